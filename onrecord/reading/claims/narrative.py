"""Narrative time: what a report tells on in the past perhaps happened on the day that it has just named.

"The council met on Monday. Members voted to close the pool." The vote has no time of its own; the report goes on with
Monday's story, so the vote was perhaps on Monday (EDTF's uncertain value, 2021-06-14?). The record keeps such times
apart from those that a report gives.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Literal

from spacy.tokens import Doc

from onrecord.model import Attribution, Basis, Claim, Span, TimeExpression, When
from onrecord.model.relative import perhaps
from onrecord.reading.claims.attached import COARSE
from onrecord.reading.claims.factuality import Statuses
from onrecord.reading.claims.own import auxiliaries, performs, went_on
from onrecord.reading.claims.sayings import cue_of
from onrecord.reading.claims.timing import SPOKEN, issued_with
from onrecord.reading.document import article_of
from onrecord.resources import load

__all__ = ["is_history", "is_told_on", "spoken_at", "with_narrative_times"]

Told = Literal["", "past", "perfect"]
NEWS = timedelta(days=7)  # the day that a report's news is of: not longer ago than the last one of its weekday
# Half a year: of 9 times in 22 unseen reports that this takes away, 8 were wrong (read by hand). With 60 days the
# figures of nineteen annotated stories are the same.
HISTORY = timedelta(days=180)
DONE = frozenset({"happened", "not happened", *SPOKEN})
APART = frozenset({"before", "since", "until", "once"})  # clauses that tell of another time than their head
NAMING = frozenset({"DATE", "TIME"})
_PAST = frozenset({"was", "were", "did", "had"})
_STATES, _BEGUN = (frozenset(load("claim_times")[name]) for name in ("states", "begun"))
_PEOPLE = frozenset(load("counted")["people"])
_LIVES = frozenset(load("background")["biography"]["verbs"])  # "She was born on 1 May 2004. She liked to swim."
_EARLIER = frozenset(load("background")["cues"])
_COURTS = frozenset(load("claim_times")["courts"])
_TRIED = frozenset(load("claim_times")["tried"])
_THAT = frozenset({"that", "same"})  # "that night", many paragraphs after the night was told
_THEN = re.compile(r"\bthat [a-z]+ (?:night|day|morning|afternoon|evening|week|weekend)\b")  # "that fateful night"
SOME_DAY = When.unplaced(Basis(rule="news"))  # that of the news of a report which names no day
HEAD_SENTENCES = 4  # a text without paragraphs is all lead
EMBEDDINGS = 4  # governors above a predicate; news text has no more


def with_narrative_times(
    doc: Doc, told: Sequence[Claim], on: Sequence[Told], of_others: Mapping[Span, bool]
) -> list[Claim]:
    """The claims in their order, those that the report tells on with (`on`) at the time that they perhaps share.

    That is the day named last in the same paragraph, or else the day of the report's news: the first day named of
    something done in the week before it. Where a paragraph turns to another year or month, its claims take no day, and
    where it turns to what is long over the paragraphs after it take none either, up to the next day of the news.
    In a report that names no such day they are marked as narrated: another report of the story may name it.
    `of_others` holds the times of other happenings (`Times.of_others`).
    """
    article = article_of(doc)
    news = (claim.when for claim, goes in zip(told, on, strict=True) if goes and _is_news(claim, article.published))
    scene = next(news, SOME_DAY)
    paragraph, day, is_own, is_long_over = -1, scene, False, False
    courts = {claim.when for claim in told if claim.when is not None and _is_in_court(claim)}
    result = []
    for claim, goes in zip(told, on, strict=True):
        number = article.text.count("\n", 0, claim.span.start)
        if number != paragraph:
            paragraph, day, is_own = number, None if is_long_over else scene, False
        if claim.when is not None and (goes or not _is_day(claim.when)):
            # "She said on Monday that they had split at Easter": the report tells on on Monday
            if claim.attribution is None or not is_own:
                told_of = _is_day(claim.when) or _is_few_days(claim.when, article.published)
                carries = told_of and claim.factuality in DONE and claim.predicate not in _LIVES
                day = claim.when if carries else None
            is_own = is_own or claim.attribution is None
            is_back = goes and _is_news(claim, article.published)
            is_over = goes == "past" and is_history(claim.when, article.published)
            is_long_over = is_over or (is_long_over and not is_back)
        elif goes and claim.factuality in DONE | {"ongoing"} and not claim.background:
            own = _own_day(doc, claim, day, of_others)
            heard = claim.attribution is not None and claim.factuality not in SPOKEN and not _is_in_court(claim)
            if heard and own in courts:
                own = None  # "testified on Monday. He said that two men fought": they did not fight on Monday
            if goes == "perfect" and not (_is_fresh(own, article.published) and (own is None or _is_day(own))):
                own = SOME_DAY if own is scene else None  # "has assured" in the lead is news of a day not named yet
            claim = _with_day(claim, own)
        result.append(claim)
    return result


def _is_in_court(claim: Claim) -> bool:
    """Whether a claim tells what a court did, or was done there: what it then hears lies long before."""
    return claim.predicate in _TRIED or not _COURTS.isdisjoint(claim.span.quote.lower().split())


def _with_day(claim: Claim, day: When | None) -> Claim:
    if day is SOME_DAY:
        return replace(claim, narrated=True)
    return claim if day is None else replace(claim, when=perhaps(day))


def _is_fresh(day: When | None, published: When | None) -> bool:
    """Whether what a report of the next day at the latest tells in the perfect was done on that day."""
    if day is None or day.is_unplaced or published is None:
        return day is not None
    return day.last_day is None or published.last_day is None or published.last_day - day.last_day <= timedelta(1)


def is_history(when: When, published: When | None) -> bool:
    """Whether a report turns to what is long over: "He won two titles in 2009", and tells on of it."""
    if when.last_day is None or published is None or published.first_day is None:
        return False
    return published.first_day - when.last_day > HISTORY


def _own_day(doc: Doc, claim: Claim, day: When | None, of_others: Mapping[Span, bool]) -> When | None:
    """The day that the narrative stands at, unless the claim's words name another, or a time that is no day.

    "Sunday's match was lost" names Sunday, if of the match; "hinted months ago" tells of another time than the day
    before it, and so does "left days after Monday's vote", but "jailed for Monday's robbery" does not.
    """
    if any(after for span, after in of_others.items() if claim.span.contains(span)):
        return None
    inside = [time for time in doc._.times if time.type in NAMING and claim.span.contains(time.span)]
    inside = [time for time in inside if time.span not in of_others]
    if _THEN.search(claim.span.quote):
        return None
    days = [time.when for time in inside if time.when is not None and _is_day(time.when)]
    if days:
        return days[0] if len(days) == 1 else None
    told = [] if claim.attribution is None else _beside(doc, claim)
    vague = any(_is_vague(time) for time in (*inside, *told))
    return None if vague else day


def _is_vague(time: TimeExpression) -> bool:
    if time.when is None:
        return time.value == "PAST_REF" or not _THAT.isdisjoint(time.span.quote.lower().split()[:2])
    return not time.when.is_unplaced and time.when.granularity in COARSE


def _beside(doc: Doc, claim: Claim) -> list[TimeExpression]:
    """The times in the sentence before what was told: "he wrote in March that they had quarreled"."""
    offset = article_of(doc).body_start
    words = doc.char_span(claim.span.start - offset, claim.span.end - offset, alignment_mode="expand")
    start = words.sent.start_char + offset if words is not None else claim.span.start
    return [time for time in doc._.times if time.type in NAMING and start <= time.span.start < claim.span.start]


def _is_day(when: When) -> bool:
    if when.is_unplaced:
        return when.basis.rule.startswith(("weekday:", "day:"))
    return when.granularity in {"day", "instant"} and not when.edtf.endswith("~")  # not "a week ago"


def _is_few_days(when: When, published: When | None) -> bool:
    """Whether a time is of a week at most that is over: "over the weekend", "last week"."""
    first, last = when.first_day, when.last_day
    if first is None or last is None or published is None or published.last_day is None or when.is_approximate:
        return False
    return timedelta(0) < last - first < NEWS and last <= published.last_day


def _is_news(claim: Claim, published: When | None) -> bool:
    """Whether a claim was done on a day of the week before the report."""
    when = claim.when
    if (
        when is None
        or not (_is_day(when) or _is_few_days(when, published))
        or claim.factuality not in DONE
        or claim.background
    ):
        return False
    if when.is_unplaced or published is None or published.last_day is None or when.first_day is None:
        return when.is_unplaced
    ahead = timedelta(-1) if ":abroad" in when.basis.rule else timedelta(0)  # Tuesday there, Monday here
    return ahead <= published.last_day - when.first_day <= NEWS


def spoken_at(doc: Doc, statuses: Statuses, index: int, claim: Claim) -> int | None:
    """The predicate that hands on what was so, or was done, when it was said.

    A quoted demand, refusal or denial, a quoted "I apologize", and what is reported to go on: "police said that they
    were still looking for two men".
    """
    speech = _speech(doc, claim)
    if speech is None:
        return None
    if speech.kind == "indirect":
        now = claim.factuality in {"ongoing", "not happened"} and went_on(statuses.tree, index)
    else:
        now = claim.factuality in SPOKEN or performs(statuses.tree, index)
    return cue_of(doc, statuses, speech) if now else None


def _speech(doc: Doc, claim: Claim) -> Attribution | None:
    return None if claim.attribution is None else doc._.speech[claim.attribution]


def is_told_on(doc: Doc, statuses: Statuses, index: int, claim: Claim) -> Told:
    """How the report tells on with a predicate of a claim: a clause in the simple past; empty where it does not.

    "Members voted", "the mayor asked him to resign"; not "had voted", "who voted", "before they voted". In the lead the
    present perfect tells the news too ("a bus has crashed"), and what somebody is reported to have said is told in the
    past perfect ("police said that a bus had crashed").
    """
    tree, speech = statuses.tree, _speech(doc, claim)
    spoken = speech is not None and _stands_within(doc, index, speech)
    if spoken and speech is not None and speech.kind == "direct":
        return ""
    if _is_state(statuses, index):
        return ""
    node = _governing(statuses, index, spoken=spoken)
    if statuses.of(index) == "ongoing" and tree.lemmas[node] not in _BEGUN:
        # "began trying to raise funds" was done on a day, "was raising funds" on many; "two remain trapped" today
        return "perfect" if claim.lead and _is_count(statuses, node) else ""
    if (node in statuses.found and statuses.found[node].kind not in {"verb", "copula"}) or tree.bare[node] == "acl":
        return ""
    if any(tree.words[kid] in _EARLIER for kid in tree.children(node, "advmod")):
        return ""  # "previously, tests had to be sent abroad"
    if tree.bare[node] == "advcl" and (_is_of_another_time(statuses, node) or _is_counted_from(doc, statuses, node)):
        return ""
    helpers = {tree.words[kid] for kid in auxiliaries(tree, node)}
    if "had" in helpers:
        return "past" if spoken else ""
    if not helpers.isdisjoint({"has", "have", "'ve"}):
        head = claim.lead and claim.sentence < HEAD_SENTENCES
        missing = claim.factuality == "not happened"  # "has not answered" is so on the day of the report
        return "perfect" if head or missing or _is_count(statuses, node) else ""
    if helpers:
        return "" if helpers.isdisjoint({"was", "were", "did"}) else "past"
    told = tree.form(node) == "past" and (tree.child(node, "nsubj") is not None or tree.bare[node] == "conj")
    return "past" if told else ""


def _is_state(statuses: Statuses, index: int) -> bool:
    """Whether a predicate is of no day: "was known as", "they were rivals", "hers was better"."""
    predicate, tree = statuses.found[index], statuses.tree
    return predicate.lemma in _STATES or (predicate.kind == "copula" and tree.pos[index] in {"NOUN", "PROPN", "ADJ"})


def _is_count(statuses: Statuses, node: int) -> bool:
    """Whether a report of the day counts whom it befell: "three have been rescued", "20 people have been arrested"."""
    tree = statuses.tree
    subject = tree.child(node, "nsubj")
    if subject is None or tree.pos[subject] == "NUM":
        return subject is not None
    return tree.child(subject, "nummod") is not None and tree.lemmas[subject] in _PEOPLE


def _is_of_another_time(statuses: Statuses, clause: int) -> bool:
    """ "Before they voted"; "the rift goes on after they voted" tells of no day, "she left after they voted" of one."""
    tree, marks = statuses.tree, statuses.tree.marks(clause)
    above = tree.heads[clause]
    past = tree.form(above) == "past" or not _PAST.isdisjoint(tree.words[kid] for kid in auxiliaries(tree, above))
    return not APART.isdisjoint(marks) or ("after" in marks and not past)


def _is_counted_from(doc: Doc, statuses: Statuses, node: int) -> bool:
    """Whether a length of time stands before the clause: "two days | after he had refused"."""
    offset = article_of(doc).body_start
    marks = statuses.tree.children(node, "mark", "case")
    ends = {time.span.end - offset for time in doc._.times if time.type == "DURATION"}
    return any(doc[mark].idx - 1 in ends for mark in marks)


def _stands_within(doc: Doc, index: int, speech: Attribution) -> bool:
    return speech.content.start <= doc[index].idx + article_of(doc).body_start < speech.content.end


def _governing(statuses: Statuses, index: int, *, spoken: bool) -> int:
    """The verb whose tense tells when: "began" in "began voting", "fell" in "fell, killing two"."""
    tree, node = statuses.tree, index
    for _ in range(EMBEDDINGS):
        link = statuses.links.get(node)
        participle = tree.bare[node] == "advcl" and tree.form(node) == "ing" and not tree.marks(node)
        above = tree.heads[node] if tree.bare[node] == "xcomp" or participle else node
        if link is not None and (link.absorbs or (link.effect == "report" and not spoken)):
            above = link.governor
        elif (issuing := issued_with(tree, node)) is not None:
            above = issuing
        if above == node:
            break
        node = above
    return node
