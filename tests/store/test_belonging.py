"""A row that was never recorded of a patient is not shown in that patient's record."""

from __future__ import annotations

import sqlite3
from datetime import date

import pytest

from pumptracker.services import demo
from pumptracker.store import records
from pumptracker.store.connection import open_or_make
from pumptracker.store.unavailable import StoreUnavailable

TODAY = date(2026, 11, 24)


@pytest.fixture
def db(tmp_path):
    opened = open_or_make(tmp_path / "clinic.db")
    demo.build(opened, TODAY, patients=30)
    opened.execute("PRAGMA foreign_keys = OFF")
    yield opened
    opened.close()


def without_history(db: sqlite3.Connection, statement: str) -> None:
    """Change a row as damage does, which no trigger sees."""
    kept = db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _ in kept:
        db.execute(f"DROP TRIGGER {name}")
    db.execute(statement)
    for _, sql in kept:
        db.execute(sql)


@pytest.mark.parametrize("table", ["phones", "stage_entries", "pumps", "fills", "bookings", "contacts", "transfers"])
def test_anothers_row_is_not_shown(db, table):
    found = db.execute(f"SELECT id, patient_id FROM {table} LIMIT 1").fetchone()
    other = db.execute("SELECT max(id) FROM patients WHERE id <> ?", (found[1],)).fetchone()[0]
    records.record(db, other)
    without_history(db, f"UPDATE {table} SET patient_id = {other} WHERE id = {found[0]}")
    with pytest.raises(StoreUnavailable, match="damaged"):
        records.record(db, other)


@pytest.mark.parametrize("column", ["mrn", "family_name", "given_name", "date_of_birth"])
def test_anothers_name_is_not_shown(db, column):
    one, other = (row[0] for row in db.execute("SELECT id FROM patients WHERE id IN (3, 5)"))
    value = db.execute(f"SELECT {column} || 'x' FROM patients WHERE id = ?", (other,)).fetchone()[0]
    value = value if column != "date_of_birth" else "1951-01-01"
    without_history(db, f"UPDATE patients SET {column} = '{value}' WHERE id = {one}")
    with pytest.raises(StoreUnavailable, match="damaged"):
        records.record(db, one)
    records.record(db, other)


def test_everyones_record_is_their_own_after_any_day_at_the_desk(db):
    for (patient,) in db.execute("SELECT id FROM patients").fetchall():
        assert records.record(db, patient).patient.id == patient
