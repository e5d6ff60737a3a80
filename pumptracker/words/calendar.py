"""The calendar: days, weeks, months, and what is said when a visit is moved."""

from __future__ import annotations

CALENDAR: dict[str, str] = {}
