"""The line above the worklist that says what is wrong with the copies, and leads to where it is mended."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from pumptracker.domain.status import OVERDUE
from pumptracker.ui.announcing import announce
from pumptracker.ui.parts import label
from pumptracker.ui.theme import tone
from pumptracker.words import tr


class BackupLine(QWidget):
    """A sign, a sentence with what to do, and a button."""

    pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("backupLine")
        self.text: QLabel = label(role="danger", wrap=True)
        self.text.setObjectName("backupWarning")
        button = QPushButton(tr("backups_link"))
        button.setObjectName("backupsLink")
        button.setToolTip(tr("tip_backups_link"))
        button.setAutoDefault(True)
        button.clicked.connect(self.pressed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.text, 1)
        layout.addWidget(button)
        self._code = ""

    def say(self, code: str) -> None:
        """Say what is wrong, or be gone."""
        if code:
            self.text.setText(f"{tone(OVERDUE).sign}  {tr(code)}")
        self.setVisible(bool(code))
        if code and code != self._code:
            announce(self, tr(code))
        self._code = code
