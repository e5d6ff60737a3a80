"""What the desk reads while somebody calls about a pump: whom to put on the line, what to say, what is known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pumptracker.domain import calling
from pumptracker.domain.record import PatientRecord
from pumptracker.domain.status import OVERDUE
from pumptracker.store import calls, worklist
from pumptracker.store.worklist import Row
from pumptracker.ui.session import Session
from pumptracker.ui.worklist.texts import full_day
from pumptracker.words import sentence, tr


class CallerWords:
    """The clinic's texts, and the refill of the patient the call is about."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._own, self._number = session.read(calls.caller_texts), session.read(calls.emergency_number)
        self._record: PatientRecord | None = None
        self._refill: Row | None = None

    def about(self, record: PatientRecord | None) -> None:
        """Know whom the call is about."""
        if record == self._record:
            return
        self._record, self._refill = record, None
        if record is not None:
            today, numbers = self._session.today, self._session.numbers()
            rows = self._session.read(worklist.of_patient, record.patient.id, today, numbers)
            self._refill = next((row for row in rows if row.item.kind == "refill"), None)

    def level(self, tone: str, said: Iterable[str], *, unidentified: bool) -> str:
        """Whom to put on the line, by what is heard, said and known."""
        overdue = self._refill is not None and self._refill.status == OVERDUE
        return calling.level_of(tone, said, overdue=overdue, unidentified=unidentified)

    def whom(self, level: str) -> str:
        """Whom to put on the line, in the clinic's words."""
        return self._text(f"whom_{level}")

    def say(self, level: str) -> str:
        """What is read aloud, in the clinic's words."""
        return sentence("beeping_say", {"text": self._text(f"say_{level}")})

    def known(self) -> list[str]:
        """What the clinician is told: what is in the pump with its tier, and the refill date."""
        if self._record is None:
            return []
        lines = [] if self._record.active_pump else [tr("beeping_no_pump")]
        if self._refill is None:
            return lines
        item = self._refill.item
        drugs = item.drugs or tr("beeping_contents_unknown")
        told = sentence("beeping_tier", {"drugs": drugs, "tier": item.tier}) if item.tier else drugs
        lines.append(sentence("beeping_in_pump", {"drugs": told}))
        code = "past" if self._refill.status == OVERDUE else "by" if item.due_on else "unknown"
        return [*lines, sentence(f"beeping_refill_{code}", {"day": full_day(item.due_on)})]

    def _text(self, code: str) -> str:
        return worded(code, self._own, self._number)


def worded(code: str, own: Mapping[str, str], number: str) -> str:
    """A text for callers: the clinic's `own` where it has one, with the emergency number filled in."""
    text = own.get(code, tr("caller_" + code))
    return text.replace(calling.NUMBER, number or tr("the_emergency_number"))
