"""What was being typed when the program ended is offered at the next start: for the same patient and dialog."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QPushButton

import pumptracker
from pumptracker.services import demo
from pumptracker.services.checking import check
from pumptracker.store import drafts, records
from pumptracker.store.connection import connect, open_or_make
from pumptracker.ui import drafting
from pumptracker.ui.dialogs.form_dialog import FormDialog
from pumptracker.ui.dialogs.patient_forms import NAMES
from tests.ui.desks import leave, open_desk

TODAY = date(2026, 11, 24)


@pytest.fixture
def clinic(tmp_path):
    db = open_or_make(tmp_path / "clinic.db")
    demo.build(db, TODAY, patients=12)
    yield db
    assert check(db).fault == ""
    db.close()


@pytest.fixture
def desks(qtbot, clinic, monkeypatch):
    """Opens desks one after another, each another run of the program."""
    made = []

    def start():
        monkeypatch.setattr(drafting, "DESK", f"run {len(made)}")
        desk = open_desk(qtbot, clinic, "worklist")
        made.append(desk)
        desk.drafting.offer()
        QApplication.processEvents()
        return desk

    yield start
    for desk in made:
        leave(desk)


def crashed(desk) -> None:
    """The window is gone, and nobody saved or closed the dialogs over it."""
    for each in desk.findChildren(drafting._Followed):
        each.keep()
        each._form.finished.disconnect(each._over)
    leave(desk)
    QApplication.processEvents()


def somebody(clinic, nth: int = 0) -> int:
    return clinic.execute("SELECT DISTINCT patient_id FROM due_items ORDER BY 1").fetchall()[nth][0]


def form(desk) -> FormDialog:
    (found,) = [each for each in desk.findChildren(FormDialog) if each.isVisible()]
    return found


def press(desk, qtbot, name: str) -> None:
    qtbot.mouseClick(desk.findChild(QPushButton, name), Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def offered(desk) -> str:
    return desk.notices.said("draft")


def test_a_second_after_the_keys_rest_it_is_kept_and_gone_once_it_is_saved(desks, clinic, qtbot):
    desk = desks()
    desk.act("contact", somebody(clinic))
    form(desk).findChild(QLineEdit, "field_note").setText("calls back")
    assert drafts.left(clinic, desk="") == []
    qtbot.waitUntil(lambda: drafts.left(clinic, desk="") != [], timeout=3000)
    (left,) = drafts.left(clinic, desk="")
    assert (left.typed["note"], left.dialog.name, left.dialog.patient_id) == ("calls back", "contact", somebody(clinic))
    press(desk, qtbot, "dialogSave")
    assert drafts.left(clinic, desk="") == []


def test_it_is_gone_once_it_is_discarded_or_typed_away(desks, clinic, qtbot):
    desk = desks()
    desk.act("contact", somebody(clinic))
    note = form(desk).findChild(QLineEdit, "field_note")
    for text in ("calls back", ""):
        note.setText(text)
        form(desk).findChild(drafting._Followed).keep()
        assert len(drafts.left(clinic, desk="")) == (text != "")
    note.setText("again")
    form(desk).findChild(drafting._Followed).keep()
    form(desk).discard()
    assert drafts.left(clinic, desk="") == []


def test_what_was_typed_is_offered_at_the_next_start_in_the_same_dialog_for_the_same_patient(desks, clinic, qtbot):
    patient = somebody(clinic, 3)
    desk = desks()
    assert offered(desk) == ""
    desk.act("contact", patient)
    form(desk).findChild(QLineEdit, "field_note").setText("calls back")
    outcome = form(desk).findChild(QComboBox, "field_outcome")
    outcome.setCurrentIndex(outcome.count() - 1)
    chosen = outcome.currentData()
    crashed(desk)
    desk = desks()
    assert records.record(clinic, patient).patient.mrn in offered(desk)
    assert "Ana" in offered(desk)
    press(desk, qtbot, "draftGoOn")
    assert offered(desk) == ""
    again = form(desk)
    assert again.draft_of[:2] == ("contact", patient)
    assert again.findChild(QLineEdit, "field_note").text() == "calls back"
    assert again.findChild(QComboBox, "field_outcome").currentData() == chosen
    crashed(desk)  # before anything more was typed
    assert "calls back" in [each.typed["note"] for each in drafts.left(clinic, desk="")]


def test_a_draft_that_is_discarded_is_not_offered_again_and_the_next_one_is(desks, clinic, qtbot):
    desk = desks()
    for nth in (0, 1):
        desk.act("contact", somebody(clinic, nth))
        form(desk).findChild(QLineEdit, "field_note").setText(f"note {nth}")
        form(desk).findChild(drafting._Followed).keep()
        form(desk).finished.disconnect()
        form(desk).discard()
    desk = desks()
    first = offered(desk)
    press(desk, qtbot, "draftDiscard")
    assert offered(desk) not in ("", first)
    press(desk, qtbot, "draftDiscard")
    assert offered(desk) == ""
    assert drafts.left(clinic, desk="") == []


def type_everywhere(opened: FormDialog, *, choices: bool) -> None:
    """Text in every field, every tick turned, and other choices where asked."""
    for entry in (*opened.findChildren(QLineEdit), *opened.findChildren(QPlainTextEdit)):
        named = entry.objectName().startswith("field_") and entry.objectName() != "field_find"
        if named and entry.isEnabled() and not entry.isReadOnly():
            entry.setText("7") if isinstance(entry, QLineEdit) else entry.setPlainText("7\nand more")
    for tick in opened.findChildren(QCheckBox):
        tick.toggle()
    for choice in opened.findChildren(QComboBox) if choices else ():
        choice.setCurrentIndex(choice.count() - 1)


@pytest.mark.parametrize("action", [*NAMES, "new", "staff"])
def test_every_dialog_of_a_patient_comes_back_as_it_was_typed(desks, clinic, qtbot, action):
    desk = desks()
    if action in ("new", "staff"):
        desk.register() if action == "new" else desk._dialogs.add_staff()
    else:
        for nth in range(8):
            desk.act(action, somebody(clinic, nth))
            if any(each.isVisible() for each in desk.findChildren(FormDialog)):
                break
    opened = form(desk)
    type_everywhere(opened, choices=action == "outcome")
    before = opened.typed_now()
    assert before is not None
    crashed(desk)
    desk = desks()
    press(desk, qtbot, "draftGoOn")
    assert without_identifiers(form(desk).typed_now()) == without_identifiers(before)


def without_identifiers(typed) -> dict:
    """Who calls about a beeping pump is asked again: nobody else's call may be taken for that one."""
    return {
        name: value for name, value in typed.items() if not name.startswith(("identifier_", "unidentified", "find"))
    }


def test_a_dialog_that_no_name_opens_is_shown_to_be_read_and_copied(desks, clinic, qtbot):
    desk = desks()
    drafts.keep(clinic, drafts.Dialog("", 0, "", "Edit the article"), {"body": "our text"}, by="Ben", desk="gone")
    desk.drafting.offer()
    assert "Edit the article" in offered(desk)
    press(desk, qtbot, "draftGoOn")
    shown = desk.findChild(drafting.Typed)
    assert "our text" in shown.findChild(QPlainTextEdit).toPlainText()
    press(shown, qtbot, "draftCopy")
    assert "our text" in QApplication.clipboard().text()
    shown.accept()
    assert len(drafts.left(clinic, desk="")) == 1


def test_a_patient_who_is_gone_is_named_nowhere_and_nobody_else_gets_the_text(desks, clinic, qtbot):
    desk = desks()
    drafts.keep(clinic, drafts.Dialog("edit", 99_999, "", "Edit"), {"family_name": "Marsh"}, by="Ben", desk="gone")
    desk.drafting.offer()
    press(desk, qtbot, "draftGoOn")
    assert [each for each in desk.findChildren(FormDialog) if each.isVisible()] == []
    assert desk.findChild(drafting.Typed).isVisible()


def test_a_file_that_is_held_takes_no_draft_and_no_key_waits_for_it(desks, clinic, qtbot, tmp_path):
    desk = desks()
    desk.act("contact", somebody(clinic))
    other = connect(tmp_path / "clinic.db")
    other.execute("BEGIN IMMEDIATE")
    form(desk).findChild(QLineEdit, "field_note").setText("calls back")
    followed = form(desk).findChild(drafting._Followed)
    followed.keep()
    assert drafts.left(clinic, desk="") == []
    assert desk.session.wrong is None
    other.execute("ROLLBACK")
    other.close()
    followed.keep()
    assert len(drafts.left(clinic, desk="")) == 1


_TYPING = """
import sys
from datetime import date
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit
from pumptracker.ui import theme
from pumptracker.store.connection import open_clinic
from pumptracker.ui.main_window import MainWindow

app = theme.application()
db = open_clinic(Path(sys.argv[1]))
window = MainWindow(db, lambda: date(2026, 11, 24), "Ana")
window.show()
window.act("contact", int(sys.argv[2]))
QApplication.activeModalWidget().findChild(QLineEdit, "field_note").setText("calls back on Friday")
QTimer.singleShot(1800, lambda: print("typed", flush=True))
app.exec()
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no kill -9 here")
def test_kill_9_takes_nothing_that_stood_in_a_dialog_for_two_seconds(desks, clinic, qtbot, tmp_path):
    patient = somebody(clinic, 2)
    running = subprocess.Popen(
        [sys.executable, "-c", _TYPING, str(tmp_path / "clinic.db"), str(patient)], stdout=subprocess.PIPE,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, cwd=Path(pumptracker.__file__).parents[1],
    )  # fmt: skip
    assert running.stdout.readline().strip() == b"typed"
    running.kill()
    running.communicate()
    desk = desks()
    press(desk, qtbot, "draftGoOn")
    assert form(desk).draft_of[:2] == ("contact", patient)
    assert form(desk).findChild(QLineEdit, "field_note").text() == "calls back on Friday"
