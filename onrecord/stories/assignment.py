"""The stories of one article: those that it is most like, or a new one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.model import Article
from onrecord.model.sketch import Sketch
from onrecord.stories.nearest import Near, likeness, nearest
from onrecord.stories.sketch import Memory, sketch_of

__all__ = ["assign", "remember"]

# Set together on `clusters/news_cluster` and `clusters/incidents` with `python -m bench grouping`: an article must be
# like its story, and more so than like the crowd of those that come after it. Where every report is of some shooting,
# likeness says little.
THRESHOLD = 0.08
_CROWD = 8


def assign(article: Article, memory: Memory) -> tuple[str, ...]:
    """Puts an article into the stories that it tells, best first; a new story is named after the article."""
    sketch = sketch_of(article, memory)
    stories = _told(sketch, nearest(sketch, memory)) or (f"s-{article.id}",)
    memory.keep(sketch, stories)
    return stories


def remember(article: Article, stories: Sequence[str], memory: Memory) -> None:
    """Keeps an article of which a person has said what it tells, so that others find it."""
    memory.keep(sketch_of(article, memory), stories)


def _told(sketch: Sketch, ranked: Sequence[Near]) -> tuple[str, ...]:
    if not ranked:
        return ()
    least = THRESHOLD + sum(near.likeness for near in ranked[1 : _CROWD + 1]) / _CROWD
    first, *others = ranked
    if first.likeness < least:
        return ()
    second = [near.story for near in others[:1] if _told_besides(sketch, first, near) >= least]
    return (first.story, *second)


def _told_besides(sketch: Sketch, first: Near, other: Near) -> float:
    """How much the article is like another story by what is not of the first: "Two shootings, hours apart"."""
    known = {key for member in first.members for key in member.vector}
    rest = replace(sketch, vector={key: weight for key, weight in sketch.vector.items() if key not in known})
    return likeness(rest, other.members)
