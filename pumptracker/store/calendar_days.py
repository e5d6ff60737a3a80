"""What stands in the calendar between two days: visits, and what is due, of the patients on the pathway alone.

Those who left have no due items (domain/appearing.py), and so none of their visits is listed either.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from pumptracker.domain.appointments import GIVEN_UP, Capacity
from pumptracker.domain.name import Named
from pumptracker.store.codec import plain_cursor, read
from pumptracker.store.place import must_be_of
from pumptracker.store.settings import setting
from pumptracker.store.unavailable import StoreUnavailable

T = TypeVar("T")

VISITS_PER_DAY = "visits_per_day"

_GIVEN_UP = ", ".join(f"'{outcome}'" for outcome in sorted(GIVEN_UP))
_STANDS = f"(outcome IS NULL OR outcome NOT IN ({_GIVEN_UP}))"
_ON_PATHWAY = "EXISTS (SELECT 1 FROM due_items WHERE due_items.patient_id = bookings.patient_id)"
_WHO = "mrn, family_name, given_name, date_of_birth"
_COUNTS = f"""SELECT visit_on, count(*) FROM bookings INDEXED BY bookings_day
WHERE visit_on BETWEEN ? AND ? AND {_STANDS} AND {_ON_PATHWAY} GROUP BY visit_on"""
_VISITS = f"""SELECT visit_on, id FROM bookings INDEXED BY bookings_day
WHERE visit_on BETWEEN ? AND ? AND {{those}} AND {_ON_PATHWAY} ORDER BY visit_on, visit_at = '', visit_at, id"""
_VISITS_OF = f"""SELECT bookings.id AS booking_id, patient_id, {_WHO}, kind, visit_on, visit_at, outcome,
  (SELECT booking_fault FROM due_items WHERE due_items.patient_id = bookings.patient_id
    AND due_items.kind = bookings.kind AND booked_for = visit_on LIMIT 1) AS fault,
  (SELECT stage FROM due_items WHERE due_items.patient_id = bookings.patient_id LIMIT 1) AS stage
FROM bookings JOIN patients ON patients.id = patient_id WHERE bookings.id IN (SELECT value FROM json_each(?))
ORDER BY visit_on, visit_at = '', visit_at, bookings.id"""
_REFILLS = """SELECT due_on, patient_id, kind, nth FROM due_items INDEXED BY due_items_refill
WHERE kind = 'refill' AND due_on BETWEEN ? AND ? ORDER BY due_on, patient_id"""
_OTHERS = """SELECT due_on, patient_id, kind, nth FROM due_items
WHERE kind NOT IN ('refill', 'drug_order') AND due_on BETWEEN ? AND ?
AND (closes_after IS NULL OR closes_after >= ?) AND booked_for IS NOT due_on ORDER BY due_on, patient_id, kind, nth"""
_DUE_OF = f"""SELECT patient_id, {_WHO}, kind, nth, due_on, tier, booked_for, booking_fault AS fault, stage, place
FROM due_items JOIN patients ON patients.id = patient_id
WHERE (patient_id, kind, nth) IN (SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?))
ORDER BY due_on, booked_for IS NOT NULL, coalesce(tier, 9), kind <> 'refill', patient_id, kind, nth"""


@dataclass(frozen=True, slots=True)
class Visit(Named):
    """A booking in the calendar, with who comes; `outcome` is None while it is open.

    `fault` is why it does not count for what is due, where it does not: `after_due` or `closed_day`.
    """

    booking_id: int
    patient_id: int
    mrn: str
    family_name: str
    given_name: str
    date_of_birth: date | None
    kind: str
    visit_on: date
    visit_at: str
    outcome: str | None
    fault: str | None = None
    stage: str = ""


@dataclass(frozen=True, slots=True)
class Due(Named):
    """A due item in the calendar, on the day it is due; `booked_for` is the visit it is judged by, `fault` as there."""

    patient_id: int
    mrn: str
    family_name: str
    given_name: str
    date_of_birth: date | None
    kind: str
    nth: int
    due_on: date
    tier: int | None
    booked_for: date | None
    fault: str | None = None
    stage: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands on one day: how many visits and due items there are, and the first of each."""

    booked: int = 0
    due: int = 0
    visits: tuple[Visit, ...] = ()
    dues: tuple[Due, ...] = ()


NOTHING = Cell()
_EVERY = 1_000_000


def counts(db: sqlite3.Connection, first: date, last: date) -> dict[date, int]:
    """How many visits are booked, or took place, on each day from `first` to `last`; days without one are left out."""
    rows = plain_cursor(db).execute(_COUNTS, (first.isoformat(), last.isoformat()))
    return {date.fromisoformat(on): int(number) for on, number in rows}


def cells(db: sqlite3.Connection, first: date, last: date, today: date, few: int = _EVERY) -> dict[date, Cell]:
    """The days from `first` to `last` on which anything stands, each with its counts and at most `few` of each.

    Drug orders are not among what is due: they have a list of their own, and nobody comes for one. Of a trial or
    surgery that is due on the day it is booked for, the visit alone stands there.
    """
    between = (first.isoformat(), last.isoformat())
    cursor = plain_cursor(db)
    booked = _by_day(cursor.execute(_VISITS.format(those=_STANDS), between))
    due = _by_day(cursor.execute(_REFILLS, between))
    for on, items in _by_day(cursor.execute(_OTHERS, (*between, today.isoformat()))).items():
        due[on] = due.get(on, []) + items
    visits = _read(db, Visit, _VISITS_OF, [key[0] for keys in booked.values() for key in keys[:few]])
    dues = _read(db, Due, _DUE_OF, [key for keys in due.values() for key in keys[:few]], _is_own)
    try:
        days = sorted(map(date.fromisoformat, {*booked, *due}))
    except ValueError as error:
        raise StoreUnavailable("damaged") from error
    return {
        on: Cell(
            len(booked.get(on.isoformat(), ())), len(due.get(on.isoformat(), ())),
            tuple(each for each in visits if each.visit_on == on), tuple(each for each in dues if each.due_on == on),
        )
        for on in days
    }  # fmt: skip


def given_up(db: sqlite3.Connection, on: date) -> Sequence[Visit]:
    """The visits that were once booked for a day and were cancelled or moved: kept apart from those that stand."""
    between = (on.isoformat(), on.isoformat())
    keys = plain_cursor(db).execute(_VISITS.format(those=f"outcome IN ({_GIVEN_UP})"), between)
    return _read(db, Visit, _VISITS_OF, [key[1] for key in keys])


def capacity(db: sqlite3.Connection) -> Capacity:
    """How many visits the clinic takes on each weekday; a weekday that is not named has no limit."""
    kept: Mapping[str, int] = setting(db, VISITS_PER_DAY, {})
    return {int(weekday): int(visits) for weekday, visits in kept.items()}


def _by_day(rows: Iterable[tuple[Any, ...]]) -> dict[str, list[tuple[Any, ...]]]:
    """What the rows say after their day, by day, in their order."""
    found: dict[str, list[tuple[Any, ...]]] = {}
    for on, *key in rows:
        found.setdefault(on, []).append(tuple(key))
    return found


def _read(
    db: sqlite3.Connection, kind: type[T], query: str, keys: Sequence[object],
    proves: Callable[[sqlite3.Row], None] = lambda _: None,
) -> list[T]:  # fmt: skip
    rows = db.execute(query, (json.dumps(keys),)).fetchall()
    for row in rows:
        proves(row)
    try:
        return [read(kind, row) for row in rows]
    except ValueError as error:
        raise StoreUnavailable("damaged") from error


def _is_own(row: sqlite3.Row) -> None:
    must_be_of(row["mrn"], row["kind"], row["nth"], row["place"])
