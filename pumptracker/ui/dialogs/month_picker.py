"""A small month beside a date: the due date boxed, closed days struck, how many are booked below each day."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from pumptracker.domain.appointments import CLOSED, OVER, Day
from pumptracker.domain.calendar import days_after, months_after
from pumptracker.ui import theme
from pumptracker.ui.announcing import announce
from pumptracker.ui.drawing import Drawing
from pumptracker.ui.overriding import override
from pumptracker.ui.parts import label
from pumptracker.words import sentence, tr, weekday

Days = Callable[[date, date], Mapping[date, Day]]
_WEEK, _ROWS, _PAD = 7, 6, 4
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -_WEEK, Qt.Key.Key_Down: _WEEK}
_MONTHS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


def month_words(month: date) -> str:
    """A month in full: "November 2026"."""
    return sentence("month_year", {"month": tr(f"month_{month.month}"), "year": month.year})


class _Grid(Drawing):
    """The days of one month, painted."""

    picked = Signal(object)

    def __init__(self, today: date) -> None:
        super().__init__()
        self.setObjectName("monthDays")
        self.setAccessibleName(tr("days_of_month"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.today, self.month = today, today.replace(day=1)
        self.chosen: date | None = None
        self.due_on: date | None = None
        self.book_by: date | None = None
        self.days: Mapping[date, Day] = {}

    def box(self, on: date) -> QRect:
        """Where a day of the month is painted."""
        wide, high, top = self.width() // _WEEK, self._high(), theme.line_height(-1) + _PAD
        row = (on.day - 1 + self.month.weekday()) // _WEEK
        return QRect(on.weekday() * wide, top + row * high, wide, high)

    def _high(self) -> int:
        return theme.line_height() + theme.line_height(-1) + 1

    @override
    def sizeHint(self) -> QSize:
        wide = QFontMetrics(theme.font(-1)).horizontalAdvance("00/00") + 2 * _PAD
        return QSize(_WEEK * wide, theme.line_height(-1) + _PAD + _ROWS * self._high() + 1)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, start = Qt.Key(event.key()), self.chosen or self.due_on or self.today
        if key in _STEPS:
            self.picked.emit(days_after(start, _STEPS[key]))
        elif key in _MONTHS:
            self.picked.emit(months_after(start, _MONTHS[key]))
        elif key == Qt.Key.Key_Home:
            self.picked.emit(self.due_on or self.today)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        on = next((each for each in self.days if self.box(each).contains(event.position().toPoint())), None)
        if on is not None:
            self.picked.emit(on)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), theme.colours()
        painter.setFont(theme.font(-1))
        painter.setPen(QColor(colours.quiet))
        for number in range(_WEEK):
            head = QRect(number * (self.width() // _WEEK), 0, self.width() // _WEEK, theme.line_height(-1))
            painter.drawText(head, Qt.AlignmentFlag.AlignCenter, tr(f"short_weekday_{number}")[:2])
        for on, day in self.days.items():
            self._paint_day(painter, on, day)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _paint_day(self, painter: QPainter, on: date, day: Day) -> None:
        colours, box = theme.colours(), self.box(on).adjusted(1, 1, -1, -1)
        is_chosen = on == self.chosen
        if is_chosen or not (day.is_open or colours.edged):
            painter.fillRect(box, QColor(colours.accent if is_chosen else colours.line))
        ink = colours.accent_ink if is_chosen else colours.quiet if on < self.today else colours.ink
        painter.setPen(QColor(ink))
        painter.setFont(theme.font(0, bold=on == self.today))
        upper = QRect(box.left(), box.top(), box.width(), theme.line_height())
        painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, str(on.day))
        if not day.is_open:
            half = QFontMetrics(theme.font()).horizontalAdvance("00") // 2 + 2
            middle = upper.center()
            painter.drawLine(middle.x() - half, middle.y() + 1, middle.x() + half, middle.y() + 1)
        painter.setFont(theme.font(-1))
        if day.standing == OVER and not is_chosen:
            painter.setPen(QColor(colours.danger))
        painter.drawText(box.adjusted(0, theme.line_height() - 1, 0, 0), Qt.AlignmentFlag.AlignCenter, _count(day))
        self._box(painter, on, box)

    def _box(self, painter: QPainter, on: date, box: QRect) -> None:
        """The due date boxed, book-by dashed."""
        danger, warn = theme.colours().danger, theme.colours().warn
        if on == self.due_on:
            painter.setPen(QPen(QColor(danger), 2))
        elif on == self.book_by:
            painter.setPen(QPen(QColor(warn), 2, Qt.PenStyle.DashLine))
        else:
            return
        painter.drawRect(box)


def _count(day: Day) -> str:
    """What stands below a day: "3", or "3/6" where the clinic has a limit; nothing where nothing is booked."""
    if day.capacity:
        return f"{day.booked}/{day.capacity}"
    return str(day.booked) if day.booked else ""


def _said(day: Day) -> str:
    """A day in a sentence: open or not, and how many visits."""
    standing = tr("cell_closed" if day.standing == CLOSED else f"day_is_{day.standing}")
    booked = sentence("visits_booked", {"count": day.booked})
    return sentence("said_picker_day", {"day": weekday(day.on), "standing": standing, "booked": booked})


class MonthPicker(QWidget):
    """A month to choose a day from; with `on_due` it opens on the month of the due date, else on that of the day."""

    chosen = Signal(object)

    def __init__(self, today: date, days: Days, *, on_due: bool) -> None:
        super().__init__()
        self.setObjectName("monthPicker")
        self._days, self._shown, self._on_due = days, False, on_due
        self.grid = _Grid(today)
        self.grid.picked.connect(self.chosen)
        self._title = label("", "strong")
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._legend = label("", "small", wrap=True)
        self._legend.setObjectName("monthLegend")
        head = QHBoxLayout()
        for sign, code, step, key in (("‹", "calendar_before", -1, "PgUp"), ("›", "calendar_after", 1, "PgDown")):
            button = QPushButton(sign)
            button.setAutoDefault(False)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setAccessibleName(tr(code))
            button.setToolTip(key)
            button.setObjectName("month" + code.removeprefix("calendar_").capitalize())
            button.clicked.connect(partial(self._turn, step))
            head.addWidget(button)
        head.insertWidget(1, self._title, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self.grid)
        layout.addWidget(self._legend)
        layout.addStretch()
        self._legend.setFixedHeight(4 * theme.line_height(-1))
        self._legend.setAlignment(Qt.AlignmentFlag.AlignTop)

    def show_days(self, chosen: date | None, due_on: date | None, book_by: date | None) -> None:
        """Mark these days; the month is the due date's at first, then that of the day chosen."""
        grid, moved = self.grid, chosen != self.grid.chosen
        other_due = due_on != grid.due_on
        grid.chosen, grid.due_on, grid.book_by = chosen, due_on, book_by
        if not self._shown or other_due:
            wanted = (due_on or chosen) if self._on_due else (chosen or due_on)
            first = max(wanted or grid.today, grid.today)
        else:
            first = chosen if chosen is not None and moved else grid.month
        self._shown = True
        self._open(first)

    def _turn(self, step: int) -> None:
        self._open(months_after(self.grid.month, step))

    def _open(self, month: date) -> None:
        grid = self.grid
        grid.month = month.replace(day=1)
        grid.days = self._days(grid.month, days_after(months_after(grid.month, 1), -1))
        self._title.setText(month_words(grid.month))
        self._legend.setText(self._explained())
        said = _said(grid.days[grid.chosen]) if grid.chosen and grid.chosen in grid.days else ""
        if said != grid.accessibleDescription() and grid.hasFocus():
            announce(grid, said)
        grid.setAccessibleDescription(said)
        grid.update()

    def _explained(self) -> str:
        grid = self.grid
        said = [sentence("picker_due", {"due_on": grid.due_on})] if grid.due_on else []
        if grid.book_by and grid.book_by != grid.due_on:
            said.append(sentence("picker_book_by", {"book_by": grid.book_by}))
        limited = any(day.capacity for day in grid.days.values())
        return " ".join([*said, tr("picker_closed"), tr("picker_counts_of" if limited else "picker_counts")])
