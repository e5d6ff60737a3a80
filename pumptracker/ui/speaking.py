"""The language of the desk: remembered on this PC, and Qt's own words beside ours."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from pumptracker import words
from pumptracker.ui.overriding import override
from pumptracker.ui.preferences import Preferences
from pumptracker.words.screens import QT

_KEPT = "language"


class _Rest(QTranslator):
    """What Qt's dialogs say and its own translation leaves in English."""

    _codes: ClassVar[Mapping[str, str]] = {english: code for code, english in QT.items()}

    @override
    def isEmpty(self) -> bool:
        """Qt asks no translator that is."""
        return False

    @override
    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        """A text of Qt's in the language spoken, "" where it is none of these."""
        code = self._codes.get(source)
        return words.tr(code) if code else ""


class _Now:
    translators: ClassVar[list[QTranslator]] = []


def remembered(preferences: Preferences) -> str:
    """The language this desk was left in; at the first start that of the PC, where it is one of ours."""
    kept = preferences.text(_KEPT)
    return kept if kept in words.LANGUAGES else of_locale(QLocale.system().name())


def of_locale(name: str) -> str:
    """The language of a locale ("es_MX"), English where it is none of ours."""
    spoken = name.partition("_")[0]
    return spoken if spoken in words.LANGUAGES else words.LANGUAGES[0]


def choose(preferences: Preferences, language: str) -> None:
    """Speak a language from now on, and at every start."""
    keep(preferences, language)
    speak(language)


def keep(preferences: Preferences, language: str) -> None:
    """Remember the language to be spoken from the next start on."""
    preferences.put(_KEPT, language)


def begin(language: str) -> None:
    """Speak a language from the start; English, which nobody has left yet, is spoken already."""
    if language != words.language() or language != words.LANGUAGES[0]:
        speak(language)


def speak(language: str) -> None:
    """Speak a language: our sentences, and what Qt's own dialogs say."""
    words.speak(language)
    for translator in _Now.translators:
        QCoreApplication.removeTranslator(translator)
    _Now.translators.clear()
    if language == words.LANGUAGES[0]:
        return
    of_qt, rest = QTranslator(), _Rest()
    found = of_qt.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    _Now.translators += [rest, of_qt] if found else [rest]
    for translator in _Now.translators:  # the last is asked first
        QCoreApplication.installTranslator(translator)
