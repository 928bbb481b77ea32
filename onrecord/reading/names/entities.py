"""The encoder's entities, mended before they are read: torn names joined, parties and titles taken out."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from onrecord.reading.names.acronyms import spelt_out
from onrecord.reading.names.descriptors import place_of
from onrecord.reading.roles.lexicon import is_honorific
from onrecord.reading.roles.tree import lower
from onrecord.resources import load

__all__ = ["mend_entities"]

# "D-Calif.", "R-N.Y.", "I-Vt." behind a name.
_PARTY_AND_STATE = re.compile(r"^[A-Z]{1,2}[-–][A-Z][\w.]*$")
_JOINTS = frozenset({"and", "of", "for", "&"})


def mend_entities(doc: Doc) -> None:
    """Rewrites `doc.ents`: what is no name goes, names that were torn apart are joined."""
    kept: list[Span] = []
    for entity in doc.ents:
        mended = _cut(doc, entity)
        if mended is None:
            continue
        mended = _with_hyphened(doc, _with_head(doc, mended))
        if kept and _torn(doc, kept[-1], mended):
            mended = Span(doc, kept.pop().start, mended.end, label="ORGANIZATION")
        kept.append(mended)
    # the longer name wins: "Elm Coastal Roads and Ports Agency Chapel" around what an acronym spells
    doc.ents = filter_spans((*spelt_out(doc), *kept))


def _cut(doc: Doc, entity: Span) -> Span | None:
    """The entity without party and state; None where nothing else is left or it is only a title or a party's member."""
    titles = load("titles")
    start, end = entity.start, entity.end
    for i in range(entity.start, entity.end):
        if _PARTY_AND_STATE.match(doc[i].text) or (
            doc[i].text in {"D", "R", "I"} and i + 1 < len(doc) and doc[i + 1].text == "-"
        ):
            end = i
            break
    while end > start and doc[end - 1].is_punct and doc[end - 1].text not in {".", ")"}:
        end -= 1
    words = [lower(token) for token in doc[start:end]]
    empty = not words or all(
        word in titles["abbreviations"] or is_honorific(doc[start + n]) for n, word in enumerate(words)
    )
    member = bool(words) and words[0] in titles["party_members"]["words"] and (len(words) == 1 or words[1] == "of")
    described = bool(words) and (words[-1] in {"democrat", "republican"} or _is_people(words))
    common = len(words) == 1 and doc[start].text.islower()
    return None if empty or member or described or common else Span(doc, start, end, label=entity.label_)


def _with_head(doc: Doc, entity: Span) -> Span:
    """Takes in the noun that a common word in capitals goes with: "Open" is a part of "Open Harbor"."""
    head = entity[0].head
    cut = len(entity) == 1 and entity[0].pos_ in {"ADJ", "NOUN", "VERB"} and entity.label_ in {"ORGANIZATION", "ORG"}
    goes_on = head.i == entity.end and head.pos_ == "PROPN" and head.text.istitle() and not head.ent_type_
    return Span(doc, entity.start, entity.end + 1, label=entity.label_) if cut and goes_on else entity


def _with_hyphened(doc: Doc, entity: Span) -> Span:
    """Takes in what a hyphen joins to an organization's name: "KXYZ" is a part of "KXYZ-TV"."""
    start, end = entity.start, entity.end
    if entity.label_ not in {"ORGANIZATION", "ORG"}:
        return entity
    while end + 1 < len(doc) and _is_joint(doc, end) and doc[end + 1].text[:1].isupper():
        end += 2
    while start > 1 and _is_joint(doc, start - 1) and doc[start - 2].text[:1].isupper():
        start -= 2
    return Span(doc, start, end, label=entity.label_)


def _is_joint(doc: Doc, i: int) -> bool:
    """A hyphen without spaces between two words."""
    return doc[i].text in {"-", "‑"} and not doc[i].whitespace_ and not doc[i - 1].whitespace_


def _is_people(words: list[str]) -> bool:
    """ "Ohioan": somebody of a place."""
    state = place_of(words[0]) if len(words) == 1 else None
    return state is not None and state != words[0] and words[0].endswith(("n", "er"))


def _torn(doc: Doc, first: Span, second: Span) -> bool:
    """True for "Ports and" + "River Safety", and for "Court" + "of" + "Appeals" without the "of"."""
    if first.label_ not in {"ORGANIZATION", "ORG"} or second.label_ not in {"ORGANIZATION", "ORG"}:
        ours = first.label_ in {"ORGANIZATION", "ORG"} and second.label_ in {"PLACE", "GPE", "LOC"}
        return ours and first.end == second.start and lower(doc[first.end - 1]) in {"for", "of"}  # "Transport for Elm"
    touching = first.end == second.start and lower(doc[first.end - 1]) in _JOINTS
    return touching or (
        first.end + 1 == second.start and lower(doc[first.end]) in {"of"} and len(first) > 0 and _is_generic(first)
    )


def _is_generic(span: Span) -> bool:
    """ "Court", "Department", "House" need what follows "of"."""
    return lower(span[-1]) in load("name_forms")["generic_heads"]
