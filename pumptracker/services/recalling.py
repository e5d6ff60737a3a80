"""Working through a manufacturer's notice: opened, changed, each contact logged against it, closed by its number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import date

from pumptracker.domain.name import listed_name
from pumptracker.domain.recall import Recall, check_recall
from pumptracker.domain.record import Contact
from pumptracker.domain.refused import Refused
from pumptracker.services.desk_work import log_contact
from pumptracker.services.writing import action
from pumptracker.store import facts, recalls, records
from pumptracker.store.codec import Value
from pumptracker.store.connection import Connection
from pumptracker.words import sentence

_OF_THE_DESK = ("id", "opened_on", "closed_on")
"""What of a notice is not typed."""


def open_recall(db: Connection, recall: Recall, *, by: str, today: date) -> int:
    """Open the list of a notice; returns its id."""
    with action(db, "open_recall", by=by):
        opened = replace(recall, id=0, opened_on=today, closed_on=None)
        check_recall(opened)
        return facts.insert(db, "recalls", opened_on=today, **_typed(opened))


def change_recall(db: Connection, recall: Recall, *, by: str, today: date) -> None:  # noqa: ARG001 - as every use case
    """Correct what a notice is about; whatever was logged against it stays."""
    with action(db, "change_recall", by=by):
        _open(db, recall.id)
        check_recall(recall)
        facts.update(db, "recalls", recall.id, **_typed(recall))


def close_recall(
    db: Connection, recall_id: int, *, not_reached: int | None = None, reason: str = "", by: str, today: date
) -> None:
    """Close the list of a notice. Where some are not reached, only by their number and a reason, kept in its note."""
    with action(db, "close_recall", by=by):
        recall = _open(db, recall_id)
        left = recalls.counts(db, recall).not_reached
        if left and not_reached != left:
            raise Refused("recall_not_reached", field="recall_not_reached", count=left)
        if left and not reason.strip():
            raise Refused("required", field="recall_reason")
        said = sentence("recall_closed_with", {"count": left, "closed_on": today, "reason": reason.strip()})
        note = " · ".join(part for part in (recall.note, said if left else "") if part)
        facts.update(db, "recalls", recall_id, closed_on=today, note=note)


def reopen_recall(db: Connection, recall_id: int, *, by: str, today: date) -> None:  # noqa: ARG001 - as every use case
    """Go on with a list that was closed."""
    with action(db, "reopen_recall", by=by):
        recalls.recall(db, recall_id)
        facts.update(db, "recalls", recall_id, closed_on=None)


def log_recall_contacts(
    db: Connection, recall_id: int, patient_ids: Sequence[int], contact: Contact, *, by: str, today: date,
    no_more: bool = False,
) -> int:  # fmt: skip
    """Log the same attempt against a notice for each of these patients, as one action; returns how many.

    By phone each gets the number to dial, unless one is given. Several at once are refused, naming them, where some
    have asked not to be contacted: theirs is the clinician's, and logged by itself. With `no_more` whoever is reached
    is marked so in the same step.
    """
    with action(db, "log_recall_contacts", by=by):
        _open(db, recall_id)
        patients = list(dict.fromkeys(patient_ids))
        if not patients:
            raise Refused("recall_nobody_chosen")
        if contact.outcome == "asked-not-to-call" and len(patients) > 1:
            raise Refused("contact_several_no_more", field="outcome")
        unwilling = [listed_name(*name) for name in recalls.unwilling(db, patients)]
        if unwilling and len(patients) > 1:
            raise Refused("do_not_contact", field="outcome", names="; ".join(unwilling))
        for patient_id in patients:
            made = replace(contact, recall_id=recall_id, number=_number(db, patient_id, contact))
            log_contact(db, patient_id, made, by=by, today=today, no_more=no_more)
    return len(patients)


def _number(db: Connection, patient_id: int, contact: Contact) -> str:
    """The number that is dialled: the one given, else the preferred one, else the first."""
    if contact.channel != "phone":
        return ""
    return contact.number or records.record(db, patient_id).number_to_dial


def _open(db: Connection, recall_id: int) -> Recall:
    found = recalls.recall(db, recall_id)
    if found.closed_on is not None:
        raise Refused("recall_is_closed", closed_on=found.closed_on)
    return found


def _typed(recall: Recall) -> dict[str, Value]:
    values = {field.name: getattr(recall, field.name) for field in fields(recall)}
    return {
        name: value.strip() if isinstance(value, str) else value
        for name, value in values.items()
        if name not in _OF_THE_DESK
    }
