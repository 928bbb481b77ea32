"""Folders, files and feeds that are looked at again and again: what appeared or changed since the last look."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from onrecord.errors import SourceError, UnreachableError
from onrecord.model import Article
from onrecord.sources.feed import Entry, entries_of_feed
from onrecord.sources.fetching import Fetcher, Seen, is_web_address
from onrecord.sources.files import find, read_path
from onrecord.sources.options import Overrides
from onrecord.sources.pages import FEEDS, articles_of_page, read_url
from onrecord.sources.published import preferred

__all__ = ["SETTLED", "Watched"]

# Seconds for which a file must have stayed as it is: one that is being written would be taken in half.
SETTLED = 2.0
# Entries of a feed whose pages are fetched in one look; feeds of news hold 10 to 100.
MOST = 200

Found = Article | SourceError


class Watched:
    """Sources with what was seen of them. Nothing is fetched but feeds that were named and the pages they lead to.

    Args:
        seen: what `marks` gave to an earlier program: it does not come again.
        settled: seconds for which a file must have stayed as it is.
    """

    def __init__(
        self,
        sources: Sequence[str],
        overrides: Overrides,
        fetcher: Fetcher,
        *,
        seen: Mapping[str, str] | None = None,
        settled: float = SETTLED,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._sources, self._overrides, self._fetcher = sources, overrides, fetcher
        self._settled, self._clock = settled, clock
        self._seen, self._fresh = dict(seen or {}), dict[str, str]()
        self._said: set[str] = set()

    def look(self) -> Iterator[Found]:
        """What is new since the last look. The same complaint is made once, not at every look."""
        self._overrides = replace(self._overrides, now=datetime.now(UTC))
        for source in self._sources:
            for found in self._feed(source) if is_web_address(source) else self._folder(Path(source)):
                if isinstance(found, SourceError):
                    if str(found) in self._said:
                        continue
                    self._said.add(str(found))
                yield found

    def marks(self) -> dict[str, str]:
        """What was seen since this was asked last, for a program that goes on later."""
        fresh, self._fresh = self._fresh, {}
        return fresh

    def _mark(self, key: str, state: str) -> None:
        self._seen[key] = self._fresh[key] = state

    def _folder(self, path: Path) -> Iterator[Found]:
        for found in find(path):
            if isinstance(found, SourceError):
                yield found
            elif self._is_new(found):
                yield from read_path(found, self._overrides)

    def _is_new(self, path: Path) -> bool:
        """Whether a file appeared or changed, and is whole."""
        key = f"file {path.absolute()}"
        try:
            state = path.stat()
        except OSError:  # it went between two looks; read_path says so if it was named
            return key not in self._seen
        stamp = f"{state.st_mtime_ns} {state.st_ctime_ns} {state.st_size}"  # ctime: it may be read at last
        if self._seen.get(key) == stamp or self._clock() - state.st_mtime < self._settled:
            return False
        self._mark(key, stamp)
        return True

    def _feed(self, url: str) -> Iterator[Found]:
        key, is_whole = f"feed {url}", True
        try:
            page = self._fetcher.fetch(url, Seen(*json.loads(self._seen.get(key, "[]"))))
            if page is None:
                return
            if page.kind not in FEEDS:
                yield from articles_of_page(page, self._overrides)  # a page that is watched itself
            else:
                for found in self._new_entries(list(entries_of_feed(page.body, page.url, self._overrides))):
                    is_whole = is_whole and not isinstance(found, UnreachableError)
                    yield found
            if is_whole:  # what was cut short is looked at again
                self._mark(key, json.dumps([page.seen.etag, page.seen.modified]))
        except SourceError as error:
            yield error

    def _new_entries(self, entries: Sequence[Entry]) -> Iterator[Found]:
        for entry in entries[:MOST]:
            key, is_done = f"entry {entry.link or entry.stamp}", True
            if self._seen.get(key) == entry.stamp:
                continue
            for found in self._entry(entry):
                is_done = not isinstance(found, UnreachableError)
                yield found
            if is_done:
                self._mark(key, entry.stamp)

    def _entry(self, entry: Entry) -> Iterator[Found]:
        """The page that an entry leads to, dated by the feed where it has no date; else the entry's own words.

        A page that is not served now is asked for at the next look: its words say more than the entry's.
        """
        link = entry.link or ""
        if not is_web_address(link):
            yield entry.article
            return
        for found in read_url(link, self._overrides, self._fetcher):
            if isinstance(found, Article):
                yield self._completed(found, entry)
            elif isinstance(entry.article, Article) and not isinstance(found, UnreachableError):
                yield entry.article
            else:
                yield found

    def _completed(self, article: Article, entry: Entry) -> Article:
        stated = [date for date in (entry.date, entry.updated) if date is not None]
        if len({date.edtf for date in stated}) == 1:
            del stated[1:]  # published and never changed
        dates = tuple(dict.fromkeys((*article.date_candidates, *stated)))
        first = [date for date in dates if date.origin != "revised"]  # only a revision is dated by when it was changed
        return replace(article, published=preferred(first, self._overrides.now), date_candidates=dates)
