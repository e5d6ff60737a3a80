"""How one card is painted: a bar, the name, and below it what is awaited."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pumptracker.store.board import Card
from pumptracker.ui import theme
from pumptracker.ui.overriding import override
from pumptracker.ui.pathway.cards import CARD_ROLE, LINE_ROLE
from pumptracker.ui.pathway.texts import BETWEEN

Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_BAR, _LEAD, _TRAIL, _GAP, _ROUND = 3, 7, 4, 6, 4


def card_height(lines: int) -> int:
    """Pixels that a card takes with so many lines below the name, and the gap below it."""
    return theme.line_height() + lines * theme.line_height(-1) + 3 * _GAP


def in_lines(text: str, metrics: QFontMetrics, width: int, lines: int) -> list[str]:
    """The text over so many lines: broken between its parts, or between words where only so all of it fits."""
    by_part = _broken(text, BETWEEN, metrics, width, lines)
    by_word = _broken(text, " ", metrics, width, lines)
    fits = [max(map(metrics.horizontalAdvance, made)) <= width for made in (by_part, by_word)]
    chosen = by_word if fits[1] and not fits[0] else by_part
    return [metrics.elidedText(line.strip(BETWEEN), Qt.TextElideMode.ElideRight, width) for line in chosen]


def _broken(text: str, at: str, metrics: QFontMetrics, width: int, lines: int) -> list[str]:
    """The text filled into so many lines, broken at a mark; the last line holds what is left."""
    made = [""]
    for piece in text.split(at):
        longer = f"{made[-1]}{at}{piece}" if made[-1] else piece
        if made[-1] and len(made) < lines and metrics.horizontalAdvance(longer) > width:
            made.append(piece)
        else:
            made[-1] = longer
    return made


class CardDelegate(QStyledItemDelegate):
    """Paints from roles only, in colours read at every stroke; `lines` stand below each name."""

    lines = 1

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(40, card_height(self.lines))

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
        has_keys = option.widget is not None and option.widget.hasFocus()
        painter.setPen(
            QPen(QColor(colours.accent), 3 if has_keys else 1) if selected else theme.soft_edge(colours.line)
        )
        painter.setBrush(QColor(colours.selected if selected else ground))
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), _ROUND, _ROUND)
        bar = QRect(rect.left() + 1, rect.top() + 1, _BAR, rect.height() - 2)
        painter.fillRect(bar, QColor(colours.warn if stuck else colours.accent))
        self._words(painter, rect, card.row.patient, str(index.data(LINE_ROLE)), warned=stuck)
        painter.restore()

    def _words(self, painter: QPainter, rect: QRect, name: str, line: str, *, warned: bool) -> None:
        colours, small = theme.colours(), theme.font(-1)
        inner = rect.adjusted(_BAR + _LEAD, _GAP - 1, -_TRAIL, -_GAP + 1)
        first = QRect(inner.left(), inner.top(), inner.width(), theme.line_height())
        self._text(painter, first, name, theme.font(0, bold=True), colours.ink)
        below = QRect(inner.left(), first.bottom() + 1, inner.width(), theme.line_height(-1))
        for text in in_lines(line, QFontMetrics(small), inner.width(), self.lines):
            self._text(painter, below, text, small, colours.warn if warned else colours.quiet)
            below.translate(0, below.height())

    def _text(self, painter: QPainter, rect: QRect, text: str, font: QFont, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(rect, _LEFT, QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width()))
