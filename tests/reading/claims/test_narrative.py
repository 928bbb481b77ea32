"""Narrative time: claims without a time of their own in a report that tells on."""

from __future__ import annotations

import pytest

from onrecord.model import Attribution, Span, TimeExpression, When
from onrecord.model.relative import placed, resolve
from onrecord.reading.claims.component import claims
from onrecord.reading.claims.timing import Times
from onrecord.reading.claims.tree import Tree
from onrecord.reading.document import span_of
from tests.reading.claims.sentences import PUBLISHED, claims_of, read

MET = "Members/NOUN/nsubj/1 met/VERB/ROOT/1 on/ADP/case/3 Monday/PROPN/obl/1 ./PUNCT/punct/1"
VOTED = "They/PRON/nsubj/1 voted/VERB/ROOT/1 ./PUNCT/punct/1"
FIRED = "They/PRON/nsubj/2 had/AUX/aux/2 fired/VERB/ROOT/2 him/PRON/obj/2 ./PUNCT/punct/2"
SERVED = "She/PRON/nsubj/1 ran/VERB/ROOT/1 it/PRON/obj/1 in/ADP/case/4 2012/NUM/obl/1 ./PUNCT/punct/1"
WILL_VOTE = "They/PRON/nsubj/2 will/AUX/aux/2 vote/VERB/ROOT/2 ./PUNCT/punct/2"


def days(*sentences: str, times: dict[str, str]) -> list[tuple[str, str | None]]:
    return [(claim.predicate, claim.when and claim.when.edtf) for claim in claims_of(*sentences, times=times)]


def test_narrative_goes_on_with_the_day_named_before() -> None:
    assert days(MET, VOTED, times={"Monday": "2021-03-08"}) == [("meet", "2021-03-08"), ("vote", "2021-03-08?")]


def test_narrative_also_tells_of_its_day_before_it_is_named() -> None:
    assert days(VOTED, MET, times={"Monday": "2021-03-08"}) == [("vote", "2021-03-08?"), ("meet", "2021-03-08")]


def test_narrative_leaves_what_lies_before_it_and_what_is_to_come() -> None:
    assert days(MET, FIRED, times={"Monday": "2021-03-08"})[1] == ("fire", None)
    assert days(MET, WILL_VOTE, times={"Monday": "2021-03-08"})[1] == ("vote", None)


def test_narrative_that_turns_to_another_year_has_no_day() -> None:
    assert days(MET, SERVED, VOTED, times={"Monday": "2021-03-08", "2012": "2012"})[2] == ("vote", None)


def test_narrative_gives_no_day_to_words_that_name_a_time_of_their_own() -> None:
    hinted = "They/PRON/nsubj/1 hinted/VERB/ROOT/1 it/PRON/obj/1 years/NOUN/obl:tmod/4 ago/ADV/advmod/1 ./PUNCT/punct/1"
    doc = read(MET, hinted, times={"Monday": "2021-03-08"})
    start = doc.text.index("years")
    vague = TimeExpression(Span.of(doc.text, start, start + 9), "DATE", "PAST_REF")
    doc._.times = (*doc._.times, vague)
    tree = Tree(doc)
    assert [claim.when is None for claim in claims(doc, tree, Times(doc, tree, doc._.times), [])] == [False, True]


def test_narrative_that_a_noun_turns_to_another_year_has_no_day() -> None:
    noun = (
        "Her/PRON/nmod:poss/1 appointment/NOUN/nsubj/4 in/ADP/case/3 2012/NUM/nmod/1 surprised/VERB/ROOT/4"
        " them/PRON/obj/4 ./PUNCT/punct/4"
    )
    found = days(MET, noun, VOTED, times={"Monday": "2021-03-08", "2012": "2012"})
    assert ("vote", None) in found


def test_narrative_tells_a_participle_with_its_verb() -> None:
    fell = (
        "It/PRON/nsubj/1 collapsed/VERB/ROOT/1 ,/PUNCT/punct/3 killing/VERB/advcl/1 two/NUM/nummod/5 men/NOUN/obj/3"
        " ./PUNCT/punct/1"
    )
    found = days(MET, fell, times={"Monday": "2021-03-08"})
    assert ("kill", "2021-03-08?") in found


def test_timing_a_time_before_a_participle_is_its_verbs_too() -> None:
    away = (
        "He/PRON/nsubj/2 is/AUX/cop/2 away/ADV/ROOT/2 Tuesday/PROPN/obl:tmod/4 chairing/VERB/advcl/2"
        " it/PRON/obj/4 ./PUNCT/punct/2"
    )
    found = days(away, times={"Tuesday": "2021-03-09"})
    assert {when for _, when in found} == {"2021-03-09"}


def test_narrative_leaves_what_a_length_is_counted_from() -> None:
    assert quarrels("two", "P2D") == ["2021-03-06?"]
    assert quarrels("few", "PXD") == [None]


def quarrels(count: str, value: str) -> list[str | None]:
    sentence = (
        f"It/PRON/nsubj/1 came/VERB/ROOT/1 Monday/PROPN/obl:tmod/1 {count}/NUM/nummod/4 days/NOUN/obl:npmod/7"
        " after/SCONJ/mark/7 members/NOUN/nsubj/7 quarreled/VERB/advcl/1"
    )
    doc = read(sentence, times={"Monday": "2021-03-08"})
    start = doc.text.index(f"{count} days")
    length = TimeExpression(Span.of(doc.text, start, start + 8), "DURATION", value)
    doc._.times = (*doc._.times, length)
    tree = Tree(doc)
    found = claims(doc, tree, Times(doc, tree, doc._.times), [])
    return [claim.when and claim.when.edtf for claim in found if claim.predicate == "quarrel"]


def test_narrative_takes_no_day_long_before_the_report() -> None:
    assert days(VOTED, MET, times={"Monday": "2020-06-08"})[0] == ("vote", None)


def test_narrative_without_any_day_is_marked() -> None:
    found = claims_of(VOTED, SERVED, FIRED, times={"2012": "2012"})
    assert [(claim.predicate, claim.narrated) for claim in found] == [("vote", True), ("run", False), ("fire", False)]
    assert not any(claim.narrated for claim in claims_of(MET, VOTED, times={"Monday": "2021-03-08"}))


def test_timing_a_time_before_a_noun_is_not_that_of_what_was_done_for_it() -> None:
    jailed = (
        "He/PRON/nsubj/2 was/AUX/aux:pass/2 jailed/VERB/ROOT/2 for/ADP/case/6 the/DET/det/6 Monday/PROPN/compound/6"
        " robbery/NOUN/obl/2 ./PUNCT/punct/2"
    )
    assert days(jailed, times={"Monday": "2021-03-08"})[0] == ("jail", None)
    after = jailed.replace("for/ADP", "after/ADP")
    assert days(MET.replace("Monday", "Tuesday"), after, times={"Monday": "2021-03-08", "Tuesday": "2021-03-09"})[
        1
    ] == ("jail", None)


def test_timing_a_record_since_a_year_was_not_set_then() -> None:
    won = (
        "They/PRON/nsubj/1 won/VERB/ROOT/1 the/DET/det/4 first/ADJ/amod/4 title/NOUN/obj/1 since/ADP/case/6"
        " 1908/NUM/obl/1 ./PUNCT/punct/1"
    )
    assert days(won, times={"1908": "1908"}) == [("win", None)]
    assert days(won.replace("first/ADJ/amod", "same/ADJ/amod"), times={"1908": "1908"}) == [("win", "1908/..")]


def test_timing_what_was_put_off_was_not_done_then() -> None:
    closed = "They/PRON/nsubj/1 closed/VERB/ROOT/1 it/PRON/obj/1 until/ADP/case/4 2022/NUM/obl/1 ./PUNCT/punct/1"
    assert days(closed, times={"2022": "2022"}) == [("close", "../2022")]
    assert days(closed.replace("closed", "delayed"), times={"2022": "2022"}) == [("delay", None)]


def test_narrative_that_turned_to_history_stays_there_until_it_names_its_day_again() -> None:
    paragraph = "¶/SPACE/dep/1 "
    later = paragraph + "They/PRON/nsubj/2 voted/VERB/ROOT/2 ./PUNCT/punct/2"
    back = paragraph + "They/PRON/nsubj/2 fell/VERB/ROOT/2 Monday/PROPN/obl/2 ./PUNCT/punct/2"
    found = days(MET, SERVED, later, times={"Monday": "2021-03-08", "2012": "2012"})
    assert found[-1] == ("vote", None)
    told = read(MET, SERVED, back, later, times={"2012": "2012"})
    starts = [index for index in range(len(told.text)) if told.text.startswith("Monday", index)]
    when = When.parse("2021-03-08")
    monday = [TimeExpression(Span.of(told.text, start, start + 6), "DATE", "", when) for start in starts]
    told._.times = (*told._.times, *monday)
    tree = Tree(told)
    again = claims(told, tree, Times(told, tree, told._.times), [])
    assert [claim.when and claim.when.edtf for claim in again][-2:] == ["2021-03-08", "2021-03-08?"]


def test_narrative_in_the_perfect_is_of_a_fresh_day_alone() -> None:
    crashed = "Trains/NOUN/nsubj/2 have/AUX/aux/2 crashed/VERB/ROOT/2 ./PUNCT/punct/2"
    assert days(crashed, MET, times={"Monday": "2021-03-09"})[0] == ("crash", "2021-03-09?")
    assert days(crashed, MET, times={"Monday": "2021-03-05"})[0] == ("crash", None)


def test_narrative_of_states_has_no_day() -> None:
    owned = "They/PRON/nsubj/1 owned/VERB/ROOT/1 it/PRON/obj/1 ./PUNCT/punct/1"
    assert days(MET, owned, times={"Monday": "2021-03-08"})[1:] == [("own", None)]


def test_narrative_time_names_the_words_it_comes_from_and_is_placed_with_its_report() -> None:
    when = resolve("weekday:MON:past > perhaps", PUBLISHED.first_day, "Monday")
    assert when is not None
    assert (str(when), when.is_uncertain, when.basis.words) == ("perhaps Mon 8 Mar 2021", True, "Monday")
    assert resolve("weekday:MON:past > perhaps", None) is None
    assert placed(when, PUBLISHED.first_day or when.first_day) == when  # type: ignore[arg-type]


def test_narrative_counts_people_in_the_perfect_on_the_day() -> None:
    met = "Members/NOUN/nsubj/1 met/VERB/ROOT/1 on/ADP/case/3 Tuesday/PROPN/obl/1 ./PUNCT/punct/1"
    filler = "They/PRON/nsubj/2 may/AUX/aux/2 vote/VERB/ROOT/2 ./PUNCT/punct/2"
    rescued = "Three/NUM/nsubj:pass/3 have/AUX/aux/3 been/AUX/aux:pass/3 rescued/VERB/ROOT/3 ¶/SPACE/dep/3"
    found = days(met, *[filler] * 4, rescued, times={"Tuesday": "2021-03-09"})
    assert found[-1] == ("rescue", "2021-03-09?")
    sued = rescued.replace("Three/NUM/nsubj:pass/3", "Towns/NOUN/nsubj:pass/3")
    assert days(met, *[filler] * 4, sued, times={"Tuesday": "2021-03-09"})[-1] == ("rescue", None)


def test_narrative_of_what_was_begun_is_of_the_day() -> None:
    began = "They/PRON/nsubj/1 began/VERB/ROOT/1 raising/VERB/xcomp/1 money/NOUN/obj/2 ./PUNCT/punct/1"
    met = "Members/NOUN/nsubj/1 met/VERB/ROOT/1 on/ADP/case/3 Monday/PROPN/obl/1 ./PUNCT/punct/1"
    assert days(met, began, times={"Monday": "2021-03-08"})[1] == ("raise", "2021-03-08?")


def test_narrative_a_relative_clause_of_old_years_is_no_turn_to_history() -> None:
    met = "Members/NOUN/nsubj/1 met/VERB/ROOT/1 on/ADP/case/3 Monday/PROPN/obl/1 ./PUNCT/punct/1"
    spoke = "Roe/PROPN/nsubj/4 ,/PUNCT/punct/2 elected/VERB/acl/0 2010/NUM/obl/2 spoke/VERB/ROOT/4 ¶/SPACE/dep/4"
    later = "They/PRON/nsubj/1 voted/VERB/ROOT/1 ./PUNCT/punct/1"
    assert days(met, spoke, later, times={"Monday": "2021-03-08", "2010": "2010"})[-1] == ("vote", "2021-03-08?")


def test_narrative_in_the_perfect_without_a_fresh_day_is_news_of_a_day_not_named() -> None:
    crashed = "Trains/NOUN/nsubj/2 have/AUX/aux/2 crashed/VERB/ROOT/2 ./PUNCT/punct/2"
    found = claims_of(crashed, MET, times={"Monday": "2021-03-05"})
    assert [(claim.when is None, claim.narrated) for claim in found] == [(True, True), (False, False)]


def test_narrative_goes_on_with_the_day_it_is_where_the_news_happened() -> None:
    doc = read(VOTED, MET.replace("Monday", "Thursday"))
    when = resolve("weekday:THU:abroad", PUBLISHED.first_day, "Thursday")
    start = doc.text.index("Thursday")
    doc._.times = (TimeExpression(Span.of(doc.text, start, start + 8), "DATE", "", when),)
    tree = Tree(doc)
    found = claims(doc, tree, Times(doc, tree, doc._.times), [])
    assert [claim.when and claim.when.edtf for claim in found] == ["2021-03-11?", "2021-03-11"]


def test_narrative_counts_people_in_the_present_of_the_lead_on_the_day() -> None:
    trapped = "Two/NUM/nsubj/1 remain/VERB/ROOT/1 trapped/ADJ/xcomp/1 ./PUNCT/punct/1"
    assert days(MET, trapped, times={"Monday": "2021-03-09"})[-1][1] == "2021-03-09?"
    assert days(MET, trapped, times={"Monday": "2021-03-05"})[-1][1] is None


def test_narrative_leaves_what_came_before_a_present_state() -> None:
    goes_on = (
        "The/DET/det/1 rift/NOUN/nsubj/2 persists/VERB/ROOT/2 after/SCONJ/mark/5 they/PRON/nsubj/5 voted/VERB/advcl/2"
        " ./PUNCT/punct/2"
    )
    assert ("vote", None) in days(MET, goes_on, times={"Monday": "2021-03-08"})
    assert ("vote", "2021-03-08?") in days(MET, goes_on.replace("persists", "grew"), times={"Monday": "2021-03-08"})


def test_narrative_what_is_reported_to_have_gone_on_did_so_when_it_was_said() -> None:
    looked = (
        "They/PRON/nsubj/1 said/VERB/ROOT/1 police/NOUN/nsubj/4 were/AUX/aux/4 looking/VERB/ccomp/1 on/ADV/advmod/4"
        " ./PUNCT/punct/1"
    )
    doc = read(MET, looked, times={"Monday": "2021-03-08"})
    doc._.speech = (Attribution(span_of(doc, 7, 11), "indirect", "they", "anonymous", cue=span_of(doc, 6, 7)),)
    tree = Tree(doc)
    found = claims(doc, tree, Times(doc, tree, doc._.times), [])
    assert [claim.when and claim.when.edtf for claim in found if claim.predicate == "look"] == ["2021-03-08?"]


@pytest.mark.parametrize(("verb", "day"), [("testified", None), ("wept", "2021-03-08?")])
def test_narrative_what_a_court_hears_was_not_on_its_day(verb: str, day: str | None) -> None:
    met = f"She/PRON/nsubj/1 {verb}/VERB/ROOT/1 on/ADP/case/3 Monday/PROPN/obl/1 ./PUNCT/punct/1"
    told = "She/PRON/nsubj/1 said/VERB/ROOT/1 they/PRON/nsubj/3 fought/VERB/ccomp/1 early/ADV/advmod/3 ./PUNCT/punct/1"
    doc = read(met, told, times={"Monday": "2021-03-08"})
    doc._.speech = (Attribution(span_of(doc, 7, 10), "indirect", "she", "anonymous", cue=span_of(doc, 6, 7)),)
    tree = Tree(doc)
    found = claims(doc, tree, Times(doc, tree, doc._.times), [])
    assert [claim.when and claim.when.edtf for claim in found if claim.predicate == "fight"] == [day]


def test_narrative_a_night_told_of_far_away_is_not_the_day_named_last() -> None:
    night = "They/PRON/nsubj/1 fought/VERB/ROOT/1 that/DET/det/3 night/NOUN/obl/1 ./PUNCT/punct/1"
    doc = read(MET, night, times={"Monday": "2021-03-08"})
    start = doc.text.index("that night")
    doc._.times = (*doc._.times, TimeExpression(Span.of(doc.text, start, start + 10), "TIME", "XXXX-XX-XXTNI"))
    tree = Tree(doc)
    found = claims(doc, tree, Times(doc, tree, doc._.times), [])
    assert [claim.when for claim in found if claim.predicate == "fight"] == [None]


def test_narrative_leaves_what_is_told_to_be_earlier() -> None:
    met = "The/DET/det/1 council/NOUN/nsubj/2 met/VERB/ROOT/2 on/ADP/case/4 Monday/PROPN/obl/2 ./PUNCT/punct/2"
    earlier = (
        "Previously/ADV/advmod/3 ,/PUNCT/punct/0 it/PRON/nsubj/3 sent/VERB/ROOT/3 tests/NOUN/obj/3"
        " abroad/ADV/advmod/3 ./PUNCT/punct/3"
    )
    assert days(met, earlier, times={"Monday": "2021-03-08"})[1] == ("send", None)


def test_narrative_goes_on_with_a_weekend() -> None:
    won = (
        "Tom/PROPN/nsubj/1 won/VERB/ROOT/1 the/DET/det/3 race/NOUN/obj/1 over/ADP/case/6 the/DET/det/6"
        " weekend/NOUN/obl/1 ./PUNCT/punct/1"
    )
    finished = "He/PRON/nsubj/1 finished/VERB/ROOT/1 in/ADP/case/4 two/NUM/nummod/4 hours/NOUN/obl/1 ./PUNCT/punct/1"
    told_on = days(won, finished, times={"the weekend": "2021-03-06/2021-03-07"})
    assert told_on == [("win", "2021-03-06/2021-03-07"), ("finish", "2021-03-06?/2021-03-07?")]


def test_narrative_leaves_marriages_and_far_nights() -> None:
    married = "They/PRON/nsubj:pass/2 were/AUX/aux:pass/2 married/VERB/ROOT/2 ./PUNCT/punct/2"
    that_night = (
        "He/PRON/nsubj:pass/2 was/AUX/aux:pass/2 shot/VERB/ROOT/2 that/DET/det/5 fateful/ADJ/amod/5"
        " night/NOUN/obl:unmarked/2 ./PUNCT/punct/2"
    )
    assert days(MET, married, times={"Monday": "2021-03-08"})[1] == ("marry", None)
    assert days(MET, that_night, times={"Monday": "2021-03-08"})[1] == ("shoot", None)


def test_narrative_what_has_not_happened_is_so_on_its_day() -> None:
    answered = "The/DET/det/1 firm/NOUN/nsubj/4 has/AUX/aux/4 not/PART/advmod/4 answered/VERB/ROOT/4 ./PUNCT/punct/4"
    assert days(MET, answered, times={"Monday": "2021-03-10"})[1] == ("answer", "2021-03-10?")
