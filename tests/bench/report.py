"""What was measured as lines of a table, held against the targets; as JSON, and as a page of the documentation."""

from __future__ import annotations

import os
import platform
import sqlite3
import statistics
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import qVersion

from tests.bench.start import BARE

Results = dict[str, Any]
FRAME, TWO_FRAMES = 16.7, 33.0
_MOST = {"keystrokes": FRAME, "refill": TWO_FRAMES, "open_patient": TWO_FRAMES}
_WORDS = {
    "keystrokes": "keystroke in the search box to painted results", "filters": "filter clicked to painted rows",
    "open_patient": "a patient opened, painted", "scroll": "a page down, painted", "jump": "End or Home, painted",
    "refill": "a refill recorded to the repainted worklist",
}  # fmt: skip


_STARTS = (
    ("first", "ms", 1.15, "start to first text"), ("settled", "ms", None, "start to the last change"),
    ("rss", "MB", 1.4, "resident at rest"), ("pss", "MB", None, "resident, shared parts divided"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table: what, of how many samples; `ratio` is what the target speaks of where it has a number."""

    what: str
    samples: list[float]
    unit: str
    ratio: float | None = None
    target: str = ""
    met: bool | None = None

    @property
    def cells(self) -> tuple[str, ...]:
        """The line as text."""
        ordered = sorted(self.samples)
        figures = (statistics.median(ordered), percentile(ordered, 95), ordered[-1])
        ratio = "" if self.ratio is None else f"{self.ratio:.2f}"
        met = {None: "", True: "met", False: "missed"}[self.met]
        return (self.what, *(f"{each:,.1f}" for each in figures), self.unit, str(len(ordered)), ratio, self.target, met)


HEADER = ("measured", "median", "p95", "slowest", "", "samples", "ratio", "target", "")


def percentile(ordered: list[float], percent: int) -> float:
    """The least value that so many percent of the ordered ones do not exceed."""
    return ordered[max(0, -(-len(ordered) * percent // 100) - 1)]


def p95(samples: Iterable[float]) -> float:
    """The 95th percentile."""
    return percentile(sorted(samples), 95)


def lines(results: Results) -> list[Line]:
    """Every line there are figures for."""
    parts = (("start", _start), ("desk", _desk), ("import", _import), ("recompute", _recompute), ("roam", _roam))
    return [line for name, make in parts if name in results for line in make(results[name])]


def _start(found: Mapping[str, Mapping[str, list[float]]]) -> list[Line]:
    made = []
    for figure, unit, target, words in _STARTS:
        bare = statistics.median(found[BARE][figure])
        for name, figures in found.items():
            ratio = statistics.median(figures[figure]) / bare
            line = Line(f"{words}: {name}", figures[figure], unit, ratio)
            if target is not None and name != BARE:
                line = replace(line, target=f"≤ {target} × bare", met=ratio <= target)
            made.append(line)
    return made


def _desk(found: Mapping[str, Mapping[str, list[float]]]) -> list[Line]:
    made, smallest = [], min(found, key=int)
    for name, words in _WORDS.items():
        for size, figures in found.items():
            most, value = _MOST.get(name), p95(figures[name])
            ratio = value / p95(found[smallest][name])
            target = f"p95 ≤ {most:g} ms" if most else ""
            met = value <= most if most else None
            if name == "keystrokes" and size != smallest:
                target, met = f"{target}, ≤ 2 × p95 at {int(smallest):,}", bool(met) and ratio <= 2
            made.append(Line(f"{words}: {int(size):,} patients", figures[name], "ms", ratio, target, met))
    return made


def _import(found: Mapping[str, Any]) -> list[Line]:
    ratio = statistics.median(found["import"]) / statistics.median(found["executemany"])
    rows = f"{found['rows']:,} rows"
    return [
        Line(f"csv and executemany, {rows}", found["executemany"], "s"),
        Line(f"import, {rows}", found["import"], "s", ratio, "≤ 10 × executemany", ratio <= 10),
    ]


def _recompute(found: Mapping[str, Mapping[str, list[float]]]) -> list[Line]:
    made = []
    for size, figures in found.items():
        ratio, of = (
            statistics.median(figures["recompute"]) / statistics.median(figures["read"]),
            f"{int(size):,} patients",
        )
        made += [
            Line(f"every record read: {of}", figures["read"], "s"),
            Line(f"all due items recomputed: {of}", figures["recompute"], "s", ratio, "≤ 8 × reading", ratio <= 8),
            Line(f"backup of {figures['file'][0]:,.0f} MB: {of}", figures["backup"], "s"),
        ]
    return made


def _roam(found: Mapping[str, Mapping[str, list[float]]]) -> list[Line]:
    made = []
    for size, figures in found.items():
        of = f"{int(size):,} patients, {figures['steps'][0]:,.0f} steps in {figures['minutes'][0]:g} minutes"
        for name, unit, most in (("rss", "MB", 1.05), ("none_references", "", 1.05), ("widgets", "", None),
                                 ("objects", "", None), ("files", "", None)):  # fmt: skip
            begun, ended = (statistics.mean(part) for part in _ends(figures[name]))
            ratio = ended / begun
            target = f"end ≤ {most} × start" if most else ""
            words = {"rss": "resident", "none_references": "references to None"}.get(name, name)
            made.append(
                Line(f"random use, {words}: {of}", figures[name], unit, ratio, target, ratio <= most if most else None)
            )
    return made


def _ends(samples: list[float]) -> tuple[list[float], list[float]]:
    """The first and the last fifth."""
    part = max(1, len(samples) // 5)
    return samples[:part], samples[-part:]


def machine() -> dict[str, str]:
    """What it was measured on."""
    model = next((line.split(":")[1].strip() for line in _text("/proc/cpuinfo") if line.startswith("model name")), "?")
    memory = next((line.split()[1] for line in _text("/proc/meminfo") if line.startswith("MemTotal")), "0")
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False).stdout
    return {
        "processor": f"{model}, {os.cpu_count()} cores", "memory": f"{int(memory) / 1e6:.1f} GB",
        "system": platform.platform(), "python": platform.python_version(), "qt": qVersion(),
        "sqlite": sqlite3.sqlite_version, "commit": commit.strip(), "when": f"{datetime.now():%Y-%m-%d %H:%M}",
    }  # fmt: skip


def _text(path: str) -> list[str]:
    try:
        return Path(path).read_text(encoding="utf-8").splitlines()
    except OSError:
        return []


def as_text(table: list[Line]) -> str:
    """The table for a terminal."""
    rows = [HEADER, *(line.cells for line in table)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADER))]
    return "\n".join("  ".join(map(_aligned, row, widths, range(len(row)))).rstrip() for row in rows)


def _aligned(cell: str, width: int, column: int) -> str:
    """Words to the left, figures to the right."""
    return cell.ljust(width) if column in (0, 4, 7) else cell.rjust(width)


def as_markdown(table: list[Line]) -> str:
    """The table for a page."""
    rows = [
        HEADER,
        ("---", "---:", "---:", "---:", "---", "---:", "---:", "---", "---"),
        *(line.cells for line in table),
    ]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)
