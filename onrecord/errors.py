"""Every error On Record raises on purpose.

OnRecordError
├── SourceError          a file, page or feed cannot become an article
│   └── UnreachableError a server does not answer now; asking again later may help
├── ReaderError          the reader's weights are missing or do not fit
├── StoreError           the database cannot be opened, read or written
├── NotFoundError        a story, entry or article is not in the record
└── DecisionError        a decision names something that is not there

A message says what happened, where, and what to do. Exit and HTTP codes are given at the edges only.
"""

__all__ = [
    "DecisionError", "NotFoundError", "OnRecordError", "ReaderError", "SourceError", "StoreError", "UnreachableError",
]  # fmt: skip


class OnRecordError(Exception):
    """The root of all errors that On Record raises on purpose."""


class SourceError(OnRecordError):
    """A file, page or feed cannot become an article."""


class UnreachableError(SourceError):
    """A server does not answer now; asking again later may help."""


class ReaderError(OnRecordError):
    """The reader's weights are missing or do not fit this version."""


class StoreError(OnRecordError):
    """The database cannot be opened, read or written."""


class NotFoundError(OnRecordError):
    """A story, entry, article or entity that was asked for is not in the record."""


class DecisionError(OnRecordError):
    """A decision names something that is not in the record, or contradicts an earlier one."""
