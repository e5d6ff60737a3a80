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
        cards = QWidget()
        columns = QHBoxLayout(cards)
        for places in (actions.PLACES[:1], actions.PLACES[1:2], actions.PLACES[2:]):
            column = QVBoxLayout()
            for place in places:
                column.addWidget(card(tr("keys_" + place), _grid(place)))
            column.addStretch()
            columns.addLayout(column)
        close = QPushButton(tr("close_button"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.addWidget(label(tr("shortcuts"), "title"))
        area = scrolled(cards)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout.addWidget(area, 1)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        free = self.screen().availableGeometry()
        wanted = cards.sizeHint()
        area.setMinimumWidth(min(wanted.width() + 20, free.width() - 80))
        self.resize(self.sizeHint().width(), min(wanted.height() + 130, free.height() - 60))


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
