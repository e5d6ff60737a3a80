"""Reasons, questions and refusals as sentences: one table for window, verbs and print."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from pumptracker.words.deeds import DEEDS
from pumptracker.words.fields import FIELDS
from pumptracker.words.patients import PATIENTS
from pumptracker.words.reasons import REASONS
from pumptracker.words.refusals import REFUSALS
from pumptracker.words.screens import SCREENS
from pumptracker.words.terms import TERMS

SENTENCES: dict[str, str] = {**REASONS, **REFUSALS, **TERMS, **FIELDS, **DEEDS, **SCREENS, **PATIENTS}

_MISSING = {
    "last_fill": "last fill",
    "fill_volume": "fill volume",
    "alarm_volume": "alarm volume",
    "concentration": "concentration",
    "concentration_unit": "unit of the concentration",
    "daily_dose": "daily dose",
    "dose_unit": "unit of the dose",
    "stop_date": "the printed date",
    "implant_date": "the day of the implant",
}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def tr(code: str) -> str:
    """The sentence of a code in the desk's language, its gaps open."""
    return SENTENCES[code]


def day(when: date) -> str:
    """A date for people, the month in letters: "4 Jul 2026"."""
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def weekday(when: date) -> str:
    """A near date for people: "Wed 25 Nov"."""
    return f"{_WEEKDAYS[when.weekday()]} {when.day} {_MONTHS[when.month - 1]}"


def _shown(name: str, value: object) -> object:
    if isinstance(value, date):
        return day(value)
    if name.endswith("_on") and isinstance(value, str):
        return day(date.fromisoformat(value))
    if name == "deed":
        return SENTENCES.get(f"did_{value}", value)
    if name == "missing":
        return ", ".join(_MISSING.get(word, word) for word in str(value).split())
    return value


def sentence(code: str, facts: Mapping[str, object]) -> str:
    """A code and its facts as a sentence."""
    if code == "date_unknown" and "limit_on" in facts:
        code = "date_unknown_limit"
    return tr(code).format(**{name: _shown(name, value) for name, value in facts.items()})
