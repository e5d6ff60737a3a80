"""Copies of the clinic's file without asking: beside it, and in a second folder where the clinic chose one."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from pumptracker.domain import keeping
from pumptracker.domain.refused import Refused
from pumptracker.services.checking import UNREADABLE, check
from pumptracker.services.progress import tell, watching
from pumptracker.services.writing import action
from pumptracker.store import backups, integrity, settings
from pumptracker.store import second_folder as seconds
from pumptracker.store.backups import Backup, Watch, backups_folder
from pumptracker.store.connection import VERSION, Connection
from pumptracker.store.durable import sync_names
from pumptracker.store.transaction import guarded
from pumptracker.store.unavailable import StoreUnavailable

REASONS = ("close", "daily", "upgrade", "import", "merge", "restore", "asked")
"""Why a copy is made; part of its name."""

SECOND = "backup_folder"
"""The setting that names the second folder."""


def back_up(database: Path, reason: str, now: datetime, *, watch: Watch | None = None) -> Backup:
    """Make a verified copy beside the clinic's file, and one in the second folder; take away what is kept no longer.

    A second folder that is not there fails nothing: `warning` tells. Raises StoreUnavailable where the first copy
    cannot be made, and what `watch` (or whoever watches) raises; nothing is left of an unfinished copy then.
    """
    folder = backups_folder(database)
    with watching(watch):
        made = backups.make(database, folder, reason=reason, now=now, watch=tell, judge=is_clean)
        backups.tidy(folder)
        if made.is_good:
            backups.prune(folder, now)
        with suppress(StoreUnavailable, OSError), guarded():
            _copy_to_second(made, now)
    return made


def _copy_to_second(made: Backup, now: datetime) -> None:
    """Put the copy into the second folder, where there is one, among this clinic's own."""
    with backups.untouched(made.path) as db:
        second, whose = second_folder(db), seconds.mark(db)
    if second is None or not second.is_dir():
        return
    place = seconds.place(second, whose)
    if not place.is_dir():
        place.mkdir()
        sync_names(second)
    backups.tidy(place)
    backups.copy(made, place, tell)
    if made.is_good:
        backups.prune_of(seconds.dated(second, whose), now)
        backups.note_elsewhere(made.path.parent, second, made.made_at)


def back_up_to(database: Path, folder: Path, now: datetime, *, watch: Watch | None = None) -> Backup:
    """Make a verified copy in a folder that was asked for; nothing is taken away there."""
    with watching(watch):
        return backups.make(database, folder, reason="asked", now=now, watch=tell, judge=is_clean)


def before(db: Connection, reason: str) -> None:
    """Make a copy before a use case that changes much; inside another one, and without a file, none."""
    path = integrity.path(db)
    if not db.in_transaction and path.is_file():
        back_up(path, reason, datetime.now(UTC))


def is_clean(path: Path) -> bool:
    """Whether `check` finds nothing wrong in a whole copy; one of older tables is not looked into."""
    with backups.untouched(path) as db:
        if integrity.version(db) < VERSION:
            return True
        try:
            with guarded():
                return not check(db).fault
        except (StoreUnavailable, *UNREADABLE):
            return False


# the second folder ----------------------------------------------------------------------------


def second_folder(db: Connection) -> Path | None:
    """The second folder of the clinic's choice, None for none."""
    chosen = settings.setting(db, SECOND, "")
    return Path(str(chosen)) if chosen else None


def choose_second(db: Connection, folder: str, *, by: str) -> None:
    """Keep copies in a second folder too, "" for none.

    Raises Refused where it is not there, cannot be written to, or lies where the clinic's file does.
    """
    folder = folder.strip()
    if folder:
        _check_second(Path(folder), integrity.path(db).parent)
    with action(db, "choose_backup_folder", by=by):
        settings.keep_setting(db, SECOND, folder and str(Path(folder).absolute()))


def _check_second(folder: Path, data: Path) -> None:
    if not folder.is_dir():
        raise Refused("folder_not_there", field=SECOND, folder=folder)
    if folder.resolve().is_relative_to(data.resolve()):
        raise Refused("folder_is_data", field=SECOND, folder=folder)
    if not backups.takes_files(folder):
        raise Refused("folder_read_only", field=SECOND, folder=folder)


# what there is --------------------------------------------------------------------------------


def _good(found: Mapping[Path, datetime], now: datetime) -> datetime | None:
    return keeping.newest((made for path, made in found.items() if backups.is_good(path)), now)


def _is_faulty(found: Mapping[Path, datetime], now: datetime) -> bool:
    """Whether the newest copy is one in which something was wrong."""
    good = _good(found, now)
    newest = keeping.newest(found.values(), now)
    return newest is not None and (good is None or newest > good)


def last_good(database: Path) -> Backup | None:
    """The newest good copy beside the clinic's file that can be read."""
    return next((each for each in backups.each(backups_folder(database)) if each.is_good), None)


def to_go_on_from(found: Mapping[Path, datetime], now: datetime) -> Backup | None:
    """Of copies whose dates are known, the newest good one that is whole today."""
    return next((each for each in backups.best_first(found, now) if not backups.verify(each.path)), None)


def is_due(database: Path, now: datetime) -> bool:
    """Whether a copy is due: the last good one, here or in a second folder that is there, is a day old."""
    if keeping.is_due(_good(backups.dated(backups_folder(database)), now), now):
        return True
    with suppress(StoreUnavailable), closing(backups.reading(database)) as db:
        second = second_folder(db)
        return second is not None and second.is_dir() and keeping.is_due(_good(_of_second(db, second), now), now)
    return False


def changed_since(database: Path) -> bool:
    """Whether anything was recorded that the last good copy does not hold."""
    last, current = last_good(database), backups.read_live(database)
    return last is None or current is None or last[3:5] != current[3:5]  # patients, last change


def warning(db: Connection, now: datetime) -> str:
    """What the worklist has to say of the copies, as the code of its sentence; "" where they are as they should be.

    A second folder on a drive or share that does not answer may take long: not to be asked where a window waits.
    """
    folder, second = backups_folder(integrity.path(db)), second_folder(db)
    own = backups.dated(folder)
    is_there = second is not None and second.is_dir()
    return keeping.warning(
        _good(own, now), _good_elsewhere(db, folder, second, now), wants_second=second is not None,
        second_is_there=is_there, is_faulty=_is_faulty(own, now), now=now,
    )  # fmt: skip


def _of_second(db: Connection, second: Path) -> dict[Path, datetime]:
    """The clinic's copies in the second folder, none of another clinic's."""
    return seconds.dated(second, seconds.mark(db))


def _good_elsewhere(db: Connection, own: Path, second: Path | None, now: datetime) -> datetime | None:
    """When the last good copy in the second folder was made; of one that is gone, as it is remembered."""
    if second is None:
        return None
    return _good(_of_second(db, second), now) if second.is_dir() else backups.noted_elsewhere(own, second)


class Copies(NamedTuple):
    """The copies of a clinic: those beside its file, and those in the second folder, the newest first."""

    own: list[Backup]
    second: list[Backup]
    second_folder: Path | None
    second_is_there: bool


def copies(db: Connection) -> Copies:
    """Every copy there is, each with what it holds; may take long where the second folder does not answer."""
    second = second_folder(db)
    is_there = second is not None and second.is_dir()
    return Copies(
        backups.every(backups_folder(integrity.path(db))),
        list(backups.each_of(_of_second(db, second))) if second and is_there else [],
        second, is_there,
    )  # fmt: skip
