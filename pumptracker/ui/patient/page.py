"""One patient: two identifiers, the pathway, the pump, what is next, and everything that happened."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from html import escape

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
)

from pumptracker.domain.quantity import plain
from pumptracker.domain.record import PatientRecord
from pumptracker.domain.refused import Refused
from pumptracker.domain.runtime import running
from pumptracker.domain.stage import STAGES
from pumptracker.services import correcting
from pumptracker.store import records, worklist
from pumptracker.store.worklist import Row
from pumptracker.ui.dialogs.form_dialog import field_words
from pumptracker.ui.identity import identity
from pumptracker.ui.page import Page
from pumptracker.ui.patient.timeline import Line, timeline
from pumptracker.ui.preferences import Preferences
from pumptracker.ui.session import Session
from pumptracker.ui.theme import colours, dress
from pumptracker.ui.worklist.model import status_words
from pumptracker.words import day, sentence, tr

ACTIONS = ("refill", "book", "contact", "outcome", "dose", "stage", "edit")
MORE = (
    "checklist",
    "implant",
    "explant",
    "printout",
    "order",
    "receive",
    "follow_up",
    "event",
    "eri",
    "trial",
    "arrival",
    "absence",
)


class PatientPage(Page):
    """Draws one record; asks for an action by its name."""

    gone = Signal()
    """The patient shown is no longer there."""

    def __init__(self, session: Session, preferences: Preferences) -> None:
        super().__init__(session, preferences)
        self.setObjectName("patientPage")
        self.patient_id: int | None = None
        self._name, self._who, self._steps = QLabel(), QLabel(), QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._who.setTextFormat(Qt.TextFormat.PlainText)
        self._lines: list[Line] = []
        self._next, self._pump = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self._steps.setTextFormat(Qt.TextFormat.RichText)
        self._pump.setTextFormat(Qt.TextFormat.PlainText)
        self._events = QTableWidget(0, 3)
        self._events.setObjectName("timelineView")
        self._events.setHorizontalHeaderLabels([tr("column_date"), tr("column_event"), tr("column_detail")])
        self._events.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self._events.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self._events.setColumnWidth(1, 130)
        self._events.verticalHeader().hide()
        self._events.setShowGrid(False)
        self._events.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._events.customContextMenuRequested.connect(self._menu)
        delete = QShortcut(
            QKeySequence.StandardKey.Delete, self._events, lambda: self.take_out(self._events.currentRow())
        )
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        self._events.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self._events.setAccessibleName(tr("column_event"))
        self._lay_out()

    def show_patient(self, patient_id: int) -> None:
        """Show a patient."""
        self.patient_id = patient_id
        self.bring_up_to_date()

    def current_patient(self) -> int | None:
        """The patient shown."""
        return self.patient_id

    def show_fault(self, text: str) -> None:
        """Say that the patient could not be read."""
        self._who.setText(text)

    def refresh(self) -> None:
        """Read the patient anew; one who is no longer there is nobody's page."""
        if self.patient_id is None:
            return
        try:
            record = self.session.read(records.record, self.patient_id)
        except Refused:
            self.patient_id = None
            self.gone.emit()
            return
        own = self.session.read(worklist.of_patient, self.patient_id, self.session.today, self.session.numbers())
        self.show_record(record, own, self.session.today)
        self.followed.emit(record.stage, own[0].item.kind if own else "", own[0].status if own else "")

    def show_record(self, record: PatientRecord, rows: list[Row], today: date) -> None:
        """Show a record with its open items, as they stand on a day."""
        phone = record.phones[0].number if record.phones else ""
        name = record.patient.family_name
        given = record.patient.given_name
        self._name.setText(f"{name}, {given}" if given else name)
        self._who.setText(" · ".join(part for part in (identity(record, today), phone) if part))
        self._steps.setText(_stepper(record))
        self._next.setText("<br>".join(_next_lines(rows, today)) or tr("nothing_open"))
        self._pump.setText("\n".join(_pump_lines(record)))
        self._fill_events(record)

    def _fill_events(self, record: PatientRecord) -> None:
        lines = self._lines = timeline(record)
        self._events.setRowCount(len(lines))
        for number, line in enumerate(lines):
            when = day(line.when) if line.when else tr("status_unknown")
            for column, text in enumerate((when, line.what, line.detail)):
                self._events.setItem(number, column, QTableWidgetItem(text))

    def _menu(self, at: QPoint) -> None:
        """What can be done about one event: taken out where it was entered wrongly."""
        index = self._events.indexAt(at)
        if index.isValid() and self._lines[index.row()].table:
            menu = QMenu(self._events)
            menu.addAction(tr("entered_wrongly"), lambda: self.take_out(index.row()))
            menu.popup(self._events.viewport().mapToGlobal(at))

    def take_out(self, number: int) -> None:
        """Ask for an event to be taken out; what it was stays in the history."""
        line = self._lines[number]
        if line.table:
            try:
                self.session.write(correcting.take_out, line.table, line.row_id)
            except Refused as refusal:
                self.did.emit(sentence(refusal.code, {"field": field_words(refusal.field), **refusal.facts}))
            else:
                self.did.emit(tr("taken_out"))

    def _lay_out(self) -> None:
        dress(self._name, "title")
        dress(self._who, "quiet")
        head = QVBoxLayout()
        head.addWidget(self._name)
        head.addWidget(self._who)
        buttons = QHBoxLayout()
        for action in ACTIONS:
            button = QPushButton(tr("act_" + action))
            button.setObjectName("act_" + action)
            button.clicked.connect(self._asker(action))
            buttons.addWidget(button)
        more = QPushButton(tr("more"))
        menu = QMenu(more)
        for action in MORE:
            menu.addAction(tr("act_" + action), self._asker(action))
        more.setMenu(menu)
        buttons.addWidget(more)
        buttons.addStretch()
        cards = QHBoxLayout()
        cards.addWidget(_card(tr("next_items"), self._next), 3)
        cards.addWidget(_card(tr("pump"), self._pump), 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 12, 18, 12)
        layout.addLayout(head)
        layout.addLayout(buttons)
        layout.addWidget(_card("", self._steps))
        layout.addLayout(cards)
        layout.addWidget(self._events, 1)

    def _asker(self, action: str) -> Callable[[], None]:
        return lambda: self.asked.emit(action, 0)


def _card(title: str, content: QLabel) -> QFrame:
    card = QFrame()
    card.setObjectName("card")
    layout = QVBoxLayout(card)
    if title:
        layout.addWidget(QLabel(f"<b>{title}</b>"))
    layout.addWidget(content)
    layout.addStretch()
    return card


def _stepper(record: PatientRecord) -> str:
    entered = {entry.stage: entry.entered_on for entry in record.stage_entries}
    cells = []
    for stage in STAGES:
        here = stage == record.stage
        sign = "◉" if here else ("✓" if stage in entered else "○")
        when = day(entered[stage]) if stage in entered else "&nbsp;"
        weight = "bold" if here else "normal"
        cells.append(
            f'<td align="center" width="160"><span style="color:{colours().accent}; font-size:16px">{sign}</span><br>'
            f'<span style="font-weight:{weight}">{tr("stage_" + stage)}</span><br><small>{when}</small></td>'
        )
    if record.stage not in STAGES:
        cells.append(
            f'<td align="center" width="160"><b>{tr("stage_" + record.stage)}</b><br>{day(record.entered_on)}</td>'
        )
    return f"<table><tr>{''.join(cells)}</tr></table>"


def _next_lines(rows: list[Row], today: date) -> list[str]:
    lines = []
    for row in rows:
        due = day(row.item.due_on) if row.item.due_on else "—"
        why = [escape(sentence(each.code, each.facts)) for each in (row.item.reason, *row.item.questions)]
        lines.append(f"<b>{tr('kind_' + row.item.kind)}</b> {due} · {status_words(row, today)}<br>{'. '.join(why)}")
    return lines


def _pump_lines(record: PatientRecord) -> list[str]:
    pump = record.active_pump
    if pump is None:
        return [tr("no_pump")]
    fill = record.latest_fill(pump)
    fill = running(fill, record.programmes) if fill else None
    lines = [f"{pump.model or '?'} · {pump.serial or '?'}"]
    if pump.implanted_on:
        lines.append(sentence("implanted", {"implanted_on": pump.implanted_on}))
    lines += [part for part in (pump.site, f"{pump.catheter} {pump.catheter_tip}".strip()) if part]
    if fill is not None:
        lines.append(f"{fill.drugs or '?'} {plain(fill.concentration) or '?'} {fill.concentration_unit}")
        lines.append(f"{plain(fill.daily_dose) or '?'} {fill.dose_unit}")
    return lines
