"""What was set for a day and is later told of that day: "the hearing is set for May 4", "at the session on May 4"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from onrecord.naming import fold
from onrecord.record import times
from onrecord.record.drafts import Draft
from onrecord.record.lines.furniture import is_furniture
from onrecord.record.told import Told
from onrecord.record.words import words_of

__all__ = ["kept"]

_TOLD = frozenset(("happened", "ongoing"))


def kept(drafts: Sequence[Draft]) -> Iterator[tuple[Draft, Draft]]:
    """Each event to come on a day with what a report of that day or later tells of it."""
    told: defaultdict[date, list[Draft]] = defaultdict(list)
    due = []
    for draft in drafts:
        day = _day(draft)
        if day is None or draft.background or all(map(is_furniture, draft.claims)):
            continue
        if draft.factuality == "planned":
            due.append((day, draft))
        elif draft.factuality in _TOLD:
            told[day].append(draft)
    for day, plan in due:
        later = [(_likeness(plan, draft), draft) for draft in told[day] if _is_later(plan, draft, day)]
        likeness, draft = max(later, key=lambda item: item[0], default=(0.0, plan))
        if likeness:
            yield plan, draft


def _day(draft: Draft) -> date | None:
    when = draft.when
    return when.first_day if when is not None and times.is_exact(when) and not when.is_uncertain else None


def _is_later(plan: Draft, told: Draft, day: date) -> bool:
    before, after = plan.reported, told.reported
    if before is None or after is None or after.last_day is None or after.last_day < day:
        return False
    return before.precedes(after)


def _likeness(plan: Draft, told: Draft) -> float:
    """The share of words for one event beside names and days, of claims that speak of one person."""
    pairs = [(one, other) for one in plan.claims for other in told.claims if _names(one) & _names(other)]
    words = [(_words(one), _words(other)) for one, other in pairs]
    return max((len(one & other) / max(1, len(other)) for one, other in words), default=0.0)


def _names(claim: Told) -> frozenset[str]:
    """The last names of the people and bodies whom a clause mentions, by pronouns too."""
    chains = (chain for _, chain in claim.mentions if chain.named and chain.type != "place" and chain.name.strip())
    return frozenset(fold(chain.name).split()[-1] for chain in chains)


def _words(claim: Told) -> frozenset[str]:
    names = words_of(" ".join(f"{mention.span.quote} {chain.name}" for mention, chain in claim.mentions))
    day = words_of(claim.when.basis.words) if claim.when is not None else frozenset()
    return claim.words - names - day
