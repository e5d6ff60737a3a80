"""The calendar: visits and what is due by month, week and day; a visit is moved only by a dialog that was saved."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QStackedWidget, QVBoxLayout

from pumptracker.domain.appointments import Capacity, Day, day_of
from pumptracker.domain.calendar import Calendar
from pumptracker.domain.due_item import VISITS
from pumptracker.domain.record import Booking
from pumptracker.domain.refused import Refused
from pumptracker.store import calendar_days, policy, records
from pumptracker.store.calendar_days import NOTHING, Visit
from pumptracker.ui.actions import CALENDAR, keys
from pumptracker.ui.binding import bind, bind_key
from pumptracker.ui.calendar.day_list import DayList
from pumptracker.ui.calendar.entries import DAY, MONTH, VIEWS, Entry, day_words, entries_of, period_words, visits_words
from pumptracker.ui.calendar.grid import CalendarGrid
from pumptracker.ui.calendar.head import Head
from pumptracker.ui.calendar.spread import Spread, period, stepped
from pumptracker.ui.dialogs.book_form import book_dialog, move_dialog
from pumptracker.ui.dialogs.correct_forms import correct_visit
from pumptracker.ui.dialogs.form_dialog import FormDialog
from pumptracker.ui.flow import FlowLayout
from pumptracker.ui.overriding import override
from pumptracker.ui.page import Page
from pumptracker.ui.parts import label
from pumptracker.ui.preferences import Preferences
from pumptracker.ui.session import Session
from pumptracker.ui.telling import told
from pumptracker.words import sentence, tr

if TYPE_CHECKING:  # imported when something is printed
    from pumptracker.ui.printing.what import Offer

_VIEW = "calendar/view"
_FEW = {MONTH: 40, "week": 400}
"""The most entries of a day that are read for a view; the list of a day has them all."""
_EARLIEST, _LATEST = date(1900, 1, 1), date(2199, 12, 31)
_BUTTONS = (
    ("open", "open_patient"),
    ("book", "act_book"),
    ("move_visit", "act_move_visit"),
    ("outcome", "act_outcome"),
)


class CalendarPage(Page):
    """One day has the keys; the view shows the period around it."""

    def __init__(self, session: Session, preferences: Preferences) -> None:
        super().__init__(session, preferences)
        kept = preferences.text(_VIEW)
        self._view, self._day = kept if kept in VIEWS else MONTH, session.today
        self.head, self.grid, self.list = Head(), CalendarGrid(session.today), DayList()
        self._stack = QStackedWidget()
        self._sum, self._said = label("", "quiet", wrap=True), label("", wrap=True)
        self._sum.setObjectName("calendarSum")
        self._said.setObjectName("calendarSaid")
        self._fault = label("", "danger", wrap=True)
        self._fault.hide()
        self._buttons: dict[str, QPushButton] = {}
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read and paint the period that the day stands in; what is marked stays marked."""
        first, last = period(self._view, self._day)
        today = self.session.today
        calendar, capacity = self.session.read(policy.calendar), self.session.read(calendar_days.capacity)
        if self._view == DAY:
            cells = self.session.read(calendar_days.cells, first, last, today)
        else:
            cells = self.session.read(calendar_days.cells, first, last, today, _FEW[self._view])
        spread = Spread(
            self._view, first, last, today, _days(first, last, calendar, capacity, cells), cells,
            {on: entries_of(cell.visits, cell.dues, today) for on, cell in cells.items()},
        )  # fmt: skip
        self._fault.hide()
        self._stack.show()
        self.grid.show_spread(spread, self._day)
        if self._view == DAY:
            gone = self.session.read(calendar_days.given_up, self._day)
            self.list.show_entries([*spread.lines_of(self._day), *entries_of(gone, (), today)])
        self._stack.setCurrentWidget(self.list.view if self._view == DAY else self.grid)
        words = period_words(self._view, first, last)
        self.head.show_period(self._view, words)
        self.grid.setAccessibleName(sentence("calendar_of", {"period": words}))
        self._sum.setText(_sum_words(spread, words))
        self._tell()

    def show_fault(self, text: str) -> None:
        """Say that the calendar could not be read: empty days would be believed."""
        self._stack.hide()
        self._sum.setText("")
        self._said.setText("")
        self._fault.setText(text)
        self._fault.show()

    def take_focus(self) -> None:
        """Put the keys on the day."""
        (self.list.view if self._view == DAY else self.grid).setFocus()

    def keep(self) -> None:
        """Remember the view."""
        self.preferences.put(_VIEW, self._view)

    def current_patient(self) -> int | None:
        """The patient of the entry that is marked."""
        entry = self.entry()
        return entry.item.patient_id if entry else None

    @override
    def offer(self) -> Offer:
        """The period shown, and letters to the patient that is marked."""
        from pumptracker.ui.printing.calendar_sheet import calendar_sheet
        from pumptracker.ui.printing.what import Offer

        first, last = period(self._view, self._day)
        words = period_words(self._view, first, last)
        patient = self.current_patient()
        return Offer(
            sheet=partial(calendar_sheet, first=first, last=last, period=words),
            selected=() if patient is None else (patient,),
        )

    def entry(self) -> Entry | None:
        """The entry that is marked, in whatever view."""
        return self.list.entry() if self._view == DAY else self.grid.entry()

    def go(self, on: date) -> None:
        """Put the keys on a day, and show the period it stands in."""
        day = min(max(on, _EARLIEST), _LATEST)
        same = period(self._view, day) == period(self._view, self._day)
        self._day = day
        if same and self._view != DAY:
            self.grid.show_spread(self.grid.spread, day)
        else:
            self.bring_up_to_date()

    def show_view(self, view: str) -> None:
        """Show a month, a week or a day around the day that has the keys."""
        self._view = view
        self.bring_up_to_date()
        self.take_focus()

    def _tell(self) -> None:
        """Say below what is marked, and which buttons make sense for it."""
        entry, day = self.entry(), self.grid.spread.days.get(self._day)
        self._said.setText(entry.said if entry else day_words(day, self.grid.spread.cell(self._day)) if day else "")
        visit = entry.item if entry and isinstance(entry.item, Visit) else None
        if entry is not None:
            self.followed.emit(entry.item.stage, entry.item.kind, entry.tone if entry.is_due else "")
        for name, fits in (
            ("open", entry is not None),
            ("move_visit", visit is not None and visit.outcome is None),
            ("outcome", visit is not None),
        ):
            self._buttons[name].setEnabled(fits)

    # what is done ----------------------------------------------------------------------------

    def _open(self) -> None:
        """Open the patient of the entry that is marked; a day without one marked is shown as a list."""
        entry = self.entry()
        if entry is not None:
            self.opened.emit(entry.item.patient_id)
        elif self._view != DAY:
            self.show_view(DAY)

    def _book(self) -> None:
        entry = self.entry()
        if entry is None:
            self.asked.emit("book", 0)
            return
        with told(self.did.emit):
            record = self.session.read(records.record, entry.item.patient_id)
            kind = entry.item.kind if entry.item.kind in VISITS else ""
            self._show(book_dialog(self.session, record, self.window(), kind))

    def _contact(self) -> None:
        self.asked.emit("contact", self.current_patient() or 0)

    def _outcome(self) -> None:
        """Say what became of the visit that is marked, or put right what was said of it."""
        entry = self.entry()
        if entry is None or not isinstance(entry.item, Visit):
            self.did.emit(tr("no_visit_chosen"))
            return
        with told(self.did.emit):
            patient_id = entry.item.patient_id
            record = self.session.read(records.record, patient_id)
            dialog = correct_visit(self.session, record, self._booking(entry.item), self.window())
            dialog.accepted.connect(lambda: self.asked.emit(dialog.leads_to, patient_id) if dialog.leads_to else None)
            self._show(dialog)

    def _move(self) -> None:
        entry = self.entry()
        if entry is None or not isinstance(entry.item, Visit):
            self.did.emit(tr("no_visit_chosen"))
        else:
            self.ask_move(entry.item)

    def ask_move(self, visit: Visit, to: date | None = None) -> None:
        """Ask for the day a visit is moved to; nothing moves before it is saved."""
        with told(self.did.emit):
            booking = self._booking(visit)
            if booking.outcome is not None:
                self.did.emit(tr("visit_not_movable"))
                return
            record = self.session.read(records.record, visit.patient_id)
            self._show(move_dialog(self.session, record, booking, self.window(), to))

    def _booking(self, visit: Visit) -> Booking:
        """A visit as its record has it now; refused where another desk took it out meanwhile."""
        bookings = self.session.read(records.record, visit.patient_id).bookings
        found = next((each for each in bookings if each.id == visit.booking_id), None)
        if found is None:
            raise Refused("changed_meanwhile")
        return found

    def _show(self, dialog: FormDialog) -> None:
        if QApplication.activeModalWidget() is not None:  # keys typed before the first dialog had them
            dialog.deleteLater()
        else:
            self.open_dialog(dialog)

    # how it is built -------------------------------------------------------------------------

    @override
    def changeEvent(self, event: QEvent) -> None:
        """With another size of text the chips need other room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_buttons"):
            self._moved_on()

    def _lay_out(self) -> None:
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self.list.view)
        buttons = FlowLayout(gap=6)
        for name, code in _BUTTONS:
            button = self._buttons[name] = QPushButton(f"{tr(code)}  {'↵' if name == 'open' else keys(name, CALENDAR)}")
            button.setObjectName(f"calendar_{name}")
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 10, 18, 10)
        layout.setSpacing(6)
        for widget in (self.head, self._fault):
            layout.addWidget(widget)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._said)
        layout.addLayout(buttons)
        layout.addWidget(self._sum)

    def _connect(self) -> None:
        deeds = {
            "open": self._open, "book": self._book, "move_visit": self._move, "outcome": self._outcome,
        }  # fmt: skip
        for name, deed in deeds.items():
            self._buttons[name].clicked.connect(deed)
        del deeds["open"]  # Return is also what presses a button
        views = {f"view_{view}": partial(self.show_view, view) for view in VIEWS}
        steps = {"period_before": partial(self._step, -1), "period_after": partial(self._step, 1)}
        bind(self, CALENDAR, {**deeds, **views, **steps, "contact": self._contact, "today": self._go_today})
        bind_key(self, "Home", self._go_today)
        self.head.stepped.connect(self._step)
        self.head.wanted_today.connect(self._go_today)
        self.head.chosen.connect(self.show_view)
        self.grid.wandered.connect(self.go)
        self.grid.marked.connect(self._tell)
        self.grid.opened.connect(self._open)
        # Queued: a dialog opened inside the release of the mouse would come up under the button held.
        self.grid.dropped.connect(self.ask_move, Qt.ConnectionType.QueuedConnection)
        view = self.list.view
        view.activated.connect(self._open)
        view.selectionModel().currentRowChanged.connect(self._tell)
        for key, step in (("Left", -1), ("Right", 1)):
            bind_key(view, key, partial(self._step, step))

    def _step(self, step: int) -> None:
        self.go(stepped(self._view, self._day, step))

    def _go_today(self) -> None:
        self.go(self.session.today)


def _days(
    first: date, last: date, calendar: Calendar, capacity: Capacity, cells: dict[date, calendar_days.Cell]
) -> dict[date, Day]:  # fmt: skip
    every = (date.fromordinal(number) for number in range(first.toordinal(), last.toordinal() + 1))
    return {on: day_of(on, calendar, capacity, cells.get(on, NOTHING).booked) for on in every}


def _sum_words(spread: Spread, words: str) -> str:
    """How much stands in the period, or what to do where nothing does."""
    visits, due = (sum(getattr(cell, name) for cell in spread.cells.values()) for name in ("booked", "due"))
    if not visits and not due:
        return tr("calendar_empty_day") if spread.view == DAY else sentence("calendar_empty", {"period": words})
    facts = {"visits": visits_words(visits), "due": sentence("items_due", {"count": due}), "period": words}
    return sentence("calendar_sum", facts)
