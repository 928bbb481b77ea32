"""Ids as a person types them: the shortest beginning that is one line's alone."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile

from onrecord.errors import NotFoundError
from onrecord.model import Record

__all__ = ["all_ids", "full_id", "short_ids"]

# "c-0e" would do in a small story, but ids should not grow while a person has them on paper.
_SHORTEST = 6


def all_ids(record: Record) -> tuple[str, ...]:
    """The ids of all entries, tenures and differences."""
    return (
        *(entry.id for entry in record.entries),
        *(tenure.id for tenure in record.tenures),
        *(difference.id for difference in record.differences),
    )


def short_ids(record: Record) -> dict[str, str]:
    """Each id with the shortest beginning (six characters or more) that no other id shares."""
    ids = sorted(set(all_ids(record)))
    found = {}
    for index, id in enumerate(ids):
        neighbours = ids[max(0, index - 1) : index] + ids[index + 1 : index + 2]
        needed = max((_shared(id, other) + 1 for other in neighbours), default=0)
        found[id] = id[: max(_SHORTEST, needed)]
    return found


def full_id(record: Record, beginning: str) -> str:
    """The id that begins so. Raises NotFoundError where none or several do."""
    ids = all_ids(record)
    if beginning in ids:
        return beginning
    matches = sorted({id for id in ids if id.startswith(beginning)})
    if len(matches) == 1:
        return matches[0]
    if matches:
        raise NotFoundError(f"{beginning}: {len(matches)} lines begin so: {_some(matches)}. Write more of the id.")
    raise NotFoundError(f"{beginning}: no such line in this story. `onrecord show --all` prints the ids.")


def _shared(one: str, other: str) -> int:
    """How many characters both begin with."""
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return sum(1 for _ in pairs)


def _some(ids: Iterable[str]) -> str:
    return ", ".join(list(ids)[:4])
