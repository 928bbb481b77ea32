import re

import pytest
from starlette.testclient import TestClient

from tests.web.conftest import STORY, secret_of

BASE = f"/stories/{STORY}"


def test_an_unknown_host_is_refused(desk: TestClient) -> None:
    assert desk.get("/", headers={"host": "elsewhere.example"}).status_code == 400
    assert desk.get("/", headers={"host": "127.0.0.1:8300"}).status_code == 200
    assert desk.get("/", headers={"host": "[::1]:8300"}).status_code == 200


def test_pages_forbid_inline_script_and_other_sites(desk: TestClient) -> None:
    answer = desk.get(BASE)
    assert "script-src 'self';" in answer.headers["content-security-policy"]
    assert "unsafe" not in answer.headers["content-security-policy"]
    assert not re.search(r"<script(?! src=\"/static/)|<style|\son\w+=|\sstyle=", answer.text)
    assert not re.search(r"(?:src|href|action)=\"(?:https?:)?//", answer.text)


def test_a_change_needs_the_secret_of_the_form(desk: TestClient) -> None:
    form = {"kind": "reject", "subject": "e1", "because": "wrong"}
    assert desk.post(f"{BASE}/decisions", data=form).status_code == 403
    assert desk.post(f"{BASE}/decisions", data={**form, "csrf": "guess"}).status_code == 403


def test_a_form_from_another_site_is_refused(desk: TestClient) -> None:
    form = {"csrf": secret_of(desk), "kind": "reject", "subject": "e1", "because": "wrong"}
    answer = desk.post(f"{BASE}/decisions", data=form, headers={"origin": "https://elsewhere.example"})
    assert answer.status_code == 403


def test_a_token_opens_the_desk_for_other_machines(guarded: TestClient) -> None:
    assert guarded.get("/").status_code == 401
    assert guarded.get("/?token=wrong").status_code == 401
    assert guarded.get("/?token=open-sesame").status_code == 200
    assert guarded.get("/").status_code == 200


@pytest.mark.parametrize("length", ["999999999", "many", "-1"])
def test_a_body_that_is_too_long_is_refused(desk: TestClient, length: str) -> None:
    assert desk.post("/reports", content=b"x", headers={"content-length": length}).status_code == 413


def test_a_body_that_lies_about_its_length_is_cut(desk: TestClient) -> None:
    def endless():  # type: ignore[no-untyped-def]
        head = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n'
        yield head.encode()
        for _ in range(26):
            yield b"a" * 1024 * 1024

    answer = desk.post("/reports", content=endless(), headers={"content-type": "multipart/form-data; boundary=x"})
    assert answer.status_code == 413


@pytest.mark.parametrize("name", ["..%2f..%2fapplication.py", "%2e%2e/desk.py", "desk.py", "story.css%00"])
def test_no_path_leads_out_of_the_static_files(desk: TestClient, name: str) -> None:
    assert desk.get(f"/static/{name}").status_code == 404
