"""What an office rests on: whose it is, in which organization, and what is no ground for a line."""

from onrecord.model import TenureFact
from onrecord.reading.names.found import Found
from onrecord.reading.names.names import Groups, join_names
from onrecord.reading.roles.phrase import OfficePhrase
from onrecord.reading.roles.prenominal import Title
from tests.reading.names.trees import read
from tests.reading.offices import trees


def facts(text: str, times: dict[str, str] | None = None) -> dict[tuple[str, str], TenureFact]:
    doc = read(text, times)
    return {(doc._.chains[fact.person].name, fact.office): fact for fact in doc._.tenures}


def test_credits_and_numbers_before_a_title_are_no_organization() -> None:
    found = facts(trees.CREDIT)
    assert found["Carl Reed", "Actor"].organization is None
    assert found["Nora Bell", "Mayor"].organization == "Ashford"


def test_possessors_that_are_words_of_the_office_are_no_organization() -> None:
    assert ("Nora Bell", "Assistant state's attorney") in facts(trees.STATES_ATTORNEY)


def test_fields_of_an_office_do_not_hide_the_employer() -> None:
    found = facts(trees.FIELD)
    assert found["Nora Bell", "Director of food safety"].organization == "Ashford Institute"
    assert found["Carl Reed", "Professor of law"].organization == "Ashford University"


def test_offices_with_an_article_of_their_own_borrow_no_organization() -> None:
    found = facts(trees.DETERMINED)
    minister = found["Nora Bell", "Defense minister"]
    assert (minister.organization, minister.state) == (None, "former")
    assert found["Nora Bell", "Member"].state == "current"


def test_former_before_two_offices_is_said_of_both() -> None:
    assert {fact.state for fact in facts(trees.FORMER_BOTH).values()} == {"former"}


def test_offices_held_by_virtue_of_another_say_so() -> None:
    member = facts(trees.EX_OFFICIO)["Nora Bell", "Member"]
    assert (member.began, member.state) == ("ex officio", "current")
    assert facts(trees.BY_VIRTUE)["Nora Bell", "Chairman"].began == "as mayor"


def test_offices_in_front_of_the_verb_are_its_subjects_even_where_the_tree_takes_them_for_another_subject() -> None:
    assert facts(trees.FRONTED)["Nora Bell", "Chief"].organization == "Ashford"


def test_terms_expire_on_the_day_told() -> None:
    ends = [fact.end for fact in read(trees.EXPIRES, {"December": "2024-12"})._.tenures if fact.end]
    assert [end.edtf for end in ends] == ["2024-12"]


def test_a_lost_election_ends_no_term_yet() -> None:
    lost = [fact for fact in read(trees.LOST, {"November": "2023-11"})._.tenures if fact.ended]
    assert [(fact.ended, fact.end, fact.state) for fact in lost] == [("lost re-election", None, "current")]


def test_whoever_is_replaced_has_left_and_the_other_has_come() -> None:
    found = list(read(trees.REPLACED, {"Friday": "2020-03-06"})._.tenures)
    (left,) = [fact for fact in found if fact.ended == "replaced"]
    assert left.state == "former" and left.end is not None and left.end.edtf == "2020-03-06"
    assert any(fact.start is not None and fact.person != left.person for fact in found)


def test_a_passing_employer_begins_no_tenure() -> None:
    assert all(fact.began is None for fact in facts(trees.HIRED).values())


def test_people_of_long_ago_hold_no_office_now() -> None:
    assert facts(trees.LONG_AGO, {"1950": "1950"})["Carl Reed", "Senator"].state == "former"


def test_heads_of_state_and_speakers_are_those_of_the_country_told_of() -> None:
    assert facts(trees.FOREIGN)["Carl Reed", "President"].organization == "Austria"
    assert facts(trees.PARLIAMENT_NAMED)["Nora Bell", "Speaker"].organization == "National Assembly"


def test_an_apposition_in_a_list_belongs_to_the_name_before_it() -> None:
    assert set(facts(trees.LISTED_NAMES)) == {("Carl Reed", "Mayor")}


def test_a_titled_family_name_far_before_a_full_one_is_somebody_else() -> None:
    title = Title(0, 1, (OfficePhrase("President", 0, 0, 1, noun="president"),))
    famous = Found(0, 2, 1, "name", "person", first=1, text="Reed", title=title)
    other = Found(200, 202, 200, "name", "person", first=200, text="Nora Reed")
    groups = Groups()
    join_names([famous, other], groups)
    assert famous.group != other.group
