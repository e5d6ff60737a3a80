"""Amounts of drug: exact decimals and the few units a pump's programme uses."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from pumptracker.domain.refused import Refused

MASS = {"ng": Fraction(1, 1000), "mcg": Fraction(1), "mg": Fraction(1000), "g": Fraction(1_000_000)}
"""Micrograms in one of each mass unit (rules.md 1: 1 mg = 1000 mcg)."""

_SCALE = {(dose, strength): MASS[dose] / MASS[strength] for dose in MASS for strength in MASS} | {
    ("units", "units"): Fraction(1)
}
CONCENTRATION_UNITS = ("mcg/mL", "mg/mL", "units/mL")
DOSE_UNITS = ("mcg/day", "mg/day", "units/day")
_SPELLINGS = {"µg": "mcg", "μg": "mcg", "ug": "mcg", "u": "units", "unit": "units", "iu": "units"}
_NUMBER = re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)")
_LARGEST = Decimal(1_000_000_000)


def parse_decimal(text: str, field: str) -> Decimal:
    """The exact number in `text`, with a decimal point.

    Raises Refused where it is no plain number.
    """
    if not _NUMBER.fullmatch(text.strip()):
        raise Refused("not_a_number", field=field, given=text)
    number = Decimal(text.strip())
    if abs(number) > _LARGEST or number.as_tuple().exponent < -9:  # type: ignore[operator]
        raise Refused("not_a_number", field=field, given=text)
    return number


@lru_cache(maxsize=1000)
def unit_base(unit: str, per: str, field: str) -> str:
    """The mass unit of a concentration ("mg/mL") or a daily dose ("mcg/day"): mcg, mg, units."""
    base, _, rest = unit.strip().partition("/")
    base = base.strip().casefold()
    base = _SPELLINGS.get(base, base)
    if rest.strip().casefold() not in {per.casefold(), {"day": "d", "mL": "ml"}[per]}:
        raise Refused("unknown_unit", field=field, given=unit)
    if base != "units" and base not in MASS:
        raise Refused("unknown_unit", field=field, given=unit)
    return base


def daily_volume(*, concentration: Decimal, concentration_unit: str, daily_dose: Decimal, dose_unit: str) -> Fraction:
    """Flow in mL/day = daily dose ÷ concentration, exact, in any pair of units that match.

    Raises Refused where either is 0 or less, or the units do not match.
    """
    if concentration <= 0:
        raise Refused("must_be_positive", field="concentration")
    if daily_dose <= 0:
        raise Refused("must_be_positive", field="daily_dose")
    strength, dose = unit_base(concentration_unit, "mL", "concentration_unit"), unit_base(dose_unit, "day", "dose_unit")
    if (strength == "units") != (dose == "units"):
        raise Refused(
            "units_do_not_match", field="dose_unit", concentration_unit=concentration_unit, dose_unit=dose_unit
        )
    scale = _SCALE[dose, strength]
    above, below = daily_dose.as_integer_ratio()
    by_above, by_below = concentration.as_integer_ratio()
    return Fraction(above * scale.numerator * by_below, below * scale.denominator * by_above)  # reduced once


def plain(number: Decimal | None) -> str | None:
    """A decimal as it is stored: no exponent, no trailing zeros."""
    if number is None:
        return None
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
