"""The pump in words, a line each: device, catheter, drug, dose, and the dates with their arithmetic."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from pumptracker.domain.plausible import reservoir_of
from pumptracker.domain.policy import Policy
from pumptracker.domain.quantity import plain
from pumptracker.domain.record import Fill, PatientRecord, Pump
from pumptracker.domain.refill import RefillDates, refill_dates
from pumptracker.domain.runtime import rates, running, volume_text
from pumptracker.domain.status import OVERDUE, SOON, UNKNOWN, UNSAFE
from pumptracker.store.worklist import Row
from pumptracker.ui.patient.wording import joined, with_unit
from pumptracker.words import day, sentence, tr


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the card; `tone` is "" or the status whose colour and sign it takes; `tip` says how it comes."""

    name: str
    text: str
    tone: str = ""
    tip: str = ""


def pump_lines(record: PatientRecord, rows: list[Row], policy: Policy) -> list[Line]:
    """The implanted pump, line by line; nothing where there is none."""
    pump = record.active_pump
    if pump is None:
        return []
    dates = refill_dates(record, pump, policy)
    fill = running(dates.fill, record.programmes) if dates.fill else None
    found = [*_device(pump, policy), *_contents(fill, record)]
    found += _alarms(dates) if record.on_pathway else []
    found += [_refill_by(row) for row in rows if row.item.kind == "refill"]
    found += [_replace(row) for row in rows if row.item.kind == "replacement"]
    return found


def _device(pump: Pump, policy: Policy) -> Iterator[Line]:
    reservoir = reservoir_of(pump, policy)
    yield Line("pump", joined(pump.model, with_unit(reservoir, "mL")) or "—")
    yield Line("serial", pump.serial or "—")
    yield Line(
        "implanted", joined(day(pump.implanted_on) if pump.implanted_on else "", pump.site, pump.implanter) or "—"
    )
    tip = sentence("tip_at", {"tip": pump.catheter_tip}) if pump.catheter_tip else ""
    yield Line("catheter", joined(pump.catheter, tip) or "—")


def _contents(fill: Fill | None, record: PatientRecord) -> Iterator[Line]:
    if fill is None:
        yield Line("drug", tr("not_recorded"), "unknown")
        return
    strength = with_unit(fill.concentration, fill.concentration_unit)
    drug = f"{fill.drugs or tr('drug_unknown')} {strength or tr('concentration_unknown')}"
    yield Line("drug", drug, "" if fill.drugs and strength else "unknown")
    dose = with_unit(fill.daily_dose, fill.dose_unit)
    flow = _flow(fill, record)
    bolus = ""
    if fill.bolus_dose and fill.boluses_per_day:
        unit = fill.dose_unit.split("/")[0]
        facts = {"count": plain(fill.boluses_per_day), "dose": plain(fill.bolus_dose), "unit": unit}
        bolus = sentence("with_boluses", facts)
    text = (dose or tr("not_recorded")) + bolus + (f" → {flow} mL/day" if flow else "")
    yield Line("dose", text, "" if dose else "unknown", sentence("flow_is", {"flow": flow}) if flow else "")


def _flow(fill: Fill, record: PatientRecord) -> str:
    """The flow in mL a day as it runs now, to three decimals, every allotted bolus counted."""
    if fill.filled_on is None:
        return ""
    programme = rates(fill, record.programmes)
    return "" if isinstance(programme, str) or not programme else f"{float(programme[-1].flow):.3f}"


def _alarms(dates: RefillDates) -> Iterator[Line]:
    """Both alarm dates, printed and estimated, whichever of them governs."""
    printed = day(dates.printed_alarm_on) if dates.printed_alarm_on else tr("alarm_not_printed")
    tone = ""
    if dates.superseded is not None:
        printed, tone = sentence("alarm_superseded", {"alarm_on": dates.superseded.alarm_on}), "soon"
    estimated, tip = tr("alarm_not_estimated"), ""
    if dates.estimate is not None and dates.alarm_volume_ml is not None:
        estimated = day(dates.estimate.reached_on)
        rate = dates.estimate.rate
        tip = sentence(
            "estimated_alarm",
            {
                "usable": volume_text(dates.estimate.volume_ml - Fraction(dates.alarm_volume_ml)),
                "concentration": with_unit(rate.concentration, rate.concentration_unit),
                "dose": with_unit(rate.daily_dose, rate.dose_unit), "days": dates.estimate.days,
                "from_on": dates.estimate.from_on,
            },
        )  # fmt: skip
    level = with_unit(dates.alarm_volume_ml, "mL")
    of_model = tr("alarm_volume_of_model") if dates.alarm_volume_is_default else ""
    tip = "\n".join(part for part in (tip, of_model) if part)
    both = sentence("alarm_both", {"printed": printed, "estimated": estimated})
    yield Line("alarm", joined(level or tr("alarm_volume_unknown"), both), tone if level else "unknown", tip)


def _refill_by(row: Row) -> Line:
    item = row.item
    why = sentence(item.reason.code, item.reason.facts)
    tone = row.status if row.status in (OVERDUE, UNKNOWN, UNSAFE, SOON) else ""
    if item.due_on is None:
        return Line("refill_by", why, "unknown", why)
    governs = tr("governs_" + (item.governing or "limit"))
    return Line("refill_by", joined(day(item.due_on), governs), tone, why)


def _replace(row: Row) -> Line:
    item = row.item
    why = sentence(item.reason.code, item.reason.facts)
    if item.due_on is None:
        return Line("replace", why, "unknown", why)
    book = sentence("stops_book_by", {"due_on": item.due_on, "book_by_on": item.book_by}) if item.book_by else ""
    return Line("replace", book or day(item.due_on), row.status if row.status in (OVERDUE, SOON, UNSAFE) else "", why)
