"""Speech that did not happen: "declined to comment", "did not respond to a request", "could not be reached"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from onrecord.reading.speech import grammar, lexicon
from onrecord.reading.speech.cues import Cue
from onrecord.reading.speech.passages import Passage
from onrecord.reading.speech.remark import Remark
from onrecord.reading.speech.sources import source_of
from onrecord.resources import load

__all__ = ["silences"]

_REACH = 5  # tokens between a negation and its verb: "did not immediately respond", "could not be reached"
_ENDS = frozenset(",.;:—–―()")


def silences(doc: Doc, passages: list[Passage]) -> Iterator[Remark]:
    """Refusals to comment and missing answers; the content is those words themselves."""
    for passage in passages:
        for piece in passage.pieces:
            if piece.quoted:
                continue
            for index in range(piece.start, piece.end):
                stance = _stance(doc, index)
                if stance is not None:
                    yield _silence(doc, passage, index, stance)


def _stance(doc: Doc, index: int) -> str | None:
    words = load("cues")["silence"]
    verb = lexicon.cues().verbs.get(doc[index].lower_)
    if verb is None and doc[index].lower_ not in words["unreachable"]:
        return None
    following = [token.lower_ for token in doc[index + 1 : index + 4]]
    if verb in words["refusal"] and "to" in following and any(word in words["topics"] for word in following):
        return "refuses"
    if verb in words["refusal"] and following[:1] in (["comment"], ["interview"]):
        return "refuses"
    before = [token.lower_ for token in doc[max(0, index - _REACH) : index]]
    negated = any(word in load("cues")["content"]["negations"] for word in before)
    if negated and verb in load("cues")["unconfirmed"]["verbs"] and not _is_passive(doc, index):
        return "not confirmed"
    answers = any(word in words["requests"] for word in (token.lower_ for token in doc[index + 1 : index + 9]))
    if negated and verb in words["no_response"] and (answers or verb == "respond"):
        return "no response"
    if negated and doc[index].lower_ in words["unreachable"] and "no" not in before:
        return "no response"  # "could not be reached"; not "No decision has been reached"
    return None


def _is_passive(doc: Doc, index: int) -> bool:
    return any(child.dep_ == "aux:pass" for child in grammar.dependents(doc[index]))


def _silence(doc: Doc, passage: Passage, index: int, stance: str) -> Remark:
    start, end = index, index + 1
    negations = load("cues")["content"]["negations"]
    while start > passage.start and index - start < _REACH and _belongs(doc, start, negations):
        start -= 1
    while end < passage.end and doc[end].text not in _ENDS and doc[end].lower_ not in ("and", "but"):
        end += 1
    verb = lexicon.cues().verbs.get(doc[index].lower_, doc[index].lower_)
    cue = Cue(index, start, index + 1, verb, stance, weak=False, participle=False)
    source = source_of(doc, cue, low=passage.start, high=passage.end)
    if stance == "not confirmed" and source is not None:
        start = min(start, source[0])
    return Remark((start, end), "indirect", passage.paragraph, (start, index + 1), source, cue, stance)


def _belongs(doc: Doc, start: int, negations: list[str]) -> bool:
    """Whether the token before belongs to the verb: "did", "not", "immediately", "has"."""
    before = doc[start - 1]
    if before.pos_:
        return before.pos_ in ("AUX", "PART", "ADV")
    return (
        before.lower_ in negations
        or before.lower_.endswith("ly")
        or before.lower_ in ("did", "does", "could", "be", "has", "have", "had")
    )
