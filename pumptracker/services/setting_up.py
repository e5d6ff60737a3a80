"""The set-up of a new clinic: to whom it is offered, and the names of those who work there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from pumptracker.services.deciding import check_staff
from pumptracker.services.writing import action
from pumptracker.store import facts, settings, staff
from pumptracker.store.connection import Connection
from pumptracker.store.undo import last_action

OFFERED = "set_up_offered"
"""The setting that says the set-up was offered: nobody else is asked."""


def is_new(db: Connection) -> bool:
    """Whether nobody has done anything in the clinic yet: no import, no step of the set-up, no leaving it."""
    return last_action(db) is None


def finish(db: Connection, *, by: str, today: date) -> None:  # noqa: ARG001 - as every use case
    """Say that the set-up was offered, where nothing that was done says so: an import stays what undo takes back."""
    if is_new(db):
        with action(db, "finish_set_up", by=by):
            settings.put_setting(db, OFFERED, "yes")


def name_staff(db: Connection, names: Sequence[str], *, by: str, today: date) -> None:  # noqa: ARG001 - likewise
    """Have these be the names that staff choose from, as one action.

    One that was there and is not among them is taken off the list: in a new clinic it was mistyped. What was
    recorded under it keeps it.
    """
    wanted = {name.strip().casefold(): name.strip() for name in reversed(names) if name.strip()}
    with action(db, "name_staff", by=by):
        before = {row.name.casefold(): row for row in staff.every(db)}
        for folded in before.keys() - wanted.keys():
            facts.delete(db, "staff", before[folded].id)
        for folded, name in reversed(wanted.items()):
            there = before.get(folded)
            check_staff(db, name, but=there.id if there else 0)
            if there is None:
                facts.insert(db, "staff", name=name)
            elif (there.name, there.active) != (name, True):
                facts.update(db, "staff", there.id, name=name, active=True)
