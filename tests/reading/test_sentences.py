"""Cases a person can edit: a text, and where its sentences begin."""

import pytest
import spacy
from spacy.language import Language

from onrecord.reading.sentences import SentenceSplitter, news_tokenizer

CASES = [
    ["The ferry sank.", "Nobody was hurt."],
    ["Sen. Ann Hale, D-Ariz., said no.", "Gov. John A. Roe agreed."],
    ["“We lost.”", "Then he left."],
    ["“We lost,” she said.", "“All of it.”"],
    ['"It is over," Hale said.', '"Go home."'],
    ["“Why now?” asked Rep. Joe Smith.", "He had no answer."],
    ["“Why now?” Smith asked.", "He left."],
    ["The U.S. Senate voted at 5 p.m. Tuesday.", "It failed."],
    ["He lives in the U.S.", "The law changed."],
    ["It cost $3.5 million (about £2.8 million).", "She paid."],
    ["He paused ... and went on.", "Then he stopped."],
    ["PORT ELLIS (NP) — The mayor resigned.", "She gave no reason."],
    ["Acme Inc. said the U.N. approved it.", "The firm’s No. 2 left."],
    ["Ms. Roe — the first to go — left on Jan. 3.", "(She had been ill.)", "He stayed."],
    ["Msgr. Ann Roe said no.", "Sr. Hale agreed with Br. Cole, Amb. Dahl and Const. Lee."],
    ["They asked Bob Roe Sr.", "He left.", "So did Bob Hale, Sr.", "Nobody spoke to Sr. Cole."],
]


@pytest.fixture(scope="module")
def nlp() -> Language:
    language = spacy.blank("en")
    language.tokenizer = news_tokenizer(language)
    language.add_pipe("onrecord_sentences")
    return language


@pytest.mark.parametrize("sentences", CASES, ids=lambda case: case[0][:30])
def test_sentences_begin_where_an_editor_says(nlp: Language, sentences: list[str]) -> None:
    doc = nlp(" ".join(sentences))
    assert [sentence.text for sentence in doc.sents] == sentences


def test_a_newline_always_ends_a_sentence(nlp: Language) -> None:
    doc = nlp("Mayor quits\n\nBy Ann Hale\nThe mayor\nresigned.")
    assert [s.text.strip() for s in doc.sents] == ["Mayor quits", "By Ann Hale", "The mayor", "resigned."]


def test_a_quote_that_spans_paragraphs_ends_at_each(nlp: Language) -> None:
    doc = nlp("“We lost.\n\n“We lost it all.” Then he left.")
    assert [s.text.strip() for s in doc.sents] == ["“We lost.", "“We lost it all.”", "Then he left."]


def test_paragraphs_run_together_without_a_blank_are_sentences_of_their_own(nlp: Language) -> None:
    doc = nlp('He left in handcuffs."I had to go," Roe said."It cost me a week."Roe is free.“I am glad.”')
    assert [sentence.text for sentence in doc.sents] == [
        "He left in handcuffs.",
        '"I had to go," Roe said.',
        '"It cost me a week."',
        "Roe is free.",
        "“I am glad.”",
    ]
    assert len(list(nlp("The Yahoo!-owned site of Node.JS cost 3.5 million.").sents)) == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a coal-fired plant", ["a", "coal", "-", "fired", "plant"]),
        ("was re-elected", ["was", "re-elected"]),
        ("don't", ["do", "n't"]),
        ("Ariz.-based", ["Ariz.", "-", "based"]),
        ("$3.5 million", ["$", "3.5", "million"]),
        ("Hale’s", ["Hale", "’s"]),
        ("2016–17", ["2016", "–", "17"]),
        ("and/or", ["and", "/", "or"]),
        ('left."We', ["left", ".", '"', "We"]),
    ],
)
def test_words_are_split_as_in_the_treebanks(nlp: Language, text: str, words: list[str]) -> None:
    assert [token.text for token in nlp.make_doc(text)] == words


@pytest.mark.parametrize("text", ["", " ", "\n\n", "  \n word", "?!", "word\n"])
def test_odd_texts_keep_their_characters(nlp: Language, text: str) -> None:
    assert nlp(text).text == text


def test_the_splitter_needs_no_pipeline() -> None:
    doc = spacy.blank("en").make_doc("He left. She stayed.")
    assert len(list(SentenceSplitter()(doc).sents)) == 2
