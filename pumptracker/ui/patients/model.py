"""Patients as a table: who is listed is known, the line of each is read when it is painted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal

from pumptracker.domain.refused import Refused
from pumptracker.store.found import Found
from pumptracker.store.people import Line
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui.identity import born_words
from pumptracker.ui.overriding import override
from pumptracker.ui.titled_model import TitledModel
from pumptracker.ui.worklist.model import status_words
from pumptracker.ui.worklist.texts import read_status
from pumptracker.words import sentence, tr

Index = QModelIndex | QPersistentModelIndex
COLUMNS = ("patient", "next", "stage", "phone", "pump")
LINE_ROLE = Qt.ItemDataRole.UserRole
_MOST_KEPT = 500
_NOBODY: tuple[int, Line | None] = (0, None)
_AT_ONCE = 16
"""How many rows are read together: about as many as are seen."""


def cell_text(line: Line, column: str, today: date, *, by_old_mrn: bool = False) -> str:
    """The text of one cell, in one or two lines."""
    match column:
        case "patient":
            return f"{_name(line, by_old_mrn)}\n{born_words(line.date_of_birth, today)} · MRN {line.mrn}"
        case "next":
            return status_words(line.next, today) if line.next else tr("nothing_due")
        case "stage":
            kind = sentence("next_is", {"kind": tr(f"kind_{line.next.item.kind}")}) if line.next else ""
            return "\n".join(part for part in (tr(f"stage_{line.stage}") if line.stage else "", kind) if part)
        case "phone":
            return line.phone
    return "\n".join(part for part in (line.pump_model, line.pump_serial) if part)


def _name(line: Line, by_old_mrn: bool) -> str:
    also = [sentence("also_called", {"name": line.preferred_name})] if line.preferred_name else []
    if by_old_mrn and line.old_mrns:
        also.append(sentence("was_mrn", {"mrns": ", ".join(line.old_mrns)}))
    return "  ".join([line.patient, *also])


class PatientsModel(TitledModel):
    """Holds who is listed; forgets what it read at every change."""

    failed = Signal(object)

    def __init__(self, fetch: Callable[[Found, int, int], list[tuple[int, Line | None]]]) -> None:
        super().__init__([tr(f"patients_{name}") for name in COLUMNS])
        self._fetch = fetch
        self._found: Found | None = None
        self._lines: dict[int, tuple[int, Line | None]] = {}
        self._today = date.min

    @override
    def size(self) -> int:
        return self._found.total if self._found else 0

    def show(self, found: Found | None, today: date) -> None:
        """List these patients as they stand on a day."""
        self.beginResetModel()
        self._found, self._today = found, today
        self._lines.clear()
        self.endResetModel()

    def patient_at(self, number: int) -> int | None:
        """Who stands on a row."""
        return (self._read(number)[0] or None) if 0 <= number < self.size() else None

    def line(self, number: int) -> Line:
        """All that is shown of the patient on a row; refused where they are gone since the list was read."""
        line = self._read(number)[1]
        if line is None:
            raise Refused("no_such_patient")
        return line

    def _read(self, number: int) -> tuple[int, Line | None]:
        """A row, read with those below it that are about to be painted too."""
        if number not in self._lines and self._found:
            if len(self._lines) > _MOST_KEPT:
                self._lines.clear()
            count = next((more for more in range(1, _AT_ONCE) if number + more in self._lines), _AT_ONCE)
            self._lines.update(enumerate(self._fetch(self._found, number, count), number))
        return self._lines.get(number, _NOBODY)

    @override
    def match(
        self, start: Index, role: int, value: Any, /, hits: int = 1,
        flags: Qt.MatchFlag = Qt.MatchFlag.MatchStartsWith,
    ) -> list[QModelIndex]:  # fmt: skip
        """Nothing: a letter typed on the list must not read every line; the search box is for that."""
        return []

    @override
    def data(self, index: Index, role: int = 0) -> Any:
        shown = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
        if role not in (*shown, LINE_ROLE):
            return None
        try:
            line = self.line(index.row())
        except StoreUnavailable as unavailable:
            self.failed.emit(unavailable)
            return None
        except Refused:  # gone since the list was read; the change that took them repaints it
            return None
        old = self._found is not None and self._found.by_old_mrn(line.patient_id)
        if role == LINE_ROLE:
            return line
        column = COLUMNS[index.column()]
        text = cell_text(line, column, self._today, by_old_mrn=old)
        is_read = role == Qt.ItemDataRole.AccessibleTextRole and column == "next" and line.next is not None
        return read_status(line.next.status, text) if is_read and line.next else text
