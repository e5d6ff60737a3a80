"""What a new clinic is given is said in the language of the desk until the clinic rewords it."""

from __future__ import annotations

import re

import pytest

from pumptracker import words
from pumptracker.domain.defaults import CHECKLISTS, DRUGS, MIXTURES, MODELS
from pumptracker.domain.drug import Formulary
from pumptracker.domain.number_choice import EVERY
from pumptracker.domain.quantity import parse_decimal
from pumptracker.domain.refused import Refused
from pumptracker.words import ENGLISH, in_language
from pumptracker.words.as_shipped import kept, said
from pumptracker.words.shipped import SHIPPED

GIVEN = {
    *(text for texts in CHECKLISTS.values() for text in texts),
    *(each.source for each in (*DRUGS, *MIXTURES, *MODELS)), *(choice.source for choice in EVERY.values()),
} - {""}  # fmt: skip
_CITATION = re.compile(r"[A-Z]\w+ \d{4}")
"""A name and a year: the same in every language."""


@pytest.fixture(autouse=True)
def _speak_english_afterwards():
    yield
    words.speak("en")


def test_every_text_a_clinic_is_given_can_be_said_and_no_other_is():
    assert {text for text in GIVEN if not _CITATION.fullmatch(text)} == set(SHIPPED.values())
    assert len(set(SHIPPED.values())) == len(SHIPPED)
    spanish = [in_language("es")[code] for code in SHIPPED]
    assert len(set(spanish)) == len(spanish)


@pytest.mark.parametrize("text", sorted(GIVEN))
def test_a_shipped_text_is_said_in_spanish_and_kept_in_english(text):
    assert said(text) == kept(text) == text
    words.speak("es")
    assert (said(text) == text) == bool(_CITATION.fullmatch(text))
    assert kept(f" {said(text)} ") == text
    assert kept(text) == text


@pytest.mark.parametrize("text", ["Wallet card given to her", "wallet card given", "Pharmacy, 24 Nov 2026", ""])
def test_a_text_of_the_clinics_own_is_as_it_wrote_it_in_every_language(text):
    assert text not in ENGLISH.values()
    for spoken in words.LANGUAGES:
        words.speak(spoken)
        assert said(text) == kept(text) == text


@pytest.mark.parametrize(
    ("spanish", "english"),
    [
        ("baclofeno", "baclofen"), ("Morfina + Clonidina", "morphine + clonidine"), ("ziconotida", "ziconotide"),
        ("hidromorfona + CLONIDINA", "hydromorphone + clonidine"), ("fentanilo", "fentanyl"),
        ("sufentanilo", "sufentanil"), ("bupivacaina", "bupivacaine"), ("solución salina", "saline"),
    ],
)  # fmt: skip
def test_a_drug_typed_by_its_spanish_name_is_the_same_drug(spanish, english):
    listed = Formulary({drug.name: drug for drug in DRUGS}, {mixture.drugs: mixture for mixture in MIXTURES})
    assert listed.contents(spanish) == listed.contents(english)
    assert listed.tier(spanish) == listed.tier(english)
    assert listed.needs_order(spanish) == listed.needs_order(english)
    assert listed.in_pump_limit(spanish, diluted=False, unlisted_days=30) == listed.in_pump_limit(
        english, diluted=False, unlisted_days=30
    )
    assert listed.first_fill_days(spanish) == listed.first_fill_days(english)


@pytest.mark.parametrize("typed", ["1,5", "1,500", "2.000,5", "12,"])
def test_a_decimal_comma_is_refused_in_both_languages_with_how_to_write_it(typed):
    with pytest.raises(Refused, match="not_a_number") as refusal:
        parse_decimal(typed, "fill_ml")
    for spoken in words.LANGUAGES:
        words.speak(spoken)
        assert "12.5" in words.sentence(refusal.value.code, {**refusal.value.facts, "field": "x"})
