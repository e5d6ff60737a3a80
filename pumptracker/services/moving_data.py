"""Moving the clinic's file and its backups to another folder; what was there stays, under another name."""

from __future__ import annotations

import os
import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from pumptracker import paths
from pumptracker.domain.refused import Refused
from pumptracker.services import placing_data
from pumptracker.store import backups, durable, replacing
from pumptracker.store.backups import Watch
from pumptracker.store.unavailable import StoreUnavailable, code_of
from pumptracker.words import tr


class Moved(NamedTuple):
    """Where the clinic's file is now, and the name that the old one has, its own where it got no other."""

    database: Path
    left_behind: Path


def check_move(database: Path, to: Path) -> None:
    """Raises Refused where the folder is not the desk's to move, or another clinic lies in the new one."""
    given_by = paths.what_gives(database.parent)
    if given_by:
        raise Refused("folder_given", field="data_folder", what=given_by)
    if not paths.can_be_named(to):
        raise Refused("folder_no_name", field="data_folder", folder=to)
    if to.resolve().is_relative_to(database.parent.resolve()):
        raise Refused("folder_is_data", field="data_folder", folder=to)
    if (to / paths.DATABASE).exists():
        raise Refused("folder_not_empty", field="data_folder", folder=to)


def move(database: Path, to: Path, now: datetime, *, watch: Watch | None = None) -> Moved:
    """Move the clinic to another folder: copied, verified, then named in the setting, then the old file renamed.

    Nobody may have it open. At every moment a start finds the one clinic or the other, both the same.
    Raises Refused as `check_move`, and StoreUnavailable; then all is as it was.
    """
    check_move(database, to)
    new = to / paths.DATABASE
    aside = database.with_name(f"{database.stem}-moved-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}.db")
    part = to / f".{paths.DATABASE}.{os.getpid()}.moving"
    with backups.failing(to):
        to.mkdir(parents=True, exist_ok=True)
    try:
        with replacing.held(database):
            with backups.failing(to):
                backups.copy_whole(database, part, watch)
                _copy_backups(database, new)
            if fault := backups.verify(part):
                raise StoreUnavailable("backup_failed", folder=to, why=tr(fault))
            _switch(part, new)
        try:
            replacing.leave_behind(database, aside)
        except (StoreUnavailable, OSError) as error:
            if _go_back(database, new):
                raise _why(error) from error
            aside = database
    finally:
        backups.remove(part)
    return Moved(new, aside)


def _go_back(database: Path, new: Path) -> bool:
    """Have the clinic lie where it did; False where that cannot be said any more: the next start opens the new one."""
    try:
        placing_data.keep(database.parent)
    except OSError:
        return False
    backups.remove(new)
    return True


def _why(error: StoreUnavailable | OSError) -> StoreUnavailable:
    if isinstance(error, StoreUnavailable):
        return error
    return StoreUnavailable("clinic_in_use" if isinstance(error, PermissionError) else code_of(error, "disk_error"))


def _copy_backups(database: Path, new: Path) -> None:
    """Take the backups along; those that stay behind stay good."""
    folder = backups.backups_folder(new)
    folder.mkdir(exist_ok=True)
    for path in backups.dated(backups.backups_folder(database)):
        part = folder / f".{path.name}.{os.getpid()}.part"
        try:
            shutil.copy2(path, part)
            durable.put_in_place(part, folder / path.name)
        finally:
            backups.remove(part)


def _switch(part: Path, new: Path) -> None:
    """Name the new file, and then say in the setting that it is the clinic's."""
    with backups.failing(new.parent):
        part.replace(new)
        durable.sync_names(new.parent)
    try:
        placing_data.keep(new.parent)
    except OSError as error:
        backups.remove(new)
        raise Refused("folder_given", field="data_folder", what=paths.setting_there()) from error
