"""What a measurement is given: which clinics, how often, where windows appear, how to tell how far it is."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Figures = dict[str, Any]
"""What a measurement leaves for the JSON: samples by name and by size."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """How to measure. `clinics` are folders by number of patients; `scratch` is emptied in the end."""

    clinics: dict[int, Path]
    scratch: Path
    quick: bool = False
    display: str = ""
    """The X display for windows; none: nobody sees them."""
    soak_minutes: float = 1.0

    def times(self, often: int, quick: int) -> int:
        """How often to do something."""
        return quick if self.quick else often

    def environment(self) -> dict[str, str]:
        """What a program that opens a window is started with: preferences of its own, and where to show it."""
        kept = {name: value for name, value in os.environ.items() if name not in ("WAYLAND_DISPLAY", "QT_SCALE_FACTOR")}
        where = {"DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"} if self.display else {}
        return kept | {"QT_QPA_PLATFORM": "offscreen"} | where | {"XDG_CONFIG_HOME": str(self.scratch / "config")}


def tell(text: str) -> None:
    """Say how far it is, apart from the table."""
    print(text, file=sys.stderr, flush=True)
