"""What falls due when: each counted once, in a period ahead, before it, after it, or on a day nobody knows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from pumptracker.domain.calendar import days_after, months_after

WEEKS, QUARTERS = 26, 20


@dataclass(frozen=True, slots=True)
class Period:
    """A week or a quarter, and how many fall due in it."""

    first_on: date
    last_on: date
    count: int


@dataclass(frozen=True, slots=True)
class Forecast:
    """How many are overdue, fall due in each period from today on, fall due later, and have no date."""

    overdue: int
    periods: tuple[Period, ...]
    later: int
    unknown: int

    @property
    def ahead(self) -> int:
        """How many fall due in the periods."""
        return sum(period.count for period in self.periods)

    @property
    def total(self) -> int:
        """All of them."""
        return self.overdue + self.ahead + self.later + self.unknown


def by_week(days: Iterable[date | None], today: date) -> Forecast:
    """By week, Monday to Sunday, for 26 weeks; this week from today on."""
    monday = today - timedelta(days=today.weekday())
    return _counted(days, today, [days_after(monday, 7 * week) for week in range(WEEKS + 1)])


def by_quarter(days: Iterable[date | None], today: date) -> Forecast:
    """By quarter of the year, for five years; this quarter from today on."""
    first = date(today.year, today.month - (today.month - 1) % 3, 1)
    return _counted(days, today, [months_after(first, 3 * quarter) for quarter in range(QUARTERS + 1)])


def _counted(days: Iterable[date | None], today: date, starts: list[date]) -> Forecast:
    """Count days by the periods between these starts; a day before today is overdue, whatever week it lies in."""
    per_day = Counter(days)
    unknown = per_day.pop(None, 0)
    known = {day: count for day, count in per_day.items() if day is not None}
    periods = [
        Period(max(first, today), days_after(end, -1),
               sum(count for day, count in known.items() if max(first, today) <= day < end))
        for first, end in pairwise(starts)
    ]  # fmt: skip
    overdue = sum(count for day, count in known.items() if day < today)
    later = sum(count for day, count in known.items() if day >= starts[-1])
    return Forecast(overdue, tuple(periods), later, unknown)
