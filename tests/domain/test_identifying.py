"""Two identifiers, ticked or typed, before a call is anybody's."""

from __future__ import annotations

from datetime import date

import pytest

from pumptracker.domain.identifying import BORN, MRN, NAME, PHONE, enough, fits_another, given, known, shared
from pumptracker.domain.likeness import Person
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


@pytest.mark.parametrize(
    ("family", "given_name", "born", "phones", "found"),
    [
        ("Hernandez", "Rosa", BORN_ON, (), {NAME, BORN}),
        ("Hernández", "Luis", date(1970, 1, 1), ("+1 773 555 0117",), {NAME, PHONE}),
        ("Ito", "Rosa", None, (), set()), ("Ito", "Ken", BORN_ON, ("773 555 0118",), {BORN}),
    ],
)  # fmt: skip
def test_what_somebody_else_has_too_does_not_tell_them_apart(family, given_name, born, phones, found):
    other = shared(ROSA, Person(2, "005121", family, given_name, "", born, phones))
    assert other == found
    assert fits_another({NAME, BORN}, [other]) == (found == {NAME, BORN})
    assert not fits_another({NAME, BORN, MRN}, [other])
