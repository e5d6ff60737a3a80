"""Each impossible entry is refused at its field; what is only implausible is asked about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from pumptracker.domain.calendar import Calendar, Closure, months_after
from pumptracker.domain.moving import check_move
from pumptracker.domain.plausible import (
    check_birth_fits,
    check_booking,
    check_fill,
    check_patient,
    check_printout,
    check_pump,
    fill_questions,
)
from pumptracker.domain.policy import Numbers, Policy
from pumptracker.domain.quantity import parse_decimal, unit_base
from pumptracker.domain.record import Fill, Patient, PatientRecord, Pump, StageEntry
from pumptracker.domain.refused import Refused
from pumptracker.words import sentence

TODAY = date(2026, 11, 24)
POLICY = Policy()
PATIENT = Patient(id=1, mrn="1", family_name="Marsh", date_of_birth=date(1960, 2, 29))
PUMP = Pump(id=1, model="SynchroMed II 8637-20", alarm_volume_ml=Decimal(2), implanted_on=date(2024, 11, 5))
FILL = Fill(
    id=1, pump_id=1, filled_on=date(2026, 10, 5), volume_ml=Decimal(20), drugs="baclofen",
    concentration=Decimal(2000), daily_dose=Decimal(400),
)  # fmt: skip
RECORD = PatientRecord(
    patient=PATIENT, pumps=(PUMP,), fills=(FILL,),
    stage_entries=(StageEntry(id=1, stage="long-term", entered_on=date(2025, 1, 2)),),
)  # fmt: skip


def field_refused(deed) -> str:
    with pytest.raises(Refused) as refusal:
        deed()
    said = sentence(refusal.value.code, {"field": refusal.value.field, **refusal.value.facts})
    assert "{" not in said
    assert str(refusal.value).startswith(refusal.value.code)
    return refusal.value.field


PATIENTS = [
    ({"mrn": " "}, "mrn"),
    ({"family_name": ""}, "family_name"),
    ({"date_of_birth": date(2026, 11, 25)}, "date_of_birth"),
    ({"date_of_birth": date(1900, 1, 1)}, "date_of_birth"),
    ({"language": "xx"}, "language"),
    ({"email": "nobody"}, "email"),
    ({"authorisation_expires_on": date(1026, 1, 1)}, "authorisation_expires_on"),
]


@pytest.mark.parametrize(("change", "field"), PATIENTS)
def test_a_patient_that_cannot_be_is_refused_at_the_field(change, field):
    check_patient(PATIENT, TODAY)
    assert field_refused(lambda: check_patient(replace(PATIENT, **change), TODAY)) == field


PUMPS = [
    ({"implanted_on": date(2027, 1, 1)}, "implanted_on"),
    ({"implanted_on": date(1959, 1, 1)}, "implanted_on"),
    ({"implanted_on": date(2026, 10, 6)}, "filled_on"),
    ({"alarm_volume_ml": Decimal(20)}, "alarm_volume_ml"),
    ({"alarm_volume_ml": Decimal(-1)}, "alarm_volume_ml"),
    ({"reservoir_ml": Decimal(0)}, "reservoir_ml"),
    ({"reservoir_ml": Decimal(2000)}, "reservoir_ml"),
    ({"explanted_on": date(2024, 1, 1)}, "explanted_on"),
    ({"id": 2}, "pump_model"),
]


@pytest.mark.parametrize(("change", "field"), PUMPS)
def test_a_pump_that_cannot_be_is_refused_at_the_field(change, field):
    check_pump(PUMP, RECORD, POLICY, TODAY)
    assert field_refused(lambda: check_pump(replace(PUMP, **change), RECORD, POLICY, TODAY)) == field


FILLS = [
    ({"filled_on": date(2026, 11, 25)}, "filled_on"),
    ({"filled_on": date(2024, 11, 4)}, "filled_on"),
    ({"volume_ml": Decimal(21)}, "volume_ml"),
    ({"volume_ml": Decimal(2)}, "volume_ml"),
    ({"measured_residual_ml": Decimal(21)}, "measured_residual_ml"),
    ({"expected_residual_ml": Decimal(-1)}, "expected_residual_ml"),
    ({"concentration": Decimal(0)}, "concentration"),
    ({"daily_dose": Decimal(-1)}, "daily_dose"),
    ({"bolus_dose": Decimal(-1), "boluses_per_day": Decimal(1)}, "bolus_dose"),
    ({"bolus_dose": Decimal(1)}, "boluses_per_day"),
    ({"boluses_per_day": Decimal(1)}, "bolus_dose"),
    ({"dose_unit": "units/day"}, "dose_unit"),
    ({"dose_unit": "mcg/week"}, "dose_unit"),
    ({"concentration_unit": "stone/mL"}, "concentration_unit"),
    ({"expires_on": date(2026, 10, 4)}, "expires_on"),
]


@pytest.mark.parametrize(("change", "field"), FILLS)
def test_a_fill_that_cannot_be_is_refused_at_the_field(change, field):
    check_fill(FILL, PUMP, POLICY, TODAY)
    assert field_refused(lambda: check_fill(replace(FILL, **change), PUMP, POLICY, TODAY)) == field


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"daily_dose": Decimal(24000)}, "flow_high"),
        ({"daily_dose": Decimal(90)}, "flow_low"),
        ({"id": 2, "filled_on": date(2026, 10, 12)}, "refill_soon_after"),
    ],
)
def test_the_implausible_is_asked_about(change, code):
    asked = list(fill_questions(replace(FILL, **change), PUMP, RECORD, POLICY))
    assert [each.code for each in asked] == [code]
    assert sentence(asked[0].code, asked[0].facts)
    assert list(fill_questions(FILL, PUMP, RECORD, POLICY)) == []


MOVES = [
    ("nowhere", TODAY, "", "stage"),
    ("long-term", TODAY, "", "stage"),
    ("trial", TODAY, "", "reason"),
    ("declined", TODAY, "", "stage"),
    ("trial", date(2024, 1, 1), "again", "entered_on"),
    ("trial", date(2027, 1, 1), "again", "entered_on"),
]


@pytest.mark.parametrize(("to", "on", "reason", "field"), MOVES)
def test_a_move_that_cannot_be_is_refused_at_the_field(to, on, reason, field):
    check_move(RECORD, "deceased", TODAY, "", TODAY)
    assert field_refused(lambda: check_move(RECORD, to, on, reason, TODAY)) == field


def test_a_plain_step_along_the_pathway_needs_no_reason_and_a_skip_does():
    record = PatientRecord(patient=PATIENT, stage_entries=(StageEntry(id=1, stage="trial", entered_on=TODAY),))
    check_move(record, "implantation", TODAY, "", TODAY)
    assert field_refused(lambda: check_move(record, "long-term", TODAY, "", TODAY)) == "reason"
    new = PatientRecord(patient=PATIENT)
    assert field_refused(lambda: check_move(new, "trial", date(1950, 1, 1), "", TODAY)) == "entered_on"


def test_a_corrected_birth_must_come_before_all_that_is_recorded():
    check_birth_fits(RECORD)
    check_birth_fits(replace(RECORD, patient=replace(PATIENT, date_of_birth=None)))
    late = replace(RECORD, patient=replace(PATIENT, date_of_birth=date(2024, 12, 1)))
    assert field_refused(lambda: check_birth_fits(late)) == "date_of_birth"


def test_visits_and_printouts():
    check_booking("refill", TODAY, TODAY)
    assert field_refused(lambda: check_booking("drug_order", TODAY, TODAY)) == "kind"
    assert field_refused(lambda: check_booking("refill", date(2026, 11, 23), TODAY)) == "visit_on"
    assert field_refused(lambda: check_printout(date(2026, 1, 1), TODAY, TODAY)) == "printed_alarm_on"


@pytest.mark.parametrize("text", ["", "12,5", "1e400", "NaN", "1.0000000001", "x"])
def test_what_is_no_plain_number_is_refused(text):
    assert field_refused(lambda: parse_decimal(text, "fill_ml")) == "fill_ml"


def test_units_are_read_as_people_write_them():
    assert [unit_base(text, "mL", "u") for text in ("µg/ml", "MG/mL", "IU/mL")] == ["mcg", "mg", "units"]


def test_a_calendar_moves_earlier_and_never_loops():
    calendar = Calendar(closures=(Closure(date(2026, 12, 24), date(2027, 1, 2)),))
    assert calendar.open_on_or_before(date(2027, 1, 3)) == date(2026, 12, 23)
    assert calendar.open_after(date(2026, 12, 23)) == date(2027, 1, 4)
    assert field_refused(lambda: Calendar(frozenset())) == "open_weekdays"
    closed = Calendar(closures=(Closure(date(2020, 1, 1), date(2030, 1, 1)),))
    assert field_refused(lambda: closed.open_after(TODAY)) == "closures"
    assert months_after(date(2028, 2, 29), 12) == date(2029, 2, 28)
    assert months_after(date(9999, 1, 1), 12) == date.max


@pytest.mark.parametrize(
    "change", [{"refill_margin_days": -1}, {"clinic_maximum_days": 0}, {"dose_visit_days": (28, 14)}]
)
def test_a_number_out_of_range_is_refused_by_name(change):
    assert field_refused(lambda: Numbers(**change)) == next(iter(change))
