"""The columns of the list of patients: each as wide as its longest usual text, the least needed ones left out first."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QTableView

from pumptracker.domain.stage import EXITS, STAGES
from pumptracker.ui import theme
from pumptracker.ui.parts_pill import PAD, pill_width
from pumptracker.ui.patients.model import COLUMNS
from pumptracker.words import sentence, tr

_LEFT_OUT = ("pump", "stage", "phone")
"""What goes first where there is little room; the line below the list tells it of the selected patient."""
_SAMPLE_BIRTH = "30 May 1972 (54) · MRN 00000000"
_SAMPLE_PHONE = "+1 773 555 01170"
_SAMPLE_PUMP = "SynchroMed II 8637-20"
_GROWS = {"patient": 3, "pump": 2}
"""Who shares what is left over, in what parts."""


def _needed() -> dict[str, int]:
    """Pixels that each column needs in the type in use."""
    body, small = QFontMetrics(theme.font()), QFontMetrics(theme.font(-1))
    latest = sentence("status_book_by", {"day": "Wed 30 Nov"})
    stages = [body.horizontalAdvance(tr(f"stage_{stage}")) for stage in (*STAGES, *EXITS)]
    return {
        "patient": small.horizontalAdvance(_SAMPLE_BIRTH) + 2 * PAD,
        "next": pill_width(latest, "soon"),
        "stage": max(stages) + 2 * PAD,
        "phone": body.horizontalAdvance(_SAMPLE_PHONE) + 2 * PAD,
        "pump": body.horizontalAdvance(_SAMPLE_PUMP) + 2 * PAD,
    }


def arrange(view: QTableView) -> None:
    """Give the columns their widths in the room there is."""
    needed, room = _needed(), view.viewport().width()
    shown = list(COLUMNS)
    for name in _LEFT_OUT:
        if sum(needed[each] for each in shown) > room:
            shown.remove(name)
    spare = max(0, room - sum(needed[each] for each in shown))
    growing = sum(_GROWS.get(each, 0) for each in shown)
    left = room
    for number, name in enumerate(COLUMNS):
        view.setColumnHidden(number, name not in shown)
        if name in shown:
            width = left if name == shown[-1] else needed[name] + spare * _GROWS.get(name, 0) // growing
            view.setColumnWidth(number, width)
            left -= width
