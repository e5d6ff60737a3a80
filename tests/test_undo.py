"""Undo takes back the last action, a whole register included, and an undo of an undo redoes it."""

from __future__ import annotations

import time
from datetime import date

import pytest

from pumptracker.domain.record import Patient
from pumptracker.domain.refused import Refused
from pumptracker.services.checking import check
from pumptracker.services.importing import import_register
from pumptracker.services.registering import register
from pumptracker.services.undoing import undo
from pumptracker.store import policy, worklist
from pumptracker.store.connection import open_clinic, open_or_make
from pumptracker.store.tables import FACTS
from pumptracker.words import sentence, tr
from tests.test_register import REGISTER, pump_row, write

TODAY = date(2026, 11, 24)


def listed(db):
    return worklist.listed(db, TODAY, policy.numbers(db))


@pytest.fixture
def clinic(tmp_path):
    db = open_or_make(tmp_path / "clinic.db")
    yield db
    db.close()


def test_undo_of_an_import_survives_a_restart_and_can_be_redone(tmp_path):
    db = open_or_make(tmp_path / "clinic.db")
    import_register(db, write(tmp_path / "a.csv", REGISTER), by="Ana", today=TODAY)
    before = listed(db)
    import_register(db, write(tmp_path / "b.csv", [pump_row("001", last_fill_on="2026-11-20")]), by="Ana", today=TODAY)
    changed = listed(db)
    assert changed != before
    db.close()
    db = open_clinic(tmp_path / "clinic.db")
    assert undo(db, by="Ana").use_case == "import_register"
    assert listed(db) == before
    assert undo(db, by="Ana").use_case == "undo"
    assert listed(db) == changed
    assert check(db).fault == ""
    db.close()


def test_undo_of_the_first_import_leaves_an_empty_clinic(clinic, tmp_path):
    import_register(clinic, write(tmp_path / "a.csv", REGISTER), by="Ana", today=TODAY)
    undo(clinic, by="Ana")
    assert listed(clinic) == []
    assert check(clinic).patients == 0
    assert check(clinic).fault == ""


def test_someone_elses_action_asks_first_and_names_them(clinic, tmp_path):
    import_register(clinic, write(tmp_path / "a.csv", REGISTER), by="Ana", today=TODAY)
    with pytest.raises(Refused) as refusal:
        undo(clinic, by="Ben")
    assert (refusal.value.code, refusal.value.facts["who"]) == ("undo_of_another", "Ana")
    undo(clinic, by="Ben", of_another=True)
    assert listed(clinic) == []


def test_nothing_to_undo_is_said(clinic):
    with pytest.raises(Refused, match="nothing_to_undo"):
        undo(clinic, by="Ana")


def test_a_row_changed_outside_blocks_undo_and_changes_nothing(clinic, tmp_path):
    import_register(clinic, write(tmp_path / "a.csv", [pump_row("1")]), by="Ana", today=TODAY)
    clinic.execute("UPDATE patients SET notes = 'x'")
    with pytest.raises(Refused, match="undo_blocked"):
        undo(clinic, by="Ana")
    assert len(listed(clinic)) == 2


def test_a_patient_taken_back_leaves_their_number_to_no_other(clinic):
    numbers = []
    for mrn in ("1", "2"):
        who = Patient(id=0, mrn=mrn, family_name="Demo")
        numbers.append(register(clinic, who, stage="evaluation", entered_on=TODAY, by="Ana", today=TODAY))
        undo(clinic, by="Ana")
    assert numbers[1] > numbers[0]
    assert check(clinic).fault == ""


@pytest.fixture
def evening_in_chicago(monkeypatch):
    if not hasattr(time, "tzset"):
        pytest.skip("no time zones to choose here")
    monkeypatch.setenv("TZ", "America/Chicago")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("evening_in_chicago")
def test_whose_action_it_was_is_said_by_the_clock_on_the_wall():
    facts = {"who": "Ana", "deed": "record_refill", "happened_at": "2026-11-25T01:30:00.000Z", "action": 7}
    for code in ("undo_of_another", "unmerge_blocked"):
        said = sentence(code, facts)
        assert "24 Nov 2026, 19:30" in said
        assert "Ana" in said
        assert "record_refill" not in said


def test_what_blocks_an_undo_is_named_in_words():
    for table in FACTS:
        said = sentence("undo_blocked", {"table": table})
        assert tr(f"history_table_{table}").lower() in said
        assert f"({table})" not in said or "_" not in table
