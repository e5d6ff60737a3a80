"""A register brought in from the settings: looked through first, one action, taken back with one key."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from pumptracker.services.checking import check
from pumptracker.store import integrity
from pumptracker.store.connection import open_or_make
from pumptracker.ui.settings.import_dialog import ImportDialog
from pumptracker.words import tr
from tests.test_register import REGISTER, write
from tests.ui.desks import leave, open_desk


@pytest.fixture
def desk(qtbot, tmp_path):
    db = open_or_make(tmp_path / "data" / "clinic.db")
    window = open_desk(qtbot, db, "settings")
    yield window
    leave(window)
    assert check(db).fault == ""
    db.close()


def test_a_register_is_imported_at_the_desk_and_taken_back(desk, tmp_path):
    desk.settings.open_part("data")
    assert tr("data_import") == desk.settings.pane.findChild(QPushButton, "data_import").text()
    desk.settings.pane.findChild(QPushButton, "data_import").click()
    dialog = next(each for each in desk.findChildren(ImportDialog) if each.isVisible())
    button = dialog.findChild(QPushButton, "registerImport")
    assert not button.isEnabled()
    rows = [*REGISTER, {**REGISTER[0], "mrn": "900", "date_of_birth": "31.12.1999"}]
    dialog.choice.look_through(str(write(tmp_path / "r.csv", rows)))
    found = dialog.findChild(QPlainTextEdit, "registerFound")
    assert "MRN 900" in found.toPlainText()
    assert dialog.focusWidget() is found
    assert integrity.patients(desk.db) == 0
    assert date(2026, 11, 24) == desk.session.today
    button.click()
    assert not dialog.isVisible()
    assert integrity.patients(desk.db) == len(REGISTER)
    desk.undo()
    assert integrity.patients(desk.db) == 0


def test_while_it_works_nothing_else_is_begun(desk, tmp_path):
    dialog = ImportDialog(desk.session, desk)
    dialog.open()
    dialog.choice.look_through(str(write(tmp_path / "r.csv", REGISTER)))
    buttons = [dialog.findChild(QPushButton, name) for name in ("registerImport", "register_choose", "register_empty")]
    seen: list[list[bool]] = []
    run = dialog.choice._progress.run

    def watched(*given):
        seen.append([each.isEnabled() for each in buttons])
        return run(*given)

    dialog.choice._progress.run = watched
    assert all(each.isEnabled() for each in buttons)
    dialog.findChild(QPushButton, "registerImport").click()
    assert seen == [[False, False, False]]
    assert integrity.patients(desk.db) == len(REGISTER)
    desk.undo()


def test_what_is_no_longer_shown_is_not_imported(desk, tmp_path):
    dialog = ImportDialog(desk.session, desk)
    dialog.open()
    dialog.choice.look_through(str(write(tmp_path / "r.csv", REGISTER)))
    dialog.choice.save_empty(str(tmp_path / "empty.csv"))
    assert not dialog.findChild(QPushButton, "registerImport").isEnabled()
    dialog.reject()
