"""The demo clinic: openly fictional patients, built through the use cases, dates relative to today."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from pumptracker.domain import stage as stages
from pumptracker.domain.record import Contact, Fill, Patient, Phone, Pump
from pumptracker.services import deciding, desk_work, pathway, pumping, registering
from pumptracker.services.writing import action
from pumptracker.store.connection import Connection

PATIENTS = 400
_REFILLS = 6
_BY = "Demo desk"
_CLINIC = {
    "clinic_name": "Demo clinic (fictional)", "discreet_name": "Demo clinic (fictional)",
    "clinic_phone": "+1 312 555 0100",
    "emergency_number": "+1 312 555 0199", "letterhead": "1 Demo Street",
}  # fmt: skip
_FAMILY = ("Demo-Alder", "Demo-Birch", "Demo-Cedar", "Demo-Elm", "Demo-Fir", "Demo-Hazel", "Demo-Ñandú", "Demo-Östrand")
_GIVEN = ("Ada", "Bo", "Chen", "Dora", "Émile", "Farid", "Gül", "Hana", "Iker", "Jun", "Kofi", "Łucja", "Mina")
_MODELS = (("SynchroMed II 8637-20", 20), ("SynchroMed III 8667-40", 40), ("Prometra II 13827", 20))
_CONTENTS = (
    ("baclofen", "2000", "mcg/mL", "562", "mcg/day", 55),
    ("morphine", "20", "mg/mL", "6", "mg/day", 46),
    ("morphine + clonidine", "20", "mg/mL", "5", "mg/day", 58),
    ("ziconotide", "25", "mcg/mL", "9", "mcg/day", 38),
    ("baclofen", "500", "mcg/mL", "250", "mcg/day", 25),
)
"""Drugs, strength, daily dose, and the days from fill to fill that leave a margin in a reservoir of 20 mL."""


@dataclass(frozen=True, slots=True)
class _Demo:
    db: Connection
    today: date

    def day(self, offset: int) -> date:
        """A day so many days from today; an open weekday where it lies ahead."""
        day = self.today + timedelta(days=offset)
        while offset > 0 and day.weekday() > 4:
            day -= timedelta(days=1)
        return day

    def register(self, number: int, stage: str, entered: int, *, authorised: int | None = None) -> int:
        """A fictional patient; the name says so, and the phone is in the fictional range."""
        patient = Patient(
            id=0, mrn=f"DEMO-{number:04}", family_name=_FAMILY[number % len(_FAMILY)],
            given_name=_GIVEN[number % len(_GIVEN)],
            date_of_birth=date(1940 + number % 60, 1 + number % 12, 1 + number % 28),
            address=f"{number + 1} Demo Street\nDemo Town",
            language="es" if number % 3 == 0 else "en", insurer="Demo insurer",
            authorisation_expires_on=self.day(authorised) if authorised else None, notes="Fictional",
        )  # fmt: skip
        phone = Phone(id=0, number=f"+1 312 555 01{number % 100:02}", preferred=True)
        return registering.register(
            self.db, patient, phones=[phone], stage=stage, entered_on=self.day(entered), by=_BY, today=self.today
        )

    def pump(self, patient: int, number: int, implanted: int) -> None:
        """A pump of one of three models."""
        model, size = _MODELS[number % len(_MODELS)]
        pump = Pump(
            id=0, model=model, serial=f"DEMO{number:06}", reservoir_ml=Decimal(size), alarm_volume_ml=Decimal(3),
            implanted_on=self.day(implanted), catheter="Demo catheter", site="right abdomen",
        )  # fmt: skip
        pumping.implant(self.db, patient, pump, by=_BY, today=self.today)

    def fill(self, patient: int, number: int, ago: int, *, more_found: str = "0.1") -> None:
        """A refill; what the programmer expected to be left, and what was found beside it."""
        drugs, strength, strength_unit, dose, dose_unit, every = _CONTENTS[number % len(_CONTENTS)]
        size = Decimal(_MODELS[number % len(_MODELS)][1])
        left = (size - every * Decimal(dose) / Decimal(strength)).quantize(Decimal("0.1"))
        fill = Fill(
            id=0, pump_id=0, filled_on=self.day(-ago), volume_ml=size, drugs=drugs, concentration=Decimal(strength),
            concentration_unit=strength_unit, daily_dose=Decimal(dose), dose_unit=dose_unit, lot=f"D{number:04}",
            expected_residual_ml=left, measured_residual_ml=left + Decimal(more_found),
        )  # fmt: skip
        pumping.refill(self.db, patient, fill, by=_BY, today=self.today)

    def long_term(self, number: int, implanted: int) -> int:
        """A patient who has come the whole pathway: referred, tried, implanted so many days ago."""
        patient = self.register(number, stages.EVALUATION, -(implanted + 100))
        self.move(patient, stages.TRIAL, implanted + 45)
        pathway.record_trial(
            self.db, patient, ended_on=self.day(-(implanted + 38)), outcome="demo: clear benefit", by=_BY,
            today=self.today,
        )  # fmt: skip
        self.move(patient, stages.IMPLANTATION, implanted + 30)
        self.pump(patient, number, -implanted)
        self.move(patient, stages.LONG_TERM, implanted - 42)
        return patient

    def book(self, patient: int, kind: str, ahead: int) -> None:
        """A visit on or before a day ahead."""
        desk_work.book(self.db, patient, kind, on=self.day(ahead), by=_BY, today=self.today)

    def call(self, patient: int, outcome: str, back: int | None = None) -> None:
        """A call made today."""
        contact = Contact(id=0, made_on=self.today, outcome=outcome, call_back_on=self.day(back) if back else None)
        desk_work.log_contact(self.db, patient, contact, by=_BY, today=self.today)

    def move(self, patient: int, to: str, ago: int) -> None:
        """A step along the pathway, or out of it."""
        reason = "demo" if to in stages.EXITS else ""
        pathway.move(self.db, patient, to, on=self.day(-ago), reason=reason, by=_BY, today=self.today)


def build(db: Connection, today: date, *, patients: int = PATIENTS) -> None:
    """Fill an empty clinic with the demo's patients: every stage, every kind of due item, every status."""
    with action(db, "build_demo", by=_BY):
        deciding.add_staff(db, _BY, by=_BY, today=today)
        deciding.describe_clinic(db, _CLINIC, by=_BY)
        demo = _Demo(db, today)
        for number in range(patients):
            _STORIES[number % len(_STORIES)](demo, number)


def _evaluation(demo: _Demo, number: int) -> None:
    demo.register(number, stages.EVALUATION, -(number % 70), authorised=20 + number % 90)


def _trial(demo: _Demo, number: int) -> None:
    patient = demo.register(number, stages.TRIAL, -20)
    if number // len(_STORIES) % 2:
        day = demo.day(-(number % 15))
        pathway.record_trial(demo.db, patient, ended_on=day, outcome="demo", by=_BY, today=demo.today)
    else:
        demo.book(patient, "trial", 5)


def _implantation(demo: _Demo, number: int) -> None:
    patient = demo.register(number, stages.IMPLANTATION, -(number % 50), authorised=60)
    if number // len(_STORIES) % 2:
        demo.book(patient, "surgery", 6 + number % 20)


def _post_procedure(demo: _Demo, number: int) -> None:
    patient = demo.register(number, stages.IMPLANTATION, -60)
    ago = 3 + number % 30
    demo.pump(patient, number, -ago)
    demo.fill(patient, number, ago)
    demo.call(patient, "reached")


def _long_term(demo: _Demo, number: int) -> None:
    patient = demo.long_term(number, 460 + 7 * (number % 290))
    every = _CONTENTS[number % len(_CONTENTS)][-1]
    last = number * 7 % (every + 9)
    for refill in reversed(range(_REFILLS)):
        odd = number % 29 == 0 and refill == 0
        demo.fill(patient, number, last + every * refill, more_found="2.6" if odd else "0.1")
    if number % 4 == 0:
        demo.book(patient, "refill", 4 + number % 30)
    if number % 7 == 0:
        desk_work.plan_follow_up(
            demo.db, patient, due_on=demo.day(number % 60), every_months=6, by=_BY, today=demo.today
        )


def _unreachable(demo: _Demo, number: int) -> None:
    patient = demo.long_term(number, 600)
    if number % 3:
        demo.fill(patient, number, 60 + number % 80)
    for _ in range(number % 5):
        demo.call(patient, "no-answer")
    if number % 5 == 0:
        demo.call(patient, "reached-call-back", back=2)


def _leaving(demo: _Demo, number: int) -> None:
    patient = demo.long_term(number, 900)
    demo.fill(patient, number, 20)
    if number // len(_STORIES) % 2:
        demo.move(patient, stages.DECEASED, 5)
        return
    pathway.transfer(
        demo.db, patient, on=demo.day(-5), clinic="Demo clinic elsewhere", first_visit_on=demo.day(6), by=_BY,
        today=demo.today,
    )  # fmt: skip


_STORIES: tuple[Callable[[_Demo, int], None], ...] = (
    _evaluation, _long_term, _long_term, _trial, _long_term, _unreachable, _implantation, _long_term, _long_term,
    _post_procedure, _long_term, _long_term, _leaving, _long_term, _unreachable, _long_term,
)  # fmt: skip
