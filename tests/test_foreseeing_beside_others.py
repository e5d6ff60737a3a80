"""Looking ahead keeps nobody from writing, and foresees to the letter what saving would keep."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings

from pumptracker.domain.due import due_items
from pumptracker.domain.refused import Refused
from pumptracker.services import deciding, desk_work, foreseeing
from pumptracker.services.checking import check
from pumptracker.services.foreseeing import difference, foresee, make
from pumptracker.services.progress import watching
from pumptracker.services.undoing import undo
from pumptracker.store import policy, records, standings, worklist
from pumptracker.store.connection import open_clinic
from tests.test_foreseeing import BY, TODAY, closures, drawn, numbers


@pytest.fixture(scope="module")
def db(tmp_path_factory):
    made = drawn(tmp_path_factory.mktemp("clinic") / "clinic.db", seed=9)
    yield made
    assert check(made).fault == ""
    made.close()


@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(change=numbers() | closures())
def test_what_is_worked_out_is_what_saving_keeps_item_by_item_and_tile_by_tile(db, change):
    try:
        seen = foresee(db, change, **BY)
    except Refused:
        return
    before, last = standings.now(db, TODAY, policy.numbers(db)), worklist.moment(db)
    make(db, change, **BY)
    kept = standings.now(db, TODAY, policy.numbers(db))
    assert seen == difference(before, kept)
    rules = policy.policy(db)
    items = ((record.patient.id, due_items(record, rules)) for record in records.every(db))
    assert standings.would_be(kept.names, items, TODAY, rules.numbers) == kept
    if worklist.moment(db) != last:
        undo(db, by="Ana")


def test_another_desk_writes_while_one_looks_ahead_and_neither_sees_the_other(tmp_path):
    db = drawn(tmp_path / "clinic.db", seed=5, patients=10)
    other = open_clinic(tmp_path / "clinic.db")
    change = partial(deciding.choose, name="refill_margin_days", value=30)
    alone = foresee(db, change, **BY)
    patient = next(record.patient.id for record in records.every(db) if record.on_pathway)

    def book(done, _):
        if done == 0:
            desk_work.book(other, patient, "evaluation", on=date(2026, 12, 8), by="Ben", today=TODAY)

    with watching(book):
        assert foresee(db, change, **BY) == alone
    assert check(other).fault == ""
    other.close()
    db.close()


def test_where_another_desk_changes_the_policy_in_between_it_is_tried_again_upon_that(tmp_path, monkeypatch):
    db = drawn(tmp_path / "clinic.db", seed=5, patients=10)
    other = open_clinic(tmp_path / "clinic.db")
    change = partial(deciding.choose, name="refill_margin_days", value=30)
    whole, tries = foreseeing._tried, []

    def tried(*given):
        found = whole(*given)
        tries.append(found)
        if len(tries) == 1:
            deciding.close(other, first_on=TODAY, last_on=date(2026, 12, 31), reason="works", by="Ben")
        return found

    monkeypatch.setattr(foreseeing, "_tried", tried)
    seen = foresee(db, change, **BY)
    assert len(tries) == 2
    before = standings.now(db, TODAY, policy.numbers(db))
    make(db, change, **BY)
    assert seen == difference(before, standings.now(db, TODAY, policy.numbers(db)))
    other.close()
    db.close()
