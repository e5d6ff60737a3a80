"""Patients: what the search box finds, as one types."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from pumptracker.store.search import Found
from pumptracker.words import day, sentence, tr


class PatientsPage(QWidget):
    """The patients found, each with two identifiers; double-click or Enter opens one."""

    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self._count = QLabel(tr("type_to_search"))
        self._list = QListWidget()
        self._list.setObjectName("patientsView")
        self._list.setAccessibleName(tr("page_patients"))
        self._list.itemActivated.connect(lambda item: self.opened.emit(item.data(Qt.ItemDataRole.UserRole)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 12)
        layout.addWidget(self._count)
        layout.addWidget(self._list, 1)

    def show_found(self, typed: str, found: list[Found]) -> None:
        """Show what a search found; the first is selected, so that Enter opens it."""
        self._list.clear()
        for each in found:
            born = day(each.date_of_birth) if each.date_of_birth else tr("born_unknown")
            text = f"{each.patient}    {born} · MRN {each.mrn} · {tr('stage_' + each.stage)} · {each.phone}"
            item = QListWidgetItem(text)
            item.setData(Qt.ItemDataRole.UserRole, each.patient_id)
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        if not typed.strip():
            self._count.setText(tr("type_to_search"))
        elif not found:
            self._count.setText(tr("nobody_found"))
        else:
            self._count.setText(sentence("found", {"count": len(found)}))

    def step(self, by: int) -> None:
        """Move the selection from inside the search box."""
        last = self._list.count() - 1
        self._list.setCurrentRow(max(0, min(last, self._list.currentRow() + by)))

    def open_selected(self) -> None:
        """Open the selected patient."""
        item = self._list.currentItem()
        if item is not None:
            self.opened.emit(item.data(Qt.ItemDataRole.UserRole))
