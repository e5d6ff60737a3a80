"""Every due item as it is kept, and under which tile each patient is counted: to compare before and after."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from pumptracker.domain.due_item import DueItem
from pumptracker.domain.name import listed_name
from pumptracker.domain.policy import Numbers
from pumptracker.domain.status import Facts, Horizon, horizon, standing
from pumptracker.store.codec import stored
from pumptracker.store.worklist import Kept, encoded, firsts, kept, places

Names = dict[int, tuple[str, str]]
"""Each patient's name and MRN."""


@dataclass(frozen=True, slots=True)
class Standings:
    """All due items as they are kept, by patient, kind and number; each patient's tile; each one's name and MRN."""

    items: Kept
    tiles: dict[int, str]
    names: Names


def now(db: sqlite3.Connection, today: date, numbers: Numbers) -> Standings:
    """How everything stands on a day."""
    tiles = {place.patient_id: place.status for place in firsts(sorted(places(db, today, numbers)))}
    names = {
        row[0]: (listed_name(row[1], row[2]), row[3])
        for row in db.execute("SELECT id, family_name, given_name, mrn FROM patients")
    }
    return Standings(kept(db), tiles, names)


def would_be(names: Names, items: Iterable[tuple[int, Sequence[DueItem]]], today: date, numbers: Numbers) -> Standings:
    """How everything would stand on a day if these were the due items of each patient."""
    day, every, tiles = horizon(today, numbers), Kept(), {}
    for patient_id, of_patient in items:
        every |= {(patient_id, item.kind, item.nth): encoded(item) for item in of_patient}
        tile = _tile(of_patient, day)
        if tile is not None:
            tiles[patient_id] = tile
    return Standings(every, tiles, names)


def _tile(items: Iterable[DueItem], day: Horizon) -> str | None:
    """The tile a patient is counted under: that of the first of their items."""
    ranked = []
    for item in items:
        found = standing(Facts._make(stored(getattr(item, name)) for name in Facts._fields), day)
        if found is not None:
            status, key = found
            ranked.append(((*key, item.kind, item.nth), status))
    return min(ranked)[1] if ranked else None
