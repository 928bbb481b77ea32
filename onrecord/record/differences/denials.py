"""What one side tells and another denies: each with all reports that tell it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from onrecord import resources
from onrecord.model import Evidence
from onrecord.record import times
from onrecord.record.drafts import Draft
from onrecord.record.lines.furniture import is_furniture
from onrecord.record.predicates import is_weak
from onrecord.record.told import Told
from onrecord.record.words import words_of

__all__ = ["Denial", "denials"]

_TOLD = frozenset(("happened", "ongoing", "possible"))
_FORMS = frozenset(("clause", "shared", "relative"))
_ORDER = ("clause", "shared", "relative", "fragment", "nominal")
_ANSWERED = 0.5  # of the words of a denial that those of the accusation hold
_SPEAKING = frozenset(("say", "deny", "accuse"))


@dataclass(frozen=True, slots=True)
class Denial:
    """Entries that tell of a deed, and those in which it is denied."""

    told: tuple[Draft, ...]
    denied: tuple[Draft, ...]

    @property
    def sides(self) -> tuple[tuple[Evidence, ...], tuple[Evidence, ...]]:
        """The passages of both, clauses before mere nouns."""
        return _passages(self.told), _passages(self.denied)


def _passages(drafts: Sequence[Draft]) -> tuple[Evidence, ...]:
    claims = [claim for draft in drafts for claim in draft.claims]
    whole = [claim.evidence if claim.claim.form in _FORMS else _around(claim) for claim in claims]
    order = sorted(range(len(claims)), key=lambda index: _ORDER.index(claims[index].claim.form))
    return tuple(dict.fromkeys(whole[index] for index in order))


def _around(told: Told) -> Evidence:
    """The shortest clause that a noun stands in: "her claims about being hit are untrue", "denied physical assault"."""
    span = told.claim.span
    clauses = [item.span for item in told.page.claims(told.claim.sentence) if item.form in _FORMS]
    around = min((item for item in clauses if item.contains(span)), key=lambda item: len(item.quote), default=span)
    return around.on(told.article.id)


def denials(drafts: Sequence[Draft]) -> Iterator[Denial]:
    """The deeds that somebody tells of and another denies, then the accusations that the accused denies."""
    people = cache(_people)  # of each claim once, however many deny it
    denied = [draft for draft in drafts if draft.factuality == "denied" and not _is_of_page(draft)]
    told = [
        draft
        for draft in drafts
        if draft.factuality in _TOLD and _FORMS & _forms(draft) and not _is_of_page(draft) and not _is_condition(draft)
    ]
    deeds: defaultdict[str, list[Draft]] = defaultdict(list)
    for draft in told:
        deeds[draft.relation].append(draft)
    against = {
        draft: tuple(other for other in deeds[draft.relation] if _is_denied(other, draft, people))
        for draft in denied
        if _is_deed(draft)
    }
    yield from _gathered(against)
    disclaimed = [draft for draft in drafts if _is_disclaimer(draft) and not _is_of_page(draft)]
    yield from _of_the_accused([*deeds["accuse"], *filter(_is_wrong, told)], [*denied, *disclaimed])


def _is_condition(draft: Draft) -> bool:
    """ "Even if they are offenders": nobody tells it."""
    return draft.factuality == "possible" and all(not claim.attributions for claim in draft.claims)


def _is_deed(draft: Draft) -> bool:
    return draft.relation not in _SPEAKING and not is_weak(draft.relation)


def _gathered(against: Mapping[Draft, tuple[Draft, ...]]) -> Iterator[Denial]:
    """Denials of what is told in common are one: the charge, and all that deny it."""
    found: list[tuple[dict[Draft, None], list[Draft]]] = []
    for denied, told in against.items():
        known = next((item for item in found if not item[0].keys().isdisjoint(told)), None)
        if known is not None:
            known[0].update(dict.fromkeys(told))
            known[1].append(denied)
        elif told:
            found.append((dict.fromkeys(told), [denied]))
    return (Denial(tuple(told), tuple(denied)) for told, denied in found)


def _of_the_accused(accusations: Sequence[Draft], denied: Sequence[Draft]) -> Iterator[Denial]:
    """ "Roe accused Hale of theft", "Hale denied it", "there was no wrongdoing": once for each of the accused."""
    accused = {draft: draft.patients if draft.relation == "accuse" else _agents(draft) for draft in accusations}
    for entity in sorted({entity for entities in accused.values() for entity in entities}):
        against = [draft for draft in accusations if entity in accused[draft]]
        names = words_of(entity.replace("-", " "))
        own = [
            draft
            for draft in denied
            if (draft.relation == "deny" and entity in _agents(draft) and not draft.patients)  # not "she denied him"
            or (_is_disclaimer(draft) and any(not names.isdisjoint(_of_whom(claim)) for claim in draft.claims))
        ]
        own = [draft for draft in own if _is_disclaimer(draft) or _is_answer(draft, against, names)]
        if own and _voices(against).isdisjoint(_voices(own)):
            yield Denial(tuple(against), tuple(own))


def _is_answer(denial: Draft, accusations: Sequence[Draft], names: frozenset[str]) -> bool:
    """Whether a denial is of those accusations: "denied it", "denied any theft"; not "denied that he would resign"."""
    topic = frozenset(word for claim in denial.claims for word in claim.topic) - names - _general()
    told = frozenset(
        word
        for draft in accusations
        for claim in draft.claims
        for word in words_of(claim.reading.sentences[claim.claim.sentence].quote)
    )
    return len(topic & told) >= _ANSWERED * len(topic)


@cache
def _general() -> frozenset[str]:
    return words_of(" ".join(_wrongs("general")))


def _of_whom(claim: Told) -> frozenset[str]:
    """The words of a clause and of the name of its source: "a spokesman for Hale"."""
    return claim.words | words_of(" ".join((claim.speaker or "", *(item.speaker for item in claim.attributions))))


def _agents(draft: Draft) -> frozenset[str]:
    return frozenset(entity for claim in draft.claims for entity in claim.agents)


def _voices(drafts: Sequence[Draft]) -> frozenset[str]:
    return frozenset(claim.speaker for draft in drafts for claim in draft.claims if claim.speaker)


def _is_wrong(draft: Draft) -> bool:
    """Whether somebody tells of a wrong that somebody did."""
    verb = draft.predicate.partition(" ")[0]
    return draft.factuality == "possible" and draft.relation != "accuse" and verb in _wrongs("wrongs")


def _is_disclaimer(draft: Draft) -> bool:
    """Whether somebody says that nothing of the kind was done: "there was no physical contact"."""
    said = draft.factuality in ("not happened", "denied") and all(claim.attributions for claim in draft.claims)
    return said and any(not _wrongs("disclaimed").isdisjoint(claim.sequence) for claim in draft.claims)


@cache
def _wrongs(name: str) -> frozenset[str]:
    return frozenset(resources.load("embedding")["denied"][name])


def _is_denied(told: Draft, denied: Draft, people: Callable[[Told], frozenset[str]]) -> bool:
    """Whether a denial is of that deed: in another voice, of the same people, at no other time."""
    if _apart(told.patients, denied.patients) or _apart(_patient_words(told), _patient_words(denied)):
        return False
    return any(
        _may_contradict(one, other)
        and not people(one).isdisjoint(people(other))
        and not _apart(one.patient_words, other.patient_words)
        for one in told.claims
        for other in denied.claims
    )


def _patient_words(draft: Draft) -> frozenset[str]:
    return frozenset(word for claim in draft.claims for word in claim.patient_words)


def _apart(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other and one.isdisjoint(other))


def _may_contradict(one: Told, other: Told) -> bool:
    """Whether two voices tell them of what may be one time."""
    one_voice = one.article.id == other.article.id and one.claim.attribution == other.claim.attribution
    one_voice = one_voice or bool(one.speaker and one.speaker == other.speaker)
    return not one_voice and not times.apart(one.when, other.when)


def _people(claim: Told) -> frozenset[str]:
    """The words of the names of those who take part, who tell it and whom its sentence mentions."""
    sentence = claim.reading.sentences[claim.claim.sentence]
    named = [chain.name for _, chain in claim.page.mentions(sentence.start, sentence.end) if chain.type == "person"]
    return words_of(" ".join((*claim.participants, claim.speaker or "", *named)).replace("-", " "))


def _forms(draft: Draft) -> set[str]:
    return {claim.claim.form for claim in draft.claims}


def _is_of_page(draft: Draft) -> bool:
    return all(map(is_furniture, draft.claims))
