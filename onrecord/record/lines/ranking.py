"""What comes first on the screen: one sum whose parts a reader can check."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from onrecord.model import Entry
from onrecord.record.drafts import Draft
from onrecord.record.lines.clauses import form_of
from onrecord.record.lines.wording import Wording
from onrecord.record.told import Told
from onrecord.record.words import words_of

__all__ = ["Story", "rank", "without_repetitions"]

# The parts and what each may add. Lead and origins weigh most: editors and independent sources have chosen already.
_ORIGINS = 2.0  # per further independent origin, up to three
_ARTICLES = 1.0  # per further article, up to three
_LEAD = 3.0  # in headline or first paragraphs of a report
_CENTRAL = 2.0  # about the story's central people
_NEWS = 1.5  # told as an event with a day of its own near the reports
_CHANGED = 1.5  # changed or disputed
_EARLY = 1.0  # at a report's very beginning, fading to nothing at its twelfth sentence
_QUOTED = -2.0  # told in quotations only: what people think is listed with those who say it
_PARTLY = -2.0  # told only in passing: "..., ending a standoff", "Hale, who lives in Tolm, ..."
_SAID = -4.0  # only says that someone said something; what was said is an entry of its own
_BACKGROUND = -4.0
_LOOSE = -20.0  # no report tells it in words that can be read alone ("his resignation"): never on screen one
_OVERTAKEN = -10.0  # how somebody stood in a report that later news overtook: "leads 40 people", before she resigned
_AGED = -4.0  # how things stood, told only by reports days older than the last: "is still missing", before he was found
_NAMELESS = -2.0  # "The vote was met with mixed reactions": which vote, only the words before tell
_REPEATED = -10.0  # a better line of screen one says it already
_NEAR = timedelta(days=7)
_DAYS_OLDER = timedelta(days=2)
_FADED = 12  # sentences
_SCREEN = 60  # lines that are compared with each other: screen one and what moves up when its repetitions go
_SAME = 0.7  # of a line's content words that stand in a better one: above it, both say the same (read by hand)
_SAME_SENTENCE = 0.4  # the same for two lines that were cut from one sentence
_CENTRALS = 4
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Story:
    """What the ranking of one entry must know of the others."""

    centre: frozenset[str]  # the few entities that most claims are about
    changed: frozenset[str]  # entries that were succeeded, that succeed others, or that are disputed
    overtaken: frozenset[str]
    last: datetime | None = None  # the day of the last report

    @classmethod
    def of(cls, drafts: Sequence[Draft], superseded: Mapping[str, str], disputed: frozenset[str]) -> Story:
        changed = disputed.union(superseded, superseded.values())
        return cls(_central(drafts), changed, _overtaken(drafts, superseded), max(map(_day, drafts), default=None))


def rank(draft: Draft, words: Wording, origins: int, story: Story) -> float:
    """The entry's place on screen one, highest first."""
    score = _ORIGINS * min(origins - 1, 3) + _ARTICLES * min(len({claim.article.id for claim in words.alike}) - 1, 3)
    score += _LEAD * any(claim.claim.lead for claim in draft.claims)
    score += _EARLY * max(0.0, 1 - min(claim.claim.sentence for claim in draft.claims) / _FADED)
    score += _CENTRAL * bool(draft.subjects & story.centre)
    score += _NEWS * _is_news(draft)
    score += _CHANGED * (draft.id in story.changed)
    score += _QUOTED * all(_is_quoted(claim) for claim in draft.claims)
    score += _PARTLY * all(form_of(claim) in ("fragment", "nominal", "relative") for claim in draft.claims)
    score += _SAID * (draft.relation == "say")
    score += _BACKGROUND * draft.background
    score += _OVERTAKEN * (draft.id in story.overtaken)
    score += _AGED * _is_aged(draft, story)
    score += _NAMELESS * _is_nameless(words.text)
    score += _LOOSE * (not words.stands_alone)
    return round(score, 3)


def _central(drafts: Sequence[Draft]) -> frozenset[str]:
    """The few entities that most claims of the story are about."""
    counts = Counter(entity for draft in drafts for claim in draft.claims for entity in claim.participants)
    return frozenset(entity for entity, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:_CENTRALS])


def _overtaken(drafts: Sequence[Draft], superseded: Mapping[str, str]) -> frozenset[str]:
    """The entries that tell of somebody as things stood, all from reports that do not know yet what came of it."""
    by_id = {draft.id: draft for draft in drafts}
    stale = {
        (subject, article)
        for before, after in superseded.items()
        if before in by_id and after in by_id
        for subject in by_id[before].subjects
        for article in by_id[before].articles - by_id[after].articles
    }
    return frozenset(
        draft.id
        for draft in drafts
        if draft.factuality == "ongoing"
        and any(all((subject, article) in stale for article in draft.articles) for subject in draft.subjects)
    )


def _day(draft: Draft) -> datetime:
    """The day of the last report that tells it; a time long ago for reports without a day."""
    days = (claim.article.published.latest for claim in draft.claims if claim.article.published)
    return max((day for day in days if day), default=_LONG_AGO)


def _is_aged(draft: Draft, story: Story) -> bool:
    """Whether it tells how things stood or what was to come, and later reports no longer say so."""
    if draft.factuality not in ("ongoing", "planned", "possible") or story.last is None:
        return False
    return _LONG_AGO < _day(draft) < story.last - _DAYS_OLDER


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


def _is_quoted(claim: Told) -> bool:
    return any(attribution.kind == "direct" for attribution in claim.attributions[:1])


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
    counts = [{quantity.value for quantity in wording.told.quantities} for wording in (one, other)]
    if all(counts) and counts[0].isdisjoint(counts[1]):
        return False
    return len(words & said) >= (_SAME_SENTENCE if one.place == other.place else _SAME) * len(words)
