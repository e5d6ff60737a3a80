"""Whether the file itself is whole, and what it holds."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from pumptracker.store.transaction import TORN
from pumptracker.words import sentence

_COUNTS = {
    "patients": "SELECT count(*) FROM patients",
    "pumps": "SELECT count(*) FROM pumps WHERE explanted_on IS NULL",
    "due_items": "SELECT count(*) FROM due_items",
    "history": "SELECT count(*) FROM history",
}


def counts(db: sqlite3.Connection) -> dict[str, int]:
    """How many patients, implanted pumps, due items and history rows the file holds."""
    return {name: int(db.execute(question).fetchone()[0]) for name, question in _COUNTS.items()}


def first_fault(db: sqlite3.Connection) -> str | None:
    """What SQLite itself finds wrong, if anything."""
    for row in db.execute("PRAGMA integrity_check(1)"):
        if row[0] != "ok":
            return sentence("fault_file", {"found": row[0]})
    for row in db.execute("PRAGMA foreign_key_check"):
        return sentence("fault_points_to", {"of": row[0], "row": row[1], "to": row[2]})
    return None


def faults(db: sqlite3.Connection) -> Iterator[str]:
    """Everything that SQLite itself finds wrong, as far as it can look."""
    try:
        for row in db.execute("PRAGMA integrity_check"):
            if row[0] != "ok":
                yield sentence("fault_file", {"found": row[0]})
        for row in db.execute("PRAGMA foreign_key_check"):
            yield sentence("fault_points_to", {"of": row[0], "row": row[1], "to": row[2]})
    except TORN as error:
        yield sentence("fault_file", {"found": error})


def version(db: sqlite3.Connection) -> int:
    """How many migrations the tables of the file have had."""
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def patients(db: sqlite3.Connection) -> int:
    """How many patients the file holds."""
    return int(db.execute(_COUNTS["patients"]).fetchone()[0])


def path(db: sqlite3.Connection) -> Path:
    """The file the clinic is in."""
    return Path(db.execute("PRAGMA database_list").fetchone()[2])


def library() -> str:
    """The version of SQLite."""
    return sqlite3.sqlite_version
