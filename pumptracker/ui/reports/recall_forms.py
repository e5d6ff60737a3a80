"""The dialogs of a recall list: opened or changed with the number it concerns, closed, contacts logged."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from pumptracker.domain.recall import Recall, check_criteria
from pumptracker.domain.recall_list import Listed
from pumptracker.domain.record import Contact
from pumptracker.domain.refused import Refused
from pumptracker.services import recalling
from pumptracker.store import policy, recalls, records
from pumptracker.store.connection import Connection
from pumptracker.ui.dialogs.contact_form import CHANNELS, OUTCOMES, OUTCOMES_OF_SEVERAL, UNWILLING
from pumptracker.ui.dialogs.dependent_form import DependentForm
from pumptracker.ui.dialogs.form_dialog import Field, FormDialog, Typed
from pumptracker.ui.dialogs.who_fields import named
from pumptracker.ui.identity import names, who
from pumptracker.ui.session import Session
from pumptracker.words import sentence, tr


def recall_dialog(session: Session, recall: Recall | None, parent: QWidget) -> FormDialog:
    """The dialog that opens a list, or corrects what one is about."""
    before = recall or Recall(name="", opened_on=session.today)
    known = {model.name for model in session.read(policy.models).every()}
    names = sorted(known | set(session.read(recalls.implanted_models)))
    listed = before.model if before.model in names else ""
    first, last = before.implanted_from, before.implanted_to
    fields = [
        Field("recall_name", before.name, required=True),
        Field("recall_model", listed, [("", tr("recall_any_model")), *((name, name) for name in names)]),
        Field("recall_part", "" if listed else before.model, hint=tr("recall_part_hint")),
        Field("serial_from", before.serial_from, hint=tr("recall_serial_hint")),
        Field("serial_to", before.serial_to),
        Field("implanted_from_on", first.isoformat() if first else ""),
        Field("implanted_to_on", last.isoformat() if last else ""),
        Field("note", before.note),
    ]  # fmt: skip

    def save(typed: Typed) -> None:
        if recall is None:
            typed.registered = session.write(recalling.open_recall, _typed(typed, before))
        else:
            with session.expecting(_as_it_was(recall)):
                session.write(recalling.change_recall, _typed(typed, before))

    return FormDialog(
        tr("recall_change_title" if recall else "recall_new_title"), recall.name if recall else "", fields, save,
        today=session.today, preview=_preview(session, before), parent=parent,
    )  # fmt: skip


def _typed(typed: Typed, before: Recall) -> Recall:
    return Recall(
        id=before.id, name=typed.text("recall_name"), model=typed.text("recall_part") or typed.text("recall_model"),
        serial_from=typed.text("serial_from"), serial_to=typed.text("serial_to"),
        implanted_from=typed.day("implanted_from_on"), implanted_to=typed.day("implanted_to_on"),
        note=typed.text("note"), opened_on=before.opened_on,
    )  # fmt: skip


def _preview(session: Session, before: Recall) -> Callable[[Typed], str]:
    """How many a notice would concern; counted anew only where what it is about was typed."""
    counted: dict[tuple[object, ...], str] = {}

    def preview(typed: Typed) -> str:
        recall = _typed(typed, before)
        about = (recall.model, recall.serial_from, recall.serial_to, recall.implanted_from, recall.implanted_to)
        if about not in counted:
            check_criteria(recall)
            counts = session.read(recalls.counts, recall)
            facts = {"concerned": counts.concerned, "by_hand": counts.listed - counts.concerned}
            counted.clear()
            counted[about] = sentence("recall_would_concern", facts)
        return counted[about]

    return preview


def close_dialog(session: Session, recall: Recall, parent: QWidget) -> FormDialog:
    """The dialog that closes a list; where some are not reached it names them, and asks for their number and why."""
    lines = session.read(recalls.listed, recall)
    left = [line for line in lines if not line.tries.reached]
    fields = [Field("recall_not_reached", required=True), Field("recall_reason", required=True)] if left else []
    said = tr("recall_all_reached")
    if left:
        said = sentence("recall_left_over", {"count": len(left), "listed": len(lines), "names": _named(left)})

    def save(typed: Typed) -> None:
        number = typed.text("recall_not_reached") if left else ""
        with session.expecting(_as_it_was(recall)):
            session.write(
                recalling.close_recall, recall.id, not_reached=int(number) if number.isdecimal() else None,
                reason=typed.text("recall_reason") if left else "",
            )  # fmt: skip

    return FormDialog(
        tr("recall_close_title"), f"{recall.name}. {said}", fields, save, today=session.today, parent=parent
    )


def contact_dialog(
    session: Session, recall: Recall, lines: Sequence[Listed], parent: QWidget
) -> tuple[FormDialog | None, str]:
    """The dialog that logs a contact against a notice, and what is said once it is saved; no dialog but why where
    several are chosen and none of them may be contacted."""
    several = len(lines) > 1
    asked = [line for line in lines if not several or line.told_by != "do_not_contact"]
    left_out = _named([line for line in lines if line not in asked])
    if not asked:
        return None, sentence("contact_nobody_left", {"names": left_out})

    def save(typed: Typed) -> None:
        contact = Contact(
            id=0, made_on=session.today, made_at=typed.text("made_at"), channel=typed.text("channel"),
            outcome=typed.text("outcome"), number="" if several else typed.text("number"),
            call_back_on=typed.day("call_back_on"), note=typed.text("note"),
        )  # fmt: skip
        no_more = asks_no_more(contact.outcome) and typed.ticked("no_more")
        chosen = [line.patient_id for line in asked]
        session.write(recalling.log_recall_contacts, recall.id, chosen, contact, no_more=no_more)

    def asks_no_more(outcome: str) -> bool:
        return not several and outcome == UNWILLING and asked[0].told_by != "do_not_contact"

    def needed(outcome: str) -> dict[str, bool]:
        shown = [field.name for field in fields if field.name != "no_more" or asks_no_more(outcome)]
        return {name: name == "call_back_on" and outcome == "reached-call-back" for name in shown}

    def explain(typed: Typed) -> str:
        told = ["" if several else _ONE.get(asked[0].told_by, "")]
        if asks_no_more(typed.text("outcome")) and typed.ticked("no_more"):
            told.append("contact_no_more_told")
        return "\n".join(tr(code) for code in told if code)

    fields = [
        Field("outcome", "no-answer", named("contact_", OUTCOMES_OF_SEVERAL if several else OUTCOMES)),
        Field("channel", "phone", named("channel_", CHANNELS)),
        *([] if several else [Field("number", asked[0].phone)]),
        Field("made_at", session.time_of_day(), hint="09:30"), Field("call_back_on"),
        *([] if several else [Field("no_more", True)]), Field("note"),
    ]  # fmt: skip
    title = sentence("recall_contact_title", {"count": len(asked), "name": recall.name})
    about = _named(asked) if several else who(session.read(records.record, asked[0].patient_id), session.today)
    if left_out:
        about += f"\n{sentence('contact_left_out', {'names': left_out})}"
    dialog = DependentForm(
        title, about, fields, save, needed=needed, today=session.today, preview=explain, parent=parent
    )
    return dialog, sentence("recall_contacts_logged", {"count": len(asked)})


_ONE = {"do_not_contact": "recall_by_clinician", "transferred": "recall_tell_receiving"}
"""What is said of one patient whom the desk does not call."""


def _as_it_was(recall: Recall) -> Callable[[Connection], None]:
    """Refuses where another desk has changed the notice since it was shown."""

    def check(db: Connection) -> None:
        if recalls.recall(db, recall.id) != recall:
            raise Refused("changed_meanwhile")

    return check


def _named(lines: Sequence[Listed]) -> str:
    return names([(line.patient, line.mrn) for line in lines])


def state_words(recall: Recall) -> str:
    """Whether a list is open, with a sign."""
    if recall.closed_on is None:
        return tr("recall_open_state")
    return sentence("recall_closed_state", {"closed_on": recall.closed_on})
