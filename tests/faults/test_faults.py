"""A bounded run of the faults; the long one is `python -m tests.faults`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults.rounds import kill_rounds, migration_rounds, truncation_rounds

# Two hundred faults take about a minute.
KILLS, MIGRATIONS, TRUNCATIONS = 100, 50, 50


@pytest.fixture
def record(tmp_path: Path) -> Path:
    return tmp_path / "record.db"


def test_record_keeps_what_it_acknowledged_over_kills(record: Path) -> None:
    report = kill_rounds(str(record), KILLS, seed=1)
    assert report.losses == []
    assert min(report.acknowledged["article"], report.acknowledged["decision"]) > KILLS / 2
    cuts = truncation_rounds(record, TRUNCATIONS, seed=1)
    assert cuts.losses == [] and cuts.faults.total() == TRUNCATIONS


def test_record_is_of_the_old_or_of_the_new_schema_when_a_migration_is_killed(record: Path) -> None:
    assert migration_rounds(record, MIGRATIONS, seed=1).losses == []
