"""Counting days."""

from __future__ import annotations

from datetime import date


def days_after(day: date, days: int) -> date:
    """`day` plus `days` days, held at the ends of the calendar."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))
