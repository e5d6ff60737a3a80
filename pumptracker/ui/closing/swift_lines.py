"""Lines of two lines each: a list of hundreds is laid out at once, where rows of any height are measured one by one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFontMetrics

from pumptracker.ui import theme
from pumptracker.ui.overriding import override
from pumptracker.ui.settings.lines import Lines
from pumptracker.ui.worklist.delegate import PAD, CellDelegate, Painted

Index = QModelIndex | QPersistentModelIndex
_LETTERS_OF_PATIENT, _LETTERS_OF_OTHERS = 23, 20


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
        """Cells of two lines are not folded: a patient's identifiers, and days, are whole before others have room."""
        natural, narrowest = super()._needs()
        plain, letter = QFontMetrics(theme.font()), QFontMetrics(theme.font(0, bold=True)).averageCharWidth()
        for column in range(len(natural) - 1):
            cells = {line.cells[column] for line in self.model.lines if not line.heading}
            parts = {part for cell in cells if "\n" in cell for part in cell.split("\n")}
            whole = max(map(plain.horizontalAdvance, parts), default=0)
            folded = max(map(plain.horizontalAdvance, cells - parts), default=0) // 2 + 3 * letter
            widest = max(whole, folded if not whole else 0) + 2 * PAD
            most = (_LETTERS_OF_OTHERS if column else _LETTERS_OF_PATIENT) * letter
            narrowest[column] = max(narrowest[column], min(widest, most))
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
