"""What a visit would run into, and what a day is to the clinic."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pumptracker.domain.appointments import CLOSED, FULL, OPEN, OVER, check_capacity, conflicts, day_of
from pumptracker.domain.calendar import Calendar, Closure
from pumptracker.domain.due_item import VISITS
from pumptracker.domain.record import Absence, Booking, Patient, PatientRecord
from pumptracker.domain.refused import Refused

THURSDAY = date(2026, 11, 26)
CALENDAR = Calendar(closures=(Closure(THURSDAY, THURSDAY, "Thanksgiving"),))
SIX = dict.fromkeys(range(5), 6)


def record(*bookings: Booking, absences: tuple[Absence, ...] = ()) -> PatientRecord:
    patient = Patient(id=1, mrn="1", family_name="Demo")
    return PatientRecord(patient=patient, bookings=bookings, absences=absences)


def booking(kind: str, on: date, outcome: str | None = None, number: int = 1) -> Booking:
    return Booking(id=number, kind=kind, visit_on=on, visit_at="09:30", outcome=outcome)


@pytest.mark.parametrize(
    ("bookings", "absences", "kind", "on", "found"),
    [
        ([], [], "refill", THURSDAY, []),
        ([booking("follow_up", THURSDAY)], [], "refill", THURSDAY, ["conflict_same_day"]),
        ([booking("refill", THURSDAY)], [], "refill", THURSDAY, ["conflict_same_day"]),
        ([booking("refill", date(2026, 11, 30))], [], "refill", THURSDAY, ["conflict_same_kind"]),
        ([booking("follow_up", date(2026, 11, 30))], [], "refill", THURSDAY, []),
        ([booking("refill", THURSDAY, "cancelled")], [], "refill", THURSDAY, []),
        ([booking("refill", date(2026, 11, 30), "no-show")], [], "refill", THURSDAY, []),
        ([booking("dose_visit", date(2026, 11, 30))], [], "dose_visit", THURSDAY, []),
        ([], [Absence(id=1, kind="travel", first_on=THURSDAY, last_on=THURSDAY)], "refill", THURSDAY,
         ["conflict_away"]),
        ([], [Absence(id=1, kind="admission", first_on=date(2026, 11, 1))], "refill", THURSDAY,
         ["conflict_away_open"]),
        ([], [Absence(id=1, kind="travel", first_on=date(2026, 11, 27))], "refill", THURSDAY, []),
        ([], [Absence(id=1, kind="travel", first_on=date(2026, 11, 1), last_on=date(2026, 11, 25))], "refill",
         THURSDAY, []),
    ],
)  # fmt: skip
def test_a_visit_runs_into_the_same_patients_other_visits_and_absences(bookings, absences, kind, on, found):
    assert [each.code for each in conflicts(record(*bookings, absences=tuple(absences)), kind, on)] == found


def test_a_visit_that_is_moved_is_no_conflict_with_itself():
    moved = booking("refill", THURSDAY, number=7)
    assert conflicts(record(moved), "refill", date(2026, 11, 30), moved=7) == ()
    assert conflicts(record(moved), "refill", THURSDAY, moved=7) == ()


@given(
    kinds=st.lists(st.sampled_from(VISITS), max_size=5), kind=st.sampled_from(VISITS),
    days=st.lists(st.integers(0, 3), min_size=5, max_size=5),
)  # fmt: skip
def test_closed_visits_never_conflict_and_every_open_one_of_that_day_always_does(kinds, kind, days):
    visits = [booking(each, THURSDAY + timedelta(days[n]), number=n + 1) for n, each in enumerate(kinds)]
    same_day = [each for each in conflicts(record(*visits), kind, THURSDAY) if each.code == "conflict_same_day"]
    assert len(same_day) == sum(each.visit_on == THURSDAY for each in visits)
    ended = [booking(each.kind, each.visit_on, "rescheduled", each.id) for each in visits]
    assert conflicts(record(*ended), kind, THURSDAY) == ()


@pytest.mark.parametrize(
    ("on", "capacity", "booked", "standing", "reason"),
    [
        (date(2026, 11, 25), SIX, 0, OPEN, ""), (date(2026, 11, 25), SIX, 5, OPEN, ""),
        (date(2026, 11, 25), SIX, 6, FULL, ""), (date(2026, 11, 25), SIX, 7, OVER, ""),
        (date(2026, 11, 25), {}, 900, OPEN, ""), (date(2026, 11, 25), {2: 0}, 900, OPEN, ""),
        (THURSDAY, SIX, 7, CLOSED, "Thanksgiving"), (date(2026, 11, 28), SIX, 1, CLOSED, ""),
    ],
)  # fmt: skip
def test_a_day_is_open_full_over_or_closed(on, capacity, booked, standing, reason):
    day = day_of(on, CALENDAR, capacity, booked)
    assert (day.standing, day.reason, day.booked) == (standing, reason, booked)


@pytest.mark.parametrize("visits", [-1, 1000])
def test_a_number_of_visits_that_cannot_be_meant_is_refused_at_its_weekday(visits):
    with pytest.raises(Refused) as refusal:
        check_capacity({3: visits})
    assert (refusal.value.code, refusal.value.field) == ("out_of_range", "capacity_3")
