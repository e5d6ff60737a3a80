"""A patient's events as lines of a timeline, newest first."""

from __future__ import annotations

from datetime import date

from pumptracker.domain.quantity import plain
from pumptracker.domain.record import Fill, PatientRecord
from pumptracker.words import sentence, tr

Line = tuple[date | None, str, str]


def timeline(record: PatientRecord) -> list[Line]:
    """When, what and the detail of everything recorded of a patient."""
    lines: list[Line] = []
    lines += [
        (each.entered_on, tr("event_stage"), " · ".join(filter(None, (tr("stage_" + each.stage), each.reason))))
        for each in record.stage_entries
    ]
    lines += [(each.implanted_on, tr("event_implant"), f"{each.model} {each.serial}") for each in record.pumps]
    lines += [
        (each.explanted_on, tr("event_explant"), f"{each.serial} {each.explant_reason}")
        for each in record.pumps
        if each.explanted_on
    ]
    lines += [(each.filled_on, tr("kind_refill"), _fill(each)) for each in record.fills]
    lines += [
        (each.changed_on, tr("event_dose"), f"{plain(each.daily_dose) or ''} {each.dose_unit}")
        for each in record.programmes
    ]
    lines += [
        (each.printed_on, tr("event_printout"), sentence("printed_alarm_date", {"alarm_on": each.alarm_on}))
        for each in record.printouts
    ]
    lines += [(each.happened_on, tr("event_" + each.kind), each.note) for each in record.pump_events]
    lines += [(each.checked_on, tr("kind_pump_check"), each.note) for each in record.pump_checks]
    lines += [(each.ended_on, tr("kind_trial"), each.outcome) for each in record.trials]
    lines += [
        (
            each.visit_on,
            tr("event_visit"),
            f"{tr('kind_' + each.kind)} · {tr('outcome_' + each.outcome) if each.outcome else tr('open')}",
        )
        for each in record.bookings
    ]
    lines += [
        (each.made_on, tr("event_contact"), f"{tr('contact_' + each.outcome)} {each.note}") for each in record.contacts
    ]
    return sorted(lines, key=lambda line: line[0] or date.min, reverse=True)


def _fill(fill: Fill) -> str:
    parts = [f"{plain(fill.volume_ml) or '?'} mL {fill.drugs}"]
    if fill.concentration is not None:
        parts.append(f"{plain(fill.concentration)} {fill.concentration_unit}")
    if fill.daily_dose is not None:
        parts.append(f"{plain(fill.daily_dose)} {fill.dose_unit}")
    difference = fill.discrepancy_ml
    if difference is not None:
        code = "residual_more" if difference >= 0 else "residual_less"
        parts.append(sentence(code, {"volume": plain(abs(difference)) or "0"}))
    return " · ".join(parts)
