"""What the last action did, and putting its before-values back."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from pumptracker.domain.name import listed_name
from pumptracker.domain.refused import Refused
from pumptracker.store.facts import put_back


@dataclass(frozen=True, slots=True)
class LastAction:
    """The last action in the database: who did what, when (UTC)."""

    id: int
    happened_at: str
    acted_by: str
    use_case: str


def last_action(db: sqlite3.Connection) -> LastAction | None:
    """The action that undo would take back; None where there is none but the clinic's own set-up."""
    row = db.execute("SELECT id, happened_at, acted_by, use_case FROM actions ORDER BY id DESC LIMIT 1").fetchone()
    return None if row is None or row["use_case"] == "set_up" else LastAction(*row)


def whom(db: sqlite3.Connection, action_id: int) -> str:
    """The name, as lists show it, of the one patient whom an action touched; "" where it was nobody, or several."""
    rows = db.execute(
        "SELECT DISTINCT p.family_name, p.given_name, h.patient_id FROM history h LEFT JOIN patients p"
        " ON p.id = h.patient_id WHERE h.action_id = ? AND h.patient_id IS NOT NULL LIMIT 2",
        (action_id,),
    ).fetchall()
    return listed_name(*rows[0][:2]) if len(rows) == 1 and rows[0][0] is not None else ""


def how_many(db: sqlite3.Connection, action_id: int) -> int:
    """How many patients an action touched."""
    found = db.execute("SELECT count(DISTINCT patient_id) FROM history WHERE action_id = ?", (action_id,)).fetchone()
    return int(found[0])


def take_back(db: sqlite3.Connection, action_id: int) -> None:
    """Put back what every row was before an action, newest change first; refused where one has changed since."""
    changes = db.execute(
        "SELECT table_name, row_id, before, after FROM history WHERE action_id = ? ORDER BY id DESC", (action_id,)
    ).fetchall()
    for table, row_id, before, after in changes:
        try:
            done = put_back(db, table, row_id, now=after, then=before)
        except sqlite3.IntegrityError:
            done = False
        if not done:
            raise Refused("undo_blocked", table=table)
