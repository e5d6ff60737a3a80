"""A file and its log read as one, where SQLite may put nothing beside them: the same as SQLite itself reads."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from pumptracker.store.connection import open_or_make, ready_in_memory
from pumptracker.store.log_pages import image
from pumptracker.store.unavailable import StoreUnavailable
from tests.storms import deeds

ROWS = "SELECT id, words FROM said ORDER BY id"


def copied(path: Path, folder: Path, log: int | None = None) -> Path:
    """The file as another would find it after a power cut: with so many bytes of its log."""
    folder.mkdir()
    shutil.copyfile(path, folder / path.name)
    found = path.with_name(f"{path.name}-wal").read_bytes()
    (folder / f"{path.name}-wal").write_bytes(found if log is None else found[:log])
    return folder / path.name


def in_image(path: Path) -> list[tuple[int, str]]:
    with closing(sqlite3.connect(":memory:")) as db:
        db.deserialize(image(path))
        return db.execute(ROWS).fetchall()


def by_sqlite(path: Path) -> list[tuple[int, str]]:
    with closing(sqlite3.connect(path)) as db:
        return db.execute(ROWS).fetchall()


def told(read: Callable[[Path], list[tuple[int, str]]], path: Path) -> list[tuple[int, str]] | str:
    """The rows, or what SQLite says: the table is not there yet, or the log lost what was in the file already."""
    try:
        return read(path)
    except sqlite3.DatabaseError as error:
        return str(error)


@pytest.mark.parametrize("seed", range(12))
def test_the_image_reads_as_sqlite_reads_the_file_and_its_log_wherever_the_log_ends(tmp_path, seed):
    dice, path = Random(seed), tmp_path / "words.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute(f"PRAGMA page_size = {dice.choice((512, 1024, 4096, 65536))}")
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA cache_size = 4")  # so that pages of unfinished actions reach the log
        db.execute("CREATE TABLE said (id INTEGER PRIMARY KEY, words TEXT)")
        for _ in range(dice.randrange(3, 9)):
            db.execute("BEGIN")
            for _ in range(dice.randrange(1, 120)):
                db.execute("INSERT INTO said (words) VALUES (?)", ("x" * dice.randrange(400),))
            db.execute("DELETE FROM said WHERE id % 7 = ?", (dice.randrange(7),))
            db.execute(dice.choice(("COMMIT", "COMMIT", "COMMIT", "ROLLBACK")))
            if dice.random() < 0.2:
                db.execute(dice.choice(("VACUUM", "PRAGMA wal_checkpoint(PASSIVE)")))
        length = path.with_name("words.db-wal").stat().st_size
        for number in range(6):
            end = length if number == 0 else dice.randrange(length + 1)
            there = copied(path, tmp_path / f"cut{number}", end)
            found = told(in_image, there)
            assert found == told(by_sqlite, there)
            assert number or isinstance(found, list)


def test_what_only_the_log_holds_of_a_clinic_is_read_and_nothing_lies_beside_it(tmp_path):
    path = tmp_path / "clinic.db"
    db = open_or_make(path)
    writer = deeds.Writer(db, 1)
    for _ in range(8):
        writer.step()
    there = copied(path, tmp_path / "there")
    wanted = db.execute("SELECT count(*), max(chain) FROM history").fetchone()
    db.close()
    before = {each.name: each.read_bytes() for each in there.parent.iterdir()}
    with closing(ready_in_memory(there, image(there))) as copy:
        assert tuple(copy.execute("SELECT count(*), max(chain) FROM history").fetchone()) == tuple(wanted)
    (there.parent / "clinic.db-wal").unlink()
    with closing(ready_in_memory(there, image(there))) as copy:  # the file alone does not have it
        assert tuple(copy.execute("SELECT count(*), max(chain) FROM history").fetchone()) != tuple(wanted)
    del before["clinic.db-wal"]
    assert {each.name: each.read_bytes() for each in there.parent.iterdir()} == before


def test_an_image_of_no_clinic_is_refused(tmp_path):
    path = tmp_path / "clinic.db"
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE other (id)")
    with pytest.raises(StoreUnavailable, match="not_a_clinic"):
        ready_in_memory(path, image(path))
    (tmp_path / "empty.db").write_bytes(b"")
    assert image(tmp_path / "empty.db") == b""
