"""The runway and the reservoir's curve, by a table of cases and by what must always hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pumptracker.domain.policy import Policy
from pumptracker.domain.record import (
    Booking,
    DrugOrder,
    Fill,
    Patient,
    PatientRecord,
    Printout,
    Programme,
    Pump,
    PumpEvent,
    StageEntry,
)
from pumptracker.domain.refill import refill_dates
from pumptracker.domain.reservoir import Point, reservoir
from pumptracker.domain.runway import empty_on, runway

POLICY = Policy()
TODAY = date(2026, 2, 16)
PUMP = Pump(id=1, model="SynchroMed II 8637-20", serial="S1", implanted_on=date(2025, 6, 2))


def filled(on=date(2026, 1, 5), **more) -> Fill:
    plain = {"id": 1, "pump_id": 1, "volume_ml": Decimal(20), "drugs": "baclofen", "concentration": Decimal(2000),
             "daily_dose": Decimal(1000)}  # fmt: skip
    return Fill(filled_on=on, **(plain | more))


def record(*fills: Fill, stage="long-term", pump=PUMP, **more) -> PatientRecord:
    patient = Patient(id=1, mrn="1", family_name="Marsh")
    entry = StageEntry(id=1, stage=stage, entered_on=date(2025, 8, 1))
    return PatientRecord(patient=patient, stage_entries=(entry,), pumps=(pump,) if pump else (), fills=fills, **more)


def marks(found) -> dict[str, str]:
    return {mark.kind: mark.on.isoformat() for mark in found.marks}


# 0.5 mL a day from 20 mL: 36 days to the alarm at 2 mL, 37.2 to the 1.4 mL that the model cannot use.
PLAIN = {
    "order_by": "2026-01-20", "book_by": "2026-02-03", "refill_by": "2026-02-10", "estimated_alarm": "2026-02-10",
    "empty": "2026-02-11",
}  # fmt: skip

PRINTED = (Printout(id=1, pump_id=1, printed_on=date(2026, 1, 5), alarm_on=date(2026, 2, 6)),)
CASES = {
    "a plain refill": (record(filled()), PLAIN),
    "a printed alarm date that is earlier governs, and both stand": (
        record(filled(), printouts=PRINTED),
        PLAIN | {"order_by": "2026-01-16", "book_by": "2026-01-30", "refill_by": "2026-02-06",
                 "printed_alarm": "2026-02-06"},
    ),
    "a booked visit": (
        record(filled(), bookings=(Booking(id=1, kind="refill", visit_on=date(2026, 2, 4)),)),
        PLAIN | {"visit": "2026-02-04"},
    ),
    "the drug's limit comes before the alarm": (
        record(filled(daily_dose=Decimal(10), drugs="ziconotide", first_fill=True)),
        {"order_by": "2025-12-29", "book_by": "2026-01-12", "refill_by": "2026-01-19",
         "estimated_alarm": "2035-11-14", "empty": "2036-03-13"},
    ),
    "a changed dose moves the alarm and the empty day": (
        record(filled(), programmes=(Programme(id=1, pump_id=1, changed_on=date(2026, 1, 25),
                                               daily_dose=Decimal(1600)),)),
        {"order_by": "2026-01-14", "book_by": "2026-01-28", "refill_by": "2026-02-04",
         "estimated_alarm": "2026-02-04", "empty": "2026-02-04"},
    ),
    "a printed date alone": (
        record(filled(volume_ml=None), printouts=PRINTED),
        {"order_by": "2026-01-16", "book_by": "2026-01-30", "refill_by": "2026-02-06", "printed_alarm": "2026-02-06"},
    ),
    "a model that cannot use nothing runs to 0 mL": (
        record(filled(daily_dose=Decimal(1000)), pump=replace(PUMP, model="Typed in", alarm_volume_ml=Decimal(2))),
        PLAIN | {"empty": "2026-02-14"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_the_marks_of_the_runway(case):
    given_record, wanted = CASES[case]
    assert marks(runway(given_record, POLICY)) == wanted


SENTENCES = {
    "runway_no_pump": record(pump=None, stage="evaluation"),
    "pump_not_recorded": record(pump=None),
    "runway_left": record(filled(), stage="deceased"),
    "date_unknown": record(filled(volume_ml=None)),
    "pump_emptied": record(
        filled(), pump=replace(PUMP, model="Prometra II 16827"),
        pump_events=(PumpEvent(id=1, pump_id=1, kind="mri", happened_on=date(2026, 1, 20)),),
    ),
}  # fmt: skip


@pytest.mark.parametrize("code", SENTENCES)
def test_where_no_date_is_known_the_runway_says_why_and_marks_nothing(code):
    found = runway(SENTENCES[code], POLICY)
    assert found.why is not None
    assert (found.why.code, found.marks) == (code, ())


def test_an_order_is_ticked_and_a_booking_that_is_too_late_says_so():
    order = DrugOrder(id=1, ordered_on=date(2026, 1, 19))
    late = Booking(id=1, kind="refill", visit_on=date(2026, 2, 12))
    found = runway(record(filled(), drug_orders=(order,), bookings=(late,)), POLICY)
    assert (found.ordered, found.needs_order, found.visit_fault) == (True, False, "after_due")


@pytest.mark.parametrize(
    ("orders", "on_hand", "until"),
    [
        ((DrugOrder(id=1, ordered_on=date(2026, 1, 19)),), False, None),
        ((DrugOrder(id=1, received_on=date(2026, 1, 19), on_hand_until=date(2026, 6, 1)),), True, date(2026, 6, 1)),
        ((DrugOrder(id=1, ordered_on=date(2026, 1, 19)), DrugOrder(id=2, received_on=date(2026, 1, 19))), True, None),
    ],
)
def test_the_runway_tells_an_order_from_a_drug_on_hand(orders, on_hand, until):
    found = runway(record(filled(), drug_orders=orders), POLICY)
    assert (found.ordered, found.on_hand, found.good_until) == (True, on_hand, until)


def test_the_curve_bends_at_a_dose_change_and_ends_at_the_alarm():
    change = Programme(id=1, pump_id=1, changed_on=date(2026, 1, 25), daily_dose=Decimal(1600))
    curve = reservoir(record(filled(), programmes=(change,)), PUMP, POLICY, date(2026, 1, 26))
    assert curve.stretches[0].points == (
        Point(date(2026, 1, 5), Fraction(20)), Point(date(2026, 1, 25), Fraction(10)),
        Point(date(2026, 2, 4), Fraction(2)),
    )  # fmt: skip
    assert curve.stretches[0].on(date(2026, 1, 15)) == 15
    assert (curve.capacity_ml, curve.alarm_ml, curve.estimated_alarm_on) == (20, 2, date(2026, 2, 4))


def test_a_pump_nobody_refilled_runs_down_to_nothing_and_not_below():
    curve = reservoir(record(filled()), PUMP, POLICY, date(2026, 6, 1))
    assert curve.stretches[0].points[-1] == Point(date(2026, 2, 15), Fraction(0))


def test_what_is_not_known_is_a_gap():
    one = filled(date(2025, 10, 1), id=1, volume_ml=None, measured_residual_ml=Decimal(3))
    two = filled(date(2025, 11, 20), id=2, daily_dose=None)
    three = filled(date(2026, 1, 5), id=3, measured_residual_ml=Decimal("5.4"), expected_residual_ml=Decimal(3))
    curve = reservoir(record(one, two, three), PUMP, POLICY, TODAY)
    assert [(stretch.fill_id, len(stretch.points)) for stretch in curve.stretches] == [(2, 1), (3, 3)]
    assert [(found.fill_id, found.flagged) for found in curve.found] == [(1, False), (3, True)]


def test_a_pump_emptied_for_an_mri_has_no_curve_after_it():
    pump = replace(PUMP, model="Prometra II 16827")
    scan = PumpEvent(id=1, pump_id=1, kind="mri", happened_on=date(2026, 1, 20))
    curve = reservoir(record(filled(), pump=pump, pump_events=(scan,)), pump, POLICY, TODAY)
    assert curve.stretches[0].points[-1].on == date(2026, 1, 20)
    assert curve.estimated_alarm_on is None


AMOUNTS = st.decimals(min_value=1, max_value=2000, places=1)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    volume=st.decimals(min_value=3, max_value=20, places=1), strength=AMOUNTS, dose=AMOUNTS, changed=AMOUNTS,
    after=st.integers(0, 60), gap=st.integers(0, 400),
)  # fmt: skip
def test_the_curve_never_rises_between_fills_and_is_never_below_nothing(volume, strength, dose, changed, after, gap):
    first = filled(volume_ml=volume, concentration=strength, daily_dose=dose)
    second = replace(first, id=2, filled_on=first.filled_on + timedelta(days=gap))
    change = Programme(id=1, pump_id=1, changed_on=first.filled_on + timedelta(days=after), daily_dose=changed)
    whole = record(first, second, programmes=(change,))
    today = second.filled_on + timedelta(days=30)
    for stretch in reservoir(whole, PUMP, POLICY, today).stretches:
        levels, days = [point.ml for point in stretch.points], [point.on for point in stretch.points]
        assert levels == sorted(levels, reverse=True)
        assert levels[-1] >= 0
        assert days == sorted(days)
    dates = refill_dates(whole, PUMP, POLICY)
    empty = empty_on(whole, PUMP, dates, POLICY)
    assert dates.estimate is not None
    assert empty is not None
    assert empty >= dates.estimate.reached_on
