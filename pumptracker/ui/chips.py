"""Buttons side by side of which one is pressed: a choice that is seen whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from pumptracker.ui.flow import FlowLayout
from pumptracker.ui.theme import dress, font

_PADDING = 32
"""Border, padding and a little room: the chosen one is bold, which Qt does not count in a button's width."""


class Chips(QWidget):
    """The choices by their codes; `chosen` is called with the one that is pressed."""

    def __init__(self, choices: Sequence[tuple[str, str]], accessible: str, chosen: Callable[[str], object]) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        layout, bold = FlowLayout(self), QFontMetrics(font(0, bold=True))
        for code, words in choices:
            button = self._buttons[code] = QPushButton(words)
            button.setObjectName(code)
            button.setAccessibleName(f"{accessible}: {words}")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setMinimumWidth(bold.horizontalAdvance(words) + _PADDING)
            dress(button, "chip")
            button.clicked.connect(partial(chosen, code))
            self._group.addButton(button)
            layout.addWidget(button)

    def mark(self, code: str) -> None:
        """Show which one holds."""
        self._buttons[code].setChecked(True)

    def take_focus(self) -> None:
        """Put the keys on the one that holds."""
        next(each for each in self._buttons.values() if each.isChecked()).setFocus()
