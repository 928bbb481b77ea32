from collections.abc import Callable

import pytest

from onrecord.model import Attribution

Said = Callable[..., tuple[Attribution, ...]]
LEE = ("Ann Lee", "person")


@pytest.mark.parametrize(
    ("frame", "channel"),
    [
        ("Lee said in a statement", "statement"),
        ("Lee said in an email to The Bay Post", "email"),
        ("Lee wrote on Twitter", "tweet"),
        ("Lee tweeted", "tweet"),
        ("Lee said at a news conference on Friday", "press conference"),
        ("Lee said in a court filing", "court filing"),
        ("Lee testified", "testimony"),
        ("Lee said on the radio show of Bob Cole", "radio show"),
        ("Lee said during an interview", "interview"),
        ("Lee said", None),
    ],
)
def test_channel_in_the_words_around_the_cue(said: Said, frame: str, channel: str | None) -> None:
    assert said(f"“The port knew,” {frame}.", LEE)[0].channel == channel


def test_channel_goes_on_with_the_same_speaker(said: Said) -> None:
    speech = said("“The port knew,” Lee said in a statement. “It did nothing.”\n\n“We are angry,” Lee said.", LEE)
    assert [remark.channel for remark in speech] == ["statement"] * 3


def test_addressee_of_told(said: Said) -> None:
    assert said("“The port knew,” Lee told the Bay Tribune.", LEE)[0].addressee == "the Bay Tribune"
