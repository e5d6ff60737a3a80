"""A question before something is taken away: what is lost, and how it comes back."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from pumptracker.services.foreseeing import Change, make
from pumptracker.store.transaction import Check
from pumptracker.ui.dialogs.form_dialog import FormDialog, Typed
from pumptracker.ui.overriding import override
from pumptracker.ui.session import Session


class ConfirmDialog(FormDialog):
    """No fields: the button says what it does. `check` refuses where what was asked about is no longer so."""

    def __init__(
        self, session: Session, title: str, what: str, change: Change[object], confirm: str, *,
        check: Check, parent: QWidget,
    ) -> None:  # fmt: skip
        save = partial(self._make, session, change, check)
        super().__init__(title, what, [], save, today=session.today, parent=parent)
        self._area.hide()
        self._save_button.setText(confirm)

    def _make(self, session: Session, change: Change[object], check: Check, _: Typed) -> None:
        with session.expecting(check):
            session.write(make, change)

    @override
    def take_focus(self) -> None:
        """Put the keys on the button."""
        self._save_button.setFocus()
