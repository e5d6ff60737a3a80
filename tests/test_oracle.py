"""The oracle itself, held to the vectors that rules.md takes from domain.md 1.3 and to small clinics."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from tests import oracle
from tests.oracle_cases import Clinic, fill

START = date(2026, 1, 5)
SHIPPED = oracle.listed(oracle.SHIPPED_DRUGS, oracle.SHIPPED_MIXTURES)


def days(alarm: str, **columns: Any) -> int:
    found = oracle.estimated(fill(**columns), Fraction(alarm), [])
    assert found is not None
    return (found - START).days


def mcg(dose: str, strength: str, volume: str = "20", **more: Any) -> oracle.Row:
    units = {"dose_unit": "mcg/day", "concentration_unit": "mcg/mL"}
    return {"daily_dose": dose, "concentration": strength, "volume_ml": volume} | units | more


PROMETRA = {"daily_dose": "0.5", "concentration": "20"}
PTC = PROMETRA | {"bolus_dose": "0.1", "boluses_per_day": "4"}
VECTORS = [
    ("T1", "0", {}, 40),
    ("T2", "0", {"daily_dose": "1"}, 20),
    ("T3", "2", {}, 36),
    ("T3 at 1 mL", "2", {"daily_dose": "1"}, 18),
    ("T4", "4", {}, 32),
    ("T5", "0", PROMETRA, 800),
    ("T6", "0", mcg("40", "350"), 175),
    ("T7", "0", {"daily_dose": "2.5", "concentration": "20"}, 160),
    ("T8", "0", {"daily_dose": "10", "concentration": "20"}, 40),
    ("T9", "0", PTC, 444),
    ("T10", "3", PTC, 377),
    ("T12", "2", mcg("2.4", "25", "14"), 125),
    ("T13", "2", mcg("19.2", "25"), 23),
    ("T14", "2", mcg("19.2", "100"), 93),
    ("T16", "2", mcg("300", "2000", "40"), 253),
    ("T17", "2", mcg("800", "500"), 11),
    ("T18", "2", mcg("800", "2000"), 45),
    ("T19", "2", mcg("90", "500"), 100),
    ("T20", "2", mcg("96.1", "2002", "40"), 791),
    ("T20 in mg/mL", "2", mcg("673.7", "2.002", "40", concentration_unit="mg/mL"), 112),
    ("T25", "0", mcg("500", "1000"), 40),
    ("T25 to 2 mL", "2", mcg("500", "1000"), 36),
    ("exact 57", "0", mcg("350", "2100", "9.5"), 57),
    ("exact 81", "0", mcg("294", "1701", "14"), 81),
]


@pytest.mark.parametrize(("alarm", "columns", "run"), [v[1:] for v in VECTORS], ids=[v[0] for v in VECTORS])
def test_days_to_the_alarm(alarm: str, columns: oracle.Row, run: int) -> None:
    assert days(alarm, **columns) == run


def test_T5_T6_T9_T11_T25_flows() -> None:
    assert oracle.flow(fill(**PROMETRA)) == Fraction("0.025")
    assert oracle.flow(fill(**mcg("40", "350"))) == Fraction(40, 350)
    assert oracle.flow(fill(**PTC)) == Fraction("0.045")
    assert oracle.flow(fill(**mcg("2.4", "25"))) == Fraction("0.096")
    assert oracle.flow(fill(**mcg("6000", "500"))) == 12


@pytest.mark.parametrize(
    ("milligrams", "millilitres", "strength"),
    [(10, 20, 500), (20, 20, 1000), (40, 20, 2000), (10, 5, 2000), (Fraction("0.05"), 1, 50)],
)
def test_T21_T22_milligrams_are_a_thousand_micrograms(milligrams: Fraction, millilitres: int, strength: int) -> None:
    found = oracle.amount(Fraction(milligrams) / millilitres, "mg/mL")
    assert found == ("mass", Fraction(strength))


@pytest.mark.parametrize(
    ("drugs", "columns", "limits"),
    [
        ("ziconotide", {"first_fill": 1}, {"in_pump_limit": 84, "first_fill": 14}),
        ("Ziconotide", {}, {"in_pump_limit": 84}),
        ("ziconotide", {"diluted": 1}, {"in_pump_limit": 40}),
        ("baclofen", {"first_fill": 1}, {"in_pump_limit": 180}),
        ("Morphine + Baclofen", {}, {"in_pump_limit": 30}),
        ("clonidine + bupivacaine + morphine", {}, {"in_pump_limit": 90}),
        ("clonidine + hydromorphone", {}, {"in_pump_limit": 35}),
        ("clonidine", {}, {"in_pump_limit": 30}),
        ("morphine + ziconotide", {"first_fill": 1}, {"in_pump_limit": 30, "first_fill": 14}),
        ("something else", {}, {"in_pump_limit": 30}),
        ("", {}, {"in_pump_limit": 30}),
    ],
)
def test_limits_follow_the_contents(drugs: str, columns: oracle.Row, limits: dict[str, int]) -> None:
    found = {name: (day - START).days for name, day in oracle.limits(SHIPPED, fill(drugs=drugs, **columns))}
    assert found == limits | {"clinic_maximum": 180}


@pytest.mark.parametrize(
    ("drugs", "tier", "orders"),
    [
        ("morphine", 2, False),
        ("baclofen", 1, False),
        ("ziconotide", 3, True),
        ("morphine + clonidine", 1, True),
    ],
)
def test_tier_and_ordering_follow_the_contents(drugs: str, tier: int, orders: bool) -> None:
    names = SHIPPED.contents(drugs)
    assert (SHIPPED.tier(names), bool(SHIPPED.needs_order(names))) == (tier, orders)


def test_T28_T29_T30_book_by_moves_earlier_and_refill_by_stands() -> None:
    assert oracle.refill_book_by(SHIPPED, date(2026, 2, 10)) == date(2026, 2, 3)
    ten = oracle.Rules(settings={"refill_margin_days": 10})
    assert oracle.refill_book_by(ten, date(2026, 2, 10)) == date(2026, 1, 30)
    assert oracle.add_days(START, 180) == date(2026, 7, 4)
    assert oracle.refill_book_by(SHIPPED, date(2026, 7, 4)) == date(2026, 6, 26)
    fourteen = oracle.Rules(settings={"refill_margin_days": 14})
    assert oracle.refill_book_by(fourteen, date(2026, 1, 19)) == START
    assert oracle.refill_order_by(SHIPPED, date(2026, 2, 10)) == date(2026, 1, 20)


def test_T33_date_edges() -> None:
    assert oracle.add_days(date(2024, 2, 29), 45) == date(2024, 4, 14)
    assert oracle.add_days(date(2026, 1, 31), 45) == date(2026, 3, 17)
    assert oracle.add_months(date(2020, 2, 29), 84) == date(2027, 2, 28)
    assert oracle.add_months(date(2026, 3, 1), -6) == date(2025, 9, 1)
    assert oracle.add_months(date(2026, 8, 31), -6) == date(2026, 2, 28)


@pytest.mark.parametrize(
    "columns", [{"daily_dose": "0"}, {"concentration": "0"}, {"volume_ml": "2"}, {"volume_ml": None}]
)
def test_T34_no_date_from_what_cannot_be(columns: oracle.Row) -> None:
    assert oracle.estimated(fill(**columns), Fraction(2), []) is None


def change(on: str, dose: str, number: int = 1) -> oracle.Row:
    nothing = dict.fromkeys(("concentration", "bolus_dose", "boluses_per_day"))
    units = {"concentration_unit": "mcg/mL", "dose_unit": "mg/day"}
    return nothing | units | {"id": number, "changed_on": on, "daily_dose": dose}


def test_a_change_of_dose_runs_from_its_day() -> None:
    assert oracle.estimated(fill(), Fraction(2), [change("2026-01-25", "0.8")]) == date(2026, 2, 4)
    assert oracle.estimated(fill(), Fraction(2), [change("2026-03-01", "0.1")]) == date(2026, 2, 10)
    assert oracle.estimated(fill(), Fraction(2), [change("2026-01-04", "9")]) == date(2026, 2, 10)
    same_day = [change("2026-01-05", "9"), change("2026-01-05", "1", 2)]
    assert oracle.estimated(fill(daily_dose=None), Fraction(2), same_day) == date(2026, 1, 23)


@pytest.fixture
def clinic() -> Clinic:
    return Clinic()


def with_fill(clinic: Clinic, mrn: str = "1", stage: str = "long-term", **columns: Any) -> dict[str, int]:
    pump = clinic.pump(clinic.patient(mrn, stage, "2025-01-01"), model="Codman 3000")
    clinic.add("fills", **{k: v for k, v in fill(**columns).items() if k != "id"}, **pump)
    return pump


def only(rows: list[oracle.Row], kind: str) -> oracle.Row:
    (row,) = [row for row in rows if row["kind"] == kind]
    return row


def test_alarm_falls_back_to_what_the_pump_cannot_deliver(clinic: Clinic) -> None:
    with_fill(clinic)
    row = only(clinic.listed("2026-01-06"), "refill")
    assert (row["due_on"], row["governing"]) == ("2026-02-11", "estimated_alarm")  # (20 - 1.4) / 0.5 = 37.2


@pytest.mark.parametrize(
    ("visit", "on", "status"),
    [
        ("2026-02-06", "2026-01-06", "booked"),
        ("2026-02-12", "2026-01-06", "unsafe"),
        ("2026-02-07", "2026-01-06", "unsafe"),
        ("2026-01-07", "2026-01-08", "unsafe"),
        ("2026-01-05", "2026-01-06", "later"),
        ("2026-02-06", "2026-01-28", "booked"),
        ("2026-02-20", "2026-02-12", "overdue"),
    ],
)
def test_booked_is_not_safe(clinic: Clinic, visit: str, on: str, status: str) -> None:
    pump = with_fill(clinic)
    clinic.add("bookings", patient_id=pump["patient_id"], kind="refill", visit_on=visit)
    assert only(clinic.listed(on), "refill")["status"] == status
    assert clinic.broken(on) == []


def test_soon_begins_a_week_before_book_by(clinic: Clinic) -> None:
    with_fill(clinic)
    assert only(clinic.listed("2026-01-27"), "refill")["status"] == "later"  # book by Wednesday 4 February
    assert only(clinic.listed("2026-01-28"), "refill")["status"] == "soon"


def test_no_date_without_evidence_until_a_limit_is_past(clinic: Clinic) -> None:
    with_fill(clinic, daily_dose=None)
    row = only(clinic.listed("2026-07-04"), "refill")
    assert (row["status"], row["due_on"], row["book_by"]) == ("unknown", None, None)
    row = only(clinic.listed("2026-07-05"), "refill")
    dates = (row["due_on"], row["book_by"], row["order_by"])
    assert (row["status"], row["governing"]) == ("overdue", "in_pump_limit")
    assert dates == ("2026-07-04", "2026-06-26", "2026-06-12")
    assert clinic.broken("2026-07-05") == []


def test_an_old_printout_does_not_govern(clinic: Clinic) -> None:
    pump = with_fill(clinic)
    clinic.add("printouts", printed_on="2026-01-05", alarm_on="2026-02-09", **pump)
    row = only(clinic.listed("2026-01-06"), "refill")
    assert (row["due_on"], row["governing"], row["printed_alarm_on"]) == (
        "2026-02-09",
        "printed_alarm",
        "2026-02-09",
    )
    units = {"daily_dose": "0.5", "dose_unit": "mg/day"}
    clinic.add("programmes", changed_on="2026-01-06", **units, **pump)
    row = only(clinic.listed("2026-01-06"), "refill")
    assert (row["due_on"], row["printed_alarm_on"]) == ("2026-02-11", None)


def test_a_pump_emptied_for_an_mri_is_due_at_once(clinic: Clinic) -> None:
    pump = with_fill(clinic)
    clinic.db.execute("UPDATE pumps SET model = 'prometra ii 13827', alarm_volume_ml = '2'")
    clinic.add("pump_events", kind="mri", happened_on="2026-01-20", **pump)
    assert only(clinic.listed("2026-01-20"), "refill")["status"] == "unknown"
    row = only(clinic.listed("2026-01-21"), "refill")
    assert (row["status"], row["due_on"], row["governing"]) == ("overdue", "2026-01-20", None)
    assert only(clinic.listed("2026-01-21"), "pump_check")["due_on"] == "2026-01-21"
    assert clinic.broken("2026-01-20") == clinic.broken("2026-01-21") == []
    again = fill(filled_on="2026-01-20")
    clinic.add("fills", **{k: v for k, v in again.items() if k != "id"}, **pump)
    assert only(clinic.listed("2026-01-21"), "refill")["due_on"] == "2026-02-25"


@pytest.mark.parametrize(
    ("expected", "measured", "flagged"), [("4.0", "7.0", True), ("3.0", "2.4", False), ("3", "5", False)]
)
def test_T26_T27_discrepancies(clinic: Clinic, expected: str, measured: str, flagged: bool) -> None:
    with_fill(clinic, expected_residual_ml=expected, measured_residual_ml=measured)
    assert any(row["kind"] == "pump_check" for row in clinic.listed("2026-01-06")) is flagged


def test_T31_T32_the_day_a_pump_stops(clinic: Clinic) -> None:
    pump = clinic.pump(clinic.patient("1", "long-term", "2019-04-01"), implanted_on="2019-03-01")
    row = only(clinic.listed("2025-06-01"), "replacement")
    assert (row["due_on"], row["book_by"], row["tier"]) == ("2026-03-01", "2025-09-01", 1)
    clinic.db.execute("UPDATE pumps SET implanted_on = NULL")
    assert only(clinic.listed("2025-06-01"), "replacement")["status"] == "unknown"
    clinic.add("eri_readings", read_on="2025-12-01", announced=1, **pump)
    assert only(clinic.listed("2025-12-01"), "replacement")["due_on"] == "2026-03-01"
    clinic.add("eri_readings", read_on="2025-12-02", stops_on="2026-02-01", **pump)
    assert only(clinic.listed("2025-12-02"), "replacement")["due_on"] == "2026-02-01"


ORDERS = [
    ({"ordered_on": "2026-01-05"}, True),
    ({"ordered_on": "2026-01-04"}, False),
    ({"ordered_on": "2026-01-05", "cancelled_on": "2026-01-06"}, False),
    ({"received_on": "2026-01-06"}, True),
    ({"received_on": "2026-01-06", "on_hand_until": "2026-02-03"}, False),
    ({"received_on": "2026-01-06", "on_hand_until": "2026-02-04"}, True),
    ({"on_hand_until": "2026-02-04"}, True),
    ({"on_hand_until": "2026-02-03"}, False),
    ({}, False),
]


@pytest.mark.parametrize(("order", "settled"), ORDERS)
def test_a_drug_is_ordered_until_it_stands_ready(clinic: Clinic, order: oracle.Row, settled: bool) -> None:
    pump = with_fill(clinic, drugs="baclofen + morphine")
    row = only(clinic.listed("2026-02-20"), "drug_order")
    assert (row["due_on"], row["book_by"], row["status"]) == ("2026-01-14", "2026-01-14", "soon")
    clinic.add("drug_orders", patient_id=pump["patient_id"], **order)
    assert all(row["kind"] != "drug_order" for row in clinic.listed("2026-01-06")) is settled


SPOILED = [
    (({"received_on": "2026-01-06", "on_hand_until": "2026-02-01"},), "unsafe"),
    (({"received_on": "2026-01-06", "on_hand_until": "2026-02-02"},), "booked"),
    (({"received_on": "2026-01-06", "on_hand_until": "2026-02-01"}, {"ordered_on": "2026-01-06"}), "booked"),
    (({"received_on": "2026-01-06", "on_hand_until": "2026-02-01", "cancelled_on": "2026-01-07"},), "booked"),
    (({"received_on": "2026-01-04", "on_hand_until": "2026-02-01"},), "booked"),
    (({"on_hand_until": "2026-02-01"},), "unsafe"),
    (({"on_hand_until": "2026-01-04"},), "booked"),
    ((), "booked"),
]


@pytest.mark.parametrize(("orders", "state"), SPOILED)
def test_a_drug_that_expires_before_the_visit_turns_it_red(
    clinic: Clinic, orders: tuple[oracle.Row, ...], state: str
) -> None:
    patient = with_fill(clinic)["patient_id"]
    clinic.add("bookings", patient_id=patient, kind="refill", visit_on="2026-02-02")
    for order in orders:
        clinic.add("drug_orders", patient_id=patient, **order)
    assert only(clinic.listed("2026-01-10"), "refill")["status"] == state
    assert clinic.broken("2026-01-10") == []


def test_visits_after_an_implant(clinic: Clinic) -> None:
    patient = clinic.patient("1", "post-procedure", "2026-03-02")
    clinic.pump(patient, implanted_on="2026-03-02")
    for day in ("2026-03-20", "2026-03-16"):
        clinic.add("bookings", patient_id=patient, kind="dose_visit", visit_on=day)
    due = {(r["kind"], r["due_on"]): r["booked_for"] for r in clinic.listed("2026-03-10")}
    assert due["wound_check", "2026-03-12"] is None
    assert (due["dose_visit", "2026-03-16"], due["dose_visit", "2026-03-30"]) == ("2026-03-16", "2026-03-20")
    clinic.db.execute("UPDATE bookings SET outcome = 'done' WHERE visit_on = '2026-03-16'")
    assert only(clinic.listed("2026-03-17"), "dose_visit")["due_on"] == "2026-03-30"
    assert {r["kind"] for r in clinic.listed("2026-04-13")} > {"wound_check", "dose_visit"}
    assert {r["kind"] for r in clinic.listed("2026-04-14")} == {"refill", "replacement"}


def test_a_trial_and_what_follows(clinic: Clinic) -> None:
    patient = clinic.patient("1", "trial", "2026-03-02", authorisation_expires_on="2026-05-01")
    assert only(clinic.listed("2026-03-02"), "trial")["due_on"] == "2026-03-16"
    clinic.add("bookings", patient_id=patient, kind="trial", visit_on="2026-03-20")
    row = only(clinic.listed("2026-03-02"), "trial")
    assert (row["due_on"], row["status"]) == ("2026-03-20", "booked")
    clinic.add("trials", patient_id=patient, ended_on="2026-03-20")
    assert only(clinic.listed("2026-03-21"), "trial_decision")["due_on"] == "2026-04-03"
    clinic.add("stage_entries", patient_id=patient, stage="implantation", entered_on="2026-04-01")
    assert {r["kind"]: r["due_on"] for r in clinic.listed("2026-04-01")} == {
        "surgery": "2026-05-31",
        "authorisation": "2026-05-01",
    }


def test_follow_up_and_call_back(clinic: Clinic) -> None:
    patient = clinic.patient("1", "long-term", "2026-01-01")
    plan = {"set_on": "2026-01-01", "due_on": "2026-02-02", "every_months": 1}
    clinic.add("follow_up_plans", patient_id=patient, **plan)
    assert only(clinic.listed("2026-01-01"), "follow_up")["due_on"] == "2026-02-02"
    clinic.add("bookings", patient_id=patient, kind="follow_up", visit_on="2026-01-31", outcome="done")
    assert only(clinic.listed("2026-02-01"), "follow_up")["due_on"] == "2026-02-28"
    promise = {"outcome": "reached-call-back", "call_back_on": "2026-02-05"}
    clinic.add("contacts", patient_id=patient, made_on="2026-02-01", **promise)
    assert only(clinic.listed("2026-02-01"), "call_back")["due_on"] == "2026-02-05"
    clinic.add("contacts", patient_id=patient, made_on="2026-02-02", outcome="no-answer")
    assert all(row["kind"] != "call_back" for row in clinic.listed("2026-02-02"))


def test_a_transfer_stays_ours_until_confirmed(clinic: Clinic) -> None:
    patient = with_fill(clinic, drugs="morphine + baclofen")["patient_id"]
    clinic.add("stage_entries", patient_id=patient, stage="transferred", entered_on="2026-01-30")
    clinic.add("transfers", patient_id=patient, transferred_on="2026-01-30")
    due = {r["kind"]: r["due_on"] for r in clinic.listed("2026-01-30")}
    assert due == {"refill": "2026-02-04", "confirm_transfer": "2026-02-04"}
    assert clinic.broken("2026-01-30") == []
    clinic.db.execute("UPDATE transfers SET confirmed_on = '2026-02-01'")
    assert clinic.listed("2026-02-01") == []
    assert clinic.broken("2026-02-01") == []


def test_a_long_term_patient_without_a_recorded_pump_is_unknown(clinic: Clinic) -> None:
    clinic.patient("1", "long-term", "2026-01-01")
    (row,) = clinic.listed("2026-06-01")
    assert (row["kind"], row["status"], row["tier"]) == ("refill", "unknown", 1)


def test_the_order_of_the_worklist(clinic: Clinic) -> None:
    with_fill(clinic, "opioid", drugs="morphine")
    with_fill(clinic, "baclofen")
    clinic.patient("overdue evaluation", "evaluation", "2025-12-01")
    clinic.patient("unknown", "long-term", "2025-01-01")
    for mrn, family in (("s", "Świerk"), ("l", "łoś"), ("o", "Ørsted")):
        clinic.patient(mrn, "evaluation", "2025-12-17", family_name=family)
    raised = clinic.patient("raised", "evaluation", "2025-12-17", family_name="Zeta")
    for day in ("2026-02-01", "2026-02-02", "2026-02-03"):
        clinic.add("contacts", patient_id=raised, made_on=day, outcome="message-person")
    rows = clinic.listed("2026-02-12")
    order = ["baclofen", "opioid", "unknown", "overdue evaluation", "raised", "l", "o", "s"]
    assert [row["mrn"] for row in rows] == order
    counted = {"overdue": 3, "unknown": 1, "unsafe": 0, "soon": 4, "booked": 0, "later": 0}
    assert oracle.tiles(rows) == counted
    assert clinic.broken("2026-02-12") == []


def test_the_checks_see_what_is_wrong(clinic: Clinic) -> None:
    with_fill(clinic)
    (row,) = clinic.listed("2026-03-02")
    assert clinic.broken("2026-03-02", [row]) == []
    for lie in (
        {"status": "booked", "booked_for": "2026-03-03"},
        {"due_on": "2026-02-10"},
        {"book_by": "2026-02-12"},
        {"book_by": "2026-02-01"},
        {"printed_alarm_on": "2026-02-11"},
        {"kind": "evaluation"},
        {"mrn": "2"},
    ):
        assert clinic.broken("2026-03-02", [row | lie]), lie
    assert clinic.broken("2026-03-02", [])
    assert clinic.broken("2026-03-02", [row, row])
    clinic.add("stage_entries", patient_id=1, stage="declined", entered_on="2026-03-01")
    assert "with a pump in place" in "".join(clinic.broken("2026-03-02"))


HEADER = (
    "mrn,family_name,given_name,date_of_birth,stage,stage_since,pump_model,pump_serial,implanted_on,"
    "reservoir_ml,alarm_volume_ml,drugs,concentration,concentration_unit,daily_dose,dose_unit,bolus_dose,"
    "boluses_per_day,last_fill_on,fill_ml,first_fill,diluted,printed_alarm_on,next_visit_on,next_visit_for"
)
II = "SynchroMed II 8637-20,S1,2025-01-01,20"
REGISTER = [
    f"1,Ōe,Kai,1960-01-02,long-term,2025-02-01,{II},2,baclofen,500,mcg/mL,90,mcg/day,,,2026-01-05,20,,,,,",
    f"2,Ek,Bo,,long-term,2025-02-01,{II},,ziconotide,25,mcg/mL,2.4,mcg/day,,,2026-01-05,14,yes,,,2026-01-19,refill",
    f"3,Li,Wu,,long-term,2025-02-01,{II},3,morphine,20,mg/mL,0.5,mg/day,0.1,4,,20,,,2026-02-01,,",
    "4,Os,Al,,long-term,2025-02-01,,,,,,,,,,,,,,,,,,,",
    "5,Os,Al,,trial,2026-01-01,,,,,,,,,,,,,,,,,,2026-01-03,trial",
    f"6,Os,Al,,post-procedure,2026-01-01,{II},,morphine + ketamine,20,mg/mL,,mg/day,,,2026-01-05,20,,yes,,,",
    f"7,Os,Al,,transferred,2026-01-01,{II},,morphine,20,mg/mL,1,mg/day,,,2026-01-05,20,,,,,",
    f"8,Os,Al,,deceased,2026-01-01,{II},,morphine,20,mg/mL,1,mg/day,,,2026-01-05,20,,,,,",
]


def test_a_register_reads_alike_from_its_columns_and_from_a_database(clinic: Clinic, tmp_path: Path) -> None:
    path = tmp_path / "register.csv"
    path.write_text("\n".join([HEADER, *REGISTER]), encoding="utf-8")
    clinic.register(path)
    for on in ("2026-01-06", "2026-01-20", "2026-02-10", "2026-09-01"):
        assert oracle.expected_from_register(path, date.fromisoformat(on)) == clinic.listed(on)
        assert clinic.broken(on) == []
    first = {(r["mrn"], r["kind"]): r for r in clinic.listed("2026-01-06")}
    assert first["1", "refill"]["due_on"] == "2026-04-15"
    assert (first["2", "refill"]["governing"], first["2", "refill"]["status"]) == ("first_fill", "booked")
    assert (first["3", "refill"]["due_on"], first["3", "refill"]["governing"]) == (
        "2026-02-01",
        "printed_alarm",
    )
    assert first["4", "refill"]["status"] == first["6", "refill"]["status"] == "unknown"
    assert first["5", "trial"]["status"] == "overdue"
    assert ("8", "refill") not in first
