"""Bringing in a register at the desk: looked through first, then imported as one action."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from pumptracker.domain.refused import Refused
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui.announcing import announce
from pumptracker.ui.overriding import override
from pumptracker.ui.parts import label, name_dialog
from pumptracker.ui.register_choice import RegisterChoice
from pumptracker.ui.session import Session
from pumptracker.ui.telling import words_of
from pumptracker.ui.theme import dress, line_height
from pumptracker.words import tr

_WIDE, _HIGH = 44, 26


class ImportDialog(QDialog):
    """Import is pressed once the file was looked through; `said` is what came of it."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("importDialog")
        name_dialog(self, tr("register_title"), tr("register_about"))
        self.said = ""
        self.choice, self._fault = RegisterChoice(session), label(role="error", wrap=True)
        self._fault.hide()
        self._import, cancel = QPushButton(tr("register_import")), QPushButton(tr("cancel_button"))
        self._import.setObjectName("registerImport")
        dress(self._import, "primary")
        self._import.clicked.connect(self._import_it)
        cancel.clicked.connect(self.reject)
        self.choice.changed.connect(self._look)
        buttons, layout = QHBoxLayout(), QVBoxLayout(self)
        buttons.addStretch()
        for button in (self._import, cancel):
            button.setAutoDefault(True)
            buttons.addWidget(button)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(label(tr("register_title"), "heading"))
        layout.addWidget(label(tr("register_about"), "quiet", wrap=True))
        layout.addWidget(self.choice, 1)
        layout.addWidget(self._fault)
        layout.addLayout(buttons)
        free = self.screen().availableGeometry()
        self.resize(min(_WIDE * line_height(), free.width() - 60), min(_HIGH * line_height(), free.height() - 60))
        self._look()
        self.choice.take_focus()

    def _look(self) -> None:
        self._fault.hide()
        self._import.setEnabled(self.choice.is_ready)

    def _import_it(self) -> None:
        try:
            self.said = self.choice.import_it()
        except (Refused, StoreUnavailable) as error:
            self._fault.setText(words_of(error))
            self._fault.show()
            announce(self, self._fault.text(), at_once=True)
        else:
            self.accept()

    @override
    def reject(self) -> None:
        """While it works, Cancel and Esc stop that."""
        if self.choice.is_busy:
            self.choice.stop()
        else:
            super().reject()
