"""Looks at every page in a process that was started at another scale, and prints what is wrong with it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from pumptracker.store.connection import open_or_make
from pumptracker.ui import theme
from pumptracker.ui.main_window import MainWindow
from tests.ui.layout import faults

TODAY = date(2026, 11, 24)
ROOMS = ((911, 512), (1280, 720))
"""What a screen of 1366×768 and one of 1920×1080 have room for at 150 %."""


def main(app: QApplication, database: Path) -> int:
    """Open every page in both rooms; returns how many faults were found."""
    theme.apply(app)
    db = open_or_make(database)
    window = MainWindow(db, lambda: TODAY, "Ana")
    window.show()
    window.setWindowState(Qt.WindowState.WindowNoState)
    found = []
    for room in ROOMS:
        window.resize(*room)
        for name in window.pages:
            window.open_page(name)
            found += _seen(app, window, f"{name} at {room}")
        place = window.worklist.table.model.lines[0].place
        window.open_patient(place.patient_id)
        found += _seen(app, window, f"patient at {room}")
    print(f"ratio {window.devicePixelRatio():g}")
    print(*found, sep="\n", end="\n" if found else "")
    window.close()
    db.close()
    return len(found)


def _seen(app: QApplication, window: MainWindow, where: str) -> list[str]:
    for _ in range(3):
        app.processEvents()
    return [f"{where}: {fault}" for fault in faults(window)]
