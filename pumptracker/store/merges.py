"""Merges as the database holds them: what no record shows, what still stands, and taking one back."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from pumptracker.domain.name import listed_name
from pumptracker.domain.refused import Refused
from pumptracker.store.facts import put_back, update
from pumptracker.store.records import mrn_key

_OF_A_PUMP = ("fills", "programmes", "printouts", "eri_readings", "pump_events", "pump_checks")


@dataclass(frozen=True, slots=True)
class Standing:
    """A merge that was not taken back: which registration went, when, and by whom."""

    action_id: int
    patient: str
    mrn: str
    merged_on: date
    acted_by: str


def survivor_of(db: sqlite3.Connection, mrn: str) -> tuple[int, str] | None:
    """The patient into whom the one with that MRN was merged, and their MRN; None where nobody was."""
    row = db.execute(
        "SELECT patients.id, patients.mrn FROM merged_mrns JOIN patients ON patients.id = patient_id "
        "WHERE merged_mrns.mrn = ?", (mrn,),
    ).fetchone()  # fmt: skip
    return None if row is None else (int(row[0]), str(row[1]))


def survivors_of(db: sqlite3.Connection, mrns: Iterable[str]) -> dict[str, str]:
    """For those of these MRNs that were merged into another patient, by `records.mrn_key`, that one's MRN."""
    rows = db.execute(
        "SELECT merged_mrns.mrn, patients.mrn FROM merged_mrns JOIN patients ON patients.id = patient_id "
        "WHERE merged_mrns.mrn IN (SELECT value FROM json_each(?))", (json.dumps(list(mrns)),),
    )  # fmt: skip
    return {mrn_key(old): mrn for old, mrn in rows}


def ticks(db: sqlite3.Connection, patient_id: int) -> dict[int, int]:
    """The checklist items ticked for a patient, each with the row of its tick."""
    rows = db.execute("SELECT checklist_item_id, id FROM checklist_ticks WHERE patient_id = ?", (patient_id,))
    return {int(item): int(tick) for item, tick in rows}


_STANDING = """SELECT merged_mrns.id, mrn, merged_on, (
  SELECT action_id FROM history WHERE table_name = 'merged_mrns' AND row_id = merged_mrns.id AND before IS NULL
  ORDER BY id DESC LIMIT 1) AS action_id
FROM merged_mrns WHERE patient_id = ? ORDER BY merged_mrns.id"""
_GONE = "SELECT before FROM history WHERE action_id = ? AND table_name = 'patients' AND after IS NULL"


def standing(db: sqlite3.Connection, patient_id: int) -> list[Standing]:
    """The merges into a patient that stand, the last one last."""
    found = []
    for _, mrn, merged_on, action_id in db.execute(_STANDING, (patient_id,)).fetchall():
        acted_by = db.execute("SELECT acted_by FROM actions WHERE id = ?", (action_id,)).fetchone()
        gone = db.execute(_GONE, (action_id,)).fetchone()
        if acted_by is not None and gone is not None:
            who = json.loads(gone[0])
            name = listed_name(who["family_name"], who["given_name"])
            found.append(Standing(action_id, name, mrn, date.fromisoformat(merged_on), acted_by[0]))
    return found


_CHANGES = "SELECT table_name, row_id, before, after FROM history WHERE action_id = ? ORDER BY id DESC"


def take_back(db: sqlite3.Connection, action_id: int) -> None:
    """Put every row back where it was before a merge, newest change first; corrected particulars stay corrected.

    Raises Refused, naming the later action, where one rests on the merge.
    """
    changes = db.execute(_CHANGES, (action_id,)).fetchall()
    for table, row_id, before, after in changes:
        try:
            done = _put_back(db, table, row_id, before, after)
        except sqlite3.IntegrityError:
            done = False
        if not done:
            raise _blocked(db, action_id, table, row_id)
    for patient_id in {json.loads(before)["id"] for table, _, before, _ in changes if table == "patients" and before}:
        _check_pumps(db, patient_id)


def _put_back(db: sqlite3.Connection, table: str, row_id: int, before: str | None, after: str | None) -> bool:
    """Put a row back; of the kept patient's particulars, those that nobody has corrected since."""
    if table != "patients" or before is None or after is None:
        return put_back(db, table, row_id, now=after, then=before)
    row = db.execute("SELECT * FROM patients WHERE id = ?", (row_id,)).fetchone()
    if row is None:
        return False
    was, became = json.loads(before), json.loads(after)
    values = {name: was[name] for name in was if was[name] != became[name] == row[name]}
    if values:
        update(db, table, row_id, **values)
    return True


_SINCE = """SELECT use_case, acted_by, happened_at FROM history JOIN actions ON actions.id = action_id
WHERE table_name = ? AND row_id = ? AND action_id > ? ORDER BY history.id LIMIT 1"""


def _blocked(db: sqlite3.Connection, action_id: int, table: str, row_id: int) -> Refused:
    found = db.execute(_SINCE, (table, row_id, action_id)).fetchone()
    if found is None:
        return Refused("undo_blocked", table=table)
    return Refused("unmerge_blocked", deed=found[0], who=found[1], happened_at=found[2])


def _check_pumps(db: sqlite3.Connection, patient_id: int) -> None:
    """Whatever was recorded since of a pump that goes back would stay with the wrong patient."""
    for table in _OF_A_PUMP:
        row: Any = db.execute(
            f"SELECT {table}.id FROM {table} JOIN pumps ON pumps.id = pump_id "
            f"WHERE pumps.patient_id <> {table}.patient_id AND ? IN (pumps.patient_id, {table}.patient_id)",
            (patient_id,),
        ).fetchone()
        if row is not None:
            raise _blocked(db, 0, table, row[0])
