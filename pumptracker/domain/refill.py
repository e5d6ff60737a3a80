"""The refill dates of one pump: the alarm, the limits, and the earliest of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from operator import itemgetter

from pumptracker.domain.calendar import Calendar, days_after
from pumptracker.domain.policy import Policy
from pumptracker.domain.record import Fill, PatientRecord, Printout, Pump
from pumptracker.domain.runtime import Estimate, Rate, missing_figures, rates, reach

PRINTED, ESTIMATED, IN_PUMP = "printed_alarm", "estimated_alarm", "in_pump_limit"
FIRST_FILL, CLINIC_MAXIMUM = "first_fill", "clinic_maximum"
GOVERNING = (PRINTED, ESTIMATED, IN_PUMP, FIRST_FILL, CLINIC_MAXIMUM)
"""The order in which equal dates are named (rules.md 6)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RefillDates:
    """What is known of a pump's next refill. A date that has no evidence is None.

    `refill_by` is the earliest of all dates (rules.md 6, 7), and None unless a printed or an estimated
    alarm date is known; `governing` names the date that gives it. `missing` names the figures wanted.
    """

    fill: Fill | None
    drugs: str
    tier: int
    printed_alarm_on: date | None = None
    superseded: Printout | None = None
    estimate: Estimate | None = None
    alarm_volume_ml: Decimal | None = None
    alarm_volume_is_default: bool = False
    limits: tuple[tuple[str, date], ...] = ()
    limit_listed: bool = True
    limit_fully_known: bool = True
    emptied_on: date | None = None
    missing: tuple[str, ...] = ()
    refill_by: date | None = field(init=False)
    governing: str | None = field(init=False)

    def __post_init__(self) -> None:
        governing, refill_by = self._earliest_alarm_and_limits() or (None, None)
        object.__setattr__(self, "refill_by", refill_by)
        object.__setattr__(self, "governing", governing)

    @property
    def limit(self) -> tuple[str, date] | None:
        """The earliest limit known while the refill date is not: its name ("" for an emptied pump) and day."""
        limits = list(self.limits)
        if self.emptied_on is not None:
            limits.insert(0, ("", self.emptied_on))
        return min(limits, key=lambda each: each[1], default=None)

    @property
    def alarm_on(self) -> date | None:
        """The alarm date that papers say: the printed one, else the estimate; none where the pump was emptied."""
        if self.emptied_on is not None:
            return None
        return self.printed_alarm_on or (self.estimate.reached_on if self.estimate else None)

    @property
    def differ_days(self) -> int:
        """Days between the printed and the estimated alarm date; 0 where one is not known."""
        if self.printed_alarm_on is None or self.estimate is None:
            return 0
        return abs((self.printed_alarm_on - self.estimate.reached_on).days)

    def _earliest_alarm_and_limits(self) -> tuple[str, date] | None:
        if self.emptied_on is not None or (self.printed_alarm_on is None and self.estimate is None):
            return None
        dates: list[tuple[str, date]] = []
        if self.printed_alarm_on is not None:
            dates.append((PRINTED, self.printed_alarm_on))
        if self.estimate is not None:
            dates.append((ESTIMATED, self.estimate.reached_on))
        return min([*dates, *self.limits], key=itemgetter(1))  # of equal ones the first, in the order of GOVERNING


def book_by(refill_by: date, margin_days: int, calendar: Calendar) -> date:
    """Refill-by less the clinic's margin, moved to an earlier open day (rules.md 6)."""
    return calendar.open_on_or_before(days_after(refill_by, -margin_days))


def refill_dates(record: PatientRecord, pump: Pump, policy: Policy) -> RefillDates:
    """All refill dates of an implanted pump, from its last fill, programme and printout."""
    fill = record.latest_fill(pump)
    printed, superseded = _printed(record, pump, fill)
    level, is_default = _alarm_volume(pump, policy)
    formulary, numbers = policy.formulary, policy.numbers
    drugs = fill.drugs if fill else ""
    limit = formulary.in_pump_limit(
        drugs, diluted=bool(fill and fill.diluted), unlisted_days=numbers.unlisted_limit_days
    )
    estimate, missing = _estimate(record, fill, level)
    return RefillDates(
        fill=fill, drugs=drugs, tier=formulary.tier(drugs), printed_alarm_on=printed, superseded=superseded,
        estimate=estimate, alarm_volume_ml=level, alarm_volume_is_default=is_default and level is not None,
        limits=_limits(fill, limit.days, policy), limit_listed=limit.listed, limit_fully_known=limit.fully_known,
        emptied_on=_emptied_on(record, pump, fill, policy), missing=missing,
    )  # fmt: skip


def _printed(record: PatientRecord, pump: Pump, fill: Fill | None) -> tuple[date | None, Printout | None]:
    """The printed alarm date that counts, else the printout that a later fill or programme has overtaken."""
    printouts = [each for each in record.printouts if each.pump_id == pump.id]
    if not printouts:
        return None, None
    latest = max(printouts, key=lambda each: (each.printed_on or date.min, each.id))
    since = [fill.filled_on] if fill and fill.filled_on else []
    since += [each.changed_on for each in record.programmes if each.pump_id == pump.id]
    if since and (latest.printed_on is None or latest.printed_on < max(since)):
        return None, latest
    return latest.alarm_on, None


def _alarm_volume(pump: Pump, policy: Policy) -> tuple[Decimal | None, bool]:
    if pump.alarm_volume_ml is not None:
        return pump.alarm_volume_ml, False
    model = policy.models.find(pump.model)
    return (model.estimate_to_ml if model else None), True


def _estimate(
    record: PatientRecord, fill: Fill | None, level: Decimal | None
) -> tuple[Estimate | None, tuple[str, ...]]:
    if fill is None:
        return None, ("last_fill",)
    missing = [] if fill.filled_on else ["last_fill"]
    missing += [] if fill.volume_ml is not None else ["fill_volume"]
    missing += [] if level is not None else ["alarm_volume"]
    programme: list[Rate] | str = "" if fill.filled_on is None else rates(fill, record.programmes)
    if isinstance(programme, str):
        return None, (*missing, *(programme.split() or missing_figures(fill)))
    if missing:
        return None, tuple(missing)
    assert fill.volume_ml is not None and level is not None
    return reach(fill.volume_ml, level, programme), ()


def _limits(fill: Fill | None, in_pump_days: int, policy: Policy) -> tuple[tuple[str, date], ...]:
    if fill is None or fill.filled_on is None:
        return ()
    first = policy.formulary.first_fill_days(fill.drugs) if fill.first_fill else None
    days = [(IN_PUMP, in_pump_days), (FIRST_FILL, first), (CLINIC_MAXIMUM, policy.numbers.clinic_maximum_days)]
    return tuple((name, days_after(fill.filled_on, count)) for name, count in days if count is not None)


def _emptied_on(record: PatientRecord, pump: Pump, fill: Fill | None, policy: Policy) -> date | None:
    """The day of an MRI for which this pump had to be emptied, until a fill follows it."""
    model = policy.models.find(pump.model)
    if model is None or model.mri != "emptied":
        return None
    filled = fill.filled_on if fill else None
    scans = [each.happened_on for each in record.pump_events if each.pump_id == pump.id and each.kind == "mri"]
    return min((day for day in scans if filled is None or day > filled), default=None)
