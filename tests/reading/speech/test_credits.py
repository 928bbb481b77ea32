from collections.abc import Callable

from spacy.tokens import Doc

from onrecord.reading.speech import SpeechReader
from tests.reading.speech.trees import tree

Read = Callable[..., Doc]
LEE = ("Ann Hale", "person")


def test_credit_of_an_agency_in_the_dateline(read: Read) -> None:
    (credit,) = read("TOLEDO, Ohio (AP) — The pier fell.")._.credits
    assert (credit.origin, credit.kind) == ("Associated Press", "other outlet")
    assert credit.span.quote == "TOLEDO, Ohio (AP)"


def test_credit_of_the_first_outlet(read: Read) -> None:
    doc = read("The pier fell on Monday. The collapse was first reported by the Bay Tribune.")
    assert [(credit.origin, credit.kind) for credit in doc._.credits] == [("the Bay Tribune", "other outlet")]
    doc = read("The Bay Tribune was first to report the collapse.")
    assert any(credit.origin.endswith("Bay Tribune") for credit in doc._.credits)


def test_credit_of_an_outlet_ends_with_its_name(read: Read) -> None:
    doc = read("The pier was unsafe, an official told BBC News.\n\nThe mayor was away.")
    assert [credit.origin for credit in doc._.credits] == ["BBC News"]


def test_credit_of_a_document_that_the_outlet_holds_is_confirmed(read: Read) -> None:
    doc = read("A letter obtained by The Harbor Herald shows the cracks.")
    assert [(credit.kind, credit.confirmed) for credit in doc._.credits] == [("document", True)]


def test_credit_says_what_could_not_be_confirmed(read: Read) -> None:
    for text in (
        "The Harbor Herald could not independently verify the claim.",
        "It was not immediately clear whether anybody was hurt.",
        "It is unclear who built the pier.",
    ):
        credits = read(text)._.credits
        assert [credit.confirmed for credit in credits if credit.confirmed is not None] == [False]


def test_confirmation_to_an_office_is_no_doubt(read: Read) -> None:
    assert not any(c.confirmed is False for c in read("The Senate has not confirmed the nominee.")._.credits)


def test_doubt_reaches_the_report_that_it_speaks_of(read: Read) -> None:
    doc = read("The Bay Tribune reported cracks in the pier. The Harbor Herald has not confirmed the report.")
    assert all(credit.confirmed is False for credit in doc._.credits)


def test_credits_of_statements_and_unnamed_sources(read: Read) -> None:
    doc = read("“The pier fell,” Hale said in a statement. “It was old,” a port official told the Bay Tribune.", LEE)
    assert [(credit.origin, credit.kind) for credit in doc._.credits] == [
        ("statement by Ann Hale", "official statement"),
        ("a port official to the Bay Tribune", "unnamed source"),
    ]
    assert all(doc.text[c.span.start : c.span.end] == c.span.quote for c in doc._.credits)


CITING = """
The DET det 1
pier NOUN nsubj 3
may AUX aux 3
close VERB root 3
, PUNCT punct 3
citing VERB advcl 3
people NOUN obj 5
familiar ADJ amod 6
with ADP case 10
the DET det 10
plan NOUN obl 7
. PUNCT punct 3
"""


def test_credit_of_people_whom_another_outlet_cites() -> None:
    (credit,) = SpeechReader()(tree(CITING))._.credits
    assert (credit.kind, credit.span.quote) == ("unnamed source", "citing people familiar with the plan")
