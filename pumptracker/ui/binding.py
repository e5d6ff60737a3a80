"""Binding keys of the table of actions to what they do, where they work."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from pumptracker.ui import actions


def bind(widget: QWidget, where: str, deeds: Mapping[str, Callable[[], None]]) -> None:
    """Bind the keys of a place to deeds, by the names of the actions; those without a deed stay free."""
    for action in actions.of(where):
        if action.name in deeds and action.keys:
            bind_key(widget, action.keys, deeds[action.name])


def bind_key(widget: QWidget, keys: str, deed: Callable[[], object]) -> QShortcut:
    """Bind one key, for a whole window or for a widget and what is in it."""
    shortcut = QShortcut(QKeySequence(keys), widget, deed)
    if not widget.isWindow():
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    return shortcut
