"""What the clinic's ladder says comes next for a row; imported where somebody was called in vain."""

from __future__ import annotations

from pumptracker.domain.ladder import Ladder, next_step
from pumptracker.store.worklist import Row


def step_of(row: Row, ladder: Ladder) -> str:
    """The step for a row, by its tier and the attempts that failed."""
    return next_step(ladder, row.item.tier, row.item.failed_contacts, may_contact=not row.unwilling)
