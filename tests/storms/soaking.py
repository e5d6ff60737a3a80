"""What `dev.py soak` runs of the storms, and the page docs/reliability.md that is written from what it found."""

from __future__ import annotations

import json
import subprocess
import sys
from argparse import Namespace
from pathlib import Path
from typing import Any

from tests.storms import report

ROOT = Path(__file__).parent.parent.parent
FOUND = ROOT / "build" / "reliability"
DAYS = 21
"""Open days of a month."""


def plan(options: Namespace) -> list[tuple[str, int]]:
    """Which storms, and how many rounds of each."""
    storms: list[tuple[str, int]] = []
    if options.kill:
        storms += [("kill-desk", options.kill), ("kill-upgrade", _some(options.kill))]
        storms += [(f"kill-{what}", _some(options.kill)) for what in ("making", "backup", "restore")]
    if options.power:
        storms += [("power", options.power), ("power-off", _some(options.power, 5))]
        storms += [("power-making", _some(options.power, 5)), ("power-upgrade", _some(options.power, 5))]
    storms += [("disk", 0)] if options.disk else []
    storms += [("flips", options.flips), ("rewritten", options.flips)] if options.flips else []
    return storms + ([("months", options.months * DAYS)] if options.months else [])


def _some(rounds: int, part: int = 10) -> int:
    return max(1, rounds // part)


def run(options: Namespace) -> int:
    """Run the storms that were asked for; 1 where anything was lost, or the control run lost nothing."""
    failed = 0
    FOUND.mkdir(parents=True, exist_ok=True)
    for name, rounds in plan(options):
        found = storm(name, rounds, options.seed)
        (FOUND / f"{name}.json").write_text(json.dumps(found, indent=1), encoding="utf-8")
        good = (found["wrong"] > 0) == (name == "power-off")
        failed += not good
        print(f"{'held' if good else 'BROKE':5} {report.line(found)}", flush=True)
        for trouble in found["troubles"] if not good else ():
            print(f"      {trouble}", flush=True)
    if options.write_doc:
        figures = {each.stem: json.loads(each.read_text(encoding="utf-8")) for each in FOUND.glob("*.json")}
        (ROOT / "docs" / "reliability.md").write_text(report.page(figures), encoding="utf-8")
    return 1 if failed else 0


def storm(name: str, rounds: int, seed: int) -> dict[str, Any]:
    """One storm, in a process of its own."""
    command = [sys.executable, "-m", "tests.storms", name, "--rounds", str(rounds), "--seed", str(seed)]
    ended = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False)
    if not ended.stdout:
        return {"storm": name, "rounds": 0, "wrong": 1, "counts": {}, "troubles": ["it did not run"], "seconds": 0}
    found: dict[str, Any] = json.loads(ended.stdout)
    return found
