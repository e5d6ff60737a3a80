"""Every section of the settings and each of its dialogs, at every size: nothing clipped, nothing overlapping."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox

from pumptracker.ui.dialogs.form_dialog import FormDialog
from pumptracker.ui.settings.page import SECTIONS
from tests.ui.layout import faults
from tests.ui.test_layout import ROOMS, clinic, desk, settle

__all__ = ["clinic", "desk"]
LOOKS = pytest.mark.parametrize("look", [("light", "normal"), ("dark", "largest")], indirect=True, ids="-".join)


@LOOKS
@pytest.mark.parametrize("room", ROOMS, ids=lambda room: f"{room[0]}x{room[1]}")
def test_no_section_clips_or_overlaps_a_text(desk, room):
    desk.resize(*room)
    desk.open_page("settings")
    found = []
    for code in SECTIONS:
        desk.settings.open_part(code)
        if code == "holidays":
            country = desk.settings.pane.findChild(QComboBox, "country")
            country.setCurrentIndex(country.findData("US"))
        settle()
        found += [f"{code}: {fault}" for fault in faults(desk.settings)]
        lines = getattr(desk.settings.pane, "lines", None)
        if lines is not None:
            widths = sum(lines.view.columnWidth(column) for column in range(lines.model.columnCount()))
            assert widths <= lines.view.viewport().width(), code
    assert found == []
    assert desk.size().toTuple() == room


DIALOGS = {
    "clinic": ("edit", {}), "staff": ("_new", {}), "numbers": ("edit", {"refill_margin_days": "30"}),
    "models": ("edit", {"reservoir_ml": "1"}), "drugs": ("edit", {"in_pump_days": "3"}),
    "mixtures": ("edit", {"in_pump_days": "3"}), "checklists": ("edit", {"text": ""}), "letters": ("edit", {}),
    "ladder": ("edit", {}), "callers": ("edit", {}), "education": ("edit", {"title": ""}),
    "open_days": ("edit", {"weekday_1": ""}), "closures": ("_new", {"first_on": "12/1", "last_on": "2027-01-15"}),
}  # fmt: skip


@LOOKS
@pytest.mark.parametrize("code", list(DIALOGS))
def test_no_dialog_clips_or_overlaps_a_text_also_with_what_would_move(desk, code):
    desk.open_page("settings")
    desk.settings.open_part(code)
    open_it, texts = DIALOGS[code]
    getattr(desk.settings.pane, open_it)()
    dialog = next(each for each in desk.findChildren(FormDialog) if each.isVisible())
    settle()
    assert faults(dialog) == []
    for name, text in texts.items():
        entry = dialog._inputs[name]
        entry.setText(text) if text or hasattr(entry, "setPlaceholderText") else entry.setChecked(False)
    saved = []
    dialog.accepted.connect(lambda: saved.append(code))
    dialog._try()
    settle()
    if saved:
        return
    assert faults(dialog) == []
    assert dialog.height() <= dialog.screen().availableGeometry().height()
    dialog.discard()
