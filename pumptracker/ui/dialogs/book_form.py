"""Booking a visit and moving one: the month opens on the due date, and nothing is saved before what speaks against it
was said."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from pumptracker.domain.due_item import VISITS
from pumptracker.domain.record import Booking, PatientRecord
from pumptracker.services import desk_work
from pumptracker.store import policy, worklist
from pumptracker.ui.dialogs.as_seen import as_seen, rests_on
from pumptracker.ui.dialogs.form_dialog import Field, Typed
from pumptracker.ui.dialogs.visit_form import VisitForm
from pumptracker.ui.dialogs.who_fields import named
from pumptracker.ui.session import Session
from pumptracker.words import sentence, tr, weekday


def book_dialog(session: Session, record: PatientRecord, parent: QWidget, wanted: str = "") -> VisitForm:
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
    fields = [
        Field("kind", kind, named("kind_", VISITS)),
        Field("visit_on", day, required=True),
        Field("visit_at", hint="09:30"),
    ]
    return VisitForm(
        tr("act_book").removesuffix("…"), fields, as_seen(session, record, "book", save), session=session,
        record=record, parent=parent,
    )  # fmt: skip


def move_dialog(
    session: Session, record: PatientRecord, visit: Booking, parent: QWidget, to: date | None = None
) -> VisitForm:  # fmt: skip
    """The confirmation before a visit is moved: who, from which day to which; the old one is kept as rescheduled."""

    def save(typed: Typed) -> None:
        session.write(desk_work.rebook, visit.id, on=typed.needed_day("visit_on"), at=typed.text("visit_at"))

    def says(typed: Typed) -> str:
        on, at = typed.day("visit_on"), typed.text("visit_at")
        facts = {"kind": tr(f"kind_{visit.kind}"), "old": moment_words(visit.visit_on, visit.visit_at)}
        if on is None or (on, at) == (visit.visit_on, visit.visit_at):
            return sentence("move_day_same", facts)
        return sentence("moves_from_to", {**facts, "new": moment_words(on, at)})

    unmoved = rests_on(
        session, record, lambda now: [each for each in now.bookings if each.id == visit.id], "changed_meanwhile", save
    )
    fields = [
        Field("visit_on", (to or visit.visit_on).isoformat(), required=True),
        Field("visit_at", visit.visit_at, hint="09:30"),
    ]
    return VisitForm(
        tr("calendar_move"), fields, unmoved, session=session, record=record, parent=parent, moved=visit, says=says
    )


def moment_words(on: date, at: str) -> str:
    """A day with its weekday and year, and the time where there is one: "Fri 27 Nov 2026, 09:30"."""
    return f"{weekday(on)} {on.year}{', ' + at if at else ''}"


def _proposed(session: Session, record: PatientRecord, wanted: str) -> tuple[str, str]:
    """The visit wanted, else the most urgent, and its day: book-by while that lies ahead, else the next open day."""
    today = session.today
    rows = session.read(worklist.of_patient, record.patient.id, today, session.numbers())
    row = next((each for each in rows if each.item.kind in ((wanted,) if wanted else VISITS)), None)
    if row is None:
        return wanted or "refill", ""
    ahead = row.item.book_by if row.item.book_by and row.item.book_by > today else None
    return row.item.kind, (ahead or session.read(policy.calendar).open_after(today)).isoformat()
