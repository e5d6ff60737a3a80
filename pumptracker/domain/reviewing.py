"""When an article is to be read through again: the clinic's months after its last review."""

from __future__ import annotations

from datetime import date

from pumptracker.domain.calendar import days_after, months_after

OVERDUE, DUE, REVIEWED = "overdue", "due", "reviewed"
STATES = (OVERDUE, DUE, REVIEWED)
"""How an article stands, the most pressing first."""

NOTICE_DAYS = 30
"""How long before its date a review is listed as due."""


def next_review(reviewed_on: date | None, months: int) -> date | None:
    """The day by which an article is to be reviewed again; None where it is not known to have been reviewed at all."""
    return None if reviewed_on is None else months_after(reviewed_on, months)


def review_state(next_on: date | None, today: date) -> str:
    """Whether a review is overdue, due or done; one without a date is overdue (no date without evidence)."""
    if next_on is None or next_on < today:
        return OVERDUE
    return DUE if next_on <= days_after(today, NOTICE_DAYS) else REVIEWED


def day_reviewed(written: str) -> date | None:
    """The day a review is counted from: "2026-11" is the first of that month, the earlier way; None for no date."""
    try:
        return date.fromisoformat(written if written.count("-") == 2 else f"{written}-01")
    except ValueError:
        return None
