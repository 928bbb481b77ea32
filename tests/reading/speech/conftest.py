"""Short invented reports, read by the speech component alone."""

from collections.abc import Callable

import pytest
import spacy
from spacy.tokens import Doc

from onrecord.model import Article, Attribution, Chain, Mention
from onrecord.reading.document import document, span_of
from onrecord.reading.speech import SpeechReader

NLP = spacy.blank("en")


@pytest.fixture
def read() -> Callable[..., Doc]:
    """Reads a text without a parser; `names` are people and bodies to be found in it by their last word."""

    def reading(text: str, *names: tuple[str, str], outlet: str | None = "The Harbor Herald") -> Doc:
        doc = document(NLP, Article(text, outlet=outlet))
        add_chains(doc, names)
        return SpeechReader()(doc)

    return reading


def add_chains(doc: Doc, names: tuple[tuple[str, str], ...]) -> None:
    chains, chain_of = [], {}
    for number, (name, type_) in enumerate(names):
        places = [token.i for token in doc if token.text == name.split()[-1]]
        mentions = tuple(Mention(span_of(doc, i, i + 1), "name", name) for i in places)
        chains.append(Chain(number, name, type_, mentions))
        chain_of.update(dict.fromkeys(places, number))
    doc._.chains, doc._.chain_of = tuple(chains), chain_of


@pytest.fixture
def said(read: Callable[..., Doc]) -> Callable[..., tuple[Attribution, ...]]:
    """The remarks of a text."""
    return lambda text, *names, **options: read(text, *names, **options)._.speech
