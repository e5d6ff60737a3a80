"""Whom closed days may concern: asked by indexes, whatever the size of the register."""

from __future__ import annotations

import sqlite3
from datetime import date

from pumptracker.domain.due_item import VISITS

_OTHERS = tuple(kind for kind in VISITS if kind not in ("refill", "replacement"))
"""The visits that are looked through kind by kind; few are open of each. What a closure does to the replacement of a
pump, to be booked half a year ahead, is not asked of everyone who has a pump."""

_CONCERNED = f"""
SELECT patient_id FROM bookings WHERE outcome IS NULL AND visit_on BETWEEN :first AND :last
UNION
SELECT patient_id FROM due_items WHERE kind = 'refill' AND due_on BETWEEN :first AND :reach
UNION
SELECT patient_id FROM due_items WHERE kind = 'refill' AND due_on IS NULL AND limit_on BETWEEN :first AND :reach
UNION
SELECT patient_id FROM due_items WHERE kind IN ({", ".join(f"'{kind}'" for kind in _OTHERS)})
  AND due_on BETWEEN :first AND :reach
ORDER BY patient_id"""


def concerned(db: sqlite3.Connection, first_on: date, last_on: date, reach: date) -> list[int]:
    """The patients with an open visit in these days, or something due from the first of them to `reach`."""
    days = {"first": first_on.isoformat(), "last": last_on.isoformat(), "reach": reach.isoformat()}
    return [row[0] for row in db.execute(_CONCERNED, days)]
