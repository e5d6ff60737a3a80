"""Another desk took somebody out while a list still shows them: whatever is pressed, nothing breaks."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QPushButton

from pumptracker.domain.record import Patient, Phone
from pumptracker.services import deciding, desk_work, merging, registering
from pumptracker.services.checking import check
from pumptracker.services.writing import action
from pumptracker.store import facts
from pumptracker.store.connection import open_clinic, open_or_make
from pumptracker.ui.dialogs.form_dialog import FormDialog
from pumptracker.ui.main_window import MainWindow

TODAY = date(2026, 11, 24)
BEN = {"by": "Ben", "today": TODAY}


def register(db, mrn: str, name: str) -> int:
    who = Patient(id=0, mrn=mrn, family_name=name, date_of_birth=date(1970, 1, 1))
    phones = [Phone(id=0, number="312 555 0101", preferred=True)]
    return registering.register(db, who, phones=phones, stage="evaluation", entered_on=TODAY, **BEN)


@pytest.fixture
def desk(qtbot, tmp_path):
    db = open_or_make(tmp_path / "clinic.db")
    window = MainWindow(db, lambda: TODAY, by="Ana")
    window.db, window.other = db, open_clinic(tmp_path / "clinic.db")
    qtbot.addWidget(window)
    window.show()
    yield window
    shut(window)
    assert check(db).fault == ""
    window.close()
    window.other.close()
    db.close()


def shut(desk) -> None:
    for menu in desk.findChildren(QMenu):
        menu.close()
    for dialog in desk.findChildren(QDialog):
        if dialog.isVisible():
            dialog.discard() if isinstance(dialog, FormDialog) else dialog.reject()
    QApplication.processEvents()


KEYS = ("B", "C", "D", "O", "P", "L", "M", "E", "K", "F2", "Return", "Menu", "Delete", "Right", "Down")


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("page", ["worklist", "patients", "pathway"])
def test_keys_on_a_row_of_one_who_is_gone(desk, qtbot, page, key):
    kept, gone = register(desk.db, "K", "Kept"), register(desk.db, "G", "Gone")
    visit = desk_work.book(desk.db, gone, "evaluation", on=TODAY, **BEN)
    desk.look_again()
    desk.open_page(page)
    if page == "patients":
        desk.patients.search("gone")
    desk.pages[page].take_focus()
    QApplication.processEvents()
    merging.merge(desk.other, kept, gone, **BEN)
    for _ in range(2):
        desk.update()
        qtbot.keyClick(desk.focusWidget(), getattr(Qt.Key, f"Key_{key}"))
        desk.grab()
        for dialog in [each for each in desk.findChildren(QDialog) if each.isVisible()]:
            save = dialog.findChild(QPushButton, "dialogSave")
            if save is not None:
                save.click()
        shut(desk)
    desk_work.record_outcome(desk.db, visit, "cancelled", **BEN)
    desk.look_again()
    desk.grab()


def test_the_page_of_one_who_is_gone_closes_and_its_buttons_refuse(desk):
    kept, gone = register(desk.db, "K", "Kept"), register(desk.db, "G", "Gone")
    desk_work.book(desk.db, gone, "evaluation", on=TODAY, **BEN)
    desk.open_patient(gone)
    lines = desk.patient.body.timeline.model.lines
    merging.merge(desk.other, kept, gone, **BEN)
    for line in lines:
        desk.patient.correct(line)
        shut(desk)
    desk.patient.show_history()
    for button in desk.patient.findChildren(QPushButton):
        if button.isVisible() and button.isEnabled() and button.menu() is None:
            button.click()
            shut(desk)
            if not desk.patient.isVisible():
                break
    desk.look_again()
    assert not desk.patient.isVisible()
    assert desk.patient.current_patient() is None


@pytest.mark.parametrize("count", [0, 1])
def test_a_clinic_with_next_to_nobody_shows_every_page(desk, qtbot, count):
    for number in range(count):
        register(desk.db, f"M{number}", "Only")
    desk.look_again()
    for page in desk.pages:
        desk.open_page(page)
        for key in KEYS:
            qtbot.keyClick(desk.focusWidget() or desk, getattr(Qt.Key, f"Key_{key}"))
            shut(desk)
            if not desk.pages[page].isVisible():
                desk.open_page(page)
        desk.undo()
    desk.patients.search("nobody")
    desk.pathway._show_exits()
    shut(desk)


TABLES = {
    "closures": "closures", "drugs": "drugs", "mixtures": "mixtures", "models": "pump_models", "staff": "staff",
    "letters": "letter_templates", "checklists": "checklist_items",
}  # fmt: skip


@pytest.mark.parametrize("section", list(TABLES))
def test_a_row_of_the_settings_that_another_desk_took_out_is_refused(desk, section):
    deciding.close(desk.db, first_on=TODAY, last_on=TODAY, reason="storm", by="Ben")
    deciding.add_staff(desk.db, "Cy", **BEN)
    desk.open_page("settings")
    desk.settings.open_part(section)
    pane, table = desk.settings.pane, TABLES[section]
    pane.take_focus()
    pane.lines.view.selectRow(1 if section == "checklists" else 0)
    with action(desk.other, "test", by="Ben"):
        if table == "drugs":
            for (row,) in desk.other.execute("SELECT id FROM mixtures").fetchall():
                facts.delete(desk.other, "mixtures", row)
        for (row,) in desk.other.execute(f"SELECT id FROM {table}").fetchall():
            facts.delete(desk.other, table, row)
    before = desk.db.execute("SELECT count(*) FROM actions").fetchone()[0]
    pressed = 0
    for button in pane.findChildren(QPushButton):
        if button.isEnabled() and not button.objectName().startswith(("settings_add", "add")):
            button.click()
            pressed += 1
            for dialog in [each for each in desk.findChildren(QDialog) if each.isVisible()]:
                save = dialog.findChild(QPushButton, "dialogSave")
                if save is not None and dialog.isVisible():
                    save.click()
                    save.click()
            shut(desk)
    assert pressed
    assert desk.db.execute("SELECT count(*) FROM actions").fetchone()[0] == before
    desk.look_again()
    pane.grab()
