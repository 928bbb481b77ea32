"""What a number counts or measures, in the report's own words."""

from __future__ import annotations

from dataclasses import replace

from onrecord.reading.claims.numerals import Number, lexicon
from onrecord.reading.claims.tree import Tree

__all__ = ["counted", "counted_noun", "is_magnitude", "is_total", "whole"]

NOMINAL = frozenset({"NOUN", "SYM", "PROPN", "ADJ"})
BESIDE = frozenset({"amod", "compound", "flat", "nmod:poss"})
LONGEST = 6  # words of a thing counted; what follows tells of it, not what it is


def counted_noun(tree: Tree, number: Number) -> int | None:
    """The noun that a number counts: "12 people", "the three", "dozens of homes"."""
    last = number.end - 1
    for token in range(number.start, number.end):
        head = tree.heads[token]
        if tree.bare[token] == "nummod" and head >= last and tree.pos[head] in NOMINAL:
            return head
    if tree.words[number.end : number.end + 1] == ["of"]:
        for kid in tree.children(last, "nmod"):
            if kid > number.end:
                return kid if tree.pos[kid] in NOMINAL else None  # "two of them"
    if tree.pos[number.end : number.end + 1] == ["NOUN"] and tree.bare[last] != "appos":
        return number.end
    return None


def counted(tree: Tree, number: Number, noun: int | None) -> str:
    """The words for what a number counts ("credit card numbers") or measures ("shares of the mill"); may be empty."""
    if noun is None and not (number.currency or number.scaled or number.part or is_total(tree, number)):
        return ""  # "wounding 120"
    head = number.end - 1 if noun is None else noun
    if noun is not None and _is_joined(tree, number) and whole(tree, noun) != noun:
        return _phrase(tree, whole(tree, noun), replace(number, end=noun + 1))
    if noun is not None and not _is_measure(tree, noun):
        return _phrase(tree, noun, number)
    measured = _measured(tree, head, number)
    if noun is None and _follows_toll(tree, tree.heads[head]) and tree.lemmas[measured or head] != "toll":
        return "toll"
    return "" if measured is None or tree.pos[measured] == "PRON" else _phrase(tree, measured, number)


def is_magnitude(tree: Tree, number: Number) -> bool:
    """Whether a number is the strength of an earthquake: "a 6.1-magnitude quake", "6.1 on the Richter scale"."""
    scales = frozenset(lexicon()["units"]["magnitudes"])
    before, after = tree.words[max(0, number.start - 2) : number.start], tree.words[number.end : number.end + 2]
    beside = [*(before[:1] if before[-1:] in (["-"], ["of"]) else before[-1:])]
    beside += after[1:] if after[:1] == ["-"] else after[:1]
    behind = tree.words[number.end : number.end + 4]
    return not scales.isdisjoint(beside) or (behind[:1] == ["on"] and not scales.isdisjoint(behind))


def is_total(tree: Tree, number: Number) -> bool:
    """Whether a bare number is the value of a noun that stands for one: "the death toll rose to 14 from 12"."""
    token = number.end - 1
    head = tree.heads[token]
    if tree.bare[token] not in {"obl", "nmod"} or tree.case(token) not in {"to", "at", "from", "by"}:
        return False
    if tree.bare[token] == "nmod" and tree.pos[head] == "NUM":
        head = tree.heads[head]
    subject = tree.child(head, "nsubj")
    return _follows_toll(tree, head) or any(
        noun is not None and tree.lemmas[noun] in lexicon()["units"]["totals"]
        for noun in (subject, tree.child(head, "obj"))
    )


def _follows_toll(tree: Tree, verb: int) -> bool:
    """Whether a toll rises, whatever stands between: "the toll of Sunday's quake that day rose to 10"."""
    first = tree.sentences.index(tree.sentences[verb])
    return tree.lemmas[verb] in lexicon()["units"]["changing"] and "toll" in tree.lemmas[first:verb]


def whole(tree: Tree, noun: int) -> int:
    """The noun that a compound ends in: "trial" for "day" in "a 30-day trial"."""
    above = tree.heads[noun]
    while above > noun and tree.bare[noun] in {"compound", "amod", "nmod", "nummod"} and tree.pos[above] in NOMINAL:
        noun, above = above, tree.heads[above]
    return noun


def _is_joined(tree: Tree, number: Number) -> bool:
    """Whether a hyphen joins a number and its noun: "a four-page letter", "a 30-day trial"."""
    return tree.words[number.end : number.end + 1] == ["-"]


def _is_measure(tree: Tree, noun: int) -> bool:
    """Percentages, money and lengths of time measure something that stands elsewhere."""
    units = lexicon()["units"]
    lemma = tree.lemmas[noun]
    return tree.words[noun] in units["percent"] or lemma in {"cent", *units["currency"].values(), *units["durations"]}


def _measured(tree: Tree, head: int, number: Number) -> int | None:
    """The noun for what is measured: "5 percent of voters", "a $2 million contract", "sales fell 5 percent"."""
    for node in (head, *range(number.start, number.end)):
        part = next((kid for kid in tree.children(node, "nmod") if tree.case(kid) == "of"), None)
        if part is not None:
            return part
    for above in tree.above(head):
        if number.start <= above < number.end or tree.pos[above] in {"SYM", "NUM"}:
            continue
        if tree.pos[above] in {"NOUN", "PROPN"}:
            return above
        subject = tree.child(above, "nsubj")
        if subject is not None and not number.start <= subject < number.end:
            return subject
        if tree.pos[above] not in {"VERB", "AUX", "ADJ"}:
            return None
    return None


def _phrase(tree: Tree, noun: int, number: Number) -> str:
    """A noun with what stands before it but numbers and articles, and with what it is of."""
    kept = {noun}
    stack = [kid for kid in tree.kids[noun] if kid < noun and (tree.deps[kid] in BESIDE or tree.bare[kid] in BESIDE)]
    stack += [kid for kid in tree.children(noun, "nmod") if kid > noun and tree.case(kid) == "of"]
    while stack:
        kid = stack.pop()
        kept.add(kid)
        stack.extend(below for below in tree.kids[kid] if tree.bare[below] in {*BESIDE, "case", "flat", "nmod"})
    kept |= {kid for kid in tree.kids[noun] if tree.words[kid] in lexicon()["units"]["further"] and kid < noun}
    kept -= set(range(number.start, number.end))
    return " ".join(tree.words[index] for index in sorted(kept)[:LONGEST])
