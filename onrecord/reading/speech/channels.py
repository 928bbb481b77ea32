"""Through which channel a remark came: "in a statement to The Post", "tweeted", "at a hearing"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from onrecord.reading.speech import grammar, lexicon
from onrecord.reading.speech.remark import Remark
from onrecord.resources import load

__all__ = ["channel_named", "channel_of", "scene_in"]

# Words between a preposition and the noun that it governs: "in a short emailed press statement".
_PHRASE_WORDS = 8
_OUTSIDE = 4  # tokens before an occasion that put a remark outside it: "ahead of the long hearing"


def channel_of(doc: Doc, remark: Remark, low: int, high: int) -> str | None:
    """The channel of a remark, from its verb or the phrases around it between two tokens (half-open)."""
    if remark.verb is not None:
        by_verb: str | None = load("channels")["verbs"].get(remark.verb.verb)
        if by_verb is not None:
            return by_verb
    if remark.verb is not None and (by_object := _brought_out(doc[remark.verb.index])) is not None:
        return by_object
    spans = list(_outside(remark, low, high))
    anchor = remark.cue[0] if remark.cue else low
    phrases = [(abs(index - anchor), name) for start, end in spans for index, name in _phrases(doc, start, end)]
    return min(phrases)[1] if phrases else None


def _brought_out(verb: Token) -> str | None:
    """The channel that a verb above uses: "issued a statement saying", "called a news conference to deny"."""
    above = verb.head
    if grammar.plain(verb.dep_) not in ("advcl", "xcomp", "acl", "conj") or verb.i < above.i:
        return None
    noun = above if above.pos_ == "NOUN" else next(grammar.children(above, "obj"), None)
    if noun is None or noun.head.lemma_ not in load("channels")["issued"]["verbs"]:
        return None
    nouns = [noun, *grammar.children(noun, "nmod")]  # "spent much of her news conference attacking the plan"
    named = [channel_named(f"{one.nbor(-1).lower_} {one.lower_}") or channel_named(one.text) for one in nouns if one.i]
    return next((name for name in named if name), None)


def scene_in(doc: Doc, start: int, end: int) -> tuple[str, int] | None:
    """The occasion that the reporter's words between two tokens set, and its place: "at the hearing on Monday"."""
    scenes = load("channels")["scenes"]
    words = [token.lower_ if token.pos_ in ("", "NOUN", "PROPN") else "" for token in doc[start:end]]
    for variant, name in lexicon.channels():
        if name not in scenes["names"]:
            continue
        places = [start + i for i in range(len(words)) if tuple(words[i : i + len(variant)]) == variant]
        for place in places:
            before = {token.lower_ for token in doc[max(start, place - _OUTSIDE) : place]}
            if not before & set(scenes["outside"]):
                return name, place
    return None


def channel_named(words: str) -> str | None:
    """The channel that a noun names: "memorandum" is a memo, "news conference" a press conference."""
    wanted = tuple(words.lower().split())
    return next((name for variant, name in lexicon.channels() if variant == wanted), None)


def _outside(remark: Remark, low: int, high: int) -> Iterator[tuple[int, int]]:
    """The stretches of a passage beside the content of a remark."""
    start, end = remark.content
    if low < start:
        yield low, min(start, high)
    if end < high:
        yield max(end, low), high


def _phrases(doc: Doc, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Channels named in prepositional phrases: "in a statement", "on his website", "from the Senate floor"."""
    prepositions = frozenset(load("channels")["prepositions"]["words"])
    index = start
    while index < end:
        if doc[index].lower_ in prepositions:
            found = _channel_in(doc, index + 1, min(end, index + 1 + _PHRASE_WORDS))
            if found is not None:
                yield index, found
        index += 1


def _channel_in(doc: Doc, start: int, end: int) -> str | None:
    """The channel of the noun that a preposition governs: the last channel word before the phrase breaks off."""
    words: list[str] = []
    for token in doc[start:end]:
        if (token.is_punct and token.text != "-") or (token.pos_ == "VERB" and token.dep_ != "amod"):
            break
        if words and token.lower_ in _PHRASE_BREAKS:
            break
        words.append(token.lower_)
    for size in range(len(words)):
        for variant, name in lexicon.channels():
            if tuple(words[len(words) - size - len(variant) : len(words) - size]) == variant:
                return name
    return None


_PHRASE_BREAKS = frozenset((*load("channels")["prepositions"]["words"], *load("channels")["prepositions"]["breaks"]))
