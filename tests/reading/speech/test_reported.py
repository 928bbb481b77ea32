"""Indirect speech over trees made by hand."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from onrecord.model import Article
from onrecord.reading.document import document
from onrecord.reading.encoder import AttributionSpans
from onrecord.reading.speech import SpeechReader
from tests.reading.speech.conftest import NLP, add_chains

LEE, COLE = ("Ann Hale", "person"), ("Bob Cole", "person")


def tree(rows: str, *names: tuple[str, str]) -> Doc:
    """A read document from lines of word, part of speech, relation and number of the head (from 0)."""
    table = [line.split() for line in rows.strip().splitlines()]
    words, pos, relations, heads = (list(column) for column in zip(*table, strict=True))
    doc = Doc(NLP.vocab, words=words, pos=pos, deps=relations, heads=[int(head) for head in heads])
    doc._.article = Article(doc.text, outlet="The Harbor Herald")
    add_chains(doc, names)
    return doc


def remarks(doc: Doc) -> list[tuple[str, str, str]]:
    return [(remark.speaker, remark.stance, remark.content.quote) for remark in SpeechReader()(doc)._.speech]


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


A_SPOKESMAN = """
A DET det 2
port NOUN compound 2
spokesman NOUN nsubj 6
, PUNCT punct 4
Hale PROPN appos 2
, PUNCT punct 4
said VERB root 6
the DET det 8
pier NOUN nsubj 9
fell VERB ccomp 6
. PUNCT punct 6
"""


def test_reported_name_beside_a_description_speaks() -> None:
    assert remarks(tree(A_SPOKESMAN, LEE)) == [("Ann Hale", "asserts", "the pier fell")]


THE_SPOKESMAN = """
A DET det 2
port NOUN compound 2
spokesman NOUN nsubj 3
left VERB root 3
. PUNCT punct 3
Hale PROPN nsubj 6
left VERB root 6
. PUNCT punct 6
The DET det 9
spokesman NOUN nsubj 10
said VERB root 10
the DET det 12
pier NOUN nsubj 13
fell VERB ccomp 10
. PUNCT punct 10
"""


def test_reported_spokesman_is_the_one_named_before() -> None:
    doc = tree(THE_SPOKESMAN, LEE)
    doc._.chain_of = {**doc._.chain_of, 9: 0}  # a chain that takes him for somebody else
    assert remarks(doc) == [("A port spokesman", "asserts", "the pier fell")]


ISSUED = """
Hale PROPN nsubj 1
issued VERB root 1
a DET det 3
statement NOUN obj 1
saying VERB acl 3
the DET det 6
pier NOUN nsubj 7
fell VERB ccomp 4
. PUNCT punct 1
"""


def test_reported_statement_is_of_whom_issues_it() -> None:
    doc = tree(ISSUED, LEE)
    for token, lemma in zip(doc, ISSUED.split()[::4], strict=True):
        token.lemma_ = {"issued": "issue"}.get(lemma, lemma)
    (remark,) = SpeechReader()(doc)._.speech
    assert (remark.speaker, remark.channel) == ("Ann Hale", "statement")


QUOTED_AS = """
Cole PROPN nsubj 1
quoted VERB root 1
Hale PROPN obj 1
as SCONJ mark 4
saying VERB advcl 1
the DET det 6
pier NOUN nsubj 7
fell VERB ccomp 4
. PUNCT punct 1
"""


def test_reported_words_are_of_whom_is_quoted_as_saying_them() -> None:
    doc = tree(QUOTED_AS, LEE, COLE)
    for token in doc:
        token.lemma_ = {"quoted": "quote", "saying": "say"}.get(token.text, token.text)
    assert ("Ann Hale", "asserts", "the pier fell") in remarks(doc)


TITLED = """
Representative NOUN compound 1
Hale PROPN nsubj 2
said VERB root 2
the DET det 4
pier NOUN nsubj 5
fell VERB ccomp 2
. PUNCT punct 2
"""


def test_reported_name_speaks_though_its_title_is_in_another_chain() -> None:
    doc = tree(TITLED.replace("compound 1", "nsubj 2").replace("PROPN nsubj 2", "PROPN flat 0"), LEE, COLE)
    doc._.chain_of = {**doc._.chain_of, 0: 1}
    assert remarks(doc) == [("Ann Hale", "asserts", "the pier fell")]


TWO_SPOKESMEN = """
A DET det 3
foreign ADJ amod 3
ministry NOUN compound 3
spokesman NOUN nsubj 4
left VERB root 4
. PUNCT punct 4
A DET det 8
foreign ADJ amod 8
spokesman NOUN nsubj 9
left VERB root 9
. PUNCT punct 9
The DET det 14
foreign ADJ amod 14
ministry NOUN compound 14
spokesman NOUN nsubj 15
said VERB root 15
the DET det 17
pier NOUN nsubj 18
fell VERB ccomp 15
. PUNCT punct 15
"""


def test_reported_spokesman_is_the_one_described_most_alike() -> None:
    assert remarks(tree(TWO_SPOKESMEN)) == [("A foreign ministry spokesman", "asserts", "the pier fell")]


ASKED = """
Asked VERB advcl 5
about ADP case 3
the DET det 3
fire NOUN obl 0
Hale PROPN nsubj 5
left VERB root 5
. PUNCT punct 5
"""

TRYING = """
Police NOUN nsubj 1
try VERB root 1
to PART mark 3
determine VERB xcomp 1
what PRON nsubj 5
fell VERB ccomp 3
. PUNCT punct 1
"""

GUIDES = """
An DET det 1
officer NOUN nsubj 2
directs VERB root 2
traffic NOUN obj 2
as SCONJ mark 7
the DET det 6
search NOUN nsubj 7
continues VERB advcl 2
. PUNCT punct 2
"""


@pytest.mark.parametrize("rows", [ASKED, TRYING, GUIDES])
def test_reported_is_nothing_that_is_only_asked_tried_or_done(rows: str) -> None:
    assert remarks(tree(rows, LEE)) == []


SPOKE_BEFORE = """
Cole PROPN nsubj 1
left VERB root 1
. PUNCT punct 1
Hale PROPN nsubj 4
said VERB root 4
it PRON nsubj 6
fell VERB ccomp 4
. PUNCT punct 4
He PRON nsubj 9
said VERB root 9
the DET det 11
pier NOUN nsubj 12
leaked VERB ccomp 9
. PUNCT punct 9
"""


def test_reported_pronoun_goes_on_with_who_spoke_in_the_sentence_before() -> None:
    doc = tree(SPOKE_BEFORE, LEE, COLE)
    doc._.chain_of = {**doc._.chain_of, 8: 1}  # taken for Cole, whom nobody has named since
    assert [speaker for speaker, _, _ in remarks(doc)] == ["Ann Hale", "Ann Hale"]


PLEASE = """
Please INTJ discourse 1
verify VERB root 1
that SCONJ mark 5
you PRON nsubj 5
are AUX cop 5
Hale PROPN ccomp 1
. PUNCT punct 1
"""

SHARES = """
Tolm PROPN compound 1
shares NOUN nsubj 2
fell VERB root 2
, PUNCT punct 4
indicating VERB advcl 2
trouble NOUN nsubj 6
grows VERB ccomp 4
. PUNCT punct 2
"""


@pytest.mark.parametrize("rows", [PLEASE, SHARES])
def test_reported_is_nothing_that_a_page_asks_or_a_thing_shows(rows: str) -> None:
    assert remarks(tree(rows, LEE)) == []


BOTH_SIDES = """
The DET det 1
committee NOUN nsubj 2
announced VERB root 2
that SCONJ mark 6
Hale PROPN nsubj 2
would AUX aux 6
stay VERB ccomp 2
. PUNCT punct 2
"""

ONE_OF = """
One NUM nsubj 6
of ADP case 3
the DET det 3
divers NOUN nmod 0
, PUNCT punct 5
Hale PROPN appos 3
said VERB root 6
the DET det 8
pier NOUN nsubj 9
fell VERB ccomp 6
. PUNCT punct 6
"""


def test_reported_subject_before_the_verb_goes_before_one_behind_it() -> None:
    assert [speaker for speaker, _, _ in remarks(tree(BOTH_SIDES, LEE))] == ["The committee"]


def test_reported_name_beside_one_of_many_speaks() -> None:
    doc = tree(ONE_OF, LEE)
    assert [speaker for speaker, _, _ in remarks(doc)] == ["Ann Hale"]


CALLED = """
Hale PROPN nsubj 1
called VERB root 1
a DET det 3
meeting NOUN obj 1
to PART mark 5
discuss VERB xcomp 1
rain NOUN obj 5
. PUNCT punct 1
"""


def test_reported_is_no_meeting_that_is_called() -> None:
    assert remarks(tree(CALLED, LEE)) == []
