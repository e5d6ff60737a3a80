"""A clock that is set, a PC that slept or was carried elsewhere: the day follows at once, and nothing is hidden."""

from __future__ import annotations

import os
import time
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from pumptracker.services import demo
from pumptracker.store.connection import open_or_make
from pumptracker.ui import clock
from pumptracker.ui.main_window import MainWindow
from pumptracker.ui.waking import Waking
from pumptracker.words import day
from tests.ui.desks import leave


@pytest.fixture
def pc(monkeypatch):
    """The clock of the PC, to be set by the test."""
    now = {"today": date.today(), "wall": 1e9, "steady": 50.0, "zone": 0}
    monkeypatch.setattr(clock, "today", lambda: now["today"])
    monkeypatch.setattr(clock, "moment", lambda: (now["wall"], now["steady"], now["zone"]))
    return now


@pytest.fixture
def desk(qtbot, tmp_path, pc):
    db = open_or_make(tmp_path / "clinic.db")
    demo.build(db, pc["today"], patients=8)
    window = MainWindow(db, clock.today, by="Ana")
    qtbot.addWidget(window)
    window.show()
    yield window
    leave(window)
    db.close()


def waking(desk) -> Waking:
    return desk.findChild(Waking)


def notice(desk) -> str:
    QApplication.processEvents()
    return desk.notices.said("clock")


def test_a_clock_set_back_is_said_with_both_days_and_hides_nothing_and_goes_by_itself(desk, pc):
    assert notice(desk) == ""
    everybody, real = desk.worklist.table.model.rowCount(), pc["today"]
    pc["today"] = real - timedelta(days=400)
    desk.look_again()
    assert day(real) in notice(desk)
    assert day(pc["today"]) in notice(desk)
    assert "counted from the PC's clock" in notice(desk)
    assert desk.worklist.table.model.rowCount() == everybody
    pc["today"] = real
    desk.look_again()
    assert notice(desk) == ""


def test_a_clock_that_stands_right_or_ahead_is_not_spoken_of(desk, pc):
    real = pc["today"]
    for ahead in (0, 1, 4000):
        pc["today"] = real + timedelta(days=ahead)
        desk.look_again()
        assert notice(desk) == ""


def test_a_desk_opened_on_a_given_day_speaks_of_no_clock(qtbot, tmp_path, pc):
    db = open_or_make(tmp_path / "clinic.db")
    demo.build(db, pc["today"], patients=4)
    window = MainWindow(db, lambda: date(2020, 1, 1), by="Ana")
    qtbot.addWidget(window)
    assert notice(window) == ""
    window.close()
    db.close()


@pytest.mark.parametrize(
    ("wall", "steady", "zone", "wakes"),
    [
        (1, 1, 0, False),
        (2, 1.5, 0, False),
        (8 * 3600, 1, 0, True),  # slept, where the steady clock sleeps too
        (8 * 3600, 8 * 3600, 0, True),  # slept, where it does not
        (-3600, 1, 0, True),  # set back
        (1, 1, 3600, True),  # another zone
    ],
)
def test_a_pc_that_slept_or_was_set_shows_the_new_day_at_once(desk, pc, wall, steady, zone, wakes):
    before = desk.top.day()
    pc["today"] += timedelta(days=1)
    pc["wall"], pc["steady"], pc["zone"] = pc["wall"] + wall, pc["steady"] + steady, zone
    waking(desk).look()
    assert (desk.top.day() != before) == wakes


def test_it_looks_by_itself_every_second(desk, pc, qtbot):
    before = desk.top.day()
    pc["today"] += timedelta(days=1)
    pc["wall"] += 9 * 3600
    qtbot.waitUntil(lambda: desk.top.day() != before, timeout=2500)


def test_whoever_comes_back_to_the_window_sees_today(desk, pc):
    before = desk.top.day()
    pc["today"] += timedelta(days=1)
    QGuiApplication.instance().applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert desk.top.day() != before


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="Windows asks the system each time")
@given(zones=st.lists(st.sampled_from(["UTC", "Pacific/Kiritimati", "Etc/GMT+12", "America/Chicago"]), min_size=1))
def test_the_day_and_the_time_are_always_those_of_the_zone_that_the_pc_is_in_now(zones):
    before = os.environ.get("TZ")
    try:
        for zone in zones:
            os.environ["TZ"] = zone
            offset = clock.moment()[2]
            there = datetime.now(tz=__import__("zoneinfo").ZoneInfo(zone))
            assert offset == there.utcoffset().total_seconds()
            assert clock.today() == there.date()
            assert clock.time_of_day()[:2] == f"{there:%H}"
    finally:
        os.environ.pop("TZ") if before is None else os.environ.update(TZ=before)
        time.tzset()
