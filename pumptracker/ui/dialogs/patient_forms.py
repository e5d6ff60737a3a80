"""What can be done for a patient, each as a dialog: the fields, and the use case they feed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from pumptracker.domain.due_item import VISITS
from pumptracker.domain.record import Contact, PatientRecord
from pumptracker.domain.stage import EXITS, STAGES, TRANSFERRED
from pumptracker.services import deciding, desk_work, pathway, registering
from pumptracker.store import policy, worklist
from pumptracker.ui.dialogs.form_dialog import Field, FormDialog, Typed
from pumptracker.ui.dialogs.look_alike import LookAlikes
from pumptracker.ui.dialogs.pump_forms import Form, dose, implant, next_refill, refill
from pumptracker.ui.dialogs.rarer_forms import MORE
from pumptracker.ui.dialogs.who_fields import NOBODY, named, typed_patient, typed_phones, who_fields
from pumptracker.ui.identity import identity
from pumptracker.ui.session import Session
from pumptracker.words import tr

CHANNELS = ("phone", "letter", "email", "portal", "in-person")
CONTACTS = (
    "reached-booked", "reached-call-back", "reached", "message-person", "message-machine", "no-answer", "wrong-number",
    "asked-not-to-call",
)  # fmt: skip


def dialog(action: str, session: Session, record: PatientRecord, parent: QWidget) -> FormDialog:
    """The dialog of an action for one patient."""
    fields, save = _ACTIONS[action](session, record)
    preview = (lambda typed: next_refill(session, record, typed)) if action == "refill" else None
    likeness = LookAlikes(session, record) if action == "edit" else None
    if likeness:
        fields, save, preview = likeness.among(fields), likeness.guarded(save), likeness.preview
    name = record.patient.family_name + (f", {record.patient.given_name}" if record.patient.given_name else "")
    who = f"{name} · {identity(record, session.today)}"
    form = FormDialog(
        tr("act_" + action).removesuffix("…"), who, fields, save, today=session.today, preview=preview, parent=parent
    )
    return likeness.watch(form) if likeness else form


def new_patient(session: Session, parent: QWidget) -> FormDialog:
    """The dialog that registers a patient."""

    def save(typed: Typed) -> None:
        session.write(
            registering.register, typed_patient(typed, NOBODY), phones=typed_phones(typed, ()),
            stage=typed.text("stage"), entered_on=typed.needed_day("entered_on"),
        )  # fmt: skip

    likeness = LookAlikes(session, None)
    fields = [
        *likeness.among(who_fields(None)),
        Field("stage", "evaluation", named("stage_", STAGES)),
        Field("entered_on", "t", required=True),
    ]
    form = FormDialog(
        tr("act_new"), "", fields, likeness.guarded(save), today=session.today, preview=likeness.preview, parent=parent
    )
    return likeness.watch(form)


def new_staff(session: Session, parent: QWidget) -> FormDialog:
    """The dialog that adds a name to the staff and seats it at the desk."""

    def save(typed: Typed) -> None:
        session.write(deciding.add_staff, typed.text("name"))
        session.by = typed.text("name")

    return FormDialog(
        tr("add_staff").removesuffix("…"), "", [Field("name", required=True)], save, today=session.today, parent=parent
    )


def _edit(session: Session, record: PatientRecord) -> Form:
    def save(typed: Typed) -> None:
        session.write(
            registering.correct, typed_patient(typed, record.patient), phones=typed_phones(typed, record.phones)
        )

    return who_fields(record), save


def _book(session: Session, record: PatientRecord) -> Form:
    def save(typed: Typed) -> None:
        session.write(
            desk_work.book,
            record.patient.id,
            typed.text("kind"),
            on=typed.needed_day("visit_on"),
            at=typed.text("visit_at"),
        )

    kind, day = _proposed(session, record)
    return [
        Field("kind", kind, named("kind_", VISITS)),
        Field("visit_on", day, required=True),
        Field("visit_at", hint="09:30"),
    ], save


def _proposed(session: Session, record: PatientRecord) -> tuple[str, str]:
    """The visit most wanted, and its day: book-by while that lies ahead, else the next open day."""
    today = session.today
    rows = session.read(worklist.of_patient, record.patient.id, today, session.numbers())
    row = next((each for each in rows if each.item.kind in VISITS), None)
    if row is None:
        return "refill", ""
    ahead = row.item.book_by if row.item.book_by and row.item.book_by > today else None
    return row.item.kind, (ahead or session.read(policy.calendar).open_after(today)).isoformat()


def _contact(session: Session, record: PatientRecord) -> Form:
    number = record.phones[0].number if record.phones else ""

    def save(typed: Typed) -> None:
        contact = Contact(
            id=0, made_on=session.today, channel=typed.text("channel"), outcome=typed.text("outcome"),
            number=typed.text("number"),
            call_back_on=typed.day("call_back_on"), note=typed.text("note"),
        )  # fmt: skip
        session.write(desk_work.log_contact, record.patient.id, contact)

    return [
        Field("channel", "phone", named("channel_", CHANNELS)),
        Field("outcome", "no-answer", named("contact_", CONTACTS)), Field("number", number),
        Field("call_back_on"), Field("note"),
    ], save  # fmt: skip


def _stage(session: Session, record: PatientRecord) -> Form:
    def save(typed: Typed) -> None:
        to, on, reason = typed.text("stage"), typed.needed_day("entered_on"), typed.text("reason")
        if to == TRANSFERRED:
            visit, clinic = typed.day("first_visit_on"), typed.text("receiving_clinic")
            session.write(pathway.transfer, record.patient.id, on=on, clinic=clinic, first_visit_on=visit)
        else:
            session.write(pathway.move, record.patient.id, to, on=on, reason=reason)

    return [
        Field("stage", record.stage, named("stage_", (*STAGES, *EXITS))), Field("entered_on", "t", required=True),
        Field("reason"), Field("receiving_clinic"), Field("first_visit_on"),
    ], save  # fmt: skip


_ACTIONS: dict[str, Callable[[Session, PatientRecord], Form]] = {
    "refill": refill, "book": _book, "contact": _contact, "dose": dose, "stage": _stage, "implant": implant,
    "edit": _edit, **MORE,
}  # fmt: skip
NAMES = tuple(_ACTIONS)
"""Every action that has a dialog."""
