"""Bytes to articles: text, Word documents, HTML pages, feeds, web archives, JSON lines."""

from onrecord.sources.files import find, read_path, read_paths
from onrecord.sources.options import Limits, Overrides

__all__ = ["Limits", "Overrides", "find", "read_path", "read_paths"]
