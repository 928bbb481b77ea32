"""The trivial baseline for quotations."""

from __future__ import annotations

import spacy
from spacy.tokens import Span

from bench.quotation_peers import nearest_name


def test_nearest_name_takes_the_closest_person() -> None:
    doc = spacy.blank("en")("Ann Hale left early. “We will be back soon,” said Tom Roe.")
    doc.set_ents([Span(doc, 0, 2, "PERSON"), Span(doc, len(doc) - 3, len(doc) - 1, "PERSON")])
    assert list(nearest_name(doc)) == [("“We will be back soon,”", "Tom Roe")]


def test_nearest_name_leaves_short_quoted_words() -> None:
    doc = spacy.blank("en")("Ann Hale called it “odd.”")
    doc.set_ents([Span(doc, 0, 2, "PERSON")])
    assert list(nearest_name(doc)) == []
