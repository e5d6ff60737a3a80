"""Painting the reservoir's chart: the sawtooth of past fills, the alarm line, what was found, today, the projection."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from pumptracker.domain.reservoir import Found, Point, Stretch
from pumptracker.ui import theme
from pumptracker.ui.patient.axes import Tick, kept_ticks
from pumptracker.ui.patient.reservoir_frame import Frame
from pumptracker.ui.patient.reservoir_words import flag_words
from pumptracker.ui.patient.wording import near_day
from pumptracker.words import tr

_GAP, _DOT = 10.0, 4.0


def paint(painter: QPainter, frame: Frame) -> None:
    """Grid and labels, then the alarm line, the curve, what was found, and today over all."""
    painter.setFont(theme.font(-1))
    _scale(painter, frame)
    _dates(painter, frame)
    painter.save()
    painter.setClipRect(frame.plot.adjusted(-6, -6, 6, 6))
    _alarm(painter, frame)
    for before, after in pairwise((None, *frame.shown.stretches)):
        assert after is not None
        _stretch(painter, frame, before, after)
    painter.restore()
    _alarm_label(painter, frame)
    _found(painter, frame)
    _today(painter, frame)


def _scale(painter: QPainter, frame: Frame) -> None:
    plot, colours, line = frame.plot, theme.colours(), theme.line_height(-1)
    for tick in frame.ticks:
        y = frame.point(frame.today, tick).y()
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        painter.setPen(QColor(colours.quiet))
        box = QRectF(0, y - line / 2, plot.left() - 6, line)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(tick))


def dates(frame: Frame) -> list[tuple[str, QRectF]]:
    """The days below the chart and their boxes; where two would touch the later one stands, and today before all."""
    small, line = QFontMetricsF(theme.font(-1)), theme.line_height(-1)
    days = [frame.today, *(fill.filled_on for fill in reversed(frame.shown.fills) if fill.filled_on)]
    texts = [near_day(day, frame.today) for day in days]
    ticks = [
        Tick(frame.x(day), small.horizontalAdvance(text) + 2, rank)
        for rank, (day, text) in enumerate(zip(days, texts, strict=True))
    ]
    top = frame.plot.bottom() + 0.6 * line
    kept = kept_ticks(ticks, 0, frame.size.width(), _GAP)
    return [(texts[number], QRectF(left, top, ticks[number].width, line)) for number, left in kept.items()]


def _dates(painter: QPainter, frame: Frame) -> None:
    painter.setPen(QColor(theme.colours().quiet))
    for text, box in dates(frame):
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _alarm(painter: QPainter, frame: Frame) -> None:
    """The line of the alarm volume; a dot where the estimate meets it, a diamond at the printed date."""
    shown, danger = frame.shown, QColor(theme.colours().danger)
    if shown.alarm_ml is None:
        return
    y = frame.point(frame.today, float(shown.alarm_ml)).y()
    painter.setPen(QPen(danger, 1.2, Qt.PenStyle.DashLine))
    painter.drawLine(QPointF(frame.plot.left(), y), QPointF(frame.plot.right(), y))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(danger)
    if shown.printed_alarm_on is not None:
        painter.drawPolygon(_diamond(frame.point(shown.printed_alarm_on, float(shown.alarm_ml))))
    if shown.estimated_alarm_on is not None:
        painter.drawEllipse(frame.point(shown.estimated_alarm_on, float(shown.alarm_ml)), _DOT, _DOT)


def _alarm_label(painter: QPainter, frame: Frame) -> None:
    if frame.shown.alarm_ml is None:
        return
    line = theme.line_height(-1)
    y = frame.point(frame.today, float(frame.shown.alarm_ml)).y()
    top = min(y - line, frame.plot.bottom() - 1.5 * line)
    painter.setPen(QColor(theme.colours().danger))
    for row, text in enumerate(frame.alarm_words):
        box = QRectF(frame.plot.right() + 6, top + row * line, frame.size.width() - frame.plot.right() - 6, line)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)


def _stretch(painter: QPainter, frame: Frame, before: Stretch | None, stretch: Stretch) -> None:
    """Solid up to today, dotted beyond; a dot alone where nothing but the fill is known."""
    accent, points = QColor(theme.colours().accent), stretch.points
    start = _at(frame, points[0])
    painter.setPen(QPen(accent, 2))
    painter.setBrush(accent)
    if len(points) == 1:
        painter.drawEllipse(start, 3, 3)
        return
    if before is not None and before.points[-1].on == points[0].on:
        painter.drawLine(_at(frame, before.points[-1]), start)
    line = [_at(frame, point) for point in points if point.on <= frame.today]
    ahead = [_at(frame, point) for point in points if point.on > frame.today]
    now = stretch.on(frame.today)
    if now is not None:
        line.append(frame.point(frame.today, float(now)))
    painter.drawPolyline(QPolygonF(line))
    if ahead:
        painter.setPen(QPen(accent, 2, Qt.PenStyle.DotLine))
        painter.drawPolyline(QPolygonF([*line[-1:], *ahead]))


def _found(painter: QPainter, frame: Frame) -> None:
    """What the syringe found: a ring; a red diamond with the difference where the clinic's limit flags it."""
    for found in frame.shown.found:
        if found.measured is not None:
            _mark(painter, found, frame.point(found.on, float(found.measured)))
    painter.setFont(theme.font(-1, bold=True))
    painter.setPen(QColor(theme.colours().danger))
    for text, box in flags(frame):
        painter.fillRect(box, QColor(theme.colours().paper))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.setFont(theme.font(-1))


def flags(frame: Frame) -> list[tuple[str, QRectF]]:
    """The differences beside flagged residuals, as far as they have room beside each other, and their boxes."""
    bold, line = QFontMetricsF(theme.font(-1, bold=True)), theme.line_height(-1)
    flagged = [found for found in frame.shown.found if found.flagged]
    texts = [flag_words(found) for found in flagged]
    widths = [bold.horizontalAdvance(text) + 2 for text in texts]
    ticks = [
        Tick(frame.x(found.on) + 8 + width / 2, width, -number)
        for number, (found, width) in enumerate(zip(flagged, widths, strict=True))
    ]
    boxes = []
    for number, left in kept_ticks(ticks, frame.plot.left(), frame.plot.right(), 2).items():
        y = frame.point(flagged[number].on, float(flagged[number].measured or 0)).y()
        boxes.append((texts[number], QRectF(left, max(y - line, frame.plot.top()), widths[number], line)))
    return boxes


def _today(painter: QPainter, frame: Frame) -> None:
    plot, x, words = frame.plot, frame.x(frame.today), tr("mark_today")
    painter.setPen(QPen(QColor(theme.colours().ink), 1.2))
    painter.drawLine(QPointF(x, plot.top() - 2), QPointF(x, plot.bottom()))
    width = QFontMetricsF(theme.font(-1)).horizontalAdvance(words) + 2
    box = QRectF(min(max(x - width / 2, 0), frame.size.width() - width), 0, width, theme.line_height(-1))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


def _at(frame: Frame, point: Point) -> QPointF:
    return frame.point(point.on, float(point.ml))


def _diamond(at: QPointF) -> QPolygonF:
    reach = _DOT + 1.5
    return QPolygonF([at + QPointF(x * reach, y * reach) for x, y in ((0, -1), (1, 0), (0, 1), (-1, 0))])


def _mark(painter: QPainter, found: Found, at: QPointF) -> None:
    colours = theme.colours()
    painter.setPen(QPen(QColor(colours.danger if found.flagged else colours.accent), 1.6))
    painter.setBrush(QColor(colours.danger if found.flagged else colours.paper))
    if found.flagged:
        painter.drawPolygon(_diamond(at))
    else:
        painter.drawEllipse(at, 3.5, 3.5)
