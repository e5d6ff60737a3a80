"""Booking a visit, and what is said at once about a day that would leave the patient unsafe."""

from __future__ import annotations

from pumptracker.domain.due_item import VISITS
from pumptracker.domain.ordering import drug_expires, last_filled_on
from pumptracker.domain.record import PatientRecord
from pumptracker.services import desk_work
from pumptracker.store import policy, worklist
from pumptracker.ui.dialogs.form_dialog import Field, Typed
from pumptracker.ui.dialogs.pump_forms import Form
from pumptracker.ui.dialogs.who_fields import named
from pumptracker.ui.session import Session
from pumptracker.words import sentence, tr


def book(session: Session, record: PatientRecord, wanted: str = "") -> Form:
    """A visit of the kind wanted, else of the most urgent, on the day that is proposed."""

    def save(typed: Typed) -> None:
        session.write(
            desk_work.book,
            record.patient.id,
            typed.text("kind"),
            on=typed.needed_day("visit_on"),
            at=typed.text("visit_at"),
        )

    kind, day = _proposed(session, record, wanted)
    return [
        Field("kind", kind, named("kind_", VISITS)),
        Field("visit_on", day, required=True),
        Field("visit_at", hint="09:30"),
    ], save


def _proposed(session: Session, record: PatientRecord, wanted: str) -> tuple[str, str]:
    """The visit wanted, else the most urgent, and its day: book-by while that lies ahead, else the next open day."""
    today = session.today
    rows = session.read(worklist.of_patient, record.patient.id, today, session.numbers())
    row = next((each for each in rows if each.item.kind in ((wanted,) if wanted else VISITS)), None)
    if row is None:
        return wanted or "refill", ""
    ahead = row.item.book_by if row.item.book_by and row.item.book_by > today else None
    return row.item.kind, (ahead or session.read(policy.calendar).open_after(today)).isoformat()


def not_counting(session: Session, record: PatientRecord, typed: Typed) -> str:
    """Why a visit on the day typed would not count; "" where it would. Booked is not safe."""
    kind, on = typed.text("kind"), typed.day("visit_on")
    if on is None:
        return ""
    rows = session.read(worklist.of_patient, record.patient.id, session.today, session.numbers())
    item = next((each.item for each in rows if each.item.kind == kind), None)
    last = (item.due_on or item.limit_on) if item else None
    if last is not None and on > last:
        return sentence("would_be_after_due", {"kind": kind, "due_on": last})
    if on >= session.today and not session.read(policy.calendar).is_open(on):
        return tr("would_be_closed_day")
    until = drug_expires(record, last_filled_on(record), on) if kind == "refill" else None
    return sentence("would_be_drug_expires", {"until_on": until}) if until else ""
