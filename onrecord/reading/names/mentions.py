"""All mentions of a document: names with their titles, common nouns for people and organizations, pronouns."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from onrecord.reading.names.found import Found
from onrecord.reading.names.spans import NameSpan, name_spans
from onrecord.reading.names.words import gender_of_name, gender_of_noun, noun_type, pronoun_of
from onrecord.reading.roles.lexicon import head_word, is_plural
from onrecord.reading.roles.prenominal import Title, title_before
from onrecord.reading.roles.tree import case_word, children, lower, noun_phrase, relation
from onrecord.resources import load

__all__ = ["mentions"]


def mentions(doc: Doc) -> list[Found]:
    """Names, common nouns and pronouns in text order; the names become `doc.ents`."""
    spans = name_spans(doc)
    doc.ents = tuple(Span(doc, start, end, label=kind.upper()) for start, end, kind in spans)
    names = [_name(doc, span) for span in spans]
    inside = {i for found in names for i in range(found.first, found.end)}
    titles = {phrase.head for found in names if found.title for phrase in found.title.phrases}
    others = [
        found
        for token in doc
        if token.i not in inside and token.i not in titles
        for found in (_pronoun(token) or _nominal(token, inside),)
        if found is not None
    ]
    return sorted([*names, *others], key=lambda found: (found.head, found.start))


def _name(doc: Doc, span: NameSpan) -> Found:
    first, end, kind = span
    head = _head(doc, first, end)
    start, text = first, doc[first:end].text
    title: Title | None = None
    gender = ""
    if kind == "person":
        title = title_before(doc, first)
        gender = gender_of_name(text) or _gender_of_title(title)
        if title is not None and not title.plural:
            start = title.start
            head = _head_with_title(doc, head, title)
    elif lower(doc[first]) in load("organizations")["bodies"] and first:
        start = first = _person_before(doc, first)
        text = doc[first:end].text
    return Found(start, end, head, "name", kind, first=first, text=text, gender=gender, title=title)


def _head_with_title(doc: Doc, head: int, title: Title) -> int:
    """The noun of the title where the tree hangs the name on it: "Councilman" above "Joe Park"."""
    above = doc[head].head
    return int(above.i) if title.start <= above.i < title.end else head


def _person_before(doc: Doc, i: int) -> int:
    """Where the person's name before "administration" begins: the family name is enough."""
    return i - 1


def _gender_of_title(title: Title | None) -> str:
    if title is None:
        return ""
    honorifics = load("titles")["honorifics"]
    for honorific in title.honorifics:
        gender = honorifics.get(honorific.lower().rstrip("."), "")
        if gender:
            return str(gender)
    return next((g for phrase in title.phrases if (g := gender_of_noun(phrase.noun))), "")


def _head(doc: Doc, start: int, end: int) -> int:
    """The token of a span whose own head stands outside; the first such one."""
    for token in doc[start:end]:
        if not start <= token.head.i < end or token.head.i == token.i:
            return int(token.i)
    return start


def _pronoun(token: Token) -> Found | None:
    gender = pronoun_of(token)
    if not gender:
        return None
    kind = "organization" if gender == "n" else "person"
    return Found(
        token.i, token.i + 1, token.i, "pronoun", "organization" if kind == "organization" else "person",
        first=token.i, text=token.text, gender=gender if gender in "mf" else "", plural=gender == "p",
    )  # fmt: skip


def _nominal(token: Token, names: set[int]) -> Found | None:
    """A common noun that heads a phrase: "the commissioner", "five officials", "his mother"."""
    kind = noun_type(token)
    if kind is None or relation(token) in {"compound", "flat", "amod"} or token.dep_ == "nmod:desc":
        return None
    if _is_role(token):
        return None
    start, end = noun_phrase(token)
    start, end = _without_case(token, start), _without_circumstance(token, end)
    return Found(
        start, end, token.i, "nominal", kind, first=start, text=token.doc[start:end].text,
        gender=gender_of_noun(lower(token)), plural=is_plural(token) or _counted(token),
    )  # fmt: skip


def _is_role(token: Token) -> bool:
    """True for a post spoken of as such: "the race for mayor", "served as police chief", "became chairman"."""
    if is_plural(token) or children(token, "det", "nmod:poss", "nummod"):
        return False
    return head_word(token) is not None and relation(token) not in {"nsubj", "appos"}


def _without_circumstance(token: Token, end: int) -> int:
    """Ends the phrase before "with", "after" and the like: "a builder from Leeds | with many years of practice".

    What hangs on it may begin before it where the reader's arcs cross.
    """
    loose = [child for child in children(token, "nmod") if case_word(child) in load("people")["loose_prepositions"]]
    return min([end, *(int(child.left_edge.i) for child in loose if child.left_edge.i > token.i)])


def _without_case(token: Token, start: int) -> int:
    while start < token.i and token.doc[start].pos_ in {"ADP", "PUNCT", "CCONJ", "SCONJ"}:
        start += 1
    return start


def _counted(token: Token) -> bool:
    return any(lower(child) not in {"one", "1"} for child in children(token, "nummod"))
