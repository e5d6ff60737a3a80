"""The two identifiers of a patient, on every page, dialog and print."""

from __future__ import annotations

from datetime import date

from pumptracker.domain.record import PatientRecord
from pumptracker.words import day, sentence, tr


def identity(record: PatientRecord, today: date) -> str:
    """The two identifiers, on every dialog too: name, date of birth with age, MRN."""
    patient = record.patient
    born = patient.date_of_birth
    age = ""
    if born:
        years = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
        age = f"{day(born)} ({years})"
    return sentence("identity", {"born": age or tr("born_unknown"), "mrn": patient.mrn})
