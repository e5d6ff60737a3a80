"""A PC that slept, was carried into another time zone, or whose clock was set: the day is read anew at once."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from pumptracker.store import worklist
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui import clock
from pumptracker.ui.notices import Notices
from pumptracker.ui.session import Session
from pumptracker.words import day, sentence

_EVERY_MS = 1_000
_JUMP_SECONDS = 3.0
_BANNER = "clock"


class Waking(QObject):
    """Watches the clock of the PC, and says in a banner where it stands before what was recorded already."""

    woken = Signal()
    """Time did not go on as it should have: the PC slept, or its clock or its zone was set."""

    def __init__(self, window: QObject, notices: Notices, session: Session) -> None:
        super().__init__(window)
        self._notices, self._session = notices, session
        self._seen = clock.moment()
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.applicationStateChanged.connect(self._came_to)
        session.changed.connect(self.compare)
        self.compare()

    def look(self) -> None:
        """See whether the two clocks went on alike; tells who listens where they did not."""
        before, self._seen = self._seen, clock.moment()
        wall, steady = self._seen[0] - before[0], self._seen[1] - before[1]
        slept = abs(wall - steady) > _JUMP_SECONDS or steady > _JUMP_SECONDS + _EVERY_MS / 1000
        if slept or self._seen[2] != before[2]:
            self.woken.emit()
            self.compare()

    def _came_to(self, state: Qt.ApplicationState) -> None:
        """Somebody sits down at the desk again."""
        if state == Qt.ApplicationState.ApplicationActive:
            self.woken.emit()

    def compare(self) -> None:
        """Say so where today is before the day of the last action; a day that was given is nobody's clock."""
        if self._session.clock is not clock.today:
            return
        try:
            last = _day_of(self._session.read(worklist.last_happened))
        except StoreUnavailable:
            return
        today = self._session.today
        if last is None or today >= last:
            self._notices.take_away(_BANNER)
            return
        facts = {"today": day(today), "last": day(last)}
        self._notices.show(_BANNER, sentence("clock_back", facts), sentence("clock_counts", facts))


def _day_of(at: str) -> date | None:
    """The day on this wall of a moment of the history; None where it is none."""
    try:
        return datetime.fromisoformat(at).astimezone().date()
    except ValueError:
        return None
