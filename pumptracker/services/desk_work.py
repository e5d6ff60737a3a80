"""What the desk does between two looks at the worklist: visits, calls, drug orders, plans, absences."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pumptracker.domain.ordering import check_order
from pumptracker.domain.plausible import check_booking, check_not_future, check_sane, check_time
from pumptracker.domain.record import Absence, Booking, Contact, DrugOrder, FollowUpPlan
from pumptracker.domain.refused import Refused
from pumptracker.services.writing import action
from pumptracker.store import facts, records
from pumptracker.store.connection import Connection

OUTCOMES = ("done", "no-show", "cancelled", "cancelled-late", "rescheduled", "left")


def book(db: Connection, patient_id: int, kind: str, *, on: date, at: str = "", by: str, today: date) -> int:
    """Book a visit from today on; returns its id."""
    with action(db, "book", by=by):
        record = records.record(db, patient_id)
        check_booking(kind, on, today)
        if not record.on_pathway:
            raise Refused("not_on_pathway", field="kind")
        visit = Booking(id=0, kind=kind, visit_on=on, visit_at=check_time(at, "visit_at"))
        return facts.add(db, "bookings", patient_id, visit)


def rebook(db: Connection, booking_id: int, *, on: date, at: str = "", by: str, today: date) -> int:
    """Move a visit: the old one is kept as rescheduled; returns the new one's id."""
    with action(db, "rebook", by=by):
        patient_id = facts.owner(db, "bookings", booking_id)
        old = next(each for each in records.record(db, patient_id).bookings if each.id == booking_id)
        if old.outcome is not None:
            raise Refused("visit_has_outcome", field="visit_on")
        if (on, check_time(at, "visit_at")) == (old.visit_on, old.visit_at):
            raise Refused("visit_not_moved", field="visit_on", visit_on=on)
        facts.update(db, "bookings", booking_id, outcome="rescheduled", outcome_on=today)
        return book(db, patient_id, old.kind, on=on, at=at, by=by, today=today)


def record_outcome(db: Connection, booking_id: int, outcome: str, *, by: str, today: date) -> None:
    """Record what became of a visit; it can be corrected. *Done* on a refill leads to the refill itself."""
    with action(db, "record_outcome", by=by):
        patient_id = facts.owner(db, "bookings", booking_id)
        visit = next(each for each in records.record(db, patient_id).bookings if each.id == booking_id)
        if outcome not in OUTCOMES:
            raise Refused("unknown_outcome", field="outcome", given=outcome)
        if outcome in ("done", "no-show", "left"):
            check_not_future(visit.visit_on, today, "visit")
        facts.update(db, "bookings", booking_id, outcome=outcome, outcome_on=today)


def log_contact(
    db: Connection, patient_id: int, contact: Contact, *, by: str, today: date, no_more: bool = False
) -> int:
    """Log an attempt to reach a patient, with a promised call back where there is one; returns its id.

    With `no_more` the patient is marked as not to be contacted, in the same step.
    """
    with action(db, "log_contact", by=by):
        record = records.record(db, patient_id)
        contact = replace(contact, made_at=check_time(contact.made_at, "made_at"))
        check_not_future(contact.made_on, today, "made_on")
        if contact.outcome == "reached-call-back" and contact.call_back_on is None:
            raise Refused("required", field="call_back_on")
        check_sane(contact.call_back_on, "call_back_on")
        if contact.call_back_on is not None and contact.call_back_on < contact.made_on:
            raise Refused("booking_in_the_past", field="call_back_on", given_on=contact.call_back_on)
        if no_more and not record.patient.do_not_contact:
            facts.update(db, "patients", patient_id, do_not_contact=True)
        return facts.add(db, "contacts", patient_id, contact)


def order_drug(db: Connection, patient_id: int, order: DrugOrder, *, by: str, today: date) -> int:
    """Record that the drug for the next fill is ordered or on hand; returns its id."""
    with action(db, "order_drug", by=by):
        record = records.record(db, patient_id)
        check_order(order, today)
        if not record.on_pathway:
            raise Refused("no_order_for_one_who_left", field="ordered_on")
        return facts.add(db, "drug_orders", patient_id, order)


def receive_drug(
    db: Connection, order_id: int, *, on: date, until: date | None, lot: str = "", by: str, today: date
) -> None:
    """Record that an ordered drug is on hand, with its lot, until its beyond-use date."""
    with action(db, "receive_drug", by=by):
        old = _order(db, order_id)
        if old.cancelled_on is not None:
            raise Refused("order_was_cancelled", field="order", cancelled_on=old.cancelled_on)
        came = replace(old, received_on=on, on_hand_until=until, lot=lot or old.lot)
        check_order(came, today)
        facts.update(db, "drug_orders", order_id, received_on=on, on_hand_until=until, lot=came.lot)


def correct_order(db: Connection, order: DrugOrder, *, by: str, today: date) -> None:
    """Put right what was recorded of an order, its being cancelled included."""
    with action(db, "correct_drug_order", by=by):
        _order(db, order.id)
        check_order(order, today)
        facts.update(
            db, "drug_orders", order.id, ordered_on=order.ordered_on, received_on=order.received_on,
            on_hand_until=order.on_hand_until, cancelled_on=order.cancelled_on, lot=order.lot,
        )  # fmt: skip


def _order(db: Connection, order_id: int) -> DrugOrder:
    patient_id = facts.owner(db, "drug_orders", order_id)
    return next(each for each in records.record(db, patient_id).drug_orders if each.id == order_id)


def cancel_order(db: Connection, order_id: int, *, by: str, today: date) -> None:
    """Record that an order was cancelled: the drug must be ordered again."""
    with action(db, "cancel_drug_order", by=by):
        facts.update(db, "drug_orders", order_id, cancelled_on=today)


def plan_follow_up(
    db: Connection, patient_id: int, *, due_on: date, every_months: int | None, by: str, today: date
) -> int:
    """Record when the clinician wants to see the patient, once or every so many months; returns its id."""
    with action(db, "plan_follow_up", by=by):
        records.record(db, patient_id)
        check_sane(due_on, "due_on")
        if every_months is not None and not 0 < every_months <= 120:
            raise Refused("out_of_range", field="every_months", largest=120)
        plan = FollowUpPlan(id=0, set_on=today, due_on=due_on, every_months=every_months)
        return facts.add(db, "follow_up_plans", patient_id, plan)


def record_absence(db: Connection, patient_id: int, absence: Absence, *, by: str, today: date) -> int:  # noqa: ARG001 - as every use case
    """Record travel or a stay elsewhere, and who refills meanwhile; returns its id."""
    with action(db, "record_absence", by=by):
        records.record(db, patient_id)
        check_sane(absence.first_on, "first_on")
        check_sane(absence.last_on, "last_on")
        if absence.last_on is not None and absence.last_on < absence.first_on:
            raise Refused("ends_before_it_begins", field="last_on")
        return facts.add(db, "absences", patient_id, absence)
