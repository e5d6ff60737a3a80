"""The worklist as a table: a line for each patient, and their other items beneath where it is expanded."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from datetime import date
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal

from pumptracker.domain.refused import Refused
from pumptracker.store.place import Place
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.store.worklist import Row
from pumptracker.ui.overriding import override
from pumptracker.ui.titled_model import TitledModel
from pumptracker.ui.worklist.lines import Line, Lines, OutOfDate
from pumptracker.ui.worklist.texts import COLUMNS, called, cell_text, explained, read_row, status_words, tip
from pumptracker.words import sentence, tr

__all__ = ["COLUMNS", "LINE_ROLE", "ROW_ROLE", "Line", "WorklistModel", "status_words"]

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
LINE_ROLE = Qt.ItemDataRole.UserRole + 1
_MOST_KEPT = 500
_SAID_ONCE = ("patient", "phone")
"""What a line beneath its patient's does not repeat."""
_TEXTS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)


def read_more(line: Line) -> str:
    """How many more things are due for a patient, and whether they are shown beneath."""
    return sentence("read_unfolded" if line.expanded else "read_folded", {"count": line.more})


class WorklistModel(TitledModel):
    """Lines in order; the row of each is fetched when it is painted and forgotten at every change."""

    failed = Signal(object)
    outdated = Signal()
    """A line was to be painted that is not there any more."""

    def __init__(self, fetch: Callable[[Place], Row], step: Callable[[Row], str]) -> None:
        super().__init__([tr(f"column_{name}") for name in COLUMNS])
        self._fetch, self._step = fetch, step
        self._lines = Lines()
        self._known: dict[int, Hashable | None] = {}
        self._rows: dict[Place, Row] = {}
        self._today = date.min

    @override
    def size(self) -> int:
        return len(self._lines)

    def show_lines(self, lines: Lines, today: date) -> None:
        """Show these lines as they stand on a day; what is selected stays selected wherever it moves to."""
        rows = {*self._known, *(index.row() for index in self.persistentIndexList())}
        keys = {number: self._key(number) for number in rows}
        numbers = {number: lines.number_of(key) for number, key in keys.items() if key is not None}
        self._known = {at: keys[number] for number, at in numbers.items() if at is not None}
        stays = len(lines) == len(self._lines) and all(numbers.get(number) == number for number in rows)
        self._rows.clear()
        if stays:
            self._lines, self._today = lines, today
            if len(lines):
                self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, len(COLUMNS) - 1))
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()  # the selection has just added its own
        self._lines, self._today = lines, today
        after = [self._index(numbers.get(index.row()), index.column()) for index in before]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def note(self, numbers: Iterable[int]) -> None:
        """Know whose these lines are from now on, even once they are scrolled past and the file has moved on."""
        self._known = {number: self._key(number) for number in numbers}

    def _key(self, number: int) -> Hashable | None:
        if number in self._known:
            return self._known[number]
        line = self.line_at(number)
        return line.key if line is not None else None

    def _index(self, number: int | None, column: int) -> QModelIndex:
        return QModelIndex() if number is None else self.index(number, column)

    def step(self, row: Row) -> str:
        """The next step of the clinic's ladder for a row, "" where there is none to say."""
        return self._step(row)

    def row_at(self, number: int) -> Row | None:
        """The row on a line; None where it is not there any more, or does not read."""
        line = self.line_at(number)
        if line is None:
            return None
        place = line.place
        if place not in self._rows:
            if len(self._rows) > _MOST_KEPT:
                self._rows.clear()
            try:
                self._rows[place] = self._fetch(place)
            except Refused:  # somebody else has just done it
                self.outdated.emit()
                return None
            except StoreUnavailable as unavailable:
                self.failed.emit(unavailable)
                return None
        return self._rows[place]

    def line_at(self, number: int) -> Line | None:
        """The line with a number; None where it is not there any more, or does not read."""
        try:
            return self._lines[number]
        except OutOfDate:
            self.outdated.emit()
        except StoreUnavailable as unavailable:
            self.failed.emit(unavailable)
        return None

    @property
    def lines(self) -> Lines:
        """Every line, in order."""
        return self._lines

    @override
    def data(self, index: Index, role: int = 0) -> Any:
        if role not in _TEXTS and role not in (ROW_ROLE, LINE_ROLE):
            return None
        line, row = self.line_at(index.row()), None
        if line is not None and role != LINE_ROLE:
            row = self.row_at(index.row())
        if role == LINE_ROLE or line is None or row is None:
            return line if role == LINE_ROLE else None
        return row if role == ROW_ROLE else self._text(row, line, COLUMNS[index.column()], role)

    def _text(self, row: Row, line: Line, column: str, role: int) -> str:
        step = self._step(row) if column == "last_step" else ""
        text = cell_text(row, column, self._today, step)
        if role == Qt.ItemDataRole.DisplayRole:
            return "" if line.beneath and column in _SAID_ONCE else text
        if role == Qt.ItemDataRole.ToolTipRole:
            told = "\n".join(explained(row, self._today)) if column in ("status", "due_by") else text
            return tip((called(row, step) or text) if column == "last_step" else told)
        if column == "status":
            return f"{read_row(row, self._today)}. {read_more(line)}" if line.more else read_row(row, self._today)
        more = sentence("more_items", {"count": line.more}) if column == "what" and line.more else ""
        return f"{text} {more}".replace("\n", ", ").strip()
