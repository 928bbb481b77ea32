from collections.abc import Callable

import pytest

from onrecord.model import Attribution

Said = Callable[..., tuple[Attribution, ...]]
LEE = ("Ann Hale", "person")


@pytest.mark.parametrize(
    ("frame", "channel"),
    [
        ("Hale said in a statement", "statement"),
        ("Hale said in an email to The Bay Post", "email"),
        ("Hale wrote on Twitter", "tweet"),
        ("Hale tweeted", "tweet"),
        ("Hale said at a news conference on Friday", "press conference"),
        ("Hale said in a court filing", "court filing"),
        ("Hale testified", "testimony"),
        ("Hale said on the radio show of Bob Cole", "radio show"),
        ("Hale said during an interview", "interview"),
        ("Hale told the Bay Tribune", "interview"),
        ("Hale told KBAY-TV", "interview"),
        ("Hale told the Herald", "interview"),
        ("Hale told TB Newswire", "interview"),
        ("Hale said on Bay Tribune News", "interview"),
        ("Hale told the jury", "hearing"),
        ("Hale told a cheering crowd", "speech"),
        ("Hale said in court", "hearing"),
        ("Hale said at a meeting with reporters", "press conference"),
        ("Hale said in prepared remarks", "speech"),
        ("Hale said in an online petition", "petition"),
        ("Hale said in a court petition", "court filing"),
        ("Hale wrote in an article for Bay Magazine", "article"),
        ("Hale said in an article in the Bay Magazine", None),
        ("Hale wrote in her profile on the port's site", "profile"),
        ("Hale said in a 911 call", "911 call"),
        ("Hale said in a 999 call", "emergency call"),
        ("Hale said during opening statements", "opening statements"),
        ("blogger Ann Hale wrote", "blog"),
        ("blogger Ann Hale said", None),
        ("an official told the Bay Tribune", None),
        ("Hale said", None),
    ],
)
def test_channel_in_the_words_around_the_cue(said: Said, frame: str, channel: str | None) -> None:
    assert said(f"“The port knew,” {frame}.", LEE)[0].channel == channel


def test_channel_goes_on_with_the_same_speaker(said: Said) -> None:
    speech = said("“The port knew,” Hale said in a statement. “It did nothing.”\n\n“We are angry,” Hale said.", LEE)
    assert [remark.channel for remark in speech] == ["statement"] * 3


def test_addressee_of_told(said: Said) -> None:
    assert said("“The port knew,” Hale told the Bay Tribune.", LEE)[0].addressee == "the Bay Tribune"


def test_message_ends_with_its_paragraph(said: Said) -> None:
    speech = said("“It fell,” Hale wrote on Twitter.\n\n“It was old,” Hale said.\n\n“Ask the port,” she added.", LEE)
    assert [remark.channel for remark in speech] == ["tweet", None, None]


def test_interview_told_of_before_is_heard_where_its_partner_is_told(said: Said) -> None:
    text = "Ann Hale gave an interview to the Bay Tribune.\n\nThe wall fell.\n\nIt was old.\n\nNobody came.\n\n"
    speech = said(text + "“It leaked,” Hale told the Tribune.\n\n“It fell,” Hale told the council.", LEE)
    assert [remark.channel for remark in speech] == ["interview", None]


def test_occasion_of_the_sentence_is_heard_in_it_and_not_after_it(said: Said) -> None:
    inside = said("The hearing on the wall had begun. “It leaked,” Hale said.", LEE)
    outside = said("Ahead of the hearing on the wall, nobody came. “It leaked,” Hale said.", LEE)
    assert [inside[0].channel, outside[0].channel] == ["hearing", None]


def test_interviewer_is_known_by_the_outlet_beside_the_name(said: Said) -> None:
    text = (
        "Ann Hale gave an interview to the Bay Tribune.\n\nIt was by Bay Tribune editor Bob Cole.\n\nIt was long.\n\n"
    )
    speech = said(text + "“It leaked,” Hale told Cole.", LEE, ("Bob Cole", "person"))
    assert [remark.channel for remark in speech] == ["interview"]


def test_interview_lasts_until_the_report_turns_to_another_time(said: Said) -> None:
    text = "“It leaked,” Hale told the Bay Tribune.\n\nThe wall fell.\n\nIt was old.\n\nNobody came.\n\n"
    speech = said(text + "“It fell,” Hale said.\n\n“I like it,” Hale said last week.", LEE)
    assert [remark.channel for remark in speech] == ["interview", "interview", None]


def test_prepared_remarks_of_a_witness_are_testimony(said: Said) -> None:
    (remark,) = said("Ann Hale is to testify on Monday. “It leaked,” Hale said in prepared remarks.", LEE)
    assert remark.channel == "testimony"


def test_words_in_a_quotation_name_no_channel(said: Said) -> None:
    speech = said("“I cannot think,” Hale said. “You see it on television,” she added.", LEE)
    assert {remark.channel for remark in speech} == {None}


def test_remark_that_sums_up_the_next_one_has_its_channel(said: Said) -> None:
    speech = said("Hale said: “The pier is old.” “It leaked,” Hale said in a statement.", LEE)
    assert [remark.channel for remark in speech] == ["statement", "statement"]


def test_who_is_named_with_an_occasion_speaks_there(said: Said) -> None:
    rest = "\n\nThe wall fell.\n\nIt was old.\n\n“It leaked,” Hale said."
    there = said("The hearing of Ann Hale turned loud." + rest, LEE)
    away = said("Ann Hale did not come to the hearing." + rest, LEE)
    assert [there[0].channel, away[0].channel] == ["hearing", None]


def test_news_conference_is_of_whom_it_is_told(said: Said) -> None:
    speech = said("“It leaked,” Hale said at a news conference.\n\n“It fell,” Cole said.", LEE, ("Bob Cole", "person"))
    assert [remark.channel for remark in speech] == ["press conference", None]


def test_own_newspaper_by_its_last_word_is_told_in_an_interview(said: Said) -> None:
    assert said("“It leaked,” Hale told the Herald.", LEE)[0].channel == "interview"
