"""The columns of the board side by side: as many whole ones as there is room for, the others by scrolling."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pumptracker.domain.board import COLUMNS
from pumptracker.domain.policy import Numbers
from pumptracker.domain.stage import EVALUATION, IMPLANTATION, TRANSFERRED, TRIAL
from pumptracker.store.board import Card, Spot
from pumptracker.ui import theme
from pumptracker.ui.focus import has_keys
from pumptracker.ui.overriding import override
from pumptracker.ui.parts import label
from pumptracker.ui.pathway.card_view import CardView
from pumptracker.ui.pathway.cards import CardModel
from pumptracker.words import sentence, tr

_GAP, _MARGIN = 8, 6
_NAME_LETTERS = 18
"""A column is never narrower than so many letters of a name."""
_LINE_LETTERS = 34
"""With room for so many small letters a card says on one line what it has to say; else on two, and one more
where a line of a checklist is awaited."""
_WORDY = (EVALUATION, TRIAL, IMPLANTATION, TRANSFERRED)
_BESIDE = 40
"""Pixels of a column beside its text: margins, bar, and the scroll bar."""


class Column(QFrame):
    """One stage: its name, how many are in it, and their cards."""

    def __init__(self, stage: str, fetch: Callable[[Spot], Card]) -> None:
        super().__init__()
        self.stage = stage
        self.setObjectName("column_" + stage)
        theme.dress(self, "card")
        self.model = CardModel(fetch)
        self.view = CardView(self.model, stage, tr("stage_" + stage))
        self._title = label(tr("stage_" + stage), "heading")
        self.count = label("", "quiet")
        self.count.setObjectName("count_" + stage)
        head = QHBoxLayout()
        head.setContentsMargins(4, 0, 2, 0)
        head.setSpacing(2)
        head.addWidget(self._title, 1)
        head.addWidget(self.count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, 8, _MARGIN, 8)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self.view, 1)

    def show_spots(self, shown: Sequence[Spot], everyone: Sequence[Spot], today: date, numbers: Numbers) -> None:
        """Show these of a stage's patients."""
        self.model.show_spots(shown, today, numbers)
        total = len(everyone)
        facts = {"count": total, "shown": len(shown), "stage": tr("stage_" + self.stage)}
        facts["stuck"] = sum(spot.stuck for spot in everyone)
        self.count.setText(str(len(shown)))
        self.view.setAccessibleName(sentence("pathway_column", facts))
        nobody = tr("pathway_nobody_found" if total else "pathway_nobody")
        self.view.say_nobody("" if shown else nobody)

    def narrowest(self) -> int:
        """The least width in pixels at which the stage's name and an ordinary patient's stand whole."""
        name = QFontMetrics(theme.font(0, bold=True)).averageCharWidth() * _NAME_LETTERS + _BESIDE
        return max(name, self._head_width(0))

    def _head_width(self, step: int) -> int:
        title = QFontMetrics(theme.font(step, bold=True)).horizontalAdvance(self._title.text())
        return title + QFontMetrics(theme.font()).horizontalAdvance("0000") + 2 * _MARGIN + 10

    def be_wide(self, width: int) -> None:
        """Take a width in pixels, and the lines on each card that it needs."""
        self.setFixedWidth(width)
        self._title.setMinimumHeight(theme.line_height(1))
        theme.dress(self._title, "heading" if width >= self._head_width(1) else "strong")
        line = QFontMetrics(theme.font(-1)).averageCharWidth() * _LINE_LETTERS
        self.view.be_lines((1 if width - _BESIDE >= line else 2) + (self.stage in _WORDY))


class Columns(QScrollArea):
    """All columns; one card of the whole board is marked."""

    chosen = Signal()

    def __init__(self, fetch: Callable[[Spot], Card]) -> None:
        super().__init__()
        self.setObjectName("pathwayBoard")
        self.setAccessibleName(tr("page_pathway"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.columns = {stage: Column(stage, fetch) for stage in COLUMNS}
        self._inside = QWidget()
        layout = QHBoxLayout(self._inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_GAP)
        for column in self.columns.values():
            layout.addWidget(column)
            column.view.walked.connect(lambda step, of=column: self._walk(of, step))
            column.view.marked.connect(lambda of=column: self._marked(of))
        self.setWidget(self._inside)
        self.columns[TRANSFERRED].hide()

    def show_transferred(self, shown: bool) -> None:
        """Show the column of those transferred but not confirmed, or put it away."""
        self.columns[TRANSFERRED].setVisible(shown)
        self._fit()

    def shown(self) -> list[Column]:
        """The columns that are shown, in order."""
        return [column for column in self.columns.values() if not column.isHidden()]

    def marked(self) -> tuple[Column, Spot] | None:
        """Who stands on the card the keys are on, and its column."""
        for column in self.shown():
            spot = column.view.spot()
            if spot is not None:
                return column, spot
        return None

    def show_spots(
        self, shown: Mapping[str, Sequence[Spot]], everyone: Mapping[str, Sequence[Spot]], today: date,
        numbers: Numbers,
    ) -> None:  # fmt: skip
        """Show these patients; the card marked stays marked, wherever it stands now."""
        before = self.marked()
        number = before[0].view.currentIndex().row() if before else 0
        focused = any(has_keys(column.view) for column in self.columns.values())
        for stage, column in self.columns.items():
            column.show_spots(shown[stage], everyone[stage], today, numbers)
        if before is not None and not self._mark_patient(before[1].standing.patient_id):
            before[0].view.mark(number)
        if self.marked() is None:
            self.mark_first()
        if focused:
            self.take_focus()

    def _mark_patient(self, patient_id: int) -> bool:
        for column in self.shown():
            line = column.model.line_of(patient_id)
            if line is not None:
                column.view.mark(line)
                return True
        return False

    def mark_first(self) -> None:
        """Mark the first card of the board."""
        for column in self.shown():
            if column.model.rowCount():
                column.view.mark(0)
                return

    def bring_in(self, stage: str) -> None:
        """Scroll sideways until a stage's column is in view."""
        self._inside.adjustSize()
        self.ensureWidgetVisible(self.columns[stage], 0, 0)

    def take_focus(self) -> None:
        """Put the keys on the card that is marked."""
        found = self.marked()
        column = found[0] if found else self.shown()[0]
        column.view.setFocus()
        self.ensureWidgetVisible(column, 0, 0)

    def _marked(self, column: Column) -> None:
        if not column.view.currentIndex().isValid():
            return
        for other in self.columns.values():
            if other is not column:
                other.view.unmark()
        self.chosen.emit()

    def _walk(self, column: Column, step: int) -> None:
        """Go to the card at the same height of the next column that holds anybody."""
        columns = self.shown()
        row = column.view.currentIndex().row()
        top = column.view.visualRect(column.view.currentIndex()).top()
        there = columns.index(column) + step
        while 0 <= there < len(columns):
            if columns[there].model.rowCount():
                view = columns[there].view
                beside = view.indexAt(QPoint(4, max(4, top + 4)))
                view.mark(beside.row() if beside.isValid() else min(row, columns[there].model.rowCount() - 1))
                view.setFocus()
                self.ensureWidgetVisible(columns[there], 0, 0)
                return
            there += step

    # width -----------------------------------------------------------------------------------

    def _fit(self) -> None:
        """Give every column the same width, so that a whole number of them stands in view."""
        columns = self.shown()
        narrowest = max(column.narrowest() for column in columns)
        room = self.viewport().width()
        fitting = max(1, min(len(columns), (room + _GAP) // (narrowest + _GAP)))
        width = (room - (fitting - 1) * _GAP) // fitting
        for column in columns:
            column.be_wide(width)
        bar = self.horizontalScrollBar()
        bar.setSingleStep(width + _GAP)
        bar.setPageStep(width + _GAP)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange) and hasattr(self, "columns"):
            self._fit()
