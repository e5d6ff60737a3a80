"""Writing facts: one row of one table at a time, by column names the tables know."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import fields
from typing import Any

from pumptracker.domain.refused import Refused
from pumptracker.store.codec import Value, stored
from pumptracker.store.tables import FACTS

_FREE = """SELECT 1 + max(
  (SELECT coalesce(max(id), 0) FROM {table}),
  (SELECT coalesce(max(row_id), 0) FROM history WHERE table_name = ? AND after IS NULL))"""


def free_id(db: sqlite3.Connection, table: str) -> int:
    """An id above that of every row the table has or ever had: the history must not speak of two rows as one.

    A row that is gone was taken out, and the history says so; ids themselves never change.
    """
    assert table in FACTS
    return int(db.execute(_FREE.format(table=table), (table,)).fetchone()[0])


def insert(db: sqlite3.Connection, table: str, **values: Value) -> int:
    """Add a row; returns its id, one that no row of the table ever had."""
    assert table in FACTS
    if "id" not in values:
        values["id"] = free_id(db, table)
    names = ", ".join(values)
    marks = ", ".join("?" for _ in values)
    cursor = db.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", [stored(v) for v in values.values()])
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def add(db: sqlite3.Connection, table: str, patient_id: int, fact: Any) -> int:
    """Add a fact of a patient, given as its dataclass; its id is chosen here and returned."""
    values = {field.name: getattr(fact, field.name) for field in fields(fact) if field.name != "id"}
    return insert(db, table, patient_id=patient_id, **values)


def update(db: sqlite3.Connection, table: str, row_id: int, **values: Value) -> None:
    """Change a row; refused where it is no longer there."""
    assert table in FACTS
    settings = ", ".join(f"{name} = ?" for name in values)
    cursor = db.execute(f"UPDATE {table} SET {settings} WHERE id = ?", [*map(stored, values.values()), row_id])
    if cursor.rowcount != 1:
        raise Refused("no_longer_there", table=table)


def delete(db: sqlite3.Connection, table: str, row_id: int) -> None:
    """Take a row out; what it was stays in the history."""
    assert table in FACTS
    if db.execute(f"DELETE FROM {table} WHERE id = ?", (row_id,)).rowcount != 1:
        raise Refused("no_longer_there", table=table)


def owner(db: sqlite3.Connection, table: str, row_id: int) -> int:
    """The patient a row belongs to; refused where the row is no longer there."""
    assert table in FACTS
    row = db.execute(f"SELECT patient_id FROM {table} WHERE id = ?", (row_id,)).fetchone()
    if row is None:
        raise Refused("no_longer_there", table=table)
    return int(row[0])


def put_back(db: sqlite3.Connection, table: str, row_id: int, *, now: str | None, then: str | None) -> bool:
    """Return a row from what the history says it is to what it was; False where it has changed since."""
    assert table in FACTS
    row = db.execute(f"SELECT * FROM {table} WHERE id = ?", (row_id,)).fetchone()
    current = dict(row) if row is not None else None
    if current != (json.loads(now) if now is not None else None):
        return False
    if then is None:
        delete(db, table, row_id)
    elif now is None:
        insert(db, table, **json.loads(then))
    else:
        values = json.loads(then)
        values.pop("id")
        update(db, table, row_id, **values)
    return True
