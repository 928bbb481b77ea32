"""Parsed sentences for the tests of names and offices: a word is form/part of speech/relation/head[/entity].

Heads count from the sentence's first word; a line is a sentence; B- and I- begin and continue an entity.
"""

from __future__ import annotations

import spacy
from spacy.tokens import Doc, Span

from onrecord.model import Article, TimeExpression, When
from onrecord.reading.document import span_of_characters
from onrecord.reading.lemmas import packaged_lemmas
from onrecord.reading.names import Names
from onrecord.reading.offices import Offices

BLANK = spacy.blank("en")
LABELS = {"PER": "PERSON", "ORG": "ORGANIZATION", "PLA": "PLACE"}
GLUED = {",", ".", "’s", ")"}


def parsed(text: str, times: dict[str, str] | None = None) -> Doc:
    """A document of the notation above; `times` gives the words of time expressions with their values."""
    rows = [[word.split("/") for word in line.split()] for line in text.strip().split("\n")]
    bases = [sum(len(row) for row in rows[:number]) for number in range(len(rows))]
    words = [word for row in rows for word in row]
    forms, tags = [word[0] for word in words], [word[1] for word in words]
    doc = Doc(
        BLANK.vocab,
        words=forms,
        spaces=[
            form != "(" and following not in GLUED for form, following in zip(forms, [*forms[1:], "."], strict=True)
        ],
        pos=tags,
        deps=[word[2] for word in words],
        heads=[base + int(word[3]) for base, row in zip(bases, rows, strict=True) for word in row],
        lemmas=[packaged_lemmas().of(form, tag) for form, tag in zip(forms, tags, strict=True)],
        sent_starts=[number == 0 for row in rows for number in range(len(row))],
    )
    doc.ents = _entities(doc, [word[4] if len(word) > 4 else "" for word in words])
    doc._.article = Article(doc.text, published=When.parse("2021-03-10"))
    doc._.times = tuple(_time(doc, surface, value) for surface, value in (times or {}).items())
    return doc


def _entities(doc: Doc, marks: list[str]) -> list[Span]:
    starts = [number for number, mark in enumerate(marks) if mark.startswith("B-")]
    spans = []
    for start in starts:
        end = start + 1
        while end < len(marks) and marks[end].startswith("I-"):
            end += 1
        spans.append(Span(doc, start, end, label=LABELS[marks[start][2:]]))
    return spans


def _time(doc: Doc, surface: str, value: str) -> TimeExpression:
    start = doc.text.index(surface)
    return TimeExpression(span_of_characters(doc, start, start + len(surface)), "DATE", value, When.parse(value))


def read(text: str, times: dict[str, str] | None = None) -> Doc:
    """The document after names and offices."""
    doc: Doc = Offices()(Names()(parsed(text, times)))
    return doc


def chains(doc: Doc) -> dict[str, list[str]]:
    """The words of each chain's mentions by its name."""
    return {chain.name: [mention.span.quote for mention in chain.mentions] for chain in doc._.chains}


APPOSED = (
    "Matt/PROPN/nsubj/11/B-PER Kirby/PROPN/flat/0/I-PER ,/PUNCT/punct/4 the/DET/det/4 group/NOUN/nmod:poss/6 "
    "’s/PART/case/4 president/NOUN/appos/0 and/CCONJ/cc/9 chief/ADJ/amod/9 executive/NOUN/conj/6 "
    ",/PUNCT/punct/0 agreed/VERB/ROOT/11 ./PUNCT/punct/11"
)
TITLED = (
    "Deputy/ADJ/amod/2 RTA/PROPN/compound/2/B-ORG commissioner/NOUN/nmod:desc/3 Tara/PROPN/nsubj/6/B-PER "
    "Mills/PROPN/flat/3/I-PER will/AUX/aux/6 serve/VERB/ROOT/6 as/ADP/case/12 the/DET/det/9 "
    "agency/NOUN/nmod:poss/12 ’s/PART/case/9 acting/VERB/amod/12 leader/NOUN/obl/6 ./PUNCT/punct/6"
)
SENATORS = (
    "Senators/NOUN/nmod:desc/1 Ann/PROPN/nsubj/10/B-PER Hart/PROPN/flat/1/I-PER of/ADP/case/4 "
    "Ohio/PROPN/nmod/1/B-PLA and/CCONJ/cc/6 Luis/PROPN/conj/1/B-PER Vega/PROPN/flat/6/I-PER of/ADP/case/9 "
    "Utah/PROPN/nmod/6/B-PLA met/VERB/ROOT/10 former/ADJ/amod/13 Gov./PROPN/nmod:desc/13 "
    "Ray/PROPN/obj/10/B-PER Brandt/PROPN/flat/13/I-PER of/ADP/case/16 Maine/PROPN/nmod/13/B-PLA "
    "./PUNCT/punct/10"
)
RESIGNED = (
    "Mayor/PROPN/nmod:desc/1 Nora/PROPN/nsubj/3/B-PER Bell/PROPN/flat/1/I-PER resigned/VERB/ROOT/3 "
    "late/ADV/case/5 Saturday/PROPN/obl:unmarked/3 ./PUNCT/punct/3"
)
REFUSED = (
    "Mayor/PROPN/nmod:desc/1 Nora/PROPN/nsubj/3/B-PER Bell/PROPN/flat/1/I-PER refused/VERB/ROOT/3 "
    "to/PART/mark/5 resign/VERB/xcomp/3 ./PUNCT/punct/3"
)
BIOGRAPHY = (
    "Nora/PROPN/nsubj/2/B-PER Bell/PROPN/flat/0/I-PER served/VERB/ROOT/2 as/ADP/case/5 police/NOUN/compound/5 "
    "chief/NOUN/obl/2 in/ADP/case/7 Ashford/PROPN/nmod/5/B-PLA from/ADP/case/9 2016/NUM/obl/2 to/ADP/case/11 "
    "2020/NUM/nmod/9 ./PUNCT/punct/2"
)
CONFIRMED = (
    "Commissioner/PROPN/nmod:desc/1 Nora/PROPN/nsubj:pass/4/B-PER Bell/PROPN/flat/1/I-PER was/AUX/aux:pass/4 "
    "confirmed/VERB/ROOT/4 in/ADP/case/10 a/DET/det/10 50/NUM/compound/9 -/SYM/case/9 47/NUM/nummod/10 "
    "vote/NOUN/obl/4 ./PUNCT/punct/4"
)
CAMPAIGN = (
    "Nora/PROPN/nsubj/3/B-PER Bell/PROPN/flat/0/I-PER is/AUX/aux/3 running/VERB/ROOT/3 for/ADP/case/5 "
    "governor/NOUN/obl/3 ./PUNCT/punct/3"
)
SUCCEEDED = (
    "Mayor/PROPN/nmod:desc/1 Nora/PROPN/nsubj:pass/5/B-PER Bell/PROPN/flat/1/I-PER will/AUX/aux/5 "
    "be/AUX/aux:pass/5 succeeded/VERB/ROOT/5 by/ADP/case/7 Carl/PROPN/obl:agent/5/B-PER "
    "Reed/PROPN/flat/7/I-PER ./PUNCT/punct/5"
)
AGED = (
    "Carl/PROPN/nsubj/2/B-PER Reed/PROPN/flat/0/I-PER left/VERB/ROOT/2 ./PUNCT/punct/2\n"
    "The/DET/det/5 9/NUM/nummod/3 -/PUNCT/punct/1 year/NOUN/obl:unmarked/5 -/PUNCT/punct/1 old/ADJ/nsubj:pass/7 "
    "was/AUX/aux/7 charged/VERB/ROOT/7 ./PUNCT/punct/7\n"
    "He/PRON/nsubj/1 ran/VERB/ROOT/1 ./PUNCT/punct/1\n"
    "A/DET/det/6 9/NUM/nummod/3 -/PUNCT/punct/1 year/NOUN/obl:unmarked/5 -/PUNCT/punct/1 old/ADJ/amod/6 "
    "bridge/NOUN/nsubj/7 fell/VERB/ROOT/7 ./PUNCT/punct/7"
)
UNIONS = (
    "The/DET/det/2/B-ORG Harbor/PROPN/compound/2/I-ORG Union/PROPN/nsubj/3/I-ORG met/VERB/ROOT/3 ./PUNCT/punct/3\n"
    "The/DET/det/1 teachers/NOUN/nmod:poss/3 ’s/PART/case/1 union/NOUN/nsubj/4 struck/VERB/ROOT/4 ./PUNCT/punct/4\n"
    "The/DET/det/1 union/NOUN/nsubj/2 agreed/VERB/ROOT/2 ./PUNCT/punct/2"
)
MINISTRY = (
    "The/DET/det/3 French/ADJ/amod/3 foreign/ADJ/amod/3 ministry/NOUN/nsubj/4 agreed/VERB/ROOT/4 ./PUNCT/punct/4\n"
    "A/DET/det/3 French/ADJ/amod/3 government/NOUN/compound/3 spokesman/NOUN/nsubj/4 left/VERB/ROOT/4 ./PUNCT/punct/4\n"
    "The/DET/det/1 ministry/NOUN/nsubj/2 said/VERB/ROOT/2 so/ADV/advmod/2 ./PUNCT/punct/2"
)
PRESIDENCY = (
    "President/NOUN/nmod:desc/1 Tara/PROPN/nsubj/3/B-PER Mills/PROPN/flat/1/I-PER left/VERB/ROOT/3 ./PUNCT/punct/3\n"
    "Nora/PROPN/nsubj/2/B-PER Bell/PROPN/flat/0/I-PER praised/VERB/ROOT/2 her/PRON/nmod:poss/4 "
    "presidency/NOUN/obj/2 ./PUNCT/punct/2\n"
    "Nora/PROPN/nsubj/2/B-PER Bell/PROPN/flat/0/I-PER sold/VERB/ROOT/2 her/PRON/nmod:poss/4 "
    "house/NOUN/obj/2 ./PUNCT/punct/2"
)
PRONOUNS = (
    "Nora/PROPN/nsubj/2/B-PER Bell/PROPN/flat/0/I-PER praised/VERB/ROOT/2 Carl/PROPN/obj/2/B-PER "
    "Reed/PROPN/flat/3/I-PER ./PUNCT/punct/2\n"
    "She/PRON/nsubj/1 thanked/VERB/ROOT/1 him/PRON/obj/1 ./PUNCT/punct/1"
)
ACRONYM = (
    "The/DET/det/3/B-ORG Rail/PROPN/compound/2/I-ORG Transport/PROPN/compound/3/I-ORG "
    "Authority/PROPN/nsubj/7/I-ORG (/PUNCT/punct/5 RTA/PROPN/appos/3/B-ORG )/PUNCT/punct/5 closed/VERB/ROOT/7 "
    "the/DET/det/9 bridge/NOUN/obj/7 ./PUNCT/punct/7\n"
    "The/DET/det/1 agency/NOUN/nsubj/2 said/VERB/ROOT/2 that/SCONJ/mark/7 its/PRON/nmod:poss/5 "
    "staff/NOUN/nsubj/7 would/AUX/aux/7 help/VERB/ccomp/2 ./PUNCT/punct/2"
)
KIN = (
    "Carl/PROPN/nsubj/2/B-PER Reed/PROPN/flat/0/I-PER spoke/VERB/ROOT/2 ./PUNCT/punct/2\n"
    "His/PRON/nmod:poss/1 mother/NOUN/nsubj/2 agreed/VERB/ROOT/2 ./PUNCT/punct/2"
)
COMMISSIONER = (
    "Commissioner/NOUN/nmod:desc/1 Tara/PROPN/nsubj/3/B-PER Mills/PROPN/flat/1/I-PER met/VERB/ROOT/3 "
    "Carl/PROPN/obj/3/B-PER Reed/PROPN/flat/4/I-PER ./PUNCT/punct/3\n"
    "The/DET/det/1 commissioner/NOUN/nsubj/2 praised/VERB/ROOT/2 him/PRON/obj/2 ./PUNCT/punct/2"
)

TWO_PRESIDENTS = (
    "U.S./PROPN/compound/1/B-PLA President/PROPN/nsubj/4 Ann/PROPN/appos/1/B-PER Roe/PROPN/flat/2/I-PER"
    " called/VERB/ROOT/4 President/PROPN/obj/4 Luis/PROPN/appos/5/B-PER Vega/PROPN/flat/6/I-PER ./PUNCT/punct/4"
)
