"""The worklist of a day as the desk sees it: how many there are, and a screenful at a time."""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple, Protocol

from pumptracker.domain.numbers import Numbers
from pumptracker.domain.status import STATUSES
from pumptracker.store import order, worklist
from pumptracker.store.fitting import PLACE, first_fitting, places, standing
from pumptracker.store.listing import EVERYTHING, Choice, Facet, Tally, Wanted, counts
from pumptracker.store.place import Place, plain_cursor

_FORWARDS = "SELECT patient_id FROM due_items WHERE leads = 1 AND {status} ORDER BY place LIMIT ? OFFSET ?"
_BACKWARDS = "SELECT patient_id FROM due_items WHERE leads = 1 AND {status} ORDER BY place DESC LIMIT ? OFFSET ?"
_BEFORE = """SELECT count(*) FROM due_items WHERE leads = 1 AND {status}
AND place < (SELECT place FROM due_items WHERE patient_id = ? AND leads = 1)"""
_LEADS = "SELECT 1 FROM due_items WHERE patient_id = ? AND leads = 1 AND {status}"
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


class Leading:
    """Everyone, or those of one status, read from the order as it is kept."""

    def __init__(self, total: int, status: str) -> None:
        self.total, self._status = total, status
        self._values = (status,) if status else ()

    def _ask(self, question: str) -> str:
        return question.format(status="status = ?" if self._status else "status <> ''")

    def patients(self, db: sqlite3.Connection, first: int, count: int) -> Sequence[int]:
        """So many of them from a number on; read from the nearer end."""
        count = min(count, self.total - first)
        if count <= 0:
            return []
        skipped = self.total - first - count
        cursor = plain_cursor(db)
        if first <= skipped:
            return [row[0] for row in cursor.execute(self._ask(_FORWARDS), (*self._values, count, first))]
        return [row[0] for row in cursor.execute(self._ask(_BACKWARDS), (*self._values, count, skipped))][::-1]

    def number_of(self, db: sqlite3.Connection, patient_id: int) -> int | None:
        """Which number a patient has; None for one not shown."""
        if db.execute(self._ask(_LEADS), (patient_id, *self._values)).fetchone() is None:
            return None
        return int(db.execute(self._ask(_BEFORE), (*self._values, patient_id)).fetchone()[0])


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
        self._seen: tuple[tuple[str, int] | None, int] | None = None
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
        if now != self._seen:
            self._tallies, self._last = order.tallies(db), None
            self._tiles = Counter({status: self._tallies["", EVERYTHING, status] for status in STATUSES})
            self.is_counted = False
            if self.patients <= COUNTED_AT_ONCE:
                self.count(db)
            self._seen = now

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
        return _now(db) == self._seen

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
        if wanted == Wanted(status=wanted.status):
            tiles = self.tiles()
            return Leading(tiles.get(wanted.status, self.patients), wanted.status)
        return Chosen(patient_id for patient_id, _ in first_fitting(standing(db, wanted), wanted.status))


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
        stands = next((place for place in mine if wanted.fits(place)), None)
        if stands is not None:
            found.append(Standing(stands, tuple(mine)))
    return found


def everyone(db: sqlite3.Connection) -> list[Place]:
    """The place that leads each patient, in the order that is kept."""
    rows = plain_cursor(db).execute(_EVERYONE)
    return list(map(Place._make, rows))


_EVERYONE = f"SELECT {', '.join(PLACE)} FROM due_items WHERE leads = 1 ORDER BY place"
