"""Counted things and the bounds that the words allow."""

import pytest

from tests.reading.claims.sentences import quantities_of

CASES = {
    "at least": (
        "at/ADP/case/1 least/ADJ/nmod/2 12/NUM/nummod/3 people/NOUN/ROOT/3",
        ("12", 12.0, None, "at least", "people"),
    ),
    "more than": (
        "more/ADJ/advmod/2 than/ADP/fixed/0 60,000/NUM/nummod/3 workers/NOUN/ROOT/3",
        ("60,000", 60000.0, None, "more than", "worker"),
    ),
    "up to": (
        "up/ADP/advmod/2 to/ADP/fixed/0 40/NUM/nummod/3 homes/NOUN/ROOT/3",
        ("40", None, 40.0, "at most", "home"),
    ),
    "money": ("$/SYM/ROOT/0 1.2/NUM/compound/2 million/NUM/nummod/0", ("$1.2 million", 1.2e6, 1.2e6, "", "dollar")),
    "tally": ("a/DET/det/2 50-47/NUM/nummod/2 vote/NOUN/ROOT/2", ("50-47", None, None, "", "vote")),
    "range": ("10/NUM/nummod/3 to/ADP/case/2 15/NUM/nmod/0 boats/NOUN/ROOT/3", ("10 to 15", 10.0, 15.0, "", "boat")),
    "dozen": ("a/DET/det/1 dozen/NUM/nummod/2 soldiers/NOUN/ROOT/2", ("a dozen", 12.0, 12.0, "", "soldier")),
    "percent": ("12/NUM/nummod/1 percent/NOUN/ROOT/1", ("12", 12.0, 12.0, "", "percent")),
    "bare object": ("wounding/VERB/ROOT/0 120/NUM/obj/0", ("120", 120.0, 120.0, "", "")),
    "words": ("twenty-three/NUM/nummod/1 miners/NOUN/ROOT/1", ("twenty-three", 23.0, 23.0, "", "miner")),
}


@pytest.mark.parametrize("case", CASES)
def test_quantities_have_bounds_comparator_and_unit(case: str) -> None:
    sentence, expected = CASES[case]
    (found,) = quantities_of(sentence)
    quantity = found.quantity
    assert quantity.value.replace("$ ", "$") == expected[0]
    assert (quantity.low, quantity.high, quantity.comparator, quantity.unit) == expected[1:]


def test_quantities_leave_numbers_of_names_alone() -> None:
    assert quantities_of("Apollo/PROPN/ROOT/0 11/NUM/nummod/0 landed/VERB/ROOT/2") == []
