"""Stories of the desk, told through the use cases and read back from the worklist."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from pumptracker.domain.record import Absence, Contact, DrugOrder, Fill, Patient, Phone, Programme, Pump
from pumptracker.domain.refused import Refused
from pumptracker.services import correcting, deciding, desk_work, pathway, pumping, registering
from pumptracker.services.checking import check
from pumptracker.store import policy, records, worklist
from pumptracker.store.connection import open_or_make

TODAY = date(2026, 11, 24)
NOW = {"by": "Ana", "today": TODAY}


@pytest.fixture
def db(tmp_path):
    opened = open_or_make(tmp_path / "clinic.db")
    yield opened
    assert check(opened).fault == ""
    opened.close()


def register(db, stage="long-term", on=date(2026, 8, 3), **who) -> int:
    patient = Patient(id=0, mrn="1", family_name="Marsh", date_of_birth=date(1960, 2, 29), **who)
    return registering.register(
        db, patient, phones=[Phone(id=0, number="312 555 0101")], stage=stage, entered_on=on, **NOW
    )


def with_pump(db) -> int:
    patient = register(db)
    pump = Pump(id=0, model="SynchroMed II 8637-20", serial="S1", implanted_on=date(2026, 1, 5))
    pumping.implant(db, patient, pump, **NOW)
    return patient


def fill(on: date, **more) -> Fill:
    plain = {"volume_ml": Decimal(20), "drugs": "baclofen", "concentration": Decimal(2000), "daily_dose": Decimal(400)}
    return Fill(id=0, pump_id=0, filled_on=on, **(plain | more))


def open_items(db) -> dict[str, worklist.Row]:
    return {row.item.kind: row for row in worklist.listed(db, TODAY, policy.numbers(db))}


def refused(code: str, use_case, *args, **kwargs) -> None:
    with pytest.raises(Refused) as refusal:
        use_case(*args, **kwargs)
    assert refusal.value.code == code


def test_from_referral_to_the_third_refill(db):
    patient = register(db, stage="evaluation")
    assert set(open_items(db)) == {"evaluation"}
    pathway.move(db, patient, "trial", on=date(2026, 8, 10), **NOW)
    refused("stage_before_last", pathway.record_trial, db, patient, ended_on=date(2026, 8, 1), **NOW)
    pathway.record_trial(db, patient, ended_on=date(2026, 8, 14), outcome="clear benefit", **NOW)
    assert set(open_items(db)) == {"trial_decision"}
    pathway.move(db, patient, "implantation", on=date(2026, 8, 17), **NOW)
    refused("not_in_trial", pathway.record_trial, db, patient, ended_on=TODAY, **NOW)
    pump = Pump(id=0, model="SynchroMed II 8637-20", serial="S1", implanted_on=date(2026, 8, 24))
    pumping.implant(db, patient, pump, **NOW)
    refused("second_active_pump", pumping.implant, db, patient, pump, **NOW)
    assert records.record(db, patient).stage == "post-procedure"
    assert open_items(db)["refill"].status == "unknown"
    for day in (date(2026, 8, 24), date(2026, 10, 5), date(2026, 11, 23)):
        pumping.refill(db, patient, fill(day), **NOW)
    refused("fill_already_recorded", pumping.refill, db, patient, fill(date(2026, 11, 23)), **NOW)
    refused("required", pumping.refill, db, patient, Fill(id=0, pump_id=0), **NOW)
    pathway.move(db, patient, "long-term", on=TODAY, **NOW)
    assert open_items(db)["refill"].item.due_on == date(2027, 2, 21)


def test_a_booking_after_the_refill_date_stays_red_until_it_is_moved(db):
    patient = with_pump(db)
    pumping.refill(db, patient, fill(date(2026, 9, 21)), printed_alarm_on=date(2026, 12, 18), **NOW)
    late = desk_work.book(db, patient, "refill", on=date(2026, 12, 21), **NOW)
    assert open_items(db)["refill"].status == "unsafe"
    moved = desk_work.rebook(db, late, on=date(2026, 12, 11), at="09:30", **NOW)
    assert open_items(db)["refill"].status == "booked"
    refused("visit_has_outcome", desk_work.rebook, db, late, on=date(2026, 12, 10), **NOW)
    refused("visit_not_moved", desk_work.rebook, db, moved, on=date(2026, 12, 11), at="9:30", **NOW)
    assert open_items(db)["refill"].status == "booked"
    refused("in_the_future", desk_work.record_outcome, db, moved, "no-show", **NOW)
    refused("unknown_outcome", desk_work.record_outcome, db, moved, "vanished", **NOW)
    closure = deciding.close(db, first_on=date(2026, 12, 10), last_on=date(2026, 12, 13), reason="storm", by="Ana")
    assert open_items(db)["refill"].item.booking_fault == "closed_day"
    deciding.reopen(db, closure, by="Ana")
    desk_work.record_outcome(db, moved, "cancelled", **NOW)
    assert open_items(db)["refill"].item.booked_for is None


def test_a_refill_recorded_on_its_visit_day_closes_the_visit(db):
    patient = with_pump(db)
    visit = desk_work.book(db, patient, "refill", on=TODAY, **NOW)
    pumping.refill(db, patient, fill(TODAY), **NOW)
    (booking,) = records.record(db, patient).bookings
    assert (booking.id, booking.outcome) == (visit, "done")


def test_a_dose_change_moves_the_date_and_a_new_printout_governs(db):
    patient = with_pump(db)
    pumping.refill(db, patient, fill(date(2026, 11, 4)), printed_alarm_on=date(2027, 2, 1), **NOW)
    change = Programme(id=0, pump_id=0, changed_on=TODAY, daily_dose=Decimal(1600))
    pumping.change_dose(db, patient, change, **NOW)
    refill = open_items(db)["refill"].item
    assert (refill.governing, refill.due_on) == ("estimated_alarm", date(2026, 12, 11))
    assert [each.code for each in refill.questions] == ["printout_superseded", "alarm_volume_default"]
    pumping.record_printout(db, patient, alarm_on=date(2026, 12, 10), printed_on=TODAY, **NOW)
    assert open_items(db)["refill"].item.governing == "printed_alarm"
    empty = Programme(id=0, pump_id=0, changed_on=TODAY)
    refused("required", pumping.change_dose, db, patient, empty, **NOW)
    early = Programme(id=0, pump_id=0, changed_on=date(2025, 1, 1), daily_dose=Decimal(1))
    refused("before_implant", pumping.change_dose, db, patient, early, **NOW)
    wrong = Programme(id=0, pump_id=0, changed_on=TODAY, daily_dose=Decimal(1), dose_unit="units/day")
    refused("units_do_not_match", pumping.change_dose, db, patient, wrong, **NOW)


def test_a_transferred_patient_stays_ours_until_the_first_visit_there(db):
    patient = with_pump(db)
    refused("transfer_by_its_own", pathway.move, db, patient, "transferred", on=TODAY, **NOW)
    refused("required", pathway.transfer, db, patient, on=TODAY, clinic=" ", first_visit_on=None, **NOW)
    refused("no_transfer_to_confirm", pathway.confirm_transfer, db, patient, on=TODAY, **NOW)
    pathway.transfer(db, patient, on=date(2026, 11, 20), clinic="Elsewhere", first_visit_on=None, **NOW)
    assert set(open_items(db)) == {"refill", "confirm_transfer"}
    refused("confirmed_before_transfer", pathway.confirm_transfer, db, patient, on=date(2026, 11, 1), **NOW)
    pathway.confirm_transfer(db, patient, on=TODAY, **NOW)
    assert open_items(db) == {}
    refused("not_on_pathway", desk_work.book, db, patient, "refill", on=TODAY, **NOW)


def test_a_pump_leaves_only_with_a_reason_and_is_replaced_in_one_step(db):
    patient = with_pump(db)
    refused("pump_still_implanted", pathway.move, db, patient, "declined", on=TODAY, **NOW)
    refused("required", pumping.explant, db, patient, on=TODAY, reason="", **NOW)
    refused("required", pumping.replace_pump, db, patient, Pump(id=0), reason="life", **NOW)
    new = Pump(id=0, model="Prometra II 13827", serial="P1", implanted_on=TODAY)
    pumping.replace_pump(db, patient, new, reason="end of service", **NOW)
    old, now = records.record(db, patient).pumps
    assert (old.explanted_on, now.replaces_id, now.explanted_on) == (TODAY, old.id, None)
    pumping.record_event(db, patient, "mri", on=TODAY, **NOW)
    assert {"pump_check", "refill"} <= set(open_items(db))
    pumping.record_check(db, patient, on=TODAY, **NOW)
    assert "pump_check" not in open_items(db)
    pumping.explant(db, patient, on=TODAY, reason="infection", **NOW)
    refused("no_active_pump", pumping.record_check, db, patient, on=TODAY, **NOW)
    pathway.move(db, patient, "explanted", on=TODAY, **NOW)
    assert open_items(db) == {}


def test_a_promised_call_back_and_the_calls_that_failed(db):
    patient = with_pump(db)
    for _ in range(3):
        desk_work.log_contact(db, patient, Contact(id=0, made_on=TODAY, outcome="no-answer"), **NOW)
    assert open_items(db)["refill"].item.failed_contacts == 3
    promise = Contact(id=0, made_on=TODAY, outcome="reached-call-back")
    refused("required", desk_work.log_contact, db, patient, promise, **NOW)
    past = Contact(id=0, made_on=TODAY, outcome="reached-call-back", call_back_on=date(2026, 11, 1))
    refused("booking_in_the_past", desk_work.log_contact, db, patient, past, **NOW)
    kept = Contact(id=0, made_on=TODAY, outcome="reached-call-back", call_back_on=date(2026, 11, 27))
    desk_work.log_contact(db, patient, kept, **NOW)
    assert open_items(db)["call_back"].item.due_on == date(2026, 11, 27)


def test_a_drug_is_to_order_until_it_is_ordered_and_again_when_it_expires(db):
    patient = with_pump(db)
    pumping.refill(db, patient, fill(date(2026, 11, 4), drugs="morphine + clonidine"), **NOW)
    assert "drug_order" in open_items(db)
    refused("required", desk_work.order_drug, db, patient, DrugOrder(id=0), **NOW)
    order = desk_work.order_drug(db, patient, DrugOrder(id=0, ordered_on=TODAY), **NOW)
    assert "drug_order" not in open_items(db)
    desk_work.receive_drug(db, order, on=TODAY, until=date(2026, 12, 1), **NOW)
    assert "drug_order" in open_items(db)
    desk_work.receive_drug(db, order, on=TODAY, until=date(2027, 12, 1), **NOW)
    assert "drug_order" not in open_items(db)
    desk_work.cancel_order(db, order, **NOW)
    assert "drug_order" in open_items(db)


def test_plans_readings_and_absences(db):
    patient = with_pump(db)
    refused("out_of_range", desk_work.plan_follow_up, db, patient, due_on=TODAY, every_months=0, **NOW)
    desk_work.plan_follow_up(db, patient, due_on=TODAY, every_months=3, **NOW)
    visit = desk_work.book(db, patient, "follow_up", on=TODAY, **NOW)
    desk_work.record_outcome(db, visit, "done", **NOW)
    assert open_items(db)["follow_up"].item.due_on == date(2027, 2, 24)
    refused("required", pumping.read_eri, db, patient, read_on=TODAY, stops_on=None, announced=False, **NOW)
    pumping.read_eri(db, patient, read_on=TODAY, stops_on=None, announced=True, **NOW)
    assert open_items(db)["replacement"].item.due_on == date(2027, 2, 22)
    trip = Absence(id=0, kind="travel", first_on=TODAY, last_on=date(2026, 11, 1))
    refused("ends_before_it_begins", desk_work.record_absence, db, patient, trip, **NOW)
    desk_work.record_absence(db, patient, Absence(id=0, kind="admission", first_on=TODAY), **NOW)
    assert len(records.record(db, patient).absences) == 1


def test_a_wrong_entry_is_corrected_and_the_earlier_value_stays_in_the_history(db):
    patient = with_pump(db)
    pumping.refill(db, patient, fill(date(2026, 11, 4)), **NOW)
    record = records.record(db, patient)
    corrected = Patient(id=patient, mrn="1", family_name="Marsch", date_of_birth=date(1961, 2, 28))
    phones = [Phone(id=record.phones[0].id, number="312 555 0102"), Phone(id=0, number="312 555 0103", kind="home")]
    registering.correct(db, corrected, phones=phones, **NOW)
    registering.correct(db, corrected, phones=records.record(db, patient).phones[:1], **NOW)
    assert [phone.number for phone in records.record(db, patient).phones] == ["312 555 0102"]
    refused("required", registering.correct, db, corrected, phones=[Phone(id=0, number=" ")], **NOW)
    pumping.correct_fill(db, patient, replace(record.fills[0], volume_ml=Decimal(18)), **NOW)
    pumping.correct_pump(db, patient, replace(record.pumps[0], serial="S2"), **NOW)
    refused("no_longer_there", pumping.correct_fill, db, patient, replace(record.fills[0], pump_id=99), **NOW)
    assert open_items(db)["refill"].item.estimated_alarm_on == date(2027, 1, 23)
    told = [
        row[0] for row in db.execute("SELECT before FROM history WHERE table_name = 'fills' AND before IS NOT NULL")
    ]
    assert any('"volume_ml":"20"' in before for before in told)


def test_what_was_entered_wrongly_is_taken_out_and_kept_in_the_history(db):
    patient = with_pump(db)
    fill_id, _ = pumping.refill(db, patient, fill(date(2026, 11, 4)), **NOW)
    correcting.take_out(db, "fills", fill_id, **NOW)
    assert open_items(db)["refill"].status == "unknown"
    assert db.execute("SELECT count(*) FROM history WHERE table_name = 'fills' AND after IS NULL").fetchone()[0] == 1
    refused("no_longer_there", correcting.take_out, db, "fills", fill_id, **NOW)
    refused("cannot_take_out", correcting.take_out, db, "pumps", 1, **NOW)


def test_an_mrn_is_one_persons(db):
    register(db)
    refused("mrn_taken", register, db)


def test_the_clinics_choices_move_every_date_and_are_checked(db):
    patient = with_pump(db)
    pumping.refill(db, patient, fill(date(2026, 11, 4)), **NOW)
    before = open_items(db)["refill"].item.book_by
    deciding.choose(db, "refill_margin_days", 14, by="Ana")
    assert open_items(db)["refill"].item.book_by < before
    refused("out_of_range", deciding.choose, db, "refill_margin_days", -1, by="Ana")
    deciding.open_on(db, [1], by="Ana")
    assert open_items(db)["refill"].item.book_by.weekday() == 1
    refused("no_open_weekday", deciding.open_on, db, [], by="Ana")
    refused("ends_before_it_begins", deciding.close, db, first_on=TODAY, last_on=date(2026, 1, 1), reason="", by="Ana")
    years = {"first_on": TODAY, "last_on": date(2028, 1, 1)}
    refused("calendar_closed_too_long", deciding.close, db, **years, reason="", by="Ana")
    deciding.add_staff(db, "Ana", **NOW)
    refused("staff_already", deciding.add_staff, db, "Ana", **NOW)
    refused("required", deciding.add_staff, db, " ", **NOW)
