"""From a phrase that names an office to a draft of the fact."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from onrecord.model.reading import TenureState
from onrecord.reading.offices.context import Context
from onrecord.reading.offices.draft import Draft
from onrecord.reading.roles.lexicon import canonical, is_plural, modifiers, office_words
from onrecord.reading.roles.phrase import OfficePhrase
from onrecord.reading.roles.tree import case_word, children, lower
from onrecord.resources import load

BEHIND = frozenset({"in", "at", "of", "for"})

__all__ = [
    "default_organization",
    "draft_of",
    "is_no_body",
    "is_of_no_body",
    "members",
    "renamed_acting",
    "spread",
    "with_place_behind",
]


def draft_of(context: Context, person: int, phrase: OfficePhrase, *, first: int, last: int) -> Draft | None:
    """The office of a phrase as a person's; None where its words are too general to be an office.

    `first` and `last` are the tokens (half-open) that give evidence besides the phrase itself.
    """
    phrase = _of_parliament(context, phrase)
    if phrase.is_descriptive or (_is_many(context, phrase) and phrase.preposition != "for"):
        return None
    # "fund-raiser for its members" works for them, but they are no organization
    organization, chain = (None, None) if _is_many(context, phrase) else context.organization(phrase)
    if _is_home(context, phrase, chain) or _is_circumstance(context, phrase):
        organization, chain, phrase = None, None, replace(phrase, organization=None)
    if organization is None and phrase.noun in office_words("vague"):
        organization, chain = _joined(context, phrase)
    if phrase.noun in office_words("vague") and not _is_particular(context, phrase, organization, chain):
        return None
    if is_no_body(organization):
        return None
    if chain == person or is_of_no_body(context, phrase, organization):
        organization, chain = None, None
    if organization is None and set(phrase.office.lower().split()) <= set(load("titles")["military"]["words"]):
        return None
    if _is_seat(context, phrase, organization):
        phrase = replace(phrase, office=_seat(phrase))
        organization = organization if organization and _is_chamber(organization) else None
        chain = chain if organization else None
    phrase = _member(phrase, organization)
    status = phrase.status | _past_by_superior(context, phrase)
    acting = "acting" in status
    office = _with_acting(context, phrase) if acting else phrase.office
    return Draft(
        person, office, min(first, phrase.start), max(last, phrase.end), phrase.head, noun=phrase.noun,
        organization=organization, organization_chain=chain, acting=acting, state=_state(status), status=status,
        began="ex officio" if "ex officio" in status else None,
    )  # fmt: skip


def is_of_no_body(context: Context, phrase: OfficePhrase, organization: str | None) -> bool:
    """ "President of the Republic", "the nation's mayor"; "the youngest mayor in Ruritania" is one of many there."""
    nouns = load("offices")["national"]["nations"]
    among = phrase.preposition == "in" and phrase.noun not in load("offices")["national"]["heads"]
    ranked = any(_is_superlative(child) for child in children(context.doc[phrase.head], "amod"))
    return (organization or "").lower() in nouns or (among and ranked)


def is_no_body(organization: str | None) -> bool:
    """ "The Viper gang" has no officers."""
    return not frozenset((organization or "").lower().split()[-1:]).isdisjoint(load("offices")["no_bodies"]["nouns"])


def _is_superlative(adjective: Token) -> bool:
    word = lower(adjective)
    return word in {"first", "only", "last"} or (word.endswith("est") and len(word) > 5)


def _of_parliament(context: Context, phrase: OfficePhrase) -> OfficePhrase:
    """ "The lawmaker Ann Roe" sits in the only parliament that the report names; in America there are many."""
    if phrase.noun not in load("titles")["parliaments"]["members"] or context.parliament is None or context.is_american:
        return phrase
    return replace(phrase, office="Representative", noun="representative", organization=None, preposition="")


def _is_home(context: Context, phrase: OfficePhrase, chain: int | None) -> bool:
    """ "A lawyer from Elm" comes from there; "the senator from Ohio" sits for it."""
    if phrase.preposition != "from":
        return False
    body = chain is not None and context.chains[chain].type == "organization"
    named = chain is not None and context.chains[chain].named
    sits = named and phrase.noun in load("offices")["national"]["heads"]
    known = phrase.organization is not None and _says_which(context, phrase)
    return not (sits or (body and named) or known)


def _is_circumstance(context: Context, phrase: OfficePhrase) -> bool:
    """ "A law professor in her first campaign" teaches for nobody named; "mayor in Elm" governs there."""
    if phrase.organization is None or phrase.preposition != "in":
        return False
    words = context.doc[slice(*phrase.organization)]
    return words.text.islower() and lower(words.root) not in load("organizations")["nouns"]


def _past_by_superior(context: Context, phrase: OfficePhrase) -> frozenset[str]:
    """ "an ambassador under former President Roe" is one no longer."""
    for child in children(context.doc[phrase.head], "nmod"):
        if case_word(child) == "under" and any(lower(token) in {"former", "late"} for token in child.subtree):
            return frozenset({"former"})
    return frozenset()


def _joined(context: Context, phrase: OfficePhrase) -> tuple[str | None, int | None]:
    """ "an old hand who came to the works": the organization of the relative clause."""
    for clause in children(context.doc[phrase.head], "acl"):
        if str(clause.lemma_).lower() in {"join", "serve", "work"}:
            for child in children(clause, "obj", "obl"):
                chain = context.chain_of.get(child.i)
                if chain is not None and context.chains[chain].type == "organization" and context.chains[chain].named:
                    return context.chains[chain].name, chain
    return None, None


def with_place_behind(context: Context, phrase: OfficePhrase) -> OfficePhrase:
    """ "served as police chief in Elm, Ohio": the place behind the office, where the tree hangs it on the verb."""
    doc = context.doc
    if phrase.organization or phrase.country or phrase.end + 1 >= len(doc) or lower(doc[phrase.end]) not in BEHIND:
        return phrase
    first = phrase.end + 2 if lower(doc[phrase.end + 1]) in {"the", "a"} else phrase.end + 1
    chain, extent = context.chain_of.get(first), context.extent.get(first)
    if chain is None or extent is None or context.chains[chain].type == "person":
        return phrase
    return replace(phrase, organization=extent, preposition=lower(doc[phrase.end]))


def spread(context: Context, draft: Draft, phrase: OfficePhrase) -> list[Draft]:
    """One office in several places: "police chief in Elm, Ohio, Ashford, Pa., and Oakton" is three."""
    drafts = [draft]
    if phrase.organization is None or phrase.preposition not in {"in", "of", "at", "for"}:
        return drafts
    end = context.extent.get(phrase.organization[0], phrase.organization)[1]
    while (following := _next_place(context, end)) is not None:
        name, chain = context.name_of(*following)
        drafts.append(
            replace(draft, organization=name, organization_chain=chain, last=following[1], start=None, end=None)
        )
        end = following[1]
    return drafts


def _next_place(context: Context, end: int) -> tuple[int, int] | None:
    """The place that a list goes on with: after commas, "and" and a repeated "in"."""
    start = end
    while start < len(context.doc) and start - end < 4 and lower(context.doc[start]) in {",", "and", "in", "then"}:
        start += 1
    chain = context.chain_of.get(start) if start > end else None
    previous = context.chain_of.get(end - 1)
    if chain is None or previous is None or context.chains[chain].type != "place" or chain == previous:
        return None
    return context.extent.get(start) if context.chains[previous].type == "place" else None


def members() -> frozenset[str]:
    """Nouns for members of a national parliament."""
    return frozenset(load("titles")["sitting"]["members"])


def _member(phrase: OfficePhrase, organization: str | None) -> OfficePhrase:
    """ "a member of the Senate" is a senator."""
    seat = load("titles")["seats"].get((organization or "").lower()) if phrase.office == "Member" else None
    return phrase if seat is None else replace(phrase, office=canonical(seat.split()), noun=seat.split()[-1])


def _is_seat(context: Context, phrase: OfficePhrase, organization: str | None) -> bool:
    """ "Representative Ann Roe", "a representative from Ohio"; "a representative for Ms. Roe" speaks for her."""
    if phrase.noun == "representative" and set(phrase.office.lower().split()[:-1]) - {"state", "u.s."}:
        return False  # "High Representative"
    if phrase.noun != "representative" or phrase.preposition == "from" or _names_seat(context, phrase):
        return phrase.noun in members() and phrase.preposition != "for"
    return "state" in phrase.office.lower().split() or (organization is not None and _is_chamber(organization))


def _names_seat(context: Context, phrase: OfficePhrase) -> bool:
    """ "Representative Ann Roe" is a member of the House; "a representative" may be anybody's."""
    return phrase.noun in members() and context.doc[phrase.head].text[:1].isupper()


def _may_stand_alone(context: Context, phrase: OfficePhrase) -> bool:
    """General words that are an office all the same: "interim chief", a rank before a name ("Maj. Ann Roe")."""
    rank = phrase.noun in load("titles")["ranks"]["words"] and phrase.head in context.title_nouns
    return "acting" in phrase.status or rank or _names_seat(context, phrase)


def _is_many(context: Context, phrase: OfficePhrase) -> bool:
    """ "police chief in three cities" names no city."""
    if phrase.organization is None:
        return False
    head = context.doc[slice(*phrase.organization)].root
    if lower(head) in load("organizations")["plural_bodies"]:
        return False
    return head.pos_ == "NOUN" and is_plural(head) and (head.text.islower() or bool(children(head, "nummod")))


def _seat(phrase: OfficePhrase) -> str:
    noun = "representative" if phrase.noun.startswith("congress") else phrase.noun
    return f"State {noun}" if "state" in phrase.office.lower().split() else noun.capitalize()


def _is_chamber(name: str) -> bool:
    words = load("titles")["seats"].keys() | {"assembly", "legislature", "parliament", "house", "senate"}
    return bool(set(name.lower().split()) & words) or name.lower() in words


def _is_particular(context: Context, phrase: OfficePhrase, organization: str | None, chain: int | None) -> bool:
    """A general noun makes an office only with a body that has a name, or with words of its own before it.

    "an official at the Elm River Authority", "a rice farmer"; not "a member of the group".
    """
    if phrase.country is not None or _may_stand_alone(context, phrase):
        return True
    if " " in phrase.office and _says_enough(phrase):
        return True
    named = organization is not None and (organization[:1].isupper() or _is_named(context, chain))
    if phrase.noun == "member" and phrase.organization is not None and not _is_named(context, chain):
        return _says_which(context, phrase)  # "a member of the Elm minority" is no officer
    return named or _says_which(context, phrase)


def _says_which(context: Context, phrase: OfficePhrase) -> bool:
    """ "the head of the public health department" does, "the head of the group" does not."""
    if phrase.organization is None:
        return False
    words = context.doc[slice(*phrase.organization)]
    return len(words) > 1 and lower(words.root) in load("organizations")["nouns"] and not is_plural(words.root)


def _says_enough(phrase: OfficePhrase) -> bool:
    """ "majority leader" and "rice farmer" do, "championship leader" does not."""
    words = phrase.office.lower().split()[:-1]
    return phrase.noun not in load("offices")["bodies_only"]["heads"] or all(word in modifiers() for word in words)


def _is_named(context: Context, chain: int | None) -> bool:
    return chain is not None and context.chains[chain].named


def _state(status: frozenset[str]) -> TenureState:
    for word in ("former", "future", "prospective"):
        if word in status:
            return word
    return "current"


def _with_acting(context: Context, phrase: OfficePhrase) -> str:
    """ "Acting director", "Interim leader": the word that the report uses."""
    words = {token.lower_ for token in context.doc[phrase.start : phrase.head]}
    word = next((word for word in load("offices")["status"]["acting"] if word in words), "acting")
    return f"{word.capitalize()} {phrase.office[:1].lower()}{phrase.office[1:]}"


def renamed_acting(draft: Draft) -> Draft:
    """ "stood in as head" makes an acting head."""
    words = load("offices")["status"]["acting"]
    if not draft.acting or draft.office.split()[0].lower() in words:
        return draft
    return replace(draft, office=f"Acting {draft.office[:1].lower()}{draft.office[1:]}")


def _is_american(context: Context, draft: Draft) -> bool:
    """ "Rep. Ann Roe" sits in Washington; a "speaker" where nothing speaks of another country."""
    if lower(context.doc[draft.head]) in load("titles")["parliaments"]["american"]:
        return context.is_american or context.country is None
    own = draft.noun in {"representative", "speaker"} and context.is_american
    own = own and context.country in {None, "United States"}
    return own and (context.parliament is None or context.is_national)


def default_organization(context: Context, draft: Draft) -> str | None:
    """The organization of an office that needs none to be told: a Senator sits in the Senate."""
    found: str | None = load("titles")["organizations"].get(draft.office.lower())
    # "President Roe" heads a country; "she became president of it in 2022" may be any president
    shared = draft.noun == "president" and not context.doc[draft.head].text[:1].isupper()
    if draft.office.lower() in load("titles")["heads_of_state"]["offices"]:
        return context.only_country
    if shared or (draft.noun == "representative" and draft.organization is not None):
        return None
    if draft.office.lower() in load("titles")["parliaments"]["offices"] and not _is_american(context, draft):
        return context.parliament
    if context.country not in {None, "United States"}:  # chambers, courts and secretaries are not another country's
        nation = draft.office in {"President", "Vice president"} and not context.names_nation
        return context.country if nation and found == "United States" else None
    if draft.noun == "attorney" and not context.names_justice:
        return None  # states have attorneys general too
    if found in load("titles")["nation_only"]["organizations"] and not context.is_american:
        return None  # every country has its chief justice
    if found == "United States" and context.names_other_country(draft.head):
        return None  # "the newspaper in Ruritania said President Roe ..."
    # a bare "President Roe" is the president of the country that the report is about; of no one's where it is of none
    return context.country if found == "United States" else found or None
