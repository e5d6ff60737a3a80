"""The worklist as it is filtered, as a table for paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from pumptracker.formats.sheet import Sheet
from pumptracker.services.progress import stretches
from pumptracker.store import listing, worklist
from pumptracker.store.connection import Connection
from pumptracker.store.listing import Wanted
from pumptracker.store.settings import numbers
from pumptracker.store.shown import Listing, Shown, screenful
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui.worklist.texts import cell_text
from pumptracker.words import sentence, tr

_WEIGHTS = {
    "status": 17, "due_by": 16, "what": 12, "patient": 24, "about": 16, "last_step": 18, "phone": 14, "book_by": 16,
    "stage_of_item": 14,
}  # fmt: skip


def worklist_sheet(
    db: Connection, today: date, *, wanted: Wanted, text: str, columns: Sequence[str], filters: str
) -> Sheet:
    """Everyone whom these filters and this text leave, one row each, in the columns shown on screen."""
    view, shown, chosen = _shown(db, today, wanted, text)
    rows: list[tuple[str, ...]] = []
    for some in stretches(range(shown.total), shown.total):
        standing = [each.place for each in screenful(db, shown, chosen, some[0], len(some))]
        found = worklist.rows(db, standing, today)
        rows += [
            tuple(cell_text(found[place.patient_id], column, today) for column in columns)
            for place in standing
            if place.patient_id in found
        ]
    if len(rows) < shown.total and view.is_current(db):  # nobody moved meanwhile: somebody is missing
        raise StoreUnavailable("damaged")
    return Sheet(
        title=tr("print_worklist"), headings=tuple(tr(f"column_{column}") for column in columns), rows=tuple(rows),
        weights=tuple(_WEIGHTS[column] for column in columns),
        about=sentence("print_about", {"count": len(rows), "filters": filters}), empty=tr("print_empty"),
    )  # fmt: skip


def patients_of(db: Connection, today: date, *, wanted: Wanted, text: str) -> list[int]:
    """Everyone whom these filters and this text leave, in order."""
    _, shown, _ = _shown(db, today, wanted, text)
    return list(shown.patients(db, 0, shown.total))


def _shown(db: Connection, today: date, wanted: Wanted, text: str) -> tuple[Listing, Shown, Wanted]:
    view = Listing()
    view.refresh(db, today, numbers(db))
    chosen = replace(wanted, patients=listing.meant(db, text))
    return view, view.show(db, chosen), chosen
