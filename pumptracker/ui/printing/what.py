"""What a page offers to print, and what the desk chose of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from pumptracker.domain.letter import Letter
from pumptracker.formats.sheet import Sheet
from pumptracker.services import lettering
from pumptracker.services.lettering import LOGGED, NotWritten, Written
from pumptracker.store.connection import Connection
from pumptracker.ui.printing import made
from pumptracker.ui.printing.composing import laid
from pumptracker.ui.printing.fallback import fallback
from pumptracker.ui.printing.made import LabelPlan, Made, SheetMaker
from pumptracker.ui.printing.output import appearing_whole, usual_paper, write_pdf
from pumptracker.ui.printing.pages import Laid
from pumptracker.words import tr

PatientsMaker = Callable[[Connection, date], Sequence[int]]
"""Reads whom a page lists, in order."""


def shown(sheet: Sheet) -> SheetMaker:
    """A list that is on screen already, as it stands there."""
    return lambda _db, _today: sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What a page can have printed: its list, and letters to those selected or listed."""

    sheet: SheetMaker | None = None
    selected: tuple[int, ...] = ()
    everyone: PatientsMaker | None = None
    listed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One print as it was chosen; `letter` is None for a list and for the paper fall-back."""

    offer: Offer
    what: str
    letter: Letter | None = None
    only_selected: bool = True
    log: bool = True
    labels: LabelPlan = field(default_factory=LabelPlan)

    @property
    def is_logged(self) -> bool:
        """Whether it is a contact with each patient, to be logged."""
        return self.log and self.letter is not None and self.letter.kind in LOGGED


@dataclass(frozen=True, slots=True)
class Ready:
    """A print laid out: its pages, whom it was written to, and who gets none."""

    laid: Laid
    written: list[Written]
    refused: list[NotWritten]


def prepare(db: Connection, order: Order, *, by: str, today: date) -> Ready:
    """Read, merge and lay out; whoever watches is told, and may stop it."""
    found = _made(db, order, by=by, today=today)
    if order.letter is not None and not found.written:
        return Ready(Laid(laid(found.paper).size, []), [], found.refused)
    return Ready(
        laid(found.paper, usual=usual_paper(), numbered=tr("print_page")), found.written, found.refused
    )  # fmt: skip


def _made(db: Connection, order: Order, *, by: str, today: date) -> Made:
    if order.letter is not None:
        offer = order.offer
        chosen = offer.selected
        if not order.only_selected and offer.everyone is not None:
            chosen = tuple(offer.everyone(db, today))
        return made.written(db, chosen, order.letter, order.labels, by=by, today=today)
    if order.what == "fallback" or order.offer.sheet is None:
        return fallback(db, by=by, today=today)
    return made.listed(db, order.offer.sheet, by=by, today=today)


def write(db: Connection, order: Order, ready: Ready, path: str, *, by: str, today: date) -> int:
    """Write the PDF and log what was written, both or neither; returns how many were logged.

    The file appears under its name only once everything is logged; stopped or refused, there is none of either.
    """
    with appearing_whole(path) as (part, appear):
        write_pdf(ready.laid, part)
        if not order.is_logged:
            appear()
            return 0
        return lettering.log_letters(db, ready.written, by=by, today=today, finish=appear)


def log(db: Connection, order: Order, ready: Ready, *, by: str, today: date) -> int:
    """Log what a printer was given; returns how many."""
    return lettering.log_letters(db, ready.written, by=by, today=today) if order.is_logged else 0
