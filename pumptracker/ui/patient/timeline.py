"""A patient's events as lines of a timeline, newest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pumptracker.domain.quantity import plain
from pumptracker.domain.record import Fill, PatientRecord
from pumptracker.words import day, sentence, tr


@dataclass(frozen=True, slots=True)
class Line:
    """One event: when, what, its detail, and the fact behind it; `table` is "" where it cannot be taken out."""

    when: date | None
    what: str
    detail: str
    table: str = ""
    row_id: int = 0


def timeline(record: PatientRecord) -> list[Line]:
    """Everything recorded of a patient, newest first."""
    lines = [*_pathway(record), *_pumps(record), *_readings(record), *_desk(record)]
    return sorted(lines, key=lambda line: line.when or date.min, reverse=True)


def _pathway(record: PatientRecord) -> Iterator[Line]:
    for entry in record.stage_entries:
        yield Line(entry.entered_on, tr("event_stage"), _joined(tr("stage_" + entry.stage), entry.reason))
    for trial in record.trials:
        yield Line(trial.ended_on, tr("kind_trial"), _joined(trial.method, trial.outcome), "trials", trial.id)
    for absence in record.absences:
        detail = _joined(tr("absence_" + absence.kind), absence.place, absence.who_refills)
        yield Line(absence.first_on, tr("event_absence"), detail, "absences", absence.id)
    for transfer in record.transfers:
        if transfer.confirmed_on:
            yield Line(transfer.confirmed_on, tr("event_confirmed"), transfer.receiving_clinic)


def _pumps(record: PatientRecord) -> Iterator[Line]:
    for pump in record.pumps:
        yield Line(pump.implanted_on, tr("event_implant"), _joined(pump.model, pump.serial))
        if pump.explanted_on:
            yield Line(pump.explanted_on, tr("event_explant"), _joined(pump.serial, pump.explant_reason))
    for fill in record.fills:
        yield Line(fill.filled_on, tr("kind_refill"), _fill(fill), "fills", fill.id)
    for change in record.programmes:
        dose = f"{plain(change.daily_dose) or '?'} {change.dose_unit}"
        yield Line(change.changed_on, tr("event_dose"), dose, "programmes", change.id)


def _readings(record: PatientRecord) -> Iterator[Line]:
    for paper in record.printouts:
        alarm = sentence("printed_alarm_date", {"alarm_on": paper.alarm_on})
        yield Line(paper.printed_on, tr("event_printout"), alarm, "printouts", paper.id)
    for reading in record.eri_readings:
        stops = day(reading.stops_on) if reading.stops_on else tr("field_announced")
        yield Line(reading.read_on, tr("event_eri"), stops, "eri_readings", reading.id)
    for event in record.pump_events:
        yield Line(event.happened_on, tr("event_" + event.kind), event.note, "pump_events", event.id)
    for check in record.pump_checks:
        yield Line(check.checked_on, tr("kind_pump_check"), check.note, "pump_checks", check.id)


def _desk(record: PatientRecord) -> Iterator[Line]:
    for visit in record.bookings:
        outcome = tr("outcome_" + visit.outcome) if visit.outcome else tr("open")
        detail = _joined(tr("kind_" + visit.kind), visit.visit_at, outcome)
        yield Line(visit.visit_on, tr("event_visit"), detail, "bookings", visit.id)
    for contact in record.contacts:
        detail = _joined(tr("contact_" + contact.outcome), contact.number, contact.note)
        yield Line(contact.made_on, tr("event_contact"), detail, "contacts", contact.id)
    for order in record.drug_orders:
        when = order.received_on or order.ordered_on
        yield Line(when, tr("kind_drug_order"), _joined(tr("cancelled") if order.cancelled_on else "", order.lot),
                   "drug_orders", order.id)  # fmt: skip
    for plan in record.follow_up_plans:
        yield Line(plan.set_on, tr("kind_follow_up"), day(plan.due_on), "follow_up_plans", plan.id)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _fill(fill: Fill) -> str:
    parts = [f"{plain(fill.volume_ml) or '?'} mL {fill.drugs}"]
    if fill.concentration is not None:
        parts.append(f"{plain(fill.concentration)} {fill.concentration_unit}")
    if fill.daily_dose is not None:
        parts.append(f"{plain(fill.daily_dose)} {fill.dose_unit}")
    difference = fill.discrepancy_ml
    if difference is not None:
        code = "residual_more" if difference >= 0 else "residual_less"
        parts.append(sentence(code, {"volume": plain(abs(difference)) or "0"}))
    return " · ".join(parts)
