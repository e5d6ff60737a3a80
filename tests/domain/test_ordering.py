"""A drug that expires before the visit: which orders count, and which fault wins."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pumptracker.domain.calendar import Calendar, Closure
from pumptracker.domain.due import due_items
from pumptracker.domain.ordering import check_order, drug_expires
from pumptracker.domain.policy import Policy
from pumptracker.domain.record import DrugOrder
from pumptracker.domain.refused import Refused
from tests.domain.test_closing import record, visit

TODAY = date(2026, 11, 24)
DUE, FILLED, VISIT = date(2026, 12, 22), date(2026, 11, 16), date(2026, 12, 15)


def order(number: int = 1, until: date | None = None, came: date | None = date(2026, 11, 20), **more) -> DrugOrder:
    return DrugOrder(id=number, received_on=came, on_hand_until=until, **more)


EARLY, LONG = date(2026, 12, 14), date(2026, 12, 15)
ORDERS = [
    ((order(until=EARLY),), EARLY),
    ((order(until=LONG),), None),
    ((order(),), None),
    ((order(1, EARLY), order(2, LONG)), None),
    ((order(1, EARLY), order(2, came=None, ordered_on=TODAY)), None),
    ((order(1, EARLY), order(2, LONG, cancelled_on=TODAY)), EARLY),
    ((order(until=EARLY, cancelled_on=TODAY),), None),
    ((order(until=EARLY, came=date(2026, 11, 1)),), None),
    ((order(until=EARLY, came=None),), EARLY),
    ((order(until=date(2026, 11, 10), came=None),), None),
    ((), None),
]


@pytest.mark.parametrize(("orders", "until"), ORDERS)
def test_a_drug_expires_before_the_visit_where_no_other_serves(orders, until):
    who = record(DUE)
    assert drug_expires(replace(who, drug_orders=orders), FILLED, VISIT) == until


FAULTS = [
    (VISIT, (), "drug_expires"),
    (VISIT, (Closure(VISIT, VISIT),), "closed_day"),
    (date(2026, 12, 23), (), "after_due"),
    (date(2026, 12, 23), (Closure(date(2026, 12, 23), date(2026, 12, 23)),), "after_due"),
    (EARLY, (), None),
]


@pytest.mark.parametrize(("on", "closures", "fault"), FAULTS)
def test_too_late_is_said_before_a_closed_day_and_that_before_a_drug_that_expires(on, closures, fault):
    who = record(DUE, visit(on))
    policy = Policy(calendar=Calendar(closures=closures))
    items = due_items(replace(who, drug_orders=(order(until=EARLY),)), policy)
    assert {item.kind: item.booking_fault for item in items}["refill"] == fault


@pytest.mark.parametrize(
    ("placed", "field", "code"),
    [
        (DrugOrder(id=0), "ordered_on", "required"),
        (order(until=date(2026, 11, 19)), "on_hand_until", "expires_before_received"),
        (order(came=None, until=date(2026, 11, 19), ordered_on=date(2026, 11, 20)), "on_hand_until",
         "expires_before_received"),
        (order(ordered_on=date(2026, 11, 21)), "received_on", "received_before_ordered"),
        (order(came=date(2026, 11, 25)), "received_on", "in_the_future"),
    ],
)  # fmt: skip
def test_an_order_that_cannot_have_gone_so_is_refused_at_its_field(placed, field, code):
    with pytest.raises(Refused, match=code) as refused:
        check_order(placed, TODAY)
    assert refused.value.field == field


@given(st.lists(st.tuples(st.none() | st.dates(FILLED, DUE), st.none() | st.dates(FILLED, DUE)), max_size=4))
def test_a_drug_that_is_good_on_the_day_of_the_visit_never_turns_it_red(drawn):
    orders = tuple(order(number, until, came) for number, (came, until) in enumerate(drawn))
    who = record(DUE)
    found = drug_expires(replace(who, drug_orders=orders), FILLED, VISIT)
    good = any((each.on_hand_until or (each.received_on and VISIT) or EARLY) >= VISIT for each in orders)
    assert found is None or (not good and found < VISIT)
