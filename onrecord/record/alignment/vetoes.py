"""What forbids that two claims assert the same, however alike they are."""

from __future__ import annotations

from functools import cache

from onrecord import resources
from onrecord.record import numbers, times
from onrecord.record.alignment.likeness import same_words
from onrecord.record.predicates import are_reversed, are_steps, is_single, is_symmetric, is_weak
from onrecord.record.told import Told
from onrecord.record.tolls import toll
from onrecord.record.words import words_of

__all__ = ["forbidden", "is_once", "matter_apart"]

# Events that were rumoured, planned, asked for, refused or denied are never the event that happened.
_KINDS = {"happened": "told", "ongoing": "told"}
_WILLED = frozenset(("requested", "refused", "denied"))  # whose demand it is belongs to what is told
_UNCERTAIN = frozenset(("happened", "ongoing", "possible", "planned"))
_OWN = 3  # words in which a clause of one's own says so: "when I heard"
_SILENCE = "comment"  # "could not be reached for comment", "declined to comment"
_TOPIC = 0.5  # of the shorter topic that must stand in the longer


def forbidden(one: Told, other: Told) -> str | None:
    """Why two claims cannot be one: stage, level, status, date, number, name, topic or object; None if nothing does.

    A charge is another thing than the verdict ("stage"), that someone said it another than what was said ("level").
    """
    if _are_stages(one, other):
        return "stage"
    if one.is_speech_act != other.is_speech_act or _is_description_apart(one, other) or _is_silence_apart(one, other):
        return "level"
    if _is_crowd_apart(one, other) or _shares_nobody(one, other):
        return "name"
    if _kind(one) != _kind(other) and not _one_quotation(one, other):
        return "status"
    if times.apart(one.when, other.when, in_one_report=one.article.id == other.article.id):
        return "date"
    if _numbers_apart(one, other):
        return "number"
    if (_actors_apart(one, other) or _witnesses_apart(one, other)) and not same_words(one, other):
        return "name"
    if _papers_apart(one, other):
        return "name"
    if one.article.id == other.article.id and one.relation != other.relation and not _one_voice(one, other):
        return "level"
    if one.article.id == other.article.id:
        return None if is_once(one, other) else matter_apart(one, other)
    # two reports call one object by other words: "the driver was held", "officers held a man of 40"
    return "topic" if _topics_apart(one, other) else None


def _are_stages(one: Told, other: Told) -> bool:
    """Whether two claims tell different steps of one course: "was charged", "was cleared"; "removed", "put back"."""
    return are_steps(one.relation, other.relation) or are_reversed(one.claim.predicate, other.claim.predicate)


def _is_description_apart(one: Told, other: Told) -> bool:
    """Whether one says who somebody is, the other what became of them: "Ann Roe, the mayor", "the mayor is out"."""
    return _describes(one) != _describes(other) and one.relation != other.relation


def is_once(one: Told, other: Told) -> bool:
    """Whether both tell what one person does once in a story: who mentions "her resignation" says that she resigned."""
    if one.relation != other.relation or not is_single(one.relation):
        return False
    return not one.agents.isdisjoint(other.agents) or not one.patients.isdisjoint(other.patients)


def _is_silence_apart(one: Told, other: Told) -> bool:
    """Whether one says that somebody gave no comment, the other what else was not done: "did not attend"."""
    return (_SILENCE in one.sequence) != (_SILENCE in other.sequence) and one.relation != other.relation


def _describes(claim: Told) -> bool:
    return claim.claim.form == "nominal" and claim.claim.predicate.startswith("be ")


def matter_apart(one: Told, other: Told) -> str | None:
    """Whether two claims speak of different things, whatever became of them: topic or object; None if of one."""
    if _topics_apart(one, other):
        return "topic"
    return "object" if _objects_apart(one, other) else None


def _topics_apart(one: Told, other: Told) -> bool:
    """Whether claims whose predicate says little have other words beside it: "I think it is late", "... is wrong"."""
    return (one.is_speech_act or is_weak(one.relation)) and not _share_other_words(one, other)


def _share_other_words(one: Told, other: Told) -> bool:
    """Whether the words beside the predicate and the known participants are half the same: not "I think it is late".

    A predicate that says little, like that of "I think it is wrong", is about its other words.
    """
    common = {word for entity in one.participants & other.participants for word in _entity_words(entity)}
    short, long = sorted((one.topic - common, other.topic - common), key=len)
    return len(short & long) >= _TOPIC * len(short)


@cache
def _entity_words(entity: str) -> frozenset[str]:
    return words_of(entity.replace("-", " "))


def _objects_apart(one: Told, other: Told) -> bool:
    """Whether the words for what is acted on differ, or nothing tells that it is one act.

    "left the team" is not "left the hall"; "who served in the Senate" not "directors serve ten years". Who is known
    may have two names.
    """
    if one.sequence == other.sequence and len(one.sequence) > 1:
        return False
    patients = one.patients, other.patients
    words = one.patient_words, other.patient_words
    if words[0] and words[1] and words[0].isdisjoint(words[1]) and not (patients[0] and patients[1]):
        return True
    linked = one.participants & other.participants or words[0] & words[1] or one.agent_words & other.agent_words
    if linked or times.same_time(one.when, other.when):
        return False
    if not one.topic or not other.topic:
        return "nominal" not in (one.claim.form, other.claim.form)
    return not _share_other_words(one, other)


def _one_voice(one: Told, other: Told) -> bool:
    """Whether one article tells both in the same voice: its own, or that of one source."""
    return one.claim.attribution == other.claim.attribution or bool(one.speaker and one.speaker == other.speaker)


def _one_quotation(one: Told, other: Told) -> bool:
    """Whether two reports quote one text, of which the reader took the same words once as fact, once as possible."""
    kinds = {one.claim.factuality, other.claim.factuality}
    quoted = all(any(item.kind != "indirect" for item in claim.attributions[:1]) for claim in (one, other))
    return quoted and kinds <= _UNCERTAIN and same_words(one, other)


def _kind(claim: Told) -> str:
    return _KINDS.get(claim.claim.factuality, claim.claim.factuality)


def _numbers_apart(one: Told, other: Told) -> bool:
    """Whether the claims count the same kind of thing and no two counts agree: "12 people died", "14 people died"."""
    if not (one.quantities and other.quantities):
        return False
    tolls = toll(one), toll(other)
    if tolls[0] and tolls[1] and one.relation == other.relation:
        return numbers.told_apart(tolls[0], tolls[1])
    comparable = [(a, b) for a in one.quantities for b in other.quantities if numbers.comparable(a, b)]
    return bool(comparable) and all(numbers.told_apart(a, b) for a, b in comparable)


def _demanders_apart(one: Told, other: Told) -> bool:
    """Whether two demands are of different people; "every member of the board" and "board members" may be the same."""
    names = [words_of(" ".join(claim.demanders).replace("-", " ").replace("~", "")) for claim in (one, other)]
    return bool(one.demanders and other.demanders) and names[0].isdisjoint(names[1])


def _actors_apart(one: Told, other: Told) -> bool:
    """Whether other people act, or they act on other people: "Adams sued Baker" is not "Baker sued Adams"."""
    if one.relation == other.relation and is_symmetric(one.relation):
        return _parties_apart(one, other)
    if one.claim.factuality in _WILLED and _demanders_apart(one, other):
        return True
    patients = one.patients, other.patients
    swapped = one.agents & patients[1] and other.agents & patients[0]
    disjoint = [bool(a and b and not a & b) for a, b in ((one.agents, other.agents), patients)]
    return bool(swapped) or any(disjoint)


def _witnesses_apart(one: Told, other: Told) -> bool:
    """Whether two people tell what each did or saw: “I heard a crash,” said Hale; Roe said he heard a crash."""
    if not (one.speaker and other.speaker) or one.speaker == other.speaker:
        return False
    return all(claim.speaker in claim.agents or "i" in claim.sequence[:_OWN] for claim in (one, other))


def _papers_apart(one: Told, other: Told) -> bool:
    """Whether two papers each speak of themselves: "The Courier has not confirmed it", "The Lantern could not"."""
    own = [claim.agent_words & words_of(claim.attributions[0].speaker) for claim in (one, other) if claim.attributions]
    return len(own) == 2 and all(own) and own[0].isdisjoint(own[1])


def _shares_nobody(one: Told, other: Told) -> bool:
    """Whether others act on others: "a win will lift Hale", "the board will lift a ban"."""
    if not (one.participants and other.participants) or one.participants & other.participants:
        return False
    acting, acted = one.agent_words and other.agent_words, _has_patient(one) and _has_patient(other)
    return bool(acting and acted) and not (
        one.agent_words & other.agent_words or one.patient_words & other.patient_words
    )


def _has_patient(claim: Told) -> bool:
    return any(argument.role == "patient" for argument in claim.claim.arguments)


def _is_crowd_apart(one: Told, other: Told) -> bool:
    """Whether one tells a deed of several, the other that of one person: "some councillors called", "Roe called".

    What nobody did ("not one of them backed him") is not what one person did not do, by whatever verb.
    """
    kind = "several" if one.relation == other.relation else "nobody"
    return any(_is_of(kind, a) and _is_of_a_person(b) for a, b in ((one, other), (other, one)))


def _is_of(kind: str, claim: Told) -> bool:
    several = resources.load("parties")[kind]
    return not claim.agents and any(
        argument.role == "agent" and argument.span.quote.partition(" ")[0].lower() in several
        for argument in claim.claim.arguments
    )


def _is_of_a_person(claim: Told) -> bool:
    chains = [argument.chain for argument in claim.claim.arguments if argument.role == "agent"]
    found = [claim.reading.chains[chain] for chain in chains if chain is not None]
    return len(chains) == len(found) == 1 and found[0].named and found[0].type == "person"


def _parties_apart(one: Told, other: Told) -> bool:
    """Whether each has a party that the other lacks: "Adams met Baker" is not "Adams met Clark"."""
    if one.participants and other.participants and not one.participants & other.participants:
        return True
    parties = [claim.in_role("agent", "patient", "recipient") for claim in (one, other)]
    return bool(parties[0] - parties[1] and parties[1] - parties[0])
