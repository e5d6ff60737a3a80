"""Whether a patient may move to another stage, or leave, and what the move needs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from pumptracker.domain import stage as stages
from pumptracker.domain.due import due_items
from pumptracker.domain.due_item import DueItem
from pumptracker.domain.due_stage import awaits_surgery
from pumptracker.domain.plausible import check_not_future
from pumptracker.domain.policy import Policy
from pumptracker.domain.record import Booking, PatientRecord, Pump, StageEntry, Transfer, Trial
from pumptracker.domain.refused import Refused

_NOT_YET = 1 << 40
"""An id above every recorded one, for what is only being typed."""


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


def asks(record: PatientRecord, to: str) -> frozenset[str]:
    """What a move asks beside its day.

    `reason` must be given and `words` may be; `trial` its outcome; `implant` the pump that was put in;
    `explant` the pump taken out; `transfer` to whom; `confirmed` that everything ends.
    """
    wanted = set()
    if needs_reason(record, to):
        wanted.add("reason")
    if to in stages.EXITS and to not in stages.EXITS_WITH_A_PUMP:
        wanted.add("words")
    if to in (stages.IMPLANTATION, stages.WITHOUT_BENEFIT) and _trial_to_record(record):
        wanted.add("trial")
    if to == stages.POST_PROCEDURE and awaits_surgery(record):
        wanted.add("implant")
    if to == stages.EXPLANTED and record.active_pump is not None:
        wanted.add("explant")
    if to == stages.TRANSFERRED:
        wanted.add("transfer")
    if to == stages.DECEASED:
        wanted.add("confirmed")
    return frozenset(wanted)


def _trial_to_record(record: PatientRecord) -> bool:
    if record.stage != stages.TRIAL:
        return False
    return not any(trial.ended_on >= record.entered_on for trial in record.trials)


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A move as it is being typed: where to, on which day, and what goes with it."""

    to: str
    on: date
    trial_ended_on: date | None = None
    pump: Pump | None = None
    receiving_clinic: str = ""
    first_visit_on: date | None = None


def moved(record: PatientRecord, move: Move) -> PatientRecord:
    """The record as it would be after a move; nothing is checked and nothing written."""
    after = record
    if move.trial_ended_on is not None:
        trial = Trial(id=_NOT_YET, ended_on=move.trial_ended_on)
        after = replace(after, trials=(*after.trials, trial))
    if move.to == stages.EXPLANTED or move.pump is not None:
        pumps = [each if each.explanted_on else replace(each, explanted_on=move.on) for each in after.pumps]
        after = replace(after, pumps=(*pumps, *([replace(move.pump, id=_NOT_YET)] if move.pump else [])))
    if move.to == stages.TRANSFERRED:
        handed = Transfer(
            id=_NOT_YET, transferred_on=move.on, receiving_clinic=move.receiving_clinic,
            first_visit_on=move.first_visit_on,
        )  # fmt: skip
        after = replace(after, transfers=(*after.transfers, handed))
    entry = StageEntry(id=_NOT_YET, stage=move.to, entered_on=move.on)
    return replace(after, stage_entries=(*after.stage_entries, entry))


@dataclass(frozen=True, slots=True)
class Effect:
    """What a move does to a patient's open items, and the booked visits that nothing asks for any more."""

    closes: tuple[DueItem, ...]
    opens: tuple[DueItem, ...]
    stays: tuple[DueItem, ...]
    visits: tuple[Booking, ...]


def effect(before: PatientRecord, after: PatientRecord, policy: Policy) -> Effect:
    """What differs between the open items of a record before and after a move; nothing is written."""
    old = {(item.kind, item.nth): item for item in due_items(before, policy)}
    new = {(item.kind, item.nth): item for item in due_items(after, policy)}
    kinds = {item.kind for item in new.values()}
    visits = [booking for booking in after.bookings if booking.outcome is None and booking.kind not in kinds]
    return Effect(
        closes=tuple(item for key, item in old.items() if key not in new),
        opens=tuple(item for key, item in new.items() if key not in old or old[key].due_on != item.due_on),
        stays=tuple(item for key, item in new.items() if key in old and old[key].due_on == item.due_on),
        visits=tuple(sorted(visits, key=lambda booking: (booking.visit_on, booking.id))),
    )
