"""The history of one patient: every change with its before and after, newest first."""

from __future__ import annotations

from html import escape
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pumptracker.domain.name import folded
from pumptracker.store.events import Change
from pumptracker.ui import theme
from pumptracker.ui.overriding import override
from pumptracker.ui.parts import label, name_dialog, table
from pumptracker.ui.patient.history_words import Line, lines_of
from pumptracker.ui.titled_model import TitledModel
from pumptracker.words import SENTENCES, sentence, tr

Index = QModelIndex | QPersistentModelIndex
COLUMNS = ("when", "who", "what", "field", "before", "after")
_WIDTHS = {"when": "29 Nov 2026, 14:05", "who": "Desk 1 Ana", "what": "Refill corrected (taken back)",
           "field": "Authorisation expires on"}  # fmt: skip

_LEAST = 16
"""Letters that a column with a share of the rest is to have room for."""


class HistoryModel(TitledModel):
    """Lines of the history, those that fit a filter."""

    def __init__(self, lines: list[Line]) -> None:
        super().__init__([tr(f"column_{name}_changed") for name in COLUMNS])
        self._every = lines
        self.lines = lines

    @override
    def size(self) -> int:
        return len(self.lines)

    def filter(self, use_case: str, text: str) -> None:
        """Show the lines of a use case ("" for all) that hold all words of a text, accents and case ignored."""
        words = folded(text).split()
        self.beginResetModel()
        self.lines = [line for line in self._every if use_case in ("", line.use_case) and _holds(line, words)]
        self.endResetModel()

    @override
    def data(self, index: Index, role: int = 0) -> Any:
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return str(getattr(line, COLUMNS[index.column()])).replace("\n", " ")
        if role == Qt.ItemDataRole.ToolTipRole:  # as markup, which wraps
            return f"<qt>{escape(str(getattr(line, COLUMNS[index.column()])))}</qt>"
        if role == Qt.ItemDataRole.ForegroundRole and line.undone:
            return QColor(theme.colours().quiet)
        return None


def _holds(line: Line, words: list[str]) -> bool:
    text = folded(" ".join(str(getattr(line, column)) for column in COLUMNS))
    return all(word in text for word in words)


class HistoryDialog(QDialog):
    """Shows the history, and the whole of the line selected below it."""

    def __init__(self, identity: str, changes: list[Change], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name_dialog(self, tr("act_history").removesuffix("…"), identity)
        self.setObjectName("historyDialog")
        self.model = HistoryModel([line for change in changes for line in lines_of(change)])
        self.view = table("historyView", tr("act_history"))
        self.view.setModel(self.model)
        self._what, self._text, self._count = QComboBox(), QLineEdit(), label(role="small")
        self._whole = QPlainTextEdit(readOnly=True)
        self._lay_out(identity, changes)
        self.view.selectionModel().currentChanged.connect(self._show_whole)
        self._what.currentIndexChanged.connect(self._filter)
        self._text.textChanged.connect(self._filter)
        self._filter()

    def take_focus(self) -> None:
        """The keys on the list."""
        self.view.setFocus()

    def _filter(self) -> None:
        self.model.filter(str(self._what.currentData()), self._text.text())
        self._count.setText(sentence("changes_shown", {"count": len(self.model.lines)}))
        if self.model.lines:
            self.view.setCurrentIndex(self.model.index(0, 0))
        self._show_whole()

    def _show_whole(self) -> None:
        number = self.view.currentIndex().row()
        if not 0 <= number < len(self.model.lines):
            self._whole.setPlainText(tr("no_changes"))
            return
        line = self.model.lines[number]
        facts = {"before": line.before or "—", "after": line.after or "—", "field": line.field}
        self._whole.setPlainText(sentence("change_whole", facts))

    def _lay_out(self, identity: str, changes: list[Change]) -> None:
        self._what.addItem(tr("every_change"), "")
        found = {change.use_case for change in changes}
        for code in sorted(code for code in found if "did_" + code in SENTENCES):
            words = tr("did_" + code)
            self._what.addItem(words[:1].upper() + words[1:], code)
        self._what.setAccessibleName(tr("column_what_changed"))
        self._text.setPlaceholderText(tr("filter_hint"))
        self._text.setAccessibleName(tr("filter_hint"))
        self._whole.setAccessibleName(tr("change"))
        self._whole.setFixedHeight(5 * theme.line_height())
        close = QPushButton(tr("close_button"))
        close.clicked.connect(self.reject)
        close.setAutoDefault(False)
        head, foot = QHBoxLayout(), QHBoxLayout()
        named = label(tr("column_what_changed"))
        named.setBuddy(self._what)
        head.addWidget(label(tr("act_history").removesuffix("…"), "heading"), 1)
        head.addWidget(named)
        head.addWidget(self._what)
        foot.addWidget(self._count, 1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.addLayout(head)
        layout.addWidget(label(identity, "quiet", wrap=True))
        layout.addWidget(self._text)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._whole)
        layout.addLayout(foot)
        self.view.verticalHeader().setDefaultSectionSize(theme.row_height(1) - 4)
        free = self.screen().availableGeometry()
        size = QSize(min(1180, free.width() - 40), min(620, free.height() - 60))
        self._share(size.width())
        self.resize(size)

    def _share(self, room: int) -> None:
        """Give the short columns what they need, and the rest to before and after; some give way."""
        header = self.view.horizontalHeader()
        widths = {name: self.fontMetrics().horizontalAdvance(sample) + 22 for name, sample in _WIDTHS.items()}
        least = self.fontMetrics().averageCharWidth() * _LEAST
        if sum(widths.values()) + 2 * least > room:
            del widths["field"]
        if sum(widths.values()) + 3 * least > room:
            title = self.model.titles[COLUMNS.index("what")]
            widths["what"] = QFontMetrics(theme.font(0, bold=True)).horizontalAdvance(title) + 22
        for number, column in enumerate(COLUMNS):
            if column in widths:
                header.resizeSection(number, widths[column])
            else:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
