"""Above the calendar: what it shows, earlier and later, today, and the three views."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from pumptracker.ui.actions import CALENDAR, keys
from pumptracker.ui.calendar.entries import VIEWS
from pumptracker.ui.flow import FlowLayout
from pumptracker.ui.parts import label
from pumptracker.ui.theme import dress, font
from pumptracker.words import tr

_BESIDE = 26
"""Pixels of a chip beside its words."""


class Head(QWidget):
    """A title and buttons; what they want is said by signals."""

    stepped = Signal(int)
    wanted_today = Signal()
    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._title = label("", "title")
        self._title.setObjectName("calendarPeriod")
        self._views: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        buttons = FlowLayout(self, gap=6)
        buttons.addWidget(self._title)
        for sign, code, key, step in (
            ("‹", "calendar_before", "period_before", -1),
            ("›", "calendar_after", "period_after", 1),
        ):
            button = self._button(sign, code, key)
            button.setAccessibleName(tr(code))
            button.clicked.connect(partial(self.stepped.emit, step))
            buttons.addWidget(button)
        today = self._button(tr("calendar_today"), "calendar_today", "today")
        today.clicked.connect(self.wanted_today)
        buttons.addWidget(today)
        for view in VIEWS:
            button = self._views[view] = self._button(tr(f"calendar_{view}"), f"calendar_{view}", f"view_{view}")
            button.setCheckable(True)
            dress(button, "chip")
            button.clicked.connect(partial(self.chosen.emit, view))
            self._group.addButton(button)
            buttons.addWidget(button)

    def show_period(self, view: str, words: str) -> None:
        """Say what is shown, the button of its view pressed."""
        self._title.setText(words)
        self._views[view].setChecked(True)
        metrics = QFontMetrics(font(bold=True))
        for button in self._views.values():  # pressed its words are bold, which Qt leaves out of its size
            button.setMinimumWidth(metrics.horizontalAdvance(button.text()) + _BESIDE)

    def _button(self, text: str, code: str, action: str) -> QPushButton:
        button = QPushButton(text)
        first, _, rest = code.partition("_")
        button.setObjectName(first + rest.capitalize())
        button.setToolTip(f"{tr(code)} ({keys(action, CALENDAR)})")
        return button
