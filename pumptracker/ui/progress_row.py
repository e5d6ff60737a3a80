"""How far long work has come, in words and as a bar: shown once it takes long enough to be seen."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from pumptracker.ui.background import Background
from pumptracker.ui.parts import label
from pumptracker.words import sentence

_AFTER_MS = 250


class ProgressRow(QWidget):
    """Follows one job after another; hidden while there is none."""

    appeared = Signal()
    """It wants room."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("progress")
        self._code = ""
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

    def follow(self, code: str, job: Background[Any]) -> None:
        """Follow a job; `code` is the sentence that says what is done, with `done` and `total`."""
        self._code = code
        self._show(0, 0)
        job.progressed.connect(self._show)
        self._timer.start()

    def let_go(self) -> None:
        """Follow nothing any more."""
        self._timer.stop()
        self.hide()

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
