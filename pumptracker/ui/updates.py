"""Looking for a newer version once a day, where the clinic or its IT asked for that; nothing is fetched otherwise."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from pumptracker import __version__
from pumptracker.formats.update_file import Newest
from pumptracker.services import updating
from pumptracker.services.progress import Watcher
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui.banner import Way
from pumptracker.ui.errand import Errand
from pumptracker.ui.preferences import Preferences
from pumptracker.ui.telling import words_of
from pumptracker.words import language, tr

if TYPE_CHECKING:
    from pumptracker.ui.main_window import MainWindow

LOOKED, FOUND, TOLD = "updates/looked", "updates/found", "updates/told"
"""Preferences: the day it was last looked by itself, what was found then, and the version that was told."""
_BANNER = "update"
_EVERY_MS, _FIRST_MS = 3_600_000, 20_000


def keep_found(preferences: Preferences, look: Look) -> None:
    """Remember in words what a look found, and for which version, language and file these are."""
    preferences.put(FOUND, f"{_of(look.named)}\n{look.said()}")


def found(preferences: Preferences, named: str) -> str:
    """What the last look into that file found, "" where there was none since an upgrade or in this language."""
    of, _, words = preferences.text(FOUND).partition("\n")
    return words if of == _of(named) else ""


def _of(named: str) -> str:
    return f"{__version__} {language()} {named}"


class Look(Errand[Newest | None]):
    """One look beside the window."""

    def __init__(self, named: str) -> None:
        def work(_: Watcher) -> Newest | None:
            return updating.look(named, __version__)

        super().__init__(work)
        self.named = named

    def said(self) -> str:
        """What came of it, in words."""
        return words_of(self.failed) if self.failed is not None else "\n".join(updating.said(self.made))


class Updates(QObject):
    """Begins the looks, and says in a line above the pages what they found; a version is told once."""

    def __init__(self, window: Callable[[], MainWindow], preferences: Preferences) -> None:
        super().__init__()
        self._window, self._preferences = window, preferences
        self._look: Look | None = None
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.daily)

    def begin(self) -> None:
        """Look a while after the start where that is due, and from then on once a day."""
        self._timer.start()
        QTimer.singleShot(_FIRST_MS, self, self.daily)

    def stop(self) -> None:
        """Look no more; one that goes on is left to itself."""
        self._timer.stop()
        self._look = None

    def daily(self) -> None:
        """Look where somebody chose that, and not yet today."""
        session = self._window().session
        today = session.today.isoformat()
        try:
            source = session.read(updating.source)
        except StoreUnavailable:
            return
        if source is None or not source.daily or self._look is not None or self._preferences.text(LOOKED) == today:
            return
        self._preferences.put(LOOKED, today)
        look = self._look = Look(source.named)
        look.ended.connect(self._ended)
        look.start()

    def _ended(self) -> None:
        look, self._look = self._look, None
        if look is None:
            return
        keep_found(self._preferences, look)
        if look.made is not None and look.made.version != self._preferences.text(TOLD):
            self.tell(look.made)

    def tell(self, newest: Newest) -> None:
        """Say that there is a newer version, and where."""
        notices = self._window().notices
        away = Way("updateRead", tr("understood"), lambda: self._read(newest))
        newer, where = updating.said(newest)
        notices.show(_BANNER, newer, where, [away], tone="quiet")

    def _read(self, newest: Newest) -> None:
        self._preferences.put(TOLD, newest.version)
        self._window().notices.take_away(_BANNER)
