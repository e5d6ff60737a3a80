"""Which due items are already kept as they should be."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import fields

from pumptracker.domain.due_item import DueItem
from pumptracker.store.codec import Stored, plain_cursor
from pumptracker.store.worklist import encoded

_COLUMNS = ", ".join(field.name for field in fields(DueItem) if field.compare)
_OF_SOME = f"""SELECT patient_id, {_COLUMNS} FROM due_items
WHERE patient_id IN (SELECT value FROM json_each(?))"""


def differing(
    db: sqlite3.Connection, items: Iterable[tuple[int, Sequence[DueItem]]]
) -> list[tuple[int, Sequence[DueItem]]]:
    """Those of these patients of whom something else is kept, with what should be."""
    given = list(items)
    kept: dict[int, set[tuple[Stored, ...]]] = {patient_id: set() for patient_id, _ in given}
    for patient_id, *values in plain_cursor(db).execute(_OF_SOME, (json.dumps(list(kept)),)):
        kept[patient_id].add(tuple(values))
    return [each for each in given if kept[each[0]] != {encoded(item) for item in each[1]}]
