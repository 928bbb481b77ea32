"""The only module that knows the order: sources → store → read → stories → record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from onrecord.checking import Finding, check
from onrecord.errors import NotFoundError
from onrecord.kept import key
from onrecord.model import Article, Reading, Record, When
from onrecord.parallel import Failure, Workers, readings
from onrecord.reading import version
from onrecord.record import assemble
from onrecord.store import Store
from onrecord.stories import assign, remember, title_of

__all__ = ["build", "check_draft", "find_stories", "find_stories_anew", "read_missing", "story_named", "title"]

# Readings written in one transaction: a killed process reads at most these again.
AT_ONCE = 16

Progress = Callable[[int, int], None]


def read_missing(
    store: Store, articles: Sequence[Article], workers: Workers = Workers(), progress: Progress | None = None
) -> tuple[Failure, ...]:
    """Reads what this version of the reader has not read yet and keeps the readings; returns what could not be read."""
    done = store.readings(articles, version(workers.weights))
    missing = [article for article, reading in zip(articles, done, strict=True) if reading is None]
    failures: list[Failure] = []
    for count, batch in _counted(_batches(readings(missing, workers))):
        failures += [item for item in batch if isinstance(item, Failure)]
        store.put_readings(item for item in batch if isinstance(item, Reading))
        if progress is not None:
            progress(count, len(missing))
    return tuple(failures)


def find_stories(store: Store) -> None:
    """Puts articles that are new, in order of publication, into the stories that they are most like."""
    for batch in store.unremembered():
        with store.memory() as memory:
            for article, stories in batch:
                if stories:
                    remember(article, stories, memory)
                else:
                    assign(article, memory)


def find_stories_anew(store: Store) -> None:
    """Forgets what was derived and finds the stories again; the result does not depend on the order of adding."""
    store.forget_stories()
    find_stories(store)


def build(store: Store, story: str | None = None, as_of: When | None = None) -> Record:
    """The record of a story as it stood at a moment; reads what was not read yet."""
    name = story_named(store, story)
    asked = key(name, as_of)
    if (kept := store.kept_record(asked)) is not None:
        return kept
    read, decisions = _readings(store, name), store.decisions(name)
    articles = [reading.article for reading in read]
    record = assemble(read, decisions, as_of, story=name)
    record = replace(record, title=title_of(record.articles or articles))  # of what was reported by then
    store.keep_record(asked, record, articles, decisions)
    return record


def check_draft(store: Store, draft: Reading, story: str | None = None) -> tuple[Finding, ...]:
    """Findings on a draft that was read like an article."""
    name = story_named(store, story)
    read, decisions = _readings(store, name), store.decisions(name)
    base = assemble(read, decisions, story=name)
    return check(draft, base, assemble([*read, draft], decisions, story=name))


def title(store: Store, story: str) -> str:
    """What a story is called, in words of its reports."""
    return title_of(store.articles(story))


def story_named(store: Store, story: str | None) -> str:
    """The story of that name or beginning of a name, or the only one there is. Raises NotFoundError with the names."""
    names = [listing.id for listing in store.stories()]
    if story is None and len(names) == 1:
        return names[0]
    if story in names:
        return story
    alike = [name for name in names if story and name.startswith(story)]
    if len(alike) == 1:
        return alike[0]
    known = f"stories: {', '.join(names[:20])}" if names else "add reports first: onrecord add PATH..."
    asked = f"no story {story!r}" if story else "which story?"
    raise NotFoundError(f"{asked} in {store.location}; {known}")


def _readings(store: Store, story: str) -> list[Reading]:
    articles = store.articles(story)
    found = store.readings(articles, version())
    if None in found:
        read_missing(store, articles)
        found = store.readings(articles, version())
    return [reading for reading in found if reading is not None]


def _batches(items: Iterable[Reading | Failure]) -> Iterator[list[Reading | Failure]]:
    batch: list[Reading | Failure] = []
    for item in items:
        batch.append(item)
        if len(batch) == AT_ONCE:
            yield batch
            batch = []
    if batch:
        yield batch


def _counted(batches: Iterable[list[Reading | Failure]]) -> Iterator[tuple[int, list[Reading | Failure]]]:
    count = 0
    for batch in batches:
        count += len(batch)
        yield count, batch
