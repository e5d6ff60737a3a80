"""One turn of one measurement in a process of its own: `python -m tests.bench.inside` PART FOLDER PATIENTS TURN OFTEN.

Prints the samples as JSON. A fresh process each time, so that no size profits from what another left in memory.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

Turn = tuple[Path, Path, int, int, float]
"""Clinic, scratch folder, patients, number of the turn, how often (or for how many seconds)."""


def _on_the_desk(name: str) -> Callable[[Turn], Any]:
    def run(turn: Turn) -> Any:
        from tests.bench import clicking, searching
        from tests.bench.desk import Desk

        deed = {
            "search": searching.keystrokes, "filter": clicking.filters, "open": clicking.opened,
            "scroll": clicking.scrolled, "refill": clicking.refilled,
        }[name]  # fmt: skip
        folder, _, patients, number, often = turn
        desk = Desk(folder)
        deed(desk, patients, 1_000 + number, max(2, int(often) // 5))  # what is slow once is not measured
        samples = deed(desk, patients, number, int(often))
        desk.close()
        return samples

    return run


def _whole(name: str) -> Callable[[Turn], Any]:
    def run(turn: Turn) -> Any:
        from tests.bench import whole

        folder, scratch, patients, _, _ = turn
        if name == "import":
            return whole.imported(patients, scratch / "import")
        return whole.recomputed(folder) if name == "recompute" else whole.backed_up(folder, scratch)

    return run


def _soak(turn: Turn) -> Any:
    from tests.bench.soaking import soaked

    samples, trouble = soaked(turn[0], turn[4])
    for each in trouble:
        print(each, file=sys.stderr)
    return {**samples, "troubles": [float(len(trouble))]}


TURNS: dict[str, Callable[[Turn], Any]] = {
    **{name: _on_the_desk(name) for name in ("search", "filter", "open", "scroll", "refill")},
    **{name: _whole(name) for name in ("import", "recompute", "backup")},
    "soak": _soak,
}


def main(arguments: list[str]) -> None:
    """Run one turn and print what it measured."""
    part, folder, scratch, patients, number, often = arguments
    print(json.dumps(TURNS[part]((Path(folder), Path(scratch), int(patients), int(number), float(often)))))


if __name__ == "__main__":
    main(sys.argv[1:])
