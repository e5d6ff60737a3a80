"""Text broken into lines of a width, in points; the same whatever it is painted on.

A line keeps its text and no object of Qt's: what a thread lays out dies with it, and a print is laid out
beside the window and painted in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from pumptracker.formats.paper import Run
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


class Stretch(NamedTuple):
    """A part of a line in one weight, and where it begins."""

    text: str
    bold: bool
    left: float


class TextLine(NamedTuple):
    """One line: where its text begins in the width it was broken for, and how wide and high it is."""

    text: str
    type: Type
    left: float
    width: float
    ascent: float
    height: float
    stretches: tuple[Stretch, ...] = ()
    """Its parts, where they differ in weight."""

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw the line with its left upper corner there."""
        for text, bold, left in self.stretches or (Stretch(self.text, self.type.bold, self.left),):
            painter.setFont(self.type._replace(bold=bold).font)
            painter.drawText(QPointF(x + left, y + self.ascent), text)


def broken_runs(runs: Sequence[Run], type_: Type, width: float) -> list[TextLine]:
    """A paragraph in lines of a width, its words in the weights they have; an empty one is an empty line."""
    text = "".join(run.text for run in runs)
    layout, formats, start = QTextLayout(text, type_.font), [], 0
    for run in runs:
        made = QTextLayout.FormatRange()
        made.start, made.length = start, len(run.text.encode("utf-16-le")) // 2
        look = QTextCharFormat()
        look.setFontWeight(QFont.Weight.Bold if run.bold or type_.bold else QFont.Weight.Normal)
        made.format = look
        formats.append(made)
        start += made.length
    layout.setFormats(formats)
    layout.setTextOption(_option())
    spans = [(each.start, each.start + each.length, run.bold) for each, run in zip(formats, runs, strict=True)]
    return _lines(layout, text, type_, width, spans)


def broken(text: str, type_: Type, width: float) -> list[TextLine]:
    """A text in lines of a width; a word that has no room is broken, an empty paragraph is an empty line."""
    found: list[TextLine] = []
    font, option = type_.font, _option()
    for paragraph in text.split("\n"):
        layout = QTextLayout(paragraph, font)
        layout.setTextOption(option)
        found += _lines(layout, paragraph, type_, width)
    return found


def _option() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    return option


def _lines(
    layout: QTextLayout, paragraph: str, type_: Type, width: float, spans: Sequence[tuple[int, int, bool]] = ()
) -> list[TextLine]:
    found: list[TextLine] = []
    units = paragraph.encode("utf-16-le")  # Qt counts in these
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start, end = line.textStart(), line.textStart() + line.textLength()
        text, box = _piece(units, start, end).rstrip(), line.naturalTextRect()
        stretches = tuple(
            Stretch(_piece(units, max(start, begin), min(end, stop)), bold, _left(line, max(start, begin)))
            for begin, stop, bold in spans if begin < end and start < stop
        )  # fmt: skip
        found.append(
            TextLine(text, type_, box.x(), box.width(), line.ascent(), line.height() + _LEADING, stretches)
        )  # fmt: skip
    layout.endLayout()
    return found


def _piece(units: bytes, start: int, end: int) -> str:
    return units[2 * start : 2 * end].decode("utf-16-le", "ignore")


def _left(line: QTextLine, place: int) -> float:
    """Where a place of the text stands in its line."""
    found: Any = line.cursorToX(place)  # its stub says object
    return float(found[0])


def shortened(lines: list[TextLine], height: float) -> list[TextLine]:
    """As many of the lines as a height has room for, at least one."""
    kept: list[TextLine] = []
    for line in lines:
        height -= line.height
        if kept and height < 0:
            break
        kept.append(line)
    return kept
