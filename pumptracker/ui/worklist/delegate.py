"""How a cell of the worklist is painted: the status as a pill, the patient in two lines."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pumptracker.ui.overriding import override
from pumptracker.ui.theme import FONT, colours
from pumptracker.ui.theme import tone as tone_of
from pumptracker.ui.worklist.model import COLUMNS, ROW_ROLE

Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
ROW_HEIGHT = 43


class WorklistDelegate(QStyledItemDelegate):
    """Paints from roles only."""

    def __init__(self) -> None:
        super().__init__()
        self._plain, self._bold, self._small = QFont(FONT, 9), QFont(FONT, 9), QFont(FONT, 8)
        self._bold.setBold(True)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, ROW_HEIGHT)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colours().selected))
        text = index.data(Qt.ItemDataRole.DisplayRole)
        if text is None:
            painter.restore()
            return
        column = COLUMNS[index.column()]
        if column == "status":
            self._pill(painter, rect, text, index.data(ROW_ROLE).status)
        elif "\n" in text:
            name, _, identity = text.partition("\n")
            font = self._bold if column == "patient" else self._plain
            half = rect.height() // 2
            self._text(painter, rect.adjusted(8, 2, -4, -half), name, font, colours().ink)
            self._text(painter, rect.adjusted(8, half - 2, -4, -4), identity, self._small, colours().quiet)
        else:
            self._text(painter, rect.adjusted(8, 0, -4, 0), text, self._plain, colours().ink)
        painter.restore()

    def _text(self, painter: QPainter, rect: QRect, text: str, font: QFont, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(rect, _LEFT, QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width()))

    def _pill(self, painter: QPainter, rect: QRect, text: str, status: str) -> None:
        tone = tone_of(status)
        words = f"{tone.sign}  {text}"
        width = min(QFontMetrics(self._bold).horizontalAdvance(words) + 22, rect.width() - 10)
        pill = QRect(rect.left() + 7, rect.center().y() - 11, width, 23)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tone.ground))
        painter.drawRoundedRect(pill, 11, 11)
        self._text(painter, pill.adjusted(11, 0, -8, 0), words, self._bold, tone.ink)
