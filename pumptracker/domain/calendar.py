"""The clinic's calendar: which days it is open, and how a date moves to one that is."""

from __future__ import annotations

import calendar as gregorian
from dataclasses import dataclass, field
from datetime import date, timedelta

from pumptracker.domain.days import days_after as days_after
from pumptracker.domain.refused import Refused

ONE_DAY = timedelta(days=1)
LONGEST_CLOSURE_DAYS = 180
"""The most days a clinic may be closed on end: well inside what any date searches for an open day."""
_LONGEST_SEARCH = 400


def months_after(day: date, months: int) -> date:
    """`day` plus whole months: the same day number, else the last of the month (rules.md)."""
    month = day.year * 12 + day.month - 1 + months
    year, month = divmod(month, 12)
    if not 1 <= year <= 9999:
        return date.max if months > 0 else date.min
    last = gregorian.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


@dataclass(frozen=True, slots=True)
class Closure:
    """Days on which the clinic is closed, first and last included."""

    first_on: date
    last_on: date
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Calendar:
    """Open weekdays (Monday is 0) less the closures."""

    open_weekdays: frozenset[int] = frozenset(range(5))
    closures: tuple[Closure, ...] = ()
    _merged: tuple[Closure, ...] = field(init=False, repr=False, compare=False)
    # A clinic has dozens of closures and a register asks for thousands of days, mostly the same ones.
    _closed: dict[date, bool] = field(init=False, repr=False, compare=False, default_factory=dict)
    _opens: dict[date, date] = field(init=False, repr=False, compare=False, default_factory=dict)
    _working: dict[tuple[date, int], date] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        if not self.open_weekdays or not self.open_weekdays <= frozenset(range(7)):
            raise Refused("no_open_weekday", field="open_weekdays")
        object.__setattr__(self, "_merged", _merged(self.closures, self.open_weekdays))

    def is_open(self, day: date) -> bool:
        """Whether the clinic is open on `day`."""
        if day.weekday() not in self.open_weekdays:
            return False
        found = self._closed.get(day)
        if found is None:
            found = self._closed[day] = any(closure.first_on <= day <= closure.last_on for closure in self.closures)
        return not found

    @property
    def longest_closure(self) -> Closure | None:
        """The most days on end on which no open weekday lies open, as one closure; None without closures."""
        return max(self._merged, key=lambda closure: closure.last_on - closure.first_on, default=None)

    def check_closures(self, field: str) -> None:
        """Refuse closures that together close the clinic for too long, at `field`."""
        longest = self.longest_closure
        if longest is not None and (longest.last_on - longest.first_on).days > LONGEST_CLOSURE_DAYS:
            raise Refused(
                "closed_too_long", field=field, first_on=longest.first_on, last_on=longest.last_on,
                most=LONGEST_CLOSURE_DAYS,
            )  # fmt: skip

    def open_on_or_before(self, day: date) -> date:
        """`day`, or the nearest earlier open day (product.md, rule 6: earlier, never later)."""
        found = self._opens.get(day)
        if found is None:
            found = self._opens[day] = self._step(day, -ONE_DAY)
        return found

    def open_after(self, day: date) -> date:
        """The next open day after `day`."""
        return self._step(days_after(day, 1), ONE_DAY)

    def working_days_before(self, day: date, days: int) -> date:
        """The open day that lies `days` open days before `day`."""
        found = self._working.get((day, days))
        if found is None:
            found = day
            for _ in range(days):
                found = self.open_on_or_before(days_after(found, -1))
            self._working[day, days] = found
        return found

    def _step(self, day: date, step: timedelta) -> date:
        for _ in range(_LONGEST_SEARCH):
            if self.is_open(day):
                return day
            day = days_after(day, step.days)
        raise Refused("calendar_closed_too_long", field="closures")


def _merged(closures: tuple[Closure, ...], open_weekdays: frozenset[int]) -> tuple[Closure, ...]:
    """Closures joined where no open weekday lies between them."""
    found: list[Closure] = []
    for closure in sorted(closures, key=lambda each: each.first_on):
        if found and _touching(found[-1].last_on, closure.first_on, open_weekdays):
            found[-1] = Closure(found[-1].first_on, max(found[-1].last_on, closure.last_on))
        else:
            found.append(closure)
    return tuple(found)


def _touching(last_on: date, first_on: date, open_weekdays: frozenset[int]) -> bool:
    between = (first_on - last_on).days - 1
    return between < 7 and not any((last_on.weekday() + n) % 7 in open_weekdays for n in range(1, between + 1))
