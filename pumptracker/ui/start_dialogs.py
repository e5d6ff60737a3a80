"""What a start says that comes to no window: why the clinic cannot be opened, and whether to take it over."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout

from pumptracker.store.lock_file import Holder
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui.parts import breakable, fit, label, name_dialog, read_by_keys
from pumptracker.ui.telling import words_of
from pumptracker.ui.theme import enlarged
from pumptracker.words import sentence, tr

_WIDE = 520


class StartRefused(QDialog):
    """Says why; accepted where it is to be tried again."""

    def __init__(self, why: StoreUnavailable) -> None:
        super().__init__()
        self.setObjectName("startRefused")
        said = words_of(why)
        name_dialog(self, tr("start_refused"), said)
        text = label(breakable(said), wrap=True)
        text.setObjectName("startWhy")
        again, close = _button("start_try_again"), _button("start_close")
        again.clicked.connect(self.accept)
        close.clicked.connect(self.reject)
        again.setDefault(True)
        _lay_out(self, tr("start_refused"), text, [], [again, close])
        again.setFocus()


class TakeOver(QDialog):
    """Asks for the name of the computer that the clinic is taken from, typed; accepted only with it."""

    def __init__(self, found: Holder) -> None:
        super().__init__()
        self.setObjectName("takeOver")
        self._host = found.host
        said = sentence("take_over_about", {"who": found.who, "host": found.host, "since": found.since or "?"})
        name_dialog(self, tr("take_over_title"), said)
        text = label(said, wrap=True)
        self.typed = QLineEdit()
        self.typed.setObjectName("takeOverName")
        self.typed.setAccessibleName(tr("take_over_type"))
        self.typed.textChanged.connect(self._look)
        self.button, cancel = _button("take_over_button"), _button("cancel_button")
        self.button.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        cancel.setDefault(True)
        name = label(tr("take_over_type"))
        name.setBuddy(self.typed)
        _lay_out(self, tr("take_over_title"), text, [name, self.typed], [self.button, cancel])
        self._look()
        self.typed.setFocus()

    def _look(self) -> None:
        typed = self.typed.text().strip().casefold()
        self.button.setEnabled(bool(typed) and typed == self._host.casefold())


def _button(code: str) -> QPushButton:
    button = QPushButton(tr(code))
    button.setObjectName(code)
    return button


def _lay_out(
    dialog: QDialog, title: str, text: QLabel, between: list[QLabel | QLineEdit], buttons: list[QPushButton]
) -> None:
    text.setMinimumWidth(round(_WIDE * enlarged()))
    text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    read_by_keys(text)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(20, 16, 20, 16)
    layout.setSpacing(12)
    layout.addWidget(label(title, "heading"))
    layout.addWidget(text)
    for each in between:
        layout.addWidget(each)
    row = QHBoxLayout()
    row.addStretch()
    for button in buttons:
        row.addWidget(button)
    layout.addLayout(row)
    fit(dialog)
