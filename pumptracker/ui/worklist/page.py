"""The worklist: tiles that add up, filters, one row for each patient, and the arithmetic behind the selected date."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from pumptracker.store import listing, worklist
from pumptracker.store.listing import Choice, Facet, Wanted
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.store.worklist import Row
from pumptracker.ui import actions
from pumptracker.ui.announcing import Teller, announce
from pumptracker.ui.binding import bind, bind_key
from pumptracker.ui.focus import has_keys
from pumptracker.ui.overriding import override
from pumptracker.ui.page import Page
from pumptracker.ui.parts import label
from pumptracker.ui.preferences import Preferences
from pumptracker.ui.session import Session
from pumptracker.ui.worklist import empty
from pumptracker.ui.worklist.deeds import Deeds, outcome_buttons, row_buttons
from pumptracker.ui.worklist.explanation import Foot
from pumptracker.ui.worklist.filter_bar import FilterBar
from pumptracker.ui.worklist.found import Found
from pumptracker.ui.worklist.model import read_more
from pumptracker.ui.worklist.table import WorklistTable
from pumptracker.ui.worklist.texts import due_words, explained
from pumptracker.ui.worklist.tiles import Tiles
from pumptracker.words import sentence, tr

if TYPE_CHECKING:  # imported when the desk first asks for the past visits
    from pumptracker.ui.printing.what import Offer
    from pumptracker.ui.worklist.backup_line import BackupLine
    from pumptracker.ui.worklist.outcomes import OutcomesView

_COUNTED_AFTER_MS = 300
"""When very many rows are counted: a window asks for its paint a few milliseconds later, and that comes first."""


class WorklistPage(Page):
    """Everyone who needs something, most urgent first."""

    section_wanted = Signal(str)
    """A section of the settings is to be shown."""

    def __init__(self, session: Session, preferences: Preferences) -> None:
        super().__init__(session, preferences)
        self.found = Found(session)
        self._wanted = listing.remembered(*(preferences.text(f"worklist/{name}") for name in _REMEMBERED))
        self._text = ""
        self._shows_outcomes = False
        self._expanded: set[int] = set()
        self.tiles, self.bar, self.foot = Tiles(), FilterBar(), Foot()
        self.table = WorklistTable(lambda place: session.read(worklist.row, place, session.today), self.found.step)
        self.message = empty.Message()
        self.deeds = Deeds(self, self.table)
        self._counting = QTimer(self, singleShot=True, interval=_COUNTED_AFTER_MS)
        self._counting.timeout.connect(self._count_rows)
        self._teller = Teller(self)
        self._note = label(role="quiet", wrap=True)
        self._note.setObjectName("worklistNote")
        self._note.hide()
        self._lay_out()
        self.table.columns.restore(preferences.text("worklist/columns"))
        self._connect()

    # what is shown ---------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the worklist of the day; what is selected, expanded and filtered stays."""
        self.found.read(self._text, past_visits_too=self._shows_outcomes)
        if not self.found.is_counted:
            self._counting.start()
        for part in (self.tiles, self.bar, self.foot):
            part.show()
        self._draw()

    def warn_of_backups(self, code: str) -> None:
        """Say above the list what is wrong with the copies of the clinic's file, "" for nothing."""
        if code or "backup_line" in self.__dict__:
            self.backup_line.say(code)

    def let_enter_press(self) -> None:
        """Nothing: its buttons are made so, and to look for them all takes longer than to read the list."""

    def show_fault(self, text: str) -> None:
        """Say that the list could not be read: an empty or an old one would be believed."""
        for part in (self.tiles, self.bar, self.foot):
            part.hide()
        self.message.say(text)
        self._stack.setCurrentWidget(self.message)

    def show_note(self, text: str) -> None:
        """Say quietly below the list what goes on beside it; "" says nothing."""
        self._note.setText(text)
        self._note.setVisible(bool(text))

    def _draw(self) -> None:
        found, today = self.found, self.session.today
        wanted = found.meant(self._wanted)
        patients = found.show(wanted)
        self.tiles.show_counts(found.listing.tiles(), found.on_pathway, wanted.status)
        self.bar.show_state(
            partial(self._count, wanted), wanted, self._text, patients=found.listing.patients, shown=patients.total,
            past=found.past_count, outcomes=self._shows_outcomes,
        )  # fmt: skip
        self.table.show_lines(found.lines(patients, wanted, self._expanded), today)
        if self._shows_outcomes:
            self.outcomes.show_visits(found.past, today)
        self._show_part(wanted, any_rows=bool(patients.total))
        self._tell(patients.total)
        self._explain()

    def _tell(self, shown: int) -> None:
        """Have read out how many are listed, once that is another number; of none, why."""
        count = {"count": shown, "patients": self.found.listing.patients}
        is_empty = self._stack.currentWidget() is self.message
        past = sentence("told_past", {"count": self.found.past_count})
        self._teller.tell(self.message.said() if is_empty else past if self._shows_outcomes else
                          sentence("told_listed", count))  # fmt: skip

    def _catch_up(self) -> None:
        """Read anew where a row was to be painted that another program has moved, or that stands on another day."""
        self.session.look_again()
        if not self._stale and not self.found.is_current:
            self.bring_up_to_date()

    def _count_rows(self) -> None:
        """Count very many rows, once they are painted."""
        try:
            if self.found.count_rows():
                self._draw()
        except StoreUnavailable as unavailable:
            self.could_not_read(unavailable)

    def _count(self, wanted: Wanted, facet: Facet | None) -> Counter[Choice]:
        """What a menu asks when it opens."""
        try:
            return self.found.count(wanted, facet)
        except StoreUnavailable as unavailable:
            self.could_not_read(unavailable)
            return Counter()

    def _show_part(self, wanted: Wanted, *, any_rows: bool) -> None:
        """The table or the past visits; where there is nothing, the sentence that says what is next and when."""
        part: QWidget
        if self._shows_outcomes and self.found.past:
            part = self.outcomes.view
        elif any_rows and not self._shows_outcomes:
            part = self.table.view
        else:
            part = self.message
            anyone, outcomes = bool(self.found.listing.patients), self._shows_outcomes
            said = empty.sentences(self.session, wanted, self._text, anyone, outcomes=outcomes)
            self.message.say(said, can_clear=not wanted.everything and not self._shows_outcomes)
        before = self._stack.currentWidget()
        had_keys = before is not None and has_keys(before)
        self._stack.setCurrentWidget(part)
        if had_keys:
            part.setFocus()

    def _explain(self) -> None:
        if self._shows_outcomes:
            visit = self.outcomes.current()
            self.foot.explain(visit.patient if visit else "", "", [tr("outcome_what")] if visit else [])
            self.foot.enable(visit is not None)
            if visit is not None:
                self.followed.emit(visit.stage, visit.kind, "unsafe")
            return
        row = self.current()
        self.foot.enable(row is not None)
        if row is None:
            self.foot.explain("", "", [])
            return
        self.foot.explain(row.patient, due_words(row), explained(row, self.session.today, self.found.step(row)))
        self.followed.emit(row.item.stage, row.item.topic, row.status)

    # what is selected ------------------------------------------------------------------------

    def take_focus(self) -> None:
        """Put the keys on the list."""
        part = self._stack.currentWidget()
        if part is not None:
            part.setFocus()

    def current_patient(self) -> int | None:
        """The patient of the selected row."""
        row = self.outcomes.current() if self._shows_outcomes else self.current()
        return row.patient_id if row else None

    @override
    def offer(self) -> Offer:
        """The list as it is filtered, and letters to those selected or listed."""
        from pumptracker.ui.printing.worklist_offer import worklist_offer

        if self._shows_outcomes:
            return super().offer()
        wanted = self.found.meant(self._wanted)
        total = self.found.show(wanted).total
        return worklist_offer(
            self._wanted, self._text, self.table.columns.chosen(), self.table.selected_patients(), total
        )

    def current(self) -> Row | None:
        """The selected row, where there is one that can be seen."""
        return self.table.current() if self._stack.currentWidget() is self.table.view else None

    # filters ---------------------------------------------------------------------------------

    def keep(self) -> None:
        """Remember filters and columns; never the typed text, which may be a name."""
        now = self._wanted
        for name, value in zip(
            _REMEMBERED, (" ".join(sorted(now.kinds)), now.stage, now.tier, now.status), strict=True
        ):
            self.preferences.put(f"worklist/{name}", str(value or ""))
        self.preferences.put("worklist/columns", self.table.columns.kept())

    def _want(self, wanted: Wanted) -> None:
        self._wanted = replace(wanted, patients=None)
        self._show_outcomes(False)

    def _want_status(self, status: str) -> None:
        self._want(replace(self._wanted, status="" if self._wanted.status == status else status))

    def _type(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self.bring_up_to_date()

    def _clear(self) -> None:
        self._text = ""
        self._want(Wanted())

    def _show_outcomes(self, on: bool) -> None:
        self._shows_outcomes = on
        self.foot.show_buttons(outcome_buttons() if on else row_buttons())
        self.bring_up_to_date()
        if on and self.found.past:
            self.outcomes.view.selectRow(0)

    def _fold(self, patient_id: int, is_open: bool) -> None:
        (self._expanded.add if is_open else self._expanded.discard)(patient_id)
        self.bring_up_to_date()
        line = self.table.current_line()
        announce(self, read_more(line) if line is not None and line.more else "")

    def _press(self, name: str) -> None:
        """Do what a button or a key stands for, with what is selected."""
        visit = self.outcomes.current() if self._shows_outcomes else None
        self.deeds.press(name, self.current(), visit)

    def _visit_menu(self) -> None:
        self.deeds.show_visit_menu(self.outcomes.current(), self.outcomes.below_current())

    # how it is built -------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for part in (self.table.view, self.message):
            self._stack.addWidget(part)
        self.foot.show_buttons(row_buttons())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 12, 18, 10)
        layout.setSpacing(8)
        layout.addWidget(self.tiles)
        layout.addWidget(self.bar)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.foot)
        layout.addWidget(self._note)

    def _connect(self) -> None:
        self.tiles.chosen.connect(self._want_status)
        self.bar.wanted.connect(self._want)
        self.bar.typed.connect(self._type)
        self.bar.outcomes_wanted.connect(self._show_outcomes)
        self.bar.left.connect(self.take_focus)
        for clears in (self.bar.cleared, self.message.cleared):
            clears.connect(self._clear)
        self.bar.columns.menu().aboutToShow.connect(lambda: self.table.columns.fill(self.bar.columns.menu()))
        self.table.model.failed.connect(self.could_not_read, Qt.ConnectionType.QueuedConnection)
        self.table.model.outdated.connect(self._catch_up, Qt.ConnectionType.QueuedConnection)
        self.table.moved.connect(self._explain)
        self.table.opened.connect(self.opened)
        self.table.folded.connect(self._fold)
        self.table.menu_wanted.connect(lambda at: self.deeds.show_menu(self.current(), at))
        self.table.copy_wanted.connect(self.deeds.copy_rows)
        self.foot.pressed.connect(self._press)
        deeds = {"book": "book", "contact": "contact", "refill": "done", "outcome": "outcome"}
        bind(self, actions.LISTS, {name: partial(self._press, deed) for name, deed in deeds.items()})
        bind(self, actions.LISTS, {"filter": self.bar.text.setFocus})

    @cached_property
    def backup_line(self) -> BackupLine:
        """What is wrong with the copies, made when that is first to be said."""
        from pumptracker.ui.worklist.backup_line import BackupLine

        made = BackupLine()
        made.pressed.connect(lambda: self.section_wanted.emit("backups"))
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(0, made)
        self.setTabOrder(made, self.tiles)
        return made

    @cached_property
    def outcomes(self) -> OutcomesView:
        """The past visits, made when the desk first asks for them."""
        from pumptracker.ui.worklist.outcomes import KEYS, OutcomesView

        made = OutcomesView()
        self._stack.addWidget(made.view)
        self.setTabOrder(self.table.view, made.view)
        made.view.activated.connect(lambda _: self._press("open"))
        made.view.selectionModel().currentRowChanged.connect(lambda *_: self._explain())
        made.view.customContextMenuRequested.connect(lambda _: self._visit_menu())
        bind_key(made.view, "Shift+F10", self._visit_menu)
        for key, outcome in KEYS:
            bind_key(made.view, key, partial(self._press, outcome))
        return made

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when the look changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_stack"):
            self._stale = True
            self.table.measure()
            if self.isVisible():
                self.bring_up_to_date()


_REMEMBERED = ("kinds", "stage", "tier", "status")
