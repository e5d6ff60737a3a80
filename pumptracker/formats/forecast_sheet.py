"""What falls due when, as a table: the text beside the bars, for paper and for a spreadsheet."""

from __future__ import annotations

from pumptracker.domain.forecast import Forecast
from pumptracker.formats.sheet import Sheet
from pumptracker.words import day, sentence, tr


def forecast_sheet(forecast: Forecast, kind: str) -> Sheet:
    """A row for what is overdue, for each period, for what comes later, and for what has no date."""
    periods = (
        (sentence("forecast_period", {"first": day(each.first_on), "last": day(each.last_on)}), str(each.count))
        for each in forecast.periods
    )
    rows = (
        (tr("forecast_overdue"), str(forecast.overdue)), *periods, (tr("forecast_later"), str(forecast.later)),
        (tr("forecast_unknown"), str(forecast.unknown)),
    )  # fmt: skip
    headings = (tr("forecast_column_period"), tr("forecast_column_count"))
    return Sheet(
        title=tr(f"report_{kind}"), headings=headings, rows=rows, weights=(3, 1), about=sum_words(forecast, kind)
    )


def sum_words(forecast: Forecast, kind: str) -> str:
    """How the counts add up."""
    facts = {
        "overdue": forecast.overdue, "ahead": forecast.ahead, "later": forecast.later, "unknown": forecast.unknown,
        "total": forecast.total,
    }  # fmt: skip
    return sentence(f"forecast_{kind}_sum", facts)
