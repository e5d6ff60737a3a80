"""The public holidays of a country, proposed with ticks and added as closures in one action."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from pumptracker.services import deciding
from pumptracker.ui.page import Page
from pumptracker.ui.settings.holiday_choice import HolidayChoice
from pumptracker.ui.settings.pane import Pane
from pumptracker.words import sentence, tr


class HolidaysPane(Pane):
    """The choice, and one button that closes on the ticked days."""

    def __init__(self, page: Page, code: str) -> None:
        super().__init__(page, code)
        self._choice = HolidayChoice(self.session, page.preferences)
        self.layout_.addWidget(self._choice, 1)
        if not self._choice.is_there:
            return
        close = QPushButton(tr("holidays_add"))
        close.setObjectName("holidays_add")
        close.clicked.connect(self._close_days)
        self._choice.ticked.connect(close.setEnabled)
        every, none = QPushButton(tr("holidays_all")), QPushButton(tr("holidays_clear"))
        every.clicked.connect(partial(self._choice.tick, Qt.CheckState.Checked))
        none.clicked.connect(partial(self._choice.tick, Qt.CheckState.Unchecked))
        row = QHBoxLayout()
        for button in (close, every, none):
            row.addWidget(button)
        row.addStretch()
        self.layout_.addLayout(row)

    def refresh(self) -> None:
        """Propose anew what is not closed yet."""
        self._choice.refresh()

    def take_focus(self) -> None:
        """Put the keys on the country."""
        self._choice.take_focus()

    def _close_days(self) -> None:
        days = self._choice.chosen()
        identity = sentence("holidays_to_close", {"count": len(days)})
        self.ask(tr("dialog_holidays"), identity, partial(deciding.close_days, days=days), tr("save_this_change"))
