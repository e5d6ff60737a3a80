"""The runway of a pump: the days between now and dry, each by the rule that gives it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from pumptracker.domain.due import due_items
from pumptracker.domain.due_item import DueItem, Reason
from pumptracker.domain.ordering import is_on_hand, serving
from pumptracker.domain.policy import Policy
from pumptracker.domain.record import Fill, PatientRecord, Programme, Pump
from pumptracker.domain.refill import RefillDates, refill_dates
from pumptracker.domain.runtime import rates, reach, running

ORDER_BY, BOOK_BY, VISIT, REFILL_BY = "order_by", "book_by", "visit", "refill_by"
PRINTED_ALARM, ESTIMATED_ALARM, EMPTY = "printed_alarm", "estimated_alarm", "empty"
MARKS = (ORDER_BY, BOOK_BY, VISIT, REFILL_BY, PRINTED_ALARM, ESTIMATED_ALARM, EMPTY)
"""Every mark, in the order in which marks of one day are named."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One day on the runway, and what it is."""

    kind: str
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Runway:
    """The marks by day; or none of them, and `why`: what is missing, with the earliest limit.

    `ordered` says that the drug is ordered or on hand, `on_hand` that it has come, good until `good_until` where
    that is known; `needs_order` that it must be ordered at all.
    `visit_fault` says why the booked visit does not count ("after_due", "closed_day", "drug_expires").
    """

    marks: tuple[Mark, ...] = ()
    why: Reason | None = None
    refill_by: date | None = None
    needs_order: bool = False
    ordered: bool = False
    on_hand: bool = False
    good_until: date | None = None
    visit_on: date | None = None
    visit_fault: str | None = None


def runway(record: PatientRecord, policy: Policy) -> Runway:
    """The runway of the implanted pump. Nothing in it depends on today, and no date is clipped to it."""
    refill = next((item for item in due_items(record, policy) if item.kind == "refill"), None)
    if refill is None:
        return Runway(why=Reason("runway_no_pump" if record.on_pathway else "runway_left"))
    if refill.due_on is None:
        return Runway(why=refill.reason, visit_on=refill.booked_for, visit_fault=refill.booking_fault)
    pump = record.active_pump
    assert pump is not None
    dates = refill_dates(record, pump, policy)
    days = _days(refill, dates, empty_on(record, pump, dates, policy))
    order = serving(record, refill)
    marks = (Mark(kind, on) for kind in MARKS if (on := days[kind]) is not None)
    return Runway(
        marks=tuple(sorted(marks, key=lambda mark: (mark.on, MARKS.index(mark.kind)))),
        refill_by=refill.due_on, needs_order=policy.formulary.needs_order(refill.drugs),
        ordered=order is not None, on_hand=order is not None and is_on_hand(order),
        good_until=order.on_hand_until if order else None, visit_on=refill.booked_for, visit_fault=refill.booking_fault,
    )  # fmt: skip


def _days(refill: DueItem, dates: RefillDates, empty: date | None) -> dict[str, date | None]:
    return {
        ORDER_BY: refill.order_by, BOOK_BY: refill.book_by, VISIT: refill.booked_for, REFILL_BY: refill.due_on,
        PRINTED_ALARM: dates.printed_alarm_on,
        ESTIMATED_ALARM: dates.estimate.reached_on if dates.estimate else None, EMPTY: empty,
    }  # fmt: skip


def empty_on(record: PatientRecord, pump: Pump, dates: RefillDates, policy: Policy) -> date | None:
    """The estimated day the volume reaches what the pump cannot use: its model's residual, else 0 mL (domain.md F4).

    None where a figure is missing, where the pump was emptied, or where no more was filled in than that.
    """
    fill = dates.fill
    if fill is None or fill.filled_on is None or fill.volume_ml is None or dates.emptied_on is not None:
        return None
    level, programme = unusable_ml(pump, policy), rates(fill, record.programmes)
    if isinstance(programme, str) or fill.volume_ml <= level:
        return None
    return reach(fill.volume_ml, level, programme).reached_on


def unusable_ml(pump: Pump, policy: Policy) -> Decimal:
    """The volume the pump cannot use, in mL: its model's residual, 0 where that is not known."""
    model = policy.models.find(pump.model)
    return Decimal(0) if model is None or model.unusable_residual_ml is None else model.unusable_residual_ml


def refill_by_of(record: PatientRecord, fill: Fill, policy: Policy) -> date | None:
    """The refill-by date that a fill gave on its day, by what was recorded of its pump up to then, if any."""
    pump = next((each for each in record.pumps if each.id == fill.pump_id), None)
    until = fill.filled_on
    if pump is None or until is None:
        return None
    cut = replace(
        record,
        fills=(fill,),
        programmes=tuple(each for each in record.programmes if each.changed_on <= until),
        printouts=tuple(each for each in record.printouts if each.printed_on and each.printed_on <= until),
        pump_events=(),
    )
    return refill_dates(cut, pump, policy).refill_by


def dose_before(record: PatientRecord, change: Programme) -> Fill | None:
    """The fill as it ran until a change, earlier changes since it included; None where none is recorded before it."""
    fills = [
        fill for fill in record.fills
        if fill.pump_id == change.pump_id and fill.filled_on is not None and fill.filled_on <= change.changed_on
    ]  # fmt: skip
    if not fills:
        return None
    earlier = [each for each in record.programmes if (each.changed_on, each.id) < (change.changed_on, change.id)]
    return running(max(fills, key=lambda fill: (fill.filled_on or date.min, fill.id)), earlier)
