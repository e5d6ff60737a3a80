"""The reservoir's chart, painted: the sawtooth of past fills, the alarm line, today, and the projection."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from pumptracker.domain.reservoir import Found, Reservoir, Stretch
from pumptracker.ui import theme
from pumptracker.ui.overriding import override
from pumptracker.ui.patient.axes import Tick, kept_ticks, round_ticks
from pumptracker.ui.patient.reservoir_words import fill_words, flag_words
from pumptracker.ui.patient.wording import near_day
from pumptracker.words import sentence, tr

_FARTHEST_DAYS = 120
_GAP, _DOT = 10.0, 4.0


class ReservoirView(QWidget):
    """Draws one pump's reservoir; the arrow keys move over its fills, each said in words."""

    pointed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("reservoirView")
        self.setAccessibleName(tr("reservoir"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._shown: Reservoir | None = None
        self._today = date.min
        self._cursor: int | None = None

    def show_reservoir(self, reservoir: Reservoir | None, today: date, said: str) -> None:
        """Show a curve as it stands on a day; `said` is what it says, for those who do not see it."""
        self._shown, self._today, self._cursor = reservoir, today, None
        self.setAccessibleDescription(said)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Room for five ticks of the scale, one above the other."""
        return QSize(320, 9 * theme.line_height(-1))

    @override
    def minimumSizeHint(self) -> QSize:
        """What the scale and three dates need."""
        return QSize(220, 7 * theme.line_height(-1))

    # the cursor --------------------------------------------------------------------------------------

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right move over the fills; what was filled and found is said below the chart."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        count = len(self._shown.fills) if self._shown else 0
        if step is None or not count:
            super().keyPressEvent(event)
            return
        first = count - 1 if step < 0 else 0
        self._point_at(first if self._cursor is None else min(max(self._cursor + step, 0), count - 1))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click points at the nearest fill."""
        self.setFocus()
        nearest = self._nearest(event.position().x())
        if nearest is not None:
            self._point_at(nearest)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Away from the chart, the line below it says again what is to come."""
        super().focusOutEvent(event)
        self._cursor = None
        self.pointed.emit("")
        self.update()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """The frame of the keyboard's place is painted."""
        super().focusInEvent(event)
        self.update()

    def _point_at(self, number: int) -> None:
        assert self._shown is not None
        self._cursor = number
        self.pointed.emit(fill_words(self._shown.fills[number], self._shown))
        self.update()

    def _nearest(self, x: float) -> int | None:
        fills = self._shown.fills if self._shown else ()
        days = [self._x(fill.filled_on) for fill in fills if fill.filled_on]
        return min(range(len(days)), key=lambda n: abs(days[n] - x)) if days else None

    @override
    def event(self, event: QEvent) -> bool:
        """Hovering says what was filled and found at the nearest fill."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._shown:
            nearest = self._nearest(event.pos().x())
            if nearest is not None:
                QToolTip.showText(event.globalPos(), fill_words(self._shown.fills[nearest], self._shown), self)
            return True
        return super().event(event)

    # where things lie --------------------------------------------------------------------------------

    def _ticks(self) -> list[int]:
        assert self._shown is not None
        levels = [
            Decimal(point.ml.numerator) / point.ml.denominator for s in self._shown.stretches for point in s.points
        ]
        return round_ticks(max([self._shown.capacity_ml or Decimal(0), *levels, Decimal(1)]))

    def plot(self) -> QRectF:
        """The rectangle of the curve, between the labels of the scale, of the alarm, of today and of the dates."""
        small = QFontMetricsF(theme.font(-1))
        left = small.horizontalAdvance(str(self._ticks()[-1])) + 10
        right = max(small.horizontalAdvance(text) for text in self._alarm_words()) + 8
        line = theme.line_height(-1)
        return QRectF(left, line + 2, max(self.width() - left - right, 1), max(self.height() - 2.6 * line - 6, 1))

    def _alarm_words(self) -> tuple[str, str]:
        assert self._shown is not None
        if self._shown.alarm_ml is None:
            return "", ""
        name = tr("chart_unusable" if self._shown.empty_alarm else "chart_alarm")
        return name, sentence("chart_ml", {"volume": format(self._shown.alarm_ml.normalize(), "f")})

    def span(self) -> tuple[date, date]:
        """The first and last day drawn; a projection of years is cut where it would dwarf the past."""
        assert self._shown is not None
        starts = [fill.filled_on for fill in self._shown.fills if fill.filled_on]
        first = min([*starts, self._today])
        ends = [stretch.points[-1].on for stretch in self._shown.stretches[-1:]]
        ends += [day for day in (self._shown.printed_alarm_on,) if day]
        farthest = self._today + timedelta(days=max((self._today - first).days, _FARTHEST_DAYS))
        last = max(min(max(ends, default=self._today), farthest), self._today)
        return first, max(last, first + timedelta(days=14)) + timedelta(days=2)

    def _x(self, day: date) -> float:
        first, last = self.span()
        plot = self.plot()
        return plot.left() + plot.width() * (day - first).days / (last - first).days

    def _point(self, day: date, ml: float) -> QPointF:
        plot = self.plot()
        return QPointF(self._x(day), plot.bottom() - plot.height() * ml / self._ticks()[-1])

    # painting ----------------------------------------------------------------------------------------

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Grid and labels, then the alarm line, the curve, what was found, and today over all."""
        if self._shown is None or not self._shown.fills:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(-1))
        self._paint_scale(painter)
        self._paint_dates(painter)
        painter.save()
        painter.setClipRect(self.plot().adjusted(-6, -6, 6, 6))
        self._paint_alarm(painter, self._shown)
        for before, after in pairwise((None, *self._shown.stretches)):
            assert after is not None
            self._paint_stretch(painter, before, after)
        painter.restore()
        self._paint_found(painter, self._shown)
        self._paint_today(painter)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.colours().accent), 1, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _paint_scale(self, painter: QPainter) -> None:
        plot, colours, line = self.plot(), theme.colours(), theme.line_height(-1)
        for tick in self._ticks():
            y = self._point(self._today, tick).y()
            painter.setPen(QPen(QColor(colours.line), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(QColor(colours.quiet))
            box = QRectF(0, y - line / 2, plot.left() - 6, line)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(tick))

    def _paint_dates(self, painter: QPainter) -> None:
        """The days of the fills; where two would touch, the later one stands, and today before all."""
        assert self._shown is not None
        small, plot = QFontMetricsF(theme.font(-1)), self.plot()
        days = [self._today, *(fill.filled_on for fill in reversed(self._shown.fills) if fill.filled_on)]
        texts = [near_day(day, self._today) for day in days]
        ticks = [
            Tick(self._x(day), small.horizontalAdvance(text) + 2, rank)
            for rank, (day, text) in enumerate(zip(days, texts, strict=True))
        ]
        painter.setPen(QColor(theme.colours().quiet))
        for number, left in kept_ticks(ticks, 0, self.width(), _GAP).items():
            box = QRectF(left, plot.bottom() + 0.6 * theme.line_height(-1), ticks[number].width, theme.line_height(-1))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, texts[number])

    def _paint_alarm(self, painter: QPainter, shown: Reservoir) -> None:
        if shown.alarm_ml is None:
            return
        plot, danger = self.plot(), QColor(theme.colours().danger)
        y = self._point(self._today, float(shown.alarm_ml)).y()
        painter.setPen(QPen(danger, 1.2, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        painter.setClipping(False)
        painter.setPen(danger)
        line = theme.line_height(-1)
        top = min(y - line, self.height() - 2.0 * line)
        for row, text in enumerate(self._alarm_words()):
            painter.drawText(QPointF(plot.right() + 6, top + row * line + line * 0.75), text)
        painter.setClipping(True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(danger)
        for on in (shown.estimated_alarm_on, shown.printed_alarm_on):
            if on is not None:
                at = self._point(on, float(shown.alarm_ml))
                painter.drawEllipse(at, _DOT, _DOT) if on == shown.estimated_alarm_on else painter.drawPolygon(
                    _diamond(at)
                )

    def _paint_stretch(self, painter: QPainter, before: Stretch | None, stretch: Stretch) -> None:
        """Solid up to today, dashed beyond; a dot where nothing but the fill is known."""
        accent = QColor(theme.colours().accent)
        start = self._point(stretch.points[0].on, float(stretch.points[0].ml))
        painter.setPen(QPen(accent, 2))
        painter.setBrush(accent)
        if len(stretch.points) == 1:
            painter.drawEllipse(start, 3, 3)
            return
        if before is not None and before.points[-1].on == stretch.points[0].on:
            painter.drawLine(self._point(before.points[-1].on, float(before.points[-1].ml)), start)
        now = stretch.on(self._today)
        past = [point for point in stretch.points if point.on <= self._today]
        line = [self._point(point.on, float(point.ml)) for point in past]
        ahead = [self._point(point.on, float(point.ml)) for point in stretch.points if point.on > self._today]
        if now is not None:
            line.append(self._point(self._today, float(now)))
        painter.drawPolyline(QPolygonF(line))
        if ahead:
            painter.setPen(QPen(accent, 2, Qt.PenStyle.DotLine))
            painter.drawPolyline(QPolygonF([*line[-1:], *ahead]))

    def _paint_found(self, painter: QPainter, shown: Reservoir) -> None:
        """What the syringe found: a ring; a red diamond with the difference where the clinic's limit flags it."""
        small = QFontMetricsF(theme.font(-1, bold=True))
        points = [
            (found, self._point(found.on, float(found.measured))) for found in shown.found if found.measured is not None
        ]
        texts = [flag_words(found) if found.flagged else "" for found, _ in points]
        ticks = [
            Tick(at.x() + 8 + w / 2, w, n)
            for n, (_, at) in enumerate(points)
            for w in [small.horizontalAdvance(texts[n]) + 2]
        ]
        room = kept_ticks([tick for tick in ticks], 0, self.plot().right(), 2)
        for number, (found, at) in enumerate(points):
            _mark(painter, found, at)
            if found.flagged and number in room:
                painter.setFont(theme.font(-1, bold=True))
                line = theme.line_height(-1)
                box = QRectF(room[number], at.y() - line, ticks[number].width, line)
                painter.fillRect(box, QColor(theme.colours().paper))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, texts[number])
                painter.setFont(theme.font(-1))

    def _paint_today(self, painter: QPainter) -> None:
        plot, colours, small = self.plot(), theme.colours(), QFontMetricsF(theme.font(-1))
        x = self._x(self._today)
        painter.setPen(QPen(QColor(colours.ink), 1.2))
        painter.drawLine(QPointF(x, plot.top() - 2), QPointF(x, plot.bottom()))
        width = small.horizontalAdvance(tr("mark_today")) + 2
        box = QRectF(min(max(x - width / 2, 0), self.width() - width), 0, width, theme.line_height(-1))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, tr("mark_today"))
        if self._cursor is not None and self._shown is not None:
            on = self._shown.fills[self._cursor].filled_on
            if on is not None:
                painter.setPen(QPen(QColor(colours.accent), 3))
                painter.drawLine(QPointF(self._x(on), plot.top()), QPointF(self._x(on), plot.bottom()))


def _diamond(at: QPointF) -> QPolygonF:
    reach = _DOT + 1.5
    return QPolygonF([at + QPointF(x * reach, y * reach) for x, y in ((0, -1), (1, 0), (0, 1), (-1, 0))])


def _mark(painter: QPainter, found: Found, at: QPointF) -> None:
    colours = theme.colours()
    painter.setPen(QPen(QColor(colours.danger if found.flagged else colours.accent), 1.6))
    painter.setBrush(QColor(colours.danger if found.flagged else colours.paper))
    painter.drawPolygon(_diamond(at)) if found.flagged else painter.drawEllipse(at, 3.5, 3.5)
