"""How far the case against somebody has come: charged in one report, cleared, convicted or sentenced in a later one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations

from onrecord import resources
from onrecord.record.differences.sides import is_history, is_later
from onrecord.record.drafts import Draft
from onrecord.record.lines.furniture import is_furniture
from onrecord.record.told import Mentioned, Told
from onrecord.record.words import words_of

__all__ = ["Step", "cases"]

Step = tuple[Draft, Told]
_AGAINST = re.compile(r"\bagainst\b")
_AT_ONCE = 20  # reports of one case that are compared, the first and the last ones
_YEARS = 3 * 365  # days that a case takes at most from a charge to the report of its end
_TOLD = frozenset(("happened", "ongoing"))


def cases(drafts: Sequence[Draft]) -> Iterator[tuple[list[Step], list[Step]]]:
    """For each of the accused the last steps that reports tell, and what later ones tell beyond them."""
    found: dict[tuple[str, ...], tuple[dict[Step, None], dict[Step, None]]] = {}
    for accused, reports in sorted(_reports(drafts).items()):
        numbers = sorted(reports)
        for earlier, later in combinations((*numbers[:_AT_ONCE], *numbers[_AT_ONCE:][-_AT_ONCE:]), 2):
            before, after = _beyond(reports[earlier], reports[later])
            if before and after and is_later(before[0][1], after[0][1]):
                sides = found.setdefault((accused, *_relations(before), "", *_relations(after)), ({}, {}))
                sides[0].update(dict.fromkeys(before))
                sides[1].update(dict.fromkeys(after))
    unique = {(tuple(before), tuple(after)): None for before, after in found.values()}
    return (([*before], [*after]) for before, after in unique)


def _reports(drafts: Sequence[Draft]) -> dict[str, dict[int, dict[str, list[Step]]]]:
    """For each of the accused the steps that each report tells, by the report's number."""
    found: dict[str, dict[int, dict[str, list[Step]]]] = {}
    for draft in drafts:
        for claim in draft.claims:
            step = _step(claim) if claim.claim.factuality in _TOLD and not claim.claim.background else None
            if step and not is_furniture(claim) and not is_history(claim, _YEARS):
                for accused in _accused(claim, step):
                    report = found.setdefault(accused, {}).setdefault(claim.number, {})
                    report.setdefault(step, []).append((draft, claim))
    return found


def _relations(steps: Sequence[Step]) -> list[str]:
    return sorted({draft.relation for draft, _ in steps})


def _beyond(earlier: dict[str, list[Step]], later: dict[str, list[Step]]) -> tuple[list[Step], list[Step]]:
    """The farthest step of a report, and those of a later one that go farther; what was dropped may be tried again."""
    far = max(_far(step) for step in earlier)
    last = {step for step in earlier if _far(step) == far}
    retried = {"convict"} if last == {"drop"} else set()
    before = [item for step in sorted(last) for item in earlier[step]]
    reported = before[0][1].article.published
    new = [item for step in later if _far(step) > far or step in retried for item in later[step]]
    # "was convicted in 2009" is no news of who is charged now
    return before, [
        item
        for item in new
        if item[1].when is None or item[1].when.is_uncertain or reported is None or not item[1].when.precedes(reported)
    ]


def _step(claim: Told) -> str | None:
    """The step of a case that a claim tells."""
    lexicon = resources.load("cases")
    predicate, words = claim.claim.predicate, claim.patient_words
    if predicate in lexicon["bearing"]["verbs"]:  # "faces a long sentence": of nobody sentenced yet
        past = "had" in claim.sequence  # "had faced a murder charge": no longer
        return "charge" if words & _words("case") and not past else None
    if predicate in lexicon["bearing"]["pleads"]:  # "admitted the shooting to a friend" is no plea
        return "convict" if predicate != "admit" or words & _words("case") else None
    if predicate in lexicon["ending"]["drop"] and words & _words("case"):
        return "drop"
    if predicate in lexicon["ending"]["overturn"] and words & _words("judgment"):
        return "overturn"
    awaiting = not _words("pending").isdisjoint(claim.sequence) or (
        predicate == "take" and claim.relation == "sentence"
    )
    awaiting = awaiting and predicate != "sentence"  # "jailed pending trial", "was taken to the county jail"
    step: str | None = lexicon["tells"].get(claim.relation) if claim.claim.form != "nominal" and not awaiting else None
    return step


def _accused(claim: Told, step: str) -> frozenset[str]:
    """The words for the people whose case it is: last names, ages and the like."""
    if step in ("drop", "overturn"):
        named, common = _spoken_of(_against(claim))
        return named | common
    role = "agent" if claim.claim.predicate in _bearing() else "patient"
    spans = [item.span for item in claim.claim.arguments if item.role == role]
    inside = claim.page.mentions(claim.claim.span.start, claim.claim.span.end)
    named, common = _spoken_of([item for item in inside if any(span.contains(item[0].span) for span in spans)])
    named |= {entity.rsplit("-", 1)[-1] for entity in claim.in_role(role)}
    if not named and not common:  # "the 11-year-old was charged"
        common = (claim.agent_words if role == "agent" else claim.patient_words) - _words("anyone")
    return named | common


def _against(claim: Told) -> Sequence[Mentioned]:
    """Whom a case that ends was against: the first behind "against", else all but those who end it."""
    span, text = claim.claim.span, claim.article.text
    against = _AGAINST.search(text, span.start, span.end)
    if against:
        return claim.page.mentions(against.end(), span.end)[:1]
    agents = [item.span for item in claim.claim.arguments if item.role == "agent"]
    inside = claim.page.mentions(span.start, span.end)
    return [item for item in inside if not any(agent.contains(item[0].span) for agent in agents)]


def _spoken_of(mentions: Sequence[Mentioned]) -> tuple[frozenset[str], frozenset[str]]:
    """The last names of people, and the words for those without a name: "the father of a boy" is a father."""
    people = [(mention, chain) for mention, chain in mentions if chain.type == "person"]
    named = {
        chain.name.casefold().split()[-1] for mention, chain in people if mention.kind != "nominal" and chain.named
    }
    common = [mention.span.quote.partition(" of ")[0] for mention, _ in people if mention.kind == "nominal"]
    return frozenset(named), words_of(" ".join(common)) - _words("anyone")


@cache
def _bearing() -> frozenset[str]:
    bearing = resources.load("cases")["bearing"]
    return frozenset((*bearing["verbs"], *bearing["pleads"]))


def _far(step: str) -> int:
    far: int = resources.load("cases")["steps"][step]
    return far


@cache
def _words(kind: str) -> frozenset[str]:
    return words_of(" ".join(resources.load("cases")["words"][kind]))
