"""Times of claims by their sentences alone: clauses and nouns beside a dated one."""

from __future__ import annotations

from tests.reading.claims.test_narrative import days


def test_timing_a_clause_that_tells_more_of_a_time_is_of_that_time() -> None:
    first = (
        "It/PRON/nsubj/4 is/AUX/cop/4 the/DET/det/4 first/ADJ/amod/4 fire/NOUN/ROOT/4 since/ADP/case/6"
        " 1931/NUM/nmod/4 ,/PUNCT/punct/10 when/ADV/advmod/10 two/NUM/nsubj/10 died/VERB/advcl/4 ./PUNCT/punct/4"
    )
    assert ("die", "1931") in days(first, times={"1931": "1931"})


def test_timing_what_led_to_it_is_perhaps_of_the_same_year() -> None:
    after = (
        "He/PRON/nsubj/1 retired/VERB/ROOT/1 in/ADP/case/3 2009/NUM/obl/1 after/SCONJ/mark/6 he/PRON/nsubj/6"
        " fell/VERB/advcl/1 ./PUNCT/punct/1"
    )
    assert days(after, times={"2009": "2009"}) == [("retire", "2009"), ("fall", "2009?")]
    had = after.replace("fell/VERB/advcl/1", "had/AUX/aux/7 fallen/VERB/advcl/1").replace("nsubj/6", "nsubj/7")
    assert days(had.replace("mark/6", "mark/7"), times={"2009": "2009"})[1] == ("fall", None)
    on_a_day = days(after.replace("2009", "Monday"), times={"Monday": "2021-03-08"})
    assert on_a_day[0] == ("retire", "2021-03-08")


def test_timing_what_is_said_after_an_occasion_is_of_its_day() -> None:
    told = (
        "She/PRON/nsubj/1 wept/VERB/ROOT/1 on/ADP/case/3 Monday/PROPN/obl/1 after/ADP/case/6 the/DET/det/6"
        " hearing/NOUN/obl/1 ./PUNCT/punct/1"
    )
    assert days(told, times={"Monday": "2021-03-08"})[1] == ("hear", "2021-03-08?")
    accident = told.replace("hearing", "accident")
    assert days(accident, times={"Monday": "2021-03-08"})[1] == ("accident", None)


def test_timing_a_noun_is_of_the_time_it_is_planned_for() -> None:
    planned = (
        "They/PRON/nsubj/1 await/VERB/ROOT/1 a/DET/det/3 ruling/NOUN/obj/1 planned/VERB/acl/3 by/ADP/case/6"
        " Friday/PROPN/obl/4 ./PUNCT/punct/1"
    )
    assert ("rule", "2021-03-12") in days(planned, times={"Friday": "2021-03-12"})
    told = planned.replace("planned", "criticized")
    assert ("rule", None) in days(told, times={"Friday": "2021-03-12"})


def test_timing_a_season_is_no_event() -> None:
    left = "She/PRON/nsubj/1 left/VERB/ROOT/1 last/ADJ/amod/3 fall/NOUN/obl/1 ./PUNCT/punct/1"
    assert days(left, times={"last fall": "2020-23"}) == [("leave", "2020-23")]


def test_timing_a_relative_clause_tells_on_of_the_time_of_its_event() -> None:
    flood = (
        "They/PRON/nsubj/1 recall/VERB/ROOT/1 the/DET/det/3 flood/NOUN/obj/1 of/ADP/case/5 1999/NUM/nmod/3"
        " in/ADP/case/7 which/PRON/obl/9 ten/NUM/nsubj/9 died/VERB/acl:relcl/3 ./PUNCT/punct/1"
    )
    assert ("die", "1999") in days(flood, times={"1999": "1999"})
    killed = (
        "They/PRON/nsubj/1 recall/VERB/ROOT/1 the/DET/det/4 1999/NUM/compound/4 flood/NOUN/obj/1 that/PRON/nsubj/6"
        " killed/VERB/acl:relcl/4 ten/NUM/obj/6 ./PUNCT/punct/1"
    )
    assert ("kill", "1999") in days(killed, times={"1999": "1999"})
    house = killed.replace("flood/NOUN", "house/NOUN")
    assert ("kill", None) in days(house, times={"1999": "1999"})


def test_timing_a_noun_told_with_verbs_takes_the_time_of_any_of_them() -> None:
    resume = (
        "They/PRON/nsubj:pass/2 are/AUX/aux:pass/2 set/VERB/ROOT/2 to/PART/mark/4 resume/VERB/xcomp/2"
        " hearings/NOUN/obj/4 Monday/PROPN/obl/4 ./PUNCT/punct/2"
    )
    assert ("hear", "2021-03-15") in days(resume, times={"Monday": "2021-03-15"})


def test_timing_about_a_day_is_no_day_that_the_report_tells_on_with() -> None:
    ago = "They/PRON/nsubj/1 met/VERB/ROOT/1 Monday/PROPN/obl/1 ./PUNCT/punct/1"
    voted = "They/PRON/nsubj/1 voted/VERB/ROOT/1 ./PUNCT/punct/1"
    assert days(ago, voted, times={"Monday": "2021-03-03~"})[1] == ("vote", None)


def test_timing_who_is_charged_in_a_deed_is_not_charged_when_it_was_done() -> None:
    charged = (
        "They/PRON/nsubj/1 charged/VERB/ROOT/1 him/PRON/obj/1 in/ADP/case/6 the/DET/det/6 Monday/PROPN/compound/6"
        " shooting/NOUN/obl/1 ./PUNCT/punct/1"
    )
    assert days(charged, times={"Monday": "2021-03-08"})[0] == ("charge", None)
    fired = charged.replace("charged/VERB", "fired/VERB")
    assert days(fired, times={"Monday": "2021-03-08"})[0] == ("fire", "2021-03-08")


def test_timing_what_a_document_does_is_of_the_time_it_went_out() -> None:
    letter = (
        "They/PRON/nsubj/1 released/VERB/ROOT/1 a/DET/det/3 copy/NOUN/obj/1 of/ADP/case/5 letters/NOUN/nmod/3"
        " thanking/VERB/acl/5 her/PRON/obj/6 Monday/PROPN/obl/1 ./PUNCT/punct/1"
    )
    assert ("thank", "2021-03-08") in days(letter, times={"Monday": "2021-03-08"})
    met = "Members/NOUN/nsubj/1 met/VERB/ROOT/1 on/ADP/case/3 Monday/PROPN/obl/1 ./PUNCT/punct/1"
    told_on = letter.replace("Monday/PROPN/obl/1 ", "")
    assert ("thank", "2021-03-08?") in days(met, told_on, times={"Monday": "2021-03-08"})
    fence = letter.replace("letters/NOUN", "fences/NOUN").replace("thanking", "lining")
    assert ("line", None) in days(fence, times={"Monday": "2021-03-08"})


def test_timing_what_somebody_has_decided_was_decided_when_it_was_told() -> None:
    decided = (
        "She/PRON/nsubj/1 said/VERB/ROOT/1 Monday/PROPN/obl/1 she/PRON/nsubj/5 had/AUX/aux/5 decided/VERB/ccomp/1"
        " to/PART/mark/7 leave/VERB/xcomp/5 ./PUNCT/punct/1"
    )
    assert ("leave", "2021-03-08") in days(decided, times={"Monday": "2021-03-08"})
    hopes = decided.replace("decided", "hoped")
    assert ("leave", "2021-03-08") not in days(hopes, times={"Monday": "2021-03-08"})


def test_timing_whoever_takes_part_does_so_when_it_is() -> None:
    backed = (
        "They/PRON/nsubj/1 backed/VERB/ROOT/1 her/PRON/nmod:poss/4 1994/NUM/compound/4 run/NOUN/obj/1 ./PUNCT/punct/1"
    )
    assert days(backed, times={"1994": "1994"}) == [("back", "1994")]
    assert days(backed.replace("backed", "recalled"), times={"1994": "1994"}) == [("recall", None)]


def test_timing_what_was_asked_for_was_so_when_it_was_asked() -> None:
    asked = (
        "They/PRON/nsubj/1 demanded/VERB/ROOT/1 her/PRON/nmod:poss/3 resignation/NOUN/obj/1 on/ADP/case/5"
        " Monday/PROPN/obl/1 ./PUNCT/punct/1"
    )
    assert ("resign", "2021-03-08") in days(asked, times={"Monday": "2021-03-08"})


def test_timing_a_year_before_a_make_is_no_time() -> None:
    fled = (
        "They/PRON/nsubj/1 fled/VERB/ROOT/1 in/ADP/case/5 a/DET/det/5 2005/NUM/nmod/5 Volvo/PROPN/obl/1 ./PUNCT/punct/1"
    )
    assert days(fled, times={"2005": "2005"}) == [("flee", None)]
    met = fled.replace("fled", "met").replace("Volvo/PROPN/obl/1", "Sorn/PROPN/compound/6 interview/NOUN/obl/1")
    met = met.replace("case/5", "case/6").replace("det/5", "det/6").replace("nmod/5", "nmod/6")
    assert ("meet", "2005") in days(met, times={"2005": "2005"})


def test_timing_what_was_done_before_an_event_is_not_of_its_day() -> None:
    voted = (
        "They/PRON/nsubj/1 met/VERB/ROOT/1 prior/ADJ/case/4 to/ADP/fixed/2 Tuesday/PROPN/nmod:poss/6 's/PART/case/4"
        " vote/NOUN/obl/1 ./PUNCT/punct/1"
    )
    assert days(voted, times={"Tuesday": "2021-03-09"})[0] == ("meet", None)


def test_timing_the_day_after_something_tells_when_that_was() -> None:
    after = (
        "He/PRON/nsubj/1 began/VERB/ROOT/1 on/ADP/case/3 Wednesday/PROPN/obl/1 ,/PUNCT/punct/6 the/DET/det/6"
        " day/NOUN/obl/1 after/SCONJ/mark/9 she/PRON/nsubj/9 lost/VERB/advcl/1 ./PUNCT/punct/1"
    )
    assert ("lose", "2021-03-09?") in days(after, times={"Wednesday": "2021-03-10"})
    before = after.replace("after/SCONJ", "before/SCONJ")
    assert ("lose", "2021-03-04?") in days(before, times={"Wednesday": "2021-03-03"})
    assert ("lose", None) in days(before, times={"Wednesday": "2021-03-10"})  # the report is of that day


def test_timing_what_is_counted_from_a_dated_clause_is_so_many_days_from_it() -> None:
    after = (
        "It/PRON/nsubj/1 closed/VERB/ROOT/1 the/DET/det/3 day/NOUN/obl/1 after/SCONJ/mark/6 she/PRON/nsubj/6"
        " lost/VERB/advcl/1 on/ADP/case/8 Monday/PROPN/obl/6 ./PUNCT/punct/1"
    )
    assert days(after, times={"Monday": "2021-03-08"}) == [("close", "2021-03-09?"), ("lose", "2021-03-08")]


def test_timing_no_record_and_no_sequel_is_of_the_time_it_is_counted_from() -> None:
    first = (
        "For/ADP/case/3 the/DET/det/3 first/ADJ/amod/3 time/NOUN/obl/9 since/ADP/case/5 May/PROPN/nmod/3"
        " ,/PUNCT/punct/3 Tom/PROPN/nsubj/9 has/AUX/aux/9 dropped/VERB/ROOT/9"
        " out/ADP/compound:prt/9 ./PUNCT/punct/9"
    )
    assert days(first, times={"May": "2020-05"}) == [("drop out", None)]
    came = (
        "The/DET/det/1 vote/NOUN/nsubj/2 came/VERB/ROOT/2 after/SCONJ/mark/6 the/DET/det/5"
        " dam/NOUN/nsubj/6 broke/VERB/advcl/2 in/ADP/case/8 May/PROPN/obl/6 ./PUNCT/punct/2"
    )
    assert days(came, times={"May": "2020-05"}) == [("come", None), ("break", "2020-05")]


def test_timing_what_happens_during_a_thing_is_of_its_day() -> None:
    during = (
        "The/DET/det/1 council/NOUN/nsubj/2 held/VERB/ROOT/2 talks/NOUN/obj/2 on/ADP/case/5"
        " Monday/PROPN/obl/2 ,/PUNCT/punct/10 during/ADP/case/8 which/PRON/obl/10 they/PRON/nsubj/10"
        " discussed/VERB/acl:relcl/3 pay/NOUN/obj/10 ./PUNCT/punct/2"
    )
    assert ("discuss", "2021-03-08") in days(during, times={"Monday": "2021-03-08"})


def test_timing_what_waits_for_a_day_is_of_that_day() -> None:
    waits = (
        "The/DET/det/1 ferry/NOUN/nsubj/4 would/AUX/aux/4 not/PART/advmod/4 arrive/VERB/ROOT/4 until/ADP/case/6"
        " Friday/PROPN/obl/4 ./PUNCT/punct/4"
    )
    assert days(waits, times={"Friday": "2021-03-12"}) == [("arrive", "2021-03-12")]


def test_timing_a_prize_is_received_in_its_year() -> None:
    prize = "Roe/PROPN/nsubj/1 received/VERB/ROOT/1 the/DET/det/4 2005/NUM/nummod/4 Award/PROPN/obj/1 ./PUNCT/punct/1"
    assert days(prize, times={"2005": "2005"}) == [("receive", "2005")]
    assert days(prize.replace("Award/PROPN", "book/NOUN"), times={"2005": "2005"}) == [("receive", None)]
