"""The due items that fit filters, in the order of the worklist."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

from pumptracker.store.codec import plain_cursor
from pumptracker.store.listing import Wanted
from pumptracker.store.place import PLACE, Place

_MOST_NAMED = 2_000
"""Among more patients than this, the database is not told which: all are read, and those meant are picked."""


def first_fitting(standing: Iterable[tuple[int, str]], status: str = "") -> Iterator[tuple[int, str]]:
    """Each patient once, with the status of the first item, where it is this one."""
    seen: set[int] = set()
    for patient_id, found in standing:
        if patient_id not in seen:
            seen.add(patient_id)
            if status in ("", found):
                yield patient_id, found


def standing(db: sqlite3.Connection, wanted: Wanted) -> Iterator[tuple[int, str]]:
    """Patient and status of the items that fit, whatever the status, in order."""
    return _among(plain_cursor(db).execute(*_fitting("patient_id, status", wanted)), 0, wanted)


def places(db: sqlite3.Connection, wanted: Wanted) -> Iterator[Place]:
    """The places that fit, whatever their status, in order."""
    rows = plain_cursor(db).execute(*_fitting(", ".join(PLACE), wanted))
    return map(Place._make, _among(rows, PLACE.index("patient_id"), wanted))


def _among(rows: Iterable[tuple[Any, ...]], at: int, wanted: Wanted) -> Iterator[tuple[Any, ...]]:
    """The rows of the patients meant, where the question could not name so many."""
    meant = wanted.patients
    if meant is None or len(meant) <= _MOST_NAMED:
        return iter(rows)
    return (row for row in rows if row[at] in meant)


def _fitting(columns: str, wanted: Wanted) -> tuple[str, list[str | int]]:
    """The question for the items that fit, in order, and its values."""
    parts: list[str] = ["status <> ''"]
    values: list[str | int] = []
    if wanted.kinds:
        parts.append(f"kind IN ({', '.join('?' * len(wanted.kinds))})")
        values += sorted(wanted.kinds)
    if wanted.stage:
        parts.append("stage = ?")
        values.append(wanted.stage)
    if wanted.tier:
        parts.append("tier = ?")
        values.append(wanted.tier)
    if wanted.patients is not None and len(wanted.patients) <= _MOST_NAMED:
        parts.append("patient_id IN (SELECT value FROM json_each(?))")
        values.append(json.dumps(sorted(wanted.patients)))
    return f"SELECT {columns} FROM due_items WHERE {' AND '.join(parts)} ORDER BY place", values
