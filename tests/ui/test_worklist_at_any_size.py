"""A worklist of any length: rows are fetched a screenful at a time, and nothing of that is seen at the desk."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from pumptracker.domain.record import Contact
from pumptracker.services import desk_work
from pumptracker.services.importing import import_register
from pumptracker.store import order, policy, records, shown
from pumptracker.store.connection import open_clinic, open_or_make
from pumptracker.ui import page
from pumptracker.ui.main_window import MainWindow
from pumptracker.ui.worklist import lines, table
from pumptracker.words import tr
from tests.test_register import pump_row, write

TODAY = date(2026, 11, 24)
PATIENTS = 90


@pytest.fixture
def small_screens(monkeypatch):
    monkeypatch.setattr(lines, "SCREENFUL", 8)
    monkeypatch.setattr(lines, "_MOST_KEPT", 3)


@pytest.fixture
def db(tmp_path):
    rows = [
        pump_row(f"{n:03}", daily_dose=str(200 + n), last_fill_on=f"2026-10-{1 + n % 28:02}") for n in range(PATIENTS)
    ]
    made = open_or_make(tmp_path / "clinic.db")
    import_register(made, write(tmp_path / "r.csv", rows), by="Ana", today=TODAY)
    yield made
    made.close()


@pytest.fixture
def desk(qtbot, db, small_screens):
    window = MainWindow(db, lambda: TODAY, "Ana")
    qtbot.addWidget(window)
    window.resize(1100, 600)
    window.show()
    QApplication.processEvents()
    return window


def contact(db, mrn: str, outcome: str = "no-answer") -> None:
    patient = records.id_of_mrn(db, mrn)
    for _ in range(3):
        made = Contact(id=0, made_on=TODAY, outcome=outcome)
        desk_work.log_contact(db, patient, made, by="Ben", today=TODAY)


def painted(desk) -> list[str]:
    model = desk.worklist.table.model
    return [model.index(row, 3).data() for row in range(model.rowCount())]


def test_every_row_is_there_once_whichever_way_one_scrolls(desk):
    view, model = desk.worklist.table.view, desk.worklist.table.model
    for key in (Qt.Key.Key_End, Qt.Key.Key_Home, *[Qt.Key.Key_PageDown] * 20):
        QTest.keyClick(view, key)
        QApplication.processEvents()
    assert model.rowCount() == PATIENTS
    assert len(set(painted(desk))) == PATIENTS
    assert [line.place for line in model.lines] == sorted(line.place for line in model.lines)


def test_who_is_selected_stays_selected_though_scrolled_far_past_and_moved(desk, db):
    view, model = desk.worklist.table.view, desk.worklist.table.model
    last = max(number for number, line in enumerate(model.lines) if line.place.status == "later")
    view.selectRow(last)
    chosen = desk.worklist.current().mrn
    view.scrollToTop()
    painted(desk)
    desk_work.book(db, records.id_of_mrn(db, chosen), "refill", on=TODAY + timedelta(days=2), by="Ben", today=TODAY)
    desk.look_again()
    assert desk.worklist.current().mrn == chosen
    assert view.currentIndex().row() < last
    assert [index.row() for index in view.selectionModel().selectedRows()] == [view.currentIndex().row()]
    assert model.line_at(view.currentIndex().row()).place.patient_id == records.id_of_mrn(db, chosen)


def test_several_selected_rows_stay_selected_each_wherever_it_moves_to(desk, db):
    view = desk.worklist.table.view
    view.selectRow(20)
    for _ in range(12):
        QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    chosen = desk.worklist.table.selected_patients()
    assert len(chosen) == 13
    painted(desk)
    desk_work.book(db, chosen[5], "refill", on=TODAY + timedelta(days=2), by="Ben", today=TODAY)
    desk.look_again()
    assert sorted(desk.worklist.table.selected_patients()) == sorted(chosen)


def test_of_too_many_selected_the_current_one_stays(desk, db, monkeypatch):
    monkeypatch.setattr(table, "_MOST_NOTED", 10)
    view = desk.worklist.table.view
    view.selectAll()
    chosen = desk.worklist.current_patient()
    contact(db, "070")
    desk.look_again()
    assert desk.worklist.table.selected_patients() == [chosen] == [desk.worklist.current_patient()]


def test_a_row_asked_for_after_another_program_wrote_is_blank_and_then_right(desk, db, tmp_path):
    with_other = open_clinic(tmp_path / "clinic.db")
    model, asked = desk.worklist.table.model, []
    model.outdated.connect(lambda: asked.append(True))
    contact(with_other, "080")
    assert model.index(60, 3).data() is None
    assert asked
    QApplication.processEvents()
    assert model.index(60, 3).data() is not None
    assert len(set(painted(desk))) == PATIENTS
    with_other.close()


def test_a_row_asked_for_on_another_program_s_day_is_blank_and_then_right(desk, db, tmp_path):
    with_other = open_clinic(tmp_path / "clinic.db")
    order.bring_up(with_other, TODAY + timedelta(days=150), policy.numbers(with_other))
    model = desk.worklist.table.model
    assert model.index(60, 3).data() is None
    QApplication.processEvents()
    assert len(set(painted(desk))) == PATIENTS
    assert order.kept_day(db)[0] == TODAY.isoformat()
    with_other.close()


def test_a_day_that_cannot_begin_is_said_and_begins_once_the_file_answers(qtbot, db, tmp_path, monkeypatch):
    monkeypatch.setattr(page, "_TRY_AGAIN_MS", 30)
    day = [TODAY]
    window = MainWindow(db, lambda: day[0], "Ana")
    qtbot.addWidget(window)
    window.show()
    other = open_clinic(tmp_path / "clinic.db")
    other.execute("BEGIN IMMEDIATE")
    db.execute("PRAGMA busy_timeout = 10")
    day[0] = TODAY + timedelta(days=30)
    window.look_again()
    said = window.findChild(QLabel, "emptyText")
    assert tr("could_not_read") in said.text()
    assert not window.worklist.table.view.isVisible()
    other.execute("ROLLBACK")
    qtbot.waitUntil(lambda: window.worklist.table.view.isVisible())
    assert order.kept_day(db)[0] == day[0].isoformat()
    other.close()


def test_expanded_rows_keep_their_own_items_wherever_they_stand(desk):
    page, model = desk.worklist, desk.worklist.table.model
    for number in (80, 41, 3):
        page.table.folded.emit(model.line_at(number).place.patient_id, True)
    beneath = [line for line in model.lines if line.beneath]
    assert len(beneath) == model.rowCount() - PATIENTS >= 3
    owner = None
    for number, line in enumerate(model.lines):
        owner = owner if line.beneath else line.place.patient_id
        assert line.place.patient_id == owner
        assert model.lines.number_of(line.key) == number


def accounted(desk) -> str:
    return desk.findChild(QLabel, "accounted").text()


def test_of_very_many_it_says_that_all_are_accounted_for_only_once_they_are_counted(qtbot, db, monkeypatch):
    monkeypatch.setattr(shown, "COUNTED_AT_ONCE", 10)
    window = MainWindow(db, lambda: TODAY, "Ana")
    qtbot.addWidget(window)
    window.worklist.bring_up_to_date()
    assert accounted(window) == ""
    window.show()
    qtbot.waitUntil(lambda: "accounted for" in accounted(window) and not accounted(window).endswith("!"))


def test_of_very_many_too_one_who_is_missing_is_said_loudly(qtbot, db, monkeypatch):
    monkeypatch.setattr(shown, "COUNTED_AT_ONCE", 10)
    db.execute("DELETE FROM due_items WHERE patient_id = 5")
    window = MainWindow(db, lambda: TODAY, "Ana")
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: f"of {PATIENTS} patients accounted for!" in accounted(window))
