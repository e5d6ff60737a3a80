"""One line above the pages: what keeps the clinic's file from being used, what to do, and the way to go on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from pumptracker.ui.announcing import announce
from pumptracker.ui.focus import tab_in_order
from pumptracker.ui.overriding import override
from pumptracker.ui.parts import label
from pumptracker.ui.theme import dress


class Way(NamedTuple):
    """A button of a banner: its name, what stands on it, what it does."""

    name: str
    words: str
    deed: Callable[[], object]


class Banner(QFrame):
    """What happened in bold, what that means below it, and the ways on at the right.

    It and its buttons are hidden and never deleted: PySide takes whatever stood after a widget in the order of the
    keys for its child, and lets go of it with the widget.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("banner")
        self.name = name
        self._text, self._detail = label("", "strong", wrap=True), label("", "plain", wrap=True)
        self._buttons: dict[str, QPushButton] = {}
        self._deeds: dict[str, Callable[[], object]] = {}
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._text)
        words.addWidget(self._detail)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(18, 8, 18, 8)
        self._layout.setSpacing(8)
        self._layout.addLayout(words, 1)
        self._row = QHBoxLayout()
        self._row.setSpacing(10)
        self._row.addStretch()
        self._layout.addLayout(self._row)
        self.hide()

    def say(self, text: str, detail: str, ways: Sequence[Way], *, tone: str) -> None:
        """Say what happened, and show it; read out where it says something else than before."""
        is_new = (self._text.text(), self.isHidden()) != (text, False)
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            for part in (self, self._text, self._detail):
                part.style().unpolish(part)
                part.style().polish(part)
        self._text.setText(text)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self.setAccessibleName(text)
        self.setAccessibleDescription(detail)
        self._offer(ways)
        if is_new:
            announce(self, self.text(), at_once=True)

    def _offer(self, ways: Sequence[Way]) -> None:
        for button in self._buttons.values():
            button.hide()
        for way in ways:
            self._deeds[way.name] = way.deed
            if way.name not in self._buttons:
                self._buttons[way.name] = self._button(way)
            button = self._buttons[way.name]
            button.setText(way.words)
            button.show()
        tab_in_order(*(self._buttons[way.name] for way in ways))

    def _button(self, way: Way) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(way.name)
        button.setAutoDefault(True)
        if way.name == "tryAgain":
            dress(button, "primary")
        button.clicked.connect(lambda: self._deeds[way.name]())
        self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return button

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons below the words where there is little room beside them."""
        super().resizeEvent(event)
        beside = QBoxLayout.Direction.LeftToRight
        fits = self._row.sizeHint().width() * 2 <= self.width()
        self._layout.setDirection(beside if fits else QBoxLayout.Direction.TopToBottom)

    def text(self) -> str:
        """What it says, both lines."""
        return f"{self._text.text()}\n{self._detail.text()}".strip()

    def say_more(self, detail: str) -> None:
        """Say something else below what happened, and have it read out."""
        self._detail.setText(detail)
        self._detail.show()
        self.setAccessibleDescription(detail)
        announce(self, detail, at_once=True)
