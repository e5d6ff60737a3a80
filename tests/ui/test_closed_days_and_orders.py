"""Closed days and drug orders at the desk, by keys, read back from the database."""

from __future__ import annotations

import csv
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from pumptracker.domain.record import DrugOrder, Fill, Patient, Phone, Pump
from pumptracker.services import desk_work, pumping, registering
from pumptracker.services.checking import check
from pumptracker.store import clinic_tables, policy, records, worklist
from pumptracker.store.connection import open_or_make
from pumptracker.ui.closing import planner_dialog
from pumptracker.ui.closing.list_dialog import ListDialog
from pumptracker.ui.dialogs.form_dialog import FormDialog
from pumptracker.ui.main_window import MainWindow
from pumptracker.ui.saving import write_sheet
from tests.ui.test_stories_at_the_desk import Desk

TODAY = date(2026, 11, 24)
NOW = {"by": "Ana", "today": TODAY}
Key, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


def patient(db, mrn: str, name: str, filled: date, drugs: str = "baclofen", **who) -> int:
    """Someone filled on a day with 20 mL that last 90 days to the alarm."""
    made = registering.register(
        db, Patient(id=0, mrn=mrn, family_name=name, given_name="Rosa", date_of_birth=date(1960, 2, 29), **who),
        phones=[Phone(id=0, number="312 555 0101")], stage="long-term", entered_on=date(2026, 8, 3), **NOW,
    )  # fmt: skip
    pump = Pump(id=0, model="SynchroMed II 8637-20", serial=f"S{mrn}", implanted_on=date(2026, 1, 5))
    pumping.implant(db, made, pump, **NOW)
    fill = Fill(
        id=0, pump_id=0, filled_on=filled, volume_ml=Decimal(20), drugs=drugs, concentration=Decimal(2000),
        daily_dose=Decimal(400),
    )  # fmt: skip
    pumping.refill(db, made, fill, **NOW)
    return made


@pytest.fixture
def desk(qtbot, tmp_path):
    """Demo-Fall has a visit on 29 December, Demo-Early is due on the 28th, Demo-Quiet asked not to be contacted."""
    db = open_or_make(tmp_path / "clinic.db")
    desk_work.book(db, patient(db, "1", "Demo-Fall", date(2026, 10, 20)), "refill", on=date(2026, 12, 29), **NOW)
    patient(db, "2", "Demo-Early", date(2026, 9, 29))
    patient(db, "3", "Demo-Quiet", date(2026, 10, 1), do_not_contact=True)
    patient(db, "4", "Demo-Far", date(2026, 11, 20))
    made = Desk.__new__(Desk)
    made.today, made.db, made.qtbot = TODAY, db, qtbot
    made.window = MainWindow(db, lambda: made.today, "Ana")
    qtbot.addWidget(made.window)
    made.window.show()
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    yield made
    assert check(db).fault == ""
    made.window.close()
    db.close()


def shown(desk) -> ListDialog:
    found = next(each for each in desk.window.findChildren(ListDialog) if each.isVisible())
    desk.qtbot.waitUntil(found.isActiveWindow)  # keys reach no window before
    return found


def press(desk, dialog: ListDialog, key: Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key on the lines."""
    desk.qtbot.waitUntil(dialog.isActiveWindow)
    desk.qtbot.keyClick(dialog.lines.view, key, held)


def type_days(desk, first: str, last: str, reason: str = "") -> ListDialog:
    """Ctrl+K, the days, Enter."""
    desk.press(Key.Key_K, CTRL)
    planner = shown(desk)
    for name, text in (("first_on", first), ("last_on", last), ("reason", reason)):
        desk.qtbot.keyClicks(planner._fields[name], text)
    desk.qtbot.keyClick(planner._fields["reason"], Key.Key_Return)
    return planner


def form(desk) -> FormDialog:
    """The dialog over the list, once it has the keys."""
    desk.qtbot.waitUntil(lambda: any(each.isVisible() for each in desk.window.findChildren(FormDialog)))
    dialog = desk.dialog
    desk.qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def fill_in(desk, **values: str | bool) -> None:
    """Type into the dialog over the list, and Enter."""
    form(desk)
    desk.fill_in(**values)


def table(dialog: ListDialog) -> list[tuple[str, ...]]:
    """The lines as they are shown: name, what it was, what it must become; headings whole."""
    lines = dialog.lines.model.lines
    return [line.cells if line.heading else (line.cells[0].split(",")[0], *line.cells[3:]) for line in lines]


def test_a_closure_is_planned_marked_booked_through_and_undone_by_keys(desk, qtbot):
    planner = type_days(desk, "24 Dec", "2 Jan 2027", "Christmas")
    assert table(planner) == [
        ("Visits that fall: 1",), ("Demo-Fall", "Visit Tue 29 Dec", "Another day, Mon 18 Jan at the latest"),
        ("To be done earlier: 2",),
        ("Demo-Early", "Book by Mon 21 Dec", "Book by Mon 21 Dec: due while the clinic is closed"),
        ("Demo-Quiet", "Book by Wed 23 Dec", "Book by Wed 23 Dec: due while the clinic is closed"),
    ]  # fmt: skip
    assert planner.lines.model.lines[4].cells[1] == "312 555 0101\nDo not contact"
    assert clinic_tables.closures(desk.db) == []
    mark = planner.findChild(QPushButton, "planMark")
    qtbot.keyClick(mark, Key.Key_Space)
    assert [(row.first_on, row.last_on, row.reason) for row in clinic_tables.closures(desk.db)] == [
        (date(2026, 12, 24), date(2027, 1, 2), "Christmas")
    ]
    assert not mark.isEnabled()
    assert desk.rows("1")["refill"].status == "unsafe"
    press(desk, planner, Key.Key_B)
    fill_in(desk, visit_on="23 Dec", visit_at="10:00")
    skip = form(desk).findChild(QPushButton, "dialogSkip")
    qtbot.keyClick(skip, Key.Key_Space)
    fill_in(desk, visit_on="22 Dec")
    assert [line[-1] for line in table(planner)] == [
        "Visits that fall: 1", "✓ Done", "To be done earlier: 2",
        "Book by Mon 21 Dec: due while the clinic is closed", "✓ Done",
    ]  # fmt: skip
    assert "2 of 3 done" in planner.said.text()
    booked = [(visit.visit_on, visit.visit_at, visit.outcome) for visit in desk.record("1").bookings]
    assert booked == [(date(2026, 12, 29), "", "rescheduled"), (date(2026, 12, 23), "10:00", None)]
    assert (desk.rows("1")["refill"].status, desk.rows("3")["refill"].status) == ("booked", "booked")
    press(desk, planner, Key.Key_Z, CTRL)
    assert desk.record("3").bookings == ()
    assert table(planner)[-1][-1].startswith("Book by Wed 23 Dec")
    qtbot.keyClick(planner, Key.Key_Escape)
    assert check(desk.db).fault == ""


def test_the_round_says_how_far_it_is_and_stops(desk, qtbot):
    planner = type_days(desk, "24 Dec", "2 Jan 2027")
    press(desk, planner, Key.Key_B)
    dialog = form(desk)
    assert dialog.findChildren(type(planner.said))[0].text().startswith("1 of 3: move refill of Tue 29 Dec 2026")
    assert dialog._inputs["visit_on"].text() == "23 Dec 2026"
    dialog._inputs["visit_on"].setText("29 Dec")
    assert "closed that day" in dialog._shown.text()
    dialog._inputs["visit_on"].setText("23 Dec 2026")
    qtbot.keyClick(dialog, Key.Key_Escape)
    assert not dialog.isVisible()
    assert [visit.outcome for visit in desk.record("1").bookings] == [None]
    planner.reject()


def test_days_on_which_nothing_falls_say_so_and_days_that_cannot_be_are_refused(desk, qtbot):
    planner = type_days(desk, "5 Mar 2027", "")
    assert table(planner) == [("Nothing falls on these days, and nothing has to be done earlier.",)]
    planner._fields["last_on"].setText("4 Mar 2027")
    qtbot.keyClick(planner._fields["last_on"], Key.Key_Return)
    assert "before the first day" in planner.fault.text()
    planner._fields["first_on"].setText("1 Nov 2026")
    planner._fields["last_on"].setText("2 Nov 2026")
    qtbot.keyClick(planner._fields["last_on"], Key.Key_Return)
    assert "is past" in planner.fault.text()
    planner.reject()


def test_a_marked_closure_is_planned_from_the_settings(desk, qtbot):
    planner = type_days(desk, "24 Dec", "2 Jan 2027", "Christmas")
    planner.mark()
    planner.reject()
    desk.window.open_page("settings")
    desk.window.settings.open_part("closures")
    desk.window.settings.pane.findChild(QPushButton, "settings_plan").click()
    again = shown(desk)
    assert len(table(again)) == 5
    assert "marked as closed" in again.said.text()
    assert not again.findChild(QPushButton, "planMark").isEnabled()
    again.reject()


def test_a_large_closure_is_planned_beside_the_window(desk, qtbot, monkeypatch):
    monkeypatch.setattr(planner_dialog, "AT_ONCE", 0)
    planner = type_days(desk, "24 Dec", "2 Jan 2027", "Christmas")
    assert len(table(planner)) == 5
    assert planner.lines.view.isEnabled()
    planner.mark()
    assert len(table(planner)) == 5
    assert len(clinic_tables.closures(desk.db)) == 1
    planner.reject()
    assert not planner.isVisible()


def test_the_call_list_is_copied_and_saved_with_no_cell_a_formula(desk, qtbot, tmp_path):
    desk_work.book(
        desk.db, patient(desk.db, "=1+1", "=Demo", date(2026, 11, 1)), "follow_up", on=date(2026, 12, 28), **NOW
    )
    planner = type_days(desk, "24 Dec", "2 Jan 2027", "Christmas")
    planner.copy()
    copied = QApplication.clipboard().text().splitlines()
    assert len(copied) == 5
    assert copied[0].split("\t") == ["Patient", "Born · MRN", "Phone", "What", "So far", "Now"]
    write_sheet(planner.sheet(), tmp_path / "calls.csv")
    with (tmp_path / "calls.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert [row[0] for row in rows] == ["Patient", "Demo-Fall, Rosa", "'=Demo, Rosa", "Demo-Early, Rosa",
                                        "Demo-Quiet, Rosa"]  # fmt: skip
    assert rows[4][2] == "312 555 0101, Do not contact"
    planner.reject()


def test_an_early_beyond_use_date_turns_the_row_red_until_another_drug_is_received(desk, qtbot):
    who = patient(desk.db, "9", "Demo-Order", date(2026, 10, 20), "morphine + clonidine")
    desk_work.book(desk.db, who, "refill", on=date(2026, 12, 8), **NOW)
    desk.window.look_again()
    desk.press(Key.Key_O, CTRL)
    orders = shown(desk)
    assert [line.cells[0] for line in orders.lines.model.lines if line.heading] == ["To order: 1"]
    press(desk, orders, Key.Key_O)
    fill_in(desk, ordered_on="t")
    assert [line.cells[0] for line in orders.lines.model.lines if line.heading] == ["Ordered: 1"]
    press(desk, orders, Key.Key_R)
    fill_in(desk, received_on="t", on_hand_until="7 Dec", lot="A7")
    assert [line.cells[0] for line in orders.lines.model.lines if line.heading] == [
        "To order: 1", "Expires too early: 1"
    ]  # fmt: skip
    row = desk.rows("9")["refill"]
    assert (row.status, row.item.booking_fault) == ("unsafe", "drug_expires")
    assert desk.record("9").drug_orders == (
        DrugOrder(id=1, ordered_on=TODAY, received_on=TODAY, on_hand_until=date(2026, 12, 7), lot="A7"),
    )
    orders.lines.choose((who, 0))
    press(desk, orders, Key.Key_O)
    fill_in(desk, ordered_on="t", received_on="t", on_hand_until="8 Dec", lot="B1")
    assert desk.rows("9")["refill"].status == "booked"
    assert [line.cells[0] for line in orders.lines.model.lines if line.heading] == [
        "Expires too early: 1", "On hand: 1"
    ]  # fmt: skip
    orders.lines.choose((who, 1))
    press(desk, orders, Key.Key_Delete)
    assert desk.record("9").drug_orders[0].cancelled_on == TODAY
    press(desk, orders, Key.Key_Z, CTRL)
    assert desk.record("9").drug_orders[0].cancelled_on is None
    orders.lines.choose((who, 1))
    press(desk, orders, Key.Key_E)
    fill_in(desk, on_hand_until="1 Jun 2027")
    assert desk.record("9").drug_orders[0].on_hand_until == date(2027, 6, 1)
    assert "Until " in orders.sheet().rows[0][5]
    press(desk, orders, Key.Key_Return)
    assert desk.window.patient.patient_id == who


def test_a_beyond_use_date_before_the_visit_is_said_while_it_is_typed(desk, qtbot):
    who = patient(desk.db, "9", "Demo-Order", date(2026, 10, 20), "morphine + clonidine")
    desk_work.book(desk.db, who, "refill", on=date(2026, 12, 8), **NOW)
    desk_work.order_drug(desk.db, who, DrugOrder(id=0, ordered_on=TODAY), **NOW)
    desk.window.look_again()
    desk.window.act("receive", who)
    dialog = form(desk)
    dialog._inputs["on_hand_until"].setText("7 Dec")
    assert "the visit will not count" in dialog._shown.text()
    dialog._inputs["on_hand_until"].setText("23 Nov")
    qtbot.keyClick(dialog.findChild(QPushButton, "dialogSave"), Key.Key_Return)
    assert "before the drug came" in dialog._errors["on_hand_until"].text()
    dialog.discard()
    assert records.record(desk.db, who).drug_orders[0].received_on is None


def test_the_list_of_orders_is_empty_in_words(desk, qtbot):
    desk.press(Key.Key_O, CTRL)
    orders = shown(desk)
    assert table(orders) == [("No drug is to order, and no order waits.",)]
    assert orders.sheet().empty == "No drug is to order, and no order waits."
    orders.reject()
    assert worklist.on_pathway(desk.db) == 4
    assert policy.calendar(desk.db).closures == ()
