"""Where labels and ticks of the patient's charts go: none upon another, whatever the dates."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pumptracker.ui.patient.axes import Tick, kept_ticks, round_ticks
from pumptracker.ui.patient.label_places import Label, places, scale

PROPERTY = settings(max_examples=200, deadline=None, derandomize=True)
ROOM = st.floats(120, 1800)


@PROPERTY
@given(st.lists(st.tuples(st.floats(0, 1), st.floats(5, 260)), max_size=8), ROOM)
def test_labels_never_overlap_and_each_stands_over_its_mark(wanted, room):
    labels = [Label(at * room, width) for at, width in sorted(wanted)]
    placed = places(labels, 0, room, 10)
    boxes = [(place.row, place.left, min(label.width, room)) for label, place in zip(labels, placed, strict=True)]
    for (row, left, width), (other_row, other, other_width) in combinations(boxes, 2):
        assert row != other_row or left + width + 9.9 <= other or other + other_width + 9.9 <= left
    for label, (_, left, width) in zip(labels, boxes, strict=True):
        assert -0.1 <= left <= label.at + 0.1
        assert label.at - 0.1 <= left + width <= room + 0.1


def test_labels_that_have_room_stand_in_one_row():
    placed = places([Label(50, 60), Label(150, 60), Label(250, 60)], 0, 300, 10)
    assert [(place.left, place.row) for place in placed] == [(20, 0), (120, 0), (220, 0)]


@PROPERTY
@given(st.lists(st.integers(0, 4000), min_size=1, max_size=9), ROOM)
def test_days_lie_along_the_line_in_their_order_however_far_apart(numbers, room):
    days = [date(2026, 1, 1) + timedelta(days=number) for number in numbers]
    along = scale(days, 10, room, longest=60)
    xs = [along.x(day) for day in sorted(set(days))]
    assert xs == sorted(xs)
    assert len(set(xs)) == len(xs)
    assert min(xs) >= 9.9
    assert max(xs) <= room + 0.1
    gaps = [(after - before).days for before, after in pairwise(along.days)]
    assert len(along.breaks) == sum(gap > 60 for gap in gaps)


@PROPERTY
@given(st.lists(st.tuples(st.floats(0, 1), st.floats(5, 90)), max_size=12), ROOM)
def test_dates_below_the_chart_never_overlap_and_the_first_in_rank_stays(wanted, room):
    ticks = [Tick(at * room, min(width, room), rank) for rank, (at, width) in enumerate(wanted)]
    kept = kept_ticks(ticks, 0, room, 8)
    boxes = sorted((left, left + ticks[number].width) for number, left in kept.items())
    assert all(end + 7.9 <= begin for (_, end), (begin, _) in pairwise(boxes))
    assert not ticks or 0 in kept
    assert all(left >= 0 and right <= room + 0.1 for left, right in boxes)


@pytest.mark.parametrize(
    ("top", "ticks"),
    [
        ("20", [0, 5, 10, 15, 20]), ("40", [0, 10, 20, 30, 40]), ("18", [0, 5, 10, 15, 20]),
        ("10", [0, 2, 4, 6, 8, 10]),
        ("0.5", [0, 1]), ("1000", [0, 200, 400, 600, 800, 1000]),
    ],
)  # fmt: skip
def test_the_scale_has_round_ticks_up_to_the_reservoir(top, ticks):
    assert round_ticks(Decimal(top)) == ticks
