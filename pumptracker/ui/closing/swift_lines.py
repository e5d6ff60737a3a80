"""Lines of two lines each: a list of hundreds is laid out at once, where rows of any height are measured one by one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFontMetrics

from pumptracker.ui import theme
from pumptracker.ui.overriding import override
from pumptracker.ui.settings.lines import Lines
from pumptracker.ui.worklist.delegate import CellDelegate, Painted

Index = QModelIndex | QPersistentModelIndex
_LETTERS_OF_PATIENT = 26


class _Cells(CellDelegate):
    """Cells as the worklist has them; what warns in its colour, headings in bold."""

    @override
    def texts(self, index: Index, width: int) -> list[Painted]:
        if not index.flags() & Qt.ItemFlag.ItemIsSelectable:
            font = index.data(Qt.ItemDataRole.FontRole)
            return [(str(index.data() or ""), font, theme.colours().quiet)]
        found = super().texts(index, width)
        if index.data(Qt.ItemDataRole.ForegroundRole) is None:
            return found
        return [(text, font, theme.colours().warn) for text, font, _ in found]


class SwiftLines(Lines):
    """Lines under headings, each of the same height; what is cut short is said whole by its tip."""

    def __init__(self, name: str, accessible: str, titles: Sequence[str], columns: Sequence[str]) -> None:
        super().__init__(name, accessible, titles)
        self.view.setWordWrap(False)
        self._cells = _Cells(columns)
        self.view.setItemDelegate(self._cells)

    @override
    def _needs(self) -> tuple[list[int], list[int]]:
        """The patient is not folded: name and both identifiers are whole before anything else has room."""
        natural, narrowest = super()._needs()
        most = QFontMetrics(theme.font(0, bold=True)).averageCharWidth() * _LETTERS_OF_PATIENT
        narrowest[0] = max(narrowest[0], min(natural[0], most))
        return natural, narrowest

    @override
    def size_rows(self) -> None:
        """The height of two lines for all rows but the headings."""
        header = self.view.verticalHeader()
        if header.defaultSectionSize() != theme.row_height(2):
            header.setDefaultSectionSize(theme.row_height(2))
        for row, line in enumerate(self.model.lines):
            if line.heading and self.view.rowHeight(row) != theme.row_height(1):
                self.view.setRowHeight(row, theme.row_height(1))
