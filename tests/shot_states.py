"""The states of pages and dialogs that are seen only after a key or a click: for the pictures of `tests.shots`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from pumptracker.domain import stage as stages
from pumptracker.domain.days import days_after
from pumptracker.domain.own_article import Draft
from pumptracker.domain.recall import Recall
from pumptracker.domain.record import PatientRecord
from pumptracker.domain.status import BOOKED, OVERDUE, UNKNOWN
from pumptracker.services import recalling, wording
from pumptracker.store import calendar_days, records, search
from pumptracker.store.listing import Wanted
from pumptracker.ui.calendar.entries import VIEWS
from pumptracker.ui.closing.orders_dialog import OrdersDialog
from pumptracker.ui.closing.planner_dialog import ClosurePlanner
from pumptracker.ui.closing.turns import turn_dialog
from pumptracker.ui.dialogs.beeping_form import BeepingDialog
from pumptracker.ui.dialogs.contact_form import ContactDialog
from pumptracker.ui.learn.article_dialog import ArticleDialog
from pumptracker.ui.learn.trail import Place
from pumptracker.ui.main_window import MainWindow
from pumptracker.ui.manual.window import show_manual
from pumptracker.ui.pathway.exits_dialog import ExitsDialog
from pumptracker.ui.pathway.page import move_dialog
from pumptracker.ui.patients.merge_dialog import MergeDialog
from pumptracker.ui.reports.recalls_report import RecallsReport
from pumptracker.ui.settings.decision_dialog import DecisionDialog
from pumptracker.ui.settings.page import SECTIONS
from pumptracker.ui.settings.pane import TablePane
from tests.shot_prints import print_states

Shot = tuple[str, QWidget]
_NOT_A_NAME = "xyzzy"
_MEANING = "ERI: " + 12 * "Lorem ipsum dolor sit amet. "


def states(window: MainWindow) -> Iterator[Shot]:
    """Each state with its name, the window brought into it before."""
    yield from _worklist(window)
    yield from _patients(window)
    yield from _patient(window)
    yield from _pathway(window)
    yield from _calls(window)
    yield from _reports(window)
    yield from _calendar(window)
    yield from _learn(window)
    yield from _settings(window)
    yield from _foresight(window)
    yield from print_states(window)
    yield from _lists(window)
    yield from _around(window)


def _worklist(window: MainWindow) -> Iterator[Shot]:
    page = window.worklist
    window.open_page("worklist")
    view = page.table.view
    for row in (4, 3, 0):
        view.selectRow(row)
        QApplication.sendEvent(view, _key(Qt.Key.Key_Right))
    yield "worklist-expanded", window
    page._want(Wanted(kinds=frozenset({"refill"}), tier=1, status=BOOKED))
    yield "worklist-filtered", window
    page._want(Wanted(kinds=frozenset({"refill"}), stage=stages.EVALUATION))
    yield "worklist-nobody", window
    page._clear()
    view.selectRow(0)
    for _ in range(3):
        QApplication.sendEvent(view, _key(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier))
    yield "worklist-several", window
    page.deeds.show_menu(page.current(), QPoint(0, 0))
    yield from _menu("worklist-menu")
    for name, chip in (("filter", page.bar.facets), ("kinds", page.bar.more), ("columns", page.bar.columns)):
        chip.menu().popup(QPoint(0, 0))
        yield from _menu(f"worklist-{name}")


def outcomes(window: MainWindow) -> Iterator[Shot]:
    """The visits of the days past that have no outcome: the window's day is to be a later one."""
    window.worklist._show_outcomes(True)
    yield "worklist-outcomes", window


def _patients(window: MainWindow) -> Iterator[Shot]:
    page = window.patients
    everyone = window.session.read(search.everyone)
    family = window.session.read(records.record, everyone[0].patient_id).patient.family_name
    for name, text in (("found", family[:6]), ("nobody", _NOT_A_NAME)):
        window.open_page("patients")
        window.top._box.setText(text)
        yield f"patients-{name}", window
    window.top._box.clear()
    page._frame._chosen("all")
    yield "patients-everyone", window
    page._open_menu()
    yield from _menu("patients-menu")
    one, other = (each.patient_id for each in everyone[:2])
    yield "patients-merge-choose", MergeDialog(window.session, one, None, window)
    yield "patients-merge", MergeDialog(window.session, one, other, window)


def _patient(window: MainWindow) -> Iterator[Shot]:
    for name, wanted in _KINDS.items():
        found = next((each for each in _records(window) if wanted(each)), None)
        if found is None:
            print(f"nobody for patient-{name}")
            continue
        window.open_patient(found.patient.id)
        yield f"patient-{name}", window
    for name, status in (("unknown", UNKNOWN), ("overdue", OVERDUE)):
        window.open_page("worklist")
        place = next((line.place for line in window.worklist.table.model.lines if line.place.status == status), None)
        if place is not None:
            window.open_patient(place.patient_id)
            yield f"patient-{name}", window
    bar = window.patient.body.verticalScrollBar()
    bar.setValue(bar.maximum())
    yield "patient-foot", window
    window.patient.show_history()
    yield from _dialog("patient-history")


_KINDS: dict[str, Callable[[PatientRecord], bool]] = {
    "evaluation": lambda record: record.stage == stages.EVALUATION,
    "trial": lambda record: record.stage == stages.TRIAL,
    "implantation": lambda record: record.stage == stages.IMPLANTATION,
    "post-procedure": lambda record: record.stage == stages.POST_PROCEDURE,
    "transferred": lambda record: record.stage == stages.TRANSFERRED,
    "deceased": lambda record: record.stage == stages.DECEASED,
    "ziconotide": lambda record: bool(record.fills) and record.fills[-1].drugs == "ziconotide",
}


def _records(window: MainWindow) -> Iterator[PatientRecord]:
    for match in window.session.read(search.everyone):
        yield window.session.read(records.record, match.patient_id)


def _pathway(window: MainWindow) -> Iterator[Shot]:
    page = window.pathway
    window.open_page("pathway")
    for name in ("Stuck", "Transferred"):
        chip = page._filters.findChild(QPushButton, f"pathway{name}")
        chip.click()
        yield f"pathway-{name.lower()}", window
        chip.click()
    yield "pathway-exits", ExitsDialog(window.session, window)
    for stage in (*stages.STAGES, *stages.EXITS):
        found = next((each for each in _records(window) if each.stage == _before(stage)), None)
        if found is not None:
            yield f"pathway-move-{stage}", move_dialog(window.session, found, window, stage)


def _before(stage: str) -> str:
    """The stage that a move comes from in the pictures."""
    if stage in stages.EXITS:
        return {stages.NOT_A_CANDIDATE: stages.EVALUATION, stages.DECLINED: stages.EVALUATION}.get(
            stage, stages.LONG_TERM
        )
    order = list(stages.STAGES)
    return order[max(0, order.index(stage) - 1)] if stage != order[0] else order[1]


def _calls(window: MainWindow) -> Iterator[Shot]:
    """What came of a call, and a beeping pump: found, not found, not identified."""
    record = next(each for each in _records(window) if each.active_pump and each.phones)
    for outcome in ("message-machine", "asked-not-to-call"):
        contact = ContactDialog(window.session, record, window)
        choice = contact.findChild(QComboBox, "field_outcome")
        choice.setCurrentIndex(choice.findData(outcome))
        yield f"contact-{outcome}", contact
    yield "beeping", BeepingDialog(window.session, None, window)
    for name, text in (("several", "demo"), ("nobody", _NOT_A_NAME), ("found", record.patient.mrn)):
        beeping = BeepingDialog(window.session, None, window)
        beeping.findChild(QLineEdit, "field_find").setText(text)
        if name == "found":
            beeping.findChild(QCheckBox, "identifier_name").setChecked(True)
            beeping.findChild(QCheckBox, "field_symptom_breathing").setChecked(True)
        yield f"beeping-{name}", beeping
    beeping = BeepingDialog(window.session, None, window)
    beeping.findChild(QCheckBox, "field_unidentified").setChecked(True)
    yield "beeping-unidentified", beeping


def _reports(window: MainWindow) -> Iterator[Shot]:
    page = window.pages.reports
    window.open_page("reports")
    report = page.report
    assert isinstance(report, RecallsReport)
    notice = Recall(
        name="Demo notice: motor stall", model="SynchroMed", serial_from="DEMO000001", serial_to="DEMO000040",
        implanted_from=date(2023, 1, 1), note="Fictional", opened_on=date(2026, 11, 24),
    )  # fmt: skip
    made = window.session.write(recalling.open_recall, notice)
    odd = replace(notice, name="Demo notice 2", serial_from="X1", serial_to="")
    other = window.session.write(recalling.open_recall, odd)
    yield "reports-recalls", window
    report.show_list(other)
    yield "reports-recall-by-hand", window
    report.show_list(made)
    yield "reports-recall", window
    view = report.list_view
    for name, press in (("change", view.change), ("close", view.close_list), ("contact", view.log_contact)):
        press()
        yield from _dialog(f"reports-recall-{name}")
    view.table.view.selectAll()
    view.log_contact()
    yield from _dialog("reports-recall-contacts")
    report.show_all()
    for code in ("devices", "weeks", "quarters"):
        page.open_part(code)
        yield f"reports-{code}", window
    page.open_part("devices")
    page.report.findChild(QLineEdit, "deviceFilter").setText(_NOT_A_NAME)
    yield "reports-devices-nobody", window
    page.open_part("recalls")
    report.new()
    yield from _dialog("reports-recall-new")


def _calendar(window: MainWindow) -> Iterator[Shot]:
    page = window.calendar
    window.open_page("calendar")
    today = window.session.today
    for view in VIEWS:
        page.show_view(view)
        page.grid.mark(0)
        yield f"calendar-{view}", window
    page.show_view(VIEWS[0])
    page.go(days_after(today, 3_000))
    yield "calendar-nothing", window
    ahead = window.session.read(calendar_days.cells, today, days_after(today, 60), today)
    visit = next((visit for cell in ahead.values() for visit in cell.visits if visit.outcome is None), None)
    if visit is not None:
        page.ask_move(visit, days_after(visit.visit_on, 120))
        yield from _dialog("calendar-move")
    page.go(today)


def _learn(window: MainWindow) -> Iterator[Shot]:
    window.open_page("learn")
    page = window.pages.learn
    for name, text in (("found", "refill"), ("nothing", _NOT_A_NAME)):
        page.box.setText(text)
        yield f"learn-{name}", window
    page.box.clear()
    page.open_article("missed-refill")
    for _ in range(3):
        page.enlarge(2)
    yield "learn-large", window
    for _ in range(3):
        page.enlarge(-2)
    page.open_article("callers")
    yield "learn-callers", window
    page.open_place(Place("of-no-name"))
    yield "learn-missing", window
    page.note.say("ERI", _MEANING)
    yield "learn-note", window
    page.note.hide()
    yield "manual", show_manual(window, "closed-days")
    yield from _own_words(window)


def _own_words(window: MainWindow) -> Iterator[Shot]:
    """An article in the clinic's own words: as it is read, edited, refused, compared, restored and removed."""
    page = window.pages.learn
    draft = Draft(language="en", title="Our trial", body="## Here\n\nBehind the clinic.\n\n> Call us.", stage="trial")
    window.session.write(wording.rewrite_article, "trial", draft)
    window.session.write(wording.add_article, replace(draft, title="Where to park", kinds=("refill", "trial")))
    page.open_article("trial")
    yield "learn-own", window
    for name in ("trial", "where-to-park"):
        page.open_article(name)
        page.head.findChild(QPushButton, "learnEdit").click()
        dialog = next(each for each in window.findChildren(ArticleDialog) if each.isVisible())
        dialog.findChild(QPlainTextEdit, "field_body").setPlainText("[gone](nowhere.md)")
        dialog.findChild(QPushButton, "dialogSave").click()
        dialog.findChild(QPushButton, "articleCompare").click()
        yield from _dialog(f"learn-edit-{name}")
    window.open_page("settings")
    window.settings.open_part("education")
    for key, button in ((("trial", "en"), "settings_restore_text"), (("where-to-park", "en"), "settings_remove")):
        window.settings.pane.lines.choose(key)
        window.settings.pane.findChild(QPushButton, button).click()
        yield from _dialog(f"settings-education-{button.removeprefix('settings_')}")
    window.session.write(wording.restore_article, "trial", "en")  # the next look goes through the same clinic
    window.session.write(wording.remove_article, "where-to-park", "en")


def _settings(window: MainWindow) -> Iterator[Shot]:
    window.open_page("settings")
    for code in SECTIONS:
        window.settings.open_part(code)
        yield f"settings-{code}", window
        pane = window.settings.pane
        if isinstance(pane, TablePane):
            for button in ("settings_edit", "settings_new", "settings_capacity"):
                found = pane.findChild(QPushButton, button)
                if found is not None and found.isEnabled():
                    found.click()
                    yield from _dialog(f"settings-{code}-{button.removeprefix('settings_')}")


def _foresight(window: MainWindow) -> Iterator[Shot]:
    """What a longer margin would move, shown before it is saved."""
    window.settings.open_part("numbers")
    window.settings.pane.findChild(QPushButton, "settings_edit").click()
    dialog = next(each for each in window.findChildren(DecisionDialog) if each.isVisible())
    dialog.findChild(QLineEdit).setText("14")
    dialog.findChild(QPushButton, "dialogSave").click()
    yield from _dialog("settings-foresight")
    window.settings.open_part("holidays")
    country = window.settings.pane.findChild(QComboBox, "country")
    if country is not None:  # the library of holidays is there
        country.setCurrentIndex(country.findData("US"))
    yield "settings-holidays-found", window


def _lists(window: MainWindow) -> Iterator[Shot]:
    """Closed days: before any are typed, planned, and the first booking of the round; then the orders of drugs."""
    yield "closure-empty", ClosurePlanner(window.session, window)
    planner = ClosurePlanner(window.session, window)
    _plan(planner, "1 Dec", "1 Jan 2027")
    yield "closure-planned", planner
    planner = ClosurePlanner(window.session, window)
    _plan(planner, "26 Dec", "27 Dec")
    yield "closure-nothing", planner
    planner = ClosurePlanner(window.session, window)
    _plan(planner, "1 Dec", "1 Jan 2027")
    plan = planner._plan
    if plan is not None and plan.lines:
        yield "closure-turn", turn_dialog(window.session, plan, plan.lines[0], 1, len(plan.lines), window)
    planner.close()
    yield "orders", OrdersDialog(window.session, window)


def _plan(planner: ClosurePlanner, first: str, last: str) -> None:
    for name, text in (("first_on", first), ("last_on", last), ("reason", "Building work")):
        planner._fields[name].setText(text)
    planner.look()


def _around(window: MainWindow) -> Iterator[Shot]:
    window.open_page("worklist")
    window.bar.say("")
    yield "undo", window
    window.bar.hide()
    window._frame.toggle_panel()
    for name in ("worklist", "pathway"):
        window.open_page(name)
        if name == "worklist" and window.width() < 1130:
            window._frame.toggle_panel()
        yield f"panel-toggled-{name}", window


def _menu(name: str) -> Iterator[Shot]:
    menu = next((each for each in QApplication.topLevelWidgets() if isinstance(each, QMenu) and each.isVisible()), None)
    if menu is not None:
        yield name, menu
        menu.close()


def _dialog(name: str) -> Iterator[Shot]:
    found = [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()]
    for dialog in found[:1]:
        yield name, dialog
        dialog.done(0)


def _key(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, held)
