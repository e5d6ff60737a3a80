"""Long work off the window's thread: on a connection of its own, with progress, and stopped when asked."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from threading import Event, Thread
from typing import Generic, TypeVar

from PySide6.QtCore import QEventLoop, QObject, Signal, Slot

from pumptracker.services.progress import Cancelled, watching
from pumptracker.store.connection import Connection, open_clinic
from pumptracker.store.transaction import guarded
from pumptracker.ui import theme

T = TypeVar("T")
Job = Callable[[Connection], T]
"""Anything that reads or writes the clinic, given a connection."""

_TURN_SECONDS = 0.0002
"""How long the work may go on while the window wants its turn: at Python's 5 ms a table paints for a second."""


class Background(QObject, Generic[T]):
    """One job in a thread of its own. Its signals are heard on the window's thread."""

    progressed = Signal(int, int)
    """So many are done, of so many."""
    ended = Signal()
    """It is over, one way or another."""

    def __init__(self, path: Path, job: Job[T]) -> None:
        super().__init__()
        self._path, self._job = path, job
        self._made: list[T] = []
        self._failed: BaseException | None = None
        self._asked_to_stop = Event()
        self._is_over, self._loop = False, QEventLoop()
        self._meanwhile = ExitStack()
        self.ended.connect(self._over)
        self._thread = Thread(target=self._run, name="background", daemon=True)

    def start(self) -> None:
        """Begin.

        Until it is over garbage is not collected: it might be the other thread that does, and take widgets away.
        """
        self._meanwhile.enter_context(_short_turns())
        self._meanwhile.enter_context(theme.nothing_collected())
        self._thread.start()

    def cancel(self) -> None:
        """Ask it to stop; what it wrote is rolled back, unless it is through by then."""
        self._asked_to_stop.set()

    def stop(self) -> None:
        """Have it stop, and wait until it has."""
        self.cancel()
        self._join()

    def result(self) -> T:
        """What the job made, or what it raised (Cancelled where it was stopped); the window lives on meanwhile."""
        if not self._is_over:
            self._loop.exec()
        if not self._is_over:  # the application is leaving
            self.cancel()
        self._join()
        if self._failed is not None:
            raise self._failed
        return self._made[0]

    def is_over_within(self, seconds: float) -> bool:
        """Wait so long for it, and no longer; returns whether it is over. One that is not ends with the process."""
        self._thread.join(seconds)
        if not self._thread.is_alive():
            self._join()
        return self._is_over

    def _join(self) -> None:
        self._thread.join()
        self._is_over = True
        self._meanwhile.close()

    @Slot()
    def _over(self) -> None:
        self._join()
        self._loop.quit()

    def _run(self) -> None:
        try:
            with guarded(), closing(open_clinic(self._path)) as db, watching(self._watch):
                self._made.append(self._job(db))
        except BaseException as error:
            self._failed = error
        self.ended.emit()

    def _watch(self, done: int, total: int) -> None:
        if self._asked_to_stop.is_set():
            raise Cancelled
        self.progressed.emit(done, total)


@contextmanager
def _short_turns() -> Iterator[None]:
    """Let the window have its turn at once where it wants one."""
    take_short_turns()
    try:
        yield
    finally:
        take_usual_turns()


class _Turns:
    taken = 0
    usual = 0.0


def take_short_turns() -> None:
    """The same, until `take_usual_turns` was called as often; both on the window's thread."""
    if not _Turns.taken:
        _Turns.usual = sys.getswitchinterval()
        sys.setswitchinterval(_TURN_SECONDS)
    _Turns.taken += 1


def take_usual_turns() -> None:
    """Turns are as long as usual again, once nothing else goes on."""
    _Turns.taken -= 1
    if not _Turns.taken:
        sys.setswitchinterval(_Turns.usual)
