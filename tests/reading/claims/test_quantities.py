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
    "magnitude": (
        "a/DET/det/4 6.1/NUM/nummod/3 -/PUNCT/punct/3 magnitude/NOUN/compound/4 quake/NOUN/ROOT/4",
        ("6.1", 6.1, 6.1, "", "magnitude"),
    ),
    "magnitude on a scale": (
        "measuring/VERB/ROOT/0 3.8/NUM/obj/0 on/ADP/case/5 the/DET/det/5 Richter/PROPN/compound/5 scale/NOUN/obl/0",
        ("3.8", 3.8, 3.8, "", "magnitude"),
    ),
    "victims": (
        "and/CCONJ/cc/1 120/NUM/nsubj/3 wounded/ADJ/amod/1 came/VERB/ROOT/3",
        ("120", 120.0, 120.0, "", ""),
    ),
    "toll": (
        "the/DET/det/1 toll/NOUN/obl/4 a/DET/det/3 day/NOUN/nsubj/4 rose/VERB/ROOT/4 to/ADP/case/6 10/NUM/obl/4",
        ("10", 10.0, 10.0, "", ""),
    ),
    "tally": ("a/DET/det/2 50-47/NUM/nummod/2 vote/NOUN/ROOT/2", ("50-47", None, None, "", "vote")),
    "range": ("10/NUM/nummod/3 to/ADP/case/2 15/NUM/nmod/0 boats/NOUN/ROOT/3", ("10 to 15", 10.0, 15.0, "", "boat")),
    "dozen": ("a/DET/det/1 dozen/NUM/nummod/2 soldiers/NOUN/ROOT/2", ("a dozen", 12.0, 12.0, "", "soldier")),
    "percent": ("12/NUM/nummod/1 percent/NOUN/ROOT/1", ("12", 12.0, 12.0, "", "percent")),
    "bare object": ("wounding/VERB/ROOT/0 120/NUM/obj/0", ("120", 120.0, 120.0, "", "")),
    "glued": ("143million/NUM/nummod/1 users/NOUN/ROOT/1", ("143million", 1.43e8, 1.43e8, "", "user")),
    "glued money": ("£4.7bn/NUM/ROOT/0", ("£4.7bn", 4.7e9, 4.7e9, "", "pound")),
    "part": (
        "over/ADV/advmod/2 a/DET/det/2 third/NOUN/ROOT/2 of/ADP/case/4 voters/NOUN/nmod/2",
        ("a third", 33.3, None, "more than", "percent"),
    ),
    "no noun": (
        "costs/NOUN/nsubj/1 rose/VERB/ROOT/1 to/ADP/case/3 1.2/NUM/compound/4 million/NUM/obl/1",
        ("1.2 million", 1.2e6, 1.2e6, "", ""),
    ),
    "below a measure": (
        "fell/VERB/ROOT/0 below/ADP/case/3 5/NUM/nummod/3 percent/NOUN/obl/0",
        ("5", 4.5, 5.0, "less than", "percent"),
    ),
    "rate": (
        "$/SYM/ROOT/0 70/NUM/nummod/0 a/DET/det/3 share/NOUN/nmod/0",
        ("$70", 70.0, 70.0, "", "dollar per share"),
    ),
    "age": (
        "under/ADP/case/2 the/DET/det/2 age/NOUN/ROOT/2 of/ADP/case/4 18/NUM/nmod/2",
        ("18", 18.0, 18.0, "", "year of age"),
    ),
    "split words": (
        "twenty/NUM/nummod/3 -/PUNCT/punct/2 three/NUM/nummod/3 miners/NOUN/ROOT/3",
        ("twenty - three", 23.0, 23.0, "", "miner"),
    ),
    "particle": (
        "handed/VERB/ROOT/0 over/ADV/advmod/2 21/NUM/nummod/3 pupils/NOUN/obj/0",
        ("21", 21.0, 21.0, "", "pupil"),
    ),
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


@pytest.mark.parametrize(
    "sentence",
    [
        "the/DET/det/2 2016/NUM/nummod/2 race/NOUN/ROOT/2",
        "the/DET/det/3 No./NOUN/compound/3 2/NUM/nummod/3 job/NOUN/ROOT/3",
        "the/DET/det/3 Zenit/PROPN/compound/3 9/NUM/nummod/3 rocket/NOUN/ROOT/3",
        "the/DET/det/4 ZX/NOUN/compound/4 -/PUNCT/punct/4 47/NUM/nummod/4 drones/NOUN/ROOT/4",
        "at/ADP/case/1 9/NUM/ROOT/1 am/NOUN/nmod/1",
        "Influenza-19/PROPN/ROOT/0 spread/VERB/conj/0",
        "call/VERB/ROOT/0 555/NUM/obj/0 -/PUNCT/punct/1 014/NUM/nummod/1 -/PUNCT/punct/1 9100/NUM/nummod/1",
        "a/DET/det/2 59-35-1/NUM/nummod/2 record/NOUN/ROOT/2",
    ],
)
def test_quantities_leave_years_ranks_and_models_alone(sentence: str) -> None:
    assert quantities_of(sentence) == []


def test_quantities_count_people_beside_a_name() -> None:
    sentence = "in/ADP/case/1 Dunmore/PROPN/obl/4 12/NUM/nummod/3 people/NOUN/nsubj/4 died/VERB/ROOT/4"
    assert [found.quantity.unit for found in quantities_of(sentence)] == ["people"]


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        (
            "200/NUM/nummod/3 credit/NOUN/compound/2 card/NOUN/compound/3 numbers/NOUN/ROOT/3",
            "credit card numbers",
        ),
        (
            "12/NUM/nummod/1 percent/NOUN/ROOT/1 of/ADP/case/4 rural/ADJ/amod/4 voters/NOUN/nmod/1",
            "rural voters",
        ),
        (
            "shares/NOUN/nsubj/1 dropped/VERB/ROOT/1 five/NUM/nummod/3 percent/NOUN/obj/1",
            "shares",
        ),
        (
            "an/DET/det/3 additional/ADJ/amod/3 40/NUM/nummod/3 homes/NOUN/ROOT/3",
            "additional homes",
        ),
        (
            "a/DET/det/4 30/NUM/nummod/3 -/PUNCT/punct/3 day/NOUN/compound/4 trial/NOUN/ROOT/4",
            "trial",
        ),
        ("wounding/VERB/ROOT/0 120/NUM/obj/0", ""),
        (
            "the/DET/det/2 death/NOUN/compound/2 toll/NOUN/nsubj/3 rose/VERB/ROOT/3 to/ADP/case/5 14/NUM/obl/3",
            "death toll",
        ),
    ],
)
def test_quantities_say_what_is_counted(sentence: str, counted: str) -> None:
    (found,) = quantities_of(sentence)
    assert found.quantity.counted == counted


def test_quantities_a_change_is_no_range() -> None:
    found = quantities_of(
        "it/PRON/nsubj/1 raised/VERB/ROOT/1 the/DET/det/3 estimate/NOUN/obj/1 from/ADP/case/6 12/NUM/nummod/6"
        " homes/NOUN/obl/1 to/ADP/case/9 15/NUM/nummod/9 homes/NOUN/obl/1"
    )
    assert [item.quantity.value for item in found] == ["12", "15"]
