"""The document as the rules for offices see it: chains by token, times by token, organizations by their names."""

from __future__ import annotations

from collections import Counter

from spacy.tokens import Doc, Span, Token

from onrecord.model import Chain, Mention, TimeExpression
from onrecord.reading.document import article_of
from onrecord.reading.roles.lexicon import country_of, modifiers
from onrecord.reading.roles.phrase import OfficePhrase
from onrecord.reading.roles.tree import case_word, children, lower, noun_phrase, possessor_of, relation
from onrecord.resources import load

__all__ = ["Context"]


# An article is about a country that it names at least three times as often as any other: then "the president" is its.
DOMINANT = 3
NATION = frozenset({"U.S.", "US", "America", "United States"})


def _marks_nation(token: Token) -> bool:
    """ "Washington", "Democrats"; not the Democratic Party of another country."""
    marked = token.text in load("titles")["national_marks"]["words"]
    named = marked and token.ent_type_ in {"ORG", "ORGANIZATION"}
    return marked and not (
        named and any(entity.start <= token.i < entity.end and "of" in entity.text.split() for entity in token.doc.ents)
    )


class Context:
    """Answers whom a token means, what an organization is called in full, and which times stand in a stretch."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.chains: tuple[Chain, ...] = doc._.chains or ()
        self.chain_of: dict[int, int] = doc._.chain_of or {}
        self._offset = article_of(doc).body_start
        self.times = [(*self.tokens_of(time), time) for time in doc._.times or ()]
        self.extent = self._extents()
        self.title_nouns = self._title_nouns()
        self.countries = self._countries()
        marks = {token.text for token in doc if _marks_nation(token)}
        shared = marks <= set(load("titles")["national_marks"]["shared"])
        self.is_national = bool(marks) and not (shared and self._is_abroad())
        self.names_nation = any(token.text in NATION for token in doc) or "United States" in doc.text
        self.names_justice = "Justice Department" in doc.text or "Department of Justice" in doc.text
        self.country = self._country()
        self.is_american = self.is_national or self.names_nation or self.country == "United States"
        self.parliament = self._parliament()

    def tokens_of(self, item: Mention | TimeExpression) -> tuple[int, int]:
        """The tokens (half-open) of a mention or a time."""
        found = self.doc.char_span(
            item.span.start - self._offset, item.span.end - self._offset, alignment_mode="expand"
        )
        return (int(found.start), int(found.end)) if found is not None else (0, 0)

    def _extents(self) -> dict[int, tuple[int, int]]:
        """For every token of a name the tokens (half-open) of that name with its title."""
        mentions = [mention for chain in self.chains for mention in chain.mentions if mention.kind == "name"]
        return {i: span for mention in mentions for span in (self.tokens_of(mention),) for i in range(*span)}

    def _title_nouns(self) -> frozenset[int]:
        """Tokens of titles: the nouns there speak of the name behind them and of nobody else."""
        people = [mention for chain in self.chains if chain.type == "person" for mention in chain.mentions]
        found: set[int] = set()
        for mention in people:
            if mention.titles:
                start, end = self.tokens_of(mention)
                bare = self.doc[start].idx + max(0, mention.span.quote.rfind(mention.name)) if start < end else 0
                found.update(i for i in range(start, end) if self.doc[i].idx < bare)
        return frozenset(found)

    def _country(self) -> str | None:
        """The country that the article is about: named, or by its adjective, far more often than any other.

        With a word of the government of the United States it is that one: a report from Washington may name another.
        """
        self.only_country: str | None = None
        if self.is_national:
            return "United States"
        counts = self.countries
        (first, most), (_, next_) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
        self.only_country = first if most and not next_ else None
        return first if most >= DOMINANT * max(1, next_) else None

    def _countries(self) -> Counter[str]:
        """How often the article names each country, or its adjective."""
        states = {name.title() for name in load("states")["states"]}  # "Georgia" is more often the state
        countries = set(load("demonyms")["adjectives"].values()) - states
        written = [token for token in self.doc if token.text[:1].isupper()]  # "us" is no country
        named = (token.text if token.text in countries else country_of(lower(token)) for token in written)
        counts = Counter("United States" if token in NATION else token for token in named if token)
        counts.update({name: found for name in countries if " " in name and (found := self.doc.text.count(name))})
        return counts

    def _is_abroad(self) -> bool:
        """Whether an article is about another country, whose Democratic Party or Senate it may speak of."""
        counts = self.countries
        others = max((count for name, count in counts.items() if name != "United States"), default=0)
        return others >= DOMINANT * max(1, counts["United States"])

    def names_other_country(self, position: int) -> bool:
        """Whether the sentence around a token names or describes another country than the United States, and not it."""
        names = set(load("demonyms")["adjectives"].values()) - {name.title() for name in load("states")["states"]}
        here = self.doc[position].sent
        named = [token for token in here if token.text[:1].isupper()]
        other = any((token.text in names or country_of(lower(token))) and token.text not in NATION for token in named)
        own = any(token.text in NATION or country_of(lower(token)) == "United States" for token in named)
        return other and not own

    def _parliament(self) -> str | None:
        """The only parliament that the article names."""
        words = load("titles")["parliaments"]["words"]
        bodies = (chain.name for chain in self.chains if chain.type == "organization" and chain.named)
        named = {name for name in bodies if any(word in words for word in name.lower().split())}
        full = {name for name in named if not any(name != other and name in other for other in named)}
        return full.pop() if len(full) == 1 else None

    def person(self, token: Token | None) -> int | None:
        """The named person that a token means; None for others."""
        number = self.chain_of.get(token.i) if token is not None else None
        if number is None or self.chains[number].type != "person" or not self.chains[number].named:
            return None
        return number

    def person_behind(self, verb: Token) -> int | None:
        """The person whose name, with its title, follows a verb: "named chief engineer Ann Roe acting head"."""
        first = verb.i + 1
        while first < len(self.doc) and self.doc[first].pos_ == "DET":
            first += 1
        start, end = self.extent.get(first, (-1, -1))
        owns = 0 < end < len(self.doc) and lower(self.doc[end]) in {"'s", "'"}  # "dismissed Roe's appeal"
        return self.person(self.doc[end - 1]) if start == first and not owns else None

    def organization(self, phrase: OfficePhrase) -> tuple[str | None, int | None]:
        """The words for a phrase's organization and its chain: in full where the article names it."""
        if phrase.organization is not None and lower(self.doc[phrase.organization[0]]) in {"my", "our", "your"}:
            return None, None
        if phrase.organization is not None:
            pronoun = self.doc[phrase.organization[0]]
            if lower(pronoun) in {"its", "their"} and (noun := _modified(pronoun)) is not None:
                owner = possessor_of(noun) or noun
                return self.name_of(*self.extent.get(owner.i, _stretch(owner)))
            found = self._whole_of(phrase) or self.name_of(*phrase.organization)
            return (
                self._last_organization(pronoun) if found[0] is None and lower(pronoun) in {"its", "their"} else found
            )
        return (phrase.country if phrase.noun in load("offices")["national"]["heads"] else None), None

    def _whole_of(self, phrase: OfficePhrase) -> tuple[str, int] | None:
        """The council of "an official from the budget office of the council"."""
        generic = load("offices")["generic"]
        unit = self.doc[slice(*phrase.organization)].root if phrase.organization is not None else None
        if unit is None or phrase.noun not in generic["belonging"] or unit.text not in generic["units"]:
            return None
        for child in children(unit, "nmod"):
            number = self.chain_of.get(child.i) if case_word(child) in {"of", "at", "in"} else None
            if number is not None and self.chains[number].named and self.chains[number].type == "organization":
                return self.chains[number].name, number
        return None

    def _last_organization(self, token: Token) -> tuple[str | None, int | None]:
        """The organization named last before "its", in the same sentence or the one before."""
        first = max(0, token.sent.start - 1)
        for i in range(token.i - 1, int(self.doc[first].sent.start) - 1, -1):
            number = self.chain_of.get(i)
            if number is not None and self.chains[number].named and self.chains[number].type == "organization":
                return self.chains[number].name, number
        return None, None

    def name_of(self, start: int, end: int) -> tuple[str | None, int | None]:
        """What tokens that stand for an organization, place or person are called in full."""
        while end - 1 > start and (lower(self.doc[end - 1]) in {"'s", "'"} or self.doc[end - 1].is_punct):
            end -= 1
        words = self.doc[start:end]
        chamber = load("titles")["chambers"].get(words.text.lower())
        head = words.root
        number = self.chain_of.get(head.i)
        if chamber:
            return str(chamber), number
        if words.text.lower() in load("states")["states"]:
            return words.text, number  # "Iowa" is no short name of "Progress Iowa"
        # "Elm County" was cut from "Elm County District" before "attorney"
        longer = self.extent.get(head.i, (start, end))[1] > end
        if number is not None and self.chains[number].named and not longer and self._is_whole(head, start, end):
            return self.chains[number].name, number
        inner = next((self.chain_of[i] for i in range(start, end) if i in self.chain_of), None)
        if head.pos_ == "PRON" and number is None:
            return None, None
        if longer and number is not None and self._is_cut(number, words):
            return words.text, None
        if number is None and inner is not None and self._ends_with(inner, words):
            return self.chains[inner].name, inner  # "the rights group | Elm Watch"
        return words.text, number if number is not None else inner

    def _ends_with(self, number: int, words: Span) -> bool:
        """Whether words are a common noun for a body and the body's name."""
        before = [token for token in words if self.chain_of.get(token.i) != number]
        named = self.chains[number].named and self.chains[number].type == "organization"
        described = bool(before) and before[-1].i < words[-1].i and all(token.text.islower() for token in before)
        return named and described and lower(before[-1]) in load("organizations")["nouns"]

    def _is_cut(self, number: int, words: Span) -> bool:
        """Whether a chain's name has words of the office behind these: "Elm County | District" of its attorney."""
        following = lower(self.doc[words.end]) if words.end < len(self.doc) else ""
        return following in modifiers() and self.chains[number].name.startswith(f"{words.text} ")

    def _is_whole(self, head: Token, start: int, end: int) -> bool:
        """True unless a common noun says more than the name beside it: "the Elm County council" is not Elm County."""
        rest = [token for token in self.doc[start:end] if self.chain_of.get(token.i) != self.chain_of.get(head.i)]
        if rest and rest[-1].i < head.i and all(token.text.islower() for token in rest):
            return lower(rest[-1]) in load("organizations")["nouns"]  # "the risk consultancy | Elm Partners"
        return head.pos_ in {"PRON", "NOUN"} or not any(token.pos_ in {"NOUN", "PROPN"} for token in rest)

    def place_after(self, name_head: Token, phrase: OfficePhrase) -> tuple[str | None, int | None]:
        """ "Gov. Ann Roe of Maine": the place or body that follows the name, for offices that have one."""
        if phrase.noun in load("titles")["sitting"]["words"]:
            return None, None
        for child in children(name_head, "nmod"):
            organization = child.ent_type_ in {"ORGANIZATION", "ORG"}
            joined = case_word(child) == "of" or (organization and case_word(child) in {"from", "at", "with"})
            lives = any(token.like_num for token in self.doc[name_head.i : child.left_edge.i])  # "Roe, 41, of Elm"
            if joined and not lives and child.i > name_head.i and (child.ent_type_ or child.i in self.chain_of):
                return self.name_of(*self.extent.get(child.i, noun_phrase(child)))
        return self._body_behind(name_head)

    def _body_behind(self, name: Token) -> tuple[str | None, int | None]:
        """ "Ann Roe from Elm Police told ...": the body right behind a name, where the tree hangs it on the verb."""
        _, end = self.extent.get(name.i, (name.i, name.i + 1))
        if end + 1 >= len(self.doc) or lower(self.doc[end]) not in {"of", "from", "at"}:
            return None, None
        first = end + 2 if lower(self.doc[end + 1]) == "the" else end + 1
        found = self.extent.get(first)
        chain = self.chain_of.get(self.doc[slice(*found)].root.i) if found is not None and found[0] == first else None
        if found is None or chain is None or self.chains[chain].type != "organization":
            return None, None
        return self.name_of(*found)

    def times_in(self, start: int, end: int) -> list[tuple[int, int, TimeExpression]]:
        """The times that stand between two tokens."""
        return [time for time in self.times if start <= time[0] and time[1] <= end]

    def subject_of(self, token: Token) -> Token | None:
        """Who does what a verb or predicate says, through coordination and control: "asked her to resign"."""
        return _subject(token, 0)


def _modified(pronoun: Token) -> Token | None:
    """The noun of which a participle with "its" tells: "a shift led by its manager", "works named for its founder"."""
    for above in (pronoun.head.head, pronoun.head.head.head):
        if above.pos_ == "VERB":
            reduced = (above.dep_ == "acl" and not children(above, "mark")) or _is_reduced(above)
            return above.head if reduced and above.head.i < above.i < pronoun.i else None
    return None


def _stretch(noun: Token) -> tuple[int, int]:
    """The words of a noun without its determiner and what hangs behind it."""
    start, _ = noun_phrase(noun)
    while start < noun.i and noun.doc[start].pos_ in {"DET", "PRON", "ADP"}:
        start += 1
    return start, noun.i + 1


def _is_reduced(token: Token) -> bool:
    """A participle behind its noun: "a lawyer elected in 2010"."""
    return relation(token) == "amod" and token.pos_ == "VERB" and token.i > token.head.i


def _subject(token: Token, depth: int) -> Token | None:
    found = children(token, "nsubj")
    if found:
        before = [child for child in found if child.i < token.i]
        return before[-1] if before else found[0]
    if depth > 6 or token.head.i == token.i:
        return None
    head, kind = token.head, relation(token)
    if kind in {"xcomp", "ccomp", "advcl"} and (head.pos_ in {"VERB", "AUX", "ADJ", "NOUN"} or children(head, "cop")):
        objects = children(head, "obj", "iobj") if kind == "xcomp" else []
        if kind == "xcomp" and lower(head) in {"call", "calls", "called", "calling"}:
            objects = objects or [
                child for child in children(head, "obl") if any(lower(c) == "on" for c in child.children)
            ]
        return objects[0] if objects else _subject(head, depth + 1)
    if token.dep_ == "acl:relcl":
        return head
    if kind == "acl" or _is_reduced(token):
        return head if head.pos_ in {"PROPN", "PRON"} or lower(token).endswith("ed") else _subject(head, depth + 1)
    if kind in {"conj", "parataxis"} and head.pos_ in {"VERB", "AUX", "NOUN", "ADJ", "PROPN"}:
        return _subject(head, depth + 1)
    if kind in {"obl", "nmod"}:
        return _subject(head, depth + 1)
    return None
