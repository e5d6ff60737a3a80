"""Finding patients as somebody types: one box, any order, any format.

What is typed is cut into words; runs of up to four neighbouring words are each looked up as everything
they may be (`search_reading`), and a patient is found where such runs cover all that was typed.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from pumptracker.domain.name import listed_name, sort_name
from pumptracker.domain.record import PatientRecord
from pumptracker.store import records
from pumptracker.store.codec import day_of
from pumptracker.store.search_reading import (
    BIRTH,
    BIRTH_SHORT,
    ISO,
    ISO_SHORT,
    MRN,
    NAME,
    PHONE,
    SERIAL,
    SURE,
    WAS,
    Prefix,
    bare,
    digits_of,
    name_words,
    readings,
)  # fmt: skip

_LONGEST_RUN = 4
_LEAST_PHONE = 4
_LABELS = frozenset(["mrn", "dob", "born", "tel", "phone", "serial", "sn", "mr", "mrs", "ms", "dr"])
"""Words that may only say what the next one is; they are looked for too, since they may begin a name."""
_WHOLE_NAME = 1
"""What finding somebody by the beginning of the whole name costs; see `search_reading` for the others."""


@dataclass(frozen=True, slots=True)
class Match:
    """A patient found: who, whether they have left the pathway, and whether an old MRN was what matched."""

    patient_id: int
    mrn: str
    family_name: str
    given_name: str
    date_of_birth: date | None
    left: bool = False
    by_old_mrn: bool = False

    @property
    def patient(self) -> str:
        """The name as lists show it."""
        return listed_name(self.family_name, self.given_name)


def keys_of(record: PatientRecord) -> set[str]:
    """The keys a patient is found by."""
    patient = record.patient
    keys = {NAME + word for word in _names(patient.family_name, patient.given_name, patient.preferred_name)}
    for sign, mrn in ((MRN, patient.mrn), *((WAS, each.mrn) for each in record.merged_mrns)):
        keys |= {sign + bare(mrn), sign + bare(mrn).lstrip("0")}
    if patient.date_of_birth:
        keys |= _birth_keys(patient.date_of_birth)
    for number in (*(phone.number for phone in record.phones), patient.caregiver_phone):
        digits = digits_of(number)
        keys |= {PHONE + digits[start:] for start in range(max(1, len(digits) - _LEAST_PHONE + 1))}
    for pump in record.pumps:
        keys |= {SERIAL + bare(pump.serial), SERIAL + bare(pump.serial).lstrip("abcdefghijklmnopqrstuvwxyz")}
    return {key for key in keys if len(key) > 1}


def _names(*names: str) -> set[str]:
    """Every word of these names, with apostrophes left out and as gaps, neighbours joined, and each name in one."""
    found: set[str] = set()
    for name in names:
        words = name_words(name)
        found |= {*words, *name_words(re.sub("['’.]", " ", name)), "".join(words)}
        found |= {first + second for first, second in pairwise(words)}
    return found


def _birth_keys(born: date) -> set[str]:
    day, year = f"{born:%m%d}", f"{born.year:04}"
    return {BIRTH + day + year, BIRTH_SHORT + day + year[2:], ISO + year + day, ISO_SHORT + year[2:] + day}


def keep(db: sqlite3.Connection, patient_id: int, keys: set[str]) -> None:
    """Put these in the place of a patient's keys."""
    keep_many(db, [(patient_id, keys)])


def keep_many(db: sqlite3.Connection, keys: Iterable[tuple[int, set[str]]]) -> None:
    """Put these in the place of each patient's keys."""
    given = list(keys)
    patients = json.dumps([patient_id for patient_id, _ in given])
    db.execute("DELETE FROM search_keys WHERE patient_id IN (SELECT value FROM json_each(?))", (patients,))
    pairs = sorted((key, patient_id) for patient_id, some in given for key in some)
    db.executemany("INSERT INTO search_keys VALUES (?, ?)", pairs)


Costs = dict[int, int]
"""Patients found, each with how far from certain: the sum of what its parts cost."""

_BY_PREFIX = "SELECT patient_id, key = ? FROM search_keys WHERE key >= ? AND key < ?"
_BY_KEY = "SELECT patient_id, 1 FROM search_keys WHERE key = ?"


def _looked_up(db: sqlite3.Connection, prefixes: Iterable[Prefix]) -> Costs:
    """Whom any of these prefixes finds."""
    found: Costs = {}
    for prefix in prefixes:
        key = prefix.key
        rows = db.execute(_BY_KEY, (key,)) if prefix.whole else db.execute(_BY_PREFIX, (key, key, key + "\U0010ffff"))
        for patient_id, exact in rows:
            cost = prefix.exact_cost if exact else prefix.cost
            found[patient_id] = min(cost, found.get(patient_id, cost))
    return found


def _both(some: Costs, others: Costs) -> Costs:
    """Whom both find."""
    return {patient_id: max(some[patient_id], others[patient_id]) for patient_id in some.keys() & others.keys()}


def _either(into: Costs, others: Costs) -> None:
    for patient_id, cost in others.items():
        into[patient_id] = min(cost, into.get(patient_id, cost))


def _costs(db: sqlite3.Connection, words: list[str]) -> Costs:
    """Whom runs of these words find that cover them all."""
    covered: list[Costs] = [{} for _ in range(len(words) + 1)]
    for end in range(1, len(words) + 1):
        for start in range(max(0, end - _LONGEST_RUN), end):
            if start and not covered[start]:
                continue
            for parts in readings(words[start:end]):
                found: Costs | None = None
                for prefixes in parts:
                    more = _looked_up(db, prefixes)
                    found = more if found is None else _both(found, more)
                if found is not None:
                    _either(covered[end], _both(covered[start], found) if start else found)
    return covered[-1]


_WHO = "SELECT id, mrn, family_name, given_name, date_of_birth FROM patients"
_SOME = f"{_WHO} WHERE id IN (SELECT value FROM json_each(?))"
_LEFT = """
SELECT now.patient_id FROM stage_entries AS now
WHERE now.id = (SELECT max(id) FROM stage_entries WHERE patient_id = now.patient_id)
  AND now.stage IN ('not-a-candidate', 'declined', 'trial-without-benefit', 'explanted', 'deceased', 'transferred')
  AND (now.stage <> 'transferred' OR (
    SELECT confirmed_on FROM transfers
    WHERE transfers.patient_id = now.patient_id AND transferred_on >= now.entered_on
    ORDER BY id DESC LIMIT 1) IS NOT NULL)"""


def words_of(text: str) -> list[str]:
    """What was typed, cut into words."""
    return [word for word in re.split(r"[\s,;]+", text) if bare(word)]


def find(db: sqlite3.Connection, text: str) -> list[Match]:
    """Patients that what was typed may mean, the surest first, then by name. Nothing typed finds nobody."""
    words = words_of(text)
    costs = _costs(db, words) if words else {}
    told = [word for word in words if bare(word) not in _LABELS]
    if told and told != words:
        _either(costs, _costs(db, told))
    if not costs:
        return []
    typed = "".join(bare(word) for word in words)
    old = _looked_up(db, [Prefix(WAS + (bare(word).lstrip("0") or bare(word)), SURE) for word in (*words, typed)])

    def certainty(match: Match) -> tuple[int, tuple[str, str], str]:
        cost = costs[match.patient_id]
        if any(bare(name).startswith(typed) for name in _whole_names(match)):
            cost = min(cost, _WHOLE_NAME)
        return cost, sort_name(match.family_name, match.given_name), match.mrn

    rows = db.execute(_SOME, (f"[{','.join(map(str, sorted(costs)))}]",))
    return sorted(_matches(db, rows, set(old)), key=certainty)


def _whole_names(match: Match) -> tuple[str, str]:
    return match.family_name + match.given_name, match.given_name + match.family_name


def everyone(db: sqlite3.Connection) -> list[Match]:
    """All patients by name, those who have left among them."""
    return sorted(_matches(db, db.execute(_WHO), set()), key=lambda each: (*_sorted_by(each), each.mrn))


def these(db: sqlite3.Connection, patient_ids: Iterable[int]) -> list[Match]:
    """These patients, in this order; one who no longer exists is left out."""
    wanted = list(patient_ids)
    rows = db.execute(_SOME, (f"[{','.join(map(str, wanted))}]",))
    found = {each.patient_id: each for each in _matches(db, rows, set())}
    return [found[patient_id] for patient_id in wanted if patient_id in found]


def _sorted_by(match: Match) -> tuple[str, str]:
    return sort_name(match.family_name, match.given_name)


def _matches(db: sqlite3.Connection, rows: Iterable[sqlite3.Row], old: set[int]) -> Iterator[Match]:
    left = {row[0] for row in db.execute(_LEFT)}
    for patient_id, mrn, family, given, born in rows:
        yield Match(patient_id, mrn, family, given, day_of(born), patient_id in left, patient_id in old)


def kept(db: sqlite3.Connection) -> dict[int, set[str]]:
    """Every patient's keys as they are kept."""
    keys: dict[int, set[str]] = {}
    for key, patient_id in db.execute("SELECT key, patient_id FROM search_keys"):
        keys.setdefault(patient_id, set()).add(key)
    return keys


def rebuild(db: sqlite3.Connection) -> None:
    """Make every patient's keys anew, in one transaction; part of an upgrade, since a version may know more ways."""
    db.execute("BEGIN IMMEDIATE")
    for record in records.every(db):
        keep(db, record.patient.id, keys_of(record))
    db.execute("COMMIT")
