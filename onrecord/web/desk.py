"""The record behind the pages: opened once, each story built once until something changes."""

from __future__ import annotations

import os
import threading
from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path

from onrecord import judgement, library, pipeline
from onrecord.checking import Finding
from onrecord.errors import SourceError
from onrecord.model import Article, Decision, Record, When
from onrecord.revisions import Revision, facts_changed, revised
from onrecord.sources import Fetcher, Overrides, read_url
from onrecord.store import Store, StoryListing

__all__ = ["Desk"]

# Records kept built: a few stories at a few moments each.
_KEPT = 24
# How often at most progress is told while reports are read.
_STEPS = 20

State = tuple[object, ...]


class Desk:
    """All that the pages need of one record. Safe to use from several threads."""

    def __init__(self, location: str, fetcher: Fetcher) -> None:
        self._store = Store(location)
        self._fetcher = fetcher
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

    def fetch(self, url: str, overrides: Overrides) -> list[Article | SourceError]:
        """What stands at an address that a person gave."""
        return list(read_url(url, overrides, self._fetcher))

    def add(self, articles: Sequence[Article], story: str, progress: pipeline.Progress) -> str:
        """Takes articles in and reads them, some at a time; says what came of it."""
        with self._lock:
            checked = [revised(self._store, article) for article in articles]
            kept = [item.after if isinstance(item, Revision) else item for item in checked]
            outcomes = self._store.add_articles(kept, story=story)
            at_once = max(1, len(kept) // _STEPS)
            for done in range(0, len(kept), at_once):
                progress(done, len(kept))
                pipeline.read_missing(self._store, kept[done : done + at_once])
            new = [item for item, outcome in zip(checked, outcomes, strict=True) if outcome == "added"]
            changed = [_changed(item) for item in new if isinstance(item, Revision)]
        added = sum(outcome == "added" for outcome in outcomes)
        return " ".join([f"{added} added, {len(outcomes) - added} there already.", *changed])

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


def _changed(revision: Revision) -> str:
    facts = "; ".join(facts_changed(revision)[:3]) or "no fact that the record holds"
    return f"{revision.after.name} changed its report: {facts}."
