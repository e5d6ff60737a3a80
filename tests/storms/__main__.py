"""Run one storm and print its figures as JSON: `python -m tests.storms kill-desk --rounds 100 --seed 1`."""

from __future__ import annotations

import argparse
import importlib
import json
import sys
import tempfile
import time
from pathlib import Path

STORMS = {
    "kill-desk": "killing:desk", "kill-upgrade": "killing:upgrade", "kill-making": "killing:making",
    "kill-backup": "killing:backing_up", "kill-restore": "killing:restoring",
    "power": "power:desk", "power-off": "power:control", "power-making": "power:making",
    "power-upgrade": "power:upgrade", "disk": "failing:disk", "flips": "flipping:flips",
    "rewritten": "rewriting:rewritten", "months": "months:months",
}  # fmt: skip


def main() -> int:
    """Run it; 1 where something went wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.storms", description=__doc__)
    parser.add_argument("storm", choices=STORMS)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    module, name = STORMS[options.storm].split(":")
    run = getattr(importlib.import_module(f"tests.storms.{module}"), name)
    began = time.monotonic()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        found = run(options.rounds, options.seed, Path(folder))
    print(json.dumps(found.plain() | {"seconds": round(time.monotonic() - began, 1), "seed": options.seed}))
    return 1 if found.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
