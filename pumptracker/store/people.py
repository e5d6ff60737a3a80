"""One patient as a list of patients shows them: who, where they stand, what is next, which pump."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from pumptracker.domain.likeness import Person, Roll
from pumptracker.domain.name import listed_name
from pumptracker.domain.policy import Numbers
from pumptracker.domain.refused import Refused
from pumptracker.store import worklist
from pumptracker.store.codec import day_of


@dataclass(frozen=True, slots=True)
class Line:
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

    @property
    def patient(self) -> str:
        """The name as lists show it."""
        return listed_name(self.family_name, self.given_name)


_LINE = """SELECT id, mrn, family_name, given_name, preferred_name, date_of_birth,
  (SELECT stage FROM stage_entries WHERE patient_id = patients.id ORDER BY id DESC LIMIT 1) AS stage,
  (SELECT number FROM phones WHERE patient_id = patients.id ORDER BY preferred DESC, id LIMIT 1) AS phone
FROM patients WHERE id = ?"""
_PUMP = """SELECT model, serial FROM pumps WHERE patient_id = ?
ORDER BY explanted_on IS NOT NULL, id DESC LIMIT 1"""
_OLD = "SELECT mrn FROM merged_mrns WHERE patient_id = ? ORDER BY id"


def line(db: sqlite3.Connection, patient_id: int, today: date, numbers: Numbers) -> Line:
    """The line of one patient on a day; refused where there is no such patient."""
    row = db.execute(_LINE, (patient_id,)).fetchone()
    if row is None:
        raise Refused("no_such_patient")
    born = day_of(row["date_of_birth"])
    model, serial = db.execute(_PUMP, (patient_id,)).fetchone() or ("", "")
    places = sorted(worklist.places(db, today, numbers, [patient_id]))
    return Line(
        row["id"], row["mrn"], row["family_name"], row["given_name"], row["preferred_name"], born, row["stage"] or "",
        row["phone"] or "", model, serial, tuple(each[0] for each in db.execute(_OLD, (patient_id,))),
        worklist.row(db, places[0], today) if places else None,
    )  # fmt: skip


_EVERYONE = "SELECT id, mrn, family_name, given_name, preferred_name, date_of_birth FROM patients ORDER BY id"


def roll(db: sqlite3.Connection) -> Roll:
    """Everyone, ready to be compared with somebody typed."""
    phones: dict[int, list[str]] = defaultdict(list)
    for patient_id, number in db.execute("SELECT patient_id, number FROM phones"):
        phones[patient_id].append(number)
    return Roll(
        Person(row[0], row[1], row[2], row[3], row[4], day_of(row[5]),
               tuple(phones[row[0]]))
        for row in db.execute(_EVERYONE)
    )  # fmt: skip
