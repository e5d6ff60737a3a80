"""Patients: what the search box finds, who was opened lately, and everyone; merging of those registered twice."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from pumptracker.domain.policy import Numbers
from pumptracker.domain.refused import Refused
from pumptracker.store import people, search
from pumptracker.store.found import Found
from pumptracker.store.people import Line
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui import actions, theme
from pumptracker.ui.announcing import Teller
from pumptracker.ui.binding import bind
from pumptracker.ui.dialogs import patient_forms
from pumptracker.ui.overriding import override
from pumptracker.ui.page import Page
from pumptracker.ui.parts import table
from pumptracker.ui.patients import columns, recent
from pumptracker.ui.patients.delegate import PatientsDelegate
from pumptracker.ui.patients.frame import FOUND, RECENT, Frame
from pumptracker.ui.patients.menu import row_menu
from pumptracker.ui.patients.merging import open_merge
from pumptracker.ui.patients.model import PatientsModel
from pumptracker.ui.preferences import Preferences
from pumptracker.ui.session import Session
from pumptracker.ui.telling import told
from pumptracker.ui.worklist.copying import copied
from pumptracker.words import sentence, tr

if TYPE_CHECKING:  # imported when something is printed
    from pumptracker.ui.printing.what import Offer

_LEFT = "patients/left"
_MOST_COPIED = 500
_MOST_KEPT = 20
"""How many selected rows stay selected when the list is read anew."""
_ASKED = ("book", "contact", "refill", "outcome", "edit")


class PatientsPage(Page):
    """A list of patients, each with two identifiers; double-click or Enter opens one."""

    def __init__(self, session: Session, preferences: Preferences) -> None:
        super().__init__(session, preferences)
        self._text = ""
        self._new_text = False
        self._found: Found | None = None
        self._numbers = Numbers()
        self._teller = Teller(self)
        self._model = PatientsModel(self._lines)
        self._model.failed.connect(self.could_not_read, Qt.ConnectionType.QueuedConnection)
        self._view = self._make_view()
        self._frame = Frame(self, self._view, show_left=preferences.flag(_LEFT))
        self._connect()

    def search(self, text: str) -> None:
        """Look for what was typed; with nothing typed, show who was opened lately."""
        self._new_text = text.split() != self._text.split()
        self._text = text
        self._frame.choose(FOUND if text.strip() else RECENT, searching=bool(text.strip()))
        self.bring_up_to_date()

    def opened_patient(self, patient_id: int) -> None:
        """Note that a patient was opened at this desk."""
        recent.note(self.preferences, patient_id)
        self._stale = True

    def refresh(self) -> None:
        """Show who is to be listed; the selection stays where it can, else the first is selected."""
        kept, first = self._ids(self._rows()[:_MOST_KEPT]), self._new_text
        self._new_text = False
        self._numbers, self._found = self.session.numbers(), self._listed()
        self._model.show(self._found, self.session.today)
        self._model.patient_at(0)  # what cannot be read is said now, and not by the paint that follows
        self._frame.tell(self._text, self._found.total, left_out=self._found.hidden)
        self._teller.tell(self._frame.said())
        self._select([] if first else kept)
        self._tell()

    def show_fault(self, text: str) -> None:
        """Say that the patients could not be read."""
        self._found = None
        self._model.show(None, self.session.today)
        self._frame.tell_fault(text)

    def current_patient(self) -> int | None:
        """The patient selected."""
        return self._id(self._view.currentIndex().row())

    def take_focus(self) -> None:
        """Put the keys on the list."""
        self._view.setFocus()

    def step(self, by: int) -> None:
        """Move the selection from inside the search box."""
        last = self._model.rowCount() - 1
        if last >= 0:
            self._view.selectRow(max(0, min(last, self._view.currentIndex().row() + by)))

    def open_selected(self) -> None:
        """Open the selected patient."""
        chosen = self.current_patient()
        if chosen is not None:
            self.opened.emit(chosen)

    # what is listed --------------------------------------------------------------------------

    def _listed(self) -> Found:
        if self._frame.mode == FOUND:
            return self.session.read(search.look, self._text, left_too=self._frame.left_too)
        if self._frame.mode == RECENT:
            found = self.session.read(search.these, recent.recent(self.preferences))
            recent.forget_all_but(self.preferences, list(self.session.read(found.patients, 0, found.total)))
            return found
        return self.session.read(search.register, left_too=self._frame.left_too)

    def _lines(self, found: Found, first: int, count: int) -> list[tuple[int, Line | None]]:
        patients = self.session.read(found.patients, first, count)
        lines = self.session.read(people.lines, patients, self.session.today, self._numbers)
        return [(patient_id, lines.get(patient_id)) for patient_id in patients]

    def _id(self, row: int) -> int | None:
        return self._ids([row])[0]

    def _ids(self, rows: list[int]) -> list[int | None]:
        """Who stands on these rows; their lines are not read."""
        found, read = self._found, self.session.read
        asked = [read(found.patients, row, 1) if found and row >= 0 else [] for row in rows]
        return [each[0] if each else None for each in asked]

    def _rows(self) -> list[int]:
        """The selected rows, the current one first."""
        now = self._view.currentIndex().row()
        rows = {index.row() for index in self._view.selectionModel().selectedRows()}
        return sorted(rows, key=lambda row: (row != now, row))

    def _select(self, wanted: list[int | None]) -> None:
        found, read = self._found, self.session.read
        asked = [read(found.number_of, each) for each in wanted[:_MOST_KEPT] if found and each is not None]
        rows = [row for row in asked if row is not None]
        chosen = self._view.selectionModel()
        for row in reversed(rows or [0][: self._model.rowCount()]):
            flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
            chosen.setCurrentIndex(self._model.index(row, 0), flags)

    def _tell(self) -> None:
        row = self._view.currentIndex().row()
        if self._id(row) is None:
            self._frame.about(None)
            return
        try:
            line = self._model.line(row)
        except (Refused, StoreUnavailable):  # the paint that follows says so
            return
        self._frame.about(line)
        item = line.next
        self.followed.emit(line.stage, item.item.topic if item else "", item.status if item else "")

    # what is done ----------------------------------------------------------------------------

    def _do(self, name: str) -> None:
        """Do what a key, a button or the menu asks, for the patients selected."""
        row = self._view.currentIndex().row()
        patient_id = self._id(row)
        deeds = {
            "open": self.open_selected,
            "menu": self._open_menu,
            "merge": self._merge,
            "copy_rows": self._copy_rows,
        }
        if patient_id is None:
            return
        if name in deeds:
            deeds[name]()
        elif name in _ASKED:
            self.asked.emit(name, patient_id)
        elif name == "copy_phone":
            with told(self.did.emit):
                QGuiApplication.clipboard().setText(self._model.line(row).phone)
                self.did.emit(tr("phone_copied"))
        elif name == "unmerge":
            self._open_merge(name, patient_id, None)

    @override
    def offer(self) -> Offer:
        """Letters and cards for those selected."""
        from pumptracker.ui.printing.what import Offer

        return Offer(selected=tuple(each for row in sorted(self._rows()) if (each := self._id(row)) is not None))

    def _copy_rows(self) -> None:
        """Put the selected rows on the clipboard, for a spreadsheet."""
        rows = sorted(self._rows())[:_MOST_COPIED]
        columns_shown = range(self._model.columnCount())
        cells = [[str(self._model.index(row, column).data() or "") for column in columns_shown] for row in rows]
        QGuiApplication.clipboard().setMimeData(copied(cells))
        self.did.emit(sentence("copied", {"count": len(rows)}))

    def _merge(self) -> None:
        chosen = [each for row in self._rows() if (each := self._id(row)) is not None]
        if chosen:
            other = chosen[1] if len(chosen) == 2 else None
            self._open_merge("merge", chosen[0], other)

    def _open_merge(self, name: str, patient_id: int, other_id: int | None) -> None:
        with told(self.did.emit):
            beeping = partial(self.asked.emit, "beeping", 0)
            open_merge(name, self.session, patient_id, self, self.did.emit, beeping=beeping, other_id=other_id)

    def _open_menu(self, at: QPoint | None = None) -> None:
        index = self._view.currentIndex()
        if index.isValid():
            with told(self.did.emit):
                menu = row_menu(self, self._model.line(index.row()), len(self._rows()), self._do)
                place = at or self._view.visualRect(index).bottomLeft()
                menu.popup(self._view.viewport().mapToGlobal(place))

    def _register(self) -> None:
        with told(self.did.emit):
            form = patient_forms.new_patient(self.session, self)
            form.accepted.connect(lambda: self.opened.emit(form.registered))
            self.open_dialog(form)

    # how it is built -------------------------------------------------------------------------

    def _make_view(self) -> QTableView:
        view = table("patientsView", tr("page_patients"), lines=2)
        view.setModel(self._model)
        view.setItemDelegate(PatientsDelegate(view))
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.horizontalHeader().setMinimumSectionSize(20)
        view.viewport().installEventFilter(self)
        return view

    def _connect(self) -> None:
        self._view.activated.connect(lambda _: self.open_selected())
        self._view.customContextMenuRequested.connect(self._open_menu)
        self._view.selectionModel().currentRowChanged.connect(lambda *_: self._tell())
        self._frame.changed.connect(self.bring_up_to_date)
        self._frame.asked.connect(self._do)
        self._frame.wanted_new.connect(self._register)
        names = ("book", "contact", "refill", "outcome", "menu", "merge", "copy_rows")
        bind(self, actions.LISTS, {name: partial(self._do, name) for name in names})

    @override
    def keep(self) -> None:
        """Remember whether those who left are shown."""
        self.preferences.put(_LEFT, self._frame.left_too)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrange the columns for the room there is."""
        if watched is self._view.viewport() and event.type() == QEvent.Type.Resize:
            columns.arrange(self._view)
        return super().eventFilter(watched, event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange anew for the room there is."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        self._view.verticalHeader().setDefaultSectionSize(theme.row_height(2))
        columns.arrange(self._view)
        self._frame.fit(self.width())

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Take the heights and widths of the type now in use."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange) and hasattr(self, "_frame"):
            self._arrange()
