"""What every page of the desk is: it reads for itself, repaints when data moved, and says what it wants done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui.announcing import announce
from pumptracker.ui.overriding import override
from pumptracker.ui.preferences import Preferences
from pumptracker.ui.session import Session
from pumptracker.ui.telling import words_of
from pumptracker.words import tr

if TYPE_CHECKING:
    from pumptracker.ui.dialogs.form_dialog import FormDialog
    from pumptracker.ui.printing.what import Offer

_TRY_AGAIN_MS = 5_000


class Page(QWidget):
    """A page is brought up to date when it is shown, and at every change while it is."""

    opened = Signal(int)
    """A patient is to be shown."""
    asked = Signal(str, int)
    """An action is wanted for a patient; 0 is whoever is selected."""
    followed = Signal(str, str, str)
    """The stage, kind and status that the information dock should speak of."""
    spoken = Signal(str)
    """Another language is to be spoken, by its code."""
    handout_wanted = Signal(str, str)
    """An article is to be handed out, in a language."""
    reopening = Signal(object)
    """The clinic is to be closed, something done with its file (`ui.reopening`), and opened again."""
    copied = Signal()
    """A copy of the clinic's file was made, or another folder chosen for them."""
    explains_itself = False
    """Whether the information beside it would say the same twice."""
    did = Signal(str)
    """Something was done; a sentence for the undo bar, "" for what the last action was."""

    def __init__(self, session: Session, preferences: Preferences) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.session, self.preferences = session, preferences
        self._stale, self._fault_told = True, ""
        self._followed: tuple[str, str, str] | None = None
        session.changed.connect(self._moved_on)
        self.followed.connect(self._is_followed)

    def refresh(self) -> None:
        """Read and paint. A page that could not read says so in `show_fault`."""
        raise NotImplementedError

    def show_fault(self, text: str) -> None:
        """Say that the page could not be read: an empty one would be believed."""
        raise NotImplementedError

    def current_patient(self) -> int | None:
        """The patient selected or shown, whom an action without a name is for."""
        return None

    def offer(self) -> Offer:
        """What can be printed from here: what is written to the patient selected."""
        from pumptracker.ui.printing.what import Offer

        patient = self.current_patient()
        return Offer(selected=() if patient is None else (patient,))

    def hands_out(self) -> tuple[str, str] | None:
        """The article and the language that Print hands out from here; None where Print prints what `offer` has."""
        return None

    def take_focus(self) -> None:
        """Put the keys where they are wanted first."""
        self.setFocus()

    def go_back(self) -> None:
        """Return to what the page showed before, where it keeps that."""

    def keep(self) -> None:
        """Remember how the page was left."""

    def open_dialog(self, dialog: FormDialog, then: str = "") -> None:
        """Open a dialog over the page; once it is saved the undo bar says `then`, or what was done."""
        dialog.accepted.connect(lambda: self.did.emit(then))
        dialog.beeping_wanted.connect(lambda: self.asked.emit("beeping", 0))
        dialog.begin()

    def bring_up_to_date(self) -> None:
        """Refresh now, whatever was seen before."""
        self._stale = False
        try:
            self.refresh()
            self._fault_told = ""
        except StoreUnavailable as unavailable:
            self._stale = True
            self.could_not_read(unavailable)
            QTimer.singleShot(_TRY_AGAIN_MS, self, self._try_again)
        self.let_enter_press()

    def _try_again(self) -> None:
        """Read what could not be read: nothing else may tell that the file answers again."""
        if self._stale and self.isVisible():
            self.bring_up_to_date()

    def could_not_read(self, unavailable: StoreUnavailable) -> None:
        """Say in the place of the page why it cannot be read, and that nothing shown is to be relied on."""
        text = f"{words_of(unavailable)}\n{tr('could_not_read')}"
        self.show_fault(text)
        if text != self._fault_told and self.isVisible():
            announce(self, text, at_once=True)
        self._fault_told = text

    def let_enter_press(self) -> None:
        """Enter presses the button that has the keys; by itself Qt does so in dialogs alone."""
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(True)

    def _is_followed(self, stage: str, kind: str, status: str) -> None:
        self._followed = (stage, kind, status)

    def _moved_on(self) -> None:
        self._stale = True
        if self.isVisible():
            self.bring_up_to_date()

    @override
    def hasHeightForWidth(self) -> bool:
        """Never: it makes do with the room there is, and asking every page at every change of one costs much."""
        return False

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Bring the page up to date before it is seen, and the information beside it, which spoke of another page."""
        if self._stale:
            self.bring_up_to_date()
        if self._followed is not None:
            self.followed.emit(*self._followed)
        super().showEvent(event)
