"""The staff of the clinic, as the list one chooses oneself from."""

from __future__ import annotations

import sqlite3
from typing import NamedTuple


class StaffRow(NamedTuple):
    """Someone who works, or worked, at the clinic."""

    id: int
    name: str
    active: bool


def names(db: sqlite3.Connection) -> list[str]:
    """Everyone who works there now, by name."""
    return [row[0] for row in db.execute("SELECT name FROM staff WHERE active = 1 ORDER BY name COLLATE NOCASE")]


def every(db: sqlite3.Connection) -> list[StaffRow]:
    """Everyone ever on the list: those who work there now first, each by name."""
    rows = db.execute("SELECT id, name, active FROM staff ORDER BY active DESC, name COLLATE NOCASE")
    return [StaffRow(row[0], row[1], bool(row[2])) for row in rows]
