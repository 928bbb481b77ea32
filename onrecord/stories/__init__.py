"""Which articles tell the same story, decided one article at a time."""

from onrecord.stories.assignment import assign
from onrecord.stories.features import Features, features_of
from onrecord.stories.index import StoryIndex

__all__ = ["Features", "StoryIndex", "assign", "features_of"]
