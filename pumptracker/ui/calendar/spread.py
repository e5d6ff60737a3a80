"""Where the days of a month or a week stand, and which of a day's lines have room."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect

from pumptracker.domain.appointments import Day
from pumptracker.domain.calendar import days_after, months_after
from pumptracker.store.calendar_days import NOTHING, Cell
from pumptracker.ui import theme
from pumptracker.ui.calendar.entries import DAY, MONTH, WEEK, Entry

WEEK_DAYS = 7
PAD = 4
MORE = -1
"""The line that says how many more there are."""


class Line(NamedTuple):
    """A line of a day: the number of its entry, or MORE, and where it is painted."""

    number: int
    box: QRect


@dataclass(frozen=True, slots=True)
class Spread:
    """The days that a view shows, with what stands on each."""

    view: str
    first: date
    last: date
    today: date
    days: Mapping[date, Day] = field(default_factory=dict)
    cells: Mapping[date, Cell] = field(default_factory=dict)
    entries: Mapping[date, Sequence[Entry]] = field(default_factory=dict)

    def cell(self, on: date) -> Cell:
        """What stands on a day."""
        return self.cells.get(on, NOTHING)

    def lines_of(self, on: date) -> Sequence[Entry]:
        """The entries of a day that are read; there may be more."""
        return self.entries.get(on, ())

    def painted(self) -> list[date]:
        """Every day that has a place: whole weeks."""
        start = days_after(self.first, -self.first.weekday())
        end = days_after(self.last, WEEK_DAYS - 1 - self.last.weekday())
        return [days_after(start, number) for number in range((end - start).days + 1)]

    def box(self, on: date, size: QRect) -> QRect:
        """Where a day is painted, below the names of the weekdays."""
        days, top = self.painted(), theme.line_height(-1) + 2 * PAD
        place, rows = (on - days[0]).days, len(days) // WEEK_DAYS
        row, column = divmod(place, WEEK_DAYS)
        edges = [column * size.width() // WEEK_DAYS, (column + 1) * size.width() // WEEK_DAYS]
        room = size.height() - top
        heights = [top + row * room // rows, top + (row + 1) * room // rows]
        return QRect(edges[0], heights[0], edges[1] - edges[0], heights[1] - heights[0])

    def day_at(self, at: QPoint, size: QRect) -> date | None:
        """The day at a point."""
        return next((on for on in self.painted() if self.box(on, size).contains(at)), None)

    def lines(self, on: date, size: QRect, marked: int = -1) -> list[Line]:
        """The lines of a day that have room, the entry marked among them; the last says how many more there are."""
        inner = self.box(on, size).adjusted(PAD, PAD + theme.line_height(), -PAD, -PAD)
        high, entries, total = self.line_height(), self.lines_of(on), self.cell(on).booked + self.cell(on).due
        fitting = max(0, inner.height() // high)
        shown = fitting if total <= fitting else max(fitting - 1, 0)
        start = max(0, marked - shown + 1) if shown else 0
        numbers = list(range(start, min(start + shown, len(entries))))
        if len(numbers) < total and fitting:
            numbers.append(MORE)
        return [Line(n, QRect(inner.left(), inner.top() + at * high, inner.width(), high))
                for at, n in enumerate(numbers)]  # fmt: skip

    def line_height(self) -> int:
        """Pixels of an entry: one line in a month, two in a week."""
        return theme.line_height(-1) * (2 if self.view == WEEK else 1) + 4


def period(view: str, on: date) -> tuple[date, date]:
    """The first and last day of the view that a day stands in."""
    if view == MONTH:
        first = on.replace(day=1)
        return first, days_after(months_after(first, 1), -1)
    if view == WEEK:
        first = days_after(on, -on.weekday())
        return first, days_after(first, WEEK_DAYS - 1)
    return on, on


def stepped(view: str, on: date, step: int) -> date:
    """The day so many views on."""
    if view == MONTH:
        return months_after(on, step)
    return days_after(on, step * (1 if view == DAY else WEEK_DAYS))
