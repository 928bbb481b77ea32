"""Which publication date is believed."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from onrecord.errors import SourceError
from onrecord.model import DateCandidate
from onrecord.sources.options import Overrides
from onrecord.sources.published import candidate, day_in_words, from_url, preferred, with_given

NOW = datetime(2024, 6, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("2024-03-05", "2024-03-05"),
        ("20240305", "2024-03-05"),
        ("2024-03-04T22:10:00-05:00", "2024-03-04T22:10:00-05:00"),
        ("2024-03-04T22:10:00.123Z", "2024-03-04T22:10:00Z"),
        ("2024-03-04 22:10:00+0100", "2024-03-04T22:10:00+01:00"),
        ("2024-03-04 22:10:00", "2024-03-04"),
        ("Tue, 05 Mar 2024 18:04:00 -0500", "2024-03-05T18:04:00-05:00"),
        ("March 5, 2024", "2024-03-05"),
        ("5 Mar. 2024", "2024-03-05"),
        ("Sept. 5, 2023", "2023-09-05"),
    ],
)
def test_candidate_reads_what_pages_and_feeds_write(written: str, edtf: str) -> None:
    assert candidate(written, "meta") == DateCandidate(edtf, "meta")


@pytest.mark.parametrize("written", ["", None, "yesterday", "2024-13-40", "11/12/2022", "Room 5, 2024", "99999999999"])
def test_candidate_refuses_what_is_no_single_day(written: str | None) -> None:
    assert candidate(written, "meta") is None


def test_day_in_words_reads_figures_only_where_they_are_plain() -> None:
    assert day_in_words("15/3/2021") == day_in_words("3/15/2021") == "2021-03-15"
    assert day_in_words("3/3/2021") == "2021-03-03"
    assert day_in_words("3/4/2021") is None


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://example.com/2014/06/13/mayor", "2014-06-13"),
        ("https://example.com/2014/jun/13/mayor", "2014-06-13"),
        ("https://example.com/news-20140613-a", "2014-06-13"),
        ("https://web.archive.org/web/20190101000000/http://example.com/2014/06/13/mayor", "2014-06-13"),
        ("https://example.com/article-20149912", None),
        ("https://example.com/n_5491696.html", None),
        (None, None),
    ],
)
def test_from_url_reads_the_day_of_an_address(url: str | None, day: str | None) -> None:
    assert from_url(url) == (DateCandidate(day, "url") if day else None)


def test_preferred_is_by_rule_and_says_which() -> None:
    found = preferred(
        [
            DateCandidate("2024-03-01", "url"),
            DateCandidate("2024-03-03", "json-ld"),
            DateCandidate("2024-03-02", "meta"),
        ],
        NOW,
    )
    assert found is not None and (found.edtf, found.basis.rule, found.basis.words) == (
        "2024-03-03",
        "json-ld",
        "2024-03-03",
    )


def test_preferred_passes_over_the_future_and_the_time_before_newspapers() -> None:
    candidates = [
        DateCandidate("2031-01-01", "json-ld"),
        DateCandidate("0001-01-01", "meta"),
        DateCandidate("2024-03-01", "url"),
    ]
    found = preferred(candidates, NOW)
    assert found is not None and found.basis.rule == "url"
    assert preferred(candidates[:2], NOW) is None


def test_preferred_believes_a_person() -> None:
    found = preferred(with_given([DateCandidate("2024-03-01", "json-ld")], Overrides(date="2031-05")), NOW)
    assert found is not None and (found.edtf, found.basis.rule) == ("2031-05", "given")


def test_overrides_refuse_a_date_that_is_none() -> None:
    with pytest.raises(SourceError, match="write a day such as"):
        Overrides(date="last Tuesday")
