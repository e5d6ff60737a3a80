"""Long runs of the random desk: `python3 dev.py soak [--faults] [--runs N]`."""

from __future__ import annotations

import argparse
import sys
import time

from hypothesis import HealthCheck, Phase, settings
from hypothesis.errors import Flaky
from hypothesis.stateful import run_state_machine_as_test

from tests.faults import FAULTS, planted
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


def main() -> int:
    """Soak, and say what was run and found; 1 where the promise broke or a planted fault was missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--faults", action="store_true", help="plant each fault in turn; each must be caught")
    parser.add_argument("--runs", type=int, default=2000, help="runs of the random desk (with --faults: at most)")
    options = parser.parse_args()
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
