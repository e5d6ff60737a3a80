"""Opening dialogs over the window: one at a time, what was done said in the undo bar, focus back where it was."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from pumptracker.store import records
from pumptracker.store.drafts import Dialog
from pumptracker.ui.dialogs import patient_forms
from pumptracker.ui.dialogs.beeping_form import BeepingDialog, beeping_dialog
from pumptracker.ui.dialogs.form_dialog import FormDialog
from pumptracker.ui.patients.merging import MERGES, open_merge
from pumptracker.ui.session import Session
from pumptracker.ui.telling import told
from pumptracker.ui.undo_bar import UndoBar

if TYPE_CHECKING:  # each is imported when it is opened
    from pumptracker.ui.closing.orders_dialog import OrdersDialog
    from pumptracker.ui.closing.planner_dialog import ClosurePlanner
    from pumptracker.ui.printing.what import Offer


class Dialogs:
    """Opens the dialogs of a window; whoever was registered is shown by `show`."""

    def __init__(self, session: Session, bar: UndoBar, window: QWidget, show: Callable[[int], None]) -> None:
        self._session, self._bar, self._window, self._show = session, bar, window, show

    def act(self, action: str, patient_id: int, kind: str = "") -> None:
        """Open the dialog of an action for a patient, or their item of a kind; where it cannot be, the bar says why."""
        with told(self._bar.say):
            if action in MERGES:
                open_merge(
                    action, self._session, patient_id, self._window, self._bar.say, beeping=partial(self.beeping, None)
                )
                return
            record = self._session.read(records.record, patient_id)
            form = patient_forms.dialog(action, self._session, record, self._window, kind=kind)
            form.draft_of = Dialog(action, patient_id, kind, form.accessibleName())
            self._open(form, patient_id)

    def beeping(self, patient_id: int | None) -> None:
        """Open the dialog for a beeping pump, over whatever else is open; the caller may be about somebody else."""
        below = QApplication.activeModalWidget()
        if isinstance(below, BeepingDialog):
            return
        with told(self._bar.say):
            record = None if patient_id is None else self._session.read(records.record, patient_id)
            form = beeping_dialog(self._session, record, below or self._window)
            form.accepted.connect(lambda: self._did(form.leads_to, 0))
            form.draft_of = Dialog("beeping", patient_id or 0, "", form.accessibleName())
            form.begin()

    def register(self) -> None:
        """Open the dialog that registers a patient."""
        with told(self._bar.say):
            form = patient_forms.new_patient(self._session, self._window)
            form.accepted.connect(lambda: self._show(form.registered))
            form.draft_of = Dialog("new", 0, "", form.accessibleName())
            self._open(form, 0)

    def open_again(self, draft: Dialog) -> FormDialog | None:
        """Open the dialog in which something was typed, for the same patient; None where it cannot be."""
        ways: dict[str, Callable[[], None]] = {
            "new": self.register, "staff": self.add_staff, "beeping": partial(self.beeping, draft.patient_id or None),
        }  # fmt: skip
        if draft.patient_id and draft.name not in ("new", "staff", "beeping"):
            self.act(draft.name, draft.patient_id, draft.kind)
        elif draft.name in ways:
            ways[draft.name]()
        opened = QApplication.activeModalWidget()
        same = isinstance(opened, FormDialog) and opened.draft_of is not None and opened.draft_of[:3] == draft[:3]
        return opened if same and isinstance(opened, FormDialog) else None

    def print_out(self, offer: Offer) -> None:
        """Open the dialog that prints; what was written is said in the bar."""
        from pumptracker.ui.printing.print_dialog import PrintDialog

        form = PrintDialog(self._session, offer, self._window)
        form.accepted.connect(lambda: self._bar.say(form.said))
        self._show_form(form)

    def hand_out(self, article: str, language: str, patient_id: int | None) -> None:
        """Open the dialog that prints handouts, for a patient where one is meant; what was done is said in the bar."""
        from pumptracker.ui.printing.handout_dialog import HandoutDialog

        with told(self._bar.say):
            record = None if patient_id is None else self._session.read(records.record, patient_id)
            form = HandoutDialog(self._session, article, language, record, self._window)
            form.accepted.connect(lambda: self._bar.say(form.said))
            self._show_form(form, patient_id or 0)

    def add_staff(self) -> None:
        """Open the dialog that adds a name to the staff."""
        form = patient_forms.new_staff(self._session, self._window)
        form.draft_of = Dialog("staff", 0, "", form.accessibleName())
        self._open(form, 0)

    def open_list(self, name: str, row_id: int = 0) -> None:
        """Open the planner of closed days, of a closure that is marked where `row_id` names one, or the drug orders."""
        if QApplication.activeModalWidget() is not None:
            return
        with told(self._bar.say):
            shown = self._list(name, row_id)
            shown.opened.connect(self._show)
            shown.did.connect(self._bar.say)
            shown.undo_asked.connect(self._bar.undo)
            shown.beeping_wanted.connect(lambda: self.beeping(shown.patient()))
            shown.open()
            shown.take_focus()

    def _list(self, name: str, row_id: int) -> ClosurePlanner | OrdersDialog:
        if name == "closure":
            from pumptracker.ui.closing.planner_dialog import ClosurePlanner

            return ClosurePlanner(self._session, self._window, row_id)
        from pumptracker.ui.closing.orders_dialog import OrdersDialog

        return OrdersDialog(self._session, self._window)

    def _open(self, form: FormDialog, patient_id: int) -> None:
        form.accepted.connect(lambda: self._did(form.leads_to, patient_id))
        self._show_form(form, patient_id)

    def _show_form(self, form: FormDialog, patient_id: int = 0) -> None:
        if QApplication.activeModalWidget() is not None:  # keys typed before the first dialog had them
            form.deleteLater()
            return
        form.beeping_wanted.connect(lambda: self.beeping(patient_id or None))
        form.begin()

    def _did(self, leads_to: str, patient_id: int) -> None:
        """Say that it is saved; a visit that was a refill leads on to the refill itself."""
        self._bar.say("")
        if leads_to:
            self.act(leads_to, patient_id)
