"""Folders, files and feeds that are looked at again and again: what appeared or changed since the last look."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from onrecord.errors import SourceError
from onrecord.model import Article
from onrecord.sources.feed import Entry, entries_of_feed
from onrecord.sources.fetching import Fetcher, Seen, is_web_address
from onrecord.sources.files import find, read_path
from onrecord.sources.options import Overrides
from onrecord.sources.pages import FEEDS, articles_of_page, read_url
from onrecord.sources.published import preferred

__all__ = ["Watched"]

# Seconds for which a file must have stayed as it is: one that is being written would be taken in half.
SETTLED = 2.0
# Entries of a feed whose pages are fetched in one look; feeds of news hold 10 to 100.
MOST = 200

Found = Article | SourceError


class Watched:
    """Sources with what was seen of them. Nothing is fetched but feeds that were named and the pages they lead to."""

    def __init__(
        self,
        sources: Sequence[str],
        overrides: Overrides,
        fetcher: Fetcher,
        *,
        settled: float = SETTLED,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._sources, self._overrides, self._fetcher = sources, overrides, fetcher
        self._settled, self._clock = settled, clock
        self._files: dict[Path, tuple[int, int]] = {}
        self._feeds: dict[str, Seen] = {}
        self._entries: dict[str, str] = {}
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

    def _folder(self, path: Path) -> Iterator[Found]:
        for found in find(path):
            if isinstance(found, SourceError):
                yield found
            elif self._is_new(found):
                yield from read_path(found, self._overrides)

    def _is_new(self, path: Path) -> bool:
        """Whether a file appeared or changed, and is whole."""
        try:
            state = path.stat()
        except OSError:  # it went between two looks; read_path says so if it was named
            return path not in self._files
        stamp = (state.st_mtime_ns, state.st_size)
        if self._files.get(path) == stamp or self._clock() - state.st_mtime < self._settled:
            return False
        self._files[path] = stamp
        return True

    def _feed(self, url: str) -> Iterator[Found]:
        try:
            page = self._fetcher.fetch(url, self._feeds.get(url, Seen()))
            if page is None:
                return
            if page.kind not in FEEDS:
                yield from articles_of_page(page, self._overrides)  # a page that is watched itself
            else:
                yield from self._new_entries(list(entries_of_feed(page.body, page.url, self._overrides)))
            self._feeds[url] = page.seen  # only now: what was cut short is looked at again
        except SourceError as error:
            yield error

    def _new_entries(self, entries: Sequence[Entry]) -> Iterator[Found]:
        for entry in entries[:MOST]:
            key = entry.link or entry.stamp
            if self._entries.get(key) != entry.stamp:
                yield from self._entry(entry)
                self._entries[key] = entry.stamp

    def _entry(self, entry: Entry) -> Iterator[Found]:
        """The page that an entry leads to, dated by the feed where it has no date; else the entry's own words."""
        link = entry.link or ""
        if not is_web_address(link):
            yield entry.article
            return
        for found in read_url(link, self._overrides, self._fetcher):
            if isinstance(found, Article):
                yield self._completed(found, entry)
            elif isinstance(entry.article, Article):
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
