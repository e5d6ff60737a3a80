"""A register goes in, and the worklist is what an independent restatement of the rules says."""

from __future__ import annotations

import csv
import json
import random
import sqlite3
from datetime import date
from pathlib import Path

import pytest

from pumptracker.__main__ import desk_verb
from pumptracker.cli import run
from pumptracker.formats.register_csv import COLUMNS
from tests import oracle

TODAY = "2026-11-24"


def row(**cells: str) -> dict[str, str]:
    plain = {"family_name": "Marsh", "given_name": "Dale", "date_of_birth": "1960-02-29", "language": "en",
             "phone": "312 555 0101", "stage": "long-term", "stage_since": "2025-01-02"}  # fmt: skip
    return dict.fromkeys(COLUMNS, "") | plain | cells


def pump_row(mrn: str, **cells: str) -> dict[str, str]:
    pump = {"mrn": mrn, "pump_model": "SynchroMed II 8637-20", "pump_serial": f"S{mrn}", "implanted_on": "2024-11-05",
            "reservoir_ml": "20", "alarm_volume_ml": "2", "drugs": "baclofen", "concentration": "2000",
            "concentration_unit": "mcg/mL", "daily_dose": "400", "dose_unit": "mcg/day", "last_fill_on": "2026-10-05",
            "fill_ml": "20"}  # fmt: skip
    return row(**(pump | cells))


REGISTER = [
    pump_row("001"),
    pump_row("002", drugs="Morphine + Clonidine", concentration="20", concentration_unit="mg/mL", daily_dose="4",
             dose_unit="mg/day", bolus_dose="0.2", boluses_per_day="3", next_visit_on="2026-12-24",
             next_visit_for="refill"),
    pump_row("003", drugs="ziconotide", concentration="25", daily_dose="2.4", first_fill="yes",
             last_fill_on="2026-11-16", implanted_on="2026-11-16", printed_alarm_on="2027-02-02"),
    pump_row("004", daily_dose="", last_fill_on="2026-01-05"),
    pump_row("005", last_fill_on=""),
    pump_row("006", pump_model="Prometra II 16827", reservoir_ml="40", fill_ml="40", alarm_volume_ml="",
             drugs="baclofen + clonidine", printed_alarm_on="2026-12-20"),
    pump_row("007", next_visit_on="2026-11-02", next_visit_for="refill"),
    row(mrn="008", stage="evaluation", stage_since="2026-10-01"),
    row(mrn="009", stage="trial", stage_since="2026-11-20", next_visit_on="2026-11-27", next_visit_for="trial"),
    row(mrn="010", stage="implantation", stage_since="2026-09-01"),
    row(mrn="011", stage="post-procedure", stage_since="2026-11-01"),
    pump_row("012", stage="post-procedure", implanted_on="2026-11-10", stage_since="2026-11-10",
             last_fill_on="2026-11-10"),
    pump_row("013", stage="transferred", stage_since="2026-11-20"),
    pump_row("014", stage="deceased", stage_since="2026-11-20"),
    row(mrn="015", stage="declined", stage_since="2026-11-20"),
]  # fmt: skip


def write(path: Path, rows: list[dict[str, str]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        writer.writerows(rows)
    return path


@pytest.fixture
def desk(tmp_path, capsys):
    def verb(*words: object) -> tuple[int, str]:
        capsys.readouterr()
        code = run([*map(str, words), "--data", str(tmp_path / "clinic"), "--on", TODAY], desk_verb)
        seen = capsys.readouterr()
        return code, seen.out + seen.err

    return verb


def imported(desk, tmp_path, rows, **kinds) -> dict:
    code, out = desk("import", write(tmp_path / "register.csv", rows), "--format", "json")
    report = json.loads(out)
    assert code == (1 if report["refused"] else 0)
    return report


def worklist(desk) -> list[dict]:
    code, out = desk("worklist", "--format", "json")
    assert code == 0
    return json.loads(out)


@pytest.mark.parametrize("on", ["2026-11-24", "2026-12-31", "2027-02-28"])
def test_the_worklist_is_what_the_oracle_says(desk, tmp_path, capsys, on):
    imported(desk, tmp_path, REGISTER)
    capsys.readouterr()
    assert run(["worklist", "--format", "json", "--data", str(tmp_path / "clinic"), "--on", on], desk_verb) == 0
    listed = json.loads(capsys.readouterr().out)
    db = sqlite3.connect(tmp_path / "clinic" / "clinic.db")
    expected = oracle.expected(db, date.fromisoformat(on))
    assert [{key: item[key] for key in expected[0]} for item in listed] == expected
    assert oracle.violations(db, date.fromisoformat(on), listed) == []
    db.close()


def test_the_same_register_again_changes_nothing(desk, tmp_path):
    assert imported(desk, tmp_path, REGISTER)["added"] == len(REGISTER)
    before = worklist(desk)
    again = imported(desk, tmp_path, REGISTER)
    assert again["unchanged"] == len(REGISTER)
    assert worklist(desk) == before
    assert desk("check")[0] == 0


def test_a_shuffled_register_gives_the_same_clinic(desk, tmp_path, capsys):
    imported(desk, tmp_path, REGISTER)
    shuffled = REGISTER.copy()
    random.Random(7).shuffle(shuffled)
    other = str(tmp_path / "other")
    assert run(["import", str(write(tmp_path / "s.csv", shuffled)), "--data", other, "--on", TODAY], desk_verb) == 0
    capsys.readouterr()
    run(["worklist", "--format", "json", "--data", other, "--on", TODAY], desk_verb)
    assert json.loads(capsys.readouterr().out) == worklist(desk)


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ({"date_of_birth": "2030-01-01"}, "date_of_birth"),
        ({"implanted_on": "1950-01-01"}, "implanted_on"),
        ({"last_fill_on": "2024-01-01"}, "last_fill_on"),
        ({"dose_unit": "units/day"}, "dose_unit"),
        ({"daily_dose": "0"}, "daily_dose"),
        ({"fill_ml": "21"}, "fill_ml"),
        ({"fill_ml": "2"}, "fill_ml"),
        ({"concentration": "2,000"}, "concentration"),
        ({"stage": "lost"}, "stage"),
        ({"stage_since": ""}, "stage_since"),
        ({"next_visit_on": "2026-12-01"}, "next_visit_for"),
        ({"printed_alarm_on": "2026-02-30"}, "printed_alarm_on"),
        ({"stage": "declined"}, "stage"),
        ({"first_fill": "perhaps"}, "first_fill"),
        ({"notes": "a\x00b"}, "notes"),
    ],
)
def test_a_bad_row_is_refused_by_column_and_spoils_no_other(desk, tmp_path, cells, column):
    report = imported(desk, tmp_path, [pump_row("100", **cells), pump_row("101")])
    bad, good = report["rows"]
    assert (bad["outcome"], bad["column"]) == ("refused", column)
    assert bad["reason"]
    assert good["outcome"] == "added"
    assert {item["mrn"] for item in worklist(desk)} == {"101"}


def test_a_newer_fill_moves_the_date_and_an_older_one_is_history(desk, tmp_path):
    imported(desk, tmp_path, [pump_row("1")])
    assert imported(desk, tmp_path, [pump_row("1", last_fill_on="2026-11-20")])["updated"] == 1
    refill = next(item for item in worklist(desk) if item["kind"] == "refill")
    assert refill["estimated_alarm_on"] == "2027-02-18"
    assert imported(desk, tmp_path, [pump_row("1", last_fill_on="2026-06-01")])["updated"] == 1
    assert next(item for item in worklist(desk) if item["kind"] == "refill") == refill


def test_other_figures_for_the_same_fill_are_refused(desk, tmp_path):
    imported(desk, tmp_path, [pump_row("1")])
    report = imported(desk, tmp_path, [pump_row("1", daily_dose="500")])
    assert report["rows"][0]["column"] == "daily_dose"


def test_empty_never_erases(desk, tmp_path):
    imported(desk, tmp_path, [pump_row("1")])
    before = worklist(desk)
    assert imported(desk, tmp_path, [row(mrn="1", phone="", given_name="")])["unchanged"] == 1
    assert worklist(desk) == before


def test_an_earlier_stage_or_an_exit_is_for_the_desk(desk, tmp_path):
    imported(desk, tmp_path, [pump_row("1")])
    for stage in ("trial", "deceased"):
        assert imported(desk, tmp_path, [pump_row("1", stage=stage)])["rows"][0]["column"] == "stage"


def test_a_later_import_replaces_the_visit_an_import_made(desk, tmp_path):
    imported(desk, tmp_path, [pump_row("1", next_visit_on="2026-12-10", next_visit_for="refill")])
    imported(desk, tmp_path, [pump_row("1", next_visit_on="2026-12-14", next_visit_for="refill")])
    assert next(item for item in worklist(desk) if item["kind"] == "refill")["booked_for"] == "2026-12-14"


def test_look_alikes_and_shared_serials_are_questions(desk, tmp_path):
    report = imported(desk, tmp_path, [pump_row("1", pump_serial="X"), pump_row("2", pump_serial="X")])
    assert report["added"] == 2
    assert [len(each["questions"]) for each in report["rows"]] == [2, 2]


@pytest.mark.parametrize(
    "raw",
    [b"mrn,family_name\n1,A\n", "mrn\n\xe9".encode("latin-1"), b"", b'mrn,"x\n'],
    ids=["columns missing", "not UTF-8", "empty", "open quote"],
)
def test_a_file_that_is_no_register_is_refused_whole(desk, tmp_path, raw):
    path = tmp_path / "bad.csv"
    path.write_bytes(raw)
    code, out = desk("import", path)
    assert code == 1
    assert out.strip()
    code, out = desk("import", path, "--format", "json")
    assert (code, json.loads(out)["refused"]) == (1, 1)


def test_a_ragged_row_is_refused_alone(desk, tmp_path):
    path = write(tmp_path / "r.csv", [pump_row("1")])
    with path.open("a", encoding="utf-8") as file:
        file.write("2,Frost\n")
    code, out = desk("import", path)
    assert code == 1
    assert "1 added, 0 updated, 0 unchanged, 1 refused" in out


def test_a_dry_run_keeps_nothing(desk, tmp_path):
    assert desk("import", write(tmp_path / "r.csv", REGISTER), "--dry-run")[0] == 0
    assert "no clinic here" in desk("worklist")[1].lower()
    imported(desk, tmp_path, [pump_row("1")])
    desk("import", write(tmp_path / "r.csv", REGISTER), "--dry-run")
    assert {item["mrn"] for item in worklist(desk)} == {"1"}


def test_the_table_says_that_everyone_is_accounted_for(desk, tmp_path):
    imported(desk, tmp_path, REGISTER)
    assert "13 of 13 patients on the pathway accounted for" in desk("worklist")[1]


SABOTAGE = {
    "an edited row": ("UPDATE fills SET daily_dose = '1' WHERE id = 1", "history row"),
    "an edited row, triggers dropped": ("DROP TRIGGER fills_update_kept", "trigger"),
    "a changed due item": ("UPDATE due_items SET due_on = '2030-01-01' WHERE kind = 'refill'", "due item refill"),
    "a deleted due item": ("DELETE FROM due_items WHERE kind = 'replacement'", "due item replacement"),
    "an invented due item": (
        "INSERT INTO due_items (patient_id, kind, stage, reason) VALUES (1, 'surgery', 'trial', '[]')",
        "follows from no fact",
    ),
    "a patient without one": ("DELETE FROM due_items WHERE patient_id = 1", "patient 1 is without"),
    "a missing history row": (
        "DROP TRIGGER history_kept; DELETE FROM history WHERE id = 20;",
        "history_kept",
    ),
}


@pytest.mark.parametrize("deed", SABOTAGE)
def test_check_names_sabotage(desk, tmp_path, deed):
    imported(desk, tmp_path, [pump_row("1")])
    statement, named = SABOTAGE[deed]
    db = sqlite3.connect(tmp_path / "clinic" / "clinic.db")
    db.executescript(statement)
    db.close()
    code, out = desk("check")
    assert code == 1
    assert named in out
