"""The two identifiers of a patient, on every page, dialog and print."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from pumptracker.domain.name import listed_name
from pumptracker.domain.record import PatientRecord
from pumptracker.words import day, sentence, tr

_MOST_NAMED = 30


def identity(record: PatientRecord, today: date) -> str:
    """The two identifiers, on every dialog too: name, date of birth with age, MRN."""
    patient = record.patient
    return sentence("identity", {"born": born_words(patient.date_of_birth, today), "mrn": patient.mrn})


def born_words(born: date | None, today: date) -> str:
    """A date of birth with the age: "27 Jul 1972 (54)"."""
    if born is None:
        return born_on(born)
    years = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
    return f"{born_on(born)} ({years})"


def born_on(born: date | None) -> str:
    """A date of birth alone, or that it is not known."""
    return day(born) if born else tr("born_unknown")


def two_identifiers(born: date | None, mrn: str) -> str:
    """The line below a name in a list: "27 Jul 1972 · MRN 4711"."""
    return f"{born_on(born)} · {tr('mrn_sign')}{mrn}"


def names(people: Sequence[tuple[str, str]]) -> str:
    """Several patients by name and MRN, the first thirty of them; of more, how many."""
    named = [sentence("name_and_mrn", {"patient": patient, "mrn": mrn}) for patient, mrn in people[:_MOST_NAMED]]
    more = [sentence("and_more", {"count": len(people) - _MOST_NAMED})] if len(people) > _MOST_NAMED else []
    return "; ".join([*named, *more])


def who(record: PatientRecord, today: date) -> str:
    """The patient by name and two identifiers, as dialogs and letters show them."""
    patient = record.patient
    return f"{listed_name(patient.family_name, patient.given_name)} · {identity(record, today)}"
