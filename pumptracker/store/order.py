"""The order of the worklist as it is kept: for one day, moved on when the day does.

Each due item keeps its status and place on that day and how long they last, so that a new day costs what
it changes. Beside them stand the tallies: for every choice of a filter, how many patients stand under each
status by the first of their items that belongs to it. All of it follows from the items; `check` proves it.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby, islice

from pumptracker.domain.days import days_after
from pumptracker.domain.numbers import Numbers
from pumptracker.domain.status import Horizon, horizon
from pumptracker.store.codec import plain_cursor
from pumptracker.store.listing import FACETS, Tally
from pumptracker.store.place import NOT_LISTED, PLACE, Place, Spell, spells
from pumptracker.store.transaction import together

_CHUNK = 500
_DAY = "SELECT listed_on, soon_days FROM worklist_day"
_SET_DAY = "INSERT OR REPLACE INTO worklist_day (one, listed_on, soon_days) VALUES (1, ?, ?)"
_MOVING = "SELECT DISTINCT patient_id FROM due_items WHERE until < ? ORDER BY patient_id"
_EVERYONE = "SELECT DISTINCT patient_id FROM due_items ORDER BY patient_id"
_PLACES = f"""SELECT {", ".join(PLACE)} FROM due_items
WHERE patient_id IN (SELECT value FROM json_each(?)) AND status <> ''"""
_MOVE = """UPDATE due_items SET status = ?, place = ?, leads = ?, until = ?
WHERE patient_id = ? AND kind = ? AND nth = ?"""
_ADD = """INSERT INTO tallies (facet, choice, status, patients) VALUES (?, ?, ?, ?)
ON CONFLICT DO UPDATE SET patients = patients + excluded.patients"""
_TALLIES = "SELECT facet, choice, status, patients FROM tallies WHERE patients <> 0"


def kept_day(db: sqlite3.Connection) -> tuple[str, int] | None:
    """The day the order is kept for, as ISO text, and how many days ahead it calls soon; None before the first."""
    row = db.execute(_DAY).fetchone()
    return None if row is None else (row[0], row[1])


def kept_horizon(db: sqlite3.Connection) -> Horizon | None:
    """The same, as the domain wants it."""
    found = kept_day(db)
    if found is None:
        return None
    return Horizon(found[0], days_after(date.fromisoformat(found[0]), found[1]).isoformat())


def bring_up(db: sqlite3.Connection, today: date, numbers: Numbers) -> None:
    """Keep the order for this day from now on; costs what the day moves, and nothing where it is kept already."""
    wanted = (today.isoformat(), numbers.soon_days)
    if kept_day(db) == wanted:
        return
    with together(db):
        before = kept_day(db)
        goes_on = before is not None and before[0] <= wanted[0] and before[1] == wanted[1]
        rows = db.execute(_MOVING, (wanted[0],)) if goes_on else db.execute(_EVERYONE)
        moving = [row[0] for row in rows]
        db.execute(_SET_DAY, wanted)
        _move(db, moving, horizon(today, numbers))


def _move(db: sqlite3.Connection, patients: Iterable[int], day: Horizon) -> None:
    """Place the items of these patients anew, and count them anew."""
    change: Counter[Tally] = Counter()
    for chunk in chunks(patients):
        uncount(db, chunk, change)
        found = spells(db, day, chunk)
        leading = count([each.place for each in found], change)
        db.executemany(_MOVE, [(*kept(each, leading), *each.place[2:5]) for each in found])
    keep_tallies(db, change)


def chunks(patients: Iterable[int]) -> Iterator[list[int]]:
    """So many patients at a time that a question about them stays small."""
    waiting = iter(patients)
    while chunk := list(islice(waiting, _CHUNK)):
        yield chunk


def kept(each: Spell, leading: set[Place]) -> tuple[str, str, int, str]:
    """What an item keeps of where it stands: status, place, whether it leads, until when."""
    place = each.place
    return place.status, place.key, int(place in leading), each.until


def uncount(db: sqlite3.Connection, patients: Sequence[int], change: Counter[Tally]) -> None:
    """Take these patients, as they are kept, out of the tallies."""
    rows = plain_cursor(db).execute(_PLACES, (json.dumps(patients),))
    for _, tallied in _by_patient(map(Place._make, rows)):
        change.subtract(tallied)


def count(places: Iterable[Place], change: Counter[Tally]) -> set[Place]:
    """Add the patients of these places to the tallies; returns the first place of each."""
    leading = set()
    for first, tallied in _by_patient(each for each in places if each.status != NOT_LISTED):
        leading.add(first)
        change.update(tallied)
    return leading


def _by_patient(places: Iterable[Place]) -> Iterator[tuple[Place, set[Tally]]]:
    """The first place of each patient, and what the patient counts as."""
    ordered = sorted(places, key=lambda place: (place.patient_id, place.key))
    for _, own in groupby(ordered, key=lambda place: place.patient_id):
        mine = list(own)
        yield mine[0], tallies_of(mine)


def tallies_of(own: Sequence[Place]) -> set[Tally]:
    """What one patient, given by all places in order, counts as: under each choice, the status of the first."""
    found: set[Tally] = set()
    for facet in FACETS:
        seen = set()
        for place in own:
            for choice in facet.choices(place):
                if choice not in seen:
                    seen.add(choice)
                    found.add((facet.name, str(choice), place.status))
    return found


def keep_tallies(db: sqlite3.Connection, change: Counter[Tally]) -> None:
    """Add what changed to the tallies that are kept."""
    db.executemany(_ADD, [(*tally, more) for tally, more in change.items() if more])


def tallies(db: sqlite3.Connection) -> Counter[Tally]:
    """The tallies as they are kept."""
    return Counter({(facet, choice, status): n for facet, choice, status, n in plain_cursor(db).execute(_TALLIES)})
