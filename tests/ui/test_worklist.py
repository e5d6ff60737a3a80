"""The worklist in a real window: what is shown is what the database holds."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QTableView

from pumptracker.services.importing import import_register
from pumptracker.services.writing import action
from pumptracker.store import facts
from pumptracker.store.connection import open_or_make
from pumptracker.ui.main_window import MainWindow
from tests.test_register import REGISTER, pump_row, write

TODAY = date(2026, 11, 24)


@pytest.fixture
def window(qtbot, tmp_path):
    db = open_or_make(tmp_path / "clinic.db")
    import_register(db, write(tmp_path / "r.csv", REGISTER), by="Ana", today=TODAY)
    desk = MainWindow(db, lambda: TODAY, "Ana")
    desk.db = db
    qtbot.addWidget(desk)
    desk.show()
    yield desk
    desk.close()
    db.close()


def texts(window) -> list[str]:
    view = window.findChild(QTableView, "worklistView")
    model = view.model()
    return [
        " | ".join(str(model.index(row, column).data()) for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def test_everyone_is_on_the_list_once_and_the_tiles_say_so(window):
    assert len(texts(window)) == 13
    assert window.findChild(QLabel, "accountedSum").text() == "13"
    assert "of 13" in window.findChild(QLabel, "accounted").text()
    assert "accounted for" in window.findChild(QLabel, "accounted").text()


def test_a_tile_filters_and_clicked_again_shows_everyone(window, qtbot):
    tile = next(each for each in window.findChildren(QPushButton, "tile") if "unknown" in each.text())
    qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert len(texts(window)) == int(tile.text().split()[0])
    assert all("Date unknown" in text for text in texts(window))
    qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert len(texts(window)) == 13


def test_the_line_below_explains_the_selected_date(window):
    view = window.findChild(QTableView, "worklistView")
    row = next(n for n, text in enumerate(texts(window)) if "MRN 001" in text)
    view.selectRow(row)
    assert "18 mL to alarm × 2000 mcg/mL ÷ 400 mcg/day = 90 days" in window.findChild(QLabel, "explanation").text()


def test_what_another_program_writes_appears_and_the_selected_row_stays(window, tmp_path):
    view = window.findChild(QTableView, "worklistView")
    view.selectRow(4)
    chosen = window.worklist.current()
    import_register(window.db, write(tmp_path / "n.csv", [pump_row("900")]), by="Ben", today=TODAY)
    window.look_again()
    assert len(texts(window)) == 14
    assert window.worklist.current().mrn == chosen.mrn


def test_midnight_moves_the_desk_on(window, monkeypatch):
    before = texts(window)
    monkeypatch.setattr(window.session, "clock", lambda: date(2027, 6, 1))
    window.look_again()
    assert texts(window) != before
    assert any("d overdue" in text for text in texts(window))


def test_an_empty_clinic_says_a_sentence_and_not_an_empty_table(qtbot, tmp_path):
    db = open_or_make(tmp_path / "clinic.db")
    desk = MainWindow(db, lambda: TODAY, "Ana")
    qtbot.addWidget(desk)
    desk.show()
    assert any(
        "No patient is on the pathway yet" in each.text() and each.isVisible() for each in desk.findChildren(QLabel)
    )
    assert not desk.findChild(QTableView, "worklistView").isVisible()
    desk.close()
    db.close()


def test_a_list_that_cannot_be_read_says_so_and_is_never_shown_empty(window, qtbot):
    window.db.execute("UPDATE due_items SET reason = 'spoilt'")
    window.db.execute("DROP TABLE phones")
    with action(window.db, "test", by="Ana"):
        facts.insert(window.db, "staff", name="Ben")
    window.look_again()
    qtbot.waitUntil(
        lambda: any(
            "do not rely on what is shown" in each.text() and each.isVisible() for each in window.findChildren(QLabel)
        )
    )
    assert not window.findChild(QTableView, "worklistView").isVisible()


def test_an_empty_tile_says_what_is_next_and_how_to_see_everyone_again(window, qtbot, tmp_path):
    with action(window.db, "test", by="Ana"):
        for (booking,) in window.db.execute("SELECT id FROM bookings").fetchall():
            facts.update(window.db, "bookings", booking, outcome="cancelled", outcome_on=TODAY)
    window.look_again()
    tile = next(each for each in window.findChildren(QPushButton, "tile") if "booked" in each.text())
    qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    said = window.findChild(QLabel, "emptyText")
    assert said.isVisible()
    assert "No visit is booked." in said.text()
    assert "The next refill is due by Mon 30 Nov 2026 for Marsh, Dale." in said.text()
    qtbot.mouseClick(window.findChild(QPushButton, "clearFiltersHere"), Qt.MouseButton.LeftButton)
    assert len(texts(window)) == 13
