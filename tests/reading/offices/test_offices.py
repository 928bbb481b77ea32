"""Offices that parsed sentences give to people."""

import pytest

from onrecord.model import TenureFact
from onrecord.reading.offices import Offices
from tests.reading.names import trees
from tests.reading.names.trees import BLANK, read
from tests.reading.offices import trees as office_trees


def facts(text: str, times: dict[str, str] | None = None) -> dict[tuple[str, str], TenureFact]:
    """The facts of a text by person and office."""
    doc = read(text, times)
    return {(doc._.chains[fact.person].name, fact.office): fact for fact in doc._.tenures}


def test_offices_of_a_title_and_of_a_verb() -> None:
    found = facts(trees.TITLED)
    deputy = found["Tara Mills", "Deputy commissioner"]
    assert (deputy.organization, deputy.state, deputy.acting) == ("RTA", "current", False)
    acting = found["Tara Mills", "Acting leader"]
    assert (acting.state, acting.acting) == ("future", True)


def test_offices_of_an_apposition_are_one_for_each_noun() -> None:
    found = facts(trees.APPOSED)
    assert {office for _, office in found} == {"President", "Chief executive"}
    assert {fact.organization for fact in found.values()} == {"group"}


def test_offices_of_a_plural_title_go_to_everybody_named() -> None:
    found = facts(trees.SENATORS)
    assert found["Ann Hart", "Senator"].organization == "Senate"
    assert found["Luis Vega", "Senator"].organization == "Senate"
    governor = found["Ray Brandt", "Governor"]
    assert (governor.organization, governor.state) == ("Maine", "former")


def test_offices_end_when_the_holder_resigns() -> None:
    doc = read(trees.RESIGNED, {"late Saturday": "2021-03-06"})
    ended = [fact for fact in doc._.tenures if fact.ended]
    assert [(fact.office, fact.ended, fact.state) for fact in ended] == [("Mayor", "resigned", "former")]
    assert ended[0].end is not None and ended[0].end.edtf == "2021-03-06"


def test_offices_do_not_end_when_the_holder_refuses() -> None:
    assert all(fact.ended is None and fact.state == "current" for fact in read(trees.REFUSED)._.tenures)


def test_offices_of_a_biography_have_place_and_years() -> None:
    fact = facts(trees.BIOGRAPHY, {"2016": "2016", "2020": "2020"})["Nora Bell", "Police chief"]
    assert (fact.organization, fact.state) == ("Ashford", "former")
    assert fact.start is not None and fact.end is not None
    assert (fact.start.edtf, fact.end.edtf) == ("2016", "2020")


def test_offices_keep_the_tally_of_a_confirmation() -> None:
    doc = read(trees.CONFIRMED)
    votes = {(fact.began, fact.vote) for fact in doc._.tenures if fact.began}
    assert votes == {("confirmed", "50-47")}


def test_offices_of_candidates_are_prospective() -> None:
    assert facts(trees.CAMPAIGN)["Nora Bell", "Governor"].state == "prospective"


def test_offices_pass_to_an_announced_successor() -> None:
    found = facts(trees.SUCCEEDED)
    assert found["Carl Reed", "Mayor"].state == "future"
    assert found["Nora Bell", "Mayor"].state == "current"


def test_offices_read_a_document_without_annotation() -> None:
    assert Offices()(BLANK("Mayor Nora Bell resigned."))._.tenures == ()


def test_offices_of_a_country_whose_president_is_named_go_to_nobody_else() -> None:
    found = facts(trees.TWO_PRESIDENTS)
    assert found["Ann Roe", "President"].organization == "U.S."
    assert found["Luis Vega", "President"].organization is None


def test_offices_end_for_whom_a_body_parts_ways_with() -> None:
    told = {(fact.office, fact.ended, fact.state) for fact in read(office_trees.PARTED)._.tenures}
    assert ("Coach", "left", "former") in told


def test_offices_by_its_are_of_the_noun_that_the_participle_tells_of() -> None:
    assert facts(office_trees.LED_BY_ITS)["Nora Bell", "General manager"].organization == "Orrin Steel"


def test_offices_do_not_end_for_whoever_ousts_somebody() -> None:
    assert not any(fact.ended for fact in read(office_trees.OUSTER)._.tenures)


def test_offices_are_not_of_the_place_where_the_holder_lives() -> None:
    assert facts(office_trees.RESIDENT)["Carl Reed", "Carpenter"].organization is None


def test_offices_taken_over_for_a_while_are_acting() -> None:
    found = facts(office_trees.ON_AN_INTERIM_BASIS)
    assert found["Carl Reed", "Acting coach"].acting
    assert any(fact.ended == "replaced" for fact in read(office_trees.ON_AN_INTERIM_BASIS)._.tenures)


def test_offices_are_none_for_who_leads_in_a_ranking() -> None:
    assert not facts(office_trees.RANKED)


def test_offices_that_end_are_posts_before_descriptions() -> None:
    doc = read(office_trees.UNION_LEADER, {"Monday": "2021-03-01"})
    assert {(fact.office, fact.ended) for fact in doc._.tenures} >= {("President", "resigned"), ("Union leader", None)}
    assert not any(fact.office == "Union leader" and fact.ended for fact in doc._.tenures)


def test_offices_before_a_name_reach_over_their_complement() -> None:
    assert ("Nora Bell", "Head") in facts(office_trees.HEAD_OF_WORKS)


def test_offices_are_none_where_an_apposition_tells_what_a_firm_is() -> None:
    assert set(facts(office_trees.FIRM)) == {("Nora Bell", "Director")}


def test_offices_do_not_end_when_an_appeal_is_dismissed() -> None:
    assert not any(fact.ended for fact in read(office_trees.APPEAL)._.tenures)


def test_offices_of_somebody_described_pass_to_nobody() -> None:
    assert ("Nora Bell", "Union leader") not in facts(office_trees.REPLACED_LEADER)


def test_offices_are_none_in_a_count() -> None:
    assert not facts(office_trees.SHORT_OF_DELEGATES)


@pytest.mark.parametrize(
    ("words", "count"), [("a/DET/det/5 skilled", 1), ("a/DET/det/5 terrible", 0), ("at/ADP/case/5 a", 0)]
)
def test_offices_of_a_predicate_are_no_judgements_and_no_places(words: str, count: int) -> None:
    tag = "DET/det/5" if words.endswith(" a") else "ADJ/amod/5"
    text = (
        f"Nora/PROPN/nsubj/5/B-PER Bell/PROPN/flat/0/I-PER was/AUX/cop/5 {words}/{tag} lobbyist/NOUN/ROOT/5"
        " ./PUNCT/punct/5"
    )
    assert len(facts(text)) == count


def test_offices_of_a_foreign_party_leave_its_president_abroad() -> None:
    text = (
        "President/PROPN/nmod:desc/1 Nora/PROPN/nsubj/3/B-PER Bell/PROPN/flat/1/I-PER leads/VERB/ROOT/3 the/DET/det/6"
        " Democratic/PROPN/compound/6/B-ORG Party/PROPN/obj/3/I-ORG in/ADP/case/8 Turkmenistan/PROPN/obl/3/B-PLA"
        " and/CCONJ/cc/11 the/DET/det/11 Turkmen/PROPN/conj/8 in/ADP/case/13 Turkmenistan/PROPN/nmod/11/B-PLA"
        " ./PUNCT/punct/3"
    )
    assert facts(text)["Nora Bell", "President"].organization != "United States"


def test_offices_of_two_presidents_in_a_report_from_america_and_abroad_are_of_no_country() -> None:
    text = (
        "President/PROPN/nmod:desc/1 Nora/PROPN/nsubj/3/B-PER Bell/PROPN/flat/1/I-PER met/VERB/ROOT/3"
        " President/PROPN/nmod:desc/5 Carl/PROPN/obj/3/B-PER Reed/PROPN/flat/5/I-PER in/ADP/case/8"
        " Washington/PROPN/obl/3/B-PLA after/ADP/case/10 Malta/PROPN/obl/3/B-PLA ./PUNCT/punct/3"
    )
    assert {fact.organization for fact in facts(text).values()} == {None}


def test_offices_of_the_first_somewhere_are_not_of_that_country() -> None:
    text = (
        "Nora/PROPN/nsubj/5/B-PER Bell/PROPN/flat/0/I-PER is/AUX/cop/5 the/DET/det/5 youngest/ADJ/amod/5"
        " mayor/NOUN/ROOT/5 in/ADP/case/7 Malta/PROPN/nmod/5/B-PLA ./PUNCT/punct/5"
    )
    assert facts(text)["Nora Bell", "Mayor"].organization is None
    assert facts(text.replace("youngest", "local"))["Nora Bell", "Mayor"].organization == "Malta"


def test_offices_are_not_begun_by_an_election_to_another_body() -> None:
    text = (
        "Mayor/PROPN/nmod:desc/1 Nora/PROPN/nsubj:pass/4/B-PER Bell/PROPN/flat/1/I-PER was/AUX/aux:pass/4"
        " elected/VERB/ROOT/4 to/ADP/case/7 the/DET/det/7 assembly/NOUN/obl/4 ./PUNCT/punct/4"
    )
    assert [fact.began for fact in facts(text).values() if fact.office == "Mayor"] == [None]


def test_offices_of_those_retired_with_honours_say_so() -> None:
    text = (
        "Nora/PROPN/nsubj/4/B-PER Bell/PROPN/flat/0/I-PER is/AUX/cop/4 a/DET/det/4 professor/NOUN/ROOT/4"
        " emeritus/ADJ/amod/4 of/ADP/case/7 Ashford/PROPN/nmod/4/B-ORG ./PUNCT/punct/4"
    )
    assert [fact.office for fact in facts(text).values()] == ["Professor emeritus"]


def test_offices_of_a_unit_are_those_of_the_whole() -> None:
    text = (
        "Nora/PROPN/nsubj/10/B-PER Bell/PROPN/flat/0/I-PER ,/PUNCT/punct/4 an/DET/det/4 official/NOUN/appos/0"
        " from/ADP/case/7 the/DET/det/7 department/NOUN/nmod/4 of/ADP/case/9 Ashford/PROPN/nmod/7/B-ORG"
        " spoke/VERB/ROOT/10 ./PUNCT/punct/10"
    )
    assert facts(text)["Nora Bell", "Official"].organization == "Ashford"


def test_offices_of_a_minister_are_of_the_country_of_the_ministry() -> None:
    text = (
        "The/DET/det/4 foreign/ADJ/amod/2 minister/NOUN/appos/4 ,/PUNCT/punct/4 Nora/PROPN/nsubj/6/B-PER"
        " Bell/PROPN/flat/4/I-PER left/VERB/ROOT/6 the/DET/det/10 Maltese/ADJ/amod/10 foreign/ADJ/amod/10"
        " ministry/NOUN/obj/6 ./PUNCT/punct/6"
    )
    assert facts(text)["Nora Bell", "Foreign minister"].organization == "Malta"


def test_offices_of_one_of_several_are_that_persons() -> None:
    text = (
        "One/NUM/nsubj/8 of/ADP/case/4 the/DET/det/4 former/ADJ/amod/4 sheriffs/NOUN/nmod/0 ,/PUNCT/punct/6"
        " Nora/PROPN/appos/0/B-PER Bell/PROPN/flat/6/I-PER spoke/VERB/ROOT/8 ./PUNCT/punct/8"
    )
    assert facts(text)["Nora Bell", "Sheriff"].state == "former"


def test_offices_before_a_name_that_the_tree_takes_for_another_subject() -> None:
    text = (
        "The/DET/det/1 head/NOUN/nsubj/9 of/ADP/case/5 the/DET/det/5 Ashford/PROPN/compound/5/B-ORG"
        " Works/PROPN/nmod/1/I-ORG ,/PUNCT/punct/7 Nora/PROPN/nsubj/9/B-PER ,/PUNCT/punct/7 spoke/VERB/ROOT/9"
        " ./PUNCT/punct/9"
    )
    assert facts(text)["Nora", "Head"].organization == "Ashford Works"


def test_offices_with_their_complement_right_before_a_name() -> None:
    assert facts(office_trees.ENVOY)["Carl Reed", "Ambassador"].organization == "Elmland"
    assert ("Nora Bell", "Deputy director") in facts(office_trees.PORT_DIRECTOR)
    assert not facts(office_trees.TOLD_THE_HEAD)


def test_offices_of_ministers_are_called_by_their_field() -> None:
    assert facts(office_trees.MINISTRY)["Nora Bell", "Minister of health and family"].organization is None
    assert facts(office_trees.FIELDS)["Nora Bell", "Minister of tourism and culture"].organization == "Elmland"


def test_offices_of_two_words_and_of_bodies_with_a_short_form() -> None:
    assert facts(office_trees.SECRETARY_GENERAL)["Carl Reed", "Secretary-general"].organization == "Harbor Party"
    assert facts(office_trees.ABBREVIATED)["Carl Reed", "Chairman"].organization == "Ashford Water Authority"


def test_offices_joined_by_and_before_a_name_are_one_persons() -> None:
    assert {office for _, office in facts(office_trees.FOUNDER_AND_CHIEF)} == {"Founder", "Chief executive"}


def test_offices_told_by_a_passive_verb() -> None:
    assert facts(office_trees.CHAIRED_BY)["Nora Bell", "Chairman"].state == "current"


def test_offices_are_none_in_gangs_or_of_a_parent() -> None:
    assert not facts(office_trees.GANG)
    assert not facts(office_trees.CHILD_OF)
    assert not facts(office_trees.NOMINATED)


def test_offices_of_who_wins_an_election_are_to_come() -> None:
    mayor = facts(office_trees.MAYOR_WON)["Nora Bell", "Mayor"]
    assert (mayor.organization, mayor.began, mayor.state) == ("Ashford", "elected", "future")


def test_offices_end_when_the_holder_is_forced_out() -> None:
    assert "ousted" in {fact.ended for fact in read(office_trees.OUT_OF_OFFICE)._.tenures}


def test_offices_before_a_rank_are_offices_of_their_own() -> None:
    assert "Police spokesperson" in {office for _, office in facts(office_trees.SPOKESPERSON_RANK)}


def test_offices_are_held_by_whoever_somebody_will_replace() -> None:
    assert facts(office_trees.SOON_REPLACED)["Carl Reed", "Mayor"].state == "current"


def test_offices_before_a_name_may_have_a_place_of_their_own() -> None:
    assert facts(office_trees.BISHOP_OF)["Carl Reed", "Bishop"].organization == "Ashford"


def test_offices_of_fellows_are_those_of_their_society() -> None:
    assert facts(office_trees.FELLOW)["Nora Bell", "Fellow"].organization == "Ashford Society"
