"""Whoever writes to a clinic without a desk waits for their turn: headless verbs, and what needs the clinic alone."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from pumptracker.store.connection import APPLICATION_ID, connect, is_there, waiting
from pumptracker.store.desk_lock import HELD, DeskLock, held_by, holder
from pumptracker.store.own_log import is_others_log
from pumptracker.store.transaction import TORN
from pumptracker.store.unavailable import StoreUnavailable

_LOOK_EVERY_SECONDS = 0.1

Waits = Callable[[], None]
"""Told once, where one must wait."""


@contextmanager
def writing_turn(
    database: Path, wait_seconds: float, *, alone: bool = False, waits: Waits = lambda: None
) -> Iterator[None]:
    """Wait until nobody else writes to a clinic; whatever is written inside waits as long again.

    `alone` also holds the clinic as a desk does, so that none is open meanwhile. Raises StoreUnavailable where the
    turn does not come: "turn_not_come" with `seconds`, or who holds the clinic; at once where that is another computer.
    """
    _check_elsewhere(database)
    lock: DeskLock | None = None
    until, told = time.monotonic() + wait_seconds, False
    try:
        while True:
            missing, lock = _turn(database, wait_seconds, alone=alone, lock=lock)
            if missing is None:
                break
            if time.monotonic() >= until:
                raise missing
            if not told:
                waits()
                told = True
            time.sleep(_LOOK_EVERY_SECONDS)
        with waiting(wait_seconds):
            yield
    finally:
        if lock is not None:
            lock.release()


def _check_elsewhere(database: Path) -> None:
    found = holder(database)
    if found is not None and not found.is_here:
        raise held_by(found)


def _turn(
    database: Path, wait_seconds: float, *, alone: bool, lock: DeskLock | None
) -> tuple[StoreUnavailable | None, DeskLock | None]:
    """What is missing to one's turn, None where it has come; and the lock, once one holds it."""
    if alone and lock is None:
        try:
            lock = DeskLock.take(database)
        except StoreUnavailable as held:
            if held.code not in HELD:
                raise
            return held, None
    return (None if _is_free(database) else StoreUnavailable("turn_not_come", seconds=round(wait_seconds))), lock


def _is_free(database: Path) -> bool:
    """Whether nobody is writing; what is no clinic is left alone, and refused where it is opened."""
    if not is_there(database) or is_others_log(database):
        return True
    try:
        with waiting(0), closing(connect(database)) as db:
            if db.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID:
                db.execute("BEGIN IMMEDIATE")
                db.execute("ROLLBACK")
    except sqlite3.OperationalError as error:
        return "locked" not in str(error)
    except TORN:
        return True
    return True
