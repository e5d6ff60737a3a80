"""Every due item as it is kept, and under which tile each patient is counted: to compare before and after."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import date

from pumptracker.domain.name import listed_name
from pumptracker.domain.policy import Numbers
from pumptracker.store.worklist import Kept, firsts, kept, places


@dataclass(frozen=True, slots=True)
class Standings:
    """All due items as they are kept, by patient, kind and number; each patient's tile; each one's name and MRN."""

    items: Kept
    tiles: dict[int, str]
    names: dict[int, tuple[str, str]]


def now(db: sqlite3.Connection, today: date, numbers: Numbers) -> Standings:
    """How everything stands on a day."""
    tiles = {place.patient_id: place.status for place in firsts(sorted(places(db, today, numbers)))}
    names = {
        row[0]: (listed_name(row[1], row[2]), row[3])
        for row in db.execute("SELECT id, family_name, given_name, mrn FROM patients")
    }
    return Standings(kept(db), tiles, names)
