"""The page of patients without a mouse: found, opened, told apart, merged and taken back; read from the database."""

from __future__ import annotations

import contextlib
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QTableView,
    QWidget,
)

from pumptracker.domain.record import Contact, Patient, Phone, Pump
from pumptracker.domain.refused import Refused
from pumptracker.services import demo, desk_work, merging, pathway, pumping, registering
from pumptracker.services.checking import check
from pumptracker.services.undoing import undo
from pumptracker.store import merges, records, search
from pumptracker.store.connection import open_or_make
from pumptracker.ui.dialogs.form_dialog import FormDialog
from pumptracker.ui.main_window import MainWindow
from pumptracker.ui.patients.merge_dialog import MergeDialog
from pumptracker.ui.patients.take_back_dialog import TakeBackDialog
from pumptracker.ui.preferences import Preferences
from tests.ui.layout import faults

TODAY = date(2026, 11, 24)
NOW = {"by": "Ana", "today": TODAY}
KEYS = Qt.Key


@pytest.fixture
def desk(qtbot, tmp_path):
    window = opened(qtbot, tmp_path)
    yield window
    assert check(window.db).fault == ""
    window.close()
    window.db.close()


def opened(qtbot, tmp_path) -> MainWindow:
    """A desk on a clinic of three, at the page of patients."""
    db = open_or_make(tmp_path / "clinic.db")
    people = (("005120", "Hernández", "Rosa", date(1972, 7, 27), "long-term", "+1 773 555 0117"),
              ("77", "Marsh", "Leonard", date(1951, 2, 16), "evaluation", "224 555 0185"),
              ("78", "Marsh", "Ann <b>", date(1960, 2, 16), "declined", ""))  # fmt: skip
    for mrn, family, called, born, stage, phone in people:
        who = Patient(id=0, mrn=mrn, family_name=family, given_name=called, date_of_birth=born)
        phones = [Phone(id=0, number=phone)] if phone else []
        registering.register(db, who, phones=phones, stage=stage, entered_on=TODAY - timedelta(days=9), **NOW)
    window = MainWindow(db, lambda: TODAY, "Ana", Preferences())
    window.db = db
    qtbot.addWidget(window)
    window.show()
    window.open_page("patients")
    return window


def box(desk) -> QLineEdit:
    return desk.findChild(QLineEdit, "patientSearch")


def view(desk) -> QTableView:
    return desk.findChild(QTableView, "patientsView")


def listed(desk) -> list[str]:
    model = view(desk).model()
    return [model.data(model.index(row, 0), Qt.ItemDataRole.DisplayRole) for row in range(model.rowCount())]


def says(desk) -> str:
    return desk.findChild(QLabel, "patientsSay").text()


def id_of(desk, mrn: str) -> int:
    return records.id_of_mrn(desk.db, mrn)


def row_of(desk, mrn: str) -> int:
    return next(row for row, text in enumerate(listed(desk)) if text.endswith(f"MRN {mrn}"))


def register_twice(desk, **more) -> int:
    """Rosa once more under another number; returns the duplicate's id."""
    values = {"mrn": "9001", "family_name": "Hernandez", "given_name": "Rosa", "date_of_birth": date(1972, 7, 27)}
    who = Patient(id=0, **{**values, **more})
    phones = [Phone(id=0, number="312 555 0777")]
    twice = registering.register(desk.db, who, phones=phones, stage="trial", entered_on=TODAY, **NOW)
    desk.look_again()
    return twice


@pytest.mark.parametrize("typed", ["rosa hern", "27/7/72", "5120", "0117", "hern 72"])
def test_typed_in_any_way_enter_opens_and_the_two_identifiers_are_shown(desk, qtbot, typed):
    qtbot.keyClicks(box(desk), typed)
    (row,) = listed(desk)
    assert row == "Hernández, Rosa\n27 Jul 1972 (54) · MRN 005120"
    qtbot.keyClick(box(desk), KEYS.Key_Return)
    assert desk.patient.current_patient() == id_of(desk, "005120")


def test_arrows_step_from_inside_the_box_and_esc_clears_it(desk, qtbot):
    desk.findChild(QCheckBox, "showLeft").setChecked(True)
    qtbot.keyClicks(box(desk), "mar")
    assert view(desk).currentIndex().row() == 0
    for key, row in ((KEYS.Key_Down, 1), (KEYS.Key_Down, 1), (KEYS.Key_Up, 0), (KEYS.Key_Up, 0)):
        qtbot.keyClick(box(desk), key)
        assert view(desk).currentIndex().row() == row
    qtbot.keyClick(box(desk), KEYS.Key_Escape)
    assert (box(desk).text(), desk.patients._frame.mode) == ("", "recent")


def test_who_was_opened_lately_is_there_first_and_who_no_longer_exists_is_not(desk, qtbot):
    assert "Nobody has been opened at this desk yet" in says(desk)
    for mrn in ("77", "005120"):
        desk.open_patient(id_of(desk, mrn))
    desk.preferences.put("patients/recent", [999, *desk.preferences.numbers("patients/recent")])
    desk.open_page("patients")
    assert [name.split("\n")[0] for name in listed(desk)] == ["Hernández, Rosa", "Marsh, Leonard"]
    assert desk.preferences.numbers("patients/recent") == [id_of(desk, "005120"), id_of(desk, "77")]
    assert "lately" in says(desk)


def test_at_most_twelve_are_remembered_each_once(desk):
    for patient in [*range(1, 20), 3]:
        desk.patients.opened_patient(patient)
    assert desk.preferences.numbers("patients/recent") == [3, *range(19, 8, -1)]


def test_those_who_left_are_counted_and_shown_by_one_key(desk, qtbot):
    qtbot.keyClicks(box(desk), "marsh")
    assert len(listed(desk)) == 1
    button = desk.findChild(QPushButton, "showThem")
    assert button.isVisible()
    qtbot.keyClick(button, KEYS.Key_Space)
    assert len(listed(desk)) == 2
    assert not button.isVisible()
    assert desk.findChild(QCheckBox, "showLeft").isChecked()
    box(desk).clear()
    desk.findChild(QCheckBox, "showLeft").setChecked(False)
    qtbot.keyClicks(box(desk), "78")
    assert listed(desk) == []
    assert says(desk) == "Nobody on the pathway matches “78”."
    desk.close()
    assert desk.preferences.flag("patients/left") is False


def test_nobody_found_says_what_to_do_and_new_is_a_button_that_says_so(desk, qtbot):
    qtbot.keyClicks(box(desk), "nobody such")
    assert "Nobody matches “nobody such”" in says(desk)
    qtbot.keyClick(desk.findChild(QPushButton, "registerNew"), KEYS.Key_Space)
    form = next(each for each in desk.findChildren(FormDialog) if each.isVisible())
    form.discard()


def test_all_patients_stand_by_name_and_markup_in_a_name_is_text(desk):
    desk.findChild(QCheckBox, "showLeft").setChecked(True)
    desk.findChild(QPushButton, "chip_all").click()
    assert [name.split("\n")[0] for name in listed(desk)] == ["Hernández, Rosa", "Marsh, Ann <b>", "Marsh, Leonard"]
    about = desk.findChild(QLabel, "patientsAbout")
    assert about.textFormat() == Qt.TextFormat.PlainText
    view(desk).selectRow(1)
    assert "Ann <b>" in about.text()


def test_a_list_that_cannot_be_read_says_so_and_is_never_shown_empty(qtbot, tmp_path):
    desk = opened(qtbot, tmp_path)
    desk.db.execute("UPDATE patients SET date_of_birth = 'abcd-ef-gh'")
    qtbot.keyClicks(box(desk), "rosa")
    assert "do not rely on what is shown" in says(desk)
    assert not view(desk).isVisible()
    desk.db.execute("UPDATE patients SET date_of_birth = '1972-07-27'")
    desk.patients.bring_up_to_date()
    assert view(desk).isVisible()
    desk.close()
    desk.db.close()


def test_the_selected_patient_stays_selected_when_data_moves(desk, qtbot):
    desk.findChild(QPushButton, "chip_all").click()
    view(desk).selectRow(1)
    assert desk.patients.current_patient() == id_of(desk, "77")
    who = Patient(id=0, mrn="1", family_name="Aaron")
    registering.register(desk.db, who, stage="trial", entered_on=TODAY, **NOW)
    desk.look_again()
    assert desk.patients.current_patient() == id_of(desk, "77")


def test_keys_on_the_list_ask_for_the_selected_patient_and_the_menu_copies_the_phone(desk, qtbot):
    desk.findChild(QPushButton, "chip_all").click()
    desk.patients.take_focus()
    view(desk).selectRow(0)
    for key, name in ((KEYS.Key_B, "book"), (KEYS.Key_C, "contact")):
        with qtbot.waitSignal(desk.patients.asked) as asked:
            qtbot.keyClick(view(desk), key)
        assert asked.args == [name, id_of(desk, "005120")]
        next(each for each in desk.findChildren(FormDialog) if each.isVisible()).discard()
    desk.patients.take_focus()
    qtbot.keyClick(view(desk), KEYS.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = desk.findChild(QMenu, "patientsMenu")
    assert [action.objectName() for action in menu.actions() if not action.isSeparator()] == [
        "menu_open", "menu_edit", "menu_book", "menu_contact", "menu_copy_phone", "menu_merge",
    ]  # fmt: skip
    next(action for action in menu.actions() if action.objectName() == "menu_copy_phone").trigger()
    menu.close()
    assert QGuiApplication.clipboard().text() == "+1 773 555 0117"
    assert "copied" in desk.bar.text()


def test_rows_are_copied_for_a_spreadsheet_the_mrn_with_its_zeros(desk, qtbot):
    desk.findChild(QPushButton, "chip_all").click()
    desk.patients.take_focus()
    view(desk).selectAll()
    qtbot.keyClick(view(desk), KEYS.Key_C, Qt.KeyboardModifier.ControlModifier)
    first, second = QGuiApplication.clipboard().text().splitlines()
    assert first.startswith("Hernández, Rosa 27 Jul 1972 (54) · MRN 005120\t")
    assert second.split("\t")[3] == "224 555 0185"
    assert "2 rows" in desk.bar.text()


# look-alikes --------------------------------------------------------------------------------------


def typed_in(qtbot, dialog, **texts: str) -> None:
    for name, text in texts.items():
        entry = dialog.findChild(QLineEdit, "field_" + name)
        entry.clear()
        qtbot.keyClicks(entry, text)


def new_form(desk) -> FormDialog:
    desk.register()
    return next(each for each in desk.findChildren(FormDialog) if each.isVisible())


def test_a_look_alike_is_named_while_typing_and_saved_only_after_the_tick(desk, qtbot):
    form = new_form(desk)
    tick = form.findChild(QCheckBox, "field_another_person")
    typed_in(qtbot, form, mrn="9001", family_name="hernandes", given_name="Rosa")
    assert form.findChild(QLabel, "preview").text() == ""
    typed_in(qtbot, form, date_of_birth="1972-07-27")
    shown = form.findChild(QLabel, "preview").text()
    assert shown == "Hernández, Rosa, born 27 Jul 1972, MRN 005120 is much like this: open that one instead?"
    assert not tick.isVisible()
    save = form.findChild(QPushButton, "dialogSave")
    qtbot.keyClick(form.findChild(QLineEdit, "field_mrn"), KEYS.Key_Return)
    assert tick.isVisible()
    assert "tick this" in form.findChild(QLabel, "error_another_person").text()
    assert id_of(desk, "9001") is None
    qtbot.keyClick(save, KEYS.Key_Space)
    assert id_of(desk, "9001") is None
    qtbot.keyClick(tick, KEYS.Key_Space)
    qtbot.keyClick(save, KEYS.Key_Space)
    assert id_of(desk, "9001") is not None


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"family_name": "Rosa", "given_name": "Hernandez", "date_of_birth": "27 Jul 1972"}, "much like this"),
        ({"family_name": "Else", "mrn": "5120"}, "the same number"),
        ({"family_name": "Else", "phone": "(773) 555-0117"}, "the same phone"),
        ({"family_name": "Marsh", "given_name": "Leonard", "date_of_birth": "1990-01-01"}, "the same name"),
    ],
)
def test_what_makes_somebody_alike_is_said(desk, qtbot, typed, said):
    form = new_form(desk)
    typed_in(qtbot, form, **typed)
    assert said in form.findChild(QLabel, "preview").text()
    form.discard()


def test_a_correction_that_makes_a_look_alike_is_asked_about_and_one_that_was_there_is_not(desk, qtbot):
    twice = register_twice(desk)
    desk.act("edit", twice)
    form = next(each for each in desk.findChildren(FormDialog) if each.isVisible())
    typed_in(qtbot, form, email="a@b")
    qtbot.keyClick(form.findChild(QLineEdit, "field_email"), KEYS.Key_Return)
    assert records.record(desk.db, twice).patient.email == "a@b"
    desk.act("edit", id_of(desk, "77"))
    form = next(each for each in desk.findChildren(FormDialog) if each.isVisible())
    typed_in(qtbot, form, family_name="Hernandez", given_name="Rosa", date_of_birth="1972-07-27")
    qtbot.keyClick(form.findChild(QLineEdit, "field_mrn"), KEYS.Key_Return)
    assert form.isVisible()
    assert records.record(desk.db, id_of(desk, "77")).patient.family_name == "Marsh"
    form.discard()


# merging ------------------------------------------------------------------------------------------


def merge_form(desk) -> MergeDialog:
    return next(each for each in desk.findChildren(MergeDialog) if each.isVisible())


def shown_in(dialog) -> str:
    return "\n".join(each.text().replace("\n", "") for each in dialog.findChildren(QLabel) if each.isVisible())


def start_merge(desk, qtbot) -> MergeDialog:
    qtbot.keyClicks(box(desk), "005120")
    desk.patients.take_focus()
    qtbot.keyClick(view(desk), KEYS.Key_G)
    return merge_form(desk)


def test_merged_by_keys_alone_seen_before_undone_by_one_key(desk, qtbot):
    twice = register_twice(desk, email="rosa@example.org")
    desk_work.book(desk.db, twice, "refill", on=TODAY + timedelta(days=6), **NOW)
    dialog = start_merge(desk, qtbot)
    search_box = dialog.findChild(QLineEdit, "mergeSearch")
    assert "Hernandez, Rosa" in dialog.findChild(type(dialog._chooser._list), "mergeFound").item(0).text()
    qtbot.keyClick(search_box, KEYS.Key_Return)
    text = shown_in(dialog)
    assert "Hernández, Rosa, MRN 005120, is kept; Hernandez, Rosa, MRN 9001, is merged into it." in text
    for part in ("rosa@example.org", "found by 9001 too", "Long-term since 15 Nov 2026", "Refill: Date unknown",
                 "Moves: 1 × phone, 1 × visit"):  # fmt: skip
        assert part in text
    assert id_of(desk, "9001") == twice
    dialog.findChild(QPushButton, "merge_button").setFocus()
    qtbot.keyClick(dialog.focusWidget(), KEYS.Key_Return)
    assert id_of(desk, "9001") is None
    assert "was merged into" in desk.bar.text()
    assert [booking.kind for booking in records.record(desk.db, id_of(desk, "005120")).bookings] == ["refill"]
    box(desk).clear()
    qtbot.keyClicks(box(desk), "9001")
    assert listed(desk) == ["Hernández, Rosa  was MRN 9001\n27 Jul 1972 (54) · MRN 005120"]
    desk.undo()
    assert id_of(desk, "9001") == twice
    assert listed(desk)[0].startswith("Hernandez, Rosa")


def test_two_selected_rows_are_merged_and_a_choice_is_kept(desk, qtbot):
    register_twice(desk, email="new@example.org")
    one = records.record(desk.db, id_of(desk, "005120"))
    registering.correct(desk.db, _with(one.patient, email="old@example.org"), phones=one.phones, **NOW)
    desk.look_again()
    qtbot.keyClicks(box(desk), "rosa")
    desk.patients.take_focus()
    view(desk).selectRow(row_of(desk, "005120"))
    other = view(desk).model().index(row_of(desk, "9001"), 0)
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    view(desk).selectionModel().select(other, flags)
    qtbot.keyClick(view(desk), KEYS.Key_G)
    dialog = merge_form(desk)
    choice = dialog.findChild(QComboBox, "choice_patients.email")
    assert choice.currentText() == "old@example.org"
    qtbot.keyClick(choice, KEYS.Key_Down)
    assert dialog.findChild(QComboBox, "choice_patients.email").currentText() == "new@example.org"
    QApplication.processEvents()
    qtbot.keyClick(dialog.findChild(QPushButton, "merge_button"), KEYS.Key_Space)
    assert records.record(desk.db, id_of(desk, "005120")).patient.email == "new@example.org"


def _with(patient: Patient, **values) -> Patient:
    return Patient(**{**{name: getattr(patient, name) for name in Patient.__dataclass_fields__}, **values})


def more(desk) -> dict:
    """What the menu of the patient's page offers."""
    header = desk.patient.findChild(QWidget, "patientHeader")
    header._fill_menu()
    return {action.objectName(): action for action in header._menu.actions()}


def test_merging_is_asked_for_from_any_page_and_taken_back_from_there(desk, qtbot):
    twice = register_twice(desk)
    desk.open_patient(id_of(desk, "005120"))
    assert "unmerge" not in more(desk)
    more(desk)["merge"].trigger()
    dialog = merge_form(desk)
    dialog._compare(twice)
    dialog.findChild(QPushButton, "merge_button").click()
    assert "was merged into" in desk.bar.text()
    more(desk)["unmerge"].trigger()
    back = next(each for each in desk.findChildren(TakeBackDialog) if each.isVisible())
    qtbot.keyClick(back.findChild(QPushButton, "takeBack_9001"), KEYS.Key_Return)
    assert id_of(desk, "9001") == twice


def test_enter_pressed_twice_compares_and_merges_nobody(desk, qtbot):
    twice = register_twice(desk)
    dialog = start_merge(desk, qtbot)
    qtbot.keyClick(dialog.findChild(QLineEdit, "mergeSearch"), KEYS.Key_Return)
    assert dialog.isVisible()
    qtbot.keyClick(dialog.focusWidget(), KEYS.Key_Return)
    assert id_of(desk, "9001") == twice
    assert dialog.focusWidget().objectName() == "choice_patients.family_name"
    dialog.reject()


def test_what_cannot_be_merged_is_said_and_the_other_can_be_kept_instead(desk, qtbot):
    gone = id_of(desk, "005120")
    twice = register_twice(desk)
    pathway.move(desk.db, gone, "declined", on=TODAY, **NOW)
    desk.look_again()
    desk.findChild(QCheckBox, "showLeft").setChecked(True)
    dialog = start_merge(desk, qtbot)
    dialog._compare(twice)
    refusal = dialog.findChild(QLabel, "mergeRefusal")
    assert "keep Hernandez, Rosa, MRN 9001, instead" in refusal.text()
    assert not dialog.findChild(QPushButton, "merge_button").isVisible()
    assert "Declined, left on" in shown_in(dialog)
    qtbot.keyClick(dialog.findChild(QPushButton, "merge_swap"), KEYS.Key_Space)
    assert not refusal.isVisible()
    qtbot.keyClick(dialog.findChild(QPushButton, "merge_button"), KEYS.Key_Space)
    assert [each.patient_id for each in search.find(desk.db, "rosa")] == [twice]


def test_a_merge_is_taken_back_from_the_list_and_refused_where_something_rests_on_it(desk, qtbot):
    twice = register_twice(desk)
    pumping.implant(desk.db, twice, Pump(id=0, serial="A", implanted_on=TODAY), **NOW)
    dialog = start_merge(desk, qtbot)
    dialog._compare(twice)
    qtbot.keyClick(dialog.findChild(QPushButton, "merge_button"), KEYS.Key_Space)
    kept = id_of(desk, "005120")
    pumping.explant(desk.db, kept, on=TODAY, reason="infection", **NOW)
    desk.look_again()
    desk.patients._do("unmerge")
    back = next(each for each in desk.findChildren(TakeBackDialog) if each.isVisible())
    qtbot.keyClick(back.findChild(QPushButton, "takeBack_9001"), KEYS.Key_Return)
    assert "“pump explanted” by Ana on " in back.findChild(QLabel, "takeBackRefusal").text()
    assert len(merges.standing(desk.db, kept)) == 1
    desk.undo()
    qtbot.keyClick(back.findChild(QPushButton, "takeBack_9001"), KEYS.Key_Return)
    assert id_of(desk, "9001") == twice
    assert "patient of their own again" in desk.bar.text()


# how it looks and how fast it is ------------------------------------------------------------------


@pytest.mark.parametrize("look", [("light", "normal"), ("dark", "largest")], indirect=True, ids="-".join)
@pytest.mark.parametrize("room", [(1366, 768), (911, 512), (1920, 1080)], ids=lambda room: f"{room[0]}x{room[1]}")
def test_no_state_of_the_page_and_no_merge_clips_a_text(desk, look, room):
    twice = register_twice(desk, email="a.long.address.of.somebody@a.long.clinic.example.org", given_name="Rosa Ana")
    desk.setWindowState(Qt.WindowState.WindowNoState)
    desk.resize(*room)
    found = []

    def see(widget, state: str) -> None:
        for _ in range(3):
            QApplication.processEvents()
        found.extend(f"{state}: {fault}" for fault in faults(widget))

    see(desk, "nobody opened")
    desk.patients.opened_patient(twice)
    for state, text in (("recent", ""), ("found", "rosa"), ("left", "marsh"), ("left only", "78"), ("none", "qqq")):
        box(desk).setText(text)
        see(desk, state)
    desk.findChild(QPushButton, "chip_all").click()
    see(desk, "all")
    dialog = MergeDialog(desk.session, id_of(desk, "005120"), None, desk)
    dialog.show()
    see(dialog, "choose")
    dialog._compare(twice)
    see(dialog, "compare")
    dialog._compare(id_of(desk, "005120"))
    see(dialog, "refused")
    dialog.reject()
    assert found == []


def test_the_whole_register_is_listed_without_reading_every_line(qtbot, tmp_path):
    db = open_or_make(tmp_path / "clinic.db")
    demo.build(db, TODAY, patients=300)
    window = MainWindow(db, lambda: TODAY, "Ana")
    qtbot.addWidget(window)
    window.show()
    window.open_page("patients")
    window.findChild(QPushButton, "chip_all").click()
    QApplication.processEvents()
    model = window.patients._model
    assert model.rowCount() > 250
    assert len(model._lines) < 60
    qtbot.keyClicks(view(window), "xyq")
    view(window).selectAll()
    window.patients.bring_up_to_date()
    assert len(model._lines) < 60
    window.close()
    db.close()


@given(
    steps=st.lists(
        st.tuples(st.sampled_from(("type", "chip", "left", "merge", "undo", "call", "step")), st.integers(0, 11)),
        min_size=3, max_size=14,
    )
)  # fmt: skip
@settings(derandomize=True, max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
def test_no_row_ever_shows_another_patients_name_phone_birth_or_pump(qtbot, tmp_path_factory, steps):
    db = open_or_make(tmp_path_factory.mktemp("rows") / "clinic.db")
    demo.build(db, TODAY, patients=12)
    window = MainWindow(db, lambda: TODAY, "Demo")
    window.show()
    window.open_page("patients")
    texts = ("demo", "a", "1", "555", "demo 19", "", "zz", "01", "bo", "ada", "e", "0")
    for what, pick in steps:
        ids = [each.patient_id for each in search.everyone(db)]
        if what == "type":
            box(window).setText(texts[pick])
        elif what == "chip":
            window.findChild(QPushButton, ("chip_all", "chip_recent")[pick % 2]).click()
            window.patients.opened_patient(ids[pick % len(ids)])
        elif what == "left":
            window.findChild(QCheckBox, "showLeft").toggle()
        elif what == "merge":
            with contextlib.suppress(Refused):
                window.session.write(merging.merge, ids[pick % len(ids)], ids[-1 - pick % len(ids)])
        elif what == "undo":
            with contextlib.suppress(Refused):
                window.session.undo(undo)
        elif what == "call":
            call = Contact(id=0, made_on=TODAY, outcome="no-answer")
            window.session.write(desk_work.log_contact, ids[pick % len(ids)], call)
        else:
            window.patients.step(pick - 5)
        QApplication.processEvents()
        _rows_are_their_own(window, db)
    assert check(db).fault == ""
    window.close()
    window.deleteLater()
    db.close()


def _rows_are_their_own(window, db) -> None:
    model = window.patients._model
    for row in range(model.rowCount()):
        record = records.record(db, model.patient_at(row))
        name, _, identity = model.index(row, 0).data().partition("\n")
        who = record.patient
        assert name.startswith(f"{who.family_name}, {who.given_name}" if who.given_name else who.family_name)
        assert identity.endswith(f"MRN {who.mrn}")
        assert model.index(row, 3).data() in {"", *(phone.number for phone in record.phones)}
        assert model.index(row, 4).data().split("\n")[-1] in {"", *(p.serial or p.model for p in record.pumps)}
    current = window.patients.current_patient()
    about = window.findChild(QLabel, "patientsAbout").text()
    assert (f"MRN {records.record(db, current).patient.mrn}" in about) if current else about == ""
