"""The pipeline component that finds who holds which office."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from onrecord.model import TenureFact, When
from onrecord.model.reading import TenureState
from onrecord.reading.document import article_of, span_of
from onrecord.reading.offices.aims import from_aims
from onrecord.reading.offices.as_phrases import from_as_phrases
from onrecord.reading.offices.before_names import from_words_before
from onrecord.reading.offices.candidates import from_candidates
from onrecord.reading.offices.context import Context
from onrecord.reading.offices.described import from_descriptions, from_neighbours
from onrecord.reading.offices.draft import Draft
from onrecord.reading.offices.lifecycle import from_events
from onrecord.reading.offices.races import from_races
from onrecord.reading.offices.refine import refine
from onrecord.reading.offices.seats import from_seats
from onrecord.reading.offices.stated import from_appositions, from_predicates
from onrecord.reading.offices.succession import from_succession
from onrecord.reading.offices.titles import from_titles
from onrecord.reading.offices.verbs import from_leading, from_naming

__all__ = ["Offices"]

RULES = (
    from_titles, from_appositions, from_predicates, from_descriptions, from_as_phrases, from_naming, from_leading,
    from_seats,
)  # fmt: skip


@Language.factory(
    "onrecord_offices",
    requires=["doc._.chains", "doc._.chain_of", "doc._.times", "token.dep", "token.head", "token.pos", "token.lemma"],
    assigns=["doc._.tenures"],
)
def create_offices(nlp: Language, name: str) -> Offices:
    """The component under its name in a pipeline."""
    return Offices()


class Offices:
    """Writes `doc._.tenures`: every office that the report gives a named person."""

    def __call__(self, doc: Doc) -> Doc:
        context = Context(doc)
        stated = [draft for rule in RULES for draft in rule(context)]
        stated += from_neighbours(context, stated)
        stated += [draft for draft in from_words_before(context) if not _is_known(draft, stated)]
        stated = refine(context, sorted(stated, key=lambda draft: draft.first))
        events = [*from_events(context, stated), *from_succession(context, stated)]
        hoped = [*from_aims(context), *from_races(context), *from_candidates(context)]
        aims = refine(context, hoped, stated)
        drafts = sorted([*stated, *events, *aims], key=lambda draft: (draft.first, draft.head))
        published = article_of(doc).published
        doc._.tenures = tuple(dict.fromkeys(_fact(doc, draft, published) for draft in drafts))
        return doc


def _is_known(draft: Draft, found: list[Draft]) -> bool:
    """Whether an office of a person was read from the same noun."""
    return any(other.person == draft.person and other.head == draft.head for other in found)


def _fact(doc: Doc, draft: Draft, published: When | None) -> TenureFact:
    return TenureFact(
        person=draft.person, office=draft.office, span=span_of(doc, draft.first, draft.last),
        organization=draft.organization, organization_chain=draft.organization_chain,
        start=draft.start, end=draft.end, began=draft.began, ended=draft.ended,
        acting=draft.acting, vote=draft.vote, state=_state(draft, published),
    )  # fmt: skip


def _state(draft: Draft, published: When | None) -> TenureState:
    """The state on the day of the report: "mayor from 1998 to 2004" is over, "resigned, effective June 30" not yet."""
    if published is None or published.earliest is None or published.latest is None:
        return draft.state
    if draft.end is not None and draft.state in {"current", "former"}:
        if draft.end.latest is not None and draft.end.latest < published.earliest:
            return "former"
        if draft.end.earliest is not None and draft.end.earliest > published.latest:
            return "current"
    start = draft.start.earliest if draft.start is not None else None
    return "future" if draft.state == "current" and start is not None and start > published.latest else draft.state
