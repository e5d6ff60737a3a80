"""The only place that asks the time."""

from __future__ import annotations

from datetime import UTC, date, datetime


def today() -> date:
    """The day it is at the desk."""
    return date.today()


def time_of_day() -> str:
    """The time it is at the desk, as it is kept: "14:05"."""
    return f"{datetime.now().astimezone():%H:%M}"


def now() -> datetime:
    """The moment it is, in UTC."""
    return datetime.now(UTC)
