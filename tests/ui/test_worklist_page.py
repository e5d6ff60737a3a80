"""The worklist at work: filters, rows that expand, menus, copying, contacts for several, past visits."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QMenu, QPushButton, QTableView

from pumptracker.domain.due_item import KINDS
from pumptracker.domain.record import Booking
from pumptracker.formats.safe_csv import safe_cell
from pumptracker.services import pathway
from pumptracker.services.importing import import_register
from pumptracker.services.writing import action
from pumptracker.store import facts, records
from pumptracker.store.connection import open_or_make
from pumptracker.store.listing import Wanted
from pumptracker.ui.dialogs.form_dialog import FormDialog
from pumptracker.ui.main_window import MainWindow
from pumptracker.ui.preferences import Preferences
from pumptracker.ui.worklist.copying import as_text
from pumptracker.ui.worklist.model import COLUMNS
from pumptracker.ui.worklist.row_menu import done_action
from tests.test_register import REGISTER, pump_row, write

TODAY = date(2026, 11, 24)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def db(tmp_path):
    db = open_or_make(tmp_path / "clinic.db")
    import_register(db, write(tmp_path / "r.csv", REGISTER), by="Ana", today=TODAY)
    yield db
    db.close()


@pytest.fixture
def preferences(tmp_path):
    return Preferences(tmp_path / "desk.ini")


@pytest.fixture
def desk(qtbot, db, preferences):
    window = MainWindow(db, lambda: TODAY, "Ana", preferences)
    qtbot.addWidget(window)
    window.show()
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(1600, 800)
    QApplication.processEvents()
    window.worklist.take_focus()
    yield window
    window.close()


def view(desk) -> QTableView:
    return desk.worklist.table.view


def names(desk) -> list[str]:
    model = view(desk).model()
    return [str(model.index(row, COLUMNS.index("patient")).data()) for row in range(model.rowCount())]


def kinds(desk) -> list[str]:
    return [line.place.kind for line in desk.worklist.table.model.lines]


def chip(desk, name: str) -> QPushButton:
    return desk.findChild(QPushButton, name)


def count(button: QPushButton) -> int:
    return int(button.text().split()[-1])


def menu_of(button: QPushButton) -> QMenu:
    button.menu().aboutToShow.emit()
    return button.menu()


def choose(menu: QMenu, words: str) -> int:
    entry = next(each for each in menu.actions() if each.text().startswith(words))
    entry.trigger()
    return int(entry.text().split()[-1])


def form(desk) -> FormDialog:
    return next(each for each in desk.findChildren(FormDialog) if each.isVisible())


def save(desk, qtbot, **texts: str) -> None:
    dialog = form(desk)
    for name, text in texts.items():
        dialog.findChild(QLineEdit, "field_" + name).setText(text)
    qtbot.mouseClick(dialog.findChild(QPushButton, "dialogSave"), LEFT)


def select(desk, mrn: str) -> None:
    row = next(number for number, name in enumerate(names(desk)) if f"MRN {mrn}" in name)
    view(desk).selectRow(row)


def add_visit(db, mrn: str, kind: str, ago: int) -> None:
    visit = Booking(id=0, kind=kind, visit_on=TODAY - timedelta(days=ago))
    with action(db, "test", by="Ana"):
        facts.add(db, "bookings", records.id_of_mrn(db, mrn), visit)


# filters -----------------------------------------------------------------------------------------


def test_a_chip_shows_as_many_rows_as_it_says_and_clicked_again_everyone(desk, qtbot):
    for name in ("list_refills", "list_post_op", "list_replacement", "list_trial", "list_to_order"):
        wanted = count(chip(desk, name))
        qtbot.mouseClick(chip(desk, name), LEFT)
        assert desk.worklist.table.model.rowCount() == wanted
        assert chip(desk, name).isChecked()
        qtbot.mouseClick(chip(desk, name), LEFT)
        assert desk.worklist.table.model.rowCount() == 13


def test_every_kind_is_reached_from_the_menu_and_several_can_be_chosen(desk):
    words = [each.text().rsplit("  ", 1)[0] for each in menu_of(chip(desk, "list_more")).actions()]
    assert len(words) == len(KINDS)
    expected = choose(menu_of(chip(desk, "list_more")), "Surgery")
    assert kinds(desk) == ["surgery"] * expected
    choose(menu_of(chip(desk, "list_more")), "Confirm transfer")
    assert set(kinds(desk)) == {"surgery", "confirm_transfer"}
    assert "Surgery" in chip(desk, "list_more").text()


def test_stage_tier_status_and_text_add_up_and_one_button_clears_them(desk, qtbot):
    total = choose(menu_of(chip(desk, "list_filter")), "Long-term")
    assert desk.worklist.table.model.rowCount() == total
    total = choose(menu_of(chip(desk, "list_filter")), "Tier 1")
    assert desk.worklist.table.model.rowCount() == total
    total = choose(menu_of(chip(desk, "list_filter")), "Unknown")
    assert desk.worklist.table.model.rowCount() == total
    assert all("Long-term" in text and "Tier 1" in text for text in [chip(desk, "list_filter").text()])
    qtbot.keyClicks(desk.findChild(QLineEdit, "worklistText"), "005")
    assert len(names(desk)) == 1
    assert "MRN 005" in names(desk)[0]
    qtbot.keyClicks(desk.findChild(QLineEdit, "worklistText"), "x")
    said = desk.findChild(QLabel, "emptyText")
    assert said.text() == "Nobody matches: Long-term, Tier 1, Unknown, “005x”."
    qtbot.mouseClick(chip(desk, "clearFilters"), LEFT)
    assert len(names(desk)) == 13
    assert not chip(desk, "clearFilters").isVisible()
    assert desk.findChild(QLineEdit, "worklistText").text() == ""


def test_the_tiles_add_up_whatever_filters(desk):
    tiles = [each.text() for each in desk.findChildren(QPushButton, "tile")]
    desk.worklist._want(Wanted(tier=3, status="later"))
    assert [each.text() for each in desk.findChildren(QPushButton, "tile")] == tiles
    assert sum(int(text.split()[0]) for text in tiles) == 13


def test_tiles_that_do_not_add_up_say_so_loudly(desk, db):
    with action(db, "test", by="Ana"):
        facts.insert(db, "staff", name="Ben")
        db.execute("DELETE FROM due_items WHERE patient_id = ?", (records.id_of_mrn(db, "008"),))
    desk.worklist.found.listing = type(desk.worklist.found.listing)()
    desk.look_again()
    words = desk.findChild(QLabel, "accounted")
    assert "of 13 patients accounted for!" in words.text()
    assert words.property("role") == "danger"


def test_filters_and_columns_are_as_they_were_left_and_the_text_is_never_kept(desk, qtbot, db, preferences, tmp_path):
    page = desk.worklist
    page._want(Wanted(kinds=frozenset({"refill"}), tier=1))
    page.table.columns.choose("phone", False)
    page.table.view.setColumnWidth(COLUMNS.index("patient"), 333)
    header = page.table.view.horizontalHeader()
    header.moveSection(header.visualIndex(COLUMNS.index("what")), 0)
    desk.findChild(QLineEdit, "worklistText").setText("marsh")
    desk.close()
    preferences._file.sync()
    assert "marsh" not in (tmp_path / "desk.ini").read_text().lower()
    again = MainWindow(db, lambda: TODAY, "Ana", Preferences(tmp_path / "desk.ini"))
    qtbot.addWidget(again)
    again.show()
    again.setWindowState(Qt.WindowState.WindowNoState)
    again.resize(1600, 800)
    QApplication.processEvents()
    assert set(kinds(again)) == {"refill"}
    assert "phone" not in again.worklist.table.columns.shown()
    assert again.worklist.table.columns.shown()[0] == "what"
    assert again.worklist.table.columns._widths["patient"] == 333
    again.worklist.table.columns.restore_usual()
    assert again.worklist.table.columns.shown() == list(COLUMNS[:7])
    again.close()


@pytest.mark.parametrize(
    "kept", ["", "\0garbage :: -", "-patient -status", "phone:99999999999 phone gone:3", "what:-5"]
)
def test_a_damaged_memory_of_the_columns_gives_the_usual_ones(desk, kept):
    columns = desk.worklist.table.columns
    columns.restore(kept)
    assert {"status", "patient"} <= set(columns.shown())
    assert view(desk).horizontalHeader().length() == view(desk).viewport().width()


# rows that expand --------------------------------------------------------------------------------


def test_right_shows_the_other_items_and_left_folds_them(desk, qtbot):
    select(desk, "003")
    line = desk.worklist.table.current_line()
    before = len(names(desk))
    qtbot.keyClick(view(desk), Qt.Key.Key_Right)
    assert len(names(desk)) == before + line.more
    qtbot.keyClick(view(desk), Qt.Key.Key_Down)
    row = desk.worklist.current()
    assert row.mrn == "003"
    assert view(desk).currentIndex().siblingAtColumn(COLUMNS.index("patient")).data() == ""
    qtbot.keyClick(view(desk), Qt.Key.Key_Left)
    assert "MRN 003" in names(desk)[view(desk).currentIndex().row()]
    qtbot.keyClick(view(desk), Qt.Key.Key_Left)
    assert len(names(desk)) == before


def test_a_click_on_the_mark_expands_and_one_on_the_row_does_not(desk, qtbot):
    select(desk, "003")
    before = len(names(desk))
    rect = view(desk).visualRect(view(desk).currentIndex().siblingAtColumn(0))
    qtbot.mouseClick(view(desk).viewport(), LEFT, pos=rect.center())
    assert len(names(desk)) == before
    qtbot.mouseClick(view(desk).viewport(), LEFT, pos=QPoint(rect.left() + 8, rect.center().y()))
    assert len(names(desk)) > before


def test_a_line_beneath_books_its_own_kind(desk, qtbot):
    select(desk, "003")
    qtbot.keyClick(view(desk), Qt.Key.Key_Right)
    lines = desk.worklist.table.model.lines
    number = next(n for n, line in enumerate(lines) if line.beneath and line.place.kind == "replacement")
    view(desk).selectRow(number)
    qtbot.keyClick(view(desk), Qt.Key.Key_B)
    assert form(desk).findChild(QComboBox, "field_kind").currentData() == "replacement"
    form(desk).discard()


# what stays --------------------------------------------------------------------------------------


def test_the_selected_row_stays_where_it_is_on_screen_and_its_neighbour_follows_when_it_leaves(desk, db, tmp_path):
    select(desk, "010")
    number = view(desk).currentIndex().row()
    import_register(db, write(tmp_path / "n.csv", [pump_row("900", last_fill_on="2026-01-02")]), by="Ben", today=TODAY)
    desk.look_again()
    assert desk.worklist.current().mrn == "010"
    assert view(desk).currentIndex().row() == number + 1
    patient = records.id_of_mrn(db, "010")
    desk.session.write(pathway.move, patient, "declined", on=TODAY, reason="asked")
    assert desk.worklist.current() is not None
    assert view(desk).currentIndex().row() == number + 1
    assert len(desk.worklist.table.selected()) == 1


def test_a_refresh_without_change_moves_and_paints_nothing_else(desk, qtbot):
    select(desk, "009")
    before = view(desk).grab().toImage()
    desk.worklist.bring_up_to_date()
    QApplication.processEvents()
    assert view(desk).grab().toImage() == before


def test_the_keys_are_back_on_the_row_after_a_dialog(desk, qtbot):
    select(desk, "001")
    view(desk).setFocus()
    qtbot.mouseClick(desk.findChild(QPushButton, "row_book"), LEFT)
    save(desk, qtbot, visit_on="+2d")
    assert desk.worklist.current().mrn == "001"
    assert desk.focusWidget() is view(desk)


def test_markup_in_a_name_is_shown_as_it_is_everywhere(desk, db):
    with action(db, "test", by="Ana"):
        facts.update(db, "patients", records.id_of_mrn(db, "007"), family_name="<b>Marsh</b>&co")
    desk.look_again()
    select(desk, "007")
    cell = view(desk).currentIndex().siblingAtColumn(COLUMNS.index("patient"))
    assert str(cell.data()).startswith("<b>Marsh</b>&co, Dale")
    assert "&lt;b&gt;Marsh&lt;/b&gt;&amp;co, Dale<br>" in cell.data(Qt.ItemDataRole.ToolTipRole)
    assert "<b>&lt;b&gt;Marsh&lt;/b&gt;&amp;co, Dale</b>" in desk.findChild(QLabel, "explanation").text()
    desk.worklist._show_outcomes(True)
    visit = desk.worklist.outcomes.model.index(0, 3)
    assert "&lt;b&gt;Marsh" in visit.data(Qt.ItemDataRole.ToolTipRole)


# menus and copying -------------------------------------------------------------------------------


def menu(desk) -> QMenu:
    return next(each for each in desk.findChildren(QMenu, "rowMenu") if each.isVisible())


@pytest.mark.qt_log_ignore("^This plugin does not support")
def test_the_menu_opens_by_key_with_what_fits_the_row(desk, qtbot):
    select(desk, "007")
    qtbot.keyClick(view(desk), Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    found = [each.objectName() for each in menu(desk).actions() if each.objectName()]
    assert found == [
        "menu_open", "menu_book", "menu_contact", "menu_refill", "menu_outcome", "menu_copy_phone", "menu_copy_rows"
    ]  # fmt: skip
    next(each for each in menu(desk).actions() if each.objectName() == "menu_copy_phone").trigger()
    assert QApplication.clipboard().text() == "312 555 0101"
    menu(desk).close()


def test_done_asks_for_what_closes_each_kind(desk, qtbot):
    assert {kind: done_action(kind) for kind in KINDS} | {"follow_up": "outcome"} == {
        "evaluation": "stage", "trial": "trial", "trial_decision": "stage", "surgery": "implant",
        "authorisation": "edit", "wound_check": "outcome", "dose_visit": "outcome", "follow_up": "outcome",
        "call_back": "contact", "refill": "refill", "drug_order": "order", "replacement": "implant",
        "pump_check": "event", "confirm_transfer": "arrival",
    }  # fmt: skip
    for kind in KINDS:
        assert done_action(kind) in desk_actions()


def desk_actions() -> tuple[str, ...]:
    from pumptracker.ui.dialogs.patient_forms import NAMES

    return NAMES


def test_rows_are_copied_for_a_spreadsheet(desk, qtbot):
    select(desk, "001")
    first = view(desk).currentIndex().row()
    view(desk).selectAll()
    qtbot.keyClick(view(desk), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QApplication.clipboard().mimeData()
    lines = data.text().splitlines()
    assert lines[0].split("\t") == [
        "Status", "Due by", "What", "Patient", "Date of birth", "MRN", "About", "Last step", "Phone"
    ]  # fmt: skip
    cells = lines[first + 1].split("\t")
    assert cells[3:6] == ["Marsh, Dale", "29 Feb 1960", "001"]
    assert len(lines) == 14
    assert "mso-number-format" in data.html()
    assert all(len(line.split("\t")) == 9 for line in lines)


@pytest.mark.parametrize(
    ("cell", "copied"),
    [
        ("+1 312 555 0142", "+1 312 555 0142"), ("=HYPERLINK(1)", "'=HYPERLINK(1)"), ("@SUM(A1)", "'@SUM(A1)"),
        ("-2+3", "'-2+3"), ("+A1", "'+A1"), ("004417", "004417"), ("two\nlines\tand a tab", "two lines and a tab"),
        ("(312) 555-0142", "(312) 555-0142"), ("", ""),
    ],
)  # fmt: skip
def test_no_cell_is_taken_for_a_formula_and_a_phone_can_still_be_dialled(cell, copied):
    assert safe_cell(cell) == copied
    assert as_text([[cell, "x"]]) == f"{copied}\tx\n"


# contacts for several ----------------------------------------------------------------------------


def test_one_contact_for_several_patients_is_one_action_and_one_undo(desk, qtbot, db):
    view(desk).selectAll()
    with action(db, "test", by="Ana"):
        facts.update(db, "patients", records.id_of_mrn(db, "002"), do_not_contact=True, family_name="Quiet")
    desk.look_again()
    view(desk).selectAll()
    qtbot.keyClick(view(desk), Qt.Key.Key_C)
    said = "\n".join(label.text() for label in form(desk).findChildren(QLabel))
    assert "each of 12 patients" in said
    assert "Left out, asked not to be contacted: Quiet, Dale (002)" in said
    save(desk, qtbot, note="storm: come earlier")
    assert "12 contacts logged" in desk.bar.text()
    assert db.execute("SELECT count(*) FROM contacts").fetchone()[0] == 12
    assert records.record(db, records.id_of_mrn(db, "002")).contacts == ()
    desk.undo()
    assert db.execute("SELECT count(*) FROM contacts").fetchone()[0] == 0
    assert "contacts logged" in desk.bar.text()


def test_where_nobody_may_be_contacted_it_is_said_and_no_dialog_opens(desk, qtbot, db):
    with action(db, "test", by="Ana"):
        db.execute("UPDATE patients SET do_not_contact = 1")
    desk.look_again()
    view(desk).selectAll()
    qtbot.keyClick(view(desk), Qt.Key.Key_C)
    assert not [each for each in desk.findChildren(FormDialog) if each.isVisible()]
    assert "Nobody is left to contact" in desk.bar.text()


# visits that need an outcome ---------------------------------------------------------------------


def test_past_visits_get_their_outcome_by_one_key_oldest_first_and_nothing_by_itself(desk, qtbot, db):
    add_visit(db, "001", "follow_up", 40)
    desk.look_again()
    assert count(chip(desk, "list_outcomes")) == 2
    qtbot.mouseClick(chip(desk, "list_outcomes"), LEFT)
    table = desk.worklist.outcomes.view
    assert table.isVisible()
    assert [each.kind for each in desk.worklist.found.past] == ["follow_up", "refill"]
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_2)
    visit = next(each for each in records.record(db, records.id_of_mrn(db, "001")).bookings)
    assert (visit.outcome, visit.outcome_on) == ("no-show", TODAY)
    assert "Marsh, Dale, 29 Feb 1960 · MRN 001" in desk.bar.text()
    assert "no-show" in desk.bar.text()
    assert count(chip(desk, "list_outcomes")) == 1
    qtbot.keyClick(table, Qt.Key.Key_1)
    assert form(desk).findChild(QLineEdit, "field_volume_ml") is not None
    form(desk).discard()
    assert records.record(db, records.id_of_mrn(db, "007")).bookings[0].outcome == "done"
    said = desk.findChild(QLabel, "emptyText").text()
    assert "Every past visit has its outcome." in said
    assert "The next visit is on Fri 27 Nov 2026" in said
    desk.undo()
    assert count(chip(desk, "list_outcomes")) == 1


def test_done_on_a_refill_already_recorded_asks_for_no_second_one(desk, qtbot, db):
    add_visit(db, "001", "refill", 60)
    desk.look_again()
    qtbot.mouseClick(chip(desk, "list_outcomes"), LEFT)
    assert desk.worklist.outcomes.current().filled
    qtbot.mouseClick(desk.findChild(QPushButton, "row_done"), LEFT)
    assert not [each for each in desk.findChildren(FormDialog) if each.isVisible()]


@pytest.mark.qt_log_ignore("^This plugin does not support")
def test_the_menu_of_a_past_visit_sets_its_outcome(desk, qtbot, db):
    qtbot.mouseClick(chip(desk, "list_outcomes"), LEFT)
    qtbot.keyClick(desk.worklist.outcomes.view, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    opened = desk.findChild(QMenu, "visitMenu")
    assert [each.text().split("\t")[0] for each in opened.actions()] == [
        "Done", "No-show", "Cancelled", "Cancelled late", "Rescheduled", "Left without being seen",
        "Log contact…", "Open",
    ]  # fmt: skip
    opened.actions()[3].trigger()
    opened.close()
    assert records.record(db, records.id_of_mrn(db, "007")).bookings[0].outcome == "cancelled-late"


def test_an_outcome_that_cannot_be_written_says_so_and_the_visit_stays(desk, qtbot, db):
    add_visit(db, "001", "follow_up", 40)
    desk.look_again()
    qtbot.mouseClick(chip(desk, "list_outcomes"), LEFT)
    visit = desk.worklist.outcomes.current()
    with action(db, "test", by="Ben"):
        facts.delete(db, "bookings", visit.booking_id)
    desk.worklist.deeds.press("done", None, visit)
    assert "look again" in desk.bar.text()


def test_a_booking_that_comes_too_late_stays_red_and_says_when_it_is(desk, db):
    patient = records.id_of_mrn(db, "001")
    visit = Booking(id=0, kind="refill", visit_on=date(2027, 2, 26))
    with action(db, "test", by="Ana"):
        facts.add(db, "bookings", patient, visit)
    desk.look_again()
    select(desk, "001")
    row = view(desk).currentIndex().row()
    cells = [view(desk).model().index(row, COLUMNS.index(name)).data() for name in ("status", "last_step")]
    assert cells == ["Booked too late", "Visit Fri 26 Feb"]
    assert "Booked Fri 26 Feb 2027, after " in desk.findChild(QLabel, "explanation").text()


# keys --------------------------------------------------------------------------------------------


def test_the_filter_text_is_reached_and_left_by_keys(desk, qtbot):
    qtbot.keyClick(view(desk), Qt.Key.Key_F)
    text = desk.findChild(QLineEdit, "worklistText")
    assert desk.focusWidget() is text
    qtbot.keyClicks(text, "zicono")
    assert len(names(desk)) == 1
    qtbot.keyClick(text, Qt.Key.Key_Down)
    assert desk.focusWidget() is view(desk)
    text.setFocus()
    qtbot.keyClick(text, Qt.Key.Key_Escape)
    assert len(names(desk)) == 13


def test_a_letter_that_is_no_key_does_not_search_every_row(desk, qtbot):
    select(desk, "009")
    model = desk.worklist.table.model
    model._rows.clear()
    qtbot.keyClick(view(desk), Qt.Key.Key_Z)
    assert len(model._rows) <= 1
    assert desk.worklist.current().mrn == "009"


def test_tiles_and_chips_are_reached_by_tab_and_have_names(desk):
    for button in [*desk.findChildren(QPushButton, "tile"), chip(desk, "list_refills"), chip(desk, "list_more")]:
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert button.accessibleName()


def test_every_word_of_the_worklist_can_be_said(desk):
    menu_of(chip(desk, "list_columns"))
    for name in ("list_more", "list_filter"):
        menu_of(chip(desk, name))
    model = desk.worklist.table.model
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
                assert isinstance(model.index(row, column).data(role), str)
