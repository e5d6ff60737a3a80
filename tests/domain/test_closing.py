"""Closed days: which visits fall, what must be done earlier, and that no refill-by date ever moves."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pumptracker.domain.calendar import Calendar, Closure
from pumptracker.domain.closing import AFTER, BOOK_BY, FALLS, INSIDE, affected, check_closure, without_and_with
from pumptracker.domain.due import due_items
from pumptracker.domain.policy import Policy
from pumptracker.domain.record import Booking, Fill, Patient, PatientRecord, Pump, StageEntry
from pumptracker.domain.refused import Refused

TODAY = date(2026, 11, 24)
CHRISTMAS = Closure(date(2026, 12, 24), date(2027, 1, 2), "Christmas")
STORM = Closure(date(2026, 12, 1), date(2026, 12, 1), "storm")


def record(due: date, *bookings: Booking, stage: str = "long-term") -> PatientRecord:
    """Someone whose refill is due on a day: 20 mL, alarm at 2, 0.5 mL a day, which lasts 36 days."""
    fill = Fill(
        id=1, pump_id=1, filled_on=due - timedelta(days=36), volume_ml=Decimal(20), drugs="baclofen",
        concentration=Decimal(1000), daily_dose=Decimal(500),
    )  # fmt: skip
    return PatientRecord(
        patient=Patient(id=1, mrn="DEMO-1", family_name="Demo"),
        stage_entries=(StageEntry(id=1, stage=stage, entered_on=date(2020, 1, 1)),),
        pumps=(Pump(id=1, alarm_volume_ml=Decimal(2), reservoir_ml=Decimal(20)),), fills=(fill,), bookings=bookings,
    )  # fmt: skip


def visit(on: date, kind: str = "refill", **more) -> Booking:
    return Booking(id=7, kind=kind, visit_on=on, visit_at="09:30", **more)


def found(who: PatientRecord, closure: Closure, policy: Policy = Policy(), today: date = TODAY):  # noqa: B008 - a value
    before, after = without_and_with(policy, closure)
    return [(each.why, each.kind, each.was, each.must) for each in affected(who, before, after, closure, today)]


CASES = [
    # due, booked for, closure: why, was, must
    (date(2027, 1, 20), date(2026, 12, 29), CHRISTMAS, FALLS, date(2026, 12, 29), date(2027, 1, 20)),
    (date(2026, 12, 30), date(2026, 12, 29), CHRISTMAS, FALLS, date(2026, 12, 29), date(2026, 12, 23)),
    (date(2026, 12, 1), date(2026, 12, 1), STORM, FALLS, date(2026, 12, 1), date(2026, 11, 30)),
    (date(2027, 1, 8), None, CHRISTMAS, AFTER, date(2027, 1, 1), date(2026, 12, 23)),
    (date(2027, 1, 10), None, CHRISTMAS, BOOK_BY, date(2027, 1, 1), date(2026, 12, 23)),
    (date(2026, 12, 28), None, CHRISTMAS, INSIDE, date(2026, 12, 21), date(2026, 12, 21)),
    (date(2026, 12, 8), None, STORM, AFTER, date(2026, 12, 1), date(2026, 11, 30)),
    (date(2026, 12, 4), None, STORM, AFTER, date(2026, 11, 27), date(2026, 11, 27)),
]


@pytest.mark.parametrize(("due", "booked", "closure", "why", "was", "must"), CASES)
def test_who_is_concerned_by_closed_days_and_by_when_they_must_come(due, booked, closure, why, was, must):
    assert found(record(due, *([visit(booked)] if booked else [])), closure) == [(why, "refill", was, must)]


NOBODY = [
    (date(2027, 1, 12), None, CHRISTMAS),  # book-by is the first open day after
    (date(2026, 12, 23), None, CHRISTMAS),  # due before
    (date(2027, 1, 8), date(2026, 12, 22), CHRISTMAS),  # booked in time
    (date(2027, 1, 8), date(2027, 1, 5), CHRISTMAS),  # booked after the closure, before refill-by
    (date(2026, 12, 9), None, STORM),
]


@pytest.mark.parametrize(("due", "booked", "closure"), NOBODY)
def test_who_is_not_concerned(due, booked, closure):
    assert found(record(due, *([visit(booked)] if booked else [])), closure) == []


def test_a_day_that_was_closed_anyway_makes_no_visit_fall():
    weekend = date(2026, 12, 26)
    assert FALLS not in [why for why, *_ in found(record(date(2027, 1, 20), visit(weekend)), CHRISTMAS)]
    policy = Policy(calendar=Calendar(closures=(Closure(date(2026, 12, 25), date(2026, 12, 25)),)))
    assert found(record(date(2027, 1, 20), visit(date(2026, 12, 25))), CHRISTMAS, policy) == []


def test_a_closure_that_is_marked_already_is_planned_like_a_new_one():
    marked = Policy(calendar=Calendar(closures=(CHRISTMAS,)))
    for due in (date(2026, 12, 28), date(2027, 1, 8), date(2027, 1, 12)):
        assert found(record(due), CHRISTMAS, marked) == found(record(due), CHRISTMAS)


def test_a_visit_of_another_kind_falls_too_and_one_that_is_over_does_not():
    other = visit(date(2026, 12, 29), "follow_up")
    assert found(record(date(2027, 3, 1), other), CHRISTMAS) == [(FALLS, "follow_up", date(2026, 12, 29), None)]
    assert found(record(date(2027, 3, 1), visit(date(2026, 12, 29), outcome="cancelled")), CHRISTMAS) == []
    assert found(record(date(2027, 3, 1), other), CHRISTMAS, today=date(2026, 12, 30)) == []


def test_nobody_who_left_is_called():
    assert found(record(date(2026, 12, 28), visit(date(2026, 12, 29)), stage="deceased"), CHRISTMAS) == []


def test_a_closure_that_makes_the_clinic_close_too_long_is_refused():
    policy = Policy(calendar=Calendar(closures=(Closure(date(2026, 7, 1), date(2026, 12, 20)),)))
    with pytest.raises(Refused, match="closed_too_long"):
        without_and_with(policy, Closure(date(2026, 12, 21), date(2027, 1, 20)))


@pytest.mark.parametrize(
    ("first", "last", "code"),
    [
        (date(2026, 12, 24), date(2026, 12, 23), "ends_before_it_begins"),
        (date(1926, 12, 24), date(1926, 12, 24), "not_a_sensible_date"),
        (date(2026, 1, 1), date(2026, 12, 31), "calendar_closed_too_long"),
    ],
)
def test_days_that_can_be_no_closure_are_refused(first, last, code):
    with pytest.raises(Refused, match=code):
        check_closure(Closure(first, last))


@given(
    due=st.integers(0, 120), booked=st.none() | st.integers(0, 120), first=st.integers(1, 90), days=st.integers(0, 30)
)
def test_no_closure_ever_moves_a_refill_by_date_and_nothing_must_be_done_on_a_closed_day(due, booked, first, days):
    start = TODAY + timedelta(days=first)
    closure = Closure(start, start + timedelta(days=days))
    who = record(
        TODAY + timedelta(days=due), *([visit(TODAY + timedelta(days=booked))] if booked is not None else [])
    )  # fmt: skip
    before, after = without_and_with(Policy(), closure)
    dates = [{item.kind: item.due_on for item in due_items(who, policy)}["refill"] for policy in (before, after)]
    assert dates == [TODAY + timedelta(days=due)] * 2
    for each in affected(who, before, after, closure, TODAY):
        assert each.due_on == dates[0]
        assert each.must is not None
        assert after.calendar.is_open(each.must)
        assert each.must <= each.due_on
        assert each.why == FALLS or each.must < closure.first_on
