"""How the contents look: an article by its title; one that was found by where the words stand, and marked there."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QTextDocument
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pumptracker.formats.article_search import Found
from pumptracker.ui.overriding import override
from pumptracker.ui.theme import colours, font

FOUND = int(Qt.ItemDataRole.UserRole) + 1
_ACROSS, _DOWN, _BAR = 10, 5, 20
"""Pixels beside the words, above and below them, and kept free for a scrollbar, which would else wrap them anew."""
_MOST_SIZES = 500
Index = QModelIndex | QPersistentModelIndex


class FoundDelegate(QStyledItemDelegate):
    """Wraps every line whole."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._sizes: dict[tuple[str, int, str], QSize] = {}
        """The size of what was laid out, by what it says: Qt asks many times for each."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its lines are in the width there is."""
        known = (_html(index), self._view.width(), self._font(index).toString())
        if known not in self._sizes:
            if len(self._sizes) > _MOST_SIZES:
                self._sizes.clear()
            made = self._made(index)
            self._sizes[known] = QSize(round(made.idealWidth()), round(made.size().height()) + 2 * _DOWN)
        return self._sizes[known]

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground as the style has it, and the words on it."""
        self.initStyleOption(option, index)
        option.text = ""
        option.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, self._view)
        made = self._made(index)
        rect = option.rect
        painter.save()
        painter.translate(rect.left() + _ACROSS, rect.top() + _DOWN)
        made.drawContents(painter, QRectF(0, 0, rect.width(), rect.height()))
        painter.restore()

    def _font(self, index: Index) -> QFont:
        own = index.data(Qt.ItemDataRole.FontRole)
        return own if isinstance(own, QFont) else font()

    def _made(self, index: Index) -> QTextDocument:
        made = QTextDocument()
        made.setDocumentMargin(0)
        made.setDefaultFont(self._font(index))
        made.setHtml(_html(index))
        made.setTextWidth(self._view.width() - _BAR - 2 * _ACROSS)
        return made


def _html(index: Index) -> str:
    found = index.data(FOUND)
    if not isinstance(found, Found):
        is_head = not index.flags() & Qt.ItemFlag.ItemIsEnabled
        return _coloured(str(index.data()), colours().quiet if is_head else colours().ink)
    title = f"<b>{_coloured(found.title, colours().ink)}</b>"
    heading = f"<br>{_coloured(found.heading, colours().ink)}" if found.heading else ""
    return f"{title}{heading}<br>{_marked(found)}"


def _marked(found: Found) -> str:
    look, parts, done = f"background: {colours().warn_ground}; color: {colours().warn}", list[str](), 0
    for start, end in found.marks:
        parts.append(_coloured(found.snippet[done:start], colours().ink))
        parts.append(f'<span style="{look}">{escape(found.snippet[start:end])}</span>')
        done = end
    return "".join([*parts, _coloured(found.snippet[done:], colours().ink)])


def _coloured(text: str, colour: str) -> str:
    return f'<span style="color: {colour}">{escape(text)}</span>'
