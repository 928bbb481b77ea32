"""When each claim holds, as its sentence says; none is guessed."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.model import When
from onrecord.model.relative import perhaps
from onrecord.reading.claims.attached import COARSE, Attached
from onrecord.reading.claims.factuality import Statuses
from onrecord.reading.claims.lexicon import event_nouns, words
from onrecord.reading.claims.links import first_conjunct
from onrecord.reading.claims.own import auxiliaries
from onrecord.reading.claims.spans import top_of
from onrecord.reading.claims.stepped import counted_from
from onrecord.reading.claims.tree import Tree
from onrecord.resources import load

__all__ = ["SPOKEN", "Times", "issued_with"]

SPOKEN = frozenset({"requested", "refused", "denied"})  # done in the saying, so they share its time
_WORDS = load("claim_times")
_SCHEDULED, _OCCASIONS = frozenset(_WORDS["scheduled"]), frozenset(_WORDS["occasions"])
_RESOLVED, _PART = frozenset(_WORDS["resolved"]), frozenset(_WORDS["part"])
_DOCUMENTS = frozenset(load("channels")["documents"]["nouns"]) | frozenset(load("channels")["channels"])
_AFTERMATH = frozenset({"has", "have", "had", "will", "would", "is", "are"})
_YEARS, _DAYS = frozenset({"year", "decade"}), frozenset({"day", "instant"})


class Times(Attached):
    """The calendar times of a document and the claims that hold at them."""

    def when(self, statuses: Statuses, index: int, depth: int = 0) -> When | None:
        """When the claim of that predicate holds, as its sentence says."""
        top = top_of(statuses, index)
        for token in self._told_together(statuses, index, top):
            own = self.own(token) or self._opening(token)
            if own is not None:
                return own
        if depth <= 4 and (counted := self._counted(statuses, index, top, depth)) is not None:
            return counted
        link = statuses.links.get(index)
        if depth > 4:
            return None
        if link is not None and statuses.of(index) in SPOKEN and link.effect in {"report", statuses.of(index)}:
            return self.when(statuses, link.governor, depth + 1) if link.governor in statuses.found else None
        for source in self._simultaneous(statuses, index, top):
            shared = self.when(statuses, source, depth + 3)
            if shared is not None:
                return shared
        source_above = self._shared(statuses, top)
        if source_above is not None:
            return self.when(statuses, source_above, depth + 1)
        during = self._held_during(statuses, top)
        if during is not None:
            return self.when(statuses, during, depth + 1)
        return self._just_before(statuses, top, depth) or self._described(top)

    def _told_together(self, statuses: Statuses, index: int, top: int) -> Iterator[int]:
        """A predicate and what it is told with: "hearings", "resume" and "set" in "is set to resume its hearings"."""
        yield index
        while index != top:
            link = statuses.links.get(index)
            index = link.governor if link is not None and link.governor != index else top
            yield index

    def _counted(self, statuses: Statuses, index: int, top: int, depth: int) -> When | None:
        """ "On Wednesday, the day after she lost": so many days from the event that it is told from, or to it."""
        together = {*self._told_together(statuses, index, top)}
        for step in self.steps:
            if step.event in together:
                return counted_from(step.beside or self.when(statuses, step.main, depth + 3), step.days)
            if step.main in together and step.beside is None:
                return counted_from(self.own(step.event), -step.days)
        return None

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

    def _held_during(self, statuses: Statuses, clause: int) -> int | None:
        """The predicate that tells of what a clause was within: "held talks on Monday, during which they discussed"."""
        tree, noun = self.tree, self.tree.heads[clause]
        if tree.deps[clause] != "acl:relcl" or tree.bare[noun] != "obj" or tree.heads[noun] not in statuses.found:
            return None
        during = any(
            tree.words[kid] == "which" and tree.case(kid) in {"during", "at"} for kid in tree.children(clause, "obl")
        )
        return tree.heads[noun] if during else None

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
                elif tree.bare[kid] == "obj" and tree.lemmas[node] in _PART and tree.form(node) == "past":
                    yield kid  # "endorsed his 2008 run"
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
        return within and not self.is_charge(index)

    def _is_within(self, statuses: Statuses, index: int) -> bool:
        return statuses.found[index].kind == "noun" and self._stands_within(index)

    def _is_while(self, index: int) -> bool:
        return self.tree.bare[index] == "advcl" and not words("links", "while").isdisjoint(self._openers(index))

    def _follows_its_time(self, verb: int, participle: int) -> bool:
        """Whether the time of a participle stands before it and is its verb's too: "is away this week fishing"."""
        tree = self.tree
        if tree.bare[participle] != "advcl" or tree.form(participle) != "ing" or tree.marks(participle):
            return False
        return any(verb < self.first[number] < participle for number in self.governed.get(participle, []))

    def _is_soon_after(self, statuses: Statuses, index: int) -> bool:
        adverbial = self.tree.bare[index] == "advcl" or (
            statuses.found[index].kind == "noun" and self.tree.bare[index] == "obl"
        )
        after = not words("links", "after").isdisjoint([self.tree.case(index), *self._openers(index)])
        return adverbial and after and self._is_coarse(index) and not self._is_sequel(index)

    def _is_sequel(self, index: int) -> bool:
        """ "The vote comes after floods last year", "quit three weeks after he was elected": not of the same time."""
        tree = self.tree
        if tree.lemmas[tree.heads[index]] in words("report", "sequel"):
            return True
        cases = [kid for kid in tree.children(index, "mark", "case") if tree.words[kid] in words("links", "after")]
        number = self.of_token.get(cases[0] - 1) if cases else None
        return number is not None and self.expressions[number].type == "DURATION"

    def _is_coarse(self, index: int) -> bool:
        own = self.own(index)
        return own is not None and own.granularity in COARSE

    def _openers(self, index: int) -> list[str]:
        return [self.tree.words[kid] for kid in self.tree.kids[index] if self.tree.bare[kid] in {"mark", "advmod"}]

    def _shared(self, statuses: Statuses, index: int) -> int | None:
        """The predicate whose time this one shares: participles and later verbs of one subject."""
        tree = self.tree
        head = tree.heads[index]
        if index not in statuses.found or statuses.found[index].kind == "noun":
            return None
        if (verb := issued_with(tree, index)) is not None:
            return verb if verb in statuses.found else None
        if tree.lemmas[index] in _RESOLVED and tree.bare[index] == "ccomp" and head in statuses.found:
            return head  # "said on Monday that she had decided to leave": decided by then, and told then
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


def issued_with(tree: Tree, participle: int) -> int | None:
    """The verb by which a document goes out that does something: "published a letter thanking the mayor"."""
    if tree.deps[participle] != "acl" or tree.form(participle) != "ing" or tree.marks(participle):
        return None
    noun = tree.heads[participle]
    if tree.lemmas[noun] not in _DOCUMENTS:
        return None
    while tree.bare[noun] == "nmod" and tree.heads[noun] != noun:
        noun = tree.heads[noun]  # "a copy of a letter"
    return tree.heads[noun] if tree.bare[noun] in {"obj", "nsubj"} else None
