"""Dates as people type them: `t`, `+3w`, `12/24`, `2026-11-24`, `24 Nov 2026`."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date

from pumptracker.domain.calendar import days_after, months_after
from pumptracker.domain.refused import Refused

_STEP = re.compile(r"([+-]?)(\d{1,4})([dwmysa])")
_WORDS = {
    "t": 0, "today": 0, "m": 1, "y": -1, "tomorrow": 1, "yesterday": -1,
    "h": 0, "hoy": 0, "mañana": 1, "manana": 1, "ayer": -1,
}  # fmt: skip
_MONTHS = {
    name: number
    for names in (
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
        ("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"),
    )
    for number, name in enumerate(names, 1)
}  # fmt: skip
"""The months as they begin, in English and Spanish: whoever is at the desk may type either."""


_AHEAD = frozenset(
    {"visit_on", "call_back_on", "due_on", "first_on", "last_on", "first_visit_on", "alarm_on", "printed_alarm_on"}
)
"""Fields whose day lies ahead: “24 Dec” typed in January is next Christmas there."""
_JUST_PAST = 7
"""Days back that are a slip rather than next year's."""


def read_date(text: str, today: date, field: str) -> date:
    """The date that was typed; month first in numbers. Raises Refused at `field` where it is none."""
    typed, text = text.strip(), text.strip().casefold()
    if text in _WORDS:
        return days_after(today, _WORDS[text])
    step = _STEP.fullmatch(text)
    if step:
        return _stepped(today, -1 if step[1] == "-" else 1, int(step[2]), step[3])
    try:
        return _written(text, today, ahead=field in _AHEAD)
    except (ValueError, IndexError):
        raise Refused("not_a_date", field=field, given=typed) from None


def read_birth(text: str, today: date, field: str) -> date:
    """A date of birth: a year of two digits is the latest one that has been ("7/27/72" is 1972)."""
    found = read_date(text, today, field)
    two_digits = re.search(r"(?<!\d)\d{1,2}[^\da-z]+(?:\d{1,2}|[a-z]+)[^\da-z]+(\d\d)$", text.strip().casefold())
    return months_after(found, -1200) if two_digits and found > today else found


def read_expiry(text: str, today: date, field: str) -> date:
    """The date a drug expires: "2/2027", as labels have it, is the last day of that month."""
    labelled = re.fullmatch(r"(\d{1,2})\s*[/.-]\s*(\d{4})", text.strip())
    if labelled and 1 <= int(labelled[1]) <= 12 and 1 < int(labelled[2]) < 9999:
        return days_after(months_after(date(int(labelled[2]), int(labelled[1]), 1), 1), -1)
    return read_date(text, today, field)


def _stepped(today: date, sign: int, count: int, unit: str) -> date:
    """So many days, weeks (w or s), months or years (y or a) from today."""
    if unit in "mya":
        return months_after(today, sign * count * (1 if unit == "m" else 12))
    return days_after(today, sign * count * (1 if unit == "d" else 7))


def _written(text: str, today: date, *, ahead: bool) -> date:
    if re.fullmatch(r"\d{4}-\d{1,2}-\d{1,2}", text):
        year, month, day = map(int, text.split("-"))
        return date(year, month, day)
    if re.search(r"[^a-z0-9/. \-]", text):
        raise ValueError(text)
    words = [word for word in re.findall(r"[a-z]+|\d+", text) if word != "de"]
    named = [n for n, word in enumerate(words) if word[:3] in _MONTHS]
    if named:
        month = _MONTHS[words.pop(named[0])[:3]]
        return _dated(words[1:], month, int(words[0]), today, ahead=ahead)
    first, second = int(words[0]), int(words[1])
    if first > 12:  # no month: the day was written first
        first, second = second, first
    return _dated(words[2:], first, second, today, ahead=ahead)


def _dated(year: list[str], month: int, day: int, today: date, *, ahead: bool) -> date:
    """A day of the year that was typed; where none was, of the year in which it lies nearest to today.

    What can only lie `ahead` is the next such day there is, but for the last few days.
    """
    if year:
        return date(_year(year), month, day)
    found = []
    for near in (today.year - 1, today.year, today.year + 1):
        with suppress(ValueError):  # 29 February, and the ends of the calendar
            found.append(date(near, month, day))
    later = [each for each in found if (each - today).days >= -_JUST_PAST]
    if ahead and later:
        return later[0]
    return min(found, key=lambda each: abs((each - today).days))  # none: ValueError, as for any day that is none


def _year(words: list[str]) -> int:
    year = int(words[0])
    if len(words[0]) not in (2, 4):
        raise ValueError(words[0])
    return year + 2000 if year < 100 else year
