"""The desk takes hold of its clinic before it opens it: raises the window of the first, waits, asks, or refuses."""

from __future__ import annotations

import time
from pathlib import Path

from pumptracker.paths import make_data_folder
from pumptracker.store import where
from pumptracker.store.desk_lock import HELD, DeskLock
from pumptracker.store.unavailable import StoreUnavailable

_WAIT_SECONDS, _PAUSE_SECONDS = 5.0, 0.2
"""How long a second start waits for a first that has not painted yet, or is just closing."""


class Raised(Exception):
    """The desk is open already, and its window was raised."""


def hold(database: Path, *, take_over: bool = False) -> DeskLock:
    """Hold the clinic for this desk, its folder made where there is none.

    Raises Raised where this user has it open on this PC, and StoreUnavailable where somebody else has, or where
    nothing may be written. `take_over` sets the word of another computer aside.
    """
    where.check(database.parent)
    try:
        make_data_folder(database.parent)
    except OSError as error:
        raise StoreUnavailable("cannot_make_folder", folder=database.parent) from error
    try:
        return DeskLock.take(database, take_over=take_over)
    except StoreUnavailable as held:
        if held.code not in HELD or held.code == "held_elsewhere":
            raise
        return _after(held, database)


def _after(held: StoreUnavailable, database: Path) -> DeskLock:
    """Raise the window of the first desk, or hold the clinic once that is gone."""
    from pumptracker.ui.only_one import raise_first

    until = time.monotonic() + _WAIT_SECONDS
    while True:
        if raise_first(database):
            raise Raised
        if not _is_mine(held) or time.monotonic() > until:
            raise held
        time.sleep(_PAUSE_SECONDS)
        try:
            return DeskLock.take(database)
        except StoreUnavailable as still:
            held = still


def _is_mine(held: StoreUnavailable) -> bool:
    """Whether it is this user's own desk that is in the way, or it is not said whose."""
    from pumptracker.store.lock_file import user

    return held.facts.get("who") in ("", user())
