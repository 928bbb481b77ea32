"""Readings side by side: one record of the story, for any order of its articles the same."""

from onrecord.record.assembly import assemble

__all__ = ["assemble"]
