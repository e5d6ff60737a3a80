"""How a use case writes: one action, its history, and the due items of everyone it touched."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager

from pumptracker.domain.due import due_items
from pumptracker.domain.policy import Policy
from pumptracker.domain.record import PatientRecord
from pumptracker.services.progress import stretches
from pumptracker.store import due_kept, integrity, records, search, worklist
from pumptracker.store import policy as policies
from pumptracker.store.connection import Connection
from pumptracker.store.transaction import Touched, writing


def action(db: Connection, use_case: str, *, by: str, keep: bool = True) -> AbstractContextManager[None]:
    """One use case as one action, with every due item it moves refreshed before it is kept."""
    return writing(db, by=by, use_case=use_case, refresh=refresh, keep=keep)


def refresh(db: Connection, touched: Touched) -> None:
    """Recompute the due items of the patients touched, or of everyone where the clinic's policy changed.

    Whoever watches (`services.progress`) is told how many patients are done, and may stop it.
    """
    policy = policies.policy(db)
    if touched.everyone:
        for some in stretches(records.every(db), integrity.patients(db)):
            items = [(record.patient.id, due_items(record, policy)) for record in some]
            worklist.keep_many(db, due_kept.differing(db, items))
    for ids in stretches(sorted(touched.patients), len(touched.patients)):
        found = list(records.some(db, ids))
        derive(db, found, policy)
        gone = sorted(set(ids) - {record.patient.id for record in found})
        worklist.keep_many(db, [(patient_id, ()) for patient_id in gone])
        search.keep_many(db, [(patient_id, set()) for patient_id in gone])


def derive(db: Connection, found: Sequence[PatientRecord], policy: Policy) -> None:
    """Put what follows from these records, due items and search keys, in the place of what was kept."""
    keep_due_items(db, found, policy)
    search.keep_many(db, search_keys(found))


def keep_due_items(db: Connection, found: Sequence[PatientRecord], policy: Policy) -> None:
    """Put the due items that follow from these records in the place of what was kept."""
    worklist.keep_many(db, [(record.patient.id, due_items(record, policy)) for record in found])


def search_keys(found: Sequence[PatientRecord]) -> list[tuple[int, set[str]]]:
    """The keys that the patients of these records are found by."""
    return [(record.patient.id, search.keys_of(record)) for record in found]
