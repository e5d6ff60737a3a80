"""The list of drug orders: who stands in which group."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from pumptracker.domain.record import DrugOrder, Fill
from pumptracker.services import desk_work, pumping
from pumptracker.store import orders, policy, records
from tests.test_stories import NOW, TODAY, db, fill, refused, with_pump

__all__ = ["db"]
EARLY = TODAY + timedelta(days=5)


@pytest.fixture
def patient(db) -> int:
    """Someone whose mixture must be ordered."""
    made = with_pump(db)
    pumping.refill(db, made, fill(date(2026, 11, 4), drugs="morphine + clonidine"), **NOW)
    return made


def listed(db) -> list[str]:
    return [row.group for row in orders.every(db, TODAY, policy.numbers(db))]


def test_an_order_goes_from_group_to_group(db, patient):
    assert listed(db) == ["to_order"]
    row = orders.every(db, TODAY, policy.numbers(db))[0]
    assert (row.drugs, row.phone, row.tier) == ("morphine + clonidine", "312 555 0101", 1)
    order = desk_work.order_drug(db, patient, DrugOrder(id=0, ordered_on=TODAY), **NOW)
    assert listed(db) == ["ordered"]
    desk_work.receive_drug(db, order, on=TODAY, until=EARLY, lot="A7", **NOW)
    assert listed(db) == ["to_order", "expires"]
    desk_work.book(db, patient, "refill", on=EARLY + timedelta(days=1), **NOW)
    assert listed(db) == ["to_order", "expires"]
    later = DrugOrder(id=order, received_on=TODAY, on_hand_until=EARLY + timedelta(days=1), lot="A8")
    desk_work.correct_order(db, later, **NOW)
    assert listed(db) == ["on_hand"]
    assert orders.every(db, TODAY, policy.numbers(db))[0].lot == "A8"
    desk_work.cancel_order(db, order, **NOW)
    assert listed(db) == ["to_order"]


def test_an_order_for_the_last_fill_is_listed_no_more(db, patient):
    desk_work.order_drug(db, patient, DrugOrder(id=0, received_on=date(2026, 11, 10)), **NOW)
    assert listed(db) == ["on_hand"]
    pumping.refill(db, patient, fill(TODAY, drugs="morphine + clonidine"), **NOW)
    assert listed(db) == ["to_order"]


def test_what_cannot_be_received_is_refused(db, patient):
    order = desk_work.order_drug(db, patient, DrugOrder(id=0, ordered_on=date(2026, 11, 20)), **NOW)
    refused("received_before_ordered", desk_work.receive_drug, db, order, on=date(2026, 11, 19), until=None, **NOW)
    refused("expires_before_received", desk_work.receive_drug, db, order, on=TODAY, until=date(2026, 11, 23), **NOW)
    refused("in_the_future", desk_work.receive_drug, db, order, on=EARLY, until=None, **NOW)
    desk_work.receive_drug(db, order, on=TODAY, until=TODAY, lot="L1", **NOW)
    assert records.record(db, patient).drug_orders[0].lot == "L1"
    desk_work.cancel_order(db, order, **NOW)
    refused("order_was_cancelled", desk_work.receive_drug, db, order, on=TODAY, until=None, **NOW)


def test_a_drug_in_stock_is_not_listed(db):
    made = with_pump(db)
    pumping.refill(db, made, fill(date(2026, 11, 4)), **NOW)
    assert isinstance(records.record(db, made).fills[0], Fill)
    assert listed(db) == []
