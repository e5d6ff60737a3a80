"""What one row of a register adds to a patient, or changes of one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from pumptracker.domain import stage as stages
from pumptracker.domain.drug import named
from pumptracker.domain.due_item import Reason
from pumptracker.domain.moving import check_move
from pumptracker.domain.plausible import (
    check_birth_fits,
    check_booking,
    check_fill,
    check_patient,
    check_printout,
    check_pump,
    fill_questions,
)  # fmt: skip
from pumptracker.domain.policy import Policy
from pumptracker.domain.quantity import unit_base
from pumptracker.domain.record import Booking, Fill, Patient, PatientRecord, Phone, Printout, Pump, StageEntry, Transfer
from pumptracker.domain.refused import Refused
from pumptracker.services.importing_draft import Draft
from pumptracker.services.register_row import Cell, Merge, Said
from pumptracker.store.batch import Batch

_PATIENT = ("family_name", "given_name", "date_of_birth", "email", "language", "notes")
_PUMP = {"pump_model": "model", "pump_serial": "serial", "implanted_on": "implanted_on",
         "reservoir_ml": "reservoir_ml", "alarm_volume_ml": "alarm_volume_ml"}  # fmt: skip
_FILL = {"fill_ml": "volume_ml", "drugs": "drugs", "concentration": "concentration",
         "concentration_unit": "concentration_unit", "daily_dose": "daily_dose", "dose_unit": "dose_unit",
         "bolus_dose": "bolus_dose", "boluses_per_day": "boluses_per_day", "first_fill": "first_fill",
         "diluted": "diluted"}  # fmt: skip
_PUMP_SHOWN_BY = ("pump_model", "pump_serial", "implanted_on", "last_fill_on", "fill_ml", "drugs")
_LANGUAGE = "en"
_REASON = "imported from a register"


def questions_about(record: PatientRecord, policy: Policy) -> list[Reason]:
    """What looks wrong about a patient's last fill, yet may be right."""
    pump = record.active_pump
    fill = record.latest_fill(pump) if pump else None
    return list(fill_questions(fill, pump, record, policy)) if pump and fill else []


def add_patient(batch: Batch, now: Said, policy: Policy, today: date) -> Draft:
    """Register the patient of a row, with all it says."""
    patient = Patient(
        id=0, mrn=now.text("mrn"), family_name=now.text("family_name"), given_name=now.text("given_name"),
        date_of_birth=now.day("date_of_birth"), email=now.text("email"), language=now.text("language") or _LANGUAGE,
        notes=now.text("notes"),
    )  # fmt: skip
    check_patient(patient, today)
    for column in ("stage", "stage_since"):
        if now[column] is None:
            raise Refused("required", field=column)
    draft = Draft.of_new(batch, patient)
    if now.text("phone"):
        draft.add("phones", Phone(id=0, number=now.text("phone"), preferred=True))
    merge = Merge(now, None)
    _merge_pump(draft, merge, policy, today)
    _enter_stage(draft, now, policy, today)
    _merge_fill(draft, merge, policy, today)
    _merge_booking(draft, merge, today)
    return draft


def update_patient(draft: Draft, merge: Merge, policy: Policy, today: date) -> tuple[bool, list[Reason]]:
    """Change what a row newly says of a patient; returns whether anything changed, and what to ask."""
    changed = _merge_patient(draft, merge, today)
    changed |= _merge_pump(draft, merge, policy, today)
    changed |= _merge_stage(draft, merge, policy, today)
    changed |= _merge_fill(draft, merge, policy, today)
    booked, questions = _merge_booking(draft, merge, today)
    return changed | booked, questions + questions_about(draft.record, policy)


def _merge_patient(draft: Draft, merge: Merge, today: date) -> bool:
    record = draft.record
    stands = {name: getattr(record.patient, name) for name in _PATIENT}
    if not merge.was_said("language") and record.patient.language == _LANGUAGE:
        stands["language"] = ""  # the default is nobody's word
    news = {name: value for name, value in merge.changes(stands).items() if value != getattr(record.patient, name)}
    new_number = _merge_phone(draft, merge)
    if news:
        typed: dict[str, Any] = dict(news)
        patient = replace(record.patient, **typed)
        check_patient(patient, today)
        check_birth_fits(replace(record, patient=patient))
        draft.change_patient(**news)
    return bool(news) or new_number


def _merge_phone(draft: Draft, merge: Merge) -> bool:
    """A number newly said is added; it is preferred where the preferred one was the register's own before."""
    number = merge.now.text("phone")
    if not number or merge.repeats("phone") or number in {phone.number for phone in draft.record.phones}:
        return False
    preferred = [phone for phone in draft.record.phones if phone.preferred]
    follows = all(phone.number == merge.before_text("phone") for phone in preferred)
    if follows:
        for phone in preferred:
            draft.change("phones", phone, preferred=False)
    draft.add("phones", Phone(id=0, number=number, preferred=follows))
    return True


def _enter_stage(draft: Draft, now: Said, policy: Policy, today: date) -> None:
    to, since = now.text("stage"), now.day("stage_since")
    assert since is not None
    pump = draft.record.active_pump
    if to == stages.EXPLANTED and pump is not None:
        check_pump(replace(pump, explanted_on=since), draft.record, policy, today)
        draft.change("pumps", pump, explanted_on=since, explant_reason=_REASON)
    check_move(draft.record, to, since, _REASON, today)
    draft.add("stage_entries", StageEntry(id=0, stage=to, entered_on=since, reason=_REASON))
    if to == stages.TRANSFERRED:
        draft.add("transfers", Transfer(id=0, transferred_on=since))


def _merge_stage(draft: Draft, merge: Merge, policy: Policy, today: date) -> bool:
    """Move a patient on along the pathway; back, out and in again are for the desk."""
    record = draft.record
    to = merge.now.text("stage")
    if to == record.stage:
        return _correct_since(draft, merge, today)
    if not to or merge.repeats("stage"):
        return False
    if to in stages.EXITS or record.stage in stages.EXITS or stages.is_earlier(record.stage, to):
        raise Refused("move_at_the_desk", field="stage", stage=to, recorded=record.stage)
    if merge.now["stage_since"] is None:
        raise Refused("required", field="stage_since")
    _enter_stage(draft, merge.now, policy, today)
    return True


def _correct_since(draft: Draft, merge: Merge, today: date) -> bool:
    """Another day for the same stage: a correction, where the register gave the day before."""
    record, since = draft.record, merge.now.day("stage_since")
    if since is None or not merge.is_new("stage_since", record.entered_on):
        return False
    before = replace(record, stage_entries=record.stage_entries[:-1])
    check_move(before, record.stage, since, _REASON, today)
    draft.change("stage_entries", record.stage_entries[-1], entered_on=since)
    return True


def add_history(draft: Draft, merge: Merge, policy: Policy, today: date) -> bool:
    """What a row of an earlier fill adds: that fill and its printout, and nothing else."""
    if merge.now.day("last_fill_on") is None:
        return False
    return _merge_fill(draft, merge, policy, today)


def _merge_pump(draft: Draft, merge: Merge, policy: Policy, today: date) -> bool:
    pump = draft.record.active_pump
    if pump is None:
        return _add_pump(draft, merge, policy, today)
    news = merge.changes({column: getattr(pump, name) for column, name in _PUMP.items()})
    if "pump_serial" in news and pump.serial:
        raise Refused("second_active_pump", field="pump_serial", model=pump.model, serial=pump.serial)
    if news:
        values: dict[str, Any] = {_PUMP[column]: value for column, value in news.items()}
        check_pump(replace(pump, **values), draft.record, policy, today)
        draft.change("pumps", pump, **values)
    return bool(news)


def _add_pump(draft: Draft, merge: Merge, policy: Policy, today: date) -> bool:
    now, record = merge.now, draft.record
    serials = {pump.serial for pump in record.pumps if pump.serial}
    if all(now[column] is None for column in _PUMP_SHOWN_BY) or now.text("pump_serial") in serials:
        return False
    if record.pumps and merge.repeats("pump_serial") and merge.repeats("implanted_on"):
        return False
    pump = Pump(
        id=0, model=now.text("pump_model"), serial=now.text("pump_serial"), implanted_on=now.day("implanted_on"),
        reservoir_ml=now.amount("reservoir_ml"), alarm_volume_ml=now.amount("alarm_volume_ml"),
    )  # fmt: skip
    check_pump(pump, record, policy, today)
    draft.add("pumps", pump)
    return True


def _fill_said(now: Said, pump: Pump) -> Fill:
    return Fill(
        id=0, pump_id=pump.id, filled_on=now.day("last_fill_on"), volume_ml=now.amount("fill_ml"),
        drugs=now.text("drugs"), concentration=now.amount("concentration"),
        concentration_unit=now.text("concentration_unit"), daily_dose=now.amount("daily_dose"),
        dose_unit=now.text("dose_unit"), bolus_dose=now.amount("bolus_dose"),
        boluses_per_day=now.amount("boluses_per_day"), first_fill=now["first_fill"] is True,
        diluted=now["diluted"] is True,
    )  # fmt: skip


def _merge_fill(draft: Draft, merge: Merge, policy: Policy, today: date) -> bool:
    pump, now = draft.record.active_pump, merge.now
    columns = ("last_fill_on", "printed_alarm_on", *_FILL)
    if pump is None or all(now[column] is None for column in columns):
        return False
    day = now.day("last_fill_on")
    fills = [fill for fill in draft.record.fills if fill.pump_id == pump.id]
    same = next((fill for fill in fills if fill.filled_on == day), None)
    undated = next((fill for fill in fills if fill.filled_on is None), None)
    if same is None and day is not None and undated is not None:
        same = undated
    if same is None and day is not None and merge.repeats("last_fill_on"):
        return False  # the desk has corrected the day since
    if same is None and day is None and fills:
        latest = max(fills, key=lambda fill: (fill.filled_on or date.min, fill.id))
        _refuse_undated_news(latest, merge)
        return _merge_printout(draft, pump, merge, latest.filled_on, today)
    if same is None:
        fill = _fill_said(now, pump)
        check_fill(fill, pump, policy, today)
        draft.add("fills", fill)
        changed = True
    else:
        changed = _complete_fill(draft, same, merge, pump, policy, today)
    return _merge_printout(draft, pump, merge, day, today) or changed


def _refuse_undated_news(latest: Fill, merge: Merge) -> None:
    """New figures without the day of a fill cannot be placed."""
    for column, name in _FILL.items():
        if merge.is_new(column, getattr(latest, name)):
            raise Refused("fill_day_needed", field="last_fill_on", column=column)


def _complete_fill(draft: Draft, fill: Fill, merge: Merge, pump: Pump, policy: Policy, today: date) -> bool:
    """Fill the gaps of a fill already recorded; other figures for the same day are refused with the column."""
    news: dict[str, Any] = {}
    blank = (None, "", False)
    for column, name in _FILL.items():
        current, value = getattr(fill, name), merge.now[column]
        if value in blank or _same_words(column, value, current) or merge.repeats(column):
            continue
        gap = current in blank or (column.endswith("unit") and getattr(fill, _AMOUNT_OF[column]) is None)
        if fill.filled_on is not None and not gap:
            raise Refused("fill_differs", field=column, recorded=current, given=value, filled_on=fill.filled_on)
        news[name] = value
    if fill.filled_on is None and merge.now.day("last_fill_on"):
        news["filled_on"] = merge.now.day("last_fill_on")
    if news:
        check_fill(replace(fill, **news), pump, policy, today)
        draft.change("fills", fill, **news)
    return bool(news)


def _same_words(column: str, value: Cell, current: Cell) -> bool:
    """Whether two cells say the same, spelling of drugs and units aside."""
    if column == "drugs":
        return named(str(value)) == named(str(current))
    if column in _AMOUNT_OF and value and current:
        per = "mL" if column == "concentration_unit" else "day"
        return unit_base(str(value), per, column) == unit_base(str(current), per, column)
    return value == current


_AMOUNT_OF: Mapping[str, str] = {"concentration_unit": "concentration", "dose_unit": "daily_dose"}


def _merge_printout(draft: Draft, pump: Pump, merge: Merge, day: date | None, today: date) -> bool:
    """The printed alarm date, taken to be of the last fill.

    One before that fill must be of an older printout: kept without its day, it is shown as superseded.
    """
    alarm_on = merge.now.day("printed_alarm_on")
    if alarm_on is None:
        return False
    if day is not None and alarm_on < day:
        day = None
    check_printout(alarm_on, day, today)
    printouts = (each for each in draft.record.printouts if each.pump_id == pump.id)
    recorded = [each.alarm_on for each in printouts if each.printed_on == day]
    if not recorded:
        draft.add("printouts", Printout(id=0, pump_id=pump.id, printed_on=day, alarm_on=alarm_on))
        return True
    if alarm_on not in recorded and not merge.repeats("printed_alarm_on"):
        raise Refused("printout_differs", field="printed_alarm_on", recorded=recorded[-1], given=alarm_on)
    return False


def _merge_booking(draft: Draft, merge: Merge, today: date) -> tuple[bool, list[Reason]]:
    """The next visit of a row: added, or in the place of one that an import made and that lies ahead of it."""
    day, kind = merge.now.day("next_visit_on"), merge.now.text("next_visit_for")
    if day is None or (merge.repeats("next_visit_on") and merge.repeats("next_visit_for")):
        return False, []
    check_booking(kind, day, None)
    record = draft.record
    same = [each for each in record.bookings if each.kind == kind and each.visit_on == day]
    if any(each.outcome != "rescheduled" for each in same):
        return False, []
    opened = record.open_bookings(kind)
    if any(each.source == "desk" for each in opened):
        return False, [Reason("desk_booking_stands", {"kind": kind, "visit_on": day.isoformat()})]
    for booking in opened:
        if booking.visit_on >= today:  # a past one needs its outcome from the desk
            draft.change("bookings", booking, outcome="rescheduled", outcome_on=today)
    draft.add("bookings", Booking(id=0, kind=kind, visit_on=day, source="import"))
    return True, []
