"""What a handout says of one patient's dates, and what it must warn of first (product.md, rules 3 and 6)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from pumptracker.domain.policy import Policy
from pumptracker.domain.record import Booking, PatientRecord
from pumptracker.domain.refill import refill_dates
from pumptracker.domain.runway import EMPTY, runway

LATE, UNKNOWN, UNSAFE, NO_VISIT = "late", "unknown", "unsafe", "no_visit"
WARNINGS = (LATE, UNKNOWN, UNSAFE, NO_VISIT)
"""The refill date has passed; there is none; the visit does not keep it; there is no visit. The first that holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDates:
    """One patient's dates; `visit` is the next booking of any kind, `refill_visit_on` the day of the one to refill."""

    has_pump: bool = False
    visit: Booking | None = None
    refill_visit_on: date | None = None
    filled_on: date | None = None
    refill_by: date | None = None
    alarm_on: date | None = None
    empty_on: date | None = None
    warning: str = ""

    @property
    def is_in_order(self) -> bool:
        """Whether the dates can be drawn one after the other: none has passed and none is out of place."""
        known = (self.filled_on, self.refill_visit_on, self.refill_by, self.alarm_on, self.empty_on)
        days = [each for each in known if each is not None]
        return self.refill_by is not None and self.warning in ("", NO_VISIT) and days == sorted(days)


def own_dates(record: PatientRecord, policy: Policy, today: date) -> OwnDates:
    """The dates of a patient for a handout given on `today`; of one without a pump the next visit alone.

    A visit that is past and has no outcome yet is no visit to come: the next one is judged in its place.
    """
    record = replace(record, bookings=tuple(each for each in record.bookings if each.outcome or each.visit_on >= today))
    ahead = [each for each in record.bookings if each.outcome is None]
    visit = min(ahead, key=lambda each: (each.visit_on, each.visit_at, each.id), default=None)
    pump = record.active_pump
    if pump is None:
        return OwnDates(visit=visit)
    way, dates = runway(record, policy), refill_dates(record, pump, policy)
    refill_by = way.refill_by or dates.refill_by
    return OwnDates(
        has_pump=True, visit=visit, refill_visit_on=way.visit_on, refill_by=refill_by, alarm_on=dates.alarm_on,
        filled_on=dates.fill.filled_on if dates.fill else None,
        empty_on=next((mark.on for mark in way.marks if mark.kind == EMPTY), None),
        warning=_warning(refill_by, way.visit_on, today, is_faulty=bool(way.visit_fault)),
    )  # fmt: skip


def _warning(refill_by: date | None, visit_on: date | None, today: date, *, is_faulty: bool) -> str:
    if refill_by is None:
        return UNKNOWN
    if refill_by < today:
        return LATE
    if visit_on is None:
        return NO_VISIT
    return UNSAFE if is_faulty or visit_on > refill_by else ""
