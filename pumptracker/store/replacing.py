"""One file put in the place of the clinic's, whole or not at all, the one that was there kept under another name."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from pumptracker.store import durable
from pumptracker.store.connection import connect
from pumptracker.store.own_log import refuse_others_log
from pumptracker.store.transaction import guarded
from pumptracker.store.unavailable import StoreUnavailable

_DAMAGED = ("damaged", "not_a_database", "not_a_clinic", "others_log")


def put_in_place(draft: Path, database: Path, aside: Path) -> bool:
    """Give a finished file the clinic's name; what stood there is `aside` from then on. Returns whether any did.

    At every moment either the old file or the new one has the clinic's name. Raises StoreUnavailable("clinic_in_use")
    where somebody has the file open; nothing was changed then.
    """
    stood = database.exists()
    try:
        if stood:
            _settle(database, aside)
            _keep_as(database, aside)
        durable.put_in_place(draft, database)
    except OSError as error:
        raise StoreUnavailable("clinic_in_use" if isinstance(error, PermissionError) else "disk_error") from error
    return stood


def _settle(database: Path, aside: Path) -> None:
    """Bring all that was written into the one file; of a damaged one, keep what lies beside it with it."""
    try:
        refuse_others_log(database)
        with guarded(), closing(connect(database)) as db:
            db.execute("PRAGMA busy_timeout = 2000")
            if db.execute("PRAGMA journal_mode = DELETE").fetchone()[0] != "delete":
                raise StoreUnavailable("clinic_in_use")
            db.execute("BEGIN EXCLUSIVE")
            db.execute("ROLLBACK")
    except StoreUnavailable as error:
        if error.code == "locked":
            raise StoreUnavailable("clinic_in_use") from error
        if error.code not in _DAMAGED:
            raise
        _set_apart(database, aside)


def _set_apart(database: Path, aside: Path) -> None:
    """Keep the log of a damaged file beside its copy: to another file it must never be applied."""
    for ending in ("-wal", "-journal"):
        log = database.with_name(database.name + ending)
        if log.exists():
            shutil.copy2(log, aside.with_name(aside.name + ending))
            durable.sync_file(aside.with_name(aside.name + ending))
            log.unlink()
    with suppress(OSError):
        database.with_name(database.name + "-shm").unlink(missing_ok=True)


def _keep_as(database: Path, aside: Path) -> None:
    """Give the file a second name, or where the disk knows none make a copy of it."""
    try:
        os.link(database, aside)
    except FileExistsError:
        raise
    except OSError:
        shutil.copy2(database, aside)
        durable.sync_file(aside)


@contextmanager
def held(database: Path) -> Iterator[None]:
    """Nobody else writes to the clinic's file meanwhile; raises StoreUnavailable where somebody does."""
    try:
        with guarded(), closing(connect(database)) as db:
            db.execute("BEGIN IMMEDIATE")
            try:
                yield
            finally:
                db.execute("ROLLBACK")
    except StoreUnavailable as error:
        if error.code == "locked":
            raise StoreUnavailable("clinic_in_use") from error
        raise


def leave_behind(database: Path, aside: Path) -> None:
    """Give the clinic's file another name, so that no desk opens it by mistake."""
    _settle(database, aside)
    database.replace(aside)
    durable.sync_names(database.parent)
