from __future__ import annotations

from pathlib import Path

import pytest

from bench import growth
from bench.growth import exponent, growth_of_stories
from bench.table import Table


def test_exponent_is_the_slope_on_logarithmic_axes() -> None:
    assert exponent({10: 1.0, 100: 10.0, 1000: 100.0}) == pytest.approx(1.0)
    assert exponent({10: 1.0, 100: 100.0}) == pytest.approx(2.0)


def test_growth_of_stories_times_one_article_among_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(growth, "SIZES", (5, 10))
    table = Table("growth")
    growth_of_stories(table, tmp_path)
    assert {"stories of 5 articles", "growth of stories", "one article among 10 stories"} <= set(table.rows)
