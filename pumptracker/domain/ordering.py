"""Orders of drugs for the next fill: which of them serves, and when one expires too early."""

from __future__ import annotations

from datetime import date

from pumptracker.domain.due_item import DueItem
from pumptracker.domain.plausible import check_not_future, check_sane
from pumptracker.domain.record import DrugOrder, PatientRecord
from pumptracker.domain.refused import Refused


def check_order(order: DrugOrder, today: date) -> None:
    """Raise Refused where an order of a drug cannot have gone so; a beyond-use date comes after all of it."""
    if order.ordered_on is None and order.received_on is None and order.on_hand_until is None:
        raise Refused("required", field="ordered_on")
    for day, field in ((order.ordered_on, "ordered_on"), (order.received_on, "received_on")):
        check_not_future(day, today, field)
    check_sane(order.on_hand_until, "on_hand_until")
    check_not_future(order.cancelled_on, today, "cancelled_on")
    if order.ordered_on and order.received_on and order.received_on < order.ordered_on:
        raise Refused("received_before_ordered", field="received_on", ordered_on=order.ordered_on)
    came_on = order.received_on or order.ordered_on
    if came_on and order.on_hand_until and order.on_hand_until < came_on:
        raise Refused("expires_before_received", field="on_hand_until", given_on=order.on_hand_until, came_on=came_on)


def is_ordered(record: PatientRecord, refill: DueItem) -> bool:
    """Whether the drug for this refill is ordered or on hand, until the visit booked or the refill-by date."""
    return serving(record, refill) is not None


def serving(record: PatientRecord, refill: DueItem) -> DrugOrder | None:
    """The order that covers this refill, until the visit booked or the refill-by date; one on hand before others."""
    if refill.due_on is None:
        return None
    booked = [each.visit_on for each in record.open_bookings("refill") if each.visit_on <= refill.due_on]
    booked = [day for day in booked if refill.filled_on is None or day > refill.filled_on]
    wanted_until = min(booked, default=refill.due_on)
    found = [order for order in record.drug_orders if _serves(order, refill.filled_on, wanted_until)]
    return max(found, key=is_on_hand, default=None)


def is_on_hand(order: DrugOrder) -> bool:
    """Whether an order has come: received, or with a beyond-use date that somebody read from it."""
    return order.received_on is not None or order.on_hand_until is not None


def drug_expires(record: PatientRecord, filled_on: date | None, visit_on: date) -> date | None:
    """The last day that a drug on hand for the next fill is good, where that is before the visit and no other serves.

    The latest such day where there are several; None where no drug on hand expires before the visit.
    """
    if any(_serves(order, filled_on, visit_on) for order in record.drug_orders):
        return None
    days = [
        order.on_hand_until
        for order in record.drug_orders
        if order.on_hand_until is not None and is_for_next_fill(order, filled_on)
    ]
    return max((day for day in days if filled_on is None or day >= filled_on), default=None)


def last_filled_on(record: PatientRecord) -> date | None:
    """The day of the last fill of the implanted pump, if one is known."""
    fill = record.latest_fill(record.active_pump) if record.active_pump else None
    return fill.filled_on if fill else None


def is_for_next_fill(order: DrugOrder, filled_on: date | None) -> bool:
    """Whether an order is one for the next fill: not cancelled, and placed since the last one."""
    if order.cancelled_on is not None:
        return False
    placed = order.ordered_on or order.received_on
    if placed is None:
        return order.on_hand_until is not None
    return filled_on is None or max(placed, order.received_on or placed) >= filled_on


def _serves(order: DrugOrder, filled_on: date | None, wanted_until: date) -> bool:
    """Whether an order covers the next fill: placed since the last one, and good until the visit."""
    if not is_for_next_fill(order, filled_on):
        return False
    return order.on_hand_until is None or order.on_hand_until >= wanted_until
