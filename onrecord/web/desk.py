"""The record behind the pages: opened once, each story built once until something changes."""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from pathlib import Path

from onrecord import judgement, library, pipeline
from onrecord.checking import Finding
from onrecord.errors import NotFoundError, SourceError
from onrecord.model import Article, Decision, Record, When
from onrecord.revisions import Revision, facts_changed, kept
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
        self._records: dict[tuple[str, str], tuple[State, Record]] = {}  # the one built last at the end

    def close(self) -> None:
        self._store.close()

    def stories(self) -> tuple[StoryListing, ...]:
        return self._store.stories()

    def title(self, story: str) -> str:
        """What a story is called; nothing is read for that."""
        return pipeline.title(self._store, story)

    def decisions(self, story: str) -> tuple[Decision, ...]:
        return self._store.decisions(story)

    def record(self, story: str, as_of: When | None = None) -> Record:
        """The record of a story: the same object until something changes. Raises NotFoundError."""
        key = (pipeline.story_named(self._store, story), as_of.edtf if as_of else "")
        if (built := self._built(key)) is not None:
            return built  # nobody waits for a report that is being read
        with self._lock:
            if (built := self._built(key)) is not None:
                return built
            record = pipeline.build(self._store, key[0], as_of)
            self._records.pop(key, None)
            self._records[key] = self._state(), record  # building may have kept new readings
            while len(self._records) > _KEPT:
                del self._records[next(iter(self._records))]
            return record

    def fetch(self, url: str, overrides: Overrides) -> list[Article | SourceError]:
        """What stands at an address that a person gave."""
        return list(read_url(url, overrides, self._fetcher))

    def add(self, articles: Sequence[Article], story: str | None, progress: pipeline.Progress) -> tuple[str, set[str]]:
        """Takes articles in and reads them, some at a time; says what came of it, and which stories they tell.

        Without a story the articles are put into those that they are most like.
        """
        with self._lock:
            found = kept(self._store, articles, story)
            if story is None:
                pipeline.find_stories(self._store)
        texts = [item.after if isinstance(item, Revision) else item for item, _ in found]
        at_once = max(1, len(texts) // _STEPS)
        for done in range(0, len(texts), at_once):
            progress(done, len(texts))
            with self._lock:
                pipeline.read_missing(self._store, texts[done : done + at_once])
        new = [item for item, outcome in found if outcome == "added"]
        with self._lock:
            changed = [_changed(item) for item in new if isinstance(item, Revision)]
        stories = {story for text in texts for story in self._store.story_of(text.id)}
        return " ".join([f"{len(new)} added, {len(found) - len(new)} there already.", *changed]), stories

    def remove(self, story: str, report: str) -> Article:
        """Takes a report of a story out of the record and returns it. Raises NotFoundError."""
        with self._lock:
            if story not in self._store.story_of(report):
                raise NotFoundError(f"no report {report!r} in this story")
            return self._store.delete_article(report)

    def judge(self, story: str, kind: str, subjects: list[str], *, because: str, by: str) -> Decision:
        """Keeps a person's judgement. Raises DecisionError."""
        with self._lock:
            return judgement.judge(self._store, story, kind, subjects, because=because, by=by)

    def check(self, story: str, draft: Article) -> tuple[Finding, ...]:
        """Findings on a draft; nothing of it is kept."""
        with self._lock:
            return pipeline.check_draft(self._store, library.read(draft), story)

    def _built(self, key: tuple[str, str]) -> Record | None:
        """The record that was built, unless something was written since."""
        state, record = self._records.get(key, (None, None))
        return record if state == self._state() else None

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
