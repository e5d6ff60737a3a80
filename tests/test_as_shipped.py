"""What a new clinic is given is said in the language of the desk until the clinic rewords it."""

from __future__ import annotations

import re

import pytest

from pumptracker import words
from pumptracker.domain.defaults import CHECKLISTS, DRUGS, MIXTURES, MODELS
from pumptracker.domain.number_choice import EVERY
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
