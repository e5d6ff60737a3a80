"""What is read out when something changes: exactly that, once, and not while one still types."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QWidget

from pumptracker.services import demo, desk_work, undoing
from pumptracker.store import records, worklist
from pumptracker.store.connection import open_or_make
from pumptracker.ui import announcing, speaking
from pumptracker.ui.announcing import PAUSE_MS, announce
from pumptracker.ui.dialogs.beeping_form import BeepingDialog
from pumptracker.ui.dialogs.form_dialog import FormDialog
from pumptracker.ui.settings.decision_dialog import DecisionDialog
from pumptracker.words import sentence, tr
from tests.ui.desks import leave, open_desk

TODAY = date(2026, 11, 24)
NOW = " (at once)"


@pytest.fixture
def told(monkeypatch) -> list[str]:
    """What is told from now on; what may not wait is marked."""
    QAccessible.setActive(True)
    heard: list[str] = []

    def send(event: QAccessibleAnnouncementEvent) -> None:
        assertive = event.politeness() == QAccessible.AnnouncementPoliteness.Assertive
        heard.append(event.message() + (NOW if assertive else ""))

    monkeypatch.setattr(announcing, "_send", send)
    return heard


@pytest.fixture
def desk(qtbot, tmp_path, told):
    path = tmp_path / "clinic.db"
    db = open_or_make(path)
    demo.build(db, TODAY, patients=64)
    window = open_desk(qtbot, db, "worklist")
    window.path = path
    yield window
    leave(window)
    db.close()


def rest(qtbot) -> None:
    """Let the keys rest as long as the desk waits for."""
    qtbot.wait(PAUSE_MS + 150)


def someone(desk) -> int:
    row = desk.worklist.current()
    assert row is not None
    return row.patient_id


# the door --------------------------------------------------------------------------------------------------


def test_a_text_goes_to_the_screen_reader_politely_or_at_once(qtbot, told):
    widget = QWidget()
    qtbot.addWidget(widget)
    announce(widget, "Saved.")
    announce(widget, "It is beeping", at_once=True)
    announce(widget, "  ")
    assert told == ["Saved.", "It is beeping" + NOW]


def test_qt_takes_what_is_told(qtbot):
    """No reader runs here: that Qt is given the event without a complaint is all that is seen."""
    widget = QWidget()
    qtbot.addWidget(widget)
    QAccessible.setActive(True)
    announce(widget, "Saved.")


# nothing happened ------------------------------------------------------------------------------------------


def test_opening_the_desk_and_going_through_its_pages_tells_nothing(desk, qtbot, told):
    for name in (*desk.pages, "worklist"):
        desk.open_page(name)
    desk.look_again()
    rest(qtbot)
    assert told == []


def test_a_look_that_finds_nothing_new_tells_nothing(desk, qtbot, told):
    for _ in range(3):
        desk.look_again()
        desk.worklist.bring_up_to_date()
    rest(qtbot)
    assert told == []


# filters and the search ------------------------------------------------------------------------------------


def test_a_filter_tells_how_many_are_listed_and_clearing_it_tells_it_again(desk, qtbot, told):
    patients = desk.worklist.found.listing.patients
    tile = next(each for each in desk.worklist.tiles._tiles.values() if each._count)
    tile.click()
    assert told == []
    rest(qtbot)
    assert told == [f"{tile._count} of {patients} listed"]
    tile.click()
    rest(qtbot)
    assert told == [f"{tile._count} of {patients} listed", f"{patients} of {patients} listed"]


def test_what_is_typed_is_told_of_once_the_keys_rest(desk, qtbot, told):
    desk.worklist.bar.text.setFocus()
    QTest.keyClicks(desk.worklist.bar.text, "morphine")
    assert told == []
    rest(qtbot)
    shown = desk.worklist.found.show(desk.worklist.found.meant(desk.worklist._wanted)).total
    assert 0 < shown < desk.worklist.found.listing.patients
    assert told == [f"{shown} of {desk.worklist.found.listing.patients} listed"]


def test_a_filter_that_leaves_nobody_tells_the_sentence_that_stands_there(desk, qtbot, told):
    desk.worklist.bar.text.setText("xyzzy")
    rest(qtbot)
    assert told == [desk.worklist.message.said()]
    assert "xyzzy" in told[0]


def test_text_that_is_typed_and_taken_away_before_the_keys_rest_is_not_told_of(desk, qtbot, told):
    desk.worklist.bar.text.setText("xyzzy")
    desk.worklist.bar.text.clear()
    rest(qtbot)
    assert told == []


def test_a_search_that_finds_nothing_says_so_once(desk, qtbot, told):
    desk.top.take_focus()
    QTest.keyClicks(desk.top._box, "xyzzy")
    rest(qtbot)
    assert told == [desk.patients._frame.said()]
    assert "xyzzy" in told[0]
    desk.patients.bring_up_to_date()
    rest(qtbot)
    assert len(told) == 1


def test_a_row_that_is_unfolded_says_what_is_beneath_it_now(desk, qtbot, told):
    desk.worklist.take_focus()
    line = desk.worklist.table.current_line()
    assert line is not None
    assert line.more
    read = desk.worklist.table.view.currentIndex().siblingAtColumn(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert read.endswith(f"{line.more} more due, Right shows them")
    QTest.keyClick(desk.worklist.table.view, Qt.Key.Key_Right)
    QTest.keyClick(desk.worklist.table.view, Qt.Key.Key_Left)
    rest(qtbot)
    assert told == [f"{line.more} more due, shown beneath", f"{line.more} more due, Right shows them"]


# what was done ---------------------------------------------------------------------------------------------


def test_what_was_done_is_told_as_the_bar_says_it_and_so_is_the_way_back(desk, qtbot, told):
    patient, day = someone(desk), TODAY + timedelta(days=1)
    record = desk.session.read(records.record, patient)
    desk.session.write(desk_work.book, patient, "refill", on=day)
    desk.bar.say("")
    name = f"{record.patient.family_name}, {record.patient.given_name}"
    assert told == [f"Saved for {name}: {tr('did_book')}."]
    assert told[-1] == desk.bar.text()
    desk.bar.undo()
    assert told[1:] == [f"Taken back for {name}: {tr('did_book')}."]


def test_another_desk_that_writes_is_told_of_with_who_and_what(desk, qtbot, told):
    patient = someone(desk)
    desk.look_again()
    with closing(open_or_make(desk.path)) as other:
        desk_work.book(other, patient, "refill", on=TODAY + timedelta(days=1), by="Ben", today=TODAY)
    desk.look_again()
    desk.look_again()
    record = desk.session.read(records.record, patient)
    name = f"{record.patient.family_name}, {record.patient.given_name}"
    assert told == [f"At another desk, by Ben: Saved for {name}: {tr('did_book')}."]


def test_what_this_desk_writes_and_takes_back_is_none_of_another(desk, qtbot, told):
    desk.session.write(desk_work.book, someone(desk), "refill", on=TODAY + timedelta(days=1))
    desk.session.undo(undoing.undo)
    rest(qtbot)
    assert told == []


def test_midnight_is_told_in_the_language_of_the_desk(qtbot, tmp_path, told):
    speaking.speak("es")
    with closing(open_or_make(tmp_path / "clinic.db")) as db:
        demo.build(db, TODAY, patients=4)
        desk = open_desk(qtbot, db, "worklist")
        desk.look_again()
        desk.session.clock = lambda: TODAY + timedelta(days=1)
        desk.look_again()
        assert told == ["Hoy es mié 25 nov 2026"]
        leave(desk)


# what must not wait ----------------------------------------------------------------------------------------


def test_a_file_that_does_not_answer_is_told_at_once_and_only_once(qtbot, tmp_path, told):
    path = tmp_path / "clinic.db"
    with closing(open_or_make(path)) as db:
        demo.build(db, TODAY, patients=4)
        db.execute("PRAGMA journal_mode = DELETE")
        db.execute("PRAGMA busy_timeout = 0")
        desk = open_desk(qtbot, db, "worklist")
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            desk.look_again()
            desk.look_again()
            assert told == [desk.worklist.message.said() + NOW, desk.bar.text()]
            other.execute("ROLLBACK")
        desk.look_again()
        leave(desk)


def test_a_refusal_is_told_at_its_field_at_once_and_gone_with_the_next_key(desk, qtbot, told):
    desk.act("book", someone(desk))
    form = next(each for each in desk.findChildren(FormDialog) if each.isVisible())
    field = form.findChild(QLineEdit, "field_visit_on")
    field.setText("99")
    told.clear()
    form.findChild(QPushButton, "dialogSave").click()
    assert told == [form._errors["visit_on"].text() + NOW]
    assert field.accessibleDescription() == told[0].removesuffix(NOW)
    field.setText("9")
    assert field.accessibleDescription() == "Must be filled in"
    told.clear()
    form.reject()
    assert told == [tr("discard") + NOW]


def test_what_a_change_would_move_is_told_before_it_is_saved(desk, qtbot, told):
    desk.open_page("settings")
    desk.settings.open_part("numbers")
    desk.settings.pane.findChild(QPushButton, "settings_edit").click()
    dialog = next(each for each in desk.findChildren(DecisionDialog) if each.isVisible())
    dialog.findChild(QLineEdit).setText("14")
    told.clear()
    dialog.findChild(QPushButton, "dialogSave").click()
    assert told == [dialog._told.toPlainText()]
    assert "patient" in told[0]
    dialog.discard()


def test_whom_to_put_on_the_line_is_told_at_once_when_what_is_heard_makes_it_graver(desk, qtbot, told):
    record = desk.session.read(records.record, someone(desk))
    dialog = BeepingDialog(desk.session, None, desk)
    dialog.show()
    dialog.findChild(QLineEdit, "field_find").setText(record.patient.mrn)
    dialog.findChild(QCheckBox, "identifier_name").setChecked(True)
    told.clear()
    dialog.findChild(QCheckBox, "field_symptom_breathing").setChecked(True)
    assert told == [f"{dialog._now.text()} {dialog._said.text()}" + NOW]
    dialog.discard()


# where the keys move over what is painted ------------------------------------------------------------------


def test_the_day_that_the_keys_come_to_is_told(desk, qtbot, told):
    desk.open_page("calendar")
    desk.activateWindow()
    desk.calendar.grid.setFocus()
    told.clear()
    QTest.keyClick(desk.calendar.grid, Qt.Key.Key_Right)
    assert told == [desk.calendar.grid.accessibleDescription()]
    assert told[0].startswith("Wed 25 Nov 2026: open.")


def test_the_counts_that_are_told_are_those_of_the_list(desk):
    places = desk.session.read(worklist.places, TODAY, desk.session.numbers())
    patients = len({place.patient_id for place in places})
    assert sentence("told_listed", {"count": 3, "patients": patients}) == f"3 of {patients} listed"
