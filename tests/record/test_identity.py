from __future__ import annotations

from datetime import UTC, datetime

from onrecord.model import Decision, Reading
from onrecord.record.identity.entities import Identity, identify
from tests.record.build import Told


def report(text: str, outlet: str, *names: str, type: str = "person") -> Reading:
    told = Told(text, outlet)
    for name in names:
        told.chain(name, type=type)  # type: ignore[arg-type]
    return told.reading()


def groups(identity: Identity) -> set[frozenset[str]]:
    return {frozenset((entity.name, *entity.aliases)) for entity in identity.entities}


def test_identity_joins_short_forms_initials_and_nicknames() -> None:
    found = identify(
        [
            report("Thomas R. Okafor spoke.", "A", "Thomas R. Okafor"),
            report("Tom Okafor spoke.", "B", "Tom Okafor"),
            report("Okafor spoke.", "C", "Okafor"),
        ]
    )
    assert groups(found) == {frozenset({"Thomas R. Okafor", "Tom Okafor", "Okafor"})}


def test_identity_keeps_two_people_of_one_surname_apart() -> None:
    found = identify(
        [
            report("Karen Doyle met Joseph Doyle.", "A", "Karen Doyle", "Joseph Doyle"),
            report("Doyle spoke.", "B", "Doyle"),
        ]
    )
    assert groups(found) == {frozenset({"Karen Doyle"}), frozenset({"Joseph Doyle"}), frozenset({"Doyle"})}


def test_identity_joins_a_family_name_spelt_otherwise_where_one_person_is_meant() -> None:
    reports = [report("Ann Sorelsen spoke.", "A", "Ann Sorelsen"), report("Sorlesen left.", "B", "Sorlesen")]
    assert groups(identify(reports)) == {frozenset({"Ann Sorelsen", "Sorlesen"})}
    two = [*reports, report("Bo Sorlessen sat.", "C", "Bo Sorlessen")]
    assert frozenset({"Sorlesen"}) in groups(identify(two))


def test_identity_middle_initials_that_differ_are_two_people() -> None:
    found = identify(
        [report("John A. Hill spoke.", "A", "John A. Hill"), report("John B. Hill spoke.", "B", "John B. Hill")]
    )
    assert len(found.entities) == 2


def test_identity_given_name_counts_in_its_own_article_only() -> None:
    found = identify(
        [
            report("Ines Marlow spoke of Ines again.", "A", "Ines Marlow"),
            report("Ines left.", "B", "Ines"),
        ]
    )
    assert len(found.entities) == 2


def test_identity_acronym_is_its_expansion() -> None:
    found = identify(
        [
            report(
                "The U.S. Bureau of Reefs and Tides spoke.", "A", "U.S. Bureau of Reefs and Tides", type="organization"
            ),
            report("BRT spoke.", "B", "BRT", type="organization"),
            report("The B.R.T. spoke.", "C", "B.R.T.", type="organization"),
        ]
    )
    assert [entity.name for entity in found.entities] == ["U.S. Bureau of Reefs and Tides"]


def test_identity_bodies_differ_by_more_than_small_words() -> None:
    texts = {"A": "International League of the Blind", "B": "International League for the Blind"}
    found = identify([report(f"The {name} spoke.", key, name, type="organization") for key, name in texts.items()])
    assert len(found.entities) == 1


def test_identity_is_named_in_ordinary_spelling() -> None:
    texts = {"A": "ASHFORD, Ohio", "B": "Ashford"}
    found = identify([report(f"Fire in {name} today.", key, name, type="place") for key, name in texts.items()])
    assert [entity.name for entity in found.entities] == ["Ashford"]


def test_identity_last_words_count_in_their_own_article_only() -> None:
    texts = [
        (
            "The Upper House Budget Committee met. The Budget Committee voted.",
            ("Upper House Budget Committee", "Budget Committee v"[:-2]),
        ),
        ("The Lower House Budget Committee met.", ("Lower House Budget Committee",)),
    ]
    found = identify([report(text, str(n), *names, type="organization") for n, (text, names) in enumerate(texts)])
    assert groups(found) == {
        frozenset({"Upper House Budget Committee", "Budget Committee"}),
        frozenset({"Lower House Budget Committee"}),
    }


def test_identity_places_of_one_name_are_told_apart() -> None:
    found = identify(
        [
            report("Fire in Milton, Ont. and Milton, Vt. today.", "A", "Milton, Ont.", "Milton, Vt.", type="place"),
            report("Fire in Milton.", "B", "Milton", type="place"),
        ]
    )
    assert len(found.entities) == 3


def test_identity_obeys_decisions() -> None:
    readings = [report("Ann Hale spoke.", "A", "Ann Hale"), report("Ann Leigh spoke.", "B", "Ann Leigh")]
    same = Decision("1", "s", "same", ("Ann Hale", "Ann Leigh"), "one person", "me", datetime(2024, 1, 1, tzinfo=UTC))
    assert len(identify(readings).entities) == 2
    assert len(identify(readings, [same]).entities) == 1


def test_identity_decision_on_lost_names_is_noted() -> None:
    gone = Decision("1", "s", "same", ("Ann Hale", "Nobody"), "", "me", datetime(2024, 1, 1, tzinfo=UTC))
    assert "no longer applies" in identify([report("Ann Hale spoke.", "A", "Ann Hale")], [gone]).notes[0]
