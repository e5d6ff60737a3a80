"""Merging at the desk: seen first, one action, one undo, and taken back later; nobody is lost on the way."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pumptracker.domain.record import Booking, Contact, Fill, Patient, Phone, Pump
from pumptracker.domain.refused import Refused
from pumptracker.services import checklisting, desk_work, merging, pumping, registering
from pumptracker.services.checking import check
from pumptracker.services.importing import import_register
from pumptracker.services.undoing import undo
from pumptracker.services.writing import action
from pumptracker.store import facts, merges, policy, records, search, worklist
from pumptracker.store.connection import make_clinic, open_clinic, open_or_make
from pumptracker.store.tables import OF_A_PATIENT
from pumptracker.store.undo import last_action
from tests import oracle
from tests.test_random_clinics import Dice, add_patient
from tests.test_register import pump_row, write

TODAY = date(2026, 11, 24)
PICK = st.integers(0, 11)
NOW = {"by": "Ana", "today": TODAY}
TABLES = sorted(OF_A_PATIENT)


@pytest.fixture
def db(tmp_path):
    opened = open_or_make(tmp_path / "clinic.db")
    yield opened
    assert check(opened).fault == ""
    opened.close()


def register(db, mrn: str, *, stage: str = "long-term", serial: str = "", filled: date | None = None, **who) -> int:
    who = {"family_name": "Marsh", "given_name": "Zoë", "date_of_birth": date(1970, 1, 1), **who}
    phones = [Phone(id=0, number="312 555 0101", preferred=True)]
    since = TODAY - timedelta(days=90)
    patient = registering.register(
        db, Patient(id=0, mrn=mrn, **who), phones=phones, stage=stage, entered_on=since, **NOW
    )
    if serial:
        pumping.implant(
            db, patient, Pump(id=0, model="SynchroMed II 8637-20", serial=serial, implanted_on=since), **NOW
        )
    if filled:
        fill = Fill(id=0, pump_id=0, filled_on=filled, volume_ml=Decimal(18), drugs="baclofen",
                    concentration=Decimal(2000), daily_dose=Decimal(400))  # fmt: skip
        pumping.refill(db, patient, fill, **NOW)
    return patient


def everything(db) -> dict[str, list[tuple]]:
    return {table: [tuple(row) for row in db.execute(f"SELECT * FROM {table} ORDER BY id")] for table in TABLES}


def refused(use_case, *args, **kwargs) -> Refused:
    with pytest.raises(Refused) as refusal:
        use_case(*args, **kwargs)
    return refusal.value


def test_a_duplicate_with_the_pump_gives_it_to_the_one_kept_and_both_mrns_find_them(db):
    kept, other = register(db, "0100"), register(db, "0200", serial="NGP-1", filled=TODAY - timedelta(days=20))
    pump = worklist.of_patient(db, other, TODAY, policy.numbers(db))[0].item
    merging.merge(db, kept, other, **NOW)
    record = records.record(db, kept)
    assert (record.active_pump.serial, len(record.fills), len(record.phones)) == ("NGP-1", 1, 1)
    (refill,) = [r.item for r in worklist.of_patient(db, kept, TODAY, policy.numbers(db)) if r.item.kind == "refill"]
    assert refill.due_on == pump.due_on
    assert [(each.mrn, each.by_old_mrn) for each in search.find(db, "200")] == [("0100", True)]
    assert [each.patient_id for each in search.find(db, "marsh")] == [kept]
    assert last_action(db).use_case == "merge_patients"


def test_the_same_pump_under_both_becomes_one_with_all_its_fills_and_one_refill(db):
    kept = register(db, "1", serial="NGP-1", filled=TODAY - timedelta(days=60))
    other = register(db, "2", serial="ngp 1", filled=TODAY - timedelta(days=5))
    plan = merging.merge(db, kept, other, **NOW)
    record = records.record(db, kept)
    assert (len(record.pumps), [fill.filled_on for fill in record.fills]) == (
        1, [TODAY - timedelta(days=60), TODAY - timedelta(days=5)],
    )  # fmt: skip
    assert (plan.same_pump, plan.moved("fills"), plan.folded("pumps")) == (True, 1, 1)
    assert check(db).fault == ""


def test_the_preview_changes_nothing_and_shows_what_will_be_due(db):
    kept, other = register(db, "1", serial="A", filled=TODAY), register(db, "2")
    desk_work.book(db, other, "refill", on=TODAY + timedelta(days=7), **NOW)
    before = everything(db)
    seen = merging.preview(db, kept, other, **NOW)
    assert everything(db) == before
    assert [row.item.booked_for for row in seen.after if row.item.kind == "refill"] == [TODAY + timedelta(days=7)]
    assert (len(seen.kept_before) > 0, len(seen.other_before) > 0, seen.plan.moved("bookings")) == (True, True, 1)
    merging.merge(db, kept, other, **NOW)
    now = worklist.of_patient(db, kept, TODAY, policy.numbers(db))
    assert tuple(now) == seen.after


def test_one_undo_brings_both_back_as_they_were(db):
    kept = register(db, "1", serial="NGP-1", filled=TODAY - timedelta(days=60))
    other = register(db, "2", serial="ngp 1", filled=TODAY - timedelta(days=5), email="a@b")
    before = everything(db)
    merging.merge(db, kept, other, **NOW)
    merged_state = everything(db)
    undo(db, by="Ana")
    assert everything(db) == before
    undo(db, by="Ana")
    assert everything(db) == merged_state


def test_ticks_and_what_registers_said_are_there_once(db, tmp_path):
    rows = [pump_row("1", pump_serial="A"), pump_row("2", pump_serial="A")]
    import_register(db, write(tmp_path / "r.csv", rows), **NOW)
    kept, other = records.id_of_mrn(db, "1"), records.id_of_mrn(db, "2")
    items = [row[0] for row in db.execute("SELECT id FROM checklist_items WHERE stage = 'long-term' ORDER BY id")]
    checklisting.tick(db, kept, frozenset(items[:1]), **NOW)
    checklisting.tick(db, other, frozenset(items[:2]), **NOW)
    merging.merge(db, kept, other, **NOW)
    assert set(merges.ticks(db, kept)) == set(items[:2])
    assert db.execute("SELECT count(*) FROM imported_rows").fetchone()[0] == 1


def test_a_register_that_still_carries_the_merged_mrn_is_refused_and_makes_nobody_anew(db, tmp_path):
    path = write(tmp_path / "r.csv", [pump_row("1", pump_serial="A"), pump_row("2", pump_serial="A")])
    import_register(db, path, **NOW)
    merging.merge(db, records.id_of_mrn(db, "1"), records.id_of_mrn(db, "2"), **NOW)
    before = everything(db)
    report = import_register(db, path, **NOW)
    assert [(row.mrn, row.outcome, row.column) for row in report.rows] == [
        ("1", "unchanged", ""), ("2", "refused", "mrn"),
    ]  # fmt: skip
    assert report.rows[1].refusal.facts["mrn"] == "1"
    assert everything(db) == before
    said = refused(registering.register, db, Patient(id=0, mrn="2", family_name="X"), stage="trial",
                   entered_on=TODAY, **NOW)  # fmt: skip
    assert (said.code, said.field) == ("mrn_merged", "mrn")
    one = records.record(db, records.id_of_mrn(db, "1"))
    assert refused(registering.correct, db, replace(one.patient, mrn="2"), phones=(), **NOW).code == "mrn_merged"


def test_a_merge_is_taken_back_long_after_even_when_others_were_registered_since(db):
    kept = register(db, "1", serial="NGP-1", filled=TODAY - timedelta(days=60))
    other = register(db, "2", serial="NGP-1", filled=TODAY - timedelta(days=5), email="a@b")
    desk_work.log_contact(db, other, Contact(id=0, made_on=TODAY, outcome="no-answer"), **NOW)
    merging.merge(db, kept, other, **NOW)
    third = register(db, "3", serial="NEW", filled=TODAY)
    desk_work.book(db, third, "refill", on=TODAY + timedelta(days=3), **NOW)
    assert third not in (kept, other)
    (standing,) = merges.standing(db, kept)
    assert (standing.mrn, standing.patient, standing.acted_by) == ("2", "Marsh, Zoë", "Ana")
    merging.unmerge(db, standing.action_id, **NOW)
    back = records.record(db, other)
    assert (back.patient.mrn, back.patient.email, len(back.fills), len(back.contacts)) == ("2", "a@b", 1, 1)
    assert back.fills[0].pump_id == back.active_pump.id
    assert len(records.record(db, kept).fills) == 1
    assert merges.standing(db, kept) == []
    assert check(db).fault == ""
    assert last_action(db).use_case == "unmerge_patients"
    undo(db, by="Ana")
    assert len(records.record(db, kept).fills) == 2


@pytest.mark.parametrize("later", ["outcome", "refill", "explant"])
def test_a_merge_on_which_something_rests_is_not_taken_back_and_what_rests_on_it_is_named(db, later):
    kept, other = register(db, "1"), register(db, "2", serial="A", filled=TODAY - timedelta(days=20))
    visit = desk_work.book(db, other, "refill", on=TODAY, **NOW)
    merging.merge(db, kept, other, **NOW)
    (standing,) = merges.standing(db, kept)
    if later == "outcome":
        desk_work.record_outcome(db, visit, "no-show", **NOW)
    elif later == "refill":
        pumping.refill(db, kept, Fill(id=0, pump_id=0, filled_on=TODAY, volume_ml=Decimal(18)), **NOW)
    else:
        pumping.explant(db, kept, on=TODAY, reason="infection", **NOW)
    before = everything(db)
    said = refused(merging.unmerge, db, standing.action_id, **NOW)
    deed = {"outcome": "record_outcome", "refill": "record_refill", "explant": "explant_pump"}[later]
    assert (said.code, said.facts["deed"], said.facts["who"]) == ("unmerge_blocked", deed, "Ana")
    assert everything(db) == before


def test_what_was_corrected_since_stays_corrected_when_a_merge_is_taken_back(db):
    kept, other = register(db, "1"), register(db, "2", email="a@b", insurer="North")
    merging.merge(db, kept, other, **NOW)
    record = records.record(db, kept)
    assert (record.patient.email, record.patient.insurer) == ("a@b", "North")
    registering.correct(db, replace(record.patient, insurer="South", notes="tall"), phones=record.phones, **NOW)
    merging.unmerge(db, merges.standing(db, kept)[0].action_id, **NOW)
    now = records.record(db, kept).patient
    assert (now.email, now.insurer, now.notes) == ("", "South", "tall")
    assert records.record(db, other).patient.insurer == "North"


def test_chained_merges_are_taken_back_the_last_one_first(db):
    first, second, third = (register(db, mrn) for mrn in "123")
    merging.merge(db, second, first, **NOW)
    merging.merge(db, third, second, **NOW)
    assert {each.patient_id for mrn in "123" for each in search.find(db, mrn)} == {third}
    early, late = merges.standing(db, third)
    assert refused(merging.unmerge, db, early.action_id, **NOW).facts["deed"] == "merge_patients"
    merging.unmerge(db, late.action_id, **NOW)
    (again,) = merges.standing(db, second)
    merging.unmerge(db, again.action_id, **NOW)
    assert sorted(each.mrn for each in search.everyone(db)) == ["1", "2", "3"]
    assert refused(merging.unmerge, db, late.action_id, **NOW).code in ("unmerge_blocked", "undo_blocked")


def test_nobody_is_taken_off_the_pathway_by_a_merge(db):
    left, here = register(db, "1", stage="declined"), register(db, "2")
    before = everything(db)
    said = refused(merging.preview, db, left, here, **NOW)
    assert (said.code, said.facts["other_mrn"]) == ("merge_off_pathway", "2")
    assert everything(db) == before
    merging.merge(db, here, left, **NOW)
    assert worklist.on_pathway(db) == 1


def test_a_birth_chosen_from_the_other_must_fit_what_is_recorded(db):
    kept = register(db, "1", serial="A")
    late = registering.register(
        db,
        Patient(id=0, mrn="9", family_name="Marsh", date_of_birth=TODAY),
        stage="evaluation",
        entered_on=TODAY,
        **NOW,
    )
    said = refused(merging.merge, db, kept, late, chosen={"patients.date_of_birth": "other"}, **NOW)
    assert said.field == "date_of_birth"


@given(
    seed=st.integers(0, 10_000),
    steps=st.lists(
        st.tuples(st.sampled_from("mmmub"), st.integers(0, 11), st.integers(0, 11)), min_size=1, max_size=10
    ),
)
@settings(derandomize=True, max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
def test_whatever_is_merged_undone_or_taken_back_everyone_stays_accounted_for(tmp_path_factory, seed, steps):
    path = tmp_path_factory.mktemp("merge") / "clinic.db"
    make_clinic(path)
    db = open_clinic(path)
    dice = Dice(seed)
    with action(db, "draw_facts", by="dice"):
        for number in range(12):
            add_patient(db, dice, number)
    people = [row[0] for row in db.execute("SELECT id FROM patients ORDER BY id")]
    on_before = worklist.on_pathway(db)
    merged_away = 0
    for what, one, another in steps:
        before = everything(db)
        try:
            if what == "m":
                merging.merge(db, people[one], people[another], **NOW)
                merged_away += 1
            elif what == "u":
                undo(db, by="Ana", of_another=False)
            else:
                standing = merges.standing(db, people[one])
                if standing:
                    merging.unmerge(db, standing[-1].action_id, **NOW)
        except Refused:
            assert everything(db) == before
        _holds(db)
    assert worklist.on_pathway(db) >= on_before - merged_away
    db.close()


def _holds(db) -> None:
    rows = worklist.listed(db, TODAY, policy.numbers(db))
    plain = [oracle_row(row) for row in rows]
    assert plain == oracle.expected(db, TODAY)
    assert oracle.violations(db, TODAY, plain) == []
    assert check(db).fault == ""
    strangers = db.execute(
        "SELECT count(*) FROM fills JOIN pumps ON pumps.id = pump_id WHERE pumps.patient_id <> fills.patient_id"
    ).fetchone()[0]
    assert strangers == 0


def oracle_row(row: worklist.Row) -> dict:
    own = {"mrn": row.mrn, "patient": row.patient, "date_of_birth": row.date_of_birth, "status": row.status}
    values = {name: own.get(name, getattr(row.item, name, None)) for name in oracle.COLUMNS}
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in values.items()}


def test_facts_of_a_visit_booked_under_both_are_one_visit(db):
    kept, other = register(db, "1"), register(db, "2")
    for patient in (kept, other):
        desk_work.book(db, patient, "refill", on=TODAY + timedelta(days=2), **NOW)
    with action(db, "test", by="Ana"):
        facts.add(db, "bookings", other, Booking(id=0, kind="follow_up", visit_on=TODAY))
    merging.merge(db, kept, other, **NOW)
    assert [each.kind for each in records.record(db, kept).bookings] == ["refill", "follow_up"]
