"""How tenures begin and end, and whose they are, in parsed sentences."""

from onrecord.model import TenureFact
from tests.reading.names.trees import read
from tests.reading.offices import trees


def facts(text: str, times: dict[str, str] | None = None) -> list[TenureFact]:
    return list(read(text, times)._.tenures)


def only(text: str, times: dict[str, str] | None = None) -> TenureFact:
    (fact,) = facts(text, times)
    return fact


def test_turns_of_a_verb_with_its_particle_begin_a_tenure() -> None:
    fact = only(trees.TOOK_OVER, {"September": "2020-09"})
    assert (fact.office, fact.organization, fact.state) == ("Chief executive", "Ashford Motors", "current")
    assert fact.start is not None and (fact.start.edtf, fact.end, fact.began) == ("2020-09", None, "took office")


def test_turns_told_by_a_noun_date_the_end() -> None:
    fact = only(trees.UNTIL, {"1983": "1983", "1989": "1989"})
    assert fact.start is not None and fact.end is not None
    assert (fact.start.edtf, fact.end.edtf, fact.ended, fact.state) == ("1983", "1989", "resigned", "former")


def test_turns_keep_an_acting_office_that_the_tagger_takes_for_a_verb() -> None:
    fact = only(trees.ACTING)
    assert (fact.office, fact.organization) == ("Acting general manager", "Ashford Water Authority")
    assert (fact.acting, fact.state) == (True, "future")


def test_turns_of_a_stand_in_are_acting_and_no_candidacy() -> None:
    fact = only(trees.STAND_IN, {"2020": "2020"})
    assert (fact.office, fact.acting, fact.state) == ("Acting head", True, "former")


def test_turns_of_a_replacement_speak_of_both_holders() -> None:
    doc = read(trees.REPLACING, {"Monday": "2021-03-15"})
    states = {doc._.chains[fact.person].name: (fact.office, fact.state) for fact in doc._.tenures}
    assert states["Carl Reed"] == ("Chief executive", "current")
    assert states["Nora Bell"] == ("Chief executive", "future")


def test_turns_end_on_the_day_that_they_take_effect() -> None:
    ended = [fact for fact in facts(trees.EFFECTIVE, {"Monday": "2021-03-08", "Friday": "2021-03-12"}) if fact.ended]
    assert [(str(fact.end.edtf) if fact.end else "", fact.state) for fact in ended] == [("2021-03-12", "current")]


def test_turns_do_not_end_what_is_only_judged() -> None:
    assert all(fact.ended is None for fact in facts(trees.DISMISSED))


def test_turns_do_not_end_a_seat_that_is_lost_at_the_next_election() -> None:
    assert {(fact.office, fact.ended) for fact in facts(trees.PRIMARY)} == {("Representative", None)}


def test_turns_of_a_choice_without_its_office_need_a_vote() -> None:
    began = [fact for fact in facts(trees.VOTED) if fact.began]
    assert [(fact.office, fact.began, fact.vote) for fact in began] == [("Director", "chosen", "6-1")]


def test_administrations_of_a_mayor_make_no_president() -> None:
    assert {fact.office for fact in facts(trees.ADMINISTRATION)} == {"Mayor"}


def test_representatives_of_a_person_sit_in_no_parliament() -> None:
    assert all(fact.organization != "House of Representatives" for fact in facts(trees.SPEAKS_FOR))


def test_relative_clauses_speak_of_the_name_before_them() -> None:
    doc = read(trees.WHO)
    assert {doc._.chains[fact.person].name for fact in doc._.tenures if fact.office == "Mayor"} == {"Carl Reed"}


def test_members_of_a_parliament_have_its_seat() -> None:
    assert (only(trees.PARLIAMENT).office, only(trees.PARLIAMENT).organization) == ("Representative", "Parliament")


def test_organizations_of_one_holder_are_not_lent_to_another() -> None:
    doc = read(trees.RIVALS)
    assert {doc._.chains[fact.person].name: fact.organization for fact in doc._.tenures} == {
        "Nora Bell": "Ashford Motors",
        "Carl Reed": None,
    }


def test_offices_joined_by_and_are_former_together() -> None:
    assert {(fact.office, fact.state) for fact in facts(trees.BOTH_FORMER)} == {
        ("Senator", "former"),
        ("Police chief", "former"),
    }


def test_seats_are_held_since_the_year_beside_the_chamber() -> None:
    fact = only(trees.SINCE, {"2010": "2010"})
    assert (fact.office, fact.state) == ("Representative", "current")
    assert fact.start is not None and fact.start.edtf == "2010"


def test_titles_of_federal_officers_keep_the_nation() -> None:
    assert only(trees.FEDERAL).office == "Assistant U.S. attorney"


def test_ranks_are_no_offices() -> None:
    assert facts(trees.RANK) == []


def test_organizations_fill_their_own_posts() -> None:
    fact = only(trees.STAFFED)
    assert (fact.office, fact.organization, fact.began) == ("Chief executive", "Ashford Motors", "named")
