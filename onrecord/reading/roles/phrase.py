"""One phrase that names an office: what the office is, whose it is, and whether it is over, acting or to come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Span, Token

from onrecord.reading.roles.leftward import Leftward
from onrecord.reading.roles.lexicon import (
    canonical,
    head_word,
    hyphenated,
    is_plural,
    modifiers,
    office_words,
    status_of,
)
from onrecord.reading.roles.tree import case_word, children, conjuncts, lower, noun_phrase, possessor_of, relation
from onrecord.resources import load

__all__ = ["OfficePhrase", "office_phrase", "office_phrases", "phrase_between", "shared", "with_complement"]

# Prepositions after an office that name its organization or place: "mayor of Elm", "nurse at St. Anne's".
PREPOSITIONS = ("of", "for", "at", "with", "in", "on", "to", "under", "from")


@dataclass(frozen=True, slots=True)
class OfficePhrase:
    """ "former Elm County sheriff": office "Sheriff", organization tokens "Elm County", status former.

    `start`, `end` and `organization` are half-open token ranges; `preposition` is how the organization is joined
    ("of", "'s", "" for one that stands before the office).
    """

    office: str
    head: int
    start: int
    end: int
    organization: tuple[int, int] | None = None
    country: str | None = None
    status: frozenset[str] = frozenset()
    preposition: str = ""

    noun: str = ""
    # "a minister" after "a member of the Harbor Party and" is not the party's
    determined: bool = False

    @property
    def is_vague(self) -> bool:
        """True where the words are too general to be an office on their own: "the official"."""
        return self.office.lower() in office_words("vague") and self.organization is None and self.country is None

    @property
    def is_descriptive(self) -> bool:
        return self.noun in office_words("descriptive")


def office_phrases(token: Token) -> list[OfficePhrase]:
    """The offices of a noun and of its conjuncts: "president and chief executive of the group" gives two."""
    others = [
        noun for noun in conjuncts(token) if noun is token or not (children(noun, "cop") or _is_apart(token, noun))
    ]
    nouns = [*others, *_coordinated(token)]
    read = {noun: phrase for noun in dict.fromkeys(nouns) if (phrase := office_phrase(noun)) is not None}
    found = [replace(p, determined=noun is not token and bool(children(noun, "det"))) for noun, p in read.items()]
    earlier = _before_and(token)
    found = [earlier, *found] if earlier is not None and found else found
    possessor = possessor_of(token)
    if possessor is not None and found and head_word(token) is None and _has_conjunction(token):
        found = [_owned(phrase, possessor) for phrase in found]  # "Roe's son-in-law and adviser"
    if len(found) < 2:
        return found
    first, *rest = shared(found)
    status = first.status
    return [first, *(p if p.determined else replace(p, status=p.status | status) for p in rest)]


def _is_apart(token: Token, other: Token) -> bool:
    """ "Roe, chair of the club; former senator Ann Poe": what stands behind a semicolon is said of somebody else."""
    return any(word.text == ";" for word in token.doc[token.i : other.i])


def _has_conjunction(token: Token) -> bool:
    """ "Roe's son-in-law and adviser"; in "Roe's friend, director Ann Poe" she directs for somebody else."""
    return any(children(noun, "cc") for noun in conjuncts(token))


def _coordinated(token: Token) -> list[Token]:
    """The noun of office after "and" even where the tree misses it: "president and chief | executive"."""
    position = token.i + 1
    if position >= len(token.doc) or lower(token.doc[position]) != "and":
        return []
    for following in token.doc[position + 1 : position + 4]:
        after = token.doc[following.i + 1] if following.i + 1 < len(token.doc) else None
        if head_word(following) is not None and (after is None or head_word(after) is None):
            return [following]
        if lower(following) not in modifiers():
            return []
    return []


def _before_and(token: Token) -> OfficePhrase | None:
    """ "the former senator and | nominee", where the tree makes the first noun a part of the second's name."""
    position = token.i - 1
    while position > 0 and lower(token.doc[position]) in modifiers() | {"-"}:
        position -= 1
    noun = token.doc[position - 1] if position > 0 and lower(token.doc[position]) == "and" else None
    if noun is None or head_word(noun) is None or noun.head.i != token.i or relation(noun) not in {"compound", "appos"}:
        return None
    return phrase_between(token.doc, noun_phrase(noun)[0], noun.i)


def shared(phrases: Sequence[OfficePhrase]) -> list[OfficePhrase]:
    """Offices joined by "and" share the organization: "the group's former president and chief executive".

    Not so one that an article of its own sets apart: "a member of the Harbor Party and a former minister".
    """
    donors = (phrase for phrase in phrases if phrase.organization or phrase.country)
    donor = next((phrase for phrase in donors if not phrase.determined), None)
    return [phrase if donor is None or phrase.determined else _lent(phrase, donor) for phrase in phrases]


def _lent(phrase: OfficePhrase, donor: OfficePhrase) -> OfficePhrase:
    if phrase.organization or phrase.country:
        return phrase
    return replace(phrase, organization=donor.organization, country=donor.country, preposition=donor.preposition)


def office_phrase(token: Token) -> OfficePhrase | None:
    """The office that a noun phrase names, from its tree; None where its head is no noun of office."""
    head = token
    if lower(token) == "general" and token.i > 0 and head_word(token.doc[token.i - 1]) is not None:
        head = token.doc[token.i - 1]  # "attorney general"
    if head_word(head) is None:
        return None
    start, end = noun_phrase(token)
    phrase = phrase_between(token.doc, _with_modifiers(token.doc, min(start, head.i)), head.i)
    if phrase is None:
        return None
    office_end = phrase.end
    phrase = replace(phrase, start=start, end=max(end, office_end))
    complement = _complement(token, office_end)
    possessor = possessor_of(token)
    if possessor is not None and possessor.i < head.i:
        phrase = _owned(phrase, possessor)
    if complement is not None and _is_award(token.doc[slice(*complement[0])]):
        return None
    if complement is not None and complement[1] == "of" and phrase.noun in load("offices")["works"]["makers"]:
        return phrase  # "author of Winter in Oakland"
    if complement is not None and (phrase.organization is None or phrase.preposition == "'s"):
        organization, preposition = complement
        if preposition == "to" and phrase.noun in {"ambassador", "envoy"}:
            return with_complement(phrase, token.doc, organization, preposition)
        taught = phrase.noun in load("offices")["works"]["teachers"]
        field = _before_preposition(token.doc, organization)
        if preposition == "of" and _is_field(token.doc[slice(*field)], taught=taught):
            whose = _employer(token, field[1])
            name = f"{phrase.office} of {token.doc[slice(*field)].text.lower()}"
            return replace(phrase, office=name, organization=phrase.organization or whose)
        if preposition == "for" and token.doc[slice(*organization)].root.text.islower():
            # "vice president for policy studies at the Elm Institute"
            organization = _employer(token, office_end) or organization
        if phrase.organization is None and not _is_time(token.doc[slice(*organization)]):
            return replace(phrase, organization=organization, preposition=preposition)
    return phrase


def with_complement(phrase: OfficePhrase, doc: Doc, words: tuple[int, int], preposition: str) -> OfficePhrase:
    """The office with what follows its noun: where an envoy is sent, else whose it is."""
    if preposition == "to" and phrase.noun in {"ambassador", "envoy"}:
        return replace(phrase, office=f"{phrase.office} to {_name_only(doc, words)}")
    return replace(phrase, organization=words, preposition=preposition) if phrase.organization is None else phrase


def _with_modifiers(doc: Doc, start: int) -> int:
    """Takes in words of the office that the tree leaves out: "an assistant | U.S. attorney"."""
    while start > 0 and lower(doc[start - 1]) in modifiers() | status_of().keys() and not doc[start].is_sent_start:
        start -= 1
    return start


def _owned(phrase: OfficePhrase, possessor: Token) -> OfficePhrase:
    """The organization of "its chairman", "the board's chairman", where the words before the office name none."""
    if phrase.organization or phrase.country:
        return phrase
    return replace(phrase, organization=_words_of(possessor), preposition="'s")


def _complement(token: Token, office_end: int) -> tuple[tuple[int, int], str] | None:
    """The organization that follows: "mayor of Elm", "nurse at the county hospital", "agent in charge of X"."""
    parts = [child for child in children(token, "nmod", "flat") if case_word(child) in {"of", "for", "in", ""}]
    for holder in (token, *parts):
        for child in children(holder, "nmod", "obl"):
            preposition = case_word(child)
            if child.i < office_end or preposition not in PREPOSITIONS:
                continue
            if child.ent_type_ in {"DATE", "TIME"} or child.like_num or lower(child) == "charge":
                continue
            return _words_of(child), preposition
    return None


def _employer(token: Token, start: int) -> tuple[int, int] | None:
    """The named organization after "at": "director of food safety at the | Elm Institute"."""
    for word in token.doc[start : token.right_edge.i + 1]:
        if case_word(word) == "at" and word.ent_type_ and word.ent_type_ not in {"PERSON", "PER", "DATE"}:
            return _words_of(word)
    return None


def _is_award(words: Span) -> bool:
    """ "coach of the year" is an honour."""
    return lower(words.root) in load("offices")["complement_nouns"]["periods"]


def _before_preposition(doc: Doc, words: tuple[int, int]) -> tuple[int, int]:
    """The field without where it is taught: "government" of "government at Elm University"."""
    start, end = words
    at = (i for i in range(start + 1, end) if doc[i].pos_ == "ADP" and doc[start:i].root.text.islower())
    return start, next(at, end)


def _is_time(words: Span) -> bool:
    """ "the best coach in club history" coaches no history."""
    return lower(words.root) in load("offices")["complement_nouns"]["times"]


def _is_field(words: Span, *, taught: bool) -> bool:
    """What somebody is responsible for: "vice president of growth", "head of public affairs"; not whose they are.

    What is `taught` may be called as bodies are: "professor of government".
    """
    lexicon = load("offices")["complement_nouns"]
    bodies = load("organizations")["nouns"].keys() | set(lexicon["territories"])
    plain = all(token.text.islower() and token.pos_ in {"NOUN", "ADJ"} and not token.ent_type_ for token in words)
    body = lower(words.root) in bodies and not taught
    many = is_plural(words.root) and lower(words.root) not in modifiers()
    return plain and len(words) < 3 and not many and not body


def _name_only(doc: Doc, words: tuple[int, int]) -> str:
    """The first name in a stretch: "Moscow" of "Moscow under the former president"."""
    start, end = words
    stop = next((i for i in range(start + 1, end) if doc[i].pos_ in {"ADP", "PUNCT"}), end)
    return str(doc[start:stop].text)


def _words_of(token: Token) -> tuple[int, int]:
    """The phrase of an organization without its preposition and determiner."""
    start, end = noun_phrase(token)
    while start < token.i and token.doc[start].pos_ in {"ADP", "DET", "PUNCT"}:
        start += 1
    return start, end


def phrase_between(doc: Doc, start: int, head: int) -> OfficePhrase | None:
    """The office in the tokens from `start` to the noun of office at `head`, read from right to left.

    "Deputy RTA commissioner": office "Deputy commissioner", organization "RTA".
    """
    noun = head_word(doc[head])
    if noun is None or (head > start and lower(doc[head - 1]) in load("offices")["none"].get(noun, ())):
        return None
    after, end = _after_head(doc, head, noun)
    first = head - 2 if hyphenated(doc[head]) == noun else head
    left = Leftward(doc, min(start, first), first).read()
    if left.organization is not None and _is_shouted(doc[slice(*left.organization)]):
        left.organization = None
    compounds, nation = load("offices")["compounds"], doc[slice(*left.organization)].text if left.organization else ""
    if noun in compounds["federal"] and nation in compounds["nation"]:
        noun, left.organization = f"U.S. {noun}", None  # "Assistant U.S. Attorney Ann Roe"
    return OfficePhrase(
        office=canonical([*left.office, noun, *after]),
        noun=noun.removeprefix("U.S. "),
        head=head,
        start=left.first,
        end=end,
        organization=left.organization,
        country=left.country,
        status=frozenset(left.status) | _status_after(doc, end) | _status_within(doc[head]),
        preposition="'s" if left.possessive else "",
    )


def _is_shouted(words: Span) -> bool:
    """ "PICTURE DESK Senator Ann Roe": several words in capitals are a credit or a dateline, "NATO" is a name."""
    joined = len(words.text.split()) == 1  # "KXYZ-TV"
    return not joined and all(word.text.isupper() and len(word) > 1 for word in words if word.is_alpha)


def _after_head(doc: Doc, head: int, noun: str) -> tuple[list[str], int]:
    """Words right of the noun that belong to the office: "general", "of police", "in charge"."""
    following = [lower(token) for token in doc[head + 1 : head + 6]]
    if following[:1] in (["general"], ["emeritus"], ["emerita"]):
        return following[:1], head + 2
    end = _ministry_end(doc, head) if noun == "minister" else head + 1
    if end > head + 1:
        return doc[head + 1 : end].text.lower().split(), end
    for complement in load("offices")["complements"].get(noun, ()):
        words = complement.split()
        if following[: len(words)] == words:
            return words, head + 1 + len(words)
    return [], head + 1


def _ministry_end(doc: Doc, head: int) -> int:
    """Where a minister's field in capitals ends: "Minister of Tourism and Culture", but "minister of Ruritania"."""
    if [lower(token) for token in doc[head + 1 : head + 2]] != ["of"]:
        return head + 1
    end, start = head + 1, head + 2
    while start < len(doc) and start - end < 3 and doc[start].sent == doc[head].sent:
        token = doc[start]
        if token.text.istitle() and token.ent_type_ not in {"PERSON", "PER", "PLACE", "GPE", "LOC"}:
            end = start + 1
        elif lower(token) not in {"and", ",", "the", "&"}:
            break
        start += 1
    return end


def _status_within(noun: Token) -> frozenset[str]:
    """ "ex-mayor" in one token."""
    prefix, hyphen, _ = lower(noun).partition("-")
    return frozenset({status_of()[prefix]}) if hyphen and prefix in status_of() else frozenset()


def _status_after(doc: Doc, end: int) -> frozenset[str]:
    """ "president-elect", "secretary-designate" are offices to come."""
    after = [lower(token) for token in doc[end : end + 2] if token.text != "-"]
    return frozenset({"future"}) if after[:1] in (["elect"], ["designate"]) else frozenset()
