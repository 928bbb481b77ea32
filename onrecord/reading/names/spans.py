"""The names in a document: the encoder's entities, trimmed, extended and mended by rules."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from onrecord.naming import PersonName, fold, initials, is_acronym
from onrecord.reading.names.encoded import NameSpan, from_entities
from onrecord.reading.names.institutions import headed_names, known_institutions
from onrecord.reading.names.titled import after_titles
from onrecord.reading.roles.tree import lower
from onrecord.resources import load

__all__ = ["NameSpan", "name_spans"]


def name_spans(doc: Doc) -> list[NameSpan]:
    """All names, none overlapping, in text order."""
    taken: dict[int, NameSpan] = {}
    for span in [*headed_names(doc), *known_institutions(doc), *after_titles(doc), *from_entities(doc)]:
        _claim(taken, span)
    for span in _acronyms(doc, taken):
        _claim(taken, span)
    for span in _repeated(doc, taken):
        _claim(taken, span)
    return sorted(set(_mended(doc, taken)))


def _claim(taken: dict[int, NameSpan], span: NameSpan) -> None:
    if span[0] < span[1] and not any(i in taken for i in range(span[0], span[1])):
        taken.update(dict.fromkeys(range(span[0], span[1]), span))


def _acronyms(doc: Doc, taken: dict[int, NameSpan]) -> list[NameSpan]:
    """Capital letters that abbreviate an organization named in the article."""
    names = {doc[start:end].text for start, end, kind in set(taken.values()) if kind == "organization"}
    known = {letters for name in names for letters in initials(name)}
    return [
        (token.i, token.i + 1, "organization")
        for token in doc
        if is_acronym(token.text) and fold(token.text).strip() in known
    ]


def _repeated(doc: Doc, taken: dict[int, NameSpan]) -> list[NameSpan]:
    """Words that the encoder missed but knows elsewhere: the family name of a person named in full."""
    families = {
        PersonName.parse(doc[start:end].text).family for start, end, kind in set(taken.values()) if kind == "person"
    }
    return [
        (token.i, token.i + 1, "person")
        for token in doc
        if token.pos_ == "PROPN" and token.text[:1].isupper() and not _within_name(doc, token, taken)
        and len(token.text) > 2 and PersonName.parse(token.text).family in families
    ]  # fmt: skip


def _within_name(doc: Doc, token: Token, taken: dict[int, NameSpan]) -> bool:
    neighbours = [i for i in (token.i - 1, token.i + 1) if 0 <= i < len(doc)]
    return token.i in taken or any(
        doc[i].pos_ == "PROPN" and doc[i].text[:1].isupper() and (doc[i].head == token or token.head == doc[i])
        and i not in taken
        for i in neighbours
    )  # fmt: skip


def _firms(doc: Doc, spans: set[NameSpan], families: set[str]) -> set[str]:
    """Family names that nobody in the article bears in full and that own what only firms own: "the Poe driver"."""
    owned = load("organizations")["owned"]["nouns"]
    found: set[str] = set()
    for start, end, kind in spans:
        text = doc[start:end].text
        if kind == "person" and end - start == 1 and PersonName.parse(text).family not in families:
            following = [lower(token) for token in doc[end : end + 4] if lower(token) not in {"'s", "'"}]
            if (
                doc[end - 1].head.i >= end
                and doc[end - 1].head.lower_ in owned
                and lower(doc[end - 1].head) in following
            ):
                found.add(text)
    return found


def _mended(doc: Doc, taken: dict[int, NameSpan]) -> list[NameSpan]:
    """A single word called organization or place is a person where it is the family name of one named in full."""
    spans = set(taken.values())
    full = {PersonName.parse(doc[s:e].text).family for s, e, kind in spans if kind == "person" and e - s > 1}
    others = {doc[s:e].text for s, e, kind in spans if kind == "place" and e - s > 1}
    firms = _firms(doc, spans, full)
    mended: list[NameSpan] = []
    for start, end, kind in spans:
        text = doc[start:end].text
        if text in firms:
            kind = "organization"
        alone = end - start == 1 and kind != "person" and PersonName.parse(text).family in full
        mended.append(
            (start, end, "person") if alone and text not in others and not is_acronym(text) else (start, end, kind)
        )
    return mended
