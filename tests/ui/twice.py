"""Looks at every state with text of twice the size, in a process whose screen is the smallest of a clinic's."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QHeaderView, QPushButton, QWidget

from pumptracker.store.connection import open_or_make
from pumptracker.ui import speaking, theme
from tests.shot_states import Shot
from tests.ui.every_state import every_state
from tests.ui.layout import faults

SCREEN = (1366, 768)


def screen_file(folder: Path) -> Path:
    """What tells Qt of a screen of that size; the one it makes up is smaller."""
    screen = {"name": "clinic", "x": 0, "y": 0, "width": SCREEN[0], "height": SCREEN[1], "dpr": 1.0}
    screen |= {"logicalDpi": 96, "logicalBaseDpi": 96}
    file = folder / "screen.json"
    file.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    return file


def main(folder: Path, scheme: str, language: str) -> int:
    """Walk through all states, of another language than English through pages and dialogs alone; prints the faults."""
    app = QApplication([])
    assert app.primaryScreen().availableGeometry().size().toTuple() == SCREEN
    theme.apply(app, theme.Look(scheme, "double"))
    speaking.speak(language)
    db = open_or_make(folder / "clinic.db")
    shots = every_state(db, SCREEN)
    walked: Iterator[Shot] = shots if language == "en" else takewhile(lambda shot: shot[0] != "keys", shots)
    found, names = [], []
    for name, widget in walked:
        names.append(name)
        found += [f"{name}: {fault}" for fault in (*faults(widget), *_out_of_reach(widget))]
    print(f"{len(names)} states")
    print(*found, sep="\n", end="\n" if found else "")
    db.close()
    return len(found)


def _out_of_reach(window: QWidget) -> Iterator[str]:
    """A dialog that is larger than the screen, a button outside of it, a list that shows no row of it."""
    if isinstance(window, QDialog):
        if window.width() > SCREEN[0] or window.height() > SCREEN[1]:
            yield f"takes {window.size().toTuple()} of a screen of {SCREEN}"
        for button in window.findChildren(QPushButton):
            box = QRect(button.mapTo(window, QPoint(0, 0)), button.size())
            if button.isVisibleTo(window) and button.isDefault() and not window.rect().contains(box):
                yield f"its button {button.text()!r} is out of sight"
    for view in window.findChildren(QAbstractItemView):
        if view.isVisibleTo(window) and not isinstance(view, QHeaderView) and view.window() is window:
            yield from _no_row(view)


def _no_row(view: QAbstractItemView) -> Iterator[str]:
    first = view.model().index(0, 0) if view.model() is not None else None
    if first is None or not first.isValid():
        return
    high = view.sizeHintForIndex(first).height()
    if view.viewport().height() < min(high, view.fontMetrics().height() * 2):
        yield f"{type(view).__name__}#{view.objectName()} shows {view.viewport().height()} px of rows of {high}"


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2], sys.argv[3]))
