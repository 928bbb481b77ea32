"""What one draft lacks and the rest of the article supplies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.reading.offices.context import NATION, Context
from onrecord.reading.offices.draft import Draft
from onrecord.reading.offices.drafting import default_organization, is_of_no_body, members
from onrecord.reading.offices.long_ago import is_long_ago
from onrecord.reading.roles.lexicon import country_of, head_word, is_plural
from onrecord.reading.roles.phrase import office_phrase
from onrecord.reading.roles.tree import case_word, children, lower
from onrecord.resources import load

__all__ = ["refine"]

POSSESSIVES = frozenset({"its", "their", "his", "her"})


def refine(context: Context, drafts: list[Draft], known: Sequence[Draft] = ()) -> list[Draft]:
    """Fills organizations from defaults and from other mentions of the office; general words give way to exact ones.

    `known` are drafts that are refined already.
    """
    drafts = [draft for draft in drafts if not draft.inferred or _is_supported(draft, drafts)]
    bare = [(draft, draft.organization) for draft in drafts if _is_bare(context, draft)]
    for draft, word in bare:
        draft.organization, draft.organization_chain = _named_body(context, (word or "").lower().split()[-1])
    stated = [replace(draft) for draft in drafts if draft.organization is not None]
    countries = set(load("demonyms")["adjectives"].values())
    several = _several_presidents(context, drafts)
    presidents = {draft.person for draft in (*drafts, *known) if draft.office == "President"}
    # "Roe's economy minister" is that of the country of which Roe is president
    led = {draft.person: draft.organization for draft in (*drafts, *known) if draft.office == "President"}
    for draft in drafts:
        default = default_organization(context, draft)
        if (
            default is not None
            and default == context.country
            and draft.organization is None
            and (_is_taken(draft, default, stated) or (several and draft.office == "President"))
        ):
            continue  # "President Roe" is of another country where the report names the president of this one
        if draft.organization in countries and draft.office.lower() in load("titles")["parliaments"]["offices"]:
            draft.organization, draft.organization_chain = context.parliament or draft.organization, None
        if draft.organization is None and default is not None:
            _from_others(draft, drafts)
        served = draft.organization_chain if _is_person(context, draft.organization_chain) else None
        if draft.organization is None or (default is not None and served in presidents):
            # "his national security adviser" serves the White House
            draft.organization, draft.organization_chain = default, None
        if draft.organization is None:
            _from_others(draft, drafts)
    named = _offices_in_text(context)
    for draft in drafts:
        if draft.noun in load("offices")["national"]["cabinet"] and draft.organization_chain in led:
            draft.organization, draft.organization_chain = led[draft.organization_chain], None
        if draft.organization is None and draft.acting:
            _from_sentence(context, draft, drafts)
        if draft.organization is None and draft.noun == "minister":
            draft.organization = _ministry_of(context, draft.office)
        # "former President Roe" is not of the union of which Poe is president
        if draft.organization is None and not (draft.office == "President" and draft.head in context.title_nouns):
            _from_text(draft, named, drafts)
        if draft.organization is None:
            draft.organization, draft.organization_chain = _force(context, draft)
        body = draft.office.lower().split()[0]
        if draft.organization is None and " " in draft.office and body in load("organizations")["nouns"]:
            draft.organization, draft.organization_chain = _named_body(context, body)  # "board member Ann Roe"
    for draft in drafts:
        exact = _exact(draft, drafts)
        if exact is not None:
            draft.office, draft.noun = exact.office, exact.noun
    for draft, word in bare:
        draft.organization = draft.organization or word
    for draft in drafts:
        taken = draft.organization is not None and _is_taken(draft, draft.organization, drafts)
        long_ago = draft.state == "current" and not draft.start and is_long_ago(context, draft.person, is_taken=taken)
        if _is_courtesy(context, draft, drafts) or long_ago:
            draft.state = "former"
    return drafts


def _ministry_of(context: Context, office: str) -> str | None:
    """The country of "the foreign minister" in a report that speaks of one foreign ministry, the Ruritanian."""
    portfolio = office.lower().removesuffix(" minister")
    found = set()
    for token in context.doc:
        words = portfolio.split()
        before = [lower(word) for word in context.doc[max(0, token.i - len(words)) : token.i]]
        nation = token.i - len(words) - 1
        if lower(token) == "ministry" and before == words and nation >= 0:
            found.add(country_of(lower(context.doc[nation])))
    return found.pop() if len(found) == 1 else None


def _several_presidents(context: Context, drafts: list[Draft]) -> bool:
    """ "President Roe met President Poe" in a report from America and another country: nothing tells which is whose."""
    bare = {draft.person for draft in drafts if draft.office == "President" and draft.organization is None}
    now = {draft.person for draft in drafts if draft.person in bare and draft.state == "current"}
    return len(now) > 1 and context.country == "United States" and context.countries.keys() != {"United States"}


def _is_supported(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether the report also states the office of the person whom a description is taken to mean.

    "The head of the agency" may be somebody whom the report names nowhere.
    """
    kin = {draft.noun, *load("offices")["equivalents"].get(draft.noun, ())}
    mine = (other for other in drafts if other.person == draft.person and not other.inferred)
    over = draft.state == "former"  # "the previous chair" is not the chair
    stated = [o for o in mine if o.noun in kin and o.acting == draft.acting and o.state != "prospective"]
    stated = [o for o in stated if not over or o.state == "former"]
    return any(other.organization is None or _same_organization(other, draft) for other in stated)


def _is_courtesy(context: Context, draft: Draft, drafts: list[Draft]) -> bool:
    """ "Senator Roe" in a report that calls her a former senator."""
    over = (other for other in drafts if "former" in other.status and other.person == draft.person)
    title = draft.state == "current" and draft.head in context.title_nouns and not draft.status
    return title and any(other.office == draft.office for other in over)


def _is_bare(context: Context, draft: Draft) -> bool:
    """Whether the organization is a bare common noun: "the company", "its board"."""
    *rest, word = (draft.organization or " ").lower().split(" ")
    return (
        word in load("organizations")["nouns"]
        and all(part in POSSESSIVES for part in rest)
        and not _is_named(context, draft.organization_chain)
    )


def _named_body(context: Context, word: str) -> tuple[str | None, int | None]:
    """The organization whose board "the board" is, where the article says so of one."""
    named: set[int] = set()
    for token in context.doc:
        for child in children(token, "nmod", "compound") if token.text == word else ():
            chain = context.chain_of.get(child.i) if case_word(child) != "in" else None
            if chain is not None and context.chains[chain].named and context.chains[chain].type == "organization":
                named.add(chain)
    chain = named.pop() if len(named) == 1 else None
    return (context.chains[chain].name, chain) if chain is not None else (None, None)


def _is_named(context: Context, chain: int | None) -> bool:
    return chain is not None and context.chains[chain].named


def _is_person(context: Context, chain: int | None) -> bool:
    return chain is not None and context.chains[chain].type == "person"


def _from_others(draft: Draft, drafts: list[Draft]) -> None:
    """ "the whip" of one sentence is the House's whip of another."""
    for other in drafts:
        same = other.person == draft.person and other.organization is not None
        if same and (other.office == draft.office or other.office.lower().endswith(" " + draft.office.lower())):
            draft.office, draft.organization = other.office, other.organization
            draft.organization_chain = other.organization_chain
            return
        if same and other.noun == draft.noun:  # "three terms as vice president" of the union that he is president of
            draft.organization, draft.organization_chain = other.organization, other.organization_chain
            return


def _from_sentence(context: Context, draft: Draft, drafts: list[Draft]) -> None:
    """ "While he was Acme's engineer in 2012, Roe took over as interim chief" of Acme, and is it no longer."""
    sentence = context.doc[draft.head].sent
    mates = [
        d for d in drafts if d.person == draft.person and d.organization and sentence.start <= d.head < sentence.end
    ]
    mates = [mate for mate in mates if "former" not in mate.status and mate.state != "prospective"]
    if len({mate.organization for mate in mates}) == 1:
        mate = mates[0]
        draft.organization, draft.organization_chain = mate.organization, mate.organization_chain
        if mate.state == "former" and mate.end is not None and draft.start is None:
            draft.state = "former"


def _force(context: Context, draft: Draft) -> tuple[str | None, int | None]:
    """The only police force or court that a report names, for an officer or judge of whom it says no more."""
    for body in load("titles")["forces"].values():
        if not set(draft.office.lower().split()).isdisjoint(body["offices"]):
            bodies = [chain for chain in context.chains if chain.type == "organization" and chain.named]
            named = [chain for chain in bodies if _has(chain.name, body["bodies"])]
            return (named[0].name, named[0].id) if len(named) == 1 else (None, None)
    return None, None


def _has(name: str, words: Sequence[str]) -> bool:
    """Whether a name of several words has one of these; the highest court has justices."""
    own = name.lower().split()
    return not set(own).isdisjoint(words) and len(own) > 1 and "supreme" not in own


def _offices_in_text(context: Context) -> dict[str, set[tuple[str, int | None]]]:
    """The organizations with which the article names an office, whoever holds it: "a new police chief of Elm"."""
    found: dict[str, set[tuple[str, int | None]]] = {}
    for token in context.doc:
        if head_word(token) is None or is_plural(token) or token.i in context.title_nouns:
            continue  # another's title is no name of the office: "Acme president Ann Roe"
        phrase = office_phrase(token)
        if phrase is None or (phrase.organization is None and phrase.country is None):
            continue
        if phrase.noun in members() or phrase.preposition == "from":
            continue
        organization, chain = context.organization(phrase)
        if is_of_no_body(context, phrase, organization):
            continue
        kind = context.chains[chain].type if chain is not None else None
        named = (kind in {"organization", "place"} and _is_named(context, chain)) or organization in _chambers()
        if organization is not None and named:
            found.setdefault(phrase.office.lower(), set()).add((organization, chain))
    return found


def _chambers() -> set[str]:
    return set(load("titles")["chambers"].values())


def _from_text(draft: Draft, named: dict[str, set[tuple[str, int | None]]], drafts: list[Draft]) -> None:
    """Takes the only organization whose office of that name the article speaks of, unless another holds it.

    Of judges and officers there are many, and the one named may be of another court than the one told of.
    """
    if draft.noun in load("offices")["several"]["heads"]:
        return
    words = draft.office.lower()
    for key in (words, words.removeprefix("acting ").removeprefix("interim "), draft.noun):
        found = named.get(key, set())
        if len({name for name, _ in found}) == 1 and key not in load("offices")["vague"]:
            name, chain = next(iter(found))
            if not _is_taken(draft, name, drafts, office=key):
                draft.organization, draft.organization_chain = name, chain
            return


def _is_taken(draft: Draft, organization: str, drafts: list[Draft], *, office: str = "") -> bool:
    """Whether another person holds now what the draft would hold there now."""
    office = office or draft.office.lower()
    others = (other for other in drafts if other.person != draft.person)
    return draft.state == "current" and not draft.acting and any(_holds(o, office, organization) for o in others)


def _holds(draft: Draft, office: str, organization: str) -> bool:
    """Whether a person holds that office of that organization now."""
    one_body = draft.organization == organization or {draft.organization, organization} <= NATION
    return draft.office.lower() == office and one_body and draft.state == "current" and not draft.acting


def _exact(draft: Draft, drafts: list[Draft]) -> Draft | None:
    """The exact office of someone called "head of the agency" here and "commissioner" of it there."""
    if draft.office.lower() not in load("offices")["generic"]["leaders"]:
        return None
    for other in drafts:
        general = other.office.lower() in load("offices")["generic"]["leaders"] or other.acting
        general = general or other.state == "prospective"
        if other.person == draft.person and not general and _same_organization(other, draft):
            return other
    return None


def _same_organization(one: Draft, other: Draft) -> bool:
    if one.organization_chain is not None and one.organization_chain == other.organization_chain:
        return True
    return one.organization is not None and one.organization == other.organization
