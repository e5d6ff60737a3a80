"""Opening what merges a patient with another registration, or takes such a merge back, from any page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from pumptracker.ui.actions import ANYWHERE, keys
from pumptracker.ui.binding import bind_key
from pumptracker.ui.patients.merge_dialog import MergeDialog
from pumptracker.ui.patients.take_back_dialog import TakeBackDialog
from pumptracker.ui.session import Session

MERGES = ("merge", "unmerge")


def open_merge(
    action: str, session: Session, patient_id: int, parent: QWidget, say: Callable[[str], None],
    *, beeping: Callable[[], object], other_id: int | None = None,
) -> None:  # fmt: skip
    """Open the dialog over a window; once something was done, `say` is told what. F2 there calls `beeping`."""
    dialog = (
        MergeDialog(session, patient_id, other_id, parent)
        if action == "merge"
        else TakeBackDialog(session, patient_id, parent)
    )
    dialog.accepted.connect(lambda: say(dialog.done_words))
    bind_key(dialog, keys("beeping", ANYWHERE), beeping)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    dialog.take_focus()
