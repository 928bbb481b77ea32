"""What a report tells of its unnamed sources."""

from __future__ import annotations

import pytest

from onrecord.model import Article, Evidence, Record, Speech
from onrecord.views.unnamed import Unnamed, unnamed


def told(text: str, speaker: str, addressee: str | None = None) -> Unnamed:
    article = Article(text, outlet="Harbor Herald")
    place = Evidence(article.id, 0, text.index(","), text[: text.index(",")])
    speech = Speech(place, "indirect", speaker, "anonymous", None, "said", None, addressee, "asserts")
    return unnamed(Record("pier", "The pier", None, (article,), ()), speech)


@pytest.mark.parametrize(
    ("tail", "knows", "anonymity"),
    [
        ("said two officials at the port briefed on the repairs.", "briefed on the repairs", None),
        (
            "said two officials at the port, speaking on condition of anonymity because the talks go on.",
            None,
            "on condition of anonymity because the talks go on",
        ),
        ("said two officials at the port.", None, None),
    ],
)
def test_unnamed_tells_how_they_know_and_why_they_have_no_name(
    tail: str, knows: str | None, anonymity: str | None
) -> None:
    found = told(f"The pier will close, {tail}", "two officials at the port", "the Herald")
    assert found == Unnamed("two", "the port", knows, anonymity, "the Herald")
    assert str(found).endswith("told the Herald")


def test_unnamed_source_of_whom_nothing_is_told_is_empty() -> None:
    assert told("The pier will close, officials said.", "officials") == Unnamed()
