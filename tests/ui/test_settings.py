"""Settings at the desk, with keys and clicks: what is shown before it is saved, and read back from the database."""

from __future__ import annotations

import shutil
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QTableView,
)

from pumptracker.formats import public_holidays
from pumptracker.services import deciding, demo
from pumptracker.services.checking import check
from pumptracker.services.undoing import undo
from pumptracker.store import checklists, clinic_tables, policy, staff
from pumptracker.store.connection import open_or_make
from pumptracker.store.undo import last_action
from pumptracker.ui import theme
from pumptracker.ui.dialogs.form_dialog import FormDialog
from pumptracker.ui.main_window import MainWindow
from pumptracker.ui.preferences import Preferences
from pumptracker.ui.session import Session
from pumptracker.ui.settings.lines import Line, Lines
from pumptracker.ui.settings.page import SECTIONS, SettingsPage
from pumptracker.words import tr

TODAY = date(2026, 11, 24)
Key = Qt.Key


@pytest.fixture(scope="module")
def demo_clinic(tmp_path_factory):
    path = tmp_path_factory.mktemp("demo") / "clinic.db"
    db = open_or_make(path)
    demo.build(db, TODAY)
    db.close()
    return path


@pytest.fixture
def desk(qtbot, tmp_path, demo_clinic):
    shutil.copy(demo_clinic, tmp_path / "clinic.db")
    db = open_or_make(tmp_path / "clinic.db")
    theme.apply(QApplication.instance())
    page = SettingsPage(Session(db, lambda: TODAY, "Ana"), Preferences())
    page.db, page.said = db, []
    page.did.connect(page.said.append)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    qtbot.waitUntil(page.isActiveWindow)  # keys reach no window before
    yield page
    assert check(db).fault == ""
    page.close()
    theme.apply(QApplication.instance())
    db.close()


def form(desk) -> FormDialog:
    return next(each for each in desk.findChildren(FormDialog) if each.isVisible())


def ready(desk, qtbot) -> FormDialog:
    """The open dialog, once keys reach it."""
    dialog = form(desk)
    qtbot.waitUntil(lambda: dialog.isActiveWindow())
    return dialog


def open_forms(desk) -> list[FormDialog]:
    return [each for each in desk.findChildren(FormDialog) if each.isVisible()]


def at(desk, section, key=None) -> QTableView:
    """The table of a section, its line known by `key` chosen."""
    desk.open_part(section)
    if key is not None:
        desk.pane.lines.choose(key)
    return desk.pane.lines.view


def fill(qtbot, dialog, **texts):
    for name, text in texts.items():
        entry = dialog.findChild(QLineEdit, "field_" + name)
        entry.clear()
        qtbot.keyClicks(entry, text)


def save(qtbot, dialog):
    qtbot.mouseClick(dialog.findChild(QPushButton, "dialogSave"), Qt.MouseButton.LeftButton)


def error(dialog, name) -> str:
    return dialog.findChild(QLabel, "error_" + name).text()


def foresight(dialog) -> str:
    told = dialog.findChild(QPlainTextEdit, "foresight")
    return told.toPlainText() if told.isVisible() else ""


def button(desk, code) -> QPushButton:
    return desk.pane.findChild(QPushButton, code)


def test_every_section_is_reached_by_keys_and_shows_something(desk, qtbot):
    desk.take_focus()
    shown = []
    for _ in SECTIONS:
        shown.append(desk.section)
        assert desk.pane.findChildren(QLabel)[0].text() == tr(f"section_{desk.section}")
        qtbot.keyClick(desk.focusWidget(), Key.Key_Down)
    assert shown == list(SECTIONS)
    desk.take_focus()
    qtbot.keyClick(desk.focusWidget(), Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert desk.section == "clinic"
    qtbot.keyClick(desk.focusWidget(), Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert desk.section == "data"
    desk.keep()
    assert SettingsPage(desk.session, desk.preferences).section == "data"


def test_a_number_shows_what_it_would_move_and_is_saved_by_a_second_press(desk, qtbot):
    view = at(desk, "numbers", "refill_margin_days")
    view.setFocus()
    qtbot.keyClick(view, Key.Key_Return)
    dialog = ready(desk, qtbot)
    fill(qtbot, dialog, refill_margin_days="14")
    qtbot.keyClick(dialog, Key.Key_Return)
    assert "refills get earlier dates" in foresight(dialog)
    assert dialog.findChild(QPushButton, "dialogSave").text() == tr("save_this_change")
    assert policy.numbers(desk.db).refill_margin_days == 7
    fill(qtbot, dialog, refill_margin_days="10")
    assert foresight(dialog) == ""
    assert dialog.findChild(QPushButton, "dialogSave").text() == tr("save_button")
    qtbot.keyClick(dialog, Key.Key_Return)
    qtbot.keyClick(dialog, Key.Key_Return)
    assert policy.numbers(desk.db).refill_margin_days == 10
    assert desk.said == [""]  # the bar says what the last action was
    assert desk.pane.key == "refill_margin_days"
    qtbot.mouseClick(button(desk, "settings_restore"), Qt.MouseButton.LeftButton)
    assert "refills get later dates" in foresight(form(desk))
    save(qtbot, form(desk))
    assert "refill_margin_days" not in policy.settings(desk.db)
    assert not button(desk, "settings_restore").isEnabled()


def test_what_moves_nothing_is_saved_at_once_and_says_so(desk, qtbot):
    at(desk, "numbers", "flow_high_ml")
    desk.pane.edit()
    fill(qtbot, form(desk), flow_high_ml="12.5")
    save(qtbot, form(desk))
    assert str(policy.numbers(desk.db).flow_high_ml) == "12.5"
    assert desk.said == [tr("saved_nothing_moves")]


@pytest.mark.parametrize("typed", ["-1", "seven", "99999", "", "7.5"])
def test_a_number_that_cannot_be_is_refused_at_its_field_and_nothing_is_changed(desk, qtbot, typed):
    last = last_action(desk.db)
    at(desk, "numbers", "refill_margin_days")
    desk.pane.edit()
    fill(qtbot, form(desk), refill_margin_days=typed)
    save(qtbot, form(desk))
    assert error(form(desk), "refill_margin_days").startswith(tr("number_refill_margin_days"))
    qtbot.keyClick(form(desk), Key.Key_Escape)
    assert form(desk).findChild(QPushButton, "dialogDiscard").isVisible()
    qtbot.mouseClick(form(desk).findChild(QPushButton, "dialogDiscard"), Qt.MouseButton.LeftButton)
    assert open_forms(desk) == []
    assert last_action(desk.db) == last


def test_visit_templates_are_lists_of_days(desk, qtbot):
    at(desk, "visits", "dose_visit_days")
    desk.pane.edit()
    fill(qtbot, form(desk), dose_visit_days="28, 14")
    save(qtbot, form(desk))
    assert error(form(desk), "dose_visit_days")
    fill(qtbot, form(desk), dose_visit_days="7, 21, 35")
    save(qtbot, form(desk))
    assert "dose visit" in foresight(form(desk))
    save(qtbot, form(desk))
    assert policy.numbers(desk.db).dose_visit_days == (7, 21, 35)


def test_a_model_is_added_by_keys_refused_at_its_field_and_undone(desk, qtbot):
    view = at(desk, "models")
    qtbot.keyClick(view, Key.Key_Insert)
    dialog = form(desk)
    fill(qtbot, dialog, name="New 20", reservoir_ml="20", alarm_volume_ml="20")
    save(qtbot, dialog)
    assert "not below the reservoir" in error(dialog, "alarm_volume_ml")
    fill(qtbot, dialog, alarm_volume_ml="2", service_life_years="7.5")
    save(qtbot, dialog)
    assert "whole number" in error(dialog, "service_life_years")
    fill(qtbot, dialog, service_life_years="7")
    save(qtbot, dialog)
    assert policy.models(desk.db).find("New 20").service_life_years == 7
    undo(desk.db, by="Ana")
    assert policy.models(desk.db).find("New 20") is None


def test_what_is_in_use_cannot_be_removed_and_the_dialog_says_by_how_many(desk, qtbot):
    used = next(row for row in clinic_tables.models(desk.db) if row.pumps)
    view = at(desk, "models", used.id)
    qtbot.keyClick(view, Key.Key_Delete)
    assert f"{used.pumps} implanted pumps" in form(desk).findChild(QLabel, "error").text()
    assert not form(desk).findChild(QPushButton, "dialogSave").isEnabled()
    qtbot.keyClick(form(desk), Key.Key_Escape)
    free = next(row for row in clinic_tables.models(desk.db) if not row.pumps)
    view = at(desk, "models", free.id)
    desk.activateWindow()
    qtbot.waitUntil(desk.isActiveWindow)
    qtbot.keyClick(view, Key.Key_Delete)
    assert foresight(form(desk)) == tr("nothing_moves")
    qtbot.keyClick(form(desk).focusWidget(), Key.Key_Space)
    assert free.id not in {row.id for row in clinic_tables.models(desk.db)}


def test_an_unconfirmed_row_says_so_and_asks_for_the_clinics_source(desk, qtbot):
    fentanyl = next(row for row in clinic_tables.drugs(desk.db) if row.value.name == "fentanyl")
    at(desk, "drugs", fentanyl.id)
    line = next(line for line in desk.pane.lines.model.lines if line.key == fentanyl.id)
    assert "Not confirmed: ask the pharmacy" in line.cells[-1]
    desk.pane.edit()
    form(desk)._inputs["confirmed"].setChecked(True)
    save(qtbot, form(desk))
    assert "where the clinic confirmed it" in error(form(desk), "source")
    fill(qtbot, form(desk), source="Pharmacy, 24 Nov 2026")
    save(qtbot, form(desk))
    line = next(line for line in desk.pane.lines.model.lines if line.key == fentanyl.id)
    assert line.cells[-1] == "Pharmacy, 24 Nov 2026"


def test_a_mixture_is_added_changed_and_removed(desk, qtbot):
    at(desk, "mixtures")
    qtbot.mouseClick(button(desk, "settings_new"), Qt.MouseButton.LeftButton)
    fill(qtbot, form(desk), drugs="morphine + ziconotide")
    save(qtbot, form(desk))
    assert error(form(desk), "in_pump_days")
    fill(qtbot, form(desk), in_pump_days="14")
    save(qtbot, form(desk))
    row = next(row for row in clinic_tables.mixtures(desk.db) if "ziconotide" in row.value.drugs)
    at(desk, "mixtures", row.id)
    desk.pane.edit()
    fill(qtbot, form(desk), in_pump_days="21")
    save(qtbot, form(desk))
    assert clinic_tables.mixtures(desk.db)[-1].value.in_pump_days in (21, 90, 30, 35)
    qtbot.mouseClick(button(desk, "settings_remove"), Qt.MouseButton.LeftButton)
    save(qtbot, form(desk))
    assert row.id not in {each.id for each in clinic_tables.mixtures(desk.db)}


def test_a_drug_is_added_and_removed(desk, qtbot):
    at(desk, "drugs")
    qtbot.mouseClick(button(desk, "settings_new"), Qt.MouseButton.LeftButton)
    fill(qtbot, form(desk), name="gabapentin", aliases="Neurontin", in_pump_days="60")
    save(qtbot, form(desk))
    row = next(row for row in clinic_tables.drugs(desk.db) if row.value.name == "gabapentin")
    assert row.value.aliases == ("Neurontin",)
    at(desk, "drugs", row.id)
    qtbot.mouseClick(button(desk, "settings_remove"), Qt.MouseButton.LeftButton)
    save(qtbot, form(desk))
    assert "gabapentin" not in policy.formulary(desk.db).drugs


def test_staff_come_and_go(desk, qtbot):
    at(desk, "staff")
    qtbot.mouseClick(button(desk, "settings_new"), Qt.MouseButton.LeftButton)
    fill(qtbot, form(desk), name="Ben")
    save(qtbot, form(desk))
    ben = next(row for row in staff.every(desk.db) if row.name == "Ben")
    view = at(desk, "staff", ben.id)
    place = view.visualRect(view.currentIndex()).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    fill(qtbot, form(desk), name="Benedikt")
    save(qtbot, form(desk))
    qtbot.mouseClick(button(desk, "settings_leaves"), Qt.MouseButton.LeftButton)
    assert "Benedikt" not in staff.names(desk.db)
    assert not button(desk, "settings_leaves").isEnabled()
    qtbot.mouseClick(button(desk, "settings_back"), Qt.MouseButton.LeftButton)
    assert "Benedikt" in staff.names(desk.db)


def test_the_clinics_particulars_ask_to_be_filled_in_and_keep_their_lines(desk, qtbot):
    deciding.describe_clinic(desk.db, dict.fromkeys(deciding.PARTICULARS, ""), by="Ana")
    desk.session.look_again()
    view = at(desk, "clinic", "emergency_number")
    assert [line.cells[1] for line in desk.pane.lines.model.lines].count(tr("not_filled_in")) == 5
    view.setFocus()
    qtbot.keyClick(view, Key.Key_Return)
    fill(qtbot, form(desk), clinic_name="Hill Clinic", emergency_number="none")
    save(qtbot, form(desk))
    assert error(form(desk), "emergency_number")
    fill(qtbot, form(desk), emergency_number="555 0100")
    form(desk).findChild(QPlainTextEdit, "field_letterhead").setPlainText("1 High Street\nHill")
    save(qtbot, form(desk))
    assert policy.setting(desk.db, "letterhead") == "1 High Street\nHill"
    assert policy.setting(desk.db, "emergency_number") == "555 0100"


def test_a_checklist_line_is_added_moved_retired_and_brought_back_by_keys(desk, qtbot):
    first = next(item for item in checklists.every_item(desk.db) if item.stage == "trial")
    view = at(desk, "checklists", first.item_id)
    qtbot.keyClick(view, Key.Key_Insert)
    assert form(desk).findChild(QComboBox, "field_stage").currentData() == "trial"
    fill(qtbot, form(desk), text="Consent scanned")
    save(qtbot, form(desk))
    made = next(item for item in checklists.every_item(desk.db) if item.text == "Consent scanned")
    view = at(desk, "checklists", made.item_id)
    for _ in range(6):
        qtbot.keyClick(view, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    texts = [item.text for item in checklists.every_item(desk.db) if item.stage == "trial"]
    assert texts[0] == "Consent scanned"
    qtbot.keyClick(view, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(view, Key.Key_Delete)
    assert not next(item for item in checklists.every_item(desk.db) if item.item_id == made.item_id).active
    qtbot.mouseClick(button(desk, "settings_bring_back"), Qt.MouseButton.LeftButton)
    desk.pane.edit()
    fill(qtbot, form(desk), text=first.text)
    save(qtbot, form(desk))
    assert "on this checklist already" in error(form(desk), "text")
    form(desk).discard()


def test_a_letter_takes_fields_at_the_cursor_and_its_shipped_text_comes_back(desk, qtbot):
    row = next(row for row in clinic_tables.letters(desk.db) if row.letter.name == "Reminder")
    at(desk, "letters", row.id)
    assert not button(desk, "settings_restore_text").isEnabled()
    desk.pane.edit()
    body = form(desk).findChild(QPlainTextEdit, "field_body")
    body.setPlainText("Dear ")
    body.moveCursor(body.textCursor().MoveOperation.End)
    fields = ready(desk, qtbot).findChild(QListWidget, "letterFields")
    fields.setFocus()
    qtbot.keyClick(fields, Key.Key_Down)
    qtbot.keyClick(fields, Key.Key_Return)
    assert body.toPlainText() == "Dear {patient}"
    qtbot.keyClicks(body, " {nobody}")
    save(qtbot, form(desk))
    assert "no field of a letter" in error(form(desk), "body")
    body.setPlainText("Dear {patient}\n\nCall {clinic_phone}\n")
    save(qtbot, form(desk))
    now = next(each for each in clinic_tables.letters(desk.db) if each.id == row.id)
    assert now.letter.body == "Dear {patient}\n\nCall {clinic_phone}\n"
    qtbot.mouseClick(button(desk, "settings_restore_text"), Qt.MouseButton.LeftButton)
    save(qtbot, form(desk))
    assert next(each for each in clinic_tables.letters(desk.db) if each.id == row.id) == row
    qtbot.mouseClick(button(desk, "settings_retire"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button(desk, "settings_bring_back"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button(desk, "settings_new"), Qt.MouseButton.LeftButton)
    fill(qtbot, form(desk), name="Mine")
    form(desk).findChild(QPlainTextEdit, "field_body").setPlainText("x")
    save(qtbot, form(desk))
    assert any(each.letter.name == "Mine" for each in clinic_tables.letters(desk.db))


def test_a_closed_weekday_shows_its_bookings_and_no_open_weekday_is_refused(desk, qtbot):
    at(desk, "open_days")
    desk.pane.edit()
    for day in range(5):
        form(desk)._inputs[f"weekday_{day}"].setChecked(False)
    save(qtbot, form(desk))
    assert "at least one weekday" in form(desk).findChild(QLabel, "error").text()
    for day in range(4):
        form(desk)._inputs[f"weekday_{day}"].setChecked(True)
    save(qtbot, form(desk))
    assert "fall on a closed day" in foresight(form(desk))
    save(qtbot, form(desk))
    assert policy.calendar(desk.db).open_weekdays == frozenset(range(4))


def test_a_closure_is_added_with_typed_dates_and_taken_back(desk, qtbot):
    view = at(desk, "closures")
    qtbot.keyClick(view, Key.Key_Insert)
    fill(qtbot, form(desk), first_on="12/24", last_on="2027-01-02", reason="winter")
    save(qtbot, form(desk))
    assert "earlier dates" in foresight(form(desk))
    save(qtbot, form(desk))
    row = clinic_tables.closures(desk.db)[0]
    assert (row.first_on, row.last_on, row.reason) == (date(2026, 12, 24), date(2027, 1, 2), "winter")
    desk.activateWindow()
    qtbot.waitUntil(desk.isActiveWindow)
    qtbot.keyClick(view, Key.Key_Delete)
    assert "later dates" in foresight(form(desk))
    save(qtbot, form(desk))
    assert clinic_tables.closures(desk.db) == []


def choose(desk, name, code):
    combo = desk.pane.findChild(QComboBox, name)
    combo.setCurrentIndex(combo.findData(code))


def test_public_holidays_are_proposed_ticked_and_closed_once_in_one_action(desk, qtbot):
    desk.open_part("holidays")
    proposed = desk.pane.findChild(QListWidget, "holidayList")
    assert proposed.count() == 0
    assert desk.pane.findChild(QLabel, "holidayNote").text() == tr("holidays_ask")
    choose(desk, "country", "US")
    choose(desk, "subdivision", "CA")
    texts = [proposed.item(row).text() for row in range(proposed.count())]
    assert any("Thu 26 Nov 2026" in text and "Thanksgiving" in text for text in texts)
    assert not any("Jan 2026" in text for text in texts)
    proposed.item(0).setCheckState(Qt.CheckState.Unchecked)
    ticked = sum(proposed.item(row).checkState() == Qt.CheckState.Checked for row in range(proposed.count()))
    qtbot.mouseClick(desk.pane.findChild(QPushButton, "holidays_add"), Qt.MouseButton.LeftButton)
    assert foresight(form(desk))
    save(qtbot, form(desk))
    assert len(clinic_tables.closures(desk.db)) == ticked
    assert "Christmas Day" in {row.reason for row in clinic_tables.closures(desk.db)}
    assert proposed.count() == len(texts) - ticked
    undo(desk.db, by="Ana")
    assert clinic_tables.closures(desk.db) == []


def test_without_the_library_the_pane_says_so_and_closures_still_work(desk, monkeypatch):
    monkeypatch.setattr(public_holidays, "is_there", lambda: False)
    desk.open_part("holidays")
    assert desk.pane.findChild(QLabel, "holidayNote").text() == tr("holidays_missing")
    desk.open_part("closures")


def test_the_look_applies_at_once_and_is_remembered(desk, qtbot):
    chosen = []
    desk.look_chosen.connect(lambda: chosen.append(theme.look()))
    desk.open_part("appearance")
    qtbot.mouseClick(desk.pane.findChild(QPushButton, "look_scheme_dark"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(desk.pane.findChild(QPushButton, "look_size_largest"), Qt.MouseButton.LeftButton)
    assert chosen == [theme.Look("dark", "normal"), theme.Look("dark", "largest")]
    assert theme.remembered(desk.preferences) == theme.Look("dark", "largest")


def test_the_data_pane_says_where_the_file_is_and_what_it_holds(desk, tmp_path):
    at(desk, "data")
    cells = {line.key: line.cells[1] for line in desk.pane.lines.model.lines}
    assert (cells["folder"].replace("\u200b", ""), cells["file"], cells["patients"]) == (
        str(tmp_path),
        "clinic.db",
        "400",
    )


def test_the_settings_open_from_the_rail_and_what_is_saved_can_be_undone_there(desk, qtbot):
    window = MainWindow(desk.db, lambda: TODAY, "Ana")
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.isActiveWindow())
    qtbot.keyClick(window, Key.Key_F12)
    page = window.settings
    assert page.isVisible()
    page.open_part("checklists")
    qtbot.mouseClick(page.pane.findChild(QPushButton, "settings_retire"), Qt.MouseButton.LeftButton)
    assert [item.active for item in checklists.every_item(desk.db)].count(False) == 1
    window.undo()
    assert all(item.active for item in checklists.every_item(desk.db))
    window.close()


def test_a_clinic_that_cannot_be_read_says_so(desk):
    desk.show_fault("The clinic's file is damaged")
    assert any(label.isVisible() and "damaged" in label.text() for label in desk.findChildren(QLabel))
    desk.refresh()
    assert not any(label.isVisible() and "damaged" in label.text() for label in desk.findChildren(QLabel))


def rooms_of_sizes():
    """Each size of text in the rooms it is for: twice the usual needs what the smallest screen leaves a page."""
    small = {"very-large": (1000, 640), "double": (1300, 704)}
    for size in theme.SIZES:
        for room in ((828, 400), (1000, 640), (1300, 704), (1760, 1000)):
            if room >= small.get(size, (0, 0)):
                yield size, room


@pytest.mark.parametrize(("size", "room"), list(rooms_of_sizes()))
def test_no_table_is_wider_than_its_room_at_any_text_size(desk, qtbot, size, room):
    theme.apply(QApplication.instance(), theme.Look("light", size))
    desk.resize(*room)
    for code in SECTIONS:
        desk.open_part(code)
        QApplication.processEvents()
        if hasattr(desk.pane, "lines"):
            view = desk.pane.lines.view
            widths = [view.columnWidth(column) for column in range(view.model().columnCount())]
            assert sum(widths) <= view.viewport().width(), (code, widths)
        for each in desk.pane.findChildren(QPushButton):
            assert each.width() >= each.sizeHint().width(), (code, each.text())
    assert desk.width() == room[0]


def test_home_and_end_choose_the_first_and_the_last_line_and_no_heading(qtbot):
    lines = Lines("x", "x", ["a", "b"])
    qtbot.addWidget(lines.view)
    heading = Line(None, ("heading",), heading=True)
    lines.show([heading, *(Line(number, (str(number), "")) for number in range(4)), heading])
    lines.choose(2)
    qtbot.keyClick(lines.view, Qt.Key.Key_Home)
    assert lines.key() == 0
    qtbot.keyClick(lines.view, Qt.Key.Key_End)
    assert lines.key() == 3
