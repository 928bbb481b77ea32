"""Those who may fill an office that the article calls vacant: "a finalist", "her top choice", "was interviewed"."""

from __future__ import annotations

from collections import Counter

from spacy.tokens import Token

from onrecord.reading.offices.assertion import is_negated
from onrecord.reading.offices.context import Context
from onrecord.reading.offices.draft import Draft
from onrecord.reading.offices.turns import is_passive
from onrecord.reading.roles.lexicon import head_word, is_plural
from onrecord.reading.roles.phrase import OfficePhrase, office_phrase
from onrecord.reading.roles.tree import case_word, children, conjuncts, lower, relation
from onrecord.resources import load

__all__ = ["from_candidates"]


def from_candidates(context: Context) -> list[Draft]:
    """Drafts in the state `prospective` for the one office that is to be filled; none where there is no such office."""
    vacancy = _vacancy(context)
    if vacancy is None:
        return []
    drafts: list[Draft] = []
    for token in context.doc:
        for person in _candidates(context, token, vacancy):
            draft = Draft(person, vacancy.office, token.i, token.i + 1, token.i, noun=vacancy.noun, state="prospective")
            draft.organization, draft.organization_chain = context.organization(vacancy)
            drafts.append(draft)
    return drafts


def _words(section: str) -> list[str]:
    found: list[str] = load("tenure_verbs")["vacancy"][section]
    return found


def _vacancy(context: Context) -> OfficePhrase | None:
    """The office most often spoken of as to be filled, the one with an organization first."""
    phrases = [phrase for token in context.doc if (phrase := _to_be_filled(token)) is not None]
    counts = Counter(phrase.office for phrase in phrases)
    if not phrases:
        return None
    return max(phrases, key=lambda phrase: (counts[phrase.office], phrase.organization is not None))


def _to_be_filled(token: Token) -> OfficePhrase | None:
    """ "a new director", "the next mayor", the object of "picking a director"."""
    if head_word(token) is None or is_plural(token) or token.ent_type_:
        return None
    marked = any(lower(child) in _words("markers") for child in children(token, "amod"))
    indefinite = any(lower(child) in {"a", "an"} for child in children(token, "det"))
    filled = relation(token) == "obj" and str(token.head.lemma_).lower() in _words("filling") and indefinite
    phrase = office_phrase(token) if marked or filled else None
    return None if phrase is None or phrase.is_descriptive or phrase.is_vague else phrase


def _is_elective(vacancy: OfficePhrase) -> bool:
    return vacancy.noun in load("tenure_verbs")["elective"]["nouns"]


def _candidates(context: Context, token: Token, vacancy: OfficePhrase) -> list[int]:
    lemma = str(token.lemma_).lower()
    if token.pos_ == "VERB" and lemma in _words("examined") and is_passive(token) and not is_negated(token):
        people = [subject for found in children(token, "nsubj") for subject in _people(context, found)]
        return people + [
            p for clause in children(token, "advcl") for f in children(clause, "nsubj") for p in _people(context, f)
        ]
    if lemma in _words("running") and _is_elective(vacancy):
        return []  # whoever runs for an office that voters fill is told of by the race
    if token.pos_ != "NOUN" or (lemma not in _words("candidates") and lemma not in _words("lists")):
        return []
    if any(
        lower(child) in load("tenure_verbs")["races"]["adjectives"] for child in children(token, "amod", "compound")
    ):
        return []  # "a presidential contender"
    own = office_phrase(token)
    if any(case_word(child) == "for" for child in children(token, "nmod")) or (
        own and (own.organization or own.country)
    ):
        return []  # "a candidate for governor", "the party's candidate" say themselves for what
    if lemma in _words("lists"):
        return _on_list(context, token)
    return _named_by(context, token)


def _named_by(context: Context, token: Token) -> list[int]:
    """The persons whom "finalist" or "choice" is said of: subject, predicate, apposition, object of "named ... as"."""
    if children(token, "cop") and not is_negated(token):
        return [p for found in children(token, "nsubj") for p in _people(context, found)]
    if relation(token) == "nsubj" and children(token.head, "cop"):
        return _people(context, token.head)
    apposed = [p for child in children(token, "appos", "parataxis") for p in _people(context, child)]
    if relation(token) == "appos" and not apposed:
        apposed = _people(context, token.head)
    if case_word(token) == "as" and not apposed:
        apposed = [p for child in children(token.head, "obj") for p in _people(context, child)]
    return apposed


def _on_list(context: Context, token: Token) -> list[int]:
    """ "Others on the list are Ann Roe and Bill Poe"; "Ann Roe is on the shortlist"."""
    if children(token, "cop"):
        return [p for found in children(token, "nsubj") for p in _people(context, found)]
    subject = token.head
    if case_word(token) == "on" and relation(token) == "nmod" and relation(subject) == "nsubj":
        return _people(context, subject.head)
    return []


def _people(context: Context, token: Token) -> list[int]:
    """The named persons of a noun, of what is coordinated with it and of what stands in apposition to it."""
    found: list[int] = []
    for noun in conjuncts(token):
        person = context.person(noun)
        named = (
            [person]
            if person is not None
            else [p for child in children(noun, "appos") for p in _people(context, child)]
        )
        found.extend(named)
    return list(dict.fromkeys(found))
