"""The data folder is moved whole or not at all, and whoever starts the desk next finds the one clinic."""

from __future__ import annotations

import errno
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pumptracker import paths
from pumptracker.domain.refused import Refused
from pumptracker.services import backing_up, moving_data, placing_data
from pumptracker.services.checking import check
from pumptracker.services.writing import action
from pumptracker.store import facts, replacing
from pumptracker.store.connection import open_clinic, open_or_make
from pumptracker.store.unavailable import StoreUnavailable

NOW = datetime(2026, 11, 24, 16, 30, tzinfo=UTC)


@pytest.fixture
def home(own_home) -> Path:
    db = open_or_make(paths.data_folder(None) / "clinic.db")
    with action(db, "test", by="Ana"):
        facts.insert(db, "staff", name="Ana")
    db.close()
    return own_home


def everything(folder: Path) -> dict[str, int]:
    return {str(path.relative_to(folder)): path.stat().st_size for path in folder.rglob("*") if path.is_file()}


def test_the_clinic_and_its_backups_move_and_the_next_start_finds_them(home):
    old = paths.data_folder(None) / "clinic.db"
    made = backing_up.back_up(old, "asked", NOW)
    moved = moving_data.move(old, home / "drive" / "PumpTracker", NOW)
    assert paths.data_folder(None) == home / "drive" / "PumpTracker"
    assert moved.database == paths.data_folder(None) / "clinic.db"
    assert moved.left_behind == old.with_name("clinic-moved-20261124T163000Z.db")
    assert not old.exists()
    assert (moved.database.parent / "backups" / made.path.name).read_bytes() == made.path.read_bytes()
    db = open_clinic(moved.database)
    assert db.execute("SELECT name FROM staff").fetchone()[0] == "Ana"
    assert check(db).fault == ""
    db.close()
    assert everything(home / "drive").keys() == {"PumpTracker/clinic.db", f"PumpTracker/backups/{made.path.name}"}


def test_what_was_set_for_the_machine_is_changed_for_the_machine(home):
    paths.machine_setting().parent.mkdir()
    paths.machine_setting().write_text(str(paths.data_folder(None)))
    moving_data.move(paths.data_folder(None) / "clinic.db", home / "new", NOW)
    assert paths.machine_setting().read_text().strip() == str(home / "new")
    assert paths.data_folder(None) == home / "new"


@pytest.mark.parametrize("why", ["environment", "given", "inside", "taken", "open", "no_room"])
def test_what_cannot_be_moved_is_refused_and_everything_is_as_it_was(home, monkeypatch, why):
    old, to = paths.data_folder(None) / "clinic.db", home / "new"
    db = None
    if why == "environment":
        monkeypatch.setenv("PUMPTRACKER_DATA", str(old.parent))
    elif why == "given":
        monkeypatch.setenv("XDG_DATA_HOME", str(home / "other"))
        monkeypatch.setenv("LOCALAPPDATA", str(home / "other"))
    elif why == "inside":
        to = old.parent / "new"
    elif why == "taken":
        open_or_make(to / "clinic.db").close()
    elif why == "open":
        db = open_clinic(old)
    elif why == "no_room":
        to.write_text("a file, no folder")
    before, at = everything(home), paths.data_folder(None)
    with pytest.raises((Refused, StoreUnavailable)):
        moving_data.move(old, to, NOW)
    found = {name: size for name, size in everything(home).items() if not name.endswith("data-folder.txt")}
    assert found == before
    assert paths.data_folder(None) == at
    if db is not None:
        db.close()
    assert os.path.exists(old)


@pytest.mark.parametrize("setting_answers", [True, False])
def test_a_disk_that_dies_in_the_last_step_leaves_what_is_said_and_what_the_next_start_opens_the_same(
    home, monkeypatch, setting_answers
):
    old = paths.data_folder(None) / "clinic.db"

    def dies(*_: object) -> None:
        if not setting_answers:
            monkeypatch.setattr(placing_data, "keep", refuses)
        raise StoreUnavailable("disk_error")

    def refuses(_: Path) -> None:
        raise OSError(errno.EIO, "gone")

    monkeypatch.setattr(replacing, "leave_behind", dies)
    if setting_answers:
        with pytest.raises(StoreUnavailable, match="disk_error"):
            moving_data.move(old, home / "new", NOW)
        assert paths.data_folder(None) == old.parent
        assert not (home / "new" / "clinic.db").exists()
    else:
        moved = moving_data.move(old, home / "new", NOW)
        assert (moved.database.parent, moved.left_behind) == (paths.data_folder(None), old)
    assert old.exists()
