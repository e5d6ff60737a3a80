"""The settings: the list of sections at the left, one section's pane beside it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal

from pumptracker.ui.actions import SETTINGS
from pumptracker.ui.binding import bind
from pumptracker.ui.overriding import override
from pumptracker.ui.page import Page
from pumptracker.ui.parted_page import PartedPage
from pumptracker.ui.preferences import Preferences
from pumptracker.ui.session import Session
from pumptracker.ui.settings.appearance_pane import AppearancePane
from pumptracker.ui.settings.backups_pane import BackupsPane
from pumptracker.ui.settings.call_panes import CallersPane, LadderPane
from pumptracker.ui.settings.clinic_panes import ClinicPane, DataPane, StaffPane
from pumptracker.ui.settings.day_panes import ClosuresPane, OpenDaysPane
from pumptracker.ui.settings.drug_panes import DrugsPane, MixturesPane
from pumptracker.ui.settings.education_pane import EducationPane
from pumptracker.ui.settings.holidays_pane import HolidaysPane
from pumptracker.ui.settings.model_pane import ModelsPane
from pumptracker.ui.settings.number_panes import NumbersPane, VisitsPane
from pumptracker.ui.settings.pane import Pane
from pumptracker.ui.settings.second_pc_pane import SecondPcPane
from pumptracker.ui.settings.text_panes import ChecklistsPane, LettersPane
from pumptracker.ui.settings.updates_pane import UpdatesPane
from pumptracker.words import tr

SECTIONS: dict[str, Callable[[Page, str], Pane]] = {
    "clinic": ClinicPane, "staff": StaffPane, "numbers": NumbersPane, "models": ModelsPane, "drugs": DrugsPane,
    "mixtures": MixturesPane, "checklists": ChecklistsPane, "visits": VisitsPane, "letters": LettersPane,
    "ladder": LadderPane, "callers": CallersPane, "education": EducationPane,
    "open_days": OpenDaysPane, "closures": ClosuresPane, "holidays": HolidaysPane, "appearance": AppearancePane,
    "second_pc": SecondPcPane, "backups": BackupsPane, "updates": UpdatesPane, "data": DataPane,
}  # fmt: skip
"""The sections in order, and what shows each."""


class SettingsPage(PartedPage[Pane]):
    """Ctrl+PgUp and Ctrl+PgDn choose a section from anywhere on the page."""

    look_chosen = Signal()
    """Colours or text size were chosen, and apply already."""

    def __init__(self, session: Session, preferences: Preferences) -> None:
        super().__init__(
            session, preferences, SECTIONS, words="section_", remembered="settings/section", name="settingsSections",
            accessible=tr("settings_sections"),
        )  # fmt: skip
        self.setObjectName("settingsPage")
        bind(self, SETTINGS, {"section_before": lambda: self._step(-1), "section_after": lambda: self._step(1)})

    @property
    def section(self) -> str:
        """The section that is shown."""
        return self.code

    @property
    def pane(self) -> Pane:
        """The pane of the section that is shown."""
        return self.part

    @override
    def was_made(self, part: Pane) -> None:
        """Pass on that another look was chosen."""
        if isinstance(part, AppearancePane):
            part.chosen.connect(self.look_chosen)

    @override
    def take_focus(self) -> None:
        """Put the keys on the list of sections."""
        self._list.setFocus()

    def _step(self, rows: int) -> None:
        inside = not self._list.hasFocus()
        self._list.setCurrentRow((self._list.currentRow() + rows) % len(SECTIONS))
        if inside:
            self.pane.take_focus()
