"""The second folder for copies: each clinic has one of its own in it, for two may have chosen the same.

A clinic is told by the seal of its first row of history, which is the same in every copy of it and in no other clinic.
Copies of an older program lie in the chosen folder itself; they are told by what they hold.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from pumptracker.store import backups

_FIRST_SEAL = "SELECT chain FROM history WHERE chain IS NOT NULL ORDER BY id LIMIT 1"
_START, _LONG = "clinic-", 12


def mark(db: sqlite3.Connection) -> str:
    """What a clinic is told by; "" where nothing has been recorded yet."""
    row = db.execute(_FIRST_SEAL).fetchone()
    return "" if row is None else str(row[0])[:_LONG]


def mark_of(copy: Path) -> str | None:
    """The same of a copy, None where it cannot be read."""
    try:
        with backups.untouched(copy) as db:
            return mark(db)
    except (sqlite3.Error, OSError, UnicodeError):
        return None


def place(chosen: Path, whose: str) -> Path:
    """Where the copies of a clinic go in the folder that was chosen."""
    return chosen / f"{_START}{whose}" if whose else chosen


def dated(chosen: Path, whose: str) -> dict[Path, datetime]:
    """When each copy of a clinic in the chosen folder was made; another clinic's are none."""
    lying = {path: made for path, made in backups.dated(chosen).items() if mark_of(path) == whose}
    return lying | backups.dated(place(chosen, whose)) if whose else lying


def clinics(chosen: Path) -> Iterator[tuple[str, Path]]:
    """Of which clinics a folder holds copies, and where: the clinic's own folder, or the one asked about."""
    for path in backups.dated(chosen):
        whose = mark_of(path)
        if whose is not None:
            yield whose, chosen
    for folder in sorted(chosen.glob(f"{_START}*")):
        if folder.is_dir() and backups.dated(folder):
            yield folder.name.removeprefix(_START), folder
