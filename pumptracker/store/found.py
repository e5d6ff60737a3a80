"""Patients found, in order: how many there are is known at once, who they are as far as somebody looks."""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import compress, islice
from operator import itemgetter, or_

from pumptracker.store import name_order
from pumptracker.store.codec import plain_cursor
from pumptracker.store.crowds import Bits, bits_of, flags, patients_of

_FEW = 400
"""So many are put in order by their own names; more are picked from the order of everyone."""
_STEP = 1_024
_END = "SELECT max(patient_id) FROM searched"
_BY_NAME = "SELECT patient_id FROM searched WHERE patient_id IN (SELECT value FROM json_each(?)) ORDER BY name"


class Found:
    """Patients by level, the surest first, within each by name then MRN; some of them may be hidden.

    Nobody is lost or told twice, whatever is written after they were found.
    """

    def __init__(
        self, db: sqlite3.Connection, levels: Sequence[Bits], *, hidden: Bits = 0, left: Bits = 0, old: Bits = 0
    ) -> None:
        shown = [level & ~hidden for level in levels]
        self.total = sum(level.bit_count() for level in shown)
        self.hidden = sum(level.bit_count() for level in levels) - self.total
        self._left, self._old = left, old
        self._known = array("I")
        self._shown = reduce(or_, shown, 0)
        self._waiting: list[Bits | Iterator[int]] = [level for level in shown if level]
        crowded = any(level.bit_count() > _FEW for level in shown)
        self._names = name_order.everyone(db) if crowded else self._known
        self._end = db.execute(_END).fetchone()[0] or 0

    @classmethod
    def of(cls, db: sqlite3.Connection, patients: Sequence[int]) -> Found:
        """These in this order."""
        found = cls(db, [])
        found._known, found.total = array("I", patients), len(patients)
        found._shown = bits_of(patients)
        return found

    def shows(self, patient_id: int) -> bool:
        """Whether a patient is among them."""
        return bool(self._shown >> patient_id & 1)

    def has_left(self, patient_id: int) -> bool:
        """Whether a patient has left the pathway."""
        return bool(self._left >> patient_id & 1)

    def by_old_mrn(self, patient_id: int) -> bool:
        """Whether a patient was found by an MRN from before a merge."""
        return bool(self._old >> patient_id & 1)

    def patients(self, db: sqlite3.Connection, first: int, count: int) -> Sequence[int]:
        """So many of them from a number on."""
        while len(self._known) < min(first + count, self.total) and self._waiting:
            level = self._waiting[0]
            if isinstance(level, Bits):
                level = self._waiting[0] = self._ordered(db, level)
            missing = first + count - len(self._known)
            more = array("I", islice(level, missing))
            self._known.extend(more)
            if len(more) < missing:
                del self._waiting[0]
        return self._known[first : first + count]

    def number_of(self, db: sqlite3.Connection, patient_id: int) -> int | None:
        """Which number a patient has; None for one not shown."""
        if not self.shows(patient_id):
            return None
        for first in range(0, self.total, _STEP):
            some = [*self.patients(db, first, _STEP)]
            if patient_id in some:
                return first + some.index(patient_id)
        return None

    def _ordered(self, db: sqlite3.Connection, level: Bits) -> Iterator[int]:
        return _picked(self._names, level, self._end) if level.bit_count() > _FEW else iter(_by_name(db, level))


def _by_name(db: sqlite3.Connection, level: Bits) -> list[int]:
    """These in order; whoever was taken away since they were found stands last."""
    wanted = list(patients_of(level))
    found = [row[0] for row in plain_cursor(db).execute(_BY_NAME, (json.dumps(wanted),))]
    return found if len(found) == len(wanted) else [*found, *sorted({*wanted} - {*found})]


def _picked(names: array[int], level: Bits, end: int) -> Iterator[int]:
    """Those of one level, from the order of everyone; a step of it at a time, no more than somebody looks at."""
    wanted = flags(level).ljust(end + 1, b"\0")
    for at in range(0, len(names), _STEP):
        stretch = names[at : at + _STEP].tolist()
        if len(stretch) > 1:  # of several it gets a tuple; measured: half of what a step by step look-up takes
            yield from compress(stretch, itemgetter(*stretch)(wanted))
        elif wanted[stretch[0]]:
            yield stretch[0]
