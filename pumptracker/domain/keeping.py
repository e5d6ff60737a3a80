"""How long copies of the clinic's file are kept, when another is due, and when its lack is to be said."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from datetime import datetime, timedelta

DAYS, WEEKS, MONTHS = 14, 8, 24
"""Of so many days, weeks and months the newest copy is kept."""

EVERY = timedelta(days=1)
"""How old the newest copy may be."""

_SLACK = timedelta(minutes=5)
"""How far ahead of the clock a copy may be dated and still count as made: clocks are set a little."""


def _day(made: datetime) -> Hashable:
    return made.date()


def _week(made: datetime) -> Hashable:
    return made.isocalendar()[:2]


def _month(made: datetime) -> Hashable:
    return made.year, made.month


def kept(made: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """Which copies stay: the newest of each of the last 14 days, 8 weeks and 24 months that have any.

    Days without a copy do not count, so that neither a holiday nor a clock set years ahead takes an old copy away.
    Those dated after `now` are judged by themselves: a clock set back loses none of them, nor any that it makes.
    """
    every = set(made)
    past = {each for each in every if each <= now + _SLACK}
    return _kept(past) | _kept(every - past)


def _kept(made: Iterable[datetime]) -> frozenset[datetime]:
    newest_first = sorted(made, reverse=True)
    return _newest(newest_first, _day, DAYS) | _newest(newest_first, _week, WEEKS) | _newest(
        newest_first, _month, MONTHS
    )  # fmt: skip


def _newest(newest_first: Iterable[datetime], period: Callable[[datetime], Hashable], most: int) -> frozenset[datetime]:
    """The newest of each of the last so many periods."""
    found: dict[Hashable, datetime] = {}
    for each in newest_first:
        if period(each) not in found and len(found) < most:
            found[period(each)] = each
    return frozenset(found.values())


def newest(made: Iterable[datetime], now: datetime) -> datetime | None:
    """The newest copy that was made by now; one dated later says nothing of what it holds."""
    return max((each for each in made if each <= now + _SLACK), default=None)


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
