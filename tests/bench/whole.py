"""What takes the whole register: importing it, computing everyone's due items anew, copying the file."""

from __future__ import annotations

import csv
import gc
import shutil
import sqlite3
import time
from collections import deque
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

from pumptracker.formats.register_csv import COLUMNS
from pumptracker.paths import DATABASE
from pumptracker.services import writing
from pumptracker.services.importing import import_register
from pumptracker.store import records
from pumptracker.store.connection import open_or_make
from pumptracker.store.transaction import Touched
from tests.bench.plain_import import differences, empty_like, import_plainly
from tests.bench.registers import TODAY, rows_of

Samples = dict[str, list[float]]


def timed(deed: Callable[[], object]) -> float:
    """Milliseconds that something takes; what was left over before is collected first."""
    gc.collect()
    began = time.perf_counter()
    deed()
    return (time.perf_counter() - began) * 1000


def imported(patients: int, scratch: Path) -> Samples:
    """Import a file of one row a patient into a new clinic, and plainly into bare tables; rows must be the same."""
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir(parents=True)
    path = _write(scratch / "register.csv", patients)
    with closing(open_or_make(scratch / DATABASE)) as db, closing(empty_like(db, scratch / "plain.db")) as plain:
        plainly = timed(lambda: import_plainly(plain, path))
        whole = timed(lambda: import_register(db, path, by="bench", today=TODAY))
        unequal = differences(db, plain)
    if unequal:
        raise ValueError(f"the two imports differ in {unequal}")
    return {"import": [whole], "plain import": [plainly]}


def _write(path: Path, patients: int) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        for number in range(patients):
            cells = next(rows_of(number))
            if cells["stage"] == "transferred":  # would write one more table
                cells["stage"] = "long-term"
            if number % 3 == 0 and cells["last_fill_on"]:
                cells["printed_alarm_on"] = str(date.fromisoformat(cells["last_fill_on"]) + timedelta(days=50))
            writer.writerow(cells)
    return path


def recomputed(folder: Path) -> Samples:
    """Recompute everyone, as when the clinic's policy changes, and take it back; and read everyone's rows only."""
    with closing(open_or_make(folder / DATABASE)) as db:
        reading = timed(lambda: deque(records.every(db), maxlen=0))
        db.execute("BEGIN IMMEDIATE")
        try:
            computing = timed(lambda: writing.refresh(db, Touched(0, frozenset(), everyone=True)))
        finally:
            db.execute("ROLLBACK")
    return {"recompute": [computing], "read everyone": [reading]}


def backed_up(folder: Path, scratch: Path) -> Samples:
    """Copy the open file by SQLite's backup."""
    scratch.mkdir(parents=True, exist_ok=True)
    path = scratch / "backup.db"
    path.unlink(missing_ok=True)
    with closing(open_or_make(folder / DATABASE)) as db, closing(sqlite3.connect(path)) as target:
        took = timed(lambda: db.backup(target))
    return {"backup": [took], "backup size": [path.stat().st_size / 1024 / 1024]}
