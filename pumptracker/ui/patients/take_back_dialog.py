"""Taking a merge back: the merges of a patient that stand, each with a button."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from pumptracker.domain.refused import Refused
from pumptracker.services import merging
from pumptracker.store import merges, records
from pumptracker.store.merges import Standing
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui.announcing import announce
from pumptracker.ui.identity import identity
from pumptracker.ui.parts import label, name_dialog
from pumptracker.ui.session import Session
from pumptracker.ui.telling import words_of
from pumptracker.ui.theme import dress, line_height
from pumptracker.words import sentence, tr

_WIDE = 36


class TakeBackDialog(QDialog):
    """One line for each merge; a refusal is said here and nothing is changed."""

    def __init__(self, session: Session, patient_id: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("takeBackDialog")
        name_dialog(self, tr("unmerge_title"))
        self.done_words = ""
        self._session = session
        record = session.read(records.record, patient_id)
        patient = record.patient
        name = ", ".join(part for part in (patient.family_name, patient.given_name) if part)
        self._refusal = label(wrap=True)
        self._refusal.setObjectName("takeBackRefusal")
        dress(self._refusal, "danger")
        self._refusal.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.addWidget(label(tr("unmerge_title"), "heading"))
        layout.addWidget(label(f"{name} · {identity(record, session.today)}", "quiet", wrap=True))
        layout.addWidget(label(tr("unmerge_explain"), wrap=True))
        self._buttons = [self._line(layout, each) for each in reversed(session.read(merges.standing, patient_id))]
        layout.addWidget(self._refusal)
        layout.addStretch()
        close = QPushButton(tr("cancel_button"))
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(close)
        layout.addLayout(foot)
        self.setMinimumWidth(min(_WIDE * line_height(), self.screen().availableGeometry().width() - 60))

    def take_focus(self) -> None:
        """Put the keys on the last merge."""
        if self._buttons:
            self._buttons[0].setFocus()

    def _line(self, layout: QVBoxLayout, each: Standing) -> QPushButton:
        facts = {"patient": each.patient, "mrn": each.mrn, "merged_on": each.merged_on, "who": each.acted_by}
        button = QPushButton(tr("unmerge_button"))
        button.setObjectName(f"takeBack_{each.mrn}")
        button.setAccessibleName(f"{tr('unmerge_button')}: {sentence('unmerge_words', facts)}")
        button.setAutoDefault(True)
        button.clicked.connect(lambda: self._take_back(each))
        row = QHBoxLayout()
        row.addWidget(label(sentence("unmerge_words", facts), wrap=True), 1)
        row.addWidget(button)
        layout.addLayout(row)
        return button

    def _take_back(self, each: Standing) -> None:
        try:
            self._session.write(merging.unmerge, each.action_id)
        except (Refused, StoreUnavailable) as error:
            self._say(words_of(error))
        else:
            self.done_words = sentence("unmerged_words", {"patient": each.patient, "mrn": each.mrn})
            self.accept()

    def _say(self, text: str) -> None:
        self._refusal.setText(text)
        self._refusal.show()
        self.adjustSize()
        announce(self, text, at_once=True)
