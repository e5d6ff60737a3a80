"""The pictures of the manuals: the demo clinic on a fixed day, each page and dialog that the text names.

Only the worklist is shown with rail and information beside it: they are the same beside every page.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit, QWidget

from pumptracker.domain.recall import Recall
from pumptracker.domain.record import PatientRecord
from pumptracker.domain.status import BOOKED
from pumptracker.services import recalling
from pumptracker.store import policy, records, worklist
from pumptracker.store.connection import Connection
from pumptracker.ui.closing.orders_dialog import OrdersDialog
from pumptracker.ui.closing.planner_dialog import ClosurePlanner
from pumptracker.ui.dialogs import patient_forms
from pumptracker.ui.dialogs.beeping_form import BeepingDialog
from pumptracker.ui.dialogs.form_dialog import FormDialog
from pumptracker.ui.main_window import MainWindow
from pumptracker.ui.reports.recalls_report import RecallsReport
from pumptracker.words import day, language
from tests.shot_prints import handout, opened

TODAY = date(2026, 11, 24)
ROOM, LOWER = (1366, 768), 660
"""The smallest clinic screen; pages that are shown without what is around them need less height."""

Shot = tuple[str, QWidget]


def pictures(db: Connection) -> Iterator[Shot]:
    """Each picture by its name in the text, the window brought into it before."""
    window = MainWindow(db, lambda: TODAY, "Ana")
    window.show()
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(*ROOM)
    for some in (_pages, _dialogs, _lists, _reports, _settings, _papers):
        for name, widget in some(window):
            yield name, widget
            if isinstance(widget, FormDialog):
                widget.discard()
            elif isinstance(widget, QDialog):
                widget.done(0)
    window.close()
    window.deleteLater()


def _pages(window: MainWindow) -> Iterator[Shot]:
    window.open_page("worklist")
    yield "worklist", window
    window.resize(ROOM[0], LOWER)
    for name in ("pathway", "calendar", "learn"):
        window.open_page(name)
        yield name, window.pages[name]
    window.open_page("patients")
    window.patients._frame._chosen("all")
    yield "patients", window.patients
    window.open_patient(_somebody(window).patient.id)
    yield "patient", window.patient


def _dialogs(window: MainWindow) -> Iterator[Shot]:
    record = _somebody(window)
    for name in ("book", "contact", "refill", "letter"):
        dialog = patient_forms.dialog(name, window.session, record, window)
        made_at = dialog.findChild(QLineEdit, "field_made_at")
        if made_at is not None:
            made_at.setText("09:15")  # else the clock's
        yield name, _shown(dialog)
    beeping = BeepingDialog(window.session, None, window)
    beeping.findChild(QLineEdit, "field_find").setText(record.patient.mrn)
    beeping.findChild(QCheckBox, "identifier_name").setChecked(True)
    beeping.findChild(QCheckBox, "field_symptom_spasms").setChecked(True)
    yield "beeping", _shown(beeping)
    yield "new", _shown(patient_forms.new_patient(window.session, window))


def _lists(window: MainWindow) -> Iterator[Shot]:
    planner = ClosurePlanner(window.session, window)
    for name, text in (("first_on", day(date(2026, 12, 1))), ("last_on", day(date(2027, 1, 1)))):
        planner._fields[name].setText(text)
    planner.look()
    yield "closed-days", _shown(planner)
    yield "orders", _shown(OrdersDialog(window.session, window))


def _reports(window: MainWindow) -> Iterator[Shot]:
    window.open_page("reports")
    window.pages.reports.open_part("weeks")
    yield "reports", window.pages.reports
    window.pages.reports.open_part("recalls")
    report = window.pages.reports.report
    assert isinstance(report, RecallsReport)
    notice = Recall(name="Demo", model="SynchroMed", serial_from="DEMO000001", serial_to="DEMO000040", opened_on=TODAY)
    report.show_list(window.session.write(recalling.open_recall, notice))
    yield "recalls", window.pages.reports


def _settings(window: MainWindow) -> Iterator[Shot]:
    window.open_page("settings")
    window.settings.open_part("numbers")
    yield "settings", window.settings


def _papers(window: MainWindow) -> Iterator[Shot]:
    window.open_page("worklist")
    yield "print", opened(window)
    dialog = opened(window, "fallback")
    dialog.attempt(dialog.show_preview)
    yield from (("fallback", preview) for preview in dialog.findChildren(QDialog, "printPreview"))
    dialog.discard()
    window.open_patient(_somebody(window).patient.id)
    window.hand_out("long-term", language())
    yield "handout", handout()


def _shown(dialog: QDialog) -> QDialog:
    dialog.show()
    return dialog


def _somebody(window: MainWindow) -> PatientRecord:
    """Someone with a pump, a phone and a booked refill."""
    numbers = window.session.read(policy.numbers)
    places = sorted(window.session.read(worklist.places, TODAY, numbers))
    booked = (place.patient_id for place in places if place.kind == "refill" and place.status == BOOKED)
    found = (window.session.read(records.record, patient_id) for patient_id in booked)
    return next(each for each in found if each.phones and each.active_pump)
