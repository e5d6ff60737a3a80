"""What a desk remembers, read from a file that somebody else has written in."""

from __future__ import annotations

from pumptracker.ui.preferences import Preferences


def test_numbers_that_are_none_are_left_out(qtbot):
    preferences = Preferences(None)
    preferences.put("patients/recent", "7 --5 x ² 99999999999999999999999 -3 ٣ 8")
    assert preferences.numbers("patients/recent") == [7, -3, 8]
