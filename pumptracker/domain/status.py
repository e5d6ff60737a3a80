"""What a due item means on a day: its status, its place in the order, the tile it counts in.

Decided when read, never stored (rules.md).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pumptracker.domain.calendar import days_after
from pumptracker.domain.due_item import DueItem

OVERDUE, UNKNOWN, UNSAFE, SOON, BOOKED, LATER = "overdue", "unknown", "unsafe", "soon", "booked", "later"
STATUSES = (OVERDUE, UNKNOWN, UNSAFE, SOON, BOOKED, LATER)
"""The statuses, in the order of the tiles; `soon` is the tile "to book"."""

_PUMP_KINDS = ("refill", "replacement")
_NO_TIER = 9
_NO_DATE = date.max


def is_listed(item: DueItem, today: date) -> bool:
    """Whether the item is still open on a day: planned visits end with their period."""
    return item.closes_after is None or today <= item.closes_after


def on_day(item: DueItem, today: date) -> DueItem:
    """The item as it stands on a day: an unknown date whose limit has passed is due by that limit."""
    if item.due_on is None and item.limit_on is not None and item.limit_on < today:
        return replace(
            item, due_on=item.limit_on, book_by=item.limit_book_by, order_by=item.limit_order_by,
            governing=item.limit_governing,
        )  # fmt: skip
    return item


def status_of(item: DueItem, today: date, soon_days: int) -> str:
    """The status of an item (already `on_day`) on a day."""
    if item.due_on is None:
        return UNKNOWN
    if item.due_on < today and item.kind != "drug_order":
        return OVERDUE
    if item.booked_for is not None:
        return UNSAFE if item.booking_fault or item.booked_for < today else BOOKED
    if item.book_by is not None and item.book_by <= days_after(today, soon_days):
        return SOON
    return LATER


def unsafe_because(item: DueItem, today: date) -> str | None:
    """Why the booking does not count: `after_due`, `closed_day` or `past`; None where it does."""
    if item.booked_for is None:
        return None
    return "past" if item.booked_for < today else item.booking_fault


OrderKey = tuple[int, tuple[int | date, ...], date, int, str, str, str, str, int]


def order_key(
    item: DueItem, status: str, *, folded_name: tuple[str, str], mrn: str, failed_contacts_raise: int
) -> OrderKey:
    """The place of an item in the worklist (rules.md, "Order")."""
    tier = item.tier or _NO_TIER
    group = _group(item, status)
    first: tuple[int | date, ...] = ()
    if group == 0:
        first = (tier, item.due_on or _NO_DATE)
    elif status == SOON:
        first = (0 if item.failed_contacts >= failed_contacts_raise else 1,)
    return (group, first, item.book_by or _NO_DATE, tier, *folded_name, mrn, item.kind, item.nth)


def _group(item: DueItem, status: str) -> int:
    pump = item.kind in _PUMP_KINDS
    match status:
        case "overdue":
            return 0 if pump else 3
        case "unknown":
            return 1
        case "unsafe":
            return 2 if item.kind == "refill" else 4
    return 5 + (SOON, BOOKED, LATER).index(status)
