"""The story of one article: the one that it is most like, or a new one."""

from __future__ import annotations

from onrecord.stories.features import Features
from onrecord.stories.index import StoryIndex

__all__ = ["assign"]

# Set together on `clusters/news_cluster` and `clusters/incidents` with `python -m bench grouping`: an article must be
# like its story, and more so than like the runner-up, since look-alike incidents resemble each other.
THRESHOLD = 0.115
_RUNNER_UP = 0.3


def assign(features: Features, index: StoryIndex) -> str:
    """Adds an article to the index and returns the id of its story; a new story is named after the article."""
    found = index.nearest(features)
    runner_up = found[1][0] if len(found) > 1 else 0.0
    is_known = bool(found) and found[0][0] - _RUNNER_UP * runner_up >= THRESHOLD
    story = found[0][1] if is_known else f"s-{features.article}"
    index.add(features, story)
    return story
