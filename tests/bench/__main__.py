"""Measures what is asked for, prints the table, and keeps the figures: `python3 dev.py bench --help`."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from tests.bench import importing, page, recomputing, registers, report, screen, start

PARTS = ("start", "desk", "import", "recompute", "roam")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure; returns the exit code, which says nothing of the figures."""
    options = _parser().parse_args(arguments)
    sizes = [int(size) for size in options.patients.split(",")]
    clinics = {size: registers.clinic(size, say=_say) for size in sizes}
    results = json.loads(options.results.read_text(encoding="utf-8")) if options.results.exists() else {}
    measures: dict[str, Callable[[], object]] = {
        "start": lambda: start.measure({f"{size:,} patients": clinics[size] for size in sizes}, rounds=options.rounds),
        "desk": lambda: _desk(clinics, options.samples, options.turns),
        "import": lambda: {**importing.measure(max(sizes), rounds=options.heavy), "rows": max(sizes)},
        "recompute": lambda: {str(size): recomputing.measure(clinics[size], rounds=options.heavy) for size in sizes},
        "roam": lambda: _roam(clinics, options.minutes),
    }
    for part in options.only.split(","):
        if part in ("start", "desk", "roam") and not screen.is_possible():
            _say(f"{part}: left out, since there is no Xvfb here to show windows on")
            continue
        _say(f"measuring: {part}")
        results |= {part: measures[part](), "machine": report.machine()}
        options.results.parent.mkdir(parents=True, exist_ok=True)
        options.results.write_text(json.dumps(results, indent=1), encoding="utf-8")
    print(report.as_text(report.lines(results)))
    print(*(f"{name}: {value}" for name, value in results.get("machine", {}).items()), sep="\n")
    if options.write_doc:
        options.write_doc.write_text(page.written(results), encoding="utf-8")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    parser.add_argument("--patients", default="1000,10000,100000", help="the sizes of the clinics")
    parser.add_argument("--only", default=",".join(PARTS), help="some of: %(default)s")
    parser.add_argument("--rounds", type=int, default=12, help="starts of each program")
    parser.add_argument("--samples", type=int, default=60, help="samples of each deed at the desk, in each turn")
    parser.add_argument("--turns", type=int, default=2, help="turns at the desk with each clinic")
    parser.add_argument("--heavy", type=int, default=2, help="rounds of import, recomputation and backup")
    parser.add_argument("--minutes", type=float, default=2.0, help="of random use with the smallest and largest clinic")
    parser.add_argument("--results", type=Path, default=registers.CACHE / "results.json", help="where figures are kept")
    parser.add_argument("--write-doc", type=Path, nargs="?", const=Path("docs/performance.md"), help="write the page")
    return parser


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _desk(clinics: Mapping[int, Path], samples: int, turns: int) -> dict[str, dict[str, list[float]]]:
    """The clinics by turns, each time in a process of its own."""
    found: dict[str, dict[str, list[float]]] = {str(size): {} for size in clinics}
    with screen.virtual_screen() as shown:
        for _ in range(turns):
            for size, clinic in clinics.items():
                figures = _in_window(shown, "tests.bench.desk", str(clinic), str(size), str(samples))
                for name, values in figures.items():
                    found[str(size)].setdefault(name, []).extend(values)
    return found


def _roam(clinics: Mapping[int, Path], minutes: float) -> dict[str, dict[str, list[float]]]:
    found = {}
    with screen.virtual_screen() as shown:
        for size in sorted({min(clinics), max(clinics)}):
            figures = _in_window(shown, "tests.bench.roaming", str(clinics[size]), str(minutes))
            found[str(size)] = {**figures, "minutes": [minutes]}
    return found


def _in_window(shown: screen.Screen, module: str, *arguments: str) -> dict[str, list[float]]:
    """Run a measurement that needs a window on that screen; what it prints are its figures."""
    environment = {**os.environ, "DISPLAY": shown.display, "QT_QPA_PLATFORM": "xcb"}
    command = [sys.executable, "-m", module, *arguments]
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    figures: dict[str, list[float]] = json.loads(done.stdout)
    return figures


if __name__ == "__main__":
    sys.exit(main())
