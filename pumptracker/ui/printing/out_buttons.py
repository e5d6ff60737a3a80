"""The buttons by which a print goes out: looked at, on paper, as a PDF."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QPushButton

from pumptracker.ui.theme import dress


def add_buttons(row: QHBoxLayout, buttons: Sequence[tuple[str, str, Callable[[], None]]]) -> list[QPushButton]:
    """Put buttons (words, name, deed) after the stretch of a dialog's row; none takes Enter by itself."""
    made = []
    for number, (words, name, deed) in enumerate(buttons):
        button = QPushButton(words)
        button.setObjectName(name)
        button.setAutoDefault(False)
        dress(button, "")
        button.clicked.connect(deed)
        row.insertWidget(1 + number, button)
        made.append(button)
    return made
