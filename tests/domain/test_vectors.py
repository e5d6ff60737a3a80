"""The arithmetic of refill dates, vector by vector, with the figures worked out beforehand."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from pumptracker.domain.calendar import days_after, months_after
from pumptracker.domain.due import due_items
from pumptracker.domain.policy import Numbers, Policy
from pumptracker.domain.quantity import daily_volume
from pumptracker.domain.record import EriReading, Fill, Patient, PatientRecord, Programme, Pump, StageEntry
from pumptracker.domain.refill import refill_dates

FILLED = date(2026, 1, 5)


def record(
    *, drugs="baclofen", model="", implanted=None, programmes=(), readings=(), alarm="2", **fill
) -> PatientRecord:
    numbers = {name: Decimal(value) for name, value in fill.items() if name in _AMOUNTS}
    others = {name: value for name, value in fill.items() if name not in _AMOUNTS}
    pump = Pump(id=1, model=model, alarm_volume_ml=Decimal(alarm), implanted_on=implanted)
    return PatientRecord(
        patient=Patient(id=1, mrn="1", family_name="A"), pumps=(pump,), programmes=programmes, eri_readings=readings,
        stage_entries=(StageEntry(id=1, stage="long-term", entered_on=FILLED),),
        fills=(Fill(id=1, pump_id=1, filled_on=FILLED, drugs=drugs, **numbers, **others),),
    )  # fmt: skip


_AMOUNTS = ("volume_ml", "concentration", "daily_dose", "bolus_dose", "boluses_per_day")


def dates(patient: PatientRecord, policy: Policy | None = None):
    return refill_dates(patient, patient.pumps[0], policy or Policy())


def fill(volume: str, concentration: str, dose: str, **more) -> PatientRecord:
    return record(volume_ml=volume, concentration=concentration, daily_dose=dose, **more)


MG = {"concentration_unit": "mg/mL", "dose_unit": "mg/day"}
RUN_TIMES = [
    ("T1", fill("20", "1000", "500", alarm="0"), 40),
    ("T2", fill("20", "1000", "1000", alarm="0"), 20),
    ("T3a", fill("20", "1000", "500"), 36),
    ("T3b", fill("20", "1000", "1000"), 18),
    ("T4", fill("20", "1000", "500", alarm="4"), 32),
    ("T5", fill("20", "20", "0.5", alarm="0", **MG), 800),
    ("T6", fill("20", "350", "40", alarm="0"), 175),
    ("T7", fill("20", "20", "2.5", alarm="0", **MG), 160),
    ("T8", fill("20", "20", "10", alarm="0", **MG), 40),
    ("T9", fill("20", "20", "0.5", bolus_dose="0.1", boluses_per_day="4", alarm="0", **MG), 444),
    ("T10", fill("20", "20", "0.5", bolus_dose="0.1", boluses_per_day="4", alarm="3", **MG), 377),
    ("T11 and T12", fill("14", "25", "2.4", drugs="ziconotide"), 125),
    ("T13", fill("20", "25", "19.2", drugs="ziconotide"), 23),
    ("T14", fill("20", "100", "19.2", drugs="ziconotide"), 93),
    ("T16", fill("40", "2000", "300"), 253),
    ("T17", fill("20", "500", "800"), 11),
    ("T18", fill("20", "2000", "800"), 45),
    ("T19", fill("20", "500", "90"), 100),
    ("T20a", fill("40", "2002", "96.1"), 791),
    ("T20b", fill("40", "2.002", "673.7", concentration_unit="mg/mL"), 112),
    ("exact", fill("18.9", "25000", "6300", alarm="0"), 75),
    ("exact", fill("9.5", "2100", "350", alarm="0"), 57),
    ("exact", fill("14", "1701", "294", alarm="0"), 81),
]


@pytest.mark.parametrize(("name", "patient", "days"), RUN_TIMES, ids=[name for name, *_ in RUN_TIMES])
def test_days_to_the_alarm_round_down_exactly(name, patient, days):
    assert dates(patient).estimate.reached_on == FILLED + timedelta(days=days)


@pytest.mark.parametrize(
    ("name", "patient", "governing", "days"),
    [
        ("T12", fill("14", "25", "2.4", drugs="ziconotide", first_fill=True), "first_fill", 14),
        ("T14", fill("20", "100", "19.2", drugs="ziconotide"), "in_pump_limit", 84),
        ("T15", fill("20", "100", "9", drugs="ziconotide", diluted=True), "in_pump_limit", 40),
        ("T16", fill("40", "2000", "300"), "in_pump_limit", 180),
        ("only ziconotide", fill("20", "500", "90", first_fill=True), "estimated_alarm", 100),
        ("any order and case", fill("40", "2000", "300", drugs="MORPHINE + Baclofen"), "in_pump_limit", 30),
        ("hydromorphone", fill("40", "2000", "300", drugs="clonidine + hydromorphone"), "in_pump_limit", 35),
        ("not listed", fill("40", "2000", "300", drugs="baclofen + clonidine"), "in_pump_limit", 30),
        ("unheard of", fill("40", "2000", "300", drugs="mystery"), "in_pump_limit", 30),
    ],
)
def test_the_earliest_limit_governs(name, patient, governing, days):
    found = dates(patient)
    assert (found.governing, found.refill_by) == (governing, FILLED + timedelta(days=days))


def test_a_dose_change_between_fills_uses_what_is_left():
    change = Programme(id=1, pump_id=1, changed_on=date(2026, 1, 25), daily_dose=Decimal(800))
    found = dates(fill("20", "1000", "500", programmes=(change,)))
    assert found.estimate.reached_on == date(2026, 2, 4)


def test_units_of_one_mass_and_of_none_are_exact():
    assert daily_volume(
        concentration=Decimal(2), concentration_unit="mg/mL", daily_dose=Decimal(500), dose_unit="mcg/day"
    ) == Decimal("0.25")
    in_units = fill(
        "20", "400", "40", drugs="baclofen", concentration_unit="units/mL", dose_unit="units/day", alarm="2"
    )
    assert dates(in_units).estimate.days == 180


def refill_item(patient: PatientRecord, **numbers):
    return next(item for item in due_items(patient, Policy(numbers=Numbers(**numbers))) if item.kind == "refill")


def test_t28_the_margin_moves_to_an_earlier_open_day():
    patient = fill("20", "1000", "500")
    assert refill_item(patient).due_on == date(2026, 2, 10)
    assert refill_item(patient).book_by == date(2026, 2, 3)
    assert refill_item(patient, refill_margin_days=10).book_by == date(2026, 1, 30)


def test_t29_the_refill_date_is_never_moved():
    item = refill_item(fill("40", "2000", "96"))
    assert (item.due_on, item.book_by) == (date(2026, 7, 4), date(2026, 6, 26))


def test_t30_a_past_book_by_is_shown_as_past():
    first = fill("14", "25", "2.4", drugs="ziconotide", first_fill=True)
    assert refill_item(first, refill_margin_days=14).book_by == FILLED


def replacement(patient: PatientRecord):
    return next(item for item in due_items(patient, Policy()) if item.kind == "replacement")


def test_t31_and_t32_the_day_the_pump_stops():
    reading = EriReading(id=1, pump_id=1, read_on=date(2025, 12, 1), announced=True)
    model = "SynchroMed II 8637-20"
    announced = fill("20", "1000", "500", model=model, implanted=date(2020, 1, 1), readings=(reading,))
    assert replacement(announced).due_on == date(2026, 3, 1)
    aged = replacement(fill("20", "1000", "500", model=model, implanted=date(2019, 3, 1)))
    assert (aged.due_on, aged.book_by) == (date(2026, 3, 1), date(2025, 9, 1))


def test_t33_date_edges():
    assert days_after(date(2024, 2, 29), 45) == date(2024, 4, 14)
    assert days_after(date(2026, 1, 31), 45) == date(2026, 3, 17)
    assert months_after(date(2026, 8, 31), -6) == date(2026, 2, 28)


def test_t26_and_t27_a_discrepancy_is_flagged_with_its_sign():
    for measured, flagged in (("7.0", True), ("2.4", False)):
        expected = Decimal("4.0") if flagged else Decimal("3.0")
        patient = fill("40", "1000", "500", expected_residual_ml=expected, measured_residual_ml=Decimal(measured))
        assert any(item.kind == "pump_check" for item in due_items(patient, Policy())) == flagged
        assert patient.fills[0].discrepancy_ml == Decimal(measured) - expected


def test_a_blank_fill_volume_is_never_taken_as_full_and_the_limit_is_named():
    item = refill_item(record(concentration="1000", daily_dose="500"))
    assert (item.due_on, item.limit_on, item.limit_governing) == (None, date(2026, 7, 4), "in_pump_limit")
    assert item.reason.facts["missing"] == "fill_volume"
