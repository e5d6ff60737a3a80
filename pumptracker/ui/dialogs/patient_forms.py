"""What can be done for a patient, each as a dialog: the fields, and the use case they feed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from pumptracker.domain.record import PatientRecord
from pumptracker.domain.stage import STAGES
from pumptracker.services import deciding, registering
from pumptracker.ui.dialogs.as_seen import as_seen
from pumptracker.ui.dialogs.beeping_form import beeping_dialog
from pumptracker.ui.dialogs.book_form import book_dialog
from pumptracker.ui.dialogs.contact_form import contact_dialog
from pumptracker.ui.dialogs.correct_forms import check
from pumptracker.ui.dialogs.form_dialog import Field, FormDialog, Typed
from pumptracker.ui.dialogs.letter_dialog import letter_dialog
from pumptracker.ui.dialogs.look_alike import LookAlikes
from pumptracker.ui.dialogs.move_forms import move_dialog
from pumptracker.ui.dialogs.order_forms import expires
from pumptracker.ui.dialogs.pump_forms import Form, dose, implant, next_refill, refill
from pumptracker.ui.dialogs.rarer_forms import MORE
from pumptracker.ui.dialogs.who_fields import NOBODY, named, typed_patient, typed_phones, who_fields
from pumptracker.ui.identity import who
from pumptracker.ui.session import Session
from pumptracker.words import tr


def dialog(action: str, session: Session, record: PatientRecord, parent: QWidget, *, kind: str = "") -> FormDialog:
    """The dialog of an action for one patient; a booking starts from the item of a `kind`, else the most urgent."""
    if action == "book":
        return book_dialog(session, record, parent, kind)
    if action in _OWN:
        return _OWN[action](session, record, parent)
    fields, save = _ACTIONS[action](session, record)
    preview = _PREVIEWS.get(action)
    return FormDialog(
        tr("act_" + action).removesuffix("…"), who(record, session.today), fields,
        as_seen(session, record, action, save), today=session.today,
        preview=partial(preview, session, record) if preview else None, parent=parent,
    )  # fmt: skip


def new_patient(session: Session, parent: QWidget) -> FormDialog:
    """The dialog that registers a patient."""

    def save(typed: Typed) -> None:
        typed.registered = session.write(
            registering.register, typed_patient(typed, NOBODY), phones=typed_phones(typed, ()),
            stage=typed.text("stage"), entered_on=typed.needed_day("entered_on"),
        )  # fmt: skip

    likeness = LookAlikes(session, None)
    fields = [
        *likeness.among(who_fields(None)),
        Field("stage", "evaluation", named("stage_", STAGES)),
        Field("entered_on", "t", required=True),
    ]
    form = FormDialog(
        tr("act_new"), "", fields, likeness.guarded(save), today=session.today, preview=likeness.preview, parent=parent
    )
    return likeness.watch(form)


def new_staff(session: Session, parent: QWidget) -> FormDialog:
    """The dialog that adds a name to the staff and seats it at the desk."""

    def save(typed: Typed) -> None:
        session.write(deciding.add_staff, typed.text("name"))
        session.by = typed.text("name")

    return FormDialog(
        tr("add_staff").removesuffix("…"), "", [Field("name", required=True)], save, today=session.today, parent=parent
    )


def _edit_dialog(session: Session, record: PatientRecord, parent: QWidget) -> FormDialog:
    fields, save = _edit(session, record)
    likeness = LookAlikes(session, record)
    form = FormDialog(
        tr("act_edit").removesuffix("…"), who(record, session.today), likeness.among(fields),
        likeness.guarded(as_seen(session, record, "edit", save)), today=session.today, preview=likeness.preview,
        parent=parent,
    )  # fmt: skip
    return likeness.watch(form)


def _edit(session: Session, record: PatientRecord) -> Form:
    def save(typed: Typed) -> None:
        session.write(
            registering.correct, typed_patient(typed, record.patient), phones=typed_phones(typed, record.phones)
        )

    return who_fields(record), save


_ACTIONS: dict[str, Callable[[Session, PatientRecord], Form]] = {
    "refill": refill, "dose": dose, "implant": implant, "check": check, **MORE,
}  # fmt: skip
_OWN: dict[str, Callable[[Session, PatientRecord, QWidget], FormDialog]] = {
    "book": book_dialog, "stage": move_dialog, "beeping": beeping_dialog, "letter": letter_dialog,
    "edit": _edit_dialog, "contact": contact_dialog,
}  # fmt: skip
_PREVIEWS: dict[str, Callable[[Session, PatientRecord, Typed], str]] = {
    "refill": next_refill, "order": expires, "receive": expires,
}  # fmt: skip
NAMES = (*_ACTIONS, *_OWN)
"""Every action that has a dialog."""
