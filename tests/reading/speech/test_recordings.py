"""Voices on tape, and papers that many sign."""

from onrecord.reading.speech import SpeechReader
from tests.reading.speech.trees import tree

HEARD = """
In ADP case 2
the DET det 2
clip NOUN obl 7
a DET det 4
woman NOUN nsubj:pass 7
can AUX aux 7
be AUX aux:pass 7
heard VERB root 7
saying VERB xcomp 7
the DET det 10
pier NOUN nsubj 11
fell VERB ccomp 8
. PUNCT punct 7
"""
SIGNED = """
Thousands NOUN nsubj 1
signed VERB root 1
a DET det 3
petition NOUN obj 1
demanding VERB acl 3
that SCONJ mark 8
the DET det 7
mayor NOUN nsubj 8
go VERB ccomp 4
. PUNCT punct 1
"""


def test_who_can_be_heard_speaks_in_the_recording() -> None:
    doc = tree(HEARD)
    doc[7].lemma_ = "hear"
    (remark,) = SpeechReader()(doc)._.speech
    assert (remark.speaker, remark.channel) == ("a woman", "video")


def test_petition_speaks_and_not_who_signs_it() -> None:
    doc = tree(SIGNED)
    for token in doc:
        token.lemma_ = {"signed": "sign"}.get(token.text, token.text)
    (remark,) = SpeechReader()(doc)._.speech
    assert (remark.speaker, remark.channel) == ("a petition", "petition")


BODY_ISSUED = """
Port PROPN nsubj 1
issued VERB root 1
a DET det 3
statement NOUN obj 1
. PUNCT punct 1
The DET det 6
statement NOUN nsubj 7
said VERB root 7
the DET det 9
pier NOUN nsubj 10
fell VERB ccomp 7
. PUNCT punct 7
"""


def test_statement_that_a_body_issued_is_its_word() -> None:
    doc = tree(BODY_ISSUED, ("Bay Port", "organization"))
    for token in doc:
        token.lemma_ = {"issued": "issue"}.get(token.text, token.text)
    (remark,) = SpeechReader()(doc)._.speech
    assert (remark.speaker, remark.channel) == ("Bay Port", "statement")


def test_it_is_the_paper_where_it_reads() -> None:
    rows = BODY_ISSUED.replace("The DET det 6", "It PRON nsubj 6").replace(
        "statement NOUN nsubj 7\nsaid VERB root 7", "reads VERB root 6"
    )
    rows = (
        "\n".join(rows.strip().splitlines()[:7])
        + "\nthe DET det 8\npier NOUN nsubj 9\nfell VERB ccomp 6\n. PUNCT punct 6"
    )
    doc = tree(rows, ("Bay Port", "organization"))
    for token in doc:
        token.lemma_ = {"issued": "issue"}.get(token.text, token.text)
    (remark,) = SpeechReader()(doc)._.speech
    assert (remark.speaker, remark.channel) == ("Bay Port", "statement")
