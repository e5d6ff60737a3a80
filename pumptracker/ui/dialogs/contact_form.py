"""Logging a contact: which number, what came of it, and what the clinic's ladder says comes next."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtWidgets import QComboBox, QWidget

from pumptracker.domain import ladder
from pumptracker.domain.appearing import DO_NOT_CONTACT, is_listed, why_not_called
from pumptracker.domain.record import Contact, PatientRecord
from pumptracker.domain.refused import Refused
from pumptracker.services import desk_work, lettering
from pumptracker.store import calls, worklist
from pumptracker.store.letter_choice import letters_for
from pumptracker.ui.dialogs.as_seen import as_seen
from pumptracker.ui.dialogs.dialled import OTHER, dialled_first, may_leave_message, numbers
from pumptracker.ui.dialogs.form_dialog import Field, FormDialog, Typed
from pumptracker.ui.dialogs.who_fields import named
from pumptracker.ui.identity import who
from pumptracker.ui.overriding import override
from pumptracker.ui.session import Session
from pumptracker.ui.telling import words_of
from pumptracker.words import sentence, tr

CHANNELS = ("phone", "letter", "email", "portal", "in-person")
OUTCOMES = (
    "reached-booked", "reached-call-back", "reached", "message-person", "message-machine", "no-answer", "wrong-number",
    "asked-not-to-call",
)  # fmt: skip
UNWILLING = "asked-not-to-call"
OUTCOMES_OF_SEVERAL = tuple(each for each in OUTCOMES if each != UNWILLING)
"""What may come of the same attempt for several patients: what one of them asks for is theirs alone."""
_HOW = {
    ladder.LETTER: "ladder_letter_how",
    ladder.CLINICIAN: "ladder_clinician_how",
    ladder.WELFARE: "ladder_welfare_how",
}


def contact_dialog(session: Session, record: PatientRecord, parent: QWidget) -> ContactDialog:
    """The dialog for a contact with one patient."""
    return ContactDialog(session, record, parent)


class ContactDialog(FormDialog):
    """Begins with what the next step asks for; says before Save what will come next."""

    def __init__(self, session: Session, record: PatientRecord, parent: QWidget) -> None:
        self._session, self._record = session, record
        rows = session.read(worklist.of_patient, record.patient.id, session.today, session.numbers())
        self._tier = rows[0].item.tier if rows else None
        self._failed, self._ladder = record.failed_contacts(), session.read(calls.ladder)
        self._why_not = why_not_called(record)
        self._step = self._next(self._failed, may_contact=not self._why_not)
        channel = "letter" if self._step == ladder.LETTER else "phone"
        fields = [
            Field("channel", channel, named("channel_", CHANNELS)),
            Field("outcome", "no-answer", named("contact_", OUTCOMES)),
            Field("number", dialled_first(record, self._step), numbers(record)),
            Field("other_number"), Field("made_at", session.time_of_day(), hint="09:30"), Field("call_back_on"),
            Field("no_more", True), Field("note"),
        ]  # fmt: skip
        super().__init__(
            tr("act_contact").removesuffix("…"), self._identity(), fields,
            as_seen(session, record, "contact", self._log), today=session.today, preview=self._explain, parent=parent,
        )  # fmt: skip
        self._give_room()

    @override
    def take_focus(self) -> None:
        """Put the keys on the outcome: what is left of the form is filled in."""
        self._inputs["outcome"].setFocus()

    def _give_room(self) -> None:
        """What is known of a number stands beside it in full."""
        number = self._inputs["number"]
        assert isinstance(number, QComboBox)
        number.setMinimumContentsLength(max(len(number.itemText(row)) for row in range(number.count())))
        self.fit()

    @override
    def _look_ahead(self) -> None:
        """Show only what the channel and the outcome ask for."""
        if hasattr(self, "_first"):
            typed = self._typed()
            by_phone = typed["channel"] == "phone"
            self._show_rows(
                number=by_phone, other_number=by_phone and typed["number"] == OTHER, no_more=self._asks_no_more(typed)
            )
        super()._look_ahead()

    def _show_rows(self, **wanted: bool) -> None:
        before = [widget.isHidden() for name in wanted for widget in self._rows[name]]
        for name, on in wanted.items():
            for widget in self._rows[name]:
                widget.setVisible(on)
        if before != [widget.isHidden() for name in wanted for widget in self._rows[name]]:
            self.fit()

    def _asks_no_more(self, typed: dict[str, str | bool]) -> bool:
        return typed["outcome"] == UNWILLING and not self._record.patient.do_not_contact

    # what is said ----------------------------------------------------------------------------

    def _next(self, failed: int, *, may_contact: bool) -> str:
        return ladder.next_step(self._ladder, self._tier, failed, may_contact=may_contact)

    def _identity(self) -> str:
        """Who it is, how often in vain, and what the clinic's policy asks for now."""
        lines = [who(self._record, self._session.today)]
        if is_listed(self._record) and (self._failed or self._why_not):
            tries = [sentence("contact_failed", {"count": self._failed})] if self._failed else []
            step = sentence("ladder_step_is", {"step": tr(f"ladder_{self._step}")})
            lines.append(". ".join([*tries, step]))
            if self._step == ladder.CAREGIVER and not self._record.patient.caregiver_phone:
                lines.append(tr("ladder_no_caregiver"))
            if self._step in _HOW:
                lines.append(tr(_HOW[self._step]))
        return "\n".join(lines)

    def _explain(self, typed: Typed) -> str:
        """What is to be known before it is saved, and what comes after."""
        outcome, by_phone = typed.text("outcome"), typed.text("channel") == "phone"
        lines = [tr("contact_not_wanted")] if self._why_not == DO_NOT_CONTACT else []
        if outcome == "message-machine" and by_phone:
            lines.append(self._script if may_leave_message(self._record, _number(typed)) else tr("contact_leave_none"))
        if outcome == "wrong-number":
            lines.append(tr("contact_correct_number"))
        no_more = outcome == UNWILLING and typed.ticked("no_more")
        if no_more:
            lines.append(tr("contact_no_more_told"))
        failed = ladder.failed_after(self._failed, outcome)
        if failed and is_listed(self._record):
            step = self._next(failed, may_contact=not (no_more or self._why_not))
            lines.append(sentence("ladder_after_this", {"step": tr(f"ladder_{step}")}))
        return "\n".join(lines)

    @cached_property
    def _script(self) -> str:
        """The clinic's voicemail script for the patient, or why there is none."""
        letters = self._session.read(letters_for, self._record.patient.language, "voicemail")
        if not letters:
            return tr("contact_no_script")
        try:
            text = self._session.read(lettering.text, self._record.patient.id, letters[0], self._session.today)
        except Refused as refusal:
            return words_of(refusal)
        return sentence("contact_say", {"text": text.strip()})

    def _log(self, typed: Typed) -> None:
        contact = Contact(
            id=0, made_on=self._session.today, made_at=typed.text("made_at"), channel=typed.text("channel"),
            outcome=typed.text("outcome"), number=_number(typed) if typed.text("channel") == "phone" else "",
            call_back_on=typed.day("call_back_on"), note=typed.text("note"),
        )  # fmt: skip
        no_more = contact.outcome == UNWILLING and typed.ticked("no_more")
        self._session.write(desk_work.log_contact, self._record.patient.id, contact, no_more=no_more)


def _number(typed: Typed) -> str:
    return typed.text("number") or typed.text("other_number")
