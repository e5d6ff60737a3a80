"""Starts PumpTracker: the desk, or a headless verb."""

from __future__ import annotations

import sys

from pumptracker.cli import run
from pumptracker.paths import DATABASE, data_folder


def main() -> None:
    """Run the verb of the command line, or open the desk where there is none, and exit as it says."""
    sys.exit(run(sys.argv[1:]) if sys.argv[1:] else _desk())


def _desk() -> int:
    from pumptracker.ui.desk import open_desk

    return open_desk(data_folder(None) / DATABASE)


if __name__ == "__main__":
    main()
