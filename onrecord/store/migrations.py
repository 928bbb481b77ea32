"""The schema's version, and the steps from each released version to the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sqlalchemy import Connection, insert, inspect, select, update

from onrecord.errors import StoreError
from onrecord.store.tables import built, frequency, metadata, posting, seen, setting, sketch

__all__ = ["STEPS", "Step", "is_current", "migrate", "version_of"]

Step = Callable[[Connection], None]


def _add_derived_tables(connection: Connection) -> None:
    """2: sketches, by which stories are found, and built records; both are filled when they are first asked for."""
    metadata.create_all(connection, tables=[sketch, posting, frequency, built])


def _add_what_was_seen(connection: Connection) -> None:
    """3: what was seen of watched folders and feeds."""
    metadata.create_all(connection, tables=[seen])


# STEPS[n] turns schema n + 1 into schema n + 2. A step is never changed once it was released.
STEPS: Sequence[Step] = (_add_derived_tables, _add_what_was_seen)


def version_of(connection: Connection) -> int:
    """The schema's version; 0 for a database that holds nothing yet. Raises StoreError for one of another program."""
    tables = set(inspect(connection).get_table_names())
    if setting.name not in tables:
        if tables:
            raise StoreError(
                f"the database holds other tables ({', '.join(sorted(tables)[:3])}) and no record; name another"
            )
        return 0
    value = connection.scalar(select(setting.c.value).where(setting.c.name == "schema"))
    if value is None or not value.isdigit():
        raise StoreError("the database states no schema version; restore it from a backup")
    return int(value)


def is_current(connection: Connection) -> bool:
    """Whether a record has this version's schema. Raises StoreError for a database of another program."""
    return version_of(connection) == len(STEPS) + 1


def migrate(connection: Connection, steps: Sequence[Step] | None = None) -> None:
    """Brings a record to this version's schema, all in the caller's transaction. Raises StoreError for a newer one."""
    steps = STEPS if steps is None else steps
    newest, version = len(steps) + 1, version_of(connection)
    if version > newest:
        raise StoreError(
            f"the record is of a newer version (schema {version}, this one knows {newest}); "
            "upgrade with: pip install --upgrade onrecord"
        )
    if version == 0:
        metadata.create_all(connection)
        connection.execute(insert(setting).values(name="schema", value=str(newest)))
        return
    for step in steps[version - 1 :]:
        step(connection)
    if version < newest:
        connection.execute(update(setting).where(setting.c.name == "schema").values(value=str(newest)))
