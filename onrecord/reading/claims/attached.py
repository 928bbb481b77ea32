"""Which predicate each time expression of a document goes with."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from onrecord.model import Span, TimeExpression, When
from onrecord.reading.claims.factuality import Statuses
from onrecord.reading.claims.lexicon import event_nouns, words
from onrecord.reading.claims.stepped import Step, steps
from onrecord.reading.claims.tree import Tree
from onrecord.reading.document import article_of
from onrecord.resources import load

__all__ = ["COARSE", "Attached"]

COARSE = frozenset({"month", "season", "year", "decade"})
_PARTICIPANTS = frozenset({"nsubj", "obj", "iobj", "nmod", "conj", "appos"})
_WORDS = load("claim_times")
_RECORDS, _COMPARISONS = frozenset(_WORDS["records"]), frozenset(_WORDS["comparisons"])
_MOVED, _PROSECUTED = frozenset(_WORDS["moved"]), frozenset(_WORDS["prosecuted"])
_PART = frozenset(_WORDS["part"])
_PRIZED, _PRIZES = frozenset(_WORDS["prized"]), frozenset(_WORDS["prizes"])
_TOLD = (
    frozenset(_WORDS["occasions"])
    | frozenset(load("channels")["documents"]["nouns"])
    | frozenset(load("channels")["channels"])
)
_INSIDE = frozenset({"compound", "amod", "nmod", "flat"})
_BEFORE = frozenset({"before", "prior", "ahead"})
_AHEAD = words("modals", "planned") | words("modals", "conditional")
_UNTIL = frozenset({"until", "till", "til", "'til", "’til"})
_DEADLINES = frozenset({"since", "by", "through", ""}) | _UNTIL


class Attached:
    """The calendar times of a document: which tokens they are, and which predicate each governs."""

    def __init__(self, doc: Doc, tree: Tree, expressions: Sequence[TimeExpression]) -> None:
        self.tree = tree
        self.expressions = expressions
        self.of_token: dict[int, int] = {}
        offset = article_of(doc).body_start
        by_start = sorted(range(len(expressions)), key=lambda number: expressions[number].span.start)
        token = 0
        for number in by_start:
            span = expressions[number].span
            while token < len(doc) and doc[token].idx + len(doc[token]) <= span.start - offset:
                token += 1
            at = token
            while at < len(doc) and doc[at].idx < span.end - offset:
                self.of_token[at] = number
                at += 1
        self.first: dict[int, int] = {}
        for token, number in self.of_token.items():
            self.first[number] = min(token, self.first.get(number, token))
        self.governed: dict[int, list[int]] = {}
        self.of_others: dict[
            Span, bool
        ] = {}  # times of other happenings; True where this is told to be after or before
        self.steps: tuple[Step, ...] = ()

    def attach(self, statuses: Statuses) -> None:
        """Finds for each expression the nearest predicate above it."""
        for number in sorted(set(self.of_token.values())):
            if self.expressions[number].when is None:
                continue
            tokens = [token for token, own in self.of_token.items() if own == number]
            inside = set(tokens)
            head = next((token for token in tokens if self.tree.heads[token] not in inside), tokens[0])
            noun, of_another = self.tree.heads[head], self._is_of_another(head, number)
            if of_another:
                case = self._case_of_phrase(noun, head)
                apart = case in _BEFORE or case in words("links", "after")
                self.of_others[self.expressions[number].span] = apart
            stray = (of_another and noun not in statuses.found) or self._is_model(tokens)
            predicate = None if stray else self._predicate_above(statuses, head)
            if predicate is not None:
                self.governed.setdefault(predicate, []).append(number)
        self.steps = tuple(steps(self.tree, self.expressions, self.of_token, statuses.found))

    def _predicate_above(self, statuses: Statuses, token: int) -> int | None:
        below = token
        for above in [token, *self.tree.above(token)]:
            if above in statuses.found and not self._is_aside(statuses, above, token):
                return above
            if above in statuses.found or self.tree.case(above) in _COMPARISONS:
                return None
            if self._describes(below, above):
                return None
            below = above
        return None

    def _describes(self, below: int, noun: int) -> bool:
        """Whether a time only tells which thing is meant: "the message from Tuesday", "his 2014 book"."""
        tree = self.tree
        if below == noun or tree.pos[noun] not in {"NOUN", "PROPN"} or tree.bare[noun] not in _PARTICIPANTS:
            return False
        verb = tree.heads[noun]
        if tree.bare[noun] == "obj" and tree.lemmas[verb] in _PART and tree.form(verb) == "past":
            return False  # "endorsed his 2008 run"
        if tree.bare[noun] == "obj" and tree.lemmas[verb] in _PRIZED and tree.words[noun] in _PRIZES:
            return False  # "received the 2000 Harbour Award"
        quarter = tree.bare[noun] == "nsubj" and tree.words[below] in words(
            "links", "quarters"
        )  # "third-quarter profit rose"
        return (below < noun and not quarter) or tree.case(below) in {"from", "of", "since", *_UNTIL}

    def _is_aside(self, statuses: Statuses, predicate: int, token: int) -> bool:
        """Whether a time tells since when a record stands, or to when something was put off, and not when it was."""
        case = self.tree.case(token)
        if case == "since":
            tree = self.tree
            between = tree.words[min(predicate, token) : max(predicate, token)]
            nouns = [noun for noun in (predicate, tree.heads[token]) if tree.pos[noun] == "NOUN"]
            ranked = [tree.words[kid] for noun in nouns for kid in tree.children(noun, "amod", "nummod")]
            return any(word in _RECORDS or word.endswith("est") for word in (*between, *ranked))
        return case in _UNTIL | {"to", "through"} and statuses.found[predicate].lemma in _MOVED

    def _is_of_another(self, below: int, number: int) -> bool:
        """Whether a time before a noun dates what happened then and no more: "jailed for the June 2014 robbery".

        "Voted at Monday's meeting" was on Monday, and who "left after the 2006 split" left in that year, as far as
        years go.
        """
        tree, noun = self.tree, self.tree.heads[below]
        if noun < below or tree.bare[noun] != "obl" or tree.pos[noun] not in {"NOUN", "PROPN"}:
            return False
        case, when = self._case_of_phrase(noun, below), self.expressions[number].when
        if case in words("links", "after"):
            return when is not None and when.granularity not in COARSE
        return self.is_charge(noun) or (case not in words("links", "within") and case not in _DEADLINES)

    def _case_of_phrase(self, noun: int, time: int) -> str:
        """The preposition before a noun and its time: "before Monday's vote", wherever the tree hangs it."""
        return self.tree.case(noun) or self.tree.case(time)

    def _is_model(self, tokens: Sequence[int]) -> bool:
        """Whether a year tells which make a thing is of: "fled in a 2005 Volvo", not "a 2005 Vogue interview"."""
        tree, last = self.tree, tokens[-1]
        if len(tokens) > 1 or not tree.words[last].isdigit() or last + 1 == len(tree):
            return False
        maker = last + 1
        while maker + 2 < len(tree) and tree.words[maker] in {"or", "and"} and tree.words[maker + 1].isdigit():
            maker += 2  # "a 2005 or 2006 Volvo"
        noun = maker
        while tree.bare[noun] in _INSIDE and tree.heads[noun] > noun:
            noun = tree.heads[noun]
        some = any(tree.words[kid] in {"a", "an"} for kid in tree.children(noun, "det"))
        told = {tree.lemmas[i] for i in range(maker, noun + 1)} & (event_nouns().verb.keys() | _TOLD)
        return tree.pos[maker] == "PROPN" and some and not told

    def is_charge(self, noun: int) -> bool:
        """Whether somebody is prosecuted for a deed: "charged in Monday's shooting"."""
        deed = self.tree.case(noun) == "in" and self.tree.lemmas[noun] in event_nouns().verb
        return deed and self.tree.lemmas[self.tree.heads[noun]] in _PROSECUTED

    def own(self, token: int) -> When | None:
        numbers = self.governed.get(token)
        if not numbers:
            return None
        # "on Tuesday at 8 p.m.": the finest value tells most
        reached = self._is_reached(token)
        whens = [when for number in numbers if (when := self._reaching(number, reached=reached)) is not None]
        return min(whens, key=_width)

    def _is_reached(self, token: int) -> bool:
        """Whether it comes about at the end: "would not arrive until Monday", "may take until Monday"."""
        tree = self.tree
        beside = {tree.words[kid] for kid in tree.children(token, "aux", "advmod")}
        negated = beside & words("modals", "negations") and beside & _AHEAD
        return tree.lemmas[token] == "take" or bool(negated)

    def _reaching(self, number: int, *, reached: bool = False) -> When | None:
        """The value of an expression; since then it lasts, until then it lasted."""
        when = self.expressions[number].when
        first = self.first[number]
        if when is None or when.is_unplaced or first == 0 or when.granularity in {"interval", "set"}:
            return when
        if when.earliest is None:  # before our reckoning: "since 1749 B.C." has no beginning to last from
            return when
        cases = {self.tree.words[first - 1], self._whole_case(first)}
        if "since" in cases:
            return When.parse(f"{when.edtf}/..", when.basis)
        return When.parse(f"../{when.edtf}", when.basis) if cases & _UNTIL and not reached else when

    def _whole_case(self, token: int) -> str:
        """The preposition of the phrase that a time ends: "until the early hours of Thursday"."""
        tree = self.tree
        while (tree.bare[token] == "nmod" and tree.case(token) == "of") or tree.bare[token] == "compound":
            token = tree.heads[token]
        return tree.case(token)


def _width(when: When) -> float:
    if when.earliest is None or when.latest is None:
        return float("inf")
    return (when.latest - when.earliest).total_seconds()
