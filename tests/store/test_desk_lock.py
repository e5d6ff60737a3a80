"""One desk at a time: two real processes, one killed, another computer's word, and whatever a lock file may hold."""

from __future__ import annotations

import errno
import json
import os
import signal
import subprocess
import sys
import threading
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pumptracker.store import desk_lock, lock_file, os_lock
from pumptracker.store.connection import connect, make_clinic, open_or_make
from pumptracker.store.desk_lock import DeskLock, holder
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.store.writing_turn import writing_turn
from pumptracker.words import sentence

ROOT = Path(__file__).parents[2]
_HOLDS = """
import sys, time
from pathlib import Path
from pumptracker.store.desk_lock import DeskLock
lock = DeskLock.take(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
lock.release()
"""


@pytest.fixture
def database(tmp_path) -> Path:
    return tmp_path / "clinic.db"


@pytest.fixture
def other(database):
    """Another process that holds the clinic."""
    process = subprocess.Popen([sys.executable, "-c", _HOLDS, str(database)], cwd=ROOT, text=True,
                               stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # fmt: skip
    assert process.stdout.readline() == "held\n"
    yield process
    process.kill()
    process.communicate()


def refused(database: Path, **how: bool) -> StoreUnavailable:
    with pytest.raises(StoreUnavailable) as answer:
        DeskLock.take(database, **how)
    assert "{" not in sentence(answer.value.code, answer.value.facts)
    return answer.value


def write_lock(database: Path, **told: object) -> None:
    told = {"who": "ana", "host": "FRONT-DESK-2", "pid": 4711, "since": "2026-11-24T08:12:00+00:00", **told}
    lock_file.lock_file(database).write_text(json.dumps(told), encoding="utf-8")


def test_a_second_process_is_told_who_holds_it_until_the_first_lets_go(database, other):
    why = refused(database)
    assert why.code == "held_here"
    assert why.facts["who"] == lock_file.read(lock_file.lock_file(database)).who
    assert why.facts["host"] == lock_file.this_host()
    assert abs(datetime.now(UTC) - why.facts["since"]) < timedelta(minutes=1)
    assert holder(database).pid == other.pid
    refused(database, take_over=True)
    other.communicate("")
    assert holder(database) is None
    DeskLock.take(database).release()


def test_after_kill_9_it_is_free_at_once(database, other):
    other.send_signal(signal.SIGKILL)
    other.wait()
    assert json.loads(lock_file.lock_file(database).read_text())["pid"] == other.pid
    assert holder(database) is None
    DeskLock.take(database).release()


def test_one_process_does_not_hold_it_twice_and_lets_go_twice_in_peace(database):
    lock = DeskLock.take(database)
    assert lock.is_ours()
    assert refused(database).code == "held_here"
    assert holder(database).pid == os.getpid()
    lock.release()
    lock.release()
    assert not lock.is_ours()
    assert lock_file.lock_file(database).read_bytes() == b""
    DeskLock.take(database).release()


def test_one_user_after_another_on_one_pc(database, monkeypatch):
    for who in ("ana", "ben", "ana"):
        monkeypatch.setattr("getpass.getuser", lambda who=who: who)
        lock = DeskLock.take(database)
        assert refused(database).facts["who"] == who
        lock.release()


def test_the_lock_file_has_the_rights_of_the_database(database):
    make_clinic(database)
    database.chmod(0o660)
    DeskLock.take(database).release()
    assert lock_file.lock_file(database).stat().st_mode & 0o777 == 0o660


def test_a_process_number_used_again_holds_nothing(database):
    write_lock(database, host=lock_file.this_host(), pid=os.getpid())
    assert holder(database) is None
    DeskLock.take(database).release()


def test_another_computer_is_respected_named_and_set_aside_only_by_hand(database):
    write_lock(database)
    why = refused(database)
    assert why.code == "held_elsewhere"
    said = sentence(why.code, why.facts)
    assert "held by ana on FRONT-DESK-2 since" in said
    assert "24 Nov 2026" in said
    assert holder(database).host == "FRONT-DESK-2"
    before = lock_file.lock_file(database).read_bytes()
    refused(database)
    assert lock_file.lock_file(database).read_bytes() == before
    lock = DeskLock.take(database, take_over=True)
    assert holder(database).pid == os.getpid()
    write_lock(database, host="FRONT-DESK-3")
    assert not lock.is_ours()
    lock.release()
    assert holder(database).host == "FRONT-DESK-3"


def test_a_lock_seen_to_be_held_is_not_taken_over_whatever_is_written_in_it(database, other):
    write_lock(database)
    assert refused(database, take_over=True).code == "held_elsewhere"


def test_the_name_of_this_computer_is_its_own_in_any_case(database):
    write_lock(database, host=lock_file.this_host().swapcase())
    DeskLock.take(database).release()


@pytest.mark.parametrize("days", [-4000, -1, 0, 1, 4000])
def test_clocks_that_differ_decide_nothing(database, days):
    since = datetime.now(UTC) + timedelta(days=days)
    write_lock(database, since=since.isoformat())
    assert refused(database).facts["since"] == since
    write_lock(database, since=since.isoformat(), host=lock_file.this_host())
    DeskLock.take(database).release()


GARBAGE = [b"", b"\0" * 200, b"{", b"[]", b"null", b'{"pid": "x"}', b'{"pid": true', b"\xff\xfe", b"[" * 4000,
           b'{"pid": 1, "host": 5, "who": [], "since": {}}', b'{"pid": 1, "since": "9999-99-99"}']  # fmt: skip


@pytest.mark.parametrize("told", GARBAGE, ids=range(len(GARBAGE)))
def test_garbage_that_nobody_holds_is_no_lock(database, told):
    lock_file.lock_file(database).write_bytes(told)
    assert holder(database) is None
    DeskLock.take(database).release()


@given(told=st.binary(max_size=200) | st.text(max_size=60).map(lambda text: json.dumps({"pid": 1, "who": text,
       "host": "PC", "since": text}).encode()))  # fmt: skip
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_written_there_the_answer_is_a_lock_or_a_sentence(database, told):
    lock_file.lock_file(database).write_bytes(told)
    whose = holder(database)
    if whose is None or whose.is_here:
        DeskLock.take(database).release()
    else:
        why = refused(database)
        assert why.code in ("held_elsewhere", "held_unknown")
        assert sentence(why.code, why.facts).isprintable()
        DeskLock.take(database, take_over=True).release()


def test_garbage_that_is_held_is_a_lock_of_somebody(database, other):
    lock_file.lock_file(database).write_bytes(b"\0" * 10)
    assert refused(database).code == "held_unknown"


def test_a_folder_in_its_place_and_a_folder_that_is_not_there_are_said(database):
    lock_file.lock_file(database).mkdir()
    assert refused(database).code == "cannot_open"
    assert holder(database) is None
    assert refused(database.parent / "nowhere" / "clinic.db").code == "cannot_open"


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.EROFS, "read_only"), (errno.EACCES, "read_only"), (errno.ENOSPC, "disk_full"), (errno.EIO, "disk_error")],
)
def test_a_disk_that_does_not_take_it_is_said_and_the_next_try_is_free(database, monkeypatch, number, code):
    def fails(*_: object) -> int:
        raise OSError(number, "x")

    for call in ("open", "write"):
        with monkeypatch.context() as patch:
            patch.setattr(os, call, fails)
            assert refused(database).code == code
    DeskLock.take(database).release()


def test_where_the_file_system_knows_no_locks_the_process_is_asked(database, monkeypatch, other):
    def knows_none(*_: object) -> None:
        raise OSError(errno.ENOLCK, "x")

    monkeypatch.setattr(os_lock.fcntl, "flock", knows_none)
    assert refused(database).code == "held_here"
    told = lock_file.read(lock_file.lock_file(database))
    assert told.born
    write_lock(database, host=told.host, pid=other.pid, born="1")
    DeskLock.take(database).release()
    write_lock(database, host=told.host, pid=other.pid)
    refused(database)
    other.kill()
    other.wait()
    DeskLock.take(database).release()
    write_lock(database)
    assert refused(database).code == "held_elsewhere"
    DeskLock.take(database, take_over=True).release()


def test_of_many_that_start_at_once_one_gets_it(database):
    script = _HOLDS.replace("lock = ", "time.sleep(max(0, float(sys.argv[2]) - time.time()))\nlock = ")
    at = str(time.time() + 1.5)
    start = [sys.executable, "-c", script, str(database), at]
    all_ = [subprocess.Popen(start, cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                             stderr=subprocess.DEVNULL) for _ in range(5)]  # fmt: skip
    got = [process.stdout.readline() for process in all_]
    for process in all_:
        process.communicate("")
    assert got.count("held\n") == 1


# whose turn it is ----------------------------------------------------------------------------


def test_a_turn_comes_at_once_where_nobody_writes_also_beside_an_open_desk(database, other):
    with writing_turn(database, 0, waits=lambda: pytest.fail("nothing to wait for")):
        db = open_or_make(database)
        assert db.execute("PRAGMA busy_timeout").fetchone()[0] == 0
    with writing_turn(database, 7):
        db.close()
        db = connect(database)
        assert db.execute("PRAGMA busy_timeout").fetchone()[0] == 7000
    db.close()


def test_a_turn_is_waited_for_said_once_and_given_up(database):
    make_clinic(database)
    db, told = connect(database), []
    db.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreUnavailable) as why, writing_turn(database, 0.3, waits=lambda: told.append(1)):
        pytest.fail("it is not our turn")
    assert (why.value.code, told) == ("turn_not_come", [1])
    assert "{" not in sentence(why.value.code, why.value.facts)
    threading.Timer(0.3, lambda: Path(database.parent / "go").touch()).start()
    with writing_turn(database, 10, waits=lambda: db.execute("ROLLBACK")):
        other = connect(database)
        other.execute("BEGIN IMMEDIATE")
        other.close()
    db.close()


def test_another_computer_is_not_waited_for(database):
    write_lock(database)
    began = time.monotonic()
    with pytest.raises(StoreUnavailable, match="held_elsewhere"), writing_turn(database, 60):
        pass
    assert time.monotonic() - began < 5


def test_alone_means_without_a_desk(database, other):
    make_clinic(database)
    with pytest.raises(StoreUnavailable, match="held_here"), writing_turn(database, 0.3, alone=True):
        pass
    with writing_turn(database, 20, alone=True, waits=lambda: other.communicate("")):
        assert refused(database).code == "held_here"
    with pytest.raises(ZeroDivisionError), writing_turn(database, 1, alone=True):
        raise ZeroDivisionError
    DeskLock.take(database).release()


def test_what_is_no_clinic_is_left_alone_by_waiting(database):
    for told in (b"", b"no database at all" * 100):
        database.write_bytes(told)
        with writing_turn(database, 0):
            assert database.read_bytes() == told
    assert {each.name for each in database.parent.iterdir()} == {"clinic.db"}


def test_nobody_is_asked_to_write_where_one_only_looks(database):
    assert holder(database) is None
    assert list(database.parent.iterdir()) == []
    assert desk_lock.HELD
