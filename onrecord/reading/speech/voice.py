"""A speaker: a name or the report's own words, and the chain of mentions behind it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from onrecord.model import Chain
from onrecord.model.reading import SourceType
from onrecord.reading.document import article_of
from onrecord.reading.speech import lexicon
from onrecord.reading.speech.descriptions import chain_at
from onrecord.reading.speech.outlets import is_outlet
from onrecord.reading.speech.remark import Range
from onrecord.resources import load

__all__ = ["Voice", "VoiceOf", "described_voice", "is_one_person", "last_person", "named_voice"]

# Tokens that a pronoun without a chain may look back over.
_LOOK_BACK = 60
_DESCRIPTION = 24  # code points beside a name in which the longest of the words for an outlet stand


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker: canonical name or the report's own words, its type, and its chain of mentions if it has one.

    `medium` is the noun through which an owner speaks: "website" in "the company's website says".
    """

    name: str
    type: SourceType
    chain: int | None = None
    medium: str | None = None


# Who the words of a source name; the voice is the one that spoke last.
VoiceOf = Callable[[Doc, Range, Voice | None], Voice | None]


def is_one_person(voice: Voice) -> bool:
    """Whether a voice can be "he" or "she": a name, "a spokesman"; not "officials", not "the findings"."""
    nouns = [word for word in voice.name.lower().split() if word in lexicon.voices().unnamed]
    return voice.type == "person" or (voice.type == "anonymous" and bool(nouns) and not nouns[0].endswith("s"))


def named_voice(doc: Doc, chain: Chain, medium: str | None = None) -> Voice:
    """The voice of somebody named."""
    if chain.type == "person":
        return Voice(chain.name, "person", chain.id, medium)
    outlet = is_outlet(doc, chain.name) or _is_described_as_outlet(doc, chain)
    return Voice(chain.name, "outlet" if outlet else "organization", chain.id, medium)


def _is_described_as_outlet(doc: Doc, chain: Chain) -> bool:
    """Whether a report says beside a name that it is an outlet's: "the state news agency Bayna reported"."""
    words, text = tuple(load("voices")["outlets"]["described"]), article_of(doc).text
    for span in (mention.span for mention in chain.mentions if mention.kind == "name"):
        before = text[max(0, span.start - _DESCRIPTION) : span.start].rstrip().lower()
        if before.endswith(words) or text[span.end : span.end + _DESCRIPTION].lstrip().lower().startswith(words):
            return True
    return False


def described_voice(doc: Doc, chain: Chain) -> Voice:
    """A chain without a name in the words of its first mention: "five officials"."""
    last = chain.name.lower().split()[-1]
    collective = last in lexicon.voices().collective_nouns and last not in lexicon.voices().unnamed
    return Voice(chain.name, "organization" if collective else "anonymous", chain.id)


def last_person(doc: Doc, pronoun: Token) -> Voice | None:
    """The person named last before a pronoun."""
    for token in reversed(doc[max(0, pronoun.i - _LOOK_BACK) : pronoun.i]):
        chain = chain_at(doc, token)
        if chain is not None and chain.named and chain.type == "person":
            return named_voice(doc, chain)
    return None
