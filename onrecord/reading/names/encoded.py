"""Names as the encoder sees them, trimmed of titles and articles and extended by initials and suffixes."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from onrecord.model.reading import EntityType
from onrecord.reading.names.descriptors import place_of
from onrecord.reading.roles.lexicon import head_word, is_honorific
from onrecord.reading.roles.prenominal import title_before
from onrecord.reading.roles.tree import lower
from onrecord.resources import load

__all__ = ["TYPES", "NameSpan", "extended", "from_entities", "is_initial"]

TYPES: dict[str, EntityType] = {
    "PERSON": "person", "PER": "person", "ORGANIZATION": "organization", "ORG": "organization",
    "PLACE": "place", "LOC": "place", "GPE": "place", "FAC": "place",
}  # fmt: skip
NameSpan = tuple[int, int, EntityType]  # half-open tokens of the bare name


def from_entities(doc: Doc) -> list[NameSpan]:
    spans: list[NameSpan] = []
    for entity in doc.ents:
        kind = TYPES.get(entity.label_)
        if kind is not None:
            start, end = _once(doc, *_trimmed(doc, entity.start, entity.end))
            if kind == "person":
                start = _behind_credit(doc, start, end)
                start, end = _without_title(doc, start, end)
                start, end = extended(doc, start, end)
            if start < end and not _is_only_title(doc, start, end):
                spans.append((start, end, kind))
    return [_with_state(doc, span) if span[2] == "place" else span for span in spans]


def _behind_credit(doc: Doc, start: int, end: int) -> int:
    """Where a name begins behind the credit of a picture or a dateline: "GETTY Ann Roe", "ELM GROVE - Ann Roe".

    An agency alone is nobody: "Getty".
    """
    credits = load("captions")["agencies"]
    for dash in range(start + 1, end - 1):
        if doc[dash].text in {"-", "–", "—"} and doc[dash - 1].text.isupper() and doc[dash - 1].whitespace_:
            start = dash + 1
    while start < end and lower(doc[start]) in credits and (doc[start].text.isupper() or end - start == 1):
        start += 1
    return start


def _once(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """The second of a name given twice in a row: a caption's last word before the sentence's first."""
    half = (end - start) // 2
    words = [lower(token) for token in doc[start:end]]
    return (start + half, end) if half and (end - start) % 2 == 0 and words[:half] == words[half:] else (start, end)


def _is_only_title(doc: Doc, start: int, end: int) -> bool:
    """True for "Rep." or "Sen." called a name."""
    return all(lower(token) in load("titles")["abbreviations"] or is_honorific(token) for token in doc[start:end])


def _with_state(doc: Doc, span: NameSpan) -> NameSpan:
    """Takes the state into the name of a town: "Elm Grove, Ohio"; cuts the party from "R-Ohio"."""
    start, end, kind = span
    if end - start > 1 and doc[start + 1].text == "-" and len(doc[start]) == 1:
        return start + 2, end, kind
    if end - start == 1 and start > 1 and doc[start].text[1:2] == "-" and len(doc[start]) > 2:
        return start, start, kind
    if end + 1 < len(doc) and doc[end].text == "," and place_of(lower(doc[end + 1])) and not place_of(doc[start].text):
        return start, end + 2, kind
    return span


def _trimmed(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Cuts the possessive mark, outer punctuation and the article."""
    while end > start and (
        lower(doc[end - 1]) in {"'s", "'"} or (doc[end - 1].is_punct and doc[end - 1].text not in ").")
    ):
        end -= 1
    while start < end and (doc[start].is_punct or lower(doc[start]) in {"the", "a", "an", "'s"}):
        start += 1
    return start, end


def _without_title(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Cuts titles that the entity begins with: "President Ann Roe", "Attorney General Roe"."""
    given = load("titles")["given_names"]["words"]
    for first in range(end - 1, start, -1):
        title = title_before(doc, first)
        if title is not None and title.start <= start and lower(doc[first - 1]) not in given:
            return first, end
    given_here = lower(doc[start]) in given and not _has_article(doc, start)  # "the Pope" is nobody's name
    alone = end - start == 1 and (head_word(doc[start]) or is_honorific(doc[start])) and not given_here
    return (end, end) if alone and title_before(doc, start) is None and not _is_flat(doc[start]) else (start, end)


def _has_article(doc: Doc, start: int) -> bool:
    return start > 0 and lower(doc[start - 1]) == "the"


def _is_flat(token: Token) -> bool:
    return token.dep_.startswith("flat")


def extended(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Adds initials before and "Jr.", "III" after: "K. | Michael Roe", "Robert S. Roe | III"."""
    while start > 0 and is_initial(doc[start - 1]) and not doc[start].is_sent_start:
        start -= 1
    last = end + 1 if end < len(doc) and doc[end].text == "," else end
    if last < len(doc) and lower(doc[last]) in load("name_forms")["suffixes"] and doc[last].text[:1].isupper():
        end = last + 1
    return start, end


def is_initial(token: Token) -> bool:
    return len(token.text) == 2 and token.text[0].isupper() and token.text[1] == "."
