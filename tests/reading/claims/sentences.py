"""Hand-checked syntax for the tests: words written as form/part of speech/relation/head, a sentence a string."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc

from onrecord.model import Article, Claim, When
from onrecord.model.reading import TimeExpression
from onrecord.reading.claims.component import claims
from onrecord.reading.claims.quantities import Found, quantities
from onrecord.reading.claims.timing import Times
from onrecord.reading.claims.tree import Tree
from onrecord.reading.document import span_of
from onrecord.reading.lemmas import packaged_lemmas

BLANK = spacy.blank("en")
PUBLISHED = When.parse("2021-03-10")


def read(*sentences: str, times: dict[str, str] | None = None) -> Doc:
    """A document of annotated sentences; `times` gives the words of time expressions with their values."""
    words: list[str] = []
    pos, relations, heads, starts = [], [], [], []
    for sentence in sentences:
        base = len(words)
        for number, token in enumerate(sentence.split()):
            form, tag, relation, head = token.rsplit("/", 3)
            words.append(form.replace("¶", "\n"))
            pos.append(tag)
            relations.append(relation)
            heads.append(base + int(head))
            starts.append(number == 0)
    spaces = [following not in {",", ".", "'s"} for following in [*words[1:], "."]]
    lemmas = [packaged_lemmas().of(word, tag) for word, tag in zip(words, pos, strict=True)]
    doc = Doc(
        BLANK.vocab, words=words, spaces=spaces, pos=pos, deps=relations, heads=heads, lemmas=lemmas, sent_starts=starts
    )
    doc._.article = Article(doc.text, published=PUBLISHED)
    doc._.times = tuple(_expression(doc, surface, value) for surface, value in (times or {}).items())
    return doc


def claims_of(*sentences: str, times: dict[str, str] | None = None) -> list[Claim]:
    """The claims of annotated sentences, without vectors."""
    doc = read(*sentences, times=times)
    tree = Tree(doc)
    expressions = Times(doc, tree, doc._.times)
    return claims(doc, tree, expressions, quantities(doc, tree, expressions.of_token))


def quantities_of(sentence: str) -> list[Found]:
    doc = read(sentence)
    return quantities(doc, Tree(doc), {})


def told(*sentences: str, times: dict[str, str] | None = None) -> list[tuple[str, str]]:
    """(predicate, factuality) of each claim."""
    return [(claim.predicate, claim.factuality) for claim in claims_of(*sentences, times=times)]


def _expression(doc: Doc, surface: str, value: str) -> TimeExpression:
    start = doc.text.index(surface)
    found = doc.char_span(start, start + len(surface))
    assert found is not None
    return TimeExpression(span_of(doc, found.start, found.end), "DATE", value, When.parse(value))
