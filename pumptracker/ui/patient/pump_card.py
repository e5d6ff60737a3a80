"""The card of the pump: a grid of names and values; what is asked about it stands below in amber."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from pumptracker.ui.parts import label
from pumptracker.ui.patient.changing import let_go, show_now
from pumptracker.ui.patient.elided import Elided
from pumptracker.ui.patient.pump_words import Line
from pumptracker.words import tr


class PumpCard(QWidget):
    """Shows the lines of a pump, or that there is none."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pumpCard")
        self._shown: tuple[list[Line], list[str]] | None = None
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)

    def show_pump(self, lines: list[Line], questions: list[str]) -> None:
        """Show these lines and questions; nothing is built anew where they are the same."""
        if self._shown == (lines, questions):
            return
        self._shown = (lines, questions)
        while item := self._layout.takeAt(0):
            widget = item.widget()
            if widget is not None:
                let_go(widget)
        self._layout.addWidget(_grid(lines) if lines else label(tr("no_pump"), "quiet", wrap=True))
        for question in questions:
            self._layout.addWidget(label(f"? {question}", "warn", wrap=True))
        self._layout.addStretch()
        show_now(self)

    def labels(self) -> list[QLabel]:
        """The labels shown."""
        return self.findChildren(QLabel)


def _grid(lines: list[Line]) -> QWidget:
    whole = QWidget()
    grid = QGridLayout(whole)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(1)
    grid.setColumnStretch(1, 1)
    for number, line in enumerate(lines):
        grid.addWidget(label(tr("pump_line_" + line.name), "quiet"), number, 0)
        value = Elided(line.text, tone=line.tone, tip=line.tip)
        value.setAccessibleName(f"{tr('pump_line_' + line.name)}: {value.accessibleName()}")
        grid.addWidget(value, number, 1)
    return whole
