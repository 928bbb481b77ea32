"""Names, descriptions and pronouns of one article, joined into chains."""

from onrecord.reading.names.component import Names

__all__ = ["Names"]
