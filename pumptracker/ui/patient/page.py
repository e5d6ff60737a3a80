"""One patient: two identifiers, the pathway, the runway, the reservoir, the pump, what is next, what happened."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout

from pumptracker.domain.name import listed_name
from pumptracker.domain.record import PatientRecord
from pumptracker.domain.refused import Refused
from pumptracker.services import correcting
from pumptracker.store import calls, events, facts, policy, records, worklist
from pumptracker.store.connection import Connection
from pumptracker.ui import actions
from pumptracker.ui.binding import bind, bind_key
from pumptracker.ui.dialogs import correct_forms
from pumptracker.ui.dialogs.form_dialog import FormDialog
from pumptracker.ui.dialogs.order_forms import correct_order
from pumptracker.ui.focus import keys_in, tab_through
from pumptracker.ui.identity import identity
from pumptracker.ui.overriding import override
from pumptracker.ui.page import Page
from pumptracker.ui.patient.body import Body
from pumptracker.ui.patient.header import Header
from pumptracker.ui.patient.history_dialog import HistoryDialog
from pumptracker.ui.patient.shown import Shown, shown
from pumptracker.ui.patient.timeline import Line
from pumptracker.ui.preferences import Preferences
from pumptracker.ui.session import Session
from pumptracker.ui.telling import told
from pumptracker.words import tr


class PatientPage(Page):
    """Draws one record; asks for an action by its name. The head stays; all below it scrolls as a whole."""

    gone = Signal()
    """The patient shown is no longer there."""

    def __init__(self, session: Session, preferences: Preferences) -> None:
        super().__init__(session, preferences)
        self.setObjectName("patientPage")
        self.patient_id: int | None = None
        self._drawn: int | None = None
        self.header, self.body = Header(), Body(preferences)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.body, 1)
        self.header.asked.connect(self._ask)
        self.header.history_asked.connect(self.show_history)
        self.body.next_items.asked.connect(self._ask)
        self.body.timeline.taken_out.connect(self.take_out)
        self.body.timeline.corrected.connect(self.correct)
        bind(self, actions.PATIENT, {"history": self.show_history})

    # what is shown -----------------------------------------------------------------------------------

    def show_patient(self, patient_id: int) -> None:
        """Show a patient."""
        self.patient_id = patient_id
        self.bring_up_to_date()

    def current_patient(self) -> int | None:
        """The patient shown."""
        return self.patient_id

    def refresh(self) -> None:
        """Read the patient anew; one who is no longer there is nobody's page."""
        if self.patient_id is None:
            return
        had_keys = self._has_keys()
        try:
            now = self._read(self.patient_id)
        except Refused:
            self.patient_id = self._drawn = None
            self.gone.emit()
            return
        self.header.show_patient(now.record, now.rows, now.today, now.policy.numbers.failed_contacts_raise)
        self.body.show_all(now, same=self._drawn == self.patient_id)
        self._drawn = self.patient_id
        self._settle()
        self._order_tabs()
        if had_keys and not self._has_keys():
            self.take_focus()
        row = now.rows[0] if now.rows else None
        self.followed.emit(now.record.stage, row.item.topic if row else "", row.status if row else "")

    def _read(self, patient_id: int) -> Shown:
        record, today = self.session.read(records.record, patient_id), self.session.today
        rules = self.session.read(policy.policy)
        rows = self.session.read(worklist.of_patient, patient_id, today, rules.numbers)
        recorded = self.session.read(events.recorded, patient_id, _rows_of(record))
        return shown(record, rows, rules, self.session.read(calls.ladder), recorded, today)

    def show_fault(self, text: str) -> None:
        """Say that the patient could not be read, and show nothing of one."""
        self._drawn = None
        self.header.show_fault(text)
        self.body.hide()

    def take_focus(self) -> None:
        """The keys on what is needed most; every action has a key of its own."""
        self.header.take_focus()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """The head may need another height."""
        super().resizeEvent(event)
        self._settle()

    def _has_keys(self) -> bool:
        keys = keys_in(self)
        return keys is not None and self.isAncestorOf(keys) and keys.isVisibleTo(self)

    def _settle(self) -> None:
        """Give the head its height now: its buttons may have gone below the name, and a click may follow at once."""
        layout = self.layout()
        assert layout is not None
        self.header.settle()
        layout.invalidate()
        layout.activate()

    def _order_tabs(self) -> None:
        """Tab goes through the page as the eye does: buttons made anew would else come last."""
        tab_through(self, [*self.header.stops(), *self.body.stops()])

    # what is done ------------------------------------------------------------------------------------

    def _ask(self, action: str) -> None:
        if self.patient_id is not None:
            self.asked.emit(action, self.patient_id)

    def take_out(self, line: Line) -> None:
        """Take out an event that was entered wrongly; what it was stays in the history."""
        with told(self.did.emit):
            if not line.removable:
                raise Refused("cannot_take_out", table=tr("history_table_" + line.table).lower())
            patient_id = self.patient_id

            def still_theirs(db: Connection) -> None:
                if facts.owner(db, line.table, line.row_id) != patient_id:
                    raise Refused("changed_meanwhile")

            with self.session.expecting(still_theirs):
                self.session.write(correcting.take_out, line.table, line.row_id)
            self.did.emit(tr("taken_out"))

    def correct(self, line: Line) -> None:
        """Open the dialog that puts one event right."""
        if self.patient_id is None:
            return
        dialog = None
        with told(self.did.emit):
            dialog = self._correction(self.session.read(records.record, self.patient_id), line)
        if dialog is not None:
            dialog.accepted.connect(lambda: self._lead_on(dialog))
            self.open_dialog(dialog, tr("corrected"))

    def _correction(self, record: PatientRecord, line: Line) -> FormDialog | None:
        if line.table == "fills":
            fill = next((each for each in record.fills if each.id == line.row_id), None)
            return correct_forms.correct_fill(self.session, record, fill, self) if fill else None
        if line.table == "drug_orders":
            order = next((each for each in record.drug_orders if each.id == line.row_id), None)
            return correct_order(self.session, record, order, self) if order else None
        visit = next((each for each in record.bookings if each.id == line.row_id), None)
        return correct_forms.correct_visit(self.session, record, visit, self) if visit else None

    def _lead_on(self, dialog: FormDialog) -> None:
        if dialog.leads_to:
            self._ask(dialog.leads_to)

    def show_history(self) -> None:
        """Open the history of every change of this patient."""
        if self.patient_id is None:
            return
        with told(self.did.emit):
            record = self.session.read(records.record, self.patient_id)
            changes = self.session.read(events.changes, self.patient_id)
            name = listed_name(record.patient.family_name, record.patient.given_name)
            dialog = HistoryDialog(f"{name} · {identity(record, self.session.today)}", changes, self)
            bind_key(dialog, actions.keys("beeping", actions.ANYWHERE), partial(self.asked.emit, "beeping", 0))
            dialog.open()
            dialog.finished.connect(dialog.deleteLater)
            dialog.take_focus()


def _rows_of(record: PatientRecord) -> list[events.Key]:
    """The rows whose recorder the page names."""
    tables: dict[str, tuple[Any, ...]] = {
        "stage_entries": record.stage_entries, "pumps": record.pumps, "fills": record.fills,
        "programmes": record.programmes, "printouts": record.printouts, "eri_readings": record.eri_readings,
        "pump_events": record.pump_events, "pump_checks": record.pump_checks, "absences": record.absences,
        "trials": record.trials, "drug_orders": record.drug_orders, "bookings": record.bookings,
        "contacts": record.contacts, "follow_up_plans": record.follow_up_plans, "transfers": record.transfers,
    }  # fmt: skip
    return [(table, each.id) for table, facts in tables.items() for each in facts]
