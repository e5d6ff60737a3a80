"""Ticks and labels of a chart's axes, chosen so that none lies upon another. Pure geometry."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500)
_MOST = 5


def round_ticks(top: Decimal) -> list[int]:
    """Round figures from 0 to the first at or above `top`, at most six of them."""
    step = next((step for step in _STEPS if top <= step * _MOST), _STEPS[-1])
    count = max(1, -(-int(top * 1000) // (step * 1000)))
    return [step * number for number in range(count + 1)]


@dataclass(frozen=True, slots=True)
class Tick:
    """A label wanted at a place; of two that would touch, the one of lower `rank` stays."""

    at: float
    width: float
    rank: int


def kept_ticks(ticks: Sequence[Tick], left: float, right: float, gap: float) -> dict[int, float]:
    """The labels that have room, by their number, each with its left edge; all within `left` and `right`."""
    kept: dict[int, float] = {}
    for number in sorted(range(len(ticks)), key=lambda n: (ticks[n].rank, n)):
        tick = ticks[number]
        x = min(max(tick.at - tick.width / 2, left), right - tick.width)
        clear = all(x + tick.width + gap <= kept[n] or kept[n] + ticks[n].width + gap <= x for n in kept)
        if clear and x >= left:
            kept[number] = x
    return kept
