"""Indirect speech: what a cue reports without quotation marks, by the learned attributions and by the tree."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from onrecord.reading.speech import grammar, lexicon
from onrecord.reading.speech.according import according_remarks
from onrecord.reading.speech.contents import content_of, without_that
from onrecord.reading.speech.cues import Cue, is_passive
from onrecord.reading.speech.passages import Passage
from onrecord.reading.speech.remark import LearnedAttribution, Range, Remark
from onrecord.reading.speech.sources import source_of
from onrecord.resources import load

__all__ = ["learned_remarks", "reported_remarks"]

# One word is no remark: "he said so".
_LEAST_CONTENT = 2


def learned_remarks(doc: Doc, passages: list[Passage], cues: dict[int, Cue]) -> list[Remark]:
    """The encoder's attributions as remarks, those left out whose cue is no speech ("seemed", "plans to")."""
    found = []
    paragraph = _paragraphs(passages)
    inside = _quoted_tokens(passages)
    links: Sequence[LearnedAttribution] = doc._.attributions
    for link in links:
        if not (link.source and link.cue and link.content):
            continue
        words = link.cue[0]
        cue = _cue_in(doc, words, cues)
        if not (_is_reporting(doc, words) if cue is None else _brings_content(doc, cue)):
            continue
        if words[0] in inside and (cue is None or not _is_quoted_speech(doc, cue, inside)):
            continue
        content = _content(doc, words, link.content, content_of(doc, cue) if cue else None)
        if content is None or content[1] - content[0] < _LEAST_CONTENT:
            continue
        stance = cue.stance if cue else "asserts"
        source = source_of(doc, cue, low=words[0], high=words[1]) if cue else None
        source = source or link.source[0]
        found.append(Remark(content, "indirect", paragraph.get(content[0], 0), words, source, cue, stance))
    return found


def _content(doc: Doc, cue: Range, contents: Sequence[Range], clause: Range | None) -> Range | None:
    """The longest learned content in the sentence of its cue; the clause of the cue where the two disagree.

    The encoder at times reaches over into the next sentence and cuts what an insertion parts: "..., they said, if".
    """
    sentence = doc[cue[0]].sent
    beside = [span for span in contents if span[0] < sentence.end and sentence.start < span[1]]
    if clause is not None:
        beside = [span for span in beside if span[0] < clause[1] and clause[0] < span[1]] or [clause]
    if not beside:
        return None
    longest = max(beside, key=lambda span: span[1] - span[0])
    if clause is not None and clause[0] <= longest[0] and longest[1] <= clause[1]:
        longest = clause
    return without_that(doc, grammar.trimmed(doc, *longest))


def _cue_in(doc: Doc, span: Range, cues: dict[int, Cue]) -> Cue | None:
    """The last cue verb of a learned cue: "demand" in "went on to demand", "added" in "added without mentioning"."""
    found = [cues[i] for i in reversed(range(*span)) if i in cues]
    return next((cue for cue in found if not _is_aside(doc[cue.index])), next(iter(found), None))


def _is_aside(verb: Token) -> bool:
    return any(mark.lower_ != "to" for mark in grammar.children(verb, "mark")) and verb.lower_.endswith("ing")


def _brings_content(doc: Doc, cue: Cue) -> bool:
    """Whether a verb that often means something else reports here: "found that ...", not "found a ring"."""
    topics = load("cues")["topics"]
    if (
        content_of(doc, cue) is not None
        or not cue.weak
        or cue.noun
        or (cue.verb in topics["described"] and cue.verb != "call")  # "called the house to let them know"
        or cue.verb in topics["expressed"]
    ):
        return True
    verb = doc[cue.index]
    clauses = any(grammar.children(verb, "ccomp")) or grammar.plain(verb.dep_) == "parataxis"
    clauses = clauses or (cue.stance != "asserts" and any(grammar.children(verb, "xcomp")))
    return clauses or not grammar.has_tree(doc)


def _is_reporting(doc: Doc, span: Range) -> bool:
    """Whether a cue outside the lexicon reports speech: "according to", a verb that brings a clause, or a cue noun."""
    words = [token.lower_ for token in doc[span[0] : span[1]]]
    if "according" in words or any(word in lexicon.cues().nouns for word in words):
        return True
    verbs = [token for token in doc[span[0] : span[1]] if token.pos_ == "VERB"]
    known = lexicon.cues()
    if any(known.verbs.get(token.lower_) in known.appearances or is_passive(token) for token in verbs):
        return False
    return any(next(grammar.children(token, "ccomp"), None) is not None for token in verbs)


def reported_remarks(doc: Doc, passages: list[Passage], cues: dict[int, Cue]) -> list[Remark]:
    """Indirect speech that the tree shows: clauses, objects and topics of cue verbs, and "according to"."""
    if not grammar.has_tree(doc):
        return list(according_remarks(doc, passages))
    paragraph = _paragraphs(passages)
    inside = _quoted_tokens(passages)
    found = []
    for cue in cues.values():
        content = content_of(doc, cue)
        if content is None or content[1] - content[0] < _LEAST_CONTENT:
            continue
        if cue.index in inside and not _is_quoted_speech(doc, cue, inside):
            continue
        source = source_of(doc, cue, low=max(0, cue.index - 1), high=cue.index + 1)
        if source is None:
            continue
        found.append(
            Remark(content, "indirect", paragraph.get(cue.index, 0), (cue.start, cue.end), source, cue, cue.stance)
        )
    return [*found, *according_remarks(doc, passages)]


def _quoted_tokens(passages: list[Passage]) -> frozenset[int]:
    return frozenset(i for passage in passages for piece in passage.quoted for i in range(piece.start, piece.end))


def _is_quoted_speech(doc: Doc, cue: Cue, inside: frozenset[int]) -> bool:
    """Whether a quotation itself reports somebody's words: “She told me that ...”; not “I say that ...”."""
    if cue.weak or cue.thought:
        return False
    verb = doc[cue.index]
    own = grammar.own_subject(verb)
    if (
        own is None and cue.participle
    ):  # officials “called it slow, saying it had no ...”: their verb is quoted, they are not
        shared = grammar.subject(verb)
        return shared is not None and shared.i not in inside and shared.pos_ in ("NOUN", "PROPN")
    if own is None or own.i not in inside:
        return False
    return own.lower_ not in lexicon.voices().undetermined


def _paragraphs(passages: list[Passage]) -> dict[int, int]:
    return {i: passage.paragraph for passage in passages for i in range(passage.start, passage.end)}
