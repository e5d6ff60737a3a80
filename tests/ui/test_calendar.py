"""The calendar in a real window: keys, drags and dialogs, each read back from the database."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from pumptracker.domain.record import Absence, Fill, Patient, Pump
from pumptracker.services import appointing, deciding, demo, desk_work, pumping, registering
from pumptracker.services.checking import check
from pumptracker.store import calendar_days, records, settings, worklist
from pumptracker.store.connection import open_or_make
from pumptracker.ui.calendar.entries import VIEWS
from pumptracker.ui.calendar.spread import MORE
from pumptracker.ui.dialogs.form_dialog import FormDialog
from pumptracker.ui.main_window import MainWindow
from pumptracker.ui.preferences import Preferences
from pumptracker.ui.worklist.texts import cell_text
from pumptracker.words import tr
from tests.ui.desks import leave, open_desk

TODAY = date(2026, 11, 24)
DUE = date(2026, 12, 8)
NOW = {"by": "Ana", "today": TODAY}
KEY = Qt.Key


@pytest.fixture
def db(tmp_path):
    opened = open_or_make(tmp_path / "clinic.db")
    yield opened
    assert check(opened).fault == ""
    opened.close()


@pytest.fixture
def rosa(db) -> int:
    """Somebody whose refill is due on 8 December."""
    who = Patient(id=0, mrn="R1", family_name="Demo-Hernandez", given_name="Rosa", date_of_birth=date(1972, 7, 27))
    made = registering.register(db, who, stage="long-term", entered_on=date(2026, 1, 5), **NOW)
    pumping.implant(
        db, made, Pump(id=0, model="SynchroMed II 8637-20", serial="S1", implanted_on=date(2026, 1, 5)), **NOW
    )
    fill = Fill(
        id=0, pump_id=0, filled_on=DUE - timedelta(180), volume_ml=Decimal(20), drugs="baclofen",
        concentration=Decimal(2000), daily_dose=Decimal(100),
    )  # fmt: skip
    pumping.refill(db, made, fill, **NOW)
    return made


@pytest.fixture
def desk(qtbot, db, rosa):
    window = open_desk(qtbot, db, "calendar")
    yield window
    leave(window)


def press(desk, qtbot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(desk.focusWidget() or desk, key)


def dialog(desk) -> FormDialog:
    return next(each for each in desk.findChildren(FormDialog) if each.isVisible())


def no_dialog(desk) -> bool:
    return not any(each.isVisible() for each in desk.findChildren(FormDialog))


def save(desk, qtbot) -> None:
    """Save with Enter, and let the window have the keys again, as a window manager does."""
    qtbot.keyClick(dialog(desk), KEY.Key_Return)
    if no_dialog(desk):
        desk.activateWindow()
        qtbot.waitUntil(desk.isActiveWindow)


def preview(desk) -> str:
    return dialog(desk).findChild(QLabel, "preview").text()


def said(desk) -> str:
    return desk.calendar.findChild(QLabel, "calendarSaid").text()


def visits(desk, patient: int) -> list[tuple[str, date, str | None]]:
    return [(each.kind, each.visit_on, each.outcome) for each in records.record(desk.db, patient).bookings]


def box(desk, day: date, number: int = 0) -> QPoint:
    """The middle of an entry of a day, or of the day itself where it has none such."""
    grid = desk.calendar.grid
    lines = grid.spread.lines(day, grid.rect())
    found = next((line.box for line in lines if line.number == number), grid.spread.box(day, grid.rect()))
    return found.center()


def drag(desk, qtbot, start: date, end: date) -> None:
    grid = desk.calendar.grid
    qtbot.mousePress(grid, Qt.MouseButton.LeftButton, pos=box(desk, start))
    for at in (box(desk, start) + QPoint(30, 0), box(desk, end, 99)):
        qtbot.mouseMove(grid, at)
    qtbot.mouseRelease(grid, Qt.MouseButton.LeftButton, pos=box(desk, end, 99))
    QApplication.processEvents()


# by keys alone --------------------------------------------------------------------------------


def test_a_visit_is_booked_moved_and_taken_back_by_keys_alone(desk, qtbot, rosa):
    desk.open_page("worklist")
    press(desk, qtbot, KEY.Key_F8, KEY.Key_PageDown, KEY.Key_Up, KEY.Key_Up)
    assert desk.calendar.grid.day == date(2026, 12, 10)
    press(desk, qtbot, KEY.Key_Left, KEY.Key_Left, KEY.Key_Tab)
    assert "Demo-Hernandez, Rosa · 27 Jul 1972 · MRN R1: Refill, due; not booked" in said(desk)
    press(desk, qtbot, KEY.Key_B)
    entry = dialog(desk).findChild(QLineEdit, "field_visit_on")
    entry.selectAll()
    qtbot.keyClicks(entry, "12/3")
    save(desk, qtbot)
    assert visits(desk, rosa) == [("refill", date(2026, 12, 3), None)]

    press(desk, qtbot, *[KEY.Key_Left] * 5, KEY.Key_Tab)
    assert said(desk).endswith("Refill, booked")
    press(desk, qtbot, KEY.Key_X)
    entry = dialog(desk).findChild(QLineEdit, "field_visit_on")
    entry.selectAll()
    qtbot.keyClicks(entry, "12/4")
    assert preview(desk) == "Refill: Thu 3 Dec 2026 → Fri 4 Dec 2026"
    save(desk, qtbot)
    assert visits(desk, rosa) == [
        ("refill", date(2026, 12, 3), "rescheduled"), ("refill", date(2026, 12, 4), None)
    ]  # fmt: skip
    qtbot.keyClick(desk, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert visits(desk, rosa) == [("refill", date(2026, 12, 3), None)]
    assert [len(cell.visits) for cell in desk.calendar.grid.spread.cells.values() if cell.visits] == [1]


def test_home_returns_to_today_and_the_views_keep_the_day(desk, qtbot):
    press(desk, qtbot, KEY.Key_PageDown, KEY.Key_W)
    assert desk.calendar.grid.day == date(2026, 12, 24)
    assert (desk.calendar.grid.spread.first, desk.calendar.grid.spread.last) == (date(2026, 12, 21), date(2026, 12, 27))
    press(desk, qtbot, KEY.Key_D, KEY.Key_Home)
    assert desk.calendar.findChild(QLabel, "calendarPeriod").text() == "Tue 24 Nov 2026"
    press(desk, qtbot, KEY.Key_M, KEY.Key_PageUp, KEY.Key_T)
    assert desk.calendar.grid.day == TODAY


def test_tab_goes_through_the_entries_of_a_day_and_then_on(desk, qtbot):
    desk.calendar.go(DUE)
    grid = desk.calendar.grid
    assert grid.hasFocus()
    press(desk, qtbot, KEY.Key_Tab)
    assert grid.hasFocus()
    assert grid.entry() is not None
    press(desk, qtbot, KEY.Key_Tab)
    assert not grid.hasFocus()


def test_enter_opens_the_patient_of_an_entry_and_a_bare_day_as_a_list(desk, qtbot, rosa):
    desk.calendar.go(DUE)
    press(desk, qtbot, KEY.Key_Return)
    assert desk.calendar.list.view.isVisible()
    press(desk, qtbot, KEY.Key_Return)
    assert desk.patient.patient_id == rosa
    press(desk, qtbot, KEY.Key_Escape)
    assert desk.calendar.isVisible()


def test_a_double_click_opens_the_patient(desk, qtbot, rosa):
    desk.calendar.go(DUE)
    grid = desk.calendar.grid
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=box(desk, DUE))
    qtbot.mouseDClick(grid, Qt.MouseButton.LeftButton, pos=box(desk, DUE))
    assert desk.patient.patient_id == rosa


def test_without_an_entry_b_says_what_to_do(desk, qtbot):
    press(desk, qtbot, KEY.Key_B)
    assert no_dialog(desk)
    assert tr("no_one_selected") in [each.text() for each in desk.bar.findChildren(QLabel)]


# dragging -------------------------------------------------------------------------------------


def test_a_dragged_visit_moves_only_once_it_is_saved(desk, qtbot, rosa):
    desk_work.book(desk.db, rosa, "refill", on=date(2026, 12, 3), at="09:30", **NOW)
    desk.calendar.go(date(2026, 12, 3))
    desk.look_again()
    drag(desk, qtbot, date(2026, 12, 3), date(2026, 12, 4))
    assert visits(desk, rosa) == [("refill", date(2026, 12, 3), None)]
    shown = [each.text() for each in dialog(desk).findChildren(QLabel)]
    assert any("Demo-Hernandez, Rosa · born 27 Jul 1972 (54) · MRN R1" in text for text in shown)
    assert preview(desk) == "Refill: Thu 3 Dec 2026, 09:30 → Fri 4 Dec 2026, 09:30"
    dialog(desk).discard()
    assert visits(desk, rosa) == [("refill", date(2026, 12, 3), None)]
    drag(desk, qtbot, date(2026, 12, 3), date(2026, 12, 4))
    save(desk, qtbot)
    assert visits(desk, rosa)[-1] == ("refill", date(2026, 12, 4), None)
    desk.undo()
    assert visits(desk, rosa) == [("refill", date(2026, 12, 3), None)]


def test_a_due_date_and_a_visit_that_is_over_are_not_dragged(desk, qtbot, rosa):
    over = desk_work.book(desk.db, rosa, "follow_up", on=TODAY, **NOW)
    desk_work.record_outcome(desk.db, over, "done", **NOW)
    desk.look_again()
    drag(desk, qtbot, TODAY, date(2026, 11, 25))
    desk.calendar.go(DUE)
    drag(desk, qtbot, DUE, date(2026, 12, 9))
    assert no_dialog(desk)


def test_moving_warns_of_closed_late_full_twice_and_away_and_never_refuses(desk, qtbot, rosa):
    db, late = desk.db, date(2026, 12, 10)
    booked = desk_work.book(db, rosa, "refill", on=date(2026, 12, 3), **NOW)
    desk_work.book(db, rosa, "follow_up", on=late, at="10:00", **NOW)
    desk_work.record_absence(
        db, rosa, Absence(id=0, kind="travel", first_on=late, last_on=date(2026, 12, 20)), **NOW
    )  # fmt: skip
    appointing.limit_visits(db, {3: 1}, by="Ana")
    desk.calendar.go(date(2026, 12, 3))
    desk.look_again()
    visit = desk.calendar.grid.spread.lines_of(date(2026, 12, 3))[0].item
    assert visit.booking_id == booked
    desk.calendar.ask_move(visit, late)
    lines = preview(desk).splitlines()
    assert lines == [
        "Refill: Thu 3 Dec 2026 → Thu 10 Dec 2026",
        "! Too late: the refill is due by 8 Dec 2026. It stays red until an earlier visit is booked.",
        "! That day has 1 visit already; the clinic takes 1.",
        "! The same patient has another visit that day: Follow-up, 10:00.",
        "! The patient is away then: Travel, 10 Dec 2026 to 20 Dec 2026.",
    ]
    save(desk, qtbot)
    assert visits(desk, rosa)[-1] == ("refill", late, None)
    deciding.close(db, first_on=date(2026, 12, 4), last_on=date(2026, 12, 4), reason="Staff day", by="Ana")
    desk.look_again()
    desk.calendar.ask_move(calendar_days.cells(db, late, late, TODAY)[late].visits[-1], date(2026, 12, 4))
    assert "! The clinic is closed that day (Staff day): the visit will not count." in preview(desk)


def test_a_trial_is_due_when_it_is_booked_so_moving_it_is_never_too_late(desk, qtbot, db):
    who = Patient(id=0, mrn="T1", family_name="Demo-Elm", date_of_birth=date(1980, 1, 2))
    trial = registering.register(db, who, stage="trial", entered_on=TODAY, **NOW)
    desk_work.book(db, trial, "trial", on=date(2026, 12, 1), **NOW)
    desk.look_again()
    desk.calendar.go(date(2026, 12, 1))
    (entry,) = desk.calendar.grid.spread.lines_of(date(2026, 12, 1))
    desk.calendar.ask_move(entry.item, date(2027, 1, 13))
    assert preview(desk) == "Trial: Tue 1 Dec 2026 → Wed 13 Jan 2027"
    assert dialog(desk).picker.grid.month == date(2027, 1, 1)


# the month beside the date --------------------------------------------------------------------


def test_booking_opens_on_the_month_of_the_due_date_with_that_day_boxed(desk, qtbot, rosa):
    desk.act("book", rosa)
    grid = dialog(desk).picker.grid
    assert (grid.month, grid.due_on, grid.book_by) == (date(2026, 12, 1), DUE, date(2026, 12, 1))
    assert not grid.days[date(2026, 12, 5)].is_open
    legend = dialog(desk).findChild(QLabel, "monthLegend").text()
    assert legend.startswith("Boxed: due 8 Dec 2026. Dashed: book by 1 Dec 2026. Struck: closed.")


def test_keys_and_clicks_in_the_month_choose_the_day(desk, qtbot, rosa):
    desk.act("book", rosa)
    form = dialog(desk)
    entry, grid = form.findChild(QLineEdit, "field_visit_on"), form.picker.grid
    qtbot.keyClick(grid, KEY.Key_Right)
    assert entry.text() == "2 Dec 2026"
    qtbot.keyClick(grid, KEY.Key_PageDown)
    assert (entry.text(), grid.month) == ("2 Jan 2027", date(2027, 1, 1))
    qtbot.keyClick(grid, KEY.Key_Home)
    assert (entry.text(), grid.month) == ("8 Dec 2026", date(2026, 12, 1))
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.box(date(2026, 12, 3)).center())
    assert entry.text() == "3 Dec 2026"
    form.findChild(QPushButton, "monthAfter").click()
    assert (entry.text(), grid.month) == ("3 Dec 2026", date(2027, 1, 1))
    qtbot.keyClick(grid, KEY.Key_Return)
    assert visits(desk, rosa) == [("refill", date(2026, 12, 3), None)]


def test_the_month_counts_what_is_booked_of_what_the_clinic_takes(desk, qtbot, rosa):
    desk_work.book(desk.db, rosa, "refill", on=date(2026, 12, 3), **NOW)
    appointing.limit_visits(desk.db, {3: 4}, by="Ana")
    desk.act("book", rosa)
    day = dialog(desk).picker.grid.days[date(2026, 12, 3)]
    assert (day.booked, day.capacity) == (1, 4)


# what became of a visit -----------------------------------------------------------------------


@pytest.mark.parametrize("outcome", ["no-show", "cancelled", "cancelled-late", "rescheduled", "left"])
def test_a_broken_visit_is_back_on_the_worklist_with_what_became_of_it(desk, rosa, outcome):
    booked = desk_work.book(desk.db, rosa, "refill", on=TODAY, **NOW)
    desk_work.record_outcome(desk.db, booked, outcome, **NOW)
    rows = worklist.of_patient(desk.db, rosa, TODAY, desk.session.numbers())
    row = next(each for each in rows if each.item.kind == "refill")
    assert (row.status, row.item.booked_for) == ("soon", None)
    assert cell_text(row, "last_step", TODAY).startswith(f"{tr('outcome_' + outcome).capitalize()} Tue 24 Nov")


def test_a_refill_after_it_ends_what_is_said_of_a_broken_visit(db, rosa):
    booked = desk_work.book(db, rosa, "refill", on=TODAY, **NOW)
    desk_work.record_outcome(db, booked, "no-show", **NOW)
    fill = Fill(
        id=0, pump_id=0, filled_on=TODAY, volume_ml=Decimal(20), drugs="baclofen", concentration=Decimal(2000),
        daily_dose=Decimal(100),
    )  # fmt: skip
    pumping.refill(db, rosa, fill, **NOW)
    rows = worklist.of_patient(db, rosa, TODAY, settings.numbers(db))
    assert "No-show" not in cell_text(next(each for each in rows if each.item.kind == "refill"), "last_step", TODAY)


def test_an_outcome_is_put_right_in_the_list_of_the_day_where_each_stays_apart(desk, qtbot, rosa):
    booked = desk_work.book(desk.db, rosa, "follow_up", on=TODAY, **NOW)
    desk_work.record_outcome(desk.db, booked, "no-show", **NOW)
    desk.look_again()
    press(desk, qtbot, KEY.Key_D)
    page = desk.calendar
    assert page.list.model.index(0, 3).data() == "× no-show"
    press(desk, qtbot, KEY.Key_O)
    choice = dialog(desk)._inputs["outcome"]
    choice.setCurrentIndex(choice.findData("cancelled-late"))
    save(desk, qtbot)
    assert visits(desk, rosa) == [("follow_up", TODAY, "cancelled-late")]
    assert page.list.model.index(0, 3).data() == "× cancelled late"
    assert page.grid.spread.cell(TODAY).booked == 0
    desk.undo()
    assert visits(desk, rosa) == [("follow_up", TODAY, "no-show")]


def test_a_past_visit_says_that_it_needs_an_outcome_and_is_never_marked_by_itself(qtbot, db, rosa):
    desk_work.book(db, rosa, "follow_up", on=TODAY, **NOW)
    window = MainWindow(db, lambda: TODAY + timedelta(1), "Ana")
    qtbot.addWidget(window)
    window.show()
    window.open_page("calendar")
    window.calendar.go(TODAY)
    window.calendar.grid.mark(0)
    assert said_in(window).endswith("Follow-up, needs an outcome")
    assert records.record(db, rosa).bookings[0].outcome is None
    window.close()


def said_in(window) -> str:
    return window.calendar.findChild(QLabel, "calendarSaid").text()


# every view -----------------------------------------------------------------------------------


def test_no_view_shows_a_day_outside_it_and_what_it_says_adds_up(qtbot, db):
    demo.build(db, TODAY, patients=64)
    window = open_desk(qtbot, db, "calendar")
    page = window.calendar
    for view in VIEWS:
        for step in (-40, -7, 0, 3, 31):
            page.show_view(view)
            page.go(TODAY + timedelta(step))
            spread = page.grid.spread
            asked = calendar_days.cells(db, spread.first, spread.last, TODAY)
            assert {day: (cell.booked, cell.due) for day, cell in spread.cells.items()} == {
                day: (cell.booked, cell.due) for day, cell in asked.items()
            }
            for day in spread.painted():
                lines = spread.lines(day, page.grid.rect())
                total = spread.cell(day).booked + spread.cell(day).due
                assert not lines or spread.first <= day <= spread.last
                shown = [spread.lines_of(day)[line.number] for line in lines if line.number != MORE]
                assert all(getattr(each.item, "visit_on", None) or each.item.due_on == day for each in shown)
                assert {getattr(each.item, "visit_on", day) for each in shown} <= {day}
                assert len(shown) == total or lines[-1].number == MORE or not lines
    leave(window)


def test_a_day_says_how_it_stands_in_words(desk, db):
    deciding.close(db, first_on=date(2026, 11, 26), last_on=date(2026, 11, 26), reason="Thanksgiving", by="Ana")
    desk.look_again()
    desk.calendar.go(date(2026, 11, 26))
    assert said(desk) == "Thu 26 Nov 2026: closed · Thanksgiving. 0 visits, 0 due."
    desk.calendar.go(DUE)
    assert said(desk) == "Tue 8 Dec 2026: open. 0 visits, 1 due."
    assert desk.calendar.grid.tip_at(box(desk, DUE)).startswith("Demo-Hernandez, Rosa")


def test_the_information_follows_the_entry_that_is_marked(desk, qtbot):
    told = []
    desk.calendar.followed.connect(lambda *about: told.append(about))
    desk.calendar.go(DUE)
    desk.calendar.grid.mark(0)
    assert told[-1] == ("long-term", "refill", "soon")


def test_a_booking_that_does_not_count_is_not_shown_as_safe(desk, rosa):
    late = date(2026, 12, 10)
    desk_work.book(desk.db, rosa, "refill", on=late, **NOW)
    desk.look_again()
    desk.calendar.go(late)
    (entry,) = desk.calendar.grid.spread.lines_of(late)
    assert (entry.tone, entry.sign, entry.standing) == ("unsafe", "!", "booked too late")
    (due,) = desk.calendar.grid.spread.lines_of(DUE)
    assert (due.tone, due.standing) == ("unsafe", "due; the visit of 10 Dec 2026 does not count")


def test_the_view_is_as_it_was_left(qtbot, db, rosa, tmp_path):
    first = open_desk(qtbot, db, "calendar", Preferences(tmp_path / "desk.ini"))
    first.calendar.show_view("week")
    leave(first)
    again = open_desk(qtbot, db, "calendar", Preferences(tmp_path / "desk.ini"))
    assert again.calendar.grid.spread.view == "week"
    leave(again)


def test_what_a_day_takes_is_chosen_in_the_settings(desk, qtbot):
    desk.open_page("settings")
    desk.settings.open_part("open_days")
    desk.settings.pane.findChild(QPushButton, "settings_capacity").click()
    entry = dialog(desk).findChild(QLineEdit, "field_capacity_0")
    entry.setText("six")
    save(desk, qtbot)
    assert "Monday" in dialog(desk).findChild(QLabel, "error_capacity_0").text()
    entry.setText("6")
    save(desk, qtbot)
    assert calendar_days.capacity(desk.db) == {0: 6}
    assert desk.settings.pane.lines.model.lines[0].cells[2] == "6"
