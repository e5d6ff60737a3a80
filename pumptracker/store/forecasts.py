"""The days on which open items of a kind fall due."""

from __future__ import annotations

import sqlite3
from datetime import date

from pumptracker.store.codec import day_of, plain_cursor

_DAYS = """SELECT coalesce(due_on, CASE WHEN limit_on < ? THEN limit_on END), count(*) FROM due_items
WHERE kind = ? GROUP BY 1"""


def days(db: sqlite3.Connection, kind: str, today: date) -> list[date | None]:
    """A day for each open item of a kind; None where it is not known. A limit that has passed is the day."""
    rows = plain_cursor(db).execute(_DAYS, (today.isoformat(), kind))
    return [day_of(due_on) for due_on, count in rows for _ in range(count)]
