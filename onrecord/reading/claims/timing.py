"""Which time expression says when a claim holds; none is guessed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from onrecord.model import Span, TimeExpression, When
from onrecord.model.relative import perhaps
from onrecord.reading.claims.factuality import Statuses
from onrecord.reading.claims.lexicon import event_nouns, words
from onrecord.reading.claims.links import first_conjunct
from onrecord.reading.claims.own import auxiliaries
from onrecord.reading.claims.spans import top_of
from onrecord.reading.claims.tree import Tree
from onrecord.reading.document import article_of
from onrecord.resources import load

__all__ = ["Times"]

PARTICIPANTS = frozenset({"nsubj", "obj", "iobj", "nmod", "conj", "appos"})
_WORDS = load("claim_times")
_RECORDS, _COMPARISONS = frozenset(_WORDS["records"]), frozenset(_WORDS["comparisons"])
_MOVED = frozenset(_WORDS["moved"])
_SCHEDULED, _OCCASIONS = frozenset(_WORDS["scheduled"]), frozenset(_WORDS["occasions"])
_PROSECUTED = frozenset(_WORDS["prosecuted"])
_UNTIL = frozenset({"until", "till", "til", "'til", "’til"})
COARSE = frozenset({"month", "season", "year", "decade"})
_AFTERMATH = frozenset({"has", "have", "had", "will", "would", "is", "are"})
_YEARS = frozenset({"year", "decade"})
_DAYS = frozenset({"day", "instant"})
DEADLINES = frozenset({"since", "by", "through", ""}) | _UNTIL
SPOKEN = frozenset({"requested", "refused", "denied"})  # done in the saying, so they share its time


class Times:
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
        self._first: dict[int, int] = {}
        for token, number in self.of_token.items():
            self._first[number] = min(token, self._first.get(number, token))
        self._governed: dict[int, list[int]] = {}
        self.of_others: dict[
            Span, bool
        ] = {}  # times of other happenings; True where this is told to be after or before

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
                case = self.tree.case(noun)
                self.of_others[self.expressions[number].span] = case == "before" or case in words("links", "after")
            stray = of_another and noun not in statuses.found
            predicate = None if stray else self._predicate_above(statuses, head)
            if predicate is not None:
                self._governed.setdefault(predicate, []).append(number)

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
        if below == noun or tree.pos[noun] not in {"NOUN", "PROPN"} or tree.bare[noun] not in PARTICIPANTS:
            return False
        quarter = tree.bare[noun] == "nsubj" and tree.words[below] in words(
            "links", "quarters"
        )  # "third-quarter profit rose"
        return (below < noun and not quarter) or tree.case(below) in {"from", "of", "since", *_UNTIL}

    def _is_aside(self, statuses: Statuses, predicate: int, token: int) -> bool:
        """Whether a time tells since when a record stands, or to when something was put off, and not when it was."""
        case = self.tree.case(token)
        if case == "since":
            words = self.tree.words[min(predicate, token) : max(predicate, token)]
            return any(word in _RECORDS or word.endswith("est") for word in words)
        return case in _UNTIL | {"to", "through"} and statuses.found[predicate].lemma in _MOVED

    def _is_of_another(self, below: int, number: int) -> bool:
        """Whether a time before a noun dates what happened then and no more: "jailed for the June 2014 robbery".

        "Voted at Monday's meeting" was on Monday, and who "left after the 2006 split" left in that year, as far as
        years go.
        """
        tree, noun = self.tree, self.tree.heads[below]
        if noun < below or tree.bare[noun] != "obl" or tree.pos[noun] not in {"NOUN", "PROPN"}:
            return False
        case, when = tree.case(noun), self.expressions[number].when
        if case in words("links", "after"):
            return when is not None and when.granularity not in COARSE
        return self._is_charge(noun) or (case not in words("links", "within") and case not in DEADLINES)

    def _is_charge(self, noun: int) -> bool:
        """Whether somebody is prosecuted for a deed: "charged in Monday's shooting"."""
        deed = self.tree.case(noun) == "in" and self.tree.lemmas[noun] in event_nouns().verb
        return deed and self.tree.lemmas[self.tree.heads[noun]] in _PROSECUTED

    def when(self, statuses: Statuses, index: int, depth: int = 0) -> When | None:
        """When the claim of that predicate holds, as its sentence says."""
        top = top_of(statuses, index)
        for token in self._told_together(statuses, index, top):
            own = self._own(token) or self._opening(token)
            if own is not None:
                return own
        link = statuses.links.get(index)
        if depth > 4:
            return None
        if link is not None and link.effect == "report" and statuses.of(index) in SPOKEN:
            return self.when(statuses, link.governor, depth + 1) if link.governor in statuses.found else None
        for source in self._simultaneous(statuses, index, top):
            shared = self.when(statuses, source, depth + 3)
            if shared is not None:
                return shared
        source_above = self._shared(statuses, top)
        if source_above is not None:
            return self.when(statuses, source_above, depth + 1)
        return self._just_before(statuses, top, depth) or self._described(top)

    def _told_together(self, statuses: Statuses, index: int, top: int) -> Iterator[int]:
        """A predicate and what it is told with: "hearings", "resume" and "set" in "is set to resume its hearings"."""
        yield index
        while index != top:
            link = statuses.links.get(index)
            index = link.governor if link is not None and link.governor != index else top
            yield index

    def _described(self, clause: int) -> When | None:
        """The time of an event that a relative clause tells on of: "the flood of June 1999, in which ten died"."""
        tree, noun = self.tree, self.tree.heads[clause]
        if tree.deps[clause] != "acl:relcl" or noun == clause:
            return None
        within = any(
            tree.words[kid] == "which" and tree.case(kid) in words("links", "within")
            for kid in tree.children(clause, "obl")
        )
        subject = tree.child(clause, "nsubj")
        told = subject is not None and tree.words[subject] in {"that", "which"}
        deed = told and tree.lemmas[noun] in event_nouns().verb
        if not (within or deed) or any(tree.words[kid] in _AFTERMATH for kid in auxiliaries(tree, clause)):
            return None
        times = [self.of_token[kid] for kid in tree.kids[noun] if kid in self.of_token]
        found = [when for number in times if (when := self.expressions[number].when) is not None]
        return found[0] if len(found) == 1 else None

    def _opening(self, clause: int) -> When | None:
        """The time that a relative clause tells more of: "the first since 1959, when two people died"."""
        for opener in self.tree.children(clause, "advmod", "mark"):
            if self.tree.words[opener] == "when":
                before = opener - 2 if self.tree.words[opener - 1] == "," else opener - 1
                number = self.of_token.get(before)
                return None if number is None else self.expressions[number].when
        return None

    def _just_before(self, statuses: Statuses, index: int, depth: int) -> When | None:
        """The time of what followed at once, as far as it goes: "died in 1959 after a tram caught fire"."""
        tree, head = self.tree, self.tree.heads[index]
        if head == index or head not in statuses.found or statuses.found[head].kind == "noun":
            return None
        if not self._is_after(index) or any(tree.words[kid] == "had" for kid in auxiliaries(tree, index)):
            return None
        noun = statuses.found[index].kind == "noun"
        if noun and tree.lemmas[index] not in _OCCASIONS:
            return None  # "told reporters on Thursday after a briefing", but not "died on Thursday after an accident"
        when = self.when(statuses, head, depth + 3)
        reach = _DAYS if noun else _YEARS
        return perhaps(when) if when is not None and when.granularity in reach else None

    def _is_after(self, index: int) -> bool:
        """Whether a clause or an occasion is told to be over, and no length of time stands before: "a day after"."""
        tree = self.tree
        if tree.bare[index] not in {"advcl", "obl"}:
            return False
        cases = [kid for kid in tree.children(index, "mark", "case") if tree.words[kid] in words("links", "after")]
        number = self.of_token.get(cases[0] - 1) if cases else None
        return bool(cases) and (number is None or self.expressions[number].type != "DURATION")

    def _simultaneous(self, statuses: Statuses, index: int, top: int) -> Iterator[int]:
        """What happens at the same time by the sentence's own words."""
        tree = self.tree
        for node in (index, top) if index != top else (index,):
            for kid in tree.kids[node]:
                if kid not in statuses.found:
                    continue
                if self._is_within(statuses, kid) or self._is_while(kid) or self._follows_its_time(node, kid):
                    yield kid  # "spoke up during Monday's meeting", "resigned when the court ruled on Monday"
                elif tree.deps[kid] == "nsubj" and statuses.found[kid].kind == "noun":
                    yield kid  # "Tuesday's crash killed two people"
                elif tree.deps[kid] == "acl" and tree.lemmas[kid] in _SCHEDULED:
                    yield kid  # "a ruling planned by 17 April"
                elif self._is_soon_after(statuses, kid):
                    yield kid  # "left the party after losing in 2006": the same year, as far as years go
        phrase = index
        while tree.bare[phrase] == "nmod" and tree.case(phrase) == "of":
            phrase = tree.heads[phrase]  # "at the start of a hearing"
        head = tree.heads[phrase]
        if head == phrase or head not in statuses.found or statuses.found[head].kind == "noun":
            return
        within = statuses.found[index].kind == "noun" and self._stands_within(phrase)
        if within or self._is_while(index):
            yield head  # "told reporters on Thursday at a news conference"

    def _stands_within(self, index: int) -> bool:
        within = self.tree.bare[index] == "obl" and self.tree.case(index) in words("links", "within")
        return within and not self._is_charge(index)

    def _is_within(self, statuses: Statuses, index: int) -> bool:
        return statuses.found[index].kind == "noun" and self._stands_within(index)

    def _is_while(self, index: int) -> bool:
        return self.tree.bare[index] == "advcl" and not words("links", "while").isdisjoint(self._openers(index))

    def _follows_its_time(self, verb: int, participle: int) -> bool:
        """Whether the time of a participle stands before it and is its verb's too: "is away this week fishing"."""
        tree = self.tree
        if tree.bare[participle] != "advcl" or tree.form(participle) != "ing" or tree.marks(participle):
            return False
        return any(verb < self._first[number] < participle for number in self._governed.get(participle, []))

    def _is_soon_after(self, statuses: Statuses, index: int) -> bool:
        adverbial = self.tree.bare[index] == "advcl" or (
            statuses.found[index].kind == "noun" and self.tree.bare[index] == "obl"
        )
        after = not words("links", "after").isdisjoint([self.tree.case(index), *self._openers(index)])
        return adverbial and after and self._is_coarse(index)

    def _is_coarse(self, index: int) -> bool:
        own = self._own(index)
        return own is not None and own.granularity in COARSE

    def _openers(self, index: int) -> list[str]:
        return [self.tree.words[kid] for kid in self.tree.kids[index] if self.tree.bare[kid] in {"mark", "advmod"}]

    def _own(self, token: int) -> When | None:
        numbers = self._governed.get(token)
        if not numbers:
            return None
        # "on Tuesday at 8 p.m.": the finest value tells most
        whens = [when for number in numbers if (when := self._reaching(number)) is not None]
        return min(whens, key=_width)

    def _reaching(self, number: int) -> When | None:
        """The value of an expression; since then it lasts, until then it lasted."""
        when = self.expressions[number].when
        first = self._first[number]
        if when is None or when.is_unplaced or first == 0 or when.granularity in {"interval", "set"}:
            return when
        cases = {self.tree.words[first - 1], self._whole_case(first)}
        if "since" in cases:
            return When.parse(f"{when.edtf}/..", when.basis)
        return When.parse(f"../{when.edtf}", when.basis) if cases & _UNTIL else when

    def _whole_case(self, token: int) -> str:
        """The preposition of the phrase that a time ends: "until the early hours of Thursday"."""
        tree = self.tree
        while (tree.bare[token] == "nmod" and tree.case(token) == "of") or tree.bare[token] == "compound":
            token = tree.heads[token]
        return tree.case(token)

    def _shared(self, statuses: Statuses, index: int) -> int | None:
        """The predicate whose time this one shares: participles and later verbs of one subject."""
        tree = self.tree
        head = tree.heads[index]
        if index not in statuses.found or statuses.found[index].kind == "noun":
            return None
        if head not in statuses.found or head == index:
            return None
        first = first_conjunct(tree, index)
        if tree.child(index, "nsubj", "expl") is not None and not (first != index and self._is_while(first)):
            return None
        if tree.bare[index] == "conj":
            shares = first in statuses.found and statuses.of(first) == statuses.of(index)
            turns = tree.form(first) == "past" and tree.form(index) in {"s", "base"} and not auxiliaries(tree, index)
            return first if shares and not turns else None
        participle = tree.bare[index] == "advcl" and "to" not in tree.marks(index)
        return head if participle and not {"after", "before", "since"} & set(tree.marks(index)) else None


def _width(when: When) -> float:
    if when.earliest is None or when.latest is None:
        return float("inf")
    return (when.latest - when.earliest).total_seconds()
