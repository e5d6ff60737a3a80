"""Pages as they were laid out, and painting one: nothing is decided here any more."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from pumptracker.ui.printing.lines import TextLine, Type, broken
from pumptracker.ui.svg import draw_svg

SMALL = 8
_GREY, _PALE = QColor(90, 90, 90), QColor(190, 190, 190)
_DASHES = (4.0, 3.0)
_PALE_RED, _RED, _BAR = QColor(252, 236, 234), QColor(176, 32, 24), 3.0


@dataclass(slots=True)
class Placed:
    """A line of text with its left upper corner, in points from the corner of the paper."""

    line: TextLine
    x: float
    y: float


@dataclass(slots=True)
class Drawn:
    """A picture as SVG and its place, in points; what it shows in words."""

    svg: bytes
    place: QRectF
    words: str


@dataclass(slots=True)
class Page:
    """One page: lines of text, rules between rows, and frames to be cut along."""

    texts: list[Placed] = field(default_factory=list)
    rules: list[tuple[float, float, float]] = field(default_factory=list)
    """Horizontal lines: from x to x at y."""
    frames: list[QRectF] = field(default_factory=list)
    folds: list[tuple[float, float, float]] = field(default_factory=list)
    warnings: list[QRectF] = field(default_factory=list)
    """Grounds of what must be read: pale, with a bar at the left, so that grey paper shows them too."""
    drawings: list[Drawn] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What the page says, a line each, its pictures in words."""
        said = [each.line.text for each in self.texts]
        return "\n".join([*said, *(each.words for each in self.drawings)])

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing on it."""
        return not (self.texts or self.frames or self.drawings)


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
        for ground in page.warnings:
            painter.fillRect(ground, _PALE_RED)
            painter.fillRect(QRectF(ground.left(), ground.top(), _BAR, ground.height()), _RED)
        for drawn in page.drawings:
            draw_svg(painter, drawn.svg, drawn.place)
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
