"""Readings made by hand from a short invented text: every span is given by its words."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from onrecord.model import (
    Argument,
    Article,
    Attribution,
    Chain,
    Claim,
    Credit,
    Mention,
    Quantity,
    Reading,
    Span,
    TenureFact,
    TimeExpression,
    When,
)
from onrecord.model.reading import ClaimForm, ClaimLink, EntityType, Factuality, LinkKind
from onrecord.model.relative import resolve
from onrecord.record import assemble


@dataclass
class Told:
    """A text under construction: add chains, claims and the rest by the words that stand in it.

    "Hale|Hale has" is the word Hale where "Hale has" stands.
    """

    text: str
    outlet: str = "Example Post"
    date: str | None = "2024-03-02"
    chains: list[Chain] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    times: list[TimeExpression] = field(default_factory=list)
    quantities: list[Quantity] = field(default_factory=list)
    attributions: list[Attribution] = field(default_factory=list)
    tenures: list[TenureFact] = field(default_factory=list)
    credits: list[Credit] = field(default_factory=list)
    links: list[ClaimLink] = field(default_factory=list)

    @property
    def published(self) -> When | None:
        return When.parse(self.date) if self.date else None

    def span(self, words: str) -> Span:
        words, _, context = words.partition("|")
        start = self.text.index(context or words) + (context.index(words) if context else 0)
        return Span.of(self.text, start, start + len(words))

    def chain(self, name: str, *mentions: str, type: EntityType = "person") -> int:
        """A chain of the name and further mentions; those in lower case are pronouns or common nouns."""
        found = []
        for words in (name, *mentions):
            kind = "name" if words[0].isupper() else "pronoun" if " " not in words.partition("|")[0] else "nominal"
            span = self.span(words)
            found.append(Mention(span, kind, span.quote if kind == "name" else ""))
        self.chains.append(Chain(len(self.chains), name.partition("|")[0], type, tuple(found)))
        return len(self.chains) - 1

    def claim(
        self,
        words: str,
        predicate: str,
        *,
        agent: int | None = None,
        patient: int | None = None,
        factuality: Factuality = "happened",
        time: str | None = None,
        attribution: int | None = None,
        quantities: tuple[int, ...] = (),
        lead: bool = False,
        background: bool = False,
        form: ClaimForm = "clause",
    ) -> Claim:
        span = self.span(words)
        when = next((item.when for item in self.times if time and item.span.quote == time), None)
        arguments = tuple(
            Argument(role, self.chains[chain].mentions[0].span, chain)
            for role, chain in (("agent", agent), ("patient", patient))
            if chain is not None
        )
        sentence = self.text[: span.start].replace(". ", ".\n").count("\n")
        claim = Claim(span, predicate, arguments, factuality, when, quantities, attribution, sentence, lead, background)
        self.claims.append(replace(claim, form=form))
        return self.claims[-1]

    def time(self, words: str, rule: str) -> None:
        """A time expression by the rule that tells it."""
        published = self.published
        when = resolve(rule, published.first_day if published else None, words)
        basis_free = When.parse("XXXX-XX-XX") if when is None else when
        if when is None:
            from_rule = type(basis_free.basis)(words, "", rule)
            basis_free = When.unplaced(from_rule)
        relative = rule if rule[:1].isalpha() else ""
        self.times.append(TimeExpression(self.span(words), "DATE", "", basis_free, relative))

    def quantity(self, words: str, low: float | None, high: float | None, unit: str, comparator: str = "") -> int:
        self.quantities.append(Quantity(self.span(words), words, low, high, comparator, unit))
        return len(self.quantities) - 1

    def said(self, content: str, speaker: str, **values: object) -> int:
        settings: dict[str, object] = {"kind": "indirect", "speaker_type": "person", **values}
        for name in ("cue", "source"):
            if isinstance(settings.get(name), str):
                settings[name] = self.span(str(settings[name]))
        self.attributions.append(Attribution(self.span(content), speaker=speaker, **settings))  # type: ignore[arg-type]
        return len(self.attributions) - 1

    def link(self, kind: LinkKind, first: Claim, then: Claim, cue: str) -> None:
        """What the text says came of what."""
        self.links.append(ClaimLink(kind, self.claims.index(first), self.claims.index(then), self.span(cue)))

    def tenure(self, words: str, person: int, office: str, **values: object) -> None:
        self.tenures.append(TenureFact(person, office, self.span(words), **values))  # type: ignore[arg-type]

    def reading(self) -> Reading:
        article = Article(self.text, outlet=self.outlet, published=self.published)
        sentences = tuple(
            Span.of(self.text, self.text.index(part), self.text.index(part) + len(part))
            for part in self.text.replace(". ", ".\n").split("\n")
            if part
        )
        return Reading(
            article, "test", sentences, tuple(self.chains), tuple(self.times), tuple(self.quantities),
            tuple(self.attributions), tuple(self.claims), tuple(self.tenures), tuple(self.credits),
            tuple(self.links),
        )  # fmt: skip


def worded(told: Told) -> str:
    """The text of the first entry of a record of one report."""
    return assemble([told.reading()]).entries[0].text
