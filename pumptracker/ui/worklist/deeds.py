"""What can be done with the selected rows of the worklist: by key, button and menu alike."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QMenu

from pumptracker.domain.due_item import VISITS
from pumptracker.domain.refused import Refused
from pumptracker.store.connection import Connection
from pumptracker.store.past_visits import PastVisit
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.store.worklist import Row
from pumptracker.ui.page import Page
from pumptracker.ui.telling import words_of
from pumptracker.words import sentence, tr

if TYPE_CHECKING:
    from pumptracker.ui.worklist.table import WorklistTable

# What a deed rests on (use cases, dialogs, menus) is imported when it is done: the first paint shows none of it.

Button = tuple[str, str, str]


def row_buttons() -> list[Button]:
    """The buttons below the rows: the name each is pressed under, its words, its key."""
    return [("book", tr("act_book"), "B"), ("contact", tr("act_contact"), "C"), ("done", tr("done_d"), "D"),
            ("open", tr("open_patient"), "↵")]  # fmt: skip


def outcome_buttons() -> list[Button]:
    """The buttons below the past visits: an outcome each."""
    from pumptracker.ui.worklist.outcomes import KEYS

    return [(outcome, tr(f"outcome_{outcome}").capitalize(), key) for key, outcome in KEYS]


class Deeds(QObject):
    """Does, or asks the page's window for, what a name stands for."""

    asked_for = Signal(str, int, str)
    """An action is wanted for a patient's item of a kind."""

    def __init__(self, page: Page, table: WorklistTable) -> None:
        super().__init__(page)
        self._page, self._table = page, table

    def press(self, name: str, row: Row | None, visit: PastVisit | None) -> None:
        """Do what a button or a key stands for, with the selected row or past visit."""
        if visit is not None:
            self._with_visit(name, visit)
        elif row is not None:
            self._with_row(name, row)
        else:
            self._page.asked.emit("contact" if name == "contact" else "book", 0)

    def _with_row(self, name: str, row: Row) -> None:
        from pumptracker.ui.worklist.row_menu import done_action

        if name == "open":
            self._page.opened.emit(row.patient_id)
        elif name == "book" and row.item.kind in VISITS:
            self.asked_for.emit(name, row.patient_id, row.item.kind)
        elif name == "contact" and len(self._table.selected_patients()) > 1:
            self._attempt(self._contact_several)
        else:
            self._page.asked.emit(done_action(row.item.kind) if name == "done" else name, row.patient_id)

    def _with_visit(self, name: str, visit: PastVisit) -> None:
        from pumptracker.services.desk_work import OUTCOMES

        if name in OUTCOMES:
            self._attempt(partial(self._record, name, visit))
        elif name == "open":
            self._page.opened.emit(visit.patient_id)
        elif name == "book":
            self.asked_for.emit(name, visit.patient_id, visit.kind)
        else:
            self._page.asked.emit(name, visit.patient_id)

    def _attempt(self, deed: Callable[[], None]) -> None:
        """Do it; where it is refused or the clinic's file does not answer, the undo bar says so."""
        try:
            deed()
        except Refused as refusal:
            self._page.did.emit(sentence(refusal.code, {"field": tr("field_outcome"), **refusal.facts}))
        except StoreUnavailable as unavailable:
            self._page.did.emit(words_of(unavailable))

    def _contact_several(self) -> None:
        from pumptracker.ui.worklist.contact_several import several

        dialog, said = several(self._page.session, self._table.selected_patients(), self._page)
        if dialog is None:
            self._page.did.emit(said)
        else:
            self._page.open_dialog(dialog, said)

    def _record(self, outcome: str, visit: PastVisit) -> None:
        """Set the outcome of a past visit; one that was a refill leads to recording it."""
        from pumptracker.services import desk_work
        from pumptracker.store import records
        from pumptracker.ui.worklist.outcomes import confirmation

        def still_open(db: Connection) -> None:
            bookings = records.record(db, visit.patient_id).bookings
            if not any(each.id == visit.booking_id and each.outcome is None for each in bookings):
                raise Refused("changed_meanwhile")

        with self._page.session.expecting(still_open):
            self._page.session.write(desk_work.record_outcome, visit.booking_id, outcome)
        self._page.did.emit(confirmation(visit, outcome))
        if outcome == "done" and visit.kind == "refill" and not visit.filled:
            self._page.asked.emit("refill", visit.patient_id)

    def show_menu(self, row: Row | None, at: QPoint) -> None:
        """Open the menu of the selected rows."""
        if row is None:
            return
        from pumptracker.ui.worklist.row_menu import MENU_ACTIONS, row_menu

        deeds: dict[str, Callable[[], None]] = {name: partial(self._with_row, name, row) for name in MENU_ACTIONS}
        deeds |= {"copy_phone": partial(self._copy_phone, row), "copy_rows": self.copy_rows}
        menu = row_menu(self._page, row, len(self._table.selected_patients()), deeds)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def show_visit_menu(self, visit: PastVisit | None, at: QPoint) -> None:
        """Open the menu of a past visit: its outcomes, and what leads to one."""
        if visit is None:
            return
        menu = QMenu(self._page)
        menu.setObjectName("visitMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        others = [("contact", tr("act_contact"), "C"), ("open", tr("open_patient"), "↵")]
        for name, words, key in (*outcome_buttons(), *others):
            menu.addAction(f"{words}\t{key}", partial(self._with_visit, name, visit))
        menu.popup(at)

    def _copy_phone(self, row: Row) -> None:
        QApplication.clipboard().setText(row.phone)
        self._page.did.emit(tr("phone_on_clipboard"))

    def copy_rows(self) -> None:
        """Put the selected rows on the clipboard."""
        self._attempt(self._copy_rows)

    def _copy_rows(self) -> None:
        from pumptracker.ui.worklist.copying import copied
        from pumptracker.ui.worklist.texts import copy_rows

        rows = [row for row in map(self._table.model.row_at, self._table.selected()) if row is not None]
        model = self._table.model
        cells = copy_rows(rows, self._table.columns.shown(), self._page.session.today, model.step)
        QApplication.clipboard().setMimeData(copied(cells))
        self._page.did.emit(sentence("copied", {"count": len(rows)}))
