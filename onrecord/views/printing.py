"""What the texts of the terminal are made of: a line with its id, and words with what was filled in told apart."""

from __future__ import annotations

from collections.abc import Iterable

from rich.table import Table
from rich.text import Text

from onrecord.views.wording import split_additions

__all__ = ["printed_line", "printed_words"]


def printed_words(text: str, style: str = "") -> Text:
    """An entry's text with what was added in square brackets set back."""
    words = Text(style=style)
    for part, is_added in split_additions(text):
        words.append(part, style="dim" if is_added else "")
    return words


def printed_line(id: str, text: Text, marks: Iterable[str | Text]) -> Table:
    """An id, the words, and below them where they come from."""
    grid = Table.grid(padding=(0, 1))
    grid.add_column(no_wrap=True, style="cyan", min_width=4)
    grid.add_column(overflow="fold")
    below = Text(" · ").join(mark if isinstance(mark, Text) else Text(mark, "dim") for mark in marks if mark)
    grid.add_row(id, text)
    if below:
        grid.add_row("", below)
    return grid
