"""The sheet of shortcuts, made from the table of actions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from pumptracker.ui import actions
from pumptracker.ui.parts import card, label, scrolled
from pumptracker.words import tr


class ShortcutSheet(QDialog):
    """Every key, by the place where it works."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("shortcutSheet")
        self.setWindowTitle(tr("pumptracker"))
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
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout.addWidget(area, 1)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        wanted = cards.sizeHint()
        area.setMinimumWidth(wanted.width() + 20)
        self.resize(self.sizeHint().width(), min(wanted.height() + 130, free.height() - 60))


def _cards(columns: int) -> QWidget:
    """The places in so many columns."""
    cards = QWidget()
    layout = QHBoxLayout(cards)
    boxes = [QVBoxLayout() for _ in range(columns)]
    for number, place in enumerate(actions.PLACES):
        boxes[min(number, columns - 1)].addWidget(card(tr("keys_" + place), _grid(place)))
    for box in boxes:
        box.addStretch()
        layout.addLayout(box, 1)
    return cards


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
