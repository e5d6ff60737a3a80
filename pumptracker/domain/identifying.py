"""Two identifiers: what a caller must say of a patient before anything is done for them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from datetime import date

from pumptracker.domain.likeness import Person
from pumptracker.domain.name import folded
from pumptracker.domain.record import PatientRecord

NAME, BORN, MRN, PHONE = "name", "born", "mrn", "phone"
IDENTIFIERS = (NAME, BORN, MRN, PHONE)
"""What a patient is known by, in the order in which it is asked."""

NEEDED = 2
_SHORTEST_PHONE, _PHONE = 7, 10


def known(record: PatientRecord) -> tuple[str, ...]:
    """The identifiers that are recorded, and can be compared with what the caller says."""
    who = record.patient
    there = {NAME: True, BORN: who.date_of_birth is not None, MRN: bool(who.mrn), PHONE: bool(record.phones)}
    return tuple(each for each in IDENTIFIERS if there[each])


def enough(matching: Collection[str]) -> bool:
    """Whether these identifiers are enough to say who is meant, where they are nobody else's."""
    return len(set(matching) & set(IDENTIFIERS)) >= NEEDED


def shared(record: PatientRecord, other: Person) -> frozenset[str]:
    """Which identifiers somebody else has too; as in `given`, the family name alone counts as the name."""
    who, found = record.patient, set()
    if folded(who.family_name) == folded(other.family_name):
        found.add(NAME)
    if who.date_of_birth is not None and who.date_of_birth == other.date_of_birth:
        found.add(BORN)
    if {_digits(phone.number) for phone in record.phones} & {_digits(number) for number in other.phones}:
        found.add(PHONE)
    return frozenset(found)


def fits_another(matching: Collection[str], others: Iterable[Collection[str]]) -> bool:
    """Whether all of these identifiers are somebody else's too, given what each of the others shares."""
    return any(set(matching) <= set(other) for other in others)


def _digits(number: str) -> str:
    return re.sub(r"\D", "", number)[-_PHONE:]


def given(record: PatientRecord, text: str, dates: Iterable[date]) -> frozenset[str]:
    """Which identifiers of a patient a text names in full; `dates` are the days that may be read in it."""
    who, words = record.patient, folded(text).replace(",", " ").split()
    found = set()
    if folded(who.family_name) in words or all(part in words for part in folded(who.family_name).split()):
        found.add(NAME)
    if who.date_of_birth is not None and who.date_of_birth in set(dates):
        found.add(BORN)
    if who.mrn and folded(who.mrn) in words:
        found.add(MRN)
    if any(_is_in(phone.number, text) for phone in record.phones):
        found.add(PHONE)
    return frozenset(found)


def _is_in(number: str, text: str) -> bool:
    digits = re.sub(r"\D", "", number)
    return len(digits) >= _SHORTEST_PHONE and digits in re.sub(r"[^\d ]", "", text).replace(" ", "")
