import re
from dataclasses import replace
from html.parser import HTMLParser

from onrecord.model import Record
from onrecord.views.page import page
from onrecord.views.passages import anchor
from tests.views.sample import sample_record

VOID = {"meta", "br", "input", "link", "hr", "img", "wbr"}
SHAPES = {"line", "rect", "circle", "path"}


class Elements(HTMLParser):
    """Checks that elements nest, and keeps ids, links and what would leave the page."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.outside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if "id" in values:
            self.ids.append(values["id"] or "")
        if tag == "a":
            self.links.append(values.get("href") or "")
        self.outside += [f"{tag} {name}" for name in ("src", "srcset", "action", "data") if name in values]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in SHAPES | VOID

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def parsed(record: Record) -> Elements:
    elements = Elements()
    elements.feed(page(record))
    assert elements.open == []
    return elements


def test_page_is_well_nested_with_unique_ids() -> None:
    elements = parsed(sample_record())
    assert len(elements.ids) == len(set(elements.ids))


def test_page_links_lead_to_places_on_the_page() -> None:
    elements = parsed(sample_record())
    assert elements.links
    assert all(link.startswith("#") and link[1:] in elements.ids for link in elements.links)


def test_page_needs_nothing_from_elsewhere() -> None:
    assert parsed(sample_record()).outside == []
    assert not re.search(r"@import|url\(|https?://", page(sample_record()))


def test_page_opens_each_quoted_passage_in_its_report() -> None:
    text, place = page(sample_record()), anchor(sample_record().entries[0].evidence[0])
    assert f'<mark id="{place}" data-w="{place}" tabindex="-1">Nora Whitcombe' in text
    assert f'href="#{place}"' in text


def test_page_escapes_what_reports_say() -> None:
    record = sample_record()
    hostile = replace(record.entries[0], text="<script>alert(1)</script>", reason='"><img src=x>')
    article = replace(record.articles[0], headline="<b>bold</b>")
    text = page(replace(record, entries=(hostile,), differences=(), articles=(article, *record.articles[1:])))
    assert "<script>alert" not in text
    assert "<img" not in text
    assert "<b>bold</b>" not in text


def test_page_of_an_empty_record_says_so() -> None:
    text = page(Record("quiet", "", None, ()))
    assert "Nothing rests on a named origin yet" in text
    parsed(Record("quiet", "", None, ()))
