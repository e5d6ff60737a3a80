"""A dialog about the day of a visit: the fields, a small month beside them, and warnings before anything is saved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtWidgets import QBoxLayout, QLineEdit, QWidget

from pumptracker.domain.record import Booking, PatientRecord
from pumptracker.domain.refused import Refused
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui.dialogs.form_dialog import Field, FormDialog, Typed
from pumptracker.ui.dialogs.month_picker import MonthPicker
from pumptracker.ui.dialogs.visit_words import days, item_of, last_day, warnings
from pumptracker.ui.identity import who
from pumptracker.ui.overriding import override
from pumptracker.ui.session import Session
from pumptracker.words import day


class VisitForm(FormDialog):
    """Has the field `visit_on`; the kind is that of the visit moved, else of the field `kind`."""

    def __init__(
        self, title: str, fields: Sequence[Field], save: Callable[[Typed], None], *, session: Session,
        record: PatientRecord, parent: QWidget, moved: Booking | None = None,
        says: Callable[[Typed], str] | None = None,
    ) -> None:  # fmt: skip
        self._session, self._record, self._moved, self._says = session, record, moved, says
        self._beside = False
        super().__init__(
            title, who(record, session.today), fields, save, today=session.today, preview=self._warned, parent=parent
        )

    @override
    def _form(self, columns: int) -> QWidget:
        """The month stands beside the fields, or below them where the screen is too narrow for both."""
        both = super()._form(1)
        self.picker = MonthPicker(self._today, partial(days, self._session), on_due=self._moved is None)
        self.picker.chosen.connect(self._choose)
        if self._beside:
            self._content.setDirection(QBoxLayout.Direction.TopToBottom)
        self._beside = True
        self._content.addWidget(self.picker)
        return both

    def _choose(self, on: date) -> None:
        entry = self._inputs["visit_on"]
        if isinstance(entry, QLineEdit):
            entry.setText(day(on))

    def _kind(self) -> str:
        return self._moved.kind if self._moved else str(self._typed()["kind"])

    def _warned(self, typed: Typed) -> str:
        """What is to be said of the day typed, each on a line of its own."""
        on = typed.day("visit_on")
        said = [self._says(typed)] if self._says else []
        if on is not None:
            said += warnings(self._session, self._record, self._kind(), on, self._moved)
        return "\n".join(said)

    @override
    def _look_ahead(self) -> None:
        super()._look_ahead()
        if hasattr(self, "_first"):
            self._mark_days()

    def _mark_days(self) -> None:
        try:
            on = Typed(self._typed(), self._today).day("visit_on")
        except Refused:
            on = None
        try:
            item = item_of(self._session, self._record, self._kind())
            last = last_day(item)
            self.picker.show_days(on, last, item.book_by if item and last else None)
        except StoreUnavailable:  # what it says stands below the fields already
            return
