"""The only place that asks the time."""

from __future__ import annotations

from datetime import date


def today() -> date:
    """The day it is at the desk."""
    return date.today()
