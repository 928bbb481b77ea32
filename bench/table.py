"""What a bench prints: rows of figures, as a table for people or as JSON with stable names."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from rich.console import Console
from rich.table import Table as RichTable

__all__ = ["Table"]


@dataclass
class Table:
    """Figures by row label; `notes` say what corpus, how large, and which rule of matching."""

    title: str
    rows: dict[str, Mapping[str, float | int | str]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def add(self, label: str, **figures: float | int | str) -> None:
        self.rows[label] = figures

    def to_json(self) -> str:
        return json.dumps({"title": self.title, "rows": self.rows, "notes": self.notes}, indent=1, ensure_ascii=False)

    def print(self) -> None:
        columns = list(dict.fromkeys(name for figures in self.rows.values() for name in figures))
        table = RichTable("", *columns, title=self.title, title_justify="left")
        for label, figures in self.rows.items():
            table.add_row(label, *(_shown(figures.get(column, "")) for column in columns))
        console = Console() if Console().is_terminal else Console(width=140)
        console.print(table)
        for note in self.notes:
            console.print(note, style="dim")


def _shown(value: float | int | str) -> str:
    if isinstance(value, float):
        return f"{value:.1f}" if abs(value) >= 1 or value == 0 else f"{value:.3f}"
    return str(value)
