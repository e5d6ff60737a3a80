"""Whole records of patients, as the domain wants them."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from string import ascii_lowercase, ascii_uppercase
from typing import Any

from pumptracker.domain import record as facts
from pumptracker.domain.name import sort_name
from pumptracker.domain.record import PatientRecord
from pumptracker.domain.refused import Refused
from pumptracker.store.belonging import must_be_of
from pumptracker.store.codec import columns_of, read

_NAMED = 6
_AT_ONCE = 500
_LOWER = str.maketrans(ascii_uppercase, ascii_lowercase)
_PARTS: dict[str, type] = {
    "phones": facts.Phone, "stage_entries": facts.StageEntry, "pumps": facts.Pump, "fills": facts.Fill,
    "programmes": facts.Programme, "printouts": facts.Printout, "eri_readings": facts.EriReading,
    "pump_events": facts.PumpEvent, "pump_checks": facts.PumpCheck, "absences": facts.Absence,
    "trials": facts.Trial, "drug_orders": facts.DrugOrder, "bookings": facts.Booking, "contacts": facts.Contact,
    "follow_up_plans": facts.FollowUpPlan, "transfers": facts.Transfer,
    "merged_mrns": facts.MergedMrn,
}  # fmt: skip


def _select(table: str, kind: type, where: str) -> str:
    names = ", ".join(columns_of(kind))
    owner = "id" if table == "patients" else "patient_id"
    return f"SELECT {owner} AS owner, {names} FROM {table} {where} ORDER BY id"


def record(db: sqlite3.Connection, patient_id: int) -> PatientRecord:
    """One patient's record; refused where there is no such patient.

    Raises StoreUnavailable where it holds what was never recorded of that patient: the file is damaged.
    """
    found = next(_read(db, "WHERE {owner} = ?", (patient_id,)), None)
    if found is None:
        raise Refused("no_such_patient")
    must_be_of(db, found, _PARTS)
    return found


def every(db: sqlite3.Connection) -> Iterator[PatientRecord]:
    """All records, in the order the patients were registered; so many at a time, however many there are."""
    return some(db, [row[0] for row in db.execute("SELECT id FROM patients")])


def some(db: sqlite3.Connection, patient_ids: Iterable[int]) -> Iterator[PatientRecord]:
    """The records of these patients, in the order of their ids; one who is not there is left out."""
    wanted = sorted(patient_ids)
    for start in range(0, len(wanted), _AT_ONCE):
        ids = _list(wanted[start : start + _AT_ONCE])
        yield from _read(db, "WHERE {owner} IN (SELECT value FROM json_each(?))", (ids,))


def _read(db: sqlite3.Connection, where: str, values: tuple[int | str, ...]) -> Iterator[PatientRecord]:
    parts: dict[str, dict[int, list[Any]]] = {}
    for table, kind in _PARTS.items():
        grouped: dict[int, list[Any]] = defaultdict(list)
        for row in db.execute(_select(table, kind, where.format(owner="patient_id")), values):
            grouped[row["owner"]].append(read(kind, row))
        parts[table] = grouped
    patients = db.execute(_select("patients", facts.Patient, where.format(owner="id")), values).fetchall()
    for row in patients:
        owned = {table: tuple(grouped.get(row["owner"], ())) for table, grouped in parts.items()}
        yield PatientRecord(patient=read(facts.Patient, row), **owned)


def id_of_mrn(db: sqlite3.Connection, mrn: str) -> int | None:
    """The patient with that MRN, case ignored."""
    row = db.execute("SELECT id FROM patients WHERE mrn = ?", (mrn,)).fetchone()
    return None if row is None else int(row[0])


def look_alikes(db: sqlite3.Connection) -> dict[str, list[str]]:
    """For each MRN the MRNs of others with the same name and date of birth, accents and case ignored."""
    rows = db.execute(
        "SELECT mrn, family_name, given_name, date_of_birth FROM patients WHERE date_of_birth IS NOT NULL"
    )
    return _sharing(
        (row["mrn"], (sort_name(row["family_name"], row["given_name"]), row["date_of_birth"])) for row in rows
    )


def shared_serials(db: sqlite3.Connection) -> dict[str, list[str]]:
    """For each MRN the MRNs of others whose implanted pump has the same serial number."""
    rows = db.execute(
        "SELECT mrn, serial FROM pumps JOIN patients ON patients.id = pumps.patient_id "
        "WHERE serial <> '' AND explanted_on IS NULL"
    )
    return _sharing((row["mrn"], row["serial"]) for row in rows)


def _sharing(marked: Iterable[tuple[str, Hashable]]) -> dict[str, list[str]]:
    groups: dict[Hashable, list[str]] = defaultdict(list)
    for mrn, mark in marked:
        groups[mark].append(mrn)
    shared = (sorted(group) for group in groups.values() if len(group) > 1)
    return {mrn: [other for other in group[:_NAMED] if other != mrn] for group in shared for mrn in group}


def ids_of_mrns(db: sqlite3.Connection, mrns: Iterable[str]) -> dict[str, int]:
    """The patients with these MRNs, by MRN as `mrn_key` makes it one."""
    rows = db.execute("SELECT mrn, id FROM patients WHERE mrn IN (SELECT value FROM json_each(?))", (_list(mrns),))
    return {mrn_key(mrn): patient_id for mrn, patient_id in rows}


def mrn_key(mrn: str) -> str:
    """What two MRNs share that the file takes for one: it ignores the case of A to Z, and of no other letter."""
    return mrn.lower() if mrn.isascii() else mrn.translate(_LOWER)


def imported_rows(db: sqlite3.Connection, patient_ids: Iterable[int]) -> dict[int, tuple[int, str]]:
    """What the last import said of each of these patients, as JSON, with its row id."""
    rows = db.execute(
        "SELECT patient_id, id, row FROM imported_rows WHERE patient_id IN (SELECT value FROM json_each(?))",
        (_list(patient_ids),),
    )
    return {patient_id: (row_id, row) for patient_id, row_id, row in rows}


def _list(values: Iterable[int | str]) -> str:
    return json.dumps(list(values))


def imported_row(db: sqlite3.Connection, patient_id: int) -> tuple[int, str] | None:
    """What the last import said of a patient, as JSON, with its row id."""
    row = db.execute("SELECT id, row FROM imported_rows WHERE patient_id = ?", (patient_id,)).fetchone()
    return None if row is None else (int(row[0]), str(row[1]))
