"""A dialog speaks of what it showed: where another desk has moved that on meanwhile, saving is refused."""

from __future__ import annotations

from collections.abc import Callable

from pumptracker.domain.record import PatientRecord
from pumptracker.domain.refused import Refused
from pumptracker.store import records
from pumptracker.store.connection import Connection
from pumptracker.ui.dialogs.field import Typed
from pumptracker.ui.session import Session

Part = Callable[[PatientRecord], object]
"""What of a record a dialog rests on."""
Save = Callable[[Typed], None]


def there(record: PatientRecord) -> object:
    """That the patient is still registered."""
    return record.patient.id


def standing(record: PatientRecord) -> object:
    """Which stage the patient is in, since when, and which pump is implanted."""
    entry = record.stage_entries[-1] if record.stage_entries else None
    return entry, record.active_pump.id if record.active_pump else None, record.awaits_transfer


PARTS: dict[str, tuple[Part, str]] = {
    **dict.fromkeys(
        (
            "refill", "dose", "implant", "check", "printout", "event", "eri", "trial", "arrival", "explant", "stage",
            "checklist",
        ),
        (standing, "moved_on"),
    ),
    "edit": (lambda record: (record.patient, record.phones), "changed_meanwhile"),
    "outcome": (lambda record: record.bookings, "changed_meanwhile"),
    "receive": (lambda record: record.drug_orders, "changed_meanwhile"),
}  # fmt: skip
"""What each action's dialog rests on, and what is said where that has changed."""


def as_seen(session: Session, record: PatientRecord, action: str, save: Save) -> Save:
    """`save`, refused where what the dialog of an action rests on is no longer as the record has it."""
    part, code = PARTS.get(action, (there, ""))
    return rests_on(session, record, part, code, save)


def rests_on(session: Session, record: PatientRecord, part: Part, code: str, save: Save) -> Save:
    """`save`, refused where a part of the record is no longer what it was."""

    def check(db: Connection) -> None:
        if part(records.record(db, record.patient.id)) != part(record):
            raise Refused(code)

    def checked(typed: Typed) -> None:
        with session.expecting(check):
            save(typed)

    return checked
