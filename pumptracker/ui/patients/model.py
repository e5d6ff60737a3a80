"""Patients as a table: who is listed is known, the line of each is read when it is painted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal

from pumptracker.domain.refused import Refused
from pumptracker.store.people import Line
from pumptracker.store.search import Match
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui.identity import born_words
from pumptracker.ui.overriding import override
from pumptracker.ui.titled_model import TitledModel
from pumptracker.ui.worklist.model import status_words
from pumptracker.words import sentence, tr

Index = QModelIndex | QPersistentModelIndex
COLUMNS = ("patient", "next", "stage", "phone", "pump")
LINE_ROLE = Qt.ItemDataRole.UserRole
_MOST_KEPT = 500


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

    def __init__(self, fetch: Callable[[int], Line]) -> None:
        super().__init__([tr(f"patients_{name}") for name in COLUMNS])
        self._fetch = fetch
        self._matches: list[Match] = []
        self._rows: dict[int, int] = {}
        self._lines: dict[int, Line] = {}
        self._today = date.min

    @override
    def size(self) -> int:
        return len(self._matches)

    def show(self, matches: Sequence[Match], today: date) -> None:
        """List these patients as they stand on a day."""
        self.beginResetModel()
        self._matches, self._today = list(matches), today
        self._rows = {match.patient_id: row for row, match in enumerate(matches)}
        self._lines.clear()
        self.endResetModel()

    def match_at(self, number: int) -> Match | None:
        """Who stands on a row."""
        return self._matches[number] if 0 <= number < len(self._matches) else None

    def row_of(self, patient_id: int) -> int | None:
        """The row of a patient, None where they are not listed."""
        return self._rows.get(patient_id)

    def line(self, number: int) -> Line:
        """All that is shown of the patient on a row."""
        patient_id = self._matches[number].patient_id
        if patient_id not in self._lines:
            if len(self._lines) > _MOST_KEPT:
                self._lines.clear()
            self._lines[patient_id] = self._fetch(patient_id)
        return self._lines[patient_id]

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
        old = self._matches[index.row()].by_old_mrn
        return line if role == LINE_ROLE else cell_text(line, COLUMNS[index.column()], self._today, by_old_mrn=old)
