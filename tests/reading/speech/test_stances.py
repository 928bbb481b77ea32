from collections.abc import Callable

import pytest

from onrecord.model import Attribution

Said = Callable[..., tuple[Attribution, ...]]
LEE = ("Ann Lee", "person")


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("“The port knew,” Lee said.", "asserts"),
        ("Lee replied, “Yes.”", "confirms"),
        ("“We will rebuild the pier,” Lee said.", "promises"),
        ("“We will not rebuild the pier,” Lee said.", "refuses"),
        ("“Rebuild the pier,” Lee urged.", "asks"),
        ("“Who paid for the pier?” Lee said.", "asks"),
        ("“The owners lied about the pier,” Lee said.", "accuses"),
        ("Lee accused the owners of “letting the pier rot.”", "accuses"),
        ("Lee denied that the pier was “rotten.”", "denies"),
        ("Lee vowed the pier would be “as good as new.”", "promises"),
    ],
)
def test_stance_by_cue_and_content(said: Said, text: str, stance: str) -> None:
    assert said(text, LEE)[0].stance == stance


@pytest.mark.parametrize(
    ("text", "content", "stance"),
    [
        ("Lee declined to comment.", "declined to comment", "refuses"),
        ("Lee did not respond to a request for comment.", "did not respond to a request for comment", "no response"),
        ("Lee could not be reached on Friday.", "could not be reached on Friday", "no response"),
    ],
)
def test_silence_is_a_stance(said: Said, text: str, content: str, stance: str) -> None:
    (remark,) = said(text, LEE)
    assert (remark.speaker, remark.content.quote, remark.stance) == ("Ann Lee", content, stance)
