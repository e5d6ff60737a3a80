"""All that the page shows of one patient on one day, made at once so that no part of it is another's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from pumptracker.domain.ladder import Ladder
from pumptracker.domain.policy import Policy
from pumptracker.domain.record import PatientRecord
from pumptracker.domain.reservoir import Reservoir, reservoir
from pumptracker.domain.runway import Runway, runway
from pumptracker.store.events import Key, Recorded
from pumptracker.store.worklist import Row
from pumptracker.ui.patient import pump_words, stepper, timeline
from pumptracker.ui.worklist.steps import step_of
from pumptracker.ui.worklist.texts import called, is_called


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One patient, ready to be drawn. `called` is the last contact with what comes next, "" where there is none."""

    record: PatientRecord
    rows: list[Row]
    called: str
    policy: Policy
    today: date
    steps: tuple[stepper.Shown, ...]
    runway: Runway
    reservoir: Reservoir | None
    pump_lines: list[pump_words.Line]
    lines: list[timeline.Line]


def shown(
    record: PatientRecord,
    rows: list[Row],
    policy: Policy,
    ladder: Ladder,
    recorded: Mapping[Key, Recorded],
    today: date,
) -> Shown:
    """One patient as they stand on a day."""
    pump = record.active_pump
    first = rows[0] if rows else None
    return Shown(
        record=record, rows=rows, called=_called(first, ladder), policy=policy, today=today,
        steps=stepper.shown_steps(record, recorded),
        runway=runway(record, policy), reservoir=reservoir(record, pump, policy, today) if pump else None,
        pump_lines=pump_words.pump_lines(record, rows, policy), lines=timeline.timeline(record, policy, recorded),
    )  # fmt: skip


def _called(first: Row | None, ladder: Ladder) -> str:
    """The last contact and what comes next, as the most urgent item says it."""
    if first is None:
        return ""
    return called(first, step_of(first, ladder) if is_called(first) else "")
