"""How a cell is painted: the status as a pill, the patient in two lines, nothing cut that has room on two lines."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from pumptracker.ui import theme
from pumptracker.ui.overriding import override
from pumptracker.ui.worklist.model import COLUMNS, LINE_ROLE, ROW_ROLE, Line
from pumptracker.words import sentence, tr

Index = QModelIndex | QPersistentModelIndex
Painted = tuple[str, QFont, str]
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ELIDED = Qt.TextElideMode.ElideRight
PAD = 8
_PILL_PAD = 9
_BAR = 3
INDENT = 10


def gutter() -> int:
    """The room, in pixels, before the first column: the mark that expands a row."""
    return theme.line_height(0) + 2


def pill_width(text: str, status: str) -> int:
    """What a pill takes with its sign and the room about it, in pixels."""
    words = f"{theme.tone(status).sign}  {text}"
    return QFontMetrics(_pill_font()).horizontalAdvance(words) + 2 * _PILL_PAD + 6


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


class CellDelegate(QStyledItemDelegate):
    """Paints cells of one or two lines from roles only; every colour and font is the theme's of the moment."""

    def __init__(self, columns: Sequence[str]) -> None:
        super().__init__()
        self._columns = columns

    def name(self, index: Index) -> str:
        """The column of a cell."""
        return self._columns[index.column()]

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        lines = self.texts(index, 10_000)
        widest = max((QFontMetrics(font).horizontalAdvance(text) for text, font, _ in lines), default=0)
        return QSize(widest + 2 * PAD, theme.row_height(2))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setClipRect(option.rect)
        view = option.widget
        if isinstance(view, QTableView) and view.selectionModel().isSelected(index):
            theme.paint_selected(painter, QRect(option.rect))
        self.content(painter, QRect(option.rect), option, index)
        painter.restore()

    def content(self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint what is in a cell."""
        room = rect.adjusted(PAD, 0, -2, 0)
        self.lines(painter, room, self.texts(index, room.width()))

    def texts(self, index: Index, width: int) -> list[Painted]:
        """The lines painted in a cell of a width, each with its font and colour."""
        text, look = str(index.data(Qt.ItemDataRole.DisplayRole) or ""), theme.colours()
        plain, small = theme.font(0), theme.font(-1)
        first, _, second = text.partition("\n")
        if self.name(index) == "patient" and text:
            if QFontMetrics(small).horizontalAdvance(second) > width:
                second = second.replace(tr("mrn_sign"), "")
            lines = [(first, theme.font(0, bold=True), look.ink), (second, small, look.quiet)]
        elif second:
            lines = [(first, plain, look.ink), (second, plain, look.ink)]
        else:
            return [(each, plain, look.ink) for each in folded_lines(text, QFontMetrics(plain), width)]
        return [(QFontMetrics(font).elidedText(each, _ELIDED, width), font, ink) for each, font, ink in lines]

    def lines(self, painter: QPainter, rect: QRect, lines: list[Painted]) -> None:
        """Paint lines below each other in the middle of a cell."""
        heights = [QFontMetrics(font).height() for _, font, _ in lines]
        top = rect.top() + (rect.height() - sum(heights)) // 2
        for (text, font, ink), height in zip(lines, heights, strict=True):
            painter.setFont(font)
            painter.setPen(_colour(ink))
            painter.drawText(QRect(rect.left(), top, rect.width(), height), _LEFT, text)
            top += height


class WorklistDelegate(CellDelegate):
    """The cells of the worklist, with the mark that expands a row before the first of them."""

    def __init__(self) -> None:
        super().__init__(COLUMNS)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if self.name(index) != "status":
            return super().sizeHint(option, index)
        row, text = index.data(ROW_ROLE), str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        wide = pill_width(text, row.status) if row is not None else 0
        return QSize(gutter() + wide + INDENT, theme.row_height(2))

    @override
    def content(self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem, index: Index) -> None:
        line, view = index.data(LINE_ROLE), option.widget
        if line is None:  # another program has just moved it; the page is about to be read anew
            return
        if isinstance(view, QTableView) and view.horizontalHeader().visualIndex(index.column()) == first_shown(view):
            self._before(painter, rect, line, view.currentIndex().row() == index.row())
            rect.adjust(gutter(), 0, 0, 0)
            self._indent(rect, line, index)
        elif self.name(index) == "what":
            self._indent(rect, line, index)
        if self.name(index) == "status":
            row, text = index.data(ROW_ROLE), index.data(Qt.ItemDataRole.DisplayRole)
            if row is not None:
                self._pill(painter, rect, str(text), row.status)
            return
        super().content(painter, rect, option, index)

    def _indent(self, rect: QRect, line: Line, index: Index) -> None:
        """Set a row beneath another in from it, as far as its words leave room."""
        if line.beneath:
            row, text = index.data(ROW_ROLE), str(index.data(Qt.ItemDataRole.DisplayRole) or "")
            is_pill = self.name(index) == "status" and row is not None
            words = QFontMetrics(theme.font(0)).horizontalAdvance(text) + 2 * PAD
            needed = pill_width(text, row.status) if is_pill else words
            rect.adjust(min(INDENT, max(0, rect.width() - needed)), 0, 0, 0)

    @override
    def texts(self, index: Index, width: int) -> list[Painted]:
        """The lines of a cell; what is due says how many more items there are."""
        line = index.data(LINE_ROLE)
        if self.name(index) != "what" or line is None or not line.more:
            return super().texts(index, width)
        text = f"{index.data(Qt.ItemDataRole.DisplayRole)} {sentence('more_items', {'count': line.more})}"
        look, plain = theme.colours(), theme.font(0)
        return [(each, plain, look.ink) for each in folded_lines(text, QFontMetrics(plain), width)]

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
        painter.setPen(theme.soft_edge(tone.ink))
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
