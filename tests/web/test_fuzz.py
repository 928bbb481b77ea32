"""Whatever is asked, the desk answers: no address, query or form ends in an error of the server."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from onrecord.web import Access, application
from tests.web.conftest import STORY

SEGMENTS = st.one_of(
    st.text(max_size=12),
    st.sampled_from([STORY, "lantern", "e1", "t1", "d1", "json", "..", "%00", "reports", "lines", "export", "stories"]),
)
QUIET = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True
)


@pytest.fixture
def fuzzed(location: str) -> TestClient:
    """A client that raises what the application raises."""
    return TestClient(application(location, Access(csrf="known")), base_url="http://localhost", follow_redirects=False)


@QUIET
@given(
    path=st.lists(SEGMENTS, max_size=5),
    name=st.sampled_from(["q", "as_of", "since", "said"]),
    value=st.text(max_size=30),
)
def test_no_address_breaks_the_desk(fuzzed: TestClient, path: list[str], name: str, value: str) -> None:
    address = "/" + "/".join(quote(segment, safe="") for segment in path)
    assume(not address.startswith("//"))  # the client would take the first segment for a host
    assert fuzzed.get(address, params={name: value}).status_code < 500


@QUIET
@given(
    page=st.sampled_from(["lines/{}", "reports/{}", "export/{}"]),
    last=SEGMENTS,
    moment=st.one_of(st.text(max_size=12), st.sampled_from(["2025", "../2025-10", "[2025..]", "20XX", "0000-00-00"])),
)
def test_no_page_of_a_story_breaks(fuzzed: TestClient, page: str, last: str, moment: str) -> None:
    address = f"/stories/{STORY}/{page.format(quote(last, safe=''))}"
    assert fuzzed.get(address).status_code < 500
    assert fuzzed.get(f"/stories/{STORY}/changes", params={"since": moment}).status_code < 500


MOMENTS = ["0000-00-00", "2025", "../2025-10", "[2025..]", "20XX", "2025-13", "９", "2025-10-10T"]


@pytest.mark.parametrize("moment", MOMENTS)
def test_no_moment_breaks_a_story(fuzzed: TestClient, moment: str) -> None:
    assert fuzzed.get(f"/stories/{STORY}", params={"as_of": moment}).status_code < 500


@QUIET
@given(
    kind=st.one_of(st.text(max_size=8), st.sampled_from(["same", "different", "reject", "date", "speaker", "undo"])),
    subjects=st.lists(st.one_of(st.text(max_size=20), SEGMENTS), max_size=4),
    because=st.text(max_size=20),
)
def test_no_judgement_breaks_the_desk(fuzzed: TestClient, kind: str, subjects: list[str], because: str) -> None:
    form = {"csrf": "known", "kind": kind, "subject": subjects, "because": because}
    assert fuzzed.post(f"/stories/{STORY}/decisions", data=form).status_code < 500


@QUIET
@given(
    name=st.text(max_size=20),
    content=st.binary(max_size=200),
    text=st.text(max_size=80),
    url=st.one_of(st.text(max_size=30), st.sampled_from(["http://[", "http://127.0.0.1:1/", "http://::1", "https://"])),
)
def test_no_upload_breaks_the_desk(fuzzed: TestClient, name: str, content: bytes, text: str, url: str) -> None:
    files = {"file": (name.replace("\x00", "") or "a.txt", content)}
    form = {"csrf": "known", "story": "fuzz", "text": text, "date": text[:10], "url": url}
    assert fuzzed.post("/reports", data=form, files=files).status_code < 500
    told = fuzzed.post("/reports", data=form, files=files, headers={"accept": "application/jsonl"})
    assert told.status_code < 500


@QUIET
@given(
    body=st.binary(max_size=300), kind=st.sampled_from(["multipart/form-data; boundary=x", "text/plain", "", "a/b; =;"])
)
def test_no_body_breaks_the_desk(fuzzed: TestClient, body: bytes, kind: str) -> None:
    assert fuzzed.post("/reports", content=body, headers={"content-type": kind}).status_code < 500
