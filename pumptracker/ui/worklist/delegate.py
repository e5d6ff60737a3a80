"""How a cell of the worklist is painted: the status as a pill, the patient in two lines, nothing cut that has room."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from pumptracker.ui import theme
from pumptracker.ui.overriding import override
from pumptracker.ui.worklist.model import COLUMNS, LINE_ROLE, ROW_ROLE, Line
from pumptracker.words import sentence

Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ELIDED = Qt.TextElideMode.ElideRight
PAD = 8
_PILL_PAD = 9
_BAR = 3


def gutter() -> int:
    """The room, in pixels, before the first column: the mark that expands a row."""
    return theme.line_height(0) + 2


def pill_width(text: str) -> int:
    """What a pill takes with its sign and the room about it, in pixels."""
    return QFontMetrics(_pill_font()).horizontalAdvance(f"!  {text}") + 2 * _PILL_PAD + PAD + 6


def _pill_font() -> QFont:
    return theme.font(-1, bold=True)


@cache
def _colour(code: str) -> QColor:
    return QColor(code)


def folded_lines(text: str, metrics: QFontMetrics, width: int) -> list[str]:
    """One line as it is painted in a width: in two at a blank where one has no room, cut only where two have none."""
    if metrics.horizontalAdvance(text) <= width or " " not in text:
        return [metrics.elidedText(text, _ELIDED, width)]
    words = text.split(" ")
    taken = 1
    while taken < len(words) and metrics.horizontalAdvance(" ".join(words[: taken + 1])) <= width:
        taken += 1
    parts = (" ".join(words[:taken]), " ".join(words[taken:]))
    return [metrics.elidedText(part, _ELIDED, width) for part in parts if part]


class WorklistDelegate(QStyledItemDelegate):
    """Paints from roles only; every colour and font is the theme's of the moment."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        if _name(index) == "status":
            return QSize(gutter() + pill_width(text), theme.row_height(2))
        bold = QFontMetrics(theme.font(0, bold=True))
        return QSize(max(map(bold.horizontalAdvance, text.split("\n"))) + 2 * PAD, theme.row_height(2))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, line, view = QRect(option.rect), index.data(LINE_ROLE), option.widget
        painter.save()
        painter.setClipRect(rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, _colour(theme.colours().selected))
        if isinstance(view, QTableView) and isinstance(line, Line):
            if view.horizontalHeader().visualIndex(index.column()) == first_shown(view):
                self._before(painter, rect, line, view.currentIndex().row() == index.row())
                rect.adjust(gutter(), 0, 0, 0)
            if line.beneath:
                rect.adjust(theme.line_height(0) if _name(index) in ("status", "what") else 0, 0, 0, 0)
        self._content(painter, rect, index)
        painter.restore()

    def _content(self, painter: QPainter, rect: QRect, index: Index) -> None:
        text = index.data(Qt.ItemDataRole.DisplayRole)
        if not text:
            return
        if _name(index) == "status":
            self._pill(painter, rect, str(text), index.data(ROW_ROLE).status)
            return
        room = rect.adjusted(PAD, 0, -2, 0)
        line = index.data(LINE_ROLE)
        if _name(index) == "what" and line.more:
            room.setRight(self._more(painter, room, str(text), line.more))
        self._lines(painter, room, self.texts(index, room.width()))

    def texts(self, index: Index, width: int) -> list[tuple[str, QFont, str]]:
        """The lines painted in a cell of a width, each with its font and colour."""
        text, look = str(index.data(Qt.ItemDataRole.DisplayRole) or ""), theme.colours()
        plain, small = theme.font(0), theme.font(-1)
        if _name(index) == "patient":
            first, _, second = text.partition("\n")
            fonts = ((first, theme.font(0, bold=True), look.ink), (second, small, look.quiet))
            return [(QFontMetrics(font).elidedText(each, _ELIDED, width), font, ink) for each, font, ink in fonts]
        if "\n" in text:
            first, _, second = text.partition("\n")
            metrics = QFontMetrics(plain)
            return [(metrics.elidedText(each, _ELIDED, width), plain, look.ink) for each in (first, second)]
        return [(each, plain, look.ink) for each in folded_lines(text, QFontMetrics(plain), width)]

    def _lines(self, painter: QPainter, rect: QRect, lines: list[tuple[str, QFont, str]]) -> None:
        heights = [QFontMetrics(font).height() for _, font, _ in lines]
        top = rect.top() + (rect.height() - sum(heights)) // 2
        for (text, font, ink), height in zip(lines, heights, strict=True):
            painter.setFont(font)
            painter.setPen(_colour(ink))
            painter.drawText(QRect(rect.left(), top, rect.width(), height), _LEFT, text)
            top += height

    def _more(self, painter: QPainter, room: QRect, text: str, more: int) -> int:
        """Write how many more items the patient has behind the text; returns where the text must end."""
        words, small = sentence("more_items", {"count": more}), theme.font(-1)
        width = QFontMetrics(small).horizontalAdvance(words)
        kind = folded_lines(text, QFontMetrics(theme.font(0)), room.width() - width - PAD)
        taken = max(QFontMetrics(theme.font(0)).horizontalAdvance(each) for each in kind)
        left = room.left() + taken + PAD - 2
        painter.setFont(small)
        painter.setPen(_colour(theme.colours().quiet))
        painter.drawText(QRect(left, room.top(), width + 2, room.height()), _LEFT, words)
        return left - 2

    def _before(self, painter: QPainter, rect: QRect, line: Line, is_current: bool) -> None:
        """The bar of the row that the keys act on, and the mark that expands."""
        look = theme.colours()
        if is_current:
            painter.fillRect(QRect(rect.left(), rect.top() + 1, _BAR, rect.height() - 2), _colour(look.accent))
        if line.more:
            painter.setFont(theme.font(0))
            painter.setPen(_colour(look.quiet))
            mark = QRect(rect.left() + _BAR, rect.top(), gutter(), rect.height())
            painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, "▾" if line.expanded else "▸")

    def _pill(self, painter: QPainter, rect: QRect, text: str, status: str) -> None:
        tone, font = theme.tone(status), _pill_font()
        metrics = QFontMetrics(font)
        words = f"{tone.sign}  {text}"
        width = min(metrics.horizontalAdvance(words) + 2 * _PILL_PAD, rect.width() - 4)
        height = metrics.height() + 8
        pill = QRect(rect.left() + 2, rect.center().y() - height // 2, width, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_colour(tone.ground))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        painter.setFont(font)
        painter.setPen(_colour(tone.ink))
        inside = pill.adjusted(_PILL_PAD, 0, -_PILL_PAD + 1, 0)
        painter.drawText(inside, _LEFT, metrics.elidedText(words, _ELIDED, inside.width()))


def first_shown(view: QTableView) -> int:
    """The visual place of the leftmost column shown."""
    header = view.horizontalHeader()
    places = range(header.count())
    return next((each for each in places if not header.isSectionHidden(header.logicalIndex(each))), 0)


def _name(index: Index) -> str:
    return COLUMNS[index.column()]
