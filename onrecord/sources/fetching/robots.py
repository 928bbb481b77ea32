"""What a site's robots.txt lets programs fetch, and how often."""

from __future__ import annotations

from urllib.robotparser import RobotFileParser

from onrecord.errors import SourceError, UnreachableError
from onrecord.sources.fetching.address import Address
from onrecord.sources.fetching.connection import Answer

__all__ = ["AGENT", "Robots"]

# The name under which robots.txt may speak of this program.
AGENT = "onrecord"
# RFC 9309, 2.5: at least the first 500 KiB are read.
_LONGEST = 500 * 1024


class Robots:
    """The rules of one site: by RFC 9309 everything is allowed where there is no file, nothing where it fails."""

    def __init__(self, answer: Answer, site: str) -> None:
        if answer.status >= 500:
            raise UnreachableError(
                f"{site}/robots.txt cannot be read ({answer.status}); try again later, or save the page"
            )
        self._rules = RobotFileParser()
        text = answer.body[:_LONGEST].decode("utf-8", errors="replace") if answer.status < 300 else ""
        self._rules.parse(text.splitlines())

    def check(self, address: Address) -> None:
        """Raises SourceError if the site asks programs to keep away from this page."""
        if not self._rules.can_fetch(AGENT, address.url):
            raise SourceError(
                f"{address.url} is closed to programs by the site's robots.txt; save the page in a browser and add that"
            )

    @property
    def pause(self) -> float:
        """The seconds that the site asks to wait between two requests; 0 where it says nothing."""
        return float(self._rules.crawl_delay(AGENT) or 0)
