"""Which names of one article are one person, organization or place."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.naming import PersonName, initials, is_acronym, organization_key, same_given
from onrecord.reading.names.found import Found
from onrecord.resources import load

__all__ = ["Groups", "join_names"]


# Tokens, about three sentences, within which a report that begins with a short name gives the full one; set by hand
# while reading leads of news_cluster.
INTRODUCED = 80


class Groups:
    """Numbers of chains; the full forms of each decide who may join."""

    def __init__(self) -> None:
        self.members: dict[int, list[Found]] = {}

    def open(self, found: Found) -> int:
        """Starts a chain with a mention."""
        number = len(self.members)
        self.members[number] = []
        self.add(number, found)
        return number

    def add(self, number: int, found: Found) -> None:
        found.group = number
        self.members[number].append(found)

    def of_type(self, kind: str) -> list[int]:
        return [number for number, members in self.members.items() if members[0].type == kind]

    def names(self, number: int) -> list[str]:
        return [found.text for found in self.members[number] if found.kind == "name"]

    def gender(self, number: int) -> str:
        """The gender that names and titles show, else the most frequent that its pronouns show."""
        return next((found.gender for found in self.members[number] if found.gender), "")


def join_names(names: Iterable[Found], groups: Groups) -> None:
    """Puts every name into a chain. Full forms come first, so that short ones find them wherever they stand."""
    everything = list(names)
    _join_people([found for found in everything if found.type == "person"], groups)
    _join_organizations([found for found in everything if found.type == "organization"], groups)
    by_words: dict[str, int] = {}
    for found in everything:
        if found.type == "place":
            key = found.text.casefold()
            if key in by_words:
                groups.add(by_words[key], found)
            else:
                by_words[key] = groups.open(found)


def _join_people(people: list[Found], groups: Groups) -> None:
    full = [found for found in people if PersonName.parse(found.text).is_full]
    for found in sorted(full, key=lambda found: (-len(found.text.split()), found.start)):
        fitting = [number for number in groups.of_type("person") if _fits(found, groups, number)]
        if len(fitting) == 1 or (fitting and _identical(found, groups, fitting[0])):
            groups.add(fitting[0], found)
        else:
            groups.open(found)
    for found in people:
        if found.group is None:
            _join_short(found, groups)


def _fits(found: Found, groups: Groups, number: int) -> bool:
    """True where the name contradicts no full form of the chain, in given names and in gender."""
    name = PersonName.parse(found.text)
    full = [form for text in groups.names(number) if (form := PersonName.parse(text)).is_full]
    genders = {found.gender, groups.gender(number)} - {""}
    return bool(full) and all(name.fits(form) for form in full) and len(genders) < 2


def _identical(found: Found, groups: Groups, number: int) -> bool:
    return found.text in groups.names(number)


def _join_short(found: Found, groups: Groups) -> None:
    """A family name goes to the person of that name; a given name alone to the only person who bears it.

    Of two people of one family name, "Ms. Roe" is the woman, and a bare "Roe" the one named last before it.
    """
    word = PersonName.parse(found.text).family
    families = [number for number in groups.of_type("person") if _has_family(groups, number, word)]
    families = [number for number in _of_gender(found, families, groups) if not _is_known_before(found, number, groups)]
    if len(families) > 1:  # of a family whose name is a given name too, "Sheikh Roe" is the one called so
        families = [number for number in families if _has_given(groups, number, word)] or families
    if families:
        groups.add(_nearest(found, families, groups), found)
        return
    given = [number for number in groups.of_type("person") if _has_given(groups, number, word)]
    given = _of_gender(found, given, groups)
    if len(given) == 1 and not (found.title and found.title.honorifics):
        groups.add(given[0], found)
    else:
        groups.open(found)


def _is_known_before(found: Found, number: int, groups: Groups) -> bool:
    """Whether a titled short name stands long before a full one that never has the title: someone else of that name.

    Reports name people in full when they first speak of them, or a few lines after a lead; "President Roe" needs no
    given name where everybody knows it, and "Ann Roe" far below is then another of the family.
    """
    phrases = found.title.phrases if found.title is not None and not found.title.plural else ()
    full = [member for member in groups.members[number] if PersonName.parse(member.text).is_full]
    held = {phrase.noun for member in full if member.title is not None for phrase in member.title.phrases}
    far = all(member.start > found.start + INTRODUCED for member in full)
    return bool(phrases and full) and far and not any(phrase.noun in held for phrase in phrases)


def _has_family(groups: Groups, number: int, word: str) -> bool:
    return any(PersonName.parse(text).family == word for text in groups.names(number))


def _has_given(groups: Groups, number: int, word: str) -> bool:
    """Whether a word is somebody's given name; an initial could be of any."""
    given = (form.given[0] for form in map(PersonName.parse, groups.names(number)) if form.given)
    return any(len(name) > 1 and same_given(name, word) for name in given)


def _of_gender(found: Found, numbers: list[int], groups: Groups) -> list[int]:
    if not found.gender:
        return numbers
    return [number for number in numbers if groups.gender(number) in {"", found.gender}]


def _nearest(found: Found, numbers: list[int], groups: Groups) -> int:
    """The chain named last before the mention, or first after it."""

    def distance(number: int) -> tuple[bool, int]:
        starts = [member.start for member in groups.members[number]]
        before = [start for start in starts if start < found.start]
        return (not before, found.start - max(before) if before else min(starts) - found.start)

    return min(numbers, key=distance)


def _join_organizations(organizations: list[Found], groups: Groups) -> None:
    """Longer names first; acronyms, then short forms, find the name that they stand for."""
    ordered = sorted(
        organizations, key=lambda found: (is_acronym(found.text), -len(organization_key(found.text)), found.start)
    )
    for found in ordered:
        number = _same_organization(found, groups)
        if number is None:
            groups.open(found)
        else:
            groups.add(number, found)


def _same_organization(found: Found, groups: Groups) -> int | None:
    key = organization_key(found.text)
    candidates = groups.of_type("organization")
    keys = {number: [organization_key(text) for text in groups.names(number)] for number in candidates}
    for number in candidates:
        if key in keys[number]:
            return number
    if is_acronym(found.text):
        letters = found.text.replace(".", "").lower()
        fitting = [n for n in candidates if any(letters in initials(text) for text in groups.names(n))]
        return fitting[0] if len(fitting) == 1 else None
    fitting = [number for number in candidates if any(_short_form(key, long) for long in keys[number])]
    return fitting[0] if len(fitting) == 1 else None


def _short_form(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """True where a name leaves out the beginning or the end of another: "Intelligence Committee", "Acme".

    A single generic word ("Department") or a nation is no short form; a single first word must be one of a firm's.
    """
    if not short or len(short) >= len(long):
        return False
    generic = load("name_forms")["generic_heads"]
    if long[-len(short) :] == short:
        return len(short) > 1 or (short[0] in load("organizations")["nouns"]["newspaper"] and long[-1] == short[0])
    if long[: len(short)] == short and len(short[0]) > 3:
        return (
            short[-1] not in generic
            and long[-1] not in generic
            and long[-1] not in load("organizations")["nouns"]["newspaper"]
        )
    return False
