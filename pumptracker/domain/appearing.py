"""Who may appear where: the one rule that every list, print, letter and export asks (product.md, rule 4)."""

from __future__ import annotations

from pumptracker.domain import stage as stages
from pumptracker.domain.record import PatientRecord

DECEASED, LEFT, TRANSFERRED, DO_NOT_CONTACT = "deceased", "left", "transferred", "do_not_contact"


def is_listed(record: PatientRecord) -> bool:
    """Whether the patient stands on the lists of what is due: everyone on the pathway, and nobody else."""
    return record.on_pathway


def why_not_called(record: PatientRecord) -> str:
    """Why nobody may ring or message this patient: a code, "" where one may."""
    if record.stage == stages.DECEASED:
        return DECEASED
    if not record.on_pathway:
        return LEFT
    return DO_NOT_CONTACT if record.patient.do_not_contact else ""


def why_not_written_to(record: PatientRecord) -> str:
    """Why no letter, card or label goes to this patient: a code, "" where one may.

    The dead, those who left, the transferred, confirmed or not, and those who asked not to be contacted.
    """
    if record.stage == stages.TRANSFERRED:
        return TRANSFERRED
    return why_not_called(record)


def why_not_handed_over(record: PatientRecord) -> str:
    """Why no papers about this patient go to another clinic: the dead alone have none."""
    return DECEASED if record.stage == stages.DECEASED else ""
