"""Places for labels beside marks on a line, so that none lies upon another whatever the dates. Pure geometry."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

_HAIR = 1e-6
"""What floating point may miss an edge by."""


@dataclass(frozen=True, slots=True)
class Label:
    """A label's width, and the place on the line that it speaks of."""

    at: float
    width: float


@dataclass(frozen=True, slots=True)
class Place:
    """Where a label's left edge goes, and in which row, 0 being nearest to the line."""

    left: float
    row: int


def places(labels: Sequence[Label], left: float, right: float, gap: float) -> list[Place]:
    """A place for each label, in the order given (by `at`), within `left` and `right`.

    As few rows as will do: in one row the labels are `gap` apart, and each still stands over its mark.
    A label wider than the room is taken to be as wide as the room.
    """
    widths = [min(label.width, right - left) for label in labels]
    for rows in range(1, len(labels) + 1):
        found: list[Place | None] = [None] * len(labels)
        for row in range(rows):
            numbers = range(row, len(labels), rows)
            lefts = _in_one_row([labels[n].at for n in numbers], [widths[n] for n in numbers], left, right, gap)
            for number, x in zip(numbers, lefts or (), strict=False):
                found[number] = Place(x, row)
        placed = [place for place in found if place is not None]
        if len(placed) == len(labels):
            return placed
    return []


def _in_one_row(ats: Sequence[float], widths: Sequence[float], left: float, right: float, gap: float) -> list[float]:
    """Left edges in one row, nothing where a label would no longer stand over its mark."""
    lefts: list[float] = []
    end = left
    for at, width in zip(ats, widths, strict=True):
        lefts.append(max(end, at - width / 2))
        end = lefts[-1] + width + gap
    end = right
    for number in reversed(range(len(lefts))):
        lefts[number] = min(lefts[number], end - widths[number])
        end = lefts[number] - gap
    rows = zip(lefts, ats, widths, strict=True)
    stands = all(left - _HAIR <= x <= at + _HAIR and at <= x + width + _HAIR for x, at, width in rows)
    return lefts if stands else []


@dataclass(frozen=True, slots=True)
class Scale:
    """Days laid along a line; a long empty time between two of them is shortened, and marked as a break."""

    days: tuple[date, ...]
    xs: tuple[float, ...]
    breaks: tuple[float, ...]

    def x(self, day: date) -> float:
        """Where one of the scale's own days lies."""
        return self.xs[self.days.index(day)]


def scale(days: Sequence[date], left: float, right: float, *, longest: int) -> Scale:
    """The days along a line from `left` to `right`; gaps of more than `longest` days are drawn that long."""
    ordered = sorted(set(days))
    gaps = [(after - before).days for before, after in pairwise(ordered)]
    whole = sum(min(gap, longest) for gap in gaps)
    xs, so_far = [left if whole else (left + right) / 2], 0
    for gap in gaps:
        so_far += min(gap, longest)
        xs.append(left + (right - left) * so_far / whole)
    breaks = [(xs[n] + xs[n + 1]) / 2 for n, gap in enumerate(gaps) if gap > longest]
    return Scale(tuple(ordered), tuple(xs), tuple(breaks))
