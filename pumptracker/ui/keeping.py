"""The copies that a desk makes by itself: daily while it is open, and at close; and what the worklist says of them."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from pumptracker.services import backing_up
from pumptracker.services.progress import Watcher
from pumptracker.store import backups
from pumptracker.store.backups import Backup
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui import clock
from pumptracker.ui.errand import Errand

_LOOK_EVERY_MS = 10 * 60_000
_FIRST_LOOK_MS = 3_000


class Keeping(QObject):
    """Looks now and then, off the window's thread, whether a copy is due; never keeps the window waiting."""

    warned = Signal(str)
    """What is to be said of the copies, "" for nothing."""
    copied = Signal()
    """There is a new copy."""

    def __init__(
        self, database: Path, now: Callable[[], datetime] | None = None, *, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.database, self._now = database, now or clock.now
        self.is_ours: Callable[[], bool] = lambda: True
        """Whether this desk looks after the file; another that took it over makes its own copies."""
        self._errand: Errand[str] | None = None
        self._timer = QTimer(self, interval=_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._first = QTimer(self, singleShot=True, interval=_FIRST_LOOK_MS)
        self._first.timeout.connect(self.look)

    def start(self) -> None:
        """Look soon, and from then on every few minutes."""
        self._first.start()
        self._timer.start()

    def look(self) -> None:
        """Make a copy where one is due, then see what is to be said; nothing where it is at it already."""
        if self._errand is not None or not self.is_ours():
            return
        errand = self._errand = Errand(self._work)
        errand.ended.connect(self._tell)
        errand.start()

    def stop(self) -> None:
        """Look no more; a copy that is being made is gone, or whole, when this returns."""
        self._timer.stop()
        self._first.stop()
        if self._errand is not None:
            self._errand.stop()
            self._errand = None

    def at_close(self) -> Errand[Backup | None]:
        """The copy that is made when the desk closes: of what was recorded since the last, or where one is due."""
        self.stop()
        return Errand(self._last_copy)

    def _work(self, watch: Watcher) -> str:
        now = self._now()
        if backing_up.is_due(self.database, now):
            with suppress(StoreUnavailable):  # its lack is said once the last copy is too old
                backing_up.back_up(self.database, "daily", now, watch=watch)
        with closing(backups.reading(self.database)) as db:
            return backing_up.warning(db, now)

    def _last_copy(self, watch: Watcher) -> Backup | None:
        now = self._now()
        if not self.is_ours():
            return None
        if backing_up.changed_since(self.database) or backing_up.is_due(self.database, now):
            return backing_up.back_up(self.database, "close", now, watch=watch)
        return None

    def _tell(self) -> None:
        errand, self._errand = self._errand, None
        if errand is not None and errand.made is not None:
            self.warned.emit(errand.made)
            self.copied.emit()
