"""What falls due when: bars over a table that says the same, and how the counts add up."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from pumptracker.domain.forecast import Forecast, Period, by_quarter, by_week
from pumptracker.formats.forecast_sheet import forecast_sheet, sum_words
from pumptracker.formats.sheet import Sheet
from pumptracker.store import forecasts
from pumptracker.ui.overriding import override
from pumptracker.ui.page import Page
from pumptracker.ui.parts import label
from pumptracker.ui.reports.bars import Bar, Bars
from pumptracker.ui.reports.report import Report
from pumptracker.ui.saving import choose_csv, write_csv
from pumptracker.ui.settings.lines import Line, Lines
from pumptracker.words import month, sentence, tr, weekday

Count = Callable[[Iterable[date | None], date], Forecast]
_COUNTED: dict[str, tuple[str, Count]] = {"weeks": ("refill", by_week), "quarters": ("replacement", by_quarter)}
"""For each report the kind of item it counts, and how."""


def _below(code: str, period: Period) -> str:
    """The word below a bar: the day a week begins, the month a quarter does."""
    return weekday(period.first_on).partition(" ")[2] if code == "weeks" else month(period.first_on)


class ForecastReport(Report):
    """Refills by week, or replacements by quarter."""

    def __init__(self, page: Page, code: str) -> None:
        super().__init__(page, code)
        self._forecast: Forecast | None = None
        self.bars = Bars(tr(f"report_{code}"))
        titles = [tr("forecast_column_period"), tr("forecast_column_count")]
        self.lines = Lines(f"forecast_{code}", tr(f"report_{code}"), titles)
        self.sum = label(wrap=True)
        self.sum.setObjectName("forecastSum")
        self._lay_out()

    def counted(self) -> Forecast:
        """The counts, as they stand."""
        kind, count = _COUNTED[self.code]
        return count(self.session.read(forecasts.days, kind, self.session.today), self.session.today)

    @override
    def refresh(self) -> None:
        """Read and paint."""
        forecast = self._forecast = self.counted()
        said = sum_words(forecast, self.code)
        self.sum.setText(said)
        ahead = (Bar(_below(self.code, each), each.count) for each in forecast.periods)
        bars = (Bar("!", forecast.overdue, warns=True), *ahead, Bar("?", forecast.unknown, warns=True))
        self.bars.show_bars(bars, said)
        rows = forecast_sheet(forecast, self.code).rows
        self.lines.show([Line(number, cells) for number, cells in enumerate(rows)])

    @override
    def take_focus(self) -> None:
        """Put the keys on the table."""
        self.lines.view.setFocus()

    @override
    def sheet(self) -> Sheet | None:
        """The table, as it goes on paper."""
        return forecast_sheet(self._forecast, self.code) if self._forecast else None

    def save_csv(self, path: str) -> None:
        """Write the table as CSV."""
        if self._forecast:
            self.page.did.emit(write_csv(forecast_sheet(self._forecast, self.code), path))

    def _export(self) -> None:
        facts = {"name": tr(f"report_{self.code}"), "day": self.session.today.isoformat()}
        choose_csv(self, sentence("forecast_file", facts), self.save_csv)

    def _lay_out(self) -> None:
        export, buttons = QPushButton(tr("recall_export")), QHBoxLayout()
        export.setObjectName("forecastExport")
        export.clicked.connect(self._export)
        buttons.addWidget(export)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(label(tr(f"report_{self.code}"), "title"))
        layout.addWidget(label(tr(f"report_about_{self.code}"), "quiet", wrap=True))
        layout.addWidget(self.sum)
        layout.addWidget(self.bars, 2)
        layout.addWidget(self.lines.view, 3)
        layout.addLayout(buttons)
