"""Pages of the public web, fetched only where a person asks for them, and never from a private address unasked."""

from onrecord.sources.fetching.address import is_web_address
from onrecord.sources.fetching.fetcher import Bounds, Fetcher, Page, Seen

__all__ = ["Bounds", "Fetcher", "Page", "Seen", "is_web_address"]
