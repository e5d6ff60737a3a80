"""The pump is beeping: what was heard and said is kept, as one action."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from pumptracker.domain.calling import SAID
from pumptracker.domain.plausible import check_not_future, check_time
from pumptracker.domain.record import Contact
from pumptracker.domain.refused import Refused
from pumptracker.services.desk_work import log_contact
from pumptracker.services.pumping import record_event
from pumptracker.services.writing import action
from pumptracker.store import records
from pumptracker.store.connection import Connection
from pumptracker.words import sentence, tr, weekday

TONES = {"not_sure": "alarm", "single": "alarm_single", "two_tone": "alarm_two_tone"}
"""What the caller hears, and the event of the pump it is kept as."""

SYMPTOMS = tuple(SAID)
"""What a caller may name, the most urgent first (domain.md 6)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One call about a beeping pump, as the desk took it down: when the call was, and from which number."""

    tone: str
    heard_on: date
    heard_at: str = ""
    symptoms: Sequence[str] = ()
    clinician: str = ""
    note: str = ""
    made_at: str = ""
    number: str = ""


def in_words(call: Call) -> str:
    """The call as a note that the next reader understands."""
    named = "; ".join(tr("symptom_" + each) for each in call.symptoms) or tr("beeping_no_symptoms")
    when = weekday(call.heard_on) + (f" {call.heard_at}" if call.heard_at else "")
    facts = {
        "tone": tr("tone_" + call.tone), "when": when, "symptoms": named,
        "clinician": call.clinician or tr("beeping_nobody"), "note": f" {call.note}" if call.note else "",
    }  # fmt: skip
    return sentence("beeping_note", facts)


def report_beeping(db: Connection, patient_id: int, call: Call, *, by: str, today: date) -> int:
    """Record the alarm that was heard, and the call; returns the contact's id.

    Where no pump is recorded the call is logged all the same: it must not get lost for want of a serial number.
    """
    with action(db, "report_beeping", by=by):
        if call.tone not in TONES:
            raise Refused("required", field="tone")
        check_not_future(call.heard_on, today, "heard_on")
        call = replace(call, heard_at=check_time(call.heard_at, "heard_at"))
        note = in_words(call)
        if records.record(db, patient_id).active_pump is not None:
            record_event(db, patient_id, TONES[call.tone], on=call.heard_on, note=note, by=by, today=today)
        contact = Contact(
            id=0, made_on=today, made_at=call.made_at, outcome="reached", channel="phone", number=call.number, note=note
        )
        return log_contact(db, patient_id, contact, by=by, today=today)
