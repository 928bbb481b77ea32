"""Pages fetched with manners: redirects followed and judged one by one, robots.txt obeyed, pauses kept."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from importlib.metadata import version

from onrecord.errors import SourceError, UnreachableError
from onrecord.sources.fetching.address import Address, address_of, places_of
from onrecord.sources.fetching.connection import Answer, Bounds, asked
from onrecord.sources.fetching.robots import AGENT, Robots

__all__ = ["Bounds", "Fetcher", "Page", "Seen"]

_MOVED = (301, 302, 303, 307, 308)
# Request timeout, too many requests (RFC 9110, 15.5.9; RFC 6585, 4): later, the same request may do.
_LATER = (408, 429)
# robots.txt is read again after a day (RFC 9309, 2.4).
_DAY = 24 * 3600


@dataclass(frozen=True, slots=True)
class Seen:
    """How a server named the state in which a page was fetched, so that it can say "not changed" (RFC 9110, 13)."""

    etag: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """What stands at an address: `url` is where redirects led, `kind` the media type, `charset` as the server says."""

    url: str
    kind: str
    charset: str | None
    body: bytes
    seen: Seen = Seen()


class Fetcher:
    """Fetches pages of the public web, one at a time.

    Args:
        allowed: hosts that a person trusts although their addresses are private (an intranet).
        bounds: what one page may cost.
        sleep: waits for so many seconds.
    """

    def __init__(
        self, allowed: Collection[str] = (), bounds: Bounds = Bounds(), *, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self.bounds = bounds
        self._allowed = frozenset(host.lower() for host in allowed)
        self._sleep = sleep
        self._robots: dict[str, tuple[float, Robots]] = {}
        self._last: dict[str, float] = {}

    def fetch(self, url: str, seen: Seen = Seen()) -> Page | None:
        """The page at an address; None where it has not changed since it was `seen`. Raises SourceError."""
        conditions = {"If-None-Match": seen.etag, "If-Modified-Since": seen.modified}
        headers = {name: value for name, value in conditions.items() if value}
        address, answer = self._followed(address_of(url), headers, is_page=True)
        if answer.status == 304:
            return None
        if answer.status in _LATER or answer.status >= 500:
            raise UnreachableError(
                f"{address.url} is not served now (the server answers {answer.status}); try again later"
            )
        if answer.status != 200:
            raise SourceError(f"{address.url} is not there (the server answers {answer.status}); check the address")
        kind, charset = _media_type(answer.headers.get("content-type", ""))
        now_seen = Seen(answer.headers.get("etag"), answer.headers.get("last-modified"))
        return Page(address.url, kind, charset, answer.body, now_seen)

    def _followed(self, address: Address, headers: Mapping[str, str], *, is_page: bool) -> tuple[Address, Answer]:
        """The last answer of a chain of redirects; each step is looked up and judged anew."""
        for _ in range(self.bounds.redirects + 1):
            if is_page:
                robots = self._robots_of(address)
                robots.check(address)
                self._wait(address.host, robots.pause)
            answer = asked(address, places_of(address, self._allowed), {**_OWN, **headers}, self.bounds)
            location = answer.headers.get("location")
            if answer.status not in _MOVED or not location:
                return address, answer
            address = address.joined(location)
        raise SourceError(f"{address.url} redirects more than {self.bounds.redirects} times; save the page")

    def _robots_of(self, address: Address) -> Robots:
        kept = self._robots.get(address.origin)
        if kept is None or kept[0] < time.monotonic() - _DAY:
            _, answer = self._followed(address_of(f"{address.origin}/robots.txt"), {}, is_page=False)
            kept = (time.monotonic(), Robots(answer, address.origin))
            self._robots[address.origin] = kept
        return kept[1]

    def _wait(self, host: str, asked_for: float) -> None:
        """Leaves a pause between two requests to one host."""
        pause = min(max(self.bounds.pause, asked_for), self.bounds.longest_pause)
        due = self._last.get(host, float("-inf")) + pause - time.monotonic()
        if due > 0:
            self._sleep(due)
        self._last[host] = time.monotonic()


_OWN = {
    "User-Agent": f"{AGENT}/{version('onrecord')}",
    "Accept": "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, text/plain;q=0.5",
    "Accept-Encoding": "gzip",
    "Accept-Language": "en",
    "Connection": "close",
}


def _media_type(header: str) -> tuple[str, str | None]:
    """ "text/html; charset=latin-1" as ("text/html", "latin-1")."""
    kind, *parameters = (part.strip() for part in header.split(";"))
    charsets = [part.partition("=")[2].strip("\"' ") for part in parameters if part.lower().startswith("charset=")]
    return kind.lower(), next(iter(charsets), None)
