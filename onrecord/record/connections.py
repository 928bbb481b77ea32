"""What came of what, as far as reports say so: links between entries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from onrecord.model import Evidence, Reading
from onrecord.model.reading import LinkKind
from onrecord.model.record import EntryLink
from onrecord.record.drafts import Draft

__all__ = ["entry_links"]

_Stated = tuple[str, str, LinkKind, Evidence]


def entry_links(drafts: Iterable[Draft], readings: Sequence[Reading]) -> tuple[EntryLink, ...]:
    """The links that the reports state, each pair once with every sentence that states it.

    What one report calls a cause and another only an earlier event is a cause. Where two disagree on which came first
    there is no link.
    """
    pairs: dict[tuple[str, str], list[_Stated]] = {}
    for stated in _stated(drafts, readings):
        pairs.setdefault(stated[:2], []).append(stated)
    return tuple(
        EntryLink(min(kind for _, _, kind, _ in found), *pair, tuple(dict.fromkeys(place for *_, place in found)))
        for pair, found in sorted(pairs.items())
        if pair[::-1] not in pairs
    )


def _stated(drafts: Iterable[Draft], readings: Sequence[Reading]) -> Iterator[_Stated]:
    entry_of = {id(told.claim): draft.id for draft in drafts for told in draft.claims}
    for reading in readings:
        for link in reading.links:
            first, then = reading.claims[link.first], reading.claims[link.then]
            one, other = entry_of.get(id(first)), entry_of.get(id(then))
            if one and other and one != other:
                yield one, other, link.kind, reading.sentences[then.sentence].on(reading.article.id)
