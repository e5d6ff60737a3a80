"""Making anew whatever follows from the facts, after a copy was made; and saying everything that is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from pumptracker.services.backing_up import back_up
from pumptracker.services.checking import UNREADABLE, check, due_faults
from pumptracker.store import backups, integrity, rebuilding, replaying
from pumptracker.store.connection import Connection
from pumptracker.store.transaction import guarded
from pumptracker.store.unavailable import StoreUnavailable


@dataclass(frozen=True, slots=True)
class Deep:
    """How many rows the history covers, and everything that is wrong."""

    covered: int
    faults: tuple[str, ...]


def deep_check(db: Connection) -> Deep:
    """Replay the whole history against the tables, then compare what follows from the facts; reads only.

    Where the facts are not what was recorded, what follows from them is not looked at: it follows from wrong ones.
    """
    found = replaying.replay(db)
    return Deep(found.covered, found.faults or tuple(_derived_faults(db)))


def _derived_faults(db: Connection) -> list[str]:
    with guarded():
        return list(due_faults(db))


@dataclass(frozen=True, slots=True)
class Repair:
    """What differed and was made anew, and what is still wrong ("" where nothing is)."""

    differed: tuple[str, ...]
    fault: str


def repair(db: Connection, now: datetime) -> Repair:
    """Make anew what follows from the facts; a copy of the file as it is comes first, whatever is wrong in it.

    Raises StoreUnavailable where the copy fails, or the facts themselves cannot be read.
    """
    _copy_first(db, now)
    try:
        with guarded():
            differed = (*replaying.replay(db).faults, *_differing(db))
            rebuilding.rebuild(db)
            return Repair(tuple(dict.fromkeys(differed)), check(db).fault)
    except UNREADABLE as error:
        raise StoreUnavailable("damaged") from error


def _differing(db: Connection) -> list[str]:
    """What does not follow from the facts; nothing where a table of it is missing, which the replay has said."""
    try:
        return _derived_faults(db)
    except StoreUnavailable:
        return []


def _copy_first(db: Connection, now: datetime) -> None:
    database = integrity.path(db)
    try:
        back_up(database, "asked", now)
    except StoreUnavailable:
        aside = database.with_name(f"{database.stem}-before-repair-{now:%Y%m%dT%H%M%SZ}.db")
        try:
            with backups.failing(aside.parent):
                backups.copy_whole(database, aside)
        except StoreUnavailable:
            backups.remove(aside)  # a part of a copy is none
            raise
