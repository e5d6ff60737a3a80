"""Letters and cards: the merged text for one patient or for many, and the contact that is logged of each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pumptracker.domain.appearing import why_not_handed_over, why_not_written_to
from pumptracker.domain.letter import DISCREET, Letter, check_discreet, merged
from pumptracker.domain.record import Contact, PatientRecord
from pumptracker.domain.refused import Refused
from pumptracker.services.desk_work import log_contact
from pumptracker.services.letter_fields import Speaker, speaker, values
from pumptracker.services.progress import stretches, tell
from pumptracker.services.writing import action
from pumptracker.store import records
from pumptracker.store.connection import Connection
from pumptracker.store.letter_choice import letters_for
from pumptracker.words import SENTENCES, sentence, tr
from pumptracker.words.letters import LANGUAGES

_WHERE = {
    **dict.fromkeys(("clinic", "clinic_phone", "emergency_number", "clinic_address"), "clinic"),
    **dict.fromkeys(("what", "due_by"), "due"), **dict.fromkeys(("visit_on", "visit_at"), "visit"),
    **dict.fromkeys(("model", "reservoir", "drugs", "concentration", "dose", "last_fill_on"), "pump"),
    **dict.fromkeys(("alarm_on", "refill_by", "limits"), "refill"), "receiving_clinic": "transfer",
}  # fmt: skip
"""Where a field that has nothing to say is filled in; every other one on the patient's page."""

_WRAPPED = re.compile(r"(?<=[^\n]{70})\n(?=[^\n])")
"""A line broken where the template's own lines end: paper has another width."""
_FLOWING = frozenset({"letter", "packet", "postcard", "voicemail"})
"""Kinds that are paragraphs; on the others each line says one thing, and stays a line."""

_WHOLE_NAME = "{given_name} {family_name}"

LOGGED = frozenset({"letter", "postcard"})
"""Kinds that are a contact with the patient, and logged as one; the others are papers."""


@dataclass(frozen=True, slots=True)
class Written:
    """A text as one patient gets it, by the letter it was merged from."""

    patient_id: int
    letter: Letter
    text: str


@dataclass(frozen=True, slots=True)
class NotWritten:
    """A patient who gets none, and why."""

    record: PatientRecord
    refusal: Refused


def check_may_write(record: PatientRecord, kind: str = "letter") -> None:
    """Refuse a text to one who may not get it (domain.appearing): a code for each reason."""
    why = why_not_handed_over(record) if kind == "packet" else why_not_written_to(record)
    if why:
        raise Refused(f"letter_{why}", field="letter", stage=tr("stage_" + record.stage))


def language_words(language: str) -> str:
    """What a language is called; its code where no name is known."""
    return SENTENCES.get("language_" + language, language)


def text(db: Connection, patient_id: int, letter: Letter, today: date) -> str:
    """A letter's text for a patient; refused, by the field's name in words, where one has nothing to say."""
    return _text(db, records.record(db, patient_id), letter, speaker(db, today))


def _text(db: Connection, record: PatientRecord, letter: Letter, said: Speaker) -> str:
    check_may_write(record, letter.kind)
    told, drugs = values(db, record, letter.language, said, letter.kind), said.policy.formulary.names
    if letter.kind in DISCREET:
        check_discreet(told["clinic"], drugs, field="letter")
        check_discreet(told["clinic_address"], field="letter")
    body = letter.body if told["given_name"] else letter.body.replace(_WHOLE_NAME, "{patient}")
    body = _WRAPPED.sub(" ", body) if letter.kind in _FLOWING else body
    try:
        return merged(body, told, letter.kind, drugs)
    except Refused as refusal:
        if refusal.code != "letter_field_empty":
            raise
        name = str(refusal.facts["given"])
        where = tr("letter_where_" + _WHERE.get(name, "patient"))
        raise Refused("letter_gap", field="letter", name=tr("letter_field_" + name), where=where) from None


def write_to_many(
    db: Connection, patient_ids: Sequence[int], letter: Letter, today: date
) -> tuple[list[Written], list[NotWritten]]:
    """The text for each of these patients in the order given, in their own language where the letter has it.

    Who may not get one, or whose has a gap, is told apart. Whoever watches is told how many are done.
    """
    said, versions = speaker(db, today), _versions(db, letter)
    written: list[Written] = []
    refused: list[NotWritten] = []
    for record in _records(db, patient_ids):
        own = versions.get(record.patient.language, letter)
        try:
            written.append(Written(record.patient.id, own, _text(db, record, own, said)))
        except Refused as refusal:
            refused.append(NotWritten(record, refusal))
    return written, refused


def _records(db: Connection, patient_ids: Sequence[int]) -> Iterator[PatientRecord]:
    for some in stretches(dict.fromkeys(patient_ids), len(set(patient_ids))):
        found = {record.patient.id: record for record in records.some(db, some)}
        yield from (found[patient_id] for patient_id in some if patient_id in found)


def _versions(db: Connection, letter: Letter) -> dict[str, Letter]:
    """The letter in each language it is written in; papers for another clinic stay in the one chosen."""
    if letter.kind == "packet":
        return dict.fromkeys(LANGUAGES, letter)
    found = letters_for(db, letter.language, letter.kind)
    return {each.language: each for each in found if each.name == letter.name} | {letter.language: letter}


def log_letter(db: Connection, patient_id: int, letter: Letter, *, by: str, today: date) -> int:
    """Log a letter as a contact that has not been answered yet; returns the contact's id."""
    with action(db, "log_letter", by=by):
        check_may_write(records.record(db, patient_id), letter.kind)
        facts = {"name": letter.name, "language": language_words(letter.language)}
        note = sentence("letter_note", facts)
        contact = Contact(id=0, made_on=today, outcome="no-answer", channel="letter", note=note)
        return log_contact(db, patient_id, contact, by=by, today=today)


def log_letters(
    db: Connection, written: Sequence[Written], *, by: str, today: date, finish: Callable[[], None] | None = None
) -> int:
    """Log every letter of a run in one action, that one undo takes back; returns how many.

    `finish` is done last, before any of it is kept: where it fails, nothing was logged.
    """
    with action(db, "log_letters", by=by):
        for number, each in enumerate(written):
            tell(number, len(written))
            log_letter(db, each.patient_id, each.letter, by=by, today=today)
        if finish is not None:
            finish()
    return len(written)
