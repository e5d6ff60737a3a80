"""The bar below the pages: what was just done, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from pumptracker.domain.refused import Refused
from pumptracker.services.undoing import undo
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.store.undo import last_action
from pumptracker.ui.parts import label
from pumptracker.ui.session import Session
from pumptracker.words import sentence, tr


class UndoBar(QWidget):
    """Says what was done; undo takes the last action back, and someone else's only when asked twice."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("undoBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._asked = False
        self._text = label(wrap=True)
        button = QPushButton(tr("undo"))
        button.setObjectName("undo")
        button.clicked.connect(self.undo)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 6, 18, 6)
        layout.addWidget(self._text, 1)
        layout.addWidget(button)
        self.hide()

    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def say(self, text: str) -> None:
        """Say what was done; "" is what the last action was."""
        self._asked = False
        self._text.setText(text or self._last_deed())
        self.show()

    def undo(self) -> None:
        """Take back the last action, and say so."""
        try:
            last = self._session.undo(undo, of_another=self._asked)
        except Refused as refusal:
            self.say(sentence(refusal.code, {"field": "", **refusal.facts}))
            self._asked = refusal.code == "undo_of_another"
        except StoreUnavailable as unavailable:
            self.say(sentence(unavailable.code, unavailable.facts))
        else:
            self.say(sentence("undone", {"use_case": tr("did_" + last.use_case)}))

    def _last_deed(self) -> str:
        last = self._session.read(last_action)
        return sentence("saved_deed", {"use_case": tr("did_" + last.use_case)}) if last else tr("saved")
