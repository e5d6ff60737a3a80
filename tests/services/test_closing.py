"""A plan of closed days finds everyone the domain says is concerned, marks nothing, and does not read everyone."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pumptracker.domain.calendar import Closure
from pumptracker.domain.closing import affected, without_and_with
from pumptracker.domain.refused import Refused
from pumptracker.services import closing, deciding
from pumptracker.services.checking import check
from pumptracker.store import closing as concerned_by
from pumptracker.store import policy, records, worklist
from tests.test_foreseeing import BY, drawn
from tests.test_random_clinics import TODAY

LOOK = {"today": TODAY}


@pytest.fixture(scope="module")
def clinic(tmp_path_factory):
    db = drawn(tmp_path_factory.mktemp("closing") / "clinic.db", 11, 60)
    yield db
    db.close()


def everyone(db, closure):
    """The slow way: everyone's record."""
    before, after = without_and_with(policy.policy(db), closure)
    return {
        (record.patient.id, what)
        for record in records.every(db)
        for what in affected(record, before, after, closure, TODAY)
        if what.kind != "replacement" or what.booking_id
    }


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=st.integers(0, 90), days=st.integers(0, 40))
def test_a_plan_finds_everyone_who_is_concerned_and_changes_nothing(clinic, first, days):
    start = TODAY + timedelta(days=first)
    closure = Closure(start, start + timedelta(days=days))
    moment = worklist.moment(clinic)
    plan = closing.planned(clinic, closure, **LOOK)
    assert {(line.patient_id, line.what) for line in plan.lines} == everyone(clinic, closure)
    falls = [line.falls for line in plan.lines]
    assert falls == sorted(falls, reverse=True)
    urgencies = [[line.what.urgency for line in plan.lines if line.falls is fell] for fell in (True, False)]
    assert urgencies == [sorted(each) for each in urgencies]
    assert worklist.moment(clinic) == moment


def test_the_same_closure_once_it_is_marked_concerns_the_same(tmp_path):
    db = drawn(tmp_path / "clinic.db", 5, 60)
    closure = Closure(TODAY + timedelta(days=7), TODAY + timedelta(days=17), "Holidays")
    before = closing.planned(db, closure, **LOOK)
    deciding.close(db, first_on=closure.first_on, last_on=closure.last_on, reason="Holidays", by="Ana")
    after = closing.planned(db, closure, **LOOK)
    assert (before.is_marked, after.is_marked) == (False, True)
    assert before.lines == after.lines
    assert before.lines
    assert check(db).fault == ""
    db.close()


@pytest.mark.parametrize(
    ("first", "last", "code"),
    [
        (TODAY, TODAY - timedelta(days=1), "ends_before_it_begins"),
        (TODAY - timedelta(days=9), TODAY - timedelta(days=1), "closure_is_over"),
        (TODAY, TODAY + timedelta(days=400), "calendar_closed_too_long"),
    ],
)
def test_days_that_cannot_be_planned_are_refused(clinic, first, last, code):
    with pytest.raises(Refused, match=code):
        closing.planned(clinic, Closure(first, last), **LOOK)


def test_whom_closed_days_concern_is_asked_by_indexes(clinic):
    asked = "EXPLAIN QUERY PLAN " + concerned_by._CONCERNED
    day = date(2026, 12, 1).isoformat()
    plan = [row[3] for row in clinic.execute(asked, {"first": day, "last": day, "reach": day})]
    assert not [step for step in plan if step.startswith(("SCAN bookings", "SCAN due_items"))], plan


def test_marking_it_is_the_closure_of_the_settings(clinic):
    change = partial(deciding.close, first_on=TODAY, last_on=TODAY, reason="storm")
    from pumptracker.services.foreseeing import foresee

    foresight = foresee(clinic, change, **BY)
    plan = closing.planned(clinic, Closure(TODAY, TODAY, "storm"), **LOOK)
    fallen = sum(line.falls for line in plan.lines)
    assert fallen >= foresight.bookings.get(("uncounted", "closed_day"), 0)
