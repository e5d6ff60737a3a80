"""Where the labels of a 5160 sheet lie: thirty on a page of letter paper, three across and ten down."""

from __future__ import annotations

from dataclasses import dataclass

from pumptracker.domain.refused import Refused

ACROSS, DOWN = 3, 10
PER_SHEET = ACROSS * DOWN
WIDTH, HEIGHT = 2.625 * 72, 1.0 * 72
"""One label, in points."""
_LEFT, _TOP, _PITCH = 0.1875 * 72, 0.5 * 72, 2.75 * 72
FARTHEST_MM = 10.0
"""The farthest a print may be nudged, in mm."""
_POINTS_PER_MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class LabelPlace:
    """A label: the sheet it is on, from 0, and its left upper corner in points from the corner of the paper."""

    sheet: int
    x: float
    y: float


def places(count: int, *, start: int = 1, right_mm: float = 0.0, down_mm: float = 0.0) -> list[LabelPlace]:
    """The places of so many labels, row by row, from position `start` of the first sheet; refused out of range."""
    if not 1 <= start <= PER_SHEET:
        raise Refused("label_start", field="label_start", most=PER_SHEET)
    for name, nudge in (("label_right", right_mm), ("label_down", down_mm)):
        if not -FARTHEST_MM <= nudge <= FARTHEST_MM:
            raise Refused("label_nudge", field=name, most=int(FARTHEST_MM))
    found = []
    for number in range(start - 1, start - 1 + count):
        sheet, place = divmod(number, PER_SHEET)
        row, column = divmod(place, ACROSS)
        x = _LEFT + column * _PITCH + right_mm * _POINTS_PER_MM
        y = _TOP + row * HEIGHT + down_mm * _POINTS_PER_MM
        found.append(LabelPlace(sheet, x, y))
    return found
