"""What a change of the clinic's choices would move is what it does move, and looking changes nothing."""

from __future__ import annotations

import sqlite3
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pumptracker.domain.number_choice import EVERY
from pumptracker.domain.refused import Refused
from pumptracker.services import deciding, deciding_tables
from pumptracker.services.checking import check
from pumptracker.services.foreseeing import UNCOUNTED, Foresight, foresee, make
from pumptracker.services.undoing import undo
from pumptracker.services.writing import action
from pumptracker.store import clinic_tables, facts, policy, worklist
from pumptracker.store.connection import make_clinic, open_clinic
from pumptracker.store.policy import OPEN_WEEKDAYS
from pumptracker.store.unavailable import StoreUnavailable
from tests.test_random_clinics import TODAY, Dice, add_patient

BY = {"by": "Ana", "today": TODAY}


def drawn(path, seed, patients=25):
    make_clinic(path)
    db = open_clinic(path)
    dice = Dice(seed)
    with action(db, "draw_facts", by="dice"):
        for number in range(patients):
            add_patient(db, dice, number)
    return db


@pytest.fixture(scope="module")
def db(tmp_path_factory):
    made = drawn(tmp_path_factory.mktemp("clinic") / "clinic.db", seed=7)
    yield made
    assert check(made).fault == ""
    made.close()


def everything(db) -> dict[str, list[tuple]]:
    """Every row of every table."""
    tables = [row[0] for row in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    return {table: [tuple(row) for row in db.execute(f"SELECT * FROM {table}")] for table in tables}


def listed(db) -> dict[tuple[int, str, int], worklist.Row]:
    rows = worklist.listed(db, TODAY, policy.numbers(db))
    return {(row.patient_id, row.item.kind, row.item.nth): row for row in rows}


def tiles(db) -> dict[int, str]:
    found: dict[int, str] = {}
    for row in worklist.listed(db, TODAY, policy.numbers(db)):
        found.setdefault(row.patient_id, row.status)
    return found


def really_moved(before, after) -> tuple[Counter, int]:
    """Due dates earlier and later, by kind, and bookings that ceased to count, found from the worklist alone."""
    dates: Counter = Counter()
    faults = 0
    for key in before.keys() & after.keys():
        old, new = before[key].item, after[key].item
        if old.due_on and new.due_on and old.due_on != new.due_on:
            dates["earlier" if new.due_on < old.due_on else "later", key[1]] += 1
        faults += bool(new.booking_fault) and not old.booking_fault and old.booked_for == new.booked_for
    return dates, faults


def agrees(db, change) -> Foresight | None:
    """Foresee a change, make it, and compare; None where it is refused both times. The database is as before after."""
    unchanged = everything(db)
    try:
        seen = foresee(db, change, **BY)
    except Refused as refusal:
        assert everything(db) == unchanged
        with pytest.raises(Refused, match=refusal.code):
            make(db, change, **BY)
        return None
    assert everything(db) == unchanged
    assert not db.in_transaction
    before, tiles_before, last = listed(db), tiles(db), worklist.moment(db)
    make(db, change, **BY)
    after, tiles_after = listed(db), tiles(db)
    assert check(db).fault == ""
    assert sum(worklist.tiles(list(after.values())).values()) == worklist.on_pathway(db)
    dates, faults = really_moved(before, after)
    assert faults == sum(count for (move, _), count in seen.bookings.items() if move == UNCOUNTED)
    for key, count in dates.items():
        assert seen.items[key] >= count
    changed = {who for who in tiles_before.keys() | tiles_after.keys() if tiles_before.get(who) != tiles_after.get(who)}
    assert sum(seen.tiles.values()) == len(changed)
    if not seen.moves:
        assert {key: row.item for key, row in before.items()} == {key: row.item for key, row in after.items()}
    if worklist.moment(db) != last:
        undo(db, by="Ana")
        assert listed(db) == before
    return seen


DAYS = st.one_of(st.integers(0, 60), st.integers(0, 4000), st.just(3660))
LIST = st.lists(st.integers(1, 90), max_size=5).map(lambda days: tuple(sorted(set(days))))
DECIMALS = st.decimals(0, 4000, places=1)


@st.composite
def numbers(draw):
    name = draw(st.sampled_from(sorted(EVERY)))
    like = EVERY[name].default
    value = draw(LIST if isinstance(like, tuple) else DAYS if isinstance(like, int) else DECIMALS)
    return partial(deciding.choose, name=name, value=value)


@st.composite
def closures(draw):
    first = TODAY + timedelta(days=draw(st.integers(-30, 90)))
    last = first + timedelta(days=draw(st.integers(-1, 200)))
    return partial(deciding.close, first_on=first, last_on=last, reason="works")


weekdays = st.lists(st.integers(0, 6), max_size=7).map(lambda days: partial(deciding.open_on, weekdays=days))
few = settings(
    max_examples=30, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@few
@given(change=st.one_of(numbers(), numbers(), closures(), weekdays))
def test_any_number_weekdays_or_closure_moves_what_was_foreseen_and_keeps_the_promise(db, change):
    agrees(db, change)


@few
@given(
    row=st.integers(0, 40), tier=st.integers(1, 3), days=st.one_of(st.none(), st.integers(1, 3660)),
    amount=st.decimals(0, 30, places=1), years=st.one_of(st.none(), st.integers(1, 40)), order=st.booleans(),
    mri=st.sampled_from(("ask", "interrogate", "emptied")),
    what=st.sampled_from(("drug", "model", "mixture", "remove")),
)  # fmt: skip
def test_any_row_of_the_tables_moves_what_was_foreseen(db, row, tier, days, amount, years, order, mri, what):
    drugs, models, mixtures = clinic_tables.drugs(db), clinic_tables.models(db), clinic_tables.mixtures(db)
    drug, model, mixture = (rows[row % len(rows)] for rows in (drugs, models, mixtures))
    changed_drug = replace(drug.value, tier=tier, in_pump_days=days, first_fill_days=days, needs_order=order)
    changed_model = replace(model.value, alarm_volume_ml=amount, service_life_years=years, mri=mri)
    change = {
        "drug": partial(deciding_tables.put_drug, drug_id=drug.id, drug=changed_drug),
        "model": partial(deciding_tables.put_model, model_id=model.id, model=changed_model),
        "mixture": partial(
            deciding_tables.put_mixture, mixture_id=mixture.id, drugs=" + ".join(sorted(mixture.value.drugs)),
            in_pump_days=days or 30, source=mixture.value.source, confirmed=mixture.value.confirmed,
        ),
        "remove": partial(deciding_tables.remove_model, model_id=model.id),
    }[what]  # fmt: skip
    agrees(db, change)


def test_a_closure_tells_the_bookings_on_its_days_and_names_the_patients(tmp_path):
    db = drawn(tmp_path / "clinic.db", seed=3, patients=0)
    with action(db, "draw_facts", by="dice"):
        patient = facts.insert(db, "patients", mrn="7", family_name="Marsh", given_name="Per")
        facts.insert(db, "stage_entries", patient_id=patient, stage="evaluation", entered_on=date(2026, 11, 1))
        facts.insert(db, "bookings", patient_id=patient, kind="evaluation", visit_on=date(2026, 12, 24))
    seen = agrees(db, partial(deciding.close, first_on=date(2026, 12, 24), last_on=date(2026, 12, 31), reason="x"))
    assert seen is not None
    assert seen.bookings == {(UNCOUNTED, "closed_day"): 1}
    assert seen.tiles == {("booked", "unsafe"): 1}
    assert seen.items == {("earlier", "evaluation"): 1}
    assert {(each.patient, each.mrn, each.which) for each in seen.examples} == {("Marsh, Per", "7", "book"),
                                                                              ("Marsh, Per", "7", "due")}  # fmt: skip
    db.close()


def test_what_no_date_rests_on_recomputes_nobody_and_moves_nothing(db):
    particulars = dict.fromkeys(deciding.PARTICULARS, "1 High Street")
    assert agrees(db, partial(deciding.describe_clinic, particulars=particulars)) == Foresight()


def test_looking_ahead_leaves_the_file_as_it_was_to_the_byte(tmp_path):
    path = tmp_path / "clinic.db"
    db = drawn(path, seed=5, patients=10)
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = path.read_bytes()
    assert foresee(db, partial(deciding.choose, name="refill_margin_days", value=30), **BY).moves
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert path.read_bytes() == before
    db.close()


def test_looking_ahead_waits_its_turn_and_says_when_it_does_not_come(tmp_path):
    db = drawn(tmp_path / "clinic.db", seed=5, patients=2)
    other = sqlite3.connect(tmp_path / "clinic.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    db.execute("PRAGMA busy_timeout = 10")
    with pytest.raises(StoreUnavailable):
        foresee(db, partial(deciding.choose, name="soon_days", value=3), **BY)
    other.close()
    assert foresee(db, partial(deciding.open_on, weekdays=[0]), **BY).moves
    assert policy.setting(db, OPEN_WEEKDAYS) is None
    db.close()
