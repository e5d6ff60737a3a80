"""How many visits a day the clinic takes: a choice that warns when booking, and never refuses."""

from __future__ import annotations

from pumptracker.domain.appointments import NO_LIMIT, Capacity, check_capacity
from pumptracker.services.writing import action
from pumptracker.store import policy
from pumptracker.store.calendar_days import VISITS_PER_DAY
from pumptracker.store.connection import Connection


def limit_visits(db: Connection, visits: Capacity, *, by: str) -> None:
    """Choose how many visits the clinic takes on each weekday (Monday is 0); 0, or none named, is no limit."""
    with action(db, "limit_visits", by=by):
        check_capacity(visits)
        limited = {str(weekday): number for weekday, number in sorted(visits.items()) if number != NO_LIMIT}
        policy.keep_setting(db, VISITS_PER_DAY, limited)
