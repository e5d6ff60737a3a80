"""What the clinic has chosen for its calls: the ladder of steps by tier, and its texts for callers."""

from __future__ import annotations

import sqlite3

from pumptracker.domain.ladder import SHIPPED, Ladder
from pumptracker.store.settings import setting

LADDER, CALLER_TEXTS = "ladder", "caller_texts"
"""The settings they are kept under: by tier, and by the code of the text; what is not there is as shipped."""


def ladder(db: sqlite3.Connection) -> Ladder:
    """The steps of every tier."""
    return {**SHIPPED, **setting(db, LADDER, {})}


def caller_texts(db: sqlite3.Connection) -> dict[str, str]:
    """The texts that the clinic has worded for itself, by code."""
    return dict(setting(db, CALLER_TEXTS, {}))


def emergency_number(db: sqlite3.Connection) -> str:
    """The number that is dialled in an emergency; "" while the clinic has not entered it."""
    return str(setting(db, "emergency_number", ""))


def manufacturer_lines(db: sqlite3.Connection) -> str:
    """The telephone lines of the pumps' manufacturers, as the clinic has entered them; "" while it has not."""
    return str(setting(db, "manufacturer_lines", ""))
