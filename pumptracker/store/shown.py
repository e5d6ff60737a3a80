"""The worklist of a day as the desk sees it: how many there are, and a screenful at a time."""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import NamedTuple, Protocol

from pumptracker.domain.due_item import SEVERAL
from pumptracker.domain.numbers import Numbers
from pumptracker.domain.status import STATUSES
from pumptracker.store import order, worklist
from pumptracker.store.codec import plain_cursor
from pumptracker.store.fitting import first_fitting, places, standing
from pumptracker.store.listing import BY_KIND, EVERYTHING, Choice, Facet, Tally, Wanted, counts
from pumptracker.store.place import PLACE, Place, must_be_of_one
from pumptracker.store.unavailable import StoreUnavailable

_FORWARDS = "SELECT patient_id FROM due_items WHERE {those} ORDER BY place LIMIT ? OFFSET ?"
_BACKWARDS = "SELECT patient_id FROM due_items WHERE {those} ORDER BY place DESC LIMIT ? OFFSET ?"
_PLACE_OF = "SELECT place FROM due_items WHERE {those} AND patient_id = ?"
_BEFORE = "SELECT count(*) FROM due_items WHERE {those} AND place < ?"
_OWN = f"""SELECT {", ".join(PLACE)} FROM due_items
WHERE patient_id IN (SELECT value FROM json_each(?)) AND status <> '' ORDER BY place"""
_TILES = f"""SELECT {", ".join(f"coalesce(sum(status = '{status}'), 0)" for status in STATUSES)}
FROM due_items WHERE leads = 1"""
_MOVED = """SELECT 1 FROM history WHERE id > ? AND +table_name IN ('patients', 'stage_entries', 'transfers') LIMIT 1"""
_NEWEST = "SELECT coalesce(max(id), 0) FROM history"
COUNTED_AT_ONCE = 20_000
"""Of no more patients than this, the rows are counted at every refresh; of more, once what is shown is painted."""


class Standing(NamedTuple):
    """A patient shown: the place of the item that stands for them, and all their places in order."""

    place: Place
    own: tuple[Place, ...]


class Shown(Protocol):
    """Patients in the order of the worklist."""

    total: int

    def patients(self, db: sqlite3.Connection, first: int, count: int) -> Sequence[int]:
        """So many of them from a number on."""

    def number_of(self, db: sqlite3.Connection, patient_id: int) -> int | None:
        """Which number a patient has; None for one not shown."""


class InOrder:
    """Patients by one item each, read from the order as it is kept: no more of it than is looked at."""

    def __init__(self, total: int, those: str, values: tuple[str, ...]) -> None:
        """`those` is the condition, with these values, that one item of each patient shown fulfils."""
        self.total, self._those, self._values = total, those, values

    def patients(self, db: sqlite3.Connection, first: int, count: int) -> Sequence[int]:
        """So many of them from a number on; read from the nearer end."""
        count = min(count, self.total - first)
        if count <= 0:
            return []
        skipped = self.total - first - count
        ask, cursor = partial(str.format, those=self._those), plain_cursor(db)
        if first <= skipped:
            return [row[0] for row in cursor.execute(ask(_FORWARDS), (*self._values, count, first))]
        return [row[0] for row in cursor.execute(ask(_BACKWARDS), (*self._values, count, skipped))][::-1]

    def number_of(self, db: sqlite3.Connection, patient_id: int) -> int | None:
        """Which number a patient has; None for one not shown."""
        row = db.execute(_PLACE_OF.format(those=self._those), (*self._values, patient_id)).fetchone()
        if row is None:
            return None
        return int(db.execute(_BEFORE.format(those=self._those), (*self._values, row[0])).fetchone()[0])


class Chosen:
    """Those that filters leave, by their numbers alone."""

    def __init__(self, patients: Iterable[int]) -> None:
        self._patients = array("q", patients)
        self.total = len(self._patients)

    def patients(self, db: sqlite3.Connection, first: int, count: int) -> Sequence[int]:  # noqa: ARG002 - as others
        """So many of them from a number on."""
        return self._patients[first : first + count]

    def number_of(self, db: sqlite3.Connection, patient_id: int) -> int | None:  # noqa: ARG002 - as others
        """Which number a patient has; None for one not shown."""
        try:
            return self._patients.index(patient_id)
        except ValueError:
            return None


class Listing:
    """The worklist of a day under any filters; what it says holds until the next refresh."""

    def __init__(self) -> None:
        self.seen: tuple[tuple[str, int] | None, int] | None = None
        """The day and the last action that what it says is of."""
        self._tallies: Counter[Tally] = Counter()
        self._tiles: Counter[str] = Counter()
        self._last: tuple[Wanted, Shown] | None = None
        self._pathway: tuple[int, int] | None = None
        self.is_counted = False
        """Whether the tiles say what the rows themselves were counted to be, and not what the tallies hold."""

    def refresh(self, db: sqlite3.Connection, today: date, numbers: Numbers) -> None:
        """Bring what is counted up to the day and to the last action kept."""
        order.bring_up(db, today, numbers)
        now = _now(db)
        if now != self.seen:
            self._tallies, self._last = order.tallies(db), None
            self._tiles = Counter({status: self._tallies["", EVERYTHING, status] for status in STATUSES})
            self.is_counted = False
            if self.patients <= COUNTED_AT_ONCE:
                self.count(db)
            self.seen = now

    def count(self, db: sqlite3.Connection) -> bool:
        """Count the rows themselves under each status, and not the tallies; returns whether they say otherwise."""
        found = Counter(dict(zip(STATUSES, plain_cursor(db).execute(_TILES).fetchone(), strict=True)))
        self.is_counted = True
        differs, self._tiles = found != self._tiles, found
        self._last = None if differs else self._last
        return differs

    def on_pathway(self, db: sqlite3.Connection, *, at_once: bool = False) -> int | None:
        """How many patients are on the pathway, counted from their stages and not from their due items.

        Counted anew where a stage was written since. Of very many that takes a while: None, unless asked `at_once`.
        """
        newest = int(db.execute(_NEWEST).fetchone()[0])
        if self._pathway is None or db.execute(_MOVED, (self._pathway[0],)).fetchone():
            if self.patients > COUNTED_AT_ONCE and not at_once:
                return None
            self._pathway = (newest, worklist.on_pathway(db))
        self._pathway = (newest, self._pathway[1])
        return self._pathway[1]

    def is_current(self, db: sqlite3.Connection) -> bool:
        """Whether nothing was written, by whatever program, since the last refresh."""
        return _now(db) == self.seen

    @property
    def patients(self) -> int:
        """How many patients there are to list."""
        return sum(self.tiles().values())

    def tiles(self) -> dict[str, int]:
        """How many patients stand under each status, each counted once by the first of their items."""
        return {status: self._tiles[status] for status in STATUSES}

    def counts(self, db: sqlite3.Connection, wanted: Wanted, facet: Facet) -> Counter[Choice]:
        """How many patients each choice of a facet would show, the other filters staying; EVERYTHING for none."""
        others = facet.off(wanted)
        if others != Wanted(status=others.status):
            return counts(places(db, others), wanted, facet)
        found: Counter[Choice] = Counter()
        for (name, choice, status), patients in self._tallies.items():
            if name in ("", facet.name) and wanted.status in ("", status):
                found[int(choice) if choice.isdecimal() else choice] += patients
        return found

    def status_counts(self, db: sqlite3.Connection, wanted: Wanted) -> Counter[Choice]:
        """How many patients each status would show, the other filters staying; EVERYTHING for any status."""
        any_status = replace(wanted, status="")
        if any_status.everything:
            found: Counter[Choice] = Counter(self.tiles())
        else:
            found = Counter(status for _, status in first_fitting(standing(db, any_status)))
        found[EVERYTHING] = sum(found.values())
        return found

    def show(self, db: sqlite3.Connection, wanted: Wanted) -> Shown:
        """What these filters show."""
        if self._last is None or self._last[0] != wanted:
            self._last = (wanted, self._make(db, wanted))
        return self._last[1]

    def _make(self, db: sqlite3.Connection, wanted: Wanted) -> Shown:
        found = self._in_order(db, wanted)
        if found is not None:
            return found
        return Chosen(patient_id for patient_id, _ in first_fitting(standing(db, wanted), wanted.status))

    def _in_order(self, db: sqlite3.Connection, wanted: Wanted) -> InOrder | None:
        """By the order that is kept, where each patient shown has one item that stands in it: the one that leads, or
        the only one of a kind."""
        status = wanted.status
        has_status = ("status = ?", (status,)) if status else ("status <> ''", ())
        if wanted == Wanted(status=status):
            return InOrder(self.tiles().get(status, self.patients), f"leads = 1 AND {has_status[0]}", has_status[1])
        if wanted != Wanted(status=status, kinds=wanted.kinds) or len(wanted.kinds) != 1 or wanted.kinds & SEVERAL:
            return None
        (kind,) = wanted.kinds
        total = self.counts(db, wanted, BY_KIND)[kind]
        return InOrder(total, f"kind = ? AND {has_status[0]}", (kind, *has_status[1]))


def _now(db: sqlite3.Connection) -> tuple[tuple[str, int] | None, int]:
    return order.kept_day(db), worklist.moment(db)


def screenful(db: sqlite3.Connection, shown: Shown, wanted: Wanted, first: int, count: int) -> list[Standing]:
    """So many patients from a number on, each with the item that stands for them under the filters and the others.

    One whom another program has just moved is left out: what is shown is then no longer current.
    """
    patients = shown.patients(db, first, count)
    own: dict[int, list[Place]] = {}
    for place in map(Place._make, plain_cursor(db).execute(_OWN, (json.dumps(list(patients)),))):
        own.setdefault(place.patient_id, []).append(place)
    found = []
    for patient_id in patients:
        mine = own.get(patient_id, [])
        must_be_of_one(mine)
        stands = next((place for place in mine if wanted.fits(place)), None)
        if stands is not None:
            found.append(Standing(stands, tuple(mine)))
    return found


def page(
    db: sqlite3.Connection, listing: Listing, shown: Shown, wanted: Wanted, first: int, count: int
) -> list[Standing]:
    """The same as long as the listing is current, and nothing after.

    Raises StoreUnavailable where somebody is missing whom the order names: no one falls out of the worklist unseen.
    """
    if not listing.is_current(db):
        return []
    found = screenful(db, shown, wanted, first, count)
    if len(found) < min(count, shown.total - first) and listing.is_current(db):
        raise StoreUnavailable("damaged")
    return found


def everyone(db: sqlite3.Connection) -> list[Place]:
    """The place that leads each patient, in the order that is kept."""
    rows = plain_cursor(db).execute(_EVERYONE)
    return list(map(Place._make, rows))


_EVERYONE = f"SELECT {', '.join(PLACE)} FROM due_items WHERE leads = 1 ORDER BY place"
