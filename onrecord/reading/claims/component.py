"""The reader's component for claims and quantities."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc

from onrecord.model import Argument, Attribution, Claim, When
from onrecord.model.reading import Factuality
from onrecord.reading.claims.arguments import participants
from onrecord.reading.claims.background import is_background
from onrecord.reading.claims.connections import connections
from onrecord.reading.claims.factuality import Statuses
from onrecord.reading.claims.form import form_of
from onrecord.reading.claims.happenings import with_days_of_happenings
from onrecord.reading.claims.narrative import Told, is_told_on, spoken_at, with_narrative_times
from onrecord.reading.claims.own import own_status
from onrecord.reading.claims.predicates import Predicate, predicate_at, predicates
from onrecord.reading.claims.quantities import Found, linked, quantities
from onrecord.reading.claims.repairs import repair
from onrecord.reading.claims.retold import with_retold_times
from onrecord.reading.claims.sayings import dated_sayings
from onrecord.reading.claims.selection import selected
from onrecord.reading.claims.spans import clause_range, phrase_range
from onrecord.reading.claims.timing import Times
from onrecord.reading.claims.tree import Tree
from onrecord.reading.claims.voiced import as_voiced
from onrecord.reading.document import article_of, span_of
from onrecord.reading.vectors import Stretch, embed_within
from onrecord.resources import load

__all__ = ["ClaimReader", "claims_at", "create"]

LEAD_PARAGRAPHS = 2


@Language.factory(
    "onrecord_claims",
    requires=["token.dep", "token.head", "token.pos", "doc._.times", "doc._.speech", "doc._.chains"],
    assigns=["doc._.claims", "doc._.links", "doc._.quantities"],
)
def create(nlp: Language, name: str) -> ClaimReader:
    """The component under that name in the pipeline."""
    return ClaimReader()


class ClaimReader:
    """Finds claims and quantities; a document without syntax has neither claims nor an error."""

    def __call__(self, doc: Doc) -> Doc:
        tree = Tree(doc)
        times = Times(doc, tree, doc._.times)
        found = quantities(doc, tree, _calendar(times))
        doc._.quantities = tuple(item.quantity for item in found)
        if doc.has_annotation("DEP"):
            told = _told(doc, tree, times, found)
            doc._.claims = with_vectors(doc, told)
            doc._.links = connections(doc, tree, [token for token, _ in told])
        return doc


def claims(doc: Doc, tree: Tree, times: Times, found: list[Found]) -> list[Claim]:
    """All claims of a document in text order, without vectors."""
    return [claim for _, claim in _told(doc, tree, times, found)]


def _told(doc: Doc, tree: Tree, times: Times, found: list[Found]) -> list[tuple[int, Claim]]:
    """The claims, each with the token of its predicate."""
    repair(tree, times.of_token)
    statuses = _statuses(doc, tree, times, _happenings(tree, times))
    chosen = [*selected(statuses)]
    return [*zip(chosen, _built(doc, statuses, times, found, chosen), strict=True)]


def _happenings(tree: Tree, times: Times) -> dict[int, Predicate]:
    """The asserting words; a season is none: "was ousted last fall"."""
    seasons = load("dates")["seasons"]
    return {
        index: predicate
        for index, predicate in predicates(tree).items()
        if predicate.kind != "noun" or index not in times.of_token or tree.words[index] not in seasons
    }


def claims_at(doc: Doc, tokens: Iterable[int]) -> tuple[Claim, ...]:
    """One claim around each of these tokens of a document that was read, also where the reader would make none."""
    tree = Tree(doc)
    times = Times(doc, tree, doc._.times)
    found = quantities(doc, tree, _calendar(times))
    repair(tree, times.of_token)
    wanted = sorted(set(tokens))
    asserting = predicates(tree)
    asserting |= {index: predicate_at(tree, index) for index in wanted if index not in asserting}
    statuses = _statuses(doc, tree, times, asserting)
    return with_vectors(doc, [*zip(wanted, _built(doc, statuses, times, found, wanted), strict=True)])


def _calendar(times: Times) -> frozenset[int]:
    """The tokens of calendar times; what is told in lengths of time counts them: "15 years in prison"."""
    return frozenset(token for token, number in times.of_token.items() if times.expressions[number].type != "DURATION")


def _statuses(doc: Doc, tree: Tree, times: Times, asserting: dict[int, Predicate]) -> Statuses:
    chain_of: dict[int, int] = doc._.chain_of or {}
    parties = frozenset(token for token, chain in chain_of.items() if doc._.chains[chain].type != "place")
    statuses = Statuses(tree, asserting, people=parties, times=frozenset(times.of_token))
    times.attach(statuses)
    return statuses


def _built(doc: Doc, statuses: Statuses, times: Times, found: list[Found], tokens: Iterable[int]) -> list[Claim]:
    lead_end = _lead_end(doc)
    published = article_of(doc).published
    told, on = [], []
    chosen = [*tokens]
    for index in chosen:
        start, end = clause_range(statuses, index)
        when = _possible_time(statuses, index, times.when(statuses, index), published)
        lead = doc[start].idx < lead_end
        described = statuses.found[index].kind == "description"
        claim = Claim(
            span=span_of(doc, start, end),
            predicate=statuses.found[index].lemma,
            arguments=_arguments(doc, statuses, index, times),
            factuality=_dated(statuses, index, when, published),
            when=when,
            quantities=tuple(linked(found, start, end)),
            attribution=_attribution(doc, index),
            sentence=statuses.tree.sentences[index],
            lead=lead,
            background=is_background(statuses, index, when, published) and (not lead or described),
            form=form_of(statuses, index, start),
        )
        cue = spoken_at(doc, statuses, index, claim)
        claim = as_voiced(statuses, index, claim, doc._.speech)
        told.append(claim if cue is None or claim.when else replace(claim, when=times.when(statuses, cue)))
        on.append(is_told_on(doc, statuses, index if cue is None else cue, claim))
    told = _told_on(doc, dict(zip(chosen, with_retold_times(told), strict=True)), on, times, statuses)
    return with_days_of_happenings(statuses, times, dict(zip(chosen, told, strict=True)), published)


def _told_on(doc: Doc, told: dict[int, Claim], on: Sequence[Told], times: Times, statuses: Statuses) -> list[Claim]:
    """The claims, by the tokens of their predicates, at the times of the narrative, of which dated sayings are part."""
    said = dated_sayings(doc, statuses, times, told.keys())
    tells: dict[int, Told] = {**dict(zip(told, on, strict=True)), **dict.fromkeys(said, "past")}
    everything = {**told, **said}
    order = sorted(everything)
    narrated = with_narrative_times(
        doc, [everything[index] for index in order], [tells[index] for index in order], times.of_others
    )
    return [claim for index, claim in zip(order, narrated, strict=True) if index in told]


def with_vectors(doc: Doc, told: Sequence[tuple[int, Claim]]) -> tuple[Claim, ...]:
    """The claims with the vectors of their clauses and predicates as these stand in their sentences, each read once."""
    base = article_of(doc).body_start
    stretches: dict[Stretch, list[Stretch]] = {}
    keys = []
    for index, claim in told:
        token, sentence = doc[index], doc[index].sent
        places = (claim.span.start - base, claim.span.end - base), (token.idx, token.idx + len(token))
        keys.append((sentence.start_char, sentence.end_char))
        found = stretches.setdefault(keys[-1], [])
        found += [(start - sentence.start_char, end - sentence.start_char) for start, end in places]
    text = doc.text
    rows = embed_within([text[start:end] for start, end in stretches], [*stretches.values()])
    waiting = {key: iter(_signed(vectors)) for key, vectors in zip(stretches, rows, strict=True)}
    return tuple(
        replace(claim, vector=next(waiting[key]), event=next(waiting[key]))
        for key, (_, claim) in zip(keys, told, strict=True)
    )


def _signed(vectors: NDArray[np.float32]) -> list[bytes]:
    """Unit vectors as signed bytes, 127 = 1.0."""
    return [row.tobytes() for row in np.clip(np.rint(vectors * 127), -127, 127).astype(np.int8)]


def _arguments(doc: Doc, statuses: Statuses, index: int, times: Times) -> tuple[Argument, ...]:
    chain_of: dict[int, int] = doc._.chain_of or {}
    return tuple(
        Argument(role, span_of(doc, *phrase_range(statuses.tree, token)), chain_of.get(token))
        for role, token in participants(statuses, index, times.of_token)
    )


def _dated(statuses: Statuses, index: int, when: When | None, published: When | None) -> Factuality:
    """What is told as fact of a time after the report is planned: "the vote is on Thursday", "next week's vote"."""
    status = statuses.of(index)
    later = when is not None and published is not None and published.precedes(when) and not _is_abroad(when)
    if not later or status not in {"happened", "ongoing"}:
        return status
    predicate = statuses.found[index]
    participle = predicate.kind == "verb" and own_status(statuses.tree, predicate).fact == "open"
    return status if participle else "planned"


def _possible_time(statuses: Statuses, index: int, when: When | None, published: When | None) -> When | None:
    """None for a day that was only counted and lies behind the report, of what is told as over."""
    counted = when is not None and when.is_uncertain and published is not None and published.precedes(when)
    return None if counted and statuses.tree.form(index) == "past" else when


def _is_abroad(when: When) -> bool:
    """ "It struck early on Tuesday" in a report of Monday: past where it was told."""
    return when.basis is not None and when.basis.rule.partition(" > ")[0].endswith(":abroad")


def _lead_end(doc: Doc) -> int:
    """Where the second paragraph ends, in characters of the document."""
    position, paragraphs = 0, 0
    for line in doc.text.splitlines(keepends=True):
        position += len(line)
        paragraphs += bool(line.strip())
        if paragraphs == LEAD_PARAGRAPHS:
            break
    return position


def _attribution(doc: Doc, index: int) -> int | None:
    """The innermost attribution in whose content a predicate stands."""
    position = doc[index].idx + article_of(doc).body_start
    best: int | None = None
    speech: tuple[Attribution, ...] = doc._.speech
    for number, attribution in enumerate(speech):
        content = attribution.content
        if content.start <= position < content.end and (best is None or speech[best].content.contains(content)):
            best = number
    return best
