"""The back ends that the contract holds for: SQLite always, PostgreSQL where a URL is given."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import create_engine, make_url

POSTGRESQL = os.environ.get("ONRECORD_TEST_POSTGRESQL", "")


@pytest.fixture(params=["sqlite", "postgresql"])
def location(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Where a fresh record may be made. A database of its own for each test on the server."""
    if request.param == "sqlite":
        yield str(tmp_path / "record.db")
        return
    if not POSTGRESQL:
        pytest.skip("set ONRECORD_TEST_POSTGRESQL to a server's URL, e.g. with: source .ci/postgresql")
    yield from _database()


def _database() -> Iterator[str]:
    server = create_engine(make_url(POSTGRESQL).set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT")
    name = f"onrecord_{uuid4().hex[:12]}"
    with server.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name}")
    yield make_url(POSTGRESQL).set(database=name).render_as_string(hide_password=False)
    with server.connect() as connection:
        connection.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")
    server.dispose()
