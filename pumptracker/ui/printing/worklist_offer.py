"""What the worklist offers to print."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from pumptracker.store.listing import Wanted
from pumptracker.ui.printing.what import Offer
from pumptracker.ui.printing.worklist_sheet import patients_of, worklist_sheet
from pumptracker.ui.worklist.filter_bar import filter_words
from pumptracker.words import tr


def worklist_offer(wanted: Wanted, text: str, columns: Sequence[str], selected: Sequence[int], listed: int) -> Offer:
    """The list under these filters, in these columns, and everyone on it."""
    filters = filter_words(wanted, text) or tr("print_all")
    return Offer(
        sheet=partial(worklist_sheet, wanted=wanted, text=text, columns=tuple(columns), filters=filters),
        selected=tuple(selected), everyone=partial(patients_of, wanted=wanted, text=text), listed=listed,
    )  # fmt: skip
