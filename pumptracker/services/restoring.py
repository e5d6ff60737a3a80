"""Bringing a backup back: looked into first, the file that was there kept aside, then checked."""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from pumptracker.services import backing_up, copying_out
from pumptracker.store import backups, connection, durable
from pumptracker.store.backups import Backup, Watch
from pumptracker.store.connection import Connection
from pumptracker.store.replacing import put_in_place
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.words import tr

_TIME = "%Y%m%dT%H%M%SZ"


def preview(backup: Path) -> Backup:
    """What a backup holds; raises StoreUnavailable where it is none, or not whole."""
    if not backup.is_file():
        raise StoreUnavailable("backup_missing", file=backup)
    fault = backups.verify(backup)
    found = backups.read(backup)
    if fault or found is None:
        raise StoreUnavailable("backup_unusable", file=backup, why=tr(fault or "backup_damaged"))
    return found


def restore(backup: Path, database: Path, now: datetime, *, watch: Watch | None = None) -> Path | None:
    """Put a backup in the place of the clinic's file; returns where the file that was there is kept, None for none.

    It is copied, verified and brought up to today's tables first, then a copy of the present file is made where that
    can be read, and then the two change places. Raises StoreUnavailable where the backup is not whole, or somebody
    has the clinic open; the present file stands as it did then. Not undoable: restore what was kept aside.
    """
    if not backup.is_file():
        raise StoreUnavailable("backup_missing", file=backup)
    _make_folder(database.parent)
    draft = database.with_name(f".{database.name}.{os.getpid()}.restoring")
    try:
        _draft(backup, draft, watch)
        with suppress(StoreUnavailable):  # one that cannot be copied is kept aside as it is
            if database.is_file():
                backing_up.back_up(database, "restore", now)
        aside = database.with_name(f"{database.stem}-before-restore-{now.astimezone(UTC).strftime(_TIME)}.db")
        return aside if put_in_place(draft, database, aside) else None
    finally:
        backups.remove(draft)


def set_apart(db: Connection, *, by: str) -> bool:
    """Have a clinic that was brought somewhere else write nothing where the clinic itself does; whether it would have.

    A look at an older copy would put that among the clinic's own in the second folder, as the newest of them, and
    before the eyes of whoever reads at the second PC.
    """
    second, copied = backing_up.second_folder(db), copying_out.folder(db)
    if second:
        backing_up.choose_second(db, "", by=by)
    if copied:
        copying_out.choose(db, "", by=by)
    return bool(second or copied)


def _make_folder(folder: Path) -> None:
    try:
        durable.make_folder(folder)
    except OSError as error:
        raise StoreUnavailable("cannot_make_folder", folder=folder) from error


def _draft(backup: Path, draft: Path, watch: Watch | None) -> None:
    try:
        with backups.failing(draft.parent):
            backups.copy_whole(backup, draft, watch)
            fault = backups.verify(draft)
            if not fault:
                connection.bring_up(draft)
                durable.sync_file(draft)
    except StoreUnavailable as error:
        fault = backups.verify(backup)
        if not fault:
            raise StoreUnavailable("restore_failed", folder=draft.parent, why=error.facts["why"]) from error
    if fault:
        raise StoreUnavailable("backup_unusable", file=backup, why=tr(fault))
