"""What the desk can do about a due item, and the one thing that a patient needs most."""

from __future__ import annotations

from datetime import date

from pumptracker.domain.due_item import VISITS
from pumptracker.domain.record import PatientRecord
from pumptracker.domain.status import BOOKED, LATER, unsafe_because
from pumptracker.store.worklist import Row
from pumptracker.words import sentence, tr

_OF_KIND = {
    "drug_order": "order", "trial_decision": "stage", "authorisation": "edit", "call_back": "contact",
    "confirm_transfer": "arrival", "pump_check": "check",
}  # fmt: skip
_WHEN_BOOKED = {"refill": "refill", "trial": "trial", "surgery": "implant", "replacement": "implant"}


def natural_action(row: Row, today: date) -> str:
    """The action that a due item leads to: booking it, then recording what came of it."""
    item = row.item
    if item.kind in _OF_KIND:
        return _OF_KIND[item.kind]
    if unsafe_because(item, today) == "past":
        return "outcome"
    if unsafe_because(item, today) == "drug_expires":
        return "order"
    if item.booked_for is not None and item.booking_fault is None:
        return _WHEN_BOOKED.get(item.kind, "outcome")
    return "book"


def action_words(action: str, row: Row | None) -> str:
    """What the button of an action says; a booking says what for."""
    if action == "book" and row is not None and row.item.kind in VISITS:
        return sentence("act_book_kind", {"kind": tr("kind_" + row.item.kind).lower()})
    return tr("act_" + action)


def needed_most(record: PatientRecord, rows: list[Row], today: date) -> tuple[str, Row | None]:
    """The action to offer first, with the item it is for: the most urgent one's, once something must be done."""
    first = rows[0] if rows else None
    if first is not None and first.status not in (BOOKED, LATER):
        return natural_action(first, today), first
    return ("refill" if is_refilled_here(record) else "contact"), None


def is_refilled_here(record: PatientRecord) -> bool:
    """Whether a refill can be recorded: a pump is implanted, and the patient is on the pathway."""
    return record.active_pump is not None and record.on_pathway


def always_wanted(record: PatientRecord) -> tuple[str, ...]:
    """The actions that stand beside the first one, whatever is due."""
    if not record.on_pathway:
        return "contact", "letter"
    return ("refill" if is_refilled_here(record) else "book"), "contact", "letter"
