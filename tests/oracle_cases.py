"""Small clinics to try the oracle on: the program's tables, filled by plain inserts."""

from __future__ import annotations

import csv
import sqlite3
from datetime import date
from pathlib import Path
from typing import Any

from pumptracker.store.tables import DERIVED, FACTS
from tests import oracle

MODELS = (
    ("SynchroMed II 8637-20", "2", 7, 90, "interrogate"),
    ("SynchroMed II 8637-40", "2", 7, 90, "interrogate"),
    ("Prometra II 13827", "3", 10, None, "emptied"),
    ("Codman 3000", None, None, None, "ask"),
)


class Clinic:
    """A database in memory with the shipped drugs and a few pump models."""

    def __init__(self) -> None:
        self.db = sqlite3.connect(":memory:")
        for name, columns in FACTS.items():
            self.db.execute(f"CREATE TABLE {name} ({columns}) STRICT")
        self.db.executescript(DERIVED)
        for drug in oracle.SHIPPED_DRUGS:
            self.add("drugs", **drug)
        for drugs, days in oracle.SHIPPED_MIXTURES:
            self.add("mixtures", drugs=drugs, in_pump_days=days)
        for name, alarm, years, eri, mri in MODELS:
            model = {"alarm_volume_ml": alarm, "service_life_years": years, "eri_days": eri, "mri": mri}
            self.add("pump_models", name=name, unusable_residual_ml="1.4", **model)

    def add(self, table: str, **columns: Any) -> int:
        """Records one fact and returns its number."""
        marks = ", ".join("?" * len(columns))
        sql = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})"
        return int(self.db.execute(sql, list(columns.values())).lastrowid or 0)

    def patient(self, mrn: str, stage: str, entered: str, **columns: Any) -> int:
        """Records a patient who entered a stage on a day."""
        names = {"family_name": "Family" + mrn, "given_name": "Given"} | columns
        patient = self.add("patients", mrn=mrn, **names)
        self.add("stage_entries", patient_id=patient, stage=stage, entered_on=entered)
        return patient

    def pump(self, patient: int, **columns: Any) -> dict[str, int]:
        """Records a pump and returns what its other facts refer to."""
        pump = self.add("pumps", patient_id=patient, **({"model": "SynchroMed II 8637-20"} | columns))
        return {"patient_id": patient, "pump_id": pump}

    def listed(self, on: str) -> list[oracle.Row]:
        """What the oracle lists on a day."""
        return oracle.expected(self.db, date.fromisoformat(on))

    def broken(self, on: str, rows: list[oracle.Row] | None = None) -> list[str]:
        """What the checks find in these rows, or in the oracle's own."""
        return oracle.violations(self.db, date.fromisoformat(on), self.listed(on) if rows is None else rows)

    def register(self, path: Path) -> None:
        """Records every line of a register as it is written."""
        with path.open(encoding="utf-8-sig", newline="") as file:
            for line in csv.DictReader(file):
                self._line({k: v or None for k, v in line.items()})

    def _line(self, said: dict[str, Any]) -> None:
        names = {k: said[k] for k in ("family_name", "given_name", "date_of_birth")}
        patient = self.patient(said["mrn"], said["stage"], said["stage_since"], **names)
        if said["next_visit_on"]:
            kind = said["next_visit_for"]
            self.add("bookings", patient_id=patient, kind=kind, visit_on=said["next_visit_on"])
        if said["pump_model"]:
            of = {k: said[k] for k in ("alarm_volume_ml", "implanted_on")}
            pump = self.pump(patient, model=said["pump_model"], **of)
            self._filled(pump, said)

    def _filled(self, pump: dict[str, int], said: dict[str, Any]) -> None:
        programme = ("drugs", "concentration", "daily_dose", "bolus_dose", "boluses_per_day")
        columns = {k: said[k] for k in (*programme, "concentration_unit", "dose_unit")}
        columns |= {k: int(said[k] == "yes") for k in ("first_fill", "diluted")}
        self.add("fills", filled_on=said["last_fill_on"], volume_ml=said["fill_ml"], **columns, **pump)
        if said["printed_alarm_on"]:
            days = {"printed_on": said["last_fill_on"], "alarm_on": said["printed_alarm_on"]}
            self.add("printouts", **days, **pump)


def fill(**columns: Any) -> oracle.Row:
    """A fill as its table gives it: 20 mL at 1 mg/mL and 0.5 mg/day on 5 January 2026."""
    usual = {
        "id": 1,
        "filled_on": "2026-01-05",
        "volume_ml": "20",
        "drugs": "baclofen",
        "concentration": "1",
        "concentration_unit": "mg/mL",
        "daily_dose": "0.5",
        "dose_unit": "mg/day",
        "bolus_dose": None,
        "boluses_per_day": None,
        "first_fill": 0,
        "diluted": 0,
    }
    return usual | columns
