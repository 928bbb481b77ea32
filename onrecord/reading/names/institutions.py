"""Names of institutions that their words give away: "the White House", "Elm County School Board", "House Democrats"."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc, Token

from onrecord.reading.names.descriptors import party_of
from onrecord.reading.names.encoded import TYPES, NameSpan
from onrecord.reading.roles.lexicon import country_of, head_word, is_honorific, modifiers
from onrecord.reading.roles.tree import lower
from onrecord.resources import load

__all__ = ["headed_names", "known_institutions"]

SMALL = frozenset({"the", "a", "an", "this", "our", "his", "her", "their", "its"})


def known_institutions(doc: Doc) -> list[NameSpan]:
    """Institutions known by common words: "the White House", "Congress", and parties: "House Democrats"."""
    spans: list[NameSpan] = []
    words, known = [token.text for token in doc], _known()
    for i, word in enumerate(words):
        for parts in known.get(word, ()):
            if words[i : i + len(parts)] == parts and (len(parts) > 1 or _stands_alone(doc, i)):
                nation = i > 0 and words[i - 1] in {"U.S.", "US", "U.K.", "UK"}
                spans.append((i - nation, i + len(parts), "organization"))
    spans = [span for span in spans if not _inside_longer(doc, span)]
    spans.sort(key=lambda span: span[0] - span[1])
    return [*spans, *_bodies(doc), *_national_bodies(doc), *_parties(doc), *_chambers(doc)]


@cache
def _known() -> dict[str, list[list[str]]]:
    """The words of each known institution by the first of them."""
    found: dict[str, list[list[str]]] = {}
    for name in load("organizations")["known"]:
        found.setdefault(name.split()[0], []).append(name.split())
    return found


def headed_names(doc: Doc) -> list[NameSpan]:
    """Capitalised words that end with a noun for organizations: "Elm County School Board", "Intelligence Committee"."""
    spans: list[NameSpan] = []
    for token in doc:
        if (
            not token.text[:1].isupper()
            or lower(token) not in load("name_forms")["generic_heads"]
            or _goes_on(doc, token.i)
        ):
            continue
        start = token.i
        while start > 0 and (_is_capital_part(doc, start - 1) or _is_owner(doc, start)):
            start -= 1 if _is_capital_part(doc, start - 1) else 2
        while start < token.i and (doc[start].pos_ in {"DET", "ADP", "CCONJ"} or lower(doc[start]) in SMALL):
            start += 1
        if start < token.i:
            spans.append((_entity_start(doc, start), _entity_end(doc, token.i + 1), "organization"))
    return spans


def _is_owner(doc: Doc, start: int) -> bool:
    """True for "Commissioner’s" in "Information Commissioner’s Office"; a person's name owns no such body."""
    if start < 2 or lower(doc[start - 1]) != "'s":
        return False
    owner = doc[start - 2]
    return owner.text[:1].isupper() and head_word(owner) is not None and owner.ent_type_ not in {"PERSON", "PER"}


def _entity_start(doc: Doc, start: int) -> int:
    """Where the encoder sees the organization begin, if farther back: "Securities and | Exchange Commission"."""
    for entity in doc.ents:
        if entity.start < start < entity.end and TYPES.get(entity.label_) == "organization":
            return entity.start + (lower(entity[0]) in SMALL)
    return start


def _entity_end(doc: Doc, end: int) -> int:
    """Where the encoder sees the organization end, if farther on: "State Court | of Appeals"."""
    for entity in doc.ents:
        if entity.start < end < entity.end and TYPES.get(entity.label_) == "organization":
            return entity.end if lower(doc[end]) in {"of", "for"} else end
    return end


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
        if token.text != "House":
            continue
        article = lower(doc[token.i - 1]) in {"the", "u.s", "u.s."} and not _name_goes_on(doc, token.i)
        title = token.i + 1 < len(doc) and lower(doc[token.i + 1]) in load("titles")["chamber_titles"]["words"]
        if (article or title) and doc[token.i - 1].text != "White":
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


def _national_bodies(doc: Doc) -> list[NameSpan]:
    """ "the Ruritanian foreign ministry" is named so; "a Ruritanian government spokesman" speaks of the spokesman."""
    spans: list[NameSpan] = []
    for token in doc[1:]:
        if (
            lower(token) in load("organizations")["national_bodies"]
            and token.text.islower()
            and token.dep_ != "compound"
        ):
            start = token.i - 1
            while start > token.sent.start and doc[start].text.islower() and doc[start].head == token:
                start -= 1
            if doc[start].head == token and doc[start].text[:1].isupper() and country_of(doc[start].text):
                spans.append((start, token.i + 1, "organization"))
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
