"""A clinic is made, and an older one upgraded, whole or not at all, whatever the disk says."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from pumptracker.services.checking import check
from pumptracker.store import due_kept, durable
from pumptracker.store.connection import VERSION, make_clinic, open_clinic
from pumptracker.store.unavailable import StoreUnavailable

FIXTURE = Path(__file__).parent.parent / "fixtures" / "clinic-0.1.0.db"

posix = pytest.mark.skipif(os.name == "nt", reason="a rename there needs no second name")


def contents(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as db:
        return [*db.iterdump(), str(db.execute("PRAGMA user_version").fetchone())]


@pytest.mark.parametrize("error", [sqlite3.OperationalError("database or disk is full"), KeyboardInterrupt()])
def test_an_upgrade_that_stops_half_way_leaves_the_old_file(tmp_path, monkeypatch, error):
    path = tmp_path / "clinic.db"
    shutil.copy(FIXTURE, path)
    before = contents(path)

    def stop(db):
        assert db.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'recalls'").fetchone()[0] == 1
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(due_kept, "rebuild", stop)
        with pytest.raises((StoreUnavailable, KeyboardInterrupt)):
            open_clinic(path)
    assert contents(path) == before
    with closing(open_clinic(path)) as db:
        assert check(db).fault == ""
        assert db.execute("PRAGMA user_version").fetchone()[0] == VERSION


@posix
@pytest.mark.parametrize("number", [errno.EPERM, errno.ENOTSUP])
def test_a_clinic_is_made_on_a_stick_that_knows_no_second_name(tmp_path, monkeypatch, number):
    def link(*_):
        raise OSError(number, "no links here")

    monkeypatch.setattr(os, "link", link)
    path = tmp_path / "clinic.db"
    make_clinic(path)
    before = path.stat().st_ino
    make_clinic(path)  # one that is there is never replaced
    assert path.stat().st_ino == before
    with closing(open_clinic(path)) as db:
        assert check(db).fault == ""
    assert [each.name for each in tmp_path.iterdir()] == ["clinic.db"]


@posix
@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk_full"),
        (errno.EROFS, "read_only"),
        (errno.EACCES, "read_only"),
        (errno.EIO, "disk_error"),
        (errno.ENAMETOOLONG, "cannot_open"),
    ],
)
def test_what_the_disk_says_while_a_clinic_is_made_is_a_sentence_and_leaves_nothing(
    tmp_path, monkeypatch, number, code
):
    def link(*_):
        raise OSError(number, "no")

    monkeypatch.setattr(os, "link", link)
    with pytest.raises(StoreUnavailable, match=code):
        make_clinic(tmp_path / "clinic.db")
    assert list(tmp_path.iterdir()) == []


@posix
def test_a_new_folder_is_written_down_in_those_above_it(tmp_path, monkeypatch):
    synced = []
    monkeypatch.setattr(durable, "sync_folder", synced.append)
    durable.make_folder(tmp_path / "one" / "two")
    durable.make_folder(tmp_path / "one" / "two")
    assert sorted(synced) == [tmp_path, tmp_path / "one"]


def test_what_is_put_in_the_place_of_another_is_there_whole(tmp_path):
    (tmp_path / "new").write_bytes(b"new")
    (tmp_path / "old").write_bytes(b"old")
    durable.put_in_place(tmp_path / "new", tmp_path / "old")
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("old", b"new")]
