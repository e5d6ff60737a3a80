"""A database of every released version is opened for ever, as it was left."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from pumptracker.services.checking import check
from pumptracker.store import policy, worklist
from pumptracker.store.connection import VERSION, make_clinic, open_clinic
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.words import sentence

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


def test_there_is_a_database_of_every_version_of_the_tables_that_was_ever_in_use():
    versions = [sqlite3.connect(f"file:{each}?immutable=1", uri=True) for each in FIXTURES]
    found = sorted(db.execute("PRAGMA user_version").fetchone()[0] for db in versions)
    for db in versions:
        db.close()
    assert found[:3] == [1, 4, 5]


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda path: path.stem)
def test_the_upgrade_keeps_what_was_recorded_and_a_copy_of_the_old_file(tmp_path, fixture):
    path = tmp_path / "clinic.db"
    shutil.copy(fixture, path)
    wanted = "SELECT id, action_id, table_name, row_id, before, after, chain FROM history ORDER BY id"
    with closing(sqlite3.connect(path)) as db:
        (version,) = db.execute("PRAGMA user_version").fetchone()
        recorded = db.execute(wanted).fetchall()
    with closing(open_clinic(path)) as db:
        assert [tuple(row) for row in db.execute(wanted)][: len(recorded)] == recorded
    copies = [each for each in tmp_path.rglob("*.db") if each != path]
    assert len(copies) == (version < VERSION)
    for copy in copies:
        with closing(sqlite3.connect(copy)) as db:
            assert db.execute(wanted).fetchall() == recorded


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda path: path.stem)
def test_a_file_of_a_later_version_is_refused_with_the_version_needed(tmp_path, fixture):
    path = tmp_path / "clinic.db"
    shutil.copy(fixture, path)
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"PRAGMA user_version = {VERSION + 2}")
    before = path.read_bytes()
    with pytest.raises(StoreUnavailable) as answer:
        open_clinic(path)
    assert answer.value.code == "newer_file"
    assert (answer.value.facts["found"], answer.value.facts["known"]) == (VERSION + 2, VERSION)
    assert str(VERSION + 2) in sentence(answer.value.code, answer.value.facts)
    assert path.read_bytes() == before


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda path: path.stem)
def test_a_released_database_has_the_tables_and_triggers_of_a_new_one(tmp_path, fixture):
    make_clinic(tmp_path / "new.db")
    shutil.copy(fixture, tmp_path / "old.db")
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
