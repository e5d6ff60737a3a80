"""What two registrations say of one patient or pump, field by field, and what stands after a merge."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any

from pumptracker.domain.record import Patient, Pump

_NEVER = frozenset({"id", "mrn", "serial", "replaces_id", "explanted_on", "explant_reason"})
"""Fields in which the kept one's word always stands."""

_BLANK: tuple[object, ...] = (None, "")


@dataclass(frozen=True, slots=True)
class Particular:
    """One field: what each registration says, what will stand, and whether somebody has to choose."""

    table: str
    name: str
    kept: Any
    other: Any
    result: Any

    @property
    def code(self) -> str:
        """How a choice names this field."""
        return f"{self.table}.{self.name}"

    @property
    def differs(self) -> bool:
        """Both say something, and not the same."""
        return self.kept != self.other and self.kept not in _BLANK and self.other not in _BLANK


def stated(fact: Any) -> tuple[Any, ...]:
    """What a fact says, apart from which row and pump it is."""
    return tuple(getattr(fact, each.name) for each in fields(fact) if each.name not in ("id", "pump_id"))


def particulars(kept: Patient, other: Patient, chosen: Mapping[str, str]) -> tuple[Particular, ...]:
    """Who the patient is after a merge: gaps are filled, what differs is the kept one's unless chosen otherwise."""
    return tuple(_each("patients", kept, other, chosen))


def pump_particulars(kept: Pump, other: Pump, chosen: Mapping[str, str]) -> tuple[Particular, ...]:
    """What is recorded of a pump that was registered twice, after a merge."""
    return tuple(_each("pumps", kept, other, chosen))


def _each(table: str, kept: Any, other: Any, chosen: Mapping[str, str]) -> Iterator[Particular]:
    for each in fields(kept):
        if each.name not in _NEVER:
            ours, theirs = getattr(kept, each.name), getattr(other, each.name)
            result = _result(each.name, ours, theirs, chosen.get(f"{table}.{each.name}", ""))
            yield Particular(table, each.name, ours, theirs, result)


def _result(name: str, ours: Any, theirs: Any, choice: str) -> Any:
    if choice in ("kept", "other"):
        return ours if choice == "kept" else theirs
    if isinstance(ours, bool):  # a wish not to be called, or an alarm, stands wherever it was said
        return ours or theirs
    if name == "notes" and ours and theirs and ours != theirs:
        return f"{ours}; {theirs}"
    return theirs if ours in _BLANK else ours
