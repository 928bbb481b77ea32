"""The words that name the source of a cue: its subject in the tree, else the words beside it."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from onrecord.reading.speech import grammar, lexicon
from onrecord.reading.speech.cues import Cue, speaker_of_noun
from onrecord.reading.speech.descriptions import chain_at
from onrecord.reading.speech.remark import LearnedAttribution, Range

__all__ = ["source_after", "source_before", "source_of"]

_DASHES = frozenset("—–―")
_DATELINE = 14  # tokens in which a report may name its place and agency: "WEST PALM BEACH, Fla. (AP) —"
_LONGEST_DOCUMENT = 3  # steps up the tree from a name to its document: "the text of a note by Ann Hale"
_LONGEST_QUOTED = 14  # tokens from "quoted" to "as saying": "quoted Ann Hale, a nurse who lives nearby, as saying"
_LONGEST_INSERTION = 16  # tokens of an apposition or bracket between a name and its verb
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "DET", "NUM"})
_SOURCE_BORDERS = frozenset(',.:;(“"—')


def source_of(doc: Doc, cue: Cue, *, low: int, high: int) -> Range | None:
    """The source of a cue between two tokens (half-open), e.g. "Ann Hale, the mayor," before "said"."""
    if cue.noun:
        owner = speaker_of_noun(doc[cue.index])
        return grammar.core_phrase(owner) if owner is not None else None
    if grammar.has_tree(doc):
        quoted = _quoted_person(doc, cue)
        if quoted is not None:
            return quoted
        verb = _speaking_verb(doc, cue)
        own = grammar.own_subject(verb) is not None
        if not own and not cue.participle and not _shares_subject(doc, cue):
            beside = _learned_source(doc, cue) or _phrase_beside(doc, cue)
            if beside is not None:
                return beside
        learned = _learned_source(doc, cue)
        head = _document_beside(doc, cue) or grammar.subject(verb)
        if cue.participle and not own and learned is not None and (learned[1] == cue.start or not _can_act(doc, head)):
            return learned  # "bristled at Hale accusing them", "called it a mistake to leave, saying"
        if head is not None and any(owner.lower_ == "whose" for owner in grammar.children(head, "nmod:poss")):
            # "the union, whose observers said that"; not "a claim of the union's, whose observers"
            head = verb.head if verb.dep_.startswith("acl") and _can_act(doc, verb.head) else head
        if cue.participle and head is not None and not _can_act(doc, head):  # "Hale's attempt to win by saying that"
            head = next(grammar.children(head, "nmod:poss"), head)
        if head is not None and head.i != cue.index:
            found = _after_dateline(doc, cue, _named_phrase(doc, head))
            # what stands glued before a source is no part of it: "Image caption Doctors said"
            return learned if learned is not None and found[0] < learned[0] < learned[1] == found[1] else found
    if cue.participle:
        return source_before(doc, cue, low=low)
    return source_before(doc, cue, low=low) or source_after(doc, cue, high=high)


def _can_act(doc: Doc, head: Token | None) -> bool:
    """Whether a noun is somebody: a name, a pronoun, people; not "a mistake"."""
    known = lexicon.voices()
    somebody = known.people | known.unnamed | known.collective_nouns | known.documents | known.statements
    if head is None or head.pos_ != "NOUN" or chain_at(doc, head) is not None:
        return head is not None
    return head.lower_ in somebody or head.lower_.removesuffix("s") in somebody


def _quoted_person(doc: Doc, cue: Cue) -> Range | None:
    """Who is quoted by somebody else: "the paper quoted Hale as saying", "Hale was quoted as saying"."""
    if not cue.participle or doc[cue.start - 1].lower_ != "as":
        return None
    for index in range(cue.start - 2, max(0, cue.start - _LONGEST_QUOTED), -1):
        if doc[index].lemma_ not in ("quote", "cite"):
            continue
        if index + 1 < cue.start - 1 and doc[index + 1].lower_ != "by":  # "was quoted by the radio as saying"
            return grammar.trimmed(doc, index + 1, cue.start - 1)
        subject = next(grammar.children(doc[index], "nsubj:pass", "nsubj"), None)
        return _named_phrase(doc, subject) if subject is not None else None
    return None


def _shares_subject(doc: Doc, cue: Cue) -> bool:
    """Whether a verb without subject of its own continues a clause: "... and said", "moved to demand"."""
    before = doc[cue.start - 1] if cue.start else None
    if doc[cue.index].dep_ == "acl":
        return True  # "the plan praised by Hale"
    infinitive = doc[cue.start].lower_ == "to" or (before is not None and before.lower_ == "to")
    return infinitive or (before is not None and before.pos_ in ("CCONJ", "VERB", "AUX"))


def _document_beside(doc: Doc, cue: Cue) -> Token | None:
    """The document that a participle belongs to: the letter in "published a letter from Hale thanking ..."."""
    token = doc[cue.start - 1] if cue.participle and cue.start else None
    for _ in range(_LONGEST_DOCUMENT):
        if token is None or token.pos_ not in ("NOUN", "PROPN"):
            return None
        if token.lower_ in lexicon.voices().documents | lexicon.voices().statements:
            return token
        token = token.head
    return None


def _named_phrase(doc: Doc, head: Token) -> Range:
    """The phrase of a subject, with a name that the tree left beside its title: "Mr." and "Hale"."""
    start, end = grammar.phrase(head, without=("acl", "parataxis", "ccomp", "punct", "cc", "conj"))
    if any(grammar.children(head, "cop")):
        return head.i, end  # "It is a loss officials say he caused": what they speak of is no part of them
    while end < len(doc) and doc[end].pos_ == "PROPN" and (doc[end - 1].is_title or doc[end - 1].pos_ == "NOUN"):
        end += 1
    while start < head.i and doc[start].pos_ == "ADP":
        start += 1
    # what the tree cut off in front of a common noun: "the GOP committee" before "members"
    while head.pos_ == "NOUN" and start > 0 and doc[start].pos_ != "DET" and doc[start - 1].pos_ in _NOMINAL:
        start -= 1
    return start, end


def _after_dateline(doc: Doc, cue: Cue, source: Range) -> Range:
    """A source that is not the place in front of a report: "GENEVA — The envoy said ..."."""
    dash = next((token.i for token in doc[:_DATELINE] if token.text in _DASHES), None)
    if dash is None or not source[0] < dash < cue.start:
        return source
    return _phrase_beside(doc, cue) or source_before(doc, cue, low=dash + 1) or source


def _phrase_beside(doc: Doc, cue: Cue) -> Range | None:
    """The noun phrase right before a verb that the tree left without subject: `..., and Sen. Ann Hale (Ohio), said`."""
    end = cue.start
    if end > 0 and doc[end - 1].text in (",", ")"):
        end = _before_insertion(doc, end - 1)
    start = end
    while start > 0 and doc[start - 1].pos_ in _NOMINAL and not doc[start - 1].is_space:
        start -= 1
    if not any(token.pos_ in ("NOUN", "PROPN", "PRON") for token in doc[start:end]):
        return None
    if start > 0 and doc[start - 1].pos_ == "ADP":
        return None
    return start, end


def _before_insertion(doc: Doc, closing: int) -> int:
    """Where words between commas or brackets begin: ", a farmer," and "(Ohio),"."""
    for index in range(closing - 1, max(0, closing - _LONGEST_INSERTION), -1):
        if doc[index].text in ("(", ","):
            return index
    return closing


def _speaking_verb(doc: Doc, cue: Cue) -> Token:
    """The verb whose subject speaks; who demands also gives the reason: "demanded that Hale go, saying ..."."""
    verb = doc[cue.index]
    above = verb.head
    if cue.participle and grammar.plain(above.dep_) in ("ccomp", "xcomp"):
        asking = lexicon.cues().verbs.get(above.head.lower_)
        if asking is not None and lexicon.cues().stances.get(asking) == "asks":
            return above.head
    return verb


def _learned_source(doc: Doc, cue: Cue) -> Range | None:
    """The source that the encoder links with this cue."""
    links: Sequence[LearnedAttribution] = doc._.attributions
    for link in links:
        if link.source and any(start <= cue.index < end for start, end in link.cue):
            return link.source[0] if doc[link.source[0][0]].sent == doc[cue.index].sent else None
    return None


def source_before(doc: Doc, cue: Cue, *, low: int) -> Range | None:
    """Words before a cue that can name its source: `Mr. Hale, a farmer, said`; none for `” said Mr. Hale`."""
    words = lexicon.cues()
    start, end = grammar.trimmed(doc, low, cue.start)
    if end > start and doc[end - 1].lower_ in words.relatives:
        end -= 1
        start, end = grammar.trimmed(doc, start, end)
    while start < end and (doc[start].lower_ in words.openers | words.adverbs or doc[start].is_space):
        start, end = grammar.trimmed(doc, start + 1, end)
    return (start, end) if end > start else None


def source_after(doc: Doc, cue: Cue, *, high: int) -> Range | None:
    """Words after a cue that name its source: `said Ann Hale, who runs the port.` gives "Ann Hale"."""
    start = end = cue.end
    while end < high and doc[end].text not in _SOURCE_BORDERS and doc[end].lower_ not in lexicon.cues().source_ends:
        end += 1
    start, end = grammar.trimmed(doc, start, end)
    return (start, end) if end > start else None
