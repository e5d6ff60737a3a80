"""How long copies of the clinic's file are kept, when another is due, and when its lack is to be said."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from datetime import datetime, timedelta
from typing import NamedTuple

DAYS, WEEKS, MONTHS = 14, 8, 24
"""For so many days, weeks and months copies are kept."""

EVERY = timedelta(days=1)
"""How old the newest copy may be."""

ROUTINE = ("close", "daily")
"""Reasons of which a later copy of the day stands for an earlier one; every other one comes before a step."""

_SLACK = timedelta(minutes=5)
"""How far ahead of the clock a copy may be dated and still count as made: clocks are set a little."""


class Copy(NamedTuple):
    """A copy by what its name says: when and why it was made."""

    made_at: datetime
    reason: str


def kept(copies: Iterable[Copy], now: datetime) -> frozenset[Copy]:
    """Which copies stay: the newest of each of the last 14 days, 8 weeks and 24 months that have any.

    Of each of those days also the first and the last that were made before an import, a merge, an upgrade and so on:
    the copy at close must not take the place of the one to which such a step can be taken back. Not every one of
    them, since a register may be imported by a script every few minutes.

    Days without a copy do not count, so that neither a holiday nor a clock set years ahead takes an old copy away.
    Those dated after `now` are judged by themselves: a clock set back loses none of them, nor any that it makes.
    """
    every = set(copies)
    past = {each for each in every if each.made_at <= now + _SLACK}
    return _kept(past) | _kept(every - past)


def _kept(copies: Iterable[Copy]) -> frozenset[Copy]:
    newest_first = sorted(copies, reverse=True)
    days = _newest(newest_first, _day, DAYS)
    weeks, months = _newest(newest_first, _week, WEEKS), _newest(newest_first, _month, MONTHS)
    return days | weeks | months | _before_steps(newest_first, {_day(each) for each in days})


def _before_steps(newest_first: list[Copy], days: set[Hashable]) -> frozenset[Copy]:
    """Of those days the first and the last copy made before each kind of step."""
    steps = [each for each in newest_first if each.reason not in ROUTINE and _day(each) in days]
    last = {(_day(each), each.reason): each for each in reversed(steps)}
    first = {(_day(each), each.reason): each for each in steps}
    return frozenset(last.values()) | frozenset(first.values())


def _newest(newest_first: Iterable[Copy], period: Callable[[Copy], Hashable], most: int) -> frozenset[Copy]:
    """The newest of each of the last so many periods."""
    found: dict[Hashable, Copy] = {}
    for each in newest_first:
        if period(each) not in found and len(found) < most:
            found[period(each)] = each
    return frozenset(found.values())


def _day(copy: Copy) -> Hashable:
    return copy.made_at.date()


def _week(copy: Copy) -> Hashable:
    return copy.made_at.isocalendar()[:2]


def _month(copy: Copy) -> Hashable:
    return copy.made_at.year, copy.made_at.month


def newest(made: Iterable[datetime], now: datetime) -> datetime | None:
    """The newest copy that was made by now; one dated later says nothing of what it holds."""
    return max((each for each in made if each <= now + _SLACK), default=None)


def is_ahead(made: datetime, now: datetime) -> bool:
    """Whether a copy is dated after now: the clock was wrong when it was made, or is now."""
    return made > now + _SLACK


def is_due(last: datetime | None, now: datetime) -> bool:
    """Whether a copy is to be made while the desk is open: there is none, or the newest is a day old."""
    return last is None or now - last >= EVERY


WARNINGS = (
    NO_COPY, OLD_COPY, FAULTY_COPY, NO_SECOND, OLD_SECOND
) = ("backup_none", "backup_old", "backup_faulty", "backup_second_absent", "backup_second_old")  # fmt: skip
"""What the worklist may have to say of the copies, the gravest first."""


def warning(
    own: datetime | None, second: datetime | None, *, wants_second: bool, second_is_there: bool, is_faulty: bool,
    now: datetime,
) -> str:  # fmt: skip
    """What is to be said of the copies, "" for nothing: the last good one in a place they belong is over a day old.

    `own` and `second` are when the last good copy was made beside the clinic's file and in the second folder;
    `is_faulty` says that a newer one was made in which something is wrong.
    """
    if _is_old(own, now):
        return FAULTY_COPY if is_faulty else NO_COPY if own is None else OLD_COPY
    if wants_second and _is_old(second, now):
        return OLD_SECOND if second_is_there else NO_SECOND
    return ""


def _is_old(last: datetime | None, now: datetime) -> bool:
    return last is None or now - last > EVERY
