"""Forms of names within one article: when two of them may be one person or one organization."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from onrecord.resources import load

__all__ = ["PersonName", "fold", "initials", "is_acronym", "organization_key", "person_name"]

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}")


@cache
def fold(text: str) -> tuple[str, ...]:
    """The words of a name without accents, case, possessives and dots of abbreviations: "F.B.I.’s" gives "fbi"."""
    text = re.sub(r"[’']s\b", "", text)
    text = _DOTTED.sub(lambda match: match.group().replace(".", "") + " ", text)
    plain = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return tuple(_WORD.findall(plain.casefold()))


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name in parts: folded given names, family name, suffix ("jr", "iii")."""

    given: tuple[str, ...]
    family: str
    suffix: str = ""

    @property
    def is_full(self) -> bool:
        return bool(self.given)

    def may_be(self, other: PersonName) -> bool:
        """True where both may be one person: same family name, no given name that contradicts.

        "J. Peter Roe" may be "Pete Roe"; "John A. Roe" is not "John B. Roe".
        """
        if self.family != other.family or (self.suffix and other.suffix and self.suffix != other.suffix):
            return False
        short, long = sorted((self.given, other.given), key=len)
        rest = iter(long)
        return all(any(_same_given(name, candidate) for candidate in rest) for name in short)


@cache
def person_name(name: str) -> PersonName:
    """A person's name taken apart; a single word is a family name."""
    words = list(fold(name))
    suffix = words.pop() if len(words) > 2 and words[-1] in load("name_forms")["suffixes"] else ""
    return PersonName(tuple(words[:-1]), words[-1] if words else "", suffix)


@cache
def same_given(one: str, other: str) -> bool:
    """True for equal given names, an initial, or a usual short form: "bob" and "robert"."""
    if one == other or (1 in (len(one), len(other)) and one[0] == other[0]):
        return True
    return bool(_variants().get(one, frozenset()) & _variants().get(other, frozenset()))


_same_given = same_given


@cache
def _variants() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, names in enumerate(load("nicknames")["sets"]):
        for name in names:
            found.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}


@cache
def organization_key(name: str) -> tuple[str, ...]:
    """The words that tell an organization from others, without article, nation and legal form.

    "The U.S. Senate" and "Senate" have one key; so have "Acme Corp." and "Acme", "Justice Department" and
    "Department of Justice".
    """
    words = [word for word in fold(name) if word not in load("name_forms")["articles"]]
    while len(words) > 1 and words[-1] in load("name_forms")["legal_forms"]:
        words.pop()
    for nation in (("united", "states"), ("us",)):
        if len(words) > len(nation) and tuple(words[: len(nation)]) == nation:
            words = words[len(nation) :]
    if len(words) > 2 and words[0] in {"department", "ministry"} and words[1] == "of":
        words = [word for word in words[2:] if word not in load("name_forms")["small_words"]] + [words[0]]
    chamber = load("titles")["chambers"].get(" ".join(words))
    return fold(chamber) if chamber else tuple(words) or fold(name)


def is_acronym(name: str) -> bool:
    """True for "RTA", "F.B.I."."""
    plain = name.replace(".", "").replace("&", "")
    return 2 <= len(plain) <= 6 and plain.isupper() and plain.isalpha()


def initials(name: str) -> frozenset[str]:
    """The acronyms that a name may have: with and without its nation and its small words."""
    found = set()
    small = load("name_forms")["small_words"]
    for words in (fold(name), organization_key(name)):
        found.add("".join(word[0] for word in words if word not in small))
        found.add("".join(word[0] for word in words))
        joined = "".join(word if word == "us" else word[0] for word in words if word not in small)
        found.add(joined)
    return frozenset(letters for letters in found if len(letters) > 1)
