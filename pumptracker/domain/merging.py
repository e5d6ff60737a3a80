"""Two registrations of one patient made one: what may be merged, what moves, what goes.

The one kept stays as it is and receives what the duplicate knows more. Its stage stands. A merge
never takes anyone off the pathway, never leaves two pumps implanted and never chooses between two
figures for one fill: there it is refused, and says what to put right first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any

from pumptracker.domain import stage as stages
from pumptracker.domain.merging_fills import folded_fill
from pumptracker.domain.merging_particulars import Particular, particulars, pump_particulars, stated
from pumptracker.domain.merging_pumps import paired, same_device
from pumptracker.domain.name import listed_name
from pumptracker.domain.record import Booking, PatientRecord, Phone
from pumptracker.domain.refused import Refused

__all__ = ["Change", "Merge", "Particular", "merged", "same_device"]

_OF_A_PUMP = ("fills", "programmes", "printouts", "eri_readings", "pump_events", "pump_checks")
_FOLDED_WHERE_EQUAL = ("absences", "trials", "drug_orders")
_DROPPED = ("stage_entries", "transfers")
"""What says where a patient stands: the kept one's word stands alone."""


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of one row: it moves to the kept patient with these values, or (`gone`) is dropped.

    With `own` the row is the kept patient's already.
    """

    table: str
    row_id: int
    values: Mapping[str, Any] = field(default_factory=dict)
    gone: bool = False
    own: bool = False


@dataclass(frozen=True, slots=True)
class Merge:
    """What a merge would do: field by field, and row by row in the order in which it can be done."""

    kept: PatientRecord
    other: PatientRecord
    particulars: tuple[Particular, ...]
    changes: tuple[Change, ...]
    same_pump: bool

    def moved(self, table: str) -> int:
        """How many rows of a table move to the kept patient."""
        return sum(each.table == table and not each.gone and not each.own for each in self.changes)

    def folded(self, table: str) -> int:
        """How many rows of a table are dropped, since the kept patient has them already."""
        return sum(each.table == table and each.gone for each in self.changes)


def merged(kept: PatientRecord, other: PatientRecord, chosen: Mapping[str, str]) -> Merge:
    """What merging `other` into `kept` does; raises Refused where it may not be done.

    `chosen` says "other" for particulars ("patients.email", "pumps.alarm_volume_ml") whose other value is wanted.
    """
    _check(kept, other)
    pairs = paired(kept, other)
    who = particulars(kept.patient, other.patient, chosen)
    pumps = {pump.id: pump for pump in (*kept.pumps, *other.pumps)}
    devices = {ours: pump_particulars(pumps[ours], pumps[theirs], chosen) for theirs, ours in pairs.items()}
    changes = [
        *_own("patients", kept.patient.id, who),
        *(change for ours, device in devices.items() for change in _own("pumps", ours, device)),
        *_pumps(kept, other, pairs),
        *(change for table in _OF_A_PUMP for change in _of_pumps(kept, other, table, pairs)),
        *_phones(kept, other), *_bookings(kept, other), *_plans(kept, other),
        *(change for table in _FOLDED_WHERE_EQUAL for change in _folded_where_equal(kept, other, table)),
        *(Change("contacts", each.id) for each in other.contacts),
        *(Change("merged_mrns", each.id) for each in other.merged_mrns),
        *(Change(table, each.id, gone=True) for table in _DROPPED for each in getattr(other, table)),
        *(Change("pumps", pump.id, gone=True) for pump in reversed(other.pumps) if pump.id in pairs),
    ]  # fmt: skip
    told = (*who, *(each for device in devices.values() for each in device))
    return Merge(kept, other, told, tuple(changes), same_pump=bool(pairs))


def _check(kept: PatientRecord, other: PatientRecord) -> None:
    if kept.patient.id == other.patient.id:
        raise Refused("merge_with_itself", field="other")
    if other.on_pathway and not kept.on_pathway:
        raise Refused("merge_off_pathway", field="other", **_named(kept, other), stage=kept.stage)
    takes_pump = other.active_pump is not None and kept.active_pump is None
    if takes_pump and not kept.on_pathway and kept.stage not in stages.EXITS_WITH_A_PUMP:
        raise Refused("merge_pump_off_pathway", field="other", **_named(kept, other), stage=kept.stage)


def _named(kept: PatientRecord, other: PatientRecord) -> dict[str, str]:
    """Both patients by name and MRN, for a sentence."""
    named = {}
    for which, patient in (("kept", kept.patient), ("other", other.patient)):
        named[which] = listed_name(patient.family_name, patient.given_name)
        named[f"{which}_mrn"] = patient.mrn
    return named


def _own(table: str, row_id: int, changed: Sequence[Particular]) -> Iterator[Change]:
    values = {each.name: each.result for each in changed if each.result != each.kept}
    if values:
        yield Change(table, row_id, values, own=True)


def _pumps(kept: PatientRecord, other: PatientRecord, pairs: Mapping[int, int]) -> Iterator[Change]:
    replaced = {pump.id: pump.replaces_id for pump in kept.pumps}
    for pump in other.pumps:
        before = pairs.get(pump.replaces_id, pump.replaces_id) if pump.replaces_id is not None else None
        if pump.id not in pairs:
            yield Change("pumps", pump.id, {} if before == pump.replaces_id else {"replaces_id": before})
    for pump in other.pumps:
        before = pairs.get(pump.replaces_id, pump.replaces_id) if pump.replaces_id is not None else None
        ours = pairs.get(pump.id)
        if ours is not None and before not in (None, ours) and replaced[ours] is None:
            yield Change("pumps", ours, {"replaces_id": before}, own=True)


def _of_pumps(kept: PatientRecord, other: PatientRecord, table: str, pairs: Mapping[int, int]) -> Iterator[Change]:
    """Rows of a pump: to the same device where it is registered twice, else along with their pump."""
    for row in getattr(other, table):
        ours = pairs.get(row.pump_id)
        if ours is None:
            yield Change(table, row.id)
            continue
        known = [each for each in getattr(kept, table) if each.pump_id == ours]
        if table == "fills":
            yield from _fill(row, known, ours)
        elif any(stated(each) == stated(row) for each in known):
            yield Change(table, row.id, gone=True)
        else:
            _check_day(table, row, known)
            yield Change(table, row.id, {"pump_id": ours})


def _fill(row: Any, known: Sequence[Any], ours: int) -> Iterator[Change]:
    same_day = next((each for each in known if each.filled_on == row.filled_on), None)
    if same_day is None:
        yield Change("fills", row.id, {"pump_id": ours})
        return
    gaps = folded_fill(same_day, row)
    if gaps:
        yield Change("fills", same_day.id, gaps, own=True)
    yield Change("fills", row.id, gone=True)


def _check_day(table: str, row: Any, known: Sequence[Any]) -> None:
    """Two printouts, or two changes of dose, of one day that say different things are for people to judge."""
    if table == "printouts" and row.printed_on is not None:
        for each in known:
            if each.printed_on == row.printed_on:
                raise Refused(
                    "merge_printouts_differ", field="printed_alarm_on", printed_on=row.printed_on,
                    kept_on=each.alarm_on, other_on=row.alarm_on,
                )  # fmt: skip
    if table == "programmes" and any(each.changed_on == row.changed_on for each in known):
        raise Refused("merge_doses_differ", field="daily_dose", changed_on=row.changed_on)


def _digits(phone: Phone) -> str:
    return "".join(letter for letter in phone.number if letter.isdigit()) or phone.number


def _phones(kept: PatientRecord, other: PatientRecord) -> Iterator[Change]:
    """A number known already is dropped; another is added behind those of the kept patient."""
    known = {_digits(phone) for phone in kept.phones}
    for phone in other.phones:
        values = {"preferred": False} if kept.phones and phone.preferred else {}
        yield Change("phones", phone.id, gone=True) if _digits(phone) in known else Change("phones", phone.id, values)


def _bookings(kept: PatientRecord, other: PatientRecord) -> Iterator[Change]:
    """One visit booked under both registrations is one visit."""
    for visit in other.bookings:
        same = [each for each in kept.bookings if (each.kind, each.visit_on) == (visit.kind, visit.visit_on)]
        twin = next((each for each in same if _one_visit(each, visit)), None)
        if twin is None:
            yield Change("bookings", visit.id)
            continue
        if twin.outcome is None and visit.outcome is not None:
            values = {"outcome": visit.outcome, "outcome_on": visit.outcome_on}
            yield Change("bookings", twin.id, values, own=True)
        elif not twin.visit_at and visit.visit_at:
            yield Change("bookings", twin.id, {"visit_at": visit.visit_at}, own=True)
        yield Change("bookings", visit.id, gone=True)


def _one_visit(ours: Booking, theirs: Booking) -> bool:
    if ours.visit_at and theirs.visit_at and ours.visit_at != theirs.visit_at:
        return False
    outcomes = {ours.outcome, theirs.outcome}
    return len(outcomes) == 1 or outcomes == {None, "done"}


def _plans(kept: PatientRecord, other: PatientRecord) -> Iterator[Change]:
    """The plan set last governs, the earlier date where both were set on one day; plans it replaces are dropped.

    The governing plan is the one recorded last, so one of the duplicate's that governs is recorded anew (row 0).
    """
    ours, theirs = (record.follow_up_plans[-1:] for record in (kept, other))
    if not ours:
        yield from (Change("follow_up_plans", plan.id) for plan in other.follow_up_plans)
        return
    for plan in theirs:
        if (plan.set_on, -plan.due_on.toordinal()) > (ours[0].set_on, -ours[0].due_on.toordinal()):
            values = {each.name: getattr(plan, each.name) for each in fields(plan) if each.name != "id"}
            yield Change("follow_up_plans", 0, values)
    yield from (Change("follow_up_plans", plan.id, gone=True) for plan in other.follow_up_plans)


def _folded_where_equal(kept: PatientRecord, other: PatientRecord, table: str) -> Iterator[Change]:
    known = [stated(each) for each in getattr(kept, table)]
    for row in getattr(other, table):
        yield Change(table, row.id, gone=stated(row) in known)
