"""The head of the board: what to look for, only the stuck, and those transferred."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from pumptracker.domain.name import folded
from pumptracker.store.board import Spot
from pumptracker.ui.binding import bind_key
from pumptracker.ui.overriding import override
from pumptracker.ui.parts import label
from pumptracker.ui.preferences import Preferences
from pumptracker.ui.theme import dress, font
from pumptracker.words import sentence, tr

_CHIP_BESIDE = 30
"""Pixels of a chip beside its words."""


class Filters(QWidget):
    """What was chosen is remembered, but never what was typed: that may be a name."""

    changed = Signal()
    transferred_chosen = Signal()
    left = Signal()

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._preferences, self._counts = preferences, (0, 0)
        self._text = QLineEdit()
        self._text.setObjectName("pathwayFilter")
        self._text.setPlaceholderText(tr("pathway_filter"))
        self._text.setAccessibleName(tr("pathway_filter"))
        self._text.setClearButtonEnabled(True)
        self._stuck = self._chip("pathwayStuck", preferences.flag("pathway/only_stuck"))
        self._transferred = self._chip("pathwayTransferred", preferences.flag("pathway/transferred"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(label(tr("page_pathway"), "title"))
        layout.addStretch(1)
        layout.addWidget(self._text, 2)
        layout.addWidget(self._stuck)
        layout.addWidget(self._transferred)
        self._text.textChanged.connect(self.changed)
        self._text.returnPressed.connect(self.left)
        self._stuck.clicked.connect(self.changed)
        self._transferred.clicked.connect(self.transferred_chosen)
        bind_key(self._text, "Esc", self._leave)

    @property
    def with_transferred(self) -> bool:
        """Whether the column of those transferred is shown."""
        return self._transferred.isChecked()

    def pick(self, spots: list[Spot]) -> list[Spot]:
        """Those of a column that are asked for."""
        words, only = folded(self._text.text()).replace(",", " ").split(), self._stuck.isChecked()
        if not words and not only:
            return spots
        return [spot for spot in spots if (spot.stuck or not only) and _matches(spot, words)]

    def show_counts(self, stuck: int, transferred: int) -> None:
        """Write on the chips how many there are."""
        self._counts = (stuck, transferred)
        self._say(self._stuck, "pathway_only_stuck", stuck)
        self._say(self._transferred, "pathway_transferred", transferred)

    def take_focus(self) -> None:
        """Put the keys where one types what to look for."""
        self._text.setFocus()
        self._text.selectAll()

    def keep(self) -> None:
        """Remember what was chosen."""
        self._preferences.put("pathway/only_stuck", self._stuck.isChecked())
        self._preferences.put("pathway/transferred", self._transferred.isChecked())

    def _say(self, chip: QPushButton, code: str, count: int) -> None:
        """Write on a chip, with room for its words when it is checked and bold."""
        chip.setText(sentence(code, {"count": count}))
        words = QFontMetrics(font(0, bold=True)).horizontalAdvance(chip.text())
        chip.setMinimumWidth(words + _CHIP_BESIDE)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Make room anew where the size of the text changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_transferred"):
            self.show_counts(*self._counts)

    def _leave(self) -> None:
        self._text.clear()
        self.left.emit()

    def _chip(self, name: str, checked: bool) -> QPushButton:
        chip = QPushButton()
        chip.setObjectName(name)
        chip.setCheckable(True)
        chip.setChecked(checked)
        dress(chip, "chip")
        return chip


def _matches(spot: Spot, words: list[str]) -> bool:
    """Whether every word typed stands in a name or the MRN, accents and case ignored."""
    standing = spot.standing
    text = folded(f"{standing.given_name} {standing.family_name} {standing.mrn}") if words else ""
    return all(word in text for word in words)
