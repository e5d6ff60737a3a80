"""The board holds everyone on the pathway once, whatever is recorded; who left is everyone else."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from pumptracker.domain.board import COLUMNS
from pumptracker.domain.record import Patient, Trial
from pumptracker.services import deciding, pathway, registering
from pumptracker.services.undoing import undo
from pumptracker.services.writing import action
from pumptracker.store import board, facts, policy, records, worklist
from pumptracker.store.connection import make_clinic, open_clinic, open_or_make
from tests.test_random_clinics import TODAY, Dice, add_patient

NOW = {"by": "Ana", "today": TODAY}


@pytest.fixture
def db(tmp_path):
    opened = open_or_make(tmp_path / "clinic.db")
    yield opened
    opened.close()


def register(db, name: str, stage: str = "evaluation", days: int = 10) -> int:
    patient = Patient(id=0, mrn=name, family_name=name, date_of_birth=date(1960, 2, 29))
    entered = TODAY - timedelta(days=days)
    return registering.register(db, patient, stage=stage, entered_on=entered, **NOW)


def shown(db) -> board.Board:
    made = board.Board()
    made.refresh(db, TODAY, policy.numbers(db))
    return made


def names(made: board.Board, stage: str) -> list[str]:
    return [spot.standing.family_name for spot in made.columns[stage]]


@pytest.mark.parametrize("seed", range(10))
def test_the_columns_always_add_up_to_the_patients_on_the_pathway(tmp_path, seed):
    path = tmp_path / "clinic.db"
    make_clinic(path)
    db = open_clinic(path)
    dice = Dice(seed)
    with action(db, "random", by="Ana"):
        for number in range(40):
            add_patient(db, dice, number)
    made = shown(db)
    here = [spot.standing.patient_id for stage in COLUMNS for spot in made.columns[stage]]
    assert len(here) == len(set(here)) == worklist.on_pathway(db)
    gone = [each.patient_id for each in board.left(db)]
    assert sorted(here + gone) == [record.patient.id for record in records.every(db)]
    for year in (TODAY.year, TODAY.year - 1):
        assert sum(board.exits(db, year).values()) == len(board.left(db, year))
    for stage in COLUMNS:
        stuck = [spot.stuck for spot in made.columns[stage]]
        assert stuck == sorted(stuck, reverse=True)
        for spot in made.columns[stage]:
            card = board.card(db, spot, TODAY)
            assert card.row.patient_id == spot.standing.patient_id
            record = records.record(db, spot.standing.patient_id)
            assert (record.stage, record.entered_on) == (stage, spot.standing.entered_on)
    db.close()


def test_the_stuck_stand_first_and_then_the_order_of_the_worklist(db):
    register(db, "Later", days=2)
    register(db, "Sooner", days=55)
    register(db, "Stuck", days=61)
    assert names(shown(db), "evaluation") == ["Stuck", "Sooner", "Later"]


def test_a_changed_limit_changes_who_is_stuck(db):
    register(db, "Frost", days=41)
    made = shown(db)
    assert not made.columns["evaluation"][0].stuck
    deciding.choose(db, "evaluation_days", 30, by="Ana")
    made.refresh(db, TODAY, policy.numbers(db))
    assert made.columns["evaluation"][0].stuck


def test_the_first_open_step_of_the_stage_is_what_a_card_waits_for(db):
    patient = register(db, "Ito")
    with action(db, "tick_checklist", by="Ana"):
        first = db.execute("SELECT id FROM checklist_items WHERE stage = 'evaluation' ORDER BY id").fetchone()[0]
        board_items = {"patient_id": patient, "checklist_item_id": first, "done_on": TODAY}
        facts.insert(db, "checklist_ticks", **board_items)
    card = board.card(db, shown(db).columns["evaluation"][0], TODAY)
    assert card.waiting.open_step == "Mental-health visit done"


def test_a_transferred_patient_stays_on_the_board_until_the_other_clinic_confirms(db):
    patient = register(db, "Moreau", "long-term")
    pathway.transfer(db, patient, on=TODAY, clinic="St Mary", first_visit_on=None, **NOW)
    made = shown(db)
    assert names(made, "transferred") == ["Moreau"]
    assert board.card(db, made.columns["transferred"][0], TODAY).waiting.receiving_clinic == "St Mary"
    assert sum(board.exits(db, TODAY.year).values()) == 0
    pathway.confirm_transfer(db, patient, on=TODAY, **NOW)
    made.refresh(db, TODAY, policy.numbers(db))
    assert names(made, "transferred") == []
    assert board.exits(db, TODAY.year)["transferred"] == 1
    gone = board.left(db)[0]
    assert (gone.patient, gone.reason, gone.left_on, gone.recorded_by) == ("Moreau", "St Mary", TODAY, "Ana")


def test_who_left_is_named_with_the_reason_and_the_year(db):
    patient = register(db, "Rao", days=400)
    pathway.move(db, patient, "declined", on=date(2025, 12, 30), reason="moved away", **NOW)
    assert board.exits(db, 2026)["declined"] == 0
    assert board.exits(db, 2025)["declined"] == 1
    assert [(each.patient, each.reason) for each in board.left(db, 2025)] == [("Rao", "moved away")]
    assert board.years(board.left(db), TODAY) == [2026, 2025]


def test_one_who_came_back_has_not_left(db):
    patient = register(db, "Sato")
    pathway.move(db, patient, "declined", on=TODAY, **NOW)
    pathway.move(db, patient, "evaluation", on=TODAY, reason="changed her mind", **NOW)
    assert sum(board.exits(db, 2026).values()) == 0
    assert names(shown(db), "evaluation") == ["Sato"]


def test_a_trial_and_the_move_after_it_are_one_action_and_one_undo(db):
    patient = register(db, "Brandt", "trial")
    trial = Trial(id=0, ended_on=TODAY, outcome="60 % less pain")
    pathway.move_after_trial(db, patient, "implantation", trial=trial, on=TODAY, **NOW)
    assert names(shown(db), "implantation") == ["Brandt"]
    undo(db, by="Ana")
    record = records.record(db, patient)
    assert (record.stage, record.trials) == ("trial", ())


def test_the_board_reads_nothing_anew_while_nothing_moves(db):
    register(db, "Ito")
    made = shown(db)
    before = made.columns
    made.refresh(db, TODAY, policy.numbers(db))
    assert made.columns is before
