"""Two identifiers, ticked or typed, before a call is anybody's."""

from __future__ import annotations

from datetime import date

import pytest

from pumptracker.domain.identifying import BORN, MRN, NAME, PHONE, enough, given, known
from pumptracker.domain.record import Patient, PatientRecord, Phone

BORN_ON = date(1972, 7, 27)
ROSA = PatientRecord(
    patient=Patient(id=1, mrn="005120", family_name="Hernández", given_name="Rosa", date_of_birth=BORN_ON),
    phones=(Phone(id=1, number="(773) 555-0117"),),
)


@pytest.mark.parametrize(
    ("text", "dates", "found"),
    [
        ("hernandez", [], {NAME}), ("rosa", [], set()), ("hernandez, rosa 7/27/72", [BORN_ON], {NAME, BORN}),
        ("005120 hernandez", [], {NAME, MRN}), ("5120", [], set()), ("773-555-0117", [], {PHONE}), ("0117", [], set()),
        ("hernandez 773 555 0117", [], {NAME, PHONE}), ("hern", [], set()), ("", [], set()),
        ("hernandez 7/28/72", [date(1972, 7, 28)], {NAME}),
    ],
)  # fmt: skip
def test_what_is_typed_in_full_counts_as_an_identifier(text, dates, found):
    assert given(ROSA, text, dates) == found


def test_one_identifier_is_not_enough_and_two_are():
    assert not enough({NAME})
    assert not enough({NAME, "hair"})
    assert enough({NAME, PHONE})


def test_what_is_not_recorded_cannot_be_compared():
    nobody = PatientRecord(patient=Patient(id=1, mrn="1", family_name="Ito"))
    assert known(nobody) == (NAME, MRN)
    assert known(ROSA) == (NAME, BORN, MRN, PHONE)
