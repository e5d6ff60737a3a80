"""The sheet of shortcuts, made from the table of actions."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pumptracker.ui import actions
from pumptracker.ui.overriding import override
from pumptracker.ui.parts import card, label, name_dialog, read_by_keys, scrolled
from pumptracker.words import tr


class ShortcutSheet(QDialog):
    """Every key, by the place where it works."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("shortcutSheet")
        name_dialog(self, tr("shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        free = self.screen().availableGeometry()
        cards = next((each for each in map(_cards, (3, 2)) if each.sizeHint().width() < free.width() - 80), _cards(1))
        close = QPushButton(tr("close_button"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.addWidget(label(tr("shortcuts"), "heading"))
        area = scrolled(cards)
        layout.addWidget(area, 1)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        wanted = cards.sizeHint()
        area.setMinimumWidth(wanted.width() + 20)
        self.resize(self.sizeHint().width(), min(wanted.height() + 130, free.height() - 60))


class _Cards(QLabel):
    """All places; Tab stops at them together, the arrow keys scroll, and they are read out as one text."""

    def __init__(self) -> None:
        super().__init__()
        self.row = QHBoxLayout(self)
        read_by_keys(self)
        self.setAccessibleName(tr("shortcuts"))
        self.setAccessibleDescription(". ".join(_said(place) for place in actions.PLACES))

    @override
    def sizeHint(self) -> QSize:
        """What the places need: a label counts its own text alone."""
        return self.row.totalSizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        return self.row.totalMinimumSize()


def _cards(columns: int) -> QLabel:
    """The places in so many columns."""
    cards = _Cards()
    boxes = [QVBoxLayout() for _ in range(columns)]
    for number, place in enumerate(actions.PLACES):
        boxes[min(number, columns - 1)].addWidget(card(tr("keys_" + place), _grid(place)))
    for box in boxes:
        box.addStretch()
        cards.row.addLayout(box, 1)
    return cards


def _said(place: str) -> str:
    """The keys of a place in words."""
    each = [f"{action.keys}: {tr('act_' + action.name).removesuffix('…')}" for action in actions.of(place)]
    return f"{tr('keys_' + place)}. {'; '.join(each)}"


def _grid(place: str) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(18)
    for number, action in enumerate(actions.of(place)):
        native = QKeySequence(action.keys).toString(QKeySequence.SequenceFormat.NativeText)
        keys = label(action.keys if place == actions.FIELDS else native)
        grid.addWidget(keys, number, 0)
        grid.addWidget(label(tr("act_" + action.name).removesuffix("…")), number, 1)
    grid.setColumnStretch(1, 1)
    return grid
