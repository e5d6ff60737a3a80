"""A log that lies beside a clinic's file but is another's is never mixed into it; a clinic that is gone is missed."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from pumptracker import cli
from pumptracker.__main__ import desk_verb
from pumptracker.services import backing_up, demo
from pumptracker.services.checking import check
from pumptracker.services.writing import action
from pumptracker.store import facts, own_log
from pumptracker.store.connection import open_clinic, open_or_make
from pumptracker.store.log_pages import _frames
from pumptracker.store.unavailable import StoreUnavailable
from tests.test_register import REGISTER, write

TODAY, NOW = date(2026, 11, 24), datetime(2026, 11, 24, 16, 30, tzinfo=UTC)


def note(db, name: str, times: int = 1) -> None:
    for number in range(times):
        with action(db, "add_staff", by="Ana"):
            facts.insert(db, "staff", name=f"{name} {number}")


def staff(path: Path) -> int:
    with closing(open_clinic(path)) as db:
        assert check(db).fault == ""
        return db.execute("SELECT count(*) FROM staff").fetchone()[0]


@pytest.fixture(scope="module")
def left(tmp_path_factory) -> dict[str, tuple[bytes, bytes]]:
    """Files and logs as they lie after a kill: of one clinic at three times, and of another."""
    found = {}
    for name, patients in (("one", 6), ("other", 8)):
        path = tmp_path_factory.mktemp(name) / "clinic.db"
        with closing(open_or_make(path)) as db:
            demo.build(db, TODAY, patients=patients)
        for when in ("", " later", " latest") if name == "one" else ("",):
            with closing(open_clinic(path)) as db:
                note(db, f"before{when}", 40)
            with closing(open_clinic(path)) as db:
                note(db, f"lost{when}", 2)
                log = path.with_name("clinic.db-wal").read_bytes()
                found[name + when] = path.read_bytes(), log
    return found


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    monkeypatch.setattr(own_log, "_looked_at", set())
    monkeypatch.setattr(own_log, "_PAUSE_SECONDS", 0)
    (tmp_path / "data").mkdir()
    return tmp_path / "data"


def put(folder: Path, file: bytes, log: bytes) -> Path:
    (folder / "clinic.db").write_bytes(file)
    (folder / "clinic.db-wal").write_bytes(log)
    return folder / "clinic.db"


MIXED = {
    "another clinic's": ("one", "other"),
    "its own of later": ("one", "one latest"),
    "its own of before": ("one latest", "one"),
}


@pytest.mark.parametrize("case", MIXED)
def test_a_log_of_another_file_is_refused_by_whoever_opens_it_and_both_stay_as_they_are(left, folder, capsys, case):
    (file, _), (_, log) = (left[name] for name in MIXED[case])
    path, register = put(folder, file, log), str(write(folder.parent / "register.csv", REGISTER))
    asked = (["worklist"], ["check"], ["repair"], ["import", register], ["backup", "--to", str(folder.parent / "to")])
    for verb in asked:
        assert cli.run([*verb, "--data", str(folder)], desk_verb) == 1
        assert "does not belong to the clinic's file" in capsys.readouterr().err
        assert (path.read_bytes(), path.with_name("clinic.db-wal").read_bytes()) == (file, log)
    path.with_name("clinic.db-wal").rename(folder.parent / "kept")
    assert staff(path) > 40


def test_a_restore_goes_on_from_it_and_keeps_both_aside(left, folder):
    (file, _), (_, log) = left["one"], left["other"]
    copy = folder.parent / "copy.db"
    copy.write_bytes(left["other"][0])
    put(folder, file, log)
    assert cli.run(["restore", str(copy), "--data", str(folder)], desk_verb) == 0
    (aside,) = folder.glob("clinic-before-restore-*.db")
    assert (aside.read_bytes(), aside.with_name(f"{aside.name}-wal").read_bytes()) == (file, log)
    assert not (folder / "clinic.db-wal").exists()


@pytest.mark.parametrize("moved", [0.0, 0.3, 0.7, 1.0])
def test_its_own_log_is_read_however_far_a_crash_let_it_be_moved_into_the_file(left, folder, moved):
    file, log = left["one later"]
    torn, frames = bytearray(file), list(_frames(log))
    for frame in sorted(frames, key=lambda each: each.number)[: int(len(frames) * moved)]:
        torn[(frame.number - 1) * 4096 : frame.number * 4096 - 2048] = frame.page[:2048]  # and the rest did not arrive
    assert staff(put(folder, bytes(torn), log)) == 1 + 40 + 2 + 40 + 2


# a clinic that is gone -------------------------------------------------------------------------


def test_no_new_clinic_is_begun_where_copies_of_one_lie(left, folder, capsys):
    path = folder / "clinic.db"
    path.write_bytes(left["one"][0])
    backing_up.back_up(path, "asked", NOW)
    path.unlink()
    with pytest.raises(StoreUnavailable, match="clinic_gone"):
        open_or_make(path)
    register = str(write(folder.parent / "register.csv", REGISTER))
    assert cli.run(["import", register, "--data", str(folder)], desk_verb) == 1
    assert "no new clinic was begun" in capsys.readouterr().err
    assert not path.exists()
    assert cli.run(["restore", str(folder / "backups"), "--data", str(folder)], desk_verb) == 0
    assert staff(path) == 1 + 40


@pytest.mark.parametrize("beside", ["clinic.db-wal", "clinic-moved-20261124T163000Z.db"])
def test_nor_where_what_is_left_of_one_lies(folder, beside):
    (folder / beside).write_bytes(b"of the clinic that was here")
    with pytest.raises(StoreUnavailable, match="clinic_gone"):
        open_or_make(folder / "clinic.db")
    (folder / beside).unlink()
    open_or_make(folder / "clinic.db").close()
