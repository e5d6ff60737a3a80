"""What must be known before a patient is called or booked: each a few words under the name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pumptracker.domain.record import Absence, PatientRecord
from pumptracker.domain.stage import STAGES
from pumptracker.ui.patient.wording import joined
from pumptracker.words import sentence, tr

Warned = tuple[str, str]
"""A role of the style sheet ("danger", "warn", "small"), and the words."""


def warnings(record: PatientRecord, today: date, most_failed: int) -> Iterator[Warned]:
    """The warnings of a patient, gravest first."""
    if record.awaits_transfer:
        yield "danger", "! " + tr("warn_transfer")
    elif record.stage not in STAGES:
        yield "warn", "× " + sentence("warn_left", {"stage": tr("stage_" + record.stage), "on": record.entered_on})
    if record.patient.do_not_contact:
        yield "danger", "! " + tr("warn_do_not_contact")
    if record.patient.lost_to_follow_up:
        yield "danger", "! " + tr("lost_to_follow_up")
    failed = record.failed_contacts()
    if failed >= most_failed:
        yield "warn", "! " + sentence("tries", {"count": failed})
    for absence in record.absences:
        if absence.last_on is None or absence.last_on >= today:
            yield "warn", "◔ " + _away(absence, today)


def _away(absence: Absence, today: date) -> str:
    code = "warn_away" if absence.first_on <= today else "warn_away_from"
    code += "" if absence.last_on else "_open"
    facts = {"what": tr("absence_" + absence.kind), "first_on": absence.first_on, "last_on": absence.last_on}
    return joined(sentence(code, facts), absence.place)
