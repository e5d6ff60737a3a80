"""A question before the clinic's file is exchanged or moved: what would happen, and a button that says so."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pumptracker.ui.overriding import override
from pumptracker.ui.parts import fit, label, name_dialog
from pumptracker.ui.theme import dress, line_height
from pumptracker.words import tr

_WIDE = 32


class AskingDialog(QDialog):
    """A title, what is asked, and two buttons; the keys begin on Cancel: a second Enter must not press unread."""

    def __init__(self, title: str, about: str, confirm: str, parent: QWidget) -> None:
        super().__init__(parent)
        name_dialog(self, title, about)
        self.body, buttons, outer = QVBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        self._confirm, self._cancel = QPushButton(confirm), QPushButton(tr("cancel_button"))
        self._confirm.setObjectName("dialogConfirm")
        dress(self._confirm, "primary")
        self._confirm.clicked.connect(self.accept)
        self._cancel.clicked.connect(self.reject)
        buttons.addStretch()
        for button in (self._confirm, self._cancel):
            button.setAutoDefault(True)
            buttons.addWidget(button)
        outer.setContentsMargins(16, 14, 16, 14)
        outer.setSpacing(10)
        outer.addWidget(label(title, "heading"))
        outer.addWidget(label(about, "quiet", wrap=True))
        outer.addLayout(self.body)
        outer.addLayout(buttons)
        self.setMinimumWidth(min(_WIDE * line_height(), self.screen().availableGeometry().width() - 60))

    def say(self, text: str, role: str = "") -> QLabel:
        """Add a sentence."""
        made = label(text, role, wrap=True)
        self.body.addWidget(made)
        return made

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as what is said by now."""
        fit(self)
        super().showEvent(event)

    def take_focus(self) -> None:
        """Put the keys on Cancel."""
        self._cancel.setFocus()
