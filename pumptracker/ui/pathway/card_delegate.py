"""How one card is painted: a bar, the name, and below it what is awaited."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pumptracker.store.board import Card
from pumptracker.ui import theme
from pumptracker.ui.overriding import override
from pumptracker.ui.pathway.cards import CARD_ROLE, LINE_ROLE

Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_BAR, _PAD, _GAP, _ROUND = 3, 8, 6, 4


def card_height() -> int:
    """The height of a card with the gap below it, in pixels, at the present text size."""
    return theme.line_height() + theme.line_height(-1) + 2 * _GAP + _GAP


class CardDelegate(QStyledItemDelegate):
    """Paints from roles only, in colours read at every stroke."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(40, card_height())

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card = index.data(CARD_ROLE)
        if not isinstance(card, Card):
            return
        colours, stuck = theme.colours(), card.spot.stuck
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        rect: QRect = option.rect.adjusted(1, 1, -1, -_GAP + 1)
        ground = colours.warn_ground if stuck else colours.ground
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.accent), 2) if selected else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.selected if selected else ground))
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), _ROUND, _ROUND)
        bar = QRect(rect.left() + 1, rect.top() + 1, _BAR, rect.height() - 2)
        painter.fillRect(bar, QColor(colours.warn if stuck else colours.accent))
        self._words(painter, rect, card.row.patient, str(index.data(LINE_ROLE)), warned=stuck)
        painter.restore()

    def _words(self, painter: QPainter, rect: QRect, name: str, line: str, *, warned: bool) -> None:
        colours = theme.colours()
        inner = rect.adjusted(_BAR + _PAD, _GAP - 1, -_PAD, -_GAP + 1)
        first = QRect(inner.left(), inner.top(), inner.width(), theme.line_height())
        second = QRect(inner.left(), first.bottom() + 1, inner.width(), theme.line_height(-1))
        self._text(painter, first, name, theme.font(0, bold=True), colours.ink)
        self._text(painter, second, line, theme.font(-1), colours.warn if warned else colours.quiet)

    def _text(self, painter: QPainter, rect: QRect, text: str, font: QFont, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(rect, _LEFT, QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width()))
