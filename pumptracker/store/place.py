"""Where each open item stands in the worklist of a day, worked out by the domain from what is kept of it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from typing import Any, NamedTuple

from pumptracker.domain.name import sort_name
from pumptracker.domain.status import Facts, Horizon, place, standing, stays_until
from pumptracker.store.codec import plain_cursor
from pumptracker.store.unavailable import StoreUnavailable


class Place(NamedTuple):
    """Where one due item stands in the worklist of a day; sorts as the worklist does."""

    key: str
    status: str
    patient_id: int
    kind: str
    nth: int
    stage: str
    tier: int | None


PLACE = ("place", *Place._fields[1:])
"""The columns of a place as it is kept with its item."""

NOT_LISTED = ""
"""The status of an item that a day's worklist does not list."""


class Spell(NamedTuple):
    """A place, or with the status NOT_LISTED none, and the last day on which it is sure to be the same."""

    place: Place
    until: str


SELECT = f"""SELECT due_items.patient_id, mrn, family_name, given_name, nth, stage, {", ".join(Facts._fields)}, place
FROM due_items JOIN patients ON patients.id = due_items.patient_id"""
SOME = " WHERE due_items.patient_id IN (SELECT value FROM json_each(?))"


def spell(row: tuple[Any, ...], day: Horizon) -> Spell:
    """Where the item of a row of SELECT stands on a day."""
    facts = Facts._make(row[6 : 6 + len(Facts._fields)])
    patient_id, mrn, family, given, nth, stage = row[:6]
    found = standing(facts, day)
    if found is None:
        nowhere = Place("", NOT_LISTED, patient_id, facts.kind, nth, stage, facts.tier)
        return Spell(nowhere, stays_until(facts, None, day))
    status, key = found
    here = place(key, sort_name(family, given), mrn, facts.kind, nth)
    return Spell(Place(here, status, patient_id, facts.kind, nth, stage, facts.tier), stays_until(facts, status, day))


def must_be_of(mrn: str, kind: str, nth: int, kept: str) -> None:
    """Raise StoreUnavailable where the place kept with an item names another patient, or another item.

    So an item damaged where it says whose it is never stands under another's name; one that is not listed has no place.
    """
    if kept and not kept.endswith(f"\x01{mrn}\x01{kind}\x01{nth:02}"):
        raise StoreUnavailable("damaged")


def must_be_of_one(own: Iterable[Place]) -> None:
    """Raise StoreUnavailable where the places of one patient name two."""
    if len({tuple(each.key.split("\x01")[-3:-2]) for each in own}) > 1:
        raise StoreUnavailable("damaged")


def spells(
    db: sqlite3.Connection, day: Horizon, patients: Iterable[int] | None = None, *, doubts: bool = True
) -> list[Spell]:
    """Where every item (of these patients, or of all) stands on a day, in no order.

    It `doubts` what it reads: raises StoreUnavailable where an item is kept as another patient's.
    """
    if patients is None:
        rows = plain_cursor(db).execute(SELECT).fetchall()
    else:
        rows = plain_cursor(db).execute(SELECT + SOME, (json.dumps(sorted(patients)),)).fetchall()
    if doubts:
        for row in rows:
            must_be_of(row[1], row[6], row[4], row[-1])
    return [spell(row, day) for row in rows]
