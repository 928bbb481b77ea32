import runpy
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "licences.md").read_text(encoding="utf-8")
GENERATOR = runpy.run_path(str(DOCS / "licences.py"))
ADVICE = "run: python docs/licences.py > docs/licences.md"


def test_licences_name_every_package_of_the_project() -> None:
    named = {name for group in GENERATOR["declared"]().values() for name in group}
    assert [name for name in sorted(named) if f"| **{name}** |" not in PAGE] == [], ADVICE


def test_licences_name_every_lexicon_with_its_source() -> None:
    rows = [f"| `{name}` | {source} |" for name, source in GENERATOR["lexicon_sources"]()]
    assert [row for row in rows if row not in PAGE] == [], ADVICE


def test_no_package_that_is_installed_for_users_is_under_the_gpl_alone() -> None:
    for row in PAGE.splitlines():
        cells = [cell.strip() for cell in row.strip("|").split("|")]
        if len(cells) == 3 and cells[2] == "use":
            assert "GPL" not in cells[1] or "LGPL" in cells[1] or "MPL" in cells[1], row
