"""Pages as they were laid out, and painting one: nothing is decided here any more."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from pumptracker.ui.printing.lines import TextLine, Type, broken

SMALL = 8
_GREY, _PALE = QColor(90, 90, 90), QColor(190, 190, 190)
_DASHES = (4.0, 3.0)


@dataclass(slots=True)
class Placed:
    """A line of text with its left upper corner, in points from the corner of the paper."""

    line: TextLine
    x: float
    y: float


@dataclass(slots=True)
class Page:
    """One page: lines of text, rules between rows, and frames to be cut along."""

    texts: list[Placed] = field(default_factory=list)
    rules: list[tuple[float, float, float]] = field(default_factory=list)
    """Horizontal lines: from x to x at y."""
    frames: list[QRectF] = field(default_factory=list)
    folds: list[tuple[float, float, float]] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What the page says, a line each."""
        return "\n".join(each.line.text for each in self.texts)


@dataclass(slots=True)
class Laid:
    """All pages of a print, on paper of a size in points. `foot` and the number stand at the foot of each page."""

    size: QSizeF
    pages: list[Page]
    foot: str = ""
    numbered: str = ""
    """The words of the number with `{page}` and `{pages}`, "" for none."""
    margin: float = 0.0

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint a page, 0 the first, with a painter that counts in points."""
        page = self.pages[number]
        painter.setPen(QPen(Qt.GlobalColor.black))
        for each in page.texts:
            each.line.draw(painter, each.x, each.y)
        painter.setPen(QPen(_PALE, 0.6))
        for start, end, y in page.rules:
            painter.drawLine(QRectF(start, y, end - start, 0).topLeft(), QRectF(start, y, end - start, 0).topRight())
        self._cut(painter, page)
        self._foot(painter, number)

    def _cut(self, painter: QPainter, page: Page) -> None:
        pen = QPen(_GREY, 0.6)
        pen.setDashPattern(list(_DASHES))
        painter.setPen(pen)
        for frame in page.frames:
            painter.drawRect(frame)
        for start, end, y in page.folds:
            painter.drawLine(QRectF(start, y, end - start, 0).topLeft(), QRectF(start, y, end - start, 0).topRight())

    def foot_texts(self, number: int) -> tuple[str, str]:
        """What stands at the foot of a page, at the left and at the right."""
        pages = len(self.pages)
        return self.foot, self.numbered.format(page=number + 1, pages=pages) if self.numbered else ""

    def _foot(self, painter: QPainter, number: int) -> None:
        left, right = self.foot_texts(number)
        painter.setPen(QPen(Qt.GlobalColor.black))
        y, width = self.size.height() - self.margin + 12, self.size.width() - 2 * self.margin
        type_ = Type(SMALL)
        if right:
            line = broken(right, type_, width)[0]
            line.draw(painter, self.size.width() - self.margin - line.width, y)
            width -= line.width + 12
        if left:
            broken(left, type_, width)[0].draw(painter, self.margin, y)
