"""The language of the desk: remembered on this PC, and Qt's own words beside ours."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

from pumptracker import words
from pumptracker.ui.preferences import Preferences

_KEPT = "language"


class _Now:
    translator: QTranslator | None = None


def remembered(preferences: Preferences) -> str:
    """The language this desk was left in."""
    kept = preferences.text(_KEPT)
    return kept if kept in words.LANGUAGES else words.LANGUAGES[0]


def choose(preferences: Preferences, language: str) -> None:
    """Speak a language from now on, and at every start."""
    keep(preferences, language)
    speak(language)


def keep(preferences: Preferences, language: str) -> None:
    """Remember the language to be spoken from the next start on."""
    preferences.put(_KEPT, language)


def speak(language: str) -> None:
    """Speak a language: our sentences, and what Qt's own dialogs say."""
    words.speak(language)
    if _Now.translator is not None:
        QCoreApplication.removeTranslator(_Now.translator)
        _Now.translator = None
    if language == words.LANGUAGES[0]:
        return
    translator = QTranslator()
    if translator.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        QCoreApplication.installTranslator(translator)
        _Now.translator = translator
