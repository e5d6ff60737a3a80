"""What the history says of one patient: who recorded each row, and every change with before and after."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

Key = tuple[str, int]
"""A row: its table and id."""

_RECORDED = """
SELECT history.table_name, history.row_id, actions.acted_by, actions.happened_at, actions.use_case
FROM history JOIN actions ON actions.id = history.action_id
WHERE history.patient_id IN (SELECT value FROM json_each(?)) AND history.before IS NULL ORDER BY history.id"""
_CAME_FROM = """
SELECT DISTINCT json_extract(before, '$.patient_id') FROM history
WHERE patient_id = ? AND before IS NOT NULL AND json_extract(before, '$.patient_id') <> patient_id"""
_CHANGES = """
SELECT history.id, history.action_id, actions.happened_at, actions.acted_by, actions.use_case,
  history.table_name, history.row_id, history.before, history.after
FROM history LEFT JOIN actions ON actions.id = history.action_id
WHERE history.patient_id = ? ORDER BY history.id DESC"""
_UNDOINGS = "SELECT id, undoes_id FROM actions WHERE undoes_id IS NOT NULL ORDER BY id DESC"
_CHECKLIST = "SELECT id, text FROM checklist_items"


@dataclass(frozen=True, slots=True)
class Recorded:
    """Who recorded a row, and when (UTC, ISO text)."""

    by: str
    at: str


@dataclass(frozen=True, slots=True)
class Change:
    """One row before and after one action, as its columns hold it; None where there was none.

    `at` is UTC, ISO text; `by`, `at` and `use_case` are "" for a change made outside the program.
    `undone` says that the action was taken back since.
    """

    id: int
    at: str
    by: str
    use_case: str
    undone: bool
    table: str
    row_id: int
    before: dict[str, Any] | None
    after: dict[str, Any] | None


def recorded(db: sqlite3.Connection, patient_id: int, rows: Iterable[Key] = ()) -> dict[Key, Recorded]:
    """Who recorded each of a patient's rows; `rows` are looked for even where another patient once had them."""
    found = _latest(db.execute(_RECORDED, (json.dumps([patient_id]),)))
    missing = {key for key in rows if key not in found}
    if missing:  # rows that came from a merged patient: their history stands under that one
        others = _latest(db.execute(_RECORDED, (json.dumps(_merged_into(db, patient_id)),)))
        found |= {key: by for key, by in others.items() if key in missing}
    return found


def _merged_into(db: sqlite3.Connection, patient_id: int) -> list[int]:
    """Everyone whose rows came to a patient, by way of others too; never by looking at everyone's history."""
    known, to_ask = {patient_id}, [patient_id]
    while to_ask:
        came = {int(row[0]) for row in db.execute(_CAME_FROM, (to_ask.pop(),))} - known
        known |= came
        to_ask += came
    return sorted(known - {patient_id})


def _latest(rows: Iterable[sqlite3.Row]) -> dict[Key, Recorded]:
    """The last to record each row; undo puts back what somebody else recorded."""
    found: dict[Key, Recorded] = {}
    for row in rows:
        key = (row["table_name"], row["row_id"])
        if row["use_case"] != "undo" or key not in found:
            found[key] = Recorded(row["acted_by"], row["happened_at"])
    return found


def changes(db: sqlite3.Connection, patient_id: int) -> list[Change]:
    """Every change of one patient's rows, newest first."""
    undone, lines = _undone(db), dict(db.execute(_CHECKLIST).fetchall())
    return [
        Change(
            row["id"], row["happened_at"] or "", row["acted_by"] or "", row["use_case"] or "",
            row["action_id"] in undone, row["table_name"], row["row_id"], _row(row["before"], lines),
            _row(row["after"], lines),
        )
        for row in db.execute(_CHANGES, (patient_id,))
    ]  # fmt: skip


def _undone(db: sqlite3.Connection) -> set[int]:
    """The actions taken back, and not brought again by undoing that."""
    undone: set[int] = set()
    for action_id, undoes_id in db.execute(_UNDOINGS):
        if action_id not in undone:
            undone.add(undoes_id)
    return undone


def _row(text: str | None, lines: dict[int, str]) -> dict[str, Any] | None:
    return None if text is None else dict(_columns(json.loads(text), lines))


def _columns(row: dict[str, Any], lines: dict[int, str]) -> Iterator[tuple[str, Any]]:
    """A row's columns; a tick of the checklist by the line it ticks."""
    for name, value in row.items():
        yield (name, value) if name != "checklist_item_id" else (name, lines.get(value, ""))
