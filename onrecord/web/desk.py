"""The record behind the pages: opened once, each story built once until something changes."""

from __future__ import annotations

import os
import threading
from collections import OrderedDict
from collections.abc import Iterable
from pathlib import Path

from onrecord import judgement, library, pipeline
from onrecord.checking import Finding
from onrecord.model import Article, Decision, Record, When
from onrecord.store import Outcome, Store, StoryListing

__all__ = ["Desk"]

# Records kept built: a few stories at a few moments each.
_KEPT = 24

State = tuple[object, ...]


class Desk:
    """All that the pages need of one record. Safe to use from several threads."""

    def __init__(self, location: str) -> None:
        self._store = Store(location)
        self._path = Path(self._store.location)
        self._lock = threading.RLock()
        self._records: OrderedDict[tuple[str, str], tuple[State, Record]] = OrderedDict()

    def close(self) -> None:
        self._store.close()

    def stories(self) -> tuple[StoryListing, ...]:
        return self._store.stories()

    def decisions(self, story: str) -> tuple[Decision, ...]:
        return self._store.decisions(story)

    def record(self, story: str, as_of: When | None = None) -> Record:
        """The record of a story: the same object until something changes. Raises NotFoundError."""
        key = (pipeline.story_named(self._store, story), as_of.edtf if as_of else "")
        with self._lock:
            state = self._state()
            kept = self._records.get(key)
            if kept is None or kept[0] != state:
                record = pipeline.build(self._store, key[0], as_of)
                kept = (self._state(), record)  # building may have kept new readings
                self._records[key] = kept
            self._records.move_to_end(key)
            while len(self._records) > _KEPT:
                self._records.popitem(last=False)
            return kept[1]

    def add(self, articles: Iterable[Article], story: str) -> tuple[Outcome, ...]:
        """Takes articles in and reads them."""
        with self._lock:
            outcomes = self._store.add_articles(articles, story=story)
            pipeline.read_missing(self._store, self._store.articles(story))
            return outcomes

    def judge(self, story: str, kind: str, subjects: list[str], *, because: str, by: str) -> Decision:
        """Keeps a person's judgement. Raises DecisionError."""
        with self._lock:
            return judgement.judge(self._store, story, kind, subjects, because=because, by=by)

    def check(self, story: str, draft: Article) -> tuple[Finding, ...]:
        """Findings on a draft; nothing of it is kept."""
        with self._lock:
            return pipeline.check_draft(self._store, library.read(draft), story)

    def _state(self) -> State:
        """Differs whenever something was written, by this process or another."""
        stamps = []
        for path in (self._path, Path(f"{self._path}-wal")):
            try:
                stamps.append((os.stat(path).st_mtime_ns, os.stat(path).st_size))
            except OSError:  # no write-ahead log, or a database that is not a file
                stamps.append((0, 0))
        return (*stamps, self._store.stories(), len(self._store.decisions()))
