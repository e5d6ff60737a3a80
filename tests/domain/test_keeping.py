"""How long copies are kept, when one is due, and when its lack is said."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from pumptracker.domain.keeping import DAYS, MONTHS, ROUTINE, WEEKS, Copy, is_due, newest, warning
from pumptracker.domain.keeping import kept as kept_copies

NOW = datetime(2026, 11, 24, 16, 30, tzinfo=UTC)
DAY = timedelta(days=1)


def kept(made, now, reason="close"):
    """Of copies made for one reason."""
    return frozenset(each.made_at for each in kept_copies([Copy(each, reason) for each in made], now))


def daily(days: int, at: datetime = NOW) -> list[datetime]:
    return [at - number * DAY for number in range(days)]


def test_of_two_years_of_daily_copies_days_weeks_and_months_stay():
    left = sorted(kept(daily(800), NOW), reverse=True)
    assert left[:14] == daily(14)
    # 24 Nov 2026 is a Tuesday: the eight weeks end on it and on the Sundays before it, 22 and 15 Nov among the days.
    assert [each.date().isoformat() for each in left[14:20]] == [
        "2026-11-08", "2026-11-01", "2026-10-31", "2026-10-25", "2026-10-18", "2026-10-11",
    ]  # fmt: skip
    assert [each.date().isoformat() for each in left[20:23]] == ["2026-09-30", "2026-08-31", "2026-07-31"]
    assert left[-1].date().isoformat() == "2024-12-31"
    assert len({(each.year, each.month) for each in left}) == MONTHS


@pytest.mark.parametrize(
    ("made", "left"),
    [
        ([], 0),
        ([NOW], 1),
        ([NOW, NOW - timedelta(hours=3)], 1),  # the newer of a day
        (daily(14), 14),
        (daily(15), 14),  # 10 Nov is the newest of no week
        ([NOW - 300 * DAY, NOW - 299 * DAY], 2),  # a closed clinic loses nothing
        ([NOW + 4000 * DAY, NOW], 2),  # a clock that was ahead
    ],
)
def test_how_many_stay(made, left):
    assert len(kept(made, NOW)) == left


HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("made", "left"),
    [
        ([(8, "import"), (16, "close")], [(8, "import"), (16, "close")]),
        ([(8, "close"), (12, "daily"), (16, "close")], [(16, "close")]),
        ([(8, "import"), (9, "import"), (10, "import"), (16, "close")], [(8, "import"), (10, "import"), (16, "close")]),
        ([(8, "import"), (9, "merge"), (10, "restore"), (16, "close")],
         [(8, "import"), (9, "merge"), (10, "restore"), (16, "close")]),
        ([(8, "close"), (9, "import")], [(9, "import")]),
        ([(8, "merge"), (9, "merge")], [(8, "merge"), (9, "merge")]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("ago", [0, 13])
def test_a_copy_before_a_step_stays_beside_the_one_at_close(made, left, ago):
    day = NOW.replace(hour=0) - ago * DAY
    others = [Copy(NOW - number * DAY, "daily") for number in range(14) if number != ago]
    copies = [Copy(day + hour * HOUR, reason) for hour, reason in made]
    found = kept_copies(copies + others, NOW)
    assert found - set(others) == {Copy(day + hour * HOUR, reason) for hour, reason in left}


def test_after_fourteen_days_a_copy_before_a_step_goes():
    step = Copy(NOW - 20 * DAY - HOUR, "import")
    copies = [Copy(each, "close") for each in daily(40)]
    assert step not in kept_copies([*copies, step], NOW)


moments = some.lists(
    some.integers(0, 60 * 24 * 1200).map(lambda minutes: NOW - timedelta(minutes=minutes)), max_size=300, unique=True
)


@given(moments)
def test_the_newest_is_never_pruned_and_never_more_are_kept_than_said(made):
    left = kept(made, NOW)
    assert left <= set(made)
    assert len(left) <= DAYS + WEEKS + MONTHS + 1
    if made:
        assert max(made) in left
    for period, most in ((lambda each: each.date(), DAYS), (lambda each: each.isocalendar()[:2], WEEKS),
                         (lambda each: (each.year, each.month), MONTHS)):  # fmt: skip
        wanted = sorted({period(each) for each in made}, reverse=True)[:most]
        assert set(wanted) <= {period(each) for each in left}


copies = some.lists(
    some.builds(Copy, some.integers(0, 60 * 24 * 40).map(lambda minutes: NOW - timedelta(minutes=minutes)),
                some.sampled_from(("close", "daily", "import", "merge", "upgrade"))), max_size=120, unique=True,
)  # fmt: skip


@given(copies)
def test_of_steps_the_first_and_the_last_of_a_day_are_never_pruned_in_fourteen_days_and_few_stay(made):
    left: frozenset[Copy] = frozenset()
    for each in sorted(made):
        left = kept_copies(left | {each}, each.made_at)
    assert left == kept_copies(made, NOW)
    days = sorted({each.made_at.date() for each in made}, reverse=True)[:DAYS]
    for day in days:
        steps = [each for each in made if each.made_at.date() == day and each.reason not in ROUTINE]
        for reason in {each.reason for each in steps}:
            same = sorted(each for each in steps if each.reason == reason)
            assert {same[0], same[-1]} <= left
    assert len(left) <= DAYS * (1 + 3 * 2) + WEEKS + MONTHS + 1


@given(moments)
def test_pruning_after_every_copy_leaves_what_pruning_once_would(made):
    left: frozenset[datetime] = frozenset()
    for each in sorted(made):
        left = kept(left | {each}, each)
    assert left == kept(made, NOW)


@given(moments, some.integers(-4000, 4000))
def test_a_clock_that_is_wrong_by_years_takes_no_more_than_any_new_copy_does(made, days):
    before = kept(made, NOW)
    wrong = NOW + days * DAY
    lost = before - kept(before | {wrong}, wrong)
    assert len(lost) <= 3  # the new copy may be the newest of a day, a week and a month
    assert not made or max(made) not in lost or max(made).date() == wrong.date()


@pytest.mark.parametrize(
    ("last", "due"),
    [(None, True), (NOW, False), (NOW - DAY + timedelta(minutes=1), False), (NOW - DAY, True), (NOW - 9 * DAY, True)],
)
def test_a_copy_is_due_when_the_newest_is_a_day_old(last, due):
    assert is_due(last, NOW) is due


def test_a_copy_dated_after_today_says_nothing():
    assert newest([NOW + 3 * DAY, NOW - 2 * DAY], NOW) == NOW - 2 * DAY
    assert newest([NOW + 3 * DAY], NOW) is None
    assert newest([NOW + timedelta(minutes=2)], NOW) == NOW + timedelta(minutes=2)


OLD, FRESH = NOW - DAY - timedelta(minutes=1), NOW - timedelta(hours=23)


@pytest.mark.parametrize(
    ("own", "second", "wants", "there", "faulty", "said"),
    [
        (FRESH, None, False, False, False, ""),
        (NOW - DAY, None, False, False, False, ""),
        (OLD, None, False, False, False, "backup_old"),
        (None, None, False, False, False, "backup_none"),
        (OLD, None, False, False, True, "backup_faulty"),
        (FRESH, FRESH, True, True, False, ""),
        (FRESH, FRESH, True, False, False, ""),  # unplugged a while ago: yesterday's is still good
        (FRESH, OLD, True, False, False, "backup_second_absent"),
        (FRESH, OLD, True, True, False, "backup_second_old"),
        (FRESH, None, True, False, False, "backup_second_absent"),
        (OLD, FRESH, True, True, False, "backup_old"),
        (FRESH, OLD, False, True, False, ""),
    ],
)
def test_when_the_worklist_warns(own, second, wants, there, faulty, said):
    found = warning(own, second, wants_second=wants, second_is_there=there, is_faulty=faulty, now=NOW)
    assert found == said
