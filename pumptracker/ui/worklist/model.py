"""The worklist as a table: a line for each patient, and their other items beneath where it is expanded."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal

from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.store.worklist import Place, Row
from pumptracker.ui.overriding import override
from pumptracker.ui.titled_model import TitledModel
from pumptracker.ui.worklist.texts import COLUMNS, cell_text, explained, status_words, tip
from pumptracker.words import sentence, tr

__all__ = ["COLUMNS", "LINE_ROLE", "ROW_ROLE", "Line", "WorklistModel", "lines_of", "status_words"]

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
LINE_ROLE = Qt.ItemDataRole.UserRole + 1
_MOST_KEPT = 500
_SAID_ONCE = ("patient", "phone")
"""What a line beneath its patient's does not repeat."""
_TEXTS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)


@dataclass(frozen=True, slots=True)
class Line:
    """One line: the item that stands for a patient with how many `more` they have, or one of those beneath it."""

    place: Place
    more: int = 0
    expanded: bool = False
    beneath: bool = False

    @property
    def key(self) -> Hashable:
        """What stays the same of a line while its date and place change: the patient, or their item beneath."""
        place = self.place
        return (place.patient_id, place.kind, place.nth) if self.beneath else place.patient_id


def lines_of(shown: list[Place], own: dict[int, list[Place]], expanded: set[int]) -> list[Line]:
    """The lines of the patients shown, those expanded with all their other items beneath."""
    lines = []
    for place in shown:
        others = [each for each in own[place.patient_id] if each != place]
        is_open = place.patient_id in expanded and bool(others)
        lines.append(Line(place, len(others), is_open))
        if is_open:
            lines += [Line(each, beneath=True) for each in others]
    return lines


class WorklistModel(TitledModel):
    """Lines in order; the row of each is fetched when it is painted and forgotten at every change."""

    failed = Signal(object)

    def __init__(self, fetch: Callable[[Place], Row]) -> None:
        super().__init__([tr(f"column_{name}") for name in COLUMNS])
        self._fetch = fetch
        self._lines: list[Line] = []
        self._rows: dict[Place, Row] = {}
        self._today = date.min

    @override
    def size(self) -> int:
        return len(self._lines)

    def show_lines(self, lines: list[Line], today: date) -> None:
        """Show these lines as they stand on a day; what is selected stays selected wherever it moves to."""
        self._rows.clear()
        if (lines, today) == (self._lines, self._today):
            self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, len(COLUMNS) - 1))
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        keys = [self._lines[index.row()].key for index in before]
        self._lines, self._today = lines, today
        numbers = {line.key: number for number, line in enumerate(lines)}
        after = [
            self.index(numbers[key], index.column()) if key in numbers else QModelIndex()
            for key, index in zip(keys, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def row_at(self, number: int) -> Row:
        """The row on a line."""
        place = self._lines[number].place
        if place not in self._rows:
            if len(self._rows) > _MOST_KEPT:
                self._rows.clear()
            self._rows[place] = self._fetch(place)
        return self._rows[place]

    def line_at(self, number: int) -> Line:
        """The line with a number."""
        return self._lines[number]

    @property
    def lines(self) -> list[Line]:
        """Every line, in order."""
        return self._lines

    @override
    def data(self, index: Index, role: int = 0) -> Any:
        if role == LINE_ROLE:
            return self._lines[index.row()]
        if role not in _TEXTS and role != ROW_ROLE:
            return None
        try:
            row = self.row_at(index.row())
        except StoreUnavailable as unavailable:
            self.failed.emit(unavailable)
            return None
        return row if role == ROW_ROLE else self._text(row, self._lines[index.row()], COLUMNS[index.column()], role)

    def _text(self, row: Row, line: Line, column: str, role: int) -> str:
        text = cell_text(row, column, self._today)
        if role == Qt.ItemDataRole.DisplayRole:
            return "" if line.beneath and column in _SAID_ONCE else text
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip("\n".join(explained(row, self._today)) if column in ("status", "due_by") else text)
        more = sentence("more_items", {"count": line.more}) if column == "what" and line.more else ""
        return f"{text} {more}".replace("\n", ", ").strip()
