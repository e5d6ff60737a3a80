"""The desk on a throw-away demo clinic: to be tried, or to test itself."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from pumptracker.paths import DATABASE
from pumptracker.services import demo
from pumptracker.services.checking import check
from pumptracker.store.connection import Connection, open_or_make
from pumptracker.ui import clock, speaking, theme
from pumptracker.ui.desk import application, first_name, run
from pumptracker.ui.main_window import MainWindow
from pumptracker.ui.preferences import Preferences
from pumptracker.words import language, sentence, tr


def open_demo(today: date | None) -> int:
    """Open the desk on a throw-away demo clinic; returns the exit code."""
    preferences = Preferences()
    speaking.keep(preferences, language())
    app = application(preferences)
    with _demo_clinic(today or clock.today()) as db:
        return run(app, db, today, preferences, keeps_copies=False)


def self_test(today: date | None) -> int:
    """Open every page on the demo clinic, and check it; returns 0, or 1 with what is wrong."""
    app = application(Preferences())
    speaking.begin(language())
    theme.put_on_sheet(app)
    day = today or clock.today()
    with _demo_clinic(day) as db:
        window = MainWindow(db, lambda: day, first_name(db))
        window.show()
        fault = check(db).fault or ("" if _paints(app, window) else tr("fault_nothing_painted"))
        window.close()
    print(sentence("cli_wrong", {"fault": fault}) if fault else tr("cli_pages_opened"))
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
