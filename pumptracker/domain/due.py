"""What must happen for a patient: the open due items, from the record and the clinic's policy.

Nothing here depends on today. `status` decides what a due item means on a day.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from pumptracker.domain.due_item import SEVERAL, DueItem, Reason
from pumptracker.domain.due_pump import pump_items, pump_not_recorded
from pumptracker.domain.due_stage import stage_items
from pumptracker.domain.ordering import drug_expires
from pumptracker.domain.policy import Policy
from pumptracker.domain.record import Booking, PatientRecord

__all__ = ["DueItem", "Reason", "due_items"]

_KEPT_BY_A_TRANSFER = frozenset({"refill", "confirm_transfer"})


def due_items(record: PatientRecord, policy: Policy) -> tuple[DueItem, ...]:
    """Every open due item of one patient (rules.md, "Due items"); none for one who has left."""
    if not record.on_pathway:
        return ()
    items = [*pump_items(record, policy), *pump_not_recorded(record)]
    items += stage_items(record, policy, _refill_limit(items))
    if record.awaits_transfer:
        items = [item for item in items if item.kind in _KEPT_BY_A_TRANSFER]
    failed = record.failed_contacts()
    raised = record.patient.lost_to_follow_up or failed >= policy.numbers.failed_contacts_raise
    of_all = {"failed_contacts": failed, "raised": int(raised)}
    placed = _placed_bookings(record, items)
    return tuple(_finished(item, placed.get(key), record, policy, of_all) for key, item in enumerate(items))


def _refill_limit(items: list[DueItem]) -> date | None:
    refills = [item.due_on or item.limit_on for item in items if item.kind == "refill"]
    return min((day for day in refills if day is not None), default=None)


def _placed_bookings(record: PatientRecord, items: list[DueItem]) -> Mapping[int, Booking]:
    """The open booking each item is judged by: the earliest of its kind; planned visits one each."""
    placed: dict[int, Booking] = {}
    if not record.bookings:
        return placed
    taken: dict[str, int] = {}
    for key, item in enumerate(items):
        bookings = [each for each in record.open_bookings(item.kind) if not _belongs_to_last_fill(item, each)]
        nth = taken.get(item.kind, 0)
        if nth < len(bookings):
            placed[key] = bookings[nth]
        if item.kind in SEVERAL:
            taken[item.kind] = nth + 1
    return placed


def _belongs_to_last_fill(item: DueItem, booking: Booking) -> bool:
    """A refill visit up to the day of the last fill says nothing about the next one."""
    return item.filled_on is not None and booking.visit_on <= item.filled_on


def _finished(
    item: DueItem, booking: Booking | None, record: PatientRecord, policy: Policy, of_all: Mapping[str, int]
) -> DueItem:
    """The item with what holds for all of a patient's, its book-by date, and the booking it is judged by."""
    new: dict[str, Any] = {name: value for name, value in of_all.items() if value}
    if item.book_by is None and item.due_on is not None:
        new["book_by"] = policy.calendar.open_on_or_before(item.due_on)
    if booking is not None:
        new |= {"booked_for": booking.visit_on, "booked_at": booking.visit_at}
        new["booking_fault"] = _booking_fault(item, booking, record, policy)
    return replace(item, **new) if new else item


def _booking_fault(item: DueItem, booking: Booking, record: PatientRecord, policy: Policy) -> str | None:
    """Why the booking does not count, the gravest first: `after_due`, `closed_day`, `drug_expires`."""
    last = item.due_on or item.limit_on
    if last is not None and booking.visit_on > last:
        return "after_due"
    if not policy.calendar.is_open(booking.visit_on):
        return "closed_day"
    if item.kind == "refill" and drug_expires(record, item.filled_on, booking.visit_on) is not None:
        return "drug_expires"
    return None


@dataclass(frozen=True, slots=True)
class Imbalance:
    """A patient whose open items break the promise, and how."""

    patient_id: int
    fault: str


def imbalance(record: PatientRecord, items: tuple[DueItem, ...]) -> Imbalance | None:
    """What is wrong with a patient's accounting (product.md, rule 2), if anything."""
    refills = sum(item.kind == "refill" for item in items)
    if record.on_pathway and not items:
        return Imbalance(record.patient.id, "no_due_item")
    if record.on_pathway and record.active_pump is not None and refills != 1:
        return Imbalance(record.patient.id, "not_one_refill")
    if not record.on_pathway and items:
        return Imbalance(record.patient.id, "items_after_exit")
    return None
