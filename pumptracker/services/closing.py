"""What closed days would do, or do: whose visits fall, and who must come before them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from pumptracker.domain.appearing import is_listed, why_not_called
from pumptracker.domain.calendar import Calendar, Closure
from pumptracker.domain.closing import FALLS, Affected, affected, check_closure, reach, without_and_with
from pumptracker.domain.name import listed_name, sort_name
from pumptracker.domain.record import PatientRecord
from pumptracker.domain.refused import Refused
from pumptracker.services.progress import stretches
from pumptracker.store import closing, records
from pumptracker.store import policy as policies
from pumptracker.store.connection import Connection
from pumptracker.store.transaction import reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Concerned:
    """One line of the plan: a patient, and what the closure does to them.

    `not_called` says why nobody may ring, "" where one may (`domain.appearing`).
    """

    patient_id: int
    mrn: str
    patient: str
    date_of_birth: date | None
    phone: str
    not_called: str
    what: Affected

    @property
    def key(self) -> tuple[int, str, int, date | None]:
        """What the line is known by while the list moves on."""
        return self.patient_id, self.what.kind, self.what.booking_id, self.what.due_on

    @property
    def falls(self) -> bool:
        """Whether a visit falls, rather than something being due earlier."""
        return self.what.why == FALLS


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A closure, whether it is marked already, the calendar with it, and everyone it concerns, in order."""

    closure: Closure
    is_marked: bool
    calendar: Calendar
    lines: tuple[Concerned, ...] = ()


def reaches(db: Connection, closure: Closure) -> int:
    """How many patients a plan of these days would have to read; quick in a register of any size."""
    _, after = without_and_with(policies.policy(db), closure)
    return len(closing.concerned(db, closure.first_on, closure.last_on, reach(after, closure)))


def planned(db: Connection, closure: Closure, *, by: str = "", today: date) -> Plan:  # noqa: ARG001 - as every use case
    """What a closure does; reads only those it may concern, and marks nothing.

    Visits that fall come first, then what must be done earlier, each in the order of the worklist. Whoever watches
    (`services.progress`) is told how many patients are done. Raises Refused for days that can be no closure.
    """
    check_closure(closure)
    if closure.last_on < today:
        raise Refused("closure_is_over", field="last_on", given_on=closure.last_on)
    with reading(db):
        policy = policies.policy(db)
        before, after = without_and_with(policy, closure)
        ids = closing.concerned(db, closure.first_on, closure.last_on, reach(after, closure))
        found = [
            (sort_name(record.patient.family_name, record.patient.given_name), _line(record, what))
            for some in stretches(records.some(db, ids), len(ids))
            for record in some
            for what in affected(record, before, after, closure, today)
        ]
    found.sort(key=lambda each: (not each[1].falls, each[1].what.urgency, each[0], each[1].mrn, each[1].what.kind))
    days = (closure.first_on, closure.last_on)
    marked = any((each.first_on, each.last_on) == days for each in policy.calendar.closures)
    return Plan(
        closure=closure, is_marked=marked, calendar=after.calendar, lines=tuple(line for _, line in found)
    )  # fmt: skip


def still_listed(db: Connection, patient_ids: Iterable[int]) -> frozenset[int]:
    """Those of these patients who are on the pathway still; the others stand on no list any more."""
    found = records.some(db, list(patient_ids))
    return frozenset(record.patient.id for record in found if is_listed(record))


def _line(record: PatientRecord, what: Affected) -> Concerned:
    patient = record.patient
    return Concerned(
        patient_id=patient.id, mrn=patient.mrn, patient=listed_name(patient.family_name, patient.given_name),
        date_of_birth=patient.date_of_birth, phone=record.number_to_dial,
        not_called=why_not_called(record), what=what,
    )  # fmt: skip
