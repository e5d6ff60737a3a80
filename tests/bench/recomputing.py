"""All due items worked out anew against reading the same rows alone; and a backup of the whole file."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
import time
from pathlib import Path

from pumptracker.services import writing
from pumptracker.store import records
from pumptracker.store.connection import open_clinic
from pumptracker.store.transaction import Touched


def measure(clinic: Path, *, rounds: int) -> dict[str, list[float]]:
    """Seconds of each, by turns: reading every record, recomputing all there is, a backup; and the file's MB."""
    found: dict[str, list[float]] = {"read": [], "recompute": [], "backup": [], "file": []}
    with tempfile.TemporaryDirectory(prefix="recompute-") as folder:
        path = Path(folder) / "clinic.db"
        shutil.copy(clinic / "clinic.db", path)
        db = open_clinic(path)
        for _ in range(rounds):
            began = time.perf_counter()
            count = sum(1 for _ in records.every(db))
            found["read"].append(time.perf_counter() - began)
            found["recompute"].append(_recomputed(db, count))
            found["backup"].append(_backed_up(db, Path(folder) / "backup.db"))
            found["file"].append(path.stat().st_size / 1e6)
        db.close()
    return found


def _recomputed(db: sqlite3.Connection, patients: int) -> float:
    """What a change of the clinic's numbers sets off, in a transaction that is rolled back."""
    began = time.perf_counter()
    db.execute("BEGIN IMMEDIATE")
    writing.refresh(db, Touched(action_id=0, patients=frozenset(), everyone=True))
    took = time.perf_counter() - began
    db.execute("ROLLBACK")
    assert patients
    return took


def _backed_up(db: sqlite3.Connection, path: Path) -> float:
    began = time.perf_counter()
    target = sqlite3.connect(path)
    db.backup(target)
    target.close()
    took = time.perf_counter() - began
    path.unlink()
    return took
