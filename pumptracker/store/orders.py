"""The drugs of all next fills: to order, ordered, on hand."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import date
from typing import Any

from pumptracker.domain.days import days_after
from pumptracker.domain.name import Named
from pumptracker.domain.numbers import Numbers
from pumptracker.store import order
from pumptracker.store.codec import day_of

TO_ORDER, ORDERED, EXPIRES, ON_HAND = "to_order", "ordered", "expires", "on_hand"
GROUPS = (TO_ORDER, ORDERED, EXPIRES, ON_HAND)
"""The groups of the list, in the order in which the desk works through them."""

MOST = 300
"""The most lines of what is to order, and of the orders, that one list shows."""
_RECENT_DAYS = 730
"""Orders that nothing has been heard of for so long are for no fill that is still to come."""

_WHO = """patients.id AS patient_id, mrn, family_name, given_name, date_of_birth, do_not_contact,
  coalesce((SELECT number FROM phones WHERE phones.patient_id = patients.id
    ORDER BY preferred DESC, id LIMIT 1), '') AS phone"""
_TO_ORDER = f"""SELECT {_WHO}, item.drugs, item.tier, item.due_on AS order_by, refill.due_on, refill.booked_for
FROM due_items AS item JOIN patients ON patients.id = item.patient_id
LEFT JOIN due_items AS refill ON refill.patient_id = item.patient_id AND refill.kind = 'refill' AND refill.nth = 0
WHERE item.kind = 'drug_order' AND item.status <> '' ORDER BY item.place LIMIT ?"""
_PLACED = f"""SELECT {_WHO}, refill.drugs, refill.tier, refill.order_by, refill.due_on, refill.booked_for,
  drug_orders.id AS order_id, ordered_on, received_on, on_hand_until, lot
FROM drug_orders JOIN patients ON patients.id = drug_orders.patient_id
JOIN due_items AS refill ON refill.patient_id = drug_orders.patient_id AND refill.kind = 'refill' AND refill.nth = 0
WHERE cancelled_on IS NULL AND coalesce(received_on, ordered_on, on_hand_until) >= :recent
  AND max(coalesce(received_on, ordered_on, on_hand_until), coalesce(ordered_on, received_on, on_hand_until))
    >= coalesce((SELECT max(filled_on) FROM fills JOIN pumps ON pumps.id = fills.pump_id
      WHERE fills.patient_id = drug_orders.patient_id AND explanted_on IS NULL), '')
ORDER BY coalesce(booked_for, refill.due_on, '9999'), family_name, given_name, mrn, drug_orders.id LIMIT :most"""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderRow(Named):
    """One line: a patient whose drug is to order, or one order for their next fill (`order_id`, else 0).

    In the group `expires` it is good until a day before the visit, else before the refill-by date.
    """

    group: str
    patient_id: int
    mrn: str
    family_name: str
    given_name: str
    date_of_birth: date | None
    phone: str
    do_not_contact: bool
    drugs: str
    tier: int | None
    order_by: date | None
    due_on: date | None
    booked_for: date | None
    order_id: int = 0
    ordered_on: date | None = None
    received_on: date | None = None
    on_hand_until: date | None = None
    lot: str = ""

    @property
    def key(self) -> tuple[int, int]:
        """What the line is known by."""
        return self.patient_id, self.order_id


def every(db: sqlite3.Connection, today: date, numbers: Numbers) -> list[OrderRow]:
    """What is to order, the most urgent first, then the orders for the next fills by the day they are wanted."""
    order.bring_up(db, today, numbers)
    to_order = [OrderRow(group=TO_ORDER, **_columns(row)) for row in db.execute(_TO_ORDER, (MOST,))]
    recent = days_after(today, -_RECENT_DAYS).isoformat()
    placed = [_placed(row) for row in db.execute(_PLACED, {"recent": recent, "most": MOST})]
    return sorted([*to_order, *placed], key=lambda row: GROUPS.index(row.group))


def _placed(row: sqlite3.Row) -> OrderRow:
    columns = _columns(row)
    until, wanted_on = columns["on_hand_until"], columns["booked_for"] or columns["due_on"]
    if columns["received_on"] is None and until is None:
        return OrderRow(group=ORDERED, **columns)
    if until is None or wanted_on is None or until >= wanted_on:
        return OrderRow(group=ON_HAND, **columns)
    return OrderRow(group=EXPIRES, **columns)


_DATES = frozenset(
    {"date_of_birth", "order_by", "due_on", "booked_for", "ordered_on", "received_on", "on_hand_until"}
)  # fmt: skip


def _columns(row: sqlite3.Row) -> dict[str, Any]:
    found = {name: day_of(row[name]) if name in _DATES else row[name] for name in row.keys()}  # noqa: SIM118 - a Row
    return {**found, "do_not_contact": bool(found["do_not_contact"])}
