"""Appointments: what a visit would run into, and what a day is to the clinic; all of it warns, none of it refuses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from pumptracker.domain.calendar import Calendar
from pumptracker.domain.due_item import SEVERAL, Reason
from pumptracker.domain.record import Booking, PatientRecord
from pumptracker.domain.refused import Refused

NO_LIMIT = 0
MOST_VISITS = 999
"""The most visits a day that a clinic may name: more is a slip of the keys."""
OPEN, CLOSED, FULL, OVER = "open", "closed", "full", "over"
GIVEN_UP = frozenset({"cancelled", "cancelled-late", "rescheduled"})
"""Outcomes that leave the place on that day free: nobody was waited for."""

Capacity = Mapping[int, int]
"""How many visits the clinic takes on each weekday (Monday is 0); a day not named has no limit."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the clinic: open or not and why, how many are booked, and how many it takes (0 for no limit)."""

    on: date
    is_open: bool = True
    reason: str = ""
    booked: int = 0
    capacity: int = NO_LIMIT

    @property
    def standing(self) -> str:
        """`closed` whatever is booked; else `over` or `full` by its capacity; else `open`."""
        if not self.is_open:
            return CLOSED
        if self.capacity == NO_LIMIT or self.booked < self.capacity:
            return OPEN
        return FULL if self.booked == self.capacity else OVER


def day_of(on: date, calendar: Calendar, capacity: Capacity, booked: int = 0) -> Day:
    """What a day is, with so many visits booked; a closure's reason goes before the weekday's."""
    reason = next((each.reason for each in calendar.closures if each.first_on <= on <= each.last_on), "")
    is_open = calendar.is_open(on)
    limit = capacity.get(on.weekday(), NO_LIMIT) if is_open else NO_LIMIT
    return Day(on, is_open, reason, booked, limit)


def conflicts(record: PatientRecord, kind: str, on: date, *, moved: int = 0) -> tuple[Reason, ...]:
    """What a visit of a kind on a day would run into with the same patient; `moved` is the booking it replaces.

    Planned visits after an implant are several by nature, so another one of their kind is no conflict.
    """
    others = [each for each in record.bookings if each.outcome is None and each.id != moved]
    return (*_same_day(others, on), *_same_kind(others, kind, on), *_away(record, on))


def _same_day(others: list[Booking], on: date) -> Iterator[Reason]:
    for each in others:
        if each.visit_on == on:
            yield Reason("conflict_same_day", {"kind": each.kind, "visit_on": on.isoformat(), "at": each.visit_at})


def _same_kind(others: list[Booking], kind: str, on: date) -> Iterator[Reason]:
    for each in others:
        if each.kind == kind and each.visit_on != on and kind not in SEVERAL:
            yield Reason("conflict_same_kind", {"kind": kind, "visit_on": each.visit_on.isoformat()})


def _away(record: PatientRecord, on: date) -> Iterator[Reason]:
    for each in record.absences:
        if each.first_on <= on and (each.last_on is None or on <= each.last_on):
            facts = {"away": each.kind, "first_on": each.first_on.isoformat()}
            if each.last_on is None:
                yield Reason("conflict_away_open", facts)
            else:
                yield Reason("conflict_away", {**facts, "last_on": each.last_on.isoformat()})


def check_capacity(capacity: Capacity) -> None:
    """Raise Refused, at the weekday's field, where a number of visits a day cannot be meant."""
    for weekday, visits in capacity.items():
        if not NO_LIMIT <= visits <= MOST_VISITS:
            raise Refused("out_of_range", field=f"capacity_{weekday}", largest=MOST_VISITS)
