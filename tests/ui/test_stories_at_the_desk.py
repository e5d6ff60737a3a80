"""Whole stories at the desk by keys and clicks, each read back from the database."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QPushButton

from pumptracker.services.checking import check
from pumptracker.store import policy, records, worklist
from pumptracker.store.connection import open_or_make
from pumptracker.ui.dialogs.form_dialog import FormDialog
from pumptracker.ui.main_window import MainWindow

REFERRED = date(2026, 3, 2)


class Desk:
    """Someone at the desk: types, presses keys, lets days pass, and looks things up in the database."""

    def __init__(self, qtbot, db) -> None:
        self.today, self.db, self.qtbot = REFERRED, db, qtbot
        self.window = MainWindow(db, lambda: self.today, "Ana")
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.window.focusWidget() or self.window, key, held)

    def find(self, text: str) -> None:
        """Ctrl+F, the words, Enter."""
        self.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        box = self.window.findChild(QLineEdit, "patientSearch")
        self.qtbot.keyClicks(box, text)
        self.qtbot.keyClick(box, Qt.Key.Key_Return)

    def wait_until(self, day: date) -> None:
        self.today = day
        self.window.look_again()

    @property
    def dialog(self) -> FormDialog:
        return next(each for each in self.window.findChildren(FormDialog) if each.isVisible())

    def fill_in(self, **values: str | bool) -> None:
        """Type into the open dialog, and Enter."""
        dialog = self.dialog
        for name, value in values.items():
            self._enter(dialog, name, value)
        save = dialog.findChild(QPushButton, "dialogSave")
        self.qtbot.keyClick(save, Qt.Key.Key_Return)

    def _enter(self, dialog: FormDialog, name: str, value: str | bool) -> None:
        entry = dialog._inputs[name]
        match entry:
            case QCheckBox():
                if entry.isChecked() != value:
                    self.qtbot.keyClick(entry, Qt.Key.Key_Space)
            case QComboBox():
                number = entry.findData(value)
                assert number >= 0, f"{name} has no {value}"
                while entry.currentIndex() != number:
                    down = entry.currentIndex() < number
                    self.qtbot.keyClick(entry, Qt.Key.Key_Down if down else Qt.Key.Key_Up)
            case QPlainTextEdit():
                entry.selectAll()
                self.qtbot.keyClicks(entry, str(value))
            case _:
                entry.selectAll()
                self.qtbot.keyClicks(entry, str(value))

    def record(self, mrn: str):
        return records.record(self.db, records.id_of_mrn(self.db, mrn))

    def rows(self, mrn: str) -> dict[str, worklist.Row]:
        patient = records.id_of_mrn(self.db, mrn)
        found = worklist.of_patient(self.db, patient, self.today, policy.numbers(self.db))
        return {row.item.kind: row for row in found}


@pytest.fixture
def desk(qtbot, tmp_path):
    db = open_or_make(tmp_path / "clinic.db")
    made = Desk(qtbot, db)
    yield made
    assert not any(each.isVisible() for each in made.window.findChildren(FormDialog))
    assert check(db).fault == ""
    made.window.close()
    db.close()


def register(desk: Desk, mrn: str = "005120") -> None:
    desk.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    desk.fill_in(
        mrn=mrn, family_name="Demo-Hernandez", given_name="Rosa", date_of_birth="7/27/72", phone="773 555 0117"
    )


def implanted(desk: Desk) -> None:
    """From the referral to the implant and its first fill."""
    register(desk)
    desk.find("rosa 7/27/72")
    desk.press(Qt.Key.Key_M)
    desk.fill_in(entered_on="t")
    desk.wait_until(date(2026, 3, 9))
    desk.press(Qt.Key.Key_M)
    desk.fill_in(ended_on="t", trial_outcome="clear benefit")
    desk.wait_until(date(2026, 4, 6))
    desk.press(Qt.Key.Key_M)
    desk.fill_in(pump_model="SynchroMed II 8637-20", serial="NGP1", implanted_on="t")
    desk.press(Qt.Key.Key_D)
    fill(desk, first_fill=True)


def fill(desk: Desk, **more: str | bool) -> None:
    desk.fill_in(
        filled_on="t", volume_ml="20", drugs="baclofen", concentration="2000", concentration_unit="mcg/mL",
        daily_dose="562", dose_unit="mcg/day", **more,
    )  # fmt: skip


def test_a_patient_from_referral_to_the_third_refill(desk):
    implanted(desk)
    desk.wait_until(date(2026, 5, 20))
    desk.press(Qt.Key.Key_M)
    desk.fill_in(entered_on="t")
    for day in (date(2026, 6, 1), date(2026, 7, 27), date(2026, 9, 21)):
        desk.wait_until(day)
        desk.press(Qt.Key.Key_D)
        fill(desk, expected_residual_ml="3", measured_residual_ml="3.1")
    record = desk.record("005120")
    assert [entry.stage for entry in record.stage_entries] == [
        "evaluation", "trial", "implantation", "post-procedure", "long-term",
    ]  # fmt: skip
    assert record.trials[0].outcome == "clear benefit"
    assert [(fill.filled_on, fill.volume_ml) for fill in record.fills][1:] == [
        (date(2026, 6, 1), Decimal(20)), (date(2026, 7, 27), Decimal(20)), (date(2026, 9, 21), Decimal(20)),
    ]  # fmt: skip
    row = desk.rows("005120")["refill"]
    assert row.item.due_on == date(2026, 9, 21) + timedelta(days=64)
    assert desk.window.worklist.found.listing.patients or row


def test_a_no_show_goes_back_on_the_list_with_its_history(desk):
    implanted(desk)
    desk.press(Qt.Key.Key_B)
    desk.fill_in(kind="refill", visit_on="6/1")
    assert desk.rows("005120")["refill"].status == "booked"
    desk.wait_until(date(2026, 6, 2))
    assert desk.rows("005120")["refill"].status == "unsafe"
    desk.press(Qt.Key.Key_O)
    desk.fill_in(outcome="no-show")
    assert desk.rows("005120")["refill"].status == "soon"
    assert [visit.outcome for visit in desk.record("005120").bookings] == ["no-show"]


def test_a_booking_after_the_refill_date_stays_red_until_it_is_brought_forward(desk):
    implanted(desk)
    due = desk.rows("005120")["refill"].item.due_on
    desk.press(Qt.Key.Key_B)
    desk.fill_in(kind="refill", visit_on=(due + timedelta(days=4)).isoformat())
    row = desk.rows("005120")["refill"]
    assert (row.status, row.item.booking_fault) == ("unsafe", "after_due")
    desk.press(Qt.Key.Key_B)
    desk.fill_in(kind="refill", visit_on="6/2")
    assert desk.rows("005120")["refill"].status == "booked"


def test_a_transferred_patient_stays_ours_until_the_first_visit_there(desk):
    implanted(desk)
    desk.press(Qt.Key.Key_M)
    desk.fill_in(stage="transferred", entered_on="t", receiving_clinic="Demo clinic elsewhere", first_visit_on="+2w")
    assert set(desk.rows("005120")) == {"refill", "confirm_transfer"}
    assert worklist.on_pathway(desk.db) == 1
    desk.wait_until(date(2026, 4, 21))
    desk.window.act("arrival")
    desk.fill_in(confirmed_on="t")
    assert desk.rows("005120") == {}
    assert worklist.on_pathway(desk.db) == 0


def test_a_wrong_entry_is_corrected_and_what_stood_before_stays_in_the_history(desk):
    register(desk)
    desk.find("773 555 0117")
    desk.press(Qt.Key.Key_E)
    desk.fill_in(date_of_birth="7/27/73")
    assert desk.record("005120").patient.date_of_birth == date(1973, 7, 27)
    before, after = desk.db.execute(
        "SELECT json_extract(before, '$.date_of_birth'), json_extract(after, '$.date_of_birth') FROM history "
        "WHERE table_name = 'patients' ORDER BY id DESC LIMIT 1"
    ).fetchone()
    assert (before, after) == ("1972-07-27", "1973-07-27")
    desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.record("005120").patient.date_of_birth == date(1972, 7, 27)
