"""The calendar as a table for paper: visits by time, then what is due, day by day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pumptracker.formats.sheet import Sheet
from pumptracker.store import calendar_days
from pumptracker.store.connection import Connection
from pumptracker.ui.calendar.entries import Entry, entries_of
from pumptracker.ui.worklist.texts import born_and_mrn, full_day
from pumptracker.words import tr

_WEIGHTS = (16, 9, 26, 18, 22, 14)


def calendar_sheet(db: Connection, today: date, *, first: date, last: date, period: str) -> Sheet:
    """Everything that stands on the days from `first` to `last`, with room to write what became of each visit."""
    cells = calendar_days.cells(db, first, last, today)
    rows = [
        row for on, cell in sorted(cells.items()) for row in _rows(on, entries_of(cell.visits, cell.dues, today))
    ]  # fmt: skip
    return Sheet(
        title=tr("page_calendar"), about=period, rows=tuple(rows), weights=_WEIGHTS, empty=tr("calendar_print_empty"),
        headings=tuple(tr(f"fall_{name}") for name in ("day", "time", "patient", "what", "standing", "outcome")),
    )  # fmt: skip


def _rows(on: date, entries: list[Entry]) -> Iterator[tuple[str, ...]]:
    for entry in entries:
        item = entry.item
        at = getattr(item, "visit_at", "") or ("—" if not entry.is_due else tr("calendar_print_due"))
        patient = f"{item.patient}\n{born_and_mrn(item.date_of_birth, item.mrn)}"
        yield full_day(on), at, patient, tr(f"kind_{item.kind}"), f"{entry.sign} {entry.standing}".strip(), ""
