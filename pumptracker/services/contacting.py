"""Contacts logged for several patients at once, as one action that one undo takes back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from pumptracker.domain.appearing import DO_NOT_CONTACT, why_not_called
from pumptracker.domain.name import listed_name
from pumptracker.domain.record import Contact, PatientRecord
from pumptracker.domain.refused import Refused
from pumptracker.services.desk_work import log_contact
from pumptracker.services.writing import action
from pumptracker.store import records
from pumptracker.store.connection import Connection


def log_contacts(db: Connection, patient_ids: Sequence[int], contact: Contact, *, by: str, today: date) -> int:
    """Log the same attempt for each of these patients, by phone each with the number to dial; returns how many.

    Refused, naming them, where some have asked not to be contacted; that one asks it is logged for each alone.
    """
    with action(db, "log_contacts", by=by):
        if contact.outcome == "asked-not-to-call":
            raise Refused("contact_several_no_more", field="outcome")
        found = [records.record(db, patient_id) for patient_id in dict.fromkeys(patient_ids)]
        unwilling = [_name(record) for record in found if why_not_called(record) == DO_NOT_CONTACT]
        if unwilling:
            raise Refused("do_not_contact", field="outcome", names="; ".join(unwilling))
        for record in found:
            number = record.number_to_dial if contact.channel == "phone" else ""
            log_contact(db, record.patient.id, replace(contact, number=number), by=by, today=today)
    return len(found)


def _name(record: PatientRecord) -> str:
    return listed_name(record.patient.family_name, record.patient.given_name)
