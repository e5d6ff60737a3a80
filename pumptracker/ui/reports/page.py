"""The reports: their list at the left, the chosen one beside it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QStackedWidget, QVBoxLayout

from pumptracker.formats.sheet import Sheet
from pumptracker.ui.focus import tab_into
from pumptracker.ui.overriding import override
from pumptracker.ui.page import Page
from pumptracker.ui.parts import label
from pumptracker.ui.preferences import Preferences
from pumptracker.ui.reports.devices_report import DevicesReport
from pumptracker.ui.reports.forecast_report import ForecastReport
from pumptracker.ui.reports.recalls_report import RecallsReport
from pumptracker.ui.reports.report import Report
from pumptracker.ui.session import Session
from pumptracker.ui.settings.lines import give_room
from pumptracker.ui.theme import font
from pumptracker.words import tr

if TYPE_CHECKING:  # imported when something is printed
    from pumptracker.ui.printing.what import Offer

REPORTS: dict[str, Callable[[Page, str], Report]] = {
    "recalls": RecallsReport, "devices": DevicesReport, "weeks": ForecastReport, "quarters": ForecastReport,
}  # fmt: skip
"""The reports in order, and what shows each."""

_CHOSEN = "reports/chosen"


class ReportsPage(Page):
    """Up and Down choose a report in the list; Tab goes into it."""

    def __init__(self, session: Session, preferences: Preferences) -> None:
        super().__init__(session, preferences)
        self.setObjectName("reportsPage")
        self._reports: dict[str, Report] = {}
        self._list, self._stack = QListWidget(), QStackedWidget()
        self._list.setObjectName("reportList")
        self._list.setAccessibleName(tr("report_list"))
        self._list.addItems([tr(f"report_{code}") for code in REPORTS])
        self._fault = label(role="danger", wrap=True)
        self._fault.hide()
        self._lay_out()
        chosen = preferences.text(_CHOSEN)
        self._list.setCurrentRow(list(REPORTS).index(chosen) if chosen in REPORTS else 0)
        self._list.currentRowChanged.connect(self.bring_up_to_date)
        self._list.itemActivated.connect(lambda _: self.report.take_focus())

    @property
    def code(self) -> str:
        """The report that is shown."""
        return list(REPORTS)[max(0, self._list.currentRow())]

    @property
    def report(self) -> Report:
        """The report shown, made when it is first looked at."""
        if self.code not in self._reports:
            report = self._reports[self.code] = REPORTS[self.code](self, self.code)
            self._stack.addWidget(report)
            tab_into(self._list, report)
        return self._reports[self.code]

    def open_report(self, code: str) -> None:
        """Show a report."""
        self._list.setCurrentRow(list(REPORTS).index(code))

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
    def refresh(self) -> None:
        """Read and paint the report shown."""
        self._fault.hide()
        self._stack.show()
        self._stack.setCurrentWidget(self.report)
        self.report.refresh()

    @override
    def show_fault(self, text: str) -> None:
        """Say that the report could not be read."""
        self._stack.hide()
        self._fault.setText(text)
        self._fault.show()

    @override
    def current_patient(self) -> int | None:
        """The patient selected in the report."""
        return self.report.current_patient()

    @override
    def take_focus(self) -> None:
        """Put the keys on the report, where it shows anything."""
        self.report.take_focus()

    @override
    def keep(self) -> None:
        """Remember which report was shown."""
        self.preferences.put(_CHOSEN, self.code)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """With another size of text the list and the chips need other room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_list"):
            self._give_room()
            self._moved_on()

    def _give_room(self) -> None:
        longest = max(QFontMetrics(font(0, bold=True)).horizontalAdvance(tr(f"report_{code}")) for code in REPORTS)
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
