"""Facts of many patients written together: each has its id at once, and all reach the file in a few statements."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any, TypeVar

from pumptracker.domain.record import Patient
from pumptracker.store.codec import Stored, Value, columns_of, numbered
from pumptracker.store.facts import free_id, update
from pumptracker.store.tables import FACTS

T = TypeVar("T")


@cache
def _names(owner: str, kind: Any) -> tuple[str, ...]:
    return (owner, *columns_of(kind))


class Batch:
    """What an action will write, gathered; nothing else may write facts in that action before it is kept.

    The ids are those that writing row by row would have given, and the triggers write the same history.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._free: dict[str, int] = {}
        self._rows: dict[tuple[str, tuple[str, ...]], list[Sequence[Stored]]] = {}
        self._changes: list[tuple[str, int, dict[str, Value]]] = []

    def new_id(self, table: str) -> int:
        """The id of the next row of a table."""
        found = self._free.get(table) or free_id(self._db, table)
        self._free[table] = found + 1
        return found

    def add(self, table: str, patient_id: int, fact: T) -> T:
        """Add a fact of a patient, given as its dataclass; its id is chosen here. Returns it as it will stand."""
        kind: Any = type(fact)
        fact, row = numbered(fact, self.new_id(table))
        self._put(table, _names("patient_id", kind), [patient_id, *row])
        return fact

    def add_patient(self, patient: Patient) -> Patient:
        """Add a patient; the id is chosen here."""
        patient, row = numbered(patient, self.new_id("patients"))
        self._put("patients", columns_of(Patient), row)
        return patient

    def add_imported(self, patient_id: int, row: str) -> int:
        """Add what a register said of a patient; returns its id."""
        row_id = self.new_id("imported_rows")
        self._put("imported_rows", ("id", "patient_id", "row"), (row_id, patient_id, row))
        return row_id

    def change(self, table: str, row_id: int, **values: Value) -> None:
        """Change a row, one of this batch or one in the file."""
        self._changes.append((table, row_id, values))

    def _put(self, table: str, names: tuple[str, ...], row: Sequence[Stored]) -> None:
        self._rows.setdefault((table, names), []).append(row)

    @contextmanager
    def attempt(self) -> Iterator[None]:
        """A part that may fail by itself: what it gathered is forgotten, what came before stays."""
        free, changes = dict(self._free), len(self._changes)
        counts = {key: len(rows) for key, rows in self._rows.items()}
        try:
            yield
        except BaseException:
            self._free = free
            del self._changes[changes:]
            for key, rows in self._rows.items():
                del rows[counts.get(key, 0) :]
            raise

    def keep(self) -> None:
        """Write all that was gathered: new rows table by table, those they point to first, then the changes."""
        order = list(FACTS)
        for (table, names), rows in sorted(self._rows.items(), key=lambda each: order.index(each[0][0])):
            marks = ", ".join("?" for _ in names)
            self._db.executemany(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})", rows)
        for table, row_id, values in self._changes:
            update(self._db, table, row_id, **values)
        self._rows, self._changes = {}, []
