"""Whether a patient may move to another stage, or leave, and what the move needs."""

from __future__ import annotations

from datetime import date

from pumptracker.domain import stage as stages
from pumptracker.domain.plausible import check_not_future
from pumptracker.domain.record import PatientRecord
from pumptracker.domain.refused import Refused


def check_move(record: PatientRecord, to: str, on: date, reason: str, today: date) -> None:
    """Raise Refused where the move is not possible, or needs a reason that was not given.

    Leaving with a pump still implanted needs a transfer or a death (product.md, rule 4); skips
    and steps back along the pathway need a reason.
    """
    if to not in (*stages.STAGES, *stages.EXITS):
        raise Refused("unknown_stage", field="stage", given=to)
    check_not_future(on, today, "entered_on")
    if record.stage_entries:
        _check_from(record, to, on)
    if record.patient.date_of_birth and on < record.patient.date_of_birth:
        raise Refused("stage_before_birth", field="entered_on", born_on=record.patient.date_of_birth, entered_on=on)
    if record.active_pump and to in stages.EXITS and to not in stages.EXITS_WITH_A_PUMP:
        raise Refused("pump_still_implanted", field="stage", stage=to)
    if needs_reason(record, to) and not reason.strip():
        raise Refused("reason_needed", field="reason", stage=to)


def _check_from(record: PatientRecord, to: str, on: date) -> None:
    if to == record.stage:
        raise Refused("already_there", field="stage", stage=to)
    if on < record.entered_on:
        raise Refused("stage_before_last", field="entered_on", entered_on=record.entered_on, stage=record.stage)


def needs_reason(record: PatientRecord, to: str) -> bool:
    """Whether a move skips a stage, goes back, or returns someone who had left."""
    if not record.stage_entries or to in stages.EXITS:
        return False
    return not stages.is_next(record.stage, to)
