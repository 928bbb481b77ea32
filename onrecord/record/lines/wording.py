"""The words of an entry: what one report says of it, with names and dates filled in square brackets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from onrecord import resources
from onrecord.model import Mention, Span
from onrecord.model.reading import Chain
from onrecord.record.drafts import Draft
from onrecord.record.identity.entities import Identity
from onrecord.record.lines.clauses import form_of
from onrecord.record.lines.stretches import Stretch, around, stretches
from onrecord.record.told import Mentioned, Told

__all__ = ["Wording", "wording"]

_WORDY = 25  # words; of two claims the one told in fewer is clearer
_BESIDE = 20  # words beside the claim that weigh as much as a name; set by reading the lines of fourteen stories
_TYPICAL = 5  # a claim much nearer to the others than the rest (cosine higher by 0.2) weighs as much as a name
_COMPARED = 20  # claims of one entry
_ALIKE = 0.45  # cosine; of the claims of an entry just below it three in four say something else (read by hand)
_VAGUE = 2  # "were killed in the incident": another report says where
_CURT = 8  # words; shorter lines leave out where, when or to whom
_BARE = 4  # words; so few say nothing unless they name or count: "The peaks are slimmer"
_NAMED = re.compile(r"\d|\B.[^.!?] [\[“]?[A-Z]")
_FIRST_PERSON = frozenset(("i", "me", "my", "mine", "we", "us", "our", "ours", "you", "your", "myself", "ourselves"))
_POSSESSIVE = frozenset(("his", "her", "its", "their"))
_HE_OR_SHE = frozenset(("he", "she", "him", "her", "his", "hers"))
_SUBJECTS = frozenset(("he", "she"))
_NEAR = 2  # sentences before
_OPEN = frozenset(("requested", "possible", "planned"))
_REFLEXIVE = ("self", "selves")  # "Hale herself" needs no name
_POINTS_BACK = re.compile(r"(?i)th(?:at|ose)\b")  # "that night": which, the words before tell
_DATED = re.compile(r"\d")  # "Thursday" and "last Friday" need a date beside them, "June 19" has one
_CLOCK = re.compile(r"(?i)\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?\s?m\b\.?|\d{1,2}:\d\d")
_DAY = re.compile(r"(?i)day\b|yesterday|tomorrow|tonight")
_FIRM = re.compile(r"(?:, [A-Z][\w’'-]+)* & [A-Z]")  # "Hale, Munk & Birk": a firm, not a person

_LAST_STOP = re.compile(r"(?<![A-Z]\.[A-Z])(?<!\b[A-Z])(?<!\b[ap]\.m)\.([\"”’']?)$")  # "the U.S." keeps its own
_OF_THEM = re.compile(r"[\w’'-]+ of (?:them|these|those|whom)\b")  # "Two of them left"
_THE = re.compile(r"\bthe (\w+)")
_WORD = re.compile(r"[\w’'-]+")
_FRONTED = re.compile(
    r"(?:In|On|At|By|After|Before|Since|For|From|During|As)\b[^,]{1,60}, ([\w’'-]+)"
)  # "In May, they ..."

_FRONTED_BY = re.compile(r"(?:In|On|At|By|After|Before|Since|For|From|During|As|With|Despite|Under)\b[^,]{0,40}")

Change = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of an entry, and whether they can be read by themselves."""

    text: str
    stands_alone: bool
    told: Told  # the claim whose words they are
    alike: tuple[Told, ...]  # the claims that say what the words say: an entry may hold one that says less or else

    @property
    def place(self) -> tuple[str, int]:
        """The article and the number of the sentence that they stand in."""
        return self.told.article.id, self.told.claim.sentence


def wording(draft: Draft, identity: Identity) -> Wording:
    """The shortest stretch of its clearest claim that reads alone, else the sentence of the clearest claim."""
    claims = sorted(draft.claims, key=lambda told: (told.number, told.claim.span))
    lines = [(told, text) for told in claims for text in [_line(told, identity)] if text]
    counts = {tuple(quantity.value for quantity in told.quantities) for told in claims if told.quantities}
    if len(counts) > 1:  # "six were hurt" takes the place of "two were hurt"
        last = max((told.number for told, _ in lines if told.quantities), default=0)
        lines = [(told, text) for told, text in lines if told.quantities and told.number == last] or lines
    if lines:
        best, text = lines[0] if len(lines) == 1 else max(lines, key=lambda line: _worth(line[0], line[1], claims))
        return Wording(text, True, best, _alike(best, claims))
    first = max(claims, key=_clarity) if len(claims) > 1 else claims[0]
    text = _filled(first, around(first), identity)
    return Wording(text or first.claim.span.quote, False, first, _alike(first, claims))


def _line(told: Told, identity: Identity) -> str | None:
    """The shortest stretch of the claim that reads alone, with what is filled in."""
    for stretch in stretches(told):
        text = _filled(told, stretch, identity)
        if text and _reads_alone(text, told) and not _leaves_open(told, stretch, text, identity):
            return text
    return None


def _worth(told: Told, text: str, claims: Sequence[Told]) -> float:
    return _clarity(told) + _typicality(told, claims) - _surplus(told, text)


def _typicality(told: Told, claims: Sequence[Told]) -> float:
    """How near a claim is to the others of its entry: the line is of what they have in common."""
    others = [
        other.vector for other in claims[:_COMPARED] if other is not told and other.vector.size == told.vector.size
    ]
    return _TYPICAL * float(np.mean([vector @ told.vector for vector in others])) if others else 0.0


def _surplus(told: Told, text: str) -> float:
    """What a line tells beside the claim weighs against it, and being curt ("The boy fell, she said") or vague."""
    words = len(text.split())
    vague = _THE.findall(text.casefold())
    points = not frozenset(vague).isdisjoint(resources.load("openers")["vague"])
    return max(0, words - len(told.sequence)) / _BESIDE + max(0, _CURT - words) / 2 + _VAGUE * points


def _alike(best: Told, claims: Sequence[Told]) -> tuple[Told, ...]:
    """The claims near enough to the one that is shown to count as its sources; titles bear no vector."""
    return tuple(
        told
        for told in claims
        if told is best or not (told.vector.size and best.vector.size) or float(told.vector @ best.vector) >= _ALIKE
    )


def _clarity(told: Told) -> float:
    """How well a claim is told: in the report's own voice, by a clause of its own, with names and a time."""
    pronouns = sum(mention.kind == "pronoun" for mention, _ in told.mentions)
    quoted = any(attribution.kind == "direct" for attribution in told.attributions[:1])
    return (
        3 * (form_of(told) == "clause")
        + (form_of(told) in ("shared", "relative"))
        + len(told.participants)
        + bool(told.when and not told.when.is_uncertain)
        + told.claim.lead
        - pronouns
        - (told.claim.attribution is not None)
        - 2 * quoted
        - max(0, len(told.sequence) - _WORDY) / 10
    )


def _reads_alone(text: str, told: Told) -> bool:
    """Whether a line points to nothing outside itself: "It was in retaliation", "I will never forget" do."""
    quoted = any(attribution.kind == "direct" for attribution in told.attributions[:1])
    if (text[0] in "“\"'‘" and not quoted) or text.endswith(("“”", '""')):
        return False
    if len(text.split()) <= _BARE and not _NAMED.search(text):
        return False
    said = re.sub(r"^\[[^\]]*:\] “?", "", text)
    pointing = frozenset(resources.load("openers")["pointing"]) - (_FIRST_PERSON if quoted and said != text else set())
    for opening in (_WORD.match(said), _FRONTED.match(said)):
        word = opening[opening.lastindex or 0].casefold() if opening else ""
        title = opening and word in _POSSESSIVE and re.match(r" [A-Z]", said[opening.end() :])  # "His Excellency"
        if not title and not pointing.isdisjoint((word, re.split("['’]", word)[0])):
            return False
    verb = _WORD.match(said.lstrip("“\"'‘"))
    lacks_subject = verb and verb[0].casefold() in resources.load("openers")["finite"] and "?" not in said
    if lacks_subject or _OF_THEM.match(said):
        return False
    own = re.sub(r"\[[^\]]*\]", "", re.split('[“"]', text)[0])  # "US" is a country
    return not any(word.casefold() in _FIRST_PERSON and word != "US" for word in _WORD.findall(own))


def _leaves_open(told: Told, stretch: Stretch, text: str, identity: Identity) -> bool:
    """Whether "he" or "she" is somebody whom the line does not name: "Hale says he pushed her"."""
    inside = told.page.mentions(stretch.start, stretch.end)
    for mention, chain in inside:
        if mention.kind != "pronoun" or mention.span.quote.casefold() not in _HE_OR_SHE:
            continue
        entity = identity.of(told.article.id, chain.id)
        name = identity.names[entity].split()[-1] if entity else ""
        told_of = any(other.kind != "pronoun" for other, same in inside if same.id == chain.id)
        if not told_of and (not name or name not in text):
            return True
    return False


def _filled(told: Told, stretch: Stretch, identity: Identity) -> str:
    """The stretch with its pronouns, short names and relative dates filled in, and who says it or does it before it."""
    whole = told.article.text
    text, position = [], stretch.start
    done: set[str] = set()
    for start, end, words in sorted([*_names(told, stretch, identity), *_dates(told, stretch)]):
        if start < position:
            continue
        text.append(whole[position:start])
        text.append(words if words not in done else whole[start:end])
        done.add(words)
        position = end
    text.append(whole[position : stretch.end])
    words = "".join(text)
    if stretch.subject:
        return _tidy(f"[{identity.names[stretch.subject]}] {words}")
    if stretch.speaker:
        return _tidy(f"[{_speaker(told, stretch.speaker, identity)}:] {_marked(_tidy(words), told)}")
    return _tidy(words)


def _speaker(told: Told, speaker: str, identity: Identity) -> str:
    words = identity.names.get(told.speaker or "", speaker)
    return words[:1].upper() + words[1:]


def _marked(words: str, told: Told) -> str:
    """Words of a direct quotation in quotation marks."""
    quoted = any(attribution.kind == "direct" for attribution in told.attributions[:1])
    bare = words.strip('“”"')
    return f"“{bare}”" if quoted else words


def _names(told: Told, stretch: Stretch, identity: Identity) -> Iterator[Change]:
    """Fillings of the first mention of each person: “he” → “[Ann Roe]”, “Roe” → “[Ann] Roe”, “the mayor [Ann Roe]”."""
    mentions = told.page.mentions(stretch.start, stretch.end)
    bodies = [mention.span for mention, chain in mentions if chain.type == "organization"]
    people = [
        (mention, entity, chain)
        for mention, chain in mentions
        for entity in [identity.of(told.article.id, chain.id)]
        if entity and chain.type == "person" and not any(body.contains(mention.span) for body in bodies)
    ]
    named = {entity for mention, entity, _ in people if mention.kind == "name"}
    seen = {entity for entity in (stretch.subject, told.speaker if stretch.speaker else None) if entity}
    for mention, entity, chain in people:
        if entity in seen or (mention.kind == "nominal" and entity in named):
            continue
        seen.add(entity)
        if mention.kind == "nominal" and told.claim.factuality in _OPEN and told.claim.span.contains(mention.span):
            continue  # "the director should be a judge" is about nobody yet
        certain = {"pronoun": _is_near, "nominal": _is_office, "name": _is_person}[mention.kind]
        start = (
            told.reading.sentences[told.claim.sentence].start if mention.span.start == stretch.start else stretch.start
        )
        if certain(told, mention, chain) and not (
            mention.kind == "pronoun" and _is_ambiguous(told, mention, chain, start)
        ):
            yield from _filling(told, mention, identity.names[entity])


def _is_near(told: Told, mention: Mention, chain: Chain) -> bool:
    """Whether the person whom a pronoun means is named or meant shortly before: in its sentence or the one before."""
    before, word = told.reading.sentences[max(0, told.claim.sentence - 1)], mention.span.quote.casefold()
    if word in _FIRST_PERSON or word.endswith(_REFLEXIVE):
        return False
    end = told.reading.sentences[told.claim.sentence].end
    if word in _SUBJECTS and any(
        other.kind == "name" and mention.span.end < other.span.start < end for other in chain.mentions
    ):
        return False  # "He thanked them after Roe had left": he is not Roe
    near = [item for item in told.page.mentions(before.start, mention.span.start) if item[1].type == "person"]
    return any(other is chain for _, other in near[:1]) or (
        any(other is chain for _, other in near) and _is_closest(near, chain)
    )


def _is_closest(near: Sequence[Mentioned], chain: Chain) -> bool:
    """Whether nobody else is named between the person's last mention and the pronoun."""
    return near[-1][1] is chain


def _is_ambiguous(told: Told, mention: Mention, chain: Chain, start: int) -> bool:
    """Whether another person stands before a pronoun, or behind one that opens a sentence in which it may be named.

    "Roe told Hale that she ..." is for its reader to understand, as "In her new post, Hale ..." is.
    """
    sentence = told.reading.sentences[told.claim.sentence]
    fronted = _FRONTED_BY.fullmatch(told.article.text, sentence.start, mention.span.start)
    end = sentence.end if fronted else mention.span.start
    return any(other.type == "person" and other.id != chain.id for _, other in told.page.mentions(start, end))


def _is_office(told: Told, mention: Mention, chain: Chain) -> bool:
    """Whether a common noun names an office that the report gives a person named near it: "the mayor", no "star"."""
    sentences = told.reading.sentences[max(0, told.claim.sentence - _NEAR) : told.claim.sentence + 1]
    if not any(
        other.kind == "name" and sentences[0].start <= other.span.start < sentences[-1].end for other in chain.mentions
    ):
        return False
    words = mention.span.quote.casefold().split()
    offices = {fact.office.casefold().split()[-1] for fact in told.reading.tenures if fact.person == chain.id}
    return not offices.isdisjoint(words)


def _is_person(told: Told, mention: Mention, chain: Chain) -> bool:
    """Whether a family name is not the first of a firm's: "Hale, Munk & Birk"."""
    return not _FIRM.match(told.article.text, mention.span.end)


def _filling(told: Told, mention: Mention, full: str) -> Iterator[Change]:
    """The words for one mention and the place where they stand."""
    span, quote = mention.span, mention.span.quote
    if mention.kind == "pronoun":
        title = quote[:1].isupper() and re.match(r" [A-Z]", told.article.text[span.end : span.end + 2])
        if not title:  # "His Excellency"
            yield span.start, span.end, f"[{full}’s]" if _is_possessive(told, span) else f"[{full}]"
    elif mention.kind == "nominal":
        if quote.casefold().startswith("the ") and told.article.text[span.end : span.end + 1] not in "’'":
            yield span.end, span.end, f" [{full}]"
    elif mention.name and full.endswith(" " + mention.name) and quote.count(mention.name) == 1 and full not in quote:
        start = span.start + quote.index(mention.name)
        yield start, start, f"[{full.removesuffix(mention.name).strip()}] "


def _is_possessive(told: Told, span: Span) -> bool:
    """ "her resignation" but not "told her": a possessive has a word after it in its phrase."""
    word = span.quote.casefold()
    if word != "her":
        return word in _POSSESSIVE
    after = told.article.text[span.end : span.end + 8]
    small = r" (to|that|he|she|in|on|at|and|about|of|for|by|with|as|from|down|up|out|off|away|back|into|over)\b"
    return bool(re.match(r" [a-z]", after)) and not re.match(small, after)


def _dates(told: Told, stretch: Stretch) -> Iterable[Change]:
    """Fillings after times that are told from the day of the report: “late Saturday [12 Nov 2022]”."""
    for time in told.reading.times:
        inside = stretch.start <= time.span.start and time.span.end <= stretch.end
        if not inside or not time.relative or not time.when or time.when.is_unplaced or _is_dated(time.span.quote):
            continue
        if _POINTS_BACK.match(time.span.quote) or _is_told_from_another(told, time.span):
            continue
        day = time.when.first_day if time.when.granularity in ("day", "instant") else None
        if not re.match(r"[’']| \d", told.article.text[time.span.end : time.span.end + 2]):
            yield time.span.end, time.span.end, f" [{day.day} {day:%b %Y}]" if day else f" [{time.when}]"


def _is_dated(quote: str) -> bool:
    """Whether the words give the day: "June 19" does, "2 p.m. Wednesday" does not, and "2 p.m." needs none."""
    day = _CLOCK.sub("", quote)
    return bool(_DATED.search(day)) or (day != quote and not _DAY.search(day))


def _is_told_from_another(told: Told, span: Span) -> bool:
    """Whether a time is reckoned from another that follows: "the Saturday before the vote"."""
    text = told.article.text
    return text[: span.start].endswith("the ") and bool(re.match(r" (?:before|after)\b", text[span.end : span.end + 8]))


def _tidy(text: str) -> str:
    """One line, a capital first, quotation marks and brackets in pairs, no dangling mark at the end."""
    text = " ".join(text.split()).strip(" ,;:—–-―").lstrip(". ")
    if stop := _LAST_STOP.search(text, max(0, len(text) - 2)):
        text = text[: stop.start()] + stop[1]
    if text.count("(") > text.count(")"):
        text = text[: text.rindex("(")].rstrip()
    return _paired(text[:1].upper() + text[1:])


def _paired(text: str) -> str:
    """The text with the quotation mark that was cut off: "The letter calls it “a disgrace" ends in ”."""
    opened, closed = text.count("“"), text.count("”")
    if opened > closed:
        return text + "”"
    if closed > opened:
        return "“" + text
    if "'" in text and re.search(r"[a-z][,.]'(?: |$)", text) and not re.search(r"(?:^| )'\w", text):
        return "'" + text
    if text.count('"') % 2:
        place = text.index('"') if text.count('"') == 1 else text.rindex('"')
        return text + '"' if place == 0 or text[place - 1] in " [(" else '"' + text
    return text
