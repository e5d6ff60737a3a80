"""Painting that lists of patients share: a status as a pill, and texts below each other in a cell."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from pumptracker.ui import theme

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
PAD = 8
_PILL_PAD = 10


def paint_text(painter: QPainter, rect: QRect, text: str, font: QFont, colour: str) -> None:
    """One line, with dots at its end where there is no room for all of it."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(rect, _LEFT, QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width()))


def paint_lines(painter: QPainter, rect: QRect, text: str, *, bold: bool, colour: str) -> None:
    """One or two lines, the second one small and quiet."""
    first, _, second = text.partition("\n")
    inner = rect.adjusted(PAD, 0, -PAD // 2, 0)
    if not second:
        paint_text(painter, inner, first, theme.font(0, bold), colour)
        return
    tall, small = theme.line_height(0), theme.line_height(-1)
    top = inner.top() + (inner.height() - tall - small - 2) // 2
    above = QRect(inner.left(), top, inner.width(), tall)
    below = QRect(inner.left(), top + tall + 2, inner.width(), small)
    paint_text(painter, above, first, theme.font(0, bold), colour)
    paint_text(painter, below, second, theme.font(-1), theme.colours().quiet)


def pill_text(text: str, status: str) -> str:
    """A status as its pill says it: sign and words."""
    return f"{theme.tone(status).sign}  {text}"


def pill_width(text: str, status: str) -> int:
    """Pixels that a pill needs, with the room about it."""
    metrics = QFontMetrics(theme.font(-1, bold=True))
    return metrics.horizontalAdvance(pill_text(text, status)) + 2 * _PILL_PAD + 2 * PAD


def paint_pill(painter: QPainter, rect: QRect, text: str, status: str) -> None:
    """A status as colour, sign and words."""
    tone = theme.tone(status)
    tall = theme.line_height(-1) + 8
    width = min(pill_width(text, status) - 2 * PAD, rect.width() - 2 * PAD)
    pill = QRect(rect.left() + PAD, rect.center().y() - tall // 2 + 1, width, tall)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(theme.soft_edge(tone.ink))
    painter.setBrush(QColor(tone.ground))
    painter.drawRoundedRect(pill, tall / 2, tall / 2)
    inner = pill.adjusted(_PILL_PAD, 0, 4 - _PILL_PAD, 0)
    paint_text(painter, inner, pill_text(text, status), theme.font(-1, bold=True), tone.ink)
