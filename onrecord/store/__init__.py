"""Articles, readings and decisions on disk: one SQLite file, or PostgreSQL by URL."""

from onrecord.store.adding import Outcome
from onrecord.store.inspection import spans_of
from onrecord.store.store import Store, StoryListing

__all__ = ["Outcome", "Store", "StoryListing", "spans_of"]
