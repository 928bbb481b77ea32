"""Credits that attributions give: who is credited in words, and what kind of origin that is."""

from __future__ import annotations

from spacy.tokens import Doc

from onrecord.model import Attribution, Credit, Span
from onrecord.model.reading import CreditKind
from onrecord.reading.document import article_of, span_of
from onrecord.reading.speech import lexicon
from onrecord.reading.speech.outlets import is_outlet
from onrecord.reading.speech.passages import Passage
from onrecord.resources import load

__all__ = ["attribution_credits", "own_name", "phrase_end"]

# The longest stretch of words that still reads as one credit: "said a board member familiar with the sale talks".
_LONGEST_FRAME = 24
_LONGEST_OPENING = 12  # tokens before the speaker that still name the channel: "In a letter obtained by The Post, "
_SHORTEST_FRAME = 5
_BREAKS = frozenset(",;—–―()")


def own_name(doc: Doc) -> str:
    """The name of the outlet whose report this is; "this report" where it is not known."""
    return article_of(doc).outlet or "this report"


def attribution_credits(doc: Doc, speech: tuple[Attribution, ...], outer: list[Passage]) -> list[Credit]:
    """One credit for each speaker and channel of a document: where the report names the channel, else at the first."""
    found: dict[tuple[str, str | None, str | None], tuple[bool, Credit]] = {}
    for attribution in speech:
        key = (attribution.speaker, attribution.channel, attribution.addressee)
        if (key in found and found[key][0]) or not _tells_origin(speech, attribution):
            continue
        span = span_of(doc, *_frame(doc, attribution, outer))
        names = attribution.channel is None or _names(span.quote, attribution.channel)
        if key not in found or names:
            found[key] = names, Credit(span, _origin(doc, attribution), _kind(doc, attribution))
    return [credit for _, credit in found.values()]


def _names(words: str, channel: str) -> bool:
    """Whether the words around a cue say how it was said: "Hale said in a statement"."""
    text = f" {words.lower()} "
    return any(f" {' '.join(variant)} " in text for variant, name in lexicon.channels() if name == channel)


def _tells_origin(speech: tuple[Attribution, ...], attribution: Attribution) -> bool:
    """Whether an attribution is the report's own word for how it knows: no inner state, none inside a quotation."""
    if attribution.cue is None or attribution.source is None:
        return False
    if attribution.parent is not None and speech[attribution.parent].kind == "direct":
        return False
    words = {lexicon.cues().verbs.get(word) for word in attribution.cue.quote.lower().split()}
    if words & lexicon.cues().thoughts:
        return False
    return attribution.channel is not None or attribution.stance in load("credits")["telling"]["stances"]


def _frame(doc: Doc, attribution: Attribution, outer: list[Passage]) -> tuple[int, int]:
    """The reporter's words around a cue that are not content: "In a statement to The Post, Hale said".

    A frame as short as "Hale said" takes in the nearest words of what it brings, so that it shows which remark it is.
    """
    assert attribution.cue is not None and attribution.source is not None
    cue, content, source = (_tokens(doc, span) for span in (attribution.cue, attribution.content, attribution.source))
    passage = next(p for p in outer if p.start <= cue[0] < p.end)
    low, high = passage.start, passage.end
    if content[1] <= cue[0]:
        low, high = content[1], phrase_end(doc, max(cue[1], source[1]), high)
    elif content[0] >= cue[1]:
        high = content[0]
    else:
        low, high = min(cue[0], source[0]), cue[1]
    if low <= source[0] < cue[0] and not _opens_with_channel(doc, low, source[0]):
        low = source[0]
    high = min(high, max(cue[1], low + _LONGEST_FRAME))
    if content[0] >= cue[1] and high - low < _SHORTEST_FRAME:
        high = phrase_end(doc, min(content[1], high + _SHORTEST_FRAME), content[1])
    if content[1] <= cue[0] and high - low < _SHORTEST_FRAME and attribution.kind == "indirect":
        low = _phrase_start(doc, content[1] - 1, content[0])
    return _trimmed(doc, low, high)


def _opens_with_channel(doc: Doc, low: int, start: int) -> bool:
    """Whether the words before a speaker are a phrase such as "In a letter obtained by The Post, "."""
    words = [token for token in doc[low:start] if not token.is_space and not token.is_punct]
    prepositions = load("channels")["prepositions"]["words"]
    return 0 < len(words) <= _LONGEST_OPENING and words[0].lower_ in prepositions


def _phrase_start(doc: Doc, end: int, low: int) -> int:
    """Where the last phrase before a token begins: "wounding ten others" of "killing two, wounding ten others"."""
    index = end
    while index > low and not (doc[index - 1].text in _BREAKS and end - index >= _SHORTEST_FRAME):
        index -= 1
    return index


def phrase_end(doc: Doc, start: int, high: int) -> int:
    """Where a phrase breaks off: before a comma, a dash or the next clause."""
    for index in range(start, high):
        if doc[index].text in _BREAKS or doc[index].pos_ == "SCONJ" or doc[index].lower_ in ("after", "before"):
            return index
    return high


def _tokens(doc: Doc, span: Span) -> tuple[int, int]:
    """The tokens of a span of the article."""
    shift = article_of(doc).body_start
    found = doc.char_span(span.start - shift, span.end - shift, alignment_mode="expand")
    assert found is not None
    return found.start, found.end


def _trimmed(doc: Doc, start: int, end: int) -> tuple[int, int]:
    while end - 1 > start and (doc[end - 1].is_punct or doc[end - 1].is_space or doc[end - 1].lower_ == "that"):
        end -= 1
    while start < end - 1 and (doc[start].is_punct or doc[start].is_space):
        start += 1
    return start, end


def _origin(doc: Doc, attribution: Attribution) -> str:
    """Who is credited, in words: "letter by Ann Hale", "Ann Hale to The Herald"."""
    speaker, chain = attribution.speaker, attribution.speaker_chain
    if attribution.speaker_type == "document" and chain is not None:
        speaker = doc._.chains[chain].name
    words = f"{attribution.channel} by {speaker}" if attribution.channel else speaker
    if attribution.speaker_type in ("document", "outlet"):
        words = words if speaker != attribution.speaker else speaker
    if attribution.addressee:
        words = f"{words} to {attribution.addressee}"
    return words


def _kind(doc: Doc, attribution: Attribution) -> CreditKind:
    own = own_name(doc).removeprefix("The ")
    addressee = (attribution.addressee or "").removeprefix("the ").removeprefix("The ")
    if attribution.speaker_type == "anonymous":
        return "unnamed source"
    if attribution.speaker_type == "document":
        return "document"
    if attribution.speaker_type == "outlet":
        return "own reporting" if attribution.speaker.removeprefix("The ") == own else "other outlet"
    if addressee and is_outlet(doc, addressee):
        return "own reporting" if addressee == own else "other outlet"
    if attribution.channel == "interview":
        return "own reporting"
    return "document" if attribution.channel in load("credits")["documents"]["channels"] else "official statement"
