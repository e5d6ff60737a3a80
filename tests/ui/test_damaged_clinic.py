"""A damaged clinic opens to be read only, is left as it is, and offers the ways on; what still reads is exported."""

from __future__ import annotations

import csv
import hashlib
import random
import sqlite3
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton

from pumptracker.domain.record import Contact
from pumptracker.services import backing_up, demo, salvaging
from pumptracker.services.checking import check
from pumptracker.services.desk_work import log_contact
from pumptracker.store import answering
from pumptracker.store.connection import VERSION, make_clinic, open_clinic, open_or_make
from pumptracker.store.log_pages import image
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui import checks, damage
from pumptracker.ui.desk import opened
from pumptracker.ui.main_window import MainWindow
from pumptracker.ui.preferences import Preferences
from pumptracker.ui.start_trouble import StartWindow
from pumptracker.words import sentence, tr

TODAY = date(2026, 11, 24)
PAGE = 4096


@pytest.fixture(scope="module")
def whole(tmp_path_factory) -> bytes:
    """A clinic as it lies on the disk."""
    path = tmp_path_factory.mktemp("whole") / "clinic.db"
    db = open_or_make(path)
    demo.build(db, TODAY, patients=30)
    db.close()
    return path.read_bytes()


def root_of(path: Path, table: str) -> int:
    db = sqlite3.connect(path)
    page = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchone()[0]
    db.close()
    return page


def overwrite(path: Path, page: int, seed: int = 7) -> None:
    """Put noise in the place of a page, counted from 1."""
    with path.open("r+b") as file:
        file.seek((page - 1) * PAGE)
        file.write(random.Random(seed).randbytes(PAGE))


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.fixture
def torn(whole, tmp_path) -> Path:
    """A clinic of which a page of the contacts was overwritten with noise."""
    path = tmp_path / "clinic.db"
    path.write_bytes(whole)
    overwrite(path, root_of(path, "contacts"))
    return path


def window_on(qtbot, keeper) -> MainWindow:
    window = MainWindow(keeper, lambda: TODAY, by="Ana")
    qtbot.addWidget(window)
    window.show()
    return window


def said(window) -> str:
    QApplication.processEvents()
    return window.notices.said("trouble")


def looked(qtbot, window, preferences=None) -> checks.Checks:
    """Looks through the file as right after a start, and waits for what it finds."""
    found = checks.Checks(lambda: window, preferences or Preferences())
    found.begin()
    qtbot.waitUntil(lambda: found._look is None, timeout=20_000)
    return found


# found by the quick look ---------------------------------------------------------------------------


def test_a_whole_file_passes_the_quick_look_in_silence(qtbot, whole, tmp_path):
    path = tmp_path / "clinic.db"
    path.write_bytes(whole)
    window = window_on(qtbot, opened(path))
    looked(qtbot, window).stop()
    assert window.session.wrong is None
    window.close()
    window.session.keeper.close()


def test_noise_in_a_page_is_found_after_the_start_and_nothing_is_written_from_then_on(qtbot, torn):
    keeper = opened(torn)
    window = window_on(qtbot, keeper)
    found = looked(qtbot, window)
    assert tr("damaged") in said(window)
    assert tr("banner_broken_held") in said(window)
    before = digest(torn)
    patient = window.session.read(lambda db: db.execute("SELECT min(id) FROM patients").fetchone()[0])
    with pytest.raises(StoreUnavailable, match="damaged"):
        window.session.write(log_contact, patient, None)
    window.look_again()
    assert tr("damaged") in said(window)
    qtbot.mouseClick(window.findChild(QPushButton, "tryAgain"), Qt.MouseButton.LeftButton)
    assert "Tried again" in said(window)
    found.stop()
    window.close()
    keeper.close()
    assert digest(torn) == before


def test_a_damaged_desk_goes_on_from_the_newest_good_backup(qtbot, torn, whole, monkeypatch):
    """With stand-ins for the services that keep backups: what they are asked, and what the desk does with it."""
    kept = torn.with_name("clinic-before-restore.db")

    def restore(backup: Path, database: Path, now: datetime) -> Path:
        database.rename(kept)
        for end in ("-wal", "-shm"):
            database.with_name(database.name + end).unlink(missing_ok=True)
        database.write_bytes(backup.read_bytes())
        return kept

    good = torn.with_name("good.db")
    good.write_bytes(whole)
    backup = SimpleNamespace(path=good, made_at=datetime(2026, 11, 23, 16, 0, tzinfo=UTC), patients=30)
    for name, value in (("backing_up", {"to_go_on_from": lambda *_: backup}), ("restoring", {"restore": restore})):
        module = ModuleType(f"pumptracker.services.{name}")
        vars(module).update(value)
        monkeypatch.setitem(sys.modules, module.__name__, module)
        monkeypatch.setattr(sys.modules["pumptracker.services"], name, module, raising=False)
    keeper = opened(torn)
    window = window_on(qtbot, keeper)
    looked(qtbot, window).stop()
    assert tr("damaged") in said(window)
    before = digest(torn)
    qtbot.mouseClick(window.findChild(QPushButton, "restoreNewest"), Qt.MouseButton.LeftButton)
    (dialog,) = [each for each in window.findChildren(QDialog) if each.isVisible()]
    assert any("patients in it: 30" in each.text() for each in dialog.findChildren(QLabel))
    qtbot.mouseClick(dialog.findChild(QPushButton, "dialogSave"), Qt.MouseButton.LeftButton)
    assert said(window) == ""
    assert digest(kept) == before
    assert window.session.keeper.held is None
    assert answering.damage(window.session.keeper.to_write()) == ""
    window.close()
    keeper.close()


def test_a_damaged_desk_goes_on_from_a_backup_that_was_really_made(qtbot, whole, tmp_path):
    path = tmp_path / "clinic.db"
    path.write_bytes(whole)
    backing_up.back_up(path, "daily", datetime.now(UTC) - timedelta(hours=1))
    place = (root_of(path, "contacts") - 1) * PAGE
    overwrite(path, place // PAGE + 1)
    noise = path.read_bytes()[place : place + PAGE]
    window = window_on(qtbot, opened(path))
    looked(qtbot, window).stop()
    assert tr("damaged") in said(window)
    qtbot.mouseClick(window.findChild(QPushButton, "restoreNewest"), Qt.MouseButton.LeftButton)
    (dialog,) = [each for each in window.findChildren(QDialog) if each.isVisible()]
    qtbot.mouseClick(dialog.findChild(QPushButton, "dialogSave"), Qt.MouseButton.LeftButton)
    assert said(window) == ""
    (aside,) = path.parent.glob("clinic-before-restore-*.db")
    assert aside.read_bytes()[place : place + PAGE] == noise
    assert check(window.session.keeper.to_write()).fault == ""
    window.close()
    window.session.keeper.close()


def test_without_a_backup_the_desk_says_so(qtbot, torn, monkeypatch):
    monkeypatch.setattr(damage, "newest_good", lambda _: None)
    window = window_on(qtbot, opened(torn))
    looked(qtbot, window).stop()
    said(window)
    qtbot.mouseClick(window.findChild(QPushButton, "restoreNewest"), Qt.MouseButton.LeftButton)
    assert tr("no_good_backup") in said(window)
    window.close()
    window.session.keeper.close()


# the close look ------------------------------------------------------------------------------------


def test_the_close_look_is_taken_once_a_week_and_names_what_it_found(qtbot, whole, tmp_path):
    path = tmp_path / "clinic.db"
    path.write_bytes(whole)
    db = open_clinic(path)
    db.execute("UPDATE due_items SET reason = '{}' WHERE patient_id = (SELECT min(patient_id) FROM due_items)")
    db.close()
    window, preferences = window_on(qtbot, opened(path)), Preferences()
    found = looked(qtbot, window, preferences)
    assert found.is_due(TODAY)
    found.weekly()
    qtbot.waitUntil(lambda: found._look is None, timeout=30_000)
    assert "weekly check" in window.notices.said("check")
    assert window.session.wrong is None
    assert not found.is_due(TODAY)
    assert not found.is_due(TODAY + timedelta(days=6))
    assert found.is_due(TODAY + timedelta(days=7))
    assert found.is_due(TODAY - timedelta(days=1))
    qtbot.mouseClick(window.findChild(QPushButton, "checkRead"), Qt.MouseButton.LeftButton)
    assert window.notices.said("check") == ""
    found.stop()
    window.close()
    window.session.keeper.close()


def test_a_look_that_is_stopped_ends_at_once_and_says_nothing(qtbot, whole, tmp_path):
    path = tmp_path / "clinic.db"
    path.write_bytes(whole)
    heard = []

    def for_ever(db):
        while True:
            db.execute(
                "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 9999999) SELECT max(i) FROM n"
            )

    look = checks.Look(path, for_ever)
    look.ended.connect(heard.append)
    look.start()
    look.stop()
    QApplication.processEvents()
    assert heard == []
    assert not look._thread.is_alive()


# at the start --------------------------------------------------------------------------------------


def newer(path: Path) -> None:
    make_clinic(path)
    db = sqlite3.connect(path)
    db.execute(f"PRAGMA user_version = {VERSION + 1}")
    db.close()


def other_program(path: Path) -> None:
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE songs (title)")
    db.close()


def no_folder(path: Path) -> None:
    path.parent.rmdir()
    path.parent.write_text("a file where the folder should be")


def gone(path: Path) -> None:
    (path.parent / "backups").mkdir()
    make_clinic(path.parent / "backups" / "clinic-20261123T163000Z-close.db")


STARTS = {
    "newer": (newer, "newer_file"),
    "empty": (lambda path: path.write_bytes(b""), "not_a_clinic"),
    "text": (lambda path: path.write_bytes(b"no database at all, but a long text. " * 200), "not_a_database"),
    "other program": (other_program, "not_a_clinic"),
    "no folder": (no_folder, "cannot_make_folder"),
}


def test_a_clinic_that_is_gone_is_missed_and_goes_on_from_its_newest_backup(qtbot, tmp_path):
    path = tmp_path / "clinic.db"
    gone(path)
    with pytest.raises(StoreUnavailable, match="clinic_gone") as fault:
        opened(path)
    window = StartWindow(fault.value, path, lambda: opened(path))
    qtbot.addWidget(window)
    window.show()
    assert tr("next_clinic_gone") in window.texts()
    qtbot.mouseClick(window.findChild(QPushButton, "restoreNewest"), Qt.MouseButton.LeftButton)
    dialog = window.findChild(damage.RestoreDialog)
    qtbot.mouseClick(dialog.findChild(QPushButton, "dialogSave"), Qt.MouseButton.LeftButton)
    assert window.keeper is not None
    window.keeper.close()


@pytest.mark.parametrize("case", STARTS)
def test_what_is_no_clinic_gets_a_window_with_the_sentence_and_the_next_step_and_is_left_as_it_is(
    qtbot, tmp_path, whole, case
):
    make, code = STARTS[case]
    path = tmp_path / "data" / "clinic.db"
    path.parent.mkdir()
    make(path)
    before = digest(path) if path.exists() else ""
    with pytest.raises(StoreUnavailable, match=code) as fault:
        opened(path)
    window = StartWindow(fault.value, path, lambda: opened(path))
    qtbot.addWidget(window)
    window.show()
    assert sentence(code, fault.value.facts) in window.texts()
    assert tr(f"next_{code}") in window.texts()
    if case == "newer":
        assert f"schema {VERSION + 1}; this one knows {VERSION}" in window.texts()
    qtbot.mouseClick(window.findChild(QPushButton, "tryAgain"), Qt.MouseButton.LeftButton)
    assert tr("start_still") in window.texts()
    assert window.isVisible()
    assert (digest(path) if path.exists() else "") == before
    if path.exists():
        assert sorted(each.name for each in path.parent.iterdir()) == ["clinic.db"]
        path.write_bytes(whole)
        qtbot.mouseClick(window.findChildren(QPushButton, "tryAgain")[-1], Qt.MouseButton.LeftButton)
        assert not window.isVisible()
        assert window.keeper is not None
        window.keeper.close()


def tried(path: Path):
    try:
        return opened(path), None
    except StoreUnavailable as fault:
        return None, fault


@pytest.mark.parametrize("left", [0.03, 0.3, 0.6, 0.9, 0.99])
def test_a_truncated_file_is_shown_or_refused_and_left_as_it_is(qtbot, tmp_path, whole, left):
    path = tmp_path / "clinic.db"
    path.write_bytes(whole[: int(len(whole) * left) // PAGE * PAGE + 100])
    before = path.read_bytes()
    keeper, fault = tried(path)
    if keeper is None:
        window = StartWindow(fault, path, lambda: opened(path))
        qtbot.addWidget(window)
        window.show()
        assert sentence(fault.code, fault.facts) in window.texts()
        window.try_again()
        f1 = [each for each in window.findChildren(QShortcut) if each.key() == Qt.Key.Key_F1]
        assert len(f1) == 1  # two of one key are none
    else:
        desk = window_on(qtbot, keeper)
        looked(qtbot, desk).stop()
        assert tr("damaged") in said(desk)
        desk.close()
        keeper.close()
    assert path.read_bytes()[: len(before)] == before


def test_a_row_that_cannot_be_read_can_be_selected_and_is_said(qtbot, whole, tmp_path):
    path = tmp_path / "clinic.db"
    path.write_bytes(whole)
    keeper = opened(path)
    desk = window_on(qtbot, keeper)
    keeper.to_write().execute("UPDATE due_items SET place = replace(place, 'DEMO', 'ELSE') WHERE kind = 'refill'")
    desk.worklist.table.model.lines._screens.clear()
    desk.worklist.table.view.selectAll()
    assert desk.worklist.table.current_line() is None
    QApplication.processEvents()
    assert tr("damaged") in said(desk)
    desk.close()
    keeper.close()


def test_a_clinic_without_its_schema_is_refused_with_the_ways_on(qtbot, whole, tmp_path):
    path = tmp_path / "clinic.db"
    path.write_bytes(whole)
    overwrite(path, 1)
    before = digest(path)
    with pytest.raises(StoreUnavailable) as fault:
        opened(path)
    window = StartWindow(fault.value, path, lambda: opened(path))
    qtbot.addWidget(window)
    window.show()
    for name in ("tryAgain", "restoreNewest", "exportReadable", "startClose"):
        assert window.findChild(QPushButton, name).isVisible()
    damage.export_into(path, tmp_path, window.say)
    assert "Rows known to be lost: 0" in window.texts()
    path.write_bytes(random.Random(1).randbytes(len(whole)))
    damage.export_into(path, tmp_path, window.say)
    assert tr("nothing_readable") in window.texts()
    path.write_bytes(whole)
    overwrite(path, 1)
    qtbot.mouseClick(window.findChild(QPushButton, "startClose"), Qt.MouseButton.LeftButton)
    assert window.keeper is None
    assert digest(path) == before


# export --------------------------------------------------------------------------------------------


def rows(folder: Path, table: str) -> list[dict[str, str]]:
    with (folder / f"{table}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def count(whole: bytes, tmp_path: Path, table: str) -> int:
    (tmp_path / "counted.db").write_bytes(whole)
    db = sqlite3.connect(tmp_path / "counted.db")
    found = db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
    db.close()
    return found


def test_a_whole_clinic_is_exported_whole(tmp_path, whole):
    path = tmp_path / "clinic.db"
    path.write_bytes(whole)
    report = salvaging.salvage_to(path, tmp_path / "out")
    assert report.is_whole
    for table, read in report.read.items():
        assert read == len(rows(tmp_path / "out", table)) == count(whole, tmp_path, table)
    assert tr("salvage_whole") in (tmp_path / "out" / "report.txt").read_text(encoding="utf-8")


def test_an_export_of_a_torn_clinic_counts_and_names_what_is_lost(tmp_path, torn, whole):
    before = digest(torn)
    report = salvaging.salvage_to(torn, tmp_path / "out")
    assert digest(torn) == before
    assert "contacts" in report.torn
    lost = count(whole, tmp_path, "contacts") - report.read["contacts"]
    assert lost == report.lost["contacts"] > 0
    assert report.read["patients"] == 30
    said = (tmp_path / "out" / "report.txt").read_text(encoding="utf-8")
    assert tr("salvage_torn") in said
    assert tr("salvage_pages") in said


TORN_LISTS = {
    "the first page is zeros": lambda data: bytes(PAGE) + data[PAGE:],
    "no database any more": lambda data: b"x" * 100 + data[100:],
    "noise in the list": lambda data: data[:108] + random.Random(1).randbytes(PAGE - 108) + data[PAGE:],
}


@pytest.mark.parametrize("by_backup", [True, False])
@pytest.mark.parametrize("torn_list", TORN_LISTS)
def test_a_clinic_whose_list_of_tables_is_torn_is_exported_by_that_of_a_backup_or_of_a_new_clinic(
    tmp_path, whole, torn_list, by_backup
):
    path = tmp_path / "clinic.db"
    path.write_bytes(whole)
    everything = salvaging.salvage_to(path, tmp_path / "all")
    if by_backup:
        backing_up.back_up(path, "asked", datetime(2026, 11, 24, tzinfo=UTC))
    path.write_bytes(TORN_LISTS[torn_list](path.read_bytes()))
    before = digest(path)
    report = salvaging.salvage_to(path, tmp_path / "out")
    assert digest(path) == before
    assert report.read == everything.read
    assert not any(report.lost.values())
    assert not report.is_whole
    for table in report.read:
        assert rows(tmp_path / "out", table) == rows(tmp_path / "all", table)
    said = (tmp_path / "out" / "report.txt").read_text(encoding="utf-8")
    assert (tr("salvage_by_new") in said) is not by_backup
    assert ("-asked.db" in said) is by_backup


def test_an_empty_copy_lends_nothing_and_a_torn_line_of_the_history_is_no_witness(tmp_path, whole):
    path = tmp_path / "clinic.db"
    path.write_bytes(whole)
    everything = salvaging.salvage_to(path, tmp_path / "all")
    (tmp_path / "backups").mkdir()
    (tmp_path / "backups" / "clinic-20991124T170000Z-daily.db").write_bytes(b"")
    hurt = bytearray(path.read_bytes())
    at = hurt.rindex(b'{"id":')  # of the history: nothing else is kept as JSON
    hurt[at : at + 6] = b"?" * 6
    path.write_bytes(bytes(PAGE) + bytes(hurt[PAGE:]))
    report = salvaging.salvage_to(path, tmp_path / "out")
    assert report.read["patients"] == everything.read["patients"]


def test_what_the_log_holds_is_read_too_where_the_list_is_torn(tmp_path, whole):
    path, log = tmp_path / "clinic.db", tmp_path / "clinic.db-wal"
    path.write_bytes(whole)
    db = open_clinic(path)
    db.execute("PRAGMA wal_autocheckpoint = 0")
    log_contact_of_anyone(db)
    data, logged = path.read_bytes(), log.read_bytes()
    merged = image(path)
    db.close()
    assert merged[20:] == path.read_bytes()[20:]  # before that it says that it has no log
    for torn in (logged[:-1], logged + b"x" * 5000, logged[:24] + b"x" * 8 + logged[32:], logged[:31], b""):
        path.write_bytes(data)
        log.write_bytes(torn)
        assert image(path)[20:] == (merged if torn.startswith(logged) else data)[20:]


def log_contact_of_anyone(db) -> None:
    patient = db.execute("SELECT min(patient_id) FROM due_items").fetchone()[0]
    log_contact(db, patient, Contact(id=0, made_on=TODAY, outcome="reached"), by="Ana", today=TODAY)


@pytest.mark.parametrize("seed", range(12))
def test_noise_anywhere_never_stops_an_export_and_gives_no_row_that_was_not_there(tmp_path, whole, seed):
    """Every row that is exported of a patient's tables stood in the clinic, or reads as noise in one column."""
    path = tmp_path / "clinic.db"
    path.write_bytes(whole)
    backing_up.back_up(path, "asked", datetime(2026, 11, 24, tzinfo=UTC))
    chance = random.Random(seed)
    pages = [chance.randrange(2, len(whole) // PAGE) for _ in range(3)]
    for page in pages:
        overwrite(path, page, seed)
    report = salvaging.salvage_to(path, tmp_path / "out")
    (tmp_path / "whole.db").write_bytes(whole)
    salvaging.salvage_to(tmp_path / "whole.db", tmp_path / "all")
    for table in report.read:
        if table in ("history", "actions"):
            continue
        known = {tuple(row.values()) for row in rows(tmp_path / "all", table)}
        assert {tuple(row.values()) for row in rows(tmp_path / "out", table)} <= known


def test_an_export_into_a_folder_that_takes_nothing_is_refused(tmp_path, torn):
    (tmp_path / "file").write_text("x")
    heard = []
    damage.export_into(torn, tmp_path / "file", heard.append)
    assert len(heard) == 1
    assert "could not be written" in heard[0]
