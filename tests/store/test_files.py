"""What is not a clinic is refused by name and left as it is; a clinic appears whole or not at all."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from pumptracker.__main__ import desk_verb
from pumptracker.cli import run
from pumptracker.paths import data_folder
from pumptracker.services.checking import check
from pumptracker.services.writing import action
from pumptracker.store import facts, policy
from pumptracker.store.backups import reading, untouched
from pumptracker.store.connection import VERSION, connect, for_reading, make_clinic, open_clinic, open_or_make
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.words import sentence


def refused(path: Path) -> str:
    before = path.read_bytes() if path.exists() else None
    with pytest.raises(StoreUnavailable) as answer:
        open_clinic(path)
    assert (path.read_bytes() if path.exists() else None) == before
    assert "{" not in sentence(answer.value.code, answer.value.facts)
    return answer.value.code


def test_a_missing_an_empty_a_foreign_and_a_text_file_are_refused(tmp_path):
    path = tmp_path / "clinic.db"
    assert refused(path) == "no_clinic"
    path.write_bytes(b"")
    assert refused(path) == "not_a_clinic"
    path.write_bytes(b"not a database at all, but long enough to look at" * 40)
    assert refused(path) == "not_a_database"
    path.unlink()
    sqlite3.connect(path).execute("CREATE TABLE songs (title)").connection.close()
    assert refused(path) == "not_a_clinic"


def test_a_file_from_a_newer_version_is_refused(tmp_path):
    path = tmp_path / "clinic.db"
    make_clinic(path)
    db = sqlite3.connect(path)
    db.execute(f"PRAGMA user_version = {VERSION + 1}")
    db.close()
    assert refused(path) == "newer_file"


def test_an_older_file_is_copied_before_it_is_upgraded(tmp_path):
    path = tmp_path / "clinic.db"
    make_clinic(path)
    db = sqlite3.connect(path)
    db.execute("PRAGMA user_version = 0")
    db.close()
    open_clinic(path).close()
    (copy,) = (tmp_path / "backups").iterdir()
    assert re.fullmatch(r"clinic-\d{8}T\d{6}Z-upgrade\.db", copy.name)
    with untouched(copy) as was:
        assert was.execute("PRAGMA user_version").fetchone()[0] == 0


def test_where_no_copy_can_be_made_nothing_is_upgraded(tmp_path):
    path = tmp_path / "clinic.db"
    make_clinic(path)
    db = sqlite3.connect(path)
    db.execute("PRAGMA user_version = 1")
    db.close()
    (tmp_path / "backups").write_text("no folder")
    with pytest.raises(StoreUnavailable, match="backup_failed"):
        open_clinic(path)
    with untouched(path) as was:
        assert was.execute("PRAGMA user_version").fetchone()[0] == 1


def test_a_clinic_that_is_there_already_is_never_replaced(tmp_path):
    path = tmp_path / "clinic.db"
    open_or_make(path).close()
    before = path.stat().st_ino
    make_clinic(path)
    assert path.stat().st_ino == before
    assert [each.name for each in tmp_path.iterdir()] == ["clinic.db"]


def test_a_folder_that_cannot_be_made_is_said(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreUnavailable, match="cannot_make_folder"):
        make_clinic(tmp_path / "file" / "data" / "clinic.db")


def test_a_locked_clinic_is_said_and_nothing_changes(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("pumptracker.store.connection._WAIT_SECONDS", 0.05)
    path = tmp_path / "clinic.db"
    db = open_or_make(path)
    other = connect(path)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreUnavailable, match="locked"), action(db, "test", by="Ana"):
        raise AssertionError("the write must not begin")
    other.execute("ROLLBACK")
    other.close()
    with action(db, "test", by="Ana"), action(db, "inner", by="Ana"):
        facts.insert(db, "staff", name="Ana")
    assert check(db).fault == ""
    db.close()


def test_a_policy_is_read_back_as_it_was_kept_and_moves_the_dates(tmp_path):
    db = open_or_make(tmp_path / "clinic.db")
    with action(db, "set", by="Ana"):
        for name, value in (("refill_margin_days", 10), ("discrepancy_ml", "1"), ("dose_visit_days", [7])):
            policy.put_setting(db, name, value)
        policy.put_setting(db, "refill_margin_days", 14)
    numbers = policy.numbers(db)
    assert (numbers.refill_margin_days, str(numbers.discrepancy_ml), numbers.dose_visit_days) == (14, "1", (7,))
    db.close()


def test_the_data_folder_is_the_one_given_else_the_environments_else_the_users_own(monkeypatch, tmp_path):
    monkeypatch.setenv("PUMPTRACKER_DATA", str(tmp_path / "env"))
    assert data_folder(str(tmp_path / "given")) == tmp_path / "given"
    assert data_folder(None) == tmp_path / "env"
    monkeypatch.delenv("PUMPTRACKER_DATA")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "home"))
    assert data_folder(None).name.casefold() == "pumptracker"


def test_wrong_usage_exits_with_two(capsys):
    for words in (["worklist", "--on", "24/11/2026"], ["nothing"], ["import"]):
        with pytest.raises(SystemExit) as answer:
            run(words, desk_verb)
        assert answer.value.code == 2


@pytest.mark.parametrize("script", ["DROP TABLE due_items", "UPDATE due_items SET reason = 'x'"])
def test_a_damaged_list_is_a_sentence_and_never_a_traceback(tmp_path, capsys, script):
    db = open_or_make(tmp_path / "clinic.db")
    with action(db, "test", by="Ana"):
        patient = facts.insert(db, "patients", mrn="1", family_name="Marsh")
        facts.insert(db, "stage_entries", patient_id=patient, stage="evaluation", entered_on="2026-11-01")
    db.execute(script)
    db.close()
    for verb in ("worklist", "check"):
        assert run([verb, "--data", str(tmp_path)], desk_verb) == 1
        said = capsys.readouterr()
        assert "damaged" in said.err or "Wrong" in said.out


def sabotaged(path: Path, script: str) -> str:
    db = sqlite3.connect(path)
    kept = db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _ in kept:
        db.execute(f"DROP TRIGGER {name}")
    db.executescript(script)
    for _, sql in kept:
        db.execute(sql)
    db.commit()
    db.close()
    opened = open_clinic(path)
    fault = check(opened).fault
    opened.close()
    return fault


@pytest.mark.parametrize(
    ("script", "named"),
    [
        ("UPDATE drugs SET tier = 3 WHERE id = 1", "drugs row 1: edited"),
        ("DELETE FROM drugs WHERE id = 1", "drugs row 1: deleted"),
        ("INSERT INTO staff (name) VALUES ('Mallory')", "staff row 1: not in the history"),
        ("DELETE FROM history WHERE id = 5", "history row 5 is missing"),
        ("UPDATE history SET after = '{}' WHERE id = 5", "history row 5"),
        ("UPDATE actions SET acted_by = 'Mallory'", "history row 1"),
        ("DELETE FROM history WHERE id = (SELECT max(id) FROM history)", "history rows of action 3 are missing"),
        ("INSERT INTO phones (patient_id, number) VALUES (99, '1')", "points to a patients row"),
    ],
)
def test_check_names_what_was_done_behind_the_triggers(tmp_path, script, named):
    path = tmp_path / "clinic.db"
    make_clinic(path)
    assert named in sabotaged(path, script)


def test_nothing_of_the_clinic_is_put_into_temporary_files(tmp_path):
    path = tmp_path / "clinic.db"
    in_memory = (2,)
    with closing(open_or_make(path)) as db, closing(for_reading(path)) as read, closing(reading(path)) as copied:
        for each in (db, read, copied):
            assert tuple(each.execute("PRAGMA temp_store").fetchone()) == in_memory
    with untouched(path) as still:
        assert tuple(still.execute("PRAGMA temp_store").fetchone()) == in_memory
