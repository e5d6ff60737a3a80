"""What falls due when is counted once, and adds up."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pumptracker.domain.forecast import QUARTERS, WEEKS, by_quarter, by_week

TODAY = date(2026, 11, 24)  # a Tuesday
NEAR = st.one_of(st.none(), st.dates(TODAY - timedelta(days=400), TODAY + timedelta(days=2400)))


@pytest.mark.parametrize(
    ("day", "where"),
    [
        (date(2026, 11, 23), "overdue"), (TODAY, 0), (date(2026, 11, 29), 0), (date(2026, 11, 30), 1),
        (date(2027, 5, 23), 25), (date(2027, 5, 24), "later"), (None, "unknown"),
    ],
)  # fmt: skip
def test_in_which_week_a_refill_is_counted(day, where):
    found = by_week([day], TODAY)
    counts = {"overdue": found.overdue, "later": found.later, "unknown": found.unknown}
    counts |= {number: period.count for number, period in enumerate(found.periods)}
    assert [place for place, count in counts.items() if count] == [where]


def test_the_first_week_and_quarter_begin_today():
    weeks, quarters = by_week([], TODAY).periods, by_quarter([], TODAY).periods
    assert (weeks[0].first_on, weeks[0].last_on, len(weeks)) == (TODAY, date(2026, 11, 29), WEEKS)
    assert (quarters[0].first_on, quarters[0].last_on, len(quarters)) == (TODAY, date(2026, 12, 31), QUARTERS)
    assert quarters[-1].last_on == date(2031, 9, 30)


@settings(derandomize=True, max_examples=200, deadline=None)
@given(st.lists(NEAR), st.dates(date(2026, 1, 1), date(2027, 12, 31)))
def test_the_counts_always_add_up_and_the_periods_never_leave_a_gap(days, today):
    for found in (by_week(days, today), by_quarter(days, today)):
        assert found.total == len(days)
        assert found.overdue == sum(day is not None and day < today for day in days)
        for one, other in pairwise(found.periods):
            assert other.first_on == one.last_on + timedelta(days=1)
