"""Long work that a dialog has done: how far it is, in words and as a bar once that can be seen, and how to stop it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from pumptracker.domain.refused import Refused
from pumptracker.services.progress import Cancelled
from pumptracker.ui.background import Background
from pumptracker.ui.parts import label
from pumptracker.ui.session import Session
from pumptracker.words import sentence

T = TypeVar("T")
_AFTER_MS = 250


class ProgressRow(QWidget):
    """Has one job done after another; hidden while there is none."""

    appeared = Signal()
    """It wants room."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("progress")
        self._code = ""
        self._job: Background[Any] | None = None
        self._words, self._bar = label(wrap=True), QProgressBar()
        self._words.setObjectName("progressWords")
        self._bar.setTextVisible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._words)
        layout.addWidget(self._bar)
        self._timer = QTimer(self, interval=_AFTER_MS, singleShot=True)
        self._timer.timeout.connect(self._appear)
        self.hide()

    def run(self, session: Session, code: str, use_case: Callable[..., T], *given: object) -> T:
        """Run a long use case beside the window and show how far it is; refused where it was stopped.

        `code` is the sentence that says what is done, with `done` and `total`.
        """
        self._code = code
        try:
            made: T = session.in_background(use_case, *given, watch=self._follow)
            return made
        except Cancelled:
            raise Refused("was_stopped") from None
        finally:
            self._job = None
            self._timer.stop()
            self.hide()

    @property
    def is_busy(self) -> bool:
        """Whether something goes on."""
        return self._job is not None

    def stop(self) -> None:
        """Ask what goes on to stop."""
        if self._job is not None:
            self._job.cancel()

    def _follow(self, job: Background[Any]) -> None:
        self._job = job
        self._show(0, 0)
        job.progressed.connect(self._show)
        self._timer.start()

    def _appear(self) -> None:
        self.show()
        self.appeared.emit()

    def _show(self, done: int, total: int) -> None:
        self._words.setText(
            sentence(self._code if total else f"{self._code}_soon", {"done": f"{done:,}", "total": f"{total:,}"})
        )
        self._bar.setAccessibleName(self._words.text())
        self._bar.setRange(0, total)
        self._bar.setValue(done)
