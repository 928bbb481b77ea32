"""What became of an event: its own tense and modality composed with everything that governs it.

After FactBank (Saurí and Pustejovsky 2009), with the event statuses of the record: requested, refused and denied
events carry the deed that was done with words, planned and possible ones wait.
"""

from __future__ import annotations

from onrecord.model.reading import Factuality
from onrecord.reading.claims.lexicon import Effect, embedding, words
from onrecord.reading.claims.links import Link, complement_of, first_conjunct, keys, link_of, verb_of
from onrecord.reading.claims.own import Own, auxiliaries, own_status
from onrecord.reading.claims.predicates import Predicate
from onrecord.reading.claims.tree import Tree

__all__ = ["Statuses"]

ACTUAL = frozenset({"happened", "ongoing"})
DEPTH = 6  # deeper embedding does not occur in news; the bound keeps malformed trees from looping


class Statuses:
    """Factuality of every predicate of a document; each is composed once.

    `people` are tokens that stand for a person or organization: only those refuse.
    """

    def __init__(
        self,
        tree: Tree,
        found: dict[int, Predicate],
        *,
        people: frozenset[int] = frozenset(),
        times: frozenset[int] = frozenset(),
    ) -> None:
        self.tree, self.found, self.people, self.times = tree, found, people, times
        self.links: dict[int, Link | None] = {index: link_of(tree, predicate) for index, predicate in found.items()}
        self.inner: dict[int, int] = {}  # the first deed under each governor
        for index, link in self.links.items():
            if link is not None and link.absorbs:
                self.inner.setdefault(link.governor, index)
        self._known: dict[int, Factuality] = {}

    def of(self, index: int, depth: int = 0) -> Factuality:
        """The status of the predicate at that token; what asserts nothing is taken as told."""
        if index not in self.found:
            return "happened"
        if index not in self._known:
            self._known[index] = "happened" if depth > DEPTH else self._composed(index, depth)
        return self._known[index]

    def content_of(self, index: int) -> int | None:
        """The clause that a reporting verb reports: its complement, or the sentence that it stands beside."""
        tree = self.tree
        lexicon = embedding()
        complement = complement_of(tree, index)
        kids = tree.children(index, "ccomp") + (tree.children(complement, "ccomp") if complement is not None else [])
        for kid in kids:
            link = self.links.get(kid)
            if link is not None and not link.absorbs and link.governor == index and link.effect != "condition":
                return kid
        head = tree.heads[index]
        if (
            tree.bare[index] == "parataxis"
            and head in self.found
            and tree.lemmas[index] in lexicon.neutral | lexicon.acts
            and not (tree.lemmas[head] in lexicon.neutral and tree.child(index, "obj") is not None)
        ):
            return head  # but not in "said the firm she hired, Brandt, has concluded its inquiry"
        return None

    def tells(self, index: int) -> bool:
        """Whether a report is told as such, content and all: acts of speech, and assessments.

        An event is news in itself ("she said the mill closed"), an assessment because somebody makes it ("she said
        the mill was unsafe").
        """
        content = self.content_of(index)
        if content is None or embedding().neutral.isdisjoint(keys(self.tree, index, [])):
            return True
        while content in self.inner and self.inner[content] != content:
            content = self.inner[content]
        status = self.of(content)
        own = own_status(self.tree, self.found[content])
        if own.fact == "happened" and self._is_believed(index, own):
            return False
        state = self.found[content].kind == "copula" or self.tree.lemmas[content] == "be"
        if state and status not in {"requested", "refused", "denied"}:
            return True
        return status == "ongoing" or (status == "possible")

    def timed(self, index: int) -> bool:
        """Whether a time expression hangs directly on a word: "Tuesday's vote", "the hearing Thursday"."""
        return any(kid in self.times for kid in self.tree.kids[index])

    def _composed(self, index: int, depth: int) -> Factuality:
        predicate = self.found[index]
        own, link = own_status(self.tree, predicate), self.links[index]
        if link is None:
            return self._alone(predicate, own, depth)
        if link.effect == "condition":
            return "possible"
        if link.effect == "denied" and any(map(self._withholds, self.tree.above(index))):
            return self._alone(predicate, own, depth)
        outer = self._governor(link, depth)
        if link.effect == "report":
            return self._reported(predicate, own, link, outer)
        if link.effect == "possible" and outer in ACTUAL and self._is_doubted(index, link.governor):
            return "denied"
        if link.effect == "planned" and outer in ACTUAL | {"planned"} and self._is_unwilled(index, link.governor):
            return "possible"
        if link.effect == "possible" and outer == "happened" and self._achieved(link.governor):
            return "not happened" if own.negated else "happened"
        if outer == "not happened" and link.effect == "planned" and self._refuses(link.governor):
            return "refused"
        return compose(link.effect, outer, negated=own.negated)

    def _governor(self, link: Link, depth: int) -> Factuality:
        """The governor's status; for a noun or adjective that of the clause it belongs to."""
        if link.via is not None and self._negative_noun(link.via):
            return "not happened"
        if link.governor not in self.found:
            return self.of(link.via, depth + 1) if link.via in self.found and link.via != link.governor else "happened"
        outer = self.of(link.governor, depth + 1)
        if link.via is None or outer not in ACTUAL:
            return outer
        rejected = not words("lending", "rejecting").isdisjoint(keys(self.tree, link.governor, []))
        return "refused" if rejected else outer

    def _achieved(self, governor: int) -> bool:
        """ "was able to leave" tells that somebody left."""
        return self.tree.lemmas[governor] in words("modals", "achieving")

    def _is_doubted(self, index: int, governor: int) -> bool:
        """ "She said it was unlikely to have been arson" denies what is over; "is unlikely to win" is open."""
        perfect = any(self.tree.words[kid] == "have" for kid in self.tree.children(index, "aux"))
        return perfect and self.tree.lemmas[governor] == "unlikely" and self._in_report(governor)

    def _is_unwilled(self, index: int, governor: int) -> bool:
        """ "The driver is expected to recover": nobody plans that."""
        return self.tree.lemmas[governor] == "expect" and self.tree.lemmas[index] in words("modals", "unwilled")

    def _refuses(self, governor: int) -> bool:
        return self._is_party(governor) and self.tree.lemmas[governor] in words("refused", "negated")

    def _negative_noun(self, noun: int) -> bool:
        negative = words("modals", "negative_words")
        return any(self.tree.words[kid] in negative for kid in self.tree.children(noun, "det"))

    def _alone(self, predicate: Predicate, own: Own, depth: int) -> Factuality:
        """No word of the lexicon governs it."""
        index = predicate.token
        if predicate.kind == "noun":
            return self._noun_alone(index, own, depth)
        if own.fact == "open":
            return self._participle(index, own, depth)
        if own.fact in ACTUAL and not own.negated:
            deed = self._deed(index)
            if deed is not None:
                return deed
        return self._settled(index, own, reported=self._in_report(index))

    def _deed(self, index: int) -> Factuality | None:
        """Verbs that say themselves what became of it: "demurred", "demanded the report", "denied the charges"."""
        tree, lexicon = self.tree, embedding()
        lemma = tree.lemmas[index]
        passive = tree.child(index, "nsubj:pass") is not None  # "were refused permission"
        if self._withholds(index) or (lemma in lexicon.refusing and (passive or self._is_party(index))):
            return "refused"
        for kid in tree.children(index, "obj", "obl", "nsubj:pass"):
            case = tree.case(kid)
            if lemma == "seek" and tree.lemmas[kid] in words("requested", "gone_for"):
                continue  # "thousands sought refuge abroad"
            effect = lexicon.of("deed", f"{verb_of(tree, index)} {case}".strip())
            if effect in {"requested", "denied", "planned"}:
                return effect
        return None

    def _withholds(self, index: int) -> bool:
        """ "was denied bail on a charge of murder", "denied the visa": that is no denial of a deed."""
        tree = self.tree
        things = words("denied", "withheld")
        return tree.lemmas[index] == "deny" and any(tree.lemmas[kid] in things for kid in tree.children(index, "obj"))

    def _settled(self, index: int, own: Own, *, reported: bool) -> Factuality:
        """A finite predicate's status from its own words."""
        if own.negated and own.fact in {"planned", "conditional"} and self._waits(index):
            return "planned"
        if own.negated and self._contradicts(index, reported=reported):
            return "denied"
        if own.fact == "conditional":
            return self._conditional(index, own, reported=reported)
        if own.fact == "planned" and own.negated:
            return "refused" if self._is_party(index) else "not happened"
        if own.negated and own.fact in {"happened", "ongoing", "open"}:
            return "not happened"
        if own.negated and own.fact == "possible" and self._past_ability(index):
            return "not happened"
        return "happened" if own.fact == "open" else own.fact

    def _waits(self, index: int) -> bool:
        """ "It would not arrive until Monday": on Monday it does."""
        tree = self.tree
        phrases = tree.children(index, "obl")
        return any(tree.case(kid) in {"until", "till"} and kid in self.times for kid in phrases)

    def _contradicts(self, index: int, *, reported: bool) -> bool:
        """ "No, the boat was not on fire," said the pilot; she said the fire had nothing to do with the vote."""
        tree = self.tree
        if not reported:
            return False
        no = any(tree.words[kid] == "no" for kid in tree.children(index, "discourse"))
        objects = [kid for kid in tree.children(index, "obj") if tree.words[kid] == "nothing"]
        return no or any(tree.lemmas[kid] == "do" for thing in objects for kid in tree.children(thing, "acl"))

    def _conditional(self, index: int, own: Own, *, reported: bool) -> Factuality:
        """ "would": the future of a past report ("said it would close"), else only thought of."""
        tree = self.tree
        helpers = [tree.words[kid] for kid in auxiliaries(tree, index)]
        if "have" in helpers and not reported:
            return "not happened"
        if tree.child(index, "cop") is not None or self._has_condition(index) or not reported:
            return "refused" if own.negated and reported and self._is_party(index) else "possible"
        if own.negated:
            return "refused" if self._is_party(index) else "not happened"
        return "planned"

    def _has_condition(self, index: int) -> bool:
        conditions = words("modals", "conditions")
        return any(not conditions.isdisjoint(self.tree.marks(kid)) for kid in self.tree.children(index, "advcl"))

    def _past_ability(self, index: int) -> bool:
        return any(self.tree.words[kid] in {"could", "can", "ca", "cannot"} for kid in auxiliaries(self.tree, index))

    def _is_party(self, index: int) -> bool:
        """Whether a person or organization does it, so that not doing it is a refusal."""
        subject = self.tree.child(index, "nsubj")
        if subject is None or self.tree.deps[subject] == "nsubj:pass":
            first = first_conjunct(self.tree, index)
            subject = self.tree.child(first, "nsubj") if subject is None and first != index else None
        return (
            subject is not None
            and self.tree.lemmas[index] not in words("refused", "involuntary")
            and (subject in self.people or self.tree.words[subject] in words("modals", "parties"))
        )

    def _in_report(self, index: int) -> bool:
        link = self.links.get(first_conjunct(self.tree, index))
        return link is not None and link.effect == "report"

    def _reported(self, predicate: Predicate, own: Own, link: Link, outer: Factuality) -> Factuality:
        """The content of a report keeps its own truth, unless the report is of not finding it."""
        index = predicate.token
        if outer == "not happened" and self._finds_nothing(link.governor):
            return "not happened"
        if own.fact == "open" and self._is_thought_of(index):
            return "possible"
        if own.fact == "open" and not own.negated and (going := self._goes_on(index, link.governor, outer)):
            return going
        if own.fact == "open":  # "is said to have fled", "reported seeing smoke"
            return "not happened" if own.negated else "happened"
        if outer == "not happened" and self.tree.lemmas[link.governor] in words("denied", "affirming"):
            return "denied"  # "it is not true that he fled"
        if own.fact in ACTUAL and not own.negated:
            deed = self._deed(index)
            if deed is not None:
                return deed
            if self._is_believed(link.governor, own):
                return "possible"
            if any(self.tree.words[kid] == "being" for kid in auxiliaries(self.tree, index)):
                return "ongoing"  # "traffic was being turned back, the firm said": when it said so
        return self._settled(index, own, reported=True)

    def _is_believed(self, governor: int, own: Own) -> bool:
        """ "police believe he is the gunman", "he thinks he fainted"; not "I think it is wrong"."""
        tree = self.tree
        subject = tree.child(governor, "nsubj")
        other = subject is not None and tree.words[subject] not in words("modals", "first_person")
        settled = own.fact == "happened" or tree.lemmas[governor] == "believe"
        return other and settled and tree.lemmas[governor] in words("report", "belief")

    def _goes_on(self, index: int, governor: int, outer: Factuality) -> Factuality | None:
        """ "Is said to be spreading" is going on; "is motivated to follow", "are learning to swim" is not done yet."""
        tree = self.tree
        if "to" not in tree.marks(index) or any(tree.words[kid] == "have" for kid in tree.children(index, "aux")):
            return None
        if tree.form(index) == "ing":
            return "possible" if tree.lemmas[governor] in words("report", "belief") else "ongoing"
        aimed = tree.child(governor, "cop") is not None or tree.lemmas[governor] == "learn"
        return "possible" if aimed and outer == "ongoing" else None

    def _is_thought_of(self, index: int) -> bool:
        """ "knows what to do", "it is rare to win": nobody has done it."""
        tree = self.tree
        perfect = any(tree.words[kid] == "have" for kid in tree.children(index, "aux"))
        return "to" in tree.marks(index) and tree.bare[index] in {"ccomp", "csubj"} and not perfect

    def _finds_nothing(self, governor: int) -> bool:
        finding = self.tree.lemmas[governor] in words("report", "finding")
        return finding and own_status(self.tree, self.found[governor]).negated

    def _participle(self, index: int, own: Own, depth: int) -> Factuality:
        """Gerunds and participles share the status of what they hang on: "resigned, ending a standoff"."""
        tree = self.tree
        deed = None if own.negated else self._deed(index)
        if deed is not None:
            return deed
        if own.negated:
            return "not happened"
        first = first_conjunct(tree, index)
        if first != index and first in self.found and self.found[first].kind != "noun":
            return self.of(first, depth + 1)
        head = tree.heads[index]
        said = tree.lemmas[index] in embedding().neutral | embedding().acts
        if said and tree.form(index) == "ing" and not tree.marks(index):
            return "happened"  # "called for a vote, adding that ..."
        if tree.bare[index] == "acl" and "to" in tree.marks(index):
            return "planned"  # "all that she can to help"
        if tree.bare[index] == "acl":
            if tree.form(index) != "ing":
                return "happened"
            main = next(
                (above for above in tree.above(index) if above in self.found and self.found[above].kind != "noun"), None
            )
            return "happened" if main is not None and self.of(main, depth + 1) == "happened" else "ongoing"
        if "to" in tree.marks(index):
            return "planned"
        if head in self.found and head != index and not {"after", "since", "by", "despite"} & set(tree.marks(index)):
            status = self.of(head, depth + 1)
            return status if status in {"happened", "ongoing", "planned", "possible"} else "happened"
        return "happened"

    def _noun_alone(self, index: int, own: Own, depth: int) -> Factuality:
        """An event noun shares the fate of the clause it is part of, unless it is told as known."""
        if own.negated:
            return "not happened"
        if own.fact != "happened":
            return own.fact  # type: ignore[return-value]
        tree = self.tree
        head = tree.heads[index]
        if head in self.found and head != index and tree.child(index, "nmod:poss") is None:
            status = self.of(head, depth + 1)
            if (
                status in {"planned", "possible", "requested"}
                and not any(tree.words[kid] == "the" for kid in tree.children(index, "det"))
                and tree.bare[index] in {"obj", "obl"}
                and tree.case(index) not in {"after", "since", "over", "following", "about"}
            ):
                return status
        return "happened"


def compose(effect: Effect, outer: Factuality, *, negated: bool) -> Factuality:
    """The status of an event under a governor of that effect whose own status is `outer`."""
    if effect in {"implicative", "attempt"}:
        return flipped(outer) if negated else outer
    if outer == "not happened":
        # "did not fail to notice", "did not deny it", "does not intend to sell"
        return {"not happened": "happened", "denied": "possible", "refused": "possible"}.get(effect, "not happened")  # type: ignore[return-value]
    if effect == "not happened" and outer in {"planned", "possible"}:
        return "not happened"  # "is likely to leave without naming a successor"
    if effect == "ongoing":
        return "ongoing" if outer in ACTUAL else outer
    if effect == "stopped":
        return "not happened" if outer in ACTUAL else outer
    if outer not in ACTUAL:
        return outer
    if negated and effect in {"planned", "implicative"}:
        return "not happened"
    return effect  # type: ignore[return-value]


def flipped(status: Factuality) -> Factuality:
    """ "managed not to fall", "was forced not to play"."""
    if status in ACTUAL:
        return "not happened"
    return "happened" if status == "not happened" else status
