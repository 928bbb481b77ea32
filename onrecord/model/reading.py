"""Everything that one article's words say: the result of `read`, which knows no other article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.model.article import Article
from onrecord.model.span import Span
from onrecord.model.when import When

__all__ = [
    "Argument",
    "Attribution",
    "Chain",
    "Claim",
    "ClaimForm",
    "ClaimLink",
    "Credit",
    "EntityType",
    "Factuality",
    "LinkKind",
    "Mention",
    "Quantity",
    "QuotationKind",
    "Reading",
    "SourceType",
    "TenureFact",
    "TenureState",
    "TimeExpression",
]

EntityType = Literal["person", "organization", "place"]
MentionKind = Literal["name", "nominal", "pronoun"]
QuotationKind = Literal["direct", "indirect", "mixed"]
SourceType = Literal["person", "organization", "document", "outlet", "anonymous"]
Factuality = Literal["happened", "ongoing", "planned", "requested", "refused", "denied", "possible", "not happened"]
TenureState = Literal["former", "current", "future", "prospective"]
ClaimForm = Literal["clause", "shared", "relative", "fragment", "nominal"]
LinkKind = Literal["cause", "sequel"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
CreditKind = Literal["own reporting", "other outlet", "official statement", "document", "unnamed source"]


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where an article speaks of a person, organization or place.

    `span` is the mention as it stands, titles included for a name ("Deputy Harbour Master Ida Brandt");
    `name` is the bare name ("Ida Brandt"), empty for pronouns and common nouns.
    """

    span: Span
    kind: MentionKind
    name: str = ""
    titles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Chain:
    """One person, organization or place within one article: all mentions that co-refer, in text order.

    `id` is its index in `Reading.chains`; `name` is the fullest form without titles; a group known only by a common
    noun ("five officials") has its words as name and `named` False.
    """

    id: int
    name: str
    type: EntityType
    mentions: tuple[Mention, ...]
    named: bool = True


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time expression and its value. `value` is the TIMEX3 value; `when` is None for durations and sets.

    `relative` is the rule that tells the time from an anchor (see `model.relative`), empty where none is needed; in
    an article without a date such a time is unplaced (`when.is_unplaced`) until `relative.placed` resolves it.
    """

    span: Span
    type: TimeType
    value: str
    when: When | None = None
    relative: str = ""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A counted or measured thing: "more than 4,000 homes", "50-47", "$1.2 million".

    `low` and `high` bound the number that the words allow (None where open); `comparator` is one of
    "", "about", "at least", "at most", "more than", "less than"; a tally keeps its form ("50-47") in `value`.
    `counted` is what is counted or measured, in the report's words: "homes", "the mill's shares"; may be empty.
    """

    span: Span
    value: str
    low: float | None
    high: float | None
    comparator: str
    unit: str
    counted: str = ""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said it, in which words, through which channel. Indices refer to tuples of the same reading.

    `speaker` is the canonical name, or the report's own words for an unnamed source; `parent` is the index of the
    attribution inside whose content this one stands (outlet <- official <- letter).
    `stance` is one of: asserts, denies, confirms, refuses, promises, asks, accuses, thanks, praises, criticizes,
    no response, not confirmed.
    """

    content: Span
    kind: QuotationKind
    speaker: str
    speaker_type: SourceType
    cue: Span | None = None
    source: Span | None = None
    speaker_chain: int | None = None
    channel: str | None = None
    addressee: str | None = None
    stance: str = "asserts"
    parent: int | None = None


@dataclass(frozen=True, slots=True)
class Argument:
    """A participant of a claim: role is agent, patient, recipient, place, topic or other."""

    role: str
    span: Span
    chain: int | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One proposition. `predicate` is its lemma with particle ("step down"); `span` is the clause that asserts it.

    `attribution` is the innermost attribution that it stands in (None: the outlet's own words); `lead` is True in
    headline or first two paragraphs; `background` marks biography and boilerplate; `vector` is the unit
    vector of the clause as it stands in its sentence, in 384 signed bytes (127 = 1.0), `event` that of its predicate
    alone. `form` tells how far the words stand alone: a clause with its subject; one whose subject is shared with the
    clause before ("and resigned") or is a relative pronoun ("who resigned"); a fragment without a finite verb ("ending
    a standoff"); a noun phrase ("his resignation"). `narrated`
    marks what a report that names no day tells on with as its news, so that it perhaps happened on the day of the news.
    """

    span: Span
    predicate: str
    arguments: tuple[Argument, ...]
    factuality: Factuality
    when: When | None = None
    quantities: tuple[int, ...] = ()
    attribution: int | None = None
    sentence: int = 0
    lead: bool = False
    background: bool = False
    vector: bytes = b""
    form: ClaimForm = "clause"
    narrated: bool = False
    event: bytes = b""


@dataclass(frozen=True, slots=True)
class ClaimLink:
    """What the report says brought about what (cause), or only came before it (sequel): "fled after the dam broke".

    `first` and `then` are indices of claims; `cue` is the word that says so.
    """

    kind: LinkKind
    first: int
    then: int
    cue: Span


@dataclass(frozen=True, slots=True)
class TenureFact:
    """What one passage says about a person's holding of an office. `organization` is the words for it, e.g. "Maine"."""

    person: int
    office: str
    span: Span
    organization: str | None = None
    organization_chain: int | None = None
    start: When | None = None
    end: When | None = None
    began: str | None = None
    ended: str | None = None
    acting: bool = False
    vote: str | None = None
    state: TenureState = "current"


@dataclass(frozen=True, slots=True)
class Credit:
    """A place where the report says how it knows, who was first, or what it could not confirm."""

    span: Span
    origin: str
    kind: CreditKind
    confirmed: bool | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """All that `read` found in one article; every span points into `article.text`."""

    article: Article
    version: str
    sentences: tuple[Span, ...] = ()
    chains: tuple[Chain, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    claims: tuple[Claim, ...] = ()
    tenures: tuple[TenureFact, ...] = ()
    credits: tuple[Credit, ...] = ()
    links: tuple[ClaimLink, ...] = ()
