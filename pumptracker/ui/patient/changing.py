"""Putting new widgets in the place of those that show what is no longer so, within one paint."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def let_go(widget: QWidget) -> None:
    """Hide a widget at once and delete it once its own events are done; nobody finds it by its name any more."""
    for each in (widget, *widget.findChildren(QWidget)):
        each.setObjectName("")
    widget.hide()
    widget.deleteLater()


def show_now(parent: QWidget) -> None:
    """Show what was just laid into a widget: Qt would do so one turn of its loop later, and the page would jump."""
    layout = parent.layout()
    for number in range(layout.count() if layout else 0):
        item = layout.itemAt(number) if layout else None
        widget = item.widget() if item else None
        if widget is not None:
            widget.show()
