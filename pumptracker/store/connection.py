"""Opening the clinic's file, making it, and refusing what is not one."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from contextvars import ContextVar
from pathlib import Path

from pumptracker.store.own_log import refuse_others_log
from pumptracker.store.peeking import is_gone, refuse_others
from pumptracker.store.transaction import guarded, together
from pumptracker.store.unavailable import StoreUnavailable

Connection = sqlite3.Connection
"""What every function of the store takes first."""

APPLICATION_ID = 0x50554D50
VERSION = 6
"""How many migrations today's tables have; kept in the file as `user_version`."""

_WAIT_SECONDS = 5.0
_WAIT: ContextVar[float | None] = ContextVar("wait", default=None)
_ROOM = -128 * 1024


def connect(path: Path) -> sqlite3.Connection:
    """A connection as the store wants it: write-ahead log, full synchronisation, foreign keys, autocommit."""
    wait = _WAIT.get()
    db = sqlite3.connect(path, timeout=_WAIT_SECONDS if wait is None else wait, isolation_level=None)
    db.row_factory = sqlite3.Row
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("PRAGMA recursive_triggers = ON")
    db.execute("PRAGMA synchronous = FULL")
    return sorting_in_memory(db)


def sorting_in_memory(db: sqlite3.Connection) -> sqlite3.Connection:
    """The same connection, which puts nothing of the clinic into files outside its folder while it sorts or alters."""
    db.execute("PRAGMA temp_store = MEMORY")
    return db


@contextmanager
def waiting(seconds: float) -> Iterator[None]:
    """Let connections opened inside wait so long for whoever else writes, in the place of five seconds."""
    token = _WAIT.set(seconds)
    try:
        yield
    finally:
        _WAIT.reset(token)


@contextmanager
def with_room(db: sqlite3.Connection) -> Iterator[None]:
    """Let the pages of a long piece of writing stay in memory, up to 128 MB: each is written once, not many times."""
    (before,) = db.execute("PRAGMA cache_size").fetchone()
    db.execute(f"PRAGMA cache_size = {_ROOM}")
    try:
        yield
    finally:
        db.execute(f"PRAGMA cache_size = {before}")
        db.execute("PRAGMA shrink_memory")


def open_clinic(path: Path) -> sqlite3.Connection:
    """Open the clinic at `path`; raises StoreUnavailable where there is none, or it cannot be used."""
    if not is_there(path):
        raise StoreUnavailable("no_clinic", folder=path.parent)
    try:
        return _open(path)
    except StoreUnavailable as fault:
        if fault.code == "damaged" and is_gone(path):  # to SQLite, a page that is not given is a damaged one
            raise StoreUnavailable("disk_error") from fault
        raise


def _open(path: Path) -> sqlite3.Connection:
    with guarded():
        refuse_others(path, APPLICATION_ID, VERSION)
        refuse_others_log(path)
        db = connect(path)
        try:
            _check_file(db)
            db.execute("PRAGMA journal_mode = WAL")
            if _version(db) < VERSION:
                _upgrade(db, path)
        except BaseException:
            db.close()
            raise
    return db


def is_there(path: Path) -> bool:
    """Whether there is a clinic's file at `path`; raises StoreUnavailable where one may not look."""
    try:
        return path.exists()
    except OSError as error:
        raise StoreUnavailable("cannot_open") from error


def open_or_make(path: Path) -> sqlite3.Connection:
    """Open the clinic at `path`, made first where there is none and never was one.

    Raises StoreUnavailable("clinic_gone") where copies or a log of one lie there: a new one would hide that it is gone.
    """
    if not is_there(path):
        _refuse_gone(path)
        make_clinic(path)
    return open_clinic(path)


def _refuse_gone(path: Path) -> None:
    """Raise StoreUnavailable where a clinic's file has gone from its folder."""
    from pumptracker.store import backups

    with suppress(OSError):
        beside = [*path.parent.glob(f"{path.name}-wal"), *path.parent.glob(f"{path.stem}-*.db")]
        if beside or backups.dated(backups.backups_folder(path)):
            raise StoreUnavailable("clinic_gone", file=path.name, folder=path.parent)


def make_clinic(path: Path) -> None:
    """Make an empty clinic: whole under another name first, then under its own, so it is never half there."""
    from pumptracker.store.durable import give_name, make_folder, on_disk

    try:
        make_folder(path.parent)
    except OSError as error:
        raise StoreUnavailable("cannot_make_folder", folder=path.parent) from error
    draft = path.with_name(f".{path.name}.{os.getpid()}.new")
    with guarded(), on_disk():
        try:
            _forget(draft)
            _fill(draft)
            give_name(draft, path)
        finally:
            with suppress(OSError):
                _forget(draft)


def _fill(draft: Path) -> None:
    db = connect(draft)
    try:
        with together(db):
            _migrate(db)
            db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    finally:
        db.close()


def _forget(draft: Path) -> None:
    """Take away a draft, and the journal of one that was never finished."""
    for each in (draft, draft.with_name(f"{draft.name}-journal")):
        each.unlink(missing_ok=True)


def for_reading(path: Path) -> sqlite3.Connection:
    """A connection to the file at `path` that cannot write to it."""
    db = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=_WAIT_SECONDS, isolation_level=None)
    db.row_factory = sqlite3.Row
    return sorting_in_memory(db)


def ready_in_memory(path: Path, image: bytes | None = None) -> sqlite3.Connection:
    """A copy of the clinic at `path` in memory, brought up to today's tables; the file stays as it is.

    It is made from the `image` of the file where SQLite itself cannot open it. Raises StoreUnavailable where it is no
    clinic of this program.
    """
    db = connect(Path(":memory:"))
    try:
        if image is None:
            with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=1)) as source:
                source.backup(db)
        else:
            db.deserialize(image)
        db.execute("PRAGMA journal_mode = MEMORY")
        _check_file(db)
        if _version(db) < VERSION:
            _migrate(db)
    except BaseException:
        db.close()
        raise
    return db


def _version(db: sqlite3.Connection) -> int:
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def _check_file(db: sqlite3.Connection) -> None:
    if db.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise StoreUnavailable("not_a_clinic")
    found = _version(db)
    if found > VERSION:
        raise StoreUnavailable("newer_file", found=found, known=VERSION)


def _upgrade(db: sqlite3.Connection, path: Path) -> None:
    """Bring a file of an older program up to today's tables, after a verified copy of it was made."""
    from datetime import UTC, datetime

    from pumptracker.store import backups

    backups.make(path, backups.backups_folder(path), reason="upgrade", now=datetime.now(UTC))
    with together(db):  # all steps or none: what is half-way there would be the next start's "old" file
        if _version(db) < VERSION:  # else another start was quicker
            _migrate(db)


def bring_up(path: Path) -> None:
    """Bring a copy that nobody else uses up to today's tables, in one file."""
    db = connect(path)
    try:
        _check_file(db)
        if _version(db) < VERSION:
            _migrate(db)
        db.execute("PRAGMA journal_mode = DELETE")
    finally:
        db.close()


def make_tables(db: sqlite3.Connection) -> None:
    """Make today's tables in a file, or what it lacks of them."""
    # sqlite-utils takes 80 ms to import: only where there is something to migrate.
    from sqlite_utils import Database

    from pumptracker.store.migrations import clinic

    clinic.apply(Database(db, execute_plugins=False))


def _migrate(db: sqlite3.Connection) -> None:
    from pumptracker.store import due_kept, search

    make_tables(db)
    due_kept.rebuild(db)
    search.rebuild(db)
    db.execute(f"PRAGMA user_version = {VERSION}")
