"""Where the parts of the reservoir's chart lie, for one curve, one day and one size."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF

from pumptracker.domain.reservoir import Reservoir
from pumptracker.ui import theme
from pumptracker.ui.patient.axes import round_ticks
from pumptracker.words import sentence, tr

_FARTHEST_DAYS = 120


class Frame:
    """The rectangle of the curve, its days across and its mL up; what is around it has room beside it."""

    def __init__(self, shown: Reservoir, today: date, size: QSizeF) -> None:
        self.shown, self.today, self.size = shown, today, size
        self.ticks = self._ticks()
        self.alarm_words = self._alarm_words()
        self.first, self.last = self._span()
        self.plot = self._plot()

    def x(self, day: date) -> float:
        """Where a day lies."""
        return self.plot.left() + self.plot.width() * (day - self.first).days / (self.last - self.first).days

    def point(self, day: date, ml: float) -> QPointF:
        """Where a volume on a day lies."""
        return QPointF(self.x(day), self.plot.bottom() - self.plot.height() * ml / self.ticks[-1])

    def _ticks(self) -> list[int]:
        levels = [
            Decimal(point.ml.numerator) / point.ml.denominator
            for stretch in self.shown.stretches
            for point in stretch.points
        ]
        levels += [found.measured for found in self.shown.found if found.measured is not None]
        return round_ticks(max([self.shown.capacity_ml or Decimal(0), *levels, Decimal(1)]))

    def _plot(self) -> QRectF:
        small, line = QFontMetricsF(theme.font(-1)), theme.line_height(-1)
        left = small.horizontalAdvance(str(self.ticks[-1])) + 10
        right = max(small.horizontalAdvance(text) for text in self.alarm_words) + 8
        width, height = self.size.width() - left - right, self.size.height() - 2.6 * line - 6
        return QRectF(left, line + 2, max(width, 1), max(height, 1))

    def _alarm_words(self) -> tuple[str, str]:
        if self.shown.alarm_ml is None:
            return "", ""
        name = tr("chart_unusable" if self.shown.empty_alarm else "chart_alarm")
        return name, sentence("chart_ml", {"volume": format(self.shown.alarm_ml.normalize(), "f")})

    def _span(self) -> tuple[date, date]:
        """The first and last day drawn; a projection of years is cut where it would dwarf the past."""
        starts = [fill.filled_on for fill in self.shown.fills if fill.filled_on]
        first = min([*starts, self.today])
        ends = [stretch.points[-1].on for stretch in self.shown.stretches[-1:]]
        ends += [day for day in (self.shown.printed_alarm_on,) if day]
        farthest = self.today + timedelta(days=max((self.today - first).days, _FARTHEST_DAYS))
        last = max(min(max(ends, default=self.today), farthest), self.today)
        return first, max(last, first + timedelta(days=14)) + timedelta(days=2)
