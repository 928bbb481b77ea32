from pathlib import Path

from onrecord.views.formats import FORMATS

PAGE = Path(__file__).parents[2] / "docs" / "exports.md"


def test_exports_page_names_every_format() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert [name for name in FORMATS if f"| `{name}` |" not in text] == []
