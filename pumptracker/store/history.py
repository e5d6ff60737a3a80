"""The history: every change of a fact, captured by triggers and chained by hash.

A trigger on each table of facts writes what a row was and became, under the action that is
going on. Rows are sealed at the end of their transaction: each carries a digest of itself, its
action and the digest before it. A change made outside the program has no action and no seal.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

from pumptracker.store.codec import plain_cursor
from pumptracker.store.tables import CAME_WITH, FACTS, OF_A_PATIENT
from pumptracker.words import sentence

GUARDS = """
CREATE TRIGGER history_kept BEFORE DELETE ON history
BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
CREATE TRIGGER history_unchanged BEFORE UPDATE ON history
WHEN OLD.chain IS NOT NULL OR NEW.id <> OLD.id OR NEW.action_id IS NOT OLD.action_id
  OR NEW.patient_id IS NOT OLD.patient_id OR NEW.table_name <> OLD.table_name OR NEW.row_id <> OLD.row_id
  OR NEW.before IS NOT OLD.before OR NEW.after IS NOT OLD.after
BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
CREATE TRIGGER actions_kept BEFORE DELETE ON actions
BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
CREATE TRIGGER actions_unchanged BEFORE UPDATE ON actions
WHEN OLD.changes <> 0 OR NEW.id <> OLD.id OR NEW.acted_by <> OLD.acted_by OR NEW.use_case <> OLD.use_case
  OR NEW.happened_at <> OLD.happened_at
BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END
"""
"""Triggers that keep the history append-only, `INSERT OR REPLACE` included (recursive triggers are on)."""


def columns(db: sqlite3.Connection, table: str) -> list[str]:
    """The columns of a table, in order."""
    return [str(row[1]) for row in db.execute(f"PRAGMA table_info({table})")]


def _as_json(names: list[str], row: str) -> str:
    return "json_object(" + ", ".join(f"'{name}', {row}.{name}" for name in names) + ")"


def trigger_statements(db: sqlite3.Connection, tables: Iterable[str] = FACTS) -> Iterator[str]:
    """The triggers that every table of facts must have; made anew at the end of each migration."""
    for table in tables:
        names = columns(db, table)
        for event, old, new in (("INSERT", False, True), ("UPDATE", True, True), ("DELETE", True, False)):
            row = "NEW" if new else "OLD"
            patient = "NULL" if table not in OF_A_PATIENT else f"{row}.{'id' if table == 'patients' else 'patient_id'}"
            before = _as_json(names, "OLD") if old else "NULL"
            after = _as_json(names, "NEW") if new else "NULL"
            changed = f"WHEN {before} <> {after}" if old and new else ""
            yield (
                f"CREATE TRIGGER {table}_{event.lower()}_kept AFTER {event} ON {table} {changed} BEGIN "
                "INSERT INTO history (action_id, patient_id, table_name, row_id, before, after) VALUES "
                f"((SELECT action_id FROM current_action), {patient}, '{table}', {row}.id, {before}, {after}); END"
            )


def restore_triggers(db: sqlite3.Connection, tables: Iterable[str]) -> None:
    """Make every trigger that is not there as it should be, and no other; part of each migration.

    Altering a table may drop its triggers, and a new column belongs into them.
    """
    found = dict(db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall())
    guards = (
        part.strip() if part.lstrip().startswith("CREATE") else f"CREATE{part}" for part in GUARDS.split(";\nCREATE")
    )
    wanted = {statement.split()[2]: statement for statement in (*trigger_statements(db, tables), *guards)}
    for name, statement in found.items():
        if wanted.get(name) != statement:
            db.execute(f"DROP TRIGGER {name}")
    for name, statement in wanted.items():
        if found.get(name) != statement:
            db.execute(statement)


def as_json(db: sqlite3.Connection, table: str) -> str:
    """SQL: a row of a table as the history keeps it."""
    return _as_json(columns(db, table), table)


def missing_triggers(db: sqlite3.Connection) -> Iterator[str]:
    """The names of the triggers that are not there or not as they should be."""
    found = {row[0]: row[1] for row in db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")}
    for statement in trigger_statements(db):
        name = statement.split()[2]
        if found.get(name) != statement:
            yield name
    wanted = ("history_kept", "history_unchanged", "actions_kept", "actions_unchanged")
    yield from (name for name in wanted if name not in found)


def trigger_faults(db: sqlite3.Connection) -> Iterator[str]:
    """The triggers that are not as they should be, each as a sentence."""
    return (sentence("fault_trigger", {"trigger": name}) for name in missing_triggers(db))


_text = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_Row = tuple[int, int | None, str, int, str | None, str | None]


def _action_text(action: Iterable[object]) -> str:
    return _text(list(action))[1:-1]


def _digest(before: str, action: str, row: _Row) -> str:
    """The seal of a row: a digest of the JSON list of the seal before it, its action, and itself.

    A register makes a million of these; written out, the text takes half the time of encoding a list.
    """
    row_id, patient_id, table, of_row, was, became = row
    text = (
        f'["{before}",{action},{row_id},{"null" if patient_id is None else patient_id},{_text(table)},{of_row},'
        f"{'null' if was is None else _text(was)},{'null' if became is None else _text(became)}]"
    )
    return hashlib.sha256(text.encode()).hexdigest()


_ACTION = "SELECT id, happened_at, acted_by, use_case, undoes_id FROM actions WHERE id = ?"
_LAST_SEAL = "SELECT id, chain FROM history WHERE chain IS NOT NULL ORDER BY id DESC LIMIT 1"
_TO_SEAL = """SELECT id, patient_id, table_name, row_id, before, after FROM history
WHERE action_id = ? AND id > ? ORDER BY id LIMIT 1000"""


def seal(db: sqlite3.Connection, action_id: int) -> int:
    """Chain the rows of the action just finished; returns how many changes it made."""
    seal_so_far(db, action_id)
    changes = int(db.execute("SELECT count(*) FROM history WHERE action_id = ?", (action_id,)).fetchone()[0])
    db.execute("UPDATE actions SET changes = ? WHERE id = ?", (changes, action_id))
    return changes


def seal_so_far(db: sqlite3.Connection, action_id: int) -> None:
    """Chain the rows that an action has written since its last seal."""
    action = _action_text(db.execute(_ACTION, (action_id,)).fetchone())
    last_id, chain = db.execute(_LAST_SEAL).fetchone() or (0, "")
    cursor = plain_cursor(db)
    while rows := cursor.execute(_TO_SEAL, (action_id, last_id)).fetchall():
        seals = []
        for row in rows:
            chain = _digest(chain, action, row)
            seals.append((chain, row[0]))
        db.executemany("UPDATE history SET chain = ? WHERE id = ?", seals)
        last_id = rows[-1][0]


def _chain_faults(db: sqlite3.Connection) -> Iterator[str]:
    actions = {
        row[0]: _action_text(row)
        for row in db.execute("SELECT id, happened_at, acted_by, use_case, undoes_id FROM actions")
    }
    counted: dict[int, int] = {}
    chain, expected_id = "", 1
    for row in plain_cursor(db).execute(
        "SELECT id, patient_id, table_name, row_id, before, after, action_id, chain FROM history ORDER BY id"
    ):
        if row[0] != expected_id:
            yield sentence("fault_history_gap", {"row": expected_id})
            return
        expected_id += 1
        if row[7] is None or row[6] is None:
            yield sentence("fault_history_outside", {"row": row[0], "of": row[2], "of_row": row[3]})
            return
        if row[6] not in actions or _digest(chain, actions[row[6]], row[:6]) != row[7]:
            yield sentence("fault_history_seal", {"row": row[0], "of": row[2], "of_row": row[3]})
            return
        chain = row[7]
        counted[row[6]] = counted.get(row[6], 0) + 1
    for action_id, changes in db.execute("SELECT id, changes FROM actions ORDER BY id"):
        if counted.get(action_id, 0) != changes:
            found = {"action": action_id, "found": counted.get(action_id, 0), "expected": changes}
            yield sentence("fault_history_rows", found)
            return


_SEALED = "SELECT id, patient_id, table_name, row_id, before, after, action_id, chain FROM history ORDER BY id"
_SEALED_ROW = _SEALED.replace("ORDER BY id", "WHERE id = ?")


def every_chain_fault(db: sqlite3.Connection) -> Iterator[str]:
    """Every row of the history that does not fit the seal it has, judged by the seal that stands before it."""
    actions = {
        row[0]: _action_text(row)
        for row in db.execute("SELECT id, happened_at, acted_by, use_case, undoes_id FROM actions")
    }
    chain, expected_id = "", 1
    for row in db.execute(_SEALED):
        if row[0] != expected_id:
            yield sentence("fault_history_gap", {"row": expected_id})
        elif row[7] is None or row[6] is None:
            yield sentence("fault_history_outside", {"row": row[0], "of": row[2], "of_row": row[3]})
        elif not _is_sealed(chain, actions.get(row[6]), tuple(row)):
            yield sentence("fault_history_seal", {"row": row[0], "of": row[2], "of_row": row[3]})
        chain, expected_id = row[7] or "", row[0] + 1
    for action_id, changes, found in db.execute(
        "SELECT id, changes, (SELECT count(*) FROM history WHERE action_id = actions.id) FROM actions ORDER BY id"
    ):
        if found != changes:
            yield sentence("fault_history_rows", {"action": action_id, "found": found, "expected": changes})


def _is_sealed(chain: str, action: str | None, row: tuple[Any, ...]) -> bool:
    try:
        return action is not None and _digest(chain, action, row[:6]) == row[7]
    except TypeError:  # a value of a kind that no column of it holds
        return False


def is_proven(db: sqlite3.Connection, row_id: int) -> bool:
    """Whether one row of the history has the seal that follows from itself, its action and the seal before it."""
    row = plain_cursor(db).execute(_SEALED_ROW, (row_id,)).fetchone()
    action = db.execute(_ACTION, (row[6],)).fetchone() if row is not None else None
    before = db.execute("SELECT chain FROM history WHERE id = ?", (row_id - 1,)).fetchone() or ("",)
    return action is not None and _is_sealed(before[0], _action_text(tuple(action)), row)


def same(live: str, recorded: str) -> bool:
    """Whether a row stands as it was recorded; a column added since is no change while it holds what it came with."""
    if live == recorded:
        return True
    now, then = json.loads(live), json.loads(recorded)
    came = {key: value for key, value in CAME_WITH.items() if key in now and key not in then}
    return bool(came) and now == then | came


def _follows(before: str | None, recorded: str | None) -> bool:
    """Whether a change starts where the one before it ended, but for columns added since."""
    if before is None or recorded is None:
        return before == recorded
    return same(before, recorded)


def _row_fault(live: str, recorded: str | None) -> str:
    if recorded is None:
        return "unknown"
    return "" if same(live, recorded) else "edited"


def _live_faults(db: sqlite3.Connection) -> Iterator[str]:
    """Replay: the last thing the history says of each row must be what stands in its table."""
    last: dict[tuple[str, int], str | None] = {}
    for table, row_id, before, after in db.execute("SELECT table_name, row_id, before, after FROM history ORDER BY id"):
        if not _follows(before, last.get((table, row_id))):
            yield sentence("fault_row_gap", {"of": table, "row": row_id})
            return
        last[table, row_id] = after
    for table in FACTS:
        whole = _as_json(columns(db, table), table)
        for row_id, live in db.execute(f"SELECT id, {whole} FROM {table}"):
            fault = _row_fault(live, last.pop((table, row_id), None))
            if fault:
                yield sentence(f"fault_row_{fault}", {"of": table, "row": row_id})
                return
    for (table, row_id), recorded in last.items():
        if recorded is not None:
            yield sentence("fault_row_deleted", {"of": table, "row": row_id})
            return


def first_fault(db: sqlite3.Connection) -> str | None:
    """The first thing wrong with the history or with the facts it vouches for; None where all is well."""
    return next(trigger_faults(db), None) or next(_chain_faults(db), None) or next(_live_faults(db), None)
