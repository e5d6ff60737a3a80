"""Who left the pathway, when, how and why; by year."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QHeaderView, QPushButton, QVBoxLayout, QWidget

from pumptracker.store import board
from pumptracker.store.board import Left
from pumptracker.ui.identity import two_identifiers
from pumptracker.ui.overriding import override
from pumptracker.ui.parts import label, name_dialog, table
from pumptracker.ui.session import Session
from pumptracker.ui.theme import font, row_height
from pumptracker.ui.titled_model import TitledModel
from pumptracker.ui.worklist.delegate import CellDelegate
from pumptracker.ui.worklist.texts import tip
from pumptracker.words import day, sentence, tr

Index = QModelIndex | QPersistentModelIndex
_COLUMNS = ("left_on", "patient", "exit", "reason", "recorded_by")
_LETTERS = (18, 42, 28, 26, 22)
"""The widths of the columns, in letters."""
_BESIDE = 120
"""Pixels of the screen that the columns leave free: the dialog's margins, its scroll bar, and the screen's edges."""


def _cell(gone: Left, column: str) -> str:
    match column:
        case "left_on":
            return day(gone.left_on)
        case "patient":
            return f"{gone.patient}\n{two_identifiers(gone.date_of_birth, gone.mrn)}"
        case "exit":
            return tr("stage_" + gone.stage)
        case "reason":
            return gone.reason
    return gone.recorded_by


class _Gone(TitledModel):
    """Those who left, a line each."""

    def __init__(self) -> None:
        super().__init__([tr("column_" + name) for name in _COLUMNS])
        self.gone: list[Left] = []

    @override
    def size(self) -> int:
        return len(self.gone)

    def show_gone(self, gone: list[Left]) -> None:
        """Show these."""
        self.beginResetModel()
        self.gone = gone
        self.endResetModel()

    @override
    def data(self, index: Index, role: int = 0) -> Any:
        text = _cell(self.gone[index.row()], _COLUMNS[index.column()])
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(text)
        return text if role == Qt.ItemDataRole.DisplayRole else None


class ExitsDialog(QDialog):
    """A table of one year; Enter or a double click opens the patient."""

    opened = Signal(int)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("exitsDialog")
        name_dialog(self, tr("left_title"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._all = session.read(board.left)
        self._model = _Gone()
        self._year = QComboBox()
        self._year.setObjectName("exitsYear")
        self._year.setAccessibleName(tr("left_year"))
        for year in board.years(self._all, session.today):
            self._year.addItem(str(year), year)
        self._nobody = label("", "quiet")
        self._view = table("exitsView", tr("left_title"), lines=2)
        self._view.setModel(self._model)
        self._delegate = CellDelegate(_COLUMNS)
        self._view.setItemDelegate(self._delegate)
        free = self.screen().availableGeometry()
        wanted = sum(_LETTERS) * QFontMetrics(font()).averageCharWidth()
        room = min(wanted, free.width() - _BESIDE)
        for column, letters in enumerate(_LETTERS):
            self._view.setColumnWidth(column, letters * room // sum(_LETTERS))
        header = self._view.horizontalHeader()
        header.setSectionResizeMode(_COLUMNS.index("reason"), QHeaderView.ResizeMode.Stretch)
        self._view.activated.connect(lambda index: self._open(index.row()))
        close = QPushButton(tr("close_button"))
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(label(tr("left_title"), "heading"))
        head.addStretch()
        named = label(tr("left_year"))
        named.setBuddy(self._year)
        head.addWidget(named)
        head.addWidget(self._year)
        foot.addWidget(self._nobody, 1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.addLayout(head)
        layout.addWidget(self._view, 1)
        layout.addLayout(foot)
        self._year.currentIndexChanged.connect(self._show_year)
        self._show_year()
        self.resize(room + _BESIDE // 2, min(12 * row_height(2), free.height() - 80))
        self._view.setFocus()

    def _show_year(self) -> None:
        year = self._year.currentData()
        gone = [each for each in self._all if each.left_on.year == year]
        self._model.show_gone(gone)
        self._nobody.setText("" if gone else sentence("left_nobody_in", {"year": year}))
        if gone:
            self._view.selectRow(0)

    def _open(self, row: int) -> None:
        patient_id = self._model.gone[row].patient_id
        self.accept()
        self.opened.emit(patient_id)
