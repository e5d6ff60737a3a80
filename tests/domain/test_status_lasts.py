"""How long a status lasts without anybody acting: never longer than it does."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from pumptracker.domain.due_item import KINDS
from pumptracker.domain.policy import Numbers
from pumptracker.domain.status import Facts, horizon, place, standing, stays_until

TODAY = date(2026, 11, 24)
DAY = st.none() | st.integers(-70, 70).map(lambda days: (TODAY + timedelta(days=days)).isoformat())
FACTS = st.builds(
    Facts, kind=st.sampled_from(KINDS), due_on=DAY, book_by=DAY, tier=st.none() | st.integers(1, 3), limit_on=DAY,
    limit_book_by=DAY, closes_after=DAY, booked_for=DAY, booking_fault=st.none() | st.just("closed_day"),
    raised=st.integers(0, 1),
)  # fmt: skip


@given(facts=FACTS, soon=st.integers(0, 60))
def test_until_the_day_named_the_status_and_the_place_are_the_same(facts, soon):
    numbers = Numbers(soon_days=soon)
    now = horizon(TODAY, numbers)
    found = standing(facts, now)
    until = stays_until(facts, found and found[0], now)
    assert until >= TODAY.isoformat()
    day = TODAY
    while day.isoformat() <= min(until, "2027-06-01"):
        assert standing(facts, horizon(day, numbers)) == found
        day += timedelta(days=1)


@given(facts=FACTS, other=FACTS)
def test_places_sort_as_the_keys_of_the_rules_do(facts, other):
    found = [standing(each, horizon(TODAY, Numbers())) for each in (facts, other)]
    if all(found):
        keys = [each[1] for each in found]
        texts = [place(key, ("a", "b"), "1", "refill", 0) for key in keys]
        assert (keys[0] < keys[1], keys[0] == keys[1]) == (texts[0] < texts[1], texts[0] == texts[1])


@given(
    names=st.lists(st.tuples(st.text(" abcž'"), st.text(" abcž'"), st.text("09A-", min_size=1)), min_size=2, max_size=2)
)
def test_within_a_key_places_sort_by_name_then_mrn(names):
    key = (5, 0, "", "2026-12-01", 1)
    texts = [place(key, (family, given), mrn, "refill", 0) for family, given, mrn in names]
    assert (names[0] < names[1]) == (texts[0] < texts[1])
