"""The numbers that can be dialled for a patient, each with what is known of it."""

from __future__ import annotations

from pumptracker.domain.ladder import CAREGIVER
from pumptracker.domain.record import PatientRecord, Phone
from pumptracker.words import sentence, tr

OTHER = ""
"""The choice that stands for a number typed by hand."""


def numbers(record: PatientRecord) -> list[tuple[str, str]]:
    """The patient's numbers, the preferred one first, then the caregiver's, then another; each with its words."""
    found = {phone.number: _words(phone) for phone in record.phones_in_order}
    who = record.patient
    if who.caregiver_phone and who.caregiver_phone not in found:
        facts = {"number": who.caregiver_phone, "name": who.caregiver_name}
        found[who.caregiver_phone] = sentence("phone_of_caregiver", facts).strip()
    return [*found.items(), (OTHER, tr("phone_other"))]


def dialled_first(record: PatientRecord, step: str) -> str:
    """The number that a step of the ladder begins with: the caregiver's, else the patient's preferred one."""
    if step == CAREGIVER and record.patient.caregiver_phone:
        return record.patient.caregiver_phone
    return record.number_to_dial or OTHER


def may_leave_message(record: PatientRecord, number: str) -> bool:
    """Whether somebody has said that a message may be left there."""
    return any(phone.may_leave_message for phone in record.phones if phone.number == number)


def _words(phone: Phone) -> str:
    what = [
        tr("phone_kind_" + phone.kind), *([tr("phone_preferred")] if phone.preferred else []),
        tr("phone_may_leave" if phone.may_leave_message else "phone_may_not_leave"),
    ]  # fmt: skip
    return sentence("phone_of_patient", {"number": phone.number, "what": ", ".join(what)})
