"""A register imported, validated, with history and due items, against its bare rows put into the same tables."""

from __future__ import annotations

import csv
import sqlite3
import tempfile
import time
from pathlib import Path

from pumptracker.services.importing import import_register
from pumptracker.store.connection import connect, open_or_make
from tests.bench.registers import TODAY, write_csv

_FILL = ("drugs", "concentration", "concentration_unit", "daily_dose", "dose_unit", "bolus_dose", "boluses_per_day")
_FILL_COLUMNS = ", ".join(("id", "patient_id", "pump_id", "filled_on", "volume_ml", *_FILL))
Row = tuple[str | int | None, ...]


def measure(patients: int, *, rounds: int) -> dict[str, list[float]]:
    """Seconds of each, by turns, every time into a new clinic."""
    found: dict[str, list[float]] = {"import": [], "executemany": []}
    with tempfile.TemporaryDirectory(prefix="import-") as folder:
        register = write_csv(Path(folder) / "register.csv", patients)
        for turn in range(rounds):
            found["executemany"].append(_bare(Path(folder) / f"bare-{turn}.db", register))
            found["import"].append(_imported(Path(folder) / f"clinic-{turn}.db", register, patients))
    return found


def _imported(path: Path, register: Path, patients: int) -> float:
    db = open_or_make(path)
    began = time.perf_counter()
    report = import_register(db, register, by="bench", today=TODAY)
    took = time.perf_counter() - began
    assert report.count("added") == patients, report.rows[0]
    _remove(db, path)
    return took


def _bare(path: Path, register: Path) -> float:
    """The same rows into the same tables with the same indexes, and nothing else: no history, no due items."""
    open_or_make(path).close()
    db = connect(path)
    for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        db.execute(f"DROP TRIGGER {name}")
    began = time.perf_counter()
    db.execute("BEGIN IMMEDIATE")
    for table, rows in _tables(register).items():
        marks = ", ".join("?" * len(rows[0][1]))
        db.executemany(f"INSERT INTO {table} ({rows[0][0]}) VALUES ({marks})", [values for _, values in rows])
    db.execute("COMMIT")
    took = time.perf_counter() - began
    _remove(db, path)
    return took


def _tables(register: Path) -> dict[str, list[tuple[str, Row]]]:
    """What the rows of a register put into each table, as text; columns and values."""
    tables: dict[str, list[tuple[str, Row]]] = {}

    def add(table: str, columns: str, *values: str | int | None) -> None:
        tables.setdefault(table, []).append((columns, values))

    with register.open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file), start=1):
            kept = {name: cell for name, cell in row.items() if cell}
            add("patients", "id, mrn, family_name, given_name, date_of_birth, language", number, row["mrn"],
                row["family_name"], row["given_name"], row["date_of_birth"], row["language"])  # fmt: skip
            add("phones", "id, patient_id, number, preferred", number, number, row["phone"], 1)
            add("stage_entries", "id, patient_id, stage, entered_on", number, number, row["stage"], row["stage_since"])
            add("imported_rows", "id, patient_id, row", number, number, repr(kept))
            if row["last_fill_on"]:
                add("pumps", "id, patient_id, model, serial, reservoir_ml, implanted_on", number, number,
                    row["pump_model"], row["pump_serial"], row["reservoir_ml"], row["implanted_on"])  # fmt: skip
                add("fills", _FILL_COLUMNS, number, number, number, row["last_fill_on"],
                    row["fill_ml"], *(row[name] for name in _FILL))  # fmt: skip
            if row["next_visit_on"]:
                add("bookings", "id, patient_id, kind, visit_on, source", number, number, row["next_visit_for"],
                    row["next_visit_on"], "import")  # fmt: skip
    return tables


def _remove(db: sqlite3.Connection, path: Path) -> None:
    db.close()
    for rest in path.parent.glob(f"{path.name}*"):
        rest.unlink()
