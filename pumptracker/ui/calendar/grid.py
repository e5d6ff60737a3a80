"""A month or a week as a grid of days: the keys go from day to day and through what stands on one."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QToolTip

from pumptracker.domain.calendar import days_after
from pumptracker.store.calendar_days import Visit
from pumptracker.ui import theme
from pumptracker.ui.announcing import announce
from pumptracker.ui.calendar.entries import MONTH, WEEK, Entry, day_words
from pumptracker.ui.calendar.grid_paint import paint_day, paint_entry, paint_weekdays
from pumptracker.ui.calendar.spread import MORE, WEEK_DAYS, Spread
from pumptracker.ui.drawing import Drawing
from pumptracker.ui.overriding import override
from pumptracker.ui.worklist.texts import tip

_NONE = -1
_ACROSS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_DOWN = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CalendarGrid(Drawing):
    """Shows a spread; what is wanted is said by signals. Nothing moves by dragging alone: `dropped` asks."""

    wandered = Signal(object)
    """The keys want to be on a day, perhaps of another month."""
    marked = Signal()
    opened = Signal()
    dropped = Signal(object, object)

    def __init__(self, today: date) -> None:
        super().__init__()
        self.setObjectName("calendarView")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.spread = Spread(MONTH, today, today, today)
        self.day, self._number = today, _NONE
        self._pressed: tuple[QPoint, Visit] | None = None
        self._carried: QPoint | None = None

    def show_spread(self, spread: Spread, day: date) -> None:
        """Show these days, the keys on one of them; the entry marked stays marked where it still stands there."""
        kept = self.entry()
        self.spread, self.day = spread, day
        keys = [each.key for each in spread.lines_of(day)]
        self._number = keys.index(kept.key) if kept is not None and kept.key in keys else _NONE
        self._tell()

    def entry(self) -> Entry | None:
        """The entry marked."""
        entries = self.spread.lines_of(self.day)
        return entries[self._number] if 0 <= self._number < len(entries) else None

    def mark(self, number: int) -> None:
        """Mark an entry of the day by its number; below the first none is."""
        last = len(self.spread.lines_of(self.day)) - 1
        self._number = max(_NONE, min(number, last))
        self._tell()

    def _tell(self) -> None:
        entry = self.entry()
        day = self.spread.days.get(self.day)
        said = entry.said if entry else day_words(day, self.spread.cell(self.day)) if day else ""
        if said != self.accessibleDescription() and self.hasFocus():
            announce(self, said)
        self.setAccessibleDescription(said)
        self.update()
        self.marked.emit()

    # keys ------------------------------------------------------------------------------------

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ACROSS:
            self.wandered.emit(days_after(self.day, _ACROSS[key]))
        elif key in _DOWN and self.spread.view == WEEK:
            self.mark(self._number + _DOWN[key])
        elif key in _DOWN:
            self.wandered.emit(days_after(self.day, WEEK_DAYS * _DOWN[key]))
        elif key in _ENTER:
            self.opened.emit()
        elif key == Qt.Key.Key_Escape and self._carried is not None:
            self._let_go()
        else:
            super().keyPressEvent(event)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes through the entries of the day, and past the last one on to what is beside the grid."""
        there = self._number + (1 if next else -1)
        if _NONE <= there < len(self.spread.lines_of(self.day)):
            self.mark(there)
            return True
        return super().focusNextPrevChild(next)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    # the mouse -------------------------------------------------------------------------------

    def number_at(self, at: QPoint) -> tuple[date | None, int | None]:
        """The day at a point, and the number of its entry there, MORE for the line that counts the others."""
        day = self.spread.day_at(at, self.rect())
        if day is None or not self.spread.first <= day <= self.spread.last:
            return day, None
        lines = self.spread.lines(day, self.rect(), self._number if day == self.day else _NONE)
        return day, next((line.number for line in lines if line.box.contains(at)), None)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        day, number = self.number_at(at)
        if day is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self.setFocus()
        if day != self.day:
            self._number = _NONE
            self.wandered.emit(day)
        self.mark(_NONE if number is None or number == MORE else number)
        entry = self.entry()
        is_open = entry is not None and isinstance(entry.item, Visit) and entry.item.outcome is None
        self._pressed = (at, entry.item) if is_open and entry and isinstance(entry.item, Visit) else None

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        far = (at - self._pressed[0]).manhattanLength() >= QApplication.startDragDistance()
        if self._carried is not None or far:
            self._carried = at
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        carried, pressed = self._carried, self._pressed
        self._let_go()
        if carried is not None and pressed is not None:
            day = self.spread.day_at(event.position().toPoint(), self.rect())
            if day is not None and day != pressed[1].visit_on:
                self.dropped.emit(pressed[1], day)

    def _let_go(self) -> None:
        self._pressed = self._carried = None
        self.unsetCursor()
        self.update()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        day, _ = self.number_at(event.position().toPoint())
        if day is not None and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit()

    @override
    def event(self, event: QEvent) -> bool:
        """A line that is cut short says the whole in its tip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip_at(event.pos()), self)
            return True
        return super().event(event)

    def tip_at(self, at: QPoint) -> str:
        """What a tip says at a point: the entry there, else the day."""
        day, number = self.number_at(at)
        if day is None or day not in self.spread.days or not self.spread.first <= day <= self.spread.last:
            return ""
        if number is not None and number != MORE:
            return tip(self.spread.lines_of(day)[number].said)
        return tip(day_words(self.spread.days[day], self.spread.cell(day)))

    # painting --------------------------------------------------------------------------------

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(WEEK_DAYS * 40, 6 * (theme.line_height() + 10))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, size = QPainter(self), self.rect()
        paint_weekdays(painter, self.spread, size)
        target = self.spread.day_at(self._carried, size) if self._carried is not None else None
        for on in self.spread.painted():
            chosen = on == self.day
            paint_day(
                painter, self.spread, on, size, chosen=chosen, focused=self.hasFocus(),
                marked=self._number if chosen else _NONE, target=on == target,
            )  # fmt: skip
        entry = self.entry()
        if self._carried is not None and entry is not None:
            high = self.spread.line_height()
            room = QRect(self._carried + QPoint(8, 4), QSize(size.width() // WEEK_DAYS, high))
            paint_entry(painter, entry, room, deep=self.spread.view == WEEK, marked=True)
