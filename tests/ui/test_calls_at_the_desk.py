"""Calls at the desk by keys: the ladder, call-backs, fourteen at once, and a beeping pump from anywhere."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QLineEdit, QListWidget, QPushButton

from pumptracker.domain.calling import EMERGENCY
from pumptracker.domain.record import Patient, Phone
from pumptracker.services import deciding, deciding_calls, registering
from pumptracker.services.checking import check
from pumptracker.services.importing import import_register
from pumptracker.services.writing import action
from pumptracker.store import facts, policy, records, worklist
from pumptracker.store.connection import open_or_make
from pumptracker.ui.dialogs.beeping_form import BeepingDialog
from pumptracker.ui.dialogs.form_dialog import FormDialog
from pumptracker.ui.main_window import MainWindow
from pumptracker.ui.worklist.texts import COLUMNS
from pumptracker.words import tr
from tests.test_register import pump_row, write

TODAY = date(2026, 11, 24)
CTRL, SHIFT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)
NAMES = (
    "Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Ginkgo", "Hazel", "Ivy", "Juniper", "Katsura", "Larch",
    "Maple", "Nutmeg",
)  # fmt: skip
ROWS = [
    pump_row(
        f"D{number:03}", family_name=f"Demo-{name}", given_name="Rosa", date_of_birth=f"1960-02-{number:02}",
        phone=f"312 555 01{number:02}",
    )
    for number, name in enumerate(NAMES, start=1)
]  # fmt: skip


class Desk:
    """Someone at the desk: presses keys, fills in dialogs, looks things up."""

    def __init__(self, qtbot, db) -> None:
        self.qtbot, self.db, self.today = qtbot, db, TODAY
        self.window = MainWindow(db, lambda: self.today, "Ana")
        self.window.session.time_of_day = lambda: "14:05"
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.setWindowState(Qt.WindowState.WindowNoState)
        self.window.resize(1600, 800)
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.window.worklist.take_focus()

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)
        self.qtbot.keyClick(self.window.focusWidget() or self.window, key, held)

    @property
    def dialog(self) -> FormDialog:
        return next(each for each in self.window.findChildren(FormDialog) if each.isVisible())

    @property
    def closed(self) -> bool:
        return not any(each.isVisible() for each in self.window.findChildren(FormDialog))

    def choose(self, name: str, code: str) -> None:
        """Go to a choice of the dialog by arrow keys."""
        entry = self.dialog.findChild(QComboBox, "field_" + name)
        wanted = entry.findData(code)
        assert wanted >= 0, (name, code)
        while entry.currentIndex() != wanted:
            self.qtbot.keyClick(entry, Qt.Key.Key_Down if entry.currentIndex() < wanted else Qt.Key.Key_Up)

    def type_in(self, name: str, text: str) -> None:
        entry = self.dialog.findChild(QLineEdit, "field_" + name)
        entry.selectAll()
        self.qtbot.keyClicks(entry, text)

    def tick(self, name: str) -> None:
        self.qtbot.keyClick(self.dialog.findChild(QCheckBox, name), Qt.Key.Key_Space)

    def save(self) -> None:
        QApplication.processEvents()  # the window of the dialog must have the keys
        self.qtbot.keyClick(self.dialog.findChild(QPushButton, "dialogSave"), Qt.Key.Key_Return)

    def said(self, name: str) -> str:
        return self.dialog.findChild(QLabel, name).text()

    def all_said(self) -> str:
        return "\n".join(each.text() for each in self.dialog.findChildren(QLabel) if each.isVisibleTo(self.dialog))

    def record(self, mrn: str):
        return records.record(self.db, records.id_of_mrn(self.db, mrn))

    def rows(self, mrn: str) -> dict[str, worklist.Row]:
        patient = records.id_of_mrn(self.db, mrn)
        found = worklist.of_patient(self.db, patient, self.today, policy.numbers(self.db))
        return {row.item.kind: row for row in found}

    def select(self, mrn: str) -> None:
        """Put the keys on a patient's row."""
        wanted, model = records.id_of_mrn(self.db, mrn), self.window.worklist.table.model
        number = next(n for n in range(model.rowCount()) if model.row_at(n).patient_id == wanted)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        view = self.window.worklist.table.view
        view.selectionModel().setCurrentIndex(view.model().index(number, 0), flags)
        self.window.worklist.take_focus()

    def cell(self, mrn: str, column: str) -> str:
        self.select(mrn)
        view = self.window.worklist.table.view
        return view.model().index(view.currentIndex().row(), COLUMNS.index(column)).data()

    @property
    def explanation(self) -> str:
        return self.window.worklist.foot._label.text()


@pytest.fixture
def desk(qtbot, tmp_path):
    db = open_or_make(tmp_path / "clinic.db")
    import_register(db, write(tmp_path / "r.csv", ROWS), by="Ana", today=TODAY)
    with action(db, "test", by="Ana"):
        patient = records.id_of_mrn(db, "D003")
        facts.update(db, "patients", patient, caregiver_name="Sam", caregiver_phone="312 555 0153")
    made = Desk(qtbot, db)
    yield made
    assert made.closed
    assert check(db).fault == ""
    made.window.close()
    db.close()


def call(desk: Desk, mrn: str, outcome: str = "no-answer") -> None:
    desk.select(mrn)
    desk.press(Qt.Key.Key_C)
    desk.choose("outcome", outcome)
    desk.save()


def describe(desk: Desk, **particulars: str) -> None:
    deciding.describe_clinic(desk.db, dict.fromkeys(deciding.PARTICULARS, "") | particulars, by="Ana")


# the ladder --------------------------------------------------------------------------------------


def test_three_calls_that_fail_climb_the_ladder_to_the_caregiver_and_the_letter(desk):
    call(desk, "D003")
    assert desk.cell("D003", "last_step") == "1 try: No answer\n→ call"
    call(desk, "D003", "message-person")
    assert desk.cell("D003", "last_step") == "2× Message left\n→ caregiver"
    assert "2 failed tries · next: caregiver" in desk.explanation
    desk.press(Qt.Key.Key_C)
    number = desk.dialog.findChild(QComboBox, "field_number")
    assert number.currentData() == "312 555 0153"
    assert number.currentText() == "312 555 0153 · caregiver Sam"
    assert "The next step of the clinic's policy: caregiver" in desk.all_said()
    assert "After this the next step is: letter." in desk.said("preview")
    desk.save()
    assert desk.cell("D003", "last_step") == "3× No answer\n→ letter"
    assert [(each.number, each.made_at) for each in desk.record("D003").contacts] == [
        ("312 555 0103", "14:05"), ("312 555 0103", "14:05"), ("312 555 0153", "14:05"),
    ]  # fmt: skip
    desk.select("D003")
    desk.press(Qt.Key.Key_C)
    assert desk.dialog.findChild(QComboBox, "field_channel").currentData() == "letter"
    assert tr("ladder_letter_how") in desk.all_said()
    assert not desk.dialog.findChild(QComboBox, "field_number").isVisible()
    desk.dialog.discard()
    assert desk.rows("D003")["refill"].status != "booked"
    assert worklist.on_pathway(desk.db) == len(NAMES)


def test_an_answer_begins_the_ladder_anew(desk):
    for outcome in ("no-answer", "no-answer", "reached"):
        call(desk, "D004", outcome)
    assert desk.cell("D004", "last_step") == "Reached"
    assert "next:" not in desk.explanation


def test_the_patients_page_says_the_next_step_too(desk):
    call(desk, "D005")
    desk.press(Qt.Key.Key_Return)
    said = [each.text() for each in desk.window.patient.body.next_items.findChildren(QLabel)]
    assert sum("1 failed try · next: call" in each for each in said) == 1


def test_the_clinics_own_ladder_is_the_one_that_is_shown_at_once(desk):
    call(desk, "D005")
    deciding_calls.choose_ladder(desk.db, "1", ["call", "welfare"], by="Ben")
    desk.window.look_again()
    assert desk.cell("D005", "last_step").endswith("→ welfare check")


def test_a_promised_call_back_becomes_a_dated_step_and_closes_with_the_next_contact(desk):
    desk.select("D002")
    desk.press(Qt.Key.Key_C)
    desk.choose("outcome", "reached-call-back")
    desk.save()
    assert desk.said("error_call_back_on")
    desk.type_in("call_back_on", "+3d")
    desk.save()
    assert desk.rows("D002")["call_back"].item.due_on == TODAY + timedelta(days=3)
    call(desk, "D002", "reached-booked")
    assert "call_back" not in desk.rows("D002")


def test_one_who_asks_not_to_be_called_is_left_alone_and_stays_on_the_list(desk):
    desk.select("D006")
    desk.press(Qt.Key.Key_C)
    tick = desk.dialog.findChild(QCheckBox, "field_no_more")
    assert not tick.isVisible()
    desk.choose("outcome", "asked-not-to-call")
    assert tick.isVisible()
    assert tick.isChecked()
    assert "After this the next step is: clinician." in desk.said("preview")
    desk.save()
    assert desk.record("D006").patient.do_not_contact
    assert desk.cell("D006", "last_step") == "1 try: Asked not to call\n→ clinician"
    desk.press(Qt.Key.Key_Z, CTRL)
    assert not desk.record("D006").patient.do_not_contact
    assert desk.record("D006").contacts == ()


def test_without_the_tick_the_patient_may_still_be_contacted(desk):
    desk.select("D006")
    desk.press(Qt.Key.Key_C)
    desk.choose("outcome", "asked-not-to-call")
    desk.tick("field_no_more")
    desk.save()
    assert not desk.record("D006").patient.do_not_contact


def test_a_machine_is_told_the_clinics_script_only_where_it_may_be(desk):
    number = Phone(id=0, number="312 555 0142", preferred=True, may_leave_message=True)
    quiet = Phone(id=0, number="312 555 0143", kind="work")
    particulars = {
        "clinic_name": "Demo Clinic",
        "clinic_phone": "312 555 0100",
        "emergency_number": "",
        "letterhead": "",
        "discreet_name": "",
    }
    deciding.describe_clinic(desk.db, particulars, by="Ana")
    registering.register(
        desk.db, Patient(id=0, mrn="D100", family_name="Demo-Willow", given_name="Ada"), phones=(number, quiet),
        stage="evaluation", entered_on=TODAY, by="Ana", today=TODAY,
    )  # fmt: skip
    desk.window.act("contact", records.id_of_mrn(desk.db, "D100"))
    desk.choose("outcome", "message-machine")
    assert "This is a message for Ada Demo-Willow. Please call Demo Clinic" in desk.said("preview")
    desk.choose("number", "312 555 0143")
    assert tr("contact_leave_none") in desk.said("preview")
    desk.choose("number", "")
    desk.type_in("other_number", "312 555 0199")
    desk.choose("outcome", "wrong-number")
    assert tr("contact_correct_number") in desk.said("preview")
    desk.save()
    assert desk.record("D100").contacts[-1].number == "312 555 0199"


# several -----------------------------------------------------------------------------------------


def test_fourteen_contacts_are_one_action_and_one_undo(desk):
    view = desk.window.worklist.table.view
    view.selectRow(0)
    for _ in range(13):
        desk.press(Qt.Key.Key_Down, SHIFT)
    desk.press(Qt.Key.Key_C)
    assert "each of 14 patients" in desk.all_said()
    desk.save()
    assert desk.window.bar.text() == "14 contacts logged."
    assert desk.window.findChild(QPushButton, "undo").text() == "Undo 14 contacts (Ctrl+Z)"
    kept = [desk.record(f"D{number:03}").contacts for number in range(1, 15)]
    assert [(len(each), each[0].made_at, each[0].number[-2:]) for each in kept] == [
        (1, "14:05", f"{number:02}") for number in range(1, 15)
    ]
    desk.press(Qt.Key.Key_Z, CTRL)
    assert all(desk.record(f"D{number:03}").contacts == () for number in range(1, 15))
    assert desk.window.bar.text() == "Taken back: 14 contacts logged."
    assert desk.window.findChild(QPushButton, "undo").text() == tr("undo")


# the pump is beeping -----------------------------------------------------------------------------


@pytest.mark.parametrize("page", ["F5", "F6", "F7", "F12", "patient"])
def test_f2_from_every_page_finds_a_patient_by_two_identifiers_and_a_pump_check_stands_on_the_list(desk, page):
    if page == "patient":
        desk.select("D001")
        desk.press(Qt.Key.Key_Return)
    else:
        desk.press(getattr(Qt.Key, f"Key_{page}"))
    desk.press(Qt.Key.Key_F2)
    assert desk.said("clinicianNow") == "Put a clinician on the line now."
    desk.type_in("find", "demo-hazel 2/8/1960")
    assert "Demo-Hazel, Rosa" in desk.said("callerChosen")
    assert desk.dialog.findChild(QComboBox, "field_tone").isVisible()
    desk.choose("tone", "single")
    assert desk.said("clinicianNow") == tr("caller_whom_triage")
    assert "Tell the clinician: baclofen, tier 1." in desk.said("preview")
    desk.tick("field_symptom_sweats")
    assert desk.said("clinicianNow") == tr("caller_whom_same_day")
    desk.tick("field_symptom_spasms")
    assert desk.said("clinicianNow") == "Call the emergency number now. Stay on the line, and put a clinician on it."
    desk.type_in("caller_number", "312 555 0177")
    desk.save()
    kept = desk.record("D008")
    assert [(each.kind, each.happened_on) for each in kept.pump_events] == [("alarm_single", TODAY)]
    assert [(each.made_at, each.number) for each in kept.contacts] == [("14:05", "312 555 0177")]
    assert "pump_check" in desk.rows("D008")
    desk.window.undo()
    assert "pump_check" not in desk.rows("D008")


def test_f2_comes_first_also_where_something_else_is_being_typed(desk):
    desk.select("D001")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_E)
    below = desk.dialog
    desk.type_in("insurer", "Demo insurer")
    QApplication.processEvents()
    for _ in range(2):
        desk.qtbot.keyClick(QApplication.activeModalWidget(), Qt.Key.Key_F2)
        QApplication.processEvents()
    above = [each for each in desk.window.findChildren(BeepingDialog) if each.isVisible()]
    assert len(above) == 1
    above[0].findChild(QLineEdit, "field_find").setText("demo-birch D002")
    desk.qtbot.keyClick(above[0].findChild(QPushButton, "dialogSave"), Qt.Key.Key_Return)
    assert "pump_check" in desk.rows("D002")
    assert below.isVisible()
    assert below.findChild(QLineEdit, "field_insurer").text() == "Demo insurer"
    desk.save()
    assert desk.record("D001").patient.insurer == "Demo insurer"


@pytest.mark.parametrize("section", ["ladder", "callers"])
def test_f2_comes_first_in_the_dialogs_of_the_settings_too(desk, section):
    desk.window.open_page("settings")
    desk.window.settings.open_part(section)
    desk.window.settings.pane.edit()
    QApplication.processEvents()
    desk.qtbot.keyClick(QApplication.activeModalWidget(), Qt.Key.Key_F2)
    above = QApplication.activeModalWidget()
    assert isinstance(above, BeepingDialog)
    above.reject()
    desk.dialog.reject()


@pytest.mark.parametrize("opened", ["orders", "closure", "keys", "history", "exits", "merge", "print in orders"])
def test_f2_comes_first_over_every_list_and_sheet_too(desk, opened):
    desk.select("D002")
    window = desk.window
    ways = {
        "keys": window.show_keys, "merge": lambda: window.act("merge"), "history": window.patient.show_history,
        "exits": window.pathway._show_exits,
    }  # fmt: skip
    if opened == "history":
        window.open_patient(desk.record("D002").patient.id)
    window.open_page("pathway") if opened == "exits" else None
    ways.get(opened, lambda: window.act(opened.removeprefix("print in ")))()
    below = QApplication.activeModalWidget()
    if opened == "print in orders":
        below.print_out()
        below = QApplication.activeModalWidget()
    assert below is not None
    desk.qtbot.waitUntil(below.isActiveWindow)
    desk.qtbot.keyClick(below, Qt.Key.Key_F2)
    above = QApplication.activeModalWidget()
    assert isinstance(above, BeepingDialog)
    above.discard()
    assert below.isVisible()
    below.close()


def test_the_patient_selected_is_filled_in_and_both_identifiers_are_still_asked_for(desk):
    desk.select("D009")
    desk.press(Qt.Key.Key_F2)
    assert "Demo-Ivy" in desk.said("callerChosen")
    desk.tick("identifier_name")
    assert not desk.dialog.findChild(QComboBox, "field_tone").isVisible()
    desk.save()
    assert desk.said("error") == tr("two_identifiers")
    desk.tick("identifier_born")
    assert desk.dialog.findChild(QComboBox, "field_tone").isVisible()
    desk.save()
    assert desk.closed
    assert "pump_check" in desk.rows("D009")


def test_another_patient_calls_than_the_one_selected(desk):
    desk.select("D009")
    desk.press(Qt.Key.Key_F2)
    desk.type_in("find", "demo-")
    assert not desk.dialog.findChild(QLabel, "callerChosen").text().startswith("Demo-Alder")
    desk.type_in("find", "demo rosa")
    found = desk.dialog.findChild(QListWidget, "callerMatches")
    assert found.isVisible()
    assert found.count() == len(NAMES)
    box = desk.dialog.findChild(QLineEdit, "field_find")
    desk.qtbot.keyClick(box, Qt.Key.Key_Down)
    desk.qtbot.keyClick(box, Qt.Key.Key_Return)
    assert "Demo-Birch" in desk.said("callerChosen")
    assert not desk.closed
    desk.tick("identifier_name")
    desk.tick("identifier_phone")
    desk.save()
    assert "pump_check" in desk.rows("D002")
    assert "pump_check" not in desk.rows("D009")


def test_one_identifier_that_is_typed_is_not_enough(desk):
    desk.press(Qt.Key.Key_F12)
    desk.press(Qt.Key.Key_F2)
    desk.type_in("find", "demo-hazel")
    assert "Demo-Hazel" in desk.said("callerChosen")
    assert not desk.dialog.findChild(QComboBox, "field_tone").isVisible()
    desk.dialog.discard()


def test_a_namesake_with_the_same_birthday_is_told_apart_by_a_third_identifier(desk):
    who = Patient(id=0, mrn="T1", family_name="Demo-Hazel", given_name="rosa", date_of_birth=date(1960, 2, 8))
    registering.register(desk.db, who, stage="long-term", entered_on=TODAY, by="Ana", today=TODAY)
    desk.press(Qt.Key.Key_F12)
    desk.press(Qt.Key.Key_F2)
    desk.type_in("find", "demo-hazel 2/8/1960")
    desk.qtbot.keyClick(desk.dialog.findChild(QLineEdit, "field_find"), Qt.Key.Key_Return)
    assert desk.said("callerTold") == tr("identifiers_shared")
    assert not desk.dialog.findChild(QComboBox, "field_tone").isVisible()
    desk.save()
    assert desk.said("error") == tr("identifiers_shared")
    desk.tick("identifier_mrn")
    assert desk.dialog.findChild(QComboBox, "field_tone").isVisible()
    desk.save()
    assert desk.closed


def test_a_caller_who_cannot_be_identified_is_put_through_and_nothing_is_logged_on_anyone(desk):
    desk.press(Qt.Key.Key_F12)
    desk.press(Qt.Key.Key_F2)
    desk.tick("field_unidentified")
    desk.type_in("caller_number", "312 555 0188")
    desk.choose("tone", "single")
    assert desk.said("clinicianNow") == "Put a clinician on the line now."
    assert tr("beeping_unidentified") in desk.said("preview")
    before = worklist.moment(desk.db)
    desk.save()
    assert desk.said("error") == tr("caller_not_identified")
    assert worklist.moment(desk.db) == before
    desk.tick("field_unidentified")
    desk.type_in("find", "D010 312 555 0110")
    assert desk.dialog.findChild(QLineEdit, "field_caller_number").text() == "312 555 0188"
    desk.save()
    assert desk.record("D010").contacts[-1].number == "312 555 0188"


def test_past_the_refill_date_a_clinician_is_put_on_the_line_whatever_is_heard(desk):
    desk.today = date(2027, 3, 1)
    desk.window.look_again()
    desk.press(Qt.Key.Key_F2)
    desk.type_in("find", "D011 demo-katsura")
    desk.choose("tone", "single")
    assert desk.said("clinicianNow") == "Put a clinician on the line now."
    assert "The refill date is past" in desk.said("preview")
    desk.dialog.discard()


def test_the_clinics_own_words_and_number_are_the_ones_that_are_read(desk):
    describe(desk, emergency_number="911")
    deciding_calls.word_caller_text(desk.db, f"say_{EMERGENCY}", "Ring {emergency_number} at once.", by="Ana")
    desk.press(Qt.Key.Key_F2)
    desk.type_in("find", "D012 demo-larch")
    desk.tick("field_symptom_breathing")
    assert desk.said("callerSay") == "Say: Ring 911 at once."
    assert desk.said("clinicianNow").startswith("Call 911 now.")
    desk.dialog.discard()


# settings ----------------------------------------------------------------------------------------


def test_the_ladder_is_changed_and_restored_in_the_settings(desk):
    desk.window.open_page("settings")
    desk.window.settings.open_part("ladder")
    desk.window.settings.pane.lines.choose("1")
    desk.window.settings.pane.edit()
    desk.choose("step_2", "caregiver")
    desk.save()
    assert "Call → caregiver → caregiver" in desk.window.settings.pane.lines.model.lines[0].cells[2]
    desk.window.settings.pane.findChild(QPushButton, "settings_restore").click()
    desk.save()
    assert policy.setting(desk.db, "ladder") is None
    desk.window.settings.pane.edit()
    for place in range(1, 9):
        desk.choose(f"step_{place}", "")
    desk.save()
    assert "needs a step" in desk.said("error")
    desk.dialog.discard()


def test_the_texts_for_callers_are_worded_and_restored_in_the_settings(desk):
    desk.window.open_page("settings")
    desk.window.settings.open_part("callers")
    pane = desk.window.settings.pane
    pane.lines.choose("whom_now")
    pane.edit()
    desk.dialog._inputs["caller_text"].setPlainText("Ring the pump nurse.")
    desk.save()
    assert policy.setting(desk.db, "caller_texts") == {"whom_now": "Ring the pump nurse."}
    pane.findChild(QPushButton, "settings_restore").click()
    desk.save()
    assert policy.setting(desk.db, "caller_texts") is None
