"""One contact for several patients: the dialog that names them, and says who is left out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from pumptracker.domain.appearing import DO_NOT_CONTACT, why_not_called
from pumptracker.domain.name import listed_name
from pumptracker.domain.record import Contact, PatientRecord
from pumptracker.services.contacting import log_contacts
from pumptracker.store import records
from pumptracker.ui.dialogs.contact_form import CHANNELS, OUTCOMES_OF_SEVERAL
from pumptracker.ui.dialogs.form_dialog import Field, FormDialog, Typed
from pumptracker.ui.dialogs.who_fields import named
from pumptracker.ui.identity import names
from pumptracker.ui.session import Session
from pumptracker.words import sentence


def several(session: Session, patient_ids: Sequence[int], parent: QWidget) -> tuple[FormDialog | None, str]:
    """The dialog, and what is said once it is saved; no dialog but why where nobody may be contacted."""
    found = [session.read(records.record, patient_id) for patient_id in dict.fromkeys(patient_ids)]
    willing = [record for record in found if why_not_called(record) != DO_NOT_CONTACT]
    left_out = _named([record for record in found if why_not_called(record) == DO_NOT_CONTACT])
    if not willing:
        return None, sentence("contact_nobody_left", {"names": left_out})

    def save(typed: Typed) -> None:
        contact = Contact(
            id=0, made_on=session.today, made_at=typed.text("made_at"), channel=typed.text("channel"),
            outcome=typed.text("outcome"),
            call_back_on=typed.day("call_back_on"), note=typed.text("note"),
        )  # fmt: skip
        session.write(log_contacts, [record.patient.id for record in willing], contact)

    fields = [
        Field("channel", "phone", named("channel_", CHANNELS)),
        Field("outcome", "no-answer", named("contact_", OUTCOMES_OF_SEVERAL)),
        Field("call_back_on"), Field("note"), Field("made_at", session.time_of_day(), hint="09:30"),
    ]  # fmt: skip
    title = sentence("contact_several", {"count": len(willing)})
    who = _named(willing)
    if left_out:
        who += f"\n{sentence('contact_left_out', {'names': left_out})}"
    dialog = FormDialog(title, who, fields, save, today=session.today, parent=parent)
    return dialog, sentence("contacts_logged", {"count": len(willing)})


def _named(found: Sequence[PatientRecord]) -> str:
    return names(
        [(listed_name(who.family_name, who.given_name), who.mrn) for who in (record.patient for record in found)]
    )
