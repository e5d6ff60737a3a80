"""What we paint ourselves, as a screen reader is to know it: a picture with a name, and in words what is drawn."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel


class Drawing(QLabel):
    """A widget that paints itself. Qt calls a plain one a window's client area; a label with a picture is a graphic."""

    def __init__(self) -> None:
        super().__init__()
        self.setPixmap(_nothing())


@cache
def _nothing() -> QPixmap:
    """A picture that is never painted."""
    made = QPixmap(1, 1)
    made.fill(Qt.GlobalColor.transparent)
    return made
