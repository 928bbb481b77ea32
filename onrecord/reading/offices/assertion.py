"""Whether a clause is told as a fact, as something to come, or as neither: "refused to resign" tells no resignation."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.reading.roles.lexicon import is_plural
from onrecord.reading.roles.tree import children, lower, relation
from onrecord.resources import load

__all__ = [
    "has_auxiliary",
    "has_happened",
    "is_announced",
    "is_asserted",
    "is_coming",
    "is_future",
    "is_negated",
    "is_past",
]


def _words(section: str) -> list[str]:
    found: list[str] = load("tenure_verbs")["not_asserted"][section]
    return found


def is_negated(token: Token) -> bool:
    return any(lower(child) in _words("negation") for child in children(token, "advmod", "det", "cc", "aux"))


def has_auxiliary(token: Token, section: str) -> bool:
    """True where a modal verb of that kind ("future", "possible") goes with the verb."""
    return any(lower(child) in _words(section) for child in children(token, "aux", "cop"))


def is_future(token: Token) -> bool:
    return has_auxiliary(token, "future") or _is_told_future(token)


def _is_told_future(token: Token) -> bool:
    """ "announced that she would serve as ..."."""
    return relation(token) == "ccomp" and any(lower(child) == "would" for child in children(token, "aux"))


def is_coming(token: Token) -> bool:
    """True for "will step down" and "is stepping down"."""
    now = any(lower(child) in {"is", "are", "'s", "'re", "am", "'m"} for child in children(token, "aux"))
    return is_future(token) or (now and lower(token).endswith("ing"))


def has_happened(noun: Token) -> bool:
    """ "demanded his resignation", "urge your resignation" tell none; "accepted his resignation" does."""
    verb, lexicon = noun.head, load("tenure_verbs")
    if str(noun.lemma_).lower() not in lexicon["events"]["own_acts"]:
        return str(verb.lemma_).lower() not in lexicon["not_asserted"]["verbs"]
    return str(verb.lemma_).lower() in lexicon["events"]["effective"] and is_asserted(verb)


def is_asserted(token: Token) -> bool:
    """True where nothing above the verb takes its claim back: no "if", "should", "refused to", "not"."""
    depth = 0
    if _is_subjunctive(token):
        return False
    while depth < 8:
        if is_negated(token) or has_auxiliary(token, "modals") or _is_conditional(token) or _is_open(token):
            return False
        if token.head.i == token.i:
            return True
        if relation(token) in {"xcomp", "ccomp", "obj", "obl", "acl", "nmod"}:
            if relation(token) in {"xcomp", "ccomp", "acl"} and str(token.head.lemma_).lower() in _words("verbs"):
                return False
        elif relation(token) not in {"conj", "advcl", "parataxis"} or (depth == 0 and relation(token) == "advcl"):
            return True
        token, depth = token.head, depth + 1
    return True


def is_announced(token: Token) -> bool:
    """True for "will step down on June 30": told as settled, though to come."""
    plain = not is_negated(token) and not _is_conditional(token)
    above = relation(token) in {"root", "ROOT", "ccomp", "conj", "parataxis"}
    reported = str(token.head.lemma_).lower() not in _words("verbs") or token.head.i == token.i
    open_ = has_auxiliary(token, "possible") and not _is_told_future(token)
    depends = any(_is_conditional(clause) for clause in children(token, "advcl"))  # "would retire if he was traded"
    return plain and above and reported and is_future(token) and not open_ and not depends


def _is_subjunctive(token: Token) -> bool:
    """ "demanded that Roe step down": a base form after one subject."""
    subjects = [child for child in children(token, "nsubj") if child.pos_ in {"PROPN", "NOUN"} and not is_plural(child)]
    base = lower(token) == str(token.lemma_).lower() and lower(token) not in _words("unchanging")
    return token.pos_ == "VERB" and base and bool(subjects) and not children(token, "aux")


def _is_open(token: Token) -> bool:
    """An infinitive leaves open whether it came about, except below "forced", "went on" and the like."""
    if not any(lower(child) == "to" for child in children(token, "mark")):
        return False
    return str(token.head.lemma_).lower() not in load("tenure_verbs")["not_asserted"]["implicative"]


def _is_conditional(token: Token) -> bool:
    return any(lower(child) in _words("conditions") for child in children(token, "mark"))


def is_past(token: Token) -> bool:
    """True for a past form without "has": "served", "was mayor"."""
    auxiliaries = [lower(child) for child in children(token, "aux", "cop")]
    if any(word in {"has", "have", "'ve"} for word in auxiliaries):
        return False
    if any(word in {"was", "were", "had"} for word in auxiliaries):
        return True
    tense = token.morph.get("Tense", [])
    form = token.morph.get("VerbForm", [])
    if tense:
        return bool(tense[0] == "Past" and (not form or form[0] in {"Fin", "Part"}))
    return (
        token.pos_ == "VERB"
        and not auxiliaries
        and lower(token) != str(token.lemma_).lower()
        and not lower(token).endswith(("s", "ing"))
    )
