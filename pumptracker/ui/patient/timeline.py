"""A patient's events as lines of a timeline, newest first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from pumptracker.domain.due_pump import is_flagged
from pumptracker.domain.policy import Policy
from pumptracker.domain.quantity import plain
from pumptracker.domain.record import Booking, Contact, DrugOrder, Fill, PatientRecord, Programme, Transfer
from pumptracker.domain.runway import dose_before, refill_by_of
from pumptracker.domain.stage import TRANSFERRED
from pumptracker.store.events import Key, Recorded
from pumptracker.ui.patient.reservoir_words import residual_words
from pumptracker.ui.patient.wording import joined, with_unit
from pumptracker.words import day, sentence, tr

REFILLS, PUMP, VISITS, CONTACTS, PATHWAY, ORDERS = "refills", "pump", "visits", "contacts", "pathway", "orders"
GROUPS = (REFILLS, PUMP, VISITS, CONTACTS, PATHWAY, ORDERS)


@dataclass(frozen=True, slots=True)
class Line:
    """One event: when, what, its detail, and the fact behind it.

    `table` and `row_id` name the fact; `removable` says that it can be taken out by itself.
    """

    when: date | None
    what: str
    detail: str
    group: str
    table: str
    row_id: int
    removable: bool = False
    residual: str = ""
    flagged: bool = False
    next_due: date | None = None
    by: str = ""


def timeline(record: PatientRecord, policy: Policy, recorded: Mapping[Key, Recorded]) -> list[Line]:
    """Everything recorded of a patient, newest first; what has no day stands last."""
    lines = [*_pathway(record), *_pumps(record), *_fills(record, policy), *_readings(record), *_desk(record)]
    lines = [_signed(line, recorded) for line in lines]
    return sorted(lines, key=lambda line: (line.when or date.min, line.table == "fills", line.row_id), reverse=True)


def _signed(line: Line, recorded: Mapping[Key, Recorded]) -> Line:
    by = recorded.get((line.table, line.row_id))
    return replace(line, by=by.by) if by else line


def _pathway(record: PatientRecord) -> Iterator[Line]:
    for entry in record.stage_entries:
        handed = [each for each in record.transfers if each.transferred_on == entry.entered_on]
        where = _transfer(handed[-1]) if handed and entry.stage == TRANSFERRED else ""
        detail = joined(tr("stage_" + entry.stage), entry.reason, where)
        yield Line(entry.entered_on, tr("event_stage"), detail, PATHWAY, "stage_entries", entry.id)
    for trial in record.trials:
        detail = joined(trial.method, trial.outcome, trial.note)
        yield Line(trial.ended_on, tr("kind_trial"), detail, PATHWAY, "trials", trial.id, removable=True)
    for absence in record.absences:
        until = sentence("until", {"last_on": absence.last_on}) if absence.last_on else ""
        detail = joined(tr("absence_" + absence.kind), until, absence.place, absence.who_refills)
        yield Line(absence.first_on, tr("event_absence"), detail, PATHWAY, "absences", absence.id, removable=True)
    for transfer in record.transfers:
        if transfer.confirmed_on:
            detail = transfer.receiving_clinic
            yield Line(transfer.confirmed_on, tr("event_confirmed"), detail, PATHWAY, "transfers", transfer.id)


def _transfer(transfer: Transfer) -> str:
    visit = transfer.first_visit_on
    return joined(transfer.receiving_clinic, sentence("first_visit", {"visit_on": visit}) if visit else "")


def _pumps(record: PatientRecord) -> Iterator[Line]:
    for pump in record.pumps:
        detail = joined(pump.model, pump.serial, pump.site)
        yield Line(pump.implanted_on, tr("event_implant"), detail, PUMP, "pumps", pump.id)
        if pump.explanted_on:
            detail = joined(pump.serial, pump.explant_reason)
            yield Line(pump.explanted_on, tr("event_explant"), detail, PUMP, "pumps", pump.id)
    for change in record.programmes:
        detail = _dose(record, change)
        yield Line(change.changed_on, tr("event_dose"), detail, PUMP, "programmes", change.id, removable=True)


def _dose(record: PatientRecord, change: Programme) -> str:
    """The dose before and after, as far as both are known."""
    before = dose_before(record, change)
    known = before is not None and before.dose_unit == change.dose_unit and change.daily_dose is not None
    old = f"{plain(before.daily_dose)} → " if known and before is not None and before.daily_dose is not None else ""
    bolus = ""
    if change.bolus_dose and change.boluses_per_day:
        facts = {"count": plain(change.boluses_per_day), "dose": plain(change.bolus_dose)}
        bolus = sentence("with_boluses", {**facts, "unit": change.dose_unit.split("/")[0]}).strip()
    strength = with_unit(change.concentration, change.concentration_unit)
    return joined(old + with_unit(change.daily_dose, change.dose_unit), bolus, strength, change.reason)


def _fills(record: PatientRecord, policy: Policy) -> Iterator[Line]:
    for fill in record.fills:
        flagged = is_flagged(fill, policy)
        yield Line(
            fill.filled_on, tr("kind_refill"), _fill(fill), REFILLS, "fills", fill.id, removable=True,
            residual=residual_words(fill, flagged=flagged), flagged=flagged,
            next_due=refill_by_of(record, fill, policy),
        )  # fmt: skip


def _fill(fill: Fill) -> str:
    volume = f"{plain(fill.volume_ml) or '?'} mL"
    contents = f"{volume} {fill.drugs}".strip()
    strength = with_unit(fill.concentration, fill.concentration_unit)
    dose = with_unit(fill.daily_dose, fill.dose_unit)
    lot = sentence("lot", {"lot": fill.lot}) if fill.lot else ""
    return joined(f"{contents} {strength}".strip(), dose, lot, fill.note)


def _readings(record: PatientRecord) -> Iterator[Line]:
    for paper in record.printouts:
        alarm = sentence("printed_alarm_date", {"alarm_on": paper.alarm_on})
        yield Line(paper.printed_on, tr("event_printout"), alarm, PUMP, "printouts", paper.id, removable=True)
    for reading in record.eri_readings:
        stops = sentence("stops_on", {"stops_on": reading.stops_on}) if reading.stops_on else ""
        detail = joined(stops, tr("field_announced") if reading.announced else "")
        yield Line(reading.read_on, tr("event_eri"), detail, PUMP, "eri_readings", reading.id, removable=True)
    for event in record.pump_events:
        words = tr("event_" + event.kind)
        yield Line(event.happened_on, words, event.note, PUMP, "pump_events", event.id, removable=True)
    for check in record.pump_checks:
        yield Line(check.checked_on, tr("kind_pump_check"), check.note, PUMP, "pump_checks", check.id, removable=True)


def _desk(record: PatientRecord) -> Iterator[Line]:
    for visit in record.bookings:
        yield Line(visit.visit_on, tr("event_visit"), _visit(visit), VISITS, "bookings", visit.id, removable=True)
    for contact in record.contacts:
        detail = _contact(contact)
        yield Line(contact.made_on, tr("event_contact"), detail, CONTACTS, "contacts", contact.id, removable=True)
    for order in record.drug_orders:
        when = order.received_on or order.ordered_on or order.on_hand_until
        yield Line(when, tr("kind_drug_order"), _order(order), ORDERS, "drug_orders", order.id, removable=True)
    for plan in record.follow_up_plans:
        every = sentence("every_months", {"months": plan.every_months}) if plan.every_months else ""
        detail = joined(day(plan.due_on), every, plan.note)
        yield Line(plan.set_on, tr("follow_up_planned"), detail, VISITS, "follow_up_plans", plan.id, removable=True)


def _visit(visit: Booking) -> str:
    outcome = tr("outcome_" + visit.outcome) if visit.outcome else tr("open")
    return joined(tr("kind_" + visit.kind), visit.visit_at, outcome, visit.note)


def _contact(contact: Contact) -> str:
    back = sentence("call_back_on", {"call_back_on": contact.call_back_on}) if contact.call_back_on else ""
    return joined(
        contact.made_at,
        tr("channel_" + contact.channel),
        tr("contact_" + contact.outcome),
        contact.number,
        back,
        contact.note,
    )


def _order(order: DrugOrder) -> str:
    said = []
    for name in ("ordered_on", "received_on", "on_hand_until", "cancelled_on"):
        value = getattr(order, name)
        said += [sentence("order_" + name, {"on": value})] if value else []
    return joined(*said, sentence("lot", {"lot": order.lot}) if order.lot else "")
