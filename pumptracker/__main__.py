"""Starts PumpTracker: the desk, or a headless verb."""

from __future__ import annotations

import os
import sys
from datetime import date

from pumptracker.cli import run
from pumptracker.paths import DATABASE, data_folder
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.words import sentence


def main() -> None:
    """Run the verb of the command line, or open the desk where there is none, and exit as it says."""
    sys.exit(run(sys.argv[1:], desk_verb) if sys.argv[1:] else _desk())


def desk_verb(verb: str, today: date | None) -> int:
    """The verbs that need Qt, which is imported only here."""
    if verb == "self-test":
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from pumptracker.ui import desk

    return desk.self_test(today) if verb == "self-test" else desk.open_demo(today)


def _desk() -> int:
    from pumptracker.ui.desk import open_desk

    try:
        return open_desk(data_folder(None) / DATABASE)
    except StoreUnavailable as unavailable:
        print(sentence(unavailable.code, unavailable.facts), file=sys.stderr)
        return 1


if __name__ == "__main__":
    main()
