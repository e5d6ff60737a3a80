"""Planning closed days: which visits fall, what must be done earlier, the list to call, and booking through it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from pumptracker.domain.calendar import Closure
from pumptracker.domain.refused import Refused
from pumptracker.formats.sheet import Sheet
from pumptracker.services import closing, deciding
from pumptracker.services.closing import Concerned, Plan, planned
from pumptracker.services.foreseeing import make
from pumptracker.store import clinic_tables, records
from pumptracker.ui.closing.list_dialog import ListDialog
from pumptracker.ui.closing.sheets import PLAN_COLUMNS, call_list, plan_cells, span
from pumptracker.ui.closing.turns import Turns
from pumptracker.ui.dialogs.entry import editor, value_of
from pumptracker.ui.dialogs.field import Field, Typed
from pumptracker.ui.dialogs.patient_forms import dialog
from pumptracker.ui.flow import FlowLayout
from pumptracker.ui.focus import tab_in_order
from pumptracker.ui.overriding import override
from pumptracker.ui.parts import label
from pumptracker.ui.progress_row import ProgressRow
from pumptracker.ui.session import Session
from pumptracker.ui.settings.lines import Line
from pumptracker.ui.theme import dress
from pumptracker.words import sentence, tr

T = TypeVar("T")
AT_ONCE = 250
"""So many patients are read while the desk waits; more are read beside the window."""
_PHONE = PLAN_COLUMNS.index("phone")


class ClosurePlanner(ListDialog):
    """The days are typed, or a closure that is marked is chosen; the list below follows the database.

    A line whose visit was moved, or that was booked in time, is ticked and stays until other days are planned.
    """

    def __init__(self, session: Session, parent: QWidget, closure_id: int = 0) -> None:
        super().__init__(session, "closurePlanner", tr("planner_title"), PLAN_COLUMNS, parent)
        self._plan: Plan | None = None
        self._seen: dict[object, Concerned] = {}
        self._moved_on = False
        self._progress = ProgressRow()
        self._days = QWidget()
        self._flow_of_days = FlowLayout(self._days, gap=12)
        self._choice = self._choose_closure()
        self._fields = {
            field.name: self._field(field)
            for field in (Field("first_on"), Field("last_on", hint=tr("hint_one_day")), Field("reason"))
        }
        self._look = QPushButton(tr("plan_look"))
        self._look.setObjectName("planLook")
        dress(self._look, "primary")
        self._look.setDefault(True)
        self._look.clicked.connect(self.look)
        self._flow_of_days.addWidget(self._look)
        self.head.addWidget(self._days)
        self.body.insertWidget(self.body.indexOf(self.said), self._progress)
        self._turn = self.deed("planBook", tr("plan_book"), "B", self.book_in_turn)
        self._call = self.deed("planContact", tr("act_contact"), "C", self._contact)
        self._mark = self.deed("planMark", tr("plan_mark"), "", self.mark)
        self._paper = self.offer_list("planList", tr("call_list"))
        tab_in_order(self._choice, *self._fields.values(), self._look, self.lines.view)
        self._fill_choice(closure_id)
        self._paint()

    # how it is built -------------------------------------------------------------------------

    def _choose_closure(self) -> QComboBox:
        combo = QComboBox()
        combo.setObjectName("planClosure")
        combo.setAccessibleName(tr("plan_closure"))
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        combo.currentIndexChanged.connect(self._chosen)
        self._add(tr("plan_closure"), combo)
        return combo

    def _field(self, field: Field) -> QLineEdit:
        made = editor(field, self._retyped, self.session.today)
        assert isinstance(made, QLineEdit)
        self._add(tr("field_" + field.name), made)
        return made

    def _add(self, words: str, entry: QWidget) -> None:
        both, named = QWidget(), label(words)
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        named.setBuddy(entry)
        row.addWidget(named)
        row.addWidget(entry, 1)
        self._flow_of_days.addWidget(both)

    def _fill_choice(self, closure_id: int) -> None:
        """The closures that are not over; choosing one plans it."""
        ahead = [
            row for row in self.session.read(clinic_tables.closures)
            if row.last_on >= self.session.today or row.id == closure_id
        ]  # fmt: skip
        self._choice.blockSignals(True)
        self._choice.clear()
        self._choice.addItem(tr("plan_new"), None)
        for row in ahead:
            closure = Closure(row.first_on, row.last_on, row.reason)
            self._choice.addItem(" · ".join(part for part in (span(closure), row.reason) if part), closure)
        at = next((number for number, row in enumerate(ahead, 1) if row.id == closure_id), 0)
        self._choice.setCurrentIndex(at)
        self._choice.blockSignals(False)
        if at:
            self._chosen()

    def _chosen(self) -> None:
        closure = self._choice.currentData()
        texts = ("", "", "")
        if closure is not None:
            texts = (closure.first_on.isoformat(), closure.last_on.isoformat(), closure.reason)
        for entry, text in zip(self._fields.values(), texts, strict=True):
            entry.setText(text)
        if closure is not None:
            self.look()
        else:
            self._fields["first_on"].setFocus()

    def take_focus(self) -> None:
        """Put the keys on the first day, or on the lines where a closure was chosen."""
        (self.lines.view if self._plan is not None and self._plan.lines else self._fields["first_on"]).setFocus()

    # what is planned -------------------------------------------------------------------------

    def _retyped(self) -> None:
        """Other days: what is shown was about those typed before."""
        if self._plan is not None:
            self._plan, self._seen = None, {}
            self._paint()
        else:
            self.said.setText(self._told(0))

    def _typed(self) -> Closure:
        typed = Typed({name: value_of(entry) for name, entry in self._fields.items()}, self.session.today)
        first = typed.needed_day("first_on")
        return Closure(first, typed.day("last_on") or first, typed.text("reason"))

    def look(self) -> None:
        """Plan the days typed."""
        self._plan, self._seen = None, {}
        self.attempt(lambda: self._read(self._typed()))
        self._paint()
        if self._seen:
            self.lines.view.setFocus()

    @override
    def refresh(self) -> None:
        """Plan the same days anew: somebody has booked, moved or undone something."""
        self._moved_on = True
        if self._plan is not None and not self._progress.is_busy:
            closure = self._plan.closure
            self.attempt(lambda: self._read(closure))
            self._paint()

    def _read(self, closure: Closure) -> None:
        if self.session.read(closing.reaches, closure) <= AT_ONCE:
            plan = self.session.read(planned, closure, today=self.session.today)
        else:
            plan = self._planned_beside(closure)
        self._plan = plan
        self._seen |= {line.key: line for line in plan.lines}
        done = self._done()
        left = {line.patient_id for key, line in self._seen.items() if key in done}
        here = self.session.read(closing.still_listed, left) if left else left
        self._seen = {key: line for key, line in self._seen.items() if key not in done or line.patient_id in here}

    def _planned_beside(self, closure: Closure) -> Plan:
        """Plan beside the window; once more where somebody changed something meanwhile."""
        self._moved_on = False
        plan: Plan = self._at_work("planning_closure", planned, closure)
        return self._at_work("planning_closure", planned, closure) if self._moved_on else plan

    def _at_work(self, code: str, use_case: Callable[..., T], *args: object) -> T:
        """Run what takes long in a large register beside the window; Esc stops it."""
        self.setCursor(Qt.CursorShape.BusyCursor)
        self._let_press(False)
        try:
            return self._progress.run(self.session, code, use_case, *args)
        finally:
            self._let_press(True)
            self.unsetCursor()

    def _let_press(self, on: bool) -> None:
        """Let nothing but Close be pressed while work goes on."""
        for part in (self._days, self._deeds, self.lines.view):
            part.setEnabled(on)

    # what is shown ---------------------------------------------------------------------------

    def _done(self) -> frozenset[object]:
        open_now = {line.key for line in self._plan.lines} if self._plan else set()
        return frozenset(key for key in self._seen if key not in open_now)

    def _is_open(self, line: Concerned) -> bool:
        """Whether a line is still to be done; somebody else may have done it meanwhile."""
        return line.key in self._seen and line.key not in self._done()

    def _paint(self) -> None:
        done, lines = self._done(), list(self._seen.values())
        shown: list[Line] = []
        for code, falls in (("plan_falls", True), ("plan_earlier", False)):
            some = [line for line in lines if line.falls is falls]
            if some:
                shown.append(Line(code, (sentence(code, {"count": len(some)}),), heading=True))
            for line in some:
                warns = frozenset({_PHONE}) if line.not_called else frozenset()
                shown.append(Line(line.key, plan_cells(line, self.session.today, done=line.key in done), warns=warns))
        if not shown:
            shown = [Line(None, (tr("nothing_falls" if self._plan else "plan_ask"),), heading=True)]
        self.lines.show(shown)
        self.said.setText(self._told(len(done)))
        left = len(lines) - len(done)
        for button in (self._paper, self._call):
            button.setEnabled(bool(lines))
        self._turn.setEnabled(left > 0)
        self._mark.setEnabled(self._plan is not None and not self._plan.is_marked)

    def _as_understood(self) -> str:
        """The days typed, with their weekdays."""
        try:
            return sentence("plan_days", {"days": span(self._typed())})
        except Refused:
            return tr("not_a_date_yet") if value_of(self._fields["first_on"]) else ""

    def _told(self, done: int) -> str:
        if self._plan is None:
            return self._as_understood()
        state = tr("plan_is_marked" if self._plan.is_marked else "plan_not_marked")
        counted = sentence("plan_progress", {"done": done, "total": len(self._seen)}) if self._seen else ""
        return " ".join(part for part in (sentence("plan_days", {"days": span(self._plan.closure)}), state, counted)
                        if part)  # fmt: skip

    @override
    def sheet(self) -> Sheet:
        """The list to call."""
        assert self._plan is not None
        plan = Plan(
            closure=self._plan.closure, is_marked=self._plan.is_marked, calendar=self._plan.calendar,
            lines=tuple(self._seen.values()),
        )  # fmt: skip
        return call_list(plan, self.session.today, self._done())

    @override
    def patient(self) -> int | None:
        """The patient of the chosen line."""
        line = self._seen.get(self.lines.key())
        return line.patient_id if line else None

    # what is done ----------------------------------------------------------------------------

    def mark(self) -> None:
        """Close the clinic on these days; every date that rests on them moves in the same step."""
        if self._plan is None:
            return
        closure = self._plan.closure
        change = partial(
            deciding.close, first_on=closure.first_on, last_on=closure.last_on, reason=closure.reason
        )  # fmt: skip

        def do() -> None:
            self._at_work("saving_for_all", make, change)
            self.did.emit("")
            self.refresh()

        self.attempt(do)
        self.lines.view.setFocus()

    def book_in_turn(self) -> None:
        """Open the booking of each line that is left, from the chosen one on, one after another."""
        if self._plan is None:
            return
        done = self._done()
        left = [line for line in self._in_order() if line.key not in done]
        keys = [line.key for line in left]
        chosen = self.lines.key()
        start = next((number for number, key in enumerate(keys) if key == chosen), 0)
        turns = Turns(self.session, self._plan, left[start:], self._is_open, self)
        turns.beeping_wanted.connect(self.beeping_wanted)
        turns.booked.connect(lambda: self.did.emit(""))
        turns.refused.connect(self.say_fault)
        turns.ended.connect(self.take_keys)
        turns.ended.connect(turns.deleteLater)
        turns.start()

    def _in_order(self) -> list[Concerned]:
        return sorted(self._seen.values(), key=lambda line: not line.falls)

    def _contact(self) -> None:
        patient_id = self.patient()
        if patient_id is not None:
            self.attempt(lambda: self._open_contact(patient_id))

    def _open_contact(self, patient_id: int) -> None:
        record = self.session.read(records.record, patient_id)
        self.open_form(dialog("contact", self.session, record, self))

    @override
    def reject(self) -> None:
        """While work goes on, Esc and Close stop that."""
        if self._progress.is_busy:
            self._progress.stop()
        else:
            super().reject()
