"""What may be merged, and what becomes of each row: the rules with their table of cases."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from pumptracker.domain.merging import merged
from pumptracker.domain.record import (
    Booking,
    Contact,
    DrugOrder,
    Fill,
    FollowUpPlan,
    MergedMrn,
    Patient,
    PatientRecord,
    Phone,
    Printout,
    Programme,
    Pump,
    StageEntry,
    Transfer,
    Trial,
)
from pumptracker.domain.refused import Refused
from pumptracker.words import SENTENCES, sentence

DAY = date(2026, 11, 3)
LATER = date(2026, 11, 10)
DONE = {"outcome": "done", "outcome_on": DAY}


def record(number: int, *, stage: str = "long-term", **parts) -> PatientRecord:
    parts.setdefault("patient", Patient(id=number, mrn=f"00{number}", family_name="Marsh", given_name="Zoë"))
    return PatientRecord(stage_entries=(StageEntry(id=number, stage=stage, entered_on=DAY),), **parts)


def pump(number: int, serial: str = "NGP-1", **more) -> Pump:
    return Pump(id=number, model="SynchroMed II 8637-20", serial=serial, **more)


def fill(number: int, pump_id: int, day: date | None = DAY, **more) -> Fill:
    more.setdefault("volume_ml", Decimal(18))
    return Fill(id=number, pump_id=pump_id, filled_on=day, drugs="baclofen", **more)


def refused(kept: PatientRecord, other: PatientRecord) -> Refused:
    with pytest.raises(Refused) as refusal:
        merged(kept, other, {})
    said = refusal.value
    assert sentence(said.code, {"field": SENTENCES.get("field_" + said.field, said.field), **said.facts})
    return said


def becomes(plan, table: str) -> list[tuple]:
    """What becomes of a table's rows: id, how, values."""
    how = {(False, False): "moves", (True, False): "gone", (False, True): "changes"}
    return [(c.row_id, how[c.gone, c.own], dict(c.values)) for c in plan.changes if c.table == table]


@pytest.mark.parametrize(
    ("kept", "other", "code"),
    [
        (record(1), record(1), "merge_with_itself"),
        (record(1, stage="declined"), record(2), "merge_off_pathway"),
        (record(1, stage="deceased"), record(2, stage="transferred"), "merge_off_pathway"),
        (record(1, stage="declined"), record(2, stage="deceased", pumps=(pump(2),)), "merge_pump_off_pathway"),
        (record(1, pumps=(pump(1),)), record(2, pumps=(pump(2, "NGP-2"),)), "merge_two_pumps"),
        (record(1, pumps=(pump(1, ""),)), record(2, pumps=(pump(2, ""),)), "merge_serial_missing"),
        (record(1, pumps=(pump(1),)), record(2, pumps=(pump(2, ""),)), "merge_serial_missing"),
        (record(1, pumps=(pump(1, explanted_on=DAY),)), record(2, pumps=(pump(2),)), "merge_pump_explanted"),
        (record(1, pumps=(pump(1),)), record(2, pumps=(pump(2, explanted_on=DAY),)), "merge_pump_explanted"),
    ],
)
def test_what_may_not_be_merged(kept, other, code):
    assert refused(kept, other).code == code


@pytest.mark.parametrize(
    ("kept", "other"),
    [
        (record(1), record(2, stage="deceased")),
        (record(1, stage="declined"), record(2, stage="deceased")),
        (record(1, stage="deceased"), record(2, stage="deceased", pumps=(pump(2),))),
        (record(1, stage="transferred"), record(2)),
        (record(1, stage="evaluation"), record(2, pumps=(pump(2),))),
        (record(1, pumps=(pump(1),)), record(2, pumps=(pump(2, "ngp 1"),))),
        (record(1, pumps=(pump(1, explanted_on=DAY),)), record(2, pumps=(pump(2, explanted_on=DAY),))),
        (record(1, pumps=(pump(1, explanted_on=DAY),)), record(2, pumps=(pump(2, "NGP-2"),))),
    ],
)
def test_what_may_be_merged_and_the_stage_of_the_kept_one_stands(kept, other):
    plan = merged(kept, other, {})
    assert becomes(plan, "stage_entries") == [(2, "gone", {})]


def test_a_pump_the_kept_one_lacks_moves_with_all_that_belongs_to_it():
    other = record(
        2, pumps=(pump(2),), fills=(fill(5, 2),), printouts=(Printout(id=6, pump_id=2, printed_on=DAY, alarm_on=LATER),)
    )
    plan = merged(record(1), other, {})
    assert becomes(plan, "pumps") == [(2, "moves", {})]
    assert becomes(plan, "fills") == [(5, "moves", {})]
    assert becomes(plan, "printouts") == [(6, "moves", {})]


def test_the_same_device_is_one_and_its_gaps_are_filled():
    kept = record(1, pumps=(pump(1, alarm_volume_ml=Decimal(2)),), fills=(fill(4, 1),))
    other = record(2, pumps=(pump(2, "ngp1", site="left", alarm_volume_ml=Decimal(3)),), fills=(fill(5, 2, LATER),))
    plan = merged(kept, other, {})
    assert becomes(plan, "pumps") == [(1, "changes", {"site": "left"}), (2, "gone", {})]
    assert becomes(plan, "fills") == [(5, "moves", {"pump_id": 1})]
    chosen = merged(kept, other, {"pumps.alarm_volume_ml": "other"})
    assert becomes(chosen, "pumps")[0] == (1, "changes", {"alarm_volume_ml": Decimal(3), "site": "left"})


@pytest.mark.parametrize(
    ("ours", "theirs", "gaps"),
    [
        ({}, {}, None),
        ({}, {"lot": "K1"}, {"lot": "K1"}),
        ({"note": "a"}, {"note": "b"}, {"note": "a; b"}),
        ({}, {"first_fill": True}, {"first_fill": True}),
        ({"concentration": Decimal(2), "concentration_unit": "mg/mL"}, {"concentration": Decimal(2000)}, None),
        ({}, {"concentration": Decimal(2), "concentration_unit": "mg/mL"},
         {"concentration": Decimal(2), "concentration_unit": "mg/mL"}),
    ],
)  # fmt: skip
def test_a_fill_with_the_same_figures_is_one_fill(ours, theirs, gaps):
    kept = record(1, pumps=(pump(1),), fills=(fill(4, 1, **ours),))
    plan = merged(kept, record(2, pumps=(pump(2),), fills=(fill(5, 2, **theirs),)), {})
    assert becomes(plan, "fills") == ([(4, "changes", gaps)] if gaps else []) + [(5, "gone", {})]


@pytest.mark.parametrize(
    ("theirs", "field"),
    [
        ({"volume_ml": Decimal(17)}, "volume_ml"), ({"lot": "K2"}, "lot"), ({"daily_dose": Decimal(1)}, "daily_dose"),
        ({"daily_dose": Decimal(350), "dose_unit": "mg/day"}, "daily_dose"),
        ({"bolus_dose": Decimal(1), "dose_unit": "mg/day"}, "dose_unit"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("day", [DAY, None])
def test_a_fill_with_other_figures_is_refused_naming_both(theirs, field, day):
    kept = record(1, pumps=(pump(1),), fills=(fill(4, 1, day, lot="K1", daily_dose=Decimal(350)),))
    said = refused(kept, record(2, pumps=(pump(2),), fills=(fill(5, 2, day, **theirs),)))
    assert (said.field, said.code) == (field, "merge_fills_differ" if day else "merge_undated_fills_differ")
    assert said.facts["kept"] != said.facts["other"]


def test_printouts_and_doses_of_one_day_that_differ_are_refused_and_equal_ones_are_one():
    def with_rows(number: int, alarm: date, dose: int) -> PatientRecord:
        return record(
            number, pumps=(pump(number),),
            printouts=(Printout(id=number, pump_id=number, printed_on=DAY, alarm_on=alarm),),
            programmes=(Programme(id=number, pump_id=number, changed_on=DAY, daily_dose=Decimal(dose)),),
        )  # fmt: skip

    plan = merged(with_rows(1, LATER, 9), with_rows(2, LATER, 9), {})
    assert becomes(plan, "printouts") + becomes(plan, "programmes") == [(2, "gone", {}), (2, "gone", {})]
    assert refused(with_rows(1, LATER, 9), with_rows(2, DAY, 9)).code == "merge_printouts_differ"
    assert refused(with_rows(1, LATER, 9), with_rows(2, LATER, 8)).code == "merge_doses_differ"


def test_a_pump_replaced_by_the_same_device_keeps_what_it_replaced():
    old, new = pump(2, "A", explanted_on=DAY), pump(3, "B", replaces_id=2)
    plan = merged(record(1, pumps=(pump(1, "B"),)), record(2, pumps=(old, new)), {})
    assert becomes(plan, "pumps") == [(2, "moves", {}), (1, "changes", {"replaces_id": 2}), (3, "gone", {})]
    both = record(1, pumps=(pump(8, "A", explanted_on=DAY),))
    assert becomes(merged(both, record(2, pumps=(old, new)), {}), "pumps") == [
        (3, "moves", {"replaces_id": 8}), (2, "gone", {}),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        ({}, {}, [(5, "gone", {})]),
        (DONE, {}, [(5, "gone", {})]),
        ({}, DONE, [(4, "changes", DONE), (5, "gone", {})]),
        ({}, {"visit_at": "09:30"}, [(4, "changes", {"visit_at": "09:30"}), (5, "gone", {})]),
        ({"visit_at": "10:00"}, {"visit_at": "09:30"}, [(5, "moves", {})]),
        ({"outcome": "cancelled"}, {}, [(5, "moves", {})]),
    ],
)  # fmt: skip
def test_one_visit_booked_under_both_is_one_visit(ours, theirs, expected):
    kept = record(1, bookings=(Booking(id=4, kind="refill", visit_on=DAY, **ours),))
    other = record(2, bookings=(Booking(id=5, kind="refill", visit_on=DAY, **theirs),))
    assert becomes(merged(kept, other, {}), "bookings") == expected


def test_the_plan_set_last_governs_whichever_registration_it_is_of():
    early, late = FollowUpPlan(id=9, set_on=DAY, due_on=LATER), FollowUpPlan(id=3, set_on=LATER, due_on=LATER)
    kept_later = merged(record(1, follow_up_plans=(late,)), record(2, follow_up_plans=(early,)), {})
    assert becomes(kept_later, "follow_up_plans") == [(9, "gone", {})]
    other_later = merged(record(1, follow_up_plans=(early,)), record(2, follow_up_plans=(late,)), {})
    assert [(number, how) for number, how, _ in becomes(other_later, "follow_up_plans")] == [(0, "moves"), (3, "gone")]
    assert becomes(merged(record(1), record(2, follow_up_plans=(late,)), {}), "follow_up_plans") == [(3, "moves", {})]


def test_calls_orders_trials_and_old_mrns_move_and_equal_orders_are_one_and_transfers_go():
    order, trial = DrugOrder(id=4, ordered_on=DAY), Trial(id=6, ended_on=DAY)
    call = Contact(id=5, made_on=DAY, outcome="no-answer")
    other = record(
        2, drug_orders=(DrugOrder(id=7, ordered_on=DAY), DrugOrder(id=8, ordered_on=LATER)), contacts=(call,),
        trials=(trial,), merged_mrns=(MergedMrn(id=3, mrn="000", merged_on=DAY),),
        transfers=(Transfer(id=1, transferred_on=DAY),),
    )  # fmt: skip
    plan = merged(
        record(1, drug_orders=(order,), contacts=(Contact(id=1, made_on=DAY, outcome="no-answer"),)), other, {}
    )
    assert becomes(plan, "drug_orders") == [(7, "gone", {}), (8, "moves", {})]
    assert (plan.moved("contacts"), plan.moved("trials"), plan.moved("merged_mrns")) == (1, 1, 1)
    assert becomes(plan, "transfers") == [(1, "gone", {})]


def test_particulars_fill_gaps_and_what_differs_is_chosen():
    ours = Patient(id=1, mrn="001", family_name="Marsh", email="a@b", notes="tall")
    theirs = Patient(
        id=2, mrn="002", family_name="March", given_name="Zoë", email="c@d", notes="kind", do_not_contact=True
    )
    plan = merged(record(1, patient=ours), record(2, patient=theirs), {"patients.family_name": "other"})
    stands = {each.name: each.result for each in plan.particulars}
    assert stands["family_name"] == "March"
    assert (stands["given_name"], stands["email"], stands["notes"]) == ("Zoë", "a@b", "tall; kind")
    assert stands["do_not_contact"] is True
    assert "mrn" not in stands
    assert {each.name for each in plan.particulars if each.differs} == {
        "family_name", "email", "notes", "do_not_contact",
    }  # fmt: skip


def test_phones_known_already_are_not_doubled_and_the_preferred_one_stays():
    kept = record(1, phones=(Phone(id=4, number="312 555 0101", preferred=True),))
    other = record(2, phones=(Phone(id=5, number="(312) 555-0101"), Phone(id=6, number="312 555 0199", preferred=True)))
    assert becomes(merged(kept, other, {}), "phones") == [(5, "gone", {}), (6, "moves", {"preferred": False})]
    assert becomes(merged(record(1), other, {}), "phones") == [(5, "moves", {}), (6, "moves", {})]
