"""The component `onrecord_dates`, with and without a parse."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc

from onrecord.model import Article, When
from onrecord.reading.dates.tense import direction_by_syntax
from onrecord.reading.document import document


def test_component_counts_spans_from_the_start_of_the_article() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("onrecord_dates")
    text = "By A. Reporter\nThe bridge closed Monday."
    article = Article(text, published=When.parse("2021-06-18"), body_start=15)
    doc = nlp(document(nlp, article))
    (time,) = doc._.times
    assert text[time.span.start : time.span.end] == "Monday" == time.span.quote
    assert time.when == When.parse("2021-06-14", time.when.basis)


def test_component_takes_an_empty_document() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("onrecord_dates")
    assert nlp("")._.times == ()


def parsed(words: list[str], heads: list[int], deps: list[str], pos: list[str]) -> Doc:
    return Doc(spacy.blank("en").vocab, words=words, heads=heads, deps=deps, pos=pos)


def direction(doc: Doc, word: str) -> str:
    token = next(token for token in doc if token.text == word)
    return direction_by_syntax(doc)(token.idx, token.idx + len(token))


def test_direction_follows_the_governing_verb() -> None:
    doc = parsed(
        ["Leaders", "said", "they", "meet", "Monday", "."],
        [1, 1, 3, 1, 3, 1],
        ["nsubj", "root", "nsubj", "ccomp", "obl", "punct"],
        ["NOUN", "VERB", "PRON", "VERB", "PROPN", "PUNCT"],
    )
    assert direction(doc, "Monday") == "future"


def test_direction_of_what_was_asked_is_past() -> None:
    doc = parsed(
        ["She", "asked", "him", "to", "quit", "Monday", "."],
        [1, 1, 1, 4, 1, 4, 1],
        ["nsubj", "root", "obj", "mark", "xcomp", "obl", "punct"],
        ["PRON", "VERB", "PRON", "PART", "VERB", "PROPN", "PUNCT"],
    )
    assert direction(doc, "Monday") == "surely past"


def test_direction_of_a_time_that_tells_which_of_an_owners_is_past() -> None:
    doc = parsed(
        ["They", "chose", "not", "to", "change", "its", "July", "finding", "."],
        [1, 1, 4, 4, 1, 7, 7, 4, 1],
        ["nsubj", "root", "advmod", "mark", "xcomp", "nmod:poss", "compound", "obj", "punct"],
        ["PRON", "VERB", "PART", "PART", "VERB", "PRON", "PROPN", "NOUN", "PUNCT"],
    )
    assert direction(doc, "July") == "past"


def test_direction_of_an_owned_time_that_somebody_prepares_for_lies_ahead() -> None:
    words = ["They", "prepare", "to", "vote", "in", "Sunday", "'s", "poll", "."]
    heads, pos = [1, 1, 3, 1, 7, 7, 5, 3, 1], ["PRON", "VERB", "PART", "VERB", "ADP", "PROPN", "PART", "NOUN", "PUNCT"]
    deps = ["nsubj", "root", "mark", "xcomp", "case", "nmod:poss", "case", "obl", "punct"]
    assert direction(parsed(words, heads, deps, pos), "Sunday") == "future"
    words[1] = "gathered"
    assert direction(parsed(words, heads, deps, pos), "Sunday") == "past"


def test_direction_of_what_somebody_was_ready_for_is_past() -> None:
    doc = parsed(
        ["Members", "were", "ready", "to", "strike", "Monday", "."],
        [2, 2, 2, 4, 2, 4, 2],
        ["nsubj", "cop", "root", "mark", "xcomp", "obl", "punct"],
        ["NOUN", "AUX", "ADJ", "PART", "VERB", "PROPN", "PUNCT"],
    )
    assert direction(doc, "Monday") in ("past", "surely past")


def test_direction_of_a_predicate_day_is_future() -> None:
    doc = parsed(
        ["The", "vote", "is", "Monday", "."],
        [1, 3, 3, 3, 3],
        ["det", "nsubj", "cop", "root", "punct"],
        ["DET", "NOUN", "AUX", "PROPN", "PUNCT"],
    )
    assert direction(doc, "Monday") == "future"


def test_direction_of_a_time_right_behind_a_happening_is_past() -> None:
    words = ["Police", "are", "searching", "for", "gunmen", "after", "the", "shooting", "on", "Saturday", "."]
    heads = [2, 2, 2, 4, 2, 7, 7, 2, 9, 2, 2]
    deps = ["nsubj", "aux", "root", "case", "obl", "case", "det", "obl", "case", "obl", "punct"]
    pos = ["NOUN", "AUX", "VERB", "ADP", "NOUN", "ADP", "DET", "NOUN", "ADP", "PROPN", "PUNCT"]
    assert direction(parsed(words, heads, deps, pos), "Saturday") == "past"
    words[7] = "meeting"
    assert direction(parsed(words, heads, deps, pos), "Saturday") == "future"


def test_direction_of_a_time_that_opens_a_sentence_of_the_past_is_past() -> None:
    doc = parsed(
        ["In", "May", ",", "boats", "in", "both", "bays", "were", "sunk", "."],
        [1, 8, 1, 8, 6, 6, 3, 8, 8, 8],
        ["case", "obl", "punct", "nsubj:pass", "case", "det", "nmod", "aux:pass", "root", "punct"],
        ["ADP", "PROPN", "PUNCT", "NOUN", "ADP", "DET", "NOUN", "AUX", "VERB", "PUNCT"],
    )
    assert direction(doc, "May") == "surely past"
