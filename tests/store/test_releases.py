"""A database of every released version is opened for ever, as it was left."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from pumptracker.services.checking import check
from pumptracker.store import policy, worklist
from pumptracker.store.connection import make_clinic, open_clinic

FIXTURES = sorted((Path(__file__).parent.parent / "fixtures").glob("clinic-*.db"))


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda path: path.stem)
def test_a_released_database_opens_and_checks_clean(tmp_path, fixture):
    shutil.copy(fixture, tmp_path / "clinic.db")
    db = open_clinic(tmp_path / "clinic.db")
    assert check(db).fault == ""
    day = date(2026, 11, 24)
    rows = worklist.listed(db, day, policy.numbers(db))
    assert sum(worklist.tiles(rows).values()) == worklist.on_pathway(db) > 30
    db.close()


def test_a_released_database_has_the_tables_and_triggers_of_a_new_one(tmp_path):
    assert FIXTURES
    make_clinic(tmp_path / "new.db")
    shutil.copy(FIXTURES[-1], tmp_path / "old.db")
    found = []
    for name in ("new.db", "old.db"):
        db = open_clinic(tmp_path / name)
        found.append(
            {(row[0], row[1]) for row in db.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")}
        )
        db.close()
    assert found[0] == found[1]


def test_an_upgrade_works_out_the_due_items_by_the_rules_of_today(tmp_path):
    shutil.copy(FIXTURES[-1], tmp_path / "clinic.db")
    db = open_clinic(tmp_path / "clinic.db")
    db.execute("UPDATE due_items SET booking_fault = 'closed_day', tier = 3 WHERE kind = 'refill'")
    db.execute("DELETE FROM due_items WHERE kind = 'drug_order'")
    db.execute("PRAGMA user_version = 3")  # as a program with other rules left it
    db.close()
    db = open_clinic(tmp_path / "clinic.db")
    assert check(db).fault == ""
    db.close()
