"""What a due item means on a day: its status, its place in the order, the tile it counts in.

None of it is a fact: it follows from the item and the day, and so does how long it stays so.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from pumptracker.domain.days import days_after
from pumptracker.domain.due_item import DueItem
from pumptracker.domain.numbers import Numbers

OVERDUE, UNKNOWN, UNSAFE, SOON, BOOKED, LATER = "overdue", "unknown", "unsafe", "soon", "booked", "later"
STATUSES = (OVERDUE, UNKNOWN, UNSAFE, SOON, BOOKED, LATER)
"""The statuses, in the order of the tiles; `soon` is the tile "to book"."""

_PUMP_KINDS = ("refill", "replacement")
_NO_TIER = 9
_NO_DAY = "9999-12-31"
_GROUPS = {UNKNOWN: 1, SOON: 5, BOOKED: 6, LATER: 7}


def on_day(item: DueItem, today: date) -> DueItem:
    """The item as it stands on a day: an unknown date whose limit has passed is due by that limit."""
    if item.due_on is None and item.limit_on is not None and item.limit_on < today:
        return replace(
            item, due_on=item.limit_on, book_by=item.limit_book_by, order_by=item.limit_order_by,
            governing=item.limit_governing,
        )  # fmt: skip
    return item


def unsafe_because(item: DueItem, today: date) -> str | None:
    """Why the booking does not count: `after_due`, `closed_day`, `drug_expires` or `past`; None where it does."""
    if item.booked_for is None:
        return None
    return "past" if item.booked_for < today else item.booking_fault


class Horizon(NamedTuple):
    """The day a worklist is read on, as ISO text, with what the clinic's numbers make of it."""

    today: str
    soon_until: str


def horizon(today: date, numbers: Numbers) -> Horizon:
    """The horizon of a day."""
    soon_until = days_after(today, numbers.soon_days).isoformat()
    return Horizon(today.isoformat(), soon_until)


class Facts(NamedTuple):
    """What of a due item decides its status and place. Days are ISO text, which sorts as days do.

    Text and not dates, so that a whole register is put in order without making a date of each cell.
    """

    kind: str
    due_on: str | None
    book_by: str | None
    tier: int | None
    limit_on: str | None
    limit_book_by: str | None
    closes_after: str | None
    booked_for: str | None
    booking_fault: str | None
    raised: int


Standing = tuple[str, tuple[int | str, ...]]


def standing(facts: Facts, day: Horizon) -> Standing | None:
    """The status on a day and where it puts the item in the order; None for one no longer listed."""
    if facts.closes_after is not None and facts.closes_after < day.today:
        return None
    due_on, book_by = _known(facts, day)
    status = _status(facts, due_on, book_by, day)
    tier = facts.tier or _NO_TIER
    first: int | str = 0
    second: int | str = ""
    group = _group(facts.kind, status)
    if group == 0:
        first, second = tier, due_on or _NO_DAY
    elif status == SOON and not facts.raised:
        first = 1
    return status, (group, first, second, book_by or _NO_DAY, tier)


def _known(facts: Facts, day: Horizon) -> tuple[str | None, str | None]:
    """Due on and book by, as far as they are known on a day: by the limit once that has passed."""
    if facts.due_on is None and facts.limit_on is not None and facts.limit_on < day.today:
        return facts.limit_on, facts.limit_book_by
    return facts.due_on, facts.book_by


def place(key: tuple[int | str, ...], name: tuple[str, str], mrn: str, kind: str, nth: int) -> str:
    """A text that sorts as the worklist does: by the standing's key, then by name, MRN and kind (rules.md, "Order")."""
    group, first, second, book_by, tier = key
    family, given = name
    return f"{group}{first}{second}\x01{book_by}{tier}\x01{family}\x01{given}\x01{mrn}\x01{kind}\x01{nth:02}"


def stays_until(facts: Facts, status: str | None, day: Horizon) -> str:
    """The last day on which an item that has this status on `day` still has it, and its place, as long as nobody acts.

    It may name an earlier day than the last one, never a later one.
    """
    if status is None:
        return _NO_DAY
    due_on, book_by = _known(facts, day)
    turns = [facts.closes_after, due_on or facts.limit_on, facts.booked_for]
    if status == LATER:
        turns.append(_before(book_by, day))
    return min((each for each in turns if each is not None and each >= day.today), default=_NO_DAY)


@lru_cache(maxsize=4096)
def _before(book_by: str | None, day: Horizon) -> str | None:
    """The last day on which something to book by a day is not yet soon."""
    if book_by is None:
        return None
    ahead = date.fromisoformat(day.soon_until).toordinal() - date.fromisoformat(day.today).toordinal()
    return days_after(date.fromisoformat(book_by), -ahead - 1).isoformat()


def _status(facts: Facts, due_on: str | None, book_by: str | None, day: Horizon) -> str:
    if due_on is None:
        return UNKNOWN
    if due_on < day.today and facts.kind != "drug_order":
        return OVERDUE
    if facts.booked_for is not None:
        return UNSAFE if facts.booking_fault or facts.booked_for < day.today else BOOKED
    return SOON if book_by is not None and book_by <= day.soon_until else LATER


def _group(kind: str, status: str) -> int:
    """The groups of rules.md, "Order", counted from the most urgent."""
    if status == OVERDUE:
        return 0 if kind in _PUMP_KINDS else 3
    if status == UNSAFE:
        return 2 if kind == "refill" else 4
    return _GROUPS[status]
