"""Starts the desk on a clinic."""

from __future__ import annotations

import getpass
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from pumptracker.paths import DATABASE, preferences_file
from pumptracker.services import demo
from pumptracker.services.checking import check
from pumptracker.store import staff
from pumptracker.store.connection import Connection, open_or_make
from pumptracker.ui import clock, theme
from pumptracker.ui.main_window import MainWindow
from pumptracker.ui.preferences import Preferences


def open_desk(database: Path, today: date | None) -> int:
    """Open the desk on a database, made at the first start; returns the exit code."""
    preferences = Preferences(preferences_file())
    app = _application(preferences)
    with closing(open_or_make(database)) as db:
        return _run(app, db, today, preferences)


def open_demo(today: date | None) -> int:
    """Open the desk on a throw-away demo clinic; returns the exit code."""
    app = _application()
    with _demo_clinic(today or clock.today()) as db:
        return _run(app, db, today, Preferences())


def self_test(today: date | None) -> int:
    """Open every page on the demo clinic, and check it; returns 0, or 1 with what is wrong."""
    app = _application()
    day = today or clock.today()
    with _demo_clinic(day) as db:
        window = MainWindow(db, lambda: day, _first_name(db))
        window.show()
        fault = check(db).fault or ("" if _paints(app, window) else "a page painted nothing")
        window.close()
    print(f"Wrong: {fault}" if fault else "Every page opened; nothing wrong")
    return 1 if fault else 0


@contextmanager
def _demo_clinic(day: date) -> Iterator[Connection]:
    with (
        tempfile.TemporaryDirectory(prefix="pumptracker-demo-", ignore_cleanup_errors=True) as folder,
        closing(open_or_make(Path(folder) / DATABASE)) as db,
    ):
        demo.build(db, day)
        yield db


def _paints(app: QApplication, window: MainWindow) -> bool:
    """Whether every page shows something: more than one colour."""
    row = window.worklist.current()
    pages = [partial(window.open_page, name) for name in window.pages]
    pages += [partial(window.open_patient, row.patient_id)] if row else []
    for open_page in pages:
        open_page()
        app.processEvents()
        image = window.grab().toImage()
        if len({image.pixel(x, image.height() // 2) for x in range(0, image.width(), 7)}) < 2:
            return False
    return bool(row)


def _application(preferences: Preferences | None = None) -> QApplication:
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(["pumptracker"])
    theme.apply(app, theme.remembered(preferences or Preferences()))
    return app


def _first_name(db: Connection) -> str:
    """Who sits there at first: the first of the staff, else the system's user."""
    return next(iter(staff.names(db)), "") or getpass.getuser()


def _run(app: QApplication, db: Connection, today: date | None, preferences: Preferences) -> int:
    window = MainWindow(db, clock.today if today is None else lambda: today, _first_name(db), preferences)
    window.show()
    return app.exec()
