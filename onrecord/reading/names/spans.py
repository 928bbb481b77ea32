"""The names in a document: the encoder's entities, trimmed, extended and mended by rules."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from onrecord.model.reading import EntityType
from onrecord.reading.names.descriptors import party_of, place_of
from onrecord.reading.names.forms import fold, initials, is_acronym, person_name
from onrecord.reading.roles.lexicon import country_of, head_word, is_honorific, modifiers
from onrecord.reading.roles.prenominal import title_before
from onrecord.reading.roles.tree import lower
from onrecord.resources import load

__all__ = ["NameSpan", "name_spans"]

TYPES: dict[str, EntityType] = {
    "PERSON": "person", "PER": "person", "ORGANIZATION": "organization", "ORG": "organization",
    "PLACE": "place", "LOC": "place", "GPE": "place", "FAC": "place",
}  # fmt: skip
# Longest run of capitalised words after a title that is taken for a name: "Rep. Ana Maria de la Cruz Jr."
LONGEST_NAME = 5

SMALL = frozenset({"the", "a", "an", "this", "our", "his", "her", "their", "its"})
NameSpan = tuple[int, int, EntityType]  # half-open tokens of the bare name


def name_spans(doc: Doc) -> list[NameSpan]:
    """All names, none overlapping, in text order."""
    taken: dict[int, NameSpan] = {}
    for span in [*_headed(doc), *_known(doc), *_after_titles(doc), *_from_entities(doc)]:
        _claim(taken, span)
    for span in _acronyms(doc, taken):
        _claim(taken, span)
    for span in _repeated(doc, taken):
        _claim(taken, span)
    return sorted(set(_mended(doc, taken)))


def _claim(taken: dict[int, NameSpan], span: NameSpan) -> None:
    if span[0] < span[1] and not any(i in taken for i in range(span[0], span[1])):
        taken.update(dict.fromkeys(range(span[0], span[1]), span))


def _from_entities(doc: Doc) -> list[NameSpan]:
    spans: list[NameSpan] = []
    for entity in doc.ents:
        kind = TYPES.get(entity.label_)
        if kind is not None:
            start, end = _trimmed(doc, entity.start, entity.end)
            if kind == "person":
                start, end = _without_title(doc, start, end)
                start, end = _extended(doc, start, end)
            if start < end and not _is_only_title(doc, start, end):
                spans.append((start, end, kind))
    return [_with_state(doc, span) if span[2] == "place" else span for span in spans]


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
    alone = end - start == 1 and (head_word(doc[start]) or is_honorific(doc[start])) and lower(doc[start]) not in given
    return (end, end) if alone and title_before(doc, start) is None and not _is_flat(doc[start]) else (start, end)


def _is_flat(token: Token) -> bool:
    return token.dep_.startswith("flat")


def _extended(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Adds initials before and "Jr.", "III" after: "K. | Michael Roe", "Robert S. Roe | III"."""
    while start > 0 and _is_initial(doc[start - 1]) and not doc[start].is_sent_start:
        start -= 1
    last = end + 1 if end < len(doc) and doc[end].text == "," else end
    if last < len(doc) and lower(doc[last]) in load("name_forms")["suffixes"] and doc[last].text[:1].isupper():
        end = last + 1
    return start, end


def _is_initial(token: Token) -> bool:
    return len(token.text) == 2 and token.text[0].isupper() and token.text[1] == "."


def _known(doc: Doc) -> list[NameSpan]:
    """Institutions known by common words: "the White House", "Congress", and parties: "House Democrats"."""
    spans: list[NameSpan] = []
    words = [token.text for token in doc]
    for name in load("organizations")["known"]:
        parts = name.split()
        for i in range(len(words) - len(parts) + 1):
            if words[i : i + len(parts)] == parts and (len(parts) > 1 or _stands_alone(doc, i)):
                nation = i > 0 and words[i - 1] in {"U.S.", "US", "U.K.", "UK"}
                spans.append((i - nation, i + len(parts), "organization"))
    spans = [span for span in spans if not _inside_longer(doc, span)]
    spans.sort(key=lambda span: span[0] - span[1])
    return [*spans, *_bodies(doc), *_parties(doc), *_chambers(doc)]


def _headed(doc: Doc) -> list[NameSpan]:
    """Capitalised words that end with a noun for organizations: "Elm County School Board", "Intelligence Committee"."""
    spans: list[NameSpan] = []
    for token in doc:
        if (
            lower(token) not in load("name_forms")["generic_heads"]
            or not token.text[:1].isupper()
            or _goes_on(doc, token.i)
        ):
            continue
        start = token.i
        while start > 0 and _is_capital_part(doc, start - 1):
            start -= 1
        while start < token.i and (doc[start].pos_ in {"DET", "ADP", "CCONJ"} or lower(doc[start]) in SMALL):
            start += 1
        if start < token.i:
            spans.append((_entity_start(doc, start), token.i + 1, "organization"))
    return spans


def _entity_start(doc: Doc, start: int) -> int:
    """Where the encoder sees the organization begin, if farther back: "Securities and | Exchange Commission"."""
    for entity in doc.ents:
        if entity.start < start < entity.end and TYPES.get(entity.label_) == "organization":
            return entity.start + (lower(entity[0]) in SMALL)
    return start


def _goes_on(doc: Doc, i: int) -> bool:
    """True for "Police" in "Police Department" and before a person's name: "Police Chief Ann Roe"."""
    return i + 1 < len(doc) and doc[i + 1].text[:1].isupper() and not doc[i + 1].is_sent_start and doc[i + 1].is_alpha


def _is_capital_part(doc: Doc, i: int) -> bool:
    token = doc[i]
    if token.is_sent_start and token.pos_ not in {"PROPN", "ADJ", "NOUN"}:
        return False
    if not token.text[:1].isupper() or (not token.text[-1].isalpha() and token.text not in {"U.S.", "St."}):
        return False
    person = token.ent_type_ in {"PERSON", "PER"} and i + 1 < len(doc) and doc[i + 1].ent_type_ != token.ent_type_
    boundary = lower(token) in load("titles")["boundaries"]["words"] or head_word(token) is not None
    boundary = boundary or (is_honorific(token) and lower(token) != "st")
    return not person and not boundary and token.pos_ in {"PROPN", "ADJ", "NOUN"}


def _inside_longer(doc: Doc, span: NameSpan) -> bool:
    """True within an organization that the encoder sees longer: "State Department Employees Union"."""
    entity = next((entity for entity in doc.ents if entity.start <= span[0] < entity.end), None)
    if (
        entity is None
        or TYPES.get(entity.label_) != "organization"
        or entity.end - entity.start <= span[1] - span[0] + 1
    ):
        return False
    return any(not token.is_punct and head_word(token) is None for token in doc[span[1] : entity.end])


def _stands_alone(doc: Doc, i: int) -> bool:
    """False inside a longer name: "Senate Intelligence Committee", "Congress Avenue"; titles may follow."""
    following = doc[i + 1] if i + 1 < len(doc) else None
    if following is None or not following.text[:1].isupper() or following.pos_ not in {"PROPN", "NOUN"}:
        return True
    return (
        head_word(following) is not None or lower(following) in modifiers() or following.ent_type_ in {"PERSON", "PER"}
    )


def _chambers(doc: Doc) -> list[NameSpan]:
    """ "the House", said of a parliament: capitalised within a sentence and not part of a longer name."""
    spans: list[NameSpan] = []
    for token in doc[1:]:
        article = lower(doc[token.i - 1]) in {"the", "u.s", "u.s."} and not _name_goes_on(doc, token.i)
        title = token.i + 1 < len(doc) and lower(doc[token.i + 1]) in load("titles")["chamber_titles"]["words"]
        if token.text == "House" and (article or title) and doc[token.i - 1].text != "White":
            spans.append((token.i, token.i + 1, "organization"))
    return spans


def _name_goes_on(doc: Doc, i: int) -> bool:
    following = doc[i + 1 : i + 3]
    capital = len(following) > 0 and following[0].text[:1].isupper() and following[0].pos_ in {"PROPN", "NOUN", ""}
    return capital or [lower(token) for token in following][:1] == ["of"]


def _bodies(doc: Doc) -> list[NameSpan]:
    """ "the Roe administration", "the Roe campaign" are organizations named after a person."""
    bodies = load("organizations")["bodies"]
    spans: list[NameSpan] = []
    for token in doc[1:]:
        previous = doc[token.i - 1]
        if lower(token) in bodies and token.text.islower() and _may_own_body(previous, token):
            spans.extend([(token.i - 1, token.i, "person"), (token.i, token.i + 1, "organization")])
    return spans


def _may_own_body(name: Token, body: Token) -> bool:
    """A person's name before "administration"; before "government" and the like only one that the encoder knows."""
    if name.ent_type_ in {"PERSON", "PER"}:
        return True
    plain = name.pos_ == "PROPN" and name.text.isalpha() and not name.text.isupper() and not name.is_sent_start
    known = country_of(name.text) or name.text in load("organizations")["known"] or name.text in {"House", "Senate"}
    ours = name.ent_type_ in {"", "ORGANIZATION", "ORG"} and name.ent_iob_ != "I"
    return bool(
        lower(body) in {"administration", "campaign"} and plain and not known and ours and party_of(lower(name)) is None
    )


def _parties(doc: Doc) -> list[NameSpan]:
    lexicon = load("organizations")
    spans: list[NameSpan] = []
    for token in doc:
        if token.text in lexicon["parties"] and not _name_goes_on(doc, token.i):
            start = token.i
            if (
                start
                and doc[start - 1].text.capitalize() in lexicon["party_modifiers"]
                and not doc[start - 1].is_sent_start
            ):
                start -= 1
            spans.append((start, token.i + 1, "organization"))
    return spans


def _after_titles(doc: Doc) -> list[NameSpan]:
    """Names that a title gives away: "Rep. | Ann Roe", "Mr. | Roe", whatever the encoder calls them."""
    return [span for token in doc[1:] if (span := _name_after_title(doc, token)) is not None]


def _name_after_title(doc: Doc, token: Token) -> NameSpan | None:
    previous = doc[token.i - 1]
    if previous.text == "." and token.i > 1:
        previous = doc[token.i - 2]
    if not _may_name(token) or token.is_sent_start or not (_is_strong_title(previous) or _is_initial(token)):
        return None
    if not _is_strong_title(previous):
        return None
    end = token.i + 1
    while end < len(doc) and end - token.i < LONGEST_NAME and _continues_name(doc, token, end):
        end += 1
    start, end = _extended(doc, token.i, end)
    return (start, end, "person")


def _is_strong_title(token: Token) -> bool:
    """Courtesy titles and abbreviations, which only stand before names of persons: "Mrs.", "Gov.", "Rep."."""
    if lower(token) == "st" or not token.text[:1].isupper():
        return False
    return (is_honorific(token) and lower(token) in load("titles")["strong"]["words"]) or (
        lower(token) in load("titles")["abbreviations"]
        and token.text[:1].isupper()
        and token.text.lower() not in {"pm", "vp", "const", "sup"}
    )


def _may_name(token: Token) -> bool:
    return token.text[:1].isupper() and not token.is_punct and head_word(token) is None and not is_honorific(token)


def _continues_name(doc: Doc, first: Token, i: int) -> bool:
    token = doc[i]
    if token.ent_iob_ == "B" or token.is_sent_start:
        return False
    if token.ent_type_ and token.ent_type_ == first.ent_type_ and token.ent_iob_ == "I":
        return lower(token) not in {"'s", "'"}
    same = token.head == first or token.head == first.head
    return token.text[:1].isupper() and token.pos_ == "PROPN" and same and token.dep_.startswith("flat")


def _acronyms(doc: Doc, taken: dict[int, NameSpan]) -> list[NameSpan]:
    """Capital letters that abbreviate an organization named in the article."""
    names = {doc[start:end].text for start, end, kind in set(taken.values()) if kind == "organization"}
    known = {letters for name in names for letters in initials(name)}
    return [
        (token.i, token.i + 1, "organization")
        for token in doc
        if is_acronym(token.text) and "".join(fold(token.text)) in known
    ]


def _repeated(doc: Doc, taken: dict[int, NameSpan]) -> list[NameSpan]:
    """Words that the encoder missed but knows elsewhere: the family name of a person named in full."""
    families = {person_name(doc[start:end].text).family for start, end, kind in set(taken.values()) if kind == "person"}
    return [
        (token.i, token.i + 1, "person")
        for token in doc
        if token.pos_ == "PROPN" and token.text[:1].isupper() and not _within_name(doc, token, taken)
        and len(token.text) > 2 and fold(token.text) and fold(token.text)[0] in families
    ]  # fmt: skip


def _within_name(doc: Doc, token: Token, taken: dict[int, NameSpan]) -> bool:
    neighbours = [i for i in (token.i - 1, token.i + 1) if 0 <= i < len(doc)]
    return token.i in taken or any(
        doc[i].pos_ == "PROPN" and doc[i].text[:1].isupper() and (doc[i].head == token or token.head == doc[i])
        and i not in taken
        for i in neighbours
    )  # fmt: skip


def _mended(doc: Doc, taken: dict[int, NameSpan]) -> list[NameSpan]:
    """A single word called organization or place is a person where it is the family name of one named in full."""
    spans = set(taken.values())
    full = {person_name(doc[s:e].text).family for s, e, kind in spans if kind == "person" and e - s > 1}
    others = {doc[s:e].text for s, e, kind in spans if kind == "place" and e - s > 1}
    mended: list[NameSpan] = []
    for start, end, kind in spans:
        text = doc[start:end].text
        alone = end - start == 1 and kind != "person" and fold(text)[:1] and fold(text)[0] in full
        mended.append(
            (start, end, "person") if alone and text not in others and not is_acronym(text) else (start, end, kind)
        )
    return mended
