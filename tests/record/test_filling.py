"""Names and days filled in between square brackets: only for whom and when the words can mean."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.model import Mention, When
from onrecord.record import assemble

from .build import Told, worded


def test_filling_leaves_an_ambiguous_pronoun_to_its_sentence() -> None:
    told = Told("Ann Hale hired Otto Munk in May, but she left the mill soon.")
    told.chain("Ann Hale", "she|she left")
    told.chain("Otto Munk")
    told.claim("she left the mill soon", "leave", agent=0)
    assert worded(told) == "Ann Hale hired Otto Munk in May, but she left the mill soon"


def test_filling_names_the_person_of_the_sentence_before() -> None:
    told = Told("Ann Hale spoke. She left the mill in May.")
    told.chain("Ann Hale")
    mentions = (*told.chains[0].mentions, Mention(told.span("She"), "pronoun"))
    told.chains[0] = replace(told.chains[0], mentions=mentions)
    told.claim("She left the mill in May", "leave", agent=0)
    assert worded(told) == "[Ann Hale] left the mill in May"


def test_filling_keeps_a_common_noun_that_is_no_office() -> None:
    told = Told("Ann Hale spoke. In tears the star left the circuit.")
    told.chain("Ann Hale", "the star")
    told.claim("In tears the star left the circuit", "leave", agent=0)
    assert worded(told) == "In tears the star left the circuit"


def test_filling_names_nobody_for_a_man_whom_nobody_names() -> None:
    told = Told("A court sentenced the man who shot a guard at the mill.")
    told.chain("the man|sentenced the man")
    told.claim("who shot a guard at the mill", "shoot", agent=0, form="relative")
    told.claim("A court sentenced the man who shot a guard at the mill", "sentence")
    texts = {entry.text for entry in assemble([told.reading()]).entries}
    assert texts == {"A court sentenced the man who shot a guard at the mill"}


def test_filling_leaves_open_which_of_two_went_on() -> None:
    told = Told("Ann Hale built a mill in 1990 that lasted ten years and fed the whole town.")
    told.chain("Ann Hale")
    told.claim("Ann Hale built a mill in 1990", "build", agent=0)
    told.claim("that lasted ten years", "last", form="relative")
    told.claim("fed the whole town", "feed", agent=0, form="shared")
    assert not any(entry.text.startswith("[Ann Hale] fed") for entry in assemble([told.reading()]).entries)


def test_filling_does_not_name_a_pronoun_after_somebody_named_later_in_its_sentence() -> None:
    told = Told("Otto Munk met Ann Hale. He thanked the crews after Otto Munk had left.")
    told.chain("Otto Munk", "Otto Munk|Otto Munk had")
    mentions = (told.chains[0].mentions[0], Mention(told.span("He"), "pronoun"), told.chains[0].mentions[1])
    told.chains[0] = replace(told.chains[0], mentions=mentions)
    told.chain("Ann Hale")
    told.claim("He thanked the crews", "thank", agent=0)
    assert "[Otto Munk] thanked" not in worded(told)


def test_filling_keeps_a_title_that_opens_with_a_pronoun() -> None:
    told = Told("Ann Hale spoke. His Excellency Otto Munk left the hall.")
    told.chain("Ann Hale")
    mentions = (*told.chains[0].mentions, Mention(told.span("His"), "pronoun"))
    told.chains[0] = replace(told.chains[0], mentions=mentions)
    told.chain("Otto Munk")
    told.claim("His Excellency Otto Munk left the hall", "leave", agent=1)
    assert "Ann Hale’s" not in worded(told)


def test_filling_shows_no_line_whose_pronoun_nobody_explains() -> None:
    told = Told("Otto Munk came early. Ann Hale left. Ann Hale says he pushed the door.")
    told.chain("Otto Munk", "he|he pushed")
    told.chain("Ann Hale")
    said = told.said("he pushed the door", "Ann Hale", source="Ann Hale|Ann Hale says", cue="says", speaker_chain=1)
    told.claim("he pushed the door", "push", agent=0, attribution=said)
    assert assemble([told.reading()]).entries[0].rank < -10


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2 pm Friday", "The mill of Tolm closed at 2 pm Friday [1 Mar 2024]"),
        ("2 pm", "The mill of Tolm closed at 2 pm"),
    ],
)
def test_filling_dates_a_weekday_with_a_clock_time(words: str, expected: str) -> None:
    told = Told(f"The mill of Tolm closed at {words}.")
    told.time(words, "weekday:FRI:past" if "Friday" in words else "day:0")
    told.claim("The mill of Tolm closed", "close")
    assert worded(told) == expected


def test_filling_names_an_office_for_somebody_named_near_it_only() -> None:
    told = Told("Ann Hale was mayor. It rained. It snowed. It thawed. The voters met the mayor in the hall.")
    told.chain("Ann Hale", "the mayor|met the mayor")
    told.tenure("Ann Hale was mayor", 0, "Mayor")
    told.claim("The voters met the mayor in the hall", "meet")
    assert worded(told) == "The voters met the mayor in the hall"


def test_filling_knows_a_title_from_a_pronoun_at_the_head_of_a_line() -> None:
    told = Told("Her Excellency Ann Hale left the hall of Tolm at noon.")
    told.claim("Her Excellency Ann Hale left the hall", "leave")
    assert assemble([told.reading()]).entries[0].rank > 0


def test_filling_leaves_open_whom_somebody_else_dismissed() -> None:
    told = Told("Otto Munk dismissed her in June, and the mill closed.")
    told.chain("Otto Munk", "her|dismissed her")
    told.claim("Otto Munk dismissed her in June", "dismiss", agent=0)
    assert assemble([told.reading()]).entries[0].rank < 0


def test_filling_of_no_possessive_for_one_who_is_named_behind_it() -> None:
    told = Told("Otto Munk spoke. On Monday, her lawyer told a court that Munk broke the law.")
    told.chain("Otto Munk", "her|her lawyer", "Munk|that Munk")
    told.claim("her lawyer told a court that Munk broke the law", "tell")
    assert "Otto Munk’s" not in worded(told)


def test_filling_of_a_report_without_a_date() -> None:
    told = Told("The council left the hall of Tolm.", "Example Herald", None)
    told.claim("The council left the hall of Tolm", "leave")
    assert worded(told) == "The council left the hall of Tolm"


@pytest.mark.parametrize(
    ("full", "short", "expected"),
    [
        ("Lin Mei-hua", "Lin", "Lin [Mei-hua] left the mill in May"),
        ("Ann Hale", "Hale", "[Ann] Hale left the mill in May"),
    ],
)
def test_filling_of_the_rest_of_a_name_on_its_side(full: str, short: str, expected: str) -> None:
    told = Told(f"{full} spoke at noon. {short} left the mill in May.")
    told.chain(full, f"{short}|{short} left")
    told.claim(f"{short} left the mill in May", "leave", agent=0)
    assert worded(told) == expected


def test_filling_gives_nobody_what_follows_a_remark() -> None:
    told = Told("The crews were near, Ann Hale said, but did not come in time.")
    told.chain("Ann Hale")
    told.claim("The crews were near", "be near")
    told.claim("Ann Hale said", "say", agent=0)
    told.claim("did not come in time", "come", agent=0, form="shared", factuality="not happened")
    assert all(not entry.text.startswith("[Ann Hale]") for entry in assemble([told.reading()]).entries)


def test_filling_of_no_vice_for_the_president() -> None:
    told = Told(
        "President Ann Hale and Vice President Otto Munk spoke. The president signed the law of Tolm on Monday."
    )
    told.chain("Ann Hale")
    told.chain("Otto Munk")
    told.chains[1] = replace(
        told.chains[1], mentions=(*told.chains[1].mentions, Mention(told.span("The president"), "nominal", ""))
    )
    told.tenure("President", 0, "President")
    told.tenure("Vice President", 1, "Vice President")
    told.claim("The president signed the law of Tolm on Monday", "sign")
    assert "Munk" not in worded(told)


def test_filling_looks_behind_pronouns_for_whom_they_mean() -> None:
    told = Told(
        "Otto Munk left. Few trusted his heir, Ann Hale, at first. The heir listed the mills, he said. "
        "On Monday, he left out the weir of Tolm."
    )
    told.chain("Otto Munk", "his|his heir", "he|he said", "he|he left")
    told.chain("Ann Hale")
    told.claim("he left out the weir of Tolm", "leave", agent=0)
    assert "[Otto Munk]" not in worded(told)


@pytest.mark.parametrize(
    ("before", "words", "expected"),
    [
        ("Tolm Mills grew.", "The company sold two dams", "The company [Tolm Mills] sold two dams"),
        ("Tolm Mills grew.", "The company's head left town", "[Tolm Mills’s] head left town"),
        ("Tolm Mills grew. Wend Works shrank.", "The company sold two dams", "The company sold two dams"),
        ("Tolm Mills grew.", "The company that it bought sold two dams", "The company that it bought sold two dams"),
    ],
)
def test_filling_names_the_body_that_was_named_last(before: str, words: str, expected: str) -> None:
    told = Told(f"{before} {words}.")
    told.chain("Tolm Mills", type="organization")
    mentions = (*told.chains[0].mentions, Mention(told.span("The company"), "nominal"))
    told.chains[0] = replace(told.chains[0], mentions=mentions)
    if "Wend Works" in before:
        told.chain("Wend Works", type="organization")
    told.claim(words, "do", agent=0)
    assert worded(told) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [("around midnight", "around midnight"), ("last night", "last night [1 Mar 2024]"), ("spring", "spring")],
)
def test_filling_dates_no_part_of_a_day_told_of_before(words: str, expected: str) -> None:
    told = Told(f"The dam over Tolm burst {words} near the mill.")
    told.time(words, "day:-1")
    told.claim(f"The dam over Tolm burst {words} near the mill", "burst")
    assert worded(told) == f"The dam over Tolm burst {expected} near the mill"


def test_filling_gives_no_clause_to_one_whom_its_pronoun_need_not_mean() -> None:
    told = Told("Ann Hale left. Rain fell. A girl of ten was seen. She was heard but was found unfit to stand trial.")
    told.chain("Ann Hale")
    mentions = (Mention(told.span("She"), "pronoun"), *told.chains[0].mentions)
    told.chains[0] = replace(told.chains[0], mentions=mentions)
    told.claim("was found unfit to stand trial", "find", patient=0, form="shared")
    assert "[Ann Hale]" not in worded(told)


def test_filling_knows_that_nobody_votes_to_make_another_what_they_are() -> None:
    told = Told("Ann Hale left. Otto Munk, after all, voted in May to make him chair of the mill.")
    told.chain("Otto Munk", "him|make him")
    told.claim("Otto Munk, after all, voted in May to make him chair of the mill", "vote", agent=0)
    assert assemble([told.reading()]).entries[0].rank < -10


def test_filling_does_not_take_the_one_who_speaks_for_the_one_spoken_of() -> None:
    told = Told("MUNK: He told the town that the dam had burst.")
    told.chain("MUNK")
    mentions = (*told.chains[0].mentions, Mention(told.span("He"), "pronoun"))
    told.chains[0] = replace(told.chains[0], mentions=mentions)
    told.claim("He told the town that the dam had burst", "tell", agent=0)
    assert "[MUNK]" not in worded(told)


def test_filling_gives_no_first_name_to_a_family_name_of_two() -> None:
    told = Told("Ann Hale met Ida Hale. On Monday Hale left the mill of Tolm.")
    told.chain("Ann Hale", "Hale|Monday Hale")
    told.chain("Ida Hale")
    told.claim("On Monday Hale left the mill of Tolm", "leave", agent=0)
    assert worded(told) == "On Monday Hale left the mill of Tolm"


def test_filling_tells_nobody_what_a_clause_with_which_tells() -> None:
    told = Told("The town saw the trial of Ann Hale, which was shown on television for weeks.")
    told.chain("Ann Hale")
    told.claim("which was shown on television for weeks", "show", patient=0, form="relative")
    assert "[Ann Hale]" not in worded(told)


def test_filling_names_nobody_after_pronouns_alone() -> None:
    told = Told("Otto Munk spoke. It rained. He pushed a man. He ran. He left the town at night in the rain.")
    told.chain("Otto Munk")
    starts = ("He|He pushed", "He|He ran", "He|He left")
    mentions = (*told.chains[0].mentions, *(Mention(told.span(words), "pronoun") for words in starts))
    told.chains[0] = replace(told.chains[0], mentions=mentions)
    told.claim("He left the town at night in the rain", "leave", agent=0)
    assert "[Otto Munk]" not in worded(told)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Ann Hale and her son Otto Munk, who was held in Tolm for days, are of a gang.", False),
        ("Ann Hale, 75, who was held in Tolm for days, went home.", True),
    ],
)
def test_filling_tells_a_clause_of_the_one_right_before_it(text: str, named: bool) -> None:
    told = Told(text)
    told.chain("Ann Hale")
    told.claim("who was held in Tolm for days", "hold", patient=0, form="relative")
    told.claim(text.rstrip("."), "go", agent=0)
    texts = {entry.text for entry in assemble([told.reading()]).entries}
    assert ("[Ann Hale] was held in Tolm for days" in texts) is named


def test_filling_dates_nothing_that_has_no_end() -> None:
    told = Told("The dam over Tolm will be mended in the coming weeks by the mill.")
    told.time("the coming weeks", "day:0")
    told.times[0] = replace(told.times[0], when=When.parse("2024-03-02/.."))
    told.claim("The dam over Tolm will be mended in the coming weeks by the mill", "mend", factuality="planned")
    assert "[" not in worded(told)


def test_filling_names_who_speaks_whomever_the_pronoun_was_taken_for() -> None:
    told = Told("Otto Munk ran the mill for years. He later told Ann Hale that the mill would close.")
    told.chain("Ann Hale")
    told.chain("Otto Munk")
    pronoun = Mention(told.span("He"), "pronoun")
    told.chains[0] = replace(told.chains[0], mentions=(pronoun, *told.chains[0].mentions))
    told.said("the mill would close", "Otto Munk", cue="told", source="He", speaker_chain=1)
    told.claim("He later told Ann Hale that the mill would close", "tell", agent=0)
    assert worded(told).startswith("[Otto Munk] later told")


def test_filling_leaves_his_own_to_whom_the_clause_is_about() -> None:
    told = Told("Otto Munk ran the mill. Ann Hale, a guard, came to the aid of his own son.")
    told.chain("Ann Hale")
    told.chain("Otto Munk", "his")
    told.claim("Ann Hale, a guard, came to the aid of his own son", "come", agent=0)
    assert "[Otto Munk" not in worded(told)


def test_filling_shows_no_line_that_opens_with_a_clause_about_it() -> None:
    told = Told("A helicopter was sent to the valley. By the time it arrived, the dam of Tolm had burst.")
    told.claim("By the time it arrived, the dam of Tolm had burst", "burst")
    assert all(entry.rank < 0 for entry in assemble([told.reading()]).entries)
