"""The rail: the pages, and who is at the desk."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QToolButton, QVBoxLayout

from pumptracker.words import tr

PAGES = (("worklist", "☑", "F5"), ("patients", "☺", "F6"))


class Rail(QFrame):
    """A button for each page that there is."""

    chosen = Signal(str)

    def __init__(self, by: str) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setFixedWidth(92)
        self._group = QButtonGroup(self)
        self._buttons = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 14, 8, 12)
        for name, sign, shortcut in PAGES:
            button = QToolButton()
            button.setText(f"{sign}\n{tr('page_' + name)}")
            button.setCheckable(True)
            button.setFixedSize(76, 47)
            button.setShortcut(shortcut)
            button.setAccessibleName(tr("page_" + name))
            button.setToolTip(f"{tr('page_' + name)} ({shortcut})")
            button.clicked.connect(lambda _=False, page=name: self.chosen.emit(page))
            self._group.addButton(button)
            self._buttons[name] = button
            layout.addWidget(button)
        layout.addStretch()
        layout.addWidget(QLabel(by, alignment=Qt.AlignmentFlag.AlignCenter))

    def mark(self, page: str) -> None:
        """Show which page is open."""
        self._buttons[page].setChecked(True)
