"""What a stage asks the desk to see to, and what is done of it for a patient."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import date

_OF_STAGE = """SELECT checklist_items.id, text, checklist_ticks.id AS tick_id, done_on FROM checklist_items
LEFT JOIN checklist_ticks ON checklist_item_id = checklist_items.id AND patient_id = ?
WHERE stage = ? AND (active = 1 OR done_on IS NOT NULL) ORDER BY checklist_items.id"""


@dataclass(frozen=True, slots=True)
class ChecklistLine:
    """One line of a stage's checklist for a patient; `done_on` is None while it is open."""

    item_id: int
    text: str
    tick_id: int | None
    done_on: date | None


def of_stage(db: sqlite3.Connection, patient_id: int, stage: str) -> list[ChecklistLine]:
    """The checklist of a stage, as far as it is done for a patient."""
    return [
        ChecklistLine(
            row["id"], row["text"], row["tick_id"], date.fromisoformat(row["done_on"]) if row["done_on"] else None
        )
        for row in db.execute(_OF_STAGE, (patient_id, stage))
    ]
