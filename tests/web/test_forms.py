import json

from starlette.testclient import TestClient

from onrecord.sources import Fetcher
from onrecord.sources.fetching import Bounds
from onrecord.store import Store
from onrecord.web import application
from tests.sources.served import article, served
from tests.views.sample import sample_record
from tests.web.conftest import STORY, secret_of

BASE = f"/stories/{STORY}"
REPORT = (
    "Harbour pilots strike\nSource: Example Post\nDate: May 31, 2024\n\n"
    "PORT ELDER — Pilots of the harbour walked out on Friday, their union said. "
    "The harbour master said that two ships were waiting outside the port."
)


def test_a_pasted_report_goes_into_its_story(desk: TestClient, location: str) -> None:
    form = {"csrf": secret_of(desk), "story": "strike", "text": REPORT}
    answer = desk.post("/reports", data=form, follow_redirects=False)
    assert answer.status_code == 303
    with Store(location) as store:
        (article,) = store.articles("strike")
    assert article.outlet == "Example Post"


def test_a_report_without_a_story_goes_into_the_one_that_it_tells(desk: TestClient, location: str) -> None:
    later = REPORT.replace("walked out", "stayed out").replace("May 31", "June 1").replace("Example", "Second")
    other = "Orchard fire\nSource: Example Post\nDate: May 31, 2024\n\nA fire burned down forty cherry trees in Tolm."
    pasted = {"csrf": secret_of(desk), "text": REPORT}
    first = desk.post("/reports", data=pasted, follow_redirects=False).headers["location"]
    assert first.startswith("/stories/s-")
    second = desk.post("/reports", data={**pasted, "text": later}, follow_redirects=False).headers["location"]
    assert second.partition("?")[0] == first.partition("?")[0]
    files = [("file", (f"{name}.txt", text.encode(), "text/plain")) for name, text in (("a", REPORT), ("b", other))]
    both = desk.post("/reports", data={"csrf": pasted["csrf"]}, files=files, follow_redirects=False)
    assert both.headers["location"].startswith("/?said=1%20added%2C%201%20there")
    with Store(location) as store:
        assert sorted(listing.articles for listing in store.stories() if listing.id != STORY) == [1, 2]


def test_an_uploaded_file_keeps_only_the_ending_of_its_name(desk: TestClient, location: str) -> None:
    files = [("file", ("../../strike.txt", REPORT.encode(), "text/plain")), ("file", ("empty.txt", b"", "text/plain"))]
    answer = desk.post("/reports", data={"csrf": secret_of(desk), "story": "strike"}, files=files)
    assert "1 added" in answer.text
    assert "empty" in answer.text
    with Store(location) as store:
        assert store.articles("strike")[0].file == "strike.txt"


def test_nothing_to_add_is_said(desk: TestClient) -> None:
    answer = desk.post("/reports", data={"csrf": secret_of(desk), "story": "strike"})
    assert answer.status_code == 422
    assert "choose a file, paste a text or give an address" in answer.text


def test_a_judgement_is_kept_and_can_be_undone(desk: TestClient, location: str) -> None:
    names = ["Nora Whitcombe", "Helen Marsh"]
    form = {"csrf": secret_of(desk), "kind": "different", "subject": names, "because": "two people", "by": "Ada"}
    assert "two people · Ada" in desk.post(f"{BASE}/decisions", data=form).text
    with Store(location) as store:
        (decision,) = store.decisions(STORY)
    assert decision.subjects == ("Nora Whitcombe", "Helen Marsh")
    undo = {"csrf": secret_of(desk), "kind": "undo", "subject": decision.id, "because": "a mistake"}
    assert "undone" in desk.post(f"{BASE}/decisions", data=undo).text


def test_a_report_is_taken_out_of_the_record(desk: TestClient, location: str) -> None:
    desk.post("/reports", data={"csrf": secret_of(desk), "story": "strike", "text": REPORT})
    with Store(location) as store:
        (report,) = store.articles("strike")
    form = {"csrf": secret_of(desk)}
    assert desk.post(f"{BASE}/reports/{report.id}", data=form).status_code == 404  # it is in another story
    assert desk.post(f"/stories/strike/reports/{report.id}").status_code == 403
    gone = desk.post(f"/stories/strike/reports/{report.id}", data=form, follow_redirects=False)
    assert gone.headers["location"].startswith("/?said=Example%20Post%3A%20Harbour%20pilots%20strike")
    with Store(location) as store:
        assert "strike" not in {listing.id for listing in store.stories()}


def test_a_judgement_leads_back_to_the_page_it_came_from(desk: TestClient) -> None:
    entry = sample_record().entries[0].id
    form = {"csrf": secret_of(desk), "kind": "reject", "subject": entry, "because": "wrong"}

    def landing(came_from: str) -> str:
        answer = desk.post(
            f"{BASE}/decisions", data=form, headers={"referer": f"http://localhost{came_from}"}, follow_redirects=False
        )
        return answer.headers["location"].partition("?")[0]

    assert landing(f"{BASE}/people") == f"{BASE}/people"
    assert landing(f"{BASE}/lines/{entry}?as_of=2025") == f"{BASE}/lines/{entry}"
    assert landing(f"{BASE}/lines/c-gone") == BASE
    assert landing("//elsewhere.example/") == landing("/stories/other/people") == f"{BASE}/decisions"


def test_a_judgement_on_nothing_is_refused(desk: TestClient) -> None:
    form = {"csrf": secret_of(desk), "kind": "reject", "subject": "e99", "because": "wrong"}
    answer = desk.post(f"{BASE}/decisions", data=form)
    assert answer.status_code == 422
    assert "no line or name of this story" in answer.text
    assert desk.post(f"{BASE}/decisions", data={**form, "kind": "burn"}).status_code == 422
    assert desk.post(f"{BASE}/decisions", data={**form, "subject": "e1", "because": " "}).status_code == 422


def test_a_date_is_corrected_for_a_report_that_is_there(desk: TestClient) -> None:
    form = {"csrf": secret_of(desk), "kind": "date", "subject": ["lantern", "2025-10-11"], "because": "printed edition"}
    assert desk.post(f"{BASE}/decisions", data=form).status_code == 200
    form["subject"] = ["lantern", "some day"]
    assert desk.post(f"{BASE}/decisions", data=form).status_code == 422


def test_a_speaker_is_corrected_by_the_place_of_the_words(desk: TestClient) -> None:
    place = sample_record().speech[0].evidence
    key = f"{place.article}:{place.start}:{place.end}"
    form = {"csrf": secret_of(desk), "kind": "speaker", "subject": [key, "Paul Trevane"], "because": "misread"}
    assert desk.post(f"{BASE}/decisions", data=form).status_code == 200


def test_a_draft_without_words_is_refused(desk: TestClient) -> None:
    assert desk.post(f"{BASE}/check", data={"csrf": secret_of(desk)}).status_code == 422


def test_markup_in_a_report_is_never_markup_on_the_page(desk: TestClient) -> None:
    text = desk.get("/search", params={"q": '<script>alert("1")</script>'}).text
    assert "<script>alert" not in text
    assert "<script>alert" not in desk.get(f"{BASE}?said=%3Cscript%3Ealert(1)%3C/script%3E").text


def test_an_address_of_a_private_machine_is_refused_and_nothing_else_is_fetched(desk: TestClient) -> None:
    form = {"csrf": secret_of(desk), "story": "strike", "url": "http://127.0.0.1:9/a file:///etc/passwd"}
    answer = desk.post("/reports", data=form)
    assert answer.status_code == 422
    assert "127.0.0.1 is at a private address" in answer.text
    assert "file:///etc/passwd is no web address" in answer.text


def test_addresses_are_fetched_when_a_person_gives_them(location: str) -> None:
    with served() as site:
        fetcher = Fetcher(("127.0.0.1",), Bounds(pause=0))
        with TestClient(application(location, fetcher=fetcher), base_url="http://localhost") as desk:
            assert site.asked == []
            form = {"csrf": secret_of(desk), "story": "strike", "url": site.page("/a", article("Pilots strike"))}
            assert "1 added" in desk.post("/reports", data=form).text
    with Store(location) as store:
        assert [it.headline for it in store.articles("strike")] == ["Pilots strike"]


def test_a_script_is_told_how_far_it_is(desk: TestClient) -> None:
    form = {"csrf": secret_of(desk), "story": "strike", "text": REPORT}
    answer = desk.post("/reports", data=form, headers={"accept": "application/jsonl"})
    *steps, last = (json.loads(line) for line in answer.text.splitlines())
    assert steps[0] == {"what": "Reading", "done": 0, "of": 1}
    assert last["to"].startswith("/stories/strike?said=1%20added")


def test_a_script_is_told_what_was_refused(desk: TestClient) -> None:
    form = {"csrf": secret_of(desk), "story": "strike", "text": "12 34"}
    answer = desk.post("/reports", data=form, headers={"accept": "application/jsonl"})
    last = json.loads(answer.text.splitlines()[-1])
    assert last["to"] is None and "no sentence" in last["said"]
