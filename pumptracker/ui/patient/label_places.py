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

    Each goes to the nearest row that has room for it: in one row labels are `gap` apart, and each still stands over
    its mark. A label wider than the room is taken to be as wide as the room.
    """
    cut = [Label(label.at, min(label.width, right - left)) for label in labels]
    rows: list[list[int]] = []
    for number in range(len(cut)):
        row = next((row for row in rows if _in_one_row([cut[n] for n in (*row, number)], left, right, gap)), None)
        if row is None:
            rows.append(row := [])
        row.append(number)
    found = [Place(left, 0)] * len(cut)
    for height, row in enumerate(rows):
        for number, x in zip(row, _in_one_row([cut[n] for n in row], left, right, gap), strict=True):
            found[number] = Place(x, height)
    return found


def _in_one_row(labels: Sequence[Label], left: float, right: float, gap: float) -> list[float]:
    """Left edges in one row, nothing where a label would no longer stand over its mark."""
    lefts: list[float] = []
    end = left
    for label in labels:
        lefts.append(max(end, label.at - label.width / 2))
        end = lefts[-1] + label.width + gap
    end = right
    for number in reversed(range(len(lefts))):
        lefts[number] = min(lefts[number], end - labels[number].width)
        end = lefts[number] - gap
    rows = zip(lefts, labels, strict=True)
    stands = all(left - _HAIR <= x <= each.at + _HAIR and each.at <= x + each.width + _HAIR for x, each in rows)
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
