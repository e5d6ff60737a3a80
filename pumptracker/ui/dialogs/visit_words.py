"""What is said at once of a day for a visit: booked is not safe, and neither is twice or while away."""

from __future__ import annotations

from datetime import date

from pumptracker.domain.appointments import CLOSED, FULL, OVER, Day, conflicts, day_of
from pumptracker.domain.due_item import DueItem, Reason
from pumptracker.domain.ordering import drug_expires, last_filled_on
from pumptracker.domain.record import Booking, PatientRecord
from pumptracker.store import calendar_days, policy, worklist
from pumptracker.ui.session import Session
from pumptracker.words import sentence, tr


def item_of(session: Session, record: PatientRecord, kind: str) -> DueItem | None:
    """The patient's due item of a kind that comes first, which a visit of that kind is for."""
    rows = session.read(worklist.of_patient, record.patient.id, session.today, session.numbers())
    return next((each.item for each in rows if each.item.kind == kind), None)


def last_day(item: DueItem | None) -> date | None:
    """The last day on which a visit counts for a due item; none where the item is due when its own visit is booked."""
    if item is None or item.reason.code == "its_date":
        return None
    return item.due_on or item.limit_on


def days(session: Session, first: date, last: date) -> dict[date, Day]:
    """Each day from `first` to `last` as the clinic has it, with what is booked."""
    calendar, capacity = session.read(policy.calendar), session.read(calendar_days.capacity)
    booked = session.read(calendar_days.counts, first, last)
    every = (date.fromordinal(number) for number in range(first.toordinal(), last.toordinal() + 1))
    return {on: day_of(on, calendar, capacity, booked.get(on, 0)) for on in every}


def warnings(
    session: Session, record: PatientRecord, kind: str, on: date, moved: Booking | None = None
) -> list[str]:  # fmt: skip
    """Why a visit of a kind on a day would not count, or what else speaks against it; nothing here is a refusal."""
    last = last_day(item_of(session, record, kind))
    said = []
    if last is not None and on > last:
        said.append(sentence("would_be_after_due", {"kind": tr(f"kind_{kind}").lower(), "due_on": last}))
    until = drug_expires(record, last_filled_on(record), on) if kind == "refill" else None
    said += [sentence("would_be_drug_expires", {"until_on": until})] if until else []
    if on >= session.today:
        said += _of_day(days(session, on, on)[on], moved)
    found = conflicts(record, kind, on, moved=moved.id if moved else 0)
    return said + [conflict_words(each) for each in found]


def _of_day(day: Day, moved: Booking | None) -> list[str]:
    """What the clinic says of a day: closed, or as many visits already as it takes."""
    if day.standing == CLOSED:
        return [sentence("would_be_closed_for", {"closed": day.reason}) if day.reason else tr("would_be_closed_day")]
    stays = moved is not None and moved.outcome is None and moved.visit_on == day.on
    if day.standing in (FULL, OVER) and not stays:
        return [sentence("would_be_over", {"count": day.booked, "booked": day.booked, "capacity": day.capacity})]
    return []


def conflict_words(conflict: Reason) -> str:
    """A conflict as a sentence."""
    facts: dict[str, object] = dict(conflict.facts)
    if "kind" in facts:
        facts["what"] = tr(f"kind_{facts['kind']}")
    if "away" in facts:
        facts["what"] = tr(f"absence_{facts['away']}")
    if "at" in facts:
        facts["at"] = f", {facts['at']}" if facts["at"] else ""
    return sentence(conflict.code, facts)
