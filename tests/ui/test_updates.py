"""A newer version at the desk: looked for where somebody asked for it, told once, and never fetched."""

from __future__ import annotations

import json
from datetime import date

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton

import pumptracker
from pumptracker import paths
from pumptracker.services import updating
from pumptracker.store.connection import open_or_make
from pumptracker.ui.dialogs.form_dialog import FormDialog
from pumptracker.ui.main_window import MainWindow
from pumptracker.ui.updates import FOUND, LOOKED, Updates, found
from pumptracker.words import tr

DAYS = [date(2026, 11, 24)]


@pytest.fixture
def newest(tmp_path):
    file = tmp_path / "newest.json"

    def write(**said: object) -> str:
        file.write_text(json.dumps(said), encoding="utf-8")
        return str(file)

    write(version="99.0.1", notes="Mends labels.", where="\\\\srv\\PumpTracker.exe")
    return write


@pytest.fixture
def window(qtbot, tmp_path, monkeypatch) -> MainWindow:
    monkeypatch.setattr(paths, "machine_setting", lambda: tmp_path / "machine" / "data-folder")
    DAYS[:] = [date(2026, 11, 24)]
    db = open_or_make(tmp_path / "data" / "clinic.db")
    made = MainWindow(db, lambda: DAYS[-1], "Ana")
    made.db = db
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()
    db.close()


def looked(qtbot, window: MainWindow) -> Updates:
    updates = Updates(lambda: window, window.preferences)
    updates.daily()
    qtbot.waitUntil(lambda: updates._look is None)
    return updates


def cells(window: MainWindow) -> list[str]:
    return [line.cells[1] for line in window.settings.pane.lines.model.lines]


def test_nothing_is_looked_at_until_a_file_is_named_and_daily_is_ticked(window, qtbot, newest):
    looked(qtbot, window)
    updating.choose_source(window.db, newest(version="99.0"), daily=False, by="Ana")
    looked(qtbot, window)
    assert (window.preferences.text(LOOKED), window.preferences.text(FOUND)) == ("", "")
    assert not window.notices.said("update")


def test_once_a_day_a_newer_version_is_told_with_where_it_is_until_it_was_read(window, qtbot, newest):
    named = newest(version="99.0.1", notes="Mends labels.", where="\\\\srv\\PumpTracker.exe")
    updating.choose_source(window.db, named, daily=True, by="Ana")
    looked(qtbot, window)
    said = window.notices.said("update")
    assert "99.0.1" in said
    assert "\\\\srv\\PumpTracker.exe" in said
    window.findChild(QPushButton, "updateRead").click()
    assert not window.notices.said("update")
    newest(version="99.0.2")
    looked(qtbot, window)
    assert not window.notices.said("update"), "not twice on one day"
    DAYS.append(date(2026, 11, 25))
    newest(version="99.0.1")
    looked(qtbot, window)
    assert not window.notices.said("update"), "what was read is not told again"
    DAYS.append(date(2026, 11, 26))
    newest(version="99.0.2")
    looked(qtbot, window)
    assert "99.0.2" in window.notices.said("update")


def test_what_went_wrong_on_a_day_is_said_in_the_settings_alone(window, qtbot, tmp_path):
    updating.choose_source(window.db, str(tmp_path / "gone.json"), daily=True, by="Ana")
    looked(qtbot, window)
    assert not window.notices.said("update")
    window.open_section("updates")
    assert tr("update_no_file") in cells(window)


def test_the_file_is_named_and_looked_into_in_the_settings(window, qtbot, newest):
    window.open_section("updates")
    pane = window.settings.pane
    assert cells(window) == [pumptracker.__version__, tr("updates_off")]
    assert not pane.findChild(QPushButton, "updates_check").isEnabled()
    pane.findChild(QPushButton, "updates_choose").click()
    form = next(each for each in window.findChildren(FormDialog) if each.isVisible())
    form.findChild(QLineEdit).setText("ftp://server/newest.json")
    form.findChild(QPushButton, "dialogSave").click()
    assert form.isVisible()
    form.findChild(QLineEdit).setText(newest(version="99.0.1"))
    form.findChild(QPushButton, "dialogSave").click()
    assert tr("updates_never") in cells(window)
    check = pane.findChild(QPushButton, "updates_check")
    check.setFocus()
    check.click()
    assert cells(window)[-1] == tr("updates_looking")
    check.click()
    qtbot.waitUntil(lambda: pane._look is None)
    assert window.focusWidget() is check, "a second press must not be one of Undo"
    assert "99.0.1" in cells(window)[-1]
    newest(version=pumptracker.__version__)
    pane.findChild(QPushButton, "updates_check").click()
    qtbot.waitUntil(lambda: pane._look is None)
    assert cells(window)[-1] == tr("updates_none")
    window.undo()
    assert tr("updates_off") in cells(window)


def test_what_the_machine_names_cannot_be_changed_at_the_desk(window, tmp_path, newest):
    (tmp_path / "machine").mkdir()
    (tmp_path / "machine" / "update-file").write_text(newest(version="99.0.1") + "\ndaily\n", encoding="utf-8")
    window.open_section("updates")
    assert not window.settings.pane.findChild(QPushButton, "updates_choose").isEnabled()
    assert window.settings.pane.findChild(QPushButton, "updates_check").isEnabled()
    window.settings.pane.edit()
    assert not [each for each in window.findChildren(FormDialog) if each.isVisible()]


def test_what_was_found_is_said_of_that_version_and_file_alone(window, qtbot, newest, monkeypatch):
    named = newest(version="99.0.1")
    updating.choose_source(window.db, named, daily=True, by="Ana")
    looked(qtbot, window)
    assert "99.0.1" in found(window.preferences, named)
    assert found(window.preferences, f"{named}.other") == ""
    monkeypatch.setattr("pumptracker.ui.updates.__version__", "99.0.1")
    assert found(window.preferences, named) == ""
