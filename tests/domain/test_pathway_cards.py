"""What a card of the pathway board says, and who is stuck, case by case."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pumptracker.domain.board import (
    COLUMNS,
    Standing,
    Waiting,
    awaited,
    beyond_limit,
    days_in_stage,
    is_stuck,
    limit_days,
)
from pumptracker.domain.due_item import KINDS, DueItem, Reason
from pumptracker.domain.policy import Numbers
from pumptracker.domain.status import STATUSES
from pumptracker.ui.pathway.texts import part_words

TODAY = date(2026, 11, 24)
NUMBERS = Numbers()


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def standing(stage: str, days: int, **more) -> Standing:
    return Standing(patient_id=1, stage=stage, entered_on=ago(days), **more)


def item(kind: str, due: int | None, **more) -> DueItem:
    due_on = None if due is None else ago(-due)
    return DueItem(kind=kind, stage="", reason=Reason("entered"), due_on=due_on, **more)


def said(where: Standing, what: DueItem, status: str, **waiting) -> str:
    found = awaited(where, Waiting(**waiting), what, status, today=TODAY, numbers=NUMBERS)
    return " · ".join(part_words(each, TODAY) for each in found)


CARDS = [
    (standing("evaluation", 12), item("evaluation", 48), "later", {"open_step": "Mental-health visit done"},
     "12 d · waiting: Mental-health visit done · evaluation by 11 Jan"),
    (standing("evaluation", 12), item("evaluation", 48), "later", {}, "12 d · decision due 11 Jan"),
    (standing("evaluation", 61), item("evaluation", -1), "overdue", {"open_step": "MRI"},
     "stuck: 61 d, limit 60 · waiting: MRI"),
    (standing("evaluation", 5), item("call_back", -2), "overdue", {"open_step": "MRI"},
     "call back 2 d overdue · 5 d · waiting: MRI"),
    (standing("trial", 3), item("trial", 1, booked_for=ago(-1)), "booked", {"booked_on": ago(-1)},
     "3 d · trial 25 Nov"),
    (standing("trial", 3), item("trial", 11), "later", {}, "3 d · trial by 5 Dec"),
    (standing("trial", 20, trial_ended_on=ago(6)), item("trial_decision", 8), "later", {},
     "ended 18 Nov · decision due 2 Dec"),
    (standing("trial", 40, trial_ended_on=ago(16)), item("trial_decision", -2), "overdue", {},
     "trial decision 2 d overdue · ended 8 Nov"),
    (standing("implantation", 9), item("surgery", 7, booked_for=ago(-7)), "booked",
     {"booked_on": ago(-7), "authorisation_expires_on": ago(-60)}, "9 d · surgery 1 Dec · authorisation ✓"),
    (standing("implantation", 23), item("surgery", 37), "later", {},
     "23 d · authorisation not recorded · surgery by 31 Dec"),
    (standing("implantation", 9), item("authorisation", -3), "overdue", {"authorisation_expires_on": ago(3)},
     "authorisation 3 d overdue · 9 d · authorisation expired 21 Nov"),
    (standing("implantation", 9), item("surgery", 7, booked_for=ago(-7)), "booked",
     {"booked_on": ago(-7), "authorisation_expires_on": ago(-4)},
     "9 d · surgery 1 Dec · authorisation ends 28 Nov, before the surgery"),
    (standing("post-procedure", 6, implanted_on=ago(6)), item("wound_check", 3, booked_for=ago(-3)), "booked", {},
     "day 6 · wound check 27 Nov"),
    (standing("post-procedure", 43, implanted_on=ago(43)), item("refill", 30), "later", {},
     "stuck: 43 d, limit 42 · refill by 24 Dec"),
    (standing("long-term", 400), item("refill", -3), "overdue", {}, "refill 3 d overdue"),
    (standing("long-term", 400), item("refill", 6), "soon", {}, "refill by 30 Nov"),
    (standing("long-term", 400), item("refill", None), "unknown", {}, "refill date unknown"),
    (standing("long-term", 400), item("refill", None, limit_on=date(2027, 7, 4)), "unknown", {},
     "refill date unknown, not later than 4 Jul 2027"),
    (standing("long-term", 400), item("refill", 6, booked_for=ago(-10), booking_fault="after_due"), "unsafe", {},
     "refill booked 4 Dec, after 30 Nov"),
    (standing("long-term", 400), item("refill", 6, booked_for=ago(4)), "unsafe", {},
     "refill of 20 Nov needs an outcome"),
    (standing("long-term", 400), item("refill", 60, booked_for=ago(-31), booking_fault="closed_day"), "unsafe", {},
     "refill booked 25 Dec, a closed day"),
    (standing("transferred", 6), item("confirm_transfer", 6), "soon", {"receiving_clinic": "St Mary"},
     "left 18 Nov · to St Mary · confirm transfer by 30 Nov"),
]  # fmt: skip


@pytest.mark.parametrize(("where", "what", "status", "waiting", "words"), CARDS)
def test_a_card_says_how_long_and_what_is_awaited(where, what, status, waiting, words):
    assert said(where, what, status, **waiting) == words


@pytest.mark.parametrize(
    ("where", "limit"),
    [
        (standing("evaluation", 0), 60),
        (standing("trial", 0), 14),
        (standing("trial", 9, trial_ended_on=ago(1)), None),
        (standing("trial", 9, trial_ended_on=ago(100)), 14),
        (standing("implantation", 0), 60),
        (standing("implantation", 9, implanted_on=ago(3)), 42),
        (standing("implantation", 9, implanted_on=ago(1000)), 60),
        (standing("post-procedure", 0), 42),
        (standing("long-term", 0), None),
        (standing("transferred", 0), None),
    ],
)
def test_the_clinics_own_numbers_are_the_limits(where, limit):
    assert limit_days(where, NUMBERS) == limit


def test_the_day_of_the_limit_itself_is_not_yet_stuck():
    assert not beyond_limit(standing("evaluation", 60), TODAY, NUMBERS)
    assert beyond_limit(standing("evaluation", 61), TODAY, NUMBERS)
    assert not beyond_limit(standing("trial", 30, trial_ended_on=ago(14)), TODAY, NUMBERS)
    assert beyond_limit(standing("trial", 30, trial_ended_on=ago(15)), TODAY, NUMBERS)


def test_days_after_an_implant_are_counted_from_it_and_never_below_none():
    assert days_in_stage(standing("post-procedure", 9, implanted_on=ago(6)), TODAY) == 6
    assert days_in_stage(standing("post-procedure", 3, implanted_on=ago(700)), TODAY) == 3
    assert days_in_stage(standing("evaluation", -5), TODAY) == 0


@settings(derandomize=True, max_examples=300, deadline=None)
@given(
    stage=st.sampled_from(COLUMNS), days=st.integers(0, 90), implanted=st.none() | st.integers(0, 90),
    ended=st.none() | st.integers(0, 90), kind=st.sampled_from(KINDS), due=st.integers(-40, 90),
    booked=st.none() | st.integers(-5, 90), fault=st.sampled_from((None, "after_due", "closed_day")),
    status=st.sampled_from(STATUSES), step=st.sampled_from(("", "MRI")), expires=st.none() | st.integers(-40, 90),
)  # fmt: skip
def test_a_card_never_is_empty_and_a_stuck_one_always_says_why(
    stage, days, implanted, ended, kind, due, booked, fault, status, step, expires
):
    if status == "unsafe" and (booked is None or (fault is None and booked >= 0)):
        booked, fault = 3, "after_due"
    if status == "booked" and booked is None:
        booked = 3
    where = standing(
        stage, days, implanted_on=None if implanted is None else ago(implanted),
        trial_ended_on=None if ended is None else ago(ended),
    )  # fmt: skip
    due = -abs(due) - 1 if status == "overdue" else due
    what = item(kind, due, booked_for=None if booked is None else ago(-booked), booking_fault=fault)
    words = said(
        where, what, status, open_step=step, authorisation_expires_on=None if expires is None else ago(-expires)
    )
    assert words
    if is_stuck(where, status, TODAY, NUMBERS) and status not in ("unknown",):
        reasons = ("stuck:", "overdue", "booked", "needs an outcome", "decision due")
        assert any(reason in words for reason in reasons)
