"""The settings: the list of sections at the left, one section's pane beside it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QStackedWidget, QVBoxLayout

from pumptracker.ui.actions import SETTINGS
from pumptracker.ui.binding import bind
from pumptracker.ui.focus import tab_into
from pumptracker.ui.page import Page
from pumptracker.ui.parts import label
from pumptracker.ui.preferences import Preferences
from pumptracker.ui.session import Session
from pumptracker.ui.settings.appearance_pane import AppearancePane
from pumptracker.ui.settings.call_panes import CallersPane, LadderPane
from pumptracker.ui.settings.clinic_panes import ClinicPane, DataPane, StaffPane
from pumptracker.ui.settings.day_panes import ClosuresPane, OpenDaysPane
from pumptracker.ui.settings.drug_panes import DrugsPane, MixturesPane
from pumptracker.ui.settings.holidays_pane import HolidaysPane
from pumptracker.ui.settings.lines import give_room
from pumptracker.ui.settings.model_pane import ModelsPane
from pumptracker.ui.settings.number_panes import NumbersPane, VisitsPane
from pumptracker.ui.settings.pane import Pane
from pumptracker.ui.settings.text_panes import ChecklistsPane, LettersPane
from pumptracker.ui.theme import font
from pumptracker.words import tr

SECTIONS: dict[str, Callable[[Page, str], Pane]] = {
    "clinic": ClinicPane, "staff": StaffPane, "numbers": NumbersPane, "models": ModelsPane, "drugs": DrugsPane,
    "mixtures": MixturesPane, "checklists": ChecklistsPane, "visits": VisitsPane, "letters": LettersPane,
    "ladder": LadderPane, "callers": CallersPane,
    "open_days": OpenDaysPane, "closures": ClosuresPane, "holidays": HolidaysPane, "appearance": AppearancePane,
    "data": DataPane,
}  # fmt: skip
"""The sections in order, and what shows each."""

_SECTION = "settings/section"


class SettingsPage(Page):
    """Up and Down choose a section in the list, Ctrl+PgUp and Ctrl+PgDn from anywhere on the page."""

    look_chosen = Signal()
    """Colours or text size were chosen, and apply already."""

    def __init__(self, session: Session, preferences: Preferences) -> None:
        super().__init__(session, preferences)
        self.setObjectName("settingsPage")
        self._panes: dict[str, Pane] = {}
        self._list, self._stack = QListWidget(), QStackedWidget()
        self._list.setObjectName("settingsSections")
        self._list.setAccessibleName(tr("settings_sections"))
        self._list.addItems([tr(f"section_{code}") for code in SECTIONS])
        self._fault = label(role="danger", wrap=True)
        self._fault.hide()
        self._lay_out()
        self._list.setCurrentRow(self._remembered())
        self._list.currentRowChanged.connect(self._chosen)
        bind(self, SETTINGS, {"section_before": lambda: self._step(-1), "section_after": lambda: self._step(1)})

    @property
    def section(self) -> str:
        """The section that is shown."""
        return list(SECTIONS)[max(0, self._list.currentRow())]

    @property
    def pane(self) -> Pane:
        """The pane of the section shown, made when it is first looked at."""
        code = self.section
        if code not in self._panes:
            pane = self._panes[code] = SECTIONS[code](self, code)
            self._stack.addWidget(pane)
            tab_into(self._list, pane)
            if isinstance(pane, AppearancePane):
                pane.chosen.connect(self._look_chosen)
        return self._panes[code]

    def open_section(self, code: str) -> None:
        """Show a section."""
        self._list.setCurrentRow(list(SECTIONS).index(code))

    def refresh(self) -> None:
        """Read and paint the section shown."""
        self._fault.hide()
        self._stack.show()
        self._stack.setCurrentWidget(self.pane)
        self.pane.refresh()

    def show_fault(self, text: str) -> None:
        """Say that the settings could not be read."""
        self._stack.hide()
        self._fault.setText(text)
        self._fault.show()

    def take_focus(self) -> None:
        """Put the keys on the list of sections."""
        self._list.setFocus()

    def keep(self) -> None:
        """Remember the section."""
        self.preferences.put(_SECTION, self.section)

    def _remembered(self) -> int:
        code = self.preferences.text(_SECTION)
        return list(SECTIONS).index(code) if code in SECTIONS else 0

    def _chosen(self) -> None:
        self.bring_up_to_date()

    def _step(self, rows: int) -> None:
        inside = not self._list.hasFocus()
        self._list.setCurrentRow((self._list.currentRow() + rows) % len(SECTIONS))
        if inside:
            self.pane.take_focus()

    def _look_chosen(self) -> None:
        self._give_room()
        self.look_chosen.emit()

    def _give_room(self) -> None:
        longest = max(QFontMetrics(font(0, bold=True)).horizontalAdvance(tr(f"section_{code}")) for code in SECTIONS)
        self._list.setFixedWidth(longest + 34)
        give_room(self._list)

    def _lay_out(self) -> None:
        self._give_room()
        layout, right = QHBoxLayout(self), QVBoxLayout()
        layout.setContentsMargins(18, 12, 18, 12)
        layout.setSpacing(16)
        right.addWidget(self._fault)
        right.addWidget(self._stack, 1)
        layout.addWidget(self._list)
        layout.addLayout(right, 1)
