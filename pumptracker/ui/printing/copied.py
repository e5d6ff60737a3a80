"""The copy for a second PC, made beside the window: the worklist as a page, the paper fall-back as a PDF."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from pumptracker.domain.refused import Refused
from pumptracker.formats.paper import Heading, Paper, Passage, Run, Warned
from pumptracker.formats.sheet_page import sheet_page
from pumptracker.services import copying_out
from pumptracker.services.copying_out import FALLBACK, WORKLIST
from pumptracker.store.connection import Connection
from pumptracker.store.listing import Wanted
from pumptracker.ui.printing.composing import laid
from pumptracker.ui.printing.fallback import fallback
from pumptracker.ui.printing.made import foot
from pumptracker.ui.printing.output import usual_paper, write_pdf
from pumptracker.ui.printing.worklist_sheet import worklist_sheet
from pumptracker.words import language, sentence, tr

COLUMNS = ("status", "due_by", "what", "patient", "about", "last_step", "phone", "book_by")
"""What the copy shows of each patient, whatever this desk shows."""


def copy_out(db: Connection, *, at: datetime, by: str, today: date) -> bool:
    """Write both files, `at` a moment, where the clinic wants them; returns whether it does.

    What can be written is, also where the other cannot; then raises Refused with the first that hindered.
    """
    into = copying_out.folder(db)
    if into is None:
        return False
    hindered: list[Refused] = []
    for name, make in ((WORKLIST, _worklist), (FALLBACK, _fallback)):
        try:
            copying_out.put(into, name, make(db, sentence("copy_as_of", {"at": at}), by=by, today=today))
        except Refused as refused:
            hindered.append(refused)
    if hindered:
        raise hindered[0]
    return True


def _worklist(db: Connection, moment: str, *, by: str, today: date) -> Callable[[Path], object]:
    sheet = worklist_sheet(db, today, wanted=Wanted(), text="", columns=COLUMNS, filters=tr("print_all"))
    page = sheet_page(
        sheet, title=tr("copy_title"), moment=moment, warned=tr("copy_old"), foot=foot(db, by, today),
        language=language(),
    )  # fmt: skip
    return lambda part: part.write_text(page, encoding="utf-8", newline="\n")


def _fallback(db: Connection, moment: str, *, by: str, today: date) -> Callable[[Path], object]:
    paper = fallback(db, by=by, today=today).paper
    assert isinstance(paper, Paper)
    dated = (Heading(moment, is_title=True), Warned((Passage((Run(tr("copy_old")),)),)))
    made = laid(replace(paper, parts=(*dated, *paper.parts)), usual=usual_paper(), numbered=tr("print_page"))
    return lambda part: write_pdf(made, str(part))
