"""The desk: a web application over one record, for one person or a small trusted group."""

from onrecord.web.application import application
from onrecord.web.guard import Access

__all__ = ["Access", "application"]
