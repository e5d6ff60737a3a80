"""The rail: the pages, and who is at the desk."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QMenu, QToolButton, QVBoxLayout

from pumptracker.words import tr

PAGES = (("worklist", "☑", "F5"), ("patients", "☺", "F6"))


class Rail(QFrame):
    """A button for each page that there is."""

    chosen = Signal(str)
    staff_chosen = Signal(str)
    staff_added = Signal()

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
        self._who = QToolButton()
        self._who.setObjectName("staff")
        self._who.setFixedWidth(76)
        self._who.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._who.setMenu(QMenu(self._who))
        self._who.setToolTip(tr("who_is_here"))
        self._who.setAccessibleName(tr("who_is_here"))
        layout.addWidget(self._who)
        self.show_staff([], by)

    def mark(self, page: str) -> None:
        """Show which page is open."""
        self._buttons[page].setChecked(True)

    def show_staff(self, names: list[str], by: str) -> None:
        """Show who is at the desk, and whom one may choose instead."""
        self._who.setText(by)
        menu = self._who.menu()
        menu.clear()
        for name in names:
            menu.addAction(name, partial(self.staff_chosen.emit, name))
        menu.addAction(tr("add_staff"), self.staff_added.emit)
