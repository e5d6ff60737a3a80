"""The pump is beeping: who it is, what is heard and said, and whom to put on the line while it is taken down."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pumptracker.domain.record import PatientRecord
from pumptracker.domain.refused import Refused
from pumptracker.services.beeping import SYMPTOMS, TONES, Call, report_beeping
from pumptracker.ui.announcing import announce
from pumptracker.ui.dialogs.caller_search import CallerSearch
from pumptracker.ui.dialogs.caller_words import CallerWords
from pumptracker.ui.dialogs.form_dialog import Field, FormDialog, Typed, form_column
from pumptracker.ui.overriding import override
from pumptracker.ui.parts import label
from pumptracker.ui.session import Session
from pumptracker.words import tr


def beeping_dialog(session: Session, record: PatientRecord | None, parent: QWidget) -> BeepingDialog:
    """The dialog for a call about a beeping pump; of whom, where a patient is shown or selected."""
    return BeepingDialog(session, record, parent)


class BeepingDialog(FormDialog):
    """The red sentence stands above everything; nothing is taken down before two identifiers match."""

    def __init__(self, session: Session, record: PatientRecord | None, parent: QWidget) -> None:
        self._session, self._began = session, session.time_of_day()
        self._search, self._words = CallerSearch(session, record), CallerWords(session)
        tones = [(tone, tr("tone_" + tone)) for tone in TONES]
        fields = [
            Field("tone", "not_sure", tones), Field("heard_on", "t", required=True), Field("heard_at", hint="09:30"),
            Field("caller_number"), Field("clinician"), Field("note", lines=2),
            *(Field(f"symptom_{each}", False, label=tr("symptom_" + each)) for each in SYMPTOMS),
        ]  # fmt: skip
        super().__init__(
            tr("act_beeping").removesuffix("…"), "", fields, self._record_call, today=session.today,
            preview=self._explain, parent=parent,
        )  # fmt: skip
        self._now = label(tr("caller_whom_now"), "alarm", wrap=True)
        self._now.setObjectName("clinicianNow")
        self._said = label(wrap=True)
        self._said.setObjectName("callerSay")
        self._layout.insertWidget(0, self._now)
        self._layout.insertWidget(1, self._said)
        self._search.changed.connect(self._moved_on)
        self._moved_on()

    @override
    def take_focus(self) -> None:
        """Put the keys where the patient is found."""
        self._search.box.setFocus()

    @override
    def _lay_fields(self, layout: QHBoxLayout, columns: int) -> None:
        """Who it is; below, what is heard at the left, what the caller says at the right or below it."""
        heard, said = form_column(), form_column()
        said.addRow(label(tr("beeping_symptoms"), "quiet", wrap=True))
        for field in self._fields:
            self._add(said if field.name.startswith("symptom_") else heard, field)
        self._rest = QWidget()
        beside = QHBoxLayout(self._rest)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(28)
        left = QVBoxLayout()
        left.addLayout(heard)
        beside.addLayout(left, 1)
        (left if columns == 1 else beside).addLayout(said, 1)
        left.addStretch(1)
        whole = QVBoxLayout()
        whole.setSpacing(10)
        for part in (self._search, self._rest):
            whole.addWidget(part)
        whole.addStretch(1)
        layout.addLayout(whole, 1)

    @override
    def _typed(self) -> dict[str, str | bool]:
        return {**super()._typed(), **self._search.typed()}

    @override
    def _look_ahead(self) -> None:
        """Say whom to put on the line and what is read aloud, by the most urgent of all that is heard and said."""
        if hasattr(self, "_said"):
            level = self._level()
            if self._said.text() != self._words.say(level):
                self._now.setText(self._words.whom(level))
                self._said.setText(self._words.say(level))
                self.fit()
                if self.isVisible():
                    announce(self, f"{self._now.text()} {self._said.text()}", at_once=True)
        super()._look_ahead()

    def _moved_on(self) -> None:
        """Open the rest of the form where it is known whose pump it is, or that it cannot be known."""
        self._words.about(self._search.record)
        self._rest.setVisible(self._search.is_identified or self._search.unidentified.isChecked())
        self._look_ahead()
        self.fit()

    def _level(self) -> str:
        typed = self._typed()
        said = [each for each in SYMPTOMS if typed[f"symptom_{each}"]]
        return self._words.level(str(typed["tone"]), said, unidentified=bool(typed["unidentified"]))

    def _explain(self, typed: Typed) -> str:
        """What is known of the tones, and what the clinician is told; no advice."""
        lines = []
        if typed.ticked("unidentified"):
            lines.append(tr("beeping_unidentified"))
        elif self._search.is_identified:
            lines += self._words.known()
        if self._rest.isVisibleTo(self):
            lines += [tr("beeping_" + typed.text("tone")), tr("beeping_whose")]
            lines += [tr("beeping_mri")] if typed.ticked("symptom_mri") else []
        return "\n".join(lines)

    def _record_call(self, typed: Typed) -> None:
        record = self._search.record
        if typed.ticked("unidentified"):
            raise Refused("caller_not_identified")
        if record is None or not self._search.is_identified:
            missing = "identifiers_shared" if self._search.fits_another else "two_identifiers"
            raise Refused("nobody_chosen" if record is None else missing)
        call = Call(
            tone=typed.text("tone"), heard_on=typed.needed_day("heard_on"), heard_at=typed.text("heard_at"),
            symptoms=[each for each in SYMPTOMS if typed.ticked("symptom_" + each)],
            clinician=typed.text("clinician"), note=typed.text("note"), made_at=self._began,
            number=typed.text("caller_number"),
        )  # fmt: skip
        self._session.write(report_beeping, record.patient.id, call)
