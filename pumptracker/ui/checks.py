"""Looking through the clinic's file beside the window: quickly after every start, and closely once a week."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from datetime import date, timedelta
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from pumptracker.store.answering import damage, looking
from pumptracker.store.connection import Connection
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui import theme
from pumptracker.ui.banner import Way
from pumptracker.ui.preferences import Preferences
from pumptracker.words import sentence, tr

if TYPE_CHECKING:
    from pumptracker.ui.main_window import MainWindow

_LAST = "check/last"
_EVERY = timedelta(days=7)
_AFTER_START_MS, _ASK_EVERY_MS = 60_000, 3_600_000
_BANNER = "check"


def whole(db: Connection) -> str:
    """What a close look finds wrong, "" for nothing: the proof that `pumptracker check` gives."""
    from pumptracker.services.checking import check

    return check(db).fault


class Look(QObject):
    """One look through a file in a thread of its own, on a connection that only reads."""

    ended = Signal(str)
    """It is through: what it found, "" for nothing. Not emitted where it was stopped, or could not look."""
    over = Signal()

    def __init__(self, path: Path, question: Callable[[Connection], str]) -> None:
        super().__init__()
        self._path, self._question, self._stop = path, question, Event()
        self._thread = Thread(target=self._run, name="check", daemon=True)
        self._kept = ExitStack()
        self.over.connect(self._over)

    def start(self) -> None:
        """Begin. Garbage is not collected meanwhile: the thread might be the one to take widgets away."""
        self._kept.enter_context(theme.nothing_collected())
        self._thread.start()

    def stop(self) -> None:
        """Have it stop, and wait until it has."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join()
        self._kept.close()

    @Slot()
    def _over(self) -> None:
        self._kept.close()

    def _run(self) -> None:
        try:
            with looking(self._path, self._stop.is_set) as db:
                found = self._question(db)
            if not self._stop.is_set():
                self.ended.emit(found)
        except StoreUnavailable as fault:
            if fault.code in ("damaged", "not_a_database"):
                self.ended.emit(fault.code)
        finally:
            self.over.emit()


class Checks(QObject):
    """Begins the looks when they are due, and says in a banner what they found."""

    def __init__(self, window: Callable[[], MainWindow], preferences: Preferences) -> None:
        super().__init__()
        self._window, self._preferences = window, preferences
        self._look: Look | None = None
        self._timer = QTimer(self, interval=_ASK_EVERY_MS)
        self._timer.timeout.connect(self.weekly)

    def begin(self) -> None:
        """Look quickly now; closely a while later, where that is due, and whenever it is from then on."""
        self._start(damage, self._quickly)
        self._timer.start()
        QTimer.singleShot(_AFTER_START_MS, self, self.weekly)

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()
        if self._look is not None:
            self._look.stop()

    def is_due(self, today: date) -> bool:
        """Whether a week has gone by since the last close look; a day that is still to come says nothing."""
        try:
            last = date.fromisoformat(self._preferences.text(_LAST))
        except ValueError:
            return True
        return not timedelta() <= today - last < _EVERY

    def weekly(self) -> None:
        """Look closely where that is due."""
        if self.is_due(self._window().session.today):
            self._start(whole, self._closely)

    def _start(self, question: Callable[[Connection], str], heard: Callable[[str], None]) -> None:
        session = self._window().session
        if self._look is not None or session.keeper.held is not None or not session.keeper.path.name:
            return
        look = self._look = Look(session.keeper.path, question)
        look.ended.connect(heard)
        look.over.connect(self._done)
        look.start()

    @Slot()
    def _done(self) -> None:
        if self._look is not None:
            self._look.stop()
        self._look = None

    @Slot(str)
    def _quickly(self, found: str) -> None:
        if found:
            self._window().session.hold(StoreUnavailable("damaged"))

    @Slot(str)
    def _closely(self, found: str) -> None:
        self._preferences.put(_LAST, self._window().session.today.isoformat())
        window = self._window()
        if not found:
            window.notices.take_away(_BANNER)
        elif found in ("damaged", "not_a_database"):
            self._quickly(found)
        else:
            way = Way("checkRead", tr("understood"), lambda: window.notices.take_away(_BANNER))
            window.notices.show(_BANNER, sentence("check_found", {"fault": found}), tr("check_then"), [way])
