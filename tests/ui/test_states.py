"""Every state of the pages that the pictures show: no text clipped, nothing overlapping, no scrollbar astray."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from pumptracker.services import demo
from pumptracker.store.connection import open_or_make
from pumptracker.ui.dialogs.form_dialog import FormDialog
from pumptracker.ui.main_window import MainWindow
from tests.shot_states import states
from tests.ui.layout import faults

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("look", "room"),
    [
        (("light", "normal"), (1366, 768)),
        (("dark", "largest"), (911, 512)),
        pytest.param(("dark", "largest"), (1366, 768), marks=pytest.mark.long),
        pytest.param(("light", "normal"), (911, 512), marks=pytest.mark.long),
    ],
    indirect=["look"],
)
def test_no_state_clips_or_overlaps_a_text(qtbot, tmp_path, look, room):
    db = open_or_make(tmp_path / "clinic.db")
    demo.build(db, TODAY, patients=64)
    window = MainWindow(db, lambda: TODAY, "Ana")
    qtbot.addWidget(window)
    window.show()
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(*room)
    found = []
    for name, widget in states(window):
        if not isinstance(widget, QMenu):
            widget.show()
        for _ in range(3):
            QApplication.processEvents()
        found += [f"{name}: {fault}" for fault in faults(widget)]
        if isinstance(widget, FormDialog):
            widget.discard()  # closing one with typed text would ask
        elif widget is not window:
            widget.close()
    window.close()
    db.close()
    assert found == []
