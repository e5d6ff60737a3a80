"""Booking one after another: a dialog for each line in turn, that can be skipped or ends the round."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from pumptracker.domain.ordering import drug_expires, last_filled_on
from pumptracker.domain.record import PatientRecord
from pumptracker.domain.refused import Refused
from pumptracker.services import desk_work
from pumptracker.services.closing import Concerned, Plan
from pumptracker.store import records
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui.closing.sheets import full
from pumptracker.ui.dialogs.as_seen import rests_on
from pumptracker.ui.dialogs.form_dialog import Field, FormDialog, Typed
from pumptracker.ui.focus import tab_in_order
from pumptracker.ui.identity import who
from pumptracker.ui.session import Session
from pumptracker.ui.telling import words_of
from pumptracker.words import sentence, tr

SKIPPED = 2
"""How a dialog ends whose line is skipped."""


class Turns(QObject):
    """Goes through the lines, from first to last; ends where one is stopped at."""

    booked = Signal()
    refused = Signal(str)
    ended = Signal()
    beeping_wanted = Signal()

    def __init__(
        self, session: Session, plan: Plan, lines: Sequence[Concerned], is_open: Callable[[Concerned], bool],
        parent: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._is_open = is_open
        self._session, self._plan, self._lines, self._parent = session, plan, list(lines), parent
        self._at = 0

    def start(self) -> None:
        """Open the next dialog, past what somebody else has done meanwhile; where there is none, end at once."""
        while self._at < len(self._lines) and not self._is_open(self._lines[self._at]):
            self._at += 1
        if self._at >= len(self._lines):
            self.ended.emit()
            return
        line = self._lines[self._at]
        try:
            dialog = turn_dialog(self._session, self._plan, line, self._at + 1, len(self._lines), self._parent)
        except (Refused, StoreUnavailable) as error:
            self.refused.emit(words_of(error))
            self.ended.emit()
            return
        dialog.finished.connect(self._next)
        dialog.beeping_wanted.connect(self.beeping_wanted)
        dialog.begin()

    def _next(self, result: int) -> None:
        if result == FormDialog.DialogCode.Accepted:
            self.booked.emit()
        if result == FormDialog.DialogCode.Rejected:
            self.ended.emit()
            return
        self._at += 1
        self.start()


class TurnDialog(FormDialog):
    """A booking with a button to skip it; Esc and Stop end the round."""

    def offer_skip(self) -> None:
        """Add the button that goes on to the next line."""
        skip, stop = QPushButton(tr("turn_skip")), self.findChild(QPushButton, "dialogCancel")
        skip.setObjectName("dialogSkip")
        skip.setAutoDefault(False)
        skip.clicked.connect(lambda: self.done(SKIPPED))
        assert isinstance(stop, QPushButton)
        stop.setText(tr("turn_stop"))
        last = self._layout.itemAt(self._layout.count() - 1)
        row = last.layout() if last else None
        assert row is not None
        row.addWidget(skip)
        row.addWidget(stop)
        tab_in_order(skip, stop)
        self.fit()


def turn_dialog(session: Session, plan: Plan, line: Concerned, nth: int, of: int, parent: QWidget) -> TurnDialog:
    """The dialog of one line: the visit that falls is moved, or a visit is booked in time."""
    record = session.read(records.record, line.patient_id)

    def save(typed: Typed) -> None:
        on, at = typed.needed_day("visit_on"), typed.text("visit_at")
        if line.falls:
            session.write(desk_work.rebook, line.what.booking_id, on=on, at=at)
        else:
            session.write(desk_work.book, line.patient_id, line.what.kind, on=on, at=at)

    def would_count(typed: Typed) -> str:
        on = typed.day("visit_on")
        return _not_counting(plan, line, record, on) if on else ""

    kind = tr("kind_" + line.what.kind)
    code = "turn_move" if line.falls else "turn_book"
    fields = [
        Field("visit_on", proposed(plan, line, session.today).isoformat(), required=True),
        Field("visit_at", line.what.at, hint="09:30"),
    ]
    title = sentence(code, {"nth": nth, "of": of, "kind": kind.lower(), "day": full(line.what.was)})
    dialog = TurnDialog(
        title, _identity(line, record, session),
        fields, rests_on(session, record, lambda now: now.bookings, "changed_meanwhile", save), today=session.today,
        preview=would_count, parent=parent,
    )  # fmt: skip
    dialog.offer_skip()
    return dialog


def _identity(line: Concerned, record: PatientRecord, session: Session) -> str:
    said = tr(f"call_{line.not_called}") if line.not_called else ""
    return " · ".join(part for part in (who(record, session.today), line.phone, said) if part)


def proposed(plan: Plan, line: Concerned, today: date) -> date:
    """The day to begin with: in time and before the closure; where that is past, the first open day after today."""
    before = plan.calendar.open_on_or_before(plan.closure.first_on - timedelta(days=1))
    day = min(line.what.must or before, before)
    return day if day > today else plan.calendar.open_after(today)


def _not_counting(plan: Plan, line: Concerned, record: PatientRecord, on: date) -> str:
    """Why a visit on a day would not count, the closure taken for marked; "" where it would."""
    if line.what.due_on is not None and on > line.what.due_on:
        return sentence(
            "would_be_after_due", {"kind": tr(f"kind_{line.what.kind}").lower(), "due_on": line.what.due_on}
        )
    if not plan.calendar.is_open(on):
        return tr("would_be_closed_day")
    until = drug_expires(record, last_filled_on(record), on) if line.what.kind == "refill" else None
    return sentence("would_be_drug_expires", {"until_on": until}) if until else ""
