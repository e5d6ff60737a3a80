"""What patients are searched by, kept: the keys of each, who shares a beginning, and the order of the names."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import islice, pairwise

from pumptracker.domain.name import sort_name
from pumptracker.domain.record import PatientRecord
from pumptracker.store import crowds, name_order, records
from pumptracker.store.codec import plain_cursor
from pumptracker.store.search_reading import (
    BIRTH,
    BIRTH_SHORT,
    FOUND_BY,
    ISO,
    ISO_SHORT,
    LEFT,
    MRN,
    NAME,
    ORDER,
    PHONE,
    SERIAL,
    STAYS,
    WAS,
    WHOLE,
    bare,
    digits_of,
    name_words,
)  # fmt: skip
from pumptracker.store.transaction import together
from pumptracker.words import sentence

_LEAST_PHONE = 4
_AT_ONCE = 4_000
_GAP = "\x01"
"""Between the names in a key of the order; sorts before every letter, so that a short name stands first."""

_KEPT = "SELECT keys FROM searched WHERE patient_id = ?"
_DROP = "DELETE FROM search_keys WHERE key = ? AND patient_id = ?"
_ADD = "INSERT INTO search_keys (key, patient_id) VALUES (?, ?)"
_PUT = "INSERT OR REPLACE INTO searched (patient_id, name, keys) VALUES (?, ?, ?)"
_FORGET = "DELETE FROM searched WHERE patient_id = ?"


def keys_of(record: PatientRecord) -> set[str]:
    """The keys a patient is found by; the one that begins with ORDER is what lists sort by."""
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
    keys |= {
        WHOLE + bare(patient.family_name + patient.given_name),
        WHOLE + bare(patient.given_name + patient.family_name),
    }
    keys.add(LEFT if record.stage_entries and not record.on_pathway else STAYS)
    keys.add(ORDER + _GAP.join((*sort_name(patient.family_name, patient.given_name), patient.mrn)))
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
    """Put these in the place of a patient's keys; none for one who is no more."""
    keep_many(db, [(patient_id, keys)])


def keep_many(db: sqlite3.Connection, keys: Iterable[tuple[int, set[str]]]) -> None:
    """Put these in the place of each patient's keys; costs next to nothing where they are the same."""
    waiting = iter(keys)
    while some := dict(islice(waiting, _AT_ONCE)):
        _keep(db, some)


def _keep(db: sqlite3.Connection, keys: dict[int, set[str]]) -> None:
    changes = crowds.Changes(db)
    moved: set[str] = set()
    gone, new = [], []
    for patient_id, after in keys.items():
        before = _kept_of(db, patient_id)
        if before == after:
            continue
        changes.note(patient_id, _found_by(before), _found_by(after))
        gone += [(key, patient_id) for key in before - after]
        new += [(key, patient_id) for key in after - before]
        moved |= {key for key in before ^ after if key.startswith(ORDER)}
        _keep_whole(db, patient_id, after)
    db.executemany(_DROP, gone)
    db.executemany(_ADD, sorted(new))
    changes.keep()
    name_order.keep(db, moved)


def _kept_of(db: sqlite3.Connection, patient_id: int) -> set[str]:
    row = db.execute(_KEPT, (patient_id,)).fetchone()
    return set(json.loads(row[0])) if row else set()


def _keep_whole(db: sqlite3.Connection, patient_id: int, keys: set[str]) -> None:
    if keys:
        name = next((key for key in keys if key.startswith(ORDER)), ORDER)
        db.execute(_PUT, (patient_id, name, json.dumps(sorted(keys), ensure_ascii=False)))
    else:
        db.execute(_FORGET, (patient_id,))


def _found_by(keys: Iterable[str]) -> Iterator[str]:
    return (key for key in keys if key[0] in FOUND_BY)


def kept(db: sqlite3.Connection) -> dict[int, set[str]]:
    """Every patient's keys as they are kept."""
    keys: dict[int, set[str]] = {}
    for key, patient_id in plain_cursor(db).execute("SELECT key, patient_id FROM search_keys"):
        keys.setdefault(patient_id, set()).add(key)
    return keys


def faults(db: sqlite3.Connection, kept_keys: Mapping[int, set[str]]) -> Iterator[str]:
    """Whether what is kept beside the keys (as `kept` tells them) follows from them."""
    keys = dict(kept_keys)
    for patient_id, name, text in plain_cursor(db).execute("SELECT patient_id, name, keys FROM searched"):
        mine = keys.pop(patient_id, set())
        if mine != set(json.loads(text)) or name not in mine:
            yield sentence("fault_keys_differ", {"patient": patient_id})
    for patient_id in keys:
        yield sentence("fault_keys_of_nobody", {"patient": patient_id})
    yield from crowds.faults(db)
    yield from name_order.faults(db)


def rebuild(db: sqlite3.Connection) -> None:
    """Make every patient's keys anew, in one transaction; part of an upgrade, since a version may know more ways."""
    with together(db):
        db.execute("DELETE FROM search_keys")
        db.execute("DELETE FROM searched")
        new: list[tuple[str, int]] = []
        for record in records.every(db):
            patient_id, keys = record.patient.id, keys_of(record)
            _keep_whole(db, patient_id, keys)
            new += [(key, patient_id) for key in keys]
        new.sort()
        db.executemany(_ADD, new)
        crowds.rebuild(db, *FOUND_BY)
        name_order.rebuild(db)
