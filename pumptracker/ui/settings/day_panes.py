"""Which days the clinic is open, and how many visits each takes: weekdays and closures."""

from __future__ import annotations

from functools import partial

from pumptracker.domain.appointments import NO_LIMIT
from pumptracker.domain.number_choice import whole_number
from pumptracker.services import appointing, deciding
from pumptracker.services.foreseeing import Change
from pumptracker.store import calendar_days, clinic_tables, policy
from pumptracker.store.clinic_tables import ClosureRow
from pumptracker.ui.dialogs.form_dialog import Field, Typed
from pumptracker.ui.settings.lines import Line
from pumptracker.ui.settings.pane import Deed, TablePane
from pumptracker.words import sentence, tr, weekday


class OpenDaysPane(TablePane):
    """The weekdays on which the clinic is open."""

    titles = ("weekday", "open", "capacity")

    def read(self) -> list[Line]:
        """The seven weekdays."""
        self._weekdays = self.session.read(policy.calendar).open_weekdays
        self._capacity = self.session.read(calendar_days.capacity)
        words = {True: tr("day_open"), False: tr("day_closed")}
        return [
            Line(day, (tr(f"weekday_{day}"), words[day in self._weekdays], self._visits(day) or tr("capacity_none")))
            for day in range(7)
        ]

    def _visits(self, day: int) -> str:
        """How many visits a weekday takes, as it is typed; nothing for no limit."""
        visits = self._capacity.get(day, NO_LIMIT)
        return str(visits) if visits != NO_LIMIT else ""

    def deeds(self) -> list[Deed]:
        """Edit, and how many visits a day."""
        return [
            Deed("settings_edit", self.edit, on_a_line=False),
            Deed("settings_capacity", self.edit_capacity, on_a_line=False),
        ]

    def edit_capacity(self) -> None:
        """How many visits each weekday takes, in one dialog; no date rests on it."""
        names = [f"capacity_{day}" for day in range(7)]
        fields = [Field(name, self._visits(day), hint=tr("capacity_none")) for day, name in enumerate(names)]

        def change(typed: Typed) -> Change[object]:
            numbers = (whole_number(typed.text(name), name) for name in names)
            return partial(appointing.limit_visits, visits={day: n or NO_LIMIT for day, n in enumerate(numbers)})

        self.fill_in(tr("dialog_capacity"), tr("about_capacity"), fields, change)

    def edit(self) -> None:
        """All weekdays in one dialog."""
        fields = [Field(f"weekday_{day}", day in self._weekdays, label=tr(f"weekday_{day}")) for day in range(7)]

        def change(typed: Typed) -> Change[object]:
            chosen = [day for day in range(7) if typed.ticked(f"weekday_{day}")]
            return partial(deciding.open_on, weekdays=chosen)

        self.decide(tr("dialog_open_days"), "", fields, change)


def span(row: ClosureRow) -> str:
    """The days of a closure in words: "Thu 24 Dec 2026 to Sat 2 Jan 2027"."""
    days = [sentence("weekday_year", {"day": weekday(day), "year": day.year}) for day in (row.first_on, row.last_on)]
    return days[0] if row.first_on == row.last_on else sentence("closed_from_to", {"first": days[0], "last": days[1]})


class ClosuresPane(TablePane):
    """The closures, the earliest first."""

    titles = ("closed", "reason")

    def read(self) -> list[Line]:
        """Every closure."""
        self._rows = {row.id: row for row in self.session.read(clinic_tables.closures)}
        return [Line(row.id, (span(row), row.reason)) for row in self._rows.values()]

    def deeds(self) -> list[Deed]:
        """Add, take back."""
        return [
            Deed("settings_add_closure", self._new, "row_new", on_a_line=False),
            Deed("settings_plan", self._plan, on_a_line=False),
            Deed("settings_reopen", self.edit, "row_remove"),
        ]

    def _plan(self) -> None:
        """Whose visits fall on the chosen closure, or on days yet to be typed."""
        self.page.asked.emit("closure", self.row_id if self.key is not None else 0)

    def _new(self) -> None:
        fields = [Field("first_on", required=True), Field("last_on", hint=tr("hint_one_day")), Field("reason")]

        def change(typed: Typed) -> Change[object]:
            first = typed.needed_day("first_on")
            last = typed.day("last_on") or first
            return partial(deciding.close, first_on=first, last_on=last, reason=typed.text("reason"))

        self.decide(tr("dialog_closure"), tr("about_closures"), fields, change)

    def edit(self) -> None:
        """A closure is not edited: it is taken back, what that moves shown first."""
        row = self._rows[self.row_id]
        identity = f"{span(row)}  {row.reason}".strip()
        change = partial(deciding.reopen, closure_id=row.id)
        self.ask(tr("dialog_reopen"), identity, change, tr("save_this_change"))
