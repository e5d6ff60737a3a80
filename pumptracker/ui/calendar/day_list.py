"""One day as a list: the visits by time, what is due, and apart from them what was once booked for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QHeaderView, QTableView

from pumptracker.store.calendar_days import Visit
from pumptracker.ui import theme
from pumptracker.ui.calendar.entries import Entry
from pumptracker.ui.overriding import override
from pumptracker.ui.parts import table
from pumptracker.ui.titled_model import TitledModel
from pumptracker.ui.worklist.delegate import CellDelegate
from pumptracker.ui.worklist.texts import born_and_mrn, tip
from pumptracker.words import tr

Index = QModelIndex | QPersistentModelIndex
COLUMNS = ("time", "what", "patient", "standing")


def entry_text(entry: Entry, column: str) -> str:
    """The text of one cell."""
    item = entry.item
    match column:
        case "time":
            return item.visit_at or "—" if isinstance(item, Visit) else tr("time_due")
        case "what":
            return tr(f"kind_{item.kind}")
        case "patient":
            return f"{item.patient}\n{born_and_mrn(item.date_of_birth, item.mrn)}"
    return f"{entry.sign} {entry.standing}".strip()


class _Model(TitledModel):
    """The entries of one day."""

    def __init__(self) -> None:
        super().__init__([tr(f"column_{name}") for name in COLUMNS])
        self.entries: Sequence[Entry] = ()

    @override
    def size(self) -> int:
        return len(self.entries)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these."""
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    @override
    def data(self, index: Index, role: int = 0) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        text = entry_text(self.entries[index.row()], COLUMNS[index.column()])
        return tip(text) if role == Qt.ItemDataRole.ToolTipRole else text


class DayList:
    """The table of a day, its selection kept from one look to the next."""

    def __init__(self) -> None:
        self.model = _Model()
        self.view: QTableView = table("calendarDay", tr("calendar_day"), lines=2)
        self.view.setModel(self.model)
        self._delegate = CellDelegate(COLUMNS)
        self.view.setItemDelegate(self._delegate)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setResizeContentsPrecision(0)
        header.setSectionResizeMode(COLUMNS.index("patient"), QHeaderView.ResizeMode.Stretch)

    def entry(self) -> Entry | None:
        """The entry selected."""
        row = self.view.currentIndex().row()
        return self.model.entries[row] if 0 <= row < len(self.model.entries) else None

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these; the selected one stays, else its neighbour is."""
        row, kept = self.view.currentIndex().row(), self.entry()
        self.model.show_entries(entries)
        self.view.verticalHeader().setDefaultSectionSize(theme.row_height(2))
        same = next((at for at, each in enumerate(entries) if kept is not None and each.key == kept.key), None)
        if entries:
            self.view.selectRow(min(max(row, 0), len(entries) - 1) if same is None else same)
