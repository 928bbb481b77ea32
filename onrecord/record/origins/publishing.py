"""Whose copy a report prints, and whose word it could not confirm."""

from __future__ import annotations

from onrecord.model import Reading
from onrecord.naming import fold
from onrecord.record.origins.outlets import family, is_agency, outlet_name

__all__ = ["doubted", "publisher"]

_HEAD = 300  # code points at either end of a text where an agency signs: "(AP) —", "Reuters contributed to this report"
_NEAR = 800  # code points from a credit to the sentence that doubts it: the next sentence, or the end of the paragraph


def publisher(reading: Reading) -> str:
    """Whose copy an article is: the agency that signs it, else its outlet, else itself."""
    article = reading.article
    for credit in reading.credits:
        near = credit.span.start < article.body_start + _HEAD or credit.span.end > len(article.text) - _HEAD
        if credit.kind == "other outlet" and near and is_agency(credit.origin) and len(credit.span.quote) < 40:
            return outlet_name(credit.origin) or credit.origin
    return article.name


def doubted(reading: Reading) -> frozenset[str]:
    """Those whose word the article could not confirm.

    "The Post has not confirmed the report" names the one that doubts: the doubted is the outlet credited just before.
    """
    outlet = family(reading.article.name)
    credits = sorted(reading.credits, key=lambda credit: credit.span)
    others = [credit for credit in credits if family(outlet_name(credit.origin) or credit.origin) != outlet]
    found = {fold(credit.origin) for credit in others if credit.confirmed is False}
    for credit in credits:
        if credit.confirmed is False and credit not in others:
            before = [other for other in others if 0 <= credit.span.start - other.span.end <= _NEAR]
            found.update(fold(other.origin) for other in before[-1:])
    return frozenset(found)
