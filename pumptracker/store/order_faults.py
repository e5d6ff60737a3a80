"""Whether the order that is kept, and the tallies beside it, are what the due items give on its day."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator

from pumptracker.domain.status import Horizon
from pumptracker.store import order
from pumptracker.store.codec import plain_cursor
from pumptracker.store.listing import Tally
from pumptracker.store.place import spells
from pumptracker.words import sentence, tr

_KEPT = "SELECT patient_id, kind, nth, status, place, leads, until FROM due_items"


def order_faults(db: sqlite3.Connection) -> Iterator[str]:
    """Each item that stands elsewhere than its facts give; then whether the tallies count what stands there."""
    day = order.kept_horizon(db)
    kept = {tuple(row[:3]): tuple(row[3:]) for row in plain_cursor(db).execute(_KEPT)}
    change: Counter[Tally] = Counter()
    expected = {} if day is None else _expected(db, day, change)
    for key, stands in kept.items():
        if stands != expected.get(key, ("", "", 0, "")):
            yield sentence("fault_item_order", {"kind": key[1], "patient": key[0]})
    if order.tallies(db) != +change:
        yield tr("fault_tallies")


def _expected(
    db: sqlite3.Connection, day: Horizon, change: Counter[Tally]
) -> dict[tuple[int, str, int], tuple[str, str, int, str]]:
    found = spells(db, day, doubts=False)
    leading = order.count([each.place for each in found], change)
    return {each.place[2:5]: order.kept(each, leading) for each in found}
