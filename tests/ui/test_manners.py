"""The manners of the desk: keys, dates, what is remembered, what is asked before it is lost."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPushButton, QWidget

from pumptracker.services.importing import import_register
from pumptracker.store import records
from pumptracker.store.connection import open_or_make
from pumptracker.ui import actions, theme
from pumptracker.ui.dialogs.dates import read_birth, read_expiry
from pumptracker.ui.dialogs.form_dialog import Field, FormDialog
from pumptracker.ui.main_window import MainWindow
from pumptracker.ui.preferences import Preferences
from pumptracker.ui.shortcut_sheet import ShortcutSheet
from pumptracker.words import SENTENCES, tr
from tests.test_register import REGISTER, write

TODAY = date(2026, 11, 24)


@pytest.fixture
def db(tmp_path):
    made = open_or_make(tmp_path / "clinic.db")
    import_register(made, write(tmp_path / "r.csv", REGISTER), by="Ana", today=TODAY)
    yield made
    made.close()


@pytest.fixture
def desk(qtbot, db):
    window = opened(qtbot, db)
    yield window
    window.close()


def opened(qtbot, db, preferences=None) -> MainWindow:
    window = MainWindow(db, lambda: TODAY, "Ana", preferences)
    window.setWindowState(Qt.WindowState.WindowNoState)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def form(desk) -> FormDialog:
    return next(each for each in desk.findChildren(FormDialog) if each.isVisible())


def test_a_date_field_says_the_weekday_while_one_types(desk, qtbot, db):
    desk.act("book", records.id_of_mrn(db, "001"))
    box, spoken = (
        form(desk).findChild(kind, name) for kind, name in ((QLineEdit, "field_visit_on"), (QLabel, "weekday_visit_on"))
    )
    said = []
    for typed in ("t", "+3w", "12/24", "12/2", "nonsense", ""):
        box.clear()
        qtbot.keyClicks(box, typed)
        said.append(spoken.text())
    assert said == ["Tue 24 Nov 2026", "Tue 15 Dec 2026", "Thu 24 Dec 2026", "Wed 2 Dec 2026", "not a date yet", ""]
    form(desk).discard()


@pytest.mark.parametrize(
    ("typed", "born"),
    [("27/7/72", "1972-07-27"), ("7/27/72", "1972-07-27"), ("1 jan 26", "2026-01-01"), ("12/24/26", "1926-12-24"),
     ("1972-07-27", "1972-07-27"), ("7.27.1972", "1972-07-27"), ("2/29/24", "2024-02-29")],
)  # fmt: skip
def test_a_birth_with_two_digits_of_year_is_never_in_the_future(typed, born):
    assert read_birth(typed, TODAY, "date_of_birth").isoformat() == born


@pytest.mark.parametrize(
    ("typed", "expires"),
    [("2/2027", "2027-02-28"), ("12/2026", "2026-12-31"), ("02-2028", "2028-02-29"), ("3/4/27", "2027-03-04")],
)
def test_an_expiry_by_month_is_its_last_day(typed, expires):
    assert read_expiry(typed, TODAY, "expires_on").isoformat() == expires


def test_the_refill_dialog_asks_about_a_printout_that_differs_before_it_is_saved(desk, qtbot, db):
    desk.act("refill", records.id_of_mrn(db, "001"))
    box = form(desk).findChild(QLineEdit, "field_printed_alarm_on")
    for typed, asked in (("12/31/26", True), ("", False)):
        box.selectAll()
        qtbot.keyClick(box, Qt.Key.Key_Delete)
        qtbot.keyClicks(box, typed)
        assert ("check the printout" in form(desk).findChild(QLabel, "preview").text()) is asked
    form(desk).discard()


def test_enter_presses_the_button_that_has_the_keys(desk, qtbot):
    for page in desk.pages:
        desk.open_page(page)
        for button in desk.pages[page].findChildren(QPushButton):
            assert button.autoDefault(), (page, button.text())
    desk.open_page("worklist")
    button = next(each for each in desk.worklist.findChildren(QPushButton) if each.text().startswith("Book"))
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert form(desk).isVisible()
    form(desk).discard()


def test_esc_asks_before_typed_text_is_lost_and_esc_again_goes_on_typing(desk, qtbot, db):
    patient = records.id_of_mrn(db, "001")
    desk.act("contact", patient)
    dialog = form(desk)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    desk.act("contact", patient)
    dialog = form(desk)
    note = dialog.findChild(QLineEdit, "field_note")
    qtbot.keyClicks(note, "call after four")
    question = dialog.findChild(QWidget, "discardQuestion")
    qtbot.keyClick(note, Qt.Key.Key_Escape)
    assert question.isVisible()
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert not question.isVisible()
    assert note.text() == "call after four"
    qtbot.keyClick(note, Qt.Key.Key_Escape)
    qtbot.mouseClick(dialog.findChild(QPushButton, "dialogDiscard"), Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    assert records.record(db, patient).contacts == ()


def test_enter_saves_and_the_undo_bar_says_what_was_done(desk, qtbot, db):
    patient = records.id_of_mrn(db, "001")
    desk.act("contact", patient)
    qtbot.keyClick(form(desk).focusWidget(), Qt.Key.Key_Return)
    assert len(records.record(db, patient).contacts) == 1
    assert desk.bar.isVisible()
    assert "contact logged" in desk.bar.text()
    assert desk.bar.text().startswith("Saved for ")


def test_a_booking_says_at_once_that_it_is_too_late_or_on_a_closed_day(desk, qtbot, db):
    patient = records.id_of_mrn(db, "001")
    desk.act("book", patient)
    dialog = form(desk)
    day, said = dialog.findChild(QLineEdit, "field_visit_on"), dialog.findChild(QLabel, "preview")
    assert not said.isVisible()
    for typed, words in (
        ("11/28/2026", "closed that day"),
        ("+2y", "Too late: the refill is due by"),
        ("11/25/2026", ""),
    ):
        day.selectAll()
        qtbot.keyClicks(day, typed)
        assert words in said.text()
        assert said.isVisible() == bool(words)
    qtbot.keyClick(day, Qt.Key.Key_Return)
    assert records.record(db, patient).bookings[-1].visit_on == date(2026, 11, 25)


def test_what_was_refused_is_no_longer_said_once_the_field_is_retyped(desk, qtbot, db):
    desk.act("book", records.id_of_mrn(db, "001"))
    dialog = form(desk)
    day, error = dialog.findChild(QLineEdit, "field_visit_on"), dialog.findChild(QLabel, "error_visit_on")
    day.selectAll()
    qtbot.keyClicks(day, "LOT1")
    qtbot.keyClick(day, Qt.Key.Key_Return)
    assert "“LOT1” is not a date" in error.text()
    assert error.isVisible()
    day.selectAll()
    qtbot.keyClicks(day, "t")
    assert not error.isVisible()
    dialog.discard()


def test_who_was_registered_is_shown_and_named_in_the_bar(desk, qtbot, db):
    desk.open_patient(records.id_of_mrn(db, "001"))
    desk.register()
    dialog = form(desk)
    for name, text in (("mrn", "N1"), ("family_name", "Okafor"), ("given_name", "Chidi")):
        qtbot.keyClicks(dialog.findChild(QLineEdit, "field_" + name), text)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert desk.patient.isVisible()
    assert desk.patient.patient_id == records.id_of_mrn(db, "N1")
    assert desk.bar.text() == "Saved for Okafor, Chidi: patient registered."
    desk.undo()
    assert desk.bar.text() == "Taken back: patient registered."


def test_the_sheet_of_keys_lists_every_action_of_the_table(desk, qtbot):
    qtbot.keyClick(desk, Qt.Key.Key_Slash, Qt.KeyboardModifier.ControlModifier)
    sheet = desk.findChild(ShortcutSheet)
    shown = {each.text() for each in sheet.findChildren(QLabel)}
    for action in actions.TABLE:
        assert SENTENCES["act_" + action.name].removesuffix("…") in shown
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_no_key_means_two_things_in_one_place():
    for place in actions.PLACES:
        keys = [action.keys for action in actions.of(place)] + (
            [action.keys for action in actions.of(actions.ANYWHERE)] if place in ("lists", "patient") else []
        )
        assert len(keys) == len(set(keys)), place


def test_esc_on_a_patient_returns_to_the_row_one_came_from(desk, qtbot):
    desk.worklist.take_focus()
    view = desk.focusWidget()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    chosen = desk.worklist.current()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert desk.patient.patient_id == chosen.patient_id
    qtbot.keyClick(desk.patient, Qt.Key.Key_Escape)
    assert desk.worklist.isVisible()
    assert desk.worklist.current().patient_id == chosen.patient_id
    assert desk.focusWidget() is view


def test_the_window_and_the_dock_are_as_they_were_left(qtbot, db, tmp_path):
    path = tmp_path / "desk.ini"
    first = opened(qtbot, db, Preferences(path))
    widened(qtbot, first)
    qtbot.keyClick(first, Qt.Key.Key_F1)
    assert not first.panel.isVisible()
    first.resize(1200, 555)
    first.close()
    second = opened(qtbot, db, Preferences(path))
    assert second.height() == 555
    widened(qtbot, second)
    assert not second.panel.isVisible()
    qtbot.keyClick(second, Qt.Key.Key_F1)
    assert second.panel.isVisible()
    second.close()


def widened(qtbot, window) -> None:
    """As wide as a clinic's screen, which is wider than the one tests have."""
    window.resize(1200, 700)
    qtbot.waitUntil(lambda: window.centralWidget().width() == 1200)


def test_what_a_desk_remembers_holds_no_patient(qtbot, db, tmp_path):
    path = tmp_path / "desk.ini"
    window = opened(qtbot, db, Preferences(path))
    window.open_patient(records.id_of_mrn(db, "001"))
    qtbot.keyClicks(window.findChild(QLineEdit, "patientSearch"), "demo")
    window.close()
    kept = path.read_text(encoding="utf-8").casefold()
    record = records.record(db, records.id_of_mrn(db, "001"))
    for word in (record.patient.family_name, record.phones[0].number, "demo", "s001"):
        assert word.casefold() not in kept


def test_a_narrow_window_shows_the_information_in_the_place_of_the_page(desk, qtbot):
    desk.resize(911, 512)
    qtbot.waitUntil(lambda: not desk.panel.isVisible())
    qtbot.keyClick(desk, Qt.Key.Key_F1)
    assert desk.panel.isVisible()
    assert not desk.worklist.isVisible()
    qtbot.keyClick(desk, Qt.Key.Key_F1)
    assert desk.worklist.isVisible()


def tabs(desk, qtbot) -> list[QWidget]:
    """Where Tab goes from the search box, once around the window."""
    desk.resize(1366, 768)
    qtbot.waitUntil(lambda: desk.centralWidget().width() == 1366 and desk.panel.isVisible())
    desk.top.take_focus()
    found: list[QWidget] = []
    keys = desk.focusWidget()
    while keys not in found:
        found.append(keys)
        while desk.focusWidget() is keys:  # the information has a stop at each of its links
            qtbot.keyClick(keys, Qt.Key.Key_Tab)
        keys = desk.focusWidget()
    return found


@pytest.mark.parametrize("page", ["worklist", "patients", "pathway", "settings", "patient"])
def test_tab_goes_from_the_search_through_the_page_and_then_to_the_information(desk, qtbot, db, page):
    if page == "patient":
        desk.open_patient(records.id_of_mrn(db, "001"))
    else:
        desk.open_page(page)
    inside = [desk.pages.get(page, desk.patient), desk.panel]
    parts = [next((whole for whole in inside if whole.isAncestorOf(stop)), None) for stop in tabs(desk, qtbot)]
    order = [part for part, before in zip(parts, [None, *parts], strict=False) if part is not before]
    assert order == [*inside, None]


def test_an_action_for_nobody_says_to_choose_somebody(desk, qtbot):
    desk.open_page("patients")
    desk.act("book")
    assert desk.bar.text() == SENTENCES["no_one_selected"]


def test_preferences_are_kept_as_they_were_and_a_damaged_file_is_an_empty_one(tmp_path):
    path = tmp_path / "desk.ini"
    kept = Preferences(path)
    for name, value in (
        ("a/text", "x, y; z"),
        ("a/flag", True),
        ("a/numbers", [3, 1, 2]),
        ("a/state", QByteArray(b"\0\1")),
    ):
        kept.put(name, value)
    del kept
    again = Preferences(path)
    assert (again.text("a/text"), again.flag("a/flag"), again.numbers("a/numbers")) == ("x, y; z", True, [3, 1, 2])
    assert again.state("a/state") == QByteArray(b"\0\1")
    path.write_bytes(b"\xff\x00[[[=\n" * 50)
    broken = Preferences(path)
    assert (broken.text("a/text", "none"), broken.flag("a/flag"), broken.numbers("a/numbers")) == ("none", False, [])
    assert broken.state("a/state").isEmpty()


@pytest.mark.parametrize("scheme", ["light", "dark", "system"])
def test_a_look_is_remembered_and_nonsense_is_the_usual_one(qapp, scheme):
    preferences = Preferences()
    preferences.put("look/scheme", scheme)
    preferences.put("look/size", "largest")
    theme.apply(qapp, theme.remembered(preferences))
    assert theme.colours().name == ("dark" if scheme == "dark" else "light")
    assert theme.font().pointSize() == 12
    preferences.put("look/scheme", "plaid")
    preferences.put("look/size", "huge")
    theme.apply(qapp, theme.remembered(preferences))
    assert theme.look() == theme.Look()


def test_logging_a_contact_says_that_the_patient_asked_not_to_be_contacted(desk, qtbot, db):
    patient = records.id_of_mrn(db, "001")
    desk.act("edit", patient)
    tick = form(desk).findChild(QCheckBox, "field_do_not_contact")
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    qtbot.mouseClick(form(desk).findChild(QPushButton, "dialogSave"), Qt.MouseButton.LeftButton)
    desk.act("contact", patient)
    said = form(desk).findChild(QLabel, "preview")
    assert said.isVisible()
    assert said.text().startswith(SENTENCES["contact_not_wanted"])
    form(desk).discard()


def test_at_the_largest_text_the_dock_gives_way_to_the_page_sooner(desk, qtbot, qapp):
    desk.resize(1366, 768)
    qtbot.waitUntil(lambda: desk.centralWidget().width() == 1366)
    assert desk.panel.isVisible()
    theme.apply(qapp, theme.Look("light", "largest"))
    qtbot.waitUntil(lambda: not desk.panel.isVisible())
    theme.apply(qapp)
    qtbot.waitUntil(desk.panel.isVisible)


def test_the_bar_says_what_was_changed_in_the_settings(desk, qtbot):
    desk.open_page("settings")
    desk.settings.open_part("closures")
    qtbot.keyClick(desk.settings.pane.lines.view, Qt.Key.Key_Insert)
    entry = form(desk).findChild(QLineEdit, "field_first_on")
    qtbot.keyClicks(entry, "12/24")
    while any(each.isVisible() for each in desk.findChildren(FormDialog)):
        qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert desk.bar.text() in ("Saved: closure entered.", tr("saved_nothing_moves"))


def test_a_second_key_typed_too_fast_opens_no_second_dialog(desk, qtbot, db):
    patient = records.id_of_mrn(db, "001")
    desk.act("book", patient)
    desk.act("contact", patient)
    assert len([each for each in desk.findChildren(FormDialog) if each.isVisible()]) == 1
    form(desk).discard()
    desk.act("contact", patient)
    assert form(desk).findChild(QLineEdit, "field_made_at") is not None
    form(desk).discard()


@pytest.mark.parametrize("identity", ["", "A line that wraps"])
def test_a_long_dialog_stays_on_the_screen_and_shrinks_to_it_when_it_has_more_to_say(qtbot, identity):
    fields = [Field(f"text_{number}", label=f"Text {number}", lines=12) for number in range(6)]
    dialog = FormDialog("Long", identity, fields, lambda _: None, today=TODAY)  # gone once it is closed
    dialog.begin()
    QApplication.processEvents()
    most = dialog.screen().availableGeometry().height()
    assert dialog.height() <= most
    dialog._inputs["text_0"].setPlainText("typed")
    dialog.reject()
    QApplication.processEvents()
    assert dialog._question.isVisible()
    assert dialog.height() <= most
    dialog.discard()
