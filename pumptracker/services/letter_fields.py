"""What each field of a text says for one patient, in the text's language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pumptracker.domain.due_item import VISITS
from pumptracker.domain.letter import DISCREET, FIELDS
from pumptracker.domain.plausible import reservoir_of
from pumptracker.domain.policy import Policy
from pumptracker.domain.quantity import plain
from pumptracker.domain.record import Fill, PatientRecord, Pump
from pumptracker.domain.refill import RefillDates, refill_dates
from pumptracker.domain.runtime import running
from pumptracker.store import policy as policies
from pumptracker.store import worklist
from pumptracker.store.connection import Connection
from pumptracker.words.letters import (
    EVENTS,
    GOVERNING,
    LANGUAGES,
    NOT_RECORDED,
    STAGES,
    WHAT,
    written_day,
    written_visit,
)

CLINIC = ("clinic_name", "clinic_phone", "emergency_number", "letterhead", "discreet_name")
"""The settings a text speaks of."""

_DISPENSABLE = (
    "phone", "caregiver", "insurer", "referrer", "catheter", "alarm_volume", "fill_volume", "implanted_on", "serial",
)  # fmt: skip
"""Fields that say "not recorded" where nothing is; every other one refuses the text by its name."""
_EVENTS_AT_MOST = 12


@dataclass(frozen=True, slots=True)
class Speaker:
    """What is the same for every patient of a run: the clinic's particulars, its policy, and the day."""

    clinic: Mapping[str, str]
    policy: Policy
    today: date


def speaker(db: Connection, today: date) -> Speaker:
    """Read what a run of texts rests on once."""
    settings = policies.settings(db)
    return Speaker({name: str(settings.get(name, "")) for name in CLINIC}, policies.policy(db), today)


def values(db: Connection, record: PatientRecord, language: str, said: Speaker, kind: str = "letter") -> dict[str, str]:
    """What every field says; empty where nothing is known and the paper cannot do without it."""
    language = language if language in LANGUAGES else LANGUAGES[0]
    told = dict.fromkeys(FIELDS, "")
    told |= _clinic(said, kind) | _who(record, language) | _due(db, record, said, language)
    told |= _next_visit(record, said.today, language) | _pump(record, said, language)
    told |= {"today": written_day(said.today, language), "history": _history(record, language)}
    for name in _DISPENSABLE:
        told[name] = told[name] or NOT_RECORDED[language]
    return told


def pump_values(record: PatientRecord, said: Speaker, language: str = "en") -> dict[str, str]:
    """What is known of the implanted pump, its contents and its dates; nothing where there is none."""
    return _pump(record, said, language)


def _clinic(said: Speaker, kind: str) -> dict[str, str]:
    clinic = said.clinic
    name = clinic["discreet_name"] if kind in DISCREET and clinic["discreet_name"] else clinic["clinic_name"]
    return {
        "clinic": name, "clinic_phone": clinic["clinic_phone"], "emergency_number": clinic["emergency_number"],
        "clinic_address": clinic["letterhead"],
    }  # fmt: skip


def _who(record: PatientRecord, language: str) -> dict[str, str]:
    who = record.patient
    transfer = record.transfers[-1] if record.transfers else None
    return {
        "patient": " ".join(part for part in (who.given_name, who.family_name) if part),
        "given_name": who.given_name, "family_name": who.family_name, "mrn": who.mrn, "address": who.address,
        "date_of_birth": written_day(who.date_of_birth, language) if who.date_of_birth else "",
        "phone": record.number_to_dial, "insurer": who.insurer, "referrer": who.referrer,
        "caregiver": ", ".join(part for part in (who.caregiver_name, who.caregiver_phone) if part),
        "stage": STAGES[language].get(record.stage, ""),
        "receiving_clinic": transfer.receiving_clinic if transfer else "",
    }  # fmt: skip


def _due(db: Connection, record: PatientRecord, said: Speaker, language: str) -> dict[str, str]:
    """The most urgent visit that is wanted: what, and by when; by its limit where the date itself is not known."""
    for row in worklist.of_patient(db, record.patient.id, said.today, said.policy.numbers):
        if row.item.kind in VISITS:
            by = row.item.due_on or row.item.limit_on
            return {"what": WHAT[language][row.item.kind], "due_by": written_day(by, language) if by else ""}
    return {}


def _next_visit(record: PatientRecord, today: date, language: str) -> dict[str, str]:
    ahead = [each for each in record.bookings if each.outcome is None and each.visit_on >= today]
    if not ahead:
        return {}
    visit = min(ahead, key=lambda each: (each.visit_on, each.visit_at))
    return {"visit_on": written_visit(visit.visit_on, visit.visit_at, language), "visit_at": visit.visit_at}


def _pump(record: PatientRecord, said: Speaker, language: str) -> dict[str, str]:
    pump = record.active_pump
    if pump is None:
        return {}
    dates = refill_dates(record, pump, said.policy)
    told = {
        "model": pump.model, "serial": pump.serial, "reservoir": _ml(reservoir_of(pump, said.policy)),
        "alarm_volume": _ml(dates.alarm_volume_ml), "catheter": pump.catheter,
        "implanted_on": written_day(pump.implanted_on, language) if pump.implanted_on else "",
    }  # fmt: skip
    return told | _dates(dates, language) | _contents(record, dates, language)


def _dates(dates: RefillDates, language: str) -> dict[str, str]:
    alarm = dates.alarm_on
    return {
        "alarm_on": written_day(alarm, language) if alarm else "",
        "refill_by": written_day(dates.refill_by, language) if dates.refill_by else "",
        "limits": GOVERNING[language][dates.governing] if dates.governing else "",
    }


def _contents(record: PatientRecord, dates: RefillDates, language: str) -> dict[str, str]:
    fill = dates.fill
    if fill is None:
        return {}
    now = running(fill, [each for each in record.programmes if each.pump_id == fill.pump_id])
    return {
        "drugs": fill.drugs, "concentration": _amount(now.concentration, now.concentration_unit), "dose": _dose(now),
        "last_fill_on": written_day(fill.filled_on, language) if fill.filled_on else "",
        "fill_volume": _ml(fill.volume_ml),
    }  # fmt: skip


def _ml(volume: Decimal | None) -> str:
    return f"{plain(volume)} mL" if volume is not None else ""


def _amount(amount: Decimal | None, unit: str) -> str:
    return f"{plain(amount)} {unit}" if amount is not None else ""


def _dose(fill: Fill) -> str:
    dose = _amount(fill.daily_dose, fill.dose_unit)
    if not dose or not fill.bolus_dose or not fill.boluses_per_day:
        return dose
    unit = fill.dose_unit.partition("/")[0]
    return f"{dose} + {plain(fill.boluses_per_day)} × {plain(fill.bolus_dose)} {unit}"


def _history(record: PatientRecord, language: str) -> str:
    """The last events of the pumps, the latest first, a line each."""
    words = EVENTS[language]
    found = [*_implants(record.pumps, words, language)]
    for fill in record.fills:
        if fill.filled_on:
            facts = {"volume": _ml(fill.volume_ml) or NOT_RECORDED[language],
                     "drugs": fill.drugs or NOT_RECORDED[language]}  # fmt: skip
            found.append((fill.filled_on, words["fill"].format(day=written_day(fill.filled_on, language), **facts)))
    for each in record.programmes:
        dose = _amount(each.daily_dose, each.dose_unit) or NOT_RECORDED[language]
        day = written_day(each.changed_on, language)
        found.append((each.changed_on, words["programme"].format(day=day, dose=dose)))
    for event in record.pump_events:
        word = words["mri" if event.kind == "mri" else "alarm"]
        found.append((event.happened_on, word.format(day=written_day(event.happened_on, language))))
    latest = sorted(found, key=lambda each: each[0], reverse=True)[:_EVENTS_AT_MOST]
    return "\n".join(text for _, text in latest) or words["none"]


def _implants(pumps: tuple[Pump, ...], words: Mapping[str, str], language: str) -> list[tuple[date, str]]:
    days = [pump.implanted_on for pump in pumps if pump.implanted_on]
    return [(day, words["implant"].format(day=written_day(day, language))) for day in days]
