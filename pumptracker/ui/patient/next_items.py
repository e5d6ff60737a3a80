"""What is next for a patient: every open item with its status, its day, why, and a button for what it leads to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from pumptracker.store.worklist import Row
from pumptracker.ui.flow import FlowLayout
from pumptracker.ui.focus import has_keys
from pumptracker.ui.parts import label
from pumptracker.ui.patient.changing import let_go, show_now
from pumptracker.ui.patient.pill import Pill
from pumptracker.ui.patient.wanted import natural_action
from pumptracker.ui.worklist.model import status_words
from pumptracker.words import sentence, tr


class NextItems(QWidget):
    """Lists the items, most urgent first."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("nextItems")
        self._shown: tuple[list[Row], date] | None = None
        self._buttons: list[tuple[str, QPushButton]] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)

    def show_items(self, rows: list[Row], today: date) -> None:
        """Show these items; nothing is built anew where they are the same."""
        if self._shown == (rows, today):
            return
        had = next((number for number, (_, button) in enumerate(self._buttons) if has_keys(button)), None)
        self._shown, self._buttons = (list(rows), today), []
        while item := self._layout.takeAt(0):
            widget = item.widget()
            if widget is not None:
                let_go(widget)
        for row in rows:
            self._layout.addWidget(self._item(row, today))
        if not rows:
            self._layout.addWidget(label(tr("nothing_open"), "quiet", wrap=True))
        self._layout.addStretch()
        show_now(self)
        if had is not None and self._buttons:
            self._buttons[min(had, len(self._buttons) - 1)][1].setFocus()

    def stops(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        return [button for _, button in self._buttons]

    def _item(self, row: Row, today: date) -> QWidget:
        """What, its status and a button; below them why, in as many lines as it takes."""
        item, action = row.item, natural_action(row, today)
        what = tr("kind_" + item.kind)
        due = sentence("due_by", {"due_on": item.due_on}) if item.due_on else tr("date_not_known")
        why = f"{due} · {sentence(item.reason.code, item.reason.facts)}"
        button = QPushButton(tr("do_" + action))
        button.setObjectName(f"next_{item.kind}_{item.nth}")
        button.setAccessibleName(sentence("do_for", {"action": tr("do_" + action), "what": what}))
        button.clicked.connect(self._asker(action))
        whole, head, named = QWidget(), QHBoxLayout(), FlowLayout(gap=9)
        for part in (label(what, "heading"), Pill(row.status, status_words(row, today))):
            named.addWidget(part)
        head.addLayout(named, 1)
        head.addWidget(button)
        both = QVBoxLayout(whole)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(2)
        both.addLayout(head)
        both.addWidget(label(why, "small", wrap=True))
        self._buttons.append((action, button))
        return whole

    def _asker(self, action: str) -> Callable[[], None]:
        return lambda: self.asked.emit(action)


def questions_of(rows: list[Row]) -> list[str]:
    """What the items ask, each question once."""
    asked = [sentence(each.code, each.facts) for row in rows for each in row.item.questions]
    return list(dict.fromkeys(asked))
