"""Visits that are over and have no outcome yet: nobody but the desk says what became of them."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import date

from pumptracker.domain.name import Named
from pumptracker.store.codec import read
from pumptracker.store.unavailable import StoreUnavailable

_OPEN = """SELECT bookings.id AS booking_id, patients.id AS patient_id, mrn, family_name, given_name, date_of_birth,
  kind, visit_on, visit_at,
  coalesce((SELECT number FROM phones WHERE phones.patient_id = patients.id
    ORDER BY preferred DESC, id LIMIT 1), '') AS phone,
  (SELECT stage FROM due_items WHERE due_items.patient_id = patients.id LIMIT 1) AS stage,
  EXISTS (SELECT 1 FROM fills WHERE fills.patient_id = patients.id AND filled_on >= visit_on) AS filled
FROM bookings JOIN patients ON patients.id = bookings.patient_id
WHERE outcome IS NULL AND visit_on < ? AND EXISTS (SELECT 1 FROM due_items WHERE patient_id = patients.id)
ORDER BY visit_on, visit_at, bookings.id"""


_COUNT = """SELECT count(*) FROM bookings
WHERE outcome IS NULL AND visit_on < ? AND EXISTS (SELECT 1 FROM due_items WHERE patient_id = bookings.patient_id)"""


@dataclass(frozen=True, slots=True)
class PastVisit(Named):
    """A booking whose day is over, of a patient on the pathway; `filled` where a refill was recorded since."""

    booking_id: int
    patient_id: int
    mrn: str
    family_name: str
    given_name: str
    date_of_birth: date | None
    kind: str
    visit_on: date
    visit_at: str
    phone: str
    stage: str
    filled: bool


def without_outcome(db: sqlite3.Connection, today: date) -> list[PastVisit]:
    """The visits before a day that have no outcome, oldest first."""
    try:
        return [read(PastVisit, row) for row in db.execute(_OPEN, (today.isoformat(),))]
    except ValueError as error:
        raise StoreUnavailable("damaged") from error


def count(db: sqlite3.Connection, today: date) -> int:
    """How many visits before a day have no outcome."""
    return int(db.execute(_COUNT, (today.isoformat(),)).fetchone()[0])
