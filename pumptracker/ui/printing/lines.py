"""Text broken into lines of a width, in points; the same whatever it is painted on.

A line keeps its text and no object of Qt's: what a thread lays out dies with it, and a print is laid out
beside the window and painted in it.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextOption

from pumptracker.ui import theme

_LEADING = 1.0


class Type(NamedTuple):
    """A size of type, in points."""

    points: int
    bold: bool = False

    @property
    def font(self) -> QFont:
        """Its font, whose pixels are points: a painter scaled to points draws it alike on every device."""
        made = QFont(theme.FONT)
        made.setPixelSize(self.points)
        made.setBold(self.bold)
        made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return made


class TextLine(NamedTuple):
    """One line: where its text begins in the width it was broken for, and how wide and high it is."""

    text: str
    type: Type
    left: float
    width: float
    ascent: float
    height: float

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw the line with its left upper corner there."""
        painter.setFont(self.type.font)
        painter.drawText(QPointF(x + self.left, y + self.ascent), self.text)


def broken(text: str, type_: Type, width: float) -> list[TextLine]:
    """A text in lines of a width; a word that has no room is broken, an empty paragraph is an empty line."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    found: list[TextLine] = []
    font = type_.font
    for paragraph in text.split("\n"):
        layout = QTextLayout(paragraph, font)
        layout.setTextOption(option)
        found += _lines(layout, paragraph, type_, width)
    return found


def _lines(layout: QTextLayout, paragraph: str, type_: Type, width: float) -> list[TextLine]:
    found: list[TextLine] = []
    units = paragraph.encode("utf-16-le")  # Qt counts in these
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start, end = 2 * line.textStart(), 2 * (line.textStart() + line.textLength())
        text = units[start:end].decode("utf-16-le", "ignore").rstrip()
        box = line.naturalTextRect()
        found.append(TextLine(text, type_, box.x(), box.width(), line.ascent(), line.height() + _LEADING))
    layout.endLayout()
    return found


def shortened(lines: list[TextLine], height: float) -> list[TextLine]:
    """As many of the lines as a height has room for, at least one."""
    kept: list[TextLine] = []
    for line in lines:
        height -= line.height
        if kept and height < 0:
            break
        kept.append(line)
    return kept
