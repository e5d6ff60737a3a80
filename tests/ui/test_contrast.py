"""Contrast, computed from the palettes: 4.5:1 for text and 3:1 for marks (WCAG 2.1), 7:1 for text in high contrast."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton

from pumptracker.domain.status import STATUSES
from pumptracker.services import demo
from pumptracker.store.connection import open_or_make
from pumptracker.ui import theme
from pumptracker.ui.colours import CONTRAST_DARK, CONTRAST_LIGHT, PALETTES, contrast
from pumptracker.ui.patient.pill import Pill
from pumptracker.ui.preferences import Preferences
from tests.ui.desks import TODAY, leave, open_desk
from tests.ui.every_state import settle

TEXTS = (
    ("ink", ("paper", "ground", "selected", "danger_ground", "warn_ground")),
    ("quiet", ("paper", "ground", "selected")), ("danger", ("paper", "ground", "danger_ground", "selected")),
    ("warn", ("paper", "ground", "warn_ground")), ("accent", ("paper", "ground")), ("accent_ink", ("accent",)),
    ("rail_ink", ("rail", "rail_open")),
)  # fmt: skip
MARKS = (("edge", ("paper", "ground")), ("track", ("paper",)), ("accent", ("paper", "ground", "selected")),
         ("danger", ("paper",)), ("warn", ("paper",)))  # fmt: skip
MARKS_OF_HIGH_CONTRAST = (*MARKS, ("line", ("paper", "ground")), ("rail_ink", ("rail", "rail_open")))
"""There even the edge of a card is seen, and what is about an open page."""
HIGH = [CONTRAST_LIGHT, CONTRAST_DARK]


def low(colours, pairs, least):
    return [
        (one, other, round(contrast(getattr(colours, one), getattr(colours, other)), 2))
        for one, others in pairs
        for other in others
        if contrast(getattr(colours, one), getattr(colours, other)) < least
    ]


@pytest.mark.parametrize("colours", PALETTES, ids=lambda each: each.name)
def test_every_text_has_its_contrast_on_every_ground_it_stands_on(colours):
    least = 7 if colours in HIGH else 4.5
    assert low(colours, TEXTS, least) == []
    of_statuses = {status: contrast(tone.ink, tone.ground) for status, tone in colours.tones.items()}
    assert {status: ratio for status, ratio in of_statuses.items() if ratio < least} == {}
    assert contrast("#FFFFFF", colours.rail_open) >= least
    assert set(colours.tones) == set(STATUSES)


@pytest.mark.parametrize("colours", PALETTES, ids=lambda each: each.name)
def test_every_mark_has_three_to_one(colours):
    assert low(colours, MARKS_OF_HIGH_CONTRAST if colours in HIGH else MARKS, 3) == []


@pytest.mark.parametrize("colours", HIGH, ids=lambda each: each.name)
def test_in_high_contrast_the_ink_of_a_status_is_an_edge_that_is_seen(colours):
    assert colours.edged
    assert all(contrast(tone.ink, colours.paper) >= 7 for tone in colours.tones.values())


def test_contrast_is_the_ratio_of_the_standard():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_a_pc_that_is_set_otherwise_meanwhile_is_followed_where_the_look_is_to_be_as_it_is_set(qapp, monkeypatch):
    hints = QGuiApplication.styleHints()
    accessibility = hints.accessibility()
    theme.follow_the_pc(qapp)
    theme.apply(qapp, theme.Look("dark"))
    monkeypatch.setattr(theme, "wants_contrast", lambda: True)
    accessibility.contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert theme.colours().name == "dark"
    theme.apply(qapp, theme.Look("system"))
    monkeypatch.setattr(theme, "wants_contrast", lambda: False)
    accessibility.contrastPreferenceChanged.emit(Qt.ContrastPreference.NoPreference)
    assert theme.colours().name == "light"


# what is drawn with them -----------------------------------------------------------------------------------


def inks(widget) -> set[str]:
    """Every colour that is drawn, but those of smoothed edges that stand in few places."""
    image = widget.grab().toImage()
    points = [image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())]
    return {each for each in set(points) if points.count(each) > 20}


@pytest.mark.parametrize("look", [(colours.name, "normal") for colours in HIGH], indirect=True, ids="-".join)
def test_in_high_contrast_a_pill_and_a_selected_row_have_edges(qtbot, look):
    pill, rows = Pill(), QListWidget()
    for each in (pill, rows):
        qtbot.addWidget(each)
    pill.show_status("later", "2031")
    pill.resize(pill.sizeHint())
    tone = theme.tone("later")
    middle = pill.grab().toImage()
    assert middle.pixelColor(pill.width() // 2, 1) == QColor(tone.ink)
    rows.addItem("One")
    rows.setCurrentRow(0)
    rows.show()
    settle()
    assert theme.colours().accent.casefold() in inks(rows.viewport())


@pytest.mark.parametrize("look", [(colours.name, "normal") for colours in PALETTES], indirect=True, ids="-".join)
def test_what_a_field_asks_for_is_read_as_well_as_any_quiet_text(qtbot, look):
    """Qt would have it in half of the ink."""
    field = QLineEdit()
    qtbot.addWidget(field)
    field.setPlaceholderText("1972-07-27")
    field.resize(200, 40)
    drawn = inks(field)
    assert theme.colours().quiet.casefold() in {each.casefold() for each in drawn}


@pytest.mark.parametrize("look", [("light", "normal")], indirect=True, ids="-".join)
def test_in_the_usual_looks_a_pill_has_none(qtbot, look):
    pill = Pill()
    qtbot.addWidget(pill)
    pill.show_status("later", "2031")
    pill.resize(pill.sizeHint())
    assert pill.grab().toImage().pixelColor(pill.width() // 2, 1) == QColor(theme.tone("later").ground)


def test_high_contrast_is_chosen_in_the_settings_and_remembered(qtbot, tmp_path):
    db = open_or_make(tmp_path / "clinic.db")
    demo.build(db, TODAY, patients=4)
    preferences = Preferences(tmp_path / "desk.ini")
    desk = open_desk(qtbot, db, "settings", preferences)
    desk.settings.open_part("appearance")
    desk.findChild(QPushButton, "look_scheme_contrast-dark").click()
    assert theme.colours() == CONTRAST_DARK
    assert theme.remembered(preferences).scheme == "contrast-dark"
    leave(desk)
    db.close()


@pytest.mark.parametrize(("wants", "scheme"), [(True, "contrast-light"), (False, "light")])
def test_a_desk_that_is_as_the_pc_is_set_has_high_contrast_where_the_pc_has(qapp, monkeypatch, wants, scheme):
    monkeypatch.setattr(theme, "wants_contrast", lambda: wants)
    theme.apply(qapp, theme.Look("system"))
    assert theme.colours().name == scheme
    assert theme.remembered(Preferences()).scheme == ("system" if wants else "light")
