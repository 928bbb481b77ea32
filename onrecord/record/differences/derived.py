"""What follows from dates and is told otherwise: lengths of tenures, anniversaries, ages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.model import Difference, Reading, Side, Tenure
from onrecord.record.differences.ages import ages
from onrecord.record.differences.dated import dated
from onrecord.record.differences.labels import labels
from onrecord.record.differences.lengths import anniversaries, tenure_lengths
from onrecord.record.differences.sides import difference
from onrecord.record.drafts import Draft
from onrecord.record.identity.entities import Identity

__all__ = ["derived"]


def derived(
    readings: Sequence[Reading], identity: Identity, held: Sequence[Tenure], drafts: Sequence[Draft]
) -> Iterator[Difference]:
    """The differences between what reports state and what other dates of the record come to, or name an event by."""
    for mismatch in (
        *tenure_lengths(readings, identity, held),
        *anniversaries(readings, drafts),
        *ages(readings, identity),
    ):
        stated = Side(None, mismatch.stated, mismatch.stated_at)
        yield difference(mismatch.field, "conflict", stated, Side(None, mismatch.reckoned, mismatch.reckoned_at))
    for told in labels(readings, identity):
        sides = (Side(None, side[0][0], tuple(dict.fromkeys(evidence for _, evidence in side))) for side in told)
        yield difference("description", "conflict", *sides)
    for pair in dated(readings):
        yield difference("date", "conflict", *(Side(None, item.when.edtf, item.evidence) for item in pair))
