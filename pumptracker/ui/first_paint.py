"""What waits until the window has been painted: it is done right after, a step at a time between keys and clicks."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from pumptracker.ui.overriding import override


def after_first_paint(window: QWidget, steps: Iterable[Callable[[], object]]) -> None:
    """Do the steps, in order, once the window has been painted."""
    window.installEventFilter(_Waiting(window, steps))


class _Waiting(QObject):
    """Looks out for the first paint; then does one step whenever the window has nothing else to do."""

    def __init__(self, window: QWidget, steps: Iterable[Callable[[], object]]) -> None:
        super().__init__(window)
        self._window, self._steps = window, iter(steps)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self, self._next)
        return False

    def _next(self) -> None:
        step = next(self._steps, None)
        if step is None:
            self.deleteLater()
        else:
            QTimer.singleShot(0, self, self._next)  # before the step: one that fails does not stop the rest
            step()
