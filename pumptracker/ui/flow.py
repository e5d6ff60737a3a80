"""A layout that sets its widgets side by side and wraps them onto further lines, as words do."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from pumptracker.ui.overriding import override


class FlowLayout(QLayout):
    """Wraps; its height follows from its width."""

    def __init__(self, parent: QWidget | None = None, gap: int = 8) -> None:
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        super().__init__(parent)
        self.setSpacing(gap)
        self.setContentsMargins(0, 0, 0, 0)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._held())

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        held = self._held()
        return held[index] if 0 <= index < len(held) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < self.count() else None

    def _held(self) -> list[QLayoutItem]:
        """What it holds: nothing while Python lets go of it, when Qt may still ask."""
        held: list[QLayoutItem] = self.__dict__.get("_items", [])
        return held

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        """Qt asks for the same few widths a dozen times before it paints."""
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    @override
    def invalidate(self) -> None:
        """What it holds asks for other sizes."""
        self.__dict__.get("_heights", {}).clear()
        super().invalidate()

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @override
    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size

    def lines(self, width: int) -> int:
        """How many lines the items take in a width."""
        return len(self._lines(width))

    def lines_of(self, widgets: Iterable[QWidget], width: int) -> int:
        """How many lines these widgets would take, shown or not."""
        lines, used = 1, 0
        for widget in widgets:
            wide = widget.sizeHint().expandedTo(widget.minimumSize()).width()
            if used and used + wide > width:
                lines, used = lines + 1, 0
            used += wide + self.spacing()
        return lines

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Set the items on lines, each in the middle of its line's height; returns the height of all lines."""
        y, lines = rect.top(), self._lines(rect.width())
        if move and len(lines) == 1:  # a single line stands in the middle of what is beside it
            y += max(0, rect.height() - max(size.height() for _, size in lines[0])) // 2
        for line in lines:
            x, tallest = rect.left(), max(size.height() for _, size in line)
            for item, size in line:
                if move:
                    item.setGeometry(QRect(QPoint(x, y + (tallest - size.height()) // 2), size))
                x += size.width() + self.spacing()
            y += tallest + self.spacing()
        return max(y - self.spacing() - rect.top(), 0)

    def _lines(self, room: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        end = 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint().expandedTo(item.minimumSize())
            size.setWidth(min(size.width(), max(room, 1)))
            if not lines or end + size.width() > room:
                lines.append([])
                end = 0
            lines[-1].append((item, size))
            end += size.width() + self.spacing()
        return lines
