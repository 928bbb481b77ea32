"""People of whom a report tells only what was long ago: "In 1945 the tavern's owner, Bill Poe, ..."."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from spacy.tokens import Token

from onrecord.model import When
from onrecord.reading.document import article_of
from onrecord.reading.offices.context import Context
from onrecord.reading.offices.span_times import point
from onrecord.reading.offices.turns import begins
from onrecord.reading.roles.tree import ancestors, children

__all__ = ["is_long_ago"]

# Few offices are held for longer than this; set by hand.
LONG_AGO = timedelta(days=15 * 365)
# Where the report gives the office to somebody else, whoever is told of only a year ago or more held it before.
BEFORE = timedelta(days=365)


def is_long_ago(context: Context, person: int, *, is_taken: bool) -> bool:
    """Whether the clause in which the report first names a person is of long ago, and no clause about them is later.

    `is_taken` where the report says that somebody else holds the office now.
    """
    published = article_of(context.doc).published
    if published is None or published.earliest is None:
        return False
    times = [list(_times(context, token)) for token in _names(context, person)]
    found = [when.latest for clause in times for when in clause if when.latest is not None]
    return bool(times and times[0] and found) and max(found) < published.earliest - (BEFORE if is_taken else LONG_AGO)


def _names(context: Context, person: int) -> Iterator[Token]:
    for mention in context.chains[person].mentions:
        start, end = context.tokens_of(mention)
        if start < end:
            yield context.doc[start:end].root


def _times(context: Context, name: Token) -> Iterator[When]:
    """When the clause happened that a name stands in, or the one that hangs on it: "Roe, who in 1950 ...".

    "Roe, elected in 1990" may still hold the office.
    """
    above = next((token for token in ancestors(name) if token.pos_ == "VERB"), None)
    for verb in (*([above] if above is not None else []), *children(name, "acl")):
        when = point(context, verb) if not begins(verb) else None
        if when is not None:
            yield when
