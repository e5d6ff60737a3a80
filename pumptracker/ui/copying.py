"""Keeps the copy for a second PC up to date while the desk is open: soon after each change, beside the window."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from pumptracker.domain.refused import Refused
from pumptracker.services import copying_out
from pumptracker.store import integrity
from pumptracker.store.connection import Connection
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui.background import Background
from pumptracker.ui.session import Session
from pumptracker.ui.telling import words_of
from pumptracker.words import sentence

_PATIENCE_SECONDS = 10.0
_AGAIN_SECONDS = 60.0
"""When it is tried again after it failed, without a change."""


class Copying(QObject):
    """Writes the copy when it is due. `warn` is given a sentence where it could not be, "" where it could again.

    Nothing here ever stops the desk.
    """

    def __init__(
        self, session: Session, warn: Callable[[str], object], clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__()
        self._session, self._warn, self._clock = session, warn, clock
        self._first: float | None = None
        """The first change that the copy lacks, by the clock; None where it lacks none."""
        self._last: float | None = None
        self._written: float | None = None
        self._job: Background[bool] | None = None
        self._is_open = True
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._write)
        session.changed.connect(self.note)
        self.note()

    @property
    def is_behind(self) -> bool:
        """Whether there are changes that the copy may lack."""
        return self._first is not None or self._job is not None

    def note(self) -> None:
        """Take note of a change: the copy is due."""
        self._last = self._clock()
        if self._first is None:
            self._first = self._last
        self._plan()

    def close(self) -> None:
        """Write what is still due, the window gone, then nothing more; a folder that does not answer is not waited for.

        What goes on when the process ends leaves the copy there was.
        """
        self._stop()
        self.wait()
        if self._first is not None:
            self._write()
            self.wait()
        self._timer.stop()

    def leave(self) -> None:
        """Take note of nothing more, and say nothing: another takes over, and the window may be gone."""
        self._stop()
        self._warn = lambda _: None

    def _stop(self) -> None:
        self._is_open = False
        self._session.changed.disconnect(self.note)
        self._timer.stop()

    def wait(self) -> None:
        """Wait for what is being written, though not for ever."""
        if self._job is not None and self._job.is_over_within(_PATIENCE_SECONDS):
            self._finish()

    def _plan(self) -> None:
        if self._is_open and self._job is None and self._first is not None and self._last is not None:
            due = copying_out.due_in(self._first, self._last, self._written, self._clock())
            self._timer.start(round(due * 1000))

    def _write(self) -> None:
        from pumptracker.ui.printing.copied import copy_out

        self._first = None
        if self._session.keeper.held is not None:  # what is shown is as of then, and another desk may write the copy
            self._try_again()
            return
        try:
            wanted = self._session.read(copying_out.folder) is not None
            path = self._session.read(integrity.path)
        except StoreUnavailable:  # the window says so itself
            self._try_again()
            return
        if not wanted:
            self._warn("")
            return
        session = self._session
        by, today, at = session.by, session.today, session.moment

        def work(db: Connection) -> bool:
            return copy_out(db, at=at, by=by, today=today)

        self._written = self._clock()
        self._job = Background(path, work)
        self._job.ended.connect(self._finish)
        self._job.start()

    def _finish(self) -> None:
        """Take in how it went."""
        job, self._job = self._job, None
        if job is None:
            return
        try:
            job.result()
            self._warn("")
        except (Refused, StoreUnavailable) as error:
            self._warn(sentence("copy_warning", {"why": words_of(error)}))
            self._try_again()
        self._plan()

    def _try_again(self) -> None:
        """Try once more in a minute, or at the next change."""
        if self._is_open and self._first is None:
            self._timer.start(round(_AGAIN_SECONDS * 1000))
