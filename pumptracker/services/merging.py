"""Merging two registrations of one patient, seen before it is done, and taken back later."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from pumptracker.domain.due import due_items
from pumptracker.domain.merging import Change, Merge, merged
from pumptracker.domain.plausible import check_birth_fits, check_patient, check_pump
from pumptracker.domain.record import MergedMrn, PatientRecord
from pumptracker.domain.refused import Refused
from pumptracker.services import backing_up
from pumptracker.services.writing import action, refresh
from pumptracker.store import facts, merges, records, worklist
from pumptracker.store import policy as policies
from pumptracker.store.connection import Connection
from pumptracker.store.transaction import writing


@dataclass(frozen=True, slots=True)
class Preview:
    """What a merge would do: the plan, and the open items of both before it and of the kept one after it."""

    plan: Merge
    kept_before: tuple[worklist.Row, ...]
    other_before: tuple[worklist.Row, ...]
    after: tuple[worklist.Row, ...]


def merge(
    db: Connection, kept_id: int, other_id: int, *, chosen: Mapping[str, str] | None = None, seen: Merge | None = None,
    by: str, today: date,
) -> Merge:  # fmt: skip
    """Merge the registration `other_id` into `kept_id`; returns what was done. One action, one undo.

    `chosen` names the particulars whose other value is wanted; `seen` is the plan that was looked at, and refuses
    another one. Raises Refused as `domain.merging` says. A verified copy of the clinic's file is made first: not to
    be waited for by a window.
    """
    backing_up.before(db, "merge")
    with action(db, "merge_patients", by=by):
        plan = _merge(db, kept_id, other_id, chosen or {}, today)
        if seen is not None and seen != plan:
            raise Refused("merge_moved_on", field="other")
        return plan


def preview(
    db: Connection, kept_id: int, other_id: int, *, chosen: Mapping[str, str] | None = None, by: str, today: date
) -> Preview:
    """What merging would do, found by doing it and rolling it back; raises Refused as `merge` would."""
    numbers = policies.numbers(db)
    with action(db, "merge_patients", by=by, keep=False):
        before = [tuple(worklist.of_patient(db, each, today, numbers)) for each in (kept_id, other_id)]
        plan = _merge(db, kept_id, other_id, chosen or {}, today)
        worklist.keep(db, kept_id, due_items(records.record(db, kept_id), policies.policy(db)))
        after = tuple(worklist.of_patient(db, kept_id, today, numbers))
    return Preview(plan, before[0], before[1], after)


def unmerge(db: Connection, action_id: int, *, by: str, today: date) -> None:  # noqa: ARG001 - as every use case
    """Take a merge back, however long ago; refused, naming what, where something recorded since rests on it."""
    with writing(db, by=by, use_case="unmerge_patients", refresh=refresh, undoes=action_id):
        merges.take_back(db, action_id)


def _merge(db: Connection, kept_id: int, other_id: int, chosen: Mapping[str, str], today: date) -> Merge:
    kept, other = records.record(db, kept_id), records.record(db, other_id)
    plan = merged(kept, other, chosen)
    for change in (*plan.changes, *_ticks(db, kept_id, other_id), *_imported(db, kept_id, other_id)):
        _do(db, kept_id, change)
    facts.add(db, "merged_mrns", kept_id, MergedMrn(id=0, mrn=other.patient.mrn, merged_on=today))
    facts.delete(db, "patients", other_id)
    _check(db, records.record(db, kept_id), plan, today)
    return plan


def _do(db: Connection, kept_id: int, change: Change) -> None:
    if change.gone:
        facts.delete(db, change.table, change.row_id)
    elif change.own:
        facts.update(db, change.table, change.row_id, **change.values)
    elif change.row_id == 0:
        facts.insert(db, change.table, patient_id=kept_id, **change.values)
    else:
        facts.update(db, change.table, change.row_id, patient_id=kept_id, **change.values)


def _ticks(db: Connection, kept_id: int, other_id: int) -> Iterator[Change]:
    known = merges.ticks(db, kept_id)
    for item, tick in merges.ticks(db, other_id).items():
        yield Change("checklist_ticks", tick, gone=item in known)


def _imported(db: Connection, kept_id: int, other_id: int) -> Iterator[Change]:
    """What registers said of the kept one stays; where they said nothing, what they said of the other is kept."""
    last = records.imported_row(db, other_id)
    if last is not None:
        yield Change("imported_rows", last[0], gone=records.imported_row(db, kept_id) is not None)


def _check(db: Connection, record: PatientRecord, plan: Merge, today: date) -> None:
    """The merged record must be one that could have been entered."""
    check_patient(record.patient, today)
    check_birth_fits(record)
    pump = record.active_pump
    if pump is not None and plan.same_pump:
        check_pump(pump, record, policies.policy(db), today)
