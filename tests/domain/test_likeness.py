"""Who is much like somebody: the table of cases behind the look-alike warning."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pumptracker.domain.likeness import (
    NAME_AND_BIRTH,
    SAME_MRN,
    SAME_NAME,
    SAME_PHONE,
    Person,
    Roll,
    one_letter_apart,
)

BORN = date(1972, 7, 27)


def person(number: int = 0, **more) -> Person:
    values = {"mrn": f"X{number}", "family_name": "", "given_name": "", "preferred_name": "", "date_of_birth": None}
    return Person(patient_id=number, **{**values, **more})


ROSA = person(
    1, mrn="005120", family_name="Hernández", given_name="Rosa Maria", preferred_name="Rosie", date_of_birth=BORN,
    phones=("+1 773 555 0117",),
)  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ({"family_name": "Hernandez", "given_name": "ROSA MARIA", "date_of_birth": BORN}, NAME_AND_BIRTH),
        ({"family_name": "Rosa", "given_name": "Hernandez", "date_of_birth": BORN}, NAME_AND_BIRTH),
        ({"family_name": "Hernandez", "given_name": "Rosie", "date_of_birth": BORN}, NAME_AND_BIRTH),
        ({"family_name": "Hernandes", "given_name": "Rosa", "date_of_birth": BORN}, NAME_AND_BIRTH),
        ({"family_name": "Hernandez", "given_name": "Rossa", "date_of_birth": BORN}, NAME_AND_BIRTH),
        ({"family_name": "Hernadnez", "given_name": "Rosa", "date_of_birth": BORN}, NAME_AND_BIRTH),
        ({"family_name": "Hernandez", "date_of_birth": BORN}, NAME_AND_BIRTH),
        ({"family_name": "Hernandez", "given_name": "Rosa", "date_of_birth": date(1972, 7, 21)}, NAME_AND_BIRTH),
        ({"family_name": "Hernandez", "given_name": "Rosa", "date_of_birth": date(1950, 1, 1)}, SAME_NAME),
        ({"family_name": "Hernandez", "given_name": "Rosa"}, SAME_NAME),
        ({"family_name": "Else", "phones": ("(773) 555-0117",)}, SAME_PHONE),
        ({"family_name": "Else", "mrn": "5120"}, SAME_MRN),
        ({"family_name": "Else", "mrn": "00-5120"}, SAME_MRN),
        ({"family_name": "Hernandes", "given_name": "Rossa", "date_of_birth": BORN}, None),
        ({"family_name": "Else", "given_name": "Rosa", "date_of_birth": BORN}, None),
        ({"family_name": "Hernandez", "given_name": "Ana", "date_of_birth": BORN}, None),
        ({"family_name": "Else", "phones": ("0117",)}, None),
        ({}, None),
    ],
)
def test_who_is_like_rosa(typed, why):
    found = Roll([ROSA]).alike(person(**typed))
    assert [each.why for each in found] == ([why] if why else [])


def test_nobody_is_like_themselves_and_each_is_named_once_the_likest_first():
    twin = person(2, family_name="Hernandez", given_name="Rosa", date_of_birth=BORN, phones=("773 555 0117",))
    namesake = person(3, family_name="Hernandez", given_name="Rosa", date_of_birth=date(1950, 1, 1))
    found = Roll([namesake, ROSA, twin]).alike(ROSA)
    assert [(each.person.patient_id, each.why) for each in found] == [(2, NAME_AND_BIRTH), (3, SAME_NAME)]


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [("rosa", "rosa", True), ("rosa", "roza", True), ("rosa", "ros", True), ("rosa", "roas", True),
     ("rosa", "orsa", True), ("rosa", "rossa", True), ("rosa", "aros", False), ("rosa", "ro", False),
     ("rosa", "sora", False), ("", "a", True), ("", "", True)],
)  # fmt: skip
def test_one_letter_apart(one, other, apart):
    assert one_letter_apart(one, other) is apart
    assert one_letter_apart(other, one) is apart


@given(word=st.text(alphabet="abc", min_size=1, max_size=7), at=st.integers(0, 6), letter=st.sampled_from("abcd"))
@settings(derandomize=True, max_examples=100)
def test_a_word_with_one_letter_changed_added_or_left_out_is_always_one_letter_apart(word, at, letter):
    at %= len(word)
    for changed in (word[:at] + letter + word[at + 1 :], word[:at] + letter + word[at:], word[:at] + word[at + 1 :]):
        assert one_letter_apart(word, changed)
