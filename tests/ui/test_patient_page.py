"""The patient's page in a real window: what is shown is what the record says, of this patient and no other."""

from __future__ import annotations

import random
import re
import shutil
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QPushButton

from pumptracker.domain.record import Absence, Contact, DrugOrder, Fill, Patient, Phone, Programme, Pump
from pumptracker.services import demo, desk_work, pathway, pumping, registering
from pumptracker.services.checking import check
from pumptracker.services.importing import import_register
from pumptracker.services.undoing import undo
from pumptracker.store import events, records
from pumptracker.store.connection import open_or_make
from pumptracker.ui.dialogs.form_dialog import FormDialog
from pumptracker.ui.main_window import MainWindow
from pumptracker.ui.patient.elided import Elided
from pumptracker.ui.patient.history_dialog import HistoryDialog
from pumptracker.ui.patient.history_words import lines_of
from pumptracker.ui.patient.page import PatientPage
from pumptracker.ui.patient.pill import Pill
from pumptracker.ui.preferences import Preferences
from pumptracker.ui.session import Session
from tests.test_register import REGISTER, write

TODAY = date(2026, 11, 24)


def fill(on: date, **more) -> Fill:
    plain = {"volume_ml": Decimal(20), "drugs": "baclofen", "concentration": Decimal(2000), "daily_dose": Decimal(562)}
    return Fill(id=0, pump_id=0, filled_on=on, **(plain | more))


def rosa(db) -> int:
    """The patient of the picture."""

    def at(day, by="Ana"):
        return {"by": by, "today": day}

    patient = registering.register(
        db, Patient(id=0, mrn="005120", family_name="Hernández", given_name="Rosa", date_of_birth=date(1972, 7, 27),
                    language="es"),
        phones=[Phone(id=0, number="773 555 0100"), Phone(id=0, number="+1 773 555 0117", preferred=True)],
        stage="evaluation", entered_on=date(2024, 1, 12), **at(date(2024, 1, 12)),
    )  # fmt: skip
    pathway.move(db, patient, "trial", on=date(2024, 3, 4), **at(date(2024, 3, 4)))
    pathway.move(db, patient, "implantation", on=date(2024, 4, 10), **at(date(2024, 4, 10), "Ben"))
    pump = Pump(id=0, model="SynchroMed II 8637-20", serial="NGP384417H", implanted_on=date(2024, 4, 22),
                site="right abdomen", catheter="Ascenda 8780", catheter_tip="T10",
                alarm_volume_ml=Decimal(2))  # fmt: skip
    pumping.implant(db, patient, pump, **at(date(2024, 4, 22)))
    pathway.move(db, patient, "long-term", on=date(2024, 6, 3), **at(date(2024, 6, 3)))
    for day, expected, found, dose in (
        (date(2026, 5, 27), "3.0", "5.4", "540"), (date(2026, 7, 28), "2.5", "2.6", "540"),
        (date(2026, 9, 27), "2.8", "3.1", "562"),
    ):  # fmt: skip
        filled = fill(day, expected_residual_ml=Decimal(expected), measured_residual_ml=Decimal(found),
                      daily_dose=Decimal(dose), lot="K4471")  # fmt: skip
        pumping.refill(db, patient, filled, **at(day, "Nurse A"))
    pumping.record_check(db, patient, on=date(2026, 6, 2), **at(date(2026, 6, 2)))
    pumping.change_dose(
        db, patient, Programme(id=0, pump_id=0, changed_on=date(2026, 8, 20), daily_dose=Decimal(562)),
        **at(date(2026, 8, 20), "Clinician B"),
    )  # fmt: skip
    desk_work.order_drug(db, patient, DrugOrder(id=0, ordered_on=date(2026, 11, 9)), **at(date(2026, 11, 9)))
    call = Contact(id=0, made_on=date(2026, 11, 21), outcome="message-machine", number="773 555 0117")
    desk_work.log_contact(db, patient, call, **at(date(2026, 11, 21), "Desk 1"))
    return patient


@pytest.fixture
def desk(qtbot, tmp_path):
    db = open_or_make(tmp_path / "clinic.db")
    patient = rosa(db)
    window = MainWindow(db, lambda: TODAY, by="Ana", preferences=Preferences(tmp_path / "desk.ini"))
    window.db, window.rosa = db, patient
    qtbot.addWidget(window)
    window.show()
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(1366, 768)
    window.open_patient(patient)
    yield window
    assert check(db).fault == ""
    window.close()
    db.close()


def form(desk) -> FormDialog:
    return next(each for each in desk.findChildren(FormDialog) if each.isVisible())


def save(qtbot, dialog) -> None:
    qtbot.mouseClick(dialog.findChild(QPushButton, "dialogSave"), Qt.MouseButton.LeftButton)


def type_in(qtbot, dialog, name: str, text: str) -> None:
    entry = dialog.findChild(QLineEdit, "field_" + name)
    entry.clear()
    qtbot.keyClicks(entry, text)


def shown(page) -> list[str]:
    """Every text of the page: labels, buttons, pills, what is painted, what is read aloud, every cell, every tip."""
    found: list[str] = []
    for widget in page.findChildren(QLabel) + page.findChildren(QAbstractButton):
        if widget.isVisibleTo(page):
            found += [widget.text(), widget.accessibleName(), widget.toolTip()]
    for widget in page.findChildren(Pill) + page.findChildren(Elided):
        if widget.isVisibleTo(page):
            found += [widget.text(), widget.accessibleName(), widget.toolTip()]
    found.sort()
    body = page.body
    for widget in (body.stepper, body.runway, body.reservoir):
        found += [str(widget.isVisibleTo(page)), widget.accessibleDescription()]
    found += body.stepper.texts
    found += [text for stop in body.runway._stops for text in (stop.name, stop.date, stop.said)]
    model = body.timeline.model
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
    indexes = [model.index(row, column) for row in range(model.rowCount()) for column in range(model.columnCount())]
    return found + [str(index.data(role)) for index in indexes for role in roles]


def cells(desk, what: str) -> list[list[str]]:
    model = desk.patient.body.timeline.model
    rows = [[model.index(row, column).data() for column in range(6)] for row in range(model.rowCount())]
    return [row for row in rows if row[1] == what]


def select(desk, table: str) -> None:
    timeline = desk.patient.body.timeline
    number = next(n for n, line in enumerate(timeline.model.lines) if line.table == table)
    timeline.view.setCurrentIndex(timeline.model.index(number, 0))
    timeline.view.setFocus()


# --- the head -----------------------------------------------------------------------------------------------


def test_the_head_names_the_patient_by_two_identifiers_and_offers_what_is_needed_most(desk):
    head = desk.patient.header
    assert head.findChild(QLabel, "patientName").text() == "Hernández, Rosa"
    identity = head.findChild(QLabel, "patientIdentity").text()
    assert identity == "born 27 Jul 1972 (54) · MRN 005120 · +1 773 555 0117 · prefers Spanish"
    assert head.findChild(QPushButton, "act_book").text() == "Book refill…"
    desk_work.book(desk.db, desk.rosa, "refill", on=date(2026, 11, 27), by="Ana", today=TODAY)
    desk.look_again()
    QApplication.processEvents()
    buttons = [button for button in head.findChildren(QPushButton) if button.isVisible()]
    texts = [button.text() for button in sorted(buttons, key=lambda button: button.x())]
    assert texts[0] == "Record refill…"
    assert "Book refill…" not in texts


def test_the_head_stays_where_it_is_while_the_page_scrolls(desk):
    desk.resize(911, 512)
    QApplication.processEvents()
    bar = desk.patient.body.verticalScrollBar()
    assert bar.maximum() > 0
    before = desk.patient.header.geometry()
    bar.setValue(bar.maximum())
    assert desk.patient.header.geometry() == before


def test_what_one_must_know_stands_under_the_name_in_words(desk):
    who = records.record(desk.db, desk.rosa).patient
    changed = replace(who, do_not_contact=True, lost_to_follow_up=True)
    registering.correct(desk.db, changed, phones=[], by="Ana", today=TODAY)
    away = Absence(id=0, kind="travel", first_on=date(2026, 11, 20), last_on=date(2026, 12, 1), place="Lima")
    desk_work.record_absence(desk.db, desk.rosa, away, by="Ana", today=TODAY)
    pathway.transfer(desk.db, desk.rosa, on=TODAY, clinic="Elsewhere", first_visit_on=None, by="Ana", today=TODAY)
    desk.look_again()
    texts = [label.text() for label in desk.patient.header.findChildren(QLabel) if label.isVisible()]
    for words in (
        "Do not contact",
        "Lost to follow-up",
        "Travel until 1 Dec 2026 · Lima",
        "Transferred, not confirmed",
    ):
        assert any(words in text for text in texts), words
    assert "no phone recorded" in desk.patient.header.findChild(QLabel, "patientIdentity").text()


def test_every_action_is_in_the_menu_with_its_key_and_asks_for_this_patient(desk, qtbot):
    head = desk.patient.header
    head._menu.aboutToShow.emit()
    entries = {action.objectName(): action for action in head._menu.actions() if action.text()}
    assert entries["refill"].text() == "Record refill…\tD"
    assert {"book", "contact", "dose", "stage", "implant", "edit", "history"} <= set(entries)
    with qtbot.waitSignal(desk.patient.asked) as asked:
        entries["dose"].trigger()
    assert asked.args == ["dose", desk.rosa]
    form(desk).discard()


def test_the_note_and_the_caregiver_stand_under_the_name_markup_as_it_is(desk):
    who = records.record(desk.db, desk.rosa).patient
    changed = replace(who, notes="<b>rings</b> twice", caregiver_name="Luis", caregiver_phone="773 555 0118")
    registering.correct(desk.db, changed, phones=[], by="Ana", today=TODAY)
    desk.look_again()
    note = desk.patient.header.findChild(Elided)
    assert note.text() == "caregiver Luis · 773 555 0118 · <b>rings</b> twice"
    assert "&lt;b&gt;rings" in note.toolTip()


def test_opened_the_keys_are_on_what_is_needed_most(desk, qtbot):
    assert desk.patient.header._offered[0][1].hasFocus()
    qtbot.keyClick(desk.patient.header._offered[0][1], Qt.Key.Key_H)
    dialog = desk.findChild(HistoryDialog)
    assert dialog.isVisible()
    dialog.close()


def test_tab_goes_through_the_page_as_the_eye_does(desk, qtbot):
    desk_work.book(desk.db, desk.rosa, "refill", on=date(2026, 11, 27), by="Ana", today=TODAY)
    desk.look_again()
    QApplication.processEvents()
    desk.patient.take_focus()
    names = [QApplication.focusWidget().objectName()]
    while len(names) < 16:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        if QApplication.focusWidget().objectName() == names[0]:
            break  # once round
        names.append(QApplication.focusWidget().objectName())
    assert names[0] == "act_refill"
    wanted = ["act_contact", "act_more", "reservoirView", "next_refill_0", "next_replacement_0", "chip_everything",
              "timelineView"]  # fmt: skip
    assert [name for name in names if name in wanted] == wanted


def test_after_a_dialog_the_keys_are_on_the_page_though_its_buttons_are_others(desk, qtbot):
    desk.activateWindow()
    qtbot.waitUntil(desk.isActiveWindow)
    desk.patient.take_focus()
    before = QApplication.focusWidget()
    qtbot.keyClick(before, Qt.Key.Key_D)
    dialog = form(desk)
    qtbot.waitUntil(dialog.isActiveWindow)
    for name, text in (("filled_on", "t"), ("expected_residual_ml", "3"), ("measured_residual_ml", "8")):
        type_in(qtbot, dialog, name, text)
    save(qtbot, dialog)
    desk.activateWindow()
    qtbot.waitUntil(desk.isActiveWindow)
    assert records.record(desk.db, desk.rosa).fills[-1].filled_on == TODAY
    assert before not in (button for _, button in desk.patient.header._offered)
    assert QApplication.focusWidget() in [button for _, button in desk.patient.header._offered]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_P)
    assert form(desk).isVisible()
    form(desk).close()


def test_a_narrow_window_keeps_every_button_whole(desk):
    for width in (880, 1000, 1366):
        desk.resize(width, 600)
        QApplication.processEvents()
        head = desk.patient.header
        for button in [head._more, *(button for _, button in head._offered)]:
            if button.isVisible():
                assert button.width() >= button.sizeHint().width()
                assert button.geometry().right() <= head.width()


# --- the pathway, the runway, the chart, the pump -----------------------------------------------------------


def test_the_stepper_says_when_and_by_whom(desk):
    assert desk.patient.body.stepper.texts == [
        "Evaluation", "12 Jan 2024 · Ana", "Trial", "4 Mar 2024 · Ana", "Implantation", "10 Apr 2024 · Ben",
        "Post-procedure", "22 Apr 2024 · Ana", "Long-term", "3 Jun 2024 · refill 3",
    ]  # fmt: skip
    said = desk.patient.body.stepper.accessibleDescription()
    assert "Long-term from 3 Jun 2024, recorded by Ana." in said


def test_a_stage_passed_over_and_an_exit_are_told_apart(desk):
    patient = registering.register(
        desk.db, Patient(id=0, mrn="9", family_name="Frost"), phones=[], stage="evaluation",
        entered_on=date(2026, 9, 1), by="Ana", today=TODAY,
    )  # fmt: skip
    pathway.move(desk.db, patient, "implantation", on=date(2026, 10, 1), reason="urgent", by="Ana", today=TODAY)
    pathway.move(desk.db, patient, "declined", on=date(2026, 11, 1), reason="own wish", by="Ana", today=TODAY)
    desk.open_patient(patient)
    texts = desk.patient.body.stepper.texts
    assert texts[2:4] == ["Trial", "skipped"]
    assert texts[-2:] == ["Declined", "1 Nov 2026 · Ana"]
    assert any("has left the pathway" in text for text in shown(desk.patient))
    assert desk.patient.header.findChild(QPushButton, "act_refill") is None


def test_the_runway_merges_marks_of_one_day_and_ticks_the_order(desk):
    stops = {stop.name: stop.date for stop in desk.patient.body.runway._stops}
    assert stops == {
        "order by": "9 Nov ✓", "book by": "23 Nov", "today": "24 Nov", "refill by · alarm": "30 Nov",
        "empty (estimate)": "2 Dec",
    }  # fmt: skip


def test_a_visit_that_is_too_late_or_past_says_so_on_the_runway(desk):
    desk_work.book(desk.db, desk.rosa, "refill", on=date(2026, 12, 4), by="Ana", today=TODAY)
    desk.look_again()
    said = desk.patient.body.runway.accessibleDescription()
    assert "A refill visit is booked on 4 Dec 2026, which is too late." in said
    assert "visit !" in [stop.name for stop in desk.patient.body.runway._stops]


def test_the_texts_of_the_runway_never_overlap_at_any_width(desk):
    desk_work.book(desk.db, desk.rosa, "refill", on=date(2026, 12, 1), by="Ana", today=TODAY)
    desk.look_again()
    view = desk.patient.body.runway
    for width in range(200, 1500, 37):
        view.resize(width, view.height())
        boxes = view.boxes()
        assert len(boxes) == 2 * len(view._stops)
        for number, box in enumerate(boxes):
            assert view.rect().toRectF().adjusted(-1, -1, 1, 1).contains(box)
            assert not any(box.intersects(other) for other in boxes[number + 1 :])


def test_the_arrow_keys_move_over_the_fills_and_say_each(desk, qtbot):
    chart, said = desk.patient.body.reservoir, desk.patient.body._pointed
    assert said.text() == "By estimate the alarm volume of 2 mL is reached on 30 Nov 2026."
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert said.text().startswith("27 Sep 2026: filled to 20 mL. Before it 3.1 mL was found where 2.8 mL was expected")
    for _ in range(4):
        qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert said.text().startswith("27 May 2026")
    assert "2.4 mL more than expected" in said.text()
    assert said.text().endswith("tell a clinician.")
    for text in ("27 May 2026", "28 Jul 2026", "27 Sep 2026", "is reached on 30 Nov 2026"):
        assert text in chart.accessibleDescription()
    desk.patient.header.setFocus()


def test_the_pump_card_gives_every_line_with_its_arithmetic(desk):
    card = {each.accessibleName().split(":")[0]: each for each in desk.patient.body.pump.findChildren(Elided)}
    assert card["Pump"].text() == "SynchroMed II 8637-20 · 20 mL"
    assert card["Catheter"].text() == "Ascenda 8780 · tip T10"
    assert card["Daily dose"].text() == "562 mcg/day → 0.281 mL/day"
    assert card["Alarm"].text() == "2 mL · printed — · estimate 30 Nov 2026"
    assert "18 mL to alarm × 2000 mcg/mL ÷ 562 mcg/day = 64 days after 27 Sep 2026" in card["Alarm"].toolTip()
    assert card["Refill by"].text() == "◔ 30 Nov 2026 · alarm volume reached"
    assert card["Replace"].text() == "stops 22 Apr 2031 · book by 22 Oct 2030"


# --- what is next ------------------------------------------------------------------------------------------


def test_each_open_item_has_its_status_its_reason_and_a_button(desk, qtbot):
    body = desk.patient.body
    pills = [pill.text() for pill in body.next_items.findChildren(Pill)]
    assert pills == ["◔  Book by 23 Nov", "●  Book by Oct 2030"]
    button = body.next_items.findChild(QPushButton, "next_refill_0")
    assert button.accessibleName() == "Refill: Book…"
    button.setFocus()
    with qtbot.waitSignal(desk.patient.asked) as asked:
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert asked.args == ["book", desk.rosa]
    form(desk).discard()


def test_a_pump_check_is_recorded_from_its_button(desk, qtbot):
    pumping.record_event(desk.db, desk.rosa, "mri", on=date(2026, 11, 20), by="Ana", today=TODAY)
    desk.look_again()
    button = desk.patient.body.next_items.findChild(QPushButton, "next_pump_check_0")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    save(qtbot, form(desk))
    assert records.record(desk.db, desk.rosa).pump_checks[-1].checked_on == TODAY
    QApplication.processEvents()
    pills = [pill for pill in desk.patient.body.next_items.findChildren(Pill) if pill.isVisible()]
    assert [pill.text()[:2] for pill in pills] == ["◔ ", "● "]


# --- the timeline ------------------------------------------------------------------------------------------


def test_the_timeline_tells_each_fill_with_what_was_found_and_what_it_gave(desk):
    assert cells(desk, "Refill") == [
        ["27 Sep 2026", "Refill", "20 mL baclofen 2000 mcg/mL · 562 mcg/day · lot K4471", "2.8 / 3.1 mL  ✓",
         "30 Nov 2026", "Nurse A"],
        ["28 Jul 2026", "Refill", "20 mL baclofen 2000 mcg/mL · 540 mcg/day · lot K4471", "2.5 / 2.6 mL  ✓",
         "2 Oct 2026", "Nurse A"],
        ["27 May 2026", "Refill", "20 mL baclofen 2000 mcg/mL · 540 mcg/day · lot K4471", "3.0 / 5.4 mL  ! 2.4",
         "1 Aug 2026", "Nurse A"],
    ]  # fmt: skip
    assert cells(desk, "Contact")[0][2:] == [
        "Phone · Left message on machine · 773 555 0117", "", "", "Desk 1"
    ]  # fmt: skip


def test_a_dose_change_gives_the_dose_before_and_after(desk):
    assert cells(desk, "Dose change") == [["20 Aug 2026", "Dose change", "540 → 562 mcg/day", "", "", "Clinician B"]]


def test_a_transfer_says_where_to(desk):
    pathway.transfer(
        desk.db, desk.rosa, on=TODAY, clinic="Elsewhere", first_visit_on=date(2026, 12, 2), by="Ana", today=TODAY
    )
    desk.look_again()
    assert cells(desk, "Stage")[0][2] == "Transferred · Elsewhere · first visit there 2 Dec 2026"


def test_the_chips_count_and_filter_and_are_remembered(desk, qtbot, tmp_path):
    timeline = desk.patient.body.timeline
    chip = timeline.findChild(QPushButton, "chip_refills")
    assert (chip.text(), chip.property("role")) == ("Refills  3", "chip")
    assert not timeline.findChild(QPushButton, "chip_visits").isVisible()
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert {line.group for line in timeline.model.lines} == {"refills"}
    again = PatientPage(desk.session, Preferences(tmp_path / "desk.ini"))
    qtbot.addWidget(again)
    again.show_patient(desk.rosa)
    assert {line.group for line in again.body.timeline.model.lines} == {"refills"}


def test_rows_are_copied_as_tab_separated_text(desk, qtbot):
    select(desk, "contacts")
    qtbot.keyClick(desk.patient.body.timeline.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == (
        "21 Nov 2026\tContact\tPhone · Left message on machine · 773 555 0117\t\t\tDesk 1"
    )


def test_delete_takes_an_event_out_and_undo_brings_it_back(desk, qtbot):
    select(desk, "contacts")
    qtbot.keyClick(desk.patient.body.timeline.view, Qt.Key.Key_Delete)
    assert records.record(desk.db, desk.rosa).contacts == ()
    assert cells(desk, "Contact") == []
    desk.undo()
    assert cells(desk, "Contact")[0][5] == "Desk 1"


def test_a_stage_is_not_taken_out_by_itself_and_the_bar_says_why(desk, qtbot):
    select(desk, "stage_entries")
    qtbot.keyClick(desk.patient.body.timeline.view, Qt.Key.Key_Delete)
    assert "cannot be taken out by itself (stage)" in desk.bar.text()


def test_a_fill_typed_wrongly_is_put_right_with_a_reason(desk, qtbot):
    select(desk, "fills")
    qtbot.keyClick(desk.patient.body.timeline.view, Qt.Key.Key_Return)
    dialog = form(desk)
    type_in(qtbot, dialog, "volume_ml", "18")
    save(qtbot, dialog)
    assert dialog.findChild(QLabel, "error_reason").isVisible()
    type_in(qtbot, dialog, "reason", "read from the wrong line")
    save(qtbot, dialog)
    fills = {each.filled_on: each for each in records.record(desk.db, desk.rosa).fills}
    assert str(fills[date(2026, 9, 27)].volume_ml) == "18"
    assert "corrected: read from the wrong line" in cells(desk, "Refill")[0][2]
    assert desk.patient.body.timeline.current().row_id == fills[date(2026, 9, 27)].id


def test_the_outcome_of_a_visit_is_put_right_and_a_refill_done_leads_on(desk, qtbot):
    visit = desk_work.book(desk.db, desk.rosa, "refill", on=TODAY, by="Ana", today=TODAY)
    desk_work.record_outcome(desk.db, visit, "no-show", by="Ana", today=TODAY)
    desk.look_again()
    select(desk, "bookings")
    qtbot.keyClick(desk.patient.body.timeline.view, Qt.Key.Key_Return)
    dialog = form(desk)
    choice = dialog.findChild(QComboBox, "field_outcome")
    choice.setCurrentIndex(choice.findData("done"))
    save(qtbot, dialog)
    outcome = next(each for each in records.record(desk.db, desk.rosa).bookings if each.id == visit).outcome
    assert outcome == "done"
    assert form(desk).findChild(QLineEdit, "field_volume_ml") is not None
    form(desk).discard()


def test_a_refresh_keeps_the_row_and_the_place_and_another_patient_begins_at_the_top(desk):
    desk.resize(911, 512)
    QApplication.processEvents()
    select(desk, "programmes")
    bar = desk.patient.body.verticalScrollBar()
    bar.setValue(60)
    desk_work.book(desk.db, desk.rosa, "refill", on=date(2026, 11, 27), by="Ana", today=TODAY)
    desk.look_again()
    QApplication.processEvents()
    assert desk.patient.body.timeline.current().table == "programmes"
    assert bar.value() == 60
    other = registering.register(
        desk.db, Patient(id=0, mrn="9", family_name="Frost"), phones=[], stage="evaluation",
        entered_on=date(2026, 9, 1), by="Ana", today=TODAY,
    )  # fmt: skip
    desk.open_patient(other)
    assert bar.value() == 0
    assert desk.patient.body.timeline.current() is None


# --- the history -------------------------------------------------------------------------------------------


def test_the_history_tells_who_changed_what_from_what_to_what(desk, qtbot):
    select(desk, "contacts")
    desk.patient.body.timeline.take_out()
    desk.undo()
    desk.patient.show_history()
    dialog = desk.findChild(HistoryDialog)
    assert "MRN 005120" in " ".join(label.text() for label in dialog.findChildren(QLabel))
    first, second = dialog.model.lines[:2]
    assert (first.what, first.who) == ("Undo", "Ana")
    assert (second.what, second.field) == ("Entry taken out (taken back)", "Contact")
    assert "Outcome: Left message on machine" in second.before
    qtbot.keyClicks(dialog._text, "dose changed")
    assert [line.field for line in dialog.model.lines] == ["Dose change"]
    dialog._text.clear()
    dialog._what.setCurrentIndex(dialog._what.findData("record_refill"))
    assert {line.what for line in dialog.model.lines} == {"Refill recorded"}
    dialog.close()


def test_no_code_and_no_json_is_ever_on_the_history(qtbot, tmp_path):
    db = open_or_make(tmp_path / "clinic.db")
    demo.build(db, TODAY, patients=48)
    import_register(db, write(tmp_path / "r.csv", REGISTER), by="Ana", today=TODAY)
    rosa(db)
    for record in list(records.every(db)):
        for change in events.changes(db, record.patient.id):
            for line in lines_of(change):
                text = " ".join((line.when, line.who, line.what, line.field, line.before, line.after))
                assert not re.search(r"[{}\[\]]|\b[a-z]+_[a-z_]+\b|\d{4}-\d\d-\d\d", text), text
    db.close()


# --- never another patient's -------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def clinic(tmp_path_factory):
    path = tmp_path_factory.mktemp("clinic") / "clinic.db"
    db = open_or_make(path)
    demo.build(db, TODAY, patients=32)
    rosa(db)
    db.close()
    return path


@pytest.mark.parametrize("seed", [0, 1, pytest.param(2, marks=pytest.mark.long)])
def test_after_any_sequence_the_page_is_what_a_fresh_one_shows(qtbot, clinic, tmp_path, seed):
    shutil.copy(clinic, tmp_path / "clinic.db")
    db = open_or_make(tmp_path / "clinic.db")
    dice = random.Random(seed)
    session, preferences = Session(db, lambda: TODAY, "Ana"), Preferences()
    page = PatientPage(session, preferences)
    qtbot.addWidget(page)
    page.resize(980, 700)
    page.show()
    patients = [record.patient.id for record in records.every(db)]
    deeds = ("show", "show", "book", "call", "take_out", "undo", "filter")
    for _ in range(14):
        _one_deed(db, session, page, patients, dice.choice(deeds), dice)
        QApplication.processEvents()
        fresh = PatientPage(session, preferences)
        qtbot.addWidget(fresh)
        fresh.resize(page.size())
        fresh.show_patient(page.patient_id or patients[0])
        fresh.show()
        for _ in range(4):
            QApplication.processEvents()
        if page.patient_id is not None:
            assert shown(page) == shown(fresh)
            for one, other in zip(_painted(page), _painted(fresh), strict=True):
                assert one.size() != other.size() or one == other  # near its limit, a scrollbar stays where it was
        fresh.close()
    page.close()
    db.close()


def _painted(page) -> list[object]:
    body = page.body
    parts = (body.stepper, body.runway, body.reservoir, page.header)
    return [each.grab().toImage() for each in parts if each.isVisible()]


def _one_deed(db, session, page, patients, deed, dice) -> None:
    if deed == "show" or page.patient_id is None:
        page.show_patient(dice.choice(patients))
    elif deed == "book" and records.record(db, page.patient_id).on_pathway:
        session.write(desk_work.book, page.patient_id, "refill", on=date(2026, 12, dice.randint(1, 20)))
    elif deed == "call":
        session.write(desk_work.log_contact, page.patient_id, Contact(id=0, made_on=TODAY, outcome="no-answer"))
    elif deed == "take_out":
        removable = [line for line in page.body.timeline.model.lines if line.removable]
        if removable:
            page.take_out(dice.choice(removable))
    elif deed == "undo":
        session.undo(undo, of_another=True)
    else:
        chips = [chip for chip in page.body.timeline.findChildren(QPushButton) if chip.isVisible()]
        dice.choice(chips).click()


def test_a_file_that_cannot_be_read_leaves_no_patient_on_the_page(qtbot, clinic, tmp_path):
    shutil.copy(clinic, tmp_path / "clinic.db")
    db = open_or_make(tmp_path / "clinic.db")
    page = PatientPage(Session(db, lambda: TODAY, "Ana"), Preferences())
    qtbot.addWidget(page)
    page.show()
    page.show_patient(records.id_of_mrn(db, "005120"))
    db.execute("ALTER TABLE phones RENAME TO gone")
    page.bring_up_to_date()
    texts = [label.text() for label in page.header.findChildren(QLabel) if label.isVisible()]
    assert texts[0] == "Patient"
    assert "Hernández" not in " ".join(texts)
    assert not page.body.isVisible()
    db.execute("ALTER TABLE gone RENAME TO phones")
    page.bring_up_to_date()
    assert page.body.isVisible()
    page.close()
    db.close()


def test_a_patient_in_every_stage_is_drawn(desk):
    demo.build(desk.db, TODAY, patients=32)
    for record in list(records.every(desk.db)):
        desk.open_patient(record.patient.id)
        desk.patient.grab()
        assert record.patient.mrn in desk.patient.header.findChild(QLabel, "patientIdentity").text()
