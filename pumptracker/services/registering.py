"""Registering patients and correcting who they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import date
from typing import Any

from pumptracker.domain.moving import check_move
from pumptracker.domain.plausible import check_birth_fits, check_patient
from pumptracker.domain.record import Patient, PatientRecord, Phone, StageEntry
from pumptracker.domain.refused import Refused
from pumptracker.services.writing import action
from pumptracker.store import facts, merges, records
from pumptracker.store.connection import Connection


def register(
    db: Connection,
    patient: Patient,
    *,
    phones: Sequence[Phone] = (),
    stage: str,
    entered_on: date,
    by: str,
    today: date,
) -> int:
    """Register a patient in a stage of the pathway; returns the patient's id.

    Refused at the field concerned where the particulars cannot be, or the MRN is taken.
    """
    with action(db, "register_patient", by=by):
        _check_mrn(db, patient)
        check_patient(patient, today)
        check_move(PatientRecord(patient=patient), stage, entered_on, "", today)
        patient_id = facts.insert(db, "patients", **_values(patient))
        facts.add(db, "stage_entries", patient_id, StageEntry(id=0, stage=stage, entered_on=entered_on))
        _put_phones(db, patient_id, (), phones)
    return patient_id


def correct(db: Connection, patient: Patient, *, phones: Sequence[Phone], by: str, today: date) -> None:
    """Put right who a patient is and how to reach them; what stood before stays in the history."""
    with action(db, "correct_patient", by=by):
        record = records.record(db, patient.id)
        _check_mrn(db, patient)
        check_patient(patient, today)
        check_birth_fits(replace(record, patient=patient))
        if patient != record.patient:
            facts.update(db, "patients", patient.id, **_values(patient))
        _put_phones(db, patient.id, record.phones, phones)


def _check_mrn(db: Connection, patient: Patient) -> None:
    owner = records.id_of_mrn(db, patient.mrn)
    if owner is not None and owner != patient.id:
        raise Refused("mrn_taken", field="mrn", given=patient.mrn)
    survivor = merges.survivor_of(db, patient.mrn)
    if survivor is not None:
        raise Refused("mrn_merged", field="mrn", given=patient.mrn, mrn=survivor[1])


def _values(patient: Patient) -> dict[str, Any]:
    return {each.name: getattr(patient, each.name) for each in fields(patient) if each.name != "id"}


def _put_phones(db: Connection, patient_id: int, before: Sequence[Phone], after: Sequence[Phone]) -> None:
    """Make the phones what they should be; one with id 0 is new, one left out is taken away."""
    kept = {phone.id: phone for phone in before}
    for phone in after:
        if not phone.number.strip():
            raise Refused("required", field="phone")
        old = kept.pop(phone.id, None)
        if old is None:
            facts.add(db, "phones", patient_id, phone)
        elif old != phone:
            changed = {each.name: getattr(phone, each.name) for each in fields(phone) if each.name != "id"}
            facts.update(db, "phones", phone.id, **changed)
    for gone in kept:
        facts.delete(db, "phones", gone)
