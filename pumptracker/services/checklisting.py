"""Ticking what a stage asks the desk to see to."""

from __future__ import annotations

from datetime import date

from pumptracker.domain.refused import Refused
from pumptracker.services.writing import action
from pumptracker.store import checklists, facts, records
from pumptracker.store.connection import Connection


def tick(db: Connection, patient_id: int, done: frozenset[int], *, by: str, today: date) -> int:
    """Make the checklist of the patient's stage what it should be: these items done. Returns how many changed."""
    with action(db, "tick_checklist", by=by):
        stage = records.record(db, patient_id).stage
        lines = checklists.of_stage(db, patient_id, stage)
        if not done <= {line.item_id for line in lines}:
            raise Refused("no_longer_there", table="checklist_items")
        changed = 0
        for line in lines:
            if line.item_id in done and line.tick_id is None:
                facts.insert(
                    db, "checklist_ticks", patient_id=patient_id, checklist_item_id=line.item_id, done_on=today
                )
            elif line.item_id not in done and line.tick_id is not None:
                facts.delete(db, "checklist_ticks", line.tick_id)
            else:
                continue
            changed += 1
        return changed
