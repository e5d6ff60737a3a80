"""Help: what the program is, what is new, and being told once after an upgrade."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QPushButton, QTextBrowser

import pumptracker
from pumptracker.services.importing import import_register
from pumptracker.store.connection import VERSION, open_or_make
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui import offers as offering
from pumptracker.ui import speaking
from pumptracker.ui.dialogs.beeping_form import BeepingDialog
from pumptracker.ui.main_window import MainWindow
from pumptracker.ui.offers import KNOWN, NEWS, Offers
from pumptracker.ui.preferences import Preferences
from pumptracker.words import tr
from tests.test_register import REGISTER, write

TODAY = date(2026, 11, 24)


@pytest.fixture
def window(qtbot, tmp_path) -> MainWindow:
    db = open_or_make(tmp_path / "clinic.db")
    import_register(db, write(tmp_path / "r.csv", REGISTER), by="Ana", today=TODAY)
    made = MainWindow(db, lambda: TODAY, "Ana")
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()
    db.close()


def dialog(window: MainWindow, name: str) -> QDialog:
    return next(each for each in window.findChildren(QDialog, name) if each.isVisible())


def choose(window: MainWindow, words: str) -> None:
    next(each for each in window.rail._help.menu().actions() if each.text() == tr(words)).trigger()


def test_about_says_what_it_is_not_and_gives_it_what_it_asks_for_without_a_patient(window, tmp_path):
    choose(window, "help_about")
    about = dialog(window, "aboutDialog")
    assert "not a medical device, not for emergencies" in about.accessibleDescription()
    text = about.findChild(QPlainTextEdit, "aboutText").toPlainText()
    for needed in (pumptracker.__version__, str(tmp_path), "clinic.db", f"tables {VERSION}", "SQLite", "MIT"):
        assert needed in text
    patients = {row[name] for row in REGISTER for name in ("family_name", "mrn", "phone") if row[name]}
    assert [each for each in patients if each in text.split()] == []
    about.findChild(QPushButton, "about_copy").click()
    assert QApplication.clipboard().text() == text


def test_about_shows_the_licence_and_whose_work_it_is_made_with(window):
    choose(window, "help_about")
    about = dialog(window, "aboutDialog")
    shown = {}
    for part in ("licence", "notices", "details"):
        about.findChild(QPushButton, part).click()
        shown[part] = about.findChild(QPlainTextEdit, "aboutText").toPlainText()
    assert "Permission is hereby granted" in shown["licence"]
    assert "PySide6" in shown["notices"]
    assert "DejaVu" in shown["notices"]


def test_about_opens_the_data_folder_and_says_where_it_cannot(window, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or len(opened) == 1)
    window.show_about()
    about = dialog(window, "aboutDialog")
    press = about.findChild(QPushButton, "about_open_folder").click
    press()
    assert opened == [str(tmp_path)]
    assert about._said.isHidden()
    press()
    assert str(tmp_path) in about._said.text()


def test_a_beeping_pump_is_answered_over_help_too(window, qtbot):
    for show, name in ((window.show_about, "aboutDialog"), (window.show_news, "newsDialog")):
        show()
        dialog(window, name).activateWindow()
        qtbot.waitUntil(dialog(window, name).isActiveWindow)
        qtbot.keyClick(dialog(window, name), Qt.Key.Key_F2)
        beeping = next(each for each in window.findChildren(BeepingDialog) if each.isVisible())
        beeping.discard()
        dialog(window, name).close()


def test_about_opens_where_the_file_does_not_answer(window, monkeypatch):
    def fails(*_: object) -> None:
        raise StoreUnavailable("disk_error")

    monkeypatch.setattr(window.session, "read", fails)
    window.show_about()
    assert "tables ?" in dialog(window, "aboutDialog").text.toPlainText()


def test_what_is_new_is_read_from_help_in_the_language_spoken(window):
    for spoken in ("en", "es"):
        speaking.speak(spoken)
        window.show_help("news")
        news = dialog(window, "newsDialog")
        text = news.findChild(QTextBrowser).toPlainText()
        assert "PumpTracker 0.9.0" in text
        assert ("emergencias" in text) == (spoken == "es")
        news.close()


UPGRADES = (
    ("", False, False),  # a first start, or another user's
    ("", True, True),  # from a version that did not note what was known
    ("0.8.0", True, True),
    ("0.9.0-rc1", True, True),
    ("0.9.0", True, False),
    ("1.0.0", True, False),  # an older version was put back
    ("nonsense", True, False),
)


def test_it_is_said_after_an_upgrade_alone(window, monkeypatch):
    monkeypatch.setattr(offering, "__version__", "0.9.0")
    for known, used, told in UPGRADES:
        preferences = Preferences()
        preferences.put(KNOWN, known)
        preferences.put("window/geometry", "x" if used else "")
        Offers(lambda: window, preferences).tell_news()
        assert ("0.9.0" in window.notices.said(NEWS)) == told, known
        assert preferences.text(KNOWN) == "0.9.0"
        window.notices.take_away(NEWS)


def test_it_is_said_once_and_is_read_or_put_away_by_a_button(window, monkeypatch, qtbot):
    monkeypatch.setattr(offering, "__version__", "0.9.0")
    window.preferences.put(KNOWN, "0.8.0")
    offers = Offers(lambda: window, window.preferences)
    offers.tell_news()
    keys = window.focusWidget()
    qtbot.mouseClick(window.findChild(QPushButton, "newsRead"), Qt.MouseButton.LeftButton)
    assert dialog(window, "newsDialog")
    assert window.focusWidget() is keys, "the keys come back to the page, not to the tile below the line"
    assert not window.notices.said(NEWS)
    Offers(lambda: window, window.preferences).tell_news()
    assert not window.notices.said(NEWS)


def test_what_is_wrong_with_the_file_stands_before_what_is_new_which_is_told_another_time(window, monkeypatch):
    monkeypatch.setattr(offering, "__version__", "0.9.0")
    window.preferences.put(KNOWN, "0.8.0")
    window.notices.show("trouble", "x", tone="danger")
    Offers(lambda: window, window.preferences).tell_news()
    assert window.notices.said("trouble")
    assert not window.notices.said(NEWS)
    assert window.preferences.text(KNOWN) == "0.8.0"


def test_the_worklist_keeps_its_rows_beneath_what_is_new(window, monkeypatch):
    monkeypatch.setattr(offering, "__version__", "0.9.0")
    window.preferences.put(KNOWN, "0.8.0")
    Offers(lambda: window, window.preferences).tell_news()
    QApplication.processEvents()
    view = window.worklist.table.view
    assert view.isVisible()
    assert view.viewport().height() > 4 * view.rowHeight(0)
