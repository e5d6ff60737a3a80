"""The reports: their list at the left, the chosen one beside it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent

from pumptracker.formats.sheet import Sheet
from pumptracker.ui.overriding import override
from pumptracker.ui.page import Page
from pumptracker.ui.parted_page import PartedPage
from pumptracker.ui.preferences import Preferences
from pumptracker.ui.reports.devices_report import DevicesReport
from pumptracker.ui.reports.forecast_report import ForecastReport
from pumptracker.ui.reports.recalls_report import RecallsReport
from pumptracker.ui.reports.report import Report
from pumptracker.ui.session import Session
from pumptracker.words import tr

if TYPE_CHECKING:  # imported when something is printed
    from pumptracker.ui.printing.what import Offer

REPORTS: dict[str, Callable[[Page, str], Report]] = {
    "recalls": RecallsReport, "devices": DevicesReport, "weeks": ForecastReport, "quarters": ForecastReport,
}  # fmt: skip
"""The reports in order, and what shows each."""


class ReportsPage(PartedPage[Report]):
    """Enter in the list goes into the report too."""

    def __init__(self, session: Session, preferences: Preferences) -> None:
        super().__init__(
            session, preferences, REPORTS, words="report_", remembered="reports/chosen", name="reportList",
            accessible=tr("report_list"),
        )  # fmt: skip
        self.setObjectName("reportsPage")
        self._list.itemActivated.connect(lambda _: self.report.take_focus())

    @property
    def report(self) -> Report:
        """The report that is shown."""
        return self.part

    def sheet(self) -> Sheet | None:
        """The report shown, as it goes on paper."""
        return self.report.sheet()

    @override
    def offer(self) -> Offer:
        """The report shown, and letters to the patient selected in it."""
        from pumptracker.ui.printing.what import Offer, shown

        patient, sheet = self.current_patient(), self.sheet()
        return Offer(sheet=shown(sheet) if sheet else None, selected=() if patient is None else (patient,))

    @override
    def current_patient(self) -> int | None:
        """The patient selected in the report."""
        return self.report.current_patient()

    @override
    def take_focus(self) -> None:
        """Put the keys on the report, where it shows anything."""
        self.report.take_focus()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """With another size of text the chips need other room too."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_list"):
            self._moved_on()
