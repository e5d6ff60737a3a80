"""What is next for a patient: every open item with its status, its day, why, and a button for what it leads to."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from pumptracker.store.worklist import Row
from pumptracker.ui.flow import FlowLayout
from pumptracker.ui.focus import has_keys
from pumptracker.ui.parts import label
from pumptracker.ui.patient.pill import Pill
from pumptracker.ui.patient.wanted import natural_action
from pumptracker.ui.worklist.model import status_words
from pumptracker.words import sentence, tr


class NextItems(QWidget):
    """Lists the items, most urgent first. What shows an item is kept for the next patient's."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("nextItems")
        self._shown: tuple[list[Row], date, str] | None = None
        self._items: list[_Item] = []
        self._none = label(tr("nothing_open"), "quiet", wrap=True)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        self._layout.addWidget(self._none)
        self._layout.addStretch()

    def show_items(self, rows: list[Row], today: date, called: str) -> None:
        """Show these items, below the first who called and what comes next; nothing moves where they are the same."""
        if self._shown == (rows, today, called):
            return
        had = next((number for number, button in enumerate(self.stops()) if has_keys(button)), None)
        self._shown = (list(rows), today, called)
        self._none.setVisible(not rows)
        while len(self._items) < len(rows):
            self._items.append(_Item())
            self._items[-1].asked.connect(self.asked)
            self._layout.insertWidget(self._layout.count() - 2, self._items[-1])
        for number, (row, item) in enumerate(zip(rows, self._items, strict=False)):
            item.show_row(row, today, "" if number else called)
        for item in self._items[len(rows) :]:
            item.let_go()
        stops = self.stops()
        if had is not None and stops:
            stops[min(had, len(stops) - 1)].setFocus()

    def stops(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        return [item.button for item in self._items[: len(self._shown[0])]] if self._shown else []


class _Item(QWidget):
    """What, its status and a button; below them why, in as many lines as it takes."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._action = ""
        self._what, self._pill, self._why = label(role="heading"), Pill(), label(role="small", wrap=True)
        self.button = QPushButton()
        self.button.clicked.connect(self._ask)
        head, named = QHBoxLayout(), FlowLayout(gap=9)
        for part in (self._what, self._pill):
            named.addWidget(part)
        head.addLayout(named, 1)
        head.addWidget(self.button)
        both = QVBoxLayout(self)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(2)
        both.addLayout(head)
        both.addWidget(self._why)

    def show_row(self, row: Row, today: date, called: str) -> None:
        """Show an item."""
        item, self._action = row.item, natural_action(row, today)
        what, does = tr("kind_" + item.kind), tr("do_" + self._action)
        due = sentence("due_by", {"due_on": item.due_on}) if item.due_on else tr("date_not_known")
        self._what.setText(what)
        self._pill.show_status(row.status, status_words(row, today))
        why = f"{due} · {sentence(item.reason.code, item.reason.facts)}"
        self._why.setText("\n".join(part for part in (why, called) if part))
        self.button.setText(does)
        self.button.setObjectName(f"next_{item.kind}_{item.nth}")
        self.button.setAccessibleName(sentence("do_for", {"action": does, "what": what}))
        self.button.setAccessibleDescription(why)
        self.show()

    def let_go(self) -> None:
        """Show nothing; nobody finds its button by a name any more."""
        self.hide()
        self.button.setObjectName("")

    def _ask(self) -> None:
        self.asked.emit(self._action)


def questions_of(rows: list[Row]) -> list[str]:
    """What the items ask, each question once."""
    asked = [sentence(each.code, each.facts) for row in rows for each in row.item.questions]
    return list(dict.fromkeys(asked))
