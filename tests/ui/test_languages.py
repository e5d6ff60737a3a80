"""The desk in another language: every page, without a restart, and longer words than English has."""

from __future__ import annotations

import re
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QPushButton, QWidget

from pumptracker import words
from pumptracker.services import demo
from pumptracker.store.connection import open_or_make
from pumptracker.ui import speaking
from pumptracker.ui.desk import Opened
from pumptracker.ui.dialogs.form_dialog import FormDialog
from pumptracker.ui.dialogs.who_fields import who_fields
from pumptracker.ui.main_window import MainWindow
from pumptracker.ui.preferences import Preferences
from pumptracker.ui.settings.holiday_choice import _countries
from pumptracker.words import ENGLISH, tr
from tests.shot_states import states
from tests.ui.layout import faults

TODAY = date(2026, 11, 24)
_OF_BOTH = frozenset({"PumpTracker", "No", "Error", "Lote", "MRN", "PDF", "Email", "Normal", "Portal"})


@pytest.fixture(autouse=True)
def _speak_english_afterwards(qapp):
    yield
    speaking.speak("en")


def test_a_country_is_called_as_those_do_who_speak_the_language_there(qapp):
    assert dict(_countries())["ES"] == "Spain"
    speaking.speak("es")
    named = _countries()
    assert {"Spain", "Mexico", "United States"}.isdisjoint(dict(named).values())
    assert dict(named)["ES"] == "España"
    assert dict(named)["DE"] == "Germany", "Qt has no Spanish name for it, and it is found under its letter"
    names = [name for _, name in named]
    assert names.index("El Salvador") < names.index("España") < names.index("Estonia")


def test_a_new_patient_speaks_as_the_desk_does_until_somebody_says_otherwise(qapp):
    for spoken in ("en", "es"):
        speaking.speak(spoken)
        assert next(each for each in who_fields(None) if each.name == "language").value == spoken


def longer(text: str) -> str:
    """A sentence a quarter longer than it is, its gaps as they are, and known by its brackets."""
    parts = re.split(r"(\{[^{}]*\}|\{\{|\}\})", text)
    stretched = "".join(part if part.startswith(("{", "}")) else re.sub(r"([aiou])", r"\1\1", part) for part in parts)
    return f"[{stretched}]" if text.strip() else text


@pytest.fixture
def db(tmp_path):
    opened = open_or_make(tmp_path / "clinic.db")
    demo.build(opened, TODAY, patients=64)
    yield opened
    opened.close()


def opened_window(qtbot, db, room: tuple[int, int]) -> MainWindow:
    window = MainWindow(db, lambda: TODAY, "Ana")
    qtbot.addWidget(window)
    window.show()
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(*room)
    return window


def shown_texts(widget: QWidget) -> set[str]:
    found = set()
    for each in [widget, *widget.findChildren(QWidget)]:
        if each.isVisible():
            found |= {each.toolTip(), each.accessibleName()}
            if isinstance(each, QLabel | QAbstractButton):
                found.add(each.text())
    return {re.sub(r"[&▾]", "", text).strip() for text in found}


def walk(window: MainWindow, english: frozenset[str]) -> list[str]:
    """What is clipped, overlaps or is still said in English, in every state of every page."""
    found = []
    for name, widget in states(window):
        if not isinstance(widget, QMenu):
            widget.show()
        for _ in range(3):
            QApplication.processEvents()
        found += [f"{name}: {fault}" for fault in faults(widget)]
        found += [f"{name}: still in English: {text!r}" for text in sorted(shown_texts(widget) & english)]
        if isinstance(widget, FormDialog):
            widget.discard()
        elif widget is not window:
            widget.close()
    window.close()
    return found


@pytest.mark.parametrize(
    ("look", "room"),
    [pytest.param(("light", "normal"), (1366, 768), marks=pytest.mark.long), (("dark", "largest"), (911, 512))],
    indirect=["look"],
)
def test_the_desk_in_spanish_clips_nothing_and_says_nothing_in_english(qtbot, db, look, room):
    speaking.speak("es")
    spoken = set(words.SENTENCES.values())
    english = frozenset(said for said in ENGLISH.values() if "{" not in said and said not in spoken) - _OF_BOTH
    assert walk(opened_window(qtbot, db, room), english) == []


@pytest.mark.parametrize("look", [("light", "normal")], indirect=True, ids="-".join)
def test_words_a_quarter_longer_than_english_have_room_and_none_is_said_beside_the_tables(qtbot, db, look):
    words.speak_by("en", {code: longer(said) for code, said in ENGLISH.items()})
    english = frozenset(said for said in ENGLISH.values() if "{" not in said and re.search(r"[aeiou]", said))
    assert walk(opened_window(qtbot, db, (1366, 768)), english - _OF_BOTH) == []


def test_another_language_is_spoken_without_a_restart_and_at_the_next_start(qtbot, db, tmp_path):
    preferences = Preferences(tmp_path / "desk.ini")

    def make(db, by: str) -> MainWindow:
        window = MainWindow(db, lambda: TODAY, by, preferences)
        qtbot.addWidget(window)
        return window

    first = make(db, "Ana")
    opened = Opened(first, make, db)
    first.show()
    first.open_page("settings")
    first.settings.open_part("appearance")
    first.settings.pane.findChild(QPushButton, "look_language_es").click()
    second = opened.window
    assert second is not first
    assert second.isVisible()
    assert not first.isVisible()
    assert second.session.by == "Ana"
    assert words.language() == "es"
    assert tr("save_button") == "&Guardar"
    assert second.settings.pane.findChild(QPushButton, "look_language_es").isChecked()
    assert speaking.remembered(Preferences(tmp_path / "desk.ini")) == "es"
    second.settings.pane.findChild(QPushButton, "look_language_en").click()
    assert opened.window.settings.pane.findChild(QPushButton, "look_language_en").isChecked()
    assert tr("save_button") == ENGLISH["save_button"]
    opened.close()
    opened.window.close()


def test_a_language_that_is_not_known_is_none(tmp_path):
    preferences = Preferences(tmp_path / "desk.ini")
    preferences.put("language", "tlh")
    assert speaking.remembered(preferences) == "en"


@pytest.mark.parametrize(
    ("locale", "spoken"), [("es_MX", "es"), ("es", "es"), ("en_US", "en"), ("fr_FR", "en"), ("C", "en"), ("", "en")]
)
def test_the_first_start_speaks_the_language_of_the_pc(locale, spoken):
    assert speaking.of_locale(locale) == spoken


def test_what_the_desk_remembers_goes_before_the_language_of_the_pc(tmp_path, monkeypatch):
    monkeypatch.setattr(speaking.QLocale, "system", lambda: speaking.QLocale("es_US"))
    preferences = Preferences(tmp_path / "desk.ini")
    assert speaking.remembered(preferences) == "es"
    speaking.keep(preferences, "en")
    assert speaking.remembered(preferences) == "en"
