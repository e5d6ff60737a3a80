"""Long work goes on off the window's thread: the window answers, Cancel leaves nothing, closing waits."""

from __future__ import annotations

import threading
from datetime import date

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from pumptracker.domain.refused import Refused
from pumptracker.services import deciding, demo
from pumptracker.services.checking import check
from pumptracker.services.progress import STEP, Cancelled, stretches
from pumptracker.store import integrity, policy
from pumptracker.store.connection import open_or_make
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui.dialogs.form_dialog import FormDialog
from pumptracker.ui.main_window import MainWindow
from pumptracker.ui.preferences import Preferences
from pumptracker.ui.progress_row import ProgressRow
from pumptracker.words import sentence, tr

TODAY = date(2026, 11, 24)


@pytest.fixture
def window(qtbot, tmp_path):
    db = open_or_make(tmp_path / "clinic.db")
    demo.build(db, TODAY, patients=24)
    made = MainWindow(db, lambda: TODAY, "Ana", Preferences(tmp_path / "desk.ini"))
    made.db = db
    qtbot.addWidget(made)
    made.show()
    yield made
    assert check(db).fault == ""
    made.close()
    db.close()


def unwatched(job) -> None:
    """Nobody looks at its progress."""


def paced(db, go_on: threading.Event, *, by, today):
    """Begins, waits to be let on, and goes through a thousand things."""
    for some in stretches(range(4 * STEP), 4 * STEP):
        for _ in some:
            go_on.wait(0.001)
    return f"{by} {today:%Y}"


def test_the_window_answers_while_a_job_runs_elsewhere_and_is_told_how_far_it_is(window, qtbot):
    go_on, seen, threads = threading.Event(), [], []

    def job(db, *, by, today):
        threads.append(threading.current_thread())
        return paced(db, go_on, by=by, today=today)

    def watch(work):
        work.progressed.connect(lambda done, total: seen.append((done, total, window.patients.isVisible())))
        QTimer.singleShot(0, type_a_name)

    def type_a_name():
        qtbot.keyClicks(window.findChild(QLineEdit, "patientSearch"), "a")
        go_on.set()

    assert window.session.in_background(job, watch=watch) == "Ana 2026"
    assert window.patients.isVisible()
    assert threads[0] is not threading.main_thread()
    assert seen[-1] == (4 * STEP, 4 * STEP, True)


def test_a_cancelled_job_leaves_nothing_and_says_so_by_cancelled(window):
    before = list(window.db.iterdump())

    def stop_at_once(work):
        work.progressed.connect(lambda *_: work.cancel())
        work.cancel()

    def change(db, *, by, today):
        deciding.choose(db, name="refill_margin_days", value=30, by=by)

    with pytest.raises(Cancelled):
        window.session.in_background(change, watch=stop_at_once)
    assert list(window.db.iterdump()) == before
    window.session.in_background(change, watch=unwatched)
    assert policy.numbers(window.db).refill_margin_days == 30


@pytest.mark.parametrize(
    "error", [Refused("no_such_patient"), StoreUnavailable("locked"), ZeroDivisionError("a bug")], ids=type
)
def test_what_a_job_raises_is_raised_on_the_windows_thread(window, error):
    def job(db, *, by, today):
        raise error

    with pytest.raises(type(error)):
        window.session.in_background(job, watch=unwatched)
    assert window.session.in_background(lambda db, *, by, today: by, watch=unwatched) == "Ana"  # noqa: ARG005


def test_a_file_that_does_not_answer_a_job_is_said_as_such(window):
    def job(db, *, by, today):
        return db.execute("SELECT * FROM no_such_table")

    with pytest.raises(StoreUnavailable):
        window.session.in_background(job, watch=unwatched)


def test_a_closing_window_stops_the_job_and_waits_for_it(window):
    before, running = list(window.db.iterdump()), []

    def watch(work):
        running.append(work)
        QTimer.singleShot(20, window.close)

    with pytest.raises(Cancelled):
        window.session.in_background(paced, threading.Event(), watch=watch)
    assert not running[0]._thread.is_alive()
    assert not window.isVisible()
    assert list(window.db.iterdump()) == before


# --- the dialog of a change --------------------------------------------------------------------------------


@pytest.fixture
def dialog(window, qtbot, monkeypatch):
    """The refill margin's dialog, 30 typed."""
    monkeypatch.setattr("pumptracker.ui.progress_row._AFTER_MS", 0)
    window.open_page("settings")
    window.settings.open_part("numbers")
    window.settings.pane.lines.choose("refill_margin_days")
    window.settings.pane.edit()
    made = next(each for each in window.findChildren(FormDialog) if each.isVisible())
    entry = made.findChild(QLineEdit, "field_refill_margin_days")
    entry.clear()
    qtbot.keyClicks(entry, "30")
    return made


def press(qtbot, dialog, name: str) -> None:
    qtbot.mouseClick(dialog.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def test_cancel_stops_looking_ahead_and_keeps_what_was_typed(window, dialog, qtbot):
    before = list(window.db.iterdump())
    row = dialog._progress
    row._follow = lambda job: (ProgressRow._follow(row, job), dialog.reject())
    press(qtbot, dialog, "dialogSave")
    assert dialog.isVisible()
    assert dialog.findChild(QLabel, "error").text() == tr("was_stopped")
    assert dialog.findChild(QLineEdit, "field_refill_margin_days").text() == "30"
    assert list(window.db.iterdump()) == before
    del row._follow
    press(qtbot, dialog, "dialogSave")
    assert dialog.findChild(QPushButton, "dialogSave").text() == tr("save_this_change")


def test_cancel_stops_saving_and_nothing_is_saved(window, dialog, qtbot):
    press(qtbot, dialog, "dialogSave")
    before = list(window.db.iterdump())
    row = dialog._progress
    row._follow = lambda job: (ProgressRow._follow(row, job), dialog.reject())
    press(qtbot, dialog, "dialogSave")
    assert dialog.findChild(QLabel, "error").text() == tr("was_stopped")
    assert list(window.db.iterdump()) == before
    del row._follow
    press(qtbot, dialog, "dialogSave")
    assert policy.numbers(window.db).refill_margin_days == 30


def test_while_it_works_nothing_can_be_typed_and_the_bar_tells_how_far_it_is(dialog, qtbot):
    entry, words = dialog.findChild(QLineEdit, "field_refill_margin_days"), dialog.findChild(QLabel, "progressWords")
    seen = []
    row = dialog._progress
    follow = row._follow

    def watched(job):
        follow(job)
        job.progressed.connect(lambda *_: seen.append((entry.isEnabled(), words.text())))

    row._follow = watched
    press(qtbot, dialog, "dialogSave")
    assert seen[0] == (False, "Working out what this would move: 0 of 24")
    assert seen[-1] == (False, "Working out what this would move: 24 of 24")
    assert entry.isEnabled()
    assert not words.isVisible()


def test_a_file_that_another_desk_holds_is_said_and_the_dialog_stays(window, dialog, qtbot, monkeypatch):
    monkeypatch.setattr("pumptracker.store.connection._WAIT_SECONDS", 0.01)
    other = open_or_make(integrity.path(window.db))
    other.execute("BEGIN IMMEDIATE")
    press(qtbot, dialog, "dialogSave")
    assert dialog.findChild(QLabel, "error").text() == sentence("locked", {})
    other.execute("ROLLBACK")
    other.close()
    press(qtbot, dialog, "dialogSave")
    assert dialog.findChild(QPushButton, "dialogSave").text() == tr("save_this_change")
