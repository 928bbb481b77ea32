"""What became of an event."""

import pytest

from tests.reading.claims.sentences import told

CASES = {
    "requested": (
        "The/DET/det/1 board/NOUN/nsubj/2 asked/VERB/ROOT/2 the/DET/det/4 director/NOUN/obj/2 to/PART/mark/6"
        " leave/VERB/xcomp/2 ./PUNCT/punct/2",
        ("leave", "requested"),
    ),
    "not only": (
        "He/PRON/nsubj/3 not/PART/advmod/2 only/ADV/advmod/3 robbed/VERB/ROOT/3 the/DET/det/5 bank/NOUN/obj/3",
        ("rob", "happened"),
    ),
    "achieved by was able": (
        "Voters/NOUN/nsubj/2 were/AUX/cop/2 able/ADJ/ROOT/2 to/PART/mark/4 vote/VERB/xcomp/2 ./PUNCT/punct/2",
        ("vote", "happened"),
    ),
    "refused in the passive": (
        "Papers/NOUN/nsubj:pass/2 were/AUX/aux:pass/2 refused/VERB/ROOT/2 desks/NOUN/obj/2 ./PUNCT/punct/2",
        ("refuse", "refused"),
    ),
    "what is denied to somebody": (
        "Hale/PROPN/nsubj:pass/2 was/AUX/aux:pass/2 denied/VERB/ROOT/2 bail/NOUN/obj/2 ./PUNCT/punct/2",
        ("deny", "refused"),
    ),
    "refused": (
        "The/DET/det/1 mayor/NOUN/nsubj/2 refused/VERB/ROOT/2 to/PART/mark/4 resign/VERB/xcomp/2 ./PUNCT/punct/2",
        ("resign", "refused"),
    ),
    "refused by will not": (
        "She/PRON/nsubj/3 will/AUX/aux/3 not/PART/advmod/3 seek/VERB/ROOT/3 another/DET/det/5 term/NOUN/obj/3"
        " ./PUNCT/punct/3",
        ("seek", "refused"),
    ),
    "refused by not about to": (
        "He/PRON/nsubj/3 was/AUX/cop/3 not/PART/advmod/3 about/ADJ/ROOT/3 to/PART/mark/5 step/VERB/xcomp/3"
        " down/ADP/compound:prt/5 ./PUNCT/punct/3",
        ("step down", "refused"),
    ),
    "refused by rejecting": (
        "The/DET/det/1 company/NOUN/nsubj/2 rejected/VERB/ROOT/2 calls/NOUN/obj/2 to/PART/mark/5 recall/VERB/acl/3"
        " the/DET/det/7 cars/NOUN/obj/5 ./PUNCT/punct/2",
        ("recall", "refused"),
    ),
    "denied": (
        "The/DET/det/1 court/NOUN/nsubj/2 denied/VERB/ROOT/2 that/SCONJ/mark/5 it/PRON/nsubj/5 delayed/VERB/ccomp/2"
        " the/DET/det/7 trial/NOUN/obj/5 ./PUNCT/punct/2",
        ("delay", "denied"),
    ),
    "planned": (
        "Officials/NOUN/nsubj/1 plan/VERB/ROOT/1 to/PART/mark/3 close/VERB/xcomp/1 the/DET/det/5 bridge/NOUN/obj/3"
        " ./PUNCT/punct/1",
        ("close", "planned"),
    ),
    "possible": (
        "Investors/NOUN/nsubj/1 fear/VERB/ROOT/1 the/DET/det/3 bank/NOUN/nsubj/5 may/AUX/aux/5 collapse/VERB/ccomp/1"
        " ./PUNCT/punct/1",
        ("collapse", "possible"),
    ),
    "not happened": (
        "The/DET/det/1 council/NOUN/nsubj/2 failed/VERB/ROOT/2 to/PART/mark/4 agree/VERB/xcomp/2 ./PUNCT/punct/2",
        ("agree", "not happened"),
    ),
    "no plans": (
        "The/DET/det/1 mayor/NOUN/nsubj/2 has/VERB/ROOT/2 no/DET/det/4 plans/NOUN/obj/2 to/PART/mark/6"
        " resign/VERB/acl/4 ./PUNCT/punct/2",
        ("resign", "not happened"),
    ),
    "decided and did": (
        "The/DET/det/1 owner/NOUN/nsubj/2 decided/VERB/ROOT/2 to/PART/mark/4 sell/VERB/xcomp/2 ./PUNCT/punct/2",
        ("sell", "happened"),
    ),
    "has decided": (
        "The/DET/det/1 owner/NOUN/nsubj/3 has/AUX/aux/3 decided/VERB/ROOT/3 to/PART/mark/5 sell/VERB/xcomp/3"
        " ./PUNCT/punct/3",
        ("sell", "planned"),
    ),
    "believed by others": (
        "Police/NOUN/nsubj/1 believe/VERB/ROOT/1 he/PRON/nsubj/3 fled/VERB/ccomp/1 ./PUNCT/punct/1",
        ("flee", "possible"),
    ),
    "charged with an attempt": (
        "He/PRON/nsubj:pass/2 was/AUX/aux:pass/2 charged/VERB/ROOT/2 with/ADP/case/5 attempted/ADJ/amod/5"
        " murder/NOUN/obl/2 ./PUNCT/punct/2",
        ("charge", "happened"),
    ),
    "sequel": (
        "The/DET/det/1 ruling/NOUN/nsubj/2 comes/VERB/ROOT/2 a/DET/det/4 day/NOUN/obl:npmod/6 after/ADP/case/6"
        " talks/NOUN/obl/2 ./PUNCT/punct/2",
        ("come", "happened"),
    ),
    "no sequel": (
        "Most/ADJ/amod/1 money/NOUN/nsubj/2 comes/VERB/ROOT/2 from/ADP/case/4 abroad/ADV/obl/2 ./PUNCT/punct/2",
        ("come", "ongoing"),
    ),
    "implicative": (
        "He/PRON/nsubj:pass/2 was/AUX/aux:pass/2 forced/VERB/ROOT/2 to/PART/mark/4 sell/VERB/xcomp/2 the/DET/det/6"
        " farm/NOUN/obj/4 ./PUNCT/punct/2",
        ("sell", "happened"),
    ),
    "attempt": (
        "Police/NOUN/nsubj/1 tried/VERB/ROOT/1 to/PART/mark/3 stop/VERB/xcomp/1 the/DET/det/5 truck/NOUN/obj/3"
        " ./PUNCT/punct/1",
        ("try", "happened"),
    ),
    "ongoing": (
        "Firefighters/NOUN/nsubj/2 are/AUX/aux/2 searching/VERB/ROOT/2 the/DET/det/4 ruins/NOUN/obj/2 ./PUNCT/punct/2",
        ("search", "ongoing"),
    ),
    "demanded": (
        "Nurses/NOUN/nsubj/1 demanded/VERB/ROOT/1 the/DET/det/3 files/NOUN/obj/1 ./PUNCT/punct/1",
        ("demand", "requested"),
    ),
    "refused by not about to, however it was read": (
        "He/PRON/nsubj/1 made/VERB/ROOT/1 clear/VERB/xcomp/1 he/PRON/nsubj/6 was/AUX/cop/6 not/PART/advmod/6"
        " about/VERB/ccomp/2 to/PART/mark/8 resign/VERB/xcomp/6 ./PUNCT/punct/1",
        ("resign", "refused"),
    ),
    "duty": (
        "She/PRON/nsubj/1 has/VERB/ROOT/1 to/PART/mark/3 leave/VERB/xcomp/1 ./PUNCT/punct/1",
        ("leave", "requested"),
    ),
    "duty done": (
        "She/PRON/nsubj/1 had/VERB/ROOT/1 to/PART/mark/3 leave/VERB/xcomp/1 ./PUNCT/punct/1",
        ("leave", "happened"),
    ),
    "needed": (
        "The/DET/det/1 port/NOUN/nsubj/2 needed/VERB/ROOT/2 to/PART/mark/4 hire/VERB/xcomp/2 clerks/NOUN/obj/4"
        " ./PUNCT/punct/2",
        ("hire", "requested"),
    ),
    "destined": (
        "She/PRON/nsubj/3 is/AUX/aux/3 to/PART/mark/3 leave/VERB/ROOT/3 in/ADP/case/5 May/PROPN/obl/3 ./PUNCT/punct/3",
        ("leave", "planned"),
    ),
    "performed": (
        "We/PRON/nsubj/1 apologise/VERB/ROOT/1 for/ADP/case/4 the/DET/det/4 noise/NOUN/obl/1 ./PUNCT/punct/1",
        ("apologize", "happened"),
    ),
    "facing charges": (
        "Two/NUM/nummod/1 clerks/NOUN/nsubj/3 are/AUX/aux/3 facing/VERB/ROOT/3 charges/NOUN/obj/3 ./PUNCT/punct/3",
        ("face", "happened"),
    ),
    "facing a vote": (
        "The/DET/det/1 mayor/NOUN/nsubj/2 faces/VERB/ROOT/2 an/DET/det/4 election/NOUN/obj/2 ./PUNCT/punct/2",
        ("face", "planned"),
    ),
    "closed since": (
        "The/DET/det/1 bridge/NOUN/nsubj:pass/4 has/AUX/aux/4 been/AUX/aux:pass/4 closed/VERB/ROOT/4"
        " since/ADP/case/6 Monday/PROPN/obl/4 ./PUNCT/punct/4",
        ("close", "ongoing"),
    ),
    "robbed since": (
        "The/DET/det/1 bank/NOUN/nsubj:pass/4 has/AUX/aux/4 been/AUX/aux:pass/4 robbed/VERB/ROOT/4"
        " since/ADP/case/6 Monday/PROPN/obl/4 ./PUNCT/punct/4",
        ("rob", "happened"),
    ),
    "expected to recover": (
        "The/DET/det/1 pilot/NOUN/nsubj:pass/3 is/AUX/aux:pass/3 expected/VERB/ROOT/3 to/PART/mark/5"
        " recover/VERB/xcomp/3 ./PUNCT/punct/3",
        ("recover", "possible"),
    ),
    "expected to resign": (
        "The/DET/det/1 pilot/NOUN/nsubj:pass/3 is/AUX/aux:pass/3 expected/VERB/ROOT/3 to/PART/mark/5"
        " resign/VERB/xcomp/3 ./PUNCT/punct/3",
        ("resign", "planned"),
    ),
    "ordered": (
        "The/DET/det/1 court/NOUN/nsubj/2 ordered/VERB/ROOT/2 the/DET/det/4 firm/NOUN/obj/2 to/PART/mark/6"
        " pay/VERB/xcomp/2 ./PUNCT/punct/2",
        ("order", "happened"),
    ),
    "not a single one": (
        "Not/PART/advmod/3 a/DET/det/3 single/ADJ/amod/3 clerk/NOUN/nsubj/4 voted/VERB/ROOT/4 ./PUNCT/punct/4",
        ("vote", "not happened"),
    ),
    "not all of them": (
        "Not/PART/advmod/2 all/DET/det/2 clerks/NOUN/nsubj/3 voted/VERB/ROOT/3 ./PUNCT/punct/3",
        ("vote", "happened"),
    ),
    "undaunted": (
        "They/PRON/nsubj/2 will/AUX/aux/2 stop/VERB/ROOT/2 at/ADP/case/4 nothing/PRON/obl/2 ./PUNCT/punct/2",
        ("stop", "planned"),
    ),
    "never, of what nobody refuses": (
        "I/PRON/nsubj/3 will/AUX/aux/3 never/ADV/advmod/3 forget/VERB/ROOT/3 it/PRON/obj/3 ./PUNCT/punct/3",
        ("forget", "not happened"),
    ),
    "fronted participle": (
        "Also/ADV/advmod/1 interviewed/NOUN/nsubj/4 were/AUX/cop/4 two/NUM/nummod/4 clerks/NOUN/ROOT/4 ./PUNCT/punct/4",
        ("interview", "happened"),
    ),
    "event noun asked for": (
        "Nurses/NOUN/nsubj/2 were/AUX/aux/2 pushing/VERB/ROOT/2 for/ADP/case/5 a/DET/det/5 delay/NOUN/obl/2"
        " ./PUNCT/punct/2",
        ("delay", "requested"),
    ),
}


AMONG_OTHERS = {
    "no, told by somebody": (
        "No/INTJ/discourse/6 ,/PUNCT/punct/0 the/DET/det/3 boat/NOUN/nsubj/6 did/AUX/aux/6 not/PART/advmod/6"
        " sink/VERB/ccomp/9 ,/PUNCT/punct/6 he/PRON/nsubj/9 said/VERB/ROOT/9 ./PUNCT/punct/9",
        ("sink", "denied"),
    ),
    "nothing to do with": (
        "She/PRON/nsubj/1 said/VERB/ROOT/1 the/DET/det/3 fire/NOUN/nsubj/4 had/VERB/ccomp/1 nothing/PRON/obj/4"
        " to/PART/mark/7 do/VERB/acl/5 with/ADP/case/9 it/PRON/obl/7 ./PUNCT/punct/1",
        ("have", "denied"),
    ),
    "unlikely to have been": (
        "She/PRON/nsubj/1 said/VERB/ROOT/1 he/PRON/nsubj/4 was/AUX/cop/4 unlikely/ADJ/ccomp/1 to/PART/mark/7"
        " have/AUX/aux/7 fled/VERB/xcomp/4 ./PUNCT/punct/1",
        ("flee", "denied"),
    ),
    "was being, told by somebody": (
        "The/DET/det/1 firm/NOUN/nsubj/2 said/VERB/ROOT/2 mail/NOUN/nsubj:pass/6 was/AUX/aux/6 being/AUX/aux:pass/6"
        " returned/VERB/ccomp/2 ./PUNCT/punct/2",
        ("return", "ongoing"),
    ),
    "people in an event": (
        "Two/NUM/nummod/1 guards/NOUN/nsubj/9 in/ADP/case/4 the/DET/det/4 chase/NOUN/nmod/1 who/PRON/nsubj/8"
        " have/AUX/aux/8 not/PART/advmod/8 resigned/VERB/acl:relcl/4 spoke/VERB/ROOT/9 ./PUNCT/punct/9",
        ("resign", "not happened"),
    ),
    "got in the passive": (
        "He/PRON/nsubj:pass/2 got/AUX/aux:pass/2 shot/VERB/ROOT/2 ./PUNCT/punct/2",
        ("shoot", "happened"),
    ),
    "passed over": (
        "He/PRON/nsubj/1 shouted/VERB/ROOT/1 at/ADP/case/4 the/DET/det/4 crowd/NOUN/obl/1 rather/ADV/cc/7"
        " than/ADP/fixed/5 leaving/VERB/conj/1 the/DET/det/9 stage/NOUN/obj/7 ./PUNCT/punct/1",
        ("leave", "not happened"),
    ),
    "told by the order of its words": (
        "Should/AUX/aux/3 the/DET/det/2 dam/NOUN/nsubj/3 break/VERB/advcl/8 ,/PUNCT/punct/3 the/DET/det/6"
        " town/NOUN/nsubj/8 will/AUX/aux/8 flood/VERB/ROOT/8 ./PUNCT/punct/8",
        ("break", "possible"),
    ),
    "chanted": (
        "The/DET/det/1 crowd/NOUN/nsubj/2 chanted/VERB/ROOT/2 ,/PUNCT/punct/5 “/PUNCT/punct/5"
        " Send/VERB/ccomp/2 them/PRON/obj/5 home/ADV/advmod/5 ./PUNCT/punct/5 ”/PUNCT/punct/5",
        ("send", "requested"),
    ),
    "said to go on": (
        "The/DET/det/1 fire/NOUN/nsubj:pass/3 is/AUX/aux:pass/3 said/VERB/ROOT/3 to/PART/mark/6"
        " be/AUX/aux/6 spreading/VERB/xcomp/3 ./PUNCT/punct/3",
        ("spread", "ongoing"),
    ),
    "only aimed at": (
        "They/PRON/nsubj/2 are/AUX/aux/2 learning/VERB/ROOT/2 to/PART/mark/4 swim/VERB/xcomp/2 ./PUNCT/punct/2",
        ("swim", "possible"),
    ),
    "a state of mind": (
        "Voters/NOUN/nsubj/1 know/VERB/ROOT/1 the/DET/det/3 risk/NOUN/obj/1 ./PUNCT/punct/1",
        ("know", "ongoing"),
    ),
    "of what one is acquitted": (
        "The/DET/det/1 court/NOUN/nsubj/2 acquitted/VERB/ROOT/2 him/PRON/obj/2 of/SCONJ/mark/5"
        " stealing/VERB/advcl/2 a/DET/det/7 car/NOUN/obj/5 ./PUNCT/punct/2",
        ("steal", "not happened"),
    ),
    "gone for": (
        "Thousands/NOUN/nsubj/2 have/AUX/aux/2 sought/VERB/ROOT/2 refuge/NOUN/obj/2 abroad/ADV/advmod/2"
        " ./PUNCT/punct/2",
        ("seek", "happened"),
    ),
    "must have been": (
        "He/PRON/nsubj/3 must/AUX/aux/3 have/AUX/aux/3 fled/VERB/ROOT/3 ./PUNCT/punct/3",
        ("flee", "possible"),
    ),
    "a claim rejected": (
        "He/PRON/nsubj/1 rejected/VERB/ROOT/1 the/DET/det/3 claim/NOUN/obj/1 that/SCONJ/mark/6"
        " he/PRON/nsubj/6 lied/VERB/acl/3 ./PUNCT/punct/1",
        ("lie", "denied"),
    ),
    "not true": (
        "It/PRON/expl/3 is/AUX/cop/3 not/PART/advmod/3 true/ADJ/ROOT/3 that/SCONJ/mark/6 he/PRON/nsubj/6"
        " lied/VERB/csubj/3 ./PUNCT/punct/3",
        ("lie", "denied"),
    ),
    "suggested": (
        "We/PRON/nsubj/1 suggest/VERB/ROOT/1 that/SCONJ/mark/5 the/DET/det/4 mayor/NOUN/nsubj/5"
        " resign/VERB/ccomp/1 ./PUNCT/punct/1",
        ("resign", "requested"),
    ),
    "tends to": (
        "He/PRON/nsubj/1 tends/VERB/ROOT/1 to/PART/mark/3 shout/VERB/xcomp/1 ./PUNCT/punct/1",
        ("shout", "ongoing"),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_factuality_composes_what_governs_an_event(case: str) -> None:
    sentence, expected = CASES[case]
    assert told(sentence) == [expected]


def test_factuality_of_a_condition_is_possible() -> None:
    assert told(
        "If/SCONJ/mark/3 the/DET/det/2 vote/NOUN/nsubj/3 fails/VERB/advcl/8 ,/PUNCT/punct/3 the/DET/det/6"
        " government/NOUN/nsubj/8 may/AUX/aux/8 resign/VERB/ROOT/8 ./PUNCT/punct/8"
    ) == [("fail", "possible"), ("resign", "possible")]


def test_factuality_of_reported_content_is_its_own() -> None:
    assert told(
        "Prosecutors/NOUN/nsubj/1 said/VERB/ROOT/1 the/DET/det/3 driver/NOUN/nsubj:pass/6 had/AUX/aux/6"
        " been/AUX/aux:pass/6 arrested/VERB/ccomp/1 ./PUNCT/punct/1"
    ) == [("arrest", "happened")]


def test_factuality_after_publication_is_planned() -> None:
    sentence = "The/DET/det/1 election/NOUN/nsubj/4 is/AUX/cop/4 on/ADP/case/4 Friday/PROPN/ROOT/4 ./PUNCT/punct/4"
    assert told(sentence, times={"Friday": "2021-03-12"}) == [("be friday", "planned")]
    assert told(sentence, times={"Friday": "2021-03-05"}) == [("be friday", "ongoing")]


def test_factuality_of_the_second_verb_follows_its_own_governor() -> None:
    assert told(
        "Lawmakers/NOUN/nsubj/1 urged/VERB/ROOT/1 the/DET/det/3 president/NOUN/obj/1 to/PART/mark/5 sign/VERB/xcomp/1"
        " the/DET/det/7 bill/NOUN/obj/5 and/CCONJ/cc/9 called/VERB/conj/1 for/ADP/case/12 an/DET/det/12"
        " inquiry/NOUN/obl/9 ./PUNCT/punct/1"
    ) == [("sign", "requested"), ("investigate", "requested")]


def test_factuality_of_a_right_is_possible() -> None:
    assert told(
        "It/PRON/expl/3 's/AUX/cop/3 your/PRON/nmod:poss/3 right/NOUN/ROOT/3 to/PART/mark/5 appeal/VERB/csubj/3"
        " the/DET/det/7 fine/NOUN/obj/5 ./PUNCT/punct/3"
    ) == [("be right", "ongoing"), ("appeal", "possible")]


def test_factuality_keeps_the_deed_of_a_verb_that_also_reports() -> None:
    assert told(
        "Officials/NOUN/nsubj/1 said/VERB/ROOT/1 a/DET/det/3 firm/NOUN/nsubj/5 they/PRON/nsubj/5 hired/VERB/ccomp/1"
        " ,/PUNCT/punct/9 Brandt/PROPN/nsubj/9 has/AUX/aux/9 concluded/VERB/parataxis/1 its/PRON/nmod:poss/11"
        " study/NOUN/obj/9 ./PUNCT/punct/1"
    ) == [("hire", "happened"), ("conclude", "happened")]


def test_factuality_what_is_called_untrue_is_denied() -> None:
    sentence = (
        "Claims/NOUN/nsubj/5 about/SCONJ/mark/3 being/AUX/aux:pass/3 robbed/VERB/acl/0 are/AUX/cop/5 untrue/ADJ/ROOT/5"
    )
    assert told(sentence) == [("rob", "denied"), ("be untrue", "ongoing")]


def test_factuality_what_a_participle_calls_planned_is_planned() -> None:
    sentence = "a/DET/det/1 ruling/NOUN/obj/4 planned/VERB/acl/1 Friday/PROPN/obl/2 came/VERB/ROOT/4"
    assert ("rule", "planned") in told(sentence)


def test_factuality_what_there_is_no_evidence_of_did_not_happen() -> None:
    sentence = (
        "Auditors/NOUN/nsubj/1 found/VERB/ROOT/1 no/DET/det/3 evidence/NOUN/obj/1 that/SCONJ/mark/7"
        " funds/NOUN/nsubj:pass/7 were/AUX/aux:pass/7 stolen/VERB/acl/3 ./PUNCT/punct/1"
    )
    assert ("steal", "not happened") in told(sentence)
    assert ("steal", "happened") in told(sentence.replace("no/DET", "some/DET"))


def test_factuality_of_the_subjunctive_is_wanted_even_where_it_is_read_as_a_relative_clause() -> None:
    sentence = (
        "Critics/NOUN/nsubj/1 heard/VERB/ROOT/1 a/DET/det/3 plea/NOUN/obj/1 that/PRON/obj/6 she/PRON/nsubj/6"
        " resign/VERB/acl:relcl/3 ./PUNCT/punct/1"
    )
    assert ("resign", "requested") in told(sentence)


@pytest.mark.parametrize(("sentence", "expected"), AMONG_OTHERS.values(), ids=AMONG_OTHERS)
def test_factuality_of_one_of_several_events(sentence: str, expected: tuple[str, str]) -> None:
    assert expected in told(sentence)


def test_factuality_of_what_waits_for_a_day_is_planned() -> None:
    sentence = (
        "The/DET/det/1 ferry/NOUN/nsubj/4 will/AUX/aux/4 not/PART/advmod/4 arrive/VERB/ROOT/4 until/ADP/case/6"
        " Friday/PROPN/obl/4 ./PUNCT/punct/4"
    )
    assert told(sentence, times={"Friday": "2021-03-12"}) == [("arrive", "planned")]
    assert told(sentence.replace("Friday", "dawn")) == [("arrive", "not happened")]
