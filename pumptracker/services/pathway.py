"""Moving patients along the pathway, out of it, and to another clinic."""

from __future__ import annotations

from datetime import date

from pumptracker.domain import stage as stages
from pumptracker.domain.moving import check_move
from pumptracker.domain.plausible import check_not_future, check_sane
from pumptracker.domain.record import StageEntry, Transfer, Trial
from pumptracker.domain.refused import Refused
from pumptracker.services.pumping import explant
from pumptracker.services.writing import action
from pumptracker.store import facts, records
from pumptracker.store.connection import Connection


def move(db: Connection, patient_id: int, to: str, *, on: date, reason: str = "", by: str, today: date) -> int:
    """Move a patient to another stage, or out; returns the entry's id. A transfer has its own use case."""
    with action(db, "move_stage", by=by):
        if to == stages.TRANSFERRED:
            raise Refused("transfer_by_its_own", field="stage")
        record = records.record(db, patient_id)
        check_move(record, to, on, reason, today)
        return facts.add(db, "stage_entries", patient_id, StageEntry(id=0, stage=to, entered_on=on, reason=reason))


def move_after_trial(
    db: Connection, patient_id: int, to: str, *, trial: Trial, on: date, reason: str = "", by: str, today: date
) -> int:
    """Record how a trial ended and move the patient on by it, as one action; returns the entry's id."""
    with action(db, "move_stage", by=by):
        if not trial.outcome.strip():
            raise Refused("required", field="trial_outcome")
        if on < trial.ended_on <= today:
            raise Refused("moved_before_trial_end", field="entered_on", ended_on=trial.ended_on)
        record_trial(
            db, patient_id, ended_on=trial.ended_on, method=trial.method, outcome=trial.outcome, by=by, today=today
        )
        return move(db, patient_id, to, on=on, reason=reason, by=by, today=today)


def leave_explanted(db: Connection, patient_id: int, *, on: date, reason: str, by: str, today: date) -> int:
    """Record that the pump was taken out and that the patient leaves by it, as one action; returns the entry's id."""
    with action(db, "move_stage", by=by):
        if not reason.strip():
            raise Refused("required", field="reason")
        explant(db, patient_id, on=on, reason=reason, by=by, today=today)
        return move(db, patient_id, stages.EXPLANTED, on=on, reason=reason, by=by, today=today)


def record_trial(
    db: Connection, patient_id: int, *, ended_on: date, method: str = "", outcome: str = "", by: str, today: date
) -> int:
    """Record that a trial has ended, with its outcome in the clinician's words; returns its id."""
    with action(db, "record_trial", by=by):
        record = records.record(db, patient_id)
        check_not_future(ended_on, today, "ended_on")
        if record.stage != stages.TRIAL:
            raise Refused("not_in_trial", field="ended_on", stage=record.stage)
        if ended_on < record.entered_on:
            raise Refused("stage_before_last", field="ended_on", entered_on=record.entered_on, stage=record.stage)
        return facts.add(db, "trials", patient_id, Trial(id=0, ended_on=ended_on, method=method, outcome=outcome))


def transfer(
    db: Connection, patient_id: int, *, on: date, clinic: str, first_visit_on: date | None, by: str, today: date
) -> int:
    """Hand a patient to another clinic; they stay ours until a first visit there is recorded. Returns its id."""
    with action(db, "transfer", by=by):
        record = records.record(db, patient_id)
        check_move(record, stages.TRANSFERRED, on, clinic, today)
        check_sane(first_visit_on, "first_visit_on")
        if not clinic.strip():
            raise Refused("required", field="receiving_clinic")
        facts.add(db, "stage_entries", patient_id, StageEntry(id=0, stage=stages.TRANSFERRED, entered_on=on))
        handed = Transfer(id=0, transferred_on=on, receiving_clinic=clinic, first_visit_on=first_visit_on)
        return facts.add(db, "transfers", patient_id, handed)


def confirm_transfer(db: Connection, patient_id: int, *, on: date, by: str, today: date) -> None:
    """Record the first visit at the receiving clinic: the patient is theirs from then on."""
    with action(db, "confirm_transfer", by=by):
        record = records.record(db, patient_id)
        if not record.awaits_transfer or record.transfer is None:
            raise Refused("no_transfer_to_confirm", field="confirmed_on")
        check_not_future(on, today, "confirmed_on")
        if on < record.transfer.transferred_on:
            raise Refused("confirmed_before_transfer", field="confirmed_on", left_on=record.transfer.transferred_on)
        facts.update(db, "transfers", record.transfer.id, confirmed_on=on)
