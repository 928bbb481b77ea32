"""Elections by their adjective: "endorsed Roe in the mayoral race", "her 2008 presidential campaign"."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from spacy.tokens import Token

from onrecord.model import When
from onrecord.reading.document import article_of
from onrecord.reading.offices.assertion import is_asserted, is_past
from onrecord.reading.offices.context import Context
from onrecord.reading.offices.draft import Draft
from onrecord.reading.roles.lexicon import canonical
from onrecord.reading.roles.tree import case_word, children, lower, possessor_of
from onrecord.resources import load

__all__ = ["dated", "from_races", "is_candidacy"]

# A race whose year lies this far back is over: campaigns for one election rarely run longer.
YEAR = len("2000")
OVER = timedelta(days=400)


def from_races(context: Context) -> list[Draft]:
    """Candidacies that the name of the race tells."""
    drafts: list[Draft] = []
    decided = load("tenure_verbs")["races"]["decided"]
    for token in context.doc:
        office = _office(token)
        person = _runner(context, token) if office is not None else None
        if office is not None and person is not None:
            words = canonical(office.split())
            draft = Draft(person, words, token.i, token.i + 1, token.i, noun=office.split()[-1], state="prospective")
            dated(context, draft, token)
            if token.head.pos_ == "VERB" and str(token.head.lemma_).lower() in decided and is_past(token.head):
                draft.state = "former"
            drafts.append(_elected(context, draft, token) if _is_won(token) and draft.start is None else draft)
    return [*drafts, *_running_mates(context)]


def _is_won(race: Token) -> bool:
    """ "won the mayoral election", not the nomination; "hopes to win it" tells nothing yet."""
    lexicon, verb = load("tenure_verbs")["races"], race.head
    won = race.dep_ == "obj" and str(verb.lemma_).lower() in lexicon["won"] and is_asserted(verb) and is_past(verb)
    return won and str(race.lemma_).lower() in lexicon["filling"]


def _elected(context: Context, draft: Draft, race: Token) -> Draft:
    """Whoever wins is to have the office, where the race was held: "won the mayoral election in Elm"."""
    office = draft.office.removesuffix(" candidate")
    held = [c for word in (race, race.head) for c in children(word, "nmod", "obl") if case_word(c) in {"in", "of"}]
    place = next((child for child in held if child.ent_type_ in {"PLACE", "GPE", "LOC"}), None)
    name, chain = context.name_of(*context.extent.get(place.i, (place.i, place.i + 1))) if place else (None, None)
    return replace(
        draft, office=office, noun=office.split()[-1].lower(), organization=name, organization_chain=chain,
        began="elected", state="future", first=min(race.head.i, draft.first),
    )  # fmt: skip


def _office(token: Token) -> str | None:
    lexicon = load("tenure_verbs")["races"]
    if token.pos_ != "NOUN" or str(token.lemma_).lower() not in lexicon["nouns"]:
        return None
    adjectives = (lower(child) for child in children(token, "amod", "compound"))
    return next((str(lexicon["adjectives"][word]) for word in adjectives if word in lexicon["adjectives"]), None)


def _runner(context: Context, race: Token) -> int | None:
    possessor = possessor_of(race)
    if possessor is not None:
        return context.person(possessor)
    verbs = load("tenure_verbs")["races"]["verbs"]
    verb = race.head
    lemma = str(verb.lemma_).lower()
    if verb.pos_ != "VERB":
        return None
    if lemma in verbs["object"]:
        return next((p for child in children(verb, "obj") if (p := context.person(child)) is not None), None)
    return context.person(context.subject_of(verb)) if lemma in verbs["subject"] else None


def _running_mates(context: Context) -> list[Draft]:
    """ "Roe, who was Poe's running mate": the one for the second place, the other for the first."""
    drafts: list[Draft] = []
    for token in context.doc[1:]:
        if lower(token) != "mate" or lower(context.doc[token.i - 1]) != "running":
            continue
        possessor = possessor_of(token)
        if possessor is None:
            continue
        second, first = _mates(context, token, possessor)
        for person, office in ((second, "Vice-presidential nominee"), (first, "Presidential candidate")):
            if person is not None and second != first:
                draft = Draft(person, office, token.i - 1, token.i + 1, token.i, noun="candidate", state="prospective")
                dated(context, draft, token)
                drafts.append(draft)
    return drafts


def _mates(context: Context, mate: Token, possessor: Token) -> tuple[int | None, int | None]:
    """The one for the second place and the one for the first: "Ann Roe or her running mate, Bill Poe"."""
    named = next((p for child in children(mate, "appos") if (p := context.person(child)) is not None), None)
    if children(mate, "cop"):
        return context.person(context.subject_of(mate)), context.person(possessor)
    if mate.dep_ == "conj":
        return named, context.person(mate.head if possessor.pos_ == "PRON" else possessor)
    return named if named is not None else context.person(mate.head), context.person(possessor)


def dated(context: Context, draft: Draft, token: Token) -> None:
    """The year of the race where it is told within the sentence's phrase: "the 2000 presidential campaign"."""
    start, end = int(token.left_edge.i), int(token.right_edge.i) + 1
    times = (time.when for *_, time in context.times_in(start, end) if time.when is not None)
    when = next((time for time in times if len(time.edtf) == YEAR), None)
    published = article_of(context.doc).published
    if when is None:
        return
    draft.start = draft.end = when
    if _is_over(when, published):
        draft.state = "former"


def is_candidacy(draft: Draft) -> bool:
    """Whether an office is only sought: "the 2000 vice-presidential nominee"."""
    return draft.noun in load("offices")["candidacies"]["heads"]


def _is_over(when: When, published: When | None) -> bool:
    if when.latest is None or published is None or published.earliest is None:
        return False
    return published.earliest - when.latest > OVER
