"""Looks at every widget of a window as it is laid out: is its text whole, does it overlap, does a scrollbar stray."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QStackedWidget,
    QTableView,
    QToolButton,
    QWidget,
)

from pumptracker.ui.patient.elided import Elided
from pumptracker.ui.patient.pill import Pill

SIDEWAYS = {"pathwayBoard"}
"""Widgets that scroll sideways by design."""
_SLACK = 1
_ARROW = 30
_CELL_MARGIN = 6


def faults(window: QWidget) -> list[str]:
    """Everything that is clipped, overlaps or strays in a window as it stands."""
    found: list[str] = []
    for widget in [window, *window.findChildren(QWidget)]:
        if widget.isVisibleTo(window) and widget.window() is window.window() and not isinstance(widget, QMenu):
            found += [f"{_path(widget)}: {fault}" for fault in _faults(widget)]
    return found


def _path(widget: QWidget) -> str:
    named = f"{type(widget).__name__}#{widget.objectName()}" if widget.objectName() else type(widget).__name__
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    parent = widget.parentWidget()
    inside = f" in {type(parent).__name__}#{parent.objectName()}" if parent else ""
    return f"{named}{inside} {text[:40]!r}"


def _faults(widget: QWidget) -> Iterator[str]:
    yield from _clipped(widget)
    yield from _strays(widget)
    yield from _overlaps(widget)


def _clipped(widget: QWidget) -> Iterator[str]:
    needs = _needs(widget)
    if needs is not None:
        if needs.width() > widget.width() + _SLACK:
            yield f"its text needs {needs.width()} px of width and has {widget.width()}"
        if needs.height() > widget.height() + _SLACK:
            yield f"its text needs {needs.height()} px of height and has {widget.height()}"
    if isinstance(widget, QTableView):
        yield from _cells(widget)
    if isinstance(widget, QHeaderView) and widget.orientation() == Qt.Orientation.Horizontal:
        yield from _header(widget)


def _needs(widget: QWidget) -> QSize | None:
    match widget:
        case Elided() | Pill() if widget.toolTip():
            return None  # cut by design, and its tip says the whole
        case QLabel() if widget.text():
            return _label_needs(widget)
        case QCheckBox():
            return widget.sizeHint()
        case QPushButton() | QToolButton() if widget.text():
            return widget.sizeHint()
        case QComboBox():
            text = widget.fontMetrics().horizontalAdvance(widget.currentText())
            return QSize(text + _ARROW, widget.fontMetrics().height())
        case QLineEdit() if not widget.text() and widget.placeholderText():
            return QSize(
                widget.fontMetrics().horizontalAdvance(widget.placeholderText()) + 16, widget.fontMetrics().height()
            )
    return None


def _words(text: str) -> list[str]:
    """What stays on one line: a path may wrap after each of its separators."""
    return text.replace("\u200b", " ").split()


def _label_needs(label: QLabel) -> QSize:
    if not label.wordWrap():
        return label.sizeHint()
    words = max((label.fontMetrics().horizontalAdvance(word) for word in _words(label.text())), default=0)
    if label.textFormat() != Qt.TextFormat.PlainText:
        words = 0
    return QSize(words, label.heightForWidth(label.width()))


def _header(header: QHeaderView) -> Iterator[str]:
    model = header.model()
    for section in range(header.count()):
        if model is not None and not header.isSectionHidden(section):
            text = str(model.headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole) or "")
            wants = header.fontMetrics().horizontalAdvance(text)
            if text and wants + _CELL_MARGIN > header.sectionSize(section):
                yield f"the header {text!r} needs {wants} px and has {header.sectionSize(section)}"


def _cells(view: QTableView) -> Iterator[str]:
    """A cell may be cut short only where its tip says the whole."""
    model = view.model()
    first = max(view.rowAt(0), 0)
    for row in range(first, min(model.rowCount(), first + 40)):
        for column in range(model.columnCount()):
            index = model.index(row, column)
            box = view.visualRect(index)
            text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
            if view.isColumnHidden(column) or box.isEmpty() or not text:
                continue
            widest = max(view.fontMetrics().horizontalAdvance(line) for line in text.split("\n"))
            if widest + _CELL_MARGIN > box.width() and not index.data(Qt.ItemDataRole.ToolTipRole):
                yield f"the cell {text!r} needs {widest} px, has {box.width()}, and no tip says the whole"


def _strays(widget: QWidget) -> Iterator[str]:
    if not isinstance(widget, QAbstractScrollArea):
        return
    across, down = widget.horizontalScrollBar(), widget.verticalScrollBar()
    if across.isVisible() and widget.objectName() not in SIDEWAYS:
        yield f"scrolls sideways by {across.maximum()} px"
    if down.isVisible() and isinstance(widget, QScrollArea) and 0 <= down.maximum() <= 8:
        yield f"scrolls by {down.maximum()} px for nothing"
    if isinstance(widget, QScrollArea) and widget.widget() is not None:
        inside = widget.widget()
        if inside.width() > widget.viewport().width() + _SLACK and widget.objectName() not in SIDEWAYS:
            yield f"its content is {inside.width()} px wide in a room of {widget.viewport().width()}"


def _overlaps(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QStackedWidget | QAbstractScrollArea | QHeaderView | QComboBox | QLineEdit):
        return
    if widget.objectName() == "qt_scrollarea_viewport":
        return
    children = [
        child
        for child in widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if child.isVisible() and not child.isWindow() and not isinstance(child, QScrollBar)
    ]
    whole = QRect(QPoint(0, 0), widget.size()).adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK)
    for child in children:
        if not whole.contains(child.geometry()):
            yield f"{_path(child)} at {child.geometry().getRect()} sticks out of {widget.size().toTuple()}"
    for one, other in combinations(children, 2):
        shared = one.geometry().intersected(other.geometry())
        if shared.width() > _SLACK and shared.height() > _SLACK:
            yield f"{_path(one)} overlaps {_path(other)}"
