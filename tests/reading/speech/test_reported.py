"""Indirect speech over trees made by hand."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model import Article
from onrecord.reading.document import document
from onrecord.reading.encoder import AttributionSpans
from onrecord.reading.speech import SpeechReader
from tests.reading.speech.conftest import NLP
from tests.reading.speech.trees import COLE, LEE, remarks, tree

SAID_THAT = """
Hale PROPN nsubj 1
said VERB root 1
that SCONJ mark 5
the DET det 4
pier NOUN nsubj 5
fell VERB ccomp 1
. PUNCT punct 1
"""

SAID_AFTER = """
The DET det 1
pier NOUN nsubj 2
fell VERB root 2
, PUNCT punct 5
Hale PROPN nsubj 5
said VERB parataxis 2
. PUNCT punct 2
"""

ACCUSED = """
Hale PROPN nsubj 1
accused VERB root 1
Cole PROPN obj 1
of ADP case 4
neglect NOUN obl 1
. PUNCT punct 1
"""

BOTH_SIDES = """
It PRON nsubj 2
was AUX cop 2
late ADJ ccomp 9
, PUNCT punct 6
Hale PROPN nsubj 6
then ADV advmod 6
said VERB root 6
, PUNCT punct 9
later ADV advmod 9
adding VERB advcl 6
Cole PROPN nsubj 11
lied VERB ccomp 9
. PUNCT punct 6
"""

TWO_CLAUSES = """
One PRON nsubj 1
died VERB ccomp 9
, PUNCT punct 6
and CCONJ cc 6
Cole PROPN nsubj:pass 6
was AUX aux:pass 6
held VERB ccomp 9
, PUNCT punct 9
Hale PROPN nsubj 9
said VERB root 9
. PUNCT punct 9
"""

CALLED_IN = """
Hale PROPN nsubj 1
called VERB root 1
the DET det 3
house NOUN obj 1
to PART mark 5
let VERB xcomp 1
Cole PROPN obj 5
in ADV advmod 5
. PUNCT punct 1
"""

PARTICIPLE = """
Hale PROPN nsubj 1
left VERB root 1
, PUNCT punct 3
saying VERB advcl 1
Cole PROPN nsubj 5
lied VERB ccomp 3
. PUNCT punct 1
"""

NOUN_CUE = """
Hale PROPN nmod:poss 2
's PART case 0
claim NOUN nsubj 7
that SCONJ mark 6
the DET det 5
pier NOUN nsubj 6
fell VERB acl 2
spread VERB root 7
. PUNCT punct 7
"""

RELATIVE = """
Hale PROPN nsubj 7
, PUNCT punct 3
who PRON nsubj 3
said VERB acl:relcl 0
it PRON nsubj 5
fell VERB ccomp 3
, PUNCT punct 3
resigned VERB root 7
. PUNCT punct 7
"""


CHARGED = """
The DET det 1
man NOUN nsubj 5
accused VERB acl 1
of ADP case 4
theft NOUN obl 2
fled VERB root 5
. PUNCT punct 5
"""

BY_LEE = """
The DET det 1
man NOUN nsubj 7
accused VERB acl 1
by ADP case 4
Hale PROPN obl 2
of ADP case 6
theft NOUN obl 2
fled VERB root 7
. PUNCT punct 7
"""


def test_accused_man_accuses_nobody() -> None:
    assert remarks(tree(CHARGED, LEE)) == []
    assert [speaker for speaker, _, _ in remarks(tree(BY_LEE, LEE))] == ["Ann Hale"]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (SAID_THAT, [("Ann Hale", "asserts", "the pier fell")]),
        (SAID_AFTER, [("Ann Hale", "asserts", "The pier fell")]),
        (ACCUSED, [("Ann Hale", "accuses", "Cole of neglect")]),
        (PARTICIPLE, [("Ann Hale", "asserts", "Cole lied")]),
        (TWO_CLAUSES, [("Ann Hale", "asserts", "One died , and Cole was held")]),
        (CALLED_IN, []),
        (NOUN_CUE, [("Ann Hale", "asserts", "the pier fell")]),
        (RELATIVE, [("Ann Hale", "asserts", "it fell")]),
    ],
)
def test_reported_speech_by_the_tree(rows: str, expected: list[tuple[str, str, str]]) -> None:
    assert remarks(tree(rows, LEE, COLE)) == expected


def test_reported_speech_by_the_encoder_alone() -> None:
    doc = tree(SAID_THAT.replace("ccomp", "advcl"), LEE)
    doc._.attributions = (AttributionSpans(source=((0, 1),), cue=((1, 2),), content=((3, 6),)),)
    assert remarks(doc) == [("Ann Hale", "asserts", "the pier fell")]


def test_according_to_names_the_source_of_the_sentence() -> None:
    doc = document(NLP, Article("The pier fell, according to two port officials."))
    assert remarks(doc) == [("two port officials", "asserts", "The pier fell")]


def test_nested_speech_knows_the_remark_that_it_stands_in() -> None:
    doc = document(NLP, Article("“The mayor said he was ‘sorry’ and left,” a clerk said, according to Bob Cole."))
    speech = SpeechReader()(doc)._.speech
    assert all(remark.parent is None or remark.parent < len(speech) for remark in speech)


PIECES = [
    "“",
    "”",
    '"',
    "‘",
    "said",
    "told",
    "not",
    "confirmed",
    "Hale",
    "the letter",
    "“No,”",
    ",",
    ".",
    ":",
    "—",
    "\n\n",
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_speech_of_any_text_lies_in_it(words: list[str]) -> None:
    doc = document(NLP, Article(" ".join(words)))
    speech = SpeechReader()(doc)._.speech
    for remark in speech:
        assert doc.text[remark.content.start : remark.content.end] == remark.content.quote != ""
        assert remark.speaker
    assert all(doc.text[credit.span.start : credit.span.end] == credit.span.quote for credit in doc._.credits)


FOUND_OUT = """
Hale PROPN nsubj 1
found VERB root 1
out ADP compound:prt 1
that SCONJ mark 6
the DET det 5
pier NOUN nsubj 6
fell VERB ccomp 1
. PUNCT punct 1
"""

GOES_ON = """
Hale PROPN nsubj 1
continues VERB root 1
to PART mark 3
repair VERB xcomp 1
the DET det 5
pier NOUN obj 3
. PUNCT punct 1
"""

PLACE_BEFORE = """
Tolm PROPN ccomp 4
, PUNCT punct 0
Chief PROPN nmod:desc 3
Hale PROPN nsubj 4
said VERB root 4
that SCONJ mark 8
the DET det 7
pier NOUN nsubj 8
fell VERB ccomp 4
. PUNCT punct 4
"""


@pytest.mark.parametrize("rows", [FOUND_OUT, GOES_ON])
def test_indirect_speech_is_no_learning_and_no_going_on(rows: str) -> None:
    assert remarks(tree(rows, LEE)) == []


def test_indirect_speech_is_what_has_a_verb() -> None:
    assert remarks(tree(PLACE_BEFORE, LEE)) == [("Ann Hale", "asserts", "the pier fell")]


def test_reported_votes_cast_as_of_noon_are_no_speech() -> None:
    text = """
    Voters NOUN nsubj 1
    cast VERB root 1
    ballots NOUN obj 1
    as ADP case 5
    of ADP fixed 3
    noon NOUN obl 1
    . PUNCT punct 1
    """
    assert list(remarks(tree(text))) == []


def test_reported_what_is_spoken_of_is_no_part_of_its_source() -> None:
    text = """
    It PRON expl 4
    is AUX cop 4
    a DET det 4
    loss NOUN compound 4
    officials NOUN nsubj 5
    say VERB root 5
    he PRON nsubj 7
    caused VERB ccomp 5
    . PUNCT punct 5
    """
    assert [speaker for speaker, _, _ in remarks(tree(text))] == ["officials"]


def test_reported_participle_adds_what_stands_behind_it() -> None:
    assert [content for _, _, content in remarks(tree(BOTH_SIDES, LEE, COLE))] == ["Cole lied"]
