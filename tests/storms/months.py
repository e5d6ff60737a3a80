"""Months of a clinic's days, a hundred actions each: what it comes to in bytes, memory and milliseconds."""

from __future__ import annotations

import resource
import shutil
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

from pumptracker.domain.record import Contact, Fill, Programme
from pumptracker.domain.refused import Refused
from pumptracker.services import deciding, desk_work, pumping, restoring
from pumptracker.services.backing_up import back_up
from pumptracker.services.checking import check
from pumptracker.services.importing import import_rows
from pumptracker.services.undoing import undo
from pumptracker.store import order, policy, records, worklist
from pumptracker.store.backups import backups_folder, dated
from pumptracker.store.connection import Connection, open_clinic, open_or_make
from tests.storms import deeds
from tests.storms.figures import Figures

FIRST = date(2026, 11, 23)
A_DAY = 100


def months(rounds: int, seed: int, folder: Path) -> Figures:
    """So many open days; 1,000 pumps where it is more than a month, else 60."""
    found, pumps = Figures("months of a clinic's days"), 1000 if rounds > 23 else 60
    path = folder / "clinic.db"
    db = open_or_make(path)
    desk = _Days(db, Random(seed), pumps)
    began = _memory()
    spent: list[float] = []
    day = FIRST
    for number in range(rounds):
        while day.weekday() > 4:
            day += timedelta(days=1)
        started, before = time.perf_counter(), deeds.newest(db)
        desk.live(day)
        actions = deeds.newest(db) - before
        spent.append((time.perf_counter() - started) / max(actions, 1))
        found.count(actions=actions)
        db.close()  # every evening: a copy, and what is kept no longer goes
        back_up(path, "close", datetime(day.year, day.month, day.day, 18, tzinfo=UTC))
        db = desk.db = open_clinic(path)
        wrong = []
        if number == rounds - 1 or number % 84 == 83:
            fault = check(db).fault
            wrong = [f"check: {fault}"] if fault else []
        found.round(wrong, f"{day}")
        day += timedelta(days=1)
    counted = check(db)
    db.close()
    copies = sorted(dated(backups_folder(path)))
    quarter = max(1, len(spent) // 8)
    found.count(
        pumps=counted.pumps, history=counted.history, bytes=path.stat().st_size,
        log_bytes=_log(path), memory_grown_kb=_memory() - began, backups=len(copies),
        first_us=int(1e6 * sorted(spent[:quarter])[quarter // 2]),
        last_us=int(1e6 * sorted(spent[-quarter:])[quarter // 2]),
    )  # fmt: skip
    for copy in copies:
        found.round(_restore_faults(copy, folder), f"restoring {copy.name}")
    return found


def _memory() -> int:
    return int(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def _log(path: Path) -> int:
    log = path.with_name(f"{path.name}-wal")
    return log.stat().st_size if log.exists() else 0


def _restore_faults(copy: Path, folder: Path) -> list[str]:
    elsewhere = folder / "elsewhere" / copy.stem / "clinic.db"
    elsewhere.parent.mkdir(parents=True)
    restoring.restore(copy, elsewhere, datetime.now(UTC))
    db = open_clinic(elsewhere)
    fault = check(db).fault
    db.close()
    shutil.rmtree(elsewhere.parent)
    return [f"check: {fault}"] if fault else []


class _Days:
    """The desk's days: refills that are due, and what else there is to do."""

    def __init__(self, db: Connection, dice: Random, pumps: int) -> None:
        self.db, self.dice = db, dice
        for _ in range(0, pumps, 250):
            import_rows(db, deeds.register(dice, min(250, pumps)), by="Ana", today=FIRST)

    def live(self, day: date) -> None:
        """One day: a hundred actions."""
        numbers = policy.numbers(self.db)
        order.bring_up(self.db, day, numbers)
        rows = [row for row in worklist.listed(self.db, day, numbers) if row.item.kind == "refill"]
        due = [row.patient_id for row in rows][: A_DAY // 4]
        plans: list[tuple[Callable[[int, date], Any], list[int]]] = [
            (self._refill, due),
            (self._book, [row.patient_id for row in rows[A_DAY // 4 : A_DAY // 2]]),
            (self._call, self.dice.choices([row.patient_id for row in rows], k=A_DAY * 2 // 5)),
            (self._change, self.dice.choices([row.patient_id for row in rows], k=A_DAY // 10)),
        ]
        for deed, patients in plans:
            for patient in patients:
                with suppress(Refused):
                    deed(patient, day)
        if day.weekday() == 0 and self.dice.random() < 0.2:
            deciding.choose(self.db, "refill_margin_days", self.dice.randrange(5, 15), by="Ana")
        if self.dice.random() < 0.3:
            with suppress(Refused):
                undo(self.db, by="Ana")

    def _refill(self, patient: int, day: date) -> None:
        fill = Fill(
            id=0, pump_id=0, filled_on=day, volume_ml=Decimal(20), drugs="baclofen", concentration=Decimal(2000),
            daily_dose=Decimal(self.dice.choice((300, 400, 560))), measured_residual_ml=Decimal("3.1"),
            expected_residual_ml=Decimal(3),
        )  # fmt: skip
        pumping.refill(self.db, patient, fill, printed_alarm_on=None, by="Ana", today=day)
        for visit in records.record(self.db, patient).bookings:
            if visit.outcome is None and visit.visit_on <= day:
                desk_work.record_outcome(self.db, visit.id, "done", by="Ana", today=day)

    def _book(self, patient: int, day: date) -> None:
        on = day + timedelta(days=self.dice.randrange(1, 12))
        desk_work.book(self.db, patient, "refill", on=on, by="Ana", today=day)

    def _call(self, patient: int, day: date) -> None:
        call = Contact(id=0, made_on=day, outcome=self.dice.choice(("reached", "no-answer")), note="asked for a day")
        desk_work.log_contact(self.db, patient, call, by="Ana", today=day)

    def _change(self, patient: int, day: date) -> None:
        change = Programme(id=0, pump_id=0, changed_on=day, daily_dose=Decimal(self.dice.choice((350, 420))))
        pumping.change_dose(self.db, patient, change, by="Ana", today=day)
