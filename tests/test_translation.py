"""Every sentence is said in every language, with the same gaps; what a translator edits is what is spoken."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from string import Formatter

import pytest

from pumptracker import words
from pumptracker.words import ENGLISH, LANGUAGES, SENTENCES, sentence, tr
from tests import i18n

OTHERS = LANGUAGES[1:]


@pytest.fixture(autouse=True)
def _speak_english_afterwards():
    yield
    words.speak("en")


def gaps(text: str) -> Counter[str]:
    return Counter(name for _, name, _, _ in Formatter().parse(text) if name is not None)


@pytest.mark.parametrize("language", OTHERS)
def test_the_file_of_a_language_is_as_the_sentences_are(language):
    kept = i18n.messages(language)
    assert i18n.file_of(language).read_text(encoding="utf-8") == i18n.text(language, kept)
    assert [code for code, each in kept.items() if not each.is_finished] == []


@pytest.mark.parametrize("language", OTHERS)
def test_every_sentence_keeps_its_gaps_signs_and_ends(language):
    words.speak(language)
    wrong = []
    for code, english in ENGLISH.items():
        said = SENTENCES[code]
        if gaps(said) != gaps(english):
            wrong.append((code, "gaps", said))
        for sign in ("…", "▾", "→", "✓"):
            if (sign in english) != (sign in said):
                wrong.append((code, sign, said))
        if english.startswith("! ") != said.startswith("! ") or (said != said.strip() and english == english.strip()):
            wrong.append((code, "ends", said))
    assert wrong == []


@pytest.mark.parametrize("language", OTHERS)
def test_hardly_a_sentence_is_the_same_in_both(language):
    words.speak(language)
    of_words = {code: re.sub(r"\{[^{}]*\}|[^a-z ]", "", english.lower()) for code, english in ENGLISH.items()}
    same = [code for code, english in ENGLISH.items() if SENTENCES[code] == english and len(of_words[code].split()) > 2]
    assert same == []


def test_days_and_counts_are_said_in_the_language_that_is_spoken():
    assert words.day(date(2027, 1, 4)) == "4 Jan 2027"
    words.speak("es")
    assert words.day(date(2027, 1, 4)) == "4 ene 2027"
    assert words.weekday(date(2026, 11, 25)) == "mié 25 nov"
    assert "fecha" in sentence("date_unknown", {"missing": "last_fill", "limit_on": "2027-07-04"}).lower()
    assert "4 jul 2027" in sentence("date_unknown", {"missing": "last_fill", "limit_on": "2027-07-04"})
    assert sentence("unit_days", {"amount": "1"}) == "1 día"
    words.speak("en")
    assert words.day(date(2027, 1, 4)) == "4 Jan 2027"


def test_a_sentence_that_a_language_lacks_is_said_in_english():
    words.speak_by("es", {"save_button": "Guardar", "no such code": "x"})
    assert tr("save_button") == "Guardar"
    assert tr("cancel_button") == ENGLISH["cancel_button"]
    assert "no such code" not in SENTENCES
