"""What stands in the place of an empty list: a sentence that says why, what is next and when."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from pumptracker.store import listing
from pumptracker.store.listing import Ahead, Wanted
from pumptracker.ui.parts import label, read_by_keys
from pumptracker.ui.session import Session
from pumptracker.ui.worklist.filter_bar import filter_words
from pumptracker.words import sentence, tr, weekday


class Message(QWidget):
    """A sentence in the middle of the page, with the way back to everyone where filters hide them."""

    cleared = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._text = label(wrap=True)
        self._text.setObjectName("emptyText")
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        read_by_keys(self._text)
        self.setFocusProxy(self._text)
        self._clear = QPushButton(tr("clear_filters"))
        self._clear.setObjectName("clearFiltersHere")
        self._clear.setAutoDefault(True)
        self._clear.clicked.connect(self.cleared)
        layout = QVBoxLayout(self)
        layout.addStretch()
        layout.addWidget(self._text)
        layout.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addStretch()

    def said(self) -> str:
        """What it says."""
        return self._text.text()

    def say(self, text: str, *, can_clear: bool = False) -> None:
        """Say it."""
        self._text.setText(text)
        self._clear.setAccessibleDescription(text)
        self._clear.setVisible(can_clear)


def sentences(session: Session, wanted: Wanted, text: str, any_patients: bool, *, outcomes: bool) -> str:
    """Why the list is empty, and what comes next."""
    if outcomes:
        ahead = session.read(listing.next_visit, session.today)
        said = _ahead("next_visit_is", ahead) if ahead else tr("no_visit_ahead")
        return f"{tr('no_outcome_needed')}\n{said}"
    if not any_patients:
        return tr("no_patients")
    if wanted == Wanted(status=wanted.status):
        ahead = session.read(listing.next_refill, session.today)
        said = tr(f"empty_{wanted.status}")
        return f"{said}\n{_ahead('next_refill_is', ahead)}" if ahead else said
    return sentence("empty_filtered", {"filters": filter_words(wanted, text)})


def _ahead(code: str, ahead: Ahead) -> str:
    return sentence(code, {"day": weekday(ahead.day), "year": ahead.day.year, "patient": ahead.patient})
