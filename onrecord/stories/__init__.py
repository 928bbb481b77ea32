"""Which articles tell the same story, decided one article at a time."""

from onrecord.stories.assignment import assign, remember
from onrecord.stories.memory import Remembered
from onrecord.stories.naming import title_of
from onrecord.stories.sketch import Memory

__all__ = ["Memory", "Remembered", "assign", "remember", "title_of"]
