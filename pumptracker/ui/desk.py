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
from pumptracker.store import integrity, staff, worklist
from pumptracker.store.connection import Connection, open_or_make
from pumptracker.store.desk_lock import DeskLock, holder
from pumptracker.store.keeper import Keeper
from pumptracker.store.transaction import guarded
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui import clock, speaking, theme
from pumptracker.ui.holding import Raised, hold
from pumptracker.ui.main_window import MainWindow
from pumptracker.ui.preferences import Preferences
from pumptracker.ui.telling import words_of

if TYPE_CHECKING:  # imported once the window is complete
    from pumptracker.ui.checks import Checks
    from pumptracker.ui.copying import Copying
    from pumptracker.ui.offers import Offers
    from pumptracker.ui.only_one import OnlyOne

if TYPE_CHECKING:  # imported when it is asked for
    from pumptracker.ui.reopening import Reopening


def _failed(folder: Path, _kind: type[BaseException], error: BaseException, _: TracebackType | None) -> None:
    """Hand a fault of the program to the dialog that is shown for one; what that takes is imported only then."""
    from pumptracker.ui import crash

    crash.tell(error, folder)


_SHOWN_ANYWAY = ("read_only", "disk_full", "disk_error", "cannot_open", "damaged")
"""Faults of a file that may be read all the same."""


def open_desk(database: Path, today: date | None, spoken: str = "", *, take_over: bool = False) -> int:
    """Open the desk on a database, made at the first start; returns the exit code.

    It speaks the language it was left in, or the one asked for, which it then keeps. Where the desk is open already
    its window is raised. `take_over` asks whether to take the clinic from another computer that holds it.
    """
    before, sys.excepthook = sys.excepthook, partial(_failed, database.parent)
    try:
        return _open(database, today, spoken, take_over=take_over)
    except Exception as error:
        sys.excepthook(type(error), error, None)
        return 1
    finally:
        sys.excepthook = before


def _open(database: Path, today: date | None, spoken: str, *, take_over: bool) -> int:
    preferences = Preferences(preferences_file())
    if spoken:
        speaking.keep(preferences, spoken)
    app = application(preferences)
    while True:
        try:
            lock = hold(database, take_over=take_over and _may_take_over(app, preferences, database))
        except Raised:
            return 0
        except StoreUnavailable as why:
            if why.code in _SHOWN_ANYWAY:  # nothing can be written, a lock neither
                return _shown_and_run(app, database, today, preferences, DeskLock.not_yet(database))
            if not _tries_again(app, preferences, why):
                return 1
            continue
        try:
            return _shown_and_run(app, database, today, preferences, lock)
        finally:
            lock.release()


def _shown_and_run(
    app: QApplication, database: Path, today: date | None, preferences: Preferences, lock: DeskLock
) -> int:
    """Open the clinic, or say why it cannot be and what to do, and run the desk on it."""
    try:
        keeper = opened(database, lock)
    except StoreUnavailable as fault:
        from pumptracker.ui.start_trouble import ask

        found = ask(app, fault, database, preferences, lambda: opened(database, lock))
        if found is None:
            return 1
        keeper = found
    with closing(keeper):
        return run(app, keeper, today, preferences, database)


def _may_take_over(app: QApplication, preferences: Preferences, database: Path) -> bool:
    """Whether the desk said so, with the name of the computer typed; not asked where no other has it."""
    found = holder(database)
    if found is None or found.is_here:
        return False
    from pumptracker.ui.start_dialogs import TakeOver

    speaking.begin(speaking.remembered(preferences))
    theme.put_on_sheet(app)
    return bool(TakeOver(found).exec())


def _tries_again(app: QApplication, preferences: Preferences, why: StoreUnavailable) -> bool:
    """Say why the clinic cannot be opened, also to whoever started it from a terminal; returns whether to try again."""
    from pumptracker.ui.start_dialogs import StartRefused

    speaking.begin(speaking.remembered(preferences))
    theme.put_on_sheet(app)
    if sys.stderr is not None:  # as it is where there is no terminal
        print(words_of(why), file=sys.stderr, flush=True)
    return bool(StartRefused(why).exec())


def opened(database: Path, lock: DeskLock | None = None) -> Keeper:
    """The clinic at a path, made at the first start; one that cannot be used as it should is shown from memory.

    Nothing is written to it but while the `lock` is this desk's. Raises StoreUnavailable where it cannot even be shown.
    """
    try:
        return readable(Keeper(open_or_make(database), lock=lock))
    except StoreUnavailable as fault:
        if fault.code not in _SHOWN_ANYWAY:
            raise
        return _shown(database, fault, lock)


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


def _shown(database: Path, fault: StoreUnavailable, lock: DeskLock | None) -> Keeper:
    """The clinic in memory, to be read alone; what the disk itself says is plainer than what SQLite made of it."""
    from pumptracker.store.answering import copy_in_memory, room

    if fault.code != "damaged":
        try:
            room(database)
        except StoreUnavailable as plainer:
            fault = plainer
    try:
        return readable(Keeper(copy_in_memory(database), database, fault, lock=lock))
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


def run(
    app: QApplication, db: Connection | Keeper, today: date | None, preferences: Preferences,
    database: Path | None = None, *, keeps_copies: bool = True,
) -> int:  # fmt: skip
    """Show the window, what the first paint needs before the rest, until it is closed; returns the exit code.

    With a `database`, one that others may ask for, second starts are heard once the window is complete.
    """
    day = clock.today if today is None else lambda: today
    speaking.begin(speaking.remembered(preferences))
    keeper = db if isinstance(db, Keeper) else Keeper(db)
    window = MainWindow(keeper, day, first_name(keeper.to_read()), preferences, in_steps=True)
    window.completed.connect(_collect_from_now_on)
    window.completed.connect(partial(theme.put_on_icon, app))
    begun = Opened(
        window, lambda kept, by: MainWindow(kept, day, by, preferences), keeper,
        keeps_copies=keeps_copies and keeper.held is None,
    )  # fmt: skip
    watch = _Watch(begun, preferences, offers=database is not None)
    window.completed.connect(watch.begin)
    if database is not None:
        window.completed.connect(lambda: begun.stand_by(database))
    theme.put_on_sheet(app)  # over the whole window at once
    window.show()
    theme.follow_the_pc(app)
    made = app.exec()
    watch.stop()
    begun.close()
    return made


class _Watch:
    """Looks after the clinic's file beside the window there is, from the first paint on.

    With `offers`, those of a clinic that stays, the set-up and what is new are offered over it.
    """

    def __init__(self, begun: Opened, preferences: Preferences, *, offers: bool) -> None:
        self._begun, self._preferences, self._has_offers = begun, preferences, offers
        self._checks: Checks | None = None
        self._offers: Offers | None = None

    def begin(self) -> None:
        """Look through the file, and offer what there is to offer."""
        from pumptracker.ui import crash
        from pumptracker.ui.checks import Checks

        crash.listen_to_threads(self._begun.window.session.keeper.path.parent)
        self._checks = Checks(lambda: self._begun.window, self._preferences)
        self._checks.begin()
        self._begun.window.drafting.offer()
        if self._has_offers:
            from pumptracker.ui.offers import Offers

            self._offers = Offers(lambda: self._begun.window, self._preferences)
            self._offers.begin()

    def stop(self) -> None:
        """Look no more."""
        if self._checks is not None:
            self._checks.stop()
        if self._offers is not None:
            self._offers.stop()


class Opened:
    """The window there is; another language, or another file, puts a new one in its place."""

    def __init__(
        self, window: MainWindow, make: Callable[[Keeper, str], MainWindow], db: Connection | Keeper, *,
        keeps_copies: bool = False,
    ) -> None:  # fmt: skip
        self._keeper = db if isinstance(db, Keeper) else Keeper(db)
        self._make, self._keeps_copies, self._is_reopened = make, keeps_copies, False
        self._only: OnlyOne | None = None
        self._copying: Copying | None = None
        self._left: list[Copying] = []
        """Those of windows that are gone: what they had begun to write is still being written."""
        self._locks: list[DeskLock] = []
        """Of folders that the clinic was moved to."""
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
        self._copy_on()
        old.deleteLater()

    def stand_by(self, database: Path) -> None:
        """Let second starts on a database raise the window, and keep the copy for a second PC up to date."""
        from pumptracker.ui.only_one import OnlyOne

        self._only = OnlyOne(database, lambda: self.window)
        self._begin_copying()

    def _begin_copying(self) -> None:
        from pumptracker.ui.copying import Copying

        self._copying = Copying(self.window.session, self.window.worklist.show_note)

    def _copy_on(self) -> None:
        """Let the copy for a second PC go on from another window."""
        if self._copying is not None:
            self._copying.leave()
            self._left.append(self._copying)
            self._begin_copying()

    def _show_new(self, section: str, old: MainWindow) -> None:
        """Show a new window on a section of the settings; the old one makes no copy when it closes."""
        old.leave_copies()
        new = self._make(self._keeper, old.session.by)
        self._take(new)
        new.open_section(section)
        new.show()
        if self._keeps_copies:
            new.keep_copies()

    def _reopen(self, asked: Reopening) -> None:
        """Close the clinic, do what was asked with its file, and open it again, with what came of it said."""
        from pumptracker.ui.reopening import carry_out

        old, before = self.window, self._keeper.path
        old.keep()
        old.leave_copies()
        db, said = carry_out(asked, old, self._keeper)
        self._keeper, self._is_reopened = Keeper(db, lock=self._lock_of(integrity.path(db), before)), True
        self._show_new("backups", old)
        old.close()
        self._copy_on()
        old.deleteLater()
        self.window.bar.say(said)

    def _lock_of(self, path: Path, before: Path) -> DeskLock | None:
        """How this desk holds the file it goes on with; where somebody was quicker, that is said."""
        if path == before:
            return self._keeper.lock
        try:
            lock = DeskLock.take(path)
        except StoreUnavailable:
            lock = DeskLock.not_yet(path)
        self._locks.append(lock)
        return lock

    def close(self) -> None:
        """Let go of the window, of a file that was opened since, and listen no more; what the copy lacks is written."""
        if self._only is not None:
            self._only.close()
        self.window.respoken.disconnect(self._replace)
        if self._copying is not None:
            self._copying.close()
        for each in self._left:
            each.wait()
        if self._is_reopened:
            self._keeper.close()
        for lock in self._locks:
            lock.release()
