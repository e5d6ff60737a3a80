"""One patient as a list of patients shows them: who, where they stand, what is next, which pump."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pumptracker.domain import identifying
from pumptracker.domain.likeness import Person, Roll
from pumptracker.domain.name import Named
from pumptracker.domain.policy import Numbers
from pumptracker.domain.record import PatientRecord
from pumptracker.domain.refused import Refused
from pumptracker.store import worklist
from pumptracker.store.codec import day_of, plain_cursor
from pumptracker.store.place import Place


@dataclass(frozen=True, slots=True)
class Line(Named):
    """A patient with two identifiers; `next` is their most urgent open item, None for one who has left."""

    patient_id: int
    mrn: str
    family_name: str
    given_name: str
    preferred_name: str
    date_of_birth: date | None
    stage: str
    phone: str
    pump_model: str
    pump_serial: str
    old_mrns: tuple[str, ...]
    next: worklist.Row | None


_LINES = """SELECT id, mrn, family_name, given_name, preferred_name, date_of_birth,
  (SELECT stage FROM stage_entries WHERE patient_id = patients.id ORDER BY id DESC LIMIT 1) AS stage,
  (SELECT number FROM phones WHERE patient_id = patients.id ORDER BY preferred DESC, id LIMIT 1) AS phone,
  (SELECT json_array(model, serial) FROM pumps WHERE patient_id = patients.id
    ORDER BY explanted_on IS NOT NULL, id DESC LIMIT 1) AS pump,
  (SELECT json_group_array(mrn) FROM (SELECT mrn FROM merged_mrns WHERE patient_id = patients.id ORDER BY id)) AS old
FROM patients WHERE id IN (SELECT value FROM json_each(?))"""


def line(db: sqlite3.Connection, patient_id: int, today: date, numbers: Numbers) -> Line:
    """The line of one patient on a day; refused where there is no such patient."""
    found = lines(db, [patient_id], today, numbers)
    if not found:
        raise Refused("no_such_patient")
    return found[patient_id]


def lines(db: sqlite3.Connection, patients: Sequence[int], today: date, numbers: Numbers) -> dict[int, Line]:
    """The lines of these patients on a day, without those who no longer exist."""
    first: dict[int, Place] = {}
    for place in worklist.places(db, today, numbers, patients):
        first[place.patient_id] = min(place, first.get(place.patient_id, place))
    ahead = worklist.rows(db, list(first.values()), today)
    found = plain_cursor(db).execute(_LINES, (json.dumps(list(patients)),))
    return {row[0]: _line(row, ahead.get(row[0])) for row in found}


def _line(row: tuple[Any, ...], ahead: worklist.Row | None) -> Line:
    patient_id, mrn, family, given, preferred, born, stage, phone, pump, old = row
    model, serial = json.loads(pump) if pump else ("", "")
    return Line(
        patient_id, mrn, family, given, preferred, day_of(born), stage or "", phone or "", model, serial,
        tuple(json.loads(old)), ahead,
    )  # fmt: skip


_EVERYONE = "SELECT id, mrn, family_name, given_name, preferred_name, date_of_birth FROM patients ORDER BY id"


def roll(db: sqlite3.Connection) -> Roll:
    """Everyone, ready to be compared with somebody typed."""
    return Roll(everyone(db))


def everyone(db: sqlite3.Connection) -> list[Person]:
    """Everyone, as they are compared."""
    phones: dict[int, list[str]] = defaultdict(list)
    for patient_id, number in db.execute("SELECT patient_id, number FROM phones"):
        phones[patient_id].append(number)
    return [
        Person(row[0], row[1], row[2], row[3], row[4], day_of(row[5]), tuple(phones[row[0]]))
        for row in db.execute(_EVERYONE)
    ]


def sharing(db: sqlite3.Connection, record: PatientRecord) -> list[frozenset[str]]:
    """For everybody else who shares two identifiers of a patient or more, which."""
    others = (each for each in everyone(db) if each.patient_id != record.patient.id)
    return [found for found in (identifying.shared(record, each) for each in others) if identifying.enough(found)]
