"""What is no clinic, or not a whole one, is refused by name, and stays as it is to the byte and the second."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
from pathlib import Path

import pytest

from pumptracker.__main__ import desk_verb
from pumptracker.cli import run
from pumptracker.services import demo
from pumptracker.store.connection import APPLICATION_ID, VERSION, connect, open_clinic, open_or_make
from pumptracker.store.tables import FACTS
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.words import sentence
from tests.storms.deeds import TODAY

FIXTURES = sorted((Path(__file__).parent.parent / "fixtures").glob("clinic-*.db"))


@pytest.fixture(scope="module")
def clinic(tmp_path_factory) -> bytes:
    """A small clinic, its log written into the file."""
    path = tmp_path_factory.mktemp("whole") / "clinic.db"
    db = open_or_make(path)
    demo.build(db, TODAY, patients=8)
    db.close()
    return path.read_bytes()


def as_it_is(folder: Path) -> dict[str, tuple[str, int]]:
    return {
        each.name: (hashlib.sha256(each.read_bytes()).hexdigest(), each.stat().st_mtime_ns) for each in folder.iterdir()
    }


def refused(path: Path) -> str:
    """The code it is refused by, through the store and through a verb; nothing in the folder may have changed."""
    os.utime(path, (1_700_000_000, 1_700_000_000))
    before = as_it_is(path.parent)
    with pytest.raises(StoreUnavailable) as answer:
        open_clinic(path)
    assert as_it_is(path.parent) == before
    assert run(["worklist", "--data", str(path.parent)], desk_verb) == 1
    assert as_it_is(path.parent) == before
    said = sentence(answer.value.code, answer.value.facts)
    assert said
    assert "{" not in said
    return answer.value.code


OTHERS = {
    "empty": (b"", "not_a_clinic"),
    "one byte": (b"S", "not_a_clinic"),
    "text": (b"Dear clinic,\r\nplease find enclosed\r\n" * 200, "not_a_database"),
    "jpeg": (bytes.fromhex("ffd8ffe000104a46494600010100000100010000") + os.urandom(9000), "not_a_database"),
    "zeros": (bytes(40960), "not_a_database"),
    "the head of a database": (b"SQLite format 3\0" + bytes(84), "not_a_database"),
}


@pytest.mark.parametrize("name", OTHERS)
def test_a_file_that_is_none_is_left_as_it_is(tmp_path, name):
    data, code = OTHERS[name]
    (tmp_path / "clinic.db").write_bytes(data)
    assert refused(tmp_path / "clinic.db") == code


@pytest.mark.parametrize("journal", ["DELETE", "WAL"])
@pytest.mark.parametrize("tables", ["albums", "patients"])
def test_another_programs_database_is_left_as_it_is(tmp_path, journal, tables):
    path = tmp_path / "clinic.db"
    db = sqlite3.connect(path)
    db.execute(f"PRAGMA journal_mode = {journal}")
    db.execute(f"CREATE TABLE {tables} (id INTEGER PRIMARY KEY, title TEXT, artist TEXT)")
    db.executemany(f"INSERT INTO {tables} (title) VALUES (?)", [(f"Song {number}",) for number in range(3000)])
    db.commit()
    db.close()
    assert refused(path) == "not_a_clinic"


def test_another_programs_database_with_a_log_left_by_a_crash_is_left_as_it_is(tmp_path):
    made = tmp_path / "made.db"
    db = sqlite3.connect(made)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("CREATE TABLE albums (title TEXT)")
    db.commit()
    folder = tmp_path / "data"
    folder.mkdir()
    for end in ("", "-wal", "-shm"):
        shutil.copy(f"{made}{end}", folder / f"clinic.db{end}")
    db.close()
    before = {name: what for name, what in as_it_is(folder).items() if not name.endswith("-shm")}
    with pytest.raises(StoreUnavailable, match="not_a_clinic"):
        open_clinic(folder / "clinic.db")
    assert {name: what for name, what in as_it_is(folder).items() if not name.endswith("-shm")} == before


def test_our_mark_on_other_tables_is_no_clinic(tmp_path):
    path = tmp_path / "clinic.db"
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE albums (title TEXT)")
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {VERSION}")
    db.close()
    assert refused(path) == "not_a_clinic"


@pytest.mark.parametrize("table", [*list(FACTS)[::4], "history", "actions"])
def test_a_clinic_that_lacks_a_table_is_damaged(tmp_path, clinic, table):
    path = tmp_path / "clinic.db"
    path.write_bytes(clinic)
    db = connect(path)
    db.execute("PRAGMA journal_mode = DELETE")
    db.execute("PRAGMA foreign_keys = OFF")
    db.execute(f"ALTER TABLE {table} RENAME TO elsewhere")
    db.close()
    assert refused(path) == "damaged"


@pytest.mark.parametrize("part", [0.001, 0.01, 0.1, 0.3, 0.5, 0.9, 0.99, 0.9999])
def test_a_clinic_cut_short_is_damaged(tmp_path, clinic, part):
    path = tmp_path / "clinic.db"
    path.write_bytes(clinic[: max(100, int(len(clinic) * part))])
    assert refused(path) in ("damaged", "not_a_database")


@pytest.mark.parametrize("size", [2, 15, 16, 99, 100, 511, 512, 4095, 4096, 4097, 8192])
def test_a_clinic_cut_very_short_is_refused(tmp_path, clinic, size):
    path = tmp_path / "clinic.db"
    path.write_bytes(clinic[:size])
    assert refused(path) in ("damaged", "not_a_database", "not_a_clinic")


@pytest.mark.parametrize("journal", ["DELETE", "WAL"])
def test_a_clinic_of_a_newer_version_is_left_as_it_is(tmp_path, clinic, journal):
    path = tmp_path / "clinic.db"
    path.write_bytes(clinic)
    db = sqlite3.connect(path)
    db.execute(f"PRAGMA journal_mode = {journal}")
    db.execute("CREATE TABLE of_tomorrow (id INTEGER PRIMARY KEY)")
    db.execute(f"PRAGMA user_version = {VERSION + 3}")
    db.close()
    assert refused(path) == "newer_file"


def test_a_newer_version_that_stands_in_the_log_alone_is_refused_and_the_file_left_as_it_is(tmp_path, clinic):
    path = tmp_path / "made" / "clinic.db"
    path.parent.mkdir()
    path.write_bytes(clinic)
    db = sqlite3.connect(path)
    db.execute(f"PRAGMA user_version = {VERSION + 1}")
    folder = tmp_path / "data"
    folder.mkdir()
    for end in ("", "-wal"):
        shutil.copy(f"{path}{end}", folder / f"clinic.db{end}")
    db.close()
    before = as_it_is(folder)
    with pytest.raises(StoreUnavailable, match="newer_file"):
        open_clinic(folder / "clinic.db")
    assert as_it_is(folder).items() >= before.items()


@pytest.mark.parametrize("name", ["a name#with %23 ?mode=rw&x.db", "Klinik Süd ü.db", "a'b\"c.db"])
def test_a_clinic_opens_under_any_name(tmp_path, clinic, name):
    path = tmp_path / "data #1 50%" / name
    path.parent.mkdir()
    path.write_bytes(clinic)
    db = open_clinic(path)
    assert db.execute("SELECT count(*) FROM patients").fetchone()[0] == 8
    db.close()
    assert [each.name for each in path.parent.iterdir()] == [name]


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda path: path.stem)
def test_looking_at_a_clinic_before_it_is_opened_leaves_the_locks_of_those_who_have_it_open(tmp_path, fixture):
    path = tmp_path / "clinic.db"
    shutil.copy(fixture, path)
    first = open_clinic(path)
    first.execute("BEGIN IMMEDIATE")
    monkey = connect(path)
    open_clinic(path).close()
    monkey.execute("PRAGMA busy_timeout = 0")
    with pytest.raises(sqlite3.OperationalError, match="locked"):
        monkey.execute("BEGIN IMMEDIATE")
    monkey.close()
    first.execute("ROLLBACK")
    first.close()
