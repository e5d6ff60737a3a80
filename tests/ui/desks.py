"""A desk in a real window, opened on one page, and closed with every dialog that a test left over it."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QDialog

from pumptracker.ui.dialogs.form_dialog import FormDialog
from pumptracker.ui.main_window import MainWindow
from pumptracker.ui.preferences import Preferences

TODAY = date(2026, 11, 24)


def open_desk(qtbot, db, page: str, preferences: Preferences | None = None) -> MainWindow:
    """The window at the smallest screen, the page shown."""
    window = MainWindow(db, lambda: TODAY, "Ana", preferences)
    window.db = db
    qtbot.addWidget(window)
    window.show()
    window.resize(1366, 768)
    window.open_page(page)
    return window


def leave(desk: MainWindow) -> None:
    """Close the desk, and first every dialog that a test left open over it."""
    for dialog in desk.findChildren(QDialog):
        if dialog.isVisible():
            dialog.discard() if isinstance(dialog, FormDialog) else dialog.reject()
    desk.close()
