"""What the sentence of an overtaken claim tells beside it stands no higher than the claim."""

from __future__ import annotations

from onrecord.record.drafts import Draft
from onrecord.record.identity.entities import identify
from onrecord.record.lines.ranking import Story, rank
from onrecord.record.lines.wording import wording
from onrecord.record.told import tell

from .build import Told


def test_overtaken_is_what_is_told_in_the_sentence_of_a_refusal_that_was_given_up() -> None:
    told = Told("Ann Hale refused to resign on Friday, insisting on her term. Ann Hale resigned on Sunday.")
    told.chain("Ann Hale", "Ann Hale|Ann Hale resigned")
    told.claim("Ann Hale refused to resign on Friday", "resign", agent=0, factuality="refused")
    told.claim("insisting on her term", "insist", agent=0, form="fragment")
    told.claim("Ann Hale resigned on Sunday", "resign", agent=0)
    reading = told.reading()
    identity = identify([reading])
    drafts = [Draft((item,)) for item in tell([reading], identity)]
    before, beside, after = drafts
    words = wording(beside, identity)
    assert words.text == "Ann Hale refused to resign on Friday, insisting on her term"
    ranks = [
        rank(beside, words, 1, Story.of(drafts, superseded, frozenset())) for superseded in ({}, {before.id: after.id})
    ]
    assert ranks[1] < ranks[0] - 5
