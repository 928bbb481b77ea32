"""Whom a description means: "the commissioner", "the Ohio Democrat", "the agency", "his mother"."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.naming import organization_key
from onrecord.reading.names.clusters import ages_in
from onrecord.reading.names.descriptors import modifiers_of, party_of, place_of
from onrecord.reading.names.found import Found
from onrecord.reading.names.scene import Scene
from onrecord.reading.names.words import PRONOUNS, is_kinship
from onrecord.reading.roles.lexicon import head_word, singular
from onrecord.reading.roles.phrase import OfficePhrase, office_phrase
from onrecord.reading.roles.tree import children, lower, possessor_of
from onrecord.resources import load

__all__ = ["resolve_description"]

DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
SMALL = frozenset({"the", "of", "and", "for", "'s", "u.s", "u.s.", "a", "an"})
# Sentences back to an organization that "the agency" may mean; farther back writers repeat the name.
REACH = 12


def resolve_description(scene: Scene, found: Found) -> None:
    """Puts a description into the chain that it means, or into one of its own."""
    token = scene.doc[found.head]
    group: int | None = None
    possessor = possessor_of(token)
    if _is_relative(scene, token, possessor):
        group = _same_words(scene, found)
    elif possessor is not None or _is_definite(token):
        group = _person(scene, found) if found.type == "person" else _organization(scene, found)
        group = _same_words(scene, found) if group is None else group
    if group is None:
        scene.open(found)
    else:
        scene.place(found, group)


def _is_definite(token: Token) -> bool:
    return any(lower(child) in DEFINITE for child in children(token, "det"))


def _is_relative(scene: Scene, token: Token, possessor: Token | None) -> bool:
    """True for "his mother", "Roe's lawyer": someone else than the person named beside the word."""
    if possessor is None or not is_kinship(singular(lower(token))):
        return False
    group = scene.group_of.get(possessor.i)
    return possessor.pos_ == "PRON" or (group is not None and scene.groups.members[group][0].type == "person")


def _same_words(scene: Scene, found: Found) -> int | None:
    """The chain of the same description earlier: "the driver" ... "the driver"."""
    words = _bare(scene, found)
    token = scene.doc[found.head]
    owner = _owner(scene, token)
    for group, members in reversed(scene.groups.members.items()):
        if members[0].type != found.type:
            continue
        for member in members:
            if member.kind != "nominal" or member.plural != found.plural or member.start >= found.start:
                continue
            other = scene.doc[member.head]
            if _bare(scene, member) == words and _owner(scene, other) == owner:
                return group
    return None


def _bare(scene: Scene, found: Found) -> tuple[str, ...]:
    """The words of a description without its article or possessor: "his late mother" gives "late mother"."""
    token = scene.doc[found.head]
    possessor = possessor_of(token)
    start = possessor.right_edge.i + 1 if possessor is not None and possessor.i < token.i else found.start
    words = (lower(word) for word in scene.doc[start : found.end])
    return tuple(word for word in words if word not in {"the", "a", "an", "this", "that", "these", "those"})


def _owner(scene: Scene, token: Token) -> int | None:
    possessor = possessor_of(token)
    return None if possessor is None else scene.group_of.get(possessor.i, -1)


def _person(scene: Scene, found: Found) -> int | None:
    """The person whose office, party or state the description names; the one spoken of last before it."""
    if found.plural:
        return None
    token = scene.doc[found.head]
    phrase = office_phrase(token)
    fitting = [group for group in scene.groups.of_type("person") if _describes(scene, token, phrase, group, found)]
    before = [group for group in fitting if _last_before(scene, group, found.start) is not None]
    if before:
        return max(before, key=lambda group: _last_before(scene, group, found.start) or 0)
    if phrase is not None and phrase.organization is not None and len(fitting) == 1:
        return fitting[0]  # "The commissioner of the Elm River Authority ... Ann Roe" in the next paragraph
    return _voted(scene, found)


def _voted(scene: Scene, found: Found) -> int | None:
    """The encoder's choice, where it is one of the same type and gender."""
    votes = scene.votes(found)
    fitting = [
        group for group, count in sorted(votes.items(), key=lambda item: -item[1])
        if scene.groups.members[group][0].type == found.type and _agrees(scene, group, found)
    ]  # fmt: skip
    places = {tag for child in modifiers_of(scene.doc[found.head]) if (tag := place_of(lower(child)))}
    fitting = [group for group in fitting if places <= scene.descriptors[group].tags]
    return fitting[0] if fitting else None


def _agrees(scene: Scene, group: int, found: Found) -> bool:
    genders = {found.gender, scene.groups.gender(group)} - {""}
    plural = any(member.plural for member in scene.groups.members[group] if member.kind != "pronoun")
    ages = ages_in(member.text for member in (*scene.groups.members[group], found))
    return len(genders) < 2 and plural == found.plural and len(ages) < 2


def _describes(scene: Scene, token: Token, phrase: OfficePhrase | None, group: int, found: Found) -> bool:
    known = scene.descriptors.get(group)
    if known is None or not _agrees(scene, group, found):
        return False
    word = head_word(token) or singular(lower(token))
    tags = {tag for child in modifiers_of(token) if (tag := place_of(lower(child)) or party_of(lower(child)))}
    own = place_of(lower(token)) or party_of(lower(token))
    if own:
        return tags <= known.tags and own in known.tags
    equivalents = load("offices")["equivalents"]
    wanted = {word, *equivalents.get(word, ())}
    held = [
        words
        for noun, words in known.offices
        if (noun in wanted or word in equivalents.get(noun, ())) and _compatible(scene, phrase, noun, words)
    ]
    return bool(held) and tags <= known.tags


def _compatible(scene: Scene, phrase: OfficePhrase | None, noun: str, words: frozenset[str]) -> bool:
    """False where the description names another organization than the office.

    An office without an organization takes part only under its own noun: President Roe is not "the agency's leader".
    """
    if phrase is None or phrase.organization is None:
        return True
    asked = _names_of(scene, phrase.organization)
    if not asked:
        return True
    if not words:
        return phrase.noun == noun and noun not in load("titles")["organizations"]
    return bool(asked & _known_words(scene, words))


def _names_of(scene: Scene, span: tuple[int, int]) -> set[str]:
    """The words of an organization, with those of its other names in the article."""
    words = {lower(token) for token in scene.doc[slice(*span)]}
    for i in range(*span):
        group = scene.group_of.get(i)
        if group is not None:
            words |= {word.lower().rstrip(".") for name in scene.groups.names(group) for word in name.split()}
    return words - SMALL - set(PRONOUNS)


def _known_words(scene: Scene, words: frozenset[str]) -> set[str]:
    more = {
        w
        for g in scene.groups.of_type("organization")
        for name in scene.groups.names(g)
        if words & {x.lower() for x in name.split()}
        for w in name.lower().split()
    }
    return (set(words) | more) - SMALL


def _last_before(scene: Scene, group: int, start: int) -> int | None:
    return max((member.head for member in scene.groups.members[group] if member.head < start), default=None)


def _organization(scene: Scene, found: Found) -> int | None:
    """The organization whose name holds the noun or one of its kin: "the agency" for "River Safety Agency"."""
    if found.plural:
        return None
    token = scene.doc[found.head]
    word = lower(token)
    kin = set(load("organizations")["nouns"].get(word, ()))
    names = {lower(child) for child in modifiers_of(token) if child.text[:1].isupper() and child.i != found.start}
    names |= _owners(token)
    kinds = {lower(child) for child in modifiers_of(token)} - names
    best: tuple[int, int, int] | None = None
    for group in scene.groups.of_type("organization"):
        last = _last_before(scene, group, found.start)
        if last is None or not scene.is_named(group) or scene.sentence(found.head) - scene.sentence(last) > REACH:
            continue
        words = _words_of(scene, group)
        rank = (len(words & kinds), last, group)  # "the river safety agency" is rather the River Safety Board
        if words & kin and names <= words and (best is None or rank > best):
            best = rank
    if best is not None:
        return best[-1]
    voted = _voted(scene, found)
    other = voted is not None and scene.is_named(voted) and not names <= _words_of(scene, voted)
    return None if other else voted


def _owners(token: Token) -> set[str]:
    """The common noun before its possessive: "the teachers' union" is none that is called otherwise."""
    possessor = possessor_of(token)
    return {lower(possessor)} if possessor is not None and possessor.pos_ == "NOUN" else set()


def _words_of(scene: Scene, group: int) -> set[str]:
    return {part for name in scene.groups.names(group) for part in (*organization_key(name), name.lower())}
