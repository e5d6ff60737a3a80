"""What stands in the calendar: of whom, on which day, and how many."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pumptracker.domain.record import Patient
from pumptracker.domain.stage import DECEASED
from pumptracker.services import appointing, demo, desk_work, pathway, registering
from pumptracker.services.checking import check
from pumptracker.services.undoing import undo
from pumptracker.store import calendar_days
from pumptracker.store.connection import open_or_make

TODAY = date(2026, 11, 24)
NOW = {"by": "Ana", "today": TODAY}


@pytest.fixture
def db(tmp_path):
    made = open_or_make(tmp_path / "clinic.db")
    yield made
    assert check(made).fault == ""
    made.close()


@pytest.fixture(scope="module")
def clinic(tmp_path_factory):
    made = open_or_make(tmp_path_factory.mktemp("calendar") / "clinic.db")
    demo.build(made, TODAY, patients=120)
    yield made
    made.close()


def patient(db, mrn: str = "1") -> int:
    who = Patient(id=0, mrn=mrn, family_name="Demo-Alder", given_name="Ada", date_of_birth=date(1960, 2, 29))
    return registering.register(db, who, stage="long-term", entered_on=date(2026, 1, 5), **NOW)


def on(db, day: date):
    return calendar_days.cells(db, day, day, TODAY).get(day, calendar_days.NOTHING)


def test_a_booking_stands_on_its_day_with_two_identifiers_and_its_time(db):
    booked = desk_work.book(db, patient(db), "follow_up", on=date(2026, 12, 4), at="9:30", **NOW)
    (visit,) = on(db, date(2026, 12, 4)).visits
    assert (visit.booking_id, visit.patient, visit.date_of_birth, visit.mrn) == (
        booked, "Demo-Alder, Ada", date(1960, 2, 29), "1",
    )  # fmt: skip
    assert (visit.kind, visit.visit_at, visit.outcome) == ("follow_up", "09:30", None)


@pytest.mark.parametrize(
    ("outcome", "stands"),
    [("done", True), ("no-show", True), ("left", True), ("cancelled", False), ("cancelled-late", False),
     ("rescheduled", False)],
)  # fmt: skip
def test_a_visit_given_up_leaves_its_place_free_and_is_kept_apart(db, outcome, stands):
    booked = desk_work.book(db, patient(db), "follow_up", on=TODAY, **NOW)
    desk_work.record_outcome(db, booked, outcome, **NOW)
    assert [each.outcome for each in on(db, TODAY).visits] == ([outcome] if stands else [])
    assert [each.outcome for each in calendar_days.given_up(db, TODAY)] == ([] if stands else [outcome])
    assert calendar_days.counts(db, TODAY, TODAY) == ({TODAY: 1} if stands else {})


def test_nobody_who_left_the_pathway_stands_in_the_calendar(db):
    gone = patient(db)
    desk_work.book(db, gone, "follow_up", on=date(2026, 12, 4), **NOW)
    pathway.move(db, gone, DECEASED, on=TODAY, reason="", **NOW)
    assert calendar_days.cells(db, date(2026, 1, 1), date(2027, 12, 31), TODAY) == {}


def test_untimed_visits_come_after_those_with_a_time(db):
    for mrn, at in (("1", ""), ("2", "14:00"), ("3", "8:15")):
        desk_work.book(db, patient(db, mrn), "follow_up", on=date(2026, 12, 4), at=at, **NOW)
    assert [each.visit_at for each in on(db, date(2026, 12, 4)).visits] == ["08:15", "14:00", ""]


@given(start=st.integers(-60, 60), length=st.integers(0, 45), few=st.integers(0, 6))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_day_ever_holds_what_is_of_another_and_the_counts_add_up(clinic, start, length, few):
    first, last = TODAY + timedelta(start), TODAY + timedelta(start + length)
    found = calendar_days.cells(clinic, first, last, TODAY, few)
    whole = calendar_days.cells(clinic, first, last, TODAY)
    assert all(first <= day <= last for day in found)
    for day, cell in whole.items():
        assert {each.visit_on for each in cell.visits} <= {day}
        assert {each.due_on for each in cell.dues} <= {day}
        assert (cell.booked, cell.due) == (len(cell.visits), len(cell.dues))
        assert (found[day].booked, found[day].due) == (cell.booked, cell.due)
        assert len(found[day].visits) == min(few, cell.booked)
        assert len(found[day].dues) == min(few, cell.due)
    counted = clinic.execute(
        """SELECT count(*) FROM bookings WHERE visit_on BETWEEN ? AND ? AND coalesce(outcome, '') NOT IN
        ('cancelled', 'cancelled-late', 'rescheduled') AND patient_id IN (SELECT patient_id FROM due_items)""",
        (first.isoformat(), last.isoformat()),
    ).fetchone()[0]
    assert sum(cell.booked for cell in whole.values()) == counted
    assert sum(calendar_days.counts(clinic, first, last).values()) == counted


def test_what_a_day_takes_is_one_undo_and_no_limit_leaves_nothing(db):
    appointing.limit_visits(db, {0: 6, 4: 3, 5: 0}, by="Ana")
    assert calendar_days.capacity(db) == {0: 6, 4: 3}
    undo(db, by="Ana")
    assert calendar_days.capacity(db) == {}
    appointing.limit_visits(db, {0: 6}, by="Ana")
    appointing.limit_visits(db, dict.fromkeys(range(7), 0), by="Ana")
    assert db.execute("SELECT count(*) FROM settings WHERE name = 'visits_per_day'").fetchone()[0] == 0
