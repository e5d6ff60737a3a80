"""The clinic's file is held by another program: every page and dialog says so in a sentence, and none stays empty."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QTextBrowser

from pumptracker.domain.own_article import Draft
from pumptracker.services import demo, wording
from pumptracker.services.checking import check
from pumptracker.store import merges, records
from pumptracker.store.connection import open_or_make
from pumptracker.ui.dialogs.form_dialog import FormDialog
from pumptracker.ui.dialogs.patient_forms import NAMES
from pumptracker.ui.main_window import MainWindow
from pumptracker.ui.patient.timeline import Line
from pumptracker.ui.patients.merging import MERGES
from pumptracker.ui.settings.page import SECTIONS
from pumptracker.words import tr

TODAY = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def _work_beside_the_window_waits_no_longer(monkeypatch):
    """It opens the file for itself, and waits for whoever holds it as long as the program does."""
    monkeypatch.setattr("pumptracker.store.connection._WAIT_SECONDS", 0.05)


@pytest.fixture
def desk(qtbot, tmp_path):
    path = tmp_path / "clinic.db"
    db = open_or_make(path)
    demo.build(db, TODAY, patients=12)
    db.execute("PRAGMA journal_mode = DELETE")  # a lock that keeps readers out, as a share or a virus scan does
    db.execute("PRAGMA busy_timeout = 0")
    window = MainWindow(db, lambda: TODAY, by="Ana")
    window.db, window.path = db, path
    qtbot.addWidget(window)
    window.show()
    yield window
    shut(window)
    assert check(db).fault == ""
    window.close()
    db.close()


@contextmanager
def held(desk):
    """Another program keeps everyone out."""
    other = sqlite3.connect(desk.path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


def shut(desk) -> None:
    for dialog in desk.findChildren(QDialog):
        if dialog.isVisible():
            dialog.discard() if isinstance(dialog, FormDialog) else dialog.reject()
    QApplication.processEvents()


def said(widget) -> str:
    texts = [each.text() for each in widget.findChildren(QLabel) if each.isVisible()]
    return "\n".join([*texts, *(each.toPlainText() for each in widget.findChildren(QPlainTextEdit))])


def shown(desk) -> list[QDialog]:
    return [each for each in desk.findChildren(QDialog) if each.isVisible()]


def patients(desk) -> list[int]:
    return [row[0] for row in desk.db.execute("SELECT id FROM patients ORDER BY id")]


def an_event(desk) -> tuple[int, int, Line]:
    """Somebody who has an event that may be taken out, somebody else, and the event."""
    for patient in patients(desk):
        desk.open_patient(patient)
        for line in desk.patient.body.timeline.model.lines:
            if line.removable and line.table in ("fills", "bookings"):
                return patient, next(each for each in patients(desk) if each != patient), line
    raise AssertionError


@pytest.mark.parametrize("section", list(SECTIONS))
def test_every_button_of_the_settings_pressed_while_the_file_is_held_says_so(desk, section):
    desk.open_page("settings")
    desk.settings.open_part(section)
    before = desk.db.execute("SELECT count(*) FROM history").fetchone()[0]
    with held(desk):
        for button in desk.settings.pane.findChildren(QPushButton):
            button.click()
            QApplication.processEvents()
            for dialog in shown(desk):
                save = dialog.findChild(QPushButton, "dialogSave")
                if save is not None and save.isEnabled():
                    save.click()
                QApplication.processEvents()
                assert dialog.isVisible()
            shut(desk)
    assert desk.db.execute("SELECT count(*) FROM history").fetchone()[0] == before


@pytest.mark.parametrize("key", ["B", "C", "D", "O", "P", "L", "M", "E", "K"])
@pytest.mark.parametrize("page", ["worklist", "patients", "pathway"])
def test_every_key_of_a_list_pressed_while_the_file_is_held_says_so(desk, qtbot, page, key):
    desk.open_page(page)
    desk.pages[page].take_focus()
    with held(desk):
        qtbot.keyClick(desk.focusWidget(), getattr(Qt.Key, f"Key_{key}"))
        qtbot.keyClick(desk.focusWidget(), Qt.Key.Key_Return)
        QApplication.processEvents()
        assert shown(desk) == []


@pytest.mark.parametrize("name", ["worklist", "patients", "pathway", "settings"])
def test_a_page_opened_while_the_file_is_held_says_so_and_comes_back(desk, name):
    with held(desk):
        desk.open_page(name)
        desk.pages[name].bring_up_to_date()
        desk.look_again()
        QApplication.processEvents()
        assert tr("locked") in said(desk.pages[name])
    desk.look_again()
    QApplication.processEvents()
    assert tr("locked") not in said(desk.pages[name])


@pytest.mark.parametrize("section", list(SECTIONS))
def test_a_section_of_the_settings_opened_while_the_file_is_held_says_so(desk, section):
    desk.open_page("settings")
    desk.settings.open_part(next(each for each in SECTIONS if each != section))
    with held(desk):
        desk.settings.open_part(section)
        QApplication.processEvents()
        assert section == "appearance" or tr("locked") in said(desk.settings)
    desk.look_again()
    assert tr("locked") not in said(desk.settings)


def test_a_patient_opened_while_the_file_is_held_shows_nobody_else(desk):
    one, other = patients(desk)[:2]
    desk.open_patient(one)
    name = records.record(desk.db, one).patient.family_name
    with held(desk):
        desk.open_patient(other)
        QApplication.processEvents()
        assert tr("locked") in said(desk.patient)
        assert name not in said(desk.patient)
    desk.look_again()
    assert tr("locked") not in said(desk.patient)
    assert records.record(desk.db, other).patient.family_name in said(desk.patient)


@pytest.mark.parametrize("action", [*NAMES, *MERGES])
def test_an_action_asked_for_while_the_file_is_held_is_refused_in_a_sentence(desk, action):
    desk.open_patient(patients(desk)[0])
    with held(desk):
        desk.act(action)
        QApplication.processEvents()
        assert shown(desk) == []
        assert tr("locked") in desk.bar.text()


@pytest.mark.parametrize("action", [*NAMES])
def test_a_dialog_saved_while_the_file_is_held_stays_open_and_says_so(desk, qtbot, action):
    before = desk.db.execute("SELECT count(*) FROM history").fetchone()[0]
    for patient in patients(desk)[:4]:
        desk.open_patient(patient)
        desk.act(action)
        dialogs = [each for each in shown(desk) if isinstance(each, FormDialog)]
        for dialog in dialogs:
            with held(desk):
                for entry in dialog.findChildren(QLineEdit):
                    entry.setText(entry.text() + "1" if entry.isEnabled() else entry.text())
                    entry.setText(entry.text()[:-1])
                qtbot.mouseClick(dialog.findChild(QPushButton, "dialogSave"), Qt.MouseButton.LeftButton)
                QApplication.processEvents()
                assert dialog.isVisible()
        shut(desk)
    assert desk.db.execute("SELECT count(*) FROM history").fetchone()[0] == before


def test_everything_else_that_is_pressed_while_the_file_is_held_says_so(desk, qtbot):
    one, other, line = an_event(desk)
    deeds = {
        "correct": lambda: desk.patient.correct(line), "take out": lambda: desk.patient.take_out(line),
        "history": desk.patient.show_history, "undo": desk.undo, "register": desk.register,
        "staff": lambda: desk.rail.staff_chosen.emit("Ben"), "search": lambda: desk.top.typed.emit("a"),
    }  # fmt: skip
    for deed in deeds.values():
        with held(desk):
            desk.bar.say("nothing yet")
            deed()
            QApplication.processEvents()
            assert shown(desk) == []
            assert tr("locked") in said(desk)
        desk.open_patient(one)
    with held(desk):
        desk.bar.say("")
        desk.pathway.ask_move(other, "declined")
        desk.pathway._show_exits()
        QApplication.processEvents()
        assert shown(desk) == []
        assert tr("locked") in desk.bar.text()


def test_a_merge_being_chosen_while_the_file_is_held_says_so(desk, qtbot):
    one, other = patients(desk)[:2]
    desk.open_patient(one)
    desk.act("merge")
    (dialog,) = shown(desk)
    with held(desk):
        dialog.findChild(QLineEdit, "mergeSearch").setText("a")
        assert tr("locked") in said(dialog)
        dialog._compare(other)
        assert tr("locked") in said(dialog)
    dialog._show()
    assert tr("locked") not in said(dialog)
    assert merges.standing(desk.db, one) == []


def test_learn_and_the_dock_go_on_with_what_they_have_and_say_so(desk, qtbot):
    desk.session.write(wording.rewrite_article, "overview", Draft(language="en", title="Ours", body="The text."))
    desk.panel.follow("exit")
    dock = desk.panel.findChild(QTextBrowser)
    assert "The text." in dock.toPlainText()
    with held(desk):
        desk.open_page("learn")
        page = desk.pages.learn
        assert "could not be read" in page.note.accessibleName()
        assert page.note.isVisible()
        assert page.reader.toPlainText()
        assert "The text." in dock.toPlainText()
        desk.session.look_again()
        assert "The text." in dock.toPlainText()
        page.findChild(QPushButton, "learnEdit").click()
        assert page.note.isVisible()
    desk.session.look_again()
    assert not page.note.isVisible()
    assert "The text." in page.reader.toPlainText()
