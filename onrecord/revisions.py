"""Reports that changed at their address: another text there is a revision, and what it says otherwise is listed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from onrecord import library
from onrecord.model import Article, Basis, DateCandidate, When
from onrecord.store import Outcome, Store
from onrecord.views.revision import revision_lines

__all__ = ["Revision", "facts_changed", "kept", "revised"]


@dataclass(frozen=True, slots=True)
class Revision:
    """A text and the one that stood at its address before."""

    before: Article
    after: Article


def revised(store: Store, article: Article, now: datetime | None = None) -> Article | Revision:
    """The article itself, or a revision where its address holds other texts in the record already.

    A revision is dated by the day on which it was changed, where the feed says so, else by the day of taking it in:
    its page goes on to state the day of the first text.
    """
    earlier = store.at(article.url) if article.url else ()
    if not earlier:
        return article
    same = next((known for known in earlier if known.text == article.text), None)
    if same is not None:
        return same
    return Revision(_latest(earlier), _dated(article, now or datetime.now(UTC)))


def kept(store: Store, articles: Sequence[Article], story: str | None) -> list[tuple[Article | Revision, Outcome]]:
    """Keeps articles, all in one transaction; returns what each is and what came of it, in order.

    Where no story is named, a changed report goes on to tell the story that it told before.
    """
    checked = [revised(store, article) for article in articles]
    outcomes = store.add_articles([it.after if isinstance(it, Revision) else it for it in checked], story=story)
    found = list(zip(checked, outcomes, strict=True))
    for item, outcome in found:
        if isinstance(item, Revision) and outcome == "added" and story is None:
            for told in store.story_of(item.before.id)[:1]:
                store.assign({item.after.id: told})
    return found


def facts_changed(revision: Revision) -> list[str]:
    """One line for each thing that the later text says otherwise, adds or leaves out."""
    readings = [library.read(revision.before), library.read(revision.after)]
    return revision_lines(library.record(readings), revision.before.id, revision.after.id)


def _dated(article: Article, now: datetime) -> Article:
    if any(candidate.origin == "given" for candidate in article.date_candidates):
        return article
    stated = next((found for found in article.date_candidates if found.origin == "revised"), None)
    changed = stated or DateCandidate(now.date().isoformat(), "revised")
    published = When.parse(changed.edtf, Basis(words=changed.edtf, rule="revised"))
    return replace(
        article, published=published, date_candidates=tuple(dict.fromkeys((changed, *article.date_candidates)))
    )


def _latest(texts: Sequence[Article]) -> Article:
    return max(texts, key=lambda article: (article.published.edtf if article.published else "", article.id))
