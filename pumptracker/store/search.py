"""Finding patients as somebody types: one box, any order, any format.

What is typed is cut into words; runs of up to four neighbouring words are each looked up as everything
they may be (`search_reading`), and a patient is found where such runs cover all that was typed.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from pumptracker.domain.name import Named
from pumptracker.store import crowds
from pumptracker.store.codec import day_of, plain_cursor
from pumptracker.store.crowds import Bits
from pumptracker.store.found import Found
from pumptracker.store.search_keeping import faults, keep, keep_many, kept, keys_of, rebuild
from pumptracker.store.search_reading import LEFT, STAYS, SURE, WAS, WHOLE, Prefix, bare, readings

__all__ = ["Match", "everyone", "faults", "find", "ids", "keep", "keep_many", "kept", "keys_of", "look", "rebuild",
           "register", "these", "words_of"]  # fmt: skip

_LONGEST_RUN = 4
_LABELS = frozenset(["mrn", "dob", "born", "tel", "phone", "serial", "sn", "mr", "mrs", "ms", "dr"])
"""Words that may only say what the next one is; they are looked for too, since they may begin a name."""
_WHOLE_NAME = 1
"""What finding somebody by the beginning of the whole name costs; see `search_reading` for the others."""


@dataclass(frozen=True, slots=True)
class Match(Named):
    """A patient found: who, whether they have left the pathway, and whether an old MRN was what matched."""

    patient_id: int
    mrn: str
    family_name: str
    given_name: str
    date_of_birth: date | None
    left: bool = False
    by_old_mrn: bool = False


Costs = tuple[Bits, Bits, Bits, Bits]
"""Patients found: those who cost nothing, those who cost 1 at most, then 2 and 3. Parts of a text cost what the
dearest of them does."""
_NOBODY: Costs = (0, 0, 0, 0)


class _Search:
    """One search: what was looked up once is not looked up again."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._known: dict[str, tuple[Bits, Bits]] = {}

    def found_by(self, start: str) -> tuple[Bits, Bits]:
        """Who has a key that begins so, and who has this very key."""
        known = self._known.get(start)
        if known is None:
            known = self._known[start] = crowds.found_by(self._db, start)
        return known

    def part(self, prefixes: Iterable[Prefix]) -> Costs:
        """Whom any of these prefixes finds."""
        found = list(_NOBODY)
        for prefix in prefixes:
            some, exact = self.found_by(prefix.key)
            if some:
                for cost in range(len(found)):
                    found[cost] |= some if cost >= prefix.cost else exact if cost >= prefix.exact_cost else 0
        return found[0], found[1], found[2], found[3]

    def reading(self, parts: Iterable[Iterable[Prefix]], among: Costs | None) -> Costs:
        """Whom all parts of a reading find, of those found already."""
        found = among
        for prefixes in parts:
            more = self.part(prefixes)
            found = more if found is None else _both(found, more)
            if not found[-1]:
                return _NOBODY
        return found or _NOBODY

    def words(self, words: list[str]) -> Costs:
        """Whom runs of these words find that cover them all."""
        covered: list[Costs] = [_NOBODY] * (len(words) + 1)
        for end in range(1, len(words) + 1):
            for start in range(max(0, end - _LONGEST_RUN), end):
                if start and not covered[start][-1]:
                    continue
                for parts in readings(words[start:end]):
                    covered[end] = _either(covered[end], self.reading(parts, covered[start] if start else None))
        return covered[-1]


def _both(some: Costs, others: Costs) -> Costs:
    return some[0] & others[0], some[1] & others[1], some[2] & others[2], some[3] & others[3]


def _either(some: Costs, others: Costs) -> Costs:
    return some[0] | others[0], some[1] | others[1], some[2] | others[2], some[3] | others[3]


def words_of(text: str) -> list[str]:
    """What was typed, cut into words."""
    return [word for word in re.split(r"[\s,;]+", text) if bare(word)]


def _costs(search: _Search, words: list[str]) -> Costs:
    found = search.words(words) if words else _NOBODY
    told = [word for word in words if bare(word) not in _LABELS]
    if told and told != words:
        found = _either(found, search.words(told))
    return found


def ids(db: sqlite3.Connection, text: str) -> set[int]:
    """The patients that what was typed may mean."""
    return set(crowds.patients_of(members(db, text)))


def members(db: sqlite3.Connection, text: str) -> Bits:
    """The same as bits."""
    return _costs(_Search(db), words_of(text))[-1]


def look(db: sqlite3.Connection, text: str, *, left_too: bool = True) -> Found:
    """Patients that what was typed may mean, the surest first, then by name. Nothing typed finds nobody."""
    search, words = _Search(db), words_of(text)
    costs = _costs(search, words)
    if not costs[-1]:
        return Found(db, [])
    typed = "".join(bare(word) for word in words)
    whole = search.found_by(WHOLE + typed)[0] & costs[-1]
    sure, named, likely, any_cost = costs[0], costs[1] | whole, costs[2] | whole, costs[-1]
    old = search.part([Prefix(WAS + (bare(word).lstrip("0") or bare(word)), SURE) for word in (*words, typed)])
    left = search.found_by(LEFT)[0]
    levels = [sure, named & ~sure, likely & ~(named | sure), any_cost & ~(likely | named | sure)]
    return Found(db, levels, hidden=0 if left_too else left, left=left, old=old[-1])


def register(db: sqlite3.Connection, *, left_too: bool = True) -> Found:
    """All patients by name."""
    left = crowds.found_by(db, LEFT)[0]
    return Found(db, [left | crowds.found_by(db, STAYS)[0]], hidden=0 if left_too else left, left=left)


def find(db: sqlite3.Connection, text: str) -> list[Match]:
    """What `look` finds, all at once."""
    return _matches(db, look(db, text))


def everyone(db: sqlite3.Connection) -> list[Match]:
    """All patients by name, those who have left among them."""
    return _matches(db, register(db))


_SOME = """SELECT id, mrn, family_name, given_name, date_of_birth FROM patients
WHERE id IN (SELECT value FROM json_each(?))"""


def these(db: sqlite3.Connection, patient_ids: Iterable[int]) -> Found:
    """These patients, in this order; one who no longer exists is left out."""
    wanted = list(patient_ids)
    there = {row[0] for row in db.execute(_SOME, (json.dumps(wanted),))}
    return Found.of(db, [patient_id for patient_id in wanted if patient_id in there])


def _matches(db: sqlite3.Connection, found: Found) -> list[Match]:
    patients = found.patients(db, 0, found.total)
    rows = plain_cursor(db).execute(_SOME, (json.dumps(list(patients)),))
    read = {
        patient_id: Match(
            patient_id, mrn, family, given, day_of(born), found.has_left(patient_id), found.by_old_mrn(patient_id)
        )
        for patient_id, mrn, family, given, born in rows
    }
    return [read[patient_id] for patient_id in patients if patient_id in read]
