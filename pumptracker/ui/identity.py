"""The two identifiers of a patient, on every page, dialog and print."""

from __future__ import annotations

from datetime import date

from pumptracker.domain.name import listed_name
from pumptracker.domain.record import PatientRecord
from pumptracker.words import day, sentence, tr


def identity(record: PatientRecord, today: date) -> str:
    """The two identifiers, on every dialog too: name, date of birth with age, MRN."""
    patient = record.patient
    return sentence("identity", {"born": born_words(patient.date_of_birth, today), "mrn": patient.mrn})


def born_words(born: date | None, today: date) -> str:
    """A date of birth with the age: "27 Jul 1972 (54)"."""
    if born is None:
        return tr("born_unknown")
    years = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
    return f"{day(born)} ({years})"


def who(record: PatientRecord, today: date) -> str:
    """The patient by name and two identifiers, as dialogs and letters show them."""
    patient = record.patient
    return f"{listed_name(patient.family_name, patient.given_name)} · {identity(record, today)}"
