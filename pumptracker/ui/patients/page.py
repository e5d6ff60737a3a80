"""Patients: what the search box finds, as one types."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QLabel, QTableWidget, QTableWidgetItem, QVBoxLayout

from pumptracker.store import search
from pumptracker.store.search import Found
from pumptracker.ui.page import Page
from pumptracker.ui.preferences import Preferences
from pumptracker.ui.session import Session
from pumptracker.words import day, sentence, tr

_COLUMNS = ("patient", "born", "mrn", "stage", "phone")
_WIDTHS = (260, 140, 150, 160)


class PatientsPage(Page):
    """The patients found, each with two identifiers; double-click or Enter opens one."""

    def __init__(self, session: Session, preferences: Preferences) -> None:
        super().__init__(session, preferences)
        self._text = ""
        self._found: list[Found] = []
        self._count = QLabel(tr("type_to_search"))
        self._table = QTableWidget(0, len(_COLUMNS))
        self._table.setObjectName("patientsView")
        self._table.setAccessibleName(tr("page_patients"))
        self._table.setHorizontalHeaderLabels([tr("column_" + name) for name in _COLUMNS])
        self._table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self._table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self._table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self._table.setShowGrid(False)
        self._table.verticalHeader().hide()
        self._table.verticalHeader().setDefaultSectionSize(34)
        header = self._table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setHighlightSections(False)
        header.setSectionResizeMode(len(_COLUMNS) - 1, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate(_WIDTHS):
            self._table.setColumnWidth(column, width)
        self._table.itemActivated.connect(lambda _: self.open_selected())
        self._table.currentCellChanged.connect(lambda *_: self._tell())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 12)
        layout.addWidget(self._count)
        layout.addWidget(self._table, 1)

    def search(self, text: str) -> None:
        """Look for what was typed."""
        self._text = text
        self.bring_up_to_date()

    def opened_patient(self, patient_id: int) -> None:
        """Note that a patient was opened."""

    def show_fault(self, text: str) -> None:
        """Say that the patients could not be read."""
        self._table.hide()
        self._count.setText(text)

    def refresh(self) -> None:
        """Show what the search finds; the first is selected, so that Enter opens it."""
        typed, found = self._text, self.session.read(search.find, self._text)
        self._found = found
        self._table.setRowCount(len(found))
        for number, each in enumerate(found):
            born = day(each.date_of_birth) if each.date_of_birth else tr("born_unknown")
            for column, text in enumerate((each.patient, born, each.mrn, tr("stage_" + each.stage), each.phone)):
                self._table.setItem(number, column, QTableWidgetItem(text))
        self._table.setVisible(bool(found))
        self._table.setCurrentCell(0, 0)
        if not typed.strip():
            self._count.setText(tr("type_to_search"))
        elif not found:
            self._count.setText(tr("nobody_found"))
        else:
            self._count.setText(sentence("found", {"count": len(found)}))

    def current_patient(self) -> int | None:
        """The patient selected."""
        number = self._table.currentRow()
        return self._found[number].patient_id if 0 <= number < len(self._found) else None

    def step(self, by: int) -> None:
        """Move the selection from inside the search box."""
        last = self._table.rowCount() - 1
        self._table.setCurrentCell(max(0, min(last, self._table.currentRow() + by)), 0)

    def open_selected(self) -> None:
        """Open the selected patient."""
        number = self._table.currentRow()
        if 0 <= number < len(self._found):
            self.opened.emit(self._found[number].patient_id)

    def _tell(self) -> None:
        number = self._table.currentRow()
        if 0 <= number < len(self._found):
            self.followed.emit(self._found[number].stage, "", "")
