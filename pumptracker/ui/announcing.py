"""Telling those who hear the screen what changed on it, where the keys are not: one door for all of it.

Qt hands it to the screen reader of the system; where none runs nothing is done.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget

PAUSE_MS = 700
"""What changes with every key is told once the keys rest for so long."""


def is_heard() -> bool:
    """Whether something reads the screen."""
    return QAccessible.isActive()


def announce(widget: QWidget, text: str, *, at_once: bool = False) -> None:
    """Have a text read out when the reader is done with what it says, or `at_once` where it must not wait."""
    if not text.strip() or not is_heard():
        return
    event = QAccessibleAnnouncementEvent(widget, text)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if at_once else politeness.Polite)
    _send(event)


def _send(event: QAccessibleEvent) -> None:
    QAccessible.updateAccessibility(event)


class Teller(QObject):
    """Tells what one place says, after a pause, and only where it says something else than before."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._known: str | None = None
        self._next = ""
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._tell)

    def know(self, text: str) -> None:
        """Take a text as told: it stood there when the place came into view."""
        self._timer.stop()
        self._known = text

    def tell(self, text: str) -> None:
        """Tell a text soon, unless another takes its place; the first is what was there from the start."""
        if self._known is None or not self._widget.isVisible():
            self.know(text)
        elif text == self._known:
            self._timer.stop()
        else:
            self._next = text
            self._timer.start()

    def _tell(self) -> None:
        if self._widget.isVisible():
            announce(self._widget, self._next)
        self._known = self._next
