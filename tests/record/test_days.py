"""The days filled into lines."""

from __future__ import annotations

import pytest

from onrecord.record import assemble
from tests.record.build import Told


@pytest.mark.parametrize(
    ("words", "rule", "filled"),
    [("Friday", "weekday:FRI:past", "1 Mar 2024"), ("a week ago", "day:-7 > about", "about 24 Feb 2024")],
)
def test_days_are_told_as_exactly_as_the_words(words: str, rule: str, filled: str) -> None:
    told = Told(f"The council met {words} in the hall.")
    told.chain("The council", type="organization")
    told.time(words, rule)
    told.claim(f"The council met {words} in the hall", "meet", agent=0, time=words)
    assert assemble([told.reading()]).entries[0].text == f"The council met {words} [{filled}] in the hall"
