"""What a due item means on a day: its status, its place in the order, the tile it counts in.

Decided when read, never stored (rules.md).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import NamedTuple

from pumptracker.domain.calendar import days_after
from pumptracker.domain.due_item import DueItem
from pumptracker.domain.policy import Numbers

OVERDUE, UNKNOWN, UNSAFE, SOON, BOOKED, LATER = "overdue", "unknown", "unsafe", "soon", "booked", "later"
STATUSES = (OVERDUE, UNKNOWN, UNSAFE, SOON, BOOKED, LATER)
"""The statuses, in the order of the tiles; `soon` is the tile "to book"."""

_PUMP_KINDS = ("refill", "replacement")
_NO_TIER = 9
_NO_DAY = "9999-12-31"
_GROUPS = {UNKNOWN: 1, SOON: 5, BOOKED: 6, LATER: 7}


def on_day(item: DueItem, today: date) -> DueItem:
    """The item as it stands on a day: an unknown date whose limit has passed is due by that limit."""
    if item.due_on is None and item.limit_on is not None and item.limit_on < today:
        return replace(
            item, due_on=item.limit_on, book_by=item.limit_book_by, order_by=item.limit_order_by,
            governing=item.limit_governing,
        )  # fmt: skip
    return item


def unsafe_because(item: DueItem, today: date) -> str | None:
    """Why the booking does not count: `after_due`, `closed_day` or `past`; None where it does."""
    if item.booked_for is None:
        return None
    return "past" if item.booked_for < today else item.booking_fault


class Horizon(NamedTuple):
    """The day a worklist is read on, as ISO text, with what the clinic's numbers make of it."""

    today: str
    soon_until: str


def horizon(today: date, numbers: Numbers) -> Horizon:
    """The horizon of a day."""
    soon_until = days_after(today, numbers.soon_days).isoformat()
    return Horizon(today.isoformat(), soon_until)


class Facts(NamedTuple):
    """What of a due item decides its status and place. Days are ISO text, which sorts as days do.

    Text and not dates, so that a whole register is put in order without making a date of each cell.
    """

    kind: str
    due_on: str | None
    book_by: str | None
    tier: int | None
    limit_on: str | None
    limit_book_by: str | None
    closes_after: str | None
    booked_for: str | None
    booking_fault: str | None
    raised: int


Standing = tuple[str, tuple[int | str, ...]]


def standing(facts: Facts, day: Horizon) -> Standing | None:
    """The status on a day and where it puts the item in the order; None for one no longer listed."""
    if facts.closes_after is not None and facts.closes_after < day.today:
        return None
    due_on, book_by = facts.due_on, facts.book_by
    if due_on is None and facts.limit_on is not None and facts.limit_on < day.today:
        due_on, book_by = facts.limit_on, facts.limit_book_by
    status = _status(facts, due_on, book_by, day)
    tier = facts.tier or _NO_TIER
    first: int | str = 0
    second: int | str = ""
    group = _group(facts.kind, status)
    if group == 0:
        first, second = tier, due_on or _NO_DAY
    elif status == SOON and not facts.raised:
        first = 1
    return status, (group, first, second, book_by or _NO_DAY, tier)


def _status(facts: Facts, due_on: str | None, book_by: str | None, day: Horizon) -> str:
    if due_on is None:
        return UNKNOWN
    if due_on < day.today and facts.kind != "drug_order":
        return OVERDUE
    if facts.booked_for is not None:
        return UNSAFE if facts.booking_fault or facts.booked_for < day.today else BOOKED
    return SOON if book_by is not None and book_by <= day.soon_until else LATER


def _group(kind: str, status: str) -> int:
    """The groups of rules.md, "Order", counted from the most urgent."""
    if status == OVERDUE:
        return 0 if kind in _PUMP_KINDS else 3
    if status == UNSAFE:
        return 2 if kind == "refill" else 4
    return _GROUPS[status]
