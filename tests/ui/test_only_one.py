"""One desk on one file: two real desks, what a second start says and does, and taking over from another computer."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtNetwork import QLocalServer
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from pumptracker import cli
from pumptracker.__main__ import desk_verb
from pumptracker.services.importing import import_register
from pumptracker.store import lock_file
from pumptracker.store.connection import connect, open_or_make
from pumptracker.store.desk_lock import DeskLock, holder
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui import desk, holding
from pumptracker.ui.holding import Raised, hold
from pumptracker.ui.only_one import OnlyOne, name_of, raise_first
from pumptracker.ui.start_dialogs import StartRefused, TakeOver
from pumptracker.words import tr
from tests.test_register import REGISTER, write

ROOT = Path(__file__).parents[2]
ON = ["--on", "2026-11-24"]


@pytest.fixture(autouse=True)
def _no_screen(monkeypatch) -> None:
    """Desks of one screen know each other; here there is none."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def clinic(tmp_path) -> Path:
    """A clinic with the register, closed."""
    database = tmp_path / "data" / "clinic.db"
    db = open_or_make(database)
    import_register(db, write(tmp_path / "r.csv", REGISTER), by="Ana", today=date(2026, 11, 24))
    db.close()
    return database


def environment(folder: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("COV", "DISPLAY", "WAYLAND"))}
    return {**kept, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(folder), "PYTHONPATH": str(ROOT)}


@contextmanager
def started(database: Path, *more: str):
    """A real desk in a process of its own; killed at the end."""
    process = subprocess.Popen(
        [sys.executable, "-m", "pumptracker", "--data", str(database.parent), *ON, *more], cwd=ROOT, text=True,
        env=environment(database.parents[1]), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def wait_until(is_so, seconds: float = 30.0) -> None:
    until = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < until, "it did not come"
        time.sleep(0.05)


def headless(database: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pumptracker", *words, "--data", str(database.parent), *ON], cwd=ROOT, text=True,
        env=environment(database.parents[1]), capture_output=True, timeout=60, check=False,
    )  # fmt: skip


def test_a_second_start_raises_the_first_and_ends_and_verbs_work_beside_it(clinic, tmp_path):
    with started(clinic) as first:
        wait_until(lambda: holder(clinic) is not None)
        with started(clinic) as second:
            said, wrong = second.communicate(timeout=30)
        assert (second.returncode, said, wrong) == (0, "", "")
        assert first.poll() is None
        assert holder(clinic).pid == first.pid
        for verb in ("worklist", "check"):
            assert headless(clinic, verb).returncode == 0
        register = write(tmp_path / "more.csv", [{**REGISTER[0], "mrn": "901", "family_name": "Newly"}])
        assert headless(clinic, "import", str(register), "--wait", "5").returncode == 0
        first.send_signal(signal.SIGKILL)
        first.wait()
        assert holder(clinic) is None
        with started(clinic) as third:
            wait_until(lambda: (holder(clinic) or first).pid == third.pid)


def test_a_writing_verb_waits_says_so_and_gives_up(clinic, tmp_path):
    register = str(write(tmp_path / "r.csv", REGISTER))
    db = connect(clinic)
    db.execute("BEGIN IMMEDIATE")
    ran = headless(clinic, "import", register, "--wait", "1")
    assert ran.returncode == 1
    assert ran.stderr.splitlines() == [tr("waits_for_turn").format(seconds=1), tr("turn_not_come").format(seconds=1)]
    assert headless(clinic, "worklist").returncode == 0
    db.execute("ROLLBACK")
    db.close()
    assert headless(clinic, "import", register, "--wait", "0").returncode == 0


@pytest.mark.parametrize("given", ["-1", "soon", "1e3", "86401", "٣"])
def test_a_wait_that_is_no_number_of_seconds_is_wrong_usage(given, capsys):
    with pytest.raises(SystemExit) as answer:
        cli.run(["import", "x.csv", f"--wait={given}"], desk_verb)
    assert answer.value.code == 2
    assert given in capsys.readouterr().err


def test_a_folder_that_syncs_is_read_and_not_written(clinic, tmp_path, capsys):
    (clinic.parent / ".stfolder").mkdir()
    before = clinic.read_bytes()
    assert cli.run(["worklist", "--data", str(clinic.parent), *ON], desk_verb) == 0
    assert cli.run(["check", "--data", str(clinic.parent)], desk_verb) == 0
    capsys.readouterr()
    register = str(write(tmp_path / "r.csv", REGISTER))
    assert cli.run(["import", register, "--data", str(clinic.parent), *ON], desk_verb) == 1
    assert "Syncthing" in capsys.readouterr().err
    with pytest.raises(StoreUnavailable, match="synced_folder"):
        hold(clinic)
    assert clinic.read_bytes() == before
    assert not lock_file.lock_file(clinic).exists()
    with pytest.raises(StoreUnavailable, match="synced_folder"):
        hold(clinic.parent / "not" / "yet" / "clinic.db")
    assert not (clinic.parent / "not").exists()


# within one process --------------------------------------------------------------------------


_ASKS = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from pumptracker.ui.only_one import raise_first
app = QApplication([])
sys.exit(not raise_first(Path(sys.argv[1])))
"""
_LISTENS = """
import os, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication, QWidget
from pumptracker.ui.only_one import OnlyOne
app = QApplication([])
only = OnlyOne(Path(sys.argv[1]), QWidget)
print(only.is_listening, flush=True)
os.kill(os.getpid(), 9)
"""


def asked_aside(database: Path) -> bool:
    """Ask as a second start does, while this process goes on."""
    other = subprocess.Popen([sys.executable, "-c", _ASKS, str(database)], cwd=ROOT, env=environment(database.parent))
    while other.poll() is None:
        QApplication.processEvents()
        time.sleep(0.01)
    return other.returncode == 0


def test_the_window_is_shown_again_also_from_the_task_bar(qtbot, tmp_path):
    window = QWidget()
    qtbot.addWidget(window)
    window.showMinimized()
    only = OnlyOne(tmp_path / "clinic.db", lambda: window)
    assert only.is_listening
    assert asked_aside(tmp_path / "clinic.db")
    assert not window.isMinimized()
    assert window.isVisible()
    only.close()
    assert not raise_first(tmp_path / "clinic.db", answer_ms=200)


def test_nobody_else_is_asked_and_one_that_does_not_answer_is_no_answer(qtbot, tmp_path, monkeypatch):
    database = tmp_path / "clinic.db"
    names = {name_of(database), name_of(tmp_path / "other" / "clinic.db")}
    monkeypatch.setattr("getpass.getuser", lambda: "ben")
    names.add(name_of(database))
    assert len(names) == 3
    assert not any("clinic" in name or str(tmp_path) in name for name in names)
    deaf = QLocalServer()
    assert deaf.listen(name_of(database))
    assert not raise_first(database, answer_ms=200)
    deaf.close()


def test_a_desk_that_was_killed_leaves_no_deaf_listener(qtbot, tmp_path):
    database = tmp_path / "clinic.db"
    killed = subprocess.run([sys.executable, "-c", _LISTENS, str(database)], env=environment(tmp_path), cwd=ROOT,
                            capture_output=True, text=True, check=False)  # fmt: skip
    assert killed.stdout == "True\n"
    window = QWidget()
    qtbot.addWidget(window)
    only = OnlyOne(database, lambda: window)
    assert only.is_listening
    only.close()


def test_a_desk_of_another_user_of_this_pc_is_named_at_once(tmp_path, monkeypatch, qtbot):
    database = tmp_path / "clinic.db"
    with monkeypatch.context() as patch:
        patch.setattr("getpass.getuser", lambda: "ben")
        lock = DeskLock.take(database)
    began = time.monotonic()
    with pytest.raises(StoreUnavailable) as why:
        hold(database)
    assert (why.value.code, why.value.facts["who"]) == ("held_here", "ben")
    assert time.monotonic() - began < holding._WAIT_SECONDS
    lock.release()
    hold(database).release()


def test_a_desk_that_is_just_closing_is_waited_for(tmp_path, qtbot):
    database = tmp_path / "clinic.db"
    lock = DeskLock.take(database)
    threading.Timer(0.6, lock.release).start()
    hold(database).release()


def test_a_desk_that_does_not_answer_is_named_in_the_end(tmp_path, qtbot, monkeypatch):
    monkeypatch.setattr(holding, "_WAIT_SECONDS", 0.3)
    lock = DeskLock.take(tmp_path / "clinic.db")
    with pytest.raises(StoreUnavailable, match="held_here"):
        hold(tmp_path / "clinic.db")
    lock.release()


def test_a_desk_that_answers_was_raised(tmp_path, qtbot, monkeypatch):
    lock = DeskLock.take(tmp_path / "clinic.db")
    monkeypatch.setattr("pumptracker.ui.only_one.raise_first", lambda _: True)
    with pytest.raises(Raised):
        hold(tmp_path / "clinic.db")
    lock.release()


# at the start --------------------------------------------------------------------------------


def write_foreign(database: Path) -> None:
    told = {"who": "ana", "host": "FRONT-DESK-2", "pid": 7, "since": "2026-11-24T08:12:00+00:00"}
    database.parent.mkdir(parents=True, exist_ok=True)
    lock_file.lock_file(database).write_text(json.dumps(told), encoding="utf-8")


def dialog_then(act) -> None:
    """Do something with the next dialog that is opened."""

    def look() -> None:
        shown = QApplication.activeModalWidget()
        if shown is None:
            QTimer.singleShot(20, look)
        else:
            act(shown)

    QTimer.singleShot(0, look)


@pytest.fixture
def start(monkeypatch, tmp_path):
    """Starts a desk whose window is not shown; returns its exit code."""
    monkeypatch.setattr(desk, "preferences_file", lambda: tmp_path / "desk.ini")
    opened = []
    monkeypatch.setattr(desk, "run", lambda *given: opened.append(given) or 0)
    desk.opened_in_test = opened
    return desk.open_desk


def test_another_computers_clinic_is_refused_in_a_window_by_name_and_tried_again(qtbot, tmp_path, start, capsys):
    database = tmp_path / "data" / "clinic.db"
    write_foreign(database)
    said = []

    def close(dialog) -> None:
        said.append(dialog.findChild(QLabel, "startWhy").text())
        qtbot.mouseClick(dialog.findChild(QPushButton, "start_close"), Qt.MouseButton.LeftButton)

    dialog_then(close)
    assert start(database, None) == 1
    assert "held by ana on FRONT-DESK-2 since" in said[0]
    assert capsys.readouterr().err.strip() == said[0]
    assert desk.opened_in_test == []

    def again(dialog) -> None:
        lock_file.lock_file(database).write_bytes(b"")
        qtbot.keyClick(dialog, Qt.Key.Key_Return)

    dialog_then(again)
    assert start(database, None) == 0
    assert len(desk.opened_in_test) == 1
    assert holder(database) is None


def test_it_is_taken_over_only_with_its_name_typed(qtbot, tmp_path, start):
    database = tmp_path / "data" / "clinic.db"
    write_foreign(database)

    def take(dialog) -> None:
        assert isinstance(dialog, TakeOver)
        for typed, lets in (("", False), ("yes", False), ("FRONT-DESK-", False), (" front-desk-2 ", True)):
            dialog.typed.setText(typed)
            assert dialog.button.isEnabled() is lets
        qtbot.mouseClick(dialog.button, Qt.MouseButton.LeftButton)

    dialog_then(take)
    assert start(database, None, take_over=True) == 0
    assert len(desk.opened_in_test) == 1


def test_cancelled_it_stays_with_the_other_computer(qtbot, tmp_path, start):
    database = tmp_path / "data" / "clinic.db"
    write_foreign(database)

    def cancel(dialog) -> None:
        dialog_then(StartRefused.reject)
        dialog.reject()

    dialog_then(cancel)
    assert start(database, None, take_over=True) == 1
    assert holder(database).host == "FRONT-DESK-2"
    assert desk.opened_in_test == []


def test_nothing_is_asked_where_no_other_computer_has_it(qtbot, tmp_path, start):
    assert start(tmp_path / "data" / "clinic.db", None, take_over=True) == 0


def test_the_command_line_hands_take_over_to_the_desk(tmp_path):
    asked = []
    assert cli.run(["--take-over", "--data", str(tmp_path)], lambda *given: asked.append(given) or 0) == 0
    assert asked[0][0] == "take-over"
