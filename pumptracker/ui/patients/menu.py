"""What a right click, or Shift+F10, offers for the patients selected."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from pumptracker.store.people import Line
from pumptracker.ui import actions
from pumptracker.words import tr

_NAMES = ("open", "edit", "", "book", "contact", "copy_phone", "", "merge", "unmerge")


def row_menu(parent: QWidget, line: Line, selected: int, do: Callable[[str], None]) -> QMenu:
    """The menu of a row; of two rows, merging means the two."""
    menu = QMenu(parent)
    menu.setObjectName("patientsMenu")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for name in _NAMES:
        if not name:
            menu.addSeparator()
        elif name != "unmerge" or line.old_mrns:
            words = tr("list_merge_two" if name == "merge" and selected == 2 else f"list_{name}")
            keys = actions.keys(name, actions.LISTS)
            action = menu.addAction(f"{words}\t{keys}" if keys else words)
            action.setObjectName(f"menu_{name}")
            action.setEnabled(name != "copy_phone" or bool(line.phone))
            action.triggered.connect(lambda _=False, name=name: do(name))
    return menu
