"""The copy for a second PC at a real desk: written after a change, named when it cannot be, and at the end."""

from __future__ import annotations

import gc
import shutil
import sys
import threading
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton

from pumptracker.domain.record import Patient
from pumptracker.services import copying_out, registering
from pumptracker.services.checking import check
from pumptracker.services.copying_out import FALLBACK, WORKLIST
from pumptracker.services.importing import import_register
from pumptracker.store.connection import open_or_make
from pumptracker.ui import copying, speaking, theme
from pumptracker.ui.copying import Copying
from pumptracker.ui.desk import Opened
from pumptracker.ui.main_window import MainWindow
from pumptracker.words import tr
from tests.formats.test_sheet_page import Reader
from tests.test_register import REGISTER, write

TODAY = date(2026, 11, 24)


@pytest.fixture
def desk(qtbot, tmp_path):
    """A desk at five past two, with the register."""
    db = open_or_make(tmp_path / "data" / "clinic.db")
    import_register(db, write(tmp_path / "r.csv", REGISTER), by="Ana", today=TODAY)
    window = MainWindow(db, lambda: TODAY, by="Ana")
    window.session.time_of_day = lambda: "14:05"
    window.db = db
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    yield window
    window.close()
    assert check(db).fault == ""
    db.close()


@pytest.fixture
def second(tmp_path) -> Path:
    (tmp_path / "second").mkdir()
    return tmp_path / "second"


@pytest.fixture
def soon(monkeypatch) -> None:
    """Nobody waits for long."""
    monkeypatch.setattr(copying_out, "AFTER_SECONDS", 0.05)
    monkeypatch.setattr(copying_out, "EVERY_SECONDS", 0.3)


def name_folder(desk, folder: Path | str) -> None:
    desk.session.write(lambda db, *, by, today: copying_out.choose(db, str(folder), by=by))  # noqa: ARG005


def register(desk, name: str) -> None:
    patient = Patient(id=0, mrn=name, family_name=name, date_of_birth=date(1970, 1, 1))
    desk.session.write(registering.register, patient, stage="evaluation", entered_on=TODAY)


def note(desk) -> str:
    shown = desk.findChild(QLabel, "worklistNote")
    return shown.text() if shown.isVisible() else ""


def page(second: Path) -> Reader:
    return Reader((second / WORKLIST).read_text(encoding="utf-8"))


def cells(second: Path) -> str:
    return "\n".join(page(second).cells)


def test_it_is_written_at_the_start_after_each_change_and_at_the_end(desk, second, soon, qtbot):
    name_folder(desk, second)
    kept = Copying(desk.session, desk.worklist.show_note)
    qtbot.waitUntil(lambda: (second / FALLBACK).exists() and not kept.is_behind, timeout=20_000)
    read = page(second)
    assert read.texts["p"].startswith("As of Tue 24 Nov 2026, 14:05. Read only.")
    assert tr("copy_old") in read.texts["p"]
    assert (second / FALLBACK).read_bytes().startswith(b"%PDF-")
    register(desk, "Zwettler")
    desk.session.time_of_day = lambda: "14:07"
    register(desk, "<b>Yates</b>")
    qtbot.waitUntil(lambda: "Zwettler" in cells(second) and "<b>Yates</b>" in cells(second), timeout=20_000)
    register(desk, "Xenakis")
    kept.close()
    assert "Xenakis" in cells(second)
    assert "14:07" in page(second).texts["p"]
    assert sorted(each.name for each in second.iterdir()) == sorted([WORKLIST, FALLBACK])
    assert note(desk) == ""
    register(desk, "Nobody")
    assert not kept.is_behind


def test_everyone_on_the_worklist_is_on_the_copy_once(desk, second, soon):
    name_folder(desk, second)
    Copying(desk.session, desk.worklist.show_note).close()
    found = page(second)
    listed = desk.worklist.found.listing.patients
    assert listed > 5
    assert len(found.cells) == listed * 8


def test_a_folder_that_is_gone_is_a_quiet_line_and_never_stops_the_desk(desk, second, soon, qtbot, monkeypatch):
    monkeypatch.setattr(copying, "_AGAIN_SECONDS", 0.1)
    name_folder(desk, second)
    shutil.rmtree(second)
    kept = Copying(desk.session, desk.worklist.show_note)
    qtbot.waitUntil(lambda: str(second) in note(desk), timeout=20_000)
    assert not second.exists()
    register(desk, "Zwettler")
    second.mkdir()
    qtbot.waitUntil(lambda: not note(desk), timeout=20_000)
    assert "Zwettler" in cells(second)
    kept.close()


def test_what_can_be_written_is_where_the_other_cannot(desk, second, soon):
    name_folder(desk, second)
    (second / FALLBACK).mkdir()
    Copying(desk.session, desk.worklist.show_note).close()
    assert (second / WORKLIST).exists()
    assert FALLBACK in note(desk)
    (second / FALLBACK).rmdir()
    Copying(desk.session, desk.worklist.show_note).close()
    assert note(desk) == ""
    assert (second / FALLBACK).is_file()


def test_without_a_folder_nothing_is_written_and_nothing_said(desk, soon, qtbot, tmp_path):
    kept = Copying(desk.session, desk.worklist.show_note)
    qtbot.waitUntil(lambda: not kept.is_behind, timeout=5_000)
    kept.close()
    assert note(desk) == ""
    assert not list(tmp_path.rglob(WORKLIST))


def test_a_folder_that_does_not_answer_is_not_waited_for_at_the_end(desk, second, soon, monkeypatch):
    answers = threading.Event()
    monkeypatch.setattr(copying, "_PATIENCE_SECONDS", 0.1)
    monkeypatch.setattr(copying_out, "put", lambda *_: answers.wait(30))
    name_folder(desk, second)
    kept = Copying(desk.session, desk.worklist.show_note)
    kept._write()
    kept.close()
    assert kept.is_behind
    job = kept._job
    answers.set()
    assert job.is_over_within(30)


def test_garbage_is_collected_again_whatever_ends_first(desk, second, soon):
    name_folder(desk, second)
    assert gc.isenabled()
    usual = sys.getswitchinterval()
    kept = Copying(desk.session, desk.worklist.show_note)
    with theme.nothing_collected():
        kept._write()
        assert not gc.isenabled()
    assert not gc.isenabled()
    kept.close()
    assert gc.isenabled()
    assert sys.getswitchinterval() == usual


def test_another_language_is_written_in_that(desk, second, soon, qtbot, tmp_path):
    made = []

    def make(db, by: str) -> MainWindow:
        made.append(MainWindow(db, lambda: TODAY, by))
        qtbot.addWidget(made[-1])
        return made[-1]

    opened = Opened(desk, make, desk.db)
    opened.stand_by(tmp_path / "data" / "clinic.db")
    name_folder(desk, second)
    opened._copying._write()
    speaking.speak("es")
    desk.respoken.emit()
    assert opened.window is made[0]
    opened.close()
    assert gc.isenabled()
    assert not any(each.is_behind for each in opened._left)
    opened.window.close()
    assert '<html lang="es">' in (second / WORKLIST).read_text(encoding="utf-8")
    assert "Solo lectura" in page(second).texts["p"]


# the section of the settings -----------------------------------------------------------------


@pytest.fixture
def pane(desk):
    desk.open_page("settings")
    desk.settings.open_part("second_pc")
    return desk.settings.pane


def lines(pane) -> dict[str, str]:
    return {line.key: line.cells[1].replace("\u200b", "") for line in pane.lines.model.lines}


def press(qtbot, pane, name: str) -> None:
    qtbot.mouseClick(pane.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def test_a_folder_is_chosen_written_at_once_and_given_up(desk, pane, second, qtbot):
    assert lines(pane) == {"copy_folder": tr("copy_none")}
    assert not pane.findChild(QPushButton, "copy_now").isEnabled()
    press(qtbot, pane, "copy_choose")
    chooser = desk.findChild(QFileDialog)
    assert chooser.fileMode() == QFileDialog.FileMode.Directory
    chooser.fileSelected.emit(str(second))
    assert not (second / WORKLIST).exists(), "the chooser would stand there while it is written"
    chooser.close()
    qtbot.waitUntil(lambda: "As of" in lines(pane).get(WORKLIST, ""))
    assert (second / WORKLIST).exists()
    assert (second / FALLBACK).exists()
    assert lines(pane)["copy_folder"] == str(second)
    assert "As of" in lines(pane)[WORKLIST]
    (second / WORKLIST).unlink()
    pane.refresh()
    assert lines(pane)[WORKLIST] == tr("copy_not_yet")
    press(qtbot, pane, "copy_now")
    assert "As of" in lines(pane)[WORKLIST]
    press(qtbot, pane, "copy_stop")
    assert lines(pane) == {"copy_folder": tr("copy_none")}
    desk.undo()
    assert copying_out.folder(desk.db) == second


def test_what_cannot_be_is_said_in_the_section(desk, pane, second, tmp_path, qtbot):
    fault = pane.findChild(QLabel, "paneFault")
    pane.take(str(tmp_path / "data"))
    assert fault.text() == tr("copy_folder_is_data")
    pane.take(str(second))
    assert fault.text() == ""
    shutil.rmtree(second)
    press(qtbot, pane, "copy_now")
    assert str(second) in fault.text()
    assert lines(pane)[WORKLIST] == tr("copy_not_yet")


def test_a_folder_that_does_not_answer_is_said(pane, second, monkeypatch):
    pane.take(str(second))

    def no_answer(*_: object) -> None:
        raise copying_out.NoAnswer

    monkeypatch.setattr(copying_out, "written_at", no_answer)
    pane.refresh()
    assert lines(pane)[FALLBACK] == tr("copy_no_answer")
