"""Sketches in this process's memory: for measuring, and for whoever needs no database."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from onrecord.model.sketch import Sketch

__all__ = ["Remembered"]


class Remembered:
    """A `Memory` that is gone with the process."""

    def __init__(self) -> None:
        self._counts: Counter[int] = Counter()
        self._sketches: list[Sketch] = []
        self._stories: list[tuple[str, ...]] = []
        self._members: defaultdict[str, list[int]] = defaultdict(list)
        self._holders: defaultdict[int, list[int]] = defaultdict(list)

    def articles(self) -> int:
        return len(self._sketches)

    def counts(self, keys: Collection[int]) -> Mapping[int, int]:
        return {key: self._counts[key] for key in keys}

    def holders(self, keys: Collection[int]) -> Iterator[tuple[int, int, float]]:
        for key in keys:
            for number in self._holders.get(key, ()):
                yield key, number, self._sketches[number].vector[key]

    def stories_of(self, numbers: Collection[int]) -> Mapping[int, Sequence[str]]:
        return {number: self._stories[number] for number in numbers}

    def members(self, story: str, most: int) -> Sequence[Sketch]:
        return [self._sketches[number] for number in self._members[story][-most:]]

    def keep(self, sketch: Sketch, stories: Sequence[str]) -> None:
        number = len(self._sketches)
        self._sketches.append(sketch)
        self._stories.append(tuple(sorted(stories)))
        self._counts.update(sketch.counted)
        for story in stories:
            self._members[story].append(number)
        for key in sketch.leading:
            self._holders[key].append(number)
