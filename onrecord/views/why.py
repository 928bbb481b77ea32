"""Why a line stands in the record: exact words, article, offsets, chain of attribution, reason, basis of its date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from onrecord.errors import NotFoundError
from onrecord.model import Article, Entry, Evidence, Origin, Record, When
from onrecord.views.basis import known_from, when_in_words
from onrecord.views.chain import Chains, Link, chains
from onrecord.views.ids import full_id
from onrecord.views.offices import holding, period
from onrecord.views.passages import Passage, distinct, passage
from onrecord.views.printing import printed_line, printed_words
from onrecord.views.search import search
from onrecord.views.sequels import origins_of, sequels_of
from onrecord.views.wording import listed

__all__ = ["Ground", "Why", "why", "why_json", "why_text"]


@dataclass(frozen=True, slots=True)
class Ground:
    """One passage that an entry rests on, with its article and the chain behind it."""

    article: Article
    passage: Passage
    chain: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Why:
    """All that a line of the record rests on. `reason` says in words why it has its status."""

    id: str
    text: str
    status: str
    reason: str
    when: When | None
    grounds: tuple[Ground, ...]
    origins: tuple[Origin, ...] = ()
    follows: tuple[str, ...] = ()


def why(record: Record, id: str) -> Why:
    """What the entry, tenure or difference rests on whose id begins so, or why a report has its date.

    A report goes by its id, its file's name or its outlet, a line by its id or by words that it holds (of several the
    first of the record). Raises NotFoundError if the record has none.
    """
    for article in record.articles:
        if id in (article.id, article.file, article.outlet, article.file and PurePath(article.file).stem):
            return _of_article(record, article)
    id = _id_of(record, id)
    chain = chains(record)
    for entry in record.entries:
        if entry.id == id:
            return _of_entry(record, entry, chain)
    for tenure in record.tenures:
        if tenure.id == id:
            holder = next((entity.name for entity in record.entities if entity.id == tenure.person), tenure.person)
            office = f"{tenure.office}, {tenure.organization}" if tenure.organization else tenure.office
            known = [
                f"{name}: {known_from(when)}"
                for name, when in (("start", tenure.start), ("end", tenure.end))
                if known_from(when)
            ]
            facts = " · ".join(part for part in (period(tenure), holding(tenure), *known) if part)
            grounds = _grounds(record, tenure.evidence, chain)
            return Why(id, f"{holder}: {office}", tenure.state, facts, tenure.start or tenure.end, grounds)
    for difference in record.differences:
        if difference.id == id:
            places = (*difference.a.evidence, *difference.b.evidence)
            text = f"{difference.a.value} / {difference.b.value}"
            return Why(id, text, difference.kind, f"{difference.field} differs", None, _grounds(record, places, chain))
    raise NotFoundError(f"{id}: no such line in this story.")


def _id_of(record: Record, words: str) -> str:
    try:
        return full_id(record, words)
    except NotFoundError:
        hits = search(record, words) if " " in words.strip() else None
        if hits is None or not hits.entries:
            raise
        return hits.entries[0].id


def _of_article(record: Record, article: Article) -> Why:
    """Why a report has its date: the candidates that it bears, or the words by which it was placed."""
    candidates = "; ".join(f"{found.edtf} from {found.origin}" for found in article.date_candidates)
    placed = [note for note in record.notes if note.startswith(article.name)]
    reason = candidates or "; ".join(placed) or "the report bears no date"
    return Why(article.id, article.headline or article.name, "report", reason, article.published, ())


def _of_entry(record: Record, entry: Entry, chain: Chains) -> Why:
    origins = tuple(origin for origin in record.origins if origin.id in entry.origins)
    follows = [f"replaced by {entry.superseded_by}"] if entry.superseded_by else []
    follows += [f"replaces {other.id}: {other.text}" for other in record.entries if other.superseded_by == entry.id]
    ties = (*origins_of(record).get(entry.id, ()), *sequels_of(record).get(entry.id, ()))
    follows += [f"{words} {other.id}: {other.text}" for words, other in ties]
    grounds = _grounds(record, entry.evidence, chain, entry)
    return Why(entry.id, entry.text, entry.status, entry.reason, entry.when, grounds, origins, tuple(follows))


def _grounds(
    record: Record, places: tuple[Evidence, ...], chain: Chains, entry: Entry | None = None
) -> tuple[Ground, ...]:
    found = []
    for place in distinct(places):
        article = record.article(place.article)
        found.append(Ground(article, passage(article, place), chain(place, entry)))
    return tuple(found)


def why_text(reasons: Why) -> RenderableType:
    """The reasons for the terminal."""
    facts = (Padding(fact, (0, 0, 0, 4)) for fact in _facts(reasons))
    head = printed_line(reasons.id, printed_words(reasons.text, "bold"), [])
    return Group(head, *facts, *(_ground_text(ground) for ground in reasons.grounds))


def _facts(reasons: Why) -> Iterator[str]:
    yield f"{reasons.status}: {reasons.reason}" if reasons.reason else reasons.status
    if reasons.when:
        yield f"when: {when_in_words(reasons.when)}"
    yield from reasons.follows
    unconfirmed = [origin.origin for origin in reasons.origins if origin.confirmed is False]
    if unconfirmed:
        yield f"not confirmed: {listed(unconfirmed)}"


def _ground_text(ground: Ground) -> RenderableType:
    place, article = ground.passage.evidence, ground.article
    date = f", {article.published}" if article.published else ""
    text = Text(f"\n{article.name}{date}", style="bold")
    text.append(f"  {article.file or article.id}, characters {place.start} to {place.end}", style="not bold dim")
    words = Text(ground.passage.before, style="dim").append(place.quote, style="not dim black on khaki1")
    words.append(ground.passage.after, style="dim")
    chain = Text(" ← ".join(f"{link.name}{f' ({link.how})' if link.how else ''}" for link in ground.chain))
    return Group(text, Padding(words, (0, 0, 0, 4)), Padding(chain, (0, 0, 0, 4)))


def why_json(reasons: Why) -> dict[str, object]:
    """The reasons as plain JSON values."""
    return {
        "id": reasons.id,
        "text": reasons.text,
        "status": reasons.status,
        "reason": reasons.reason,
        "when": reasons.when and reasons.when.edtf,
        "when_in_words": when_in_words(reasons.when) if reasons.when else None,
        "follows": list(reasons.follows),
        "origins": [{"origin": it.origin, "kind": it.kind, "confirmed": it.confirmed} for it in reasons.origins],
        "grounds": [_ground_json(ground) for ground in reasons.grounds],
    }


def _ground_json(ground: Ground) -> dict[str, object]:
    place = ground.passage.evidence
    return {
        "article": place.article,
        "outlet": ground.article.name,
        "file": ground.article.file,
        "start": place.start,
        "end": place.end,
        "quote": place.quote,
        "before": ground.passage.before,
        "after": ground.passage.after,
        "chain": [{"name": link.name, "how": link.how, "type": link.type} for link in ground.chain],
    }
