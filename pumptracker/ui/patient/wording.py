"""The few ways in which the patient page writes figures, dates and times."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from pumptracker.domain.quantity import plain
from pumptracker.words import day, sentence


def near_day(on: date, today: date) -> str:
    """A date without its year where that is this year's: "9 Nov"."""
    return day(on).removesuffix(f" {on.year}") if on.year == today.year else day(on)


def one_decimal(amount: Decimal | Fraction) -> str:
    """A volume in mL with one decimal, as syringes are read: "3.0"."""
    return f"{float(amount):.1f}"


def joined(*parts: str) -> str:
    """What is there of these, set apart by dots."""
    return " · ".join(part for part in parts if part)


def with_unit(amount: Decimal | None, unit: str) -> str:
    """A figure and its unit; "" where it is not known."""
    return "" if amount is None else f"{plain(amount)} {unit}".strip()


def difference_words(difference: Decimal) -> str:
    """A discrepancy in words: "2.4 mL more than expected" (rules.md 8)."""
    if difference == 0:
        return sentence("residual_as_expected", {})
    code = "residual_more" if difference > 0 else "residual_less"
    return sentence(code, {"volume": plain(abs(difference)) or "0"})
