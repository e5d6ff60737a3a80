"""Every page, dialog and state of a desk, one after another: whatever `tests.shot_states` walks, and more.

A state added there later is walked here too.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from pumptracker.domain.status import BOOKED
from pumptracker.services import demo
from pumptracker.store import policy, records, worklist
from pumptracker.store.connection import Connection
from pumptracker.ui.dialogs import patient_forms
from pumptracker.ui.dialogs.form_dialog import FormDialog
from pumptracker.ui.main_window import MainWindow
from pumptracker.ui.shortcut_sheet import ShortcutSheet
from tests.shot_first import first_states
from tests.shot_keeping import keeping_states
from tests.shot_states import Shot, outcomes, states

TODAY = date(2026, 11, 24)
LATER = date(2026, 12, 2)
"""When visits are past that have no outcome."""


def settle() -> None:
    """Let everything be laid out."""
    for _ in range(3):
        QApplication.processEvents()


def every_state(db: Connection, room: tuple[int, int] = (1366, 768)) -> Iterator[Shot]:
    """Each state of a desk on the demo clinic, shown and settled; dialogs are closed once they were looked at."""
    demo.build(db, TODAY, patients=64)
    for day, several in ((TODAY, (_pages, keeping_states, _dialogs, states, first_states)), (LATER, (outcomes,))):
        window = MainWindow(db, lambda day=day: day, "Ana")
        window.show()
        window.setWindowState(Qt.WindowState.WindowNoState)
        window.resize(*room)
        for some in several:
            yield from _each_shown(window, some(window))
        window.close()
        window.deleteLater()


def _each_shown(window: MainWindow, shots: Iterator[Shot]) -> Iterator[Shot]:
    for name, widget in shots:
        if not isinstance(widget, QMenu):
            widget.show()
        settle()
        yield name, widget
        if isinstance(widget, FormDialog):
            widget.discard()  # closing one with typed text would ask
        elif widget is not window:
            widget.close()


def _pages(window: MainWindow) -> Iterator[Shot]:
    for name in window.pages:
        window.open_page(name)
        yield name, window
    window.open_patient(_somebody(window))
    yield "patient", window


def _dialogs(window: MainWindow) -> Iterator[Shot]:
    record = window.session.read(records.record, _somebody(window))
    for name in patient_forms.NAMES:
        yield f"dialog-{name}", patient_forms.dialog(name, window.session, record, window)
    yield "dialog-new", patient_forms.new_patient(window.session, window)
    yield "keys", ShortcutSheet(window)


def _somebody(window: MainWindow) -> int:
    """Someone with a pump whose refill is booked."""
    numbers = window.session.read(policy.numbers)
    places = sorted(window.session.read(worklist.places, window.session.today, numbers))
    return next(place.patient_id for place in places if place.kind == "refill" and place.status == BOOKED)


def is_shown(widget: QWidget, window: QWidget) -> bool:
    """Whether a widget is seen in a window, in whole or by scrolling to it."""
    return widget.isVisibleTo(window) and widget.window() is window.window()
