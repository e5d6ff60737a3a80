"""The pump is beeping: what is heard and said, taken down while a clinician is fetched to the phone."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pumptracker.domain.record import PatientRecord
from pumptracker.services.beeping import SYMPTOMS, TONES, Call, report_beeping
from pumptracker.ui.dialogs.form_dialog import Field, FormDialog, Typed, form_column
from pumptracker.ui.identity import who
from pumptracker.ui.overriding import override
from pumptracker.ui.parts import label
from pumptracker.ui.session import Session
from pumptracker.words import tr


def beeping_dialog(session: Session, record: PatientRecord, parent: QWidget) -> BeepingDialog:
    """The dialog for a call about a beeping pump."""
    return BeepingDialog(session, record, parent)


class BeepingDialog(FormDialog):
    """The red sentence stands above everything, whatever is chosen; no advice is given."""

    def __init__(self, session: Session, record: PatientRecord, parent: QWidget) -> None:
        self._session, self._record = session, record
        tones = [(tone, tr("tone_" + tone)) for tone in TONES]
        fields = [
            Field("tone", "not_sure", tones), Field("heard_on", "t", required=True), Field("heard_at", hint="09:30"),
            Field("clinician"), Field("note", lines=2),
            *(Field(f"symptom_{each}", False, label=tr("symptom_" + each)) for each in SYMPTOMS),
        ]  # fmt: skip
        super().__init__(
            tr("act_beeping").removesuffix("…"), who(record, session.today), fields, self._record_call,
            today=session.today, preview=self._explain, parent=parent,
        )  # fmt: skip
        now = label(tr("beeping_now"), "alarm", wrap=True)
        now.setObjectName("clinicianNow")
        self._layout.insertWidget(0, now)
        note = self._inputs["note"]
        note.setFixedHeight(note.minimumHeight())
        self.fit()

    @override
    def _lay_fields(self, layout: QHBoxLayout, columns: int) -> None:
        """What is heard at the left, what the caller says at the right; below it where there is little room."""
        heard, said = form_column(), form_column()
        told = label(tr("beeping_symptoms"), "quiet", wrap=True)
        said.addRow(told)
        for field in self._fields:
            self._add(said if field.name.startswith("symptom_") else heard, field)
        left = QVBoxLayout()
        left.addLayout(heard)
        layout.addLayout(left, 1)
        if columns == 1:
            left.addLayout(said)
        else:
            layout.addLayout(said, 1)
        left.addStretch(1)

    def _explain(self, typed: Typed) -> str:
        lines = [tr("beeping_" + typed.text("tone")), tr("beeping_whose")]
        return "\n".join(lines if self._record.active_pump else [*lines, tr("beeping_no_pump")])

    def _record_call(self, typed: Typed) -> None:
        call = Call(
            tone=typed.text("tone"), heard_on=typed.needed_day("heard_on"), heard_at=typed.text("heard_at"),
            symptoms=[each for each in SYMPTOMS if typed.ticked("symptom_" + each)],
            clinician=typed.text("clinician"), note=typed.text("note"),
        )  # fmt: skip
        self._session.write(report_beeping, self._record.patient.id, call)
