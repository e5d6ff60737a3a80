"""The staff of the clinic, as the list one chooses oneself from."""

from __future__ import annotations

import sqlite3


def names(db: sqlite3.Connection) -> list[str]:
    """Everyone who works there now, by name."""
    return [row[0] for row in db.execute("SELECT name FROM staff WHERE active = 1 ORDER BY name COLLATE NOCASE")]
