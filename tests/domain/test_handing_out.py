"""What a handout says of one patient's dates: a table of cases, and what it never leaves unsaid."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pumptracker.domain.handing_out import LATE, NO_VISIT, UNKNOWN, UNSAFE, own_dates
from pumptracker.domain.policy import Policy
from pumptracker.domain.record import Booking, PatientRecord
from pumptracker.domain.refill import refill_dates
from tests.domain.test_runway import PUMP, filled, record

TODAY = date(2026, 1, 26)
POLICY = Policy()
BY = date(2026, 2, 10)
"""The refill-by date of 20 mL at 0.5 mL a day, filled on 5 January (domain.md, T28)."""


def booked(on: date, kind: str = "refill", number: int = 1) -> Booking:
    return Booking(id=number, kind=kind, visit_on=on, visit_at="09:30")


CASES = {
    "booked in time": ((booked(date(2026, 2, 3)),), TODAY, ""),
    "booked on the last day": ((booked(BY),), TODAY, ""),
    "booked a day late": ((booked(BY + timedelta(1)),), TODAY, UNSAFE),
    "booked on a closed day": ((booked(date(2026, 2, 8)),), TODAY, UNSAFE),
    "not booked": ((), TODAY, NO_VISIT),
    "another kind of visit is booked": ((booked(date(2026, 2, 3), "follow_up"),), TODAY, NO_VISIT),
    "on the last day itself": ((booked(BY),), BY, ""),
    "the day after": ((booked(BY),), BY + timedelta(1), LATE),
    "late, and booked": ((booked(BY + timedelta(3)),), BY + timedelta(1), LATE),
    "the visit is past and has no outcome": ((booked(date(2026, 1, 20)),), TODAY, NO_VISIT),
    "one is past and the next in time": ((booked(date(2026, 1, 20)), booked(date(2026, 2, 3), number=2)), TODAY, ""),
    "one is past and the next too late": (
        (booked(date(2026, 1, 20)), booked(BY + timedelta(1), number=2)),
        TODAY,
        UNSAFE,
    ),
}


@pytest.mark.parametrize(("bookings", "today", "warning"), CASES.values(), ids=CASES)
def test_what_must_be_read_first(bookings, today, warning):
    found = own_dates(record(filled(), bookings=bookings), POLICY, today)
    assert (found.warning, found.refill_by) == (warning, BY)


def test_a_visit_that_is_past_is_never_the_next_one():
    found = own_dates(record(filled(), bookings=(booked(date(2026, 1, 20)),)), POLICY, TODAY)
    assert (found.visit, found.refill_visit_on) == (None, None)


def test_without_a_refill_date_the_handout_says_so():
    found = own_dates(record(filled(daily_dose=None)), POLICY, TODAY)
    assert (found.warning, found.refill_by, found.is_in_order) == (UNKNOWN, None, False)


def test_of_one_without_a_pump_there_is_the_next_visit_alone():
    later, sooner = booked(date(2026, 3, 2), "trial", 1), booked(date(2026, 2, 3), "evaluation", 2)
    found = own_dates(record(stage="evaluation", pump=None, bookings=(later, sooner)), POLICY, TODAY)
    assert (found.visit, found.has_pump, found.warning, found.is_in_order) == (sooner, False, "", False)


def test_the_next_visit_is_the_first_of_any_kind_that_is_still_open():
    missed = replace(booked(date(2026, 1, 27), number=3), outcome="cancelled", outcome_on=TODAY)
    follow_up = booked(date(2026, 2, 1), "follow_up", 2)
    found = own_dates(record(filled(), bookings=(missed, booked(date(2026, 2, 3)), follow_up)), POLICY, TODAY)
    assert found.visit == follow_up
    assert found.refill_visit_on == date(2026, 2, 3)


@st.composite
def patients(draw) -> tuple[PatientRecord, date]:
    today = date(2026, 1, 5) + timedelta(draw(st.integers(0, 400)))
    days = draw(st.lists(st.integers(-30, 60), max_size=3))
    visits = tuple(booked(today + timedelta(day), number=number) for number, day in enumerate(days, 1))
    fills = draw(st.sampled_from(((), (filled(),), (filled(daily_dose=None),), (filled(drugs="ziconotide"),))))
    return record(*fills, bookings=visits), today


@given(patients())
def test_no_date_that_has_passed_or_that_a_visit_does_not_keep_goes_home_without_a_warning(given_patient):
    someone, today = given_patient
    found = own_dates(someone, POLICY, today)
    known = refill_dates(someone, PUMP, POLICY).refill_by
    if known is None or known < today:
        assert found.warning in (UNKNOWN, LATE)
    elif found.refill_visit_on is None or not today <= found.refill_visit_on <= known:
        assert found.warning in (NO_VISIT, UNSAFE, UNKNOWN)
    if found.warning == "":
        assert today <= found.refill_visit_on <= found.refill_by
    if found.is_in_order:
        assert found.warning in ("", NO_VISIT)
        assert found.refill_by >= today
