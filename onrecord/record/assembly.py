"""The order in which the readings of a story become its record; pure, the same for any order of readings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.collecting import no_collection
from onrecord.model import Decision, Entry, Reading, Record, When
from onrecord.record import decisions as judgements
from onrecord.record.alignment.joining import Rivals, align
from onrecord.record.connections import entry_links
from onrecord.record.differences.comparing import differences, disputed
from onrecord.record.differences.derived import derived
from onrecord.record.differences.succession import successions
from onrecord.record.drafts import Draft
from onrecord.record.entries import Changes, entries
from onrecord.record.identity.entities import Identity, identify
from onrecord.record.offices.endings import endings
from onrecord.record.offices.entries import office_entries
from onrecord.record.offices.handovers import between_reports, handed_over, new_holders, overlaps
from onrecord.record.offices.holdings import holdings
from onrecord.record.offices.tenures import closed, ended, tenures
from onrecord.record.origins.remarks import variants
from onrecord.record.origins.sourcing import Origins
from onrecord.record.origins.speech import speech
from onrecord.record.placing import ordered, place
from onrecord.record.rows import dates, quantities
from onrecord.record.scenes import with_scenes
from onrecord.record.told import tell
from onrecord.threads import one_blas_thread

__all__ = ["assemble"]


def assemble(
    readings: Sequence[Reading],
    decisions: Sequence[Decision] = (),
    as_of: When | None = None,
    *,
    story: str = "",
    title: str = "",
) -> Record:
    """Everything that follows from putting the readings of one story side by side.

    `as_of` leaves out the articles that were published after that moment. The record's notes tell of placed articles
    and of judgements that no longer apply.
    """
    with no_collection():
        return _assembled(readings, decisions, as_of, story=story, title=title)


def _assembled(
    readings: Sequence[Reading], decisions: Sequence[Decision], as_of: When | None, *, story: str, title: str
) -> Record:
    standing, undone = judgements.standing(decisions)
    readings, placing = _placed(readings, standing, as_of)
    identity = identify(readings, standing)
    drafts, rivals, stale = _drafts(readings, identity, standing)
    held = holdings(readings, identity)
    drafts = [*drafts, *office_entries(held)]
    succeeding = successions(drafts)
    ended_offices = closed(tenures(held, identity), endings(drafts))
    offices = handed_over(ended_offices, readings)
    over = between_reports(ended(held, offices), readings)
    found = differences(
        drafts,
        succeeding,
        rivals=rivals,
        variants=variants(readings),
        offices=over,
        holders=overlaps(offices, identity.names),
        handed=new_holders(over, offices, identity.names),
    )
    found = (*found, *derived(readings, identity, offices, drafts))
    origins = Origins(readings, identity)
    superseded = {old: new[0] for old, new in succeeding.items()}
    changes = Changes(superseded, disputed(found), judgements.rejected(standing))
    lines = with_scenes(entries(drafts, origins, identity, changes), drafts)
    return Record(
        story=story,
        title=title or _headline(lines),
        as_of=as_of,
        articles=tuple(reading.article for reading in readings),
        entities=identity.entities,
        tenures=offices,
        speech=speech(readings, identity, judgements.corrected_speakers(standing)),
        dates=dates(readings),
        entries=lines,
        quantities=quantities(readings),
        differences=found,
        origins=origins.all,
        notes=(*placing, *undone, *identity.notes, *stale),
        links=entry_links(drafts, readings),
    )


def _headline(lines: Sequence[Entry]) -> str:
    """The first line of what is known, else the first of all."""
    known = (line.text for line in lines if line.status in ("corroborated", "reported"))
    return next(known, lines[0].text if lines else "")


def _placed(
    readings: Iterable[Reading], standing: Sequence[Decision], as_of: When | None
) -> tuple[list[Reading], list[str]]:
    """The readings in order of report up to that moment, undated ones placed, with the reasons in words."""
    arranged = ordered(readings)
    given, gone = judgements.given_dates(standing, arranged)
    arranged, reasons = place(arranged, given)
    return [reading for reading in arranged if _reported_by(reading, as_of)], [*reasons, *gone]


def _drafts(
    readings: Sequence[Reading], identity: Identity, standing: Sequence[Decision]
) -> tuple[list[Draft], tuple[Rivals, ...], list[str]]:
    """The claims put together, people's judgements obeyed, and a note on each judgement about an entry that is gone."""
    with one_blas_thread():
        told = tell(readings, identity)
        alignment = align(told)
        apart = judgements.apart(standing, alignment.groups)
        if apart:
            alignment = align(told, apart)
    groups, stale = judgements.joined(standing, alignment.groups)
    return [Draft(group) for group in groups], alignment.rivals, stale


def _reported_by(reading: Reading, as_of: When | None) -> bool:
    """Whether an article was certainly out by that moment; a day is that of the place where it was published."""
    if as_of is None or as_of.last_day is None:
        return True
    published = reading.article.published
    if published is None or published.latest is None or published.last_day is None:
        return False
    if as_of.granularity == "instant":
        return as_of.latest is not None and published.latest <= as_of.latest
    return published.last_day <= as_of.last_day
