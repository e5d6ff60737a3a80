"""All below the head of the patient's page: cards that stand beside each other where there is room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from pumptracker.ui.overriding import override
from pumptracker.ui.parts import card, label
from pumptracker.ui.patient.next_items import NextItems, questions_of
from pumptracker.ui.patient.pump_card import PumpCard
from pumptracker.ui.patient.reservoir_view import ReservoirView
from pumptracker.ui.patient.reservoir_words import described, projection_words
from pumptracker.ui.patient.runway_view import RunwayView
from pumptracker.ui.patient.shown import Shown
from pumptracker.ui.patient.stepper import Stepper
from pumptracker.ui.patient.timeline_view import TimelineView
from pumptracker.ui.preferences import Preferences
from pumptracker.words import sentence, tr

_BESIDE = 125
"""Characters of room from which cards stand side by side."""
_GAP = 10
_FOOT, _LEAST_FOOT = 12, 4
"""Room below everything; it gives way where the page would else scroll by no more than that."""


class Body(QScrollArea):
    """Scrolls as a whole where it does not fit."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.stepper, self.runway, self.reservoir = Stepper(), RunwayView(), ReservoirView()
        self.pump, self.next_items, self.timeline = PumpCard(), NextItems(), TimelineView(preferences)
        self._no_runway, self._no_reservoir = label(role="quiet", wrap=True), label(role="quiet", wrap=True)
        self._pointed = label(role="small", wrap=True)
        self._projected = ""
        self.reservoir.pointed.connect(self._point)
        self._lay_out()

    def show_all(self, now: Shown, *, same: bool) -> None:
        """Show a patient; the `same` as before keeps its place, another begins at the top."""
        bar = self.verticalScrollBar()
        place = bar.value() if same else 0
        self.stepper.show_steps(now.steps)
        self.runway.show_runway(now.runway, now.today)
        why = now.runway.why
        self._no_runway.setText(sentence(why.code, why.facts).rstrip(".") + "." if why else "")
        self._no_runway.setVisible(why is not None)
        self._show_reservoir(now)
        self.pump.show_pump(now.pump_lines, questions_of(now.rows))
        self.next_items.show_items(now.rows, now.today, now.called)
        self.timeline.show_lines(now.lines, same=same)
        self.show()
        self._whole.activate()
        bar.setValue(place)

    def stops(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        return [self.reservoir, *self.next_items.stops(), *self.timeline.stops()]

    def _show_reservoir(self, now: Shown) -> None:
        curve = now.reservoir if now.reservoir is not None and now.reservoir.fills else None
        self._projected = projection_words(curve, now.today) if curve else ""
        self.reservoir.show_reservoir(curve, now.today, described(curve, now.today) if curve else "")
        self.reservoir.setVisible(curve is not None)
        self._pointed.setVisible(curve is not None)
        self._pointed.setText(self._projected)
        self._chart.setVisible(now.record.active_pump is not None)
        self._no_reservoir.setText("" if curve else tr("no_fill_recorded"))
        self._no_reservoir.setVisible(curve is None)

    def _point(self, words: str) -> None:
        self._pointed.setText(words or self._projected)

    # how it is built ---------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        content = QWidget()
        content.setObjectName("scrolled")
        left, right = QVBoxLayout(), QVBoxLayout()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        layout = self._whole = QVBoxLayout(content)
        layout.setContentsMargins(18, 4, 18, _FOOT)
        for box in (layout, left, right, self._columns):
            box.setSpacing(_GAP)
        left.addWidget(card(tr("runway"), self.runway, self._no_runway))
        chart = self._chart = card(tr("reservoir"), self.reservoir, self._pointed, self._no_reservoir)
        for words in (self._no_runway, self._no_reservoir):
            words.setAlignment(Qt.AlignmentFlag.AlignTop)
            words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        left.addWidget(chart, 1)
        right.addWidget(card(tr("next_items"), self.next_items))
        right.addWidget(card(tr("pump"), self.pump), 1)
        self._columns.addLayout(left, 11)
        self._columns.addLayout(right, 9)
        layout.addWidget(card("", self.stepper))
        layout.addLayout(self._columns)
        layout.addWidget(self.timeline, 1)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside each other where there is room for both, else below each other."""
        super().resizeEvent(event)
        beside = self.viewport().width() >= _BESIDE * self.fontMetrics().averageCharWidth()
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._columns.direction() != direction:
            self._columns.setDirection(direction)
        self._give_way()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whenever the content asks for another height."""
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self._give_way()
        return super().eventFilter(watched, event)

    def _give_way(self) -> None:
        foot = self._whole.contentsMargins().bottom()
        needed = self._whole.heightForWidth(self.viewport().width()) if self._whole.hasHeightForWidth() else 0
        over = max(needed, self._whole.minimumSize().height()) - foot + _FOOT - self.viewport().height()
        wanted = _FOOT - over if 0 < over <= _FOOT - _LEAST_FOOT else _FOOT
        if wanted != foot:
            self._whole.setContentsMargins(18, 4, 18, wanted)
