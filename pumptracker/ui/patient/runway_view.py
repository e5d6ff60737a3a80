"""The runway, painted: order by, book by, visit, refill by, alarm and empty along one line, with today on it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip

from pumptracker.domain.runway import (
    BOOK_BY,
    EMPTY,
    ESTIMATED_ALARM,
    ORDER_BY,
    PRINTED_ALARM,
    REFILL_BY,
    VISIT,
    Runway,
)
from pumptracker.ui import theme
from pumptracker.ui.drawing import Drawing
from pumptracker.ui.overriding import override
from pumptracker.ui.patient.label_places import Label, Place, Scale, places, scale
from pumptracker.ui.patient.wording import near_day
from pumptracker.words import sentence, tr

TODAY = "today"
_LONGEST_DAYS = 60
_GAP, _MARGIN, _DOT, _BAR = 14.0, 8.0, 6.5, 5.0
_FIRST = (REFILL_BY, PRINTED_ALARM, ESTIMATED_ALARM, BOOK_BY, ORDER_BY, VISIT, EMPTY)
"""Whose colour a shared mark takes: the gravest."""


@dataclass(frozen=True, slots=True)
class Stop:
    """All marks of one day: their names, the date, and what each means in a sentence."""

    on: date
    kinds: tuple[str, ...]
    name: str
    date: str
    said: str


def stops(runway: Runway, today: date) -> tuple[Stop, ...]:
    """The days of a runway, today among them, each with its words."""
    marks = [(mark.on, mark.kind) for mark in runway.marks] + [(today, TODAY)]
    marks.sort(key=lambda mark: mark[0])
    found = []
    for on, group in groupby(marks, key=lambda mark: mark[0]):
        kinds = tuple(kind for _, kind in group)
        names = " · ".join(_names(kinds, runway))
        sign = _order_sign(runway) if ORDER_BY in kinds else ""
        said = " ".join(_said(kind, on, runway) for kind in kinds)
        found.append(Stop(on, kinds, names, near_day(on, today) + sign, said))
    return tuple(found)


def _order_sign(runway: Runway) -> str:
    """What stands beside the order-by date: a tick once the drug is ordered, and that it is on hand."""
    if not runway.ordered:
        return ""
    return f" ✓ {tr('mark_on_hand')}" if runway.on_hand else " ✓"


def _names(kinds: tuple[str, ...], runway: Runway) -> list[str]:
    """The names of one day's marks; two alarm dates that agree are one alarm."""
    both = PRINTED_ALARM in kinds and ESTIMATED_ALARM in kinds
    names = []
    for kind in kinds:
        if kind == ESTIMATED_ALARM and both:
            continue
        alone = len(kinds) > 1 and kind in (PRINTED_ALARM, ESTIMATED_ALARM)
        code = "mark_alarm" if alone else "mark_" + kind
        if kind == ORDER_BY and not (runway.needs_order or runway.ordered):
            code = "mark_order_by_if"
        if kind == VISIT and runway.visit_fault:
            code = "mark_visit_unsafe"
        names.append(tr(code))
    return names


def _said(kind: str, on: date, runway: Runway) -> str:
    code = "said_" + kind
    if kind == ORDER_BY:
        code = _said_of_order(runway) if runway.ordered else code if runway.needs_order else "said_order_by_if"
    if kind == VISIT and runway.visit_fault:
        code = "said_visit_" + runway.visit_fault
    return sentence(code, {"day_on": on, "until_on": runway.good_until})


def _said_of_order(runway: Runway) -> str:
    if not runway.on_hand:
        return "said_is_ordered"
    return "said_on_hand_until" if runway.good_until else "said_on_hand"


class RunwayView(Drawing):
    """Draws the runway; a sentence stands in its place where there is no date."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("runwayView")
        self.setAccessibleName(tr("runway"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._stops: tuple[Stop, ...] = ()
        self._runway, self._today = Runway(), date.min
        self.places: list[Place] = []
        self._scale: Scale | None = None
        self.said = ""

    def show_runway(self, runway: Runway, today: date) -> None:
        """Show a runway as it stands on a day: a visit that is past without an outcome no longer counts."""
        if runway.visit_on is not None and runway.visit_on < today:
            runway = replace(runway, visit_fault="past")
        self._runway, self._today = runway, today
        self._stops = stops(runway, today) if runway.marks else ()
        self.said = " ".join(stop.said for stop in self._stops)
        self.setAccessibleDescription(self.said)
        self.setVisible(bool(self._stops))
        self._lay_out()

    def _lay_out(self) -> None:
        """Lay the days along the width and find a place for every label; the height follows."""
        if not self._stops:
            return
        name, small = QFontMetricsF(theme.font(-1, bold=True)), QFontMetricsF(theme.font(-1))
        edge = _MARGIN + _DOT
        self._scale = scale([s.on for s in self._stops], edge, self.width() - edge, longest=_LONGEST_DAYS)
        labels = [
            Label(
                self._scale.x(stop.on), max(name.horizontalAdvance(stop.name), small.horizontalAdvance(stop.date)) + 2
            )
            for stop in self._stops
        ]
        self.places = places(labels, 0, max(self.width(), 1), _GAP)
        rows = 1 + max((place.row for place in self.places), default=0)
        self.setFixedHeight(2 * (rows * theme.line_height(-1) + 10))
        self.update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """The labels find new places."""
        super().resizeEvent(event)
        self._lay_out()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Another size of type needs other places."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._lay_out()

    def boxes(self) -> list[QRectF]:
        """Where the texts stand: the name above the line, the date below it, for every stop."""
        found = []
        name, small = QFontMetricsF(theme.font(-1, bold=True)), QFontMetricsF(theme.font(-1))
        line = theme.line_height(-1)
        middle = self.height() / 2
        for stop, place in zip(self._stops, self.places, strict=True):
            width = max(name.horizontalAdvance(stop.name), small.horizontalAdvance(stop.date)) + 2
            width = min(width, self.width())
            up = middle - 10 - (place.row + 1) * line
            down = middle + 10 + place.row * line
            found += [QRectF(place.left, up, width, line), QRectF(place.left, down, width, line)]
        return found

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """The track, its past grey and the days after refill-by red; then leaders, dots, and words over them."""
        if self._scale is None or not self._stops:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_track(painter, self._scale)
        boxes = self.boxes()
        for number, stop in enumerate(self._stops):
            self._paint_leader(painter, self._scale.x(stop.on), self.places[number], boxes[2 * number])
        for number, stop in enumerate(self._stops):
            self._paint_stop(painter, stop, self._scale.x(stop.on), boxes[2 * number], boxes[2 * number + 1])
        painter.end()

    def _paint_track(self, painter: QPainter, along: Scale) -> None:
        colours, middle = theme.colours(), self.height() / 2
        today, last = along.x(self._today), along.xs[-1]
        late = along.x(self._runway.refill_by) if self._runway.refill_by else last
        painter.setPen(Qt.PenStyle.NoPen)
        first, past = along.xs[0], (along.xs[0], min(today, late), colours.track)
        for left, right, colour in ((first, last, colours.accent), (late, last, colours.danger), past):
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(QRectF(left, middle - _BAR / 2, max(right - left, 0), _BAR), 2, 2)
        painter.setPen(QPen(QColor(colours.paper), 2.5))
        for x in along.breaks:
            for shift in (-3, 3):
                painter.drawLine(QPointF(x + shift - 3, middle + 6), QPointF(x + shift + 3, middle - 6))

    def _paint_leader(self, painter: QPainter, x: float, place: Place, above: QRectF) -> None:
        if place.row:
            painter.setPen(QPen(QColor(theme.colours().edge), 1))
            painter.drawLine(QPointF(x, above.bottom()), QPointF(x, self.height() - above.bottom()))

    def _paint_stop(self, painter: QPainter, stop: Stop, x: float, above: QRectF, below: QRectF) -> None:
        colours, middle = theme.colours(), self.height() / 2
        kinds = [kind for kind in _FIRST if kind in stop.kinds]
        ink = QColor(_ink(kinds[0], self._runway) if kinds else colours.ink)
        if TODAY in stop.kinds:
            painter.setPen(QPen(QColor(colours.ink), 2))
            painter.drawLine(QPointF(x, middle - 11), QPointF(x, middle + 11))
        if kinds:
            painter.setPen(QPen(QColor(colours.paper), 1.5))
            painter.setBrush(ink)
            _dot(painter, QPointF(x, middle), kinds)
        for box, text, bold in ((above, stop.name, True), (below, stop.date, False)):
            font = theme.font(-1, bold=bold)
            painter.setFont(font)
            painter.setPen(ink if bold else QColor(colours.ink))
            shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width() + 1)
            room = QFontMetricsF(font).horizontalAdvance(shown)
            left = min(max(x - room / 2, box.left()), box.right() - room)
            painter.fillRect(QRectF(left - 2, box.top(), room + 4, box.height()), QColor(colours.paper))
            painter.drawText(QRectF(left, box.top(), room + 2, box.height()), Qt.AlignmentFlag.AlignVCenter, shown)

    @override
    def event(self, event: QEvent) -> bool:
        """Hovering says in a sentence what the nearest day is."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._scale and self._stops:
            along, x = self._scale, event.pos().x()
            nearest = min(self._stops, key=lambda stop: abs(along.x(stop.on) - x))
            QToolTip.showText(event.globalPos(), nearest.said, self)
            return True
        return super().event(event)


def _ink(kind: str, runway: Runway) -> str:
    """The colour of a mark: teal to order, amber to book, red to refill, and a visit as its status."""
    colours = theme.colours()
    if kind == VISIT:
        return theme.tone("unsafe" if runway.visit_fault else "booked").ink
    return {ORDER_BY: colours.accent, BOOK_BY: colours.warn, EMPTY: colours.quiet}.get(kind, colours.danger)


def _dot(painter: QPainter, at: QPointF, kinds: list[str]) -> None:
    """A circle; a square where a visit is booked that day, so that shape tells it too."""
    if kinds == [VISIT]:
        painter.drawRect(QRectF(at.x() - _DOT + 1, at.y() - _DOT + 1, 2 * _DOT - 2, 2 * _DOT - 2))
    else:
        painter.drawEllipse(at, _DOT, _DOT)
