"""Public holidays of countries, from the library `holidays` (MIT); the only module that knows it.

It is imported where it is used and not before: a bundle may be without it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from importlib.util import find_spec

_SMALL_WORDS = re.compile(r"\b(And|Of|The)\b")
_INNER_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SPELT = {"DRCongo": "Congo, Democratic Republic", "HeardIslandAndMcDonaldIslands": "Heard and McDonald Islands"}
_READ_IN = "en_US"


def is_there() -> bool:
    """Whether the library is installed with this program."""
    return find_spec("holidays") is not None


def version() -> str:
    """The version of the library."""
    from holidays.version import __version__

    return __version__


def countries() -> list[tuple[str, str]]:
    """The countries it knows, as (code, name), by name."""
    from holidays.registry import COUNTRIES

    return sorted(((names[1], _words(names[0])) for names in COUNTRIES.values()), key=lambda each: each[1])


def subdivisions(country: str) -> list[tuple[str, str]]:
    """The parts of a country whose holidays differ, as (code, name), by name; empty where there are none."""
    from holidays import country_holidays

    found = country_holidays(country)
    names = {code: name for name, code in reversed(found.subdivisions_aliases.items())}
    return sorted(((code, names.get(code, code)) for code in found.subdivisions), key=lambda each: each[1])


def public_holidays(country: str, subdivision: str, years: Iterable[int], spoken: str = "en") -> list[tuple[date, str]]:
    """The public holidays of some years as (day, name), by day.

    In the language spoken where the library has its words, else in English where it has those.
    """
    from holidays import country_holidays

    known = country_holidays(country).supported_languages
    language = next((each for each in (spoken, _READ_IN) if each in known), None)
    found = country_holidays(country, subdiv=subdivision or None, years=list(years), language=language)
    return sorted(found.items())


def _words(class_name: str) -> str:
    """A name as words: "BosniaAndHerzegovina" is "Bosnia and Herzegovina"."""
    if class_name in _SPELT:
        return _SPELT[class_name]
    return _SMALL_WORDS.sub(lambda found: found[0].lower(), _INNER_CAPITAL.sub(" ", class_name))
