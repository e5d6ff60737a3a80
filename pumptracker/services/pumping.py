"""Pumps: implanted, replaced, explanted, refilled, reprogrammed, read, checked."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from typing import Any

from pumptracker.domain import stage as stages
from pumptracker.domain.due_item import Reason
from pumptracker.domain.plausible import (
    check_fill,
    check_not_future,
    check_printout,
    check_programme,
    check_pump,
    check_sane,
    fill_questions,
)  # fmt: skip
from pumptracker.domain.record import (
    EriReading,
    Fill,
    PatientRecord,
    Printout,
    Programme,
    Pump,
    PumpCheck,
    PumpEvent,
    StageEntry,
)  # fmt: skip
from pumptracker.domain.refused import Refused
from pumptracker.services.writing import action
from pumptracker.store import facts, records
from pumptracker.store import policy as policies
from pumptracker.store.connection import Connection


def implant(db: Connection, patient_id: int, pump: Pump, *, by: str, today: date) -> int:
    """Record an implanted pump; one in implantation moves on to post-procedure. Returns the pump's id.

    A second active pump is refused: explant the first, or replace it.
    """
    with action(db, "implant_pump", by=by):
        record = records.record(db, patient_id)
        check_pump(pump, record, policies.policy(db), today)
        pump_id = facts.add(db, "pumps", patient_id, pump)
        if record.stage == stages.IMPLANTATION and pump.implanted_on and pump.implanted_on >= record.entered_on:
            entry = StageEntry(id=0, stage=stages.POST_PROCEDURE, entered_on=pump.implanted_on)
            facts.add(db, "stage_entries", patient_id, entry)
    return pump_id


def replace_pump(db: Connection, patient_id: int, pump: Pump, *, reason: str, by: str, today: date) -> int:
    """Explant the active pump and implant another in its place on one day; returns the new pump's id."""
    with action(db, "replace_pump", by=by):
        old = _active(records.record(db, patient_id))
        if pump.implanted_on is None:
            raise Refused("required", field="implanted_on")
        explant(db, patient_id, on=pump.implanted_on, reason=reason, by=by, today=today)
        return implant(db, patient_id, replace(pump, replaces_id=old.id), by=by, today=today)


def explant(db: Connection, patient_id: int, *, on: date, reason: str, by: str, today: date) -> None:
    """Record that the active pump was taken out."""
    with action(db, "explant_pump", by=by):
        record = records.record(db, patient_id)
        pump = _active(record)
        if not reason.strip():
            raise Refused("required", field="explant_reason")
        check_pump(replace(pump, explanted_on=on), record, policies.policy(db), today)
        facts.update(db, "pumps", pump.id, explanted_on=on, explant_reason=reason)


def correct_pump(db: Connection, patient_id: int, pump: Pump, *, by: str, today: date) -> None:
    """Put right the particulars of a pump."""
    with action(db, "correct_pump", by=by):
        record = records.record(db, patient_id)
        check_pump(pump, record, policies.policy(db), today)
        facts.update(db, "pumps", pump.id, **_changes(pump))


def refill(
    db: Connection, patient_id: int, fill: Fill, *, printed_alarm_on: date | None = None, by: str, today: date
) -> tuple[int, tuple[Reason, ...]]:
    """Record a refill of the active pump, with the alarm date of its printout.

    An open refill visit of that day is done by it. Returns the fill's id and what to ask about it.
    """
    with action(db, "record_refill", by=by):
        record = records.record(db, patient_id)
        pump, policy = _active(record), policies.policy(db)
        filled_on = fill.filled_on
        if filled_on is None:
            raise Refused("required", field="filled_on")
        if any(each.pump_id == pump.id and each.filled_on == fill.filled_on for each in record.fills):
            raise Refused("fill_already_recorded", field="filled_on", given_on=fill.filled_on)
        fill = replace(fill, pump_id=pump.id)
        check_fill(fill, pump, policy, today)
        fill_id = facts.add(db, "fills", patient_id, fill)
        if printed_alarm_on is not None:
            _add_printout(db, patient_id, pump.id, printed_alarm_on, filled_on, today)
        for booking in record.open_bookings("refill"):
            if booking.visit_on == fill.filled_on:
                facts.update(db, "bookings", booking.id, outcome="done", outcome_on=fill.filled_on)
        return fill_id, tuple(fill_questions(fill, pump, record, policy))


def correct_fill(db: Connection, patient_id: int, fill: Fill, *, by: str, today: date) -> None:
    """Put right what was recorded of a fill; the earlier figures stay in the history."""
    with action(db, "correct_fill", by=by):
        record = records.record(db, patient_id)
        pump = next((each for each in record.pumps if each.id == fill.pump_id), None)
        if pump is None:
            raise Refused("no_longer_there", table="pumps")
        others = [each for each in record.fills if each.id != fill.id]
        if len(others) == len(record.fills):
            raise Refused("no_longer_there", table="fills")
        if fill.filled_on and any((each.pump_id, each.filled_on) == (pump.id, fill.filled_on) for each in others):
            raise Refused("fill_already_recorded", field="filled_on", given_on=fill.filled_on)
        check_fill(fill, pump, policies.policy(db), today)
        facts.update(db, "fills", fill.id, **_changes(fill))


def change_dose(db: Connection, patient_id: int, programme: Programme, *, by: str, today: date) -> int:
    """Record a change of dose or concentration between fills; returns its id."""
    with action(db, "change_dose", by=by):
        record = records.record(db, patient_id)
        pump = _active(record)
        check_not_future(programme.changed_on, today, "changed_on")
        if pump.implanted_on and programme.changed_on < pump.implanted_on:
            raise Refused("before_implant", field="changed_on", implanted_on=pump.implanted_on)
        if programme.daily_dose is None and programme.concentration is None:
            raise Refused("required", field="daily_dose")
        latest = record.latest_fill(pump)
        _check_units(programme, latest)
        check_programme(programme)
        return facts.add(db, "programmes", patient_id, replace(programme, pump_id=pump.id))


def _check_units(programme: Programme, fill: Fill | None) -> None:
    """A changed dose alone must match the unit of the concentration it runs at."""
    if fill and programme.concentration is None and programme.daily_dose is not None:
        check_programme(
            replace(programme, concentration=fill.concentration, concentration_unit=fill.concentration_unit)
        )


def record_printout(db: Connection, patient_id: int, *, alarm_on: date, printed_on: date, by: str, today: date) -> int:
    """Type in the low-reservoir alarm date of a printout; returns its id."""
    with action(db, "record_printout", by=by):
        pump = _active(records.record(db, patient_id))
        return _add_printout(db, patient_id, pump.id, alarm_on, printed_on, today)


def _add_printout(db: Connection, patient_id: int, pump_id: int, alarm_on: date, printed_on: date, today: date) -> int:
    check_printout(alarm_on, printed_on, today)
    return facts.add(
        db, "printouts", patient_id, Printout(id=0, pump_id=pump_id, printed_on=printed_on, alarm_on=alarm_on)
    )


def read_eri(
    db: Connection, patient_id: int, *, read_on: date, stops_on: date | None, announced: bool, by: str, today: date
) -> int:
    """Record what the pump says of its replacement; returns the reading's id."""
    with action(db, "read_eri", by=by):
        pump = _active(records.record(db, patient_id))
        check_not_future(read_on, today, "read_on")
        check_sane(stops_on, "stops_on")
        if stops_on and pump.implanted_on and stops_on < pump.implanted_on:
            raise Refused("stop_before_implant", field="stops_on", implanted_on=pump.implanted_on)
        if stops_on is None and not announced:
            raise Refused("required", field="stops_on")
        reading = EriReading(id=0, pump_id=pump.id, read_on=read_on, stops_on=stops_on, announced=announced)
        return facts.add(db, "eri_readings", patient_id, reading)


def record_event(db: Connection, patient_id: int, kind: str, *, on: date, note: str = "", by: str, today: date) -> int:
    """Record an MRI or an alarm heard: a pump check follows; returns its id."""
    with action(db, "record_pump_event", by=by):
        pump = _active(records.record(db, patient_id))
        check_not_future(on, today, "happened_on")
        return facts.add(
            db, "pump_events", patient_id, PumpEvent(id=0, pump_id=pump.id, kind=kind, happened_on=on, note=note)
        )


def record_check(db: Connection, patient_id: int, *, on: date, note: str = "", by: str, today: date) -> int:
    """Record that the pump was interrogated and checked; returns its id."""
    with action(db, "record_pump_check", by=by):
        pump = _active(records.record(db, patient_id))
        check_not_future(on, today, "checked_on")
        return facts.add(db, "pump_checks", patient_id, PumpCheck(id=0, pump_id=pump.id, checked_on=on, note=note))


def _active(record: PatientRecord) -> Pump:
    pump = record.active_pump
    if pump is None:
        raise Refused("no_active_pump", field="pump")
    return pump


def _changes(fact: Pump | Fill) -> dict[str, Any]:
    return {each.name: getattr(fact, each.name) for each in fields(fact) if each.name != "id"}
