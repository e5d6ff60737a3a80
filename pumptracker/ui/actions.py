"""What can be done for a patient, each as a dialog: the fields, and the use case they feed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from pumptracker.domain.due_item import VISITS
from pumptracker.domain.due_pump import refill_item
from pumptracker.domain.quantity import CONCENTRATION_UNITS, DOSE_UNITS, plain
from pumptracker.domain.record import Contact, Fill, Patient, PatientRecord, Phone, Printout, Programme, Pump
from pumptracker.domain.refill import refill_dates
from pumptracker.domain.refused import Refused
from pumptracker.domain.stage import EXITS, STAGES, TRANSFERRED
from pumptracker.services import deciding, desk_work, pathway, pumping, registering
from pumptracker.store import policy, worklist
from pumptracker.ui.form_dialog import Field, FormDialog, Typed
from pumptracker.ui.more_actions import MORE
from pumptracker.ui.patient_page import identity
from pumptracker.ui.session import Session
from pumptracker.words import day, sentence, tr

CONTACTS = (
    "reached-booked", "reached-call-back", "reached", "message-person", "message-machine", "no-answer", "wrong-number",
    "asked-not-to-call",
)  # fmt: skip


def dialog(action: str, session: Session, record: PatientRecord, parent: QWidget) -> FormDialog:
    """The dialog of an action for one patient."""
    fields, save = _ACTIONS[action](session, record)
    preview = (lambda typed: _next_refill(session, record, typed)) if action == "refill" else None
    name = record.patient.family_name + (f", {record.patient.given_name}" if record.patient.given_name else "")
    who = f"{name} · {identity(record, session.today)}"
    return FormDialog(tr("act_" + action), who, fields, save, today=session.today, preview=preview, parent=parent)


Form = tuple[list[Field], Callable[[Typed], None]]


def new_patient(session: Session, parent: QWidget) -> FormDialog:
    """The dialog that registers a patient."""

    def save(typed: Typed) -> None:
        session.write(
            registering.register, _patient(typed, Patient(id=0, mrn="", family_name="")), phones=_phones(typed, ()),
            stage=typed.text("stage"), entered_on=typed.needed_day("entered_on"),
        )  # fmt: skip

    fields = [
        *_who_fields(None),
        Field("stage", "evaluation", _named("stage_", STAGES)),
        Field("entered_on", "t", required=True),
    ]
    return FormDialog(tr("new_patient"), "", fields, save, today=session.today, parent=parent)


def new_staff(session: Session, parent: QWidget) -> FormDialog:
    """The dialog that adds a name to the staff and seats it at the desk."""

    def save(typed: Typed) -> None:
        session.write(deciding.add_staff, typed.text("name"))
        session.by = typed.text("name")

    return FormDialog(tr("add_staff"), "", [Field("name", required=True)], save, today=session.today, parent=parent)


def _named(prefix: str, codes: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(code, tr(prefix + code)) for code in codes]


def _who_fields(record: PatientRecord | None) -> list[Field]:
    who = record.patient if record else Patient(id=0, mrn="", family_name="")
    born = who.date_of_birth.isoformat() if who.date_of_birth else ""
    expires = who.authorisation_expires_on.isoformat() if who.authorisation_expires_on else ""
    phone = record.phones[0].number if record and record.phones else ""
    return [
        Field("mrn", who.mrn, required=True), Field("family_name", who.family_name, required=True),
        Field("given_name", who.given_name), Field("date_of_birth", born, hint="1972-07-27"), Field("phone", phone),
        Field("email", who.email), Field("language", who.language, _named("language_", ("en", "es"))),
        Field("caregiver_name", who.caregiver_name), Field("caregiver_phone", who.caregiver_phone),
        Field("insurer", who.insurer), Field("authorisation_expires_on", expires), Field("referrer", who.referrer),
        Field("address", who.address), Field("notes", who.notes), Field("do_not_contact", who.do_not_contact),
        Field("lost_to_follow_up", who.lost_to_follow_up),
    ]  # fmt: skip


def _patient(typed: Typed, before: Patient) -> Patient:
    return replace(
        before, mrn=typed.text("mrn"), family_name=typed.text("family_name"), given_name=typed.text("given_name"),
        date_of_birth=typed.day("date_of_birth"), email=typed.text("email"), language=typed.text("language"),
        caregiver_name=typed.text("caregiver_name"), caregiver_phone=typed.text("caregiver_phone"),
        notes=typed.text("notes"), insurer=typed.text("insurer"), referrer=typed.text("referrer"),
        authorisation_expires_on=typed.day("authorisation_expires_on"), address=typed.text("address"),
        do_not_contact=typed.ticked("do_not_contact"), lost_to_follow_up=typed.ticked("lost_to_follow_up"),
    )  # fmt: skip


def _phones(typed: Typed, before: tuple[Phone, ...]) -> list[Phone]:
    number = typed.text("phone")
    if not before:
        return [Phone(id=0, number=number, preferred=True)] if number else []
    return [replace(before[0], number=number), *before[1:]] if number else list(before[1:])


def _edit(session: Session, record: PatientRecord) -> Form:
    def save(typed: Typed) -> None:
        session.write(registering.correct, _patient(typed, record.patient), phones=_phones(typed, record.phones))

    return _who_fields(record), save


def _fill(typed: Typed, pump_id: int) -> Fill:
    return Fill(
        id=0, pump_id=pump_id, filled_on=typed.day("filled_on"), volume_ml=typed.amount("volume_ml"),
        drugs=typed.text("drugs"), concentration=typed.amount("concentration"),
        concentration_unit=typed.text("concentration_unit"), daily_dose=typed.amount("daily_dose"),
        dose_unit=typed.text("dose_unit"), bolus_dose=typed.amount("bolus_dose"),
        boluses_per_day=typed.amount("boluses_per_day"), first_fill=typed.ticked("first_fill"),
        diluted=typed.ticked("diluted"), lot=typed.text("lot"),
        expected_residual_ml=typed.amount("expected_residual_ml"),
        measured_residual_ml=typed.amount("measured_residual_ml"),
    )  # fmt: skip


def _refill(session: Session, record: PatientRecord) -> Form:
    pump = record.active_pump
    old = (record.latest_fill(pump) if pump else None) or Fill(id=0, pump_id=0)

    def was(name: str) -> Field:
        before = plain(getattr(old, name))
        return Field(name, before or "", hint=sentence("was", {"before": before or "—"}))

    def save(typed: Typed) -> None:
        fill = _fill(typed, pump.id if pump else 0)
        session.write(pumping.refill, record.patient.id, fill, printed_alarm_on=typed.day("printed_alarm_on"))

    fields = [
        Field("filled_on", "t", required=True), was("volume_ml"), Field("drugs", old.drugs), was("concentration"),
        Field("concentration_unit", old.concentration_unit, [(unit, unit) for unit in CONCENTRATION_UNITS]),
        was("daily_dose"), Field("dose_unit", old.dose_unit, [(unit, unit) for unit in DOSE_UNITS]),
        was("bolus_dose"), was("boluses_per_day"), Field("expected_residual_ml"), Field("measured_residual_ml"),
        Field("lot"), Field("printed_alarm_on"), Field("first_fill", not record.fills), Field("diluted", old.diluted),
    ]  # fmt: skip
    return fields, save


def _next_refill(session: Session, record: PatientRecord, typed: Typed) -> str:
    """The refill-by date before and after what is typed, by the same rule that will give it."""
    pump, rules = record.active_pump, session.read(policy.policy)
    if pump is None:
        return tr("no_pump")
    fill = replace(_fill(typed, pump.id), id=1 << 40)
    printed = typed.day("printed_alarm_on")
    printouts = (
        (*record.printouts, Printout(id=1 << 40, pump_id=pump.id, printed_on=fill.filled_on, alarm_on=printed))
        if printed
        else record.printouts
    )
    after = replace(record, fills=(*record.fills, fill), printouts=printouts)
    texts = []
    for each in (record, after):
        item = refill_item(each, refill_dates(each, pump, rules), rules)
        texts.append(day(item.due_on) if item.due_on else sentence(item.reason.code, item.reason.facts))
    return sentence("old_to_new", {"old": texts[0], "new": texts[1]})


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
        Field("kind", kind, _named("kind_", VISITS)),
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
            id=0, made_on=session.today, outcome=typed.text("outcome"), number=typed.text("number"),
            call_back_on=typed.day("call_back_on"), note=typed.text("note"),
        )  # fmt: skip
        session.write(desk_work.log_contact, record.patient.id, contact)

    return [
        Field("outcome", "no-answer", _named("contact_", CONTACTS)), Field("number", number),
        Field("call_back_on"), Field("note"),
    ], save  # fmt: skip


def _dose(session: Session, record: PatientRecord) -> Form:
    pump = record.active_pump
    fill = (record.latest_fill(pump) if pump else None) or Fill(id=0, pump_id=0)

    def save(typed: Typed) -> None:
        change = Programme(
            id=0, pump_id=0, changed_on=typed.needed_day("changed_on"), daily_dose=typed.amount("daily_dose"),
            dose_unit=typed.text("dose_unit"), bolus_dose=typed.amount("bolus_dose"),
            boluses_per_day=typed.amount("boluses_per_day"),
        )  # fmt: skip
        session.write(pumping.change_dose, record.patient.id, change)

    hint = sentence("was", {"before": plain(fill.daily_dose) or "—"})
    units = [(unit, unit) for unit in DOSE_UNITS]
    return [
        Field("changed_on", "t", required=True), Field("daily_dose", required=True, hint=hint),
        Field("dose_unit", fill.dose_unit, units), Field("bolus_dose"), Field("boluses_per_day"),
    ], save  # fmt: skip


def _stage(session: Session, record: PatientRecord) -> Form:
    def save(typed: Typed) -> None:
        to, on, reason = typed.text("stage"), typed.needed_day("entered_on"), typed.text("reason")
        if to == TRANSFERRED:
            session.write(
                pathway.transfer, record.patient.id, on=on, clinic=typed.text("receiving_clinic"), first_visit_on=None
            )
        else:
            session.write(pathway.move, record.patient.id, to, on=on, reason=reason)

    return [
        Field("stage", record.stage, _named("stage_", (*STAGES, *EXITS))), Field("entered_on", "t", required=True),
        Field("reason"), Field("receiving_clinic"),
    ], save  # fmt: skip


def _implant(session: Session, record: PatientRecord) -> Form:
    names = [model.name for model in session.read(policy.models).every()]

    def save(typed: Typed) -> None:
        pump = Pump(
            id=0, model=typed.text("other_model") or typed.text("pump_model"), serial=typed.text("serial"),
            implanted_on=typed.needed_day("implanted_on"), alarm_volume_ml=typed.amount("alarm_volume_ml"),
            catheter=typed.text("catheter"), catheter_tip=typed.text("catheter_tip"),
        )  # fmt: skip
        if record.active_pump is None:
            session.write(pumping.implant, record.patient.id, pump)
        else:
            if not typed.text("reason"):
                raise Refused("required", field="reason")
            session.write(pumping.replace_pump, record.patient.id, pump, reason=typed.text("reason"))

    return [
        Field("pump_model", names[0], [(name, name) for name in names]), Field("other_model"), Field("serial"),
        Field("implanted_on", "t", required=True), Field("alarm_volume_ml"), Field("catheter"), Field("catheter_tip"),
        Field("reason", hint=tr("if_replaced")),
    ], save  # fmt: skip


_ACTIONS: dict[str, Callable[[Session, PatientRecord], Form]] = {
    "refill": _refill, "book": _book, "contact": _contact, "dose": _dose, "stage": _stage, "implant": _implant,
    "edit": _edit, **MORE,
}  # fmt: skip
