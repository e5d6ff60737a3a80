"""A copy of the clinic's file is whole, verified, or not there; what is none is passed over; restores lose nothing."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from threading import Event, Thread

import pytest

from pumptracker import cli, verbs
from pumptracker.__main__ import desk_verb
from pumptracker.services import backing_up, demo, restoring, salvaging
from pumptracker.services.checking import check
from pumptracker.services.writing import action
from pumptracker.store import answering, backups, facts, settings
from pumptracker.store.backups import backups_folder, dated, every, failing, make, prune, read, verify
from pumptracker.store.connection import VERSION, connect, make_clinic, open_clinic, open_or_make
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.words import ENGLISH, sentence
from tests.store.test_releases import FIXTURES

NOW = datetime(2026, 11, 24, 16, 30, 5, tzinfo=UTC)
TODAY = date(2026, 11, 24)
DAY = timedelta(days=1)


@pytest.fixture(scope="module")
def filled(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("filled") / "clinic.db"
    db = open_or_make(path)
    demo.build(db, TODAY, patients=12)
    db.close()
    return path


@pytest.fixture
def database(filled, tmp_path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    shutil.copy(filled, folder / "clinic.db")
    return folder / "clinic.db"


def staff(path: Path) -> list[str]:
    with backups.untouched(path) as db:
        return [row[0] for row in db.execute("SELECT name FROM staff ORDER BY id")]


def add_staff(db: sqlite3.Connection, name: str) -> None:
    with action(db, "add_staff", by="Ana"):
        facts.insert(db, "staff", name=name)


def left(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_copy_holds_what_the_clinic_holds_and_says_so(database):
    with_wal = open_clinic(database)
    add_staff(with_wal, "Newest")  # still in the log beside the file
    made = make(database, backups_folder(database), reason="asked", now=NOW)
    assert made.path.name == "clinic-20261124T163005Z-asked.db"
    assert (made.made_at, made.reason, made.patients, made.version) == (NOW, "asked", 12, VERSION)
    assert made.last_change == with_wal.execute("SELECT max(happened_at) FROM actions").fetchone()[0]
    assert made.size == made.path.stat().st_size
    assert made.is_good
    assert staff(made.path)[-1] == "Newest"
    assert left(made.path.parent) == {made.path.name}
    with_wal.close()


def test_a_copy_is_of_one_moment_while_another_desk_goes_on_writing(database, tmp_path):
    db, stop, written = open_clinic(database), Event(), []

    def write() -> None:
        other = open_clinic(database)
        while not stop.is_set():
            add_staff(other, f"Nurse {len(written)}")
            written.append(1)
        other.close()

    thread = Thread(target=write)
    thread.start()
    try:
        for number in range(6):
            made = make(database, tmp_path / "to", reason="daily", now=NOW + number * DAY)
            with backups.untouched(made.path) as copy:
                assert check(copy).fault == ""
    finally:
        stop.set()
        thread.join()
    assert written
    db.close()


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda path: path.write_bytes(b""), "backup_foreign"),
        (lambda path: path.write_bytes(path.read_bytes()[:6000]), "backup_damaged"),
        (lambda path: path.write_bytes(b"A register, not a database. " * 300), "backup_damaged"),
        (lambda path: path.write_bytes(path.read_bytes()[:40_960] + bytes(8192) + path.read_bytes()[49_152:]),
         "backup_damaged"),
        (lambda path: run(path, "PRAGMA application_id = 7"), "backup_foreign"),
        (lambda path: run(path, f"PRAGMA user_version = {VERSION + 1}"), "backup_newer"),
        (lambda path: run(path, "DROP TABLE history"), "backup_damaged"),
        (lambda path: run(path, "INSERT INTO phones (patient_id, number) VALUES (99, '1')"), "backup_damaged"),
        (lambda path: path.unlink(), "backup_damaged"),
    ],
)  # fmt: skip
def test_what_is_no_whole_clinic_is_named_and_left_as_it_is(database, spoil, code):
    spoil(database)
    before = database.read_bytes() if database.exists() else None
    assert verify(database) == code
    assert (database.read_bytes() if database.exists() else None) == before
    assert "{" not in ENGLISH[code]
    target = database.parent.parent / "elsewhere" / "clinic.db"
    with pytest.raises(StoreUnavailable) as said:
        restoring.restore(database, target, NOW)
    assert said.value.code in ("backup_unusable", "backup_missing")
    assert "{" not in sentence(said.value.code, said.value.facts)
    assert not target.parent.exists() or left(target.parent) == set()


def run(path: Path, script: str) -> None:
    db = sqlite3.connect(path)
    db.executescript(script)
    db.close()


def test_what_only_the_history_tells_is_found_by_the_deep_look_and_the_copy_says_it_is_faulty(database):
    db = sqlite3.connect(database)
    db.execute("DROP TRIGGER drugs_update_kept")
    db.execute("UPDATE drugs SET tier = 3 - tier WHERE id = 1")
    db.commit()
    db.close()
    assert verify(database) == ""
    assert verify(database, deep=True) == "backup_faulty_inside"
    made = backing_up.back_up(database, "close", NOW)
    assert made.path.name == "clinic-20261124T163005Z-close-faulty.db"
    assert not made.is_good
    assert backing_up.last_good(database) is None


def test_two_clinics_copied_to_one_folder_in_one_second_are_both_there(database, tmp_path):
    other = tmp_path / "other" / "clinic.db"
    make_clinic(other)
    copies = [backing_up.back_up_to(each, tmp_path / "to", NOW) for each in (database, other, database)]
    assert len(left(tmp_path / "to")) == 2  # what one clinic was a moment ago gives way to what it is
    assert [each.patients for each in copies] == [12, 0, 12]
    assert all(verify(each.path) == "" and read(each.path) == each for each in copies)


def test_a_file_that_says_it_was_written_in_no_year_that_there_is_can_be_read():
    assert backups._moment(1e15) == backups._moment(-1e15) == datetime(1970, 1, 1, tzinfo=UTC)


def test_a_torn_file_whose_tables_have_no_names_any_more_does_not_stand_in_the_way_of_a_restore(database, capsys):
    made = backing_up.back_up(database, "asked", NOW)
    torn = database.read_bytes().replace(b"CREATE TABLE patients", b"CREATE TABL\xda patients")
    database.write_bytes(torn)
    with pytest.raises(StoreUnavailable, match="damaged"):
        answering.copy_in_memory(database)
    with pytest.raises(StoreUnavailable, match="backup_failed"):
        backing_up.back_up_to(database, database.parent / "to", NOW)
    assert salvaging.salvage_to(database, database.parent / "out").read["patients"] == 12
    assert cli.run(["restore", str(made.path), "--data", str(database.parent)], desk_verb) == 0
    assert [path.read_bytes() for path in database.parent.glob("clinic-before-restore-*.db")] == [torn]
    assert "12 patients" in capsys.readouterr().out


def test_a_full_or_a_missing_target_leaves_nothing_and_is_said(database, tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreUnavailable, match="backup_failed") as said:
        make(database, tmp_path / "file" / "inside", reason="asked", now=NOW)
    assert "is a file and no folder" in sentence(said.value.code, said.value.facts)
    with pytest.raises(StoreUnavailable, match="backup_failed"):
        make(database.with_name("none.db"), tmp_path / "to", reason="asked", now=NOW)
    assert left(tmp_path / "to") == set()
    assert not database.with_name("none.db").exists()


def test_a_folder_whose_copies_are_all_unfit_is_not_said_to_hold_none(database, tmp_path):
    made = make(database, tmp_path / "to", reason="close", now=NOW).path
    with closing(sqlite3.connect(made)) as db:
        db.execute(f"PRAGMA user_version = {VERSION + 1}")
    shutil.copy(made, made.with_name("clinic-20261123T163005Z-close.db"))
    with pytest.raises(StoreUnavailable, match="backups_unusable") as said:
        verbs._chosen(tmp_path / "to")
    shown = sentence(said.value.code, said.value.facts)
    assert shown.startswith("None of the 2 backups")
    assert shown.endswith(f"{made}: It is from a newer version of PumpTracker; update first")


@pytest.mark.parametrize(
    "error", [PermissionError(13, "shut"), sqlite3.OperationalError("unable to open database file")]
)
def test_where_the_folder_is_shut_it_is_that_folder_that_is_named(tmp_path, monkeypatch, error):
    monkeypatch.setattr("pumptracker.store.backups.takes_files", lambda _: False)
    with pytest.raises(StoreUnavailable, match="backup_failed") as said, failing(tmp_path):
        raise error
    shown = sentence(said.value.code, said.value.facts)
    assert shown.startswith(f"No copy could be made in {tmp_path}. Nothing can be written there")


def test_a_copy_that_is_stopped_leaves_nothing_under_any_name(database, tmp_path):
    class Stopped(Exception):
        pass

    def watch(done: int, total: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        make(database, tmp_path / "to", reason="close", now=NOW, watch=watch)
    assert left(tmp_path / "to") == set()


def test_a_folder_lists_its_copies_newest_first_and_passes_over_what_is_none(database):
    folder = backups_folder(database)
    assert every(folder) == []
    for days, reason in ((2, "daily"), (0, "close"), (1, "merge")):
        make(database, folder, reason=reason, now=NOW - days * DAY)
    (folder / "notes.txt").write_text("not a backup")
    (folder / "clinic-20261124T170000Z-close.db").write_bytes(b"")
    (folder / "clinic-20261324T170000Z-close.db").write_bytes(b"")
    (folder / "clinic-20261124T180000Z-close.db").write_bytes(b"torn" * 999)
    assert [(each.reason, each.made_at) for each in every(folder)] == [
        ("close", NOW), ("merge", NOW - DAY), ("daily", NOW - 2 * DAY),
    ]  # fmt: skip
    assert read(folder / "notes.txt") is None


def test_what_is_gone_on_from_is_what_holds_most_whatever_the_clock_said_and_is_whole(database):
    folder = backups_folder(database)

    def gone_on_from() -> Path:
        found = backing_up.to_go_on_from(dated(folder), NOW)
        assert found is not None
        return found.path

    yesterday = make(database, folder, reason="daily", now=NOW - DAY).path
    ahead = make(database, folder, reason="daily", now=NOW + 500 * DAY).path
    assert gone_on_from() == yesterday
    with closing(open_clinic(database)) as db:
        add_staff(db, "Ben")
    latest_ahead = make(database, folder, reason="daily", now=NOW + 300 * DAY).path
    assert gone_on_from() == latest_ahead
    with closing(open_clinic(database)) as db:
        add_staff(db, "Cleo")
    today = make(database, folder, reason="close", now=NOW).path
    assert gone_on_from() == today
    with today.open("r+b") as file:
        file.seek(20 * 4096)
        file.write(bytes(4096))
    assert gone_on_from() == latest_ahead
    assert ahead.exists()


def test_pruning_keeps_what_is_to_be_kept_and_never_takes_the_newest_good_one(database):
    folder = backups_folder(database)
    good = make(database, folder, reason="daily", now=NOW - 40 * DAY).path
    for days in range(40):
        (folder / backups.name_of("close", NOW - days * DAY)).write_bytes(b"torn")
    gone = prune(folder, NOW)
    assert good.exists()
    assert len(gone) == 40 - 14 - 4 - 1  # 14 days, the ends of four weeks before them, the end of October
    assert set(gone).isdisjoint(dated(folder))
    assert prune(folder, NOW) == []


def test_a_second_folder_gets_the_same_copy_and_an_absent_one_fails_nothing(database, tmp_path):
    second = tmp_path / "drive"
    second.mkdir()
    db = open_clinic(database)
    backing_up.choose_second(db, str(second), by="Ana")
    made = backing_up.back_up(database, "daily", NOW)
    (own,) = second.iterdir()
    assert left(own) == {made.path.name}
    assert verify(own / made.path.name) == ""
    assert backing_up.warning(db, NOW) == ""
    shutil.rmtree(second)
    assert backing_up.back_up(database, "close", NOW + DAY).is_good
    assert not second.exists()
    assert backing_up.warning(db, NOW + DAY) == ""  # yesterday's is on the drive that was taken home
    assert backing_up.warning(db, NOW + DAY + timedelta(minutes=1)) == "backup_second_absent"
    second.mkdir()
    assert backing_up.warning(db, NOW + DAY) == "backup_second_old"
    assert backing_up.is_due(database, NOW + DAY)
    backing_up.back_up(database, "daily", NOW + DAY + timedelta(minutes=1))
    assert backing_up.warning(db, NOW + DAY) == ""
    assert not backing_up.is_due(database, NOW + DAY)
    assert check(db).fault == ""
    db.close()


def test_two_clinics_with_one_second_folder_take_away_and_count_none_of_each_others_copies(database, tmp_path):
    second, other = tmp_path / "drive", tmp_path / "other" / "clinic.db"
    second.mkdir()
    made_in = {}
    for path in (database, other):
        db = open_or_make(path)
        backing_up.choose_second(db, str(second), by="Ana")
        made_in[path] = [backing_up.back_up(path, "close", NOW - days * DAY).path.name for days in range(3)]
        db.close()
    assert made_in[database] == made_in[other]  # the same names at the same times
    assert sorted(len(list(each.iterdir())) for each in second.iterdir()) == [3, 3]
    for path, patients in ((database, 12), (other, 0)):
        db = open_clinic(path)
        assert [each.patients for each in backing_up.copies(db).second] == [patients] * 3
        db.close()
    db = open_clinic(database)
    assert backing_up.warning(db, NOW + DAY) == ""
    backing_up.back_up(other, "daily", NOW + 2 * DAY)
    backing_up.back_up_to(database, backups_folder(database), NOW + 2 * DAY)
    assert backing_up.warning(db, NOW + 2 * DAY) == "backup_second_old"  # the other clinic's new copy says nothing
    db.close()


def test_older_copies_that_lie_in_the_second_folder_itself_are_listed_and_pruned_by_whose_they_are(database, tmp_path):
    second, other = tmp_path / "drive", tmp_path / "other" / "clinic.db"
    make_clinic(other)
    older = [NOW - 31 * months * DAY for months in range(1, 27)]
    for path, later in ((database, timedelta()), (other, timedelta(hours=1))):
        made = make(path, second, reason="daily", now=older[0] + later).path
        for day in older[1:]:
            shutil.copy(made, second / backups.name_of("daily", day + later))
    (torn := second / backups.name_of("close", NOW - 4000 * DAY)).write_bytes(b"torn")
    db = open_clinic(database)
    backing_up.choose_second(db, str(second), by="Ana")
    assert len(backing_up.copies(db).second) == 26
    backing_up.back_up(database, "close", NOW)
    found = backing_up.copies(db).second
    assert [each.made_at for each in found] == [NOW, *older[:23]]  # of the last 24 months
    assert {each.patients for each in found} == {12}
    assert len({each.path.parent for each in found}) == 2
    others = [each.path for each in every(second) if each.patients == 0]
    assert len(others) == 26  # they stay as they are, and so does what nobody can read
    assert torn.exists()
    db.close()
    with pytest.raises(StoreUnavailable, match="backups_of_several") as said:
        verbs._chosen(second)
    assert "{" not in sentence(said.value.code, said.value.facts)
    for path in others:
        path.unlink()
    assert verbs._chosen(second) == found[0].path


def test_a_copy_is_due_and_warned_of_by_its_age(database):
    db = open_clinic(database)
    assert backing_up.is_due(database, NOW)
    assert backing_up.changed_since(database)
    assert backing_up.warning(db, NOW) == "backup_none"
    backing_up.back_up(database, "daily", NOW)
    assert not backing_up.is_due(database, NOW + DAY / 2)
    assert not backing_up.changed_since(database)
    add_staff(db, "Newest")
    assert backing_up.changed_since(database)
    assert backing_up.warning(db, NOW + 2 * DAY) == "backup_old"
    db.close()


# restore --------------------------------------------------------------------------------------


def test_a_restore_brings_back_what_the_backup_holds_and_keeps_the_present_file_aside(database):
    db = open_clinic(database)
    made = backing_up.back_up(database, "asked", NOW)
    before = staff(database)
    add_staff(db, "Since then")
    db.close()
    aside = restoring.restore(made.path, database, NOW + DAY)
    assert aside == database.with_name("clinic-before-restore-20261125T163005Z.db")
    assert "Since then" in staff(aside)
    assert staff(database) == before
    assert [each.reason for each in every(backups_folder(database))] == ["restore", "asked"]
    db = open_clinic(database)
    assert check(db).fault == ""
    db.close()
    assert left(database.parent) == {"clinic.db", aside.name, "backups"}


def test_a_restore_is_refused_while_a_desk_has_the_clinic_open_and_changes_nothing(database):
    made = backing_up.back_up(database, "asked", NOW)
    db = open_clinic(database)
    add_staff(db, "Since then")
    with pytest.raises(StoreUnavailable, match="clinic_in_use"):
        restoring.restore(made.path, database, NOW + DAY)
    assert db.execute("SELECT count(*) FROM staff WHERE name = 'Since then'").fetchone()[0] == 1
    assert left(database.parent) >= {"clinic.db", "backups"}
    assert not list(database.parent.glob("*before-restore*"))
    assert not list(database.parent.glob(".*"))
    db.close()


@pytest.mark.parametrize("damage", [b"", b"no database" * 999, None])
def test_a_damaged_or_a_missing_file_is_replaced_and_kept_as_it_was(database, damage):
    made = backing_up.back_up(database, "asked", NOW)
    if damage is None:
        database.unlink()
    else:
        database.write_bytes(damage)
        database.with_name("clinic.db-wal").write_bytes(b"a log of before")
    aside = restoring.restore(made.path, database, NOW)
    assert (aside is None) == (damage is None)
    if aside is not None and damage:
        assert aside.read_bytes() == damage
    db = open_clinic(database)
    assert check(db).fault == ""
    db.close()


def test_a_backup_of_an_older_version_is_brought_up_to_date_and_left_as_it_is(tmp_path):
    before = FIXTURES[0].read_bytes()
    target = tmp_path / "new" / "clinic.db"
    assert restoring.restore(FIXTURES[0], target, NOW) is None
    assert FIXTURES[0].read_bytes() == before
    assert restoring.preview(FIXTURES[0]).patients > 30
    db = connect(target)
    assert db.execute("PRAGMA user_version").fetchone()[0] == VERSION
    assert check(db).fault == ""
    db.close()
    assert left(target.parent) == {"clinic.db"}


def test_a_backup_taken_by_copying_the_files_of_an_open_clinic_is_restored_with_its_log(database, tmp_path):
    db = open_clinic(database)
    add_staff(db, "In the log")
    taken = tmp_path / "stick"
    shutil.copytree(database.parent, taken)
    db.close()
    restoring.restore(taken / "clinic.db", tmp_path / "new" / "clinic.db", NOW)
    assert "In the log" in staff(tmp_path / "new" / "clinic.db")


def test_an_upgrade_makes_a_verified_copy_of_the_file_as_it_was(tmp_path):
    path = tmp_path / "clinic.db"
    shutil.copy(FIXTURES[0], path)
    was = restoring.preview(path)
    open_clinic(path).close()
    (copy,) = every(backups_folder(path))
    assert (copy.reason, copy.version, copy.patients) == ("upgrade", was.version, was.patients)


def test_the_second_folder_is_a_setting_under_the_history_that_moves_no_date(database, tmp_path):
    db = open_clinic(database)
    backing_up.choose_second(db, str(tmp_path), by="Ana")
    assert settings.setting(db, backing_up.SECOND) == str(tmp_path)
    backing_up.choose_second(db, "", by="Ana")
    assert backing_up.second_folder(db) is None
    assert check(db).fault == ""
    db.close()


def test_a_new_clinic_can_be_copied(tmp_path):
    make_clinic(tmp_path / "clinic.db")
    made = backing_up.back_up(tmp_path / "clinic.db", "close", NOW)
    assert (made.patients, made.is_good) == (0, True)
