"""Reads what stands before a noun of office, from right to left: "former Deputy RTA | commissioner"."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from onrecord.reading.roles.lexicon import common_words, country_of, head_word, modifiers, noun_of_office, status_of
from onrecord.reading.roles.tree import lower
from onrecord.resources import load

__all__ = ["Leftward", "unit_before"]

CONNECTORS = frozenset({"and", "of", "for", "the", "&", "on"})
NAMED = frozenset({"ORGANIZATION", "PLACE", "ORG", "GPE", "LOC"})
POSSESSIVES = frozenset({"its", "his", "her", "their"})
QUIET_PARTS = frozenset({"ADJ", "ADV", "NUM", "X"})


def unit_before(doc: Doc, end: int, start: int) -> tuple[str, int]:
    """The word that ends before token `end`, hyphenated parts joined, and where it begins: "vice-presidential"."""
    first = end - 1
    if doc[first].text[:1].isupper() and lower(doc[first]) in load("titles")["abbreviations"]:
        return str(load("titles")["abbreviations"][lower(doc[first])]), first  # "Lt." in "Lt. Gov."
    while first - 2 >= start and doc[first - 1].text in {"-", "‐", "–"} and not doc[first - 2].whitespace_:
        first -= 2
    return "-".join(lower(doc[i]) for i in range(first, end, 2)), first


def _of_ranks() -> set[str]:
    """Words of a rank before its noun: "police spokesman | Lieutenant Colonel Ann Roe" has two titles."""
    return set(load("offices")["rank_words"])


def _is_bare_number(word: str) -> bool:
    """ "9", "13/19"; not "28-year-old"."""
    return word[:1].isdigit() and not any(letter.isalpha() for letter in word)


@dataclass
class Leftward:
    """The words of an office, its organization and its status, gathered while walking left from `head`."""

    doc: Doc
    start: int
    head: int
    office: list[str] = field(default_factory=list)
    status: set[str] = field(default_factory=set)
    organization: tuple[int, int] | None = None
    country: str | None = None
    possessive: bool = False
    first: int = 0
    quiet: bool = False

    def read(self) -> Leftward:
        """Walks until a word that cannot belong to the office."""
        position = self.first = self.head
        while position > self.start:
            taken = self._take(position)
            if taken is None:
                break
            position = taken
            if not self.quiet:
                self.first = position
        return self

    def _take(self, end: int) -> int | None:
        """Takes the word that ends before `end`; where it begins, or None if it stands outside."""
        token = self.doc[end - 1]
        self.quiet = False
        if end == self.head and f"{lower(token)} {lower(self.doc[end])}" in load("offices")["compounds"]["pairs"]:
            self.office.insert(0, lower(token))  # "Elm County District Attorney", whatever the name ends with
            return end - 1
        if token.text == "." and end - 2 >= self.start and lower(self.doc[end - 2]) in load("titles")["abbreviations"]:
            return self._take(end - 1)
        if token.text == ")" and end - 4 >= self.start and self.doc[end - 3].text == "(" and self.doc[end - 2].is_upper:
            return end - 3  # "Elm River Authority (ERA) chairman"
        if token.text == "-" and end - 2 >= self.start and lower(self.doc[end - 2]) in status_of():
            return end - 1  # "then-Mayor" in three tokens
        if lower(token) in {"'s", "'"}:
            return self._possessor(end - 1)
        if lower(token) in POSSESSIVES and self.organization is None:
            self.organization, self.possessive = (end - 1, end), True
            return None  # "his representative Ann Roe"
        name = self._named_range(token)
        if name is not None:
            if self.organization is not None and self.organization[0] == end and self._is_another(end):
                return None  # "Facebook | Elm United | pitcher": two names side by side
            return self._organization(name[0], end)
        if lower(token) == "officio" and end - 2 >= self.start and lower(self.doc[end - 2]) == "ex":
            self.status.add("ex officio")
            return end - 2
        word, first = unit_before(self.doc, end, self.start)
        return self._word(word, first, end)

    def _is_another(self, end: int) -> bool:
        """Whether an organization's name ends where another name begins."""
        own = {"ORGANIZATION", "ORG"}
        return self.doc[end].ent_iob_ == "B" and self.doc[end - 1].ent_type_ in own

    def _word(self, word: str, first: int, end: int) -> int | None:
        token = self.doc[end - 1]
        prefix, _, rest = word.partition("-")
        if token.is_upper and word in load("titles")["honorifics"]:
            return None  # "HRH | Crown Prince Roe"
        if word in load("titles")["boundaries"]["words"] and not self._connects(token, end):
            return None
        if token.pos_ == "VERB" and any(child.dep_ == "nsubj" for child in token.children):
            return None  # "Elm United fire | coach Ann Roe", "the party nominated | Gen. Ann Roe"
        if word in status_of():
            own = self.organization is not None or self.doc[self.head].text[:1].isupper()
            if status_of()[word] == "prospective" and token.pos_ in {"NOUN", "PROPN"} and own:
                return None  # "fellow candidate | Ohio Senator Ann Roe" has two titles
            if token.text == "New" and self.organization is not None and self.organization[0] == end:
                return self._organization(first, end)  # "New Jersey"
            self.status.add(status_of()[word])
        elif word in modifiers() and self._belongs_to_name(token, word, end):
            return self._organization(first, end)
        elif word in modifiers():
            self.office.insert(0, word)
        elif rest and prefix in status_of():  # "then-Mayor", "ex-police chief"
            self.status.add(status_of()[prefix])
            if rest in modifiers():
                self.office.insert(0, rest)
            elif token.text[:1].isupper():
                self._organization(end - 1, end)  # "ex-Acme president"
        elif word in load("titles")["affiliations"]["words"]:
            if self.organization is not None and self.organization[0] == end and token.text[:1].isupper():
                return self._organization(first, end)  # "Republican National Committee chairman"
            self._affiliation(word)
        else:
            return self._other(word, first, end)
        return first

    def _affiliation(self, word: str) -> None:
        """Part of "Republican leader"; the party of "Democratic nominee"."""
        noun = lower(self.doc[self.head])
        if noun in {"leader", "whip"} and not self.office:
            self.office.insert(0, word)
        elif noun in {"nominee", "candidate", "nominees", "candidates"} and word in {"democratic", "republican"}:
            self.country = self.country or f"{word.capitalize()} Party"

    def _other(self, word: str, first: int, end: int) -> int | None:
        token = self.doc[end - 1]
        before = lower(self.doc[first - 1]) if first > self.start else ""
        if country_of(f"{before} {word}") is not None and self.organization is None:
            self.country = self.country or country_of(f"{before} {word}")
            return first - 1
        country = country_of(word)
        if country is not None and not (self.organization and self.organization[0] == end):
            self.country = self.country or country
            return first
        spelt = token.is_upper and token.is_alpha and word not in load("small_words")["words"]
        if spelt and (len(token) > 2 or self._is_joined_capitals(first, end)):
            return self._organization(first, end)  # "WHO spokesman", "KXYZ-TV reporter"
        if token.pos_ in {"DET", "PRON", "VERB", "AUX", "SCONJ", "PUNCT", "INTJ", "SYM"}:
            return None
        if self._connects(token, end):
            return self._organization(first, end)
        if _is_bare_number(word):
            return None  # "Example Pictures 9/19 | Actor Ann Roe": a picture's number, and its credit before it
        if (
            word[:1].isdigit()
            or (first < end - 1 and self.doc[first].like_num)
            or (token.pos_ in QUIET_PARTS and token.text.islower())
        ):
            # described further, "well-regarded" stays outside unless a word of the office stands before it
            self.quiet = True
            return first if token.pos_ != "ADV" else None  # "two-time", "28-year-old"
        title = self.doc[self.head].text[:1].isupper() and lower(self.doc[self.head]) not in {"general", "elect"}
        if noun_of_office(word) is not None and set(self.office) <= _of_ranks() and title:
            return None  # "police spokesman | Officer Ann Roe" has two titles
        if self._is_part_in_capitals(token, word, end):
            self.office.insert(0, word)
            return first
        if self._only_describes(token, end):
            return None  # "~ Generous | owner Ann Roe"
        if token.text[:1].isupper() and not self._starts_sentence(token):
            return self._organization(first, end)
        if word in load("organizations")["nouns"] and self.organization is None:
            return self._organization(first, end)  # "company chairman"
        if token.pos_ in {"NOUN", "PROPN"} and token.dep_ not in {"nsubj", "obj", "root", "ROOT"}:
            if self._has_all():
                return None  # "after talks Elm House | spokesman", "her mentor former | governor"
            self.office.insert(0, word)
            return first
        return None

    def _has_all(self) -> bool:
        """Whether the name of the body or "former" stands already: no common noun before them is of the office."""
        return self.organization is not None or self.country is not None or "former" in self.status

    def _only_describes(self, token: Token, end: int) -> bool:
        """Whether an adjective in capitals is part of no name: nothing of one stands behind it."""
        beside = self.organization is not None and self.organization[0] == end
        return token.pos_ == "ADJ" and not token.ent_type_ and self.doc[self.head].text.islower() and not beside

    def _is_joined_capitals(self, first: int, end: int) -> bool:
        return end - first > 1 and all(self.doc[i].is_upper or self.doc[i].like_num for i in range(first, end, 2))

    def _belongs_to_name(self, token: Token, word: str, end: int) -> bool:
        """ "the Elm Visual Works | manager": between the words of a name; a rank may stand before one."""
        before = self.doc[end - 2] if end - 2 >= self.start else None
        if token.text.islower() and self.organization is not None and self.organization[0] == end:
            following = self.doc[end]  # "foreign ministry spokesman", "fire department chief"
            if lower(following) in load("organizations")["nouns"] and following.text.islower():
                return word not in load("offices")["ranks"]
            if word == "state" and self._is_of_state():
                return True  # "state House Speaker", "state Appeals Court Judge"
        inside = token.text.istitle() and self.doc[self.head].text.islower() and before is not None
        adjacent = self.organization is not None and self.organization[0] == end
        capital = before is not None and before.text[:1].isupper() and not before.is_sent_start
        return inside and adjacent and capital and word not in load("offices")["ranks"]

    def _is_of_state(self) -> bool:
        """Whether the body found is one that states have too: a chamber or a court."""
        words = lower(self.doc[self.organization[1] - 1]) if self.organization is not None else ""
        return words in load("titles")["chambers"] or words in {"court", "assembly", "legislature"}

    def _is_part_in_capitals(self, token: Token, word: str, end: int) -> bool:
        """ "Community Engagement Editor": a common word in capitals that is no part of a name is one of the office."""
        capital = token.text.istitle() and self.doc[self.head].text[:1].isupper() and self.doc[end].text[:1].isupper()
        plain = capital and not token.ent_type_ and word in common_words()
        body = word in load("organizations")["nouns"] or word in load("name_forms")["generic_heads"]
        own = body or word in load("titles")["chambers"] or word in load("offices")["complement_nouns"]["territories"]
        return plain and not own and (self.organization is None or self.organization[0] != end)

    def _starts_sentence(self, token: Token) -> bool:
        return bool(token.is_sent_start) and token.pos_ not in {"PROPN", ""}

    def _connects(self, token: Token, end: int) -> bool:
        """True for "and" in "Ports and River Safety commissioner"."""
        if lower(token) not in CONNECTORS or self.organization is None or self.organization[0] != end:
            return False
        before = self.doc[end - 2] if end - 2 >= self.start else None
        if before is None or before.ent_type_ in {"PERSON", "PER"}:
            return False
        return before.text[:1].isupper() and before.pos_ in {"PROPN", "ADP", "CCONJ", ""}

    def _named_range(self, token: Token) -> tuple[int, int] | None:
        """The name of an organization or place that ends at the token and does not reach over the head."""
        if token.ent_type_ not in NAMED:
            return None
        for entity in self.doc.ents:
            if entity.start <= token.i < entity.end:
                if self._says_no_organization(entity.start, entity.end):
                    return None
                single = entity.end - entity.start == 1 and lower(token) in modifiers() | status_of().keys()
                outside = entity.end > self.head or entity.start < self.start
                return None if single or outside else (entity.start, entity.end)
        return None

    def _says_no_organization(self, start: int, end: int) -> bool:
        """ "Senate Majority" before "whip" is no name; nor is "Democratic"."""
        titles = load("titles")
        words = [lower(token) for token in self.doc[start:end]]
        chamber = words[0] in titles["chambers"] and len(words) > 1 and all(word in modifiers() for word in words[1:])
        return chamber or all(word in titles["affiliations"]["words"] for word in words)

    def _organization(self, first: int, end: int) -> int:
        if self.organization is not None and self.organization[0] == end:
            self.organization = (first, self.organization[1])
        elif self.organization is None:
            self.organization = (first, end)
        return first

    def _possessor(self, mark: int) -> int | None:
        """ "the county’s sheriff": what stands before the mark, back to the determiner, is the organization."""
        owner = self.doc[mark - 1]
        parts = load("offices")["compounds"]
        if lower(owner) in parts["groups"] or (owner.text.istitle() and lower(owner) in parts["jurisdictions"]):
            self.office.insert(0, f"{lower(owner)}'s")  # "Assistant State’s Attorney", "women’s coach"
            return mark - 1
        first = mark
        while first > self.start and self._in_possessor(self.doc[first - 1]):
            first -= 1
        if first == mark:
            return None
        if not (mark - first == 1 and head_word(owner) is not None and self._is_rank()):
            self.organization = (first, mark)  # a "sheriff's sergeant" serves in no sheriff
        self.possessive = True
        self.start = first  # nothing before a possessor belongs to the office
        while self.start > 0 and self.doc[self.start - 1].pos_ == "DET":
            self.start -= 1
        return self.start

    def _is_rank(self) -> bool:
        return lower(self.doc[self.head]) in {*load("titles")["ranks"]["words"], *load("titles")["military"]["words"]}

    def _in_possessor(self, token: Token) -> bool:
        if token.ent_type_ or token.pos_ in {"PROPN", "NOUN", "ADJ", "NUM"}:
            return True
        return lower(token) in CONNECTORS - {"the"} and token.i > 0 and bool(self.doc[token.i - 1].ent_type_)
