"""The clinic's own choices: numbers, open days, closures, staff, and what its letters are headed with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from pumptracker.domain.calendar import Calendar, Closure
from pumptracker.domain.clinic_row import check_text
from pumptracker.domain.closing import check_closure
from pumptracker.domain.letter import check_discreet
from pumptracker.domain.number_choice import EVERY, Number, check_number, shown
from pumptracker.domain.refused import Refused
from pumptracker.services.handing_out import DATES_ALLOWED
from pumptracker.services.writing import action
from pumptracker.store import clinic_tables, facts, staff
from pumptracker.store import policy as policies
from pumptracker.store.connection import Connection

PARTICULARS = (
    "clinic_name", "discreet_name", "clinic_phone", "emergency_number", "manufacturer_lines", "letterhead",
)  # fmt: skip
"""What letters and print-outs say of the clinic, as names of settings."""

SWITCHES = (DATES_ALLOWED,)
"""What the clinic lets print-outs say, as names of settings."""

_LONGEST = 400


def choose(db: Connection, name: str, value: Number, *, by: str) -> None:
    """Change one of the clinic's numbers; every date that rests on it moves in the same step.

    The default takes the clinic's own choice away. Raises Refused where the value is out of range.
    """
    with action(db, "change_policy", by=by):
        check_number(name, value)
        if value == EVERY[name].default:
            policies.take_back_setting(db, name)
        else:
            kept = list(value) if isinstance(value, tuple) else value if isinstance(value, int) else shown(value)
            policies.put_setting(db, name, kept)


def open_on(db: Connection, weekdays: Sequence[int], *, by: str) -> None:
    """Choose the weekdays on which the clinic is open; Monday is 0."""
    with action(db, "change_open_days", by=by):
        Calendar(frozenset(weekdays), policies.calendar(db).closures).check_closures("open_weekdays")
        policies.put_setting(db, policies.OPEN_WEEKDAYS, sorted(set(weekdays)))


def close(db: Connection, *, first_on: date, last_on: date, reason: str, by: str) -> int:
    """Close the clinic for some days; returns the closure's id."""
    with action(db, "close_clinic", by=by):
        check_closure(Closure(first_on, last_on))
        closed = [each for each in clinic_tables.closures(db) if each.first_on <= first_on and last_on <= each.last_on]
        if closed:
            raise Refused("closed_already", field="first_on", first_on=closed[0].first_on, last_on=closed[0].last_on)
        made = facts.insert(db, "closures", first_on=first_on, last_on=last_on, reason=reason.strip())
        policies.calendar(db).check_closures("last_on")
        return made


def close_days(db: Connection, days: Sequence[tuple[date, str]], *, by: str) -> int:
    """Close the clinic on single days, each with its reason, as one action; returns how many were not closed before."""
    with action(db, "close_holidays", by=by):
        calendar = policies.calendar(db)
        wanted = {
            day: reason
            for day, reason in sorted(days)
            if not any(closure.first_on <= day <= closure.last_on for closure in calendar.closures)
        }
        for day, reason in wanted.items():
            facts.insert(db, "closures", first_on=day, last_on=day, reason=reason)
        policies.calendar(db).check_closures("holidays")
        return len(wanted)


def reopen(db: Connection, closure_id: int, *, by: str) -> None:
    """Take a closure back."""
    with action(db, "reopen_clinic", by=by):
        facts.delete(db, "closures", closure_id)


def describe_clinic(db: Connection, particulars: Mapping[str, str], *, by: str) -> None:
    """Say what letters and print-outs are headed with; empty ones are asked for again, those not given stay."""
    with action(db, "describe_clinic", by=by):
        for name in (each for each in PARTICULARS if each in particulars):
            text = particulars[name].strip()
            if len(text) > _LONGEST:
                raise Refused("too_long", field=name, most=_LONGEST)
            if name in ("clinic_phone", "emergency_number") and text and not any(map(str.isdecimal, text)):
                raise Refused("not_a_phone", field=name, given=text)
            if name == "discreet_name":
                check_discreet(text, policies.formulary(db).names, field=name)
            policies.keep_setting(db, name, text)
        for name in particulars.keys() & set(SWITCHES):
            policies.keep_setting(db, name, particulars[name])


def add_staff(db: Connection, name: str, *, by: str, today: date) -> int:  # noqa: ARG001 - as every use case
    """Add a name to the list staff choose themselves from; returns its id."""
    with action(db, "add_staff", by=by):
        check_staff(db, name.strip(), but=0)
        return facts.insert(db, "staff", name=name.strip())


def rename_staff(db: Connection, staff_id: int, name: str, *, by: str) -> None:
    """Correct a name on the list; what was recorded under the old one keeps it."""
    with action(db, "rename_staff", by=by):
        check_staff(db, name.strip(), but=staff_id)
        facts.update(db, "staff", staff_id, name=name.strip())


def keep_staff(db: Connection, staff_id: int, *, active: bool, by: str) -> None:
    """Say that someone no longer works here, or is back; the name stays in the history."""
    with action(db, "staff_back" if active else "staff_leaves", by=by):
        facts.update(db, "staff", staff_id, active=active)


def check_staff(db: Connection, name: str, *, but: int) -> None:
    """Refuse a name that is empty, too long, or on the list of staff already in another row than `but`."""
    check_text(name, "name", longest=60)
    same = [each for each in staff.every(db) if each.name.casefold() == name.casefold() and each.id != but]
    if same:
        raise Refused("staff_already" if same[0].active else "staff_left", field="name", given=same[0].name)
