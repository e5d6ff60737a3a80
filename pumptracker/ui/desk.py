"""Starts the desk on a clinic."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import date
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from pumptracker.paths import preferences_file
from pumptracker.store import staff, worklist
from pumptracker.store.connection import Connection, open_or_make
from pumptracker.store.keeper import Keeper
from pumptracker.store.transaction import guarded
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui import clock, speaking, theme
from pumptracker.ui.main_window import MainWindow
from pumptracker.ui.preferences import Preferences

if TYPE_CHECKING:  # imported after the first paint
    from pumptracker.ui.checks import Checks


def _failed(folder: Path, _kind: type[BaseException], error: BaseException, _: TracebackType | None) -> None:
    """Hand a fault of the program to the dialog that is shown for one; what that takes is imported only then."""
    from pumptracker.ui import crash

    crash.tell(error, folder)


_SHOWN_ANYWAY = ("read_only", "disk_full", "disk_error", "cannot_open", "damaged")
"""Faults of a file that may be read all the same."""


def open_desk(database: Path, today: date | None, spoken: str = "") -> int:
    """Open the desk on a database, made at the first start; returns the exit code.

    It speaks the language it was left in, or the one asked for, which it then keeps.
    """
    before, sys.excepthook = sys.excepthook, partial(_failed, database.parent)
    try:
        return _open(database, today, spoken)
    except Exception as error:
        sys.excepthook(type(error), error, None)
        return 1
    finally:
        sys.excepthook = before


def _open(database: Path, today: date | None, spoken: str) -> int:
    preferences = Preferences(preferences_file())
    if spoken:
        speaking.keep(preferences, spoken)
    app = application(preferences)
    try:
        keeper = opened(database)
    except StoreUnavailable as fault:
        from pumptracker.ui.start_trouble import ask

        found = ask(app, fault, database, preferences, lambda: opened(database))
        if found is None:
            return 1
        keeper = found
    with closing(keeper):
        return run(app, keeper, today, preferences)


def opened(database: Path) -> Keeper:
    """The clinic at a path, made at the first start; one that cannot be used as it should is shown from memory.

    Raises StoreUnavailable where it cannot even be shown.
    """
    try:
        return readable(Keeper(open_or_make(database)))
    except StoreUnavailable as fault:
        if fault.code not in _SHOWN_ANYWAY:
            raise
        return _shown(database, fault)


def readable(keeper: Keeper) -> Keeper:
    """The same, where what the window begins with can be read from it; raises StoreUnavailable where it cannot."""
    try:
        with guarded():
            staff.names(keeper.to_read())
            worklist.moment(keeper.to_read())
    except StoreUnavailable:
        keeper.close()
        raise
    return keeper


def _shown(database: Path, fault: StoreUnavailable) -> Keeper:
    """The clinic in memory, to be read alone; what the disk itself says is plainer than what SQLite made of it."""
    from pumptracker.store.answering import copy_in_memory, room

    if fault.code != "damaged":
        try:
            room(database)
        except StoreUnavailable as plainer:
            fault = plainer
    try:
        return readable(Keeper(copy_in_memory(database), database, fault))
    except StoreUnavailable:
        raise fault from None


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


def run(app: QApplication, db: Connection | Keeper, today: date | None, preferences: Preferences) -> int:
    """Show the window, what the first paint needs before the rest, until it is closed; returns the exit code."""
    day = clock.today if today is None else lambda: today
    speaking.begin(speaking.remembered(preferences))
    keeper = db if isinstance(db, Keeper) else Keeper(db)
    window = MainWindow(keeper, day, first_name(keeper.to_read()), preferences, in_steps=True)
    window.completed.connect(_collect_from_now_on)
    begun = Opened(window, lambda by: MainWindow(keeper, day, by, preferences))
    watch = _Watch(begun, preferences)
    window.completed.connect(watch.begin)
    theme.put_on_sheet(app)  # over the whole window at once
    window.show()
    theme.follow_the_pc(app)
    made = app.exec()
    watch.stop()
    begun.close()
    return made


class _Watch:
    """Looks after the clinic's file beside the window there is, from the first paint on."""

    def __init__(self, begun: Opened, preferences: Preferences) -> None:
        self._begun, self._preferences = begun, preferences
        self._checks: Checks | None = None

    def begin(self) -> None:
        """Look through the file."""
        from pumptracker.ui import crash
        from pumptracker.ui.checks import Checks

        crash.listen_to_threads(self._begun.window.session.keeper.path.parent)
        self._checks = Checks(lambda: self._begun.window, self._preferences)
        self._checks.begin()
        self._begun.window.drafting.offer()

    def stop(self) -> None:
        """Look no more."""
        if self._checks is not None:
            self._checks.stop()


class Opened:
    """The window there is; another language puts a new one in its place, on the page it was on."""

    def __init__(self, window: MainWindow, make: Callable[[str], MainWindow]) -> None:
        self.window, self._make = window, make
        window.respoken.connect(self._replace)

    def _replace(self) -> None:
        old = self.window
        old.keep()
        self.window = new = self._make(old.session.by)
        new.respoken.connect(self._replace)
        new.open_page("settings")
        new.settings.open_part("appearance")
        new.show()
        old.close()
        old.deleteLater()

    def close(self) -> None:
        """Let go of the window."""
        self.window.respoken.disconnect(self._replace)
