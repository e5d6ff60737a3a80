"""Which pumps a manufacturer's notice concerns: cases, and what must never happen to a pump of the model."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pumptracker.domain import stage as stages
from pumptracker.domain.recall import NO, UNCERTAIN, YES, Recall, check_recall, concerns
from pumptracker.domain.recall_list import (
    BY_HAND,
    NOTHING_TRIED,
    REACHED,
    TO_CALL,
    WRITTEN_TO,
    Tries,
    counted,
    state,
    told_by,
)
from pumptracker.domain.record import Patient, PatientRecord, Pump, StageEntry, Transfer
from pumptracker.domain.refused import Refused

TODAY = date(2026, 11, 24)
IMPLANTED = date(2024, 3, 1)
EVERY = settings(derandomize=True, max_examples=300, deadline=None)


def notice(**criteria) -> Recall:
    return Recall(name="Notice 7", opened_on=TODAY, **criteria)


def pump(model: str = "SynchroMed II 8637-20", serial: str = "NGP000123H", implanted_on: date | None = IMPLANTED):
    return Pump(id=1, model=model, serial=serial, implanted_on=implanted_on)


@pytest.mark.parametrize(
    ("wanted", "recorded", "verdict"),
    [
        ("SynchroMed II 8637-20", "SynchroMed II 8637-20", YES),
        ("synchromed ii 8637-20", "SYNCHROMED II 8637-20", YES),
        ("SynchroMed II", "SynchroMed II 8637-20", YES),
        ("SynchroMed II", "SynchroMed II 8637-40", YES),
        ("SynchroMed II", "SynchroMedII 8637-40", YES),
        ("SynchroMedII", "SynchroMed II 8637-40", YES),
        ("8637", "SynchroMed II 8637-40", YES),
        ("8637-40", "SynchroMed II 8637-40", YES),
        ("SynchroMed II", "SynchroMed III 8667-40", NO),
        ("SynchroMed II", "SynchroMed IIx", NO),
        ("SynchroMed II 8637-20", "SynchroMed II 8637-40", NO),
        ("SynchroMed II 8637-20", "SynchroMed II", UNCERTAIN),
        ("SynchroMed II 8637-20", "8637-20", UNCERTAIN),
        ("SynchroMed II", "", UNCERTAIN),
        ("SynchroMed II", "?", UNCERTAIN),
        ("SynchroMed II", "Prometra II 13827", NO),
        ("Prométra", "Prometra II 13827", YES),
    ],
)
def test_a_model_is_meant_by_whole_words_of_its_name(wanted, recorded, verdict):
    assert concerns(notice(model=wanted), pump(recorded)).kind == verdict


@pytest.mark.parametrize(
    ("first", "last", "serial", "verdict"),
    [
        ("NGP000100H", "NGP000200H", "NGP000123H", YES),
        ("NGP000100H", "NGP000200H", "NGP000100H", YES),
        ("NGP000100H", "NGP000200H", "NGP000200H", YES),
        ("NGP000100H", "NGP000200H", "ngp 000123 h", YES),
        ("NGP000100H", "NGP000200H", "NGP123H", YES),
        ("NGP000100H", "NGP000200H", "NGP000099H", NO),
        ("NGP000100H", "NGP000200H", "NGP000201H", NO),
        ("NGP9H", "NGP100H", "NGP10H", YES),
        ("NGP000100H", "", "NGP000099H", NO),
        ("NGP000100H", "", "NGP900000H", YES),
        ("", "NGP000200H", "NGP000001H", YES),
        ("", "NGP000200H", "NGP000201H", NO),
        ("NGP000100H", "NGP000200H", "NGV000123H", UNCERTAIN),
        ("NGP000100H", "NGP000200H", "NGP000123", UNCERTAIN),
        ("NGP000100H", "NGP000200H", "NGP12A3H", UNCERTAIN),
        ("NGP000100H", "NGP000200H", "", UNCERTAIN),
        ("NGP000100H", "NGP000200H", "  ", UNCERTAIN),
        ("100", "200", "0150", YES),
        ("100", "200", "1500", NO),
    ],
)
def test_a_serial_is_compared_as_its_maker_counts(first, last, serial, verdict):
    assert concerns(notice(serial_from=first, serial_to=last), pump(serial=serial)).kind == verdict


@pytest.mark.parametrize(
    ("first", "last", "implanted_on", "verdict"),
    [
        (date(2024, 1, 1), date(2024, 12, 31), IMPLANTED, YES),
        (IMPLANTED, IMPLANTED, IMPLANTED, YES),
        (date(2024, 3, 2), None, IMPLANTED, NO),
        (None, date(2024, 2, 29), IMPLANTED, NO),
        (None, date(2024, 3, 1), IMPLANTED, YES),
        (date(2024, 1, 1), None, None, UNCERTAIN),
        (None, None, None, YES),
    ],
)
def test_a_period_of_implants(first, last, implanted_on, verdict):
    of = notice(model="SynchroMed II", implanted_from=first, implanted_to=last)
    assert concerns(of, pump(implanted_on=implanted_on)).kind == verdict


def test_everything_that_cannot_be_told_is_said():
    of = notice(model="SynchroMed II 8637-20", serial_from="NGP1H", implanted_to=TODAY)
    found = concerns(of, pump("SynchroMed II", "X1", None))
    assert [(reason.code, dict(reason.facts)) for reason in found.reasons] == [
        ("recall_model_inexact", {"model": "SynchroMed II"}),
        ("recall_serial_not_comparable", {"serial": "X1"}),
        ("recall_implant_day_missing", {}),
    ]


def test_one_clear_no_decides_whatever_else_is_missing():
    assert concerns(notice(model="Prometra", serial_from="NGP1H"), pump(serial="")).kind == NO
    assert concerns(notice(serial_from="NGP1H", implanted_to=TODAY), pump(serial="NGP0H", implanted_on=None)).kind == NO


@pytest.mark.parametrize(
    ("criteria", "field", "code"),
    [
        ({}, "recall_model", "recall_without_criterion"),
        ({"model": " - "}, "recall_model", "recall_without_criterion"),
        ({"serial_from": "NGP9H", "serial_to": "NGP8H"}, "serial_to", "recall_serials_turned_round"),
        ({"serial_from": "NGP9H", "serial_to": "NGV10H"}, "serial_to", "recall_serials_differ"),
        ({"implanted_from": TODAY, "implanted_to": IMPLANTED}, "implanted_to_on", "recall_days_turned_round"),
        ({"implanted_from": date(26, 1, 1)}, "implanted_from_on", "not_a_sensible_date"),
    ],
)
def test_a_notice_that_names_nothing_or_a_range_that_cannot_be_is_refused_at_its_field(criteria, field, code):
    with pytest.raises(Refused) as refusal:
        check_recall(notice(**criteria))
    assert (refusal.value.field, refusal.value.code) == (field, code)


def test_a_notice_needs_a_name():
    with pytest.raises(Refused) as refusal:
        check_recall(replace(notice(model="Prometra"), name=" "))
    assert refusal.value.field == "recall_name"


SERIALS = st.text("NG 0129h-", max_size=8)
NUMBERS = st.integers(0, 2_000)


@EVERY
@given(NUMBERS, NUMBERS, NUMBERS, st.integers(1, 7), st.booleans())
def test_a_serial_inside_the_range_is_always_concerned_and_one_outside_never(one, other, number, wide, lower):
    first, last = sorted((one, other))
    serial = f"NGP{number:0{wide}}H"
    found = concerns(notice(serial_from=f"ngp{first}h", serial_to=f"NGP {last:06}H"),
                     pump(serial=serial.lower() if lower else serial))  # fmt: skip
    assert found.kind == (YES if first <= number <= last else NO)


@EVERY
@given(
    st.sampled_from(["SynchroMed II", "synchromed ii 8637", "SynchroMed II 8637-20"]),
    st.sampled_from(["SynchroMed II 8637-20", "SYNCHROMED II", "SynchroMed II  8637-20", ""]),
    SERIALS, st.one_of(st.none(), st.just(IMPLANTED)),
)  # fmt: skip
def test_nobody_with_a_pump_of_the_model_is_dropped_unless_serial_or_day_clearly_lie_outside(
    wanted, model, serial, implanted_on
):
    assert concerns(notice(model=wanted), pump(model, serial, implanted_on)).kind in (YES, UNCERTAIN)
    of = notice(model=wanted, serial_from="NGP100H", implanted_from=IMPLANTED - timedelta(days=1))
    found = concerns(of, pump(model, serial, implanted_on))
    if not serial.strip() or not serial.upper().startswith("NGP"):
        assert found.kind == UNCERTAIN
        assert found.reasons


@EVERY
@given(SERIALS, SERIALS, SERIALS)
def test_comparing_never_fails_and_what_is_uncertain_always_says_why(first, last, serial):
    of = notice(model="SynchroMed", serial_from=first, serial_to=last)
    try:
        check_recall(of)
    except Refused:
        return
    found = concerns(of, pump(serial=serial))
    assert bool(found.reasons) == (found.kind == UNCERTAIN)


def patient(stage: str, *, unwilling: bool = False, confirmed: bool = False) -> PatientRecord:
    transfer = Transfer(id=1, transferred_on=TODAY, confirmed_on=TODAY if confirmed else None)
    return PatientRecord(
        patient=Patient(id=1, mrn="1", family_name="Demo", do_not_contact=unwilling), pumps=(pump(),),
        stage_entries=(StageEntry(id=1, stage=stage, entered_on=TODAY),), transfers=(transfer,),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("record", "teller"),
    [
        (patient(stages.LONG_TERM), ""),
        (patient(stages.LONG_TERM, unwilling=True), "do_not_contact"),
        (patient(stages.TRANSFERRED), "transferred"),
        (patient(stages.TRANSFERRED, confirmed=True), "transferred"),
        (patient(stages.DECLINED), "left"),
        (patient(stages.DECEASED), None),
    ],
)
def test_the_dead_are_not_listed_and_everyone_else_with_the_pump_is(record, teller):
    assert told_by(record) == teller


@pytest.mark.parametrize(
    ("verdict", "tries", "where"),
    [
        (YES, NOTHING_TRIED, TO_CALL),
        (YES, Tries(2, TODAY, "no-answer", "phone"), TO_CALL),
        (YES, Tries(1, TODAY, "no-answer", "letter", written=True), WRITTEN_TO),
        (YES, Tries(2, TODAY, "no-answer", "letter", reached=True, written=True), REACHED),
        (UNCERTAIN, NOTHING_TRIED, BY_HAND),
        (UNCERTAIN, Tries(1, TODAY, "reached", "phone", reached=True), BY_HAND),
    ],
)
def test_where_one_who_is_listed_stands(verdict, tries, where):
    assert state(verdict, tries) == where


@EVERY
@given(st.lists(st.tuples(st.sampled_from([YES, UNCERTAIN]), st.builds(Tries, reached=st.booleans()))))
def test_the_counts_always_add_up(found):
    counts = counted(found)
    sure = sum(verdict == YES for verdict, _ in found)
    assert (counts.listed, counts.concerned) == (len(found), sure)
    assert counts.not_reached == sum(not tries.reached for _, tries in found)
