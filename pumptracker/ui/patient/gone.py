"""Letting go of widgets that show what is no longer so."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def let_go(widget: QWidget) -> None:
    """Hide a widget at once and delete it once its own events are done; nobody finds it by its name any more."""
    for each in (widget, *widget.findChildren(QWidget)):
        each.setObjectName("")
    widget.hide()
    widget.deleteLater()
