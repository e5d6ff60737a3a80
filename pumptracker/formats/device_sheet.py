"""The list of implanted pumps as a table, for paper and for a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from pumptracker.domain.recall_list import Listed
from pumptracker.formats.sheet import Sheet
from pumptracker.words import day, sentence, tr

_COLUMNS = ("model", "serial", "implanted", "patient", "born", "mrn", "phone", "stage", "next_refill")
_WEIGHTS = (16, 12, 9, 18, 9, 10, 13, 10, 9)


def device_sheet(lines: Sequence[Listed], *, of: int, write_day: Callable[[date], str] = day) -> Sheet:
    """The pumps on these lines, `of` so many that there are; `write_day` is how days are written."""

    def written(when: date | None) -> str:
        return write_day(when) if when else ""

    rows = tuple(
        (line.model, line.serial, written(line.implanted_on), line.patient, written(line.date_of_birth), line.mrn,
         line.phone, tr(f"stage_{line.stage}"), written(line.next_refill_on))
        for line in lines
    )  # fmt: skip
    return Sheet(
        title=tr("device_title"), headings=tuple(tr(f"recall_column_{name}") for name in _COLUMNS), rows=rows,
        weights=_WEIGHTS, about=sentence("device_shown", {"shown": len(lines), "all": of}), empty=tr("device_none"),
    )  # fmt: skip
