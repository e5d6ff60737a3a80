"""Power cuts: the desk writes on a file system that forgets, tears and reorders what was not synced."""

from __future__ import annotations

import errno
import shutil
import sqlite3
from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random

from pumptracker.services.checking import check
from pumptracker.store import connection
from pumptracker.store.connection import VERSION, make_clinic, open_clinic
from pumptracker.store.unavailable import StoreUnavailable
from tests.storms import deeds
from tests.storms.child import Child, Say
from tests.storms.cutfs import Mounted
from tests.storms.figures import Figures
from tests.storms.killing import FIXTURES, acks_of, copies_of, dump

_ANEW_AFTER = 15
_GONE = {"error": errno.EIO, "lasting": True, "gone": True}


def desk(rounds: int, seed: int, folder: Path) -> Figures:
    """Cut the power under a writing desk so many times; it goes on each time from what was left."""
    return _desk(rounds, seed, folder, "power cuts: a writing desk", careless=False)


def control(rounds: int, seed: int, folder: Path) -> Figures:
    """The same with syncing turned off, which must lose something, or the tool proves nothing."""
    return _desk(rounds, seed, folder, "power cuts: the control, synchronous off", careless=True)


def _desk(rounds: int, seed: int, folder: Path, storm: str, *, careless: bool) -> Figures:
    found, dice = Figures(storm), Random(seed)
    kept = deeds.base(folder / "base").parent
    with Mounted(folder) as disks:
        left, before = kept, _newest(kept / "clinic.db")
        for number in range(rounds):
            if number % _ANEW_AFTER == 0:
                left, before = kept, _newest(kept / "clinic.db")
            left, acks, wrong = _round(disks, f"{seed}-{number}", left, dice, careless)
            try:
                more, beyond = deeds.faults_of(left / "clinic.db", acks, before)
                before = _newest(left / "clinic.db")
            except (StoreUnavailable, sqlite3.Error, ValueError, LookupError) as error:
                more, beyond = [f"cannot be opened: {error}"], 0
            found.count(acknowledged=len(acks), beyond=max(beyond, 0))
            found.round(wrong + more, f"seed {seed} round {number}")
            if wrong or more:
                left, before = kept, _newest(kept / "clinic.db")
    return found


def _round(
    disks: Mounted, disk: str, start: Path, dice: Random, careless: bool
) -> tuple[Path, list[deeds.Ack], list[str]]:
    disks.order("seed", disk, **{"from": str(start)})
    cut_at = dice.randrange(1, dice.choice((40, 400, 400, 2500)))
    disks.order("arm", disk, fault=_GONE | {"at": cut_at})
    path = disks.at / disk / "clinic.db"
    deed = partial(_write_until_cut, path, dice.randrange(10**9), careless, dice.choice((0, 0, 20, 100)))
    child = Child(deed)
    child.end()
    to = disks.at.parent / f"left-{disk}"
    disks.order("cut", disk, to=str(to), seed=dice.randrange(10**9))
    if start.name.startswith("left-"):
        shutil.rmtree(start)
    return to, acks_of(child), child.trouble


def _write_until_cut(path: Path, seed: int, careless: bool, pages: int, say: Say) -> None:
    """Write until the disk is gone; nothing is acknowledged after that.

    With `pages` the log is written into the file that often, so that cuts fall into that too.
    """
    settings = ["PRAGMA synchronous = OFF"] if careless else []
    _connecting(*settings, *([f"PRAGMA wal_autocheckpoint = {pages}"] if pages else []))
    try:
        deeds.write_on(path, seed, say, steps=40)
    except (StoreUnavailable, OSError):
        return


def _connecting(*settings: str) -> None:
    """Let every connection of this process, a child about to be drowned, set this too."""
    real = connection.connect

    def connect(path: Path) -> sqlite3.Connection:
        db = real(path)
        for setting in settings:
            db.execute(setting)
        return db

    connection.connect = connect


def _newest(path: Path) -> int:
    db = open_clinic(path)
    try:
        return deeds.newest(db)
    finally:
        db.close()


def making(rounds: int, seed: int, folder: Path) -> Figures:
    """Cut the power while a clinic is made, or just after: then it is there, and whole."""
    found, dice = Figures("power cuts: a clinic being made"), Random(seed)
    with Mounted(folder) as disks:
        for number in range(rounds):
            disk = f"m{seed}-{number}"
            disks.order("seed", disk)
            cut_at = dice.choice((dice.randrange(1, 60), dice.randrange(1, 400), 10**9))
            disks.order("arm", disk, fault=_GONE | {"at": cut_at})
            child = Child(partial(_make, disks.at / disk / "data" / "clinic.db"))
            child.end()
            to = folder / f"left-{disk}"
            disks.order("cut", disk, to=str(to), seed=dice.randrange(10**9))
            path = to / "data" / "clinic.db"
            wrong, done = list(child.trouble), "made" in child.lines
            if done and not path.exists():
                wrong.append("what was made is gone")
            if path.exists():
                wrong += _check(path, lambda db: check(db).fault)
            found.count(said_to_be_made=done, there=path.exists())
            found.round(wrong, f"seed {seed} round {number}")
            shutil.rmtree(to)
    return found


def _make(path: Path, say: Say) -> None:
    try:
        make_clinic(path)
    except StoreUnavailable:
        return
    say('"made"')


def _check(path: Path, wrong: Callable[[sqlite3.Connection], str]) -> list[str]:
    try:
        db = open_clinic(path)
        try:
            fault = wrong(db)
            return [f"check: {fault}"] if fault else []
        finally:
            db.close()
    except (StoreUnavailable, sqlite3.Error) as error:
        return [f"cannot be opened: {error}"]


def upgrade(rounds: int, seed: int, folder: Path) -> Figures:
    """Cut the power during an upgrade: old or new, and once it is new, a whole copy of the old file is there."""
    found, dice = Figures("power cuts: an upgrade"), Random(seed)
    fixture = FIXTURES / "clinic-0.1.0.db"
    old, kept = dump(fixture), folder / "old"
    kept.mkdir()
    shutil.copy(fixture, kept / "clinic.db")
    with Mounted(folder) as disks:
        for number in range(rounds):
            disk = f"u{seed}-{number}"
            disks.order("seed", disk, **{"from": str(kept)})
            cut_at = dice.choice((dice.randrange(1, 400), dice.randrange(100, 1500), 10**9))
            disks.order("arm", disk, fault=_GONE | {"at": cut_at})
            child = Child(partial(_open, disks.at / disk / "clinic.db"))
            child.end()
            to = folder / f"left-{disk}"
            disks.order("cut", disk, to=str(to), seed=dice.randrange(10**9))
            wrong = [*child.trouble, *_upgrade_faults(to, old, done="opened" in child.lines)]
            found.count(said_to_be_open="opened" in child.lines)
            found.round(wrong, f"seed {seed} round {number}")
            shutil.rmtree(to)
    return found


def _open(path: Path, say: Say) -> None:
    try:
        db = open_clinic(path)
        say('"opened"')
        db.close()
    except (StoreUnavailable, sqlite3.Error):
        return


def _upgrade_faults(folder: Path, old: tuple[int, int], *, done: bool) -> list[str]:
    path = folder / "clinic.db"
    try:
        state = dump(path)
        copies = [dump(each) for each in copies_of(path)]
    except sqlite3.Error as error:
        return [f"cannot be opened: {error}"]
    wrong = [] if state == old or state[0] == VERSION else [f"neither old nor new: version {state[0]}"]
    if done and state[0] != VERSION:
        wrong.append("the upgrade is lost")
    if state[0] == VERSION and copies != [old]:
        wrong.append("new, without a whole copy of the old file")
    if any(copy != old for copy in copies):
        wrong.append("the copy is not the old file")
    return wrong + _check(path, lambda db: check(db).fault)
