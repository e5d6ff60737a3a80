"""The table of one recall list: those concerned, and apart from them those to be checked by hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractItemView

from pumptracker.domain.recall import UNCERTAIN
from pumptracker.domain.recall_list import Listed
from pumptracker.formats.recall_sheet import done_words, teller_words, verdict_words
from pumptracker.ui import theme
from pumptracker.ui.overriding import override
from pumptracker.ui.parts import table
from pumptracker.ui.titled_model import TitledModel
from pumptracker.ui.worklist.delegate import PAD, CellDelegate, Painted
from pumptracker.ui.worklist.texts import born_and_mrn, tip
from pumptracker.words import day, sentence, tr

Index = QModelIndex | QPersistentModelIndex
COLUMNS = ("patient", "phone", "pump", "done", "verdict")
_LEFT_OUT = ("pump", "phone")
"""What goes first where there is little room; the line below the table tells it of the selected patient."""
_SAMPLES = {
    "patient": "30 May 1972 · 00000000", "phone": "+1 773 555 01170", "pump": "NGP000123H · 30 May 2024",
    "done": "Reached, 24 Nov 2026", "verdict": "To be checked by hand",
}  # fmt: skip
"""A usual text of each column."""
_GROWS = {"patient": 1, "verdict": 2}
"""Who shares what is left over, in what parts."""


def cell_text(line: Listed, column: str) -> str:
    """The text of one cell; a line break where it has two lines."""
    match column:
        case "patient":
            return f"{line.patient}\n{born_and_mrn(line.date_of_birth, line.mrn)}"
        case "phone":
            return line.phone
        case "pump":
            return f"{line.model or '—'}\n{pump_words(line)}"
        case "done":
            tries = sentence("recall_tried", {"count": line.tries.count})
            return f"{done_words(line.tries)}\n{tries}" if line.tries.count else done_words(line.tries)
    teller = teller_words(line)
    return f"{verdict_words(line.verdict)}. {teller}" if teller else verdict_words(line.verdict)


def pump_words(line: Listed) -> str:
    """The serial of a pump and the day it was implanted."""
    return f"{line.serial or '—'} · {day(line.implanted_on) if line.implanted_on else '—'}"


class RecallModel(TitledModel):
    """The lines under a heading each: concerned, to be checked by hand."""

    def __init__(self) -> None:
        super().__init__([tr(f"recall_column_{name}") for name in COLUMNS])
        self.rows: list[Listed | str] = []

    @override
    def size(self) -> int:
        return len(self.rows)

    def show_lines(self, lines: Sequence[Listed]) -> None:
        """Show these."""
        self.beginResetModel()
        sure = [line for line in lines if line.verdict.kind != UNCERTAIN]
        unsure = [line for line in lines if line.verdict.kind == UNCERTAIN]
        self.rows = []
        for code, some in (("recall_group_concerned", sure), ("recall_group_by_hand", unsure)):
            if some:
                self.rows += [sentence(code, {"number": len(some)}), *some]
        self.endResetModel()

    @override
    def data(self, index: Index, role: int = 0) -> Any:
        row = self.rows[index.row()]
        if isinstance(row, str):
            return row if role == Qt.ItemDataRole.DisplayRole and index.column() == 0 else None
        text = cell_text(row, COLUMNS[index.column()])
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(text)
        return text if role == Qt.ItemDataRole.DisplayRole else None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are not chosen."""
        is_heading = isinstance(self.rows[index.row()], str)
        return Qt.ItemFlag.ItemIsEnabled if is_heading else super().flags(index)


class _Delegate(CellDelegate):
    """Paints the headings on one line, as what they are."""

    @override
    def texts(self, index: Index, width: int) -> list[Painted]:
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        if self.name(index) == "patient" and "\n" not in text:
            return [(text, theme.font(0, bold=True), theme.colours().quiet)]
        return super().texts(index, width)


class RecallTable(QObject):
    """The table with its model; who was selected stays selected from refresh to refresh."""

    def __init__(self) -> None:
        super().__init__()
        self.model, self.view = RecallModel(), table("recallView", tr("report_recalls"), lines=2)
        self.view.setModel(self.model)
        self._delegate = _Delegate(COLUMNS)
        self.view.setItemDelegate(self._delegate)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.viewport().installEventFilter(self)
        self.view.installEventFilter(self)

    def show_lines(self, lines: Sequence[Listed]) -> None:
        """Show these; who was selected stays so."""
        current = self.current()
        chosen, row = {line.patient_id for line in self.selected()}, self.view.currentIndex().row()
        self.model.show_lines(lines)
        self.view.clearSpans()
        for number, each in enumerate(self.model.rows):
            if isinstance(each, str):
                self.view.setSpan(number, 0, 1, len(COLUMNS))
                self.view.setRowHeight(number, theme.row_height(1))
        self.arrange()
        self._choose(current.patient_id if current else 0, chosen, row)

    def _choose(self, current: int, chosen: set[int], row: int) -> None:
        rows = [number for number, each in enumerate(self.model.rows) if not isinstance(each, str)]
        if not rows:
            return
        here = {self._line(number).patient_id: number for number in rows}
        near = min(rows, key=lambda number: abs(number - row)) if row >= 0 else rows[0]
        self.view.selectRow(here.get(current, near))
        selection = self.view.selectionModel()
        flags = selection.SelectionFlag.Select | selection.SelectionFlag.Rows
        for patient in chosen:
            if patient in here:
                selection.select(self.model.index(here[patient], 0), flags)

    def _line(self, row: int) -> Listed:
        line = self.model.rows[row]
        assert not isinstance(line, str)
        return line

    def current(self) -> Listed | None:
        """The line that has the keys."""
        row = self.view.currentIndex().row()
        line = self.model.rows[row] if 0 <= row < len(self.model.rows) else ""
        return None if isinstance(line, str) else line

    def selected(self) -> list[Listed]:
        """The lines selected, from above."""
        rows = sorted({index.row() for index in self.view.selectionModel().selectedIndexes()})
        lines = [self.model.rows[row] for row in rows if row < len(self.model.rows)]
        return [line for line in lines if not isinstance(line, str)]

    def arrange(self) -> None:
        """Give the columns their widths in the room there is, the least needed left out first."""
        metrics, room = QFontMetrics(theme.font()), self.view.viewport().width()
        needed = {name: metrics.horizontalAdvance(text) + 2 * PAD for name, text in _SAMPLES.items()}
        shown = list(COLUMNS)
        for name in _LEFT_OUT:
            if sum(needed[each] for each in shown) > room:
                shown.remove(name)
        spare, growing = max(0, room - sum(needed[each] for each in shown)), sum(_GROWS.get(each, 0) for each in shown)
        left = room
        for number, name in enumerate(COLUMNS):
            self.view.setColumnHidden(number, name not in shown)
            if name in shown:
                width = left if name == shown[-1] else needed[name] + spare * _GROWS.get(name, 0) // growing
                self.view.setColumnWidth(number, width)
                left -= width

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrange anew where the room or the text size changed."""
        if event.type() == QEvent.Type.Resize and watched is self.view.viewport():
            self.arrange()
        elif event.type() == QEvent.Type.FontChange and watched is self.view:
            self.view.verticalHeader().setDefaultSectionSize(theme.row_height(2))
            QTimer.singleShot(0, self.view, self.arrange)
        return super().eventFilter(watched, event)
