"""The two reports of the starting example, when the corpora lie beside the repository: what their record must hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.model import Article, Entry, Record, Tenure
from onrecord.reading import Reader
from onrecord.record import assemble
from onrecord.sources import Overrides, read_paths

FOLDER = Path(__file__).parents[3] / "shared" / "stories" / "magnus"

pytestmark = pytest.mark.skipif(not FOLDER.exists(), reason=f"the corpora are not at {FOLDER.parent}")


@pytest.fixture(scope="module")
def record() -> Record:
    articles = [item for item in read_paths(sorted(FOLDER.glob("*.txt")), Overrides()) if isinstance(item, Article)]
    return assemble([*Reader().read_all(articles)], story="magnus")


def tenure(record: Record, person: str, office: str, organization: str) -> Tenure:
    found = [
        tenure
        for tenure in record.tenures
        if record.entity(tenure.person).name == person
        and tenure.office.casefold() == office
        and organization in (tenure.organization or "")
    ]
    assert len(found) == 1, [(record.entity(t.person).name, t.office, t.organization) for t in record.tenures]
    return found[0]


def entries(record: Record, words: str) -> list[Entry]:
    return [entry for entry in record.entries if any(words in place.quote for place in entry.evidence)]


def test_undated_report_is_placed_to_the_day(record: Record) -> None:
    placed = next(article for article in record.articles if article.file == "wapo.txt")
    assert placed.published is not None
    assert placed.published.edtf in ("[2022-11-12..2022-11-13]", "2022-11-12", "2022-11-13")
    assert any("placed" in note for note in record.notes)


def test_commissioner_has_one_tenure_with_vote_dates_and_end(record: Record) -> None:
    held = tenure(record, "Chris Magnus", "commissioner", "Customs and Border Protection")
    assert held.start is not None and held.start.edtf == "2021-12"
    assert held.end is not None and held.end.edtf == "2022-11-12"
    assert (held.vote, held.ended, held.state) == ("50-47", "resigned", "former")


def test_earlier_posts_are_held(record: Record) -> None:
    tucson = tenure(record, "Chris Magnus", "police chief", "Tucson")
    assert tucson.start is not None and tucson.start.edtf == "2016"
    assert tucson.end is not None and tucson.end.edtf == "2020"
    tenure(record, "Chris Magnus", "police chief", "Richmond")
    tenure(record, "Chris Magnus", "police chief", "Fargo")
    tenure(record, "Chris Magnus", "police officer", "Lansing")


def test_others_are_in_their_offices(record: Record) -> None:
    assert tenure(record, "Alejandro Mayorkas", "secretary", "Homeland Security").state == "current"
    assert any(record.entity(t.person).name == "Joe Biden" and t.office == "President" for t in record.tenures)
    miller = [t for t in record.tenures if record.entity(t.person).name == "Troy Miller"]
    assert any(t.acting and t.state in ("future", "current") for t in miller)
    assert any(t.acting and t.start is not None and t.start.edtf == "2021" for t in miller)


def test_refusal_is_superseded_by_resignation(record: Record) -> None:
    refusals = [entry for entry in entries(record, "refusing to step down") if entry.factuality == "refused"]
    assert refusals
    for refusal in refusals:
        assert refusal.status == "superseded" and refusal.superseded_by is not None
        later = record.entry(refusal.superseded_by)
        assert later.factuality == "happened"
        assert any("resign" in place.quote for place in later.evidence)


def test_request_was_made_on_the_wednesday_before(record: Record) -> None:
    requests = [entry for entry in entries(record, "asked Magnus to step down") if entry.factuality == "requested"]
    assert requests and all(entry.when is not None and entry.when.edtf == "2022-11-09" for entry in requests)


def test_unnamed_and_unconfirmed_is_told_apart(record: Record) -> None:
    unnamed = {remark.speaker for remark in record.speech if remark.speaker_type == "anonymous"}
    assert any("five current administration officials" in name for name in unnamed)
    assert any("official from the Department of Homeland Security" in name for name in unnamed)
    assert any(origin.confirmed is False and "NBC" in origin.evidence.quote for origin in record.origins)
    assert all(entry.status == "unconfirmed" for entry in entries(record, "badmouths other agencies"))


def test_first_to_report_is_credited(record: Record) -> None:
    assert any("Los Angeles Times" in origin.origin and origin.kind == "other outlet" for origin in record.origins)


@pytest.mark.parametrize(
    ("words", "speaker", "channel"),
    [
        ("Chris Magnus resigned late Saturday", "White House", "statement"),
        ("provides me with the best path", "Chris Magnus", "statement"),
        ("opportunity to serve", "Chris Magnus", "letter"),
        ("Troy Miller will serve", "Alejandro Mayorkas", "email"),
        ("“lying” to migrants", "Chris Magnus", "interview"),
    ],
)
def test_who_said_it_through_which_channel(record: Record, words: str, speaker: str, channel: str) -> None:
    remarks = [remark for remark in record.speech if words in remark.evidence.quote]
    assert (speaker, channel) in [(remark.speaker, remark.channel) for remark in remarks]


def test_every_quote_stands_in_its_article(record: Record) -> None:
    texts = {article.id: article.text for article in record.articles}
    places = [place for entry in record.entries for place in entry.evidence]
    places += [remark.evidence for remark in record.speech]
    places += [place for tenure_ in record.tenures for place in tenure_.evidence]
    assert places and all(texts[place.article][place.start : place.end] == place.quote for place in places)
