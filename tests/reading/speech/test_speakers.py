"""Whose words reported speech is, over trees made by hand; and what is nobody's word."""

import pytest

from onrecord.reading.speech import SpeechReader
from tests.reading.speech.trees import COLE, LEE, remarks, tree

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


CHARGED_AND_ACCUSED = """
Hale PROPN nsubj:pass 2
was AUX aux:pass 2
charged VERB root 2
and CCONJ cc 4
accused VERB conj 2
of ADP case 6
theft NOUN obl 4
. PUNCT punct 2
"""


def test_accused_behind_a_passive_accuses_nobody() -> None:
    assert remarks(tree(CHARGED_AND_ACCUSED, LEE)) == []


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
    assert remarks(tree(CALLED.replace("a DET", "urgent ADJ").replace("meeting", "meetings"), LEE)) == []
