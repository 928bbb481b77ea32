"""Whose words they are where the report does not say it by a name beside the verb; over trees of the reader."""

import pytest

from onrecord.reading.speech import SpeechReader
from tests.reading.speech.trees import COLE, LEE, remarks, tree

PORT = ("Orrin Port", "organization")

OWNED = """
Roe PROPN nmod:poss 2
's PART case 0
attorney NOUN nsubj 7
, PUNCT punct 4
Ann PROPN appos 2
Hale PROPN flat 4
, PUNCT punct 2
stood VERB root 7
up ADP compound:prt 7
. PUNCT punct 7
Roe PROPN nmod:poss 13
's PART case 10
defense NOUN compound 13
attorney NOUN nsubj 14
said VERB root 14
the DET det 16
pier NOUN nsubj 17
fell VERB ccomp 14
. PUNCT punct 14
"""

LOOKED_FOR = """
Police NOUN nsubj 1
look VERB root 1
for ADP case 4
a DET det 4
man NOUN obl 1
who PRON nsubj:pass 8
they PRON nsubj 7
say VERB acl:relcl 4
fired VERB ccomp 7
at ADP case 10
Hale PROPN obl 8
. PUNCT punct 1
"""

MAKERS = """
The DET det 1
bar NOUN nmod:poss 3
's PART case 1
makers NOUN nsubj 8
, PUNCT punct 5
Orrin PROPN compound 6
Port PROPN appos 3
, PUNCT punct 3
said VERB root 8
costs NOUN compound 10
rose PROPN ccomp 8
. PUNCT punct 8
"""

WHOSE = """
Orrin PROPN compound 1
Port PROPN nsubj 9
, PUNCT punct 5
whose PRON nmod:poss 4
guards NOUN nsubj 5
said VERB acl:relcl 1
costs NOUN nsubj 7
rose VERB ccomp 5
, PUNCT punct 5
closed VERB root 9
. PUNCT punct 9
"""

LONG = """
Another DET det 1
man NOUN nsubj 8
who PRON nsubj 3
lives VERB acl:relcl 1
nearby ADV advmod 3
, PUNCT punct 6
Cole PROPN appos 1
, PUNCT punct 1
said VERB root 8
the DET det 10
pier NOUN nsubj 11
fell VERB ccomp 8
. PUNCT punct 8
"""

QUOTED_BY = """
Ann PROPN nsubj:pass 3
Hale PROPN flat 0
was AUX aux:pass 3
quoted VERB root 3
by ADP case 5
television NOUN obl:agent 3
as SCONJ mark 7
saying VERB advcl 3
the DET det 9
pier NOUN nsubj 10
fell VERB ccomp 7
. PUNCT punct 3
"""

TOLD_THEM = """
Residents NOUN nsubj 1
said VERB root 1
help NOUN nsubj 4
was AUX cop 4
slow ADJ ccomp 1
. PUNCT punct 1
Speaking VERB advcl 12
to ADP case 9
Orrin PROPN compound 9
Port PROPN obl 6
, PUNCT punct 6
they PRON nsubj 12
said VERB root 12
the DET det 14
pier NOUN nsubj 15
fell VERB ccomp 12
. PUNCT punct 12
"""

OF_ANOTHER = """
Cole PROPN nsubj 1
went VERB root 1
on ADV advmod 1
to ADP case 4
Hale PROPN obl 1
. PUNCT punct 1
He PRON nsubj 7
said VERB root 7
Hale PROPN nsubj 9
left VERB ccomp 7
. PUNCT punct 7
"""

WITHOUT = """
The DET det 1
pier NOUN nsubj 2
fell VERB root 2
, PUNCT punct 5
Hale PROPN nsubj 5
added VERB parataxis 2
without SCONJ mark 7
mentioning VERB advcl 5
the DET det 9
storm NOUN obj 7
. PUNCT punct 5
"""

COURT = """
Hale PROPN nsubj 1
argued VERB root 1
before ADP case 4
the DET det 4
court NOUN obl 1
that SCONJ mark 8
the DET det 7
pier NOUN nsubj 8
fell VERB ccomp 1
. PUNCT punct 1
"""

DATELINE = """
Cape PROPN compound 1
Tolm PROPN nsubj 5
- PUNCT punct 1
The DET det 4
pier NOUN nsubj 5
fell VERB ccomp 8
, PUNCT punct 5
Hale PROPN nsubj 8
said VERB root 8
. PUNCT punct 8
"""

THE_SPEECH = """
In ADP case 2
a DET det 2
speech NOUN obl 5
Ann PROPN nsubj 5
Hale PROPN flat 3
thanked VERB root 5
the DET det 7
port NOUN obj 5
. PUNCT punct 5
The DET det 10
speech NOUN nsubj 11
said VERB root 11
the DET det 13
pier NOUN nsubj 14
fell VERB ccomp 11
. PUNCT punct 11
"""


@pytest.mark.parametrize(
    ("rows", "names", "speaker"),
    [
        pytest.param(OWNED, [LEE], "Ann Hale", id="the attorney of the same man"),
        pytest.param(LOOKED_FOR, [LEE], "Police", id="they are those who look for him"),
        pytest.param(MAKERS, [PORT], "Orrin Port", id="makers are a firm"),
        pytest.param(LONG, [COLE], "Bob Cole", id="a name behind a relative clause"),
        pytest.param(QUOTED_BY, [LEE], "Ann Hale", id="who is quoted, not who quotes"),
        pytest.param(OF_ANOTHER, [COLE, LEE], "Bob Cole", id="nobody speaks of himself by name"),
        pytest.param(THE_SPEECH, [LEE], "Ann Hale", id="the speech is of who held it"),
    ],
)
def test_speaker_without_a_name_beside_the_verb(rows: str, names: list[tuple[str, str]], speaker: str) -> None:
    assert remarks(tree(rows, *names))[-1][0] == speaker


def test_speaker_is_not_the_one_told_in_the_same_sentence() -> None:
    doc = tree(TOLD_THEM, PORT)
    doc._.chain_of = {**doc._.chain_of, next(token.i for token in doc if token.text == "they"): 0}
    assert [speaker for speaker, _, _ in remarks(doc)] == ["Residents", "Residents"]


HERSELF = """
As SCONJ mark 2
Cole PROPN nsubj 2
spoke VERB advcl 7
to ADP case 4
Hale PROPN obl 2
, PUNCT punct 2
she PRON nsubj 7
said VERB root 7
the DET det 9
pier NOUN nsubj 10
fell VERB ccomp 7
. PUNCT punct 7
"""


def test_speaker_may_be_one_whom_somebody_else_speaks_to() -> None:
    doc = tree(HERSELF, COLE, LEE)
    doc._.chain_of = {**doc._.chain_of, 6: 1}
    assert [speaker for speaker, _, _ in remarks(doc)] == ["Ann Hale"]


def test_content_is_neither_an_aside_nor_a_dateline() -> None:
    assert remarks(tree(WITHOUT, LEE)) == [("Ann Hale", "asserts", "The pier fell")]
    assert remarks(tree(DATELINE, LEE)) == [("Ann Hale", "asserts", "The pier fell")]


BEHIND = """
Hale PROPN nsubj 1
announced VERB root 1
the DET det 3
sale NOUN obj 1
on ADP case 5
Twitter PROPN obl 1
. PUNCT punct 1
"""

TURNED = """
Cole PROPN nsubj 1
took VERB root 1
to ADP case 3
Facebook PROPN obl 1
to PART mark 5
demand VERB advcl 1
a DET det 7
vote NOUN obj 5
. PUNCT punct 1
"""

PAGE = """
The DET det 1
pier NOUN nsubj 2
fell VERB root 2
, PUNCT punct 9
according VERB case 9
to ADP fixed 4
Hale PROPN nmod:poss 9
's PART case 6
Facebook PROPN compound 9
page NOUN obl 2
. PUNCT punct 2
"""

AN_ORDER = """
The DET det 1
order NOUN nsubj 2
said VERB root 2
the DET det 4
port NOUN nsubj 6
will AUX aux 6
close VERB ccomp 2
. PUNCT punct 2
"""


@pytest.mark.parametrize(
    ("rows", "channel"),
    [(COURT, "hearing"), (BEHIND, "tweet"), (TURNED, "post"), (PAGE, "post"), (AN_ORDER, "decree")],
)
def test_channel_of_indirect_speech(rows: str, channel: str) -> None:
    doc = tree(rows, LEE, COLE)
    doc[1].lemma_ = "take" if rows is TURNED else ""
    assert SpeechReader()(doc)._.speech[0].channel == channel


EVERY = """
Every DET det 1
Conservative PROPN nsubj 5
on ADP case 4
the DET det 4
Board PROPN nmod 1
said VERB root 5
the DET det 7
pier NOUN nsubj 8
fell VERB ccomp 5
. PUNCT punct 5
"""


def test_members_of_a_body_are_not_the_body() -> None:
    assert remarks(tree(EVERY, ("Tolm Board", "organization")))[0][0] == "Every Conservative on the Board"


def test_body_whose_people_speak_is_who_says_it() -> None:
    assert remarks(tree(WHOSE, PORT)) == [("Orrin Port", "asserts", "costs rose")]
