"""The reservoir's chart as a widget: painted, pointed at with the mouse or the arrow keys, said in words."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip

from pumptracker.domain.reservoir import Reservoir
from pumptracker.ui import theme
from pumptracker.ui.announcing import announce
from pumptracker.ui.drawing import Drawing
from pumptracker.ui.overriding import override
from pumptracker.ui.patient.reservoir_frame import Frame
from pumptracker.ui.patient.reservoir_paint import paint
from pumptracker.ui.patient.reservoir_words import fill_words
from pumptracker.words import tr


class ReservoirView(Drawing):
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
        said = fill_words(self._shown.fills[number], self._shown)
        self.pointed.emit(said)
        announce(self, said)
        self.update()

    def _nearest(self, x: float) -> int | None:
        frame = self._frame()
        days = [frame.x(fill.filled_on) for fill in frame.shown.fills if fill.filled_on] if frame else []
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

    def _frame(self) -> Frame | None:
        if self._shown is None or not self._shown.fills:
            return None
        return Frame(self._shown, self._today, self.size().toSizeF())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """The chart, then the fill pointed at, then the frame of the keyboard's place."""
        frame = self._frame()
        if frame is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint(painter, frame)
        accent = QColor(theme.colours().accent)
        on = frame.shown.fills[self._cursor].filled_on if self._cursor is not None else None
        if on is not None:
            painter.setPen(QPen(accent, 3))
            painter.drawLine(QPointF(frame.x(on), frame.plot.top()), QPointF(frame.x(on), frame.plot.bottom()))
        if self.hasFocus():
            painter.setPen(QPen(accent, 1, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
