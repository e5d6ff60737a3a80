"""What stands before a desk that closes: a copy is being made, with a way to close without it."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from pumptracker.store.backups import Backup
from pumptracker.ui.announcing import announce
from pumptracker.ui.errand import Errand
from pumptracker.ui.overriding import override
from pumptracker.ui.parts import breakable, label, name_dialog
from pumptracker.ui.telling import words_of
from pumptracker.ui.theme import line_height
from pumptracker.words import sentence, tr

_WIDE = 24
_AFTER_MS = 250


class ClosingDialog(QDialog):
    """Accepted once the copy is made, or is not wanted; rejected where it failed and the desk is to stay open.

    Cut short only after the copy is whole or gone. It shows itself where the copy takes long enough to be seen.
    """

    def __init__(self, errand: Errand[Backup | None], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("closingDialog")
        name_dialog(self, tr("backup_closing"))
        self._errand, self._text, self._bar = errand, label(tr("backup_closing"), wrap=True), QProgressBar()
        self._text.setObjectName("closingText")
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(tr("backup_making_soon"))
        self._skip, self._stay = QPushButton(tr("backup_closing_skip")), QPushButton(tr("cancel_button"))
        self._skip.setObjectName("closingSkip")
        self._skip.clicked.connect(self._close_without)
        self._stay.setObjectName("closingStay")
        self._stay.clicked.connect(self.reject)
        self._stay.hide()
        layout, buttons = QVBoxLayout(self), QHBoxLayout()
        layout.setContentsMargins(16, 14, 16, 14)
        layout.addWidget(self._text)
        layout.addWidget(self._bar)
        buttons.addStretch()
        for button in (self._skip, self._stay):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        layout.addLayout(buttons)
        self.setMinimumWidth(_WIDE * line_height())
        self._timer = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._timer.timeout.connect(self.open)
        errand.progressed.connect(self._show)
        errand.ended.connect(self._over)

    def begin(self) -> None:
        """Start the copy."""
        self._timer.start()
        self._errand.start()

    def _show(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._bar.setAccessibleName(sentence("backup_making", {"done": done, "total": total}))

    def _over(self) -> None:
        self._timer.stop()
        if self._errand.failed is None:
            self.accept()
            return
        self._text.setText(f"{tr('backup_closing_failed')} {breakable(words_of(self._errand.failed))}")
        self._bar.hide()
        self._skip.setText(tr("backup_closing_anyway"))
        self._stay.show()
        self._stay.setFocus()
        self.open()
        announce(self, self._text.text(), at_once=True)

    def _close_without(self) -> None:
        if self._errand.is_busy:
            self._errand.stop()
        self.accept()

    @override
    def reject(self) -> None:
        """Stay open; while the copy is being made Esc does nothing."""
        if not self._errand.is_busy:
            super().reject()
