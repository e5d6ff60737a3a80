"""The demo clinic in a program of its own, beside the desk that is open."""

from __future__ import annotations

import sys

from PySide6.QtCore import QProcess

from pumptracker.domain.refused import Refused
from pumptracker.paths import is_bundled
from pumptracker.words import choosing, language


def demo_command() -> list[str]:
    """What starts the demo clinic in the language spoken: this bundle, or this Python with the package."""
    program = [sys.executable] if is_bundled() else [sys.executable, "-m", "pumptracker"]
    return [*program, "demo", choosing.OPTION, language()]


def open_demo(command: list[str] | None = None) -> None:
    """Start it, and it goes on whatever becomes of this desk; raises Refused where the computer does not start it."""
    program, *arguments = command or demo_command()
    if not QProcess.startDetached(program, arguments)[0]:
        raise Refused("demo_not_begun")
