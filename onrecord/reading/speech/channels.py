"""Through which channel a remark came: "in a statement to The Post", "tweeted", "at a hearing"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc, Token

from onrecord.reading.speech import grammar, lexicon
from onrecord.reading.speech.outlets import is_outlet
from onrecord.reading.speech.remark import Range, Remark
from onrecord.resources import load

__all__ = ["channel_named", "channel_of", "listened_at", "medium_named", "of_document", "scene_in", "voiced_by"]

# Words between a preposition and the noun that it governs: "in a short emailed press statement".
_PHRASE_WORDS = 8
_OUTSIDE = 4  # tokens before an occasion that put a remark outside it: "ahead of the long hearing"
_LONGEST_OUTLET = 4  # tokens of an outlet's name after "on": "on the Bay Tribune Radio"
_LONGEST_TITLE = 6  # tokens of a broadcast's name: "on “Sunday Around the Bay”"
# The only prepositions with which some words name a channel: "in court", "in the order".
_WHERE = {"hearing": {"in", "at", "during", "on"}, "court filing": {"in"}, "court ruling": {"in"}}
_RECORDING = 60  # tokens over which a recording is heard: its sentence and the one after
_OPENING = frozenset("“\"'‘")


def channel_of(doc: Doc, remark: Remark, reporter: list[Range]) -> str | None:
    """The channel of a remark, from its verb or the phrases around it in the reporter's words of its sentence."""
    if remark.verb is not None:
        by_verb: str | None = load("channels")["verbs"].get(remark.verb.verb)
        if by_verb is not None:
            return by_verb
    if remark.verb is not None and (by_object := _brought_out(doc[remark.verb.index])) is not None:
        return by_object
    by_cue = _in_cue(doc, remark) or _of_writer(doc, remark)
    if by_cue is not None:
        return by_cue
    spans = [span for stretch in reporter for span in _outside(remark, *stretch)]
    anchor = remark.cue[0] if remark.cue else remark.content[0]
    phrases = [(abs(index - anchor), name) for start, end in spans for index, name in _phrases(doc, remark, start, end)]
    if phrases or remark.verb is None:
        return min(phrases)[1] if phrases else None
    beside = _beside(doc, remark.verb.index)
    return beside if beside and not _is_anothers(remark, beside) else _heard(doc[remark.verb.index])


def _of_writer(doc: Doc, remark: Remark) -> str | None:
    """Where somebody writes by trade: "blogger Ann Hale wrote"."""
    if remark.source is None or not _writes(remark):
        return None
    writers = {name: nouns for name, nouns in load("channels")["writers"].items() if name not in ("verbs", "own")}
    words = {token.lower_ for token in doc[slice(*remark.source)]}
    return next((name for name, nouns in writers.items() if words & set(nouns)), None)


def _writes(remark: Remark) -> bool:
    return remark.verb is not None and remark.verb.verb in load("channels")["writers"]["verbs"]


def _is_anothers(remark: Remark, channel: str) -> bool:
    """Whether a paper is its reporter's, who was told: "said in an article in the Post"; not "wrote in an article"."""
    return channel in load("channels")["writers"]["own"] and not _writes(remark)


def _heard(verb: Token) -> str | None:
    """The recording told of last, where a report hears its voices: "A woman can be heard saying"."""
    words = load("channels")["heard"]
    above = verb.head
    if above.lemma_ not in words["verbs"] or not any(grammar.children(above, "aux:pass")):
        return None
    for noun in reversed(verb.doc[max(0, verb.i - _RECORDING) : verb.i]):
        if noun.lower_ in words["recordings"] and noun.pos_ in ("NOUN", "PROPN"):
            pair = channel_named(f"{noun.nbor(-1).lower_} {noun.lower_}") if noun.i else None
            return pair or channel_named(noun.text) or "video"
    return None


def _in_cue(doc: Doc, remark: Remark) -> str | None:
    """The channel that a cue of several words names: "according to a statement by", "released a statement on"."""
    nouns = [token for token in doc[slice(*(remark.cue or (0, 0)))] if token.pos_ == "NOUN"]
    named = (channel_named(f"{noun.nbor(-1).lower_} {noun.lower_}") or channel_named(noun.lower_) for noun in nouns)
    return next((name for name in named if name), None)


def _beside(doc: Doc, verb: int) -> str | None:
    """The channel of a phrase that hangs on the verb, also behind its object: "announced the news on Twitter"."""
    prepositions = frozenset(load("channels")["prepositions"]["words"])
    for phrase in grammar.children(doc[verb], "obl"):
        case = next(grammar.children(phrase, "case"), None)
        if case is None or case.lower_ not in prepositions or case.i < verb:
            continue
        found = _channel_in(doc, case.i + 1, phrase.i + 1)
        if found is not None and case.lower_ in _WHERE.get(found[0], prepositions):
            return _as_testimony(doc, *found)
    return None


def _brought_out(verb: Token) -> str | None:
    """The channel that a verb above uses: "issued a statement saying", "took to Twitter to deny"."""
    above = verb.head
    if above.lemma_ in load("channels")["issued"]["turned"] and grammar.plain(verb.dep_) in ("advcl", "xcomp"):
        turned = (child for child in grammar.children(above, "obl") if child.i < verb.i)
        found = (_channel_in(verb.doc, child.left_edge.i + 1, child.i + 1) for child in turned)
        return next((name for name, _ in filter(None, found)), None)
    if grammar.plain(verb.dep_) not in ("advcl", "xcomp", "acl", "conj") or verb.i < above.i:
        return None
    noun = above if above.pos_ == "NOUN" else next(grammar.children(above, "obj"), None)
    if above.pos_ == "NOUN" and grammar.plain(above.dep_) == "obl":  # "sent a letter with two others demanding"
        noun = next(grammar.children(above.head, "obj"), noun)
    if noun is None or noun.head.lemma_ not in load("channels")["issued"]["verbs"]:
        return None
    nouns = [noun, *grammar.children(noun, "nmod")]  # "spent much of her news conference attacking the plan"
    named = [channel_named(f"{one.nbor(-1).lower_} {one.lower_}") or channel_named(one.text) for one in nouns if one.i]
    return next((name for name in named if name), None)


def scene_in(doc: Doc, start: int, end: int) -> tuple[str, int] | None:
    """The occasion that the reporter's words between two tokens set, and its place: "at the hearing on Monday"."""
    scenes = load("channels")["scenes"]
    words = [token.lower_ if token.pos_ in ("", "NOUN", "PROPN") else "" for token in doc[start:end]]
    for variant, name in _scenes():
        if variant[0] not in words:
            continue
        places = [start + i for i in range(len(words)) if tuple(words[i : i + len(variant)]) == variant]
        for place in places:
            before = {token.lower_ for token in doc[max(start, place - _OUTSIDE) : place]}
            if not before & set(scenes["outside"]):
                return name, place
    return None


@cache
def _scenes() -> tuple[tuple[tuple[str, ...], str], ...]:
    """The words of each occasion with its name, the longest first."""
    scenes = load("channels")["scenes"]
    known = ((words, name) for words, name in lexicon.channels() if name in scenes["names"])
    return tuple((words, name) for words, name in known if words[0] not in scenes["places"])


def channel_named(words: str) -> str | None:
    """The channel that a noun names: "memorandum" is a memo, "news conference" a press conference."""
    wanted = tuple(words.lower().split())
    return next((name for variant, name in lexicon.channels() if variant == wanted), None)


def medium_named(noun: str) -> str | None:
    """The channel of a document that speaks: "the letter said", "the port's Facebook page says"."""
    speaking: dict[str, list[str]] = load("channels")["speaking"]
    words = noun.lower().split()
    spoken = next((name for name, nouns in speaking.items() if words[-1] in nouns), None)
    return spoken or next((name for one in (noun, *reversed(words)) if (name := channel_named(one))), None)


def of_document(doc: Doc, medium: str) -> str | None:
    """The channel of a document in its report: an order is a decree where the report tells of no court."""
    named = medium_named(medium)
    courts = frozenset((*load("channels")["bodies"]["court ruling"], *load("channels")["bodies"]["seated"]))
    if named != "court ruling" or medium != "order" or any(token.lower_ in courts for token in doc):
        return named
    return "decree"


def listened_at(doc: Doc, addressee: str, voice_type: str) -> str | None:
    """The channel that a listener tells: "told the jury", "told the crowd"; a person told an outlet in an interview."""
    paper = addressee.partition(" on ")[0].removeprefix("the ")  # "told the Herald on Sunday"
    if voice_type == "person" and (is_outlet(doc, addressee) or paper in lexicon.voices().outlet_words):
        return "interview"
    last = addressee.lower().split()[-1:]
    listeners: dict[str, list[str]] = load("channels")["listeners"]
    return next((name for name, nouns in listeners.items() if last and last[0] in nouns), None)


def voiced_by(voice_type: str, name: str) -> str | None:
    """The one channel of a body: what a court says, it says in a ruling."""
    bodies = {name: nouns for name, nouns in load("channels")["bodies"].items() if name != "seated"}
    words = name.lower().split() if voice_type == "organization" else []
    return next((channel for channel, nouns in bodies.items() if set(words) & set(nouns)), None)


def _outside(remark: Remark, low: int, high: int) -> Iterator[Range]:
    """The stretches of the reporter's words beside the content of a remark."""
    start, end = remark.content
    if low < start:
        yield low, min(start, high)
    if end < high:
        yield max(end, low), high


def _phrases(doc: Doc, remark: Remark, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Channels named in prepositional phrases: "in a statement", "on his website", "on Bay Radio"."""
    prepositions = frozenset(load("channels")["prepositions"]["words"])
    for index in range(start, end):
        if doc[index].lower_ not in prepositions:
            continue
        found = _channel_in(doc, index + 1, min(end, index + 1 + _PHRASE_WORDS)) or _aired(doc, index, end)
        if found is None or doc[index].lower_ not in _WHERE.get(found[0], prepositions):
            continue  # "a ruling by the court", "his name on the order"
        if _belongs(doc, remark, found[1]) and not _is_anothers(remark, found[0]):
            yield index, _as_testimony(doc, found[0], found[1])


def _belongs(doc: Doc, remark: Remark, noun: int) -> bool:
    """Whether a phrase is of the clause that reports: not "Hale said as tributes poured in on Facebook"."""
    if remark.verb is None or not grammar.has_tree(doc):
        return True
    cue, clause = doc[remark.verb.index], doc[noun]
    while clause.pos_ not in ("VERB", "AUX") and clause.head != clause:
        clause = clause.head
    if clause == cue or cue.sent != clause.sent:
        return True
    if clause.is_ancestor(cue):
        return not _is_told_in(cue, clause)
    if grammar.plain(clause.dep_) == "parataxis" and clause.lower_ in lexicon.cues().verbs:
        return False
    bound = any(grammar.children(clause, "mark", "nsubj"))
    return not (bound and clause.head.i in (cue.i, cue.head.i) and grammar.plain(clause.dep_) == "advcl")


def _is_told_in(cue: Token, clause: Token) -> bool:
    """Whether a deed is what another verb tells: "Roe asked Hale to go, Roe said in an interview"."""
    while cue != clause:
        if grammar.plain(cue.dep_) == "ccomp":
            return True
        cue = cue.head
    return False


def _channel_in(doc: Doc, start: int, end: int) -> tuple[str, int] | None:
    """The channel of the noun that a preposition governs: the last channel word before the phrase breaks off."""
    words: list[str] = []
    for token in doc[start:end]:
        if (token.is_punct and token.text != "-") or (token.pos_ == "VERB" and token.dep_ != "amod"):
            break
        if words and token.lower_ in _PHRASE_BREAKS and not _is_meeting(words):
            break
        words.append(token.lower_)
    for size in range(len(words)):
        for variant, name in lexicon.channels():
            if (
                variant[-1] == words[-1 - size]
                and tuple(words[len(words) - size - len(variant) : len(words) - size]) == variant
            ):
                return name, start + len(words) - size - len(variant)
    return None


def _is_meeting(words: list[str]) -> bool:
    """ "At a meeting with reporters": whom one meets tells what it is."""
    return words[-1:] == ["meeting"]


def _aired(doc: Doc, preposition: int, high: int) -> tuple[str, int] | None:
    """What is said on an outlet's air is said in an interview: "said on Bay Radio Sunday"."""
    if doc[preposition].lower_ != "on":
        return None
    for end in range(min(high, preposition + 1 + _LONGEST_OUTLET), preposition + 1, -1):
        if doc[end - 1].is_title and is_outlet(doc, doc[preposition + 1 : end].text):
            return "interview", preposition + 1
    opening = next((i for i in range(preposition + 1, min(high + 1, len(doc))) if not doc[i].is_title), high)
    title = [token for token in doc[opening + 1 : opening + 1 + _LONGEST_TITLE] if token.is_alpha]
    broadcast = doc[min(opening, len(doc) - 1)].text in _OPENING and len(title) > 1 and title[0].is_title
    return ("interview", preposition + 1) if broadcast and title[1].is_title else None


def _as_testimony(doc: Doc, channel: str, noun: int) -> str:
    """Prepared remarks are testimony where the report tells of testifying."""
    scenes = load("channels")["scenes"]
    is_prepared = channel in ("speech", "statement") and doc[noun - 1].lower_ in scenes["prepared"] if noun else False
    return "testimony" if is_prepared and any(token.lower_ in scenes["witness"] for token in doc) else channel


_PHRASE_BREAKS = frozenset((*load("channels")["prepositions"]["words"], *load("channels")["prepositions"]["breaks"]))
