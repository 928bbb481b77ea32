from collections.abc import Callable

import pytest

from onrecord.model import Attribution

Said = Callable[..., tuple[Attribution, ...]]
LEE = ("Ann Hale", "person")


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("“The port knew,” Hale said.", "asserts"),
        ("Hale replied, “Yes.”", "confirms"),
        ("“We will rebuild the pier,” Hale said.", "promises"),
        ("“We will not rebuild the pier,” Hale said.", "refuses"),
        ("“Rebuild the pier,” Hale urged.", "asks"),
        ("“We are going to see more of it,” Hale said.", "asserts"),
        ("“I would hope that the pier holds,” Hale said.", "asserts"),
        ("“They are murderers,” Hale said.", "accuses"),
        ("“Who paid for the pier?” Hale said.", "asks"),
        ("“The owners lied about the pier,” Hale said.", "accuses"),
        ("Hale accused the owners of “letting the pier rot.”", "accuses"),
        ("Hale denied that the pier was “rotten.”", "denies"),
        ("Hale vowed the pier would be “as good as new.”", "promises"),
    ],
)
def test_stance_by_cue_and_content(said: Said, text: str, stance: str) -> None:
    assert said(text, LEE)[0].stance == stance


@pytest.mark.parametrize(
    ("text", "content", "stance"),
    [
        ("Hale declined to comment.", "declined to comment", "refuses"),
        ("Hale did not respond to a request for comment.", "did not respond to a request for comment", "no response"),
        ("Hale could not be reached on Friday.", "could not be reached on Friday", "no response"),
    ],
)
def test_silence_is_a_stance(said: Said, text: str, content: str, stance: str) -> None:
    (remark,) = said(text, LEE)
    assert (remark.speaker, remark.content.quote, remark.stance) == ("Ann Hale", content, stance)


def test_silence_is_no_decision_that_was_not_reached(said: Said) -> None:
    assert said("No decision has been reached on Friday.", LEE) == ()


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("“Her claims about the wall are untrue,” Hale said.", "denies"),
        ("“That is not true,” Hale said.", "denies"),
        ("“We condemn the cuts,” Hale said.", "criticizes"),
        ("“I ask the crew to wait,” Hale said.", "asks"),
        ("“Whoever did it will be held accountable,” Hale said.", "promises"),
        ("“It was a savage cut,” Hale said.", "accuses"),
        ("“I want to thank the crew,” Hale said.", "thanks"),
        ("“Thank you all for coming,” Hale said.", "thanks"),
        ("“You came so far. I am most grateful to you,” Hale said.", "thanks"),
        ("“The wall had nothing to do with my leaving,” Hale said.", "denies"),
        ("Hale assured them the wall would be “as good as new.”", "promises"),
        ("Hale assured them the wall was “as good as new.”", "asserts"),
        ("Hale complained that the crew was “always late.”", "accuses"),
        ("“I will never forget that day,” Hale said.", "asserts"),
        ("“We will never sell it,” Hale said.", "refuses"),
        ("“It was late. We were all tired. Who knew?” Hale said.", "asserts"),
        ("Hale admitted that the wall was “quite old.”", "confirms"),
        ("Hale said Cole should be “forced” to step down.", "asks"),
    ],
)
def test_stance_in_the_words_of_a_quotation(said: Said, text: str, stance: str) -> None:
    assert said(text, LEE)[0].stance == stance
