"""All patients by name, kept as stretches of ids that are quickly read in order.

The names themselves are search keys (`search_keeping`); a stretch holds whom the keys from its `first`
up to the next stretch's belong to.
"""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterable, Iterator

from pumptracker.store.codec import plain_cursor
from pumptracker.words import tr

LONGEST = 1_024
"""How many patients a stretch takes before it is cut in two."""
_LAST = "<\U0010ffff"

_ALL = "SELECT patients FROM name_order ORDER BY first"
_HOLDS = "SELECT max(first) FROM name_order WHERE first <= ?"
_NEXT = "SELECT min(first) FROM name_order WHERE first > ?"
_NAMES = "SELECT patient_id, key FROM search_keys WHERE key >= ? AND key < ? ORDER BY key, patient_id"
_PUT = "INSERT OR REPLACE INTO name_order (first, patients) VALUES (?, ?)"
_FIRST = "<"


def everyone(db: sqlite3.Connection) -> array[int]:
    """The ids of all patients by folded name, then MRN."""
    found = array("I")
    for row in plain_cursor(db).execute(_ALL):
        found.frombytes(row[0])
    return found


def keep(db: sqlite3.Connection, names: Iterable[str]) -> None:
    """Bring the stretches up to date that hold these names, which came, went or moved to another patient."""
    holding = {db.execute(_HOLDS, (name,)).fetchone()[0] or _FIRST for name in names}
    for first in holding:
        _make(db, first)


def rebuild(db: sqlite3.Connection) -> None:
    """Make all stretches anew."""
    db.execute("DELETE FROM name_order")
    _make(db, _FIRST)


def _make(db: sqlite3.Connection, first: str) -> None:
    following = db.execute(_NEXT, (first,)).fetchone()[0] or _LAST
    rows = plain_cursor(db).execute(_NAMES, (first, following)).fetchall()
    db.execute("DELETE FROM name_order WHERE first = ?", (first,))
    size = len(rows) if len(rows) <= LONGEST else LONGEST // 2
    for at in range(0, len(rows), size or 1):
        start = rows[at][1] if at else first
        db.execute(_PUT, (start, array("I", (row[0] for row in rows[at : at + size])).tobytes()))


def faults(db: sqlite3.Connection) -> Iterator[str]:
    """Whether the stretches hold everyone in order."""
    names = plain_cursor(db).execute(_NAMES, (_FIRST, _LAST))
    if list(everyone(db)) != [row[0] for row in names]:
        yield tr("fault_names")
