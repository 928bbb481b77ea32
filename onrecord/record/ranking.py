"""What comes first on the screen: one sum whose parts a reader can check."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import timedelta

from onrecord.record.drafts import Draft
from onrecord.record.wording import stands_alone

__all__ = ["central", "rank"]

# The parts and what each may add. Lead and origins weigh most: editors and independent sources have chosen already.
_ORIGINS = 2.0  # per further independent origin, up to three
_ARTICLES = 1.0  # per further article, up to three
_LEAD = 3.0  # in headline or first paragraphs of a report
_CENTRAL = 2.0  # about the story's central people
_NEWS = 1.5  # told as an event with a day of its own near the reports
_CHANGED = 1.5  # changed or disputed
_SAID = -4.0  # only says that someone said something; what was said is an entry of its own
_BACKGROUND = -4.0
_FRAGMENT = -6.0  # no report tells it in a clause that stands by itself: "his resignation", "to address the shortage"
_NEAR = timedelta(days=7)
_CENTRALS = 4


def central(drafts: Sequence[Draft]) -> frozenset[str]:
    """The few entities that most claims of the story are about."""
    counts = Counter(entity for draft in drafts for claim in draft.claims for entity in claim.participants)
    return frozenset(entity for entity, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:_CENTRALS])


def rank(draft: Draft, origins: int, central_entities: Collection[str], changed: bool) -> float:
    """The entry's place on screen one, highest first."""
    score = _ORIGINS * min(origins - 1, 3) + _ARTICLES * min(len(draft.articles) - 1, 3)
    score += _LEAD * any(claim.claim.lead for claim in draft.claims)
    score += _CENTRAL * bool(draft.subjects & frozenset(central_entities))
    score += _NEWS * _is_news(draft)
    score += _CHANGED * changed
    score += _SAID * (draft.relation == "say")
    score += _BACKGROUND * draft.background + _FRAGMENT * (not any(map(stands_alone, draft.claims)))
    return round(score, 3)


def _is_news(draft: Draft) -> bool:
    """Whether it happened in the week of a report."""
    if draft.when is None or draft.when.latest is None or draft.reported is None or draft.reported.latest is None:
        return False
    return abs(draft.reported.latest - draft.when.latest) <= _NEAR
