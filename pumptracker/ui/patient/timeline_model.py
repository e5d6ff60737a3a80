"""The timeline as a table that filters itself."""

from __future__ import annotations

from html import escape
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from pumptracker.ui import theme
from pumptracker.ui.overriding import override
from pumptracker.ui.patient.timeline import Line
from pumptracker.ui.patient.wording import joined
from pumptracker.ui.titled_model import TitledModel
from pumptracker.words import day, sentence, tr

Index = QModelIndex | QPersistentModelIndex
COLUMNS = ("date", "event", "detail", "residual", "next_due", "by")
EVERYTHING = ""


def cell_text(line: Line, column: str) -> str:
    """The text of one cell."""
    match column:
        case "date":
            return day(line.when) if line.when else tr("no_day")
        case "event":
            return line.what
        case "detail":
            return line.detail
        case "residual":
            return line.residual
        case "next_due":
            return day(line.next_due) if line.next_due else ""
    return line.by


class TimelineModel(TitledModel):
    """Lines of one patient, those of one group or all."""

    def __init__(self) -> None:
        super().__init__([tr(f"column_{name}") for name in COLUMNS])
        self._every: list[Line] = []
        self.lines: list[Line] = []
        self.group = EVERYTHING

    @override
    def size(self) -> int:
        return len(self.lines)

    def show_lines(self, lines: list[Line], group: str) -> None:
        """Show the lines of a group; nothing is reset where they are the same."""
        self._every, self.group = lines, group
        shown = [line for line in lines if group in (EVERYTHING, line.group)]
        if shown != self.lines:
            self.beginResetModel()
            self.lines = shown
            self.endResetModel()

    def every(self) -> list[Line]:
        """All lines, those filtered out too."""
        return self._every

    def count(self, group: str) -> int:
        """How many lines a group has."""
        return sum(group in (EVERYTHING, line.group) for line in self._every)

    @override
    def data(self, index: Index, role: int = 0) -> Any:
        line, column = self.lines[index.row()], COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell_text(line, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"<span>{escape(_tip(line, column))}</span>"
        if line.flagged and column == "residual":
            return _flagged(role)
        return None


def _flagged(role: int) -> QColor | QFont | None:
    if role == Qt.ItemDataRole.ForegroundRole:
        return QColor(theme.colours().danger)
    return theme.font(bold=True) if role == Qt.ItemDataRole.FontRole else None


def _tip(line: Line, column: str) -> str:
    """The whole cell, and who recorded the event: a column that narrow windows have no room for."""
    return joined(cell_text(line, column), sentence("recorded_by", {"by": line.by}) if line.by else "")
