from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.speech.quotation_marks import paragraphs, quotations


def quoted(text: str) -> list[str]:
    return [text[mark.start : mark.end] for mark in quotations(text)]


def test_quotations_of_each_kind_of_mark() -> None:
    assert quoted("“One,” she said, “and two.”") == ["“One,”", "“and two.”"]
    assert quoted('"One," she said, "and two."') == ['"One,"', '"and two."']
    assert quoted("‘It wasn’t us,’ the captain’s mate said.") == ["‘It wasn’t us,’"]
    assert quoted("'It wasn't us,' the captain's mate said.") == ["'It wasn't us,'"]


def test_quotations_with_marks_of_two_kinds() -> None:
    assert quoted('“The ferry was late," Hale said. "It was full.”') == ['“The ferry was late,"', '"It was full.”']


def test_quotation_that_every_paragraph_reopens_is_one() -> None:
    text = "“The dam held.\n\n“It will hold again,” Hale said."
    assert quoted(text) == ["“The dam held.\n\n“It will hold again,”"]


def test_quotation_that_nobody_closes_ends_before_the_next() -> None:
    marks = quotations('"The dam held, Hale said. "It will hold."')
    assert [mark.closed for mark in marks] == [False, True]


def test_quotation_inside_a_quotation_belongs_to_it() -> None:
    assert quoted("“He shouted ‘stop’ and “run”,” Hale said.") == ["“He shouted ‘stop’ and “run”,”"]


def test_quotations_of_paragraphs_run_together() -> None:
    text = 'He left."I had to," Roe said. "It was late."Roe is free.“We won.“It is over,” she said.'
    assert quoted(text) == ['"I had to,"', '"It was late."', "“We won.", "“It is over,”"]


def test_quotation_with_a_mark_set_twice() -> None:
    assert quoted('""It is over," she said. "Go."') == ['"It is over,"', '"Go."']


def test_inches_and_apostrophes_open_nothing() -> None:
    assert quoted("The captains' boat was 20\" wide.") == []


def test_paragraphs_are_parted_by_blank_lines() -> None:
    text = "One\nstill one.\n\n Two. \n"
    assert [text[start:end] for start, end in paragraphs(text)] == ["One\nstill one.", "Two."]


@given(st.text(alphabet="ab,. \n“”\"‘’'", max_size=80))
def test_quotations_lie_apart_and_in_order(text: str) -> None:
    marks = quotations(text)
    assert all(0 <= mark.start < mark.end <= len(text) for mark in marks)
    assert all(a.end <= b.start for a, b in pairwise(marks))
