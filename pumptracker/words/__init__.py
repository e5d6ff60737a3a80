"""Reasons, questions and refusals as sentences: one table for window, verbs and print."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from functools import cache

from pumptracker.words.access import ACCESS
from pumptracker.words.backups import BACKUPS
from pumptracker.words.calendar import CALENDAR
from pumptracker.words.closing import CLOSING
from pumptracker.words.command import COMMAND
from pumptracker.words.contacts import CONTACTS
from pumptracker.words.deeds import DEEDS
from pumptracker.words.education import EDUCATION
from pumptracker.words.fields import FIELDS
from pumptracker.words.first_start import FIRST_START
from pumptracker.words.learn import LEARN
from pumptracker.words.one_desk import ONE_DESK
from pumptracker.words.pathway import PATHWAY
from pumptracker.words.patient import PATIENT
from pumptracker.words.patients import PATIENTS
from pumptracker.words.prints import PRINTS
from pumptracker.words.reasons import REASONS
from pumptracker.words.recalls import RECALLS
from pumptracker.words.refusals import REFUSALS
from pumptracker.words.screens import SCREENS
from pumptracker.words.self_test import SELF_TEST
from pumptracker.words.settings import SETTINGS
from pumptracker.words.shipped import SHIPPED
from pumptracker.words.storms import STORMS
from pumptracker.words.terms import TERMS
from pumptracker.words.worklist import WORKLIST

TABLES = (
    REASONS, REFUSALS, TERMS, FIELDS, DEEDS, SCREENS, WORKLIST, PATIENTS, PATIENT, PATHWAY, SETTINGS, CALENDAR, CLOSING,
    CONTACTS, RECALLS, PRINTS, LEARN, COMMAND, EDUCATION, ACCESS, SHIPPED, ONE_DESK, STORMS, BACKUPS, SELF_TEST,
    FIRST_START,
)  # fmt: skip
"""The tables of sentences; no code stands in two of them (tested)."""

ENGLISH: dict[str, str] = {code: words for table in TABLES for code, words in table.items()}
"""Every sentence by its code, as it was written first."""

SENTENCES: dict[str, str] = dict(ENGLISH)
"""Every sentence by its code, in the language that is spoken now."""

LANGUAGES = ("en", "es")

_MONTHS_OF = {
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    "es": ("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"),
}
_WEEKDAYS_OF = {
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    "es": ("lun", "mar", "mié", "jue", "vie", "sáb", "dom"),
}


class _Now:
    language = LANGUAGES[0]
    months = _MONTHS_OF[LANGUAGES[0]]
    weekdays = _WEEKDAYS_OF[LANGUAGES[0]]


def language() -> str:
    """The language that is spoken now, by its code."""
    return _Now.language


def speak(chosen: str) -> None:
    """Say everything in a language from now on; what it has no sentence for is said in English."""
    speak_by(chosen, _translated(chosen))


def _translated(chosen: str) -> Mapping[str, str]:
    """The sentences of a language beside the English ones; none where their file is gone or broken."""
    if chosen == LANGUAGES[0]:
        return {}
    from pumptracker.words import translation

    try:
        return translation.read(chosen)
    except (OSError, SyntaxError):  # the reader of XML raises the latter
        return {}


@cache
def _also(chosen: str) -> Mapping[str, str]:
    return {**ENGLISH, **_translated(chosen)}


def in_language(chosen: str) -> Mapping[str, str]:
    """Every sentence in a language, spoken now or not, by code: for what is read in both."""
    return SENTENCES if chosen == language() else _also(chosen)


def speak_by(chosen: str, sentences: Mapping[str, str]) -> None:
    """Say these sentences in the place of the English ones, with the months and weekdays of a language."""
    SENTENCES.update(ENGLISH)
    SENTENCES.update((code, said) for code, said in sentences.items() if code in ENGLISH)
    _Now.language = chosen
    _Now.months, _Now.weekdays = _MONTHS_OF[chosen], _WEEKDAYS_OF[chosen]


def tr(code: str) -> str:
    """The sentence of a code in the desk's language, its gaps open."""
    return SENTENCES[code]


def day(when: date) -> str:
    """A date for people, the month in letters: "4 Jul 2026"."""
    return f"{when.day} {_Now.months[when.month - 1]} {when.year}"


def local_time(at: str) -> str:
    """A moment of the history (UTC, ISO text) as the clock on this wall showed it: "3 Nov 2026, 14:05"."""
    if not at:
        return ""
    moment = datetime.fromisoformat(at).astimezone()
    return f"{day(moment.date())}, {moment:%H:%M}"


def moment(when: datetime) -> str:
    """A moment as the clock on this wall shows it: "Tue 24 Nov 2026, 14:05"; one without a zone is this wall's."""
    here = when.astimezone() if when.tzinfo else when
    return f"{_Now.weekdays[here.weekday()]} {day(here.date())}, {here:%H:%M}"


_WEEK, _NEAR_DAYS = 7, 270


def weekday(when: date) -> str:
    """A near date for people: "Wed 25 Nov"."""
    return f"{_Now.weekdays[when.weekday()]} {when.day} {_Now.months[when.month - 1]}"


def month(when: date) -> str:
    """A month for people: "Jan 2028"."""
    return f"{_Now.months[when.month - 1]} {when.year}"


def is_near(when: date, today: date) -> bool:
    """Whether a day needs no year beside it."""
    return abs((when - today).days) < _NEAR_DAYS


def near_day(when: date, today: date) -> str:
    """A day as briefly as it cannot be mistaken: "Wed 25" in the week ahead, "2 Dec", "12 Jan 2028" far from today."""
    ahead = (when - today).days
    if 0 <= ahead < _WEEK:
        return f"{_Now.weekdays[when.weekday()]} {when.day}"
    return f"{when.day} {_Now.months[when.month - 1]}" if is_near(when, today) else day(when)


_CODED = {"deed": "did", "cause": "cause", "stage": "stage", "recorded": "stage"}
"""The facts that are codes, and what the codes of their words begin with."""


def _shown(name: str, value: object) -> object:
    if isinstance(value, datetime):
        return moment(value)
    if isinstance(value, date):
        return day(value)
    if name.endswith("_on") and isinstance(value, str):
        return day(date.fromisoformat(value))
    if name == "happened_at":
        return local_time(str(value))
    if name in _CODED:
        return SENTENCES.get(f"{_CODED[name]}_{value}", str(value))
    if name == "table":
        return SENTENCES.get(f"history_table_{value}", str(value)).lower()
    if name == "missing":
        return ", ".join(SENTENCES.get(f"missing_{word}", word) for word in str(value).split())
    return value


_COUNTS = ("patients", "days", "months", "years", "amount", "count")
"""The facts that count something; the first there is in a sentence decides whether it speaks of one."""


def _of_one(code: str, facts: Mapping[str, object]) -> str:
    """The code of the sentence about one thing, where there is one thing and such a sentence."""
    counted = next((facts[name] for name in _COUNTS if name in facts), None)
    one = f"{code}_one"
    return one if str(counted) == "1" and one in SENTENCES else code


def sentence(code: str, facts: Mapping[str, object]) -> str:
    """A code and its facts as a sentence."""
    if code == "date_unknown" and "limit_on" in facts:
        code = "date_unknown_limit"
    return tr(_of_one(code, facts)).format(**{name: _shown(name, value) for name, value in facts.items()})
