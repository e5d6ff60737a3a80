"""Starts the desk on a clinic."""

from __future__ import annotations

import getpass
import tempfile
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication

from pumptracker.paths import DATABASE
from pumptracker.services import demo
from pumptracker.services.checking import check
from pumptracker.store import staff
from pumptracker.store.connection import Connection, open_or_make
from pumptracker.ui import clock, theme
from pumptracker.ui.main_window import MainWindow


def open_desk(database: Path, today: date | None) -> int:
    """Open the desk on a database, made at the first start; returns the exit code."""
    app = _application()
    db = open_or_make(database)
    try:
        return _run(app, db, today)
    finally:
        db.close()


def open_demo(today: date | None) -> int:
    """Open the desk on a throw-away demo clinic; returns the exit code."""
    app = _application()
    with tempfile.TemporaryDirectory(prefix="pumptracker-demo-", ignore_cleanup_errors=True) as folder:
        db = open_or_make(Path(folder) / DATABASE)
        try:
            demo.build(db, today or clock.today())
            return _run(app, db, today)
        finally:
            db.close()


def self_test(today: date | None) -> int:
    """Open every page on the demo clinic, and check it; returns 0, or 1 with what is wrong."""
    app = _application()
    with tempfile.TemporaryDirectory(prefix="pumptracker-test-", ignore_cleanup_errors=True) as folder:
        db = open_or_make(Path(folder) / DATABASE)
        try:
            day = today or clock.today()
            demo.build(db, day)
            window = MainWindow(db, lambda: day, _first_name(db))
            window.show()
            app.processEvents()
            blank = False
            first = window.worklist.current()
            for page in ("worklist", "patients"):
                window.open_page(page)
                app.processEvents()
                blank = blank or window.grab().toImage().isNull()
            if first is not None:
                window.open_patient(first.patient_id)
                blank = blank or window.grab().toImage().isNull()
            window.close()
            fault = check(db).fault or ("the window painted nothing" if blank else "")
        finally:
            db.close()
    print(f"Wrong: {fault}" if fault else "Every page opened; nothing wrong")
    return 1 if fault else 0


def _application() -> QApplication:
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(["pumptracker"])
    theme.apply(app)
    return app


def _first_name(db: Connection) -> str:
    """Who sits there at first: the first of the staff, else the system's user."""
    return next(iter(staff.names(db)), "") or getpass.getuser()


def _run(app: QApplication, db: Connection, today: date | None) -> int:
    window = MainWindow(db, clock.today if today is None else lambda: today, _first_name(db))
    window.show()
    return app.exec()
