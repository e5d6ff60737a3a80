"""How a use case writes: one action, its history, and the due items of everyone it touched."""

from __future__ import annotations

from contextlib import AbstractContextManager

from pumptracker.domain.due import due_items
from pumptracker.domain.policy import Policy
from pumptracker.domain.record import PatientRecord
from pumptracker.services.progress import told
from pumptracker.store import integrity, records, search, worklist
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
        for record in told(records.every(db), integrity.patients(db)):
            _keep(db, record, policy)
        return
    for patient_id in told(sorted(touched.patients), len(touched.patients)):
        if integrity.has_patient(db, patient_id):
            _keep(db, records.record(db, patient_id), policy)
        else:
            worklist.keep(db, patient_id, ())
            search.keep(db, patient_id, set())


def _keep(db: Connection, record: PatientRecord, policy: Policy) -> None:
    worklist.keep(db, record.patient.id, due_items(record, policy))
    search.keep(db, record.patient.id, search.keys_of(record))
