"""Whether the clinic's file is where it was, and whether it could be written: what is asked when it did not answer."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from pumptracker.store.transaction import guarded, reading, roll_back, unavailable
from pumptracker.store.unavailable import StoreUnavailable, code_of

Which = tuple[int, int]
"""Which file a path leads to: its device, and its number there."""

_STEPS = 20_000
"""After so many steps of its own SQLite asks whether it should stop: a few milliseconds."""
_ROOM_BYTES = 256 * 1024
"""What one action may need on the disk; a day's recalculation of a large clinic takes a few times as much."""


def which(path: Path) -> Which:
    """Which file stands at a path; raises StoreUnavailable where none does, or its drive is gone."""
    try:
        found = os.stat(path)
    except OSError as error:
        with suppress(OSError):
            if path.parent.is_dir():
                raise StoreUnavailable("file_missing", file=path.name) from error
        raise StoreUnavailable("folder_missing", folder=path.parent) from error
    return found.st_dev, found.st_ino


def could_write(db: sqlite3.Connection, path: Path) -> None:
    """Prove that an action could be kept now, without one; raises StoreUnavailable with what stands in its way.

    Waits for no other program. The room is tried with a file of its own, which is taken away again.
    """
    room(path)
    with guarded():
        (before,) = db.execute("PRAGMA busy_timeout").fetchone()
        db.execute("PRAGMA busy_timeout = 0")
        try:
            db.execute("SELECT count(*) FROM actions").fetchone()
            db.execute("BEGIN IMMEDIATE")
            roll_back(db)
        finally:
            db.execute(f"PRAGMA busy_timeout = {before}")


def room(path: Path) -> None:
    """Prove that the folder of the file takes what an action may need; raises StoreUnavailable where it does not."""
    trial = path.with_name(f".{path.name}.{os.getpid()}.room")
    try:
        with trial.open("wb") as file:
            file.write(bytes(_ROOM_BYTES))
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise StoreUnavailable(code_of(error, "disk_error")) from error
    finally:
        with suppress(OSError):
            trial.unlink(missing_ok=True)


def damage(db: sqlite3.Connection) -> str:
    """What SQLite finds broken in a file at a quick look, in its own words; "" for nothing.

    A quick look reads every page once and compares no index with its table. Raises StoreUnavailable where the file
    cannot be looked through now.
    """
    with guarded():
        try:
            found = [str(row[0]) for row in db.execute("PRAGMA quick_check(1)")]
        except sqlite3.DatabaseError as error:
            known = unavailable(error)
            if known is None or known.code not in ("damaged", "not_a_database"):
                raise
            return str(error)
        except UnicodeDecodeError as error:
            return str(error)
    return "" if found == ["ok"] else "; ".join(found)


@contextmanager
def looking(path: Path, stopped: Callable[[], bool]) -> Iterator[sqlite3.Connection]:
    """A connection that only reads, as of one moment, beside those there are; it gives up where it is `stopped`.

    Raises StoreUnavailable where the file cannot be looked at, or the look was stopped.
    """
    from pumptracker.store.connection import for_reading

    with guarded(), closing(for_reading(path)) as db:
        db.set_progress_handler(stopped, _STEPS)
        try:
            with reading(db):
                yield db
        except sqlite3.OperationalError as error:
            if "interrupted" in str(error):
                raise StoreUnavailable("locked") from error
            raise


def copy_in_memory(path: Path) -> sqlite3.Connection:
    """The clinic as it can be read now, in memory, brought up to today's tables: for a file that must not be touched.

    Pages are copied as they are, so a damaged file copies too. Raises StoreUnavailable where it cannot be read.
    """
    from pumptracker.store.connection import ready_in_memory

    which(path)
    with guarded():
        try:
            return ready_in_memory(path)
        except sqlite3.OperationalError as error:
            if "open" not in str(error):
                raise
            return ready_in_memory(path, _image(path))  # a log beside it, in a folder where SQLite may put nothing


def _image(path: Path) -> bytes:
    from pumptracker.store.log_pages import image

    try:
        return image(path)
    except OSError as error:
        raise StoreUnavailable("disk_error") from error
