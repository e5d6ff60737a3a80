"""The clinic's own choices: numbers, open days, closures, staff."""

from __future__ import annotations

from datetime import date
from typing import Any

from pumptracker.domain.calendar import Calendar
from pumptracker.domain.refused import Refused
from pumptracker.services.writing import action
from pumptracker.store import facts, staff
from pumptracker.store import policy as policies
from pumptracker.store.connection import Connection


def choose(db: Connection, name: str, value: Any, *, by: str) -> None:
    """Change one of the clinic's numbers; every date that rests on it moves in the same step."""
    with action(db, "change_policy", by=by):
        policies.put_setting(db, name, value)
        policies.numbers(db)


def open_on(db: Connection, weekdays: list[int], *, by: str) -> None:
    """Choose the weekdays on which the clinic is open; Monday is 0."""
    with action(db, "change_open_days", by=by):
        Calendar(frozenset(weekdays))
        policies.put_setting(db, policies.OPEN_WEEKDAYS, sorted(set(weekdays)))


def close(db: Connection, *, first_on: date, last_on: date, reason: str, by: str) -> int:
    """Close the clinic for some days; returns the closure's id."""
    with action(db, "close_clinic", by=by):
        if last_on < first_on:
            raise Refused("ends_before_it_begins", field="last_on")
        if (last_on - first_on).days > 180:
            raise Refused("calendar_closed_too_long", field="last_on")
        return facts.insert(db, "closures", first_on=first_on, last_on=last_on, reason=reason)


def reopen(db: Connection, closure_id: int, *, by: str) -> None:
    """Take a closure back."""
    with action(db, "reopen_clinic", by=by):
        facts.delete(db, "closures", closure_id)


def add_staff(db: Connection, name: str, *, by: str, today: date) -> int:  # noqa: ARG001 - as every use case
    """Add a name to the list staff choose themselves from; returns its id."""
    with action(db, "add_staff", by=by):
        if not name.strip():
            raise Refused("required", field="name")
        if name.strip() in staff.names(db):
            raise Refused("staff_already", field="name", given=name.strip())
        return facts.insert(db, "staff", name=name.strip())
