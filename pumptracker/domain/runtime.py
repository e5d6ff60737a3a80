"""How long a reservoir lasts: the estimate behind the low-reservoir alarm date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from pumptracker.domain.calendar import days_after
from pumptracker.domain.quantity import daily_volume, plain
from pumptracker.domain.record import Fill, Programme


@dataclass(frozen=True, slots=True)
class Rate:
    """A programme from a day on: flow in mL/day, and the figures it came from."""

    from_on: date
    flow: Fraction
    concentration: Decimal
    concentration_unit: str
    daily_dose: Decimal
    dose_unit: str


@dataclass(frozen=True, slots=True)
class Estimate:
    """The estimated day the volume reaches a level, with the arithmetic that gives it."""

    reached_on: date
    from_on: date
    volume_ml: Fraction
    days: int
    rate: Rate


def total_dose(daily_dose: Decimal, bolus_dose: Decimal | None, boluses_per_day: Decimal | None) -> Decimal:
    """Daily dose with every allotted patient bolus counted (rules.md 1)."""
    return daily_dose + (bolus_dose or Decimal(0)) * (boluses_per_day or Decimal(0))


def rates(fill: Fill, programmes: Sequence[Programme]) -> list[Rate] | str:
    """The programmes from the fill on, in order; or the names of the figures that are missing.

    A change on the day of the fill counts from that day.
    """
    assert fill.filled_on is not None
    current = fill
    found = [_rate(fill.filled_on, current)]
    changes = _changes_of(fill, programmes)
    for change in changes:
        current = changed(current, change)
        found.append(_rate(change.changed_on, current))
    if isinstance(found[0], str) and len(found) > 1 and changes[0].changed_on == fill.filled_on:
        found = found[1:]
    missing = next((each for each in found if isinstance(each, str)), None)
    return missing or [each for each in found if isinstance(each, Rate)]


def _changes_of(fill: Fill, programmes: Sequence[Programme]) -> list[Programme]:
    """The changes on or after the day of a fill, in order; all of its pump's where that day is not known."""
    since = fill.filled_on or date.min
    changes = (each for each in programmes if each.pump_id == fill.pump_id and each.changed_on >= since)
    return sorted(changes, key=lambda each: (each.changed_on, each.id))


def running(fill: Fill, programmes: Sequence[Programme]) -> Fill:
    """The fill at the programme it runs at now, every change since included."""
    for change in _changes_of(fill, programmes):
        fill = changed(fill, change)
    return fill


def changed(fill: Fill, change: Programme) -> Fill:
    """The fill as it runs after a change; what the change leaves open stays as it was."""
    if change.concentration is not None:
        fill = replace(fill, concentration=change.concentration, concentration_unit=change.concentration_unit)
    if change.daily_dose is not None:
        fill = replace(
            fill, daily_dose=change.daily_dose, dose_unit=change.dose_unit,
            bolus_dose=change.bolus_dose, boluses_per_day=change.boluses_per_day,
        )  # fmt: skip
    return fill


def missing_figures(fill: Fill) -> list[str]:
    """The figures of a programme that are not known: a number, or the unit it is in."""
    missing = []
    for amount, unit in (("concentration", "concentration_unit"), ("daily_dose", "dose_unit")):
        if getattr(fill, amount) is None:
            missing.append(amount)
        elif not getattr(fill, unit):
            missing.append(unit)
    return missing


def _rate(from_on: date, fill: Fill) -> Rate | str:
    missing = missing_figures(fill)
    if missing:
        return " ".join(missing)
    assert fill.concentration is not None and fill.daily_dose is not None
    dose = total_dose(fill.daily_dose, fill.bolus_dose, fill.boluses_per_day)
    flow = daily_volume(
        concentration=fill.concentration, concentration_unit=fill.concentration_unit,
        daily_dose=dose, dose_unit=fill.dose_unit,
    )  # fmt: skip
    return Rate(from_on, flow, fill.concentration, fill.concentration_unit, dose, fill.dose_unit)


def reach(volume_ml: Decimal, level_ml: Decimal, programme: Sequence[Rate]) -> Estimate:
    """When a reservoir filled to `volume_ml` on the first rate's day reaches `level_ml` (rules.md 1, 2).

    Day counts round down, exactly: no flow is ever rounded.
    """
    left = Fraction(volume_ml)
    level = Fraction(level_ml)
    for rate, following in zip(programme, [*programme[1:], None], strict=True):
        days = (left - level) // rate.flow
        span = None if following is None else (following.from_on - rate.from_on).days
        if span is None or (left - level) / rate.flow < span:
            return Estimate(days_after(rate.from_on, days), rate.from_on, left, days, rate)
        left -= rate.flow * span
    raise AssertionError("a programme has a last rate")


def volume_text(volume: Fraction | Decimal) -> str:
    """A volume for people, in mL, to two decimals at most."""
    rounded = (
        round(Decimal(volume.numerator) / Decimal(volume.denominator), 2) if isinstance(volume, Fraction) else volume
    )
    return plain(rounded) or "0"
