"""A fault of the program says that nothing saved was lost, and its report holds nothing about anybody."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

import pumptracker
from pumptracker.domain.record import Patient
from pumptracker.domain.refused import Refused
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui import crash, crash_report
from pumptracker.ui.dialogs.field import Typed, read_day
from pumptracker.words import tr

NOW = datetime(2026, 11, 24, 14, 5, tzinfo=UTC)
SECRET = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20).map(lambda text: f"Zqx{text}Wvj")
MRNS = st.integers(10**8, 10**9 - 1).map(lambda number: f"MRN-{number}")
PHONES = st.integers(10**6, 10**7 - 1).map(lambda number: f"+1 312 {number}")


def through_our_code(error: BaseException) -> None:
    """Raise it from below a function of ours, with its values in the frames."""

    class Values:
        def __getitem__(self, name):
            raise error

    Typed(Values(), NOW.date()).text("note")


def made(kind: int, secret: str) -> BaseException:
    patient = Patient(id=1, mrn=secret, family_name=secret)
    error = (
        ValueError(secret), KeyError(secret), OSError(2, secret, f"/home/{secret}/clinic.db"), AttributeError(secret),
        sqlite3.IntegrityError(f"UNIQUE {secret}"), RuntimeError(patient),
        UnicodeDecodeError("utf-8", b"x", 0, 1, secret), StoreUnavailable(secret, folder=secret),
        Refused(secret, given=secret), AssertionError(secret, patient),
        type(secret, (Exception,), {})(secret), ExceptionGroup(secret, [ValueError(secret)]), SyntaxError(secret),
    )[kind]  # fmt: skip
    error.add_note(secret)
    return error


@settings(max_examples=150, deadline=None)
@given(kind=st.integers(0, 12), secret=SECRET | MRNS | PHONES, other=SECRET)
def test_no_report_holds_what_an_exception_says_or_what_stood_in_a_variable(kind, secret, other):
    patient_name_in_a_local = other
    try:
        try:
            through_our_code(made(kind, secret))
        except BaseException as first:
            try:
                read_day(other, patient_name_in_a_local, NOW.date())
                raise LookupError(other)
            except BaseException as second:
                raise ValueError(secret, other) from first if kind % 2 else second
    except BaseException as error:
        text = crash_report.report(error, qt="6.11", now=NOW)
    for word in (secret, other, "Zqx", "Wvj", "MRN-", "+1 312", str(Path.home()), "/home", str(Path.cwd())):
        assert word not in text
    assert os.environ.get("USER", "no such user") not in text.split("\n\n")[1]


def test_a_report_says_where_in_our_code_and_on_what():
    try:
        through_our_code(StoreUnavailable("locked"))
    except StoreUnavailable as error:
        text = crash_report.report(error, qt="6.11", now=NOW)
    assert "pumptracker.store.unavailable.StoreUnavailable, locked" in text
    assert "pumptracker.ui.dialogs.field, line " in text
    assert "Typed.text" in text
    for word in (
        f"PumpTracker {pumptracker.__version__}",
        "schema ",
        "Python 3",
        "Qt 6.11",
        "SQLite 3",
        "2026-11-24T14:05",
    ):
        assert word in text


def test_only_the_newest_reports_are_kept(tmp_path):
    for minute in range(25):
        crash_report.write("x", tmp_path, NOW.replace(minute=minute))
    names = sorted(each.name for each in tmp_path.iterdir())
    assert len(names) == 20
    assert names[-1] == "crash-20261124T142400Z.txt"
    assert crash_report.write("x", tmp_path / "gone", NOW) is None


@pytest.fixture
def shown(qtbot, tmp_path):
    """The dialog of a fault, as from a click in a running window."""
    crash._Now.written.clear()
    dialogs = []

    def show(folder=tmp_path, error=None):
        try:
            through_our_code(error or ValueError("Marsh, Ann"))
        except ValueError as fault:
            dialog = crash.CrashDialog(crash_report.write(crash_report.report(fault, qt="6", now=NOW), folder, NOW))
        qtbot.addWidget(dialog)
        dialog.show()
        dialogs.append(dialog)
        return dialog

    return show


def test_the_dialog_says_that_nothing_saved_is_lost_and_copies_the_path_of_the_report(shown, tmp_path):
    dialog = shown()
    said = [each.text() for each in dialog.findChildren(QLabel) if each.isVisible()]
    path = str(tmp_path / "crash-20261124T140500Z.txt")
    assert tr("crash_safe") in said
    assert path in said
    dialog.findChild(QPushButton, "crashCopy").click()
    assert QApplication.clipboard().text() == path
    assert "Marsh" not in Path(path).read_text(encoding="utf-8")
    dialog.findChild(QPushButton, "crashGoOn").click()
    assert not dialog.isVisible()


def test_where_no_report_can_be_written_it_says_so(shown, tmp_path):
    dialog = shown(tmp_path / "gone")
    assert tr("crash_no_report") in [each.text() for each in dialog.findChildren(QLabel) if each.isVisible()]
    assert not dialog.findChild(QPushButton, "crashCopy").isVisible()


_DESK = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton
from pumptracker.ui import desk, main_window
from pumptracker.store import drafts

def fail():
    raise ValueError("Marsh, Ann, MRN 4711")

def press():
    dialog = QApplication.activeModalWidget()
    print("dialog", dialog.objectName(), flush=True)
    dialog.findChild(QPushButton, sys.argv[2]).click()
    if sys.argv[2] == "crashGoOn":
        QTimer.singleShot(300, lambda: (print("goes on", flush=True), QApplication.closeAllWindows()))

made = main_window.MainWindow.__init__
def opened(self, *args, **kwargs):
    made(self, *args, **kwargs)
    QTimer.singleShot(300, fail)
    QTimer.singleShot(900, press)
desk.MainWindow.__init__ = opened
sys.exit(desk.open_desk(__import__("pathlib").Path(sys.argv[1]) / "clinic.db", None))
"""


@pytest.mark.parametrize(("button", "code"), [("crashGoOn", 0), ("crashClose", 1)])
def test_a_fault_in_a_running_desk_is_told_and_one_goes_on_or_closes(tmp_path, button, code):
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path / "config")}
    ran = subprocess.run(
        [sys.executable, "-c", _DESK, str(tmp_path), button], env=environment, capture_output=True, text=True,
        cwd=Path(pumptracker.__file__).parents[1], timeout=60, check=False,
    )  # fmt: skip
    assert ran.returncode == code, ran.stderr
    assert "dialog crashDialog" in ran.stdout
    assert ("goes on" in ran.stdout) == (button == "crashGoOn")
    (report,) = tmp_path.glob("crash-*.txt")
    for text in (report.read_text(encoding="utf-8"), ran.stderr):
        assert "Marsh" not in text
        assert "builtins.ValueError" in text
