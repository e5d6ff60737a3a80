"""The main window: rail, search, pages, information dock, and a repaint when the day or the data moves on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pumptracker.domain.refused import Refused
from pumptracker.services import correcting
from pumptracker.services.undoing import undo
from pumptracker.store import records, search, staff, worklist
from pumptracker.store.connection import Connection
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.store.worklist import Listing, Place, Row
from pumptracker.ui.dialogs import patient_forms as actions
from pumptracker.ui.dialogs.form_dialog import FormDialog, field_words
from pumptracker.ui.info_panel import InfoPanel
from pumptracker.ui.overriding import override
from pumptracker.ui.patient.page import PatientPage
from pumptracker.ui.patients.page import PatientsPage
from pumptracker.ui.rail import Rail
from pumptracker.ui.session import Session
from pumptracker.ui.worklist.page import WorklistPage
from pumptracker.words import sentence, tr, weekday

_LOOK_EVERY_MS = 5_000
_FRAME = 36
_NARROWEST = 1270


class MainWindow(QMainWindow):
    """Opens on the worklist; midnight, and what another program writes, repaint it."""

    def __init__(self, db: Connection, clock: Callable[[], date], by: str) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowTitle(tr("pumptracker"))
        self._fit()
        self.session = Session(db, clock, by)
        self.rail, self.worklist, self.patients = Rail(by), WorklistPage(self._fetch), PatientsPage()
        self.patient, self.panel = PatientPage(), InfoPanel()
        self._patient_id: int | None = None
        self._listing = Listing()
        self._asked = False
        self._seated: tuple[list[str], str] = ([], "")
        self._lay_out()
        self._connect()
        self.session.look_again()
        self.open_page("worklist")

    def _fit(self) -> None:
        """Take the smallest clinic screen's size, or what this screen leaves of it beside its bars and the frame."""
        free = self.screen().availableGeometry()
        self.setMinimumWidth(_NARROWEST)
        if _NARROWEST <= free.width() <= 1366:
            self.resize(free.width(), min(768, free.height() - _FRAME))
            self.setWindowState(Qt.WindowState.WindowMaximized)
        else:
            self.resize(1366, 768)

    # what staff do ---------------------------------------------------------------------------

    def open_page(self, page: str) -> None:
        """Show the worklist or the patients."""
        self._pages.setCurrentWidget(self.worklist if page == "worklist" else self.patients)
        self.rail.mark(page)
        if page == "patients":
            self._search.setFocus()
        else:
            self.worklist.take_focus()

    def open_patient(self, patient_id: int) -> None:
        """Show one patient."""
        self._patient_id = patient_id
        self._draw_patient()
        self._pages.setCurrentWidget(self.patient)
        self.rail.mark("patients")

    def act(self, action: str) -> None:
        """Open the dialog of an action for the patient shown or selected."""
        row = self.worklist.current()
        shown = self._pages.currentWidget() is self.patient
        patient_id = self._patient_id if shown else (row.patient_id if row else None)
        if patient_id is not None:
            self._open(actions.dialog(action, self.session, self.session.read(records.record, patient_id), self))

    def register(self) -> None:
        """Open the dialog that registers a patient."""
        self._open(actions.new_patient(self.session, self))

    def undo(self) -> None:
        """Take back the last action, and say so."""
        try:
            last = self.session.undo(undo, of_another=self._asked)
        except Refused as refusal:
            self._asked = refusal.code == "undo_of_another"
            self._undo_text.setText(sentence(refusal.code, {"field": "", **refusal.facts}))
        except StoreUnavailable as unavailable:
            self._undo_text.setText(sentence(unavailable.code, unavailable.facts))
        else:
            self._asked = False
            self._undo_text.setText(sentence("undone", {"use_case": tr("did_" + last.use_case)}))
        self._undo_bar.show()

    def _open(self, form: FormDialog) -> None:
        form.accepted.connect(lambda: self._did(form.leads_to))
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.open()
        form.take_focus()

    def _take_out(self, table: str, row_id: int) -> None:
        try:
            self.session.write(correcting.take_out, table, row_id)
        except Refused as refusal:
            self._undo_text.setText(sentence(refusal.code, {"field": field_words(refusal.field), **refusal.facts}))
        else:
            self._undo_text.setText(tr("taken_out"))
        self._undo_bar.show()

    def _did(self, leads_to: str) -> None:
        """Say that it is saved; a visit that was a refill leads on to the refill itself."""
        self._undo_text.setText(tr("saved"))
        self._undo_bar.show()
        if leads_to:
            self.act(leads_to)

    # what is shown ---------------------------------------------------------------------------

    def look_again(self) -> None:
        """Repaint where the day or the data moved on."""
        self.session.look_again()

    def _repaint(self) -> None:
        """Paint what stands in the database; where it cannot be read, say so and never show an empty list."""
        try:
            self._paint()
        except StoreUnavailable as unavailable:
            self.worklist.show_fault(sentence(unavailable.code, unavailable.facts))

    def _paint(self) -> None:
        today = self.session.today
        self.session.refresh(self._listing)
        self.worklist.show_places(self._listing.places, today, self.session.read(worklist.on_pathway))
        self._day.setText(f"{weekday(today)} {today.year}")
        self._sit_down(self.session.by)
        self._find()
        if self._patient_id is not None:
            self._draw_patient()

    def _fetch(self, place: Place) -> Row:
        return self.session.read(worklist.row, place, self.session.today)

    def _sit_down(self, name: str) -> None:
        self.session.by = name
        now = (self.session.read(staff.names), name)
        if now != self._seated:
            self._seated = now
            self.rail.show_staff(*now)

    def _draw_patient(self) -> None:
        assert self._patient_id is not None
        try:
            record = self.session.read(records.record, self._patient_id)
        except Refused:
            self._patient_id = None
            self.open_page("worklist")
            return
        own = self.session.read(worklist.of_patient, self._patient_id, self.session.today, self.session.numbers())
        self.patient.show_record(record, own, self.session.today)
        self.panel.follow(record.stage, own[0].item.kind if own else "", own[0].status if own else "")

    def _find(self) -> None:
        typed = self._search.text()
        self.patients.show_found(typed, self.session.read(search.find, typed))

    def _searched(self) -> None:
        self._find()
        if self._search.text():
            self.open_page("patients")

    def _follow(self, row: Row | None) -> None:
        if row is not None and self._pages.currentWidget() is not self.patient:
            self.panel.follow(row.item.stage, row.item.kind, row.status)

    # how it is built -------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._search, self._day = QLineEdit(), QLabel()
        self._search.setObjectName("patientSearch")
        self._search.setPlaceholderText(tr("search_hint"))
        self._search.setAccessibleName(tr("search_hint"))
        self._search.setMinimumWidth(470)
        self._search.installEventFilter(self)
        self._new = QPushButton(tr("new_patient"))
        self._new.setObjectName("newPatient")
        head = QHBoxLayout()
        head.setContentsMargins(18, 9, 18, 0)
        head.setSpacing(12)
        for part in (self._search, None, self._day, self._new):
            head.addWidget(part) if part is not None else head.addStretch()
        self._pages = QStackedWidget()
        for page in (self.worklist, self.patients, self.patient):
            self._pages.addWidget(page)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addLayout(head)
        middle.addWidget(self._pages, 1)
        middle.addWidget(self._make_undo_bar())
        whole = QWidget()
        layout = QHBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.rail)
        layout.addLayout(middle, 1)
        layout.addWidget(self.panel)
        self.setCentralWidget(whole)

    def _make_undo_bar(self) -> QWidget:
        self._undo_bar, self._undo_text = QWidget(), QLabel()
        self._undo_bar.setObjectName("undoBar")
        self._undo = QPushButton(tr("undo"))
        layout = QHBoxLayout(self._undo_bar)
        layout.addWidget(self._undo_text, 1)
        layout.addWidget(self._undo)
        self._undo_bar.hide()
        return self._undo_bar

    def _connect(self) -> None:
        self.session.changed.connect(self._repaint)
        self.rail.staff_chosen.connect(self._sit_down)
        self.rail.staff_added.connect(lambda: self._open(actions.new_staff(self.session, self)))
        self.patients.selected.connect(self.panel.follow)
        self.rail.chosen.connect(self.open_page)
        self.worklist.selected.connect(self._follow)
        self.worklist.opened.connect(self.open_patient)
        self.worklist.asked.connect(self.act)
        self.patients.opened.connect(self.open_patient)
        self.patient.asked.connect(self.act)
        self.patient.entered_wrongly.connect(self._take_out)
        self._search.textChanged.connect(self._searched)
        self._new.clicked.connect(self.register)
        self._undo.clicked.connect(self.undo)
        for keys, deed in (
            ("Ctrl+F", self._search.setFocus), ("Ctrl+N", self.register), ("Ctrl+Z", self.undo),
            ("F1", lambda: self.panel.setVisible(not self.panel.isVisible())),
        ):  # fmt: skip
            QShortcut(QKeySequence(keys), self, deed)
        for keys, action in (("B", "book"), ("C", "contact"), ("D", "refill")):
            shortcut = QShortcut(QKeySequence(keys), self.worklist, lambda name=action: self.act(name))
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._timer = QTimer(self, interval=_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.session.look_again)
        self._timer.start()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Look no more once the window is closed."""
        self._timer.stop()
        super().closeEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys, Enter and Esc work from inside the search box."""
        if watched is self._search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            deed = {
                Qt.Key.Key_Down: lambda: self.patients.step(1), Qt.Key.Key_Up: lambda: self.patients.step(-1),
                Qt.Key.Key_Return: self.patients.open_selected, Qt.Key.Key_Escape: self._search.clear,
            }.get(Qt.Key(event.key()))  # fmt: skip
            if deed is not None:
                deed()
                return True
        return super().eventFilter(watched, event)
