"""What came of what, by explicit words only."""

import pytest

from onrecord.model import Claim
from onrecord.reading.claims.component import ClaimReader
from tests.reading.claims.sentences import read

FLED = (
    "Families/NOUN/nsubj/1 fled/VERB/ROOT/1 after/SCONJ/mark/5 the/DET/det/4 dam/NOUN/nsubj/5 broke/VERB/advcl/1"
    " on/ADP/case/7 Monday/PROPN/obl/5 ./PUNCT/punct/1"
)
WARNED = (
    "Engineers/NOUN/nsubj/1 warned/VERB/ROOT/1 them/PRON/obj/1 before/SCONJ/mark/6 the/DET/det/5 dam/NOUN/nsubj/6"
    " broke/VERB/advcl/1 on/ADP/case/8 Monday/PROPN/obl/6 ./PUNCT/punct/1"
)
QUIT = (
    "The/DET/det/1 mayor/NOUN/nsubj/2 resigned/VERB/ROOT/2 because/ADP/case/7 of/ADP/fixed/3 Friday/PROPN/nmod:poss/7"
    " 's/PART/case/5 vote/NOUN/obl/2 ./PUNCT/punct/2"
)
RESPONSE = (
    "The/DET/det/1 mayor/NOUN/nsubj/2 resigned/VERB/ROOT/2 in/ADP/case/4 response/NOUN/obl/2 to/ADP/case/8"
    " Friday/PROPN/nmod:poss/8 's/PART/case/6 vote/NOUN/nmod/4 ./PUNCT/punct/2"
)
PROMPTED = (
    "Friday/PROPN/nmod:poss/2 's/PART/case/0 explosion/NOUN/nsubj/3 prompted/VERB/ROOT/3 officials/NOUN/obj/3"
    " to/PART/mark/6 close/VERB/xcomp/3 the/DET/det/8 school/NOUN/obj/6 ./PUNCT/punct/3"
)
LED = (
    "Friday/PROPN/nmod:poss/2 's/PART/case/0 leak/NOUN/nsubj/3 led/VERB/ROOT/3 to/ADP/case/6 an/DET/det/6"
    " explosion/NOUN/obl/3 at/ADP/case/9 the/DET/det/9 mill/NOUN/nmod/6 ./PUNCT/punct/3"
)
DENIED = (
    "The/DET/det/1 mayor/NOUN/nsubj/4 did/AUX/aux/4 not/PART/advmod/4 resign/VERB/ROOT/4 because/ADP/case/9"
    " of/ADP/fixed/5 Friday/PROPN/nmod:poss/9 's/PART/case/7 vote/NOUN/obl/4 ./PUNCT/punct/4"
)
BY = (
    "An/DET/det/1 explosion/NOUN/nsubj/11 at/ADP/case/4 the/DET/det/4 mill/NOUN/nmod/1 caused/VERB/acl/1 by/ADP/case/9"
    " Friday/PROPN/nmod:poss/9 's/PART/case/7 leak/NOUN/obl:agent/5 has/AUX/aux/11 stopped/VERB/ROOT/11"
    " production/NOUN/obj/11 ./PUNCT/punct/11"
)
THAT = (
    "A/DET/det/1 leak/NOUN/nsubj/8 that/PRON/nsubj/3 triggered/VERB/acl:relcl/1 Friday/PROPN/nmod:poss/6"
    " 's/PART/case/4 explosion/NOUN/obj/3 was/AUX/aux:pass/8 found/VERB/ROOT/8 ./PUNCT/punct/8"
)
GOING_ON = (
    "The/DET/det/1 dam/NOUN/nsubj/2 broke/VERB/ROOT/2 ,/PUNCT/punct/4 triggering/VERB/advcl/2"
    " protests/NOUN/obj/4 in/ADP/case/7 town/NOUN/nmod/5 ./PUNCT/punct/2"
)


@pytest.fixture(autouse=True)
def _without_vectors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "onrecord.reading.claims.component.with_vectors", lambda doc, told: tuple(claim for _, claim in told)
    )


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (FLED, [("sequel", "break", "flee", "after")]),
        (WARNED, [("sequel", "warn", "break", "before")]),
        (QUIT, [("cause", "vote", "resign", "because")]),
        (RESPONSE, [("cause", "vote", "resign", "response")]),
        (PROMPTED, [("cause", "explode", "close", "prompted")]),
        (LED, [("cause", "leak", "explode", "led")]),
        (BY, [("cause", "leak", "explode", "caused")]),
        (THAT, [("cause", "leak", "explode", "triggered")]),
        (GOING_ON, [("cause", "break", "protest", "triggering")]),
        (DENIED, []),
    ],
)
def test_connections_say_which_came_first(sentence: str, found: list[tuple[str, str, str, str]]) -> None:
    doc = ClaimReader()(read(sentence))
    claims: tuple[Claim, ...] = doc._.claims
    stated = [(it.kind, claims[it.first].predicate, claims[it.then].predicate, it.cue.quote) for it in doc._.links]
    assert stated == found
