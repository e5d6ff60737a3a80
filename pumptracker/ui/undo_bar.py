"""The bar below the pages: what was just done, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from pumptracker.domain.refused import Refused
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui.announcing import announce, is_heard
from pumptracker.ui.parts import label
from pumptracker.ui.session import Session
from pumptracker.ui.telling import words_of
from pumptracker.words import SENTENCES, sentence, tr

if TYPE_CHECKING:
    from pumptracker.store.undo import LastAction


class UndoBar(QWidget):
    """Says what was done; undo takes the last action back, and someone else's only when asked twice.

    The button stands beside an action alone: beside "The phone number is copied" it would take back something else.
    """

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("undoBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._asked: int | None = None
        self._told = ""
        self._known = 0
        self._text = label(wrap=True)
        button = self._button = QPushButton(tr("undo"))
        button.setObjectName("undo")
        button.clicked.connect(self.undo)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 6, 18, 6)
        layout.addWidget(self._text, 1)
        layout.addWidget(button)
        self.hide()

    def complete(self) -> None:
        """Take note of what was done before: none of it is what is done now."""
        self._is_new(self._last())

    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def say(self, text: str) -> None:
        """Say what was done; "" is what the last action was."""
        self._asked = None
        last = self._last()
        self._button.setVisible(self._is_new(last) or not text)
        self._text.setText(text or (self._said("saved_deed", last) if last else tr("saved")))
        self._button.setText(self._undo_words(last))
        self.show()
        if last is not None or self._text.text() != self._told:  # a file that does not answer is said at every look
            announce(self, self._text.text())
        self._told = self._text.text()

    def tell_beneath(self) -> None:
        """Tell what was last done at another desk; what it did to the lists is seen, and not heard."""
        last = self._last()
        if self._is_new(last) and last is not None and is_heard():
            announce(self, sentence("told_beneath", {"by": last.acted_by, "deed": self._said("saved_deed", last)}))

    def undo(self) -> None:
        """Take back the last action, and say so."""
        from pumptracker.services.undoing import undo

        try:
            last = self._session.undo(undo, of_another=self._asked is not None, asked=self._asked)
        except Refused as refusal:
            self.say(words_of(refusal))
            self._button.show()
            self._asked = int(str(refusal.facts["action"])) if refusal.code == "undo_of_another" else None
        except StoreUnavailable as unavailable:
            self.say(words_of(unavailable))
        else:
            self.say(self._said("undone", last))

    def _last(self) -> LastAction | None:
        from pumptracker.store.undo import last_action

        try:
            return self._session.read(last_action)
        except StoreUnavailable:
            return None

    def _is_new(self, last: LastAction | None) -> bool:
        """Whether this was done since it was asked last."""
        known, self._known = self._known, self._known if last is None else last.id
        return self._known != known

    def _undo_words(self, last: LastAction | None) -> str:
        """What the button takes back: "Undo 14 contacts" where the last action was for several."""
        code = f"undo_{last.use_case}" if last else ""
        return sentence(code, {"count": self._patients(last)}) if last and code in SENTENCES else tr("undo")

    def _patients(self, action: LastAction) -> int:
        from pumptracker.store.undo import how_many

        try:
            return self._session.read(how_many, action.id)
        except StoreUnavailable:
            return 0

    def _said(self, code: str, action: LastAction) -> str:
        """What was done, and for whom where it was one patient, or for how many."""
        from pumptracker.store.undo import whom

        counted = f"did_{action.use_case}_count"
        if counted in SENTENCES:
            return sentence(code, {"use_case": sentence(counted, {"count": self._patients(action)})})
        try:
            name = self._session.read(whom, action.id)
        except StoreUnavailable:
            name = ""
        did = f"did_{action.use_case}"
        facts = {"use_case": tr(did if did in SENTENCES else "saved")}  # another version may know more use cases
        return sentence(code + "_for", {**facts, "name": name}) if name else sentence(code, facts)
