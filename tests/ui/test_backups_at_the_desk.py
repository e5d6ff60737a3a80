"""Copies at the desk: made by themselves, warned of, looked at, brought back; no window waits for one."""

from __future__ import annotations

import shutil
import time
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton

from pumptracker import paths
from pumptracker.services import backing_up, demo
from pumptracker.services.writing import action
from pumptracker.store import backups, facts, integrity
from pumptracker.store.connection import open_clinic, open_or_make
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui import clock, theme
from pumptracker.ui.closing_dialog import ClosingDialog
from pumptracker.ui.desk import Opened
from pumptracker.ui.errand import Errand
from pumptracker.ui.keeping import Keeping
from pumptracker.ui.main_window import MainWindow
from tests.ui.desks import TODAY, leave, open_desk

NOW = datetime(2026, 11, 24, 16, 30, 5, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture(scope="module")
def filled(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("filled") / "clinic.db"
    db = open_or_make(path)
    demo.build(db, TODAY, patients=30)
    db.close()
    return path


@pytest.fixture
def database(filled, tmp_path) -> Path:
    (tmp_path / "data").mkdir()
    shutil.copy(filled, tmp_path / "data" / "clinic.db")
    return tmp_path / "data" / "clinic.db"


@pytest.fixture
def db(database):
    opened = open_clinic(database)
    yield opened
    opened.close()


@pytest.fixture
def desk(qtbot, db):
    opened = open_desk(qtbot, db, "worklist")
    yield opened
    opened.leave_copies()
    leave(opened)


@pytest.fixture
def moment(monkeypatch):
    """The time it is; set it to another."""
    held = [NOW]
    monkeypatch.setattr(clock, "now", lambda: held[0])
    return held


def reasons(database: Path) -> list[str]:
    return [each.reason for each in backups.every(database.parent / "backups")]


def add_staff(database: Path, name: str) -> None:
    db = open_clinic(database)
    with action(db, "add_staff", by="Ana"):
        facts.insert(db, "staff", name=name)
    db.close()


def keeping(database: Path, held: list[datetime]) -> Keeping:
    return Keeping(database, lambda: held[0])


def looked(qtbot, kept: Keeping) -> str:
    with qtbot.waitSignal(kept.warned, timeout=20_000) as told:
        kept.look()
    return told.args[0]


# by itself ------------------------------------------------------------------------------------


def test_a_desk_left_open_makes_one_copy_a_day(qtbot, database):
    held = [NOW]
    kept = keeping(database, held)
    for hours in (0, 1, 5, 23, 24, 25, 47, 49):
        held[0] = NOW + timedelta(hours=hours)
        assert looked(qtbot, kept) == ""
    assert reasons(database) == ["daily"] * 3
    kept.stop()


def test_the_window_never_waits_for_a_copy(qtbot, desk, database):
    qtbot.wait(600)  # the first paint, and what is done after it, are over
    longest = []
    for days in range(5):  # what else the machine does may take a turn; the copy must never need one
        kept = keeping(database, [NOW + days * DAY])
        beats: list[float] = []
        timer = QTimer(interval=5)
        timer.timeout.connect(lambda beats=beats: beats.append(time.monotonic()))
        timer.start()
        looked(qtbot, kept)
        timer.stop()
        assert len(beats) > 3
        longest.append(max(after - before for before, after in pairwise(beats)))
    assert reasons(database) == ["daily"] * 5
    assert min(longest) < 0.1


def test_a_drive_that_is_gone_is_warned_of_above_the_list_until_it_is_back(qtbot, desk, database, db, tmp_path):
    drive = tmp_path / "drive"
    drive.mkdir()
    backing_up.choose_second(db, str(drive), by="Ana")
    held = [NOW]
    kept = keeping(database, held)
    kept.warned.connect(desk.worklist.warn_of_backups)
    looked(qtbot, kept)
    assert desk.findChild(QLabel, "backupWarning") is None
    shutil.rmtree(drive)
    held[0] = NOW + timedelta(hours=20)
    assert looked(qtbot, kept) == ""
    held[0] = NOW + timedelta(hours=25)
    assert looked(qtbot, kept) == "backup_second_absent"
    said = desk.findChild(QLabel, "backupWarning")
    assert said.isVisible()
    assert said.text().startswith(f"{theme.tone('overdue').sign}  The second folder for backups is not there")
    assert reasons(database) == ["daily", "daily"]
    desk.findChild(QPushButton, "backupsLink").click()
    assert desk.settings.section == "backups"
    drive.mkdir()
    assert looked(qtbot, kept) == ""
    desk.open_page("worklist")
    assert not said.isVisible()
    kept.stop()


def test_a_copy_that_fails_is_warned_of_once_the_last_is_a_day_old(qtbot, database):
    (database.parent / "backups").write_text("no folder")
    kept = keeping(database, [NOW])
    assert looked(qtbot, kept) == "backup_none"
    kept.stop()


# at close -------------------------------------------------------------------------------------


def test_a_desk_that_closes_makes_a_copy_of_what_was_recorded_and_none_of_nothing(qtbot, desk, database, moment):
    desk.keep_copies()
    desk.close()
    assert desk.isVisible()
    qtbot.waitUntil(lambda: not desk.isVisible(), timeout=20_000)
    assert reasons(database) == ["close"]
    desk.show()
    desk.keep_copies()
    desk._is_copying = False
    desk.close()
    qtbot.waitUntil(lambda: not desk.isVisible(), timeout=20_000)
    assert reasons(database) == ["close"]
    add_staff(database, "Newest")
    moment[0] = NOW + timedelta(minutes=1)
    desk.show()
    desk.keep_copies()
    desk._is_copying = False
    desk.close()
    qtbot.waitUntil(lambda: not desk.isVisible(), timeout=20_000)
    (copy,) = backups.every(database.parent / "backups")  # the newer of the day
    assert copy.made_at == moment[0]


def test_a_copy_at_close_that_takes_long_says_so_and_can_be_cut_short_with_nothing_left(qtbot, desk, database):
    waited: list[int] = []

    def slow(watch):
        while True:
            waited.append(1)
            time.sleep(0.01)
            watch(len(waited), 100)

    dialog = ClosingDialog(Errand(slow), desk)
    dialog.begin()
    qtbot.waitUntil(dialog.isVisible, timeout=5_000)
    assert dialog.findChild(QLabel, "closingText").text() == (
        "A copy of the clinic's file is being made before the desk closes."
    )
    dialog.reject()
    assert dialog.isVisible()
    dialog.findChild(QPushButton, "closingSkip").click()
    assert dialog.result() == QDialog.DialogCode.Accepted
    count = len(waited)
    qtbot.wait(60)
    assert len(waited) == count


def test_a_copy_at_close_that_fails_is_said_and_the_desk_may_stay_open(qtbot, desk, database):
    (database.parent / "backups").write_text("no folder")
    desk.keep_copies()
    desk.close()
    qtbot.waitUntil(lambda: desk.findChild(QDialog, "closingDialog").isVisible(), timeout=20_000)
    dialog = desk.findChild(QDialog, "closingDialog")
    assert "No copy could be made" in dialog.findChild(QLabel, "closingText").text()
    dialog.findChild(QPushButton, "closingStay").click()
    assert desk.isVisible()
    desk.close()
    qtbot.waitUntil(lambda: any(each.isVisible() for each in desk.findChildren(QDialog, "closingDialog")))
    shown = next(each for each in desk.findChildren(QDialog, "closingDialog") if each.isVisible())
    shown.findChild(QPushButton, "closingSkip").click()
    qtbot.waitUntil(lambda: not desk.isVisible())


# in the settings ------------------------------------------------------------------------------


@pytest.fixture
def pane(qtbot, desk, moment):
    desk.open_section("backups")
    found = desk.settings.pane
    qtbot.waitUntil(lambda: found._copies is not None, timeout=20_000)
    return found


def cells(pane) -> list[tuple[str, ...]]:
    return [line.cells for line in pane.lines.model.lines]


def test_a_copy_is_made_on_request_and_listed_with_what_it_holds(qtbot, desk, pane, database):
    assert ("There is no backup yet.",) in cells(pane)
    pane.findChild(QPushButton, "backup_now").click()
    qtbot.waitUntil(lambda: len(pane._copies.own) == 1, timeout=20_000)
    line = next(each for each in cells(pane) if len(each) == 4)
    assert line[1] == "30 patients"
    assert line[3] == "asked for"
    assert desk.bar.text() == "A copy was made and verified: 30 patients"
    assert not desk.bar.findChild(QPushButton, "undo").isVisible(), "it would take back something else"
    assert reasons(database) == ["asked"]


def test_the_second_folder_is_chosen_refused_and_given_up(qtbot, desk, pane, database, tmp_path, db):
    drive = tmp_path / "drive"
    pane.keep_second(str(drive))
    assert "is not there" in pane._fault.text()
    pane.keep_second(str(database.parent))
    assert "choose a folder on another drive" in pane._fault.text()
    assert backing_up.second_folder(db) is None
    drive.mkdir()
    pane.keep_second(str(drive))
    assert not pane._fault.isVisible()
    assert str(drive) in pane.findChild(QLabel, "secondFolder").text()
    pane.findChild(QPushButton, "backup_now").click()
    qtbot.waitUntil(lambda: pane._copies is not None and len(pane._copies.second) == 1, timeout=20_000)
    assert ("Second folder",) in cells(pane)
    pane.findChild(QPushButton, "backup_no_second").click()
    assert backing_up.second_folder(db) is None
    assert desk.bar.findChild(QPushButton, "undo").isVisible()
    assert pane.findChild(QLabel, "secondFolder").text().startswith("Second folder: none.")


@pytest.fixture
def opened(qtbot, database, moment):
    """A desk that can open another file in the place of its own."""
    db = open_clinic(database)
    made = MainWindow(db, lambda: TODAY, "Ana")
    held = Opened(made, lambda db, by: MainWindow(db, lambda: TODAY, by), db)
    made.show()
    yield held
    held.window.leave_copies()
    leave(held.window)
    held.close()


def restore_dialog(qtbot, opened, file: Path) -> QDialog:
    opened.window.open_section("backups")
    opened.window.settings.pane.restore(str(file))
    return QApplication.activeModalWidget()


def test_a_backup_is_brought_back_by_the_wizard_and_the_desk_opens_on_it(qtbot, opened, database):
    made = backing_up.back_up(database, "asked", NOW - DAY)
    add_staff(database, "Since then")
    first = opened.window
    dialog = restore_dialog(qtbot, opened, made.path)
    texts = [each.text() for each in dialog.findChildren(QLabel)]
    assert texts.count("30") == 2
    assert any("kept aside first" in text for text in texts)
    dialog.findChild(QPushButton, "dialogConfirm").click()
    qtbot.waitUntil(lambda: opened.window is not first and opened.window.isVisible(), timeout=20_000)
    session = opened.window.session
    assert "Since then" not in [row[0] for row in session.read(lambda db: db.execute("SELECT name FROM staff"))]
    assert session.read(integrity.path) == database
    (aside,) = database.parent.glob("clinic-before-restore-*.db")
    assert f"Nothing is wrong. Kept aside: {aside.name}" in opened.window.bar.text()
    assert opened.window.settings.section == "backups"
    assert not first.isVisible()
    assert reasons(database) == ["restore", "asked"]


def test_a_restore_that_fails_leaves_the_desk_on_its_clinic_and_says_why(qtbot, opened, database, tmp_path):
    made = backing_up.back_up(database, "asked", NOW - DAY)
    other = open_clinic(database)  # another program
    first = opened.window
    restore_dialog(qtbot, opened, made.path).findChild(QPushButton, "dialogConfirm").click()
    qtbot.waitUntil(lambda: opened.window is not first and opened.window.isVisible(), timeout=30_000)
    assert "open in another window or program" in opened.window.bar.text()
    assert not list(database.parent.glob("clinic-before-restore-*"))
    other.close()
    (tmp_path / "song.db").write_bytes(b"la" * 9999)
    opened.window.settings.pane.restore(str(tmp_path / "song.db"))
    assert "was not restored, nothing was changed" in opened.window.settings.pane._fault.text()


def test_the_data_folder_is_moved_and_the_desk_opens_there(qtbot, opened, database, tmp_path, monkeypatch):
    pane_of = lambda: opened.window.settings.pane  # noqa: E731
    opened.window.open_section("backups")
    pane_of().move_to(str(tmp_path / "new"))
    assert "given by --data" in pane_of()._fault.text()
    monkeypatch.delenv("PUMPTRACKER_DATA", raising=False)
    monkeypatch.setattr(paths, "machine_setting", lambda: tmp_path / "setting")
    (tmp_path / "setting").write_text(str(database.parent))
    first = opened.window
    pane_of().move_to(str(tmp_path / "new"))
    QApplication.activeModalWidget().findChild(QPushButton, "dialogConfirm").click()
    qtbot.waitUntil(lambda: opened.window is not first and opened.window.isVisible(), timeout=20_000)
    assert opened.window.session.read(integrity.path) == tmp_path / "new" / "clinic.db"
    assert (tmp_path / "setting").read_text().strip() == str(tmp_path / "new")
    assert not database.exists()
    assert str(tmp_path / "new") in opened.window.bar.text()


def test_an_errand_that_breaks_is_a_bug_and_one_that_is_refused_is_told(qtbot):
    def refuse(watch):
        raise StoreUnavailable("disk_full")

    errand = Errand(refuse)
    with qtbot.waitSignal(errand.ended):
        errand.start()
    assert errand.failed.code == "disk_full"

    def broken(watch):
        raise ZeroDivisionError

    broke = Errand(broken)
    with qtbot.captureExceptions() as caught:
        with qtbot.waitSignal(broke.ended):
            broke.start()
        qtbot.wait(20)
    assert [each[0] for each in caught] == [ZeroDivisionError]
