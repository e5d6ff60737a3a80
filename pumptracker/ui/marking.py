"""A text in which the words that were searched for are marked, one after another."""

from __future__ import annotations

from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from pumptracker.formats.article_text import Span, matches
from pumptracker.ui.text_blocks import blocks
from pumptracker.ui.theme import colours


class MarkingBrowser(QTextBrowser):
    """Marks words wherever they stand, and goes from one to the next."""

    def __init__(self) -> None:
        super().__init__()
        self._places: list[Span] = []
        self._at = -1

    def mark(self, typed: str) -> None:
        """Mark the words that begin with what was typed."""
        self._places = [
            (block.position() + start, block.position() + end)
            for block in blocks(self.document()) for start, end in matches(block.text(), typed)
        ]  # fmt: skip
        self._at = -1
        self._paint_marks()

    def next_match(self) -> None:
        """Go to the next word marked, after the last to the first again."""
        if self._places:
            self._at = (self._at + 1) % len(self._places)
            cursor = QTextCursor(self.document())
            cursor.setPosition(self._places[self._at][0])
            self.setTextCursor(cursor)
            self.ensureCursorVisible()
            self._paint_marks()

    @property
    def marked(self) -> tuple[int, int]:
        """Which of how many words marked one is at; 0 before the first."""
        return self._at + 1, len(self._places)

    def mark_nothing(self) -> None:
        """Forget what was marked: another text is shown."""
        self._places, self._at = [], -1
        self.setExtraSelections([])

    def _paint_marks(self) -> None:
        shown = []
        for number, (start, end) in enumerate(self._places):
            selection = QTextEdit.ExtraSelection()
            is_here = number == self._at
            selection.format.setBackground(QColor(colours().accent if is_here else colours().warn_ground))
            selection.format.setForeground(QColor(colours().accent_ink if is_here else colours().warn))
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            selection.cursor = cursor
            shown.append(selection)
        self.setExtraSelections(shown)
