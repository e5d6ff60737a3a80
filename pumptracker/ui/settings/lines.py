"""A table of the settings: lines of text that wrap, under headings where they fall into groups."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics
from PySide6.QtWidgets import QListWidget, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from pumptracker.ui.overriding import override
from pumptracker.ui.parts import table
from pumptracker.ui.theme import colours, font, line_height
from pumptracker.ui.titled_model import TitledModel

Index = QModelIndex | QPersistentModelIndex
_PADDING = 22
_ROW_PADDING = 12
_NARROWEST = 60


@dataclass(frozen=True, slots=True)
class Line:
    """One line: what it is known by, its cells, and which of them warn. A heading has one cell."""

    key: Hashable
    cells: tuple[str, ...]
    heading: bool = False
    warns: frozenset[int] = frozenset()


class LinesModel(TitledModel):
    """The lines of one table."""

    def __init__(self, titles: Sequence[str]) -> None:
        super().__init__(tuple(titles))
        self.lines: list[Line] = []

    def show(self, lines: Sequence[Line]) -> None:
        """Show these lines."""
        self.beginResetModel()
        self.lines = list(lines)
        self.endResetModel()

    @override
    def size(self) -> int:
        return len(self.lines)

    @override
    def data(self, index: Index, role: int = 0) -> object:
        """The text of a cell, and how it looks."""
        line = self.lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _text(line, index)
            case Qt.ItemDataRole.ToolTipRole:
                # Qt reads a tip with "<" in it as markup.
                return f"<qt>{escape(_text(line, index))}</qt>".replace("\n", "<br>")
            case Qt.ItemDataRole.FontRole:
                return _cell_font(line)
            case Qt.ItemDataRole.ForegroundRole if index.column() in line.warns:
                return QBrush(QColor(colours().warn))
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are not chosen."""
        return Qt.ItemFlag.NoItemFlags if self.lines[index.row()].heading else super().flags(index)


def _text(line: Line, index: Index) -> str:
    return line.cells[index.column()] if index.column() < len(line.cells) else ""


def _cell_font(line: Line) -> QFont:
    return font(0, bold=line.heading and line.key is not None)


class _Wrapping(QStyledItemDelegate):
    """Gives a row the height that its longest cell needs at the width its column has."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height of the wrapped text."""
        view = self.parent()
        assert isinstance(view, QTableView)
        spanned = view.columnSpan(index.row(), index.column()) > 1
        width = view.viewport().width() if spanned else view.columnWidth(index.column())
        text = str(index.data() or "")
        flags = Qt.TextFlag.TextWordWrap.value
        metrics = QFontMetrics(font(0, bold=spanned))
        rect = metrics.boundingRect(QRect(0, 0, max(1, width - _PADDING), 10_000), flags, text)
        return QSize(width, max(rect.height(), line_height()) + _ROW_PADDING)


class Lines(QObject):
    """The table with its model: keeps the chosen line, and its columns as wide as there is room."""

    def __init__(self, name: str, accessible: str, titles: Sequence[str]) -> None:
        super().__init__()
        self.model = LinesModel(titles)
        self.view = table(name, accessible)
        self.view.setModel(self.model)
        self.view.setWordWrap(True)
        self.view.setItemDelegate(_Wrapping(self.view))
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.viewport().installEventFilter(self)
        self.view.installEventFilter(self)

    def show(self, lines: Sequence[Line]) -> None:
        """Show these lines; the chosen one stays chosen, or the one that took its place."""
        key, row = self.key(), self.view.currentIndex().row()
        self.model.show(lines)
        self.view.clearSpans()
        for number, line in enumerate(lines):
            if line.heading:
                self.view.setSpan(number, 0, 1, self.model.columnCount())
        self.fit()
        rows = [number for number, line in enumerate(lines) if not line.heading]
        same = [number for number in rows if key is not None and lines[number].key == key]
        near = sorted(rows, key=lambda number: abs(number - row)) if row >= 0 else rows
        for number in (same or near)[:1]:
            self.view.selectRow(number)

    def key(self) -> Hashable | None:
        """What the chosen line is known by; None where none is."""
        row = self.view.currentIndex().row()
        if not 0 <= row < len(self.model.lines) or self.model.lines[row].heading:
            return None
        return self.model.lines[row].key

    def choose(self, key: Hashable) -> None:
        """Choose the line known by `key`, where there is one."""
        for number, line in enumerate(self.model.lines):
            if line.key == key and not line.heading:
                self.view.selectRow(number)
                self.view.scrollTo(self.model.index(number, 0))

    def fit(self) -> None:
        """Share the width between the columns: what they need, or less for the longest ones, which wrap."""
        natural, narrowest = self._needs()
        widths = _shared(natural, narrowest, self.view.viewport().width())
        for column, width in enumerate(widths):
            if self.view.columnWidth(column) != width:
                self.view.setColumnWidth(column, width)
        self.size_rows()

    def size_rows(self) -> None:
        """Give each row the height that its cells need."""
        self.view.resizeRowsToContents()

    def _needs(self) -> tuple[list[int], list[int]]:
        body, bold = QFontMetrics(font()), QFontMetrics(font(0, bold=True))
        natural, narrowest = [], []
        for column in range(self.model.columnCount()):
            title = str(self.model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole))
            texts = [line.cells[column] for line in self.model.lines if not line.heading]
            least = bold.horizontalAdvance(title)
            words = max((body.horizontalAdvance(word) for text in texts for word in _words(text)), default=0)
            longest = max((body.horizontalAdvance(part) for text in texts for part in text.split("\n")), default=0)
            natural.append(max(least, longest) + _PADDING + 2)
            narrowest.append(max(least, words, _NARROWEST) + _PADDING + 2)
        return natural, narrowest

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit anew where the room or the text size changed."""
        if event.type() == QEvent.Type.Resize and watched is self.view.viewport():
            self.fit()
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and watched is self.view:
            # The new style reaches the view in several steps; its sizes hold only after the last.
            QTimer.singleShot(0, self.view, self.fit)
        return super().eventFilter(watched, event)


def give_room(choices: QListWidget) -> None:
    """Give each line of a list the height of a line that can be hit."""
    for row in range(choices.count()):
        choices.item(row).setSizeHint(QSize(0, line_height() + _ROW_PADDING - 2))


def _words(text: str) -> list[str]:
    """The parts of a text that do not wrap."""
    return text.replace("\u200b", " ").split()


def _shared(natural: Sequence[int], narrowest: Sequence[int], room: int) -> list[int]:
    """Widths that fill the room: the last column, which says most, keeps a third; of the others the widest give way."""
    widths = list(natural)
    spare = room - sum(widths)
    if spare >= 0:
        widths[-1] += spare
        return widths
    last = max(narrowest[-1], min(natural[-1], room // 3))
    others = list(zip(natural[:-1], narrowest[:-1], strict=True))
    cap = max(widths)
    while cap > 0 and sum(max(least, min(width, cap)) for width, least in others) > room - last:
        cap -= 4
    widths = [max(least, min(width, cap)) for width, least in others]
    return [*widths, max(narrowest[-1], room - sum(widths))]
