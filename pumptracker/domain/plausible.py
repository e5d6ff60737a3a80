"""What may be recorded: the impossible is refused by field, the implausible is asked about (rules.md 9)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction

from pumptracker.domain.calendar import months_after
from pumptracker.domain.due_item import VISITS, Reason
from pumptracker.domain.policy import Policy
from pumptracker.domain.quantity import daily_volume
from pumptracker.domain.record import Fill, Patient, PatientRecord, Programme, Pump
from pumptracker.domain.refused import Refused
from pumptracker.domain.runtime import missing_figures, total_dose, volume_text

_OLDEST_YEARS = 125
_FARTHEST_VISIT_YEARS = 5
_TIME = re.compile(r"([0-9]{1,2})[:.h ]?([0-9]{2})")
_LANGUAGES = ("en", "es")
EARLIEST_DATE = date(1900, 1, 1)


def check_not_future(day: date | None, today: date, field: str) -> None:
    """A thing that has happened cannot have happened after today."""
    if day is not None and day > today:
        raise Refused("in_the_future", field=field, given_on=day)
    check_sane(day, field)


def check_sane(day: date | None, field: str) -> None:
    """A date before 1900 or after 2199 is a slip of the keys."""
    if day is not None and not (EARLIEST_DATE <= day < date(2200, 1, 1)):
        raise Refused("not_a_sensible_date", field=field, given_on=day)


def check_patient(patient: Patient, today: date) -> None:
    """Raise Refused where these particulars cannot be a patient's."""
    if not patient.mrn.strip():
        raise Refused("required", field="mrn")
    if not patient.family_name.strip():
        raise Refused("required", field="family_name")
    check_not_future(patient.date_of_birth, today, "date_of_birth")
    if patient.date_of_birth and months_after(patient.date_of_birth, 12 * _OLDEST_YEARS) < today:
        raise Refused("not_a_sensible_date", field="date_of_birth", given_on=patient.date_of_birth)
    if patient.language not in _LANGUAGES:
        raise Refused("unknown_language", field="language", given=patient.language)
    if patient.email and "@" not in patient.email:
        raise Refused("not_an_email", field="email", given=patient.email)
    check_sane(patient.authorisation_expires_on, "authorisation_expires_on")


def check_birth_fits(record: PatientRecord) -> None:
    """A corrected date of birth must come before everything recorded."""
    born = record.patient.date_of_birth
    if born is None:
        return
    for pump in record.pumps:
        if pump.implanted_on is not None and pump.implanted_on < born:
            raise Refused("implant_before_birth", field="date_of_birth", born_on=born, implanted_on=pump.implanted_on)
    for entry in record.stage_entries:
        if entry.entered_on < born:
            raise Refused("stage_before_birth", field="date_of_birth", born_on=born, entered_on=entry.entered_on)


def check_pump(pump: Pump, record: PatientRecord, policy: Policy, today: date) -> None:
    """Raise Refused where this pump cannot be the patient's."""
    if pump.id == 0 and record.stage_entries and not record.on_pathway:
        raise Refused("pump_after_exit", field="pump_model", stage=record.stage)
    check_not_future(pump.implanted_on, today, "implanted_on")
    born = record.patient.date_of_birth
    if pump.implanted_on and born and pump.implanted_on < born:
        raise Refused("implant_before_birth", field="implanted_on", born_on=born, implanted_on=pump.implanted_on)
    _check_volume(pump.reservoir_ml, "reservoir_ml")
    _check_volume(pump.alarm_volume_ml, "alarm_volume_ml", zero=True)
    reservoir = reservoir_of(pump, policy)
    if pump.alarm_volume_ml is not None and reservoir is not None and pump.alarm_volume_ml >= reservoir:
        raise Refused(
            "alarm_not_below_reservoir", field="alarm_volume_ml", alarm=pump.alarm_volume_ml, reservoir=reservoir
        )
    _check_explant(pump, today)
    for fill in record.fills:
        if fill.pump_id == pump.id:
            check_fill(fill, pump, policy, today)
    actives = [each for each in record.pumps if each.explanted_on is None and each.id != pump.id]
    if pump.explanted_on is None and actives:
        raise Refused("second_active_pump", field="pump_model", model=actives[0].model, serial=actives[0].serial)


def _check_explant(pump: Pump, today: date) -> None:
    if pump.explanted_on is not None:
        check_not_future(pump.explanted_on, today, "explanted_on")
        if pump.implanted_on and pump.explanted_on < pump.implanted_on:
            raise Refused("explant_before_implant", field="explanted_on", implanted_on=pump.implanted_on)


def reservoir_of(pump: Pump, policy: Policy) -> Decimal | None:
    """The pump's capacity in mL: its own, else its model's."""
    if pump.reservoir_ml is not None:
        return pump.reservoir_ml
    model = policy.models.find(pump.model)
    return model.reservoir_ml if model else None


def check_fill(fill: Fill, pump: Pump, policy: Policy, today: date) -> None:
    """Raise Refused where this fill is impossible (rules.md 9)."""
    check_not_future(fill.filled_on, today, "filled_on")
    if fill.filled_on and pump.implanted_on and fill.filled_on < pump.implanted_on:
        raise Refused(
            "refill_before_implant", field="filled_on", implanted_on=pump.implanted_on, given_on=fill.filled_on
        )
    _check_volume(fill.volume_ml, "volume_ml")
    _check_volume(fill.expected_residual_ml, "expected_residual_ml", zero=True)
    _check_volume(fill.measured_residual_ml, "measured_residual_ml", zero=True)
    reservoir = reservoir_of(pump, policy)
    for name in ("volume_ml", "expected_residual_ml", "measured_residual_ml"):
        amount = getattr(fill, name)
        if amount is not None and reservoir is not None and amount > reservoir:
            raise Refused("more_than_reservoir", field=name, given=amount, reservoir=reservoir)
    model = policy.models.find(pump.model)
    alarm = pump.alarm_volume_ml if pump.alarm_volume_ml is not None else (model.estimate_to_ml if model else None)
    if fill.volume_ml is not None and alarm is not None and fill.volume_ml <= alarm:
        raise Refused("alarm_not_below_fill", field="volume_ml", alarm=alarm, given=fill.volume_ml)
    check_programme(fill)
    if fill.expires_on and fill.filled_on and fill.expires_on < fill.filled_on:
        raise Refused("expired_at_fill", field="expires_on", given_on=fill.expires_on, filled_on=fill.filled_on)


def check_programme(programme: Fill | Programme) -> None:
    """Raise Refused for a dose or concentration of 0 or less, or units that do not match."""
    for name in ("concentration", "daily_dose"):
        amount = getattr(programme, name)
        if amount is not None and amount <= 0:
            raise Refused("must_be_positive", field=name)
    for name in ("bolus_dose", "boluses_per_day"):
        amount = getattr(programme, name)
        if amount is not None and amount < 0:
            raise Refused("must_be_positive", field=name)
    if (programme.bolus_dose is None) != (programme.boluses_per_day is None):
        absent = "bolus_dose" if programme.bolus_dose is None else "boluses_per_day"
        raise Refused("bolus_incomplete", field=absent)
    daily_volume(
        concentration=programme.concentration or Decimal(1), daily_dose=programme.daily_dose or Decimal(1),
        concentration_unit=programme.concentration_unit or programme.dose_unit.replace("/day", "/mL") or "mcg/mL",
        dose_unit=programme.dose_unit or programme.concentration_unit.replace("/mL", "/day") or "mcg/day",
    )  # fmt: skip


def fill_questions(fill: Fill, pump: Pump, record: PatientRecord, policy: Policy) -> Iterator[Reason]:
    """What looks wrong about a fill, yet may be right: the desk is asked, and may go on."""
    if not missing_figures(fill):
        yield from flow_questions(_flow(fill), pump, policy)
    others = [
        each.filled_on for each in record.fills if each.pump_id == pump.id and each.id != fill.id and each.filled_on
    ]
    before = max((day for day in others if fill.filled_on and day <= fill.filled_on), default=None)
    if before and fill.filled_on:
        days = (fill.filled_on - before).days
        if days < policy.numbers.refill_sooner_than_days:
            yield Reason("refill_soon_after", {"days": days, "before_on": before.isoformat()})


def flow_questions(flow: Fraction, pump: Pump, policy: Policy) -> Iterator[Reason]:
    """Whether a flow in mL/day is above the clinic's plausible limit or below the model's least."""
    if flow > Fraction(policy.numbers.flow_high_ml):
        yield Reason("flow_high", {"flow": volume_text(flow)})
    model = policy.models.find(pump.model)
    if model and model.minimum_flow_ml is not None and flow < Fraction(model.minimum_flow_ml):
        yield Reason("flow_low", {"flow": f"{float(flow):.4f}", "model": model.name})


def _flow(programme: Fill) -> Fraction:
    assert programme.concentration is not None and programme.daily_dose is not None
    return daily_volume(
        concentration=programme.concentration, concentration_unit=programme.concentration_unit,
        daily_dose=total_dose(programme.daily_dose, programme.bolus_dose, programme.boluses_per_day),
        dose_unit=programme.dose_unit,
    )  # fmt: skip


def check_printout(alarm_on: date, printed_on: date | None, today: date) -> None:
    """A printout cannot promise an alarm before the day it was printed."""
    check_not_future(printed_on, today, "printed_on")
    check_sane(alarm_on, "printed_alarm_on")
    if printed_on is not None and alarm_on < printed_on:
        raise Refused("alarm_before_printout", field="printed_alarm_on", given_on=alarm_on, printed_on=printed_on)


def check_time(text: str, field: str) -> str:
    """A time of day as it is kept, "09:30", from "9:30", "9.30" or "930"; "" for none."""
    found = _TIME.fullmatch(text.strip())
    if not text.strip():
        return ""
    if found is None or int(found[1]) > 23 or int(found[2]) > 59:
        raise Refused("not_a_time", field=field, given=text)
    return f"{int(found[1]):02}:{found[2]}"


def check_booking(kind: str, visit_on: date, today: date | None) -> None:
    """A new visit must be of a kind that is visited, and not in the past (`today` None allows it)."""
    if kind not in VISITS:
        raise Refused("not_a_visit", field="kind", kind=kind)
    check_sane(visit_on, "visit_on")
    if today is not None and visit_on < today:
        raise Refused("booking_in_the_past", field="visit_on", given_on=visit_on)
    if today is not None and visit_on > months_after(today, 12 * _FARTHEST_VISIT_YEARS):
        raise Refused("not_a_sensible_date", field="visit_on", given_on=visit_on)


def _check_volume(amount: Decimal | None, field: str, *, zero: bool = False) -> None:
    if amount is None:
        return
    if amount < 0 or (amount == 0 and not zero):
        raise Refused("must_be_positive", field=field)
    if amount > 1000:
        raise Refused("out_of_range", field=field, largest=1000)
