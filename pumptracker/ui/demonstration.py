"""The desk on a throw-away demo clinic, to be tried."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

from pumptracker.paths import DATABASE
from pumptracker.services import demo
from pumptracker.store.connection import Connection, open_or_make
from pumptracker.ui import clock, speaking
from pumptracker.ui.desk import application, run
from pumptracker.ui.preferences import Preferences
from pumptracker.words import language


def open_demo(today: date | None) -> int:
    """Open the desk on a throw-away demo clinic; returns the exit code."""
    preferences = Preferences()
    speaking.keep(preferences, language())
    app = application(preferences)
    with _demo_clinic(today or clock.today()) as db:
        return run(app, db, today, preferences, keeps_copies=False)


@contextmanager
def _demo_clinic(day: date) -> Iterator[Connection]:
    with (
        tempfile.TemporaryDirectory(prefix="pumptracker-demo-", ignore_cleanup_errors=True) as folder,
        closing(open_or_make(Path(folder) / DATABASE)) as db,
    ):
        demo.build(db, day)
        yield db
