"""The window at start where there is no clinic to open: what stands in its place, what to do, and no traceback."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from pumptracker.store.keeper import Keeper
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui import damage, speaking, theme
from pumptracker.ui.dialogs.form_dialog import FormDialog
from pumptracker.ui.parts import fit, label, name_dialog, read_by_keys
from pumptracker.ui.preferences import Preferences
from pumptracker.ui.telling import words_of
from pumptracker.ui.theme import dress
from pumptracker.words import SENTENCES, sentence, tr

_FROM_BACKUP = ("damaged", "not_a_database", "not_a_clinic", "disk_error", "cannot_open", "clinic_gone", "others_log")
"""Faults that a backup is a way on from; an empty file is "not_a_clinic" too."""
_READABLE = ("damaged", "disk_error", "not_a_database")
"""Faults of a file that may hold rows that still read."""
_WIDE = 560


def ask(
    app: QApplication, fault: StoreUnavailable, database: Path, preferences: Preferences, opens: Callable[[], Keeper]
) -> Keeper | None:
    """Say why the clinic cannot be opened until it can, or the window is closed; the clinic, or None."""
    speaking.begin(speaking.remembered(preferences))
    theme.put_on_sheet(app)
    window = StartWindow(fault, database, opens)
    window.exec()
    return window.keeper


class StartWindow(QDialog):
    """One sentence, the next step, and the buttons that take it; the file is left as it is till a backup is chosen."""

    def __init__(self, fault: StoreUnavailable, database: Path, opens: Callable[[], Keeper]) -> None:
        super().__init__()
        self.setObjectName("startTrouble")
        name_dialog(self, tr("start_title"))
        self.keeper: Keeper | None = None
        self._database, self._opens = database, opens
        self._title, self._what, self._next, self._said = (
            label(tr("start_title"), "heading", wrap=True), label(role="danger", wrap=True), label(wrap=True),
            label(role="strong", wrap=True),
        )  # fmt: skip
        self._file = label(sentence("start_file", {"path": database}), "quiet", wrap=True)
        self._file.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._said.setObjectName("startSaid")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 18, 22, 18)
        layout.setSpacing(10)
        for line in (self._title, self._what, self._next, self._file, self._said):
            layout.addWidget(line)
        layout.addStretch()
        self._made: dict[str, QPushButton] = {}
        layout.addLayout(self._ways())
        read_by_keys(self._what)
        self.setMinimumWidth(round(_WIDE * theme.enlarged()))
        self._show(fault)

    def texts(self) -> str:
        """All that it says."""
        return "\n".join(each.text() for each in self.findChildren(QLabel) if not each.isHidden())

    def _show(self, fault: StoreUnavailable) -> None:
        self._what.setText(words_of(fault))
        self._next.setText(_next_step(fault.code))
        self._next.setVisible(bool(self._next.text()))
        self._said.hide()
        self.setAccessibleDescription(f"{self._what.text()}. {self._next.text()}")
        self._made["restoreNewest"].setVisible(fault.code in _FROM_BACKUP)
        self._made["exportReadable"].setVisible(fault.code in _READABLE)
        fit(self)

    def _ways(self) -> QHBoxLayout:
        """The buttons there may be; those that are no way on now are hidden."""
        row = QHBoxLayout()
        row.addStretch()
        for name, words, deed in (
            ("tryAgain", tr("try_again"), self.try_again),
            ("restoreNewest", tr("button_restoreNewest"), self._restore),
            ("exportReadable", tr("button_exportReadable"), self._export),
            ("startClose", tr("close_program"), self.reject),
        ):
            button = self._made[name] = QPushButton(words)
            button.setObjectName(name)
            button.clicked.connect(deed)
            row.addWidget(button)
        dress(self._made["tryAgain"], "primary")
        self._made["tryAgain"].setDefault(True)
        return row

    def try_again(self) -> None:
        """Open the clinic once more; close where it can be."""
        try:
            self.keeper = self._opens()
        except StoreUnavailable as fault:
            self._show(fault)
            self.say(tr("start_still"))
        else:
            self.accept()

    def say(self, text: str) -> None:
        """Say what came of a button."""
        self._said.setText(text)
        self._said.show()
        fit(self)

    def _restore(self) -> None:
        backup = damage.newest_good(self._database)
        if backup is None:
            self.say(tr("no_good_backup"))
            return

        def put_back() -> None:
            damage.restore(backup, self._database)

        dialog: FormDialog = damage.RestoreDialog(damage.about(backup), put_back, None, self)
        dialog.accepted.connect(self.try_again)
        dialog.begin()

    def _export(self) -> None:
        damage.export(self._database, self, self.say)


def _next_step(code: str) -> str:
    """What to do next, where the sentence itself does not say it."""
    return SENTENCES.get(f"next_{code}", "")
