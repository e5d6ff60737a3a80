"""Starts PumpTracker: the desk, or a headless verb."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

from pumptracker.cli import run


def main() -> None:
    """Run the verb of the command line, or open the desk where there is none, and exit as it says."""
    sys.exit(run(sys.argv[1:], desk_verb))


def desk_verb(verb: str, database: Path, today: date | None) -> int:
    """The verbs that need Qt, which is imported only here."""
    if verb == "self-test":
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from pumptracker.ui import desk

    if verb == "desk":
        return desk.open_desk(database, today)
    return desk.self_test(today) if verb == "self-test" else desk.open_demo(today)


if __name__ == "__main__":
    main()
