"""What an import is compared with: the same rows of a CSV file into the same tables, by csv and executemany alone.

No validation, no history, no due items, no search; the schema, its indexes on the facts and the pragmas are
those of a clinic.
"""

from __future__ import annotations

import csv
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from pumptracker.store.connection import Connection, connect

TABLES = ("patients", "phones", "pumps", "fills", "stage_entries", "printouts", "bookings", "imported_rows")
_SCHEMA = "SELECT sql FROM sqlite_master WHERE type IN ('table', 'index') AND sql IS NOT NULL AND tbl_name IN ({})"
_COLUMNS = {
    "patients": ("id", "mrn", "family_name", "given_name", "date_of_birth", "email", "language", "notes"),
    "phones": ("patient_id", "number", "preferred"),
    "pumps": ("id", "patient_id", "model", "serial", "reservoir_ml", "alarm_volume_ml", "implanted_on"),
    "fills": (
        "patient_id", "pump_id", "filled_on", "volume_ml", "drugs", "concentration", "concentration_unit",
        "daily_dose", "dose_unit", "bolus_dose", "boluses_per_day",
    ),
    "stage_entries": ("patient_id", "stage", "entered_on", "reason"),
    "printouts": ("patient_id", "pump_id", "printed_on", "alarm_on"),
    "bookings": ("patient_id", "kind", "visit_on", "source"),
    "imported_rows": ("patient_id", "row"),
}  # fmt: skip
_REASON = "imported from a register"
Cells = Mapping[str, str]


def empty_like(clinic: Connection, path: Path) -> Connection:
    """A new file with the same tables and their indexes, without triggers, history and what follows from the facts."""
    db = connect(path)
    db.execute("PRAGMA journal_mode = WAL")
    marks = ", ".join("?" for _ in TABLES)
    for (statement,) in clinic.execute(_SCHEMA.format(marks), TABLES).fetchall():
        db.execute(statement)
    return db


def import_plainly(db: Connection, path: Path) -> None:
    """Read the file and write its rows, in one transaction."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    db.execute("BEGIN IMMEDIATE")
    for table, columns in _COLUMNS.items():
        marks = ", ".join("?" for _ in columns)
        db.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", _values(table, rows))
    db.execute("COMMIT")


def _values(table: str, rows: Sequence[Cells]) -> Iterable[tuple[object, ...]]:
    return {
        "patients": _patients, "phones": _phones, "pumps": _pumps, "fills": _fills, "stage_entries": _stages,
        "printouts": _printouts, "bookings": _bookings, "imported_rows": _imported,
    }[table](rows)  # fmt: skip


def _patients(rows: Sequence[Cells]) -> Iterator[tuple[object, ...]]:
    for number, row in enumerate(rows, 1):
        yield (
            number, row["mrn"], row["family_name"], row["given_name"], row["date_of_birth"], row["email"],
            row["language"], row["notes"],
        )  # fmt: skip


def _phones(rows: Sequence[Cells]) -> Iterator[tuple[object, ...]]:
    return ((number, row["phone"], 1) for number, row in enumerate(rows, 1) if row["phone"])


def _with_pump(rows: Sequence[Cells]) -> Iterator[tuple[int, int, Cells]]:
    """Pump, patient and row: pumps are numbered in the order of the rows that have one."""
    implanted = ((number, row) for number, row in enumerate(rows, 1) if row["pump_model"])
    return ((pump, number, row) for pump, (number, row) in enumerate(implanted, 1))


def _pumps(rows: Sequence[Cells]) -> Iterator[tuple[object, ...]]:
    for pump, number, row in _with_pump(rows):
        yield (
            pump, number, row["pump_model"], row["pump_serial"], row["reservoir_ml"], row["alarm_volume_ml"],
            row["implanted_on"],
        )  # fmt: skip


def _fills(rows: Sequence[Cells]) -> Iterator[tuple[object, ...]]:
    for pump, number, row in _with_pump(rows):
        yield (
            number, pump, row["last_fill_on"], row["fill_ml"], row["drugs"], row["concentration"],
            row["concentration_unit"], row["daily_dose"], row["dose_unit"], row["bolus_dose"] or None,
            row["boluses_per_day"] or None,
        )  # fmt: skip


def _stages(rows: Sequence[Cells]) -> Iterator[tuple[object, ...]]:
    return ((number, row["stage"], row["stage_since"], _REASON) for number, row in enumerate(rows, 1))


def _printouts(rows: Sequence[Cells]) -> Iterator[tuple[object, ...]]:
    for pump, number, row in _with_pump(rows):
        if row["printed_alarm_on"]:
            yield number, pump, row["last_fill_on"], row["printed_alarm_on"]


def _bookings(rows: Sequence[Cells]) -> Iterator[tuple[object, ...]]:
    for number, row in enumerate(rows, 1):
        if row["next_visit_on"]:
            yield number, row["next_visit_for"], row["next_visit_on"], "import"


def _imported(rows: Sequence[Cells]) -> Iterator[tuple[object, ...]]:
    for number, row in enumerate(rows, 1):
        yield number, json.dumps({name: cell for name, cell in sorted(row.items()) if cell}, ensure_ascii=False)


def differences(clinic: Connection, plain: Connection) -> list[str]:
    """The tables whose rows are not the same in both: then the comparison would not be one."""
    found = []
    for table in TABLES:
        query = f"SELECT * FROM {table} ORDER BY id"
        if any(tuple(a) != tuple(b) for a, b in _pairs(clinic.execute(query), plain.execute(query))):
            found.append(table)
    return found


def _pairs(first: sqlite3.Cursor, second: sqlite3.Cursor) -> Iterator[tuple[Sequence[object], Sequence[object]]]:
    nothing: tuple[object, ...] = ()
    while True:
        pair = first.fetchone() or nothing, second.fetchone() or nothing
        if pair == (nothing, nothing):
            return
        yield pair
