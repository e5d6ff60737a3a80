"""Which due items are already kept as they should be."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import fields
from itertools import islice

from pumptracker.domain.due import due_items
from pumptracker.domain.due_item import DueItem
from pumptracker.store import policy as policies
from pumptracker.store import records
from pumptracker.store.codec import Stored, plain_cursor
from pumptracker.store.worklist import encoded, keep_many

_AT_ONCE = 500
_COLUMNS = ", ".join(field.name for field in fields(DueItem) if field.compare)
_OF_SOME = f"""SELECT patient_id, {_COLUMNS} FROM due_items
WHERE patient_id IN (SELECT value FROM json_each(?))"""


def rebuild(db: sqlite3.Connection) -> None:
    """Work out everyone's due items by today's rules: those of an older program may have been others."""
    policy, every = policies.policy(db), records.every(db)
    while some := list(islice(every, _AT_ONCE)):
        keep_many(db, differing(db, [(record.patient.id, due_items(record, policy)) for record in some]))


def differing(
    db: sqlite3.Connection, items: Iterable[tuple[int, Sequence[DueItem]]]
) -> list[tuple[int, Sequence[DueItem]]]:
    """Those of these patients of whom something else is kept, with what should be."""
    given = list(items)
    kept: dict[int, set[tuple[Stored, ...]]] = {patient_id: set() for patient_id, _ in given}
    for patient_id, *values in plain_cursor(db).execute(_OF_SOME, (json.dumps(list(kept)),)):
        kept[patient_id].add(tuple(values))
    return [each for each in given if kept[each[0]] != {encoded(item) for item in each[1]}]
