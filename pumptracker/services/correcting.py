"""Taking out what was entered wrongly; what it was, and who took it out, stays in the history."""

from __future__ import annotations

from datetime import date

from pumptracker.domain.refused import Refused
from pumptracker.services.writing import action
from pumptracker.store import facts
from pumptracker.store.connection import Connection

REMOVABLE = frozenset(
    {
        "fills", "programmes", "printouts", "eri_readings", "pump_events", "pump_checks", "absences", "trials",
        "drug_orders", "bookings", "contacts", "follow_up_plans",
    }
)  # fmt: skip
"""Facts that may be taken out by themselves. Stages and pumps are corrected, not taken out: others rest on them."""


def take_out(db: Connection, table: str, row_id: int, *, by: str, today: date) -> None:  # noqa: ARG001 - as every use case
    """Take out one fact of a patient that was entered wrongly."""
    with action(db, "take_out", by=by):
        if table not in REMOVABLE:
            raise Refused("cannot_take_out", table=table)
        facts.owner(db, table, row_id)
        facts.delete(db, table, row_id)
