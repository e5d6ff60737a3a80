"""Something done off the window's thread that nobody waits for: the window goes on, and is told when it is over."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Thread
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from pumptracker.domain.refused import Refused
from pumptracker.services.progress import Cancelled, Watcher
from pumptracker.store.transaction import guarded
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui import theme
from pumptracker.ui.background import take_short_turns, take_usual_turns

T = TypeVar("T")
_UNDER_WAY: set[Errand[Any]] = set()


class Errand(QObject, Generic[T]):
    """One job in a thread of its own; its signals are heard on the window's thread, after it is over."""

    progressed = Signal(int, int)
    """So many are done, of so many."""
    ended = Signal()
    """It is over: `made` holds what it made, or `failed` why not, None for both where it was stopped."""

    def __init__(self, job: Callable[[Watcher], T]) -> None:
        super().__init__()
        self.made: T | None = None
        self.failed: Refused | StoreUnavailable | None = None
        self._job = job
        self._asked_to_stop = Event()
        self._thread = Thread(target=self._run, name="errand", daemon=True)
        self._broke: BaseException | None = None
        self.ended.connect(self._over)

    def start(self) -> None:
        """Begin."""
        _UNDER_WAY.add(self)
        theme.hold_garbage()
        take_short_turns()
        self._thread.start()

    @property
    def is_busy(self) -> bool:
        """Whether it goes on."""
        return self in _UNDER_WAY

    def cancel(self) -> None:
        """Ask it to stop."""
        self._asked_to_stop.set()

    def stop(self) -> None:
        """Have it stop, and wait until it has: what it began is whole by then, or gone."""
        self.cancel()
        if self.is_busy:
            self._thread.join()
            self._over()

    @Slot()
    def _over(self) -> None:
        if self not in _UNDER_WAY:
            return
        _UNDER_WAY.discard(self)
        take_usual_turns()
        theme.let_garbage_go()
        if self._broke is not None:
            raise self._broke

    def _run(self) -> None:
        try:
            with guarded():
                self.made = self._job(self._watch)
        except (Refused, StoreUnavailable) as error:
            self.failed = error
        except Cancelled:
            pass
        except BaseException as error:  # a bug: raised where the window's are
            self._broke = error
        self.ended.emit()

    def _watch(self, done: int, total: int) -> None:
        if self._asked_to_stop.is_set():
            raise Cancelled
        self.progressed.emit(done, total)
