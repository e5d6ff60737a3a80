"""What closed days do to the patients: visits that fall on them, and what must be done before them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from pumptracker.domain.appearing import is_listed
from pumptracker.domain.calendar import LONGEST_CLOSURE_DAYS, Closure, days_after
from pumptracker.domain.due import due_items
from pumptracker.domain.due_item import VISITS, DueItem
from pumptracker.domain.policy import Policy
from pumptracker.domain.record import Booking, PatientRecord
from pumptracker.domain.refused import Refused
from pumptracker.domain.status import unsafe_because

FALLS, BOOK_BY, INSIDE, AFTER = "falls", "book_by", "inside", "after"
"""Why a patient is concerned: a visit falls on a closed day; book-by moves earlier; the refill-by date lies in the
closure; it comes so soon after the closure that the clinic's margin begins before or in it."""

_YEARS = (2000, 2199)
_NO_TIER = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Affected:
    """A visit that falls, or something to be done earlier.

    `was` is the day of the visit, else book-by as it was without the closure. `must` is the last day it may be moved
    to, None where no date is known. `due_on` is never moved by a closure.
    """

    why: str
    kind: str
    tier: int | None = None
    due_on: date | None = None
    was: date | None = None
    must: date | None = None
    at: str = ""
    booking_id: int = 0

    @property
    def urgency(self) -> tuple[int, date, date]:
        """Sorts as the worklist does: the most dangerous drug first, then the earliest refill-by date."""
        return self.tier or _NO_TIER, self.due_on or date.max, self.was or date.max


def check_closure(closure: Closure) -> None:
    """Raise Refused where these cannot be the days of a closure."""
    if closure.last_on < closure.first_on:
        raise Refused("ends_before_it_begins", field="last_on")
    for day, field in ((closure.first_on, "first_on"), (closure.last_on, "last_on")):
        if not _YEARS[0] <= day.year <= _YEARS[1]:
            raise Refused("not_a_sensible_date", field=field, given_on=day)
    if (closure.last_on - closure.first_on).days > LONGEST_CLOSURE_DAYS:
        raise Refused("calendar_closed_too_long", field="last_on")


def without_and_with(policy: Policy, closure: Closure) -> tuple[Policy, Policy]:
    """The policy as it would be without a closure, and with it; raises Refused where it would close for too long.

    The closure may be marked already.
    """
    days = (closure.first_on, closure.last_on)
    others = tuple(each for each in policy.calendar.closures if (each.first_on, each.last_on) != days)
    before = replace(policy.calendar, closures=others)
    after = replace(policy.calendar, closures=(*others, closure))
    after.check_closures("last_on")
    return replace(policy, calendar=before), replace(policy, calendar=after)


def reach(policy: Policy, closure: Closure) -> date:
    """The last due-by day that a closure can concern, by the policy with it."""
    return days_after(policy.calendar.open_after(closure.last_on), policy.numbers.refill_margin_days)


def affected(
    record: PatientRecord, before: Policy, after: Policy, closure: Closure, today: date
) -> tuple[Affected, ...]:
    """What a closure does to one patient, the most urgent first; nothing for one who is on no list.

    What is booked on a day that still counts needs nothing, nor does a visit that is over.
    """
    if not is_listed(record):
        return ()
    items = due_items(record, after)
    falls = list(_falls(record, items, before, after, closure, today))
    fallen = {each.booking_id for each in falls}
    on_fallen = {(each.kind, each.visit_on, each.visit_at) for each in record.bookings if each.id in fallen}
    old = {(each.kind, each.nth): each for each in due_items(record, before)}
    earlier = (
        _earlier(old.get((item.kind, item.nth)), item, after, closure)
        for item in items
        if item.kind in VISITS
        and (item.kind, item.booked_for, item.booked_at) not in on_fallen
        and not (item.booked_for is not None and unsafe_because(item, today) is None)
    )
    return tuple(sorted([*falls, *(each for each in earlier if each is not None)], key=lambda each: each.urgency))


def _falls(
    record: PatientRecord, items: tuple[DueItem, ...], before: Policy, after: Policy, closure: Closure, today: date
) -> Iterator[Affected]:
    for booking in record.bookings:
        if booking.outcome is not None or booking.visit_on < today:
            continue
        if not closure.first_on <= booking.visit_on <= closure.last_on or not before.calendar.is_open(booking.visit_on):
            continue
        item = _item_of(items, booking)
        if item is not None and item.filled_on is not None and booking.visit_on <= item.filled_on:
            continue
        due_on = (item.due_on or item.limit_on) if item else None
        yield Affected(
            why=FALLS, kind=booking.kind, tier=item.tier if item else None, due_on=due_on, was=booking.visit_on,
            must=after.calendar.open_on_or_before(due_on) if due_on else None, at=booking.visit_at,
            booking_id=booking.id,
        )  # fmt: skip


def _item_of(items: tuple[DueItem, ...], booking: Booking) -> DueItem | None:
    """The item a booking is for: the one that is judged by it, else the first of its kind."""
    same = [item for item in items if item.kind == booking.kind]
    judged = [item for item in same if (item.booked_for, item.booked_at) == (booking.visit_on, booking.visit_at)]
    return next(iter(judged or same), None)


def _earlier(old: DueItem | None, new: DueItem, after: Policy, closure: Closure) -> Affected | None:
    """What must be done earlier than without the closure, and why; None where the closure does not concern it."""
    due_on, must = new.due_on or new.limit_on, new.book_by or new.limit_book_by
    if old is None or due_on is None or must is None:
        return None
    was = old.book_by or old.limit_book_by
    why = _why(was, must, due_on, after.numbers.refill_margin_days if new.kind == "refill" else 0, closure)
    if not why:
        return None
    last_before = after.calendar.open_on_or_before(closure.first_on - timedelta(days=1))
    return Affected(why=why, kind=new.kind, tier=new.tier, due_on=due_on, was=was, must=min(must, last_before))


def _why(was: date | None, must: date, due_on: date, margin: int, closure: Closure) -> str:
    if closure.first_on <= due_on <= closure.last_on:
        return INSIDE
    if closure.last_on < due_on <= days_after(closure.last_on, margin):
        return AFTER
    return BOOK_BY if was is not None and must < was else ""
