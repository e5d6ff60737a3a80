"""Whether the log beside a clinic's file is the file's own: SQLite takes any that lies there, and mixes the two.

A file that was put back by hand, next to a log that a crash had left of another, would be made a mixture of two clinics
by whoever opens it, to read too. The history tells: the file's own is the beginning of what it is with its log. And a
file that is whole by itself is whole with its own log too.
"""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing
from pathlib import Path

from pumptracker.store import answering, lock_file, os_lock
from pumptracker.store.transaction import TORN, unavailable
from pumptracker.store.unavailable import StoreUnavailable

_EMPTY = 32
"""A log no longer than its head holds nothing."""
_LOOKS, _PAUSE_SECONDS = 3, 0.05
"""A desk may be moving its log into the file just while one looks."""

_FIRST = "SELECT id, chain FROM history WHERE chain IS NOT NULL ORDER BY id LIMIT 1"
_LAST = "SELECT id, chain FROM history WHERE chain IS NOT NULL ORDER BY id DESC LIMIT 1"
_SEAL = "SELECT chain FROM history WHERE id = ?"

_looked_at: set[answering.Which] = set()
"""Files that this process has looked at closely: that takes as long as they are large."""


def refuse_others_log(path: Path) -> None:
    """Raise StoreUnavailable("others_log") where the log beside a file belongs to another; touch nothing.

    What cannot be told is let through: a crash may have come while the log was moved into the file.
    """
    log = path.with_name(f"{path.name}-wal")
    for look in range(_LOOKS):
        if look:
            time.sleep(_PAUSE_SECONDS)
        if not _holds(log):
            return
        which = answering.which(path)
        if _fits(path, closely=which not in _looked_at and not _is_held(path)):
            _looked_at.add(which)
            return
    raise StoreUnavailable("others_log", file=log.name, folder=path.parent)


def is_others_log(path: Path) -> bool:
    """The same as an answer."""
    try:
        refuse_others_log(path)
    except StoreUnavailable:
        return True
    return False


def _holds(log: Path) -> bool:
    try:
        return log.stat().st_size > _EMPTY
    except OSError:
        return False


def _fits(path: Path, *, closely: bool) -> bool:
    try:
        with closing(_reading(path, "mode=ro&immutable=1")) as alone, closing(_reading(path, "mode=ro")) as both:
            try:
                if _is_elsewhere(alone, both):
                    return False
            except TORN:  # one of the two does not read
                closely = True
            return not closely or _is_whole(both) or not _is_whole(alone)
    except TORN:
        return True


def _is_elsewhere(alone: sqlite3.Connection, both: sqlite3.Connection) -> bool:
    """Whether the history with the log lacks what it begins or ends with in the file alone.

    Only what its seal proves is believed of the file: a crash may have torn it while the log was moved into it.
    """
    for question in (_FIRST, _LAST):
        number, seal = alone.execute(question).fetchone() or (0, "")
        if number and both.execute(_SEAL, (number,)).fetchone() != (seal,):
            from pumptracker.store.history import is_proven

            if is_proven(alone, number):
                return True
    return False


def _is_whole(db: sqlite3.Connection) -> bool:
    """Whether SQLite finds nothing wrong; raises where it could not look."""
    try:
        return [row[0] for row in db.execute("PRAGMA integrity_check(1)")] == ["ok"]
    except UnicodeDecodeError:
        return False
    except sqlite3.Error as error:
        known = unavailable(error)
        if known is None or known.code not in ("damaged", "not_a_database"):
            raise
        return False


def _is_held(path: Path) -> bool:
    """Whether the desk of another process has the clinic open, and writes the log itself."""
    found = lock_file.read(lock_file.lock_file(path))
    return found is not None and found.is_here and found.pid != os.getpid() and os_lock.runs(found.pid, found.born)


def _reading(path: Path, how: str) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?{how}", uri=True, timeout=1)
