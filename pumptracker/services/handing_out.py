"""What a handout says of the clinic, and of one patient where the clinic lets it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pumptracker.domain.appearing import why_not_handed_over
from pumptracker.domain.handing_out import OwnDates, own_dates
from pumptracker.domain.record import Patient
from pumptracker.domain.refused import Refused
from pumptracker.store import policy as policies
from pumptracker.store import records
from pumptracker.store.connection import Connection
from pumptracker.words import tr

DATES_ALLOWED = "handout_dates"
"""The setting by which a clinic lets handouts carry a patient's name and dates; shipped off."""


@dataclass(frozen=True, slots=True)
class Giver:
    """Who hands it out: the clinic's name, its lines, its numbers; empty where they were not filled in."""

    name: str
    lines: tuple[str, ...]
    phone: str
    emergency: str

    @property
    def missing(self) -> tuple[str, ...]:
        """The settings that were not filled in, by name."""
        said = {"clinic_name": self.name, "clinic_phone": self.phone, "emergency_number": self.emergency}
        return tuple(name for name, text in said.items() if not text)


@dataclass(frozen=True, slots=True)
class Taker:
    """Whom it is for, and the dates."""

    patient: Patient
    dates: OwnDates


def giver(db: Connection) -> Giver:
    """The clinic as its settings have it."""
    found = policies.settings(db)
    told = {
        name: str(found.get(name, "")) for name in ("clinic_name", "letterhead", "clinic_phone", "emergency_number")
    }
    lines = tuple(line for line in told["letterhead"].splitlines() if line.strip())
    return Giver(told["clinic_name"], lines, told["clinic_phone"], told["emergency_number"])


def dates_allowed(db: Connection) -> bool:
    """Whether the clinic lets handouts carry a patient's name and dates."""
    return bool(policies.setting(db, DATES_ALLOWED, ""))


def taker(db: Connection, patient_id: int, today: date) -> Taker:
    """Whom a handout with dates is for; refused where the clinic has not switched it on, and for the dead."""
    if not dates_allowed(db):
        raise Refused("handout_dates_off", field="handout_own")
    record = records.record(db, patient_id)
    why = why_not_handed_over(record)
    if why:
        raise Refused(f"letter_{why}", field="handout_own", stage=tr("stage_" + record.stage))
    return Taker(record.patient, own_dates(record, policies.policy(db), today))
