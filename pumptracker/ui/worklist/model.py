"""The worklist as a table: texts for each cell, made from the row and the day alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from pumptracker.domain.status import unsafe_because
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.store.worklist import Place, Row
from pumptracker.ui.overriding import override
from pumptracker.words import day, sentence, tr, weekday

Index = QModelIndex | QPersistentModelIndex
COLUMNS = ("status", "due_by", "what", "patient", "about", "last_step", "phone")
_MOST_KEPT = 500
_NEAR_DAYS = 180
ROW_ROLE = Qt.ItemDataRole.UserRole


def status_words(row: Row, today: date) -> str:
    """What the pill says: "3 d overdue", "Book by Wed 25 Nov", "Booked too late"."""
    item = row.item
    if row.status == "overdue" and item.due_on:
        return sentence("status_overdue", {"days": (today - item.due_on).days})
    if row.status == "unsafe":
        return tr(f"status_unsafe_{unsafe_because(item, today)}")
    if row.status == "booked" and item.booked_for:
        return f"{weekday(item.booked_for)}{', ' + item.booked_at if item.booked_at else ''}"
    if item.book_by and row.status in ("soon", "later"):
        near = abs((item.book_by - today).days) < _NEAR_DAYS
        when = tr("today") if item.book_by == today else (weekday(item.book_by) if near else day(item.book_by))
        return sentence("status_order_by" if item.kind == "drug_order" else "status_book_by", {"day": when})
    return tr("status_unknown")


def cell_text(row: Row, column: str, today: date) -> str:
    """The text of one cell."""
    item = row.item
    match column:
        case "status":
            return status_words(row, today)
        case "due_by":
            return f"{weekday(item.due_on)} {item.due_on.year}" if item.due_on else "—"
        case "what":
            return tr(f"kind_{item.kind}")
        case "patient":
            born = day(row.date_of_birth) if row.date_of_birth else tr("born_unknown")
            return f"{row.patient}\n{born} · MRN {row.mrn}"
        case "about":
            parts = [item.drugs, sentence("tier", {"tier": item.tier}) if item.tier else ""]
            return "\n".join(part for part in parts if part)
        case "last_step":
            return _last_step(row)
    return row.phone


def _last_step(row: Row) -> str:
    item = row.item
    if row.lost:
        return tr("lost_to_follow_up")
    if item.booked_for:
        return sentence("visit_on", {"day": weekday(item.booked_for)})
    return sentence("tries", {"count": item.failed_contacts}) if item.failed_contacts else tr("not_booked")


class WorklistModel(QAbstractTableModel):
    """Places in order; the row of each is fetched when it is painted and forgotten at every change."""

    failed = Signal(object)

    def __init__(self, fetch: Callable[[Place], Row]) -> None:
        super().__init__()
        self._fetch = fetch
        self._places: list[Place] = []
        self._rows: dict[Place, Row] = {}
        self._today = date.min

    def show_places(self, places: list[Place], today: date) -> None:
        """Show these places as they stand on a day."""
        self.beginResetModel()
        self._places, self._today = places, today
        self._rows.clear()
        self.endResetModel()

    def row_at(self, number: int) -> Row:
        """The row on a line."""
        place = self._places[number]
        if place not in self._rows:
            if len(self._rows) > _MOST_KEPT:
                self._rows.clear()
            self._rows[place] = self._fetch(place)
        return self._rows[place]

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._places)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return len(COLUMNS)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return tr(f"column_{COLUMNS[section]}")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    @override
    def data(self, index: Index, role: int = 0) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, ROW_ROLE):
            return None
        try:
            row = self.row_at(index.row())
        except StoreUnavailable as unavailable:
            self.failed.emit(unavailable)
            return None
        return row if role == ROW_ROLE else cell_text(row, COLUMNS[index.column()], self._today)
