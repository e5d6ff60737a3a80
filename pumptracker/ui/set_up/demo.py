"""The demo clinic in a program of its own, beside the desk that is open."""

from __future__ import annotations

import sys

from PySide6.QtCore import QProcess

from pumptracker.paths import is_bundled
from pumptracker.words import choosing, language


def demo_command() -> list[str]:
    """What starts the demo clinic in the language spoken: this bundle, or this Python with the package."""
    program = [sys.executable] if is_bundled() else [sys.executable, "-m", "pumptracker"]
    return [*program, "demo", choosing.OPTION, language()]


def open_demo() -> None:
    """Start it; it goes on whatever becomes of this desk."""
    program, *arguments = demo_command()
    QProcess.startDetached(program, arguments)
