"""What was in the reservoir, day by day: filled, run down by the programme, found at the next fill.

Only what follows from recorded figures is drawn; where one is missing there is a gap.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from pumptracker.domain.calendar import days_after
from pumptracker.domain.due_pump import is_flagged
from pumptracker.domain.plausible import reservoir_of
from pumptracker.domain.policy import Policy
from pumptracker.domain.record import Fill, PatientRecord, Programme, Pump
from pumptracker.domain.refill import RefillDates, refill_dates
from pumptracker.domain.runtime import Rate, rates

SHOWN_FILLS = 7
"""How many fills the curve goes back: six whole cycles and the one that runs."""


@dataclass(frozen=True, slots=True)
class Point:
    """The volume in the reservoir on a day, in mL, exactly."""

    on: date
    ml: Fraction


@dataclass(frozen=True, slots=True)
class Stretch:
    """The curve from one fill to the next, or to the alarm: straight between its points.

    One point alone is a fill whose programme is not known: what followed is a gap.
    """

    fill_id: int
    points: tuple[Point, ...]

    def on(self, day: date) -> Fraction | None:
        """The volume on a day, in mL; None outside the stretch."""
        for before, after in zip(self.points, self.points[1:], strict=False):
            if before.on <= day <= after.on and before.on < after.on:
                share = Fraction((day - before.on).days, (after.on - before.on).days)
                return before.ml + (after.ml - before.ml) * share
        return self.points[0].ml if day == self.points[0].on else None


@dataclass(frozen=True, slots=True)
class Found:
    """What the syringe found before a fill, in mL, beside what was expected; `flagged` by the clinic's limit."""

    fill_id: int
    on: date
    measured: Decimal | None
    expected: Decimal | None
    flagged: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Reservoir:
    """The curve of one pump. Volumes in mL; None means not known.

    `projected` is False for one who has left. `empty_alarm` says that the level is not an alarm
    but what a pump without one cannot use.
    """

    fills: tuple[Fill, ...]
    stretches: tuple[Stretch, ...]
    found: tuple[Found, ...]
    capacity_ml: Decimal | None
    alarm_ml: Decimal | None
    empty_alarm: bool
    estimated_alarm_on: date | None
    printed_alarm_on: date | None
    projected: bool


def reservoir(record: PatientRecord, pump: Pump, policy: Policy, today: date, fills: int = SHOWN_FILLS) -> Reservoir:
    """The curve of a pump over its last fills, on to the estimated alarm; past that, on to today.

    For one who has left the pathway it ends on that day, and nothing is projected.
    """
    dates = refill_dates(record, pump, policy)
    projected = dates.emptied_on is None and record.on_pathway
    known = [fill for fill in record.fills if fill.pump_id == pump.id and fill.filled_on is not None]
    known = sorted(known, key=lambda fill: (fill.filled_on or date.min, fill.id))[-fills:]
    ends = [*(fill.filled_on for fill in known[1:]), _last_day(record, dates, today)]
    model = policy.models.find(pump.model)
    stretches = (
        _stretch(fill, end, record.programmes, last=fill is known[-1]) for fill, end in zip(known, ends, strict=False)
    )
    return Reservoir(
        fills=tuple(known), stretches=tuple(each for each in stretches if each is not None),
        found=tuple(found for fill in known if (found := _found(fill, policy)) is not None),
        capacity_ml=reservoir_of(pump, policy), alarm_ml=dates.alarm_volume_ml,
        empty_alarm=dates.alarm_volume_is_default and model is not None and model.alarm_volume_ml is None,
        estimated_alarm_on=dates.estimate.reached_on if dates.estimate and projected else None,
        printed_alarm_on=dates.printed_alarm_on if projected else None, projected=record.on_pathway,
    )  # fmt: skip


def _last_day(record: PatientRecord, dates: RefillDates, today: date) -> date:
    """Where the running stretch ends: at an MRI that emptied the pump, on leaving, else at the alarm or today."""
    if not record.on_pathway:
        return record.entered_on
    if dates.emptied_on is not None:
        return dates.emptied_on
    return max(dates.estimate.reached_on, today) if dates.estimate else today


def _stretch(fill: Fill, end: date | None, programmes: Sequence[Programme], *, last: bool) -> Stretch | None:
    """A change on the day of the next fill belongs to that one."""
    assert fill.filled_on is not None and end is not None
    if fill.volume_ml is None:
        return None
    during = [each for each in programmes if last or each.changed_on < end]
    programme = rates(fill, during)
    if isinstance(programme, str):
        return Stretch(fill.id, (Point(fill.filled_on, Fraction(fill.volume_ml)),))
    return Stretch(fill.id, tuple(_run_down(Fraction(fill.volume_ml), programme, end)))


def _run_down(left: Fraction, programme: Sequence[Rate], end: date) -> list[Point]:
    """Points at each change of flow, and at the day the reservoir is dry where that comes first."""
    points = [Point(programme[0].from_on, left)]
    turns = [*(rate.from_on for rate in programme[1:]), end]
    for rate, turn in zip(programme, turns, strict=True):
        since, until = points[-1].on, min(turn, end)
        if until <= since:
            continue
        whole = int(left // rate.flow)
        if whole < (until - since).days:
            points.append(Point(days_after(since, whole), left - whole * rate.flow))
            return [*points, Point(days_after(since, whole + 1), Fraction(0))]
        left -= rate.flow * (until - since).days
        points.append(Point(until, left))
    return points


def _found(fill: Fill, policy: Policy) -> Found | None:
    if fill.filled_on is None or (fill.measured_residual_ml is None and fill.expected_residual_ml is None):
        return None
    return Found(
        fill.id, fill.filled_on, fill.measured_residual_ml, fill.expected_residual_ml, is_flagged(fill, policy)
    )
