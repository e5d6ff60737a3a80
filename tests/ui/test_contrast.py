"""Contrast, computed from the palettes: 4.5:1 for text, 3:1 for marks (WCAG 2.1)."""

from __future__ import annotations

import pytest

from pumptracker.domain.status import STATUSES
from pumptracker.ui.colours import DARK, LIGHT, contrast

TEXTS = (
    ("ink", ("paper", "ground", "selected", "danger_ground", "warn_ground")),
    ("quiet", ("paper", "ground", "selected")), ("danger", ("paper", "ground", "danger_ground", "selected")),
    ("warn", ("paper", "ground", "warn_ground")), ("accent", ("paper", "ground")), ("accent_ink", ("accent",)),
    ("rail_ink", ("rail", "rail_open")),
)  # fmt: skip
MARKS = (("edge", ("paper", "ground")), ("track", ("paper",)), ("accent", ("paper", "ground", "selected")),
         ("danger", ("paper",)), ("warn", ("paper",)))  # fmt: skip


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=lambda each: each.name)
def test_every_text_has_four_and_a_half_to_one_on_every_ground_it_stands_on(colours):
    low = [
        (ink, ground, round(contrast(getattr(colours, ink), getattr(colours, ground)), 2))
        for ink, grounds in TEXTS
        for ground in grounds
        if contrast(getattr(colours, ink), getattr(colours, ground)) < 4.5
    ]
    low += [
        (status, "its own ground", round(contrast(tone.ink, tone.ground), 2))
        for status, tone in colours.tones.items()
        if contrast(tone.ink, tone.ground) < 4.5
    ]
    assert low == []
    assert set(colours.tones) == set(STATUSES)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=lambda each: each.name)
def test_every_mark_has_three_to_one(colours):
    assert [
        (mark, ground, round(contrast(getattr(colours, mark), getattr(colours, ground)), 2))
        for mark, grounds in MARKS
        for ground in grounds
        if contrast(getattr(colours, mark), getattr(colours, ground)) < 3
    ] == []


def test_contrast_is_the_ratio_of_the_standard():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
