"""How the desk looks on this PC: colours and text size, applied as they are chosen."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QButtonGroup, QPushButton

from pumptracker.ui import theme
from pumptracker.ui.flow import FlowLayout
from pumptracker.ui.page import Page
from pumptracker.ui.parts import label
from pumptracker.ui.settings.pane import Pane
from pumptracker.words import LANGUAGES, language, tr

_CHIP_PADDING = 32
"""Border, padding and a little room: the chosen one is bold, which Qt does not count in a button's width."""


class AppearancePane(Pane):
    """Two rows of choices."""

    chosen = Signal()

    def __init__(self, page: Page, code: str) -> None:
        super().__init__(page, code)
        self._buttons: dict[tuple[str, str], QPushButton] = {}
        self._row("scheme", [(each, f"look_{each}") for each in theme.SCHEMES])
        self._row("size", [(each, f"size_{each}") for each in theme.SIZES])
        self._row("language", [(each, f"own_language_{each}") for each in LANGUAGES])
        self.layout_.addStretch()

    def refresh(self) -> None:
        """Mark what is in use."""
        bold = QFontMetrics(theme.font(0, bold=True))
        for button in self._buttons.values():
            button.setMinimumWidth(bold.horizontalAdvance(button.text()) + _CHIP_PADDING)
        look = theme.remembered(self.page.preferences)
        self._buttons["scheme", look.scheme].setChecked(True)
        self._buttons["size", look.size].setChecked(True)
        self._buttons["language", language()].setChecked(True)

    def take_focus(self) -> None:
        """Put the keys on the colours in use."""
        self._buttons["scheme", theme.remembered(self.page.preferences).scheme].setFocus()

    def _row(self, name: str, choices: list[tuple[str, str]]) -> None:
        self.layout_.addWidget(label(tr(f"look_{name}"), "heading"))
        group, row = QButtonGroup(self), FlowLayout()
        for value, words in choices:
            button = QPushButton(tr(words))
            button.setObjectName(f"look_{name}_{value}")
            button.setAccessibleName(f"{tr(f'look_{name}')}: {tr(words)}")
            button.setCheckable(True)
            theme.dress(button, "chip")
            button.clicked.connect(partial(self._choose, name, value))
            group.addButton(button)
            row.addWidget(button)
            self._buttons[name, value] = button
        self.layout_.addLayout(row)

    def _choose(self, name: str, value: str) -> None:
        if name == "language":
            self.page.spoken.emit(value)
            return
        self.page.preferences.put(f"look/{name}", value)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply(app, theme.remembered(self.page.preferences))
        self.refresh()
        self.chosen.emit()
