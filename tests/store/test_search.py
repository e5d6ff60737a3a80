"""One box finds a patient by anything people know of them, in any order and format."""

from __future__ import annotations

from datetime import date

import pytest

from pumptracker.domain.record import Patient, Phone, Pump
from pumptracker.services import pumping, registering
from pumptracker.services.checking import check
from pumptracker.store.connection import open_or_make
from pumptracker.store.search import find

TODAY = date(2026, 11, 24)
NOW = {"by": "Ana", "today": TODAY}


@pytest.fixture(scope="module")
def db(tmp_path_factory):
    opened = open_or_make(tmp_path_factory.mktemp("search") / "clinic.db")
    people = (("005120", "Hernández", "Rosa", date(1972, 7, 27), "+1 773 555 0117", "NGP384417H"),
              ("77", "O'Kon", "Łukasz", date(1951, 2, 16), "224 555 0185", "X1"),
              ("A-9", "van-Dijk", "Zoë", None, "312 555 0199", ""))  # fmt: skip
    for mrn, family, given, born, phone, serial in people:
        who = Patient(id=0, mrn=mrn, family_name=family, given_name=given, date_of_birth=born)
        patient = registering.register(
            opened, who, phones=[Phone(id=0, number=phone)], stage="long-term", entered_on=TODAY, **NOW
        )
        pumping.implant(opened, patient, Pump(id=0, serial=serial, implanted_on=TODAY), **NOW)
    yield opened
    assert check(opened).fault == ""
    opened.close()


@pytest.mark.parametrize(
    ("typed", "mrns"),
    [
        ("hern", ["005120"]), ("rosa hernandez", ["005120"]), ("HERNÁNDEZ, Rosa", ["005120"]), ("ros her", ["005120"]),
        ("27/7/72", ["005120"]), ("1972-07-27", ["005120"]), ("7 27 1972", ["005120"]), ("27.07.1972", ["005120"]),
        ("005120", ["005120"]), ("5120", ["005120"]), ("773 555 0117", ["005120"]), ("(773) 555-0117", ["005120"]),
        ("0117", ["005120"]), ("17735550117", ["005120"]), ("ngp38", ["005120"]), ("okon", ["77"]), ("o'kon", ["77"]),
        ("lukasz", ["77"]), ("van dijk", ["A-9"]), ("dijk zoe", ["A-9"]), ("a-9", ["A-9"]), ("", []), ("   ", []),
        ("rosa okon", []), ("nobody", []), ("'", []), ("%", []),
    ],
)  # fmt: skip
def test_the_box_finds(db, typed, mrns):
    assert [each.mrn for each in find(db, typed)] == mrns
