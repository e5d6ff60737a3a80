"""One fill recorded under two registrations."""

from __future__ import annotations

from dataclasses import fields
from fractions import Fraction
from typing import Any

from pumptracker.domain.drug import named
from pumptracker.domain.quantity import MASS, unit_base
from pumptracker.domain.record import Fill
from pumptracker.domain.refused import Refused

_STRENGTH, _DOSE = ("concentration_unit", "mL"), ("dose_unit", "day")
_UNIT_OF = {"concentration": _STRENGTH, "daily_dose": _DOSE, "bolus_dose": _DOSE}
_UNITS = frozenset(unit for unit, _ in _UNIT_OF.values())
_BLANK: tuple[object, ...] = (None, "", False)


def folded_fill(kept: Fill, other: Fill) -> dict[str, Any]:
    """What `other` adds to the same fill as `kept` records it; raises Refused naming both where a figure differs."""
    gaps: dict[str, Any] = {}
    for each in fields(kept):
        name, ours, theirs = each.name, getattr(kept, each.name), getattr(other, each.name)
        if name in ("id", "pump_id", "filled_on", *_UNITS) or theirs in _BLANK or _same(name, kept, other):
            continue
        if name == "note" and ours:
            gaps[name] = f"{ours}; {theirs}"
        elif ours not in _BLANK:
            raise _differing(kept, name, _with_unit(kept, name), _with_unit(other, name))
        else:
            gaps[name] = theirs
    return {**gaps, **_units(kept, other, gaps)}


def _units(kept: Fill, other: Fill, gaps: dict[str, Any]) -> dict[str, Any]:
    """The units that come with figures taken over; refused where one unit would then speak of two."""
    taken: dict[str, Any] = {}
    for name in sorted(gaps.keys() & _UNIT_OF.keys()):
        unit, per = _UNIT_OF[name]
        ours, theirs = getattr(kept, unit), getattr(other, unit)
        stands = any(getattr(kept, each) is not None for each, (own, _) in _UNIT_OF.items() if own == unit)
        if stands and ours and theirs and unit_base(ours, per, unit) != unit_base(theirs, per, unit):
            raise _differing(kept, unit, ours, theirs)
        if theirs and theirs != ours and not (stands and ours):
            taken[unit] = theirs
    return taken


def _differing(kept: Fill, name: str, ours: str, theirs: str) -> Refused:
    if kept.filled_on is None:
        return Refused("merge_undated_fills_differ", field=name, kept=ours, other=theirs)
    return Refused("merge_fills_differ", field=name, filled_on=kept.filled_on, kept=ours, other=theirs)


def _same(name: str, kept: Fill, other: Fill) -> bool:
    ours, theirs = getattr(kept, name), getattr(other, name)
    if name == "drugs":
        return named(ours) == named(theirs)
    if name in _UNIT_OF and ours is not None and theirs is not None:
        return _amount(kept, name) == _amount(other, name)
    return bool(ours == theirs)


def _amount(fill: Fill, name: str) -> tuple[str, Fraction]:
    """An amount in its smallest unit, so that 2 mg/mL is 2000 mcg/mL."""
    unit, per = _UNIT_OF[name]
    written = getattr(fill, unit)
    base = unit_base(written, per, unit) if written else ""
    return ("mass" if base in MASS else base), Fraction(getattr(fill, name)) * MASS.get(base, Fraction(1))


def _with_unit(fill: Fill, name: str) -> str:
    value = getattr(fill, name)
    return f"{value} {getattr(fill, _UNIT_OF[name][0])}".strip() if name in _UNIT_OF else str(value)
