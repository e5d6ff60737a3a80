"""The only place that asks the time."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime


def today() -> date:
    """The day it is at the desk, in the time zone that the PC is in now."""
    follow_the_zone()
    return date.today()


def time_of_day() -> str:
    """The time it is at the desk, as it is kept: "14:05"."""
    follow_the_zone()
    return f"{datetime.now().astimezone():%H:%M}"


def follow_the_zone() -> None:
    """Notice that the PC was carried into another time zone: by itself Python keeps the one it began in."""
    if hasattr(time, "tzset"):  # Windows has none, and asks the system each time
        time.tzset()


def moment() -> tuple[float, float, int]:
    """The wall's clock, one that nobody sets (both in seconds), and how far the zone is from UTC (seconds)."""
    follow_the_zone()
    return time.time(), time.monotonic(), time.localtime().tm_gmtoff


def now() -> datetime:
    """The moment it is, in UTC."""
    return datetime.now(UTC)
