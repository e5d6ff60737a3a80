"""Due items of an implanted pump: refill, drug order, replacement, pump check."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from pumptracker.domain import stage as stages
from pumptracker.domain.calendar import days_after, months_after
from pumptracker.domain.drug import UNKNOWN_TIER
from pumptracker.domain.due_item import DueItem, Reason
from pumptracker.domain.ordering import is_ordered
from pumptracker.domain.policy import Policy
from pumptracker.domain.quantity import plain
from pumptracker.domain.record import Fill, PatientRecord, Pump
from pumptracker.domain.refill import ESTIMATED, IN_PUMP, RefillDates, book_by, refill_dates
from pumptracker.domain.runtime import volume_text

_NEEDS_A_PUMP = (stages.POST_PROCEDURE, stages.LONG_TERM)


def pump_items(record: PatientRecord, policy: Policy) -> Iterator[DueItem]:
    """All items of the implanted pump, if there is one."""
    pump = record.active_pump
    if pump is None:
        return
    dates = refill_dates(record, pump, policy)
    refill = refill_item(record, dates, policy)
    yield refill
    yield from _drug_order(record, refill, policy)
    yield from _replacement(record, pump, dates, policy)
    yield from _pump_check(record, pump, dates, policy)


def pump_not_recorded(record: PatientRecord) -> Iterator[DueItem]:
    """A refill of unknown date for one who must have a pump that nobody has recorded."""
    stage = record.stage
    if stage == stages.TRANSFERRED and len(record.stage_entries) > 1:
        stage = record.stage_entries[-2].stage
    if record.active_pump is None and stage in _NEEDS_A_PUMP:
        yield DueItem(kind="refill", stage=record.stage, tier=UNKNOWN_TIER, reason=Reason("pump_not_recorded"))


def refill_item(record: PatientRecord, dates: RefillDates, policy: Policy) -> DueItem:
    """The one refill item of a pump, with every date behind it."""
    refill_by, limit = dates.refill_by, dates.limit
    booked = _booking_days(refill_by, policy)
    limit_on = limit[1] if limit and refill_by is None else None
    limited = _booking_days(limit_on, policy)
    return DueItem(
        kind="refill", stage=record.stage, tier=dates.tier, drugs=dates.drugs, due_on=refill_by,
        book_by=booked[0], order_by=booked[1], governing=dates.governing,
        estimated_alarm_on=dates.estimate.reached_on if dates.estimate else None,
        printed_alarm_on=dates.printed_alarm_on, limit_on=limit_on, limit_book_by=limited[0],
        limit_order_by=limited[1], limit_governing=(limit[0] or None) if limit_on and limit else None,
        reason=_why(dates), questions=tuple(_questions(dates, policy)),
        filled_on=dates.fill.filled_on if dates.fill else None,
    )  # fmt: skip


def _booking_days(refill_by: date | None, policy: Policy) -> tuple[date | None, date | None]:
    """Book-by and order-by of a refill-by date."""
    if refill_by is None:
        return None, None
    book = book_by(refill_by, policy.numbers.refill_margin_days, policy.calendar)
    return book, policy.calendar.working_days_before(book, policy.numbers.order_lead_days)


def _why(dates: RefillDates) -> Reason:
    facts: dict[str, str | int] = {"drugs": dates.drugs}
    if dates.fill and dates.fill.filled_on:
        facts["filled_on"] = dates.fill.filled_on.isoformat()
    if dates.emptied_on is not None:
        return Reason("pump_emptied", {**facts, "emptied_on": dates.emptied_on.isoformat()})
    if dates.refill_by is None:
        return Reason("date_unknown", {**facts, **_unknown(dates)})
    assert dates.governing is not None
    if dates.governing == IN_PUMP and not dates.drugs:
        return Reason("in_pump_limit_unknown", {**facts, "due_on": dates.refill_by.isoformat()})
    facts["due_on"] = dates.refill_by.isoformat()
    if dates.governing == ESTIMATED:
        facts.update(_arithmetic(dates))
    elif dates.fill and dates.fill.filled_on:
        facts["days"] = (dates.refill_by - dates.fill.filled_on).days
    return Reason(dates.governing, facts)


def _unknown(dates: RefillDates) -> dict[str, str | int]:
    facts: dict[str, str | int] = {"missing": " ".join(dates.missing)}
    if dates.limit is not None:
        facts["limit_on"], facts["limit"] = dates.limit[1].isoformat(), dates.limit[0]
    return facts


def _arithmetic(dates: RefillDates) -> dict[str, str | int]:
    estimate = dates.estimate
    assert estimate is not None and dates.alarm_volume_ml is not None
    rate = estimate.rate
    return {
        "usable": volume_text(estimate.volume_ml - Fraction(dates.alarm_volume_ml)),
        "concentration": f"{plain(rate.concentration)} {rate.concentration_unit}",
        "dose": f"{plain(rate.daily_dose)} {rate.dose_unit}",
        "days": estimate.days,
        "from_on": estimate.from_on.isoformat(),
        "alarm_volume": plain(dates.alarm_volume_ml) or "",
        "alarm_is_default": int(dates.alarm_volume_is_default),
    }


def _questions(dates: RefillDates, policy: Policy) -> Iterator[Reason]:
    """What the row asks: a superseded printout, dates that differ, a limit the list does not know."""
    if dates.superseded is not None:
        yield Reason("printout_superseded", {"alarm_on": dates.superseded.alarm_on.isoformat()})
    if dates.differ_days > policy.numbers.printed_difference_days:
        assert dates.printed_alarm_on and dates.estimate
        yield Reason(
            "alarm_dates_differ",
            {
                "printed_on": dates.printed_alarm_on.isoformat(),
                "estimated_on": dates.estimate.reached_on.isoformat(),
                "days": dates.differ_days,
            },
        )
    if dates.fill is not None and not dates.drugs:
        yield Reason("contents_not_recorded")
    elif dates.fill is not None and not dates.limit_listed:
        yield Reason(
            "limit_not_listed" if dates.limit_fully_known else "contents_not_fully_known", {"drugs": dates.drugs}
        )
    if dates.alarm_volume_is_default:
        yield Reason("alarm_volume_default", {"alarm_volume": plain(dates.alarm_volume_ml) or ""})


def _drug_order(record: PatientRecord, refill: DueItem, policy: Policy) -> Iterator[DueItem]:
    if refill.due_on is None or refill.order_by is None or not policy.formulary.needs_order(refill.drugs):
        return
    if is_ordered(record, refill):
        return
    reason = Reason("drug_to_order", {"drugs": refill.drugs, "refill_on": refill.due_on.isoformat()})
    yield DueItem(
        kind="drug_order", stage=record.stage, tier=refill.tier, drugs=refill.drugs, due_on=refill.order_by,
        book_by=refill.order_by, order_by=refill.order_by, reason=reason,
    )  # fmt: skip


def _replacement(record: PatientRecord, pump: Pump, dates: RefillDates, policy: Policy) -> Iterator[DueItem]:
    model = policy.models.find(pump.model)
    found: list[tuple[date, Reason]] = []
    readings = [each for each in record.eri_readings if each.pump_id == pump.id]
    if model and model.service_life_years and pump.implanted_on:
        day = months_after(pump.implanted_on, 12 * model.service_life_years)
        found.append(
            (
                day,
                Reason("service_life", {"since_on": pump.implanted_on.isoformat(), "years": model.service_life_years}),
            )
        )
    stops = max((each for each in readings if each.stops_on), key=lambda each: (each.read_on, each.id), default=None)
    if stops and stops.stops_on:
        found.append((stops.stops_on, Reason("stop_estimate", {"read_on": stops.read_on.isoformat()})))
    announced = min((each.read_on for each in readings if each.announced), default=None)
    if announced and model and model.eri_days:
        reason = Reason("eri_announced", {"since_on": announced.isoformat(), "days": model.eri_days})
        found.append((days_after(announced, model.eri_days), reason))
    if not found and (announced or (model and model.service_life_years)):
        missing = "stop_date" if announced else "implant_date"
        yield DueItem(
            kind="replacement", stage=record.stage, tier=dates.tier, drugs=dates.drugs,
            reason=Reason("replacement_unknown", {"missing": missing}),
        )  # fmt: skip
    if found:
        due, reason = min(found, key=lambda each: each[0])
        book = policy.calendar.open_on_or_before(months_after(due, -policy.numbers.replacement_months))
        yield DueItem(
            kind="replacement", stage=record.stage, tier=dates.tier, drugs=dates.drugs,
            due_on=due, book_by=book, reason=reason,
        )  # fmt: skip


def _pump_check(record: PatientRecord, pump: Pump, dates: RefillDates, policy: Policy) -> Iterator[DueItem]:
    happened = [(each.happened_on, each.kind) for each in record.pump_events if each.pump_id == pump.id]
    happened += [(day, "discrepancy") for day in _flagged(record, pump, policy)]
    checks = [each.checked_on for each in record.pump_checks if each.pump_id == pump.id]
    last_check = max(checks, default=date.min)
    unanswered = sorted(each for each in happened if each[0] > last_check)
    if unanswered:
        day, cause = unanswered[0]
        yield DueItem(
            kind="pump_check", stage=record.stage, tier=dates.tier, drugs=dates.drugs,
            due_on=policy.calendar.open_after(day),
            reason=Reason("pump_check", {"cause": cause, "happened_on": day.isoformat(), "more": len(unanswered) - 1}),
        )  # fmt: skip


def is_flagged(fill: Fill, policy: Policy) -> bool:
    """Whether the residual found at a fill is outside the clinic's range (rules.md 8)."""
    return fill.discrepancy_ml is not None and abs(fill.discrepancy_ml) > policy.numbers.discrepancy_ml


def _flagged(record: PatientRecord, pump: Pump, policy: Policy) -> Iterator[date]:
    for fill in record.fills:
        if fill.pump_id == pump.id and fill.filled_on and is_flagged(fill, policy):
            yield fill.filled_on
