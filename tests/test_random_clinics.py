"""Random facts of every kind, and the domain held against the independent restatement of the rules."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any

import pytest

from pumptracker.domain.stage import EXITS, STAGES
from pumptracker.services.checking import check
from pumptracker.services.writing import action
from pumptracker.store import facts, policy, worklist
from pumptracker.store.connection import make_clinic, open_clinic
from tests import oracle

TODAY = date(2026, 11, 24)
MODELS = ("SynchroMed II 8637-20", "Prometra II 16827", "Codman 3000-30", "Unheard-of 9")
DRUGS = (
    "baclofen", "Morphine", "clonidine", "ziconotide", "baclofen + clonidine", "clonidine + morphine", "saline",
    "morphine + bupivacaine + clonidine", "ziconotide + morphine", "mystery", "Prialt", "", "hydromorphone+clonidine",
)  # fmt: skip
CONTACTS = ("reached", "no-answer", "message-machine", "reached-call-back", "wrong-number")


class Dice:
    """Draws the facts of a patient, possible ones only."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self.one_of = self._random.choice

    def chance(self, percent: int) -> bool:
        return self._random.randrange(100) < percent

    def day(self, before: int, after: int = 0) -> date:
        return TODAY + timedelta(days=self._random.randint(-before, after))

    def number(self, low: int, high: int) -> int:
        return self._random.randint(low, high)


def add_patient(db, dice: Dice, number: int) -> None:
    patient = facts.insert(
        db, "patients", mrn=f"{number:04}", given_name="Per",
        family_name=dice.one_of(("Marsh", "Łuk", "Ørsted", "Zoë")),
        date_of_birth="1960-01-01", authorisation_expires_on=dice.day(30, 60) if dice.chance(40) else None,
    )  # fmt: skip
    facts.update(db, "patients", patient, lost_to_follow_up=dice.chance(15))
    stage = dice.one_of((*STAGES, *STAGES, *EXITS))
    entered = dice.day(200)
    has_pump = stage in ("implantation", "post-procedure", "long-term", "transferred", "deceased") and dice.chance(85)
    before = {"transferred": "long-term"}.get(stage)
    if before:
        facts.insert(db, "stage_entries", patient_id=patient, stage=before, entered_on=entered)
    facts.insert(db, "stage_entries", patient_id=patient, stage=stage, entered_on=entered)
    if stage == "transferred" and dice.chance(80):
        facts.insert(
            db, "transfers", patient_id=patient, transferred_on=entered,
            first_visit_on=dice.day(5, 40) if dice.chance(50) else None,
            confirmed_on=dice.day(5) if dice.chance(30) else None,
        )  # fmt: skip
    if has_pump:
        add_pump(db, dice, patient)
    add_events(db, dice, patient)


def add_pump(db, dice: Dice, patient: int) -> None:
    implanted = dice.day(900) if dice.chance(60) else dice.day(50)
    own: dict[str, Any] = {"patient_id": patient}
    own["pump_id"] = facts.insert(
        db, "pumps", patient_id=patient, model=dice.one_of(MODELS), serial="S",
        implanted_on=implanted if dice.chance(90) else None, alarm_volume_ml="2" if dice.chance(70) else None,
    )  # fmt: skip
    for _ in range(dice.number(0, 3)):
        bolus = dice.chance(30)
        facts.insert(
            db, "fills", **own, filled_on=dice.day(120) if dice.chance(90) else None,
            volume_ml=dice.one_of(("18.9", "20", None)), drugs=dice.one_of(DRUGS),
            concentration=dice.one_of(("25000", "2000", "500", None)),
            daily_dose=dice.one_of(("6300", "350", "90", None)),
            bolus_dose="10" if bolus else None, boluses_per_day="3" if bolus else None, first_fill=dice.chance(20),
            diluted=dice.chance(20), expected_residual_ml="3", measured_residual_ml=dice.one_of(("3.1", "5.4", None)),
        )  # fmt: skip
    for _ in range(dice.number(0, 2) if dice.chance(40) else 0):
        dose = dice.one_of(("400", None))
        facts.insert(
            db, "programmes", **own, changed_on=dice.day(100), daily_dose=dose,
            concentration="1000" if dose is None else None,
        )  # fmt: skip
    for _ in range(dice.number(0, 2)):
        printed = dice.day(100)
        facts.insert(db, "printouts", **own, printed_on=printed, alarm_on=printed + timedelta(days=dice.number(0, 90)))
    if dice.chance(25):
        announced = dice.chance(60)
        stops = None if announced else dice.day(10, 300)
        facts.insert(db, "eri_readings", **own, read_on=dice.day(60), announced=announced, stops_on=stops)
    if dice.chance(30):
        facts.insert(db, "pump_events", **own, kind=dice.one_of(("mri", "alarm")), happened_on=dice.day(40))
    if dice.chance(20):
        facts.insert(db, "pump_checks", **own, checked_on=dice.day(40))


def add_events(db, dice: Dice, patient: int) -> None:
    for _ in range(dice.number(0, 3)):
        outcome = dice.one_of((None, None, "done", "no-show"))
        kind = dice.one_of(("refill", "refill", "wound_check", "dose_visit", "trial", "surgery", "follow_up"))
        facts.insert(db, "bookings", patient_id=patient, kind=kind, visit_on=dice.day(40, 60), outcome=outcome)
    for _ in range(dice.number(0, 5)):
        call_back = dice.day(5, 20) if dice.chance(30) else None
        facts.insert(
            db,
            "contacts",
            patient_id=patient,
            made_on=dice.day(30),
            outcome=dice.one_of(CONTACTS),
            call_back_on=call_back,
        )
    if dice.chance(30):
        facts.insert(db, "trials", patient_id=patient, ended_on=dice.day(200))
    if dice.chance(30):
        every = 3 if dice.chance(50) else None
        facts.insert(
            db, "follow_up_plans", patient_id=patient, set_on=dice.day(60), due_on=dice.day(10, 60), every_months=every
        )
    if dice.chance(30):
        ordered, received = dice.day(60), dice.chance(50)
        facts.insert(
            db, "drug_orders", patient_id=patient, ordered_on=ordered, received_on=ordered if received else None,
            on_hand_until=dice.day(10, 90) if received and dice.chance(70) else None,
            cancelled_on=TODAY if dice.chance(20) else None,
        )  # fmt: skip


@pytest.mark.parametrize("seed", range(12))
def test_the_domain_says_what_the_oracle_says_of_any_facts(tmp_path, seed):
    path = tmp_path / "clinic.db"
    make_clinic(path)
    db = open_clinic(path)
    dice = Dice(seed)
    with action(db, "draw_facts", by="dice"):
        if dice.chance(50):
            facts.insert(db, "closures", first_on="2026-12-24", last_on="2027-01-02", reason="holidays")
        for number in range(60):
            add_patient(db, dice, number)
    assert check(db).fault == ""
    for on in (TODAY, TODAY + timedelta(days=1), TODAY + timedelta(days=45)):
        expected = oracle.expected(db, on)
        listed = [_plain(row, expected[0]) for row in worklist.listed(db, on, policy.numbers(db))]
        assert listed == expected
        assert oracle.violations(db, on, listed) == []
        assert sum(worklist.tiles(worklist.listed(db, on, policy.numbers(db))).values()) == worklist.on_pathway(db)
    db.close()


def _plain(row: worklist.Row, like: dict[str, Any]) -> dict[str, Any]:
    own = {"mrn": row.mrn, "patient": row.patient, "date_of_birth": row.date_of_birth, "status": row.status}
    values = {name: own.get(name, getattr(row.item, name, None)) for name in like}
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in values.items()}
