"""A register taken a lot at a time gives just what its rows, one after the other, would."""

from __future__ import annotations

import json
import random
from datetime import date, timedelta
from decimal import Decimal

import pytest

from pumptracker.domain.record import Contact
from pumptracker.formats.register_csv import RegisterRow
from pumptracker.services import demo, desk_work, importing
from pumptracker.services.checking import check
from pumptracker.services.importing import ImportReport, import_rows
from pumptracker.services.undoing import undo
from pumptracker.services.writing import action
from pumptracker.store import facts, records, transaction, worklist
from pumptracker.store.connection import open_or_make
from pumptracker.store.tables import FACTS
from tests.test_register import REGISTER, pump_row, row

TODAY = date(2026, 11, 24)
BY = {"by": "Ana", "today": TODAY}


@pytest.fixture
def clinics(tmp_path):
    made = [open_or_make(tmp_path / str(number) / "clinic.db") for number in range(2)]
    yield made
    for db in made:
        db.close()


def rows_of(register: list[dict[str, str]]) -> list[RegisterRow]:
    return [RegisterRow(line, dict(cells)) for line, cells in enumerate(register, start=2)]


def state(db) -> dict[str, list[tuple]]:
    tables = (*FACTS, "due_items", "search_keys")
    return {table: sorted(map(tuple, db.execute(f"SELECT * FROM {table}")), key=repr) for table in tables}


def history(db) -> list[tuple]:
    wanted = "SELECT patient_id, table_name, row_id, before, after FROM history ORDER BY table_name, row_id, id"
    return [tuple(each) for each in db.execute(wanted)]


def told(report: ImportReport) -> list[tuple]:
    return [
        (each.line, each.outcome, each.column, str(each.refusal), [(q.code, dict(q.facts)) for q in each.questions])
        for each in report.rows
    ]


NEWS = (
    {}, {}, {"last_fill_on": "2026-11-20", "printed_alarm_on": ""}, {"last_fill_on": "2026-03-02"},
    {"last_fill_on": "2026-03-02", "fill_ml": "18.50"}, {"last_fill_on": ""}, {"daily_dose": "500"},
    {"family_name": "Frost", "phone": "312 555 0199"}, {"alarm_volume_ml": "3.0"}, {"reservoir_ml": "20.0"},
    {"alarm_volume_ml": "30"}, {"stage": "deceased"}, {"stage": "trial"}, {"stage_since": "2025-01-03"},
    {"next_visit_on": "2026-12-15", "next_visit_for": "refill"}, {"next_visit_on": "2026-12-16", "next_visit_for": "x"},
    {"bolus_dose": "10", "boluses_per_day": "2"}, {"pump_serial": "OTHER"}, {"fill_ml": "99"}, {"notes": "new words"},
    {"date_of_birth": "2025-06-01"}, {"mrn": ""}, {"printed_alarm_on": "2027-01-09"}, {"last_fill_on": "never"},
)  # fmt: skip


def registers(seed: int) -> tuple[list[dict[str, str]], list[dict[str, str]]]:
    """A register and a later one, several rows of one MRN and rows that are refused among them."""
    chance = random.Random(seed)
    first, second = [], []
    for number in range(60):
        cells = chance.choice(REGISTER) | {"mrn": chance.choice("aA") + f"{number // 2}é", "notes": str(number)}
        if cells["pump_serial"]:
            cells["pump_serial"] = f"S{number}"
        first.append(cells | chance.choice(NEWS))
        second.append(cells | chance.choice(NEWS))
    return first, second


@pytest.mark.parametrize("seed", range(6))
def test_lots_of_one_and_a_single_lot_give_the_same_clinic_and_the_same_history(clinics, monkeypatch, seed):
    at_once, one_by_one = clinics
    for register in registers(seed):
        report = import_rows(at_once, rows_of(register), **BY)
        with monkeypatch.context() as patched:
            patched.setattr(importing, "STEP", 1)
            assert told(import_rows(one_by_one, rows_of(register), **BY)) == told(report)
    assert state(at_once) == state(one_by_one)
    assert history(at_once) == history(one_by_one)
    assert [check(db).fault for db in clinics] == ["", ""]


@pytest.mark.parametrize("seed", range(3))
def test_what_was_worked_out_from_memory_is_what_the_file_gives(clinics, seed):
    db = clinics[0]
    for register in registers(seed):
        import_rows(db, rows_of(register), **BY)
        before = state(db)
        with action(db, "touch", by="Ana"):  # everyone's notes: all is worked out anew from the file
            db.execute("UPDATE patients SET notes = notes || '.'")
        after = state(db)
        assert (after["due_items"], after["search_keys"]) == (before["due_items"], before["search_keys"])
        assert check(db).fault == ""


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_the_rows_does_not_matter(clinics, seed):
    straight, shuffled = clinics
    for register in registers(seed):
        rows = rows_of(register)
        report = import_rows(straight, rows, **BY)
        random.Random(seed).shuffle(rows)
        assert told(import_rows(shuffled, rows, **BY)) == told(report)
    assert state(straight) == state(shuffled)
    assert history(straight) == history(shuffled)


def test_a_refused_row_takes_no_id_and_leaves_nothing_of_itself(clinics):
    db = clinics[0]
    bad = pump_row("b", next_visit_on="2026-12-01", next_visit_for="refill", printed_alarm_on="1850-01-01")
    report = import_rows(db, rows_of([pump_row("a"), bad, pump_row("c")]), **BY)
    assert [each.outcome for each in report.rows] == ["added", "refused", "added"]
    assert [each[0] for each in db.execute("SELECT id FROM patients ORDER BY id")] == [1, 2]
    assert [each[0] for each in db.execute("SELECT id FROM fills ORDER BY id")] == [1, 2]


def test_a_row_refused_half_way_leaves_a_known_patient_as_they_were(clinics):
    db = clinics[0]
    import_rows(db, rows_of([pump_row("a")]), **BY)
    before = list(db.iterdump())
    report = import_rows(db, rows_of([pump_row("a", family_name="New", alarm_volume_ml="3", daily_dose="500")]), **BY)
    assert report.rows[0].column == "daily_dose"
    assert list(db.iterdump()) == before


def test_an_id_once_used_is_never_used_again(clinics):
    db = clinics[0]
    import_rows(db, rows_of([pump_row("a"), pump_row("b")]), **BY)
    undo(db, by="Ana")
    import_rows(db, rows_of([pump_row("a"), pump_row("b")]), **BY)
    contact = Contact(id=0, made_on=TODAY, outcome="no-answer")
    desk_work.log_contact(db, 4, contact, **BY)
    with action(db, "take_out", by="Ana"):
        facts.delete(db, "contacts", 1)
    desk_work.log_contact(db, 4, contact, **BY)
    assert [each[0] for each in db.execute("SELECT id FROM patients ORDER BY id")] == [3, 4]
    assert [each[0] for each in db.execute("SELECT id FROM contacts")] == [2]
    made = db.execute("SELECT table_name, row_id FROM history WHERE before IS NULL").fetchall()
    assert len({tuple(each) for each in made}) == len(made)
    assert check(db).fault == ""


def test_numbers_stand_in_memory_as_the_file_gives_them_back(clinics):
    db = clinics[0]
    rows = [pump_row("1", alarm_volume_ml="2.00"), pump_row("1", last_fill_on="2026-03-02", fill_ml="2.0")]
    report = import_rows(db, rows_of(rows), **BY)
    refusal = report.rows[1].refusal
    assert refusal is not None
    assert (refusal.code, str(refusal.facts["alarm"])) == ("alarm_not_below_fill", "2")


def test_ten_fills_of_a_patient_come_in_as_ten_rows(clinics):
    db = clinics[0]
    days = [(date(2026, 10, 5) - timedelta(days=40 * n)).isoformat() for n in range(10)]
    rows = rows_of([pump_row(mrn, last_fill_on=day) for day in days for mrn in ("1", "2")])
    report = import_rows(db, rows, **BY)
    assert (report.count("added"), report.count("updated")) == (2, 18)
    assert [len(record.fills) for record in records.every(db)] == [10, 10]
    assert import_rows(db, rows, **BY).count("unchanged") == 20
    assert check(db).fault == ""


def test_an_import_inside_another_action_leaves_nothing_stale(clinics):
    db = clinics[0]
    import_rows(db, rows_of([pump_row("a")]), **BY)
    with action(db, "both", by="Ana"):
        facts.update(db, "fills", 1, volume_ml=Decimal(10))
        import_rows(db, rows_of([pump_row("b")]), **BY)
        facts.update(db, "fills", 2, volume_ml=Decimal(10))
    assert check(db).fault == ""
    assert db.execute("SELECT count(*) FROM actions WHERE use_case = 'both'").fetchone()[0] == 1


def test_a_change_for_everyone_writes_only_what_differs_and_gives_what_a_rebuild_would(clinics):
    db = clinics[0]
    demo.build(db, TODAY, patients=60)
    db.execute("CREATE TEMP TABLE written (patient_id)")
    for event, line in (("INSERT", "NEW"), ("DELETE", "OLD")):
        db.execute(
            f"CREATE TEMP TRIGGER {event}_seen AFTER {event} ON due_items "
            f"BEGIN INSERT INTO written VALUES ({line}.patient_id); END"
        )
    before = worklist.kept(db)
    with action(db, "choose", by="Ana"):
        facts.insert(db, "settings", name="evaluation_days", value=json.dumps(61))
        db.execute("DELETE FROM written")
    after = worklist.kept(db)
    moved = {key[0] for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
    assert {each[0] for each in db.execute("SELECT patient_id FROM written")} == moved
    assert 0 < len(moved) < 60
    assert check(db).fault == ""


def test_nothing_is_settled_while_others_wait_to_be_refreshed(clinics):
    db = clinics[0]
    import_rows(db, rows_of([pump_row("a"), row(mrn="b", stage="evaluation")]), **BY)
    with action(db, "touch", by="Ana"):
        db.execute("UPDATE patients SET notes = 'x'")
        transaction.settle(db, [1])
        assert db.execute("SELECT count(*) FROM history WHERE chain IS NULL").fetchone()[0] == 2
        transaction.settle(db, [1, 2])
        assert db.execute("SELECT count(*) FROM history WHERE chain IS NULL").fetchone()[0] == 0
        db.execute("UPDATE patients SET notes = 'y' WHERE id = 1")
    assert check(db).fault == ""
