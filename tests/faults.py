"""Faults planted in the rules, one at a time, to prove that the random desk would catch them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from pumptracker.domain import drug as drugs
from pumptracker.domain import due, due_pump, merging, moving, plausible, refill, runtime
from pumptracker.domain.calendar import Calendar, days_after
from pumptracker.domain.record import PatientRecord
from pumptracker.services import pathway, pumping
from pumptracker.store import place

Patch = tuple[Any, str, Any]


def _later(self: Calendar, day: Any) -> Any:
    while not self.is_open(day):
        day = days_after(day, 1)
    return day


def _margin_added() -> list[Patch]:
    right = refill.book_by
    wrong = lambda by, margin, calendar: right(by, -margin, calendar)  # noqa: E731
    return [(due_pump, "book_by", wrong)]


def _any_booking_counts() -> list[Patch]:
    right = due._finished
    return [(due, "_finished", lambda *args: replace(right(*args), booking_fault=None))]


def _superseded_governs() -> list[Patch]:
    right = refill._printed

    def wrong(record: Any, pump: Any, fill: Any) -> Any:
        printed, superseded = right(record, pump, fill)
        return (superseded.alarm_on, None) if superseded else (printed, None)

    return [(refill, "_printed", wrong)]


def _rounded_up() -> list[Patch]:
    right = runtime.reach

    def wrong(*args: Any) -> Any:
        found = right(*args)
        return replace(found, reached_on=days_after(found.reached_on, 1))

    return [(refill, "reach", wrong)]


def _exit_keeps_a_pump() -> list[Patch]:
    right = moving.check_move
    blind = lambda record, *args: right(replace(record, pumps=()), *args)  # noqa: E731
    return [(pathway, "check_move", blind)]


def _dead_still_listed() -> list[Patch]:
    right = PatientRecord.on_pathway.fget
    assert right is not None
    return [(PatientRecord, "on_pathway", property(lambda self: right(self) or self.stage == "deceased"))]


def _second_pump_allowed() -> list[Patch]:
    right = plausible.check_pump
    alone = lambda pump, record, *args: right(pump, replace(record, pumps=()), *args)  # noqa: E731
    return [(pumping, "check_pump", alone)]


def _merge_off_the_pathway() -> list[Patch]:
    right = merging._check
    return [(merging, "_check", lambda kept, other: right(kept, replace(kept, patient=other.patient)))]


def _merge_loses_fills() -> list[Patch]:
    return [(merging, "_fill", lambda row, *_: iter([merging.Change("fills", row.id, gone=True)]))]


FAULTS: dict[str, Callable[[], list[Patch]]] = {
    "the margin's sign": _margin_added,
    "a day moved later": lambda: [(Calendar, "open_on_or_before", _later)],
    "the printout ignored": lambda: [(refill, "_printed", lambda *_: (None, None))],
    "a superseded printout that governs": _superseded_governs,
    "a booking after the due date counted": _any_booking_counts,
    "a transfer that closes": lambda: [(PatientRecord, "awaits_transfer", property(lambda _: False))],
    "a death that does not": _dead_still_listed,
    "a bolus forgotten": lambda: [(runtime, "total_dose", lambda dose, *_: dose)],
    "an exit that keeps a pump": _exit_keeps_a_pump,
    "a day count rounded up": _rounded_up,
    "the in-pump limit ignored": lambda: [(refill, "_limits", lambda *_: ())],
    "an emptied pump forgotten": lambda: [(refill, "_emptied_on", lambda *_: None)],
    "unknown contents taken lightly": lambda: [(drugs, "UNKNOWN_TIER", 3)],
    "failed calls not counted": lambda: [(PatientRecord, "failed_contacts", lambda _: 0)],
    "a second pump allowed": _second_pump_allowed,
    "a merge that takes somebody off the pathway": _merge_off_the_pathway,
    "a merge that leaves two pumps": lambda: [(merging, "paired", lambda *_: {})],
    "a merge that loses the fills of a pump": _merge_loses_fills,
    "a place in the order kept too long": lambda: [(place, "stays_until", lambda *_: "9999-12-31")],
}


@contextmanager
def planted(name: str) -> Iterator[None]:
    """Plant a fault, and take it out again."""
    patches = [(module, attribute, getattr(module, attribute), wrong) for module, attribute, wrong in FAULTS[name]()]
    for module, attribute, _, wrong in patches:
        setattr(module, attribute, wrong)
    try:
        yield
    finally:
        for module, attribute, right, _ in patches:
            setattr(module, attribute, right)
