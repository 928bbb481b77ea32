"""Forms of names: when two of them may mean the same person, organization or place."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from onrecord import resources

__all__ = [
    "PersonName", "fold", "initials", "is_acronym", "organization_key", "place_key", "same_given", "spelt_alike",
    "tokens",
]  # fmt: skip

_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*", re.UNICODE)
_POSSESSIVE = re.compile(r"[’']s\b")
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}", re.UNICODE)
# "Michelle" and "Michele" are one name, "Jean" and "Dean" are two: short names differ by one letter.
_SPELLING_LENGTH = 6
_FIRST_LETTER_LENGTH = 9  # "Marina" and "Karina" are two, "Qarbanduly" and "Garbanduly" are one
_KEPT = 1 << 15  # texts remembered: those of a story of some hundred reports, and no more of a server that runs on
_LONGEST_ACRONYM = 7
# "Al-Khaled" and "Khaled", "el-Sisi" and "Sisi" are one name in two transliterations.
_ARABIC_ARTICLE = re.compile(r"\b[AaEe]l[-‐](?=\w)")
_NATIONS = (("united", "states"), ("us",), ("u", "s"), ("usa",))

_BEYOND_LATIN = re.compile("[\u0300-\U0010ffff]")  # no combining mark stands before these


@lru_cache(_KEPT)
def fold(text: str) -> str:
    """Lower case, without accents, possessive and dots of abbreviations: "F.B.I.’s" and "FBI" read alike."""
    text = _POSSESSIVE.sub("", text)
    if "." in text:
        text = _DOTTED.sub(lambda match: match.group().replace(".", "") + " ", text)
    if text.isascii():
        return text.casefold()
    plain = unicodedata.normalize("NFKD", text)
    bare = _BEYOND_LATIN.sub(lambda match: "" if unicodedata.combining(match[0]) else match[0], plain)
    return bare.casefold()


@lru_cache(_KEPT)
def tokens(text: str) -> tuple[str, ...]:
    """The folded words of a name."""
    return tuple(word.replace("'", "").replace("’", "") for word in _WORD.findall(fold(text)))


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name in parts: folded given names, family name, suffix ("jr", "iii")."""

    given: tuple[str, ...]
    family: str
    suffix: str = ""

    @staticmethod
    @lru_cache(_KEPT)
    def parse(name: str) -> PersonName:
        """The parts of a name as it is written; a single word is a family name, "de la Cruz" one with particles."""
        words = list(tokens(_ARABIC_ARTICLE.sub("", name))) or [fold(name)]
        suffix = words.pop() if len(words) > 1 and words[-1] in _lexicon("suffixes") else ""
        family = words.pop()
        if name[:1].islower():
            while words and words[0] in _lexicon("particles"):
                words.pop(0)
        return PersonName(tuple(part for word in words for part in _given(word, name)), family, suffix)

    @property
    def is_full(self) -> bool:
        """Whether a given name stands beside the family name."""
        return bool(self.given)

    def fits(self, other: PersonName) -> bool:
        """Whether both may be one person: the same family name, and the shorter's given names stand in the longer's.

        "K. Michael Brandt" fits "Mike Brandt"; "John A. Smith" does not fit "John B. Smith".
        """
        if self.suffix and other.suffix and self.suffix != other.suffix:
            return False
        if self.family != other.family and not self._is_misspelt(other):
            return False
        short, long = sorted((self.given, other.given), key=len)
        rest = iter(long)
        return all(any(same_given(name, candidate) for candidate in rest) for name in short)

    def _is_misspelt(self, other: PersonName) -> bool:
        """ "Annika Sorrelsen" and "Annika Sorelsen": one given name, and long family names a letter apart."""
        given = self.given[:1] == other.given[:1] and len("".join(self.given[:1])) > 2
        return given and spelt_alike(self.family, other.family)


def _given(word: str, name: str) -> list[str]:
    """A given name; two initials written as one word ("JD Vance") are two."""
    if len(word) == 2 and re.search(rf"\b{word.upper()}\b", name):
        return list(word)
    return [word]


@cache
def same_given(one: str, other: str) -> bool:
    """Whether two folded given names may be one: an initial, a spelling, a usual short form ("bob" of "robert")."""
    if one == other or (1 in (len(one), len(other)) and one[0] == other[0]):
        return True
    if spelt_alike(one, other):
        return True
    return bool(_nicknames().get(one, frozenset()) & _nicknames().get(other, frozenset()))


@cache
def spelt_alike(one: str, other: str) -> bool:
    """Whether two long folded words differ by one letter, or by two that changed places: "sorelsen", "sorlesen"."""
    short, long = sorted((one, other), key=len)
    least = _SPELLING_LENGTH if one[0] == other[0] else _FIRST_LETTER_LENGTH
    if len(long) - len(short) > 1 or len(short) < least:
        return False
    start = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if short[start : start + 2] == long[start : start + 2][::-1] and short[start + 2 :] == long[start + 2 :]:
        return True
    return short[start + (len(short) == len(long)) :] == long[start + 1 :]


@cache
def _nicknames() -> dict[str, frozenset[int]]:
    """Each given name with the numbers of the sets of variants that hold it."""
    found: dict[str, set[int]] = {}
    for number, names in enumerate(resources.load("nicknames")["sets"]):
        for name in names:
            found.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}


@cache
def _lexicon(name: str) -> frozenset[str]:
    return frozenset(resources.load("name_forms")[name])


@cache
def organization_key(name: str) -> tuple[str, ...]:
    """The words that tell an organization from others: without article, nation and legal form.

    "The U.S. Senate" and "Senate" have one key; so have "Acme Corp." and "Acme", "Justice Department" and
    "Department of Justice".
    """
    words = [word for word in tokens(name) if word not in _lexicon("articles")]
    while len(words) > 1 and words[-1] in _lexicon("legal_forms"):
        words.pop()
    for nation in _NATIONS:
        if len(words) > len(nation) and tuple(words[: len(nation)]) == nation:
            words = words[len(nation) :]
    if tuple(words) in _NATIONS:
        words = list(_NATIONS[0])
    if len(words) > 2 and words[0] in {"department", "ministry"} and words[1] == "of":
        words = [*(word for word in words[2:] if word not in _lexicon("small_words")), words[0]]
    chamber = resources.load("titles")["chambers"].get(" ".join(words))
    return tokens(chamber) if chamber else tuple(words) or tokens(name)


@cache
def place_key(name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """A place's own words and those that say where it lies: "Richmond, Va." is (richmond), (va)."""
    own, _, within = name.partition(",")
    words = [_written_out(word) for word in tokens(own) if word not in _lexicon("articles")]
    if tuple(words) in _NATIONS:
        words = list(_NATIONS[0])
    return tuple(words) or tokens(own), tokens(within)


def _written_out(word: str) -> str:
    """ "Ft. Elm" is Fort Elm."""
    return str(resources.load("name_forms")["places"].get(word, word))


@cache
def is_acronym(name: str) -> bool:
    """Whether a name is written as initials: "KBWA", "F.B.I."."""
    plain = name.replace(".", "").replace("&", "")
    return 2 <= len(plain) <= _LONGEST_ACRONYM and plain.isalpha() and plain.isupper()


@cache
def initials(name: str) -> frozenset[str]:
    """The acronyms that a name may go by, with and without nation and small words: "Fish and Wildlife Service", fws."""
    found: set[str] = set()
    for words in (tokens(name), organization_key(name)):
        long = [word for word in words if word not in _lexicon("articles")]
        short = [word for word in long if word not in _lexicon("small_words")]
        found.add("".join(word[0] for word in long))
        found.add("".join(word[0] for word in short))
        found.add("".join(word if word == "us" else word[0] for word in short))
    return frozenset(letters for letters in found if len(letters) > 1)
