"""Starts PumpTracker: the desk, or a headless verb."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from pumptracker.paths import DATABASE, data_folder, resources


def main() -> None:
    """Run the verb of the command line, or open the desk where there is none, and exit as it says."""
    try:
        code = run(sys.argv[1:])
        if sys.stdout is not None:  # a windowed program on Windows has none
            sys.stdout.flush()
    except OSError as error:  # a disk too full for what was to be said
        if not isinstance(error, BrokenPipeError):  # whoever reads has read enough: `pumptracker worklist | head`
            from pumptracker.cli import tell_of_system

            tell_of_system(error)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 1
    except KeyboardInterrupt:
        from pumptracker.words import tr

        if sys.stderr is not None:
            print(tr("cli_interrupted"), file=sys.stderr)
        code = 130
    sys.exit(code)


def run(arguments: Sequence[str]) -> int:
    """Open the desk where only its options are given; whatever else is typed is the command line's."""
    plain = desk_options(arguments)
    if plain is not None:
        return desk_verb("desk", data_folder(plain[0]) / DATABASE, plain[1])
    from pumptracker import cli

    return cli.run(arguments, desk_verb)


def desk_options(arguments: Sequence[str]) -> tuple[str | None, date | None] | None:
    """The folder and the day given to the desk; None where something else is typed, which the command line reads.

    The verbs cost more to import than the desk takes to open: it is not to wait for them.
    """
    given: dict[str, str] = {}
    words = iter(arguments)
    for word in words:
        name, is_joined, value = word.partition("=")
        if not is_joined:
            value = next(words, "")
        if name not in ("--data", "--on") or value[:1] in ("", "-"):
            return None
        given[name] = value
    try:
        return given.get("--data"), date.fromisoformat(given["--on"]) if "--on" in given else None
    except ValueError:
        return None


def desk_verb(verb: str, database: Path, today: date | None, spoken: str = "") -> int:
    """The verbs that need Qt, which is imported only here; `spoken` is the language asked for, "" for none."""
    if verb in ("desk", "take-over"):
        gc.disable()  # nothing that a start makes is garbage; the desk puts it on again after the first paint
        from pumptracker.ui import desk

        return desk.open_desk(database, today, spoken, take_over=verb == "take-over")
    if verb == "self-test":
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        if not any("utf" in os.environ.get(name, "").lower() for name in ("LC_ALL", "LC_CTYPE", "LANG")):
            os.environ["LC_ALL"] = "C.UTF-8"  # what Qt says of another is no fault of the program's
        if sys.platform == "win32":  # without a screen, Qt takes no fonts of Windows
            os.environ.setdefault("QT_QPA_FONTDIR", str(resources() / "fonts"))
        from pumptracker.ui.self_test.running import self_test

        return self_test(today)
    from pumptracker.ui import demonstration

    return demonstration.open_demo(today)


if __name__ == "__main__":
    main()
