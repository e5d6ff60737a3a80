"""The verbs that keep a clinic safe: a backup brought up elsewhere in one command, and everything wrong named."""

from __future__ import annotations

import errno
import random
import re
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from pumptracker import cli, verbs
from pumptracker.__main__ import desk_verb
from pumptracker.domain.record import Patient
from pumptracker.services import backing_up, copying_out, demo, registering, updating
from pumptracker.services.writing import action
from pumptracker.store import backups, facts, history, order, policy, replaying, search
from pumptracker.store.connection import open_clinic, open_or_make
from pumptracker.store.tables import CAME_WITH, FACTS
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.words import tr
from tests.test_register import REGISTER, write
from tests.ui.desks import TODAY


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    db = open_or_make(folder / "clinic.db")
    demo.build(db, TODAY, patients=20)
    order.bring_up(db, TODAY, policy.numbers(db))
    db.close()
    return folder


@pytest.fixture
def clinic(made, tmp_path) -> Path:
    shutil.copytree(made, tmp_path / "clinic")
    return tmp_path / "clinic"


@pytest.fixture
def verb(clinic, capsys):
    def run(*arguments: str, data: Path = clinic) -> tuple[int, str, str]:
        capsys.readouterr()
        code = cli.run([*arguments, "--data", str(data), "--on", TODAY.isoformat()], desk_verb)
        seen = capsys.readouterr()
        return code, seen.out, seen.err

    return run


def behind(path: Path, script: str) -> None:
    """Do something to a clinic that no trigger sees."""
    db = sqlite3.connect(path)
    kept = db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _ in kept:
        db.execute(f"DROP TRIGGER {name}")
    db.executescript(script)
    for _, sql in kept:
        db.execute(sql)
    db.commit()
    db.close()


def test_the_restore_drill_takes_one_command_and_nothing_else(verb, tmp_path):
    code, out, _ = verb("backup", "--to", str(tmp_path / "drive"))
    assert code == 0
    (copy,) = (tmp_path / "drive").iterdir()
    assert str(copy) in out
    assert "20 patients, last change " in out
    code, out, _ = verb("restore", str(copy), "--to", str(tmp_path / "elsewhere" / "data"), data=tmp_path / "none")
    assert code == 0
    assert "20 patients" in out
    assert "Nothing wrong" in out
    assert [each.name for each in (tmp_path / "elsewhere" / "data").iterdir()] == ["clinic.db"]
    assert verb("worklist")[1] == verb("worklist", data=tmp_path / "elsewhere" / "data")[1]


def test_a_copy_that_is_looked_at_elsewhere_writes_nothing_where_the_clinic_does(verb, clinic, tmp_path):
    second, copied = tmp_path / "second", tmp_path / "copied"
    for each in (second, copied):
        each.mkdir()
    with closing(open_clinic(clinic / "clinic.db")) as db:
        backing_up.choose_second(db, str(second), by="Ana")
        copying_out.choose(db, str(copied), by="Ana")
    backing_up.back_up(clinic / "clinic.db", "close", datetime.now(UTC))
    out = verb("restore", str(second))[1]
    assert "not the clinic's data folder" not in out
    with closing(open_clinic(clinic / "clinic.db")) as db:
        assert (backing_up.second_folder(db), copying_out.folder(db)) == (second, copied)
    before = set(second.rglob("*"))
    code, out, _ = verb("restore", str(second), "--to", str(tmp_path / "look"))
    assert (code, "not the clinic's data folder" in out) == (0, True)
    backing_up.back_up(tmp_path / "look" / "clinic.db", "daily", datetime.now(UTC) + timedelta(hours=1))
    assert set(second.rglob("*")) == before
    with closing(open_clinic(tmp_path / "look" / "clinic.db")) as db:
        assert copying_out.folder(db) is None


def test_a_folder_of_backups_gives_its_newest_good_one_and_what_was_there_is_kept(verb, clinic, tmp_path):
    verb("backup", "--to", str(tmp_path / "drive"))
    (tmp_path / "drive" / "clinic-20991124T170000Z-close.db").write_bytes(b"torn")
    verb("import", str(write(tmp_path / "r.csv", REGISTER)))
    assert [each.reason for each in backups.every(clinic / "backups")] == ["import"]
    code, out, _ = verb("restore", str(tmp_path / "drive"))
    assert code == 0
    (aside,) = clinic.glob("clinic-before-restore-*.db")
    assert f"kept as {aside}" in out
    assert "20 patients" in verb("check")[1]
    assert sorted(each.reason for each in backups.every(clinic / "backups")) == ["import", "restore"]


def test_a_restore_that_cannot_be_checked_is_not_said_to_have_changed_nothing(verb, clinic, tmp_path, monkeypatch):
    def full(path: Path) -> None:
        raise StoreUnavailable("disk_full")

    verb("backup", "--to", str(tmp_path / "drive"))
    monkeypatch.setattr(verbs, "open_clinic", full)
    code, out, error = verb("restore", str(tmp_path / "drive"))
    assert code == 1
    assert "Restored from" in out
    assert error.startswith("It is restored, but")


def test_a_folder_of_copies_that_cannot_be_restored_names_the_newest_and_why(verb, clinic, tmp_path):
    drive = tmp_path / "drive"
    verb("backup", "--to", str(drive))
    (only,) = drive.glob("*.db")
    with closing(sqlite3.connect(only)) as db:
        db.execute("PRAGMA user_version = 999")
    for hour in (16, 17):
        shutil.copy(only, drive / f"clinic-20261124T{hour}0000Z-close.db")
    only.unlink()
    code, _, err = verb("restore", str(drive))
    assert code == 1
    assert err.startswith(f"None of the 2 backups in {drive} can be restored; nothing was changed. The newest is ")
    assert f"clinic-20261124T170000Z-close.db: {tr('backup_newer')}" in err


def test_whether_there_is_a_newer_version_is_read_where_it_is_named_and_nowhere_else(verb, clinic, tmp_path, own_home):
    assert verb("newer") == (0, f"{tr('updates_file')}: {tr('updates_off')}\n", "")
    clinics, machines = tmp_path / "clinic.json", tmp_path / "machine.json"
    clinics.write_text('{"version": "98.0.0"}', encoding="utf-8")
    machines.write_text('{"version": "99.0.0", "where": "here"}', encoding="utf-8")
    with closing(open_clinic(clinic / "clinic.db")) as db:
        updating.choose_source(db, str(clinics), daily=False, by="Ana")
    assert "newer version: 98.0.0" in verb("newer")[1]
    (own_home / "machine").mkdir()
    (own_home / "machine" / "update-file").write_text(f"{machines}\n", encoding="utf-8")
    code, out, _ = verb("newer")
    assert (code, "newer version: 99.0.0" in out, "Its set-up: here" in out) == (0, True, True)
    clinics.write_text('{"version": "0.1.0"}', encoding="utf-8")
    assert verb("newer", str(clinics))[1] == f"{tr('updates_none')}\n"
    code, out, err = verb("newer", str(tmp_path / "none.json"))
    assert (code, out, err) == (1, "", f"{tr('update_no_file')}\n")


def test_whoever_the_system_does_not_know_is_named_so_in_the_history(monkeypatch):
    def unknown() -> str:
        raise KeyError("uid")

    monkeypatch.setattr(verbs.getpass, "getuser", unknown)
    assert verbs.user() == tr("cli_unknown_user")


def test_what_cannot_be_backed_up_or_restored_is_said(verb, clinic, tmp_path):
    code, _, err = verb("backup", "--to", str(tmp_path / "x"), data=tmp_path / "none")
    assert (code, "no clinic here" in err) == (1, True)
    code, _, err = verb("restore", str(tmp_path / "missing.db"))
    assert (code, "There is no file" in err) == (1, True)
    (tmp_path / "song.db").write_bytes(b"la" * 9999)
    code, _, err = verb("restore", str(tmp_path / "song.db"), "--lang", "es")
    assert (code, "no se restauró" in err) == (1, True)
    db = open_clinic(clinic / "clinic.db")
    verb("backup", "--to", str(tmp_path / "drive"))
    code, _, err = verb("restore", str(tmp_path / "drive"), "--lang", "en")
    assert (code, "open in another window" in err) == (1, True)
    db.close()
    with pytest.raises(SystemExit) as usage:
        verb("backup")
    assert usage.value.code == 2


def test_an_import_is_preceded_by_a_copy_and_a_dry_run_by_none(verb, clinic, tmp_path):
    register = str(write(tmp_path / "r.csv", REGISTER))
    verb("import", register, "--dry-run")
    assert not (clinic / "backups").exists()
    verb("import", register)
    (copy,) = backups.every(clinic / "backups")
    assert (copy.reason, copy.patients) == ("import", 20)


# check --deep ---------------------------------------------------------------------------------


def test_a_clean_clinic_is_covered_whole_by_its_history(verb, clinic):
    db = open_clinic(clinic / "clinic.db")
    rows = sum(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in FACTS)
    db.close()
    code, out, _ = verb("check", "--deep")
    assert code == 0
    assert f"{rows} rows compared with the history that covers them; 0 differ" in out
    assert "Nothing wrong" in out


@pytest.mark.parametrize("arguments", [["check"], ["check", "--deep"]])
def test_a_check_beside_a_desk_that_writes_is_of_one_moment(verb, clinic, monkeypatch, arguments):
    kept = search.kept

    def meanwhile(db: sqlite3.Connection) -> dict[int, set[tuple[str, str]]]:
        with closing(open_clinic(clinic / "clinic.db")) as desk:
            patient = Patient(
                id=0, mrn="M1", family_name="Demo-New", given_name="Ada", date_of_birth=TODAY.replace(year=1960)
            )
            registering.register(desk, patient, phones=[], stage="trial", entered_on=TODAY, by="Ana", today=TODAY)
        return kept(db)

    monkeypatch.setattr(search, "kept", meanwhile)
    code, out, _ = verb(*arguments)
    assert (code, out.splitlines()[-1]) == (0, "Nothing wrong")


def test_every_row_that_was_changed_behind_the_history_is_named_and_no_other(verb, clinic):
    db = open_clinic(clinic / "clinic.db")
    tables = [table for table in FACTS if db.execute(f"SELECT 1 FROM {table}").fetchone()]
    chosen = random.Random(7)
    changed = set()
    script = "PRAGMA foreign_keys = OFF;"
    for table in tables:
        columns = [name for name in history.columns(db, table) if name in ("note", "reason", "notes", "name")]
        ids = [row[0] for row in db.execute(f"SELECT id FROM {table}")]
        for row_id in chosen.sample(ids, min(3, len(ids))) if columns else []:
            script += f"UPDATE {table} SET {columns[0]} = {columns[0]} || 'x' WHERE id = {row_id};"
            changed.add(f"{table} row {row_id}: edited")
    db.close()
    assert len(changed) > 15
    behind(clinic / "clinic.db", script)
    code, out, _ = verb("check", "--deep")
    assert code == 1
    assert set(re.findall(r"Wrong: (\w+ row \d+: edited)", out)) == changed
    assert f"{len(changed)} differ" in out
    # the plain check stops at the first
    assert verb("check")[1].count("Wrong") == 1


def test_rows_added_deleted_and_histories_edited_are_all_named(verb, clinic):
    behind(
        clinic / "clinic.db",
        "INSERT INTO staff (name) VALUES ('Mallory'); DELETE FROM pump_checks; DELETE FROM mixtures WHERE id IN (1, 2);"
        "UPDATE history SET after = '{' WHERE id = 9; UPDATE history SET row_id = 77 WHERE id = 12;",
    )
    code, out, _ = verb("check", "--deep")
    assert code == 1
    for said in (": not in the history", "mixtures row 1: deleted", "mixtures row 2: deleted", "history row 9 (",
                 "history row 12 ("):  # fmt: skip
        assert said in out, said


def test_text_that_is_none_any_more_is_named_and_nothing_crashes(verb, clinic):
    behind(clinic / "clinic.db", "UPDATE patients SET family_name = CAST(x'c328ff' AS TEXT) WHERE id = 3")
    code, out, _ = verb("check", "--deep")
    assert code == 1
    assert "patients row 3: edited" in out


@pytest.mark.parametrize("seed", range(12))
def test_bits_flipped_anywhere_end_in_a_sentence(verb, clinic, seed):
    chosen, path = random.Random(seed), clinic / "clinic.db"
    whole = bytearray(path.read_bytes())
    for _ in range(40):
        whole[chosen.randrange(100, len(whole))] ^= 1 << chosen.randrange(8)
    path.write_bytes(whole)
    code, out, err = verb("check", "--deep")
    assert code == 1
    assert "Wrong" in out or err
    assert "Traceback" not in err


# repair ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("SELECT 1", "nothing differed"),
        ("DELETE FROM due_items WHERE patient_id < 9", "patient 1 is without a due item"),
        ("UPDATE due_items SET reason = '[]' WHERE kind = 'refill'", "is not what its facts give"),
        ("UPDATE tallies SET patients = patients + 1", "counted under the filters"),
        ("DELETE FROM search_keys; DELETE FROM searched", "search keys of patient"),
        ("DELETE FROM name_order", "order of the patients by name"),
        ("DROP TABLE due_items", "Made anew"),
        ("DROP TABLE search_crowds; DROP INDEX history_patient", "Made anew"),
    ],
)
def test_whatever_follows_from_the_facts_is_made_anew_after_a_copy(verb, clinic, script, said):
    before = dump(clinic / "clinic.db")
    behind(clinic / "clinic.db", script)
    code, out, err = verb("repair")
    assert (code, err) == (0, "")
    assert said in out
    assert "Nothing wrong" in out
    assert dump(clinic / "clinic.db") == before
    assert len(list((clinic / "backups").iterdir())) == 1
    assert verb("check", "--deep")[0] == 0


def dump(path: Path) -> dict[str, list[tuple]]:
    """Every row that counts: the order of a day is worked out when it is next asked for."""
    db = open_clinic(path)
    found = {
        table: list(map(tuple, db.execute(f"SELECT * FROM {table} ORDER BY 1, 2")))
        for table in (*FACTS, "history", "actions", "searched", "search_keys", "search_crowds", "name_order")
    }
    columns = ", ".join(history.columns(db, "due_items")[:24])
    found["due_items"] = list(map(tuple, db.execute(f"SELECT {columns} FROM due_items ORDER BY 1, 2, 3")))
    db.close()
    return found


def test_a_copy_before_a_repair_that_could_not_be_made_whole_is_not_left(verb, clinic, monkeypatch):
    def full(path: Path) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(backups, "sync_file", full)
    code, _, error = verb("repair")
    assert code == 1
    assert "The disk is full" in error
    assert not list(clinic.glob("clinic-before-repair-*"))


def test_a_column_that_came_later_is_covered_too(verb, clinic):
    """The history of rows that were there before says nothing of it: what it came with must stand there."""
    behind(clinic / "clinic.db", "UPDATE letter_templates SET kind = 'postcard' WHERE id = 4")
    code, out, _ = verb("check", "--deep")
    assert (code, "letter_templates row 4: edited" in out) == (1, True)
    assert "letter_templates row 4: edited" in verb("check")[1]


def test_what_later_columns_came_with_is_what_their_tables_say(clinic):
    with closing(open_clinic(clinic / "clinic.db")) as db:
        for table, column in (("contacts", "made_at"), ("contacts", "recall_id"), ("letter_templates", "kind")):
            found = db.execute("SELECT dflt_value FROM pragma_table_info(?) WHERE name = ?", (table, column)).fetchone()
            assert (found[0] and found[0].strip("'")) == CAME_WITH[column]


def test_a_missing_trigger_is_put_back_and_said(verb, clinic):
    db = sqlite3.connect(clinic / "clinic.db")
    db.execute("DROP TRIGGER patients_update_kept")
    db.execute("DROP TRIGGER history_kept")
    db.commit()
    db.close()
    code, out, _ = verb("repair")
    assert code == 0
    assert "trigger patients_update_kept is missing" in out
    assert "trigger history_kept is missing" in out
    db = open_clinic(clinic / "clinic.db")
    with action(db, "test", by="Ana"):
        facts.update(db, "patients", 1, notes="seen")
    assert replaying.replay(db).faults == ()
    db.close()


def test_facts_that_were_changed_are_not_repaired_but_said(verb, clinic):
    behind(clinic / "clinic.db", "UPDATE patients SET notes = 'x' WHERE id = 2")
    code, out, _ = verb("repair")
    assert code == 1
    assert "patients row 2: edited" in out
