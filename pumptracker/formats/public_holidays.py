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


def public_holidays(country: str, subdivision: str, years: Iterable[int]) -> list[tuple[date, str]]:
    """The public holidays of some years as (day, name), by day; in English where the library has the words."""
    from holidays import country_holidays

    language = _READ_IN if _READ_IN in country_holidays(country).supported_languages else None
    found = country_holidays(country, subdiv=subdivision or None, years=list(years), language=language)
    return sorted(found.items())


def _words(class_name: str) -> str:
    """A name as words: "BosniaAndHerzegovina" is "Bosnia and Herzegovina"."""
    if class_name in _SPELT:
        return _SPELT[class_name]
    return _SMALL_WORDS.sub(lambda found: found[0].lower(), _INNER_CAPITAL.sub(" ", class_name))
