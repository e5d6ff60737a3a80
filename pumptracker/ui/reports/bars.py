"""Bars with their numbers: what falls due when, the table beside them saying the same in words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen

from pumptracker.ui import theme
from pumptracker.ui.drawing import Drawing
from pumptracker.ui.overriding import override

_GAP, _PAD = 0.3, 6


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: the word below it, how high it is, and whether it warns."""

    word: str
    count: int
    warns: bool = False


class Bars(Drawing):
    """As high as the most of them; a word below each for which there is room, the first and the last always."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setObjectName("bars")
        self.setAccessibleName(title)
        self._bars: tuple[Bar, ...] = ()

    def show_bars(self, bars: tuple[Bar, ...], said: str) -> None:
        """Show these; `said` is what they say together."""
        self._bars = bars
        self.setAccessibleDescription(said)
        self.update()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(200, 4 * theme.line_height(-1))

    @override
    def sizeHint(self) -> QSize:
        return QSize(600, 14 * theme.line_height(-1))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme.colours()
        painter.setFont(theme.font(-1))
        metrics = QFontMetrics(theme.font(-1))
        line, most = metrics.height(), max((bar.count for bar in self._bars), default=0)
        floor = self.height() - line - _PAD
        painter.setPen(QPen(QColor(look.edge), 1))
        painter.drawLine(0, floor, self.width(), floor)
        if not self._bars:
            return
        step, high = self.width() / len(self._bars), floor - line - _PAD
        for number, bar in enumerate(self._bars):
            tall = high * bar.count / most if most else 0
            box = QRectF(number * step + step * _GAP / 2, floor - tall, step * (1 - _GAP), tall)
            painter.fillRect(box, QColor(look.danger if bar.warns else look.accent))
            painter.setPen(QColor(look.danger if bar.warns and bar.count else look.ink))
            above = QRectF(number * step - _PAD, floor - tall - line - 1, step + 2 * _PAD, line)
            if bar.count and metrics.horizontalAdvance(str(bar.count)) <= step:
                painter.drawText(above, Qt.AlignmentFlag.AlignCenter, str(bar.count))
        self._words(painter, metrics, step, floor)

    def _words(self, painter: QPainter, metrics: QFontMetrics, step: float, floor: int) -> None:
        """The words below the bars: that of the last, and each other for which the ones beside it leave room."""
        painter.setPen(QColor(theme.colours().quiet))
        wide = [metrics.horizontalAdvance(bar.word) for bar in self._bars]
        lefts = [min(max(0.0, (n + 0.5) * step - each / 2), self.width() - each) for n, each in enumerate(wide)]
        free, last = 0.0, len(self._bars) - 1
        for number, bar in enumerate(self._bars):
            right = lefts[number] + wide[number]
            if number == last or (lefts[number] >= free and right + _PAD <= lefts[last]):
                painter.drawText(QRectF(lefts[number], floor + 3, wide[number] + 2, metrics.height()), 0, bar.word)
                free = right + _PAD
