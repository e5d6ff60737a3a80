"""Who recorded what, and what every change was: read from the history, for one patient and nobody else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from pumptracker.domain.record import Contact, Fill, Patient, Pump
from pumptracker.domain.refused import Refused
from pumptracker.services import checklisting, correcting, demo, desk_work, pumping, registering
from pumptracker.services.undoing import undo
from pumptracker.services.writing import action
from pumptracker.store import checklists, events, facts, records
from pumptracker.store.connection import open_or_make

TODAY = date(2026, 11, 24)
CALL = Contact(id=0, made_on=TODAY, outcome="no-answer")


@pytest.fixture
def db(tmp_path):
    opened = open_or_make(tmp_path / "clinic.db")
    yield opened
    opened.close()


def register(db, mrn="1", by="Ana") -> int:
    patient = Patient(id=0, mrn=mrn, family_name="Marsh")
    return registering.register(db, patient, phones=[], stage="long-term", entered_on=TODAY, by=by, today=TODAY)


def test_each_row_knows_who_recorded_it(db):
    patient = register(db)
    call = desk_work.log_contact(db, patient, CALL, by="Ben", today=TODAY)
    found = events.recorded(db, patient)
    entry = records.record(db, patient).stage_entries[0]
    assert (found["stage_entries", entry.id].by, found["contacts", call].by) == ("Ana", "Ben")
    assert found["contacts", call].at.endswith("Z")


def test_a_row_brought_back_by_undo_is_still_the_one_who_recorded_it(db):
    patient = register(db)
    call = desk_work.log_contact(db, patient, CALL, by="Ben", today=TODAY)
    correcting.take_out(db, "contacts", call, by="Cleo", today=TODAY)
    undo(db, by="Cleo")
    assert events.recorded(db, patient)["contacts", call].by == "Ben"


def test_after_undo_the_same_recorded_again_is_the_second_one_s(db):
    patient = register(db)
    call = desk_work.log_contact(db, patient, CALL, by="Ben", today=TODAY)
    undo(db, by="Ben")
    again = desk_work.log_contact(db, patient, CALL, by="Cleo", today=TODAY)
    assert events.recorded(db, patient)["contacts", again].by == "Cleo"
    assert events.recorded(db, patient)["contacts", call].by in ("Ben", "Cleo")


def test_rows_that_came_from_a_merged_patient_are_found_too(db):
    kept, other = register(db), register(db, mrn="2", by="Ben")
    call = desk_work.log_contact(db, other, CALL, by="Ben", today=TODAY)
    with action(db, "merge", by="Ana"):
        facts.update(db, "contacts", call, patient_id=kept)
    assert ("contacts", call) not in events.recorded(db, kept)
    assert events.recorded(db, kept, [("contacts", call)])["contacts", call].by == "Ben"


def test_rows_that_came_by_way_of_others_and_back_are_found_without_reading_everyones_history(db):
    one, two, three = (register(db, mrn=mrn) for mrn in "123")
    call = desk_work.log_contact(db, one, CALL, by="Ben", today=TODAY)
    for owner in (two, three, one, two):
        with action(db, "merge", by="Ana"):
            facts.update(db, "contacts", call, patient_id=owner)
        asked: list[str] = []
        db.set_trace_callback(asked.append)
        assert events.recorded(db, owner, [("contacts", call)])["contacts", call].by == "Ben"
        db.set_trace_callback(None)
        plans = [row[3] for question in asked for row in db.execute(f"EXPLAIN QUERY PLAN {question}")]
        assert not [step for step in plans if step.startswith("SCAN history")]


def test_the_history_tells_before_and_after_newest_first_and_marks_what_was_taken_back(db):
    patient = register(db)
    registering.correct(
        db, replace(records.record(db, patient).patient, family_name="Frost"), phones=[], by="Ben", today=TODAY
    )
    undo(db, by="Ben")
    taken_back, changed, *_ = events.changes(db, patient)
    assert (taken_back.use_case, taken_back.undone, changed.undone) == ("undo", False, True)
    assert changed.before is not None
    assert changed.after is not None
    assert (changed.before["family_name"], changed.after["family_name"]) == ("Marsh", "Frost")
    undo(db, by="Ben")
    brought_again, taken_back, changed, *_ = events.changes(db, patient)
    assert (brought_again.undone, taken_back.undone, changed.undone) == (False, True, False)


def test_a_tick_of_the_checklist_is_told_by_its_line(db):
    patient = register(db)
    line = checklists.of_stage(db, patient, "long-term")[0]
    checklisting.tick(db, patient, frozenset({line.item_id}), by="Ana", today=TODAY)
    after = events.changes(db, patient)[0].after
    assert after is not None
    assert after["checklist_item_id"] == line.text


def test_the_history_of_a_patient_never_holds_a_row_of_another(db):
    demo.build(db, TODAY, patients=48)
    for record in list(records.every(db)):
        for change in events.changes(db, record.patient.id):
            owner = "id" if change.table == "patients" else "patient_id"
            rows = [row for row in (change.before, change.after) if row is not None]
            assert rows
            assert all(row[owner] == record.patient.id for row in rows)


def with_fills(db) -> tuple[int, list[Fill]]:
    patient = register(db)
    pump = Pump(id=0, model="SynchroMed II 8637-20", serial="S1", implanted_on=date(2026, 1, 5))
    pumping.implant(db, patient, pump, by="Ana", today=TODAY)
    for day in (date(2026, 8, 3), date(2026, 10, 5)):
        fill = Fill(id=0, pump_id=0, filled_on=day, volume_ml=Decimal(20), drugs="baclofen",
                    concentration=Decimal(2000), daily_dose=Decimal(400))  # fmt: skip
        pumping.refill(db, patient, fill, by="Ana", today=TODAY)
    return patient, list(records.record(db, patient).fills)


def test_a_corrected_fill_keeps_to_its_own_day_and_patient(db):
    patient, (first, second) = with_fills(db)
    other = register(db, mrn="2")
    pumping.implant(db, other, Pump(id=0, model="Typed in", implanted_on=TODAY), by="Ana", today=TODAY)
    theirs = records.record(db, other).pumps[0]
    for fill, patient_id, code in (
        (replace(first, filled_on=second.filled_on), patient, "fill_already_recorded"),
        (replace(first, pump_id=theirs.id), other, "no_longer_there"),
        (replace(first, volume_ml=Decimal(21)), patient, "more_than_reservoir"),
    ):
        with pytest.raises(Refused) as refusal:
            pumping.correct_fill(db, patient_id, fill, by="Ana", today=TODAY)
        assert refusal.value.code == code
    pumping.correct_fill(db, patient, replace(first, volume_ml=Decimal(18)), by="Ben", today=TODAY)
    change = events.changes(db, patient)[0]
    assert change.before is not None
    assert change.after is not None
    assert (change.by, change.before["volume_ml"], change.after["volume_ml"]) == ("Ben", "20", "18")
