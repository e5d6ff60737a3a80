"""Starts PumpTracker."""

from __future__ import annotations

import sys

from pumptracker.cli import run


def main() -> None:
    """Run the verb of the command line and exit as it says."""
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
