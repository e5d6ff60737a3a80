"""Whether what stands in a patient's record was ever recorded of that patient: the history says so of every row.

A damaged index, or a row damaged where it says whose it is, could show one patient's facts under another's name. What
the history of the patient does not know is not shown.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

from pumptracker.domain.record import Patient, PatientRecord
from pumptracker.store.codec import plain_cursor, stored
from pumptracker.store.unavailable import StoreUnavailable

_RECORDED = """SELECT table_name, row_id, CASE table_name WHEN 'patients' THEN after END FROM history
WHERE patient_id = ? ORDER BY id"""
_WHO = ("mrn", "family_name", "given_name", "date_of_birth")


def must_be_of(db: sqlite3.Connection, record: PatientRecord, parts: Iterable[str]) -> None:
    """Raise StoreUnavailable where the record holds a row that is another's, or is not named as it was recorded."""
    patient = record.patient
    last: str | None = None
    known: dict[str, set[int]] = {}
    for table, row_id, after in plain_cursor(db).execute(_RECORDED, (patient.id,)):
        known.setdefault(table, set()).add(row_id)
        if table == "patients" and row_id == patient.id:
            last = after
    strange = any(not {fact.id for fact in getattr(record, part)} <= known.get(part, set()) for part in parts)
    if strange or last is None or not _is_named(patient, json.loads(last)):
        raise StoreUnavailable("damaged")


def _is_named(patient: Patient, recorded: Mapping[str, Any]) -> bool:
    return all(stored(getattr(patient, name)) == recorded.get(name) for name in _WHO)
