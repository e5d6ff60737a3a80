"""Calls as they are kept: their time, one who asked to be left alone, the ladder, the texts, the beeping pump."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pumptracker.domain.calling import TEXTS
from pumptracker.domain.due import due_items
from pumptracker.domain.ladder import SHIPPED, TIERS, next_step
from pumptracker.domain.policy import Policy
from pumptracker.domain.record import Contact, Patient, PatientRecord, StageEntry
from pumptracker.domain.refused import Refused
from pumptracker.domain.stage import STAGES
from pumptracker.services import beeping, contacting, deciding_calls, desk_work
from pumptracker.services.checking import check
from pumptracker.services.importing import import_register
from pumptracker.services.undoing import undo
from pumptracker.store import calls, policy, records, worklist
from pumptracker.store.connection import open_or_make
from pumptracker.words import tr
from tests.test_register import REGISTER, write

TODAY = date(2026, 11, 24)
NOW = {"by": "Ana", "today": TODAY}
POLICY = Policy()
NO_ANSWER = Contact(id=0, made_on=TODAY, outcome="no-answer")
OUTCOMES = (
    "reached-booked", "reached-call-back", "reached", "message-person", "message-machine", "no-answer", "wrong-number",
    "asked-not-to-call",
)  # fmt: skip


@pytest.fixture
def db(tmp_path):
    db = open_or_make(tmp_path / "clinic.db")
    import_register(db, write(tmp_path / "r.csv", REGISTER), **NOW)
    yield db
    assert check(db).fault == ""
    db.close()


def someone(db, mrn: str = "001") -> int:
    found = records.id_of_mrn(db, mrn)
    assert found is not None
    return found


# the contact ------------------------------------------------------------------------------------


def test_the_time_of_a_call_is_kept(db):
    desk_work.log_contact(db, someone(db), replace(NO_ANSWER, made_at="9.30"), **NOW)
    assert records.record(db, someone(db)).contacts[-1].made_at == "09:30"
    with pytest.raises(Refused) as refusal:
        desk_work.log_contact(db, someone(db), replace(NO_ANSWER, made_at="25:00"), **NOW)
    assert refusal.value.field == "made_at"


def test_one_who_asks_not_to_be_called_is_marked_in_the_same_step_and_one_undo_takes_back_both(db):
    asked = replace(NO_ANSWER, outcome="asked-not-to-call")
    desk_work.log_contact(db, someone(db), asked, no_more=True, **NOW)
    assert records.record(db, someone(db)).patient.do_not_contact
    undo(db, by="Ana")
    kept = records.record(db, someone(db))
    assert (kept.patient.do_not_contact, kept.contacts) == (False, ())


def test_several_do_not_ask_at_once_not_to_be_called(db):
    with pytest.raises(Refused) as refusal:
        contacting.log_contacts(db, [someone(db), someone(db, "002")], replace(NO_ANSWER, outcome=OUTCOMES[-1]), **NOW)
    assert refusal.value.code == "contact_several_no_more"
    assert records.record(db, someone(db)).contacts == ()


def test_a_row_knows_the_last_contact_its_day_and_who_asked_to_be_left_alone(db):
    yesterday = TODAY - timedelta(days=1)
    desk_work.log_contact(db, someone(db), replace(NO_ANSWER, made_on=yesterday), **NOW)
    row = worklist.of_patient(db, someone(db), TODAY, policy.numbers(db))[0]
    assert (row.contact, row.channel, row.contacted_on, row.unwilling) == ("no-answer", "phone", yesterday, False)
    asked = replace(NO_ANSWER, outcome="asked-not-to-call")
    desk_work.log_contact(db, someone(db), asked, no_more=True, **NOW)
    row = worklist.of_patient(db, someone(db), TODAY, policy.numbers(db))[0]
    assert (row.contact, row.contacted_on, row.unwilling) == ("asked-not-to-call", TODAY, True)


@given(
    st.sampled_from(STAGES),
    st.lists(st.tuples(st.sampled_from(OUTCOMES), st.integers(0, 300)), max_size=40),
    st.booleans(),
)
def test_nobody_leaves_the_worklist_because_of_contacts_and_there_is_always_a_next_step(stage, made, left_alone):
    record = PatientRecord(
        patient=Patient(id=1, mrn="1", family_name="Demo", do_not_contact=left_alone),
        stage_entries=(StageEntry(id=1, stage=stage, entered_on=date(2026, 1, 5)),),
        contacts=tuple(
            Contact(id=number, made_on=TODAY - timedelta(days=ago), outcome=outcome)
            for number, (outcome, ago) in enumerate(made, start=1)
        ),
    )
    without = due_items(replace(record, contacts=()), POLICY)
    items = due_items(record, POLICY)
    assert {(item.kind, item.nth, item.due_on) for item in without} <= {(i.kind, i.nth, i.due_on) for i in items}
    for item in items:
        assert next_step(SHIPPED, item.tier, item.failed_contacts, may_contact=not left_alone)


# what the clinic chooses -------------------------------------------------------------------------


def test_the_clinic_chooses_its_ladder_by_tier_and_undo_takes_it_back(db):
    deciding_calls.choose_ladder(db, "1", ["call", "clinician"], by="Ana")
    assert list(calls.ladder(db)["1"]) == ["call", "clinician"]
    assert calls.ladder(db)["2"] == SHIPPED["2"]
    undo(db, by="Ana")
    assert calls.ladder(db) == SHIPPED


def test_the_shipped_ladder_is_no_choice_of_the_clinics(db):
    for tier in TIERS:
        deciding_calls.choose_ladder(db, tier, ["letter"], by="Ana")
    for tier in TIERS:
        deciding_calls.choose_ladder(db, tier, SHIPPED[tier], by="Ana")
    assert policy.setting(db, calls.LADDER) is None


@pytest.mark.parametrize(
    ("tier", "steps", "code"),
    [("1", [], "ladder_empty"), ("1", ["call", "exit"], "unknown_step"), ("9", ["call"], "unknown_tier")],
)
def test_a_ladder_that_cannot_be_is_refused(db, tier, steps, code):
    with pytest.raises(Refused) as refusal:
        deciding_calls.choose_ladder(db, tier, steps, by="Ana")
    assert refusal.value.code == code


def test_the_clinic_words_what_callers_are_told_and_the_shipped_words_are_no_choice(db):
    deciding_calls.word_caller_text(db, "whom_now", "Ring the pump nurse now.", by="Ana")
    assert calls.caller_texts(db) == {"whom_now": "Ring the pump nurse now."}
    deciding_calls.word_caller_text(db, "whom_now", tr("caller_whom_now"), by="Ana")
    assert calls.caller_texts(db) == {}
    for code in TEXTS:
        deciding_calls.word_caller_text(db, code, "Ring {emergency_number}.", by="Ana")
    assert set(calls.caller_texts(db)) == set(TEXTS)
    for text in ("", "Call {mrn}.", "It is safe to wait."):
        with pytest.raises(Refused):
            deciding_calls.word_caller_text(db, "say_now", text, by="Ana")
    with pytest.raises(Refused):
        deciding_calls.word_caller_text(db, "say_never", "x", by="Ana")


# the beeping pump --------------------------------------------------------------------------------


def test_a_call_about_a_beeping_pump_is_kept_with_its_time_and_number_and_asks_for_a_check(db):
    call = beeping.Call(tone="single", heard_on=TODAY, made_at="14:05", number="555-0142", symptoms=("mri",))
    beeping.report_beeping(db, someone(db), call, **NOW)
    kept = records.record(db, someone(db)).contacts[-1]
    assert (kept.made_at, kept.number, kept.channel, kept.outcome) == ("14:05", "555-0142", "phone", "reached")
    kinds = [row.item.kind for row in worklist.of_patient(db, someone(db), TODAY, policy.numbers(db))]
    assert "pump_check" in kinds
