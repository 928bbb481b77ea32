"""Phrases that name offices, read without a tree."""

import pytest

from onrecord.reading.roles.lexicon import canonical, head_word, is_plural
from onrecord.reading.roles.phrase import OfficePhrase, phrase_between
from onrecord.reading.roles.prenominal import title_before
from tests.reading.names.trees import BLANK


def phrase_of(words: str) -> tuple[OfficePhrase, str | None]:
    """The office of some words that end with its noun, and the words of its organization."""
    doc = BLANK(words)
    head = max(token.i for token in doc if head_word(token) and token.lower_ != "general")
    phrase = phrase_between(doc, 0, head)
    assert phrase is not None
    return phrase, doc[slice(*phrase.organization)].text if phrase.organization else None


@pytest.mark.parametrize(
    ("words", "office", "organization", "status"),
    [
        ("Deputy RTA commissioner", "Deputy commissioner", "RTA", set()),
        ("former Ohio Gov.", "Governor", "Ohio", {"former"}),
        ("then-Majority Leader", "Majority leader", None, {"former"}),
        ("House Majority Whip", "Majority whip", "House", set()),
        ("acting RTA Director", "Director", "RTA", {"acting"}),
        ("the vice-presidential nominee", "Vice-presidential nominee", None, set()),
        ("national security adviser", "National security adviser", None, set()),
        ("Lt. Gov.", "Lieutenant governor", None, set()),
        ("Ashford District Attorney", "District attorney", "Ashford", set()),
        ("foreign ministry spokesman", "Spokesman", "foreign ministry", set()),
        ("KXYZ-TV reporter", "Reporter", "KXYZ-TV", set()),
        ("state Senate Leader", "Leader", "state Senate", set()),
        ("ex-mayor", "Mayor", None, {"former"}),
    ],
)
def test_phrase_tells_office_organization_and_status(
    words: str, office: str, organization: str | None, status: set[str]
) -> None:
    phrase, named = phrase_of(words)
    assert (phrase.office, named, phrase.status) == (office, organization, frozenset(status))


def test_phrase_knows_the_country_of_an_adjective() -> None:
    assert phrase_of("French President")[0].country == "France"


@pytest.mark.parametrize(
    ("words", "office"),
    [
        (["chief", "of", "police"], "Police chief"),
        (["ceo"], "Chief executive"),
        (["congressman"], "Representative"),
        (["deputy", "chief", "executive"], "Deputy chief executive"),
        (["police", "police", "chief"], "Police chief"),
    ],
)
def test_canonical_writes_offices_in_one_way(words: list[str], office: str) -> None:
    assert canonical(words) == office


def test_head_word_writes_titles_out() -> None:
    assert head_word(BLANK("judges")[0]) == "judge"
    assert head_word(BLANK("Gov.")[0]) == "governor"
    assert head_word(BLANK("tree")[0]) is None


def test_head_word_wants_the_full_stop_of_ambiguous_short_forms() -> None:
    assert head_word(BLANK("Del Rio")[0]) is None


def test_is_plural_goes_by_the_word() -> None:
    assert is_plural(BLANK("judges")[0]) and not is_plural(BLANK("boss")[0])


def test_title_before_reads_honorifics_and_offices() -> None:
    doc = BLANK("former Mayor Ann Roe met Mr. Poe")
    title = title_before(doc, 2)
    assert title is not None and title.start == 0 and title.phrases[0].office == "Mayor"
    honorific = title_before(doc, 6)
    assert honorific is not None and honorific.honorifics == ("Mr.",)
    assert title_before(doc, 4) is None


def test_phrase_is_none_for_an_agent_who_acts_for_nobody() -> None:
    doc = BLANK("free agent")
    assert phrase_between(doc, 0, 1) is None


def test_title_before_a_name_is_the_chief_of_the_detectives() -> None:
    title = title_before(BLANK("Chief of Detectives Nora Bell"), 3)
    assert title is not None and title.phrases[0].office == "Chief of detectives"
