"""The rarer things done for a patient, each as a dialog like those of `actions`."""

from __future__ import annotations

from collections.abc import Callable

from pumptracker.domain.record import Absence, Booking, PatientRecord
from pumptracker.domain.refused import Refused
from pumptracker.services import checklisting, desk_work, pathway, pumping
from pumptracker.store import checklists
from pumptracker.ui.dialogs.form_dialog import Field, Typed
from pumptracker.ui.dialogs.order_forms import order, receive
from pumptracker.ui.session import Session
from pumptracker.words import tr, weekday
from pumptracker.words.as_shipped import said

Form = tuple[list[Field], Callable[[Typed], None]]
EVENTS = ("mri", "alarm_single", "alarm_two_tone", "alarm", "check")


def outcome(session: Session, record: PatientRecord) -> Form:
    """What became of a visit: the open ones first, then those that can be corrected."""
    visits = sorted(record.bookings, key=lambda each: (each.outcome is not None, each.visit_on))
    choices = [(str(each.id), _visit(each)) for each in visits]
    choices = choices or [("0", tr("no_visit"))]

    def save(typed: Typed) -> None:
        if not visits:
            raise Refused("no_visit_to_close", field="visit")
        session.write(desk_work.record_outcome, int(typed.text("visit")), typed.text("outcome"))
        kind = next((each.kind for each in visits if str(each.id) == typed.text("visit")), "")
        if kind == "refill" and typed.text("outcome") == "done":
            typed.leads_to = "refill"

    outcomes = [(code, tr("outcome_" + code).capitalize()) for code in desk_work.OUTCOMES]
    return [Field("visit", choices[0][0], choices), Field("outcome", "done", outcomes)], save


def _visit(booking: Booking) -> str:
    came = tr("outcome_" + booking.outcome) if booking.outcome else tr("open")
    return f"{tr('kind_' + booking.kind)} {weekday(booking.visit_on)} · {came}"


def event(session: Session, record: PatientRecord) -> Form:
    """An MRI, an alarm heard, or a check of the pump."""

    def save(typed: Typed) -> None:
        kind, on, note = typed.text("event"), typed.needed_day("happened_on"), typed.text("note")
        if kind == "check":
            session.write(pumping.record_check, record.patient.id, on=on, note=note)
        else:
            session.write(pumping.record_event, record.patient.id, kind, on=on, note=note)

    kinds = [(kind, tr("kind_pump_check") if kind == "check" else tr("event_" + kind)) for kind in EVENTS]
    return [Field("event", "alarm", kinds), Field("happened_on", "t", required=True), Field("note")], save


def eri(session: Session, record: PatientRecord) -> Form:
    """What the pump says of its replacement."""

    def save(typed: Typed) -> None:
        session.write(
            pumping.read_eri, record.patient.id, read_on=typed.needed_day("read_on"), stops_on=typed.day("stops_on"),
            announced=typed.ticked("announced"),
        )  # fmt: skip

    return [Field("read_on", "t", required=True), Field("stops_on"), Field("announced", False)], save


def follow_up(session: Session, record: PatientRecord) -> Form:
    """When the clinician wants to see the patient."""

    def save(typed: Typed) -> None:
        months = typed.amount("every_months")
        if months is not None and months != int(months):
            raise Refused("not_a_number", field="every_months", given=typed.text("every_months"))
        session.write(
            desk_work.plan_follow_up, record.patient.id, due_on=typed.needed_day("due_on"),
            every_months=None if months is None else int(months),
        )  # fmt: skip

    return [Field("due_on", required=True), Field("every_months")], save


def trial(session: Session, record: PatientRecord) -> Form:
    """A trial that has ended."""

    def save(typed: Typed) -> None:
        session.write(
            pathway.record_trial, record.patient.id, ended_on=typed.needed_day("ended_on"), method=typed.text("method"),
            outcome=typed.text("trial_outcome"),
        )  # fmt: skip

    return [Field("ended_on", "t", required=True), Field("method"), Field("trial_outcome")], save


def arrival(session: Session, record: PatientRecord) -> Form:
    """The first visit at the receiving clinic."""

    def save(typed: Typed) -> None:
        session.write(pathway.confirm_transfer, record.patient.id, on=typed.needed_day("confirmed_on"))

    return [Field("confirmed_on", "t", required=True)], save


def absence(session: Session, record: PatientRecord) -> Form:
    """Travel, or a stay in another hospital."""

    def save(typed: Typed) -> None:
        away = Absence(
            id=0, kind=typed.text("absence"), first_on=typed.needed_day("first_on"), last_on=typed.day("last_on"),
            place=typed.text("place"), who_refills=typed.text("who_refills"),
        )  # fmt: skip
        session.write(desk_work.record_absence, record.patient.id, away)

    kinds = [(kind, tr("absence_" + kind)) for kind in ("travel", "admission")]
    return [
        Field("absence", "travel", kinds), Field("first_on", "t", required=True), Field("last_on"), Field("place"),
        Field("who_refills"),
    ], save  # fmt: skip


def printout(session: Session, record: PatientRecord) -> Form:
    """The alarm date of a newer printout."""

    def save(typed: Typed) -> None:
        session.write(
            pumping.record_printout, record.patient.id, alarm_on=typed.needed_day("printed_alarm_on"),
            printed_on=typed.needed_day("printed_on"),
        )  # fmt: skip

    return [Field("printed_alarm_on", required=True), Field("printed_on", "t", required=True)], save


def explant(session: Session, record: PatientRecord) -> Form:
    """The pump was taken out."""

    def save(typed: Typed) -> None:
        session.write(
            pumping.explant, record.patient.id, on=typed.needed_day("explanted_on"), reason=typed.text("explant_reason")
        )

    return [Field("explanted_on", "t", required=True), Field("explant_reason", required=True)], save


def checklist(session: Session, record: PatientRecord) -> Form:
    """What the patient's stage asks the desk to see to."""
    lines = session.read(checklists.of_stage, record.patient.id, record.stage)

    def save(typed: Typed) -> None:
        done = frozenset(line.item_id for line in lines if typed.ticked(f"item_{line.item_id}"))
        session.write(checklisting.tick, record.patient.id, done)

    return [Field(f"item_{line.item_id}", line.done_on is not None, label=said(line.text)) for line in lines], save


MORE: dict[str, Callable[[Session, PatientRecord], Form]] = {
    "outcome": outcome, "checklist": checklist, "printout": printout,
    "order": order, "receive": receive, "follow_up": follow_up, "event": event, "eri": eri, "trial": trial,
    "arrival": arrival, "absence": absence, "explant": explant,
}  # fmt: skip
