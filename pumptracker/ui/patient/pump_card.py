"""The card of the pump: a grid of names and values; what is asked about it stands below in amber."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from pumptracker.ui.parts import label
from pumptracker.ui.patient.elided import Elided
from pumptracker.ui.patient.pump_words import Line
from pumptracker.words import tr


class PumpCard(QWidget):
    """Shows the lines of a pump, or that there is none. Its labels are kept from patient to patient."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pumpCard")
        self._shown: tuple[list[Line], list[str]] | None = None
        self._rows: list[tuple[QLabel, Elided]] = []
        self._questions: list[QLabel] = []
        self._none = label(tr("no_pump"), "quiet", wrap=True)
        self._whole = QWidget()
        self._grid = QGridLayout(self._whole)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(1)
        self._grid.setColumnStretch(1, 1)
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._whole)
        layout.addWidget(self._none)
        layout.addStretch()

    def show_pump(self, lines: list[Line], questions: list[str]) -> None:
        """Show these lines and questions; nothing moves where they are the same."""
        if self._shown == (lines, questions):
            return
        self._shown = (lines, questions)
        self._whole.setVisible(bool(lines))
        self._none.setVisible(not lines)
        for line in lines[len(self._rows) :]:
            self._add_row(line)
        for number, row in enumerate(self._rows):
            self._show_row(row, lines[number] if number < len(lines) else None)
        for question in questions[len(self._questions) :]:
            self._questions.append(label(f"? {question}", "warn", wrap=True))
            self._layout.insertWidget(self._layout.count() - 1, self._questions[-1])
        for number, asked in enumerate(self._questions):
            asked.setText(f"? {questions[number]}" if number < len(questions) else "")
            asked.setVisible(number < len(questions))

    def labels(self) -> list[QLabel]:
        """The labels shown."""
        return [each for each in self.findChildren(QLabel) if each.isVisibleTo(self)]

    def _add_row(self, line: Line) -> None:
        name, value = label(tr("pump_line_" + line.name), "quiet"), Elided()
        self._grid.addWidget(name, len(self._rows), 0)
        self._grid.addWidget(value, len(self._rows), 1)
        self._rows.append((name, value))

    def _show_row(self, row: tuple[QLabel, Elided], line: Line | None) -> None:
        name, value = row
        if line is not None:
            name.setText(tr("pump_line_" + line.name))
            value.show_line(line.text, tone=line.tone, tip=line.tip, named=name.text())
        for each in row:
            each.setVisible(line is not None)
