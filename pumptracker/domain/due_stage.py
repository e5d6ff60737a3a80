"""Due items that follow from the pathway: evaluation to transfer, visits and call-backs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pumptracker.domain import stage as stages
from pumptracker.domain.calendar import days_after, months_after
from pumptracker.domain.due_item import DueItem, Reason
from pumptracker.domain.policy import Policy
from pumptracker.domain.record import PatientRecord


def stage_items(record: PatientRecord, policy: Policy, refill_by: date | None) -> Iterator[DueItem]:
    """The items that arise from the stage a patient is in."""
    match record.stage:
        case stages.EVALUATION:
            yield _counted(record, "evaluation", "entered", record.entered_on, policy.numbers.evaluation_days)
        case stages.TRIAL:
            yield _trial(record, policy)
        case stages.IMPLANTATION if awaits_surgery(record):
            yield _dated_visit(record, "surgery", policy.numbers.surgery_days)
        case stages.LONG_TERM:
            yield from _follow_up(record)
        case stages.TRANSFERRED:
            yield _confirm_transfer(record, policy, refill_by)
    yield from _planned_visits(record, policy)
    yield from _authorisation(record)
    yield from _call_back(record)


def awaits_surgery(record: PatientRecord) -> bool:
    """In implantation, and no pump implanted since that stage was entered."""
    pump = record.active_pump
    implanted = pump.implanted_on if pump else None
    return record.stage == stages.IMPLANTATION and (implanted is None or implanted < record.entered_on)


def _counted(record: PatientRecord, kind: str, code: str, since: date, days: int) -> DueItem:
    facts: dict[str, str | int] = {"since_on": since.isoformat(), "days": days}
    return DueItem(kind=kind, stage=record.stage, due_on=days_after(since, days), reason=Reason(code, facts))


def _dated_visit(record: PatientRecord, kind: str, days: int) -> DueItem:
    """Due on the day it is booked for, else so many days after the stage was entered."""
    booked = record.open_bookings(kind)
    if not booked:
        return _counted(record, kind, "entered", record.entered_on, days)
    day = booked[0].visit_on
    return DueItem(kind=kind, stage=record.stage, due_on=day, reason=Reason("its_date", {"due_on": day.isoformat()}))


def _trial(record: PatientRecord, policy: Policy) -> DueItem:
    ended = [trial.ended_on for trial in record.trials if trial.ended_on >= record.entered_on]
    if not ended:
        return _dated_visit(record, "trial", policy.numbers.trial_days)
    return _counted(record, "trial_decision", "trial_ended", max(ended), policy.numbers.trial_decision_days)


def _planned_visits(record: PatientRecord, policy: Policy) -> Iterator[DueItem]:
    """Wound checks and dose visits after an implant, until done or the procedure's period ends."""
    pump = record.active_pump
    if pump is None or pump.implanted_on is None:
        return
    implanting = record.stage == stages.IMPLANTATION and not awaits_surgery(record)
    if record.stage != stages.POST_PROCEDURE and not implanting:
        return
    closes = days_after(pump.implanted_on, policy.numbers.post_procedure_days)
    plans = (("wound_check", policy.numbers.wound_check_days), ("dose_visit", policy.numbers.dose_visit_days))
    for kind, days in plans:
        done = len(record.done_visits(kind, pump.implanted_on))
        for nth, count in enumerate(days[done:], start=done):
            facts: dict[str, str | int] = {"since_on": pump.implanted_on.isoformat(), "days": count}
            yield DueItem(
                kind=kind, stage=record.stage, nth=nth, due_on=days_after(pump.implanted_on, count),
                closes_after=closes, reason=Reason("after_implant", facts),
            )  # fmt: skip


def _authorisation(record: PatientRecord) -> Iterator[DueItem]:
    expires = record.patient.authorisation_expires_on
    needed = record.stage in (stages.EVALUATION, stages.TRIAL) or awaits_surgery(record)
    if expires is not None and needed:
        reason = Reason("authorisation_expires", {"due_on": expires.isoformat(), "insurer": record.patient.insurer})
        yield DueItem(kind="authorisation", stage=record.stage, due_on=expires, reason=reason)


def _follow_up(record: PatientRecord) -> Iterator[DueItem]:
    if not record.follow_up_plans:
        return
    plan = record.follow_up_plans[-1]
    done = record.done_visits("follow_up", plan.set_on)
    due: date | None = plan.due_on
    code, facts = "follow_up_asked", {"set_on": plan.set_on.isoformat()}
    if done:
        last = max(visit.visit_on for visit in done)
        due = months_after(last, plan.every_months) if plan.every_months else None
        code, facts = "follow_up_interval", {"since_on": last.isoformat(), "months": str(plan.every_months)}
    if due is not None:
        yield DueItem(kind="follow_up", stage=record.stage, due_on=due, reason=Reason(code, facts))


def _call_back(record: PatientRecord) -> Iterator[DueItem]:
    if not record.contacts or record.stage not in stages.STAGES:
        return
    last = max(record.contacts, key=lambda contact: (contact.made_on, contact.id))
    if last.call_back_on is not None:
        reason = Reason("call_back_promised", {"made_on": last.made_on.isoformat()})
        yield DueItem(kind="call_back", stage=record.stage, due_on=last.call_back_on, reason=reason)


def _confirm_transfer(record: PatientRecord, policy: Policy, refill_by: date | None) -> DueItem:
    transfer = record.transfer
    left = transfer.transferred_on if transfer else record.entered_on
    clinic = transfer.receiving_clinic if transfer else ""
    due = days_after(left, policy.numbers.transfer_days)
    code = "transfer_unconfirmed"
    if transfer and transfer.first_visit_on is not None:
        due, code = transfer.first_visit_on, "transfer_first_visit"
    if refill_by is not None and refill_by < due:
        due, code = refill_by, "transfer_before_refill"
    facts: dict[str, str | int] = {"left_on": left.isoformat(), "clinic": clinic, "due_on": due.isoformat()}
    return DueItem(kind="confirm_transfer", stage=record.stage, due_on=due, reason=Reason(code, facts))
