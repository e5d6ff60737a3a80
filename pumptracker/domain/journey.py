"""Where a patient has come from on the pathway: each stage done, present, passed over or still ahead."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pumptracker.domain.record import PatientRecord, StageEntry
from pumptracker.domain.stage import STAGES

DONE, PRESENT, SKIPPED, NOT_RECORDED, AHEAD, LEFT, HANDED = (
    "done", "present", "skipped", "not_recorded", "ahead", "left", "handed",
)  # fmt: skip
"""States of a step. `handed` is a transfer that the receiving clinic has not confirmed: not yet an exit."""


@dataclass(frozen=True, slots=True)
class Step:
    """One stage, or the exit; `entry` is the last time it was entered."""

    stage: str
    state: str
    entry: StageEntry | None = None

    @property
    def entered_on(self) -> date | None:
        """The day it was entered."""
        return self.entry.entered_on if self.entry else None


def journey(record: PatientRecord) -> tuple[Step, ...]:
    """The five stages in order, and the exit as a sixth step for one who has left.

    After a step back, what lies ahead is ahead again, though it was entered once.
    """
    entered = {entry.stage: entry for entry in record.stage_entries}
    has_left = record.stage not in STAGES
    stages = [entry.stage for entry in record.stage_entries if entry.stage in STAGES]
    here = STAGES.index(stages[-1]) if stages else -1
    first = min((STAGES.index(stage) for stage in stages), default=0)
    steps = []
    for number, stage in enumerate(STAGES):
        entry = entered.get(stage) if number <= here else None
        steps.append(Step(stage, _state(number, here, first, entry, has_left=has_left), entry))
    if has_left:
        steps.append(Step(record.stage, HANDED if record.awaits_transfer else LEFT, record.stage_entries[-1]))
    return tuple(steps)


def _state(number: int, here: int, first: int, entry: StageEntry | None, *, has_left: bool) -> str:
    if number > here:
        return AHEAD
    if entry is None:
        return NOT_RECORDED if number < first else SKIPPED
    return PRESENT if number == here and not has_left else DONE
