"""A recall worked through at the desk: who is listed, contacts against it, undo, no quiet end."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pumptracker.domain.recall import YES, Recall
from pumptracker.domain.record import Contact, Patient, Phone, Pump
from pumptracker.domain.refused import Refused
from pumptracker.formats.recall_sheet import recall_sheet
from pumptracker.formats.safe_csv import csv_bytes, safe_cell
from pumptracker.services import desk_work, pathway, pumping, recalling, registering
from pumptracker.services.checking import check
from pumptracker.services.undoing import undo
from pumptracker.store import recalls, records
from pumptracker.store.connection import open_or_make
from pumptracker.store.undo import last_action

TODAY = date(2026, 11, 24)
NOW = {"by": "Ana", "today": TODAY}
NOTICE = Recall(name="Notice 7", model="SynchroMed II", serial_from="NGP100H", serial_to="NGP200H", opened_on=TODAY)
CALL = Contact(id=0, made_on=TODAY, outcome="reached", note="told of notice 7")


@pytest.fixture
def db(tmp_path):
    opened = open_or_make(tmp_path / "clinic.db")
    yield opened
    assert check(opened).fault == ""
    opened.close()


def register(db, mrn: str, serial: str, *, model: str = "SynchroMed II 8637-20", family: str = "Demo", **who) -> int:
    patient = Patient(id=0, mrn=mrn, family_name=family, given_name=mrn, date_of_birth=date(1970, 1, 1), **who)
    since = TODAY - timedelta(days=400)
    made = registering.register(
        db, patient, phones=[Phone(id=0, number="+1 312 555 0101", preferred=True)], stage="long-term",
        entered_on=since, **NOW,
    )  # fmt: skip
    pumping.implant(db, made, Pump(id=0, model=model, serial=serial, implanted_on=since), **NOW)
    return made


def names(db, recall_id: int) -> list[str]:
    return [line.mrn for line in recalls.listed(db, recalls.recall(db, recall_id))]


def test_the_list_holds_who_is_concerned_and_apart_who_is_to_be_checked_by_hand(db):
    register(db, "in", "NGP150H")
    register(db, "out", "NGP201H")
    register(db, "other", "NGP150H", model="Prometra II 13827")
    register(db, "odd", "XY1")
    register(db, "none", "")
    register(db, "also", "ngp 0199 h", model="synchromed ii 8637-40")
    made = recalling.open_recall(db, NOTICE, **NOW)
    assert names(db, made) == ["also", "in", "none", "odd"]
    counts = recalls.counts(db, recalls.recall(db, made))
    assert counts.by_state == {"to_call": 2, "letter": 0, "reached": 0, "by_hand": 2}
    assert (counts.concerned, counts.listed, counts.not_reached) == (2, 4, 4)


def test_the_dead_and_the_explanted_are_not_listed_and_the_transferred_and_the_unwilling_are(db):
    dead, gone, away = register(db, "dead", "NGP101H"), register(db, "gone", "NGP102H"), register(db, "away", "NGP103H")
    there = register(db, "there", "NGP104H")
    register(db, "unwilling", "NGP105H", do_not_contact=True)
    pathway.move(db, dead, "deceased", on=TODAY, reason="", **NOW)
    pumping.explant(db, gone, on=TODAY, reason="infection", **NOW)
    for patient in (away, there):
        pathway.transfer(db, patient, on=TODAY, clinic="Demo elsewhere", first_visit_on=None, **NOW)
    pathway.confirm_transfer(db, there, on=TODAY, **NOW)
    made = recalling.open_recall(db, NOTICE, **NOW)
    lines = {line.mrn: line.told_by for line in recalls.listed(db, recalls.recall(db, made))}
    assert lines == {"away": "transferred", "there": "transferred", "unwilling": "do_not_contact"}


def test_one_whose_pump_nobody_has_recorded_is_to_be_checked_by_hand(db):
    register(db, "in", "NGP150H")
    who = {"given_name": "Rosa", "date_of_birth": date(1970, 1, 1)}
    for mrn, stage in (("unrecorded", "long-term"), ("referred", "evaluation")):
        patient = Patient(id=0, mrn=mrn, family_name="Demo", **who)
        registering.register(db, patient, phones=[], stage=stage, entered_on=TODAY, **NOW)
    made = recalling.open_recall(db, NOTICE, **NOW)
    assert names(db, made) == ["in", "unrecorded"]
    assert [reason.code for reason in recalls.listed(db, recalls.recall(db, made))[1].verdict.reasons] == [
        "recall_pump_not_recorded"
    ]
    assert [line.mrn for line in recalls.devices(db)] == ["in"]


def test_contacts_for_several_are_one_action_that_one_undo_takes_back(db):
    patients = [register(db, str(number), f"NGP{number + 100}H") for number in range(4)]
    made = recalling.open_recall(db, NOTICE, **NOW)
    assert recalling.log_recall_contacts(db, made, [*patients, patients[0]], CALL, **NOW) == 4
    assert last_action(db).use_case == "log_recall_contacts"
    contact = records.record(db, patients[0]).contacts[-1]
    assert (contact.recall_id, contact.number, contact.note) == (made, "+1 312 555 0101", "told of notice 7")
    assert recalls.counts(db, recalls.recall(db, made)).by_state["reached"] == 4
    undo(db, by="Ana")
    assert recalls.counts(db, recalls.recall(db, made)).by_state["to_call"] == 4
    assert all(not records.record(db, patient).contacts for patient in patients)


def test_what_was_done_last_is_the_latest_and_one_reached_stays_reached(db):
    patient = register(db, "1", "NGP101H")
    made = recalling.open_recall(db, NOTICE, **NOW)
    yesterday = replace(CALL, made_on=TODAY - timedelta(days=1))
    recalling.log_recall_contacts(db, made, [patient], replace(CALL, outcome="no-answer", channel="letter"), **NOW)
    recalling.log_recall_contacts(db, made, [patient], yesterday, **NOW)
    desk_work.log_contact(db, patient, replace(CALL, outcome="no-answer"), **NOW)
    (line,) = recalls.listed(db, recalls.recall(db, made))
    assert (line.tries.count, line.tries.made_on, line.tries.channel, line.tries.reached) == (2, TODAY, "letter", True)
    assert line.state == "reached"


def test_that_somebody_asked_not_to_be_called_is_one_patients_own_word_in_a_recall_too(db):
    patients = [register(db, "1", "NGP101H"), register(db, "2", "NGP102H")]
    made = recalling.open_recall(db, NOTICE, **NOW)
    asked = replace(CALL, outcome="asked-not-to-call")
    with pytest.raises(Refused) as refusal:
        recalling.log_recall_contacts(db, made, patients, asked, **NOW)
    assert (refusal.value.code, refusal.value.field) == ("contact_several_no_more", "outcome")
    assert recalling.log_recall_contacts(db, made, patients[:1], asked, **NOW) == 1
    assert not records.record(db, patients[0]).patient.do_not_contact


def test_one_who_asks_for_it_is_marked_as_not_to_be_contacted_in_the_same_action(db):
    patient = register(db, "1", "NGP101H")
    made = recalling.open_recall(db, NOTICE, **NOW)
    asked = replace(CALL, outcome="asked-not-to-call")
    assert recalling.log_recall_contacts(db, made, [patient], asked, no_more=True, **NOW) == 1
    assert records.record(db, patient).patient.do_not_contact
    assert recalls.listed(db, recalls.recall(db, made))[0].told_by == "do_not_contact"
    undo(db, by="Ana")
    record = records.record(db, patient)
    assert (record.patient.do_not_contact, record.contacts) == (False, ())


def test_several_with_one_who_is_not_to_be_contacted_are_refused_by_name_and_that_one_alone_is_logged(db):
    willing, unwilling = register(db, "1", "NGP101H"), register(db, "2", "NGP102H", do_not_contact=True)
    made = recalling.open_recall(db, NOTICE, **NOW)
    with pytest.raises(Refused) as refusal:
        recalling.log_recall_contacts(db, made, [willing, unwilling], CALL, **NOW)
    assert (refusal.value.code, refusal.value.facts["names"]) == ("do_not_contact", "Demo, 2")
    assert recalling.log_recall_contacts(db, made, [unwilling], CALL, **NOW) == 1
    with pytest.raises(Refused, match="recall_nobody_chosen"):
        recalling.log_recall_contacts(db, made, [], CALL, **NOW)


def test_a_list_closes_quietly_only_once_everyone_is_reached(db):
    patients = [register(db, str(number), f"NGP{number + 100}H") for number in range(3)]
    register(db, "odd", "?")
    made = recalling.open_recall(db, NOTICE, **NOW)
    recalling.log_recall_contacts(db, made, patients, CALL, **NOW)
    for wrong in ({}, {"not_reached": 0, "reason": "enough"}, {"not_reached": 4, "reason": "enough"}):
        with pytest.raises(Refused) as refusal:
            recalling.close_recall(db, made, **wrong, **NOW)
        assert (refusal.value.code, refusal.value.facts["count"]) == ("recall_not_reached", 1)
    with pytest.raises(Refused) as refusal:
        recalling.close_recall(db, made, not_reached=1, reason=" ", **NOW)
    assert refusal.value.field == "recall_reason"
    recalling.close_recall(db, made, not_reached=1, reason="letter came back", **NOW)
    closed = recalls.recall(db, made)
    assert (closed.closed_on, closed.note) == (TODAY, "Closed on 24 Nov 2026 with 1 not reached: letter came back")
    for use in (
        lambda: recalling.log_recall_contacts(db, made, patients, CALL, **NOW),
        lambda: recalling.change_recall(db, closed, **NOW),
        lambda: recalling.close_recall(db, made, **NOW),
    ):
        with pytest.raises(Refused, match="recall_is_closed"):
            use()
    recalling.reopen_recall(db, made, **NOW)
    assert recalls.recall(db, made).closed_on is None


def test_a_list_on_which_everyone_is_reached_closes_without_a_question(db):
    patient = register(db, "1", "NGP101H")
    made = recalling.open_recall(db, NOTICE, **NOW)
    recalling.log_recall_contacts(db, made, [patient], CALL, **NOW)
    recalling.close_recall(db, made, **NOW)
    assert (recalls.recall(db, made).closed_on, recalls.recall(db, made).note) == (TODAY, "")


def test_a_notice_can_be_corrected_and_what_was_logged_stays(db):
    patient = register(db, "1", "NGP101H")
    made = recalling.open_recall(db, NOTICE, **NOW)
    recalling.log_recall_contacts(db, made, [patient], CALL, **NOW)
    recalling.change_recall(db, replace(recalls.recall(db, made), serial_to=" NGP300H "), **NOW)
    changed = recalls.recall(db, made)
    assert (changed.serial_to, changed.opened_on) == ("NGP300H", TODAY)
    assert recalls.counts(db, changed).by_state["reached"] == 1
    with pytest.raises(Refused, match="recall_without_criterion"):
        recalling.open_recall(db, Recall(name="x", opened_on=TODAY), **NOW)
    with pytest.raises(Refused, match="no_longer_there"):
        recalls.recall(db, made + 1)


def test_open_lists_come_first_and_undo_takes_an_opened_one_away(db):
    first = recalling.open_recall(db, NOTICE, **NOW)
    second = recalling.open_recall(db, replace(NOTICE, name="Notice 8"), **NOW)
    recalling.close_recall(db, second, **NOW)
    assert [each.id for each in recalls.every(db)] == [first, second]
    undo(db, by="Ana")
    assert [each.id for each in recalls.every(db)] == [second, first]


def test_the_export_is_text_and_no_formula_and_says_how_it_adds_up(db):
    register(db, "005120", "NGP150H", family="=cmd")
    register(db, "odd", "")
    made = recalls.recall(db, recalling.open_recall(db, NOTICE, **NOW))
    sheet = recall_sheet(made, recalls.listed(db, made), write_day=date.isoformat)
    assert sheet.about == "SynchroMed II, serials NGP100H to NGP200H. 1 concerned + 1 to be checked by hand = 2 listed."
    read = list(csv.DictReader(io.StringIO(csv_bytes(sheet).decode("utf-8-sig"))))
    assert [row["MRN"] for row in read] == ["005120", "odd"]
    assert (read[0]["Patient"], read[0]["Phone"], read[0]["Born"]) == ("'=cmd, 005120", "+1 312 555 0101", "1970-01-01")
    assert read[1]["Verdict"] == "To be checked by hand: the serial is not recorded"
    assert len(sheet.weights) == len(sheet.headings)


@settings(derandomize=True, max_examples=200, deadline=None)
@given(st.text())
def test_no_cell_of_an_export_begins_as_a_formula_does(text):
    cell = safe_cell(text)
    assert not cell.startswith(("=", "@"))
    assert not cell.startswith(("+", "-")) or not any(letter.isalpha() for letter in cell)


@settings(derandomize=True, max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["NGP100H", "NGP150H", "ngp200h", "NGP201H", "X", ""]), min_size=1, max_size=6))
def test_everyone_with_the_pump_is_listed_once_or_clearly_outside(tmp_path_factory, serials):
    db = open_or_make(tmp_path_factory.mktemp("recall") / "clinic.db")
    for number, serial in enumerate(serials):
        register(db, str(number), serial)
    made = recalls.recall(db, recalling.open_recall(db, NOTICE, **NOW))
    lines = recalls.listed(db, made)
    outside = serials.count("NGP201H")
    assert len({line.patient_id for line in lines}) == len(lines) == len(serials) - outside
    sure = sum(serial.upper() in ("NGP100H", "NGP150H", "NGP200H") for serial in serials)
    assert sum(line.verdict.kind == YES for line in lines) == sure == recalls.counts(db, made).concerned
    db.close()
