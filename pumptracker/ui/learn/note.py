"""The small frame below the article that says what a word means."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from pumptracker.ui.parts import label
from pumptracker.ui.theme import dress
from pumptracker.words import tr


class Note(QFrame):
    """A word and its meaning; hidden until one is asked for."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("glossaryNote")
        dress(self, "card")
        self._title, self._text = label(role="strong", wrap=True), label(wrap=True)
        close = QPushButton(tr("learn_close_note"))
        close.setObjectName("closeNote")
        close.clicked.connect(self.closed)
        layout, words = QHBoxLayout(self), QVBoxLayout()
        layout.setContentsMargins(14, 8, 10, 8)
        words.addWidget(self._title)
        words.addWidget(self._text)
        layout.addLayout(words, 1)
        layout.addWidget(close)
        self.hide()

    def say(self, title: str, text: str) -> None:
        """Show a word and its meaning, or a sentence with no title."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._text.setText(text)
        self.setAccessibleName(f"{title}: {text}" if title else text)
        self.show()
