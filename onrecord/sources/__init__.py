"""Bytes to articles: text, Word documents, HTML pages, feeds, web archives, JSON lines, addresses of the web."""

from onrecord.sources.fetching import Fetcher, is_web_address
from onrecord.sources.files import find, read_path, read_paths
from onrecord.sources.options import Limits, Overrides
from onrecord.sources.pages import read_url
from onrecord.sources.watching import SETTLED, Watched

__all__ = [
    "SETTLED", "Fetcher", "Limits", "Overrides", "Watched", "find", "is_web_address", "read_path", "read_paths",
    "read_url",
]  # fmt: skip
