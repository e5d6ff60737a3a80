"""The proof: the file is whole, the history vouches for the facts, the due items follow from them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from pumptracker.domain.due import DueItem, due_items, imbalance
from pumptracker.domain.record import PatientRecord
from pumptracker.services.doubting import UNFORESEEN
from pumptracker.services.progress import stretches
from pumptracker.store import history, integrity, records, search, worklist
from pumptracker.store import policy as policies
from pumptracker.store.connection import Connection
from pumptracker.store.order_faults import order_faults
from pumptracker.store.transaction import guarded
from pumptracker.words import sentence, tr

UNREADABLE = (ValueError, ArithmeticError, LookupError, TypeError, AttributeError)
"""What reading a fact raises that is none any more."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check counted, and the first fault it met ("" where there is none)."""

    patients: int
    on_pathway: int
    pumps: int
    due_items: int
    history: int
    fault: str = ""


def check(db: Connection) -> Finding:
    """Check everything that can be checked without the desk; reads only.

    A value that cannot even be compared is a fault found; raises StoreUnavailable where the file cannot be read.
    """
    counts = integrity.counts(db)
    try:
        with guarded():
            fault = integrity.first_fault(db) or history.first_fault(db) or next(due_faults(db), "")
    except UNFORESEEN as error:
        fault = sentence("fault_file", {"found": type(error).__name__})
    return Finding(**counts, on_pathway=worklist.on_pathway(db), fault=fault)


def due_faults(db: Connection) -> Iterator[str]:
    """Where what is kept differs from a full recomputation, or someone is not accounted for."""
    policy, kept = policies.policy(db), worklist.kept(db)
    listed = 0
    keys = search.kept(db)
    for record in chain.from_iterable(stretches(records.every(db), integrity.patients(db))):
        if not record.stage_entries:
            yield sentence("fault_no_stage", {"patient": record.patient.id})
            return
        items = due_items(record, policy)
        yield from _item_faults(record, items, kept)
        wrong = imbalance(record, items)
        if wrong is not None:
            yield sentence(f"fault_{wrong.fault}", {"patient": wrong.patient_id})
        if keys.get(record.patient.id, set()) != search.keys_of(record):
            yield sentence("fault_keys", {"patient": record.patient.id})
        listed += record.on_pathway
    for patient_id, kind, _ in kept:
        yield sentence("fault_item_unfounded", {"kind": kind, "patient": patient_id})
    if listed != worklist.on_pathway(db):
        yield tr("fault_pathway")
    yield from order_faults(db)
    yield from search.faults(db, keys)


def _item_faults(record: PatientRecord, items: tuple[DueItem, ...], kept: worklist.Kept) -> Iterator[str]:
    """What is kept of one patient against what follows from the facts; takes the rows out of `kept`."""
    patient_id, found_any = record.patient.id, False
    faults = []
    for item in items:
        found = kept.pop((patient_id, item.kind, item.nth), None)
        found_any = found_any or found is not None
        if found is None:
            faults.append(sentence("fault_item_missing", {"kind": item.kind, "patient": patient_id}))
        elif found != worklist.encoded(item):
            faults.append(sentence("fault_item_differs", {"kind": item.kind, "patient": patient_id}))
    if items and not found_any:
        faults.insert(0, sentence("fault_no_items", {"patient": patient_id}))
    yield from faults
