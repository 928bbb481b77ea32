"""What a person says about the reports they add, and how much of one file is taken."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime

from onrecord.errors import SourceError
from onrecord.model import When

__all__ = ["Limits", "Overrides"]


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that is taken from one file, so that one bad file costs little time and memory.

    `characters`: of one article. The longest newspaper investigations have some 30,000 words, which is that many.
    `page_bytes`: of one HTML page or feed, markup included; news pages have 0.1 to 3 MB.
    `line_bytes`: of one line of JSON lines, which is one article with its extras.
    `file_bytes`: of a .json file, which must be held in memory as a whole. Line and WARC files have no limit.
    """

    characters: int = 200_000
    page_bytes: int = 8_000_000
    line_bytes: int = 8_000_000
    file_bytes: int = 200_000_000


@dataclass(frozen=True, slots=True)
class Overrides:
    """What a person states about every report of one `add`; it wins over what the file says.

    `date` is an EDTF value; `now` is the moment of taking in: a publication date after it is not believed.
    """

    outlet: str | None = None
    date: str | None = None
    title: str | None = None
    now: datetime = field(default_factory=lambda: datetime.now(UTC))
    limits: Limits = Limits()

    def __post_init__(self) -> None:
        if self.date is None:
            return
        try:
            When.parse(self.date)
        except ValueError as error:
            raise SourceError(f"--date {self.date}: {error}; write a day such as 2024-05-31") from error
