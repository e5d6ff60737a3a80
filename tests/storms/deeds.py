"""A desk that writes without pause: real use cases, each acknowledged with what must be read back."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from pumptracker.domain.record import Contact, Fill, Patient, Phone, Pump
from pumptracker.domain.refused import Refused
from pumptracker.formats.register_csv import COLUMNS, RegisterRow
from pumptracker.services import deciding, demo, desk_work, merging, pumping, registering
from pumptracker.services.importing import import_rows
from pumptracker.services.undoing import undo
from pumptracker.store import policy, records
from pumptracker.store.connection import Connection, open_clinic, open_or_make
from pumptracker.store.transaction import guarded

TODAY = date(2026, 11, 24)
BY = {"by": "Ana", "today": TODAY}
_DRUGS = ("baclofen", "morphine", "ziconotide", "baclofen + clonidine")


class Ack(NamedTuple):
    """What was promised to whoever clicked: an action, its seal, and the records as they were read back."""

    action: int
    seal: str
    read_back: dict[str, str]
    use_case: str = ""


def base(folder: Path, patients: int = 24) -> Path:
    """A small clinic to storm, its log written into the file."""
    path = folder / "clinic.db"
    db = open_or_make(path)
    demo.build(db, TODAY, patients=patients)
    db.close()
    return path


def digest_of(db: Connection, patient_id: int) -> str:
    """A digest of a patient's whole record as the desk reads it; "" where there is none."""
    found = next(iter(records.some(db, [patient_id])), None)
    return "" if found is None else hashlib.sha256(repr(found).encode()).hexdigest()[:24]


def last_of(db: Connection, action: int) -> str:
    """The seal of the last change of an action: it vouches for all before it."""
    wanted = "SELECT chain FROM history WHERE action_id = ? ORDER BY id DESC LIMIT 1"
    row = db.execute(wanted, (action,)).fetchone()
    return "" if row is None else str(row[0])


def newest(db: Connection) -> int:
    """The id of the newest action, 0 where there is none."""
    return int(db.execute("SELECT coalesce(max(id), 0) FROM actions").fetchone()[0])


def touched(db: Connection, action: int) -> list[int]:
    """The patients an action changed."""
    wanted = "SELECT DISTINCT patient_id FROM history WHERE action_id = ? AND patient_id IS NOT NULL ORDER BY 1"
    return [int(row[0]) for row in db.execute(wanted, (action,))]


def acknowledged(db: Connection, action: int) -> Ack:
    """What is to be read back of an action just committed."""
    read_back = {str(each): digest_of(db, each) for each in touched(db, action)[:6]}
    (use_case,) = db.execute("SELECT use_case FROM actions WHERE id = ?", (action,)).fetchone()
    return Ack(action, last_of(db, action), read_back, use_case)


class Writer:
    """Does one thing after the other, by the dice."""

    def __init__(self, db: Connection, seed: int) -> None:
        self.db, self.random = db, Random(seed)
        self.deeds: tuple[tuple[Callable[[], Any], int], ...] = (
            (self.register, 4), (self.implant, 2), (self.book, 4), (self.contact, 6),
            (self.refill, 4), (self.undo, 2), (self.merge, 1),
            (self.lot, 1), (self.decide, 1),
        )  # fmt: skip

    def step(self) -> Ack | None:
        """One deed; None where it was refused or changed nothing."""
        before = newest(self.db)
        (deed,) = self.random.choices([deed for deed, _ in self.deeds], [weight for _, weight in self.deeds])
        with suppress(Refused):
            deed()
        after = newest(self.db)
        return acknowledged(self.db, after) if after > before else None

    def acks(self) -> Iterator[Ack]:
        """Without end, the deeds that were done."""
        while True:
            found = self.step()
            if found is not None:
                yield found

    def _one(self, wanted: str = "SELECT id FROM patients") -> int:
        ids = [row[0] for row in self.db.execute(wanted)]
        return int(self.random.choice(ids)) if ids else 0

    def register(self) -> None:
        number = self.random.randrange(10**9)
        patient = Patient(
            id=0, mrn=f"T{number}", family_name=f"Demo-Storm{number % 97}", given_name="Zoë",
            date_of_birth=date(1950 + number % 50, 1, 1),
        )  # fmt: skip
        phones = [Phone(id=0, number=f"+1 312 555 01{number % 100:02}")]
        registering.register(
            self.db, patient, phones=phones, stage="long-term", entered_on=TODAY - timedelta(days=30), **BY
        )

    def implant(self) -> None:
        patient = self._one("SELECT id FROM patients WHERE id NOT IN (SELECT patient_id FROM pumps)")
        number = self.random.randrange(10**9)
        pump = Pump(
            id=0, model="SynchroMed II 8637-20", serial=f"S{number}", implanted_on=TODAY - timedelta(days=20),
        )  # fmt: skip
        if patient:
            pumping.implant(self.db, patient, pump, **BY)

    def book(self) -> None:
        on = TODAY + timedelta(days=self.random.randrange(60))
        desk_work.book(self.db, self._one(), self.random.choice(("refill", "follow_up")), on=on, **BY)

    def contact(self) -> None:
        outcome = self.random.choice(("reached", "no-answer", "message-machine"))
        note = "x" * self.random.choice((0, 20, 3000))
        call = Contact(id=0, made_on=TODAY, outcome=outcome, note=note)
        desk_work.log_contact(self.db, self._one(), call, **BY)

    def refill(self) -> None:
        patient = self._one("SELECT patient_id FROM pumps WHERE explanted_on IS NULL")
        fill = Fill(
            id=0, pump_id=0, filled_on=TODAY - timedelta(days=self.random.randrange(60)), volume_ml=Decimal("18.9"),
            drugs=self.random.choice(_DRUGS), concentration=Decimal(2000), daily_dose=Decimal(400),
        )  # fmt: skip
        printed = TODAY + timedelta(days=self.random.randrange(20, 90))
        pumping.refill(self.db, patient, fill, printed_alarm_on=printed, **BY)

    def undo(self) -> None:
        undo(self.db, by="Ana")

    def merge(self) -> None:
        merging.merge(self.db, self._one(), self._one(), **BY)

    def lot(self) -> None:
        import_rows(self.db, register(self.random, self.random.choice((3, 30))), **BY)

    def decide(self) -> None:
        now = policy.numbers(self.db).refill_margin_days
        deciding.choose(self.db, "refill_margin_days", now % 20 + 1, by="Ana")


def register(random: Random, rows: int) -> list[RegisterRow]:
    """A register of made-up patients with pumps."""
    number = random.randrange(10**8)
    plain = dict.fromkeys(COLUMNS, "") | {
        "family_name": "Demo-Lot", "given_name": "Dale", "date_of_birth": "1960-02-29", "language": "en",
        "phone": "+1 312 555 0101", "stage": "long-term", "stage_since": "2025-01-02",
        "pump_model": "SynchroMed II 8637-20", "implanted_on": "2024-11-05", "reservoir_ml": "20",
        "alarm_volume_ml": "2", "drugs": "baclofen", "concentration": "2000", "concentration_unit": "mcg/mL",
        "daily_dose": "400", "dose_unit": "mcg/day", "last_fill_on": "2026-10-05", "fill_ml": "20",
    }  # fmt: skip
    return [
        RegisterRow(line, plain | {"mrn": f"L{number}-{line}", "pump_serial": f"L{number}{line}"})
        for line in range(2, rows + 2)
    ]


def write_on(path: Path, seed: int, say: Callable[[str], None], *, steps: int | None = None) -> None:
    """Open the clinic and write, telling of each action once it is committed; ends after so many, or never."""
    db = open_clinic(path)
    say(json.dumps({"ready": newest(db)}))
    with guarded():
        for done, ack in enumerate(Writer(db, seed).acks(), start=1):
            say(json.dumps(ack))
            if done == steps:
                break
    db.close()


def faults_of(path: Path, acks: list[Ack], before: int) -> tuple[list[str], int]:
    """Reopen the clinic after a storm: what was lost or is half there, and how many actions nobody was told of."""
    from pumptracker.services.checking import check

    db = open_clinic(path)
    try:
        wrong = [f"action {ack.action} is lost" for ack in acks if last_of(db, ack.action) != ack.seal]
        last = max([before, *(ack.action for ack in acks)])
        beyond = newest(db) - last
        if not 0 <= beyond <= 1:
            wrong.append(f"{beyond} actions beyond the last acknowledged one")
        moved = {patient for action in range(last + 1, last + beyond + 1) for patient in touched(db, action)}
        expected = {patient: digest for ack in acks for patient, digest in ack.read_back.items()}
        wrong += [
            f"patient {patient} is not as read back"
            for patient, digest in expected.items()
            if int(patient) not in moved and digest_of(db, int(patient)) != digest
        ]
        fault = check(db).fault
        return wrong + ([f"check: {fault}"] if fault else []), beyond
    finally:
        db.close()
