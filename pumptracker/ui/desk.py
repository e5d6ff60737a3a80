"""Starts the desk on a clinic."""

from __future__ import annotations

import gc
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from pumptracker.paths import preferences_file
from pumptracker.store import staff
from pumptracker.store.connection import Connection, open_or_make
from pumptracker.ui import clock, speaking, theme
from pumptracker.ui.main_window import MainWindow
from pumptracker.ui.preferences import Preferences

if TYPE_CHECKING:  # imported when it is asked for
    from pumptracker.ui.reopening import Reopening


def open_desk(database: Path, today: date | None, spoken: str = "") -> int:
    """Open the desk on a database, made at the first start; returns the exit code.

    It speaks the language it was left in, or the one asked for, which it then keeps.
    """
    preferences = Preferences(preferences_file())
    if spoken:
        speaking.keep(preferences, spoken)
    app = application(preferences)
    with closing(open_or_make(database)) as db:
        return run(app, db, today, preferences)


def application(preferences: Preferences) -> QApplication:
    """The application there is, or a new one, in the look this desk was left in, yet without its style sheet."""
    app = theme.application()
    theme.prepare(app, theme.remembered(preferences))
    return app


def first_name(db: Connection) -> str:
    """Who sits there at first: the first of the staff, else the system's user."""
    names = staff.names(db)
    if names:
        return names[0]
    import getpass

    return getpass.getuser()


def _collect_from_now_on() -> None:
    """Collect garbage again, what the start made left out: it stays, and looking through it takes a frame's time."""
    gc.collect()
    gc.freeze()
    gc.enable()


def run(
    app: QApplication, db: Connection, today: date | None, preferences: Preferences, *, keeps_copies: bool = True
) -> int:
    """Show the window, what the first paint needs before the rest, until it is closed; returns the exit code."""
    day = clock.today if today is None else lambda: today
    speaking.begin(speaking.remembered(preferences))
    window = MainWindow(db, day, first_name(db), preferences, in_steps=True)
    window.completed.connect(_collect_from_now_on)
    opened = Opened(window, lambda db, by: MainWindow(db, day, by, preferences), db, keeps_copies=keeps_copies)
    theme.put_on_sheet(app)  # over the whole window at once
    window.show()
    theme.follow_the_pc(app)
    made = app.exec()
    opened.close()
    return made


class Opened:
    """The window there is; another language, or another file, puts a new one in its place."""

    def __init__(
        self, window: MainWindow, make: Callable[[Connection, str], MainWindow], db: Connection, *,
        keeps_copies: bool = False,
    ) -> None:  # fmt: skip
        self._make, self._db, self._keeps_copies = make, db, keeps_copies
        self._take(window)
        if keeps_copies:
            window.completed.connect(window.keep_copies)

    def _take(self, window: MainWindow) -> None:
        self.window = window
        window.respoken.connect(self._replace)
        window.reopening.connect(self._reopen)

    def _replace(self) -> None:
        old = self.window
        old.keep()
        self._show_new("appearance", old)
        old.close()
        old.deleteLater()

    def _show_new(self, section: str, old: MainWindow) -> None:
        """Show a new window on a section of the settings; the old one makes no copy when it closes."""
        old.leave_copies()
        new = self._make(self._db, old.session.by)
        self._take(new)
        new.open_section(section)
        new.show()
        if self._keeps_copies:
            new.keep_copies()

    def _reopen(self, asked: Reopening) -> None:
        """Close the clinic, do what was asked with its file, and open it again, with what came of it said."""
        from pumptracker.ui.reopening import carry_out

        old = self.window
        old.keep()
        old.leave_copies()
        self._db, said = carry_out(asked, old, self._db)
        self._show_new("backups", old)
        old.close()
        old.deleteLater()
        self.window.bar.say(said)

    def close(self) -> None:
        """Let go of the window, and of a file that was opened since."""
        self.window.respoken.disconnect(self._replace)
        self._db.close()
