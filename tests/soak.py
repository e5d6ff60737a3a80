"""Long runs: `python3 dev.py soak [--runs N]` the random desk, `--faults` planted, `--walk MINUTES` keys and clicks.

The storms: `--kill N`, `--power N`, `--disk`, `--flips N`, `--months N`; `--write-doc` writes docs/reliability.md.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings
from hypothesis.errors import Flaky
from hypothesis.stateful import run_state_machine_as_test
from PySide6.QtWidgets import QApplication

from pumptracker.ui import theme
from tests import walk
from tests.faults import FAULTS, planted
from tests.storms import soaking
from tests.test_random_desk import RandomDesk


def run_desk(runs: int, *, steps: int = 40, derandomize: bool = False) -> str | None:
    """Run the random desk; returns what it tripped over, None where the promise held."""
    limits = settings(
        max_examples=runs, stateful_step_count=steps, deadline=None, derandomize=derandomize, database=None,
        phases=(Phase.generate,), suppress_health_check=list(HealthCheck), print_blob=False,
    )  # fmt: skip
    try:
        run_state_machine_as_test(RandomDesk, settings=limits)
    except (AssertionError, Flaky, LookupError, ValueError) as found:
        return type(found).__name__
    return None


def walk_desk(minutes: float) -> int:
    """Walk over the desk, a new clinic every minute; 1 where anything raised, warned or broke."""
    app = QApplication([])
    theme.apply(app)
    steps, troubles, seed = 0, 0, 0
    ends = time.monotonic() + 60 * minutes
    while time.monotonic() < ends and troubles < 20:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            found, made = walk.run(Path(folder), seed, seconds=min(60.0, ends - time.monotonic()))
        for each in found:
            print(f"seed {seed}: {each}", flush=True)
        steps, troubles, seed = steps + made, troubles + len(found), seed + 1
    print(f"{steps} keys and clicks on {seed} clinics in {minutes:g} minutes: {troubles or 'no'} troubles")
    return 1 if troubles else 0


def main() -> int:
    """Soak, and say what was run and found; 1 where the promise broke or a planted fault was missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--faults", action="store_true", help="plant each fault in turn; each must be caught")
    parser.add_argument("--runs", type=int, default=2000, help="runs of the random desk (with --faults: at most)")
    parser.add_argument("--walk", type=float, metavar="MINUTES", help="walk over the window by random keys and clicks")
    parser.add_argument("--kill", type=int, metavar="N", help="kill -9 so many times")
    parser.add_argument("--power", type=int, metavar="N", help="cut the power so many times (Linux, with fuse3)")
    parser.add_argument("--disk", action="store_true", help="let the disk fail at every single write (with fuse3)")
    parser.add_argument("--flips", type=int, metavar="N", help="flip bits and bytes so many times")
    parser.add_argument("--months", type=int, metavar="N", help="live so many months of a clinic of 1,000 pumps")
    parser.add_argument("--write-doc", action="store_true", help="write docs/reliability.md from what was found")
    parser.add_argument("--seed", type=int, default=1, help="of the storms")
    options = parser.parse_args()
    if any((options.kill, options.power, options.disk, options.flips, options.months, options.write_doc)):
        return soaking.run(options)
    if options.walk:
        return walk_desk(options.walk)
    if not options.faults:
        began = time.monotonic()
        found = run_desk(options.runs)
        print(f"{options.runs} runs in {time.monotonic() - began:.0f} s: {found or 'the promise held'}")
        return 1 if found else 0
    missed = 0
    for name in FAULTS:
        with planted(name):
            found = run_desk(options.runs)
        missed += found is None
        print(f"{'caught' if found else 'MISSED':7} {name}", flush=True)
    print(f"{len(FAULTS) - missed} of {len(FAULTS)} planted faults caught")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
