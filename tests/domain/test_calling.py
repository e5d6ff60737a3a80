"""Whom to put on the line: every row of the caller table, and that more is never less urgent."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pumptracker.domain.calling import (
    DESK,
    EMERGENCY,
    LEVELS,
    NOW,
    SAID,
    SAME_DAY,
    TEXTS,
    TONES,
    TRIAGE,
    check_caller_text,
    level_of,
)
from pumptracker.domain.refused import Refused
from pumptracker.words import SENTENCES

_TONE, _SAID = st.sampled_from((*TONES, "loud")), st.sets(st.sampled_from((*SAID, "dizzy")))


@pytest.mark.parametrize(
    ("tone", "said", "level"),
    [
        ("single", {"breathing"}, EMERGENCY), ("single", {"collapse"}, EMERGENCY),
        ("single", {"fever", "spasms"}, EMERGENCY), ("single", {"itching"}, EMERGENCY),
        ("single", {"confusion"}, EMERGENCY), ("single", {"heart"}, EMERGENCY),
        ("two_tone", set(), NOW), ("not_sure", set(), NOW), ("single", set(), TRIAGE),
        ("single", {"sweats"}, SAME_DAY), ("single", {"pain"}, SAME_DAY),
        ("single", {"wound"}, NOW), ("single", {"fever"}, NOW), ("single", {"upright"}, SAME_DAY),
        ("single", {"weakness"}, NOW), ("single", {"swelling"}, EMERGENCY), ("single", {"mri"}, TRIAGE),
        ("single", {"no_visit"}, TRIAGE),
    ],
)  # fmt: skip
def test_every_row_of_the_caller_table(tone, said, level):
    assert level_of(tone, said) == level


@pytest.mark.parametrize(("said", "level"), [("mri", TRIAGE), ("no_visit", DESK), ("upright", SAME_DAY)])
def test_what_is_said_has_a_level_of_its_own(said, level):
    assert SAID[said] == level


@pytest.mark.parametrize("tone", TONES)
def test_past_the_refill_date_a_clinician_is_put_on_the_line_every_time(tone):
    assert level_of(tone, overdue=True) == NOW


@pytest.mark.parametrize("tone", TONES)
def test_for_a_caller_who_cannot_be_identified_a_clinician_is_put_on_the_line_now(tone):
    assert level_of(tone, {"no_visit"}, unidentified=True) == NOW
    assert level_of(tone, {"breathing"}, unidentified=True) == EMERGENCY


@given(_TONE, _SAID, _SAID, st.booleans())
def test_adding_a_symptom_never_lowers_the_urgency(tone, said, more, overdue):
    before, after = level_of(tone, said, overdue=overdue), level_of(tone, said | more, overdue=overdue)
    assert LEVELS.index(after) >= LEVELS.index(before)


@given(_TONE, _SAID)
def test_a_beeping_pump_is_never_left_to_the_desk_alone(tone, said):
    assert LEVELS.index(level_of(tone, said)) >= LEVELS.index(TRIAGE)


@pytest.mark.parametrize("code", TEXTS)
def test_the_shipped_texts_pass_the_check_of_the_clinics_own(code):
    check_caller_text(SENTENCES["caller_" + code])


@pytest.mark.parametrize(
    "text", ["", "  ", "It is safe to wait until Monday.", "It can WAIT.", "Call {mrn}.", "x" * 401]
)
def test_a_text_that_tells_the_caller_to_wait_or_cannot_be_filled_in_is_refused(text):
    with pytest.raises(Refused) as refusal:
        check_caller_text(text)
    assert refusal.value.field == "caller_text"
