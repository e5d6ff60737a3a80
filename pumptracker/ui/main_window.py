"""The main window: the day, the worklist, and a repaint when either moves on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMainWindow

from pumptracker.store import policy, worklist
from pumptracker.store.connection import Connection
from pumptracker.ui.worklist_page import WorklistPage
from pumptracker.words import tr

_LOOK_EVERY_MS = 5_000


class MainWindow(QMainWindow):
    """Opens on the worklist; midnight, and what another program writes, repaint it."""

    def __init__(self, db: Connection, clock: Callable[[], date]) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self._db, self._clock = db, clock
        self._seen: tuple[date, int] | None = None
        self.setWindowTitle(tr("pumptracker"))
        self.resize(1366, 768)
        self.worklist = WorklistPage()
        self.setCentralWidget(self.worklist)
        self._timer = QTimer(self, interval=_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look_again)
        self._timer.start()
        self.look_again()

    def look_again(self) -> None:
        """Repaint where the day or the data moved on since the last look."""
        now = (self._clock(), worklist.moment(self._db))
        if now == self._seen:
            return
        self._seen = now
        rows = worklist.listed(self._db, now[0], policy.numbers(self._db))
        self.worklist.show_rows(rows, now[0], worklist.on_pathway(self._db))
