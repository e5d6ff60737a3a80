"""The steps of the pathway, and what a fill gave and what ran before a change."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pumptracker.domain.journey import journey
from pumptracker.domain.policy import Policy
from pumptracker.domain.record import Fill, Patient, PatientRecord, Printout, Programme, Pump, StageEntry, Transfer
from pumptracker.domain.runway import dose_before, refill_by_of
from pumptracker.domain.stage import EXITS, STAGES

DAY = date(2026, 3, 2)


def record(*stages: str, **more) -> PatientRecord:
    entries = tuple(StageEntry(id=n + 1, stage=stage, entered_on=DAY) for n, stage in enumerate(stages))
    return PatientRecord(patient=Patient(id=1, mrn="1", family_name="Marsh"), stage_entries=entries, **more)


CASES = {
    ("evaluation",): "present ahead ahead ahead ahead",
    ("evaluation", "trial"): "done present ahead ahead ahead",
    ("evaluation", "implantation"): "done skipped present ahead ahead",
    ("long-term",): "not_recorded not_recorded not_recorded not_recorded present",
    ("evaluation", "trial", "implantation", "trial"): "done present ahead ahead ahead",
    ("trial", "long-term", "deceased"): "not_recorded done skipped skipped done left",
    ("evaluation", "declined"): "done ahead ahead ahead ahead left",
    ("long-term", "transferred"): "not_recorded not_recorded not_recorded not_recorded done handed",
    ("deceased",): "ahead ahead ahead ahead ahead left",
}


@pytest.mark.parametrize("stages", CASES, ids=" ".join)
def test_the_steps_of_a_patient(stages):
    assert " ".join(step.state for step in journey(record(*stages))) == CASES[stages]


def test_a_confirmed_transfer_is_an_exit():
    left = record("long-term", "transferred", transfers=(Transfer(id=1, transferred_on=DAY, confirmed_on=DAY),))
    assert journey(left)[-1].state == "left"


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(STAGES + EXITS), min_size=1, max_size=7))
def test_one_step_is_present_unless_the_patient_has_left(stages):
    steps = journey(record(*stages))
    states = [step.state for step in steps]
    has_left = stages[-1] not in STAGES
    assert len(steps) == 5 + has_left
    assert states.count("present") == (0 if has_left else 1)
    assert all(step.entry is not None for step in steps if step.state in ("done", "present", "left", "handed"))
    assert all(step.entry is None for step in steps if step.state in ("ahead", "skipped", "not_recorded"))


FILL = Fill(id=1, pump_id=1, filled_on=date(2026, 1, 5), volume_ml=Decimal(20), drugs="baclofen",
            concentration=Decimal(2000), daily_dose=Decimal(1000))  # fmt: skip
PUMP = Pump(id=1, model="SynchroMed II 8637-20", implanted_on=date(2025, 6, 2))


def test_what_a_fill_gave_is_told_by_what_was_known_that_day():
    later = Fill(id=2, pump_id=1, filled_on=date(2026, 2, 9), volume_ml=Decimal(10))
    change = Programme(id=1, pump_id=1, changed_on=date(2026, 1, 20), daily_dose=Decimal(2000))
    papers = (
        Printout(id=1, pump_id=1, printed_on=date(2026, 1, 5), alarm_on=date(2026, 2, 8)),
        Printout(id=2, pump_id=1, printed_on=date(2026, 1, 20), alarm_on=date(2026, 1, 30)),
    )
    whole = record("long-term", pumps=(PUMP,), fills=(FILL, later), programmes=(change,), printouts=papers)
    assert refill_by_of(whole, FILL, Policy()) == date(2026, 2, 8)
    assert refill_by_of(whole, later, Policy()) is None


def test_the_dose_before_a_change_counts_the_changes_before_it():
    first = Programme(id=1, pump_id=1, changed_on=date(2026, 1, 20), daily_dose=Decimal(1200))
    second = Programme(id=2, pump_id=1, changed_on=date(2026, 1, 20), daily_dose=Decimal(1400))
    early = Programme(id=3, pump_id=1, changed_on=date(2025, 12, 1), daily_dose=Decimal(900))
    whole = record("long-term", pumps=(PUMP,), fills=(FILL,), programmes=(first, second, early))
    found = [dose_before(whole, change) for change in (first, second, early)]
    assert [each.daily_dose if each else None for each in found] == [1000, 1200, None]
