"""Choosing the other registration of a patient: those much like them first, then whoever is searched."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from pumptracker.domain.likeness import Person
from pumptracker.domain.record import PatientRecord
from pumptracker.store import people, search
from pumptracker.ui.identity import born_words, identity
from pumptracker.ui.overriding import override
from pumptracker.ui.parts import label
from pumptracker.ui.session import Session
from pumptracker.ui.telling import told
from pumptracker.words import sentence, tr

_MOST = 50
_ID = Qt.ItemDataRole.UserRole


class ChooseOther(QWidget):
    """A box and a list; Up, Down and Enter work from inside the box."""

    chosen = Signal(int)

    def __init__(self, session: Session, record: PatientRecord) -> None:
        super().__init__()
        self._session, self._record = session, record
        self._alike = self._look_alikes()
        patient = record.patient
        who = ", ".join(part for part in (patient.family_name, patient.given_name) if part)
        told = {"patient": who, "identity": identity(record, session.today)}
        self._box, self._says, self._list = QLineEdit(), label(role="quiet", wrap=True), QListWidget()
        self._box.setObjectName("mergeSearch")
        self._box.setPlaceholderText(tr("merge_search"))
        self._box.setAccessibleName(tr("merge_search"))
        self._list.setObjectName("mergeFound")
        self._list.setAccessibleName(tr("field_other"))
        self._list.setSpacing(2)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._box.installEventFilter(self)
        self._box.textChanged.connect(self._look)
        self._list.itemActivated.connect(lambda _: self.choose())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for part in (label(sentence("merge_choose", told), wrap=True), self._box, self._says):
            layout.addWidget(part)
        layout.addWidget(self._list, 1)
        self._look("")

    def take_focus(self) -> None:
        """Put the keys in the box."""
        self._box.setFocus()

    def choose(self) -> None:
        """Take the patient selected."""
        item = self._list.currentItem()
        if item is not None:
            self.chosen.emit(item.data(_ID))

    def _look_alikes(self) -> list[int]:
        patient = self._record.patient
        numbers = tuple(phone.number for phone in self._record.phones)
        person = Person(
            patient.id, patient.mrn, patient.family_name, patient.given_name, patient.preferred_name,
            patient.date_of_birth, numbers,
        )  # fmt: skip
        return [each.person.patient_id for each in self._session.read(people.roll).alike(person)]

    def _look(self, text: str) -> None:
        self._list.clear()
        with told(self._says.setText):
            self._show(text)

    def _show(self, text: str) -> None:
        session, own = self._session, self._record.patient.id
        found = session.read(search.look, text) if text.strip() else session.read(search.these, self._alike)
        patients = [each for each in session.read(found.patients, 0, _MOST + 1) if each != own][:_MOST]
        lines = session.read(people.lines, patients, session.today, session.numbers())
        for line in (lines[each] for each in patients if each in lines):
            born = born_words(line.date_of_birth, session.today)
            stage = tr(f"stage_{line.stage}") if line.stage else ""
            parts = (line.patient, born, f"MRN {line.mrn}", stage, line.phone, line.pump_serial)
            item = QListWidgetItem(" · ".join(part for part in parts if part))
            item.setData(_ID, line.patient_id)
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        count = found.total - found.shows(own)
        code = "merge_nobody" if not count else ("merge_found" if text.strip() else "merge_alike")
        self._says.setText(sentence(code, {"count": count}))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hand on the keys that belong to the list."""
        if watched is self._box and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
            key = Qt.Key(event.key())
            if key in steps:
                row = self._list.currentRow() + steps[key]
                self._list.setCurrentRow(max(0, min(self._list.count() - 1, row)))
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.choose()
                return True
        return super().eventFilter(watched, event)
