"""A status as a pill: its colour, its sign and its words, painted in the colours in use."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from pumptracker.ui import theme
from pumptracker.ui.overriding import override
from pumptracker.ui.worklist.texts import read_status


class Pill(QLabel):
    """One status; `status` gives colour and sign."""

    def __init__(self) -> None:
        super().__init__()
        self.status, self.words = "later", ""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_status(self, status: str, words: str) -> None:
        """Show another status."""
        self.status, self.words = status, words
        self.setAccessibleName(read_status(status, words))
        self.setToolTip(words)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """What is painted."""
        return f"{theme.tone(self.status).sign}  {self.words}"

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme.font(-1, bold=True))
        return QSize(metrics.horizontalAdvance(self.text()) + 22, metrics.height() + 8)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tone, font = QPainter(self), theme.tone(self.status), theme.font(-1, bold=True)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.soft_edge(tone.ink))
        painter.setBrush(QColor(tone.ground))
        rect = self.rect().adjusted(1, 1, -1, -1) if theme.colours().edged else self.rect()
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        painter.setPen(QColor(tone.ink))
        painter.setFont(font)
        room = rect.adjusted(11, 0, -9, 0)
        shown = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()
