"""A disk that fails, fills up, turns read-only or is pulled out, at every single write in turn."""

from __future__ import annotations

import errno
import json
import os
import shutil
import sqlite3
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from pumptracker.services.doubting import doubting
from pumptracker.store.connection import Connection, open_or_make
from pumptracker.store.transaction import guarded
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.words import sentence
from tests.storms import deeds
from tests.storms.child import Child, Say
from tests.storms.cutfs import Mounted
from tests.storms.figures import Figures
from tests.storms.killing import FIXTURES

FAULTS: dict[str, dict[str, Any]] = {
    "fails once": {"error": errno.EIO},
    "fails until mended": {"error": errno.EIO, "lasting": True},
    "full": {"error": errno.ENOSPC, "lasting": True},
    "read-only": {"error": errno.EROFS, "lasting": True},
    "pulled out": {"error": errno.EIO, "lasting": True, "gone": True},
}
_STEPS = 6


def disk(rounds: int, seed: int, folder: Path) -> Figures:
    """Let the disk fail at so many moments of each kind, or with 0 rounds at every one; see `FAULTS`."""
    found, dice = Figures("a failing disk"), Random(seed)
    scenes = _scenes(folder, seed)
    with Mounted(folder) as disks:
        for scene, start in scenes.items():
            changes = _attempt(disks, scene, start, {"at": 10**9, "error": 0}, seed, found)
            for name, fault in FAULTS.items():
                every = range(1, changes + 1)
                moments = sorted(dice.sample(every, min(rounds, changes))) if rounds else every
                for at in moments:
                    _attempt(disks, f"{scene}, {name}", start, fault | {"at": at}, seed, found)
    return found


def _scenes(folder: Path, seed: int) -> dict[str, Path]:
    """A clinic with work going on, one yet to be made, and one of an older version."""
    kept, nothing, old = (folder / name for name in ("desk", "nothing", "old"))
    deeds.base(kept)
    nothing.mkdir()
    old.mkdir()
    shutil.copy(FIXTURES / "clinic-0.1.0.db", old / "clinic.db")
    return {"a desk": kept, "a new clinic": nothing, "an upgrade": old}


def _attempt(disks: Mounted, scene: str, start: Path, fault: dict[str, Any], seed: int, found: Figures) -> int:
    """One run with one fault; gives how many operations changed something."""
    name = f"d{found.rounds}"  # never one that was there before: the system remembers its pages
    disks.order("seed", name, **{"from": str(start)})
    disks.order("arm", name, fault=fault if fault["error"] else {})
    child = Child(partial(_work, disks, name, seed, 3 if scene.startswith("an upgrade") else _STEPS))
    status = child.end()
    left = disks.at.parent / "left"
    disks.order("flat", name, to=str(left))
    shutil.rmtree(left)
    changes, struck = map(int, left.with_suffix(".count").read_text().split())
    wrong = [*child.trouble, *([f"ended with {status}"] if status and not child.trouble else [])]
    facts = next((line for line in child.lines if isinstance(line, dict) and "wrong" in line), None)
    if facts is None:
        wrong.append("never came to its end")
    else:
        wrong += facts["wrong"]
        found.count(acknowledged=facts["acks"], said=facts["said"], opened_anew=facts["opened_anew"])
        if struck and not facts["said"]:
            found.count(not_noticed=1)
    found.count(struck=struck)
    found.round(wrong, f"{scene} at {fault['at']}")
    return changes


class _Desk:
    """A desk that tries again: first with what it has open, then with the file opened anew."""

    def __init__(self, disks: Mounted, name: str) -> None:
        self.disks, self.name, self.path = disks, name, disks.at / name / "clinic.db"
        self.db: Connection | None = None
        self.wrong: list[str] = []
        self.said = self.opened_anew = 0

    def open(self) -> Connection:
        """Open the clinic; where the disk fails, try again once it is mended."""
        for _ in range(2):
            try:
                self.db = open_or_make(self.path)
                return self.db
            except StoreUnavailable as unavailable:
                self.hear(unavailable)
        self.db = open_or_make(self.path)
        return self.db

    def hear(self, unavailable: StoreUnavailable) -> None:
        """What the desk would say; then the disk is mended."""
        self.said += 1
        text = sentence(unavailable.code, unavailable.facts)
        if not text or "{" in text or unavailable.code == "damaged":
            self.wrong.append(f"it says {text!r}")
        self.disks.order("clear", self.name)

    def do(self, writer: deeds.Writer) -> deeds.Ack | None:
        """One deed; tried again with the same connection, then with another."""
        for attempt in range(3):
            try:
                with doubting(writer.db), guarded():
                    return writer.step()
            except StoreUnavailable as unavailable:
                self.hear(unavailable)
                if attempt == 1:
                    self.opened_anew += 1
                    self.close()
                    writer.db = self.open()
        self.wrong.append("the mended disk is of no use")
        return None

    def close(self) -> None:
        """Let go of the file, whatever the disk says to that."""
        if self.db is not None:
            try:
                self.db.close()
            except sqlite3.Error as error:
                self.wrong.append(f"closing raised {error}")


def _work(disks: Mounted, name: str, seed: int, steps: int, say: Say) -> None:
    desk = _Desk(disks, name)
    db = desk.open()
    db.execute("PRAGMA wal_autocheckpoint = 60")  # so that the disk fails in that too
    before = deeds.newest(db) if desk.said else 0
    writer, acks = deeds.Writer(db, seed), []
    for _ in range(steps):
        ack = desk.do(writer)
        if ack is not None:
            acks.append(ack)
    desk.close()
    disks.order("clear", name)
    wrong, _beyond = deeds.faults_of(desk.path, acks, before)
    wrong = [each for each in wrong if "beyond the last" not in each or (desk.said == 0 and acks)]
    facts = {"wrong": desk.wrong + wrong, "acks": len(acks), "said": desk.said, "opened_anew": desk.opened_anew}
    say(json.dumps(facts))
    os._exit(0)
