"""The order of the worklist as it is kept: it moves with the day, and a check names what is wrong with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pumptracker.services import demo, registering
from pumptracker.services.checking import check
from pumptracker.store import order, policy, records, worklist
from pumptracker.store.connection import connect, open_or_make
from pumptracker.store.listing import Wanted
from pumptracker.store.order_faults import order_faults
from pumptracker.store.place import Place
from pumptracker.store.shown import Listing, screenful
from pumptracker.store.transaction import guarded
from pumptracker.store.unavailable import StoreUnavailable

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    db = open_or_make(tmp_path_factory.mktemp("order") / "clinic.db")
    demo.build(db, TODAY, patients=40)
    yield db
    db.close()


@pytest.fixture
def db(tmp_path):
    made = open_or_make(tmp_path / "clinic.db")
    demo.build(made, TODAY, patients=12)
    order.bring_up(made, TODAY, policy.numbers(made))
    yield made
    made.close()


def kept(db) -> list[Place]:
    columns = "place, status, patient_id, kind, nth, stage, tier"
    rows = db.execute(f"SELECT {columns} FROM due_items WHERE status <> '' ORDER BY place")
    return [Place(*row) for row in rows]


@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(days=st.lists(st.tuples(st.integers(-400, 900), st.integers(0, 60)), min_size=1, max_size=6))
def test_on_whatever_day_it_is_opened_the_order_is_the_one_worked_out_anew(shared, days):
    for ahead, soon in days:
        today, numbers = TODAY + timedelta(days=ahead), replace(policy.numbers(shared), soon_days=soon)
        order.bring_up(shared, today, numbers)
        assert kept(shared) == sorted(worklist.places(shared, today, numbers))
        assert list(order_faults(shared)) == []


def test_a_new_day_moves_only_what_it_changes(db):
    before = db.total_changes
    order.bring_up(db, TODAY, policy.numbers(db))
    assert db.total_changes == before
    quiet = next(day for day in map(lambda n: TODAY + timedelta(days=n), range(1, 60)) if not moving(db, day))
    order.bring_up(db, quiet, policy.numbers(db))
    assert db.total_changes == before + 1


def moving(db, day: date) -> list:
    order.bring_up(db, day - timedelta(days=1), policy.numbers(db))
    return db.execute("SELECT 1 FROM due_items WHERE until < ?", (day.isoformat(),)).fetchall()


def test_a_day_begun_by_one_desk_is_the_day_of_the_other(db, tmp_path):
    other, mine = connect(tmp_path / "clinic.db"), Listing()
    mine.refresh(db, TODAY, policy.numbers(db))
    order.bring_up(other, TODAY + timedelta(days=200), policy.numbers(other))
    assert not mine.is_current(db)
    mine.refresh(db, TODAY, policy.numbers(db))
    assert mine.tiles() == worklist.tiles(sorted(worklist.places(db, TODAY, policy.numbers(db))))
    other.close()


def test_a_file_that_another_program_holds_keeps_its_old_day_whole(db, tmp_path, monkeypatch):
    other = connect(tmp_path / "clinic.db")
    other.execute("BEGIN IMMEDIATE")
    db.execute("PRAGMA busy_timeout = 20")
    before = kept(db)
    with pytest.raises(StoreUnavailable), guarded():
        order.bring_up(db, TODAY + timedelta(days=90), policy.numbers(db))
    other.execute("ROLLBACK")
    assert kept(db) == before
    assert order.kept_day(db)[0] == TODAY.isoformat()
    other.close()


def test_a_day_half_moved_on_is_not_kept(db, monkeypatch):
    before, day = kept(db), order.kept_day(db)
    monkeypatch.setattr(order, "keep_tallies", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        order.bring_up(db, TODAY + timedelta(days=90), policy.numbers(db))
    assert (kept(db), order.kept_day(db)) == (before, day)


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE due_items SET place = '0' WHERE patient_id = 3",
        "UPDATE due_items SET status = 'unsafe' WHERE patient_id = 3 AND status <> 'unsafe'",
        "UPDATE due_items SET leads = 1 - leads WHERE patient_id = 3",
        "UPDATE due_items SET until = '9999-12-31' WHERE patient_id IN (1, 2, 3, 4)",
        "UPDATE tallies SET patients = patients + 1 WHERE facet = ''",
        "DELETE FROM tallies WHERE facet = 'kind'",
    ],
)
def test_a_check_names_what_is_not_where_it_belongs(db, harm):
    assert check(db).fault == ""
    db.execute(harm)
    assert "worklist" in check(db).fault


def test_a_name_corrected_moves_the_row_among_its_equals(db):
    listing, wanted = Listing(), Wanted()
    listing.refresh(db, TODAY, policy.numbers(db))
    last = listing.show(db, wanted).patients(db, listing.patients - 1, 1)[0]
    record = records.record(db, last)
    patient = replace(record.patient, family_name="Aaaa")
    registering.correct(db, patient, phones=record.phones, by="Ana", today=TODAY)
    listing.refresh(db, TODAY, policy.numbers(db))
    shown = screenful(db, listing.show(db, wanted), wanted, 0, 100)
    assert [each.place for each in shown] == sorted(each.place for each in shown)
    assert next(each.place for each in shown if each.place.patient_id == last).key.split("\x01")[2] == "aaaa"
