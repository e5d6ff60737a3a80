"""Starts the desk on a clinic."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication

from pumptracker.store.connection import open_or_make
from pumptracker.ui import clock, theme
from pumptracker.ui.main_window import MainWindow


def open_desk(database: Path) -> int:
    """Open the desk on a database, made at the first start; returns the exit code."""
    app = QApplication(["pumptracker"])
    theme.apply(app)
    db = open_or_make(database)
    try:
        window = MainWindow(db, clock.today)
        window.show()
        return app.exec()
    finally:
        db.close()
