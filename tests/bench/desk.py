"""The desk in this process, as it stands on a screen: what is done to it and when all of it is painted."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QWidget

from pumptracker.paths import DATABASE
from pumptracker.store.connection import open_or_make
from pumptracker.ui import theme
from pumptracker.ui.main_window import MainWindow
from tests.bench.registers import TODAY

_QUIET = 0.02
"""After so many seconds without painting, all is painted: a result that comes later in parts counts whole."""
_LONGEST = 5.0


class Desk(QObject):
    """A shown window, and a watch on what it paints."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        running = QApplication.instance()
        self.app = running if isinstance(running, QApplication) else QApplication(["pumptracker"])
        theme.apply(self.app)
        self.app.setCursorFlashTime(0)  # a blinking cursor would count as painting
        self.db = open_or_make(folder / DATABASE)
        self.window = MainWindow(self.db, lambda: TODAY, "Ana")
        self.window.setWindowState(Qt.WindowState.WindowNoState)
        self.window.resize(1366, 768)
        self.window.show()
        QTest.qWaitForWindowExposed(self.window)
        self.window.activateWindow()
        QTest.qWait(100)
        self.worklist = self.view("worklistView")
        self.window.open_page("patients")  # its page is made when it is first asked for
        self.found = self.view("patientsView")
        self.box = self.window.findChild(QLineEdit, "patientSearch")
        self._saw = self._saw_part = False
        self.window.installEventFilter(self)

    def view(self, name: str) -> QAbstractItemView:
        """A list or table by its name."""
        found: QAbstractItemView = self.window.findChild(QAbstractItemView, name)
        return found

    def painted(self, deed: Callable[[], object], part: QWidget | None = None) -> float:
        """Milliseconds from a deed until all it changes is painted: the part where that is, else the window."""
        if part is not None:
            part.installEventFilter(self)
        self._saw = self._saw_part = False
        began = time.perf_counter()
        deed()
        window_done = part_done = 0.0
        quiet_from = time.perf_counter()
        while (now := time.perf_counter()) < quiet_from + _QUIET and now < began + _LONGEST:
            self.app.processEvents()
            if self._saw:
                window_done = quiet_from = time.perf_counter()
            if self._saw_part:
                part_done = window_done
            self._saw = self._saw_part = False
        if part is not None:
            part.removeEventFilter(self)
        return ((part_done or window_done or quiet_from) - began) * 1000

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note when the window is painted, and when the part is."""
        if event.type() == QEvent.Type.UpdateRequest and watched is self.window:
            self._saw = True
        elif event.type() == QEvent.Type.Paint and watched is not self.window:
            self._saw_part = True
        return False

    def close(self) -> None:
        """Close the window and the file."""
        self.window.close()
        self.app.processEvents()
        self.db.close()


def jump(view: QAbstractItemView, key: Qt.Key) -> None:
    """Go to the first or the last row of a table, which takes Ctrl."""
    QTest.keyClick(view, key, Qt.KeyboardModifier.ControlModifier)


def press(widget: QWidget, key: str | Qt.Key) -> None:
    """Press and let go a key as a keyboard does; letters beyond ASCII, which QTest refuses, as their events."""
    if isinstance(key, Qt.Key):
        QTest.keyClick(widget, key)
    elif key.isascii():
        QTest.keyClicks(widget, key)
    else:
        code = ord(key.upper()) if len(key.upper()) == 1 else 0
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(widget, QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, key))
