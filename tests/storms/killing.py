"""kill -9 at random moments: of a writing desk, of an upgrade, of a clinic being made, of backup and restore."""

from __future__ import annotations

import shutil
import sqlite3
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from random import Random

from pumptracker.services import restoring as restores
from pumptracker.services.checking import check
from pumptracker.store import backups
from pumptracker.store.connection import VERSION, make_clinic, open_clinic
from tests.storms import deeds
from tests.storms.child import Child, Say
from tests.storms.figures import Figures

FIXTURES = Path(__file__).parent.parent / "fixtures"
_ANEW_AFTER = 20


def acks_of(child: Child) -> list[deeds.Ack]:
    """The actions that a child acknowledged."""
    return [deeds.Ack(*line) for line in child.lines if isinstance(line, list)]


def desk(rounds: int, seed: int, folder: Path) -> Figures:
    """Kill a writing desk so many times, each time at another moment."""
    found, dice = Figures("kill: a writing desk"), Random(seed)
    kept = deeds.base(folder / "base")
    path, before = folder / "clinic.db", 0
    for number in range(rounds):
        if number % _ANEW_AFTER == 0:
            shutil.copy(kept, _clean(folder) / "clinic.db")
            before = _newest(path)
        child = Child(partial(deeds.write_on, path, dice.randrange(10**9)))
        _kill_somewhen(child, dice)
        acks = acks_of(child)
        wrong, beyond = deeds.faults_of(path, acks, before)
        found.round([*wrong, *child.trouble], f"seed {seed} round {number}")
        found.count(acknowledged=len(acks), beyond=beyond)
        before = _newest(path)
    return found


def _kill_somewhen(child: Child, dice: Random) -> None:
    """While it opens the file, in the middle of a deed, or a moment after an acknowledgement."""
    how = dice.random()
    if how < 0.1:
        time.sleep(dice.random() * 0.01)
    elif how < 0.4:
        child.wait_for(1)
        child.run_for(dice.random() * 0.15)
    else:
        child.wait_for(dice.randrange(1, 10))
        time.sleep(dice.random() * 0.012)
    child.kill()


def _clean(folder: Path) -> Path:
    for each in folder.glob("clinic*"):
        each.unlink()
    return folder


def _newest(path: Path) -> int:
    db = open_clinic(path)
    try:
        return deeds.newest(db)
    finally:
        db.close()


def dump(path: Path) -> tuple[int, int]:
    """The version of a database and a digest of all that is in it."""
    db = sqlite3.connect(path)
    try:
        return int(db.execute("PRAGMA user_version").fetchone()[0]), hash(tuple(db.iterdump()))
    finally:
        db.close()


def upgrade(rounds: int, seed: int, folder: Path) -> Figures:
    """Kill an upgrade: the old file or the new one is there, never one between, and a copy is whole."""
    found, dice = Figures("kill: an upgrade"), Random(seed)
    fixtures = sorted(FIXTURES.glob("clinic-*.db"))
    olds = {fixture: dump(fixture) for fixture in fixtures}
    took = {fixture: _seconds(partial(_open, fixture, folder / "timed")) for fixture in fixtures}
    for number in range(rounds):
        fixture = fixtures[0] if number % 2 else dice.choice(fixtures)
        path = _anew(folder / "data") / "clinic.db"
        shutil.copy(fixture, path)
        child = Child(lambda _say, path=path: open_clinic(path).close())  # type: ignore[misc]
        time.sleep(dice.random() * took[fixture] * 1.1)
        child.kill()
        state, wrong = dump(path), list(child.trouble)
        if state != olds[fixture] and state[0] != VERSION:
            wrong.append(f"neither old nor new: version {state[0]}")
        if any(dump(copy) != olds[fixture] for copy in copies_of(path)):
            wrong.append("the copy is not the old file")
        db = open_clinic(path)
        fault = check(db).fault
        db.close()
        found.round([*wrong, *([f"check: {fault}"] if fault else [])], f"seed {seed} round {number} {fixture.name}")
        found.count(**{"old": state == olds[fixture], "new": state != olds[fixture]})
    return found


def copies_of(path: Path) -> list[Path]:
    """The copies that an upgrade has made of a clinic, wherever it keeps them beside it."""
    return [each for each in path.parent.rglob("*.db") if each != path]


def _anew(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return folder


def _open(fixture: Path, folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    shutil.copy(fixture, folder / "clinic.db")
    open_clinic(folder / "clinic.db").close()
    shutil.rmtree(folder)


def _seconds(deed: Callable[[], None]) -> float:
    """How long it takes in a fork of a process that has done it before."""
    deed()
    began = time.monotonic()
    Child(lambda _say: deed()).end()
    return time.monotonic() - began


def making(rounds: int, seed: int, folder: Path) -> Figures:
    """Kill a clinic being made: it is not there, or whole."""
    found, dice = Figures("kill: a clinic being made"), Random(seed)
    path = folder / "clinic.db"
    took = _seconds(lambda: (_clean(folder), make_clinic(path))[1])
    for number in range(rounds):
        for each in folder.iterdir():
            each.unlink()
        child = Child(lambda _say: make_clinic(path))
        time.sleep(dice.random() * took * 1.1)
        child.kill()
        found.count(there=path.exists(), not_there=not path.exists())
        if not path.exists():
            make_clinic(path)
        db = open_clinic(path)
        fault = check(db).fault
        db.close()
        found.round([*child.trouble, *([f"check: {fault}"] if fault else [])], f"seed {seed} round {number}")
    return found


def backing_up(rounds: int, seed: int, folder: Path) -> Figures:
    """Kill a backup: no file under a final name is anything but whole."""
    found, dice = Figures("kill: a backup"), Random(seed)
    path = deeds.base(folder / "clinic")
    to = folder / "backups"
    to.mkdir()

    def deed(_say: Say | None = None) -> None:
        backups.make(path, to, reason="asked", now=datetime.now(UTC))

    took = _seconds(deed)
    for number in range(rounds):
        for each in to.iterdir():
            each.unlink()
        child = Child(deed)
        time.sleep(dice.random() * took * 1.1)
        child.kill()
        made = list(to.glob("*.db"))
        wrong = [f"{each.name}: {fault}" for each in made if (fault := backups.verify(each, deep=True))]
        deed()
        db = open_clinic(path)
        fault = check(db).fault
        db.close()
        wrong += [f"check: {fault}"] if fault else []
        found.round([*child.trouble, *wrong], f"seed {seed} round {number}")
        found.count(made=len(made))
    return found


def restoring(rounds: int, seed: int, folder: Path) -> Figures:
    """Kill a restore: the clinic is the one before or the one of the backup, and the one before is kept."""
    found, dice = Figures("kill: a restore"), Random(seed)
    kept = deeds.base(folder / "kept")
    backup = backups.make(kept, folder, reason="asked", now=datetime(2026, 11, 24, 9, tzinfo=UTC))
    db = open_clinic(kept)
    writer = deeds.Writer(db, seed)
    for _ in range(10):
        writer.step()
    db.close()
    assert _contents(kept) != _contents(backup.path)
    path = folder / "data" / "clinic.db"

    def start() -> None:
        shutil.rmtree(path.parent, ignore_errors=True)
        path.parent.mkdir()
        shutil.copy(kept, path)

    def deed(_say: Say | None = None) -> None:
        restores.restore(backup.path, path, datetime.now(UTC))

    start()
    took = _seconds(deed)
    states = {_contents(kept): "old", _contents(backup.path): "new"}
    for number in range(rounds):
        start()
        child = Child(deed)
        time.sleep(dice.random() * took * 1.1)
        child.kill()
        wrong = list(child.trouble)
        state = states.get(_contents(path), "between") if path.exists() else "missing"
        if state in ("between", "missing"):
            wrong.append(f"the clinic is {state}")
        aside = {_contents(each) for each in path.parent.glob("clinic-before-restore-*.db")}
        if state == "new" and _contents(kept) not in aside:
            wrong.append("the clinic of before is not kept")
        found.count(old=state == "old", new=state == "new")
        found.round(wrong, f"seed {seed} round {number}")
    return found


def _contents(path: Path) -> int:
    """A digest of the facts and the history of a clinic."""
    db = sqlite3.connect(path)
    try:
        rows = db.execute("SELECT action_id, table_name, row_id, after, chain FROM history ORDER BY id")
        return hash(tuple(rows.fetchall()))
    finally:
        db.close()
