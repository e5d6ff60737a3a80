"""Letters: what their fields hold for a patient, the merged text, and the contact that is logged of one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from pumptracker.domain import stage as stages
from pumptracker.domain.due_item import VISITS
from pumptracker.domain.letter import FIELDS, Letter, merged
from pumptracker.domain.record import Contact, PatientRecord
from pumptracker.domain.refused import Refused
from pumptracker.services.desk_work import log_contact
from pumptracker.services.writing import action
from pumptracker.store import policy, records, worklist
from pumptracker.store.connection import Connection
from pumptracker.words import SENTENCES, sentence, tr
from pumptracker.words.letters import LANGUAGES, WHAT, written_day, written_visit

_WHERE = {
    "clinic": "clinic", "clinic_phone": "clinic", "emergency_number": "clinic", "what": "due", "due_by": "due",
    "visit_on": "visit", "visit_at": "visit",
}  # fmt: skip
"""Where a field that has nothing to say is filled in; every other one on the patient's page."""

_WRAPPED = re.compile(r"(?<=[^\n]{70})\n(?=[^\n])")
"""A line broken where the template's own lines end: paper has another width."""

_WHOLE_NAME = "{given_name} {family_name}"


def check_may_write(record: PatientRecord) -> None:
    """Refuse a letter to one who has died, has left the pathway, or asked not to be contacted."""
    if record.stage == stages.DECEASED:
        raise Refused("letter_deceased", field="letter")
    if not record.on_pathway:
        raise Refused("letter_left", field="letter", stage=tr("stage_" + record.stage))
    if record.patient.do_not_contact:
        raise Refused("letter_do_not_contact", field="letter")


def language_words(language: str) -> str:
    """What a language is called; its code where no name is known."""
    return SENTENCES.get("language_" + language, language)


def values(db: Connection, patient_id: int, today: date, language: str) -> Mapping[str, str]:
    """What every field of a letter says for a patient, in the letter's language; empty where nothing is known."""
    language = language if language in LANGUAGES else LANGUAGES[0]
    record = records.record(db, patient_id)
    who = record.patient
    whole = " ".join(part for part in (who.given_name, who.family_name) if part)
    told = dict.fromkeys(FIELDS, "")
    told |= {
        "today": written_day(today, language), "patient": whole, "given_name": who.given_name,
        "family_name": who.family_name, "mrn": who.mrn, "address": who.address,
        "date_of_birth": written_day(who.date_of_birth, language) if who.date_of_birth else "",
        "clinic": str(policy.setting(db, "clinic_name", "")),
        "clinic_phone": str(policy.setting(db, "clinic_phone", "")),
        "emergency_number": str(policy.setting(db, "emergency_number", "")),
    }  # fmt: skip
    return told | _due(db, patient_id, today, language) | _next_visit(record, today, language)


def _due(db: Connection, patient_id: int, today: date, language: str) -> dict[str, str]:
    """The most urgent visit that is wanted: what, and by when; by its limit where the date itself is not known."""
    for row in worklist.of_patient(db, patient_id, today, policy.numbers(db)):
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


def text(db: Connection, patient_id: int, letter: Letter, today: date) -> str:
    """A letter's text for a patient; refused, by the field's name in words, where one has nothing to say."""
    check_may_write(records.record(db, patient_id))
    told = values(db, patient_id, today, letter.language)
    body = letter.body if told["given_name"] else letter.body.replace(_WHOLE_NAME, "{patient}")
    try:
        return _WRAPPED.sub(" ", merged(body, told))
    except Refused as refusal:
        if refusal.code != "letter_field_empty":
            raise
        name = str(refusal.facts["given"])
        where = tr("letter_where_" + _WHERE.get(name, "patient"))
        raise Refused("letter_gap", field="letter", name=tr("letter_field_" + name), where=where) from None


def log_letter(db: Connection, patient_id: int, letter: Letter, *, by: str, today: date) -> int:
    """Log a letter as a contact that has not been answered yet; returns the contact's id."""
    with action(db, "log_letter", by=by):
        check_may_write(records.record(db, patient_id))
        facts = {"name": letter.name, "language": language_words(letter.language)}
        note = sentence("letter_note", facts)
        contact = Contact(id=0, made_on=today, outcome="no-answer", channel="letter", note=note)
        return log_contact(db, patient_id, contact, by=by, today=today)
