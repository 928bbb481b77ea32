"""Groups of chains that bear fitting names: people by given and family name, organizations by words and initials."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from onrecord import resources
from onrecord.model.reading import Chain, EntityType
from onrecord.naming import PersonName, fold, initials, is_acronym, organization_key, place_key, spelt_alike, tokens
from onrecord.properties import cached_property

__all__ = ["Group", "organizations", "people", "places"]

Located = tuple[str, Chain]
# Longer words in capitals are a dateline's or a headline's spelling.
_LONGEST_INITIALS = 4


@dataclass(frozen=True, eq=False)
class Group:
    """Chains, each with its article's id, that stand for one entity."""

    type: EntityType
    chains: tuple[Located, ...]

    @cached_property
    def forms(self) -> Counter[str]:
        """The bare names of its mentions with how often they stand."""
        counts: Counter[str] = Counter()
        for _, chain in self.chains:
            counts[chain.name] += chain.named
            counts.update(mention.name for mention in chain.mentions if mention.name)
        return +counts

    @cached_property
    def name(self) -> str:
        """The fullest form: most words, then most frequent; initials and a dateline's capitals if nothing else."""

        def rank(form: str) -> tuple[bool, bool, int, int, int, str]:
            return is_acronym(form), _is_shouted(form), -len(tokens(form)), -self.forms[form], -len(form), form

        return min(self.forms, key=rank)

    @cached_property
    def full_names(self) -> tuple[PersonName, ...]:
        return tuple(PersonName.parse(form) for form in self.forms if len(tokens(form)) > 1)

    @cached_property
    def articles(self) -> frozenset[str]:
        return frozenset(article for article, _ in self.chains)

    def goes_by(self, name: str) -> bool:
        return fold(name) in {fold(form) for form in self.forms}

    def with_(self, other: Group) -> Group:
        joined = Group(self.type, (*self.chains, *other.chains))
        joined.__dict__["forms"] = self.forms + other.forms
        return joined

    def split(self, name: str) -> list[Group]:
        """The chains that go by that name apart from the others."""
        inside = tuple(located for located in self.chains if Group(self.type, (located,)).goes_by(name))
        outside = tuple(located for located in self.chains if located not in inside)
        return [Group(self.type, chains) for chains in (outside, inside) if chains]


def _is_shouted(form: str) -> bool:
    """ "ELM GROVE, Ohio": a word in capitals too long for initials."""
    return any(word.isupper() and len(word.replace(".", "")) > _LONGEST_INITIALS for word in form.split())


def people(chains: Sequence[Located]) -> list[Group]:
    """People: full names that fit each other first, then bare family or given names where only one person is meant."""
    full, short = _by_name(chains, "person", lambda name: len(PersonName.parse(name).given) > 0)
    groups: list[Group] = []
    of_family: dict[
        str, list[int]
    ] = {}  # the numbers of the groups by how the family name of the first full name begins
    for group in sorted(full, key=_specific):
        family = of_family.setdefault(group.full_names[0].family[:2], [])
        fitting = [number for number in family if _all_fit(group, groups[number])]
        if len(fitting) == 1:
            groups[fitting[0]] = groups[fitting[0]].with_(group)
        else:
            family.append(len(groups))
            groups.append(group)
    return _attached(groups, short, _bears)


def _specific(group: Group) -> tuple[int, int, str]:
    return -len(tokens(group.name)), -sum(group.forms.values()), group.name


def _all_fit(one: Group, other: Group) -> bool:
    """Whether every full name of both may be one person."""
    return all(a.fits(b) for a in one.full_names for b in other.full_names)


def _bears(group: Group, name: str) -> int:
    """How well a bare name fits a person: 2 as family name, 1 as given name or first of several names, 0 not."""
    word = tokens(name)[-1]
    parsed = [PersonName.parse(form) for form in group.forms]
    if any(person.family == word for person in parsed):
        return 2
    return int(any(person.given[:1] == (word,) for person in parsed))


def _by_name(
    chains: Sequence[Located], type_: EntityType, is_full: Callable[[str], bool]
) -> tuple[list[Group], list[Group]]:
    """Chains joined by equal full names, and those known by a short form alone, joined by name and article."""
    full: dict[tuple[str, ...], list[Located]] = {}
    short: dict[tuple[tuple[str, ...], str], list[Located]] = {}
    for article, chain in chains:
        if is_full(chain.name):
            full.setdefault(tokens(chain.name), []).append((article, chain))
        else:
            short.setdefault((tokens(chain.name), article), []).append((article, chain))
    return (
        [Group(type_, tuple(full[key])) for key in sorted(full)],
        [Group(type_, tuple(short[key])) for key in sorted(short)],
    )


def _attached(groups: list[Group], short: list[Group], fit: Callable[[Group, str], int]) -> list[Group]:
    """Short forms joined to the one group that they can mean: in their own article, else in the story.

    A given name alone ("Otto knows the yard") counts only beside the full name in the same article. A family name that
    the reading kept apart from a full name of its own article ("Mr. Roe" beside Ann Roe) is someone else's.
    """
    loose: dict[tuple[str, ...], Group] = {}
    joined = dict(enumerate(groups))
    bearing, families = _by_word(groups), _by_first_letter(groups)
    for group in short:
        score = {key: fit(joined[key], group.name) for key in bearing.get(tokens(group.name)[-1], ())}
        beside = {key for key in score if joined[key].articles & group.articles}
        given = [key for key in beside if score[key] == 1]
        chosen = given or [key for key, value in score.items() if value == 2 and key not in beside]
        chosen = chosen or ([] if score else _misspelt(families, group.name))
        if len(chosen) == 1:
            joined[chosen[0]] = joined[chosen[0]].with_(group)
        elif (words := tokens(group.name)) in loose and len(chosen) == 0:
            loose[words] = loose[words].with_(group)
        else:
            loose[(*words, *(group.articles if chosen else ()))] = group
    return [*joined.values(), *loose.values()]


def _by_first_letter(groups: Sequence[Group]) -> dict[str, dict[str, list[int]]]:
    """The family names of the groups by their first letters, and the numbers of those who bear them."""
    found: dict[str, dict[str, list[int]]] = {}
    for number, group in enumerate(groups):
        for family in {person.family for person in group.full_names}:
            found.setdefault(family[0], {}).setdefault(family, []).append(number)
    return found


def _misspelt(families: dict[str, dict[str, list[int]]], name: str) -> list[int]:
    """Who bears a family name that is spelt otherwise: "Sorlesen" beside Ann Sorelsen."""
    word = tokens(name)[-1]
    alike = families.get(word[0], {})
    return [number for family, numbers in alike.items() if spelt_alike(word, family) for number in numbers]


def _by_word(groups: Sequence[Group]) -> dict[str, list[int]]:
    """The numbers of the groups whose names hold each word, or whose initials it is."""
    found: dict[str, dict[int, None]] = {}
    for number, group in enumerate(groups):
        for form in group.forms:
            for word in (*tokens(form), *initials(form)):
                found.setdefault(word, {})[number] = None
    return {word: list(numbers) for word, numbers in found.items()}


def organizations(chains: Sequence[Located], places: Collection[str] = ()) -> list[Group]:
    """Organizations: equal words, then initials of a longer name, then the last words of a longer name.

    The folded name of a place is no short form: "Orrin" is the village, not "Radio Orrin".
    """
    keyed: dict[tuple[str, ...], list[Located]] = {}
    for article, chain in chains:
        keyed.setdefault(_words_of_content(chain.name), []).append((article, chain))
    groups = [Group("organization", tuple(keyed[key])) for key in sorted(keyed)]
    groups = _absorbed(groups, _is_initials)
    return _absorbed(groups, lambda short, long: fold(short.name) not in places and _is_shortened(short, long))


def _words_of_content(name: str) -> tuple[str, ...]:
    """ "The Fund of the Elms" and "Fund for the Elms" are one body: its key without small words."""
    small = resources.load("name_forms")["small_words"]
    return tuple(word for word in organization_key(name) if word not in small) or organization_key(name)


def _absorbed(groups: list[Group], same: Callable[[Group, Group], bool]) -> list[Group]:
    """Short names joined to the single longer one that they stand for, in their own articles if there it is single."""
    result = dict(enumerate(groups))
    bearing = _by_word(groups)
    for number in sorted(result, key=lambda index: (len(tokens(groups[index].name)), groups[index].name)):
        short = result[number]
        near = {index for word in tokens(short.name) for index in bearing.get(word, ()) if index in result}
        fitting = [index for index in sorted(near - {number}) if same(short, result[index])]
        here = [index for index in fitting if result[index].articles & short.articles]
        chosen = here if len(here) == 1 else fitting
        if len(chosen) == 1:
            result[chosen[0]] = result[chosen[0]].with_(short)
            del result[number]
    return list(result.values())


def _is_initials(short: Group, long: Group) -> bool:
    """ "KBWA" stands for "Kestrel Bay Water Authority"."""
    return is_acronym(short.name) and any(
        fold(short.name).strip() in initials(form) for form in long.forms if len(tokens(form)) > 1
    )


def _is_shortened(short: Group, long: Group) -> bool:
    """ "The Post" after "The Washington Post" in one article; "House" for "House of Representatives" anywhere.

    A common noun ("the Department", "the Committee") says too little unless the longer name stands in the article, and
    "Intelligence Committee" in another article may be that of either chamber.
    """
    key = organization_key(short.name)
    for form in long.forms:
        whole = organization_key(form)
        if len(whole) <= len(key):
            continue
        if whole[: len(key) + 1] == (*key, "of") and key[-1] not in _generic():
            return True
        if whole[-len(key) :] == key and short.articles & long.articles and (len(key) > 1 or key[0] not in _generic()):
            return True
    return False


def _generic() -> frozenset[str]:
    return frozenset(resources.load("name_forms")["generic_heads"])


def places(chains: Sequence[Located]) -> list[Group]:
    """Places: equal words; "Tucson" is "Tucson, Ariz." if the story knows one Tucson."""
    keyed: dict[tuple[tuple[str, ...], tuple[str, ...]], list[Located]] = {}
    for article, chain in chains:
        keyed.setdefault(place_key(chain.name), []).append((article, chain))
    groups = [Group("place", tuple(keyed[key])) for key in sorted(keyed)]
    return _absorbed(groups, _is_unqualified)


def _is_unqualified(short: Group, long: Group) -> bool:
    own, within = place_key(short.name)
    other, other_within = place_key(long.name)
    return own == other and not within and bool(other_within)
