"""`onrecord check`: a draft against the record; exit code 1 where something is contradicted."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path

import click
from rich.padding import Padding
from rich.text import Text

from onrecord import library, pipeline
from onrecord.checking import CONTRADICTIONS, Finding, whole
from onrecord.cli.opened import print_text
from onrecord.errors import SourceError
from onrecord.model import Article
from onrecord.model.codec import encode
from onrecord.sources import Overrides, read_path
from onrecord.store import Store
from onrecord.views.findings import findings_page

__all__ = ["command"]

STYLES = {"supported": "green", "one origin": "yellow", "not in the record": "bright_black"}


@click.command("check")
@click.argument("draft", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--story", help="The story; needed if there are several.")
@click.option("--format", "form", type=click.Choice(["text", "json", "html"]), default="text", show_default=True)
@click.option("--all", "everything", is_flag=True, help="Print what is supported too.")
@click.pass_obj
def command(location: str, draft: Path, story: str | None, form: str, everything: bool) -> None:
    """Check a draft against the record: every claim, name, title and quotation gets a finding.

    The draft is a .txt, .md, .html or .docx file. --format html prints a page that needs no other file.
    """
    found = next(read_path(draft, Overrides(outlet="(draft)")))
    if not isinstance(found, Article):
        raise SourceError(f"{draft.name} cannot be checked: {found}")
    found = whole(found)
    with Store(location, create=False) as store:
        findings = pipeline.check_draft(store, library.read(found), story)
        record = pipeline.build(store, story) if form == "html" else None
        names = {id: store.article(id).name for id in {it.evidence[0].article for it in findings if it.evidence}}
    shown = [finding for finding in findings if everything or finding.verdict != "supported"]
    if form == "json":
        click.echo(json.dumps([encode(finding) for finding in shown], ensure_ascii=False, indent=1))
    elif record is not None:
        click.echo(findings_page(found, shown, record, wrong=CONTRADICTIONS))
    else:
        _print(shown, names)
    sys.exit(1 if any(finding.verdict in CONTRADICTIONS for finding in findings) else 0)


def _print(findings: list[Finding], names: Mapping[str, str]) -> None:
    """Each finding, and for what is not simply supported the first words of a report that it rests on."""
    for finding in findings:
        style = STYLES.get(finding.verdict, "red" if finding.verdict in CONTRADICTIONS else "dark_orange3")
        print_text(Text(finding.verdict, style=style).append(f" “{finding.span.quote}”", style="not dim default"))
        lines = [finding.words]
        if finding.verdict not in ("supported", "one origin") and finding.evidence:
            place = finding.evidence[0]
            lines.append(f"{names[place.article]}: “{place.quote}”")
        for line in lines:
            print_text(Padding(Text(line, style="dim"), (0, 0, 0, 4)))
