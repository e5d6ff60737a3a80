"""The ladder for one who cannot be reached: there is always a next step, and the last one stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pumptracker.domain.ladder import (
    CALL,
    CAREGIVER,
    CLINICIAN,
    LETTER,
    SHIPPED,
    STEPS,
    TIERS,
    WELFARE,
    check_steps,
    failed_after,
    next_step,
)
from pumptracker.domain.refused import Refused

_LADDERS = st.fixed_dictionaries({tier: st.lists(st.sampled_from(STEPS), min_size=1, max_size=8) for tier in TIERS})
_TIER = st.sampled_from((None, 1, 2, 3))


@pytest.mark.parametrize(
    ("failed", "step"),
    [(0, CALL), (1, CALL), (2, CAREGIVER), (3, LETTER), (4, CLINICIAN), (5, WELFARE), (6, WELFARE), (99, WELFARE)],
)
@pytest.mark.parametrize("tier", [1, 2, 3, None])
def test_two_calls_then_caregiver_letter_clinician_and_welfare_check(tier, failed, step):
    assert next_step(SHIPPED, tier, failed) == step


@pytest.mark.parametrize(("failed", "step"), [(0, CLINICIAN), (4, CLINICIAN), (5, WELFARE), (9, WELFARE)])
def test_one_who_asked_not_to_be_called_is_the_clinicians(failed, step):
    assert next_step(SHIPPED, 1, failed, may_contact=False) == step


def test_a_ladder_of_letters_alone_leads_to_the_clinician_for_one_who_is_not_to_be_written_to():
    assert next_step({"1": [LETTER]}, 1, 3, may_contact=False) == CLINICIAN


@given(_LADDERS, _TIER, st.integers(0, 10_000), st.booleans())
def test_there_is_always_a_next_step(ladder, tier, failed, may_contact):
    assert next_step(ladder, tier, failed, may_contact=may_contact) in STEPS


@given(_TIER, st.integers(0, 10_000))
def test_there_is_a_next_step_even_where_the_clinic_has_no_ladder_for_a_tier(tier, failed):
    assert next_step({}, tier, failed) in STEPS


@given(_LADDERS, _TIER, st.integers(0, 40))
def test_one_who_asked_not_to_be_contacted_is_never_called_or_written_to(ladder, tier, failed):
    assert next_step(ladder, tier, failed, may_contact=False) in (CLINICIAN, WELFARE)


@pytest.mark.parametrize("steps", [[], ["call", "give-up"], ["call"] * 9])
def test_a_ladder_without_a_step_or_with_one_that_is_none_is_refused(steps):
    with pytest.raises(Refused) as refusal:
        check_steps(steps)
    assert refusal.value.field == "steps"


@pytest.mark.parametrize(
    ("outcome", "after"), [("no-answer", 3), ("wrong-number", 3), ("reached", 0), ("reached-call-back", 0)]
)
def test_an_attempt_climbs_and_an_answer_begins_anew(outcome, after):
    assert failed_after(2, outcome) == after
