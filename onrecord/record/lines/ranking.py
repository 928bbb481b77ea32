"""What comes first on the screen: one sum whose parts a reader can check."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from onrecord.model import Article, Claim, Entry
from onrecord.record.drafts import Draft
from onrecord.record.lines.alone import points_back
from onrecord.record.lines.clauses import form_of, is_subordinate
from onrecord.record.lines.wording import DAYS_OLDER, LONG_AGO, Wording, day_of
from onrecord.record.told import Told
from onrecord.record.tolls import fate
from onrecord.record.words import words_of

__all__ = ["Story", "rank", "without_repetitions"]

# The parts and what each may add. Lead and origins weigh most: editors and independent sources have chosen already.
_ORIGINS = 2.0  # per further independent origin, up to three
_ARTICLES = 1.0  # per further article, up to three
_LEAD = 3.0  # in headline or first paragraphs of a report
_CENTRAL = 2.0  # about the story's central people
_NEWS = 1.5  # told as an event with a day of its own near the reports
_CHANGED = 1.5  # changed or disputed
_DEAD = 3.0  # how many died, at the head of a report: what a reader asks for first
_EARLY = 1.0  # at a report's very beginning, fading to nothing at its twelfth sentence
_QUOTED = -2.0  # told in quotations only: what people think is listed with those who say it
_PARTLY = -2.0  # told only in passing: "..., ending a standoff", "Hale, who lives in Tolm, ..."
_SAID = -4.0  # only says that someone said something; what was said is an entry of its own
_BACKGROUND = -4.0
_LOOSE = -20.0  # no report tells it in words that can be read alone ("his resignation"): never on screen one
_OVERTAKEN = -10.0  # how somebody stood in a report that later news overtook: "leads 40 people", before she resigned
_AGED = -6.0  # how things stood, told only by reports days older than the last: "is still missing", before he was found
_OVERDUE = (
    -8.0
)  # what was to come by a day that is past: "is to be sentenced on Friday", in a story that goes on to Monday
_STANDING = -2.0  # what is always so: "The valley lies on a fault", "The firm makes paper"
_NAMELESS = -2.0  # "The vote was met with mixed reactions": which vote, only the words before tell
_REPEATED = -10.0  # a better line of screen one says it already
_IN_PASSING = frozenset(("fragment", "nominal", "relative"))
_OPEN = ("ongoing", "planned", "requested")  # what may be true of an allegation does not age
# "is falling", "has fallen"; most verbs of events in the past end in "-ed"
_MOVES = re.compile(r"\b(?:has|have|had|was|were|still|now|(?:is|are)\b.* \w+ing|\w+ed)\b")
_NEAR = timedelta(days=7)
_FADED = 12  # sentences
_SCREEN = 60  # lines that are compared with each other: screen one and what moves up when its repetitions go
_SAME = 0.7  # of a line's content words that stand in a better one: above it, both say the same (read by hand)
_SAME_SENTENCE = 0.4  # the same for two lines that were cut from one sentence
_LIKE = 0.45  # cosine of claims; of those below it three in four say something else (read by hand)
_CENTRALS = 4

Place = tuple[str, int, int]  # of a claim: its article, where it begins and ends


@dataclass(frozen=True, slots=True)
class Story:
    """What the ranking of one entry must know of the others."""

    centre: frozenset[str]  # the few entities that most claims are about
    changed: frozenset[str]  # entries that were succeeded, that succeed others, or that are disputed
    overtaken: frozenset[str]
    gone: frozenset[Place] = frozenset()  # of claims that were succeeded or given up
    last: datetime | None = None  # the day of the last report

    @classmethod
    def of(cls, drafts: Sequence[Draft], superseded: Mapping[str, str], disputed: frozenset[str]) -> Story:
        changed = disputed.union(superseded, superseded.values())
        overtaken = _overtaken(drafts, superseded)
        over = (draft for draft in drafts if draft.id in superseded or draft.id in overtaken)
        gone = frozenset(_place(told.article, told.claim) for draft in over for told in draft.claims)
        return cls(_central(drafts), changed, overtaken, gone, max(map(_day, drafts), default=None))


def rank(draft: Draft, words: Wording, origins: int, story: Story) -> float:
    """The entry's place on screen one, highest first."""
    score = _PARTLY if _is_told_beside(words) else _told_by(words, origins)
    score += _LEAD * any([claim.claim.lead for claim in draft.claims])
    score += _DEAD * (words.told.claim.lead and _tells_of_dead(words.told))
    score += _EARLY * max(0.0, 1 - min([claim.claim.sentence for claim in draft.claims]) / _FADED)
    score += _CENTRAL * bool(draft.subjects & story.centre)
    score += _NEWS * _is_news(draft)
    score += _CHANGED * (draft.id in story.changed)
    score += _QUOTED * all([claim.is_quoted for claim in draft.claims])
    score += _PARTLY * _IN_PASSING.issuperset(map(form_of, draft.claims))
    score += _SAID * (draft.relation == "say")
    score += _BACKGROUND * draft.background
    score += _OVERTAKEN * (draft.id in story.overtaken or _is_told_of_gone(words, story))
    score += _AGED * _is_aged(draft, words, story)
    score += _OVERDUE * _is_overdue(draft, story)
    score += _STANDING * _is_standing(draft, words)
    score += _NAMELESS * (_is_nameless(words.text) or points_back(words.text))
    score += _LOOSE * (not words.stands_alone)
    return round(score, 3)


def _told_by(words: Wording, origins: int) -> float:
    """What many tell stands higher."""
    articles = len({claim.article.id for claim in words.alike})
    return _ORIGINS * min(origins - 1, 3) + _ARTICLES * min(articles - 1, 3)


def _is_told_beside(words: Wording) -> bool:
    """Whether the line opens with something else, which fewer may tell: "The boy spoke of it | after he was held |"."""
    own = words.told.claim
    beside = own.form != "clause" or is_subordinate(own, words.told.article.text)
    return beside and any(_opens(claim, words) for claim in words.neighbours if claim is not own)


def _tells_of_dead(told: Told) -> bool:
    return any(fate(told, quantity) == "die" for quantity in told.quantities)


def _central(drafts: Sequence[Draft]) -> frozenset[str]:
    """The few entities that most claims of the story are about."""
    counts = Counter(entity for draft in drafts for claim in draft.claims for entity in claim.participants)
    return frozenset(entity for entity, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:_CENTRALS])


def _overtaken(drafts: Sequence[Draft], superseded: Mapping[str, str]) -> frozenset[str]:
    """The entries of which a report that came later, or knew more, tells what came of it."""
    by_id = {draft.id: draft for draft in drafts}
    pairs = [(by_id[one], by_id[then]) for one, then in superseded.items() if one in by_id and then in by_id]
    stale = {
        (subject, article)
        for before, after in pairs
        for subject in before.subjects
        for article in before.articles - after.articles
    }
    given_up = [before for before, _ in pairs if before.factuality == "refused"]
    return frozenset(draft.id for draft in drafts if _is_stale(draft, stale) or _is_given_up(draft, given_up))


def _is_stale(draft: Draft, stale: Set[tuple[str, str]]) -> bool:
    """Whether it tells of somebody as things stood, all from reports that do not know yet what came of it."""
    return draft.factuality == "ongoing" and any(
        all((subject, article) in stale for article in draft.articles) for subject in draft.subjects
    )


def _is_told_of_gone(words: Wording, story: Story) -> bool:
    """Whether its line is the sentence of what was succeeded: "The mayor refused to go, insisting ..."."""
    if words.told.claim.form != "fragment":
        return False
    article, own = words.told.article, words.told.claim
    return any(
        _opens(claim, words) and _place(article, claim) in story.gone for claim in words.neighbours if claim is not own
    )


def _place(article: Article, claim: Claim) -> Place:
    return article.id, claim.span.start, claim.span.end


def _is_given_up(draft: Draft, refusals: Sequence[Draft]) -> bool:
    """Whether it tells in other words of a refusal that was given up: "refused to go", by one who resigned at last."""
    return draft.factuality == "refused" and any(
        draft.subjects & refusal.subjects and _likeness(draft, refusal) >= _LIKE for refusal in refusals
    )


def _likeness(one: Draft, other: Draft) -> float:
    """How near the nearest claims of two entries are, as cosine."""
    pairs = ((a.vector, b.vector) for a in one.claims for b in other.claims)
    return max((float(a @ b) for a, b in pairs if a.size and a.size == b.size), default=0.0)


def _day(draft: Draft) -> datetime:
    """The day of the last report that tells it; a time long ago for reports without a day."""
    return max(map(day_of, draft.claims))


def _is_aged(draft: Draft, words: Wording, story: Story) -> bool:
    """Whether it tells how things stood or what was to come, and later reports no longer say so.

    So does what is told beside: "A search is on for the boy who fell" of the fall.
    """
    if story.last is None:
        return False
    is_open = draft.factuality in _OPEN
    if not LONG_AGO < (_day(draft) if is_open else day_of(words.told)) < story.last - DAYS_OLDER:
        return False
    return is_open or any(claim.factuality in _OPEN and _opens(claim, words) for claim in words.neighbours)


def _opens(claim: Claim, words: Wording) -> bool:
    """Whether a line opens with a claim, as its main clause."""
    return claim.form == "clause" and claim.span.start <= words.stretch.start < claim.span.end


def _is_overdue(draft: Draft, story: Story) -> bool:
    """Whether it was to come by a day after its reports that is before the last report."""
    day = draft.when.latest if draft.when and not draft.when.is_uncertain else None
    if draft.factuality not in ("planned", "possible") or day is None or story.last is None:
        return False
    return LONG_AGO < _day(draft) < day <= story.last


def _is_standing(draft: Draft, words: Wording) -> bool:
    """Whether it tells of no event but of what is so, in the simple present and of no time."""
    if draft.factuality != "ongoing" or draft.when is not None:
        return False
    return not _MOVES.search(words.text)


def _is_news(draft: Draft) -> bool:
    """Whether it happened in the week of a report."""
    if (
        draft.when is None
        or draft.when.is_uncertain
        or draft.when.latest is None
        or draft.reported is None
        or draft.reported.latest is None
    ):
        return False
    return abs(draft.reported.latest - draft.when.latest) <= _NEAR


def _is_nameless(text: str) -> bool:
    """Whether a line speaks of something definite and neither names nor counts anything."""
    first, *others = text.split()
    return first == "The" and not any(word.strip("[(“”\"'‘’")[:1].isupper() or word[:1].isdigit() for word in others)


def without_repetitions(entries: Sequence[tuple[Entry, Wording]]) -> tuple[Entry, ...]:
    """The entries, highest rank first; a line that says again what a better one says stands lower.

    What is known is not shown a second time among what is unconfirmed.
    """
    shown: dict[str, list[tuple[Wording, frozenset[str]]]] = {}
    ranked: list[Entry] = []
    for entry, wording in sorted(entries, key=lambda item: (_section(item[0]) != "known", -item[0].rank, item[0].id)):
        section = _section(entry)
        lines = shown.setdefault(section, [])
        if len(lines) < _SCREEN and not entry.background:
            words = words_of(entry.text)
            told = any(_repeats(wording, words, known, said) for known, said in lines)
            told = told or any(words <= said for _, said in shown.get("known", ()))
            entry = replace(entry, rank=round(entry.rank + _REPEATED, 3)) if told else entry
            lines += [(wording, words)] if entry.rank >= 0 else []
        ranked.append(entry)
    return tuple(sorted(ranked, key=lambda entry: (-entry.rank, entry.id)))


def _section(entry: Entry) -> str:
    return "known" if entry.status in ("corroborated", "reported") else entry.status


def _repeats(one: Wording, words: frozenset[str], other: Wording, said: frozenset[str]) -> bool:
    """Whether a line's words stand in a better one; "six were hurt" is news beside "two were hurt"."""
    if one.place == other.place and words <= said:
        return True
    counts = [{quantity.value for quantity in wording.told.quantities} for wording in (one, other)]
    if all(counts) and counts[0].isdisjoint(counts[1]):
        return False
    return len(words & said) >= (_SAME_SENTENCE if one.place == other.place else _SAME) * len(words)
