"""Indirect speech: what a cue reports without quotation marks, by the learned attributions and by the tree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from onrecord.reading.speech import grammar, lexicon
from onrecord.reading.speech.cues import Cue, speaker_of_noun
from onrecord.reading.speech.passages import Passage
from onrecord.reading.speech.remark import LearnedAttribution, Range, Remark
from onrecord.reading.speech.sources import source_of

__all__ = ["learned_remarks", "reported_remarks"]

# One word is no remark: "he said so".
_LEAST_CONTENT = 2
_TOPIC_STANCES = frozenset(
    {
        "accuses",
        "criticizes",
        "praises",
        "thanks",
        "opposes",
        "supports",
        "asks",
        "denies",
        "refuses",
        "promises",
        "confirms",
    }
)


def learned_remarks(doc: Doc, passages: list[Passage], cues: dict[int, Cue]) -> list[Remark]:
    """The encoder's attributions as remarks, those left out whose cue is no speech ("seemed", "plans to")."""
    found = []
    paragraph = _paragraphs(passages)
    links: Sequence[LearnedAttribution] = doc._.attributions
    for link in links:
        if not (link.source and link.cue and link.content):
            continue
        words = link.cue[0]
        cue = _cue_in(words, cues)
        if cue is None and not _is_reporting(doc, words):
            continue
        start, end = grammar.trimmed(doc, *max(link.content, key=lambda span: span[1] - span[0]))
        if end - start < _LEAST_CONTENT:
            continue
        stance = cue.stance if cue else "asserts"
        found.append(Remark((start, end), "indirect", paragraph.get(start, 0), words, link.source[0], cue, stance))
    return found


def _cue_in(span: Range, cues: dict[int, Cue]) -> Cue | None:
    return next((cues[i] for i in range(*span) if i in cues), None)


def _is_reporting(doc: Doc, span: Range) -> bool:
    """Whether a cue outside the lexicon reports speech: "according to", a verb that brings a clause, or a cue noun."""
    words = [token.lower_ for token in doc[span[0] : span[1]]]
    if "according" in words or any(word in lexicon.cues().nouns for word in words):
        return True
    verbs = [token for token in doc[span[0] : span[1]] if token.pos_ == "VERB"]
    known = lexicon.cues()
    if any(known.verbs.get(token.lower_) in known.appearances for token in verbs):
        return False
    return any(next(grammar.children(token, "ccomp"), None) is not None for token in verbs)


def reported_remarks(doc: Doc, passages: list[Passage], cues: dict[int, Cue]) -> list[Remark]:
    """Indirect speech that the tree shows: clauses, objects and topics of cue verbs, and "according to"."""
    if not grammar.has_tree(doc):
        return list(_according(doc, passages))
    paragraph = _paragraphs(passages)
    found = []
    for cue in cues.values():
        content = _content(doc, cue)
        head = speaker_of_noun(doc[cue.index]) if cue.noun else grammar.subject(doc[cue.index])
        if content is None or head is None or content[1] - content[0] < _LEAST_CONTENT:
            continue
        source = source_of(doc, cue, low=max(0, cue.index - 1), high=cue.index + 1)
        found.append(
            Remark(content, "indirect", paragraph.get(cue.index, 0), (cue.start, cue.end), source, cue, cue.stance)
        )
    return [*found, *_according(doc, passages)]


def _paragraphs(passages: list[Passage]) -> dict[int, int]:
    return {i: passage.paragraph for passage in passages for i in range(passage.start, passage.end)}


def _content(doc: Doc, cue: Cue) -> Range | None:
    """The content of a cue verb: its clause, the clause that it follows (", he said"), or for some verbs its topic."""
    verb = doc[cue.index]
    if cue.noun:
        clause = next(child for child in grammar.children(verb, "acl", "ccomp") if child.i > verb.i)
        return _without(doc, clause, verb)
    clause = next(
        (child for child in grammar.children(verb, "ccomp") if child.i > verb.i or child.dep_ == "ccomp"), None
    )
    if clause is not None:
        return _without(doc, clause, verb)
    if grammar.plain(verb.dep_) == "parataxis" and verb.head.i < verb.i:
        return _without(doc, verb.head, verb)
    if cue.weak or cue.thought:
        return None
    after = [
        child
        for child in verb.children
        if child.i > verb.i and grammar.plain(child.dep_) in ("xcomp", "obj", "obl", "advcl")
    ]
    clausal = [child for child in after if grammar.plain(child.dep_) == "xcomp"]
    if cue.stance in _TOPIC_STANCES and after:
        first = next((child for child in after if grammar.plain(child.dep_) == "obj"), after[0])
        if clausal or grammar.plain(first.dep_) == "obj" or cue.stance in ("asks", "accuses", "opposes"):
            return _joined(doc, [first, *clausal, *_topics(verb)])
    return None


def _topics(verb: Token) -> Iterator[Token]:
    """Phrases that say what somebody is accused of or thanked for."""
    for child in grammar.children(verb, "obl", "advcl"):
        case = next((c.lower_ for c in grammar.children(child, "case", "mark")), "")
        if child.i > verb.i and case in ("of", "for", "as", "with", "against", "over", "about"):
            yield child


def _joined(doc: Doc, heads: list[Token]) -> Range:
    start = min(token.i for head in heads for token in head.subtree)
    end = max(token.i for head in heads for token in head.subtree) + 1
    return grammar.trimmed(doc, start, end)


def _without(doc: Doc, clause: Token, verb: Token) -> Range | None:
    """The words of a clause next to its head, those of the reporting verb left out, without "that" in front."""
    inside = verb.is_ancestor(clause)
    barred = {token.i for token in verb.subtree} if not inside else set()
    members = {token.i for token in clause.subtree} - barred
    start = end = clause.i
    while start - 1 in members:
        start -= 1
    while end + 1 in members:
        end += 1
    start, end = grammar.trimmed(doc, start, end + 1)
    if start < end and doc[start].lower_ == "that" and doc[start].dep_ == "mark":
        start += 1
    return (start, end) if end > start else None


def _according(doc: Doc, passages: list[Passage]) -> Iterator[Remark]:
    """ "Tensions peaked on Monday, according to two officials." """
    for passage in passages:
        for index in range(passage.start, passage.end - 1):
            if doc[index].lower_ == "according" and doc[index + 1].lower_ == "to":
                remark = _according_remark(doc, passage, index)
                if remark is not None:
                    yield remark


def _according_remark(doc: Doc, passage: Passage, index: int) -> Remark | None:
    end = _source_end(doc, index + 2, passage.end)
    source = grammar.trimmed(doc, index + 2, end)
    before = grammar.trimmed(doc, passage.start, index)
    after = grammar.trimmed(doc, end, passage.end)
    content = before if before[1] - before[0] >= _LEAST_CONTENT else after
    if content[1] - content[0] < _LEAST_CONTENT or source[0] >= source[1]:
        return None
    return Remark(content, "indirect", passage.paragraph, (index, index + 2), source)


def _source_end(doc: Doc, start: int, high: int) -> int:
    """Where the source after "according to" ends: with its phrase in the tree, else at the next comma."""
    if grammar.has_tree(doc):
        heads = [
            token
            for token in doc[start:high]
            if token.head.i < start
            or token.head.i >= high
            or token.head == token
            or any(c.i == start - 2 for c in token.children)
        ]
        if heads:
            return grammar.phrase(heads[0], without=("parataxis", "punct", "conj", "cc"))[1]
    for index in range(start, high):
        if doc[index].text in (",", ".", ";", "—", "―") and index > start:
            return index
    return high
