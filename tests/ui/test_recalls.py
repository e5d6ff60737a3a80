"""A recall at the desk by keys: opened, worked through, undone, closed by its number, exported and read back."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLabel, QLineEdit, QPushButton

from pumptracker.domain.recall import Recall
from pumptracker.domain.record import Patient, Phone, Pump
from pumptracker.services import pathway, pumping, recalling, registering
from pumptracker.services.checking import check
from pumptracker.store import recalls, records
from pumptracker.store.connection import open_or_make
from pumptracker.ui.dialogs.form_dialog import FormDialog
from pumptracker.ui.main_window import MainWindow
from pumptracker.words import tr

TODAY = date(2026, 11, 24)
NOW = {"by": "Ana", "today": TODAY}
CTRL = Qt.KeyboardModifier.ControlModifier


def register(db, number: int, serial: str, *, model: str = "SynchroMed II 8637-20", **who) -> int:
    patient = Patient(
        id=0, mrn=f"00{number:04}", family_name=f"Demo-{number:02}", given_name="Rosa",
        date_of_birth=date(1970, 1, 1), **who,
    )  # fmt: skip
    since = TODAY - timedelta(days=400)
    phone = Phone(id=0, number=f"+1 312 555 01{number:02}", preferred=True)
    made = registering.register(db, patient, phones=[phone], stage="long-term", entered_on=since, **NOW)
    pumping.implant(db, made, Pump(id=0, model=model, serial=serial, implanted_on=since), **NOW)
    return made


@pytest.fixture
def window(qtbot, tmp_path):
    db = open_or_make(tmp_path / "clinic.db")
    for number in range(1, 15):
        register(db, number, f"NGP{number:06}H")
    register(db, 20, "")
    register(db, 21, "NGP000099H")
    register(db, 22, "NGP000001H", model="Prometra II 13827")
    made = MainWindow(db, lambda: TODAY, "Ana")
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    assert check(db).fault == ""
    made.close()
    db.close()


def press(qtbot, window, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(window.focusWidget() or window, key, held)


def dialog_of(window) -> FormDialog:
    return next(each for each in window.findChildren(FormDialog) if each.isVisible())


def fill_in(qtbot, window, **values: str) -> FormDialog:
    """Type into the open dialog, and Enter."""
    dialog = dialog_of(window)
    qtbot.waitUntil(dialog.isActiveWindow)
    for name, value in values.items():
        entry = dialog._inputs[name]
        if isinstance(entry, QComboBox):
            while entry.currentData() != value:
                down = entry.currentIndex() < entry.findData(value)
                qtbot.keyClick(entry, Qt.Key.Key_Down if down else Qt.Key.Key_Up)
        else:
            assert isinstance(entry, QLineEdit)
            entry.selectAll()
            qtbot.keyClicks(entry, value)
    qtbot.keyClick(dialog.findChild(QPushButton, "dialogSave"), Qt.Key.Key_Return)
    settle(qtbot, window)
    return dialog


def settle(qtbot, window) -> None:
    """Give the window the keys back, as a desktop does once a dialog has closed."""
    if not any(each.isVisible() for each in window.findChildren(FormDialog)):
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)


def open_notice(qtbot, window) -> None:
    press(qtbot, window, Qt.Key.Key_F9)
    press(qtbot, window, Qt.Key.Key_Insert)
    fill_in(qtbot, window, recall_name="Notice 7", recall_part="SynchroMed II", serial_from="NGP000001H",
            serial_to="ngp 50 h")  # fmt: skip


def view_of(window):
    return window.pages.reports.report.list_view


def headings(window) -> list[str]:
    return [row for row in view_of(window).table.model.rows if isinstance(row, str)]


def chips(window) -> list[str]:
    return [" ".join(chip.text().split()) for chip in view_of(window)._chips.values()]


def test_a_recall_is_worked_through_by_keys_and_nobody_is_lost(qtbot, window, tmp_path):
    db = window.session._db
    open_notice(qtbot, window)
    view = view_of(window)
    assert window.focusWidget() is view.table.view
    assert headings(window) == ["Concerned: 14", "To be checked by hand: 1"]
    assert view.findChild(QLabel, "recallSum").text() == "14 concerned + 1 to be checked by hand = 15 listed."
    last = view.table.model.rows[-1]
    assert (last.patient, last.verdict.kind) == ("Demo-20, Rosa", "uncertain")

    view._chips["to_call"].setFocus()
    press(qtbot, window, Qt.Key.Key_Space)
    assert headings(window) == ["Concerned: 14"]
    view.take_focus()
    press(qtbot, window, Qt.Key.Key_A, CTRL)
    press(qtbot, window, Qt.Key.Key_C)
    fill_in(qtbot, window, outcome="reached")
    assert window.bar.text() == "14 contacts logged for the recall."
    assert chips(window) == ["Everyone 15", "To call 0", "Written to 0", "Reached 14", "To check by hand 1"]
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert window.bar.text() == "Taken back: contacts for a recall logged."
    assert chips(window)[1] == "To call 14"

    view.take_focus()
    press(qtbot, window, Qt.Key.Key_A, CTRL)
    press(qtbot, window, Qt.Key.Key_C)
    fill_in(qtbot, window, outcome="reached")
    view._buttons["close"].click()
    dialog = fill_in(qtbot, window, recall_not_reached="0", recall_reason="done")
    assert dialog.isVisible()
    assert "1 is not reached yet" in dialog.findChild(QLabel, "error_recall_not_reached").text()
    (recall,) = recalls.every(db)
    assert recall.closed_on is None
    fill_in(qtbot, window, recall_not_reached="1", recall_reason="serial asked for by letter")
    (recall,) = recalls.every(db)
    assert (recall.closed_on, recall.note) == (
        TODAY, "Closed on 24 Nov 2026 with 1 not reached: serial asked for by letter",
    )  # fmt: skip

    view._choose("all")
    view.save_csv(str(tmp_path / "out.csv"))
    assert window.bar.text() == "15 rows written to out.csv."
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["MRN"] for row in rows] == [*(f"00{number:04}" for number in range(1, 15)), "000020"]
    assert rows[0]["Phone"] == "+1 312 555 0101"
    assert rows[0]["Done last"] == "Reached, 2026-11-24"
    assert rows[-1]["Verdict"] == "To be checked by hand: the serial is not recorded"
    assert not view._buttons["contact"].isVisible()


def test_how_far_every_list_is_goes_on_paper_as_it_is_shown(qtbot, window):
    reports = window.open_page("reports") or window.pages.reports
    assert (reports.sheet().rows, reports.sheet().empty) == ((), tr("recall_none"))
    recalling.open_recall(reports.session._db, Recall(name="Notice 7", model="Prometra", opened_on=TODAY), **NOW)
    window.look_again()
    sheet = reports.sheet()
    assert (sheet.title, len(sheet.headings), len(sheet.weights)) == (tr("report_recalls"), 5, 5)
    assert [row[0] for row in sheet.rows] == ["Notice 7"]
    assert sheet.rows[0] == reports.report.lines.model.lines[0].cells
    assert reports.offer().sheet is not None


def test_while_one_types_the_number_it_concerns_is_said_and_nothing_is_kept_on_escape(qtbot, window):
    press(qtbot, window, Qt.Key.Key_F9)
    assert window.focusWidget().objectName() == "recall_new"
    press(qtbot, window, Qt.Key.Key_Return)
    dialog = dialog_of(window)
    said = dialog.findChild(QLabel, "preview")
    assert said.text() == ""
    qtbot.keyClicks(dialog._inputs["recall_part"], "SynchroMed")
    assert said.text() == "Concerns 16; 0 more to be checked by hand."
    qtbot.keyClicks(dialog._inputs["serial_to"], "NGP000050H")
    assert said.text() == "Concerns 14; 1 more to be checked by hand."
    dialog.discard()
    assert recalls.every(window.session._db) == []


def test_a_notice_without_a_criterion_is_refused_at_its_field(qtbot, window):
    press(qtbot, window, Qt.Key.Key_F9)
    press(qtbot, window, Qt.Key.Key_Insert)
    dialog = fill_in(qtbot, window, recall_name="Notice 7")
    assert dialog.findChild(QLabel, "error_recall_model").text().startswith("Model: name a model")
    fill_in(qtbot, window, serial_from="NGP9H", serial_to="NGP1H")
    assert "comes before" in dialog.findChild(QLabel, "error_serial_to").text()
    dialog.discard()


def test_enter_opens_the_patient_and_back_is_the_list_as_it_was_left(qtbot, window):
    open_notice(qtbot, window)
    press(qtbot, window, Qt.Key.Key_Down)
    chosen = window.pages.reports.current_patient()
    press(qtbot, window, Qt.Key.Key_Return)
    assert window.pages.name_of(window._frame.current()) == "patient"
    assert window.patient.current_patient() == chosen
    press(qtbot, window, Qt.Key.Key_Escape)
    assert window.pages.name_of(window._frame.current()) == "reports"
    assert window.pages.reports.current_patient() == chosen
    press(qtbot, window, Qt.Key.Key_Escape)
    assert not window.pages.reports.report.in_a_list
    press(qtbot, window, Qt.Key.Key_Return)
    assert window.pages.reports.report.in_a_list


def test_a_serial_found_by_hand_moves_the_patient_among_those_concerned(qtbot, window):
    open_notice(qtbot, window)
    db = window.session._db
    patient = records.id_of_mrn(db, "000020")
    pump = records.record(db, patient).active_pump
    window.session.write(pumping.correct_pump, patient, replace(pump, serial="NGP000030H"))
    assert headings(window) == ["Concerned: 15"]


def test_one_not_to_be_contacted_is_left_out_of_several_and_one_transferred_says_whom_to_tell(qtbot, window):
    db = window.session._db
    register(db, 30, "NGP000030H", do_not_contact=True)
    away = register(db, 31, "NGP000031H")
    pathway.transfer(db, away, on=TODAY, clinic="Demo elsewhere", first_visit_on=None, **NOW)
    open_notice(qtbot, window)
    view = view_of(window)
    press(qtbot, window, Qt.Key.Key_A, CTRL)
    press(qtbot, window, Qt.Key.Key_C)
    texts = [each.text() for each in dialog_of(window).findChildren(QLabel)]
    assert any("Left out, asked not to be contacted: Demo-30, Rosa (000030)" in text for text in texts)
    dialog_of(window).discard()
    settle(qtbot, window)
    for mrn, said in (("000030", "the clinician decides"), ("000031", "tell the receiving clinic")):
        row = next(n for n, each in enumerate(view.table.model.rows) if not isinstance(each, str) and each.mrn == mrn)
        view.table.view.selectRow(row)
        press(qtbot, window, Qt.Key.Key_C)
        assert said in dialog_of(window).findChild(QLabel, "preview").text()
        dialog_of(window).discard()
        settle(qtbot, window)


def test_what_one_patient_says_is_logged_with_the_time_and_who_wants_no_calls_gets_none(qtbot, window):
    db = window.session._db
    open_notice(qtbot, window)
    view_of(window).table.view.selectRow(1)
    press(qtbot, window, Qt.Key.Key_C)
    dialog = dialog_of(window)
    assert not dialog._inputs["no_more"].isVisible()
    fill_in(qtbot, window, outcome="reached-call-back", made_at="0915", call_back_on="")
    assert "Call back on" in dialog.findChild(QLabel, "error_call_back_on").text()
    fill_in(qtbot, window, outcome="asked-not-to-call", made_at="0915")
    patient = records.record(db, records.id_of_mrn(db, "000001"))
    (contact,) = patient.contacts
    assert (contact.made_at, contact.outcome, patient.patient.do_not_contact) == ("09:15", "asked-not-to-call", True)
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    patient = records.record(db, patient.patient.id)
    assert (patient.contacts, patient.patient.do_not_contact) == ((), False)

    view_of(window).take_focus()
    press(qtbot, window, Qt.Key.Key_A, CTRL)
    press(qtbot, window, Qt.Key.Key_C)
    assert dialog_of(window)._inputs["outcome"].findData("asked-not-to-call") == -1
    fill_in(qtbot, window, outcome="reached", made_at="10:05")
    assert {each.made_at for each in records.record(db, patient.patient.id).contacts} == {"10:05"}


def test_undoing_the_opening_leads_back_to_all_lists(qtbot, window):
    open_notice(qtbot, window)
    assert window.pages.reports.report.in_a_list
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert not window.pages.reports.report.in_a_list
    assert window.pages.reports.report.lines.key() is None
    press(qtbot, window, Qt.Key.Key_Return)


def test_a_list_changed_at_another_desk_is_not_closed_unseen(qtbot, window):
    open_notice(qtbot, window)
    db = window.session._db
    (recall,) = recalls.every(db)
    view_of(window)._buttons["change"].click()
    recalling.change_recall(db, replace(recall, serial_to="NGP000010H"), **NOW)
    dialog = fill_in(qtbot, window, serial_to="NGP000005H")
    assert dialog.isVisible()
    assert recalls.recall(db, recall.id).serial_to == "NGP000010H"
    dialog.discard()


def test_export_asks_where_to_and_says_where_it_could_not_write(qtbot, window, tmp_path):
    open_notice(qtbot, window)
    view = view_of(window)
    view._buttons["export"].click()
    chooser = next(each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible())
    chooser.reject()
    view.save_csv(str(tmp_path / "nowhere" / "out.csv"))
    assert window.bar.text().startswith("out.csv could not be written")
    assert len(window.pages.reports.sheet().rows) == 15


def test_a_closed_list_is_opened_again_and_rows_are_copied_for_a_spreadsheet(qtbot, window):
    open_notice(qtbot, window)
    db, view = window.session._db, view_of(window)
    (recall,) = recalls.every(db)
    press(qtbot, window, Qt.Key.Key_C, CTRL)
    assert QApplication.clipboard().text().startswith("Demo-01, Rosa\t1 Jan 1970\t000001\t+1 312 555 0101\t")
    window.session.write(recalling.close_recall, recall.id, not_reached=15, reason="demo")
    assert not view._buttons["contact"].isVisible()
    press(qtbot, window, Qt.Key.Key_C)
    assert not any(each.isVisible() for each in window.findChildren(FormDialog))
    view._buttons["reopen"].click()
    assert window.bar.text() == "Saved: recall list opened again."
    assert recalls.recall(db, recall.id).closed_on is None
    assert view._buttons["contact"].isVisible()


def test_a_file_that_cannot_be_read_is_said_in_place_of_the_reports(qtbot, window):
    press(qtbot, window, Qt.Key.Key_F9)
    page = window.pages.reports
    page.show_fault("The disk does not answer")
    assert page._fault.isVisible()
    assert not page.report.isVisible()
    page.bring_up_to_date()
    assert page.report.isVisible()
