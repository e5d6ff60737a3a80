"""How a cell of the list of patients is painted."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pumptracker.store.people import Line
from pumptracker.ui import theme
from pumptracker.ui.overriding import override
from pumptracker.ui.parts_pill import paint_lines, paint_pill
from pumptracker.ui.patients.model import COLUMNS, LINE_ROLE

Index = QModelIndex | QPersistentModelIndex


class PatientsDelegate(QStyledItemDelegate):
    """Paints from roles only; those who have left are quiet."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, theme.row_height(2))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        line, text = index.data(LINE_ROLE), index.data(Qt.ItemDataRole.DisplayRole)
        painter.save()
        painter.setClipRect(rect)
        if option.state & QStyle.StateFlag.State_Selected:
            theme.paint_selected(painter, rect)
        if isinstance(line, Line) and text:
            column = COLUMNS[index.column()]
            if column == "next" and line.next is not None:
                paint_pill(painter, rect, text, line.next.status)
            else:
                ink = theme.colours().ink if line.next is not None else theme.colours().quiet
                paint_lines(painter, rect, text, bold=column == "patient", colour=ink)
        painter.restore()
