"""What a stage asks the desk to see to, and what is done of it for a patient."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from pumptracker.store.policy import setting

_OF_STAGE = """SELECT checklist_items.id, text, checklist_ticks.id AS tick_id, done_on FROM checklist_items
LEFT JOIN checklist_ticks ON checklist_item_id = checklist_items.id AND patient_id = ?
WHERE stage = ? AND (active = 1 OR done_on IS NOT NULL) ORDER BY checklist_items.id"""
_EVERY = """SELECT id, stage, text, active,
(SELECT count(*) FROM checklist_ticks WHERE checklist_item_id = checklist_items.id) FROM checklist_items"""


ORDER = "checklist_order"
"""The setting that holds the ids of checklist lines in the clinic's own order; new ones follow."""


@dataclass(frozen=True, slots=True)
class ChecklistLine:
    """One line of a stage's checklist for a patient; `done_on` is None while it is open."""

    item_id: int
    text: str
    tick_id: int | None
    done_on: date | None


def of_stage(db: sqlite3.Connection, patient_id: int, stage: str) -> list[ChecklistLine]:
    """The checklist of a stage, as far as it is done for a patient."""
    return in_order(
        db,
        (
            ChecklistLine(
                row["id"], row["text"], row["tick_id"], date.fromisoformat(row["done_on"]) if row["done_on"] else None
            )
            for row in db.execute(_OF_STAGE, (patient_id, stage))
        ),
    )


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """A line that a stage asks for, or used to; `ticks` counts the patients it is done for."""

    item_id: int
    stage: str
    text: str
    active: bool
    ticks: int


def every_item(db: sqlite3.Connection) -> list[ChecklistItem]:
    """Every line of every stage, in the clinic's order."""
    rows = db.execute(_EVERY)
    return in_order(db, (ChecklistItem(row[0], row[1], row[2], bool(row[3]), row[4]) for row in rows))


Line = TypeVar("Line", ChecklistLine, ChecklistItem)


def in_order(db: sqlite3.Connection, lines: Iterable[Line]) -> list[Line]:
    """Lines in the order the clinic gave them; those it never moved follow, oldest first."""
    chosen = {item_id: place for place, item_id in enumerate(setting(db, ORDER, []))}
    return sorted(lines, key=lambda line: (chosen.get(line.item_id, len(chosen)), line.item_id))
