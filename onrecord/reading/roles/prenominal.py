"""Titles before a name: "former Deputy RTA commissioner | Ann Roe", "the Rev. Dr. | Ann Roe"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from onrecord.reading.roles.lexicon import head_word, is_honorific, is_plural, noun_of_office
from onrecord.reading.roles.phrase import OfficePhrase, phrase_between
from onrecord.reading.roles.tree import children, lower, relation
from onrecord.resources import load

__all__ = ["Title", "title_before"]

# Longest complement between a noun of office and a name: "Secretary of Health and Human Services Ann Roe".
REACH = 7


@dataclass(frozen=True, slots=True)
class Title:
    """What stands before a name that begins at token `end`: its offices, courtesy titles, and where all begins."""

    start: int
    end: int
    phrases: tuple[OfficePhrase, ...] = ()
    honorifics: tuple[str, ...] = ()
    plural: bool = False


def title_before(doc: Doc, name_start: int) -> Title | None:
    """The title of the name that begins at a token; None if it has none."""
    limit = int(doc[name_start].sent.start) if doc.has_annotation("SENT_START") else 0
    start, honorifics = _honorifics(doc, name_start, limit)
    phrase = _office_before(doc, start, limit)
    phrases: list[OfficePhrase] = []
    while phrase is not None:
        phrases.append(phrase)
        start = phrase.start
        phrase = _coordinated(doc, start, limit)
    if phrases and phrases[-1].status == {"former"}:  # "former Acme adviser and director Ann Roe" is neither
        phrases = [replace(phrase, status=phrase.status or phrases[-1].status) for phrase in phrases]
    if not phrases and not honorifics:
        return None
    plural = bool(phrases) and head_word(doc[phrases[0].head]) != _written_out(doc[phrases[0].head])
    return Title(start, name_start, tuple(phrases), tuple(honorifics), plural)


def _written_out(token: Token) -> str:
    word = lower(token)
    return str(load("titles")["abbreviations"].get(word, word))


def _honorifics(doc: Doc, end: int, limit: int) -> tuple[int, list[str]]:
    found: list[str] = []
    start = end
    while start > limit:
        last = start - 1
        if doc[last].text == "." and last > limit and is_honorific(doc[last - 1]):
            last -= 1
        if not is_honorific(doc[last]):
            break
        found.insert(0, doc[last:start].text)
        start = last
    return start, found


def _office_before(doc: Doc, end: int, limit: int) -> OfficePhrase | None:
    """The office whose words end just before token `end`."""
    last = end
    if last > limit and doc[last - 1].text == "." and last - 1 > limit and head_word(doc[last - 2]):
        last -= 1  # "Sens" "." from a tokenizer that splits the abbreviation
    if last - 1 > limit and lower(doc[last - 1]) in {"elect", "designate"} and doc[last - 2].text != "-":
        last -= 1
    if last - 2 > limit and doc[last - 2].text == "-" and lower(doc[last - 1]) in {"elect", "designate"}:
        last -= 2
    for head in range(last - 1, max(limit, last - REACH) - 1, -1):
        if head_word(doc[head]) is None:
            continue
        phrase = phrase_between(doc, limit, _head_before_of(doc, head, limit))
        if phrase is not None and phrase.end == last and _is_title(doc, phrase, end):
            return phrase
    return None


def _head_before_of(doc: Doc, head: int, limit: int) -> int:
    """ "Chief of Detectives | Ann Roe" is a chief: the noun whose complement the one at `head` only ends."""
    earlier = head - 2
    if earlier < limit or lower(doc[head - 1]) != "of" or head_word(doc[earlier]) is None:
        return head
    phrase = phrase_between(doc, limit, earlier)
    return earlier if phrase is not None and phrase.end == head + 1 else head


def _coordinated(doc: Doc, start: int, limit: int) -> OfficePhrase | None:
    """A further office before the first or before "and": "President and | Chief Executive Ann Roe"."""
    if start > limit and head_word(doc[start - 1]) is not None and doc[start].text[:1].isupper():
        return _adjacent(doc, start, limit)
    if start - 1 <= limit or lower(doc[start - 1]) not in {"and", "&"} or head_word(doc[start - 2]) is None:
        return None
    phrase = phrase_between(doc, limit, start - 2)
    # "the mayor and Gov. Ann Roe" are two people, "founder and chief executive Ann Roe" is one
    determined = phrase is not None and any(token.pos_ in {"DET", "PRON"} for token in _with_word_before(doc, phrase))
    return None if phrase is None or determined or is_plural(doc[start - 2]) or phrase.end != start - 1 else phrase


def _adjacent(doc: Doc, start: int, limit: int) -> OfficePhrase | None:
    """The title before another in capitals: "police spokesman | Officer Ann Roe"."""
    phrase = phrase_between(doc, limit, start - 1)
    return replace(phrase, determined=True) if phrase is not None and phrase.end == start else None


def _with_word_before(doc: Doc, phrase: OfficePhrase) -> list[Token]:
    return list(doc[max(0, phrase.start - 1) : phrase.head])


def _is_joined(name: Token) -> bool:
    """Whether more names follow: "of Senators Ann Roe and Bill Poe"."""
    return bool(children(name, "conj")) or relation(name) == "conj"


def _is_title(doc: Doc, phrase: OfficePhrase, name_start: int) -> bool:
    """True where the noun goes with the name: capitalised, or joined to it by the tree."""
    noun, name = doc[phrase.head], doc[name_start]
    if phrase.start > 0 and lower(doc[phrase.start - 1]) in {"of", "for"} and is_plural(noun) and not _is_joined(name):
        return False  # "the head of the Guild of Authors | Ann Roe"
    if noun.is_sent_start and noun.i == name_start - 1 and not noun.text.islower():
        return noun_of_office(lower(noun)) is not None
    if noun.text[:1].isupper() or (name.dep_ == "nmod:poss" and name.i == noun.i + 1):
        return True  # "the ties of former adviser | Ann Roe's firm"
    # "told the judge Roe had left": the noun is an argument of its own
    if name.head == noun.head and relation(name) == relation(noun) == "obl" and name.i == noun.i + 1:
        return True  # "spoke to reporter Ann Roe" with two obliques
    return name.head == noun or relation(noun) not in {"obj", "iobj", "obl", "root", "ROOT", ""}
