"""Remarks told in several clauses, names behind a body, and papers taken up again; over trees of the reader."""

from tests.reading.speech.trees import COLE, LEE, remarks, tree

GOES_ON = """
Hale PROPN nsubj 1
argued VERB root 1
that SCONJ mark 5
the DET det 4
pier NOUN nsubj 5
fell VERB ccomp 1
, PUNCT punct 11
and CCONJ cc 11
that SCONJ mark 11
nobody PRON nsubj:pass 11
was AUX aux:pass 11
hurt VERB conj 5
. PUNCT punct 1
"""

BEHIND_A_BODY = """
The DET det 1
head NOUN nsubj 9
of ADP case 5
the DET det 5
Harbor PROPN compound 5
Office PROPN nmod 1
, PUNCT punct 7
Hale PROPN appos 5
, PUNCT punct 1
said VERB root 9
the DET det 11
pier NOUN nsubj 12
fell VERB ccomp 9
. PUNCT punct 9
"""

BEHIND_SOMEBODY = BEHIND_A_BODY.replace(
    "Harbor PROPN compound 5\nOffice PROPN nmod 1", "old ADJ amod 5\nofficials NOUN nmod 1"
)

LETTER = """
Hale PROPN nmod:poss 2
's PART case 0
letter NOUN nsubj 3
said VERB root 3
Cole PROPN nsubj 5
lied VERB ccomp 3
. PUNCT punct 3
Roe PROPN nsubj 8
left VERB root 8
. PUNCT punct 8
The DET det 11
letter NOUN nsubj 12
said VERB root 12
the DET det 14
pier NOUN nsubj 15
fell VERB ccomp 12
. PUNCT punct 12
"""


def test_remark_that_goes_on_with_that_is_two() -> None:
    assert remarks(tree(GOES_ON, LEE)) == [
        ("Ann Hale", "asserts", "the pier fell"),
        ("Ann Hale", "asserts", "nobody was hurt"),
    ]


def test_speaker_named_behind_a_body_is_who_heads_it() -> None:
    assert remarks(tree(BEHIND_A_BODY, LEE))[0][0] == "Ann Hale"


def test_speaker_named_behind_somebody_may_be_the_other() -> None:
    assert remarks(tree(BEHIND_SOMEBODY, LEE))[0][0] != "Ann Hale"


def test_speaker_of_the_letter_is_who_wrote_it() -> None:
    said = remarks(tree(LETTER, LEE, COLE))
    assert [speaker for speaker, _, _ in said] == ["Ann Hale", "Ann Hale"]


def test_speaker_of_a_spokeswomans_statement_is_not_she() -> None:
    rows = LETTER.replace(
        "Hale PROPN nmod:poss 2\n's PART case 0\nletter NOUN nsubj 3\nsaid VERB root 3",
        "Spokeswoman NOUN compound 1\nHale PROPN nsubj 3\nnow ADV advmod 3\nissued VERB root 3",
    )
    rows = rows.replace("Cole PROPN nsubj 5\nlied VERB ccomp 3", "a DET det 5\nstatement NOUN obj 3").replace(
        "letter", "statement"
    )
    assert remarks(tree(rows, LEE))[-1][0] == "The statement"
