"""A second start raises the window of the first: the first listens under a name that the database and the user give.

Imported after the first paint, or where a clinic is held already: Qt's network takes a while to load.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication, QWidget

from pumptracker.store.lock_file import user

ASKED, DONE = b"raise\n", b"raised\n"
_ANSWER_MS, _HEARD_MS = 2_000, 300


def name_of(database: Path) -> str:
    """What a desk on a database listens under: its own for each user, and for each screen where there are several."""
    screen = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY", "")
    key = "\0".join((os.path.normcase(os.path.realpath(database)), user(), "" if os.name == "nt" else screen))
    return f"pumptracker-{hashlib.sha256(key.encode('utf-8', 'surrogatepass')).hexdigest()[:24]}"


class OnlyOne(QObject):
    """Listens for second starts, and raises the window there is. Only whoever holds the clinic may make one."""

    def __init__(self, database: Path, window: Callable[[], QWidget]) -> None:
        super().__init__()
        self._window = window
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        name = name_of(database)
        QLocalServer.removeServer(name)  # what a desk that was killed left: it no longer holds the clinic
        self._server.listen(name)

    @property
    def is_listening(self) -> bool:
        """Whether a second start can be heard; where not, it says who holds the clinic."""
        return self._server.isListening()

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _greet(self) -> None:
        """Hear whoever asks at once: what they say is on its way, and nothing is kept of them."""
        while socket := self._server.nextPendingConnection():
            if socket.bytesAvailable() or socket.waitForReadyRead(_HEARD_MS):
                self._answer(socket)
            socket.disconnectFromServer()
            socket.deleteLater()

    def _answer(self, socket: QLocalSocket) -> None:
        if bytes(socket.readAll().data()).startswith(ASKED):
            to_front(self._window())
            socket.write(DONE)
            socket.waitForBytesWritten(_HEARD_MS)


def to_front(window: QWidget) -> None:
    """Show a window above all others, from the task bar too, and what it asks above it."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    for each in (window, QApplication.activeModalWidget()):
        if each is not None:
            each.raise_()
            each.activateWindow()
    QApplication.alert(window)


def raise_first(database: Path, *, answer_ms: int = _ANSWER_MS) -> bool:
    """Have this user's open desk on a database raise its window; returns whether it did."""
    _let_it_come_to_front()
    socket = QLocalSocket()
    socket.connectToServer(name_of(database))
    if not socket.waitForConnected(answer_ms):
        return False
    socket.write(ASKED)
    heard = socket.waitForBytesWritten(answer_ms) and socket.waitForReadyRead(answer_ms)
    answered = bool(heard) and bytes(socket.readAll().data()).startswith(DONE)
    socket.abort()
    return answered


def _let_it_come_to_front() -> None:
    """Windows lets a program come to the front only where the one in front allows it."""
    if os.name == "nt":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)  # type: ignore[attr-defined]
