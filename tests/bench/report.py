"""From samples to the lines of the table: median, p95, the slowest, the ratio, the target and whether it is met."""

from __future__ import annotations

import math
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tests.bench.setting import Figures
from tests.bench.soaking import drift, slope

BARE = "bare"
_HALF_AN_HOUR = 30
"""Random use for less than that says nothing of an hour: caches are still filling."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line: what, with how many patients, its figures in one unit, and the bar it is held to."""

    what: str
    patients: str
    unit: str
    samples: Sequence[float] = ()
    ratio: float | None = None
    of: str = ""
    """What the ratio is to."""
    target: str = ""
    met: bool | None = None
    note: str = ""

    def cells(self) -> tuple[str, ...]:
        """The line as the table shows it."""
        few = list(self.samples)
        figures = ("", "", "") if not few else (statistics.median(few), p95(few), max(few))
        ratio = "" if self.ratio is None else f"{self.ratio:.2f} × {self.of}"
        verdict = {None: "", True: "met", False: "missed"}[self.met]
        shown = (f"{each:,.1f}" if isinstance(each, float) else str(each) for each in figures)
        return (self.what, self.patients, self.unit, *shown, str(len(few) or ""), ratio, self.target, verdict)


HEADER = ("what", "patients", "in", "median", "p95", "max", "samples", "ratio", "target", "")


def p95(samples: Sequence[float]) -> float:
    """The figure that at most one in twenty exceeds."""
    return sorted(samples)[max(0, math.ceil(0.95 * len(samples)) - 1)]


def lines(parts: Figures) -> list[Line]:
    """Every line that these samples give, in the order of the table."""
    found = list(_start(parts["start"])) if "start" in parts else []
    for name, describe in _DESCRIBED.items():
        if name in parts:
            found += describe(parts[name])
    return found


def _sizes(figures: Figures) -> list[int]:
    return sorted(int(size) for size in figures if size != BARE)


def _shown(size: int) -> str:
    return f"{size:,}"


def _start(figures: Figures) -> Iterator[Line]:
    kinds = (
        ("content", "start to the first rows painted", "ms", 1.15),
        ("settled", "start to the last change of the screen", "ms", None),
        ("rss", "resident memory at rest (VmRSS)", "MB", 1.4),
        ("pss", "its own share of it (Pss)", "MB", None),
    )
    for kind, what, unit, most in kinds:
        bare = figures[BARE][kind]
        yield Line(what=what, patients="bare window", unit=unit, samples=bare)
        for size in _sizes(figures):
            samples = figures[str(size)][kind]
            ratio = statistics.median(samples) / statistics.median(bare)
            held = None if most is None else ratio <= most
            target = "" if most is None else f"≤ {most:g} × bare"
            yield Line(
                what=what, patients=_shown(size), unit=unit, samples=samples, ratio=ratio, of="bare", target=target,
                met=held,
            )  # fmt: skip


def _keystrokes(figures: Figures) -> Iterator[Line]:
    yield from _clicks(figures, "keystroke", "a key in the search box to results painted", 16.7)
    sizes = _sizes(figures)
    if len(sizes) > 1:
        least, most = (p95(figures[str(size)]["keystroke"]) for size in (sizes[0], sizes[-1]))
        yield Line(
            what="the same, p95 to p95", patients=_shown(sizes[-1]), unit="", ratio=most / least,
            of=_shown(sizes[0]), target="≤ 2 ×", met=most / least <= 2,
        )  # fmt: skip


def _clicks(figures: Figures, kind: str, what: str, most: float | None = None) -> Iterator[Line]:
    for size in _sizes(figures):
        samples = figures[str(size)][kind]
        target = "" if most is None else f"p95 ≤ {most:g} ms"
        met = None if most is None else p95(samples) <= most
        yield Line(what=what, patients=_shown(size), unit="ms", samples=samples, target=target, met=met)


def _scroll(figures: Figures) -> Iterator[Line]:
    yield from _clicks(figures, "page down", "a page down")
    yield from _clicks(figures, "jump to an end", "to the first or last row")


def _compared(figures: Figures, kinds: tuple[str, str], whats: tuple[str, str], most: float) -> Iterator[Line]:
    for size in _sizes(figures):
        samples = figures[str(size)]
        ratio = statistics.median(samples[kinds[0]]) / statistics.median(samples[kinds[1]])
        yield Line(what=whats[1], patients=_shown(size), unit="ms", samples=samples[kinds[1]])
        yield Line(
            what=whats[0], patients=_shown(size), unit="ms", samples=samples[kinds[0]], ratio=ratio, of="that",
            target=f"≤ {most:g} ×", met=ratio <= most,
        )  # fmt: skip


def _import(figures: Figures) -> Iterator[Line]:
    whats = ("import of a register, one row a patient", "its rows by csv and executemany alone")
    yield from _compared(figures, ("import", "plain import"), whats, 10)
    for size in _sizes(figures):
        rates = [size / (each / 1000) for each in figures[str(size)]["import"]]
        yield Line(what="the import", patients=_shown(size), unit="rows/s", samples=rates)


def _recompute(figures: Figures) -> Iterator[Line]:
    whats = ("everyone's due items computed anew", "everyone's rows read into the same values")
    yield from _compared(figures, ("recompute", "read everyone"), whats, 8)


def _backup(figures: Figures) -> Iterator[Line]:
    yield from _clicks(figures, "backup", "backup of the open file")
    for size in _sizes(figures):
        yield Line(what="its size", patients=_shown(size), unit="MB", samples=figures[str(size)]["backup size"][-1:])


def _soak(figures: Figures) -> Iterator[Line]:
    for size in _sizes(figures):
        kept = figures[str(size)]
        if sum(kept["troubles"]):
            yield Line(what="random use: errors and warnings", patients=_shown(size), unit="", samples=kept["troubles"])
        minutes = kept["minute"][-1] if kept["minute"] else 0.0
        for kind in ("rss", "references to None", "widgets", "objects", "files"):
            first, last, percent = drift(kept[kind])
            bar = kind in ("rss", "references to None")
            grows = f", {slope(kept['minute'], kept[kind]):+,.1f} an hour" if minutes >= 5 else ""
            if minutes > _HALF_AN_HOUR:
                half = len(kept["minute"]) // 2
                grows += f", {slope(kept['minute'][half:], kept[kind][half:]):+,.1f} in its second half"
            yield Line(
                what=f"{minutes:.0f} min of random use: {_SOAKED[kind]}", patients=_shown(size),
                unit=f"{first:,.0f} → {last:,.0f}, {percent:+.1f} %{grows}",
                target="within 5 % in an hour" if bar else "",
                met=abs(percent) <= 5 if bar and minutes > _HALF_AN_HOUR else None,
            )  # fmt: skip


_SOAKED = {
    "rss": "resident memory, MB", "references to None": "references to None", "widgets": "widgets",
    "objects": "objects of Python", "files": "open files",
}  # fmt: skip
_DESCRIBED = {
    "search": _keystrokes,
    "filter": lambda figures: _clicks(figures, "filter", "a click on a filter"),
    "open": lambda figures: _clicks(figures, "open a patient", "opening a patient", 33),
    "scroll": _scroll,
    "refill": lambda figures: _clicks(figures, "refill", "a refill recorded to the worklist painted", 33),
    "import": _import,
    "recompute": _recompute,
    "backup": _backup,
    "soak": _soak,
}
