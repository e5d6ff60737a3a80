"""A file that does not answer stands above the pages with what to do, and goes by itself; nothing is half saved."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton

from pumptracker.services import demo
from pumptracker.services.checking import check
from pumptracker.store.connection import open_clinic, open_or_make
from pumptracker.ui.dialogs.form_dialog import FormDialog
from pumptracker.ui.main_window import MainWindow
from pumptracker.words import sentence, tr

TODAY = date(2026, 11, 24)
NOTE = "She calls back on Friday; the ward knows"


@pytest.fixture(autouse=True)
def _wait_no_longer(monkeypatch):
    monkeypatch.setattr("pumptracker.store.connection._WAIT_SECONDS", 0.05)


@contextmanager
def desk_in(qtbot, folder: Path, patients: int = 8):
    db = open_or_make(folder / "clinic.db")
    demo.build(db, TODAY, patients=patients)
    window = MainWindow(db, lambda: TODAY, by="Ana")
    window.path = folder / "clinic.db"
    qtbot.addWidget(window)
    window.show()
    try:
        yield window
    finally:
        for dialog in window.findChildren(QDialog):
            if dialog.isVisible():
                dialog.discard() if isinstance(dialog, FormDialog) else dialog.reject()
        window.close()
        window.session.keeper.close()
        QApplication.processEvents()


@pytest.fixture
def desk(qtbot, tmp_path):
    with desk_in(qtbot, tmp_path) as window:
        yield window


def banner(desk) -> str:
    QApplication.processEvents()
    return desk.notices.said("trouble")


def press(desk, qtbot, name: str = "tryAgain") -> None:
    qtbot.mouseClick(desk.findChild(QPushButton, name), Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def typed_contact(desk) -> FormDialog:
    """The dialog of a contact for the first patient, with something typed in it."""
    patient = desk.session.read(lambda db: db.execute("SELECT min(patient_id) FROM due_items").fetchone()[0])
    desk.open_patient(patient)
    desk.act("contact")
    dialog = next(each for each in desk.findChildren(FormDialog) if each.isVisible())
    dialog.findChild(QLineEdit, "field_note").setText(NOTE)
    return dialog


def save(dialog, qtbot) -> None:
    qtbot.mouseClick(dialog.findChild(QPushButton, "dialogSave"), Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def kept(path: Path) -> tuple[list[str], list[str]]:
    """The notes of contacts in the file, and its history, read by another program."""
    db = sqlite3.connect(path)
    try:
        notes = [row[0] for row in db.execute("SELECT note FROM contacts")]
        return notes, [row[0] for row in db.execute("SELECT chain FROM history ORDER BY id")]
    finally:
        db.close()


def a_save_that_fails_and_then_goes_through(desk, qtbot, code: str, broken, *, by_itself: bool = True) -> None:
    """Typed text outlives a fault: nothing of it is kept meanwhile, and the same Save keeps it all afterwards."""
    dialog = typed_contact(desk)
    before = kept(desk.path)
    assert banner(desk) == ""
    with broken():
        save(dialog, qtbot)
        assert dialog.isVisible()
        assert sentence(code, {"file": "clinic.db", "folder": desk.path.parent}) in banner(desk)
        assert dialog.findChild(QLineEdit, "field_note").text() == NOTE
        press(desk, qtbot)
        assert "Tried again at" in banner(desk)
        desk.look_again()
        assert banner(desk)
    assert kept(desk.path) == before
    if by_itself:
        desk.look_again()
    else:
        desk.try_again()
    assert banner(desk) == ""
    save(dialog, qtbot)
    assert [each for each in desk.findChildren(FormDialog) if each.isVisible()] == []
    assert NOTE in kept(desk.path)[0]
    db = open_clinic(desk.path)
    assert check(db).fault == ""
    db.close()


@pytest.mark.parametrize("by_itself", [True, False])
def test_a_lock_held_by_another_process(desk, qtbot, by_itself):
    script = (
        "import sqlite3, sys; db = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "db.execute('BEGIN IMMEDIATE'); print('held', flush=True); sys.stdin.read()"
    )

    @contextmanager
    def held():
        import sys

        command = [sys.executable, "-c", script, str(desk.path)]
        other = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        assert other.stdout.readline().strip() == b"held"
        yield
        other.communicate()

    a_save_that_fails_and_then_goes_through(desk, qtbot, "locked", held, by_itself=by_itself)


@pytest.mark.parametrize("by_itself", [True, False])
def test_a_file_that_is_renamed_away_and_back(desk, qtbot, by_itself):
    @contextmanager
    def away():
        moved = desk.path.with_name("elsewhere.db")
        desk.path.rename(moved)
        shutil.copy(moved, desk.path.with_name("as-it-was.db"))
        yield
        assert not desk.path.exists()
        moved.rename(desk.path)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("tests.ui.test_banner.kept", lambda path, real=kept: real(path) if path.exists() else None)
        a_save_that_fails_and_then_goes_through(desk, qtbot, "file_missing", away, by_itself=by_itself)


def test_a_folder_that_is_gone_with_its_drive_and_comes_back(desk, qtbot):
    @contextmanager
    def unplugged():
        drive = desk.path.parent
        drive.rename(drive.with_name("unplugged"))
        yield
        drive.with_name("unplugged").rename(drive)

    a_save_that_fails_and_then_goes_through(desk, qtbot, "folder_missing", unplugged)


def test_another_file_put_in_its_place_is_opened_anew(desk, qtbot, tmp_path):
    with desk.session.keeper.to_read() as db:
        other = sqlite3.connect(tmp_path / "copy.db")
        db.backup(other)
        other.close()
    dialog = typed_contact(desk)
    desk.path.rename(tmp_path / "old.db")
    save(dialog, qtbot)
    assert tr("file_missing").split("{")[0] in banner(desk)
    for end in ("-wal", "-shm"):
        desk.path.with_name(desk.path.name + end).unlink(missing_ok=True)
    (tmp_path / "copy.db").rename(desk.path)
    desk.look_again()
    assert banner(desk) == ""
    save(dialog, qtbot)
    assert NOTE in kept(desk.path)[0]
    assert NOTE not in kept(tmp_path / "old.db")[0]


def test_a_connection_that_may_not_write_is_opened_anew(desk, qtbot):
    """As SQLite leaves one that it opened while the file was read-only."""
    before = desk.session.keeper.to_read()
    before.execute("PRAGMA query_only = ON")
    dialog = typed_contact(desk)
    save(dialog, qtbot)
    assert tr("read_only") in banner(desk)
    desk.look_again()
    desk.look_again()
    assert banner(desk) == ""
    save(dialog, qtbot)
    assert NOTE in kept(desk.path)[0]


# real disks ------------------------------------------------------------------------------------------


def mounted(where: Path, options: str) -> bool:
    if os.name == "nt" or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return False
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", where], capture_output=True, check=False)
    return done.returncode == 0


@pytest.fixture
def disk(tmp_path):
    """A small disk of its own, where one may be mounted."""
    where = tmp_path / "disk"
    where.mkdir()
    if not mounted(where, "size=8M"):
        pytest.skip("a disk can be mounted by root alone")
    yield where
    subprocess.run(["umount", "-l", where], check=True)


def test_a_disk_that_is_full(disk, qtbot):
    with desk_in(qtbot, disk) as desk:

        @contextmanager
        def full():
            filler = disk / "holiday-pictures"
            with filler.open("wb", buffering=0) as file:
                try:
                    while True:
                        file.write(bytes(4096))
                except OSError:
                    pass
            for _ in range(600):  # the room that its log has already is used up first
                if desk.session.wrong is not None:
                    break
                another_contact(desk)
            yield
            filler.unlink()

        with full():
            assert tr("disk_full") in banner(desk)
            dialog = typed_contact(desk)
            before = len(kept_by(desk))
            save(dialog, qtbot)
            assert dialog.isVisible()
            desk.look_again()
            assert tr("disk_full") in banner(desk)
            assert len(kept_by(desk)) == before
        desk.look_again()
        assert banner(desk) == ""
        save(dialog, qtbot)
        assert NOTE in kept(desk.path)[0]
        db = open_clinic(desk.path)
        assert check(db).fault == ""
        db.close()


def kept_by(desk) -> list[str]:
    return desk.session.read(lambda db: [row[0] for row in db.execute("SELECT note FROM contacts")])


def another_contact(desk) -> None:
    from contextlib import suppress

    from pumptracker.domain.record import Contact
    from pumptracker.services import contacting
    from pumptracker.store.unavailable import StoreUnavailable

    one = desk.session.read(lambda db: db.execute("SELECT min(patient_id) FROM due_items").fetchone()[0])
    with suppress(StoreUnavailable):
        contact = Contact(id=0, made_on=TODAY, outcome="no-answer", note="x" * 30_000)
        desk.session.write(contacting.log_contacts, [one], contact)


def test_a_new_day_on_a_full_disk_is_shown_and_told(disk, qtbot):
    with desk_in(qtbot, disk) as desk:
        filler = disk / "holiday-pictures"
        with filler.open("wb", buffering=0) as file:
            try:
                while True:
                    file.write(bytes(4096))
            except OSError:
                pass
        for _ in range(600):
            if desk.session.wrong is not None:
                break
            another_contact(desk)
        rows = desk.worklist.model.rowCount() if hasattr(desk.worklist, "model") else None
        desk.session.clock = lambda: date(2026, 11, 25)
        desk.look_again()
        assert desk.worklist.current() is not None
        assert tr("disk_full") in banner(desk)
        assert rows is None or rows > 0
        filler.unlink()
        desk.look_again()
        desk.look_again()
        assert banner(desk) == ""


def test_a_disk_that_was_mounted_read_only_is_shown_and_written_to_once_it_can_be(disk, qtbot):
    made = open_or_make(disk / "clinic.db")
    demo.build(made, TODAY, patients=8)
    made.close()
    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
    from pumptracker.ui.desk import opened

    keeper = opened(disk / "clinic.db")
    window = MainWindow(keeper, lambda: TODAY, by="Ana")
    window.path = disk / "clinic.db"
    qtbot.addWidget(window)
    window.show()
    assert tr("read_only") in banner(window)
    dialog = typed_contact(window)
    save(dialog, qtbot)
    assert dialog.isVisible()
    press(window, qtbot)
    assert tr("read_only") in banner(window)
    subprocess.run(["mount", "-o", "remount,rw", disk], check=True)
    window.look_again()
    assert banner(window) == ""
    save(dialog, qtbot)
    assert NOTE in kept(window.path)[0]
    window.close()
    keeper.close()


def test_the_key_tries_again_and_the_banner_does_not_hide_behind_the_information(desk, qtbot):
    desk.path.rename(desk.path.with_name("elsewhere.db"))
    desk.look_again()
    assert banner(desk)
    desk.path.with_name("elsewhere.db").rename(desk.path)
    qtbot.keyClick(desk, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert banner(desk) == ""


def test_one_banner_is_shown_at_a_time_and_the_others_have_their_turn(desk):
    desk.notices.show("draft", "You were typing")
    assert desk.notices.said("draft")
    desk.path.rename(desk.path.with_name("elsewhere.db"))
    desk.look_again()
    assert banner(desk)
    assert desk.notices.said("draft") == ""
    said_below = desk.bar.text()
    assert said_below in banner(desk)
    desk.path.with_name("elsewhere.db").rename(desk.path)
    desk.look_again()
    assert banner(desk) == ""
    assert desk.notices.said("draft")
    assert desk.bar.isHidden()
